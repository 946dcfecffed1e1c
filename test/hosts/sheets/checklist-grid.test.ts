import { describe, expect, test } from "vitest";
import { openSheets } from "./open.ts";
import { answer, opened } from "./script.ts";
import { CellPicture, SmartChip } from "./workbook/value.ts";

const said = (act: string, options: Parameters<typeof answer>[1] = {}): unknown => answer(`return refusal(function () { ${act} });`, options);

describe("grid", () => {
	test.each([
		["sheet.getRange(1001, 1)", "The coordinates of the range are outside the dimensions of the sheet.", "below the grid (binance-to-google-sheets#19)"],
		["sheet.getRange('AA1')", "The coordinates of the range are outside the dimensions of the sheet.", "right of the grid"],
		["sheet.getRange(1, 1, 0, 1)", "The number of rows in the range must be at least 1.", "no rows"],
		["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1.", "no columns"],
		["sheet.getRange(NaN, 1)", "The coordinates or dimensions of the range are invalid.", "no number"],
		["sheet.getRange('nonsense here')", "Range not found", "no address"],
		[
			"at('A1:B2').setValues([[1, 2], [3, 4], [5, 6]])",
			"The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.",
			"too many rows",
		],
		[
			"at('A1:B2').setValues([[1, 2], [3]])",
			"The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
			"a ragged row",
		],
		[
			"at('A1').setValues([[]])",
			"The number of columns in the data does not match the number of columns in the range. The data has 0 but the range has 1.",
			"an empty row",
		],
		["at('A1:B1').setValues([1, 2])", "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.", "one dimension"],
		["sheet.getRange('A', 1)", "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.", "a text for a number"],
		["sheet.getRange()", "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.", "no argument"],
		["ss.getSheetByName(null)", "The parameters (null) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.", "null"],
		[
			"at('A1').copyTo(sheet)",
			"The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Range.copyTo.",
			"a sheet for a range",
		],
		["sheet.deleteRows(2000, 1)", "Those rows are out of bounds.", "rows that are not there (gas-fakes)"],
		["sheet.insertColumnsAfter(99, 1)", "Those columns are out of bounds.", "columns that are not there (gas-fakes)"],
		["sheet.deleteRow(0)", "Row position must be positive", "row nought"],
		["sheet.deleteRows(1, 1000)", "You can't delete all the non-frozen rows on a sheet.", "all rows"],
		["sheet.setFrozenRows(1); sheet.deleteRows(2, 999)", "You can't delete all the non-frozen rows on a sheet.", "all rows but the frozen"],
		["ss.deleteSheet(sheet)", "You can't remove all the sheets in a document.", "the only sheet"],
		["sheet.hideSheet()", "You can't hide all the sheets in a document.", "the only visible sheet"],
		["ss.insertSheet('Sheet1')", 'A sheet with the name "Sheet1" already exists. Please enter another name.', "a name that is taken"],
		["SpreadsheetApp.openById('nope')", "Illegal spreadsheet id or key: nope", "no file"],
	])("%s is refused: %s (%s)", (act, message) => {
		expect(said(act)).toBe(`Exception: ${message}`);
	});

	test("writing never grows the sheet; appendRow does", () => {
		const body = "sheet.deleteRows(3, 998); at('A2').setValue('last'); sheet.appendRow(['more']); return [sheet.getMaxRows(), sheet.getLastRow()];";
		expect(answer(body)).toEqual([3, 3]);
	});

	test("the grid of all tabs, empty cells included, ends at 10,000,000 cells; a new tab costs 26,000", () => {
		const host = opened(
			"return [refusal(function () { sheet.insertRowsAfter(1, given[0]); }), refusal(function () { ss.insertSheet('more'); }), refusal(function () { sheet.insertRowsAfter(1, 1000); })];",
		);
		const free = Math.floor((10_000_000 - 26_000) / 26) - 1001;
		const limit = "Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
		expect(host.run("main", [free + 1001])).toEqual([null, limit, limit]);
		expect(host.workbook.cells).toBeLessThanOrEqual(10_000_000);
	});

	test("column 18,279 is refused (Sheets limits)", () => {
		expect(said("sheet.deleteRows(2, 999); sheet.insertColumnsAfter(26, 18252);")).toBeNull();
		expect(said("sheet.deleteRows(2, 999); sheet.insertColumnsAfter(26, 18253);")).toMatch(/18278 columns/);
	});

	test("50,001 characters: the write returns, the next call throws", () => {
		const body =
			"at('A1').setValue('ok'); at('A2').setValue(new Array(50002).join('x')); return [refusal(function () { ss.getName(); }), at('A1:A2').getValues()];";
		expect(answer(body)).toEqual(["Exception: Your input contains more than the maximum of 50000 characters in a single cell.", [["ok"], [""]]]);
	});

	test("50,001 characters in the very last write fail the run", () => {
		expect(() => answer("at('A2').setValue(new Array(50002).join('x'));")).toThrow("50000 characters");
		expect(() => answer("at('A2').setValue(new Array(50001).join('x'));")).not.toThrow();
	});

	test("getLastRow knows contents, not formats; an empty sheet says 0 and A1", () => {
		expect(
			answer(
				"at('C9').setBackground('red'); at('A5').setNumberFormat('@'); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];",
			),
		).toEqual([0, 0, "A1"]);
		expect(answer("at('C9').setValue(0); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];")).toEqual([9, 3, "A1:C9"]);
	});

	test.each([
		["yes", 7],
		["no", 1],
	] as const)("formulas that give an empty text and boxes not ticked are content: %s", (emptyFormulaIsContent, last) => {
		expect(
			answer("at('A1').setValue('x'); at('A5').setFormula('=\"\"'); at('B7').insertCheckboxes(); return sheet.getLastRow();", {
				switches: { emptyFormulaIsContent },
			}),
		).toBe(last);
	});

	test("a new sheet has 1,000 rows and 26 columns, whatever is in it", () => {
		expect(answer("var made = ss.insertSheet('New'); return [made.getMaxRows(), made.getMaxColumns(), ss.getActiveSheet().getName()];")).toEqual([
			1000,
			26,
			"New",
		]);
	});

	test("a tab that a person renamed or deleted between runs is not found", () => {
		const host = opened("var own = ss.getSheetByName('Audit'); return own === null ? null : own.getName();", { sheets: { Clients: [["a"]], Audit: [["b"]] } });
		expect(host.run("main")).toBe("Audit");
		host.user.renameSheet("Audit", "Mine");
		expect(host.run("main")).toBeNull();
	});

	test("a sheet that a person deletes during a run fails the calls that follow", () => {
		const host = opened("var own = ss.getSheetByName('Audit'); own.getRange('A1').getValue(); own.getRange('A1').getValue();", {
			sheets: { Clients: [["a"]], Audit: [["b"]] },
		});
		host.user.before(6, (user) => user.deleteSheet("Audit"));
		expect(() => host.run("main")).toThrow(/^Sheet \d+ not found$/);
	});

	test("methods without a result return null, so they cannot be chained", () => {
		expect(
			answer(
				"return [at('A1').copyTo(at('B1')), at('A1').moveTo(at('C1')), sheet.moveColumns(at('A:A'), 3), at('A1').deleteCells(SpreadsheetApp.Dimension.ROWS), SpreadsheetApp.flush()];",
			),
		).toEqual([null, null, null, null, null]);
	});

	test("moveColumns counts its destination before the move (Sheet)", () => {
		expect(answer("at('A1:D1').setValues([['a', 'b', 'c', 'd']]); sheet.moveColumns(at('A:A'), 4); return at('A1:D1').getValues();")).toEqual([
			["b", "c", "a", "d"],
		]);
	});

	test.each([
		["C:C", 1, ["=Sheet1!C1", "=Sheet1!B1+Sheet1!$A1", "=COUNT(Sheet1!A:A)", "=SUM(Sheet1!A1:C1)"], "it moves within a block"],
		["A:A", 5, ["=Sheet1!A1", "=Sheet1!D1+Sheet1!$B1", "=COUNT(Sheet1!B:B)", "=SUM(Sheet1!A1:B1)"], "out of a block: what is left of it"],
		["D:D", 2, ["=Sheet1!C1", "=Sheet1!A1+Sheet1!$D1", "=COUNT(Sheet1!D:D)", "=SUM(Sheet1!A1:D1)"], "into a block: it is one wider"],
		["B:C", 1, ["=Sheet1!A1", "=Sheet1!C1+Sheet1!$B1", "=COUNT(Sheet1!B:B)", "=SUM(Sheet1!A1:C1)"], "two columns"],
	] as const)("references follow columns that are moved, %s before column %i: %s %s (blocks taken apart: assumed)", (columns, before, formulas, _why) => {
		const body = `at('A1:D1').setValues([[1, 20, 300, 4000]]); at('D2').setFormula('=B1');
			var other = ss.insertSheet('Other'); var own = other.getRange('A1:A5');
			own.setFormulas([['=Sheet1!B1'], ['=Sheet1!A1+Sheet1!$C1'], ['=COUNT(Sheet1!C:C)'], ['=SUM(Sheet1!A1:C1)'], ['=B1']]);
			sheet.moveColumns(at('${columns}'), ${before});
			return [own.getFormulas().map(String), own.getValues().slice(0, 3).map(Number), sheet.createTextFinder('20').findAll().length];`;
		expect(answer(body)).toEqual([[...formulas, "=B1"], [20, 301, 1], 2]);
	});
	test("hidden columns and widths go with columns that are moved", () => {
		const body =
			"sheet.setColumnWidth(3, 222); sheet.hideColumns(2); sheet.moveColumns(at('C:C'), 1); return [sheet.getColumnWidth(1), sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)];";
		expect(answer(body)).toEqual([222, 100, false, true]);
	});

	test("A:A and 2:2 are taken and bring the whole height or width", () => {
		expect(answer("return [at('A:A').getNumRows(), at('2:2').getNumColumns(), at('B3:B').getNumRows(), at('A:A').getA1Notation()];")).toEqual([
			1000,
			26,
			998,
			"A:A",
		]);
	});

	test("a setter takes null as ‘back to the default’; a bad colour or alignment is ignored (gas-fakes)", () => {
		const body =
			"at('A1').setBackground('red').setBackground('no such colour').setHorizontalAlignment('nowhere'); var red = at('A1').getBackground(); at('A1').setBackground(null); return [red, at('A1').getBackground(), at('A1').getHorizontalAlignment()];";
		expect(answer(body)).toEqual(["#ff0000", "#ffffff", "general"]);
	});

	test.each([
		["taken", "25"],
		["refused", "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Range.setNote."],
	] as const)("a number where a text is wanted, setNote(25): %s", (numberForText, expected) => {
		expect(answer("return refusal(function () { at('A1').setNote(25); }) || at('A1').getNote();", { switches: { numberForText } })).toBe(expected);
	});

	test.each(["25.0", "25"] as const)("a whole number in setNotes or setProperties is stored as %s", (numberInBulk) => {
		const body =
			"at('A1').setNotes([[25]]); var store = PropertiesService.getUserProperties(); store.setProperties({ n: 25 }); store.setProperty('m', 25); return [at('A1').getNote(), store.getProperty('n'), store.getProperty('m')];";
		expect(answer(body, { switches: { numberInBulk } })).toEqual([numberInBulk, numberInBulk, "25"]);
	});
});

describe("reading", () => {
	test("empty is '', errors are texts, a percentage is a fraction, a boolean is a boolean (Range, Custom Functions)", () => {
		const body =
			"at('A1:F1').setValues([['', '=1/0', '=NA()', '10%', 'TRUE', '=nosuch(1)']]); at('G1').setFormula('=SUM('); return [at('A1:G1').getValues(), at('A1:G1').getDisplayValues()];";
		expect(answer(body)).toEqual([[["", "#DIV/0!", "#N/A", 0.1, true, "#NAME?", "#ERROR!"]], [["", "#DIV/0!", "#N/A", "10%", "TRUE", "#NAME?", "#ERROR!"]]]);
	});

	test.each([
		["local-mean-time", "1899-12-30T12:20:39.000Z"],
		["standard", "1899-12-30T11:30:00.000Z"],
	] as const)("a time is a Date on 1899-12-30 in the file's zone; minutes of old offsets: %s", (oldOffsets, expected) => {
		const body = "at('A1').setValue('12:30'); return at('A1').getValue().toISOString();";
		expect(answer(body, { timeZone: "Europe/Paris", switches: { oldOffsets } })).toBe(expected);
	});

	test.each([
		["Europe/Paris", "America/New_York", "2026-02-28T23:00:00.000Z", "2026-02-28", "west of the file the local day is the day before"],
		["America/Los_Angeles", "Asia/Tokyo", "2026-03-01T08:00:00.000Z", "2026-03-01", "east of the file it is the same"],
		["Pacific/Auckland", "UTC", "2026-02-28T11:00:00.000Z", "2026-02-28", "far ahead of UTC"],
	])("a day in a file of %s, read by a script of %s, is %s: local day %s (%s)", (timeZone, scriptTimeZone, instant, local) => {
		const body =
			"at('A1').setValue('2026-03-01'); var d = at('A1').getValue(); function two(n) { return (n < 10 ? '0' : '') + n; } return [d.toISOString(), d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate()), Utilities.formatDate(d, ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd')];";
		expect(answer(body, { timeZone, scriptTimeZone })).toEqual([instant, local, "2026-03-01"]);
	});

	test("an hour that spring skips is read after the gap, and a day around it stays itself", () => {
		const body =
			"at('A1:A2').setValues([['2026-03-29 02:30'], ['2026-03-29']]); return at('A1:A2').getValues().map(function (r) { return r[0].toISOString(); });";
		expect(answer(body, { timeZone: "Europe/Paris" })).toEqual(["2026-03-29T01:30:00.000Z", "2026-03-28T23:00:00.000Z"]);
	});

	test("a number in a date format reads as a Date; a Date into a plain cell brings a date format", () => {
		const body =
			"at('A1').setNumberFormat('yyyy-mm-dd').setValue(46082); at('B1').setValue(new Date(Date.UTC(2026, 2, 1))); return [at('A1').getValue().toISOString(), at('B1').getNumberFormat(), at('A1:B1').getDisplayValues()];";
		expect(answer(body, { timeZone: "UTC" })).toEqual(["2026-03-01T00:00:00.000Z", "M/d/yyyy", [["2026-03-01", "3/1/2026"]]]);
	});

	test("the format of an untouched cell is 0.###############; `general` brings it back (gas-fakes)", () => {
		expect(
			answer(
				"var before = at('A1').getNumberFormat(); at('A1').setNumberFormat('@'); var text = at('A1').getNumberFormat(); at('A1').setNumberFormat('general'); return [before, text, at('A1').getNumberFormat()];",
			),
		).toEqual(["0.###############", "@", "0.###############"]);
	});

	test("hidden and filtered rows are read like any other", () => {
		const host = opened("return [at('A1:A4').getValues(), sheet.isRowHiddenByFilter(3), sheet.isRowHiddenByUser(4)];", {
			sheets: { Clients: [["h"], ["a"], ["b"], ["c"]] },
		});
		host.user.filter("Clients", "A1:A4", 0, ["a", "c"]);
		host.user.hideRows("Clients", 4);
		expect(host.run("main")).toEqual([[["h"], ["a"], ["b"], ["c"]], true, true]);
	});

	test.each([
		["lost", ""],
		["kept", "under"],
	] as const)("cells that a merge covers are ''; a value written there is %s", (underMerge, expected) => {
		expect(
			answer(
				"at('A1:B1').setValues([['a', 'b']]); at('A1:B1').merge(); var after = at('B1').getValue(); at('B1').setValue('under'); return [after, at('B1').getValue(), at('B1').isPartOfMerge()];",
				{ switches: { underMerge } },
			),
		).toEqual(["", expected, true]);
	});

	test.each([
		["en_US", "1234.5", "#,##0.00", "1,234.50"],
		["fr_FR", "1234,5", "#,##0.00", "1\u202f234,50"],
		["fr_FR", "1234,5", '#,##0.00 "€"', "1\u202f234,50 €"],
		["de_DE", "1234,5", "#,##0.00", "1.234,50"],
		["en_US", "0.256", "0.0%", "25.6%"],
		["en_US", "12345678", "0.00E+00", "1.23E+07"],
		["en_US", "0.5", "h:mm AM/PM", "12:00 PM"],
		["en_US", "1.5", "[h]:mm", "36:00"],
		["en_US", "46082", "dddd d mmmm yyyy", "Sunday 1 March 2026"],
		["en_US", "7", "00000", "00007"],
		["en_US", "-5", "0.00;(0.00)", "(5.00)"],
	])("in %s, %s shown as %j is %j", (locale, text, format, expected) => {
		expect(
			answer(`at('A1').setValue(${JSON.stringify(text)}).setNumberFormat(${JSON.stringify(format)}); return at('A1').getDisplayValue();`, { locale }),
		).toBe(expected);
	});

	test.each([
		["text", "Ana Roy"],
		["empty", ""],
	] as const)("a smart chip gives its text, or nothing: %s", (smartChip, expected) => {
		const host = opened("return at('A1').getValue();", { switches: { smartChip } });
		host.workbook.sheet("Sheet1", [[new SmartChip("Ana Roy")]]);
		expect(host.run("main")).toBe(expected);
	});

	test("an image in a cell is an object, no text (CellImage)", () => {
		const host = opened("var image = at('A1').getValue(); return [typeof image, String(image.valueType), at('A1').getDisplayValue()];");
		host.workbook.sheet("Sheet1", [[new CellPicture("https://example.com/a.png")]]);
		expect(host.run("main")).toEqual(["object", "IMAGE", ""]);
	});

	test("isBlank is false for a formula that gives an empty text; getFormulas gives '' without a formula", () => {
		expect(answer("at('A1').setFormula('=\"\"'); return [at('A1').isBlank(), at('B1').isBlank(), at('A1').getValue(), at('A1:B1').getFormulas()];")).toEqual([
			false,
			true,
			"",
			[['=""', ""]],
		]);
	});

	test.each([
		["verbatim", "=sum(1;2)"],
		["capitals", "=SUM(1;2)"],
	] as const)("getFormula gives the spelling that was set, or Google's: %s", (formulaSpelling, expected) => {
		expect(answer("at('A1').setFormula('=sum(1;2)'); return at('A1').getFormula();", { switches: { formulaSpelling } })).toBe(expected);
	});

	test("a cell without a rule has none: null", () => {
		expect(answer("return at('A1:B1').getDataValidations();")).toEqual([[null, null]]);
	});

	test("a million cells are read in one call within reason", () => {
		const rows = Array.from({ length: 50_000 }, (_, i) => [`a${i}`, i, "b", "c", "d", "e", "f", "g", "h", "i"]);
		const host = openSheets({
			code: "function main() { var v = SpreadsheetApp.getActiveSheet().getDataRange().getValues(); SpreadsheetApp.getActiveSheet().getRange(1, 1, v.length, v[0].length).setValues(v); return v.length; }",
			sheets: { Clients: rows },
		});
		expect(host.run("main")).toBe(50_000);
		expect(host.meter.cellsRead).toBe(500_000);
		expect(host.meter.of("Range.getValues")).toBe(1);
	});
});
