import type { Signature } from "./inventory.ts";

const NONE: readonly Signature[] = [{ types: [], required: 0, rest: false }];
const ANY: readonly Signature[] = [{ types: ["any"], required: 0, rest: true }];
const one = (...types: readonly string[]): readonly Signature[] => [{ types, required: types.length, rest: false }];
const all = (kind: string, signatures: readonly Signature[], methods: string): [string, readonly Signature[]][] =>
	methods.split(" ").map((method) => [`${kind}.${method}`, signatures]);
const GRADIENT = ["Color", "InterpolationType", "string"];

/** Methods that the manual has and the typings lack, by class and name. */
export const UNDECLARED: ReadonlyMap<string, readonly Signature[]> = new Map([
	["ScriptApp.getAuthorizationInfo", one("AuthMode", "string[]")],
	["AuthorizationInfo.getAuthorizedScopes", NONE],
	...all("Range", NONE, "getFontColor getFontColors getColumnIndex getBackgroundColor getBackgroundColors"),
	...all("Range", one("string | null"), "setBackgroundColor"),
	...all("Range", one("string[][]"), "setBackgroundColors"),
	["Sheet.getTabColorObject", NONE],
	["Sheet.setTabColorObject", one("Color | null")],
	...all("BooleanCondition", NONE, "getBackgroundObject getFontColorObject"),
	...all("GradientCondition", NONE, "getMinColorObject getMidColorObject getMaxColorObject"),
	...all("ConditionalFormatRuleBuilder", one("Color | null"), "setBackgroundObject setFontColorObject setGradientMinpointObject setGradientMaxpointObject"),
	...all(
		"ConditionalFormatRuleBuilder",
		one(...GRADIENT),
		"setGradientMinpointObjectWithValue setGradientMidpointObjectWithValue setGradientMaxpointObjectWithValue",
	),
	...all("FilterCriteria", NONE, "getVisibleBackgroundColor getVisibleForegroundColor"),
	...all("FilterCriteriaBuilder", NONE, "getVisibleBackgroundColor getVisibleForegroundColor"),
	...all("FilterCriteriaBuilder", one("Color | null"), "setVisibleBackgroundColor setVisibleForegroundColor"),
	...all("FilterCriteriaBuilder", one("Date"), "whenDateNotEqualTo"),
	...all("FilterCriteriaBuilder", one("Date[]"), "whenDateEqualToAny whenDateNotEqualToAny"),
	...all("FilterCriteriaBuilder", one("number"), "whenNumberNotEqualTo"),
	...all("FilterCriteriaBuilder", one("number[]"), "whenNumberEqualToAny whenNumberNotEqualToAny"),
	...all("FilterCriteriaBuilder", one("string"), "whenTextNotEqualTo"),
	...all("FilterCriteriaBuilder", one("string[]"), "whenTextEqualToAny whenTextNotEqualToAny"),
	...["FirstRow", "SecondRow", "HeaderRow", "FooterRow", "FirstColumn", "SecondColumn", "HeaderColumn", "FooterColumn"].flatMap(
		(part): [string, readonly Signature[]][] => [
			[`Banding.get${part}ColorObject`, NONE],
			[`Banding.set${part}ColorObject`, one("Color | null")],
		],
	),
	["ChartOptions.getOrDefault", one("string")],
	...all("EmbeddedChart", ANY, "asDataSourceChart"),
	...all("Sheet", ANY, "getDataSourceFormulas getDataSourcePivotTables"),
	...all("Protection", ANY, "addTargetAudience getTargetAudiences removeTargetAudience"),
	...all("SpreadsheetApp", ANY, "enableLookerExecution"),
	...all(
		"Spreadsheet",
		ANY,
		"getDataSourceFormulas getDataSourcePivotTables getDataSourceRefreshSchedules getDataSourceSheets getDataSources insertDataSourceSheet refreshAllDataSources waitForAllDataExecutionsCompletion",
	),
]);

/** Members of enumerations that the manual has and the typings lack. */
export const UNDECLARED_MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
	["Spreadsheet.BooleanCriteria", ["DATE_NOT_EQUAL_TO", "TEXT_NOT_EQUAL_TO"]],
]);
