import { describe, expect, test } from "vitest";
import { openSheets } from "./open.ts";
import { answer, opened } from "./script.ts";

/** More programs of the kinds that Google's own pages show, written anew: what stands around the cells of a grid. */
describe("groups of rows and columns", () => {
	test("a group knows its depth, its range, its button and whether it is folded; folding hides it", () => {
		const body = `at("2:5").shiftRowGroupDepth(1); at("3:4").shiftRowGroupDepth(1);
			var outer = sheet.getRowGroup(2, 1), inner = sheet.getRowGroup(3, 2);
			inner.collapse(); outer.collapse(); outer.expand();
			return [outer.getDepth(), outer.getRange().getA1Notation(), outer.getControlIndex(), outer.isCollapsed(), inner.getRange().getA1Notation(), inner.isCollapsed(), sheet.getRowGroup(1, 1).getRange().getA1Notation(),
				[1, 2, 3, 4, 5, 6].map(function (r) { return sheet.getRowGroupDepth(r); }), [2, 3, 4, 5].map(function (r) { return sheet.isRowHiddenByUser(r); })];`;
		expect(answer(body)).toEqual([1, "2:5", 1, false, "3:4", true, "2:5", [0, 1, 2, 2, 1, 0], [false, true, true, false]]);
	});
	test("the button stands after the group once it is set so, and the first row can be in one", () => {
		const body = `var said = refusal(function () { at("1:2").shiftRowGroupDepth(1); });
			sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER); at("1:2").shiftRowGroupDepth(1);
			return [said !== null, sheet.getRowGroup(3, 1).getControlIndex(), String(sheet.getRowGroupControlPosition()), String(sheet.getColumnGroupControlPosition()), refusal(function () { sheet.getRowGroup(9, 1); }) !== null];`;
		expect(answer(body)).toEqual([true, 3, "AFTER", "BEFORE", true]);
	});
	test("groups follow rows that come and go, end when they are removed, and are copied with their sheet", () => {
		const body = `at("3:5").shiftRowGroupDepth(1); sheet.getRowGroup(3, 1).collapse();
			sheet.insertRowsBefore(1, 2); var moved = sheet.getRowGroup(5, 1); var said = [moved.getRange().getA1Notation(), moved.isCollapsed()];
			sheet.insertRowAfter(6); sheet.deleteRow(5); said.push(sheet.getRowGroup(5, 1).getRange().getA1Notation(), sheet.getRowGroup(5, 1).isCollapsed());
			said.push(sheet.copyTo(ss).getRowGroupDepth(6));
			sheet.getRowGroup(5, 1).remove(); said.push(sheet.getRowGroupDepth(6), sheet.isRowHiddenByUser(6)); return said;`;
		expect(answer(body)).toEqual(["5:7", true, "5:7", true, 1, 0, false]);
	});
	test("all groups of a sheet, or those of a block, are folded and opened; depths stay between 0 and 8", () => {
		const body = `at("B:F").shiftColumnGroupDepth(1); at("C:D").shiftColumnGroupDepth(1); at("A1").shiftColumnGroupDepth(-3);
			function hidden() { return [2, 3, 4, 5, 6].map(function (c) { return sheet.isColumnHiddenByUser(c) ? 1 : 0; }).join(""); }
			var said = [];
			sheet.collapseAllColumnGroups(); said.push(hidden()); sheet.expandColumnGroupsUpToDepth(1); said.push(hidden()); sheet.expandAllColumnGroups(); said.push(hidden());
			at("C:E").collapseGroups(); said.push(hidden()); at("D:D").expandGroups(); said.push(hidden()); at("F:F").collapseGroups(); said.push(hidden());
			at("J:J").shiftColumnGroupDepth(20); said.push(sheet.getColumnGroupDepth(10)); return said;`;
		expect(answer(body)).toEqual(["11111", "01100", "00000", "01100", "00000", "11111", 8]);
	});
});

describe("what is selected, found and filtered", () => {
	test("of several selected blocks the last one is active, and its first cell is the current one", () => {
		const body = `sheet.getRangeList(["D4", "B2:C4"]).activate(); var s = sheet.getSelection();
			return [s.getCurrentCell().getA1Notation(), s.getActiveRange().getA1Notation(), s.getActiveRangeList().getRanges().map(function (r) { return r.getA1Notation(); })];`;
		expect(answer(body)).toEqual(["B2", "B2:C4", ["D4", "B2:C4"]]);
	});
	test("a search may start after a block", () => {
		const body = `at("A1:B3").setValues([["fig", "fig"], ["fig", ""], ["", "fig"]]);
			var finder = sheet.createTextFinder("fig").startFrom(at("A1:A2")); var found = [];
			for (var r = finder.findNext(); r !== null; r = finder.findNext()) found.push(r.getA1Notation()); return found;`;
		expect(answer(body)).toEqual(["B3"]);
	});
	test.each([
		["whenTextNotEqualTo('b')", [0, 1, 0, 0]],
		["whenTextNotEqualToAny(['b', 'c'])", [0, 1, 1, 0]],
		["whenTextEqualToAny(['a', 'c'])", [0, 1, 0, 1]],
		["setVisibleBackgroundColor(SpreadsheetApp.newColor().setRgbColor('yellow').build())", [1, 1, 0, 1]],
		["setVisibleForegroundColor(SpreadsheetApp.newColor().setRgbColor('red').build())", [1, 0, 1, 1]],
	])("a filter hides rows by %s", (criteria, hidden) => {
		const body = `at("A1:A5").setValues([["h"], ["a"], ["b"], ["c"], ["d"]]); at("A4").setBackground("yellow"); at("A3").setFontColor("red");
			at("A1:A5").createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().${criteria}.build());
			return [2, 3, 4, 5].map(function (r) { return sheet.isRowHiddenByFilter(r) ? 1 : 0; });`;
		expect(answer(body)).toEqual(hidden);
	});
	test.each([
		["whenNumberNotEqualTo(2)", "NUMBER_NOT_EQUAL_TO", [0, 1, 0]],
		["whenNumberEqualToAny([1, 3])", "NUMBER_EQUAL_TO", [0, 1, 0]],
		["whenDateNotEqualTo(new Date(Date.UTC(2026, 0, 1)))", "DATE_NOT_EQUAL_TO", [0, 1, 0]],
	])("numbers and dates too: %s is %s", (criteria, type, hidden) => {
		const body = `at("A1:A4").setValues([["h"], [1], [${type.startsWith("DATE") ? "new Date(Date.UTC(2026, 0, 1))" : "2"}], [3]]);
			var made = SpreadsheetApp.newFilterCriteria().${criteria}.build(); at("A1:A4").createFilter().setColumnFilterCriteria(1, made);
			return [String(made.getCriteriaType()), [2, 3, 4].map(function (r) { return sheet.isRowHiddenByFilter(r) ? 1 : 0; })];`;
		expect(answer(body)).toEqual([type, hidden]);
	});
	test("a filter has one colour at most, and says which", () => {
		const body = `var yellow = SpreadsheetApp.newColor().setRgbColor("#ffff00").build();
			var made = SpreadsheetApp.newFilterCriteria().setVisibleForegroundColor(yellow).setVisibleBackgroundColor(yellow).build();
			return [made.getVisibleForegroundColor(), made.getVisibleBackgroundColor().asRgbColor().asHexString(), made.copy().getVisibleBackgroundColor() !== null];`;
		expect(answer(body)).toEqual([null, "#ffffff00", true]);
	});
});

describe("looks by rule, of charts and of pages", () => {
	test("a scale of colours has a point at each end and in the middle", () => {
		const body = `var type = SpreadsheetApp.InterpolationType;
			var rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setGradientMidpointWithValue("#00ff00", type.PERCENT, "50").setGradientMaxpointObject(SpreadsheetApp.newColor().setRgbColor("#ff0000").build()).setRanges([at("A1:A9")]).build();
			sheet.setConditionalFormatRules([rule]); var read = sheet.getConditionalFormatRules()[0]; var g = read.getGradientCondition();
			return [read.getBooleanCondition(), g.getMinColor(), g.getMinType(), g.getMinValue(), g.getMidColor(), String(g.getMidType()), g.getMidValue(), g.getMaxColorObject().asRgbColor().asHexString()];`;
		expect(answer(body)).toEqual([null, "#ffffff", null, "", "#00ff00", "PERCENT", "50", "#ffff0000"]);
	});
	test("a rule takes and gives its colours as objects too", () => {
		const body = `var red = SpreadsheetApp.newColor().setRgbColor("red").build();
			var made = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackgroundObject(red).setFontColor("#0000ff").setRanges([at("A1")]).build().getBooleanCondition();
			return [made.getBackground(), made.getBackgroundObject().asRgbColor().asHexString(), made.getFontColorObject().asRgbColor().asHexString(), made.getBold()];`;
		expect(answer(body)).toEqual(["#ff0000", "#ffff0000", "#ff0000ff", null]);
	});
	test("styles of texts of a chart are options of it", () => {
		const body = `var style = Charts.newTextStyle().setColor("#333333").setFontName("Arial").setFontSize(14).build();
			var chart = sheet.newChart().addRange(at("A1:B3")).setPosition(1, 4, 0, 0).asBarChart().setLegendTextStyle(style).setXAxisTitleTextStyle(style).setTitleTextStyle(style).reverseDirection().build();
			sheet.insertChart(chart); var options = sheet.getCharts()[0].getOptions();
			return [style.getFontSize(), options.get("legend.textStyle"), options.get("hAxis.titleTextStyle").color, options.get("titleTextStyle").fontName, options.get("vAxis.direction")];`;
		expect(answer(body)).toEqual([14, { color: "#333333", fontName: "Arial", fontSize: 14 }, "#333333", "Arial", -1]);
	});
	test("a page says its meta tags and its icon", () => {
		const body = `var page = HtmlService.createHtmlOutput("x").addMetaTag("viewport", "width=device-width").setFaviconUrl("https://example.com/i.png");
			return [page.getMetaTags().map(function (m) { return [m.getName(), m.getContent()]; }), page.getFaviconUrl()];`;
		expect(answer(body)).toEqual([[["viewport", "width=device-width"]], "https://example.com/i.png"]);
	});
	test("settings of calculation are kept, within their limits", () => {
		const body = `var before = [ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(), ss.getIterativeCalculationConvergenceThreshold(), String(ss.getRecalculationInterval())];
			ss.setIterativeCalculationEnabled(true).setMaxIterativeCalculationCycles(10).setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
			return [before, ss.isIterativeCalculationEnabled(), ss.getMaxIterativeCalculationCycles(), String(ss.getRecalculationInterval()), refusal(function () { ss.setMaxIterativeCalculationCycles(0); }) !== null, refusal(function () { ss.setIterativeCalculationConvergenceThreshold(-1); }) !== null];`;
		expect(answer(body)).toEqual([[false, 50, 0.05, "ON_CHANGE"], true, 10, "HOUR", true, true]);
	});
	test("the scopes that a person granted are told, of those that were asked about", () => {
		const body = "return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://a', 'https://b']).getAuthorizedScopes();";
		const host = opened(body);
		host.user.withholds("https://b");
		expect(host.run("main")).toEqual(["https://a"]);
	});
});

describe("what older programs do", () => {
	test("a menu may name a private function, which the page cannot call", async () => {
		const host = openSheets({
			code: "function onOpen() { SpreadsheetApp.getActive().addMenu('Tools', [{ name: 'Set up', functionName: 'setUp_' }]); } function setUp_() { SpreadsheetApp.getActiveSheet().setName('Settings'); }",
		});
		host.open();
		host.click("Tools", "Set up");
		expect(host.workbook.sheets[0]!.name).toBe("Settings");
		await expect(host.sidebar.call("setUp_")).rejects.toThrow("Script function not found");
	});
	test("old names of methods do what the new ones do", () => {
		const body = `at("B2").setBackgroundColor("yellow"); at("B3:C3").setBackgroundColors([["red", "blue"]]);
			return [at("B2").getBackground(), at("B2").getBackgroundColor(), at("B3:C3").getBackgroundColors(), at("C3").getColumnIndex()];`;
		expect(answer(body)).toEqual(["#ffff00", "#ffff00", [["#ff0000", "#0000ff"]], 3]);
	});
	test.each([
		["ROWS", "C2:C4"],
		["COLUMNS", "B3:D3"],
	])("the data around a cell along one dimension: %s", (dimension, region) => {
		expect(
			answer(
				`at("C2").setValue(1); at("B3").setValue(1); at("D3").setValue(1); at("C4").setValue(1); return at("C3").getDataRegion(SpreadsheetApp.Dimension.${dimension}).getA1Notation();`,
			),
		).toBe(region);
	});
	test("boxes are ticked together; a value that no box has stays", () => {
		expect(answer('at("A1:A3").insertCheckboxes("yes", "no"); at("A2").setValue("maybe"); at("A1:B3").check(); return at("A1:B3").getValues();')).toEqual([
			["yes", ""],
			["maybe", ""],
			["yes", ""],
		]);
	});
	test("cells that are inserted look as those did whose place they take", () => {
		const body =
			'at("A1").setValue(1).setBackground("yellow"); at("A1").insertCells(SpreadsheetApp.Dimension.COLUMNS); at("A2").setBackground("red"); at("A2").insertCells(SpreadsheetApp.Dimension.ROWS); return [at("A1:B1").getValues(), at("A1:B1").getBackgrounds(), at("A2:A3").getBackgrounds()];';
		expect(answer(body)).toEqual([[["", 1]], [["#ffff00", "#ffff00"]], [["#ff0000"], ["#ff0000"]]]);
	});
	test("cells that are cut take the references to them along, from the same sheet and from another", () => {
		const body = `at("A1:B1").setValues([[2, "=A1*10"]]); at("C1").setFormula("=$A$1+B1"); at("D1").setFormula("=SUM(A1:C1)"); var other = ss.insertSheet("Other"); other.getRange("A1").setFormula("=Sheet1!A1");
			at("A1:B1").moveTo(at("A5")); return [at("A5:B5").getFormulas(), at("C1:D1").getFormulas(), at("C1").getValue(), other.getRange("A1").getFormula()];`;
		expect(answer(body)).toEqual([[["", "=A5*10"]], [["=$A$5+B5", "=SUM(A1:C1)"]], 22, "=Sheet1!A5"]);
	});
	test("a formula that names another sheet stays as it is when rows come into its own", () => {
		const body = `ss.insertSheet("Other"); at("B2").setFormula("=Other!A5+A5+Sheet1!A5"); sheet.insertRowBefore(1); return at("B3").getFormula();`;
		expect(answer(body)).toBe("=Other!A5+A6+Sheet1!A6");
	});
	test("a link looks like one until a later style says otherwise", () => {
		const body = `at("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("here or there").setLinkUrl(0, 4, "https://a.example").setLinkUrl(8, 13, "https://b.example").setTextStyle(8, 13, SpreadsheetApp.newTextStyle().setUnderline(false).build()).build());
			return at("A1").getRichTextValue().getRuns().map(function (run) { return [run.getText(), run.getTextStyle().isUnderline(), run.getTextStyle().getForegroundColor()]; });`;
		expect(answer(body)).toEqual([
			["here", true, "#1155cc"],
			[" or ", null, null],
			["there", false, "#1155cc"],
		]);
	});
	test("rows of a text are parted by the mark that is asked for", () => {
		expect(answer('return [Utilities.parseCsv("a;b\\nc;\\"d;e\\"", ";"), refusal(function () { Utilities.parseCsv("a", ";;"); }) !== null];')).toEqual([
			[
				["a", "b"],
				["c", "d;e"],
			],
			true,
		]);
	});
	test.each([
		[Date.UTC(2026, 10, 22), "D w W F u G", "326 48 4 4 7 AD", "a Sunday begins a week"],
		[Date.UTC(2025, 11, 28), "YYYY w", "2026 1", "the week of 1 January is the first, whichever its other days"],
		[Date.UTC(2026, 0, 3), "YYYY w W", "2026 1 1", "Saturday ends it"],
	])("%d as %s is %s: %s", (instant, pattern, text) => {
		expect(answer(`return Utilities.formatDate(new Date(${instant}), "GMT", "${pattern}");`)).toBe(text);
	});
	test("what ASCII has not is a question mark in it", () => {
		expect(answer('return [Utilities.base64Encode("né", Utilities.Charset.US_ASCII), Utilities.base64Encode("né", Utilities.Charset.UTF_8)];')).toEqual([
			"bj8=",
			"bsOp",
		]);
	});
	test.each([
		["=1/3", "0.3333333333"],
		["=SQRT(2)*1000000", "1414213.562"],
		["=12345678901234", "12345678901234"],
		["=0.1+0.2", "0.3"],
		["=-2/3", "-0.6666666667"],
	])("a number without a format shows ten digits, or its whole part: %s shows %s", (formula, shown) => {
		expect(answer(`return at("A1").setFormula("${formula}").getDisplayValue();`)).toBe(shown);
	});
});
