const OLD = "deprecated by Google";
const DATA = "data sources of BigQuery and Looker";
const AUDIENCES = "target audiences of a domain";
const IMAGES = "images over cells, and pictures of charts or files: nothing is drawn here";
const THEMES = "themes of a spreadsheet";

/** Methods of the emulated classes that are not emulated: each answers `not emulated: Class.method`. A gap that closes fails the test until its name goes. */
export const GAPS: Readonly<Record<string, readonly (readonly [methods: string, reason: string])[]>> = {
	Banding: [["copyTo", "no add-in of ours copies banding"]],
	Blob: [["getAllBlobs", OLD]],
	CellImageBuilder: [["getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder", IMAGES]],
	Color: [["asThemeColor", THEMES]],
	ColorBuilder: [["asThemeColor setThemeColor", THEMES]],
	EmbeddedChart: [
		["getAs getBlob", IMAGES],
		["asDataSourceChart", DATA],
	],
	HtmlOutput: [["getAs", "of web apps"]],
	HtmlTemplate: [["getCodeWithComments", "for debugging templates"]],
	Protection: [["addTargetAudience getTargetAudiences removeTargetAudience", AUDIENCES]],
	Range: [
		["autoFill autoFillToNeighbor", "series of the fill handle"],
		[
			"createDataSourcePivotTable createDataSourceTable getDataSourceFormula getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDataSourceUrl",
			DATA,
		],
		["createPivotTable", "pivot tables"],
		["getDataTable", "data tables of the Charts service"],
	],
	ScriptApp: [
		["getIdentityToken getOAuthToken invalidateAuth getService newStateToken getInstallationSource", "tokens and web apps"],
		["getProjectKey getScriptTriggers", OLD],
	],
	Selection: [["getNextDataRange", "the manual does not say enough"]],
	Session: [["getTimeZone getUser", OLD]],
	Sheet: [
		["asDataSourceSheet getDataSourceFormulas getDataSourcePivotTables getDataSourceTables", DATA],
		["getSheetProtection setSheetProtection", OLD],
		["insertImage", IMAGES],
		["insertSlicer", "slicers"],
	],
	Spreadsheet: [
		["getAs getBlob insertImage moveChartToObjectSheet", IMAGES],
		[
			"getDataSourceFormulas getDataSourcePivotTables getDataSourceRefreshSchedules getDataSourceSheets getDataSourceTables getDataSources insertDataSourceSheet insertSheetWithDataSourceTable refreshAllDataSources waitForAllDataExecutionsCompletion",
			DATA,
		],
		["getPredefinedSpreadsheetThemes getSpreadsheetTheme resetSpreadsheetTheme setSpreadsheetTheme", THEMES],
		["getSheetProtection setSheetProtection isAnonymousView isAnonymousWrite setAnonymousAccess", OLD],
	],
	SpreadsheetApp: [
		["enableAllDataSourcesExecution enableBigQueryExecution enableLookerExecution newDataSourceSpec", DATA],
		["open", "files of Drive: open them by their id"],
	],
	TriggerBuilder: [["forDocument forForm forUserCalendar", "other products"]],
	Ui: [["showDialog", OLD]],
	User: [["getUserLoginId", OLD]],
	Utilities: [["computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature unzip zip", "not used by a spreadsheet's script of this kind"]],
};
