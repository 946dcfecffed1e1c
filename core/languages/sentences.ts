import type { Action, Alert } from "../model/analysis.ts";
import type { Issue } from "../model/issue.ts";
import type { KpiValue, Slice } from "../model/kpi-value.ts";
import type { TableRemark } from "../model/sheet.ts";
import type { ActionWords, AlertWords, Language } from "./language.ts";

// Each looks up the words of its kind; the cast says what the records guarantee: the words of an id take the thing of that id.

/** The words of an alert: `alertWords(fr, alert).sentence(alert)`. */
export const alertWords = (language: Language, alert: Alert): AlertWords<Alert> => language.alerts[alert.id] as AlertWords<Alert>;

/** The words of an action: `actionWords(fr, action).what(action)`. */
export const actionWords = (language: Language, action: Action): ActionWords<Action> => language.actions[action.id] as ActionWords<Action>;

/** The reason of an issue, as it stands behind the name of a column. */
export const issueWords = (language: Language, issue: Issue): string => (language.issues[issue.kind] as (issue: Issue) => string)(issue);

/** What was noticed in a sheet. */
export const remarkWords = (language: Language, remark: TableRemark): string => (language.tableRemarks[remark.kind] as (remark: TableRemark) => string)(remark);

/** With a final stop, unless one stands there. */
export const stopped = (sentence: string): string => (/[.?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** The name of a KPI and of its slice: "Valid among filled, Email". */
export function kpiLabel(language: Language, kpi: Pick<KpiValue, "id" | "of">): string {
	return [language.kpis[kpi.id], ...sliceWords(language, kpi.of ?? {})].join(", ");
}

function sliceWords(language: Language, of: Slice): string[] {
	const words: string[] = [];
	if (of.field !== undefined) words.push(language.fields[of.field]);
	if (of.channel !== undefined) words.push(language.channels[of.channel].name);
	if (of.source !== undefined) words.push(of.source === "" ? language.summary.noSource : of.source);
	if (of.segment !== undefined) words.push(language.segments[of.segment]);
	if (of.band !== undefined) words.push(language.bands[of.band]);
	if (of.activity !== undefined) words.push(language.activity[of.activity]);
	if (of.retention !== undefined) words.push(language.retention[of.retention]);
	if (of.month !== undefined) words.push(language.dates.month(of.month));
	if (of.channels !== undefined) words.push(language.summary.channelCount(of.channels));
	if (of.level !== undefined) words.push(language.duplicates[of.level]);
	return words;
}
