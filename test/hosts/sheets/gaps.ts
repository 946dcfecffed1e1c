const OLD = "deprecated by Google";
const DATA = "data sources of BigQuery and Looker";
const GROUPS = "groups of rows and columns";
const IMAGES = "images over cells, and pictures of charts or files: nothing is drawn here";
const THEMES = "themes of a spreadsheet";
const TEXT = "text styles of a chart are set with `setOption`";

/** Methods of the emulated classes that are not emulated: each answers `not emulated: Class.method`. A gap that closes fails the test until its name goes. */
export const GAPS: Readonly<Record<string, readonly (readonly [methods: string, reason: string])[]>> = {
	Banding: [["copyTo", "no add-in of ours copies banding"]],
	Blob: [["getAllBlobs", OLD]],
	CellImageBuilder: [["getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder", IMAGES]],
	Color: [["asThemeColor", THEMES]],
	ColorBuilder: [["asThemeColor setThemeColor", THEMES]],
	EmbeddedBarChartBuilder: [["reverseDirection setLegendTextStyle setXAxisTextStyle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitleTextStyle", TEXT]],
	EmbeddedChart: [["getAs getBlob", IMAGES]],
	EmbeddedColumnChartBuilder: [["setLegendTextStyle setXAxisTextStyle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitleTextStyle", TEXT]],
	EmbeddedLineChartBuilder: [["setLegendTextStyle setXAxisTextStyle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitleTextStyle", TEXT]],
	EmbeddedPieChartBuilder: [["setLegendTextStyle", TEXT]],
	HtmlOutput: [["getAs getFaviconUrl getMetaTags", "of web apps"]],
	HtmlTemplate: [["getCodeWithComments", "for debugging templates"]],
	Range: [
		["autoFill autoFillToNeighbor", "series of the fill handle"],
		["collapseGroups expandGroups shiftColumnGroupDepth shiftRowGroupDepth", GROUPS],
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
		["asDataSourceSheet getDataSourceTables", DATA],
		[
			"collapseAllColumnGroups collapseAllRowGroups expandAllColumnGroups expandAllRowGroups expandColumnGroupsUpToDepth expandRowGroupsUpToDepth getColumnGroup getColumnGroupControlPosition getColumnGroupDepth getRowGroup getRowGroupControlPosition getRowGroupDepth setColumnGroupControlPosition setRowGroupControlPosition",
			GROUPS,
		],
		["getSheetProtection setSheetProtection", OLD],
		["insertImage", IMAGES],
		["insertSlicer", "slicers"],
	],
	Spreadsheet: [
		["getAs getBlob insertImage moveChartToObjectSheet", IMAGES],
		["getDataSourceTables insertSheetWithDataSourceTable", DATA],
		[
			"getIterativeCalculationConvergenceThreshold getMaxIterativeCalculationCycles getRecalculationInterval isIterativeCalculationEnabled setIterativeCalculationConvergenceThreshold setIterativeCalculationEnabled setMaxIterativeCalculationCycles setRecalculationInterval",
			"settings of calculation: formulas here are computed at once",
		],
		["getPredefinedSpreadsheetThemes getSpreadsheetTheme resetSpreadsheetTheme setSpreadsheetTheme", THEMES],
		["getSheetProtection setSheetProtection isAnonymousView isAnonymousWrite setAnonymousAccess", OLD],
	],
	SpreadsheetApp: [
		["enableAllDataSourcesExecution enableBigQueryExecution newDataSourceSpec", DATA],
		["open", "files of Drive: open them by their id"],
	],
	TextFinder: [["startFrom", "findAll covers it"]],
	TriggerBuilder: [["forDocument forForm forUserCalendar", "other products"]],
	Ui: [["showDialog", OLD]],
	User: [["getUserLoginId", OLD]],
	Utilities: [["computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature unzip zip", "not used by a spreadsheet's script of this kind"]],
};
