import { describe, expect, test } from "vitest";
import { answer, opened } from "./script.ts";
import type { Switches } from "./switches.ts";

/** What a typed text becomes: its value, its formula and the format that came with it. */
function typed(text: string, locale = "en_US", switches: Partial<Switches> = {}): unknown {
	const body = `at("A1").setValue(${JSON.stringify(text)}); var v = at("A1").getValue(); return [v instanceof Date ? Utilities.formatDate(v, "UTC", "yyyy-MM-dd HH:mm") : v, at("A1").getFormula()];`;
	return answer(body, { locale, timeZone: "UTC", switches });
}

describe("writing", () => {
	test.each([
		["=1+2", 3, "=1+2", "a text that begins with = is a formula (Range.setValue)"],
		["   =SUM(1,2)", "   =SUM(1,2)", "", "after blanks it is a text (Range.trimWhitespace)"],
		["01000", 1000, "", "leading zeros go (sheetquery#20)"],
		["22 34", 2234, "", "a blank inside goes (sheetquery#20)"],
		["-5", -5, "", "a negative number"],
		["-", "-", "", "a dash is a text"],
		["1E5", 100000, "", "an exponent"],
		["TRUE", true, "", "a boolean"],
		["true", true, "", "in small letters"],
		["10%", 0.1, "", "a percentage"],
		["$2.99", 2.99, "", "a price (the manual's sample)"],
		["2.000", 2, "", "the manual's sample"],
		["1,000,000", 1000000, "", "the manual's sample"],
		["12345678901234567", 12345678901234600, "", "digits beyond the fifteenth go (large decimals)"],
		["2026-03-01", "2026-03-01 00:00", "", "a date"],
		["3/4", "2026-03-04 00:00", "", "a month and a day of this year"],
		["12:30", "1899-12-30 12:30", "", "a time"],
		["2026-03-01 18:05", "2026-03-01 18:05", "", "a date with a time"],
		["75001 Paris", "75001 Paris", "", "an address is a text"],
		["06 12 34 56 78", 612345678, "", "a French phone number loses its zero and its blanks"],
		["06.12.34.56.78", "06.12.34.56.78", "", "with points it stays"],
		["=", "=", "", "a lone = is a text"],
	] as [string, unknown, string, string][])("in en_US, typed %j is %j with formula %j (%s)", (text, value, formula) => {
		expect(typed(text)).toEqual([value, formula]);
	});

	test.each([
		["fr_FR", "1,5", 1.5, "the comma is the decimal mark"],
		["en_US", "1,5", "1,5", "which it is not in English"],
		["de_DE", "1.234,5", 1234.5, "points between thousands"],
		["fr_FR", "1 234,50 €", 1234.5, "the euro after"],
		["fr_FR", "03/04/2026", "2026-04-03 00:00", "day before month"],
		["en_US", "03/04/2026", "2026-03-04 00:00", "month before day"],
		["de_DE", "03.04.2026", "2026-04-03 00:00", "with points"],
		["en_GB", "13/12/2026", "2026-12-13 00:00", "British order"],
		["en_US", "13/12/2026", "13/12/2026", "no such month"],
		["fr_FR", "VRAI", true, "a boolean in French"],
		["fr_FR", "1.5", "1.5", "a point is no decimal mark in French"],
	] as [string, string, unknown, string][])("in %s, typed %j is %j (%s)", (locale, text, value) => {
		expect(typed(text, locale)).toEqual([value, ""]);
	});

	test.each([
		["+5", "text", "+5"],
		["+5", "number", 5],
		["+33612345678", "text", "+33612345678"],
		["+33612345678", "number", 33612345678],
	] as const)("typed %j with plusDigits %s is %j: shims and the Sheets API differ", (text, plusDigits, value) => {
		expect(typed(text, "en_US", { plusDigits })).toEqual([value, ""]);
	});
	test.each([
		["text", "+Dri7", ""],
		["formula", "#NAME?", "=Dri7x"],
	] as const)("typed +Dri7 or +Dri7x as %s", (plusText, value, formula) => {
		expect(typed(plusText === "text" ? "+Dri7" : "+Dri7x", "en_US", { plusText })).toEqual([value, formula]);
		expect(typed("+a-b c", "en_US", { plusText })).toEqual(plusText === "text" ? ["+a-b c", ""] : ["#ERROR!", "=a-b c"]);
	});
	test.each([
		["dropped", "01"],
		["kept", "'01"],
	] as const)("a leading apostrophe is %s", (apostrophe, value) => {
		expect(typed("'01", "en_US", { apostrophe })).toEqual([value, ""]);
	});

	test("with @ set first a text is kept exactly, and stays a text when the format goes (sheetquery#20)", () => {
		const texts = ["01000", "+33 6 12", "=1+1", "2026-03-01", "12345678901234567", "'x", "TRUE"];
		const body = `at("A1:G1").setNumberFormat("@").setValues([${JSON.stringify(texts)}]); var kept = at("A1:G1").getValues()[0]; at("A1:G1").setNumberFormat("0"); return [kept, at("A1:G1").getValues()[0]];`;
		expect(answer(body)).toEqual([texts, texts]);
	});
	test.each([
		["number", 7],
		["text", "7"],
	] as const)("a JavaScript number into an @ cell: %s", (numberInTextCell, value) => {
		expect(answer("return at('A1').setNumberFormat('@').setValue(7).getValue();", { switches: { numberInTextCell } })).toBe(value);
	});
	test.each([
		["stays-number", 7],
		["becomes-text", "7"],
	] as const)("@ set after a number: %s", (textFormatAfter, value) => {
		expect(answer("return at('A1').setValue(7).setNumberFormat('@').getValue();", { switches: { textFormatAfter } })).toBe(value);
	});

	test.each(["null", "undefined", "''"])("%s empties a cell and leaves its format", (nothing) => {
		expect(
			answer(
				`at("A1").setNumberFormat("0.00").setValue(3); at("A1").setValue(${nothing}); return [at("A1").getValue(), at("A1").isBlank(), at("A1").getNumberFormat()];`,
			),
		).toEqual(["", true, "0.00"]);
	});
	test.each(["[[1, 2]]", "{ a: 1 }", "function () {}"])("%s in a cell is refused: Sheets would store garbage", (thing) => {
		expect(() => answer(`at("A1").setValues([[${thing}]]);`)).toThrow(/cannot hold/);
	});

	test("arguments of a formula are parted by ; where the comma is the decimal mark (advanced-bidding-manager#1)", () => {
		const body = "at('A1:C1').setFormulas([['=SUM(A9,B9)', '=SUM(1;2)', '=1,5+1']]); return at('A1:C1').getValues()[0];";
		expect(answer(body, { locale: "fr_FR" })).toEqual(["#ERROR!", 3, 2.5]);
		expect(answer(body, { locale: "en_US" })).toEqual([0, 3, "#ERROR!"]);
	});

	test.each([
		["kept", "0.00"],
		["dropped", "0.###############"],
	] as const)("clear() and the number format: %s, where shims and the manual differ", (clearNumberFormat, format) => {
		expect(
			answer(
				"at('A1').setNumberFormat('0.00').setBackground('red').setValue(1).clear(); return [at('A1').getNumberFormat(), at('A1').getBackground(), at('A1').getValue()];",
				{ switches: { clearNumberFormat } },
			),
		).toEqual([format, "#ffffff", ""]);
	});
	test.each([
		["yes", "01"],
		["no", 1],
	] as const)("an inserted column has the format of its neighbour: %s", (insertedInherit, value) => {
		expect(
			answer("at('B1:B3').setNumberFormat('@').setValue('x'); sheet.insertColumnAfter(2); return at('C1').setValue('01').getValue();", {
				switches: { insertedInherit },
			}),
		).toBe(value);
		expect(
			answer("at('A1:C1').setNumberFormat('@').setValue('x'); at('A3').setValue(1); sheet.insertRowAfter(1); return at('A2').setValue('01').getValue();", {
				switches: { insertedInherit },
			}),
		).toBe(value);
	});

	test("writes reach hidden and filtered rows, and the filter stays", () => {
		const host = opened("at('B1:B3').setValues([['n'], [1], [2]]); return [at('B3').getValue(), sheet.getFilter() !== null, sheet.isRowHiddenByFilter(3)];", {
			sheets: { Clients: [["h"], ["a"], ["b"]] },
		});
		host.user.filter("Clients", "A1:A3", 0, ["a"]);
		expect(host.run("main")).toEqual([2, true, true]);
	});

	test.each([
		["earlier-stay", "first"],
		["all-lost", ""],
	] as const)("a refused value is reported at the flush, in the words of a real log; earlier queued writes: %s", (failedFlush, first) => {
		const host = opened(
			"at('A1').setValue('first'); at('M2').setValue('D'); at('A2').setValue('after'); return refusal(function () { SpreadsheetApp.flush(); });",
			{ switches: { failedFlush } },
		);
		host.user.allowOnly("Sheet1", "M2", ["A", "B", "C"]);
		expect(host.run("main")).toBe(
			"Exception: The data you entered in cell M2 violates the data validation rules set on this cell. Please enter one of the following values: A, B, C.",
		);
		expect(host.workbook.shown("Sheet1", "A1:A2")).toEqual([[first], [""]]);
		expect(host.workbook.shown("Sheet1", "M2")).toEqual([[""]]);
	});

	test.each(["flush", "call"] as const)("a protected cell is refused at the %s, with the exact words", (protectedError) => {
		const body =
			"var early = refusal(function () { at('A1').setValue('mine'); }); var late = refusal(function () { SpreadsheetApp.flush(); }); return [at('A1').canEdit(), early, late];";
		const host = opened(body, { user: "guest@example.com", switches: { protectedError } });
		host.user.protect("Sheet1", "A1:B2");
		const words =
			"Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
		expect(host.run("main")).toEqual(protectedError === "call" ? [false, words, null] : [false, null, words]);
		host.as("owner@example.com");
		expect(host.run("main")).toEqual([true, null, null]);
	});

	test.each(["allowed", "refused"] as const)("typed columns of a table refuse validation and boxes; a write of their header is %s", (typedHeaderWrite) => {
		const host = opened(
			"return [refusal(function () { at('A2').setDataValidation(null); }), refusal(function () { at('A2').insertCheckboxes(); }), refusal(function () { at('B2').clearDataValidations(); }), refusal(function () { at('A1').setValue('new'); SpreadsheetApp.flush(); })];",
			{ switches: { typedHeaderWrite } },
		);
		host.workbook.sheet("Sheet1", [
			["Name", "Free"],
			["Ana", 1],
		]);
		host.user.table("Sheet1", "A1:B2", [true, false]);
		const words = "Exception: This operation is not allowed on cells in typed columns.";
		expect(host.run("main")).toEqual([words, words, null, typedHeaderWrite === "allowed" ? null : words]);
	});

	test.each([
		[
			"at('A1:B3').createFilter(); at('A1:B3').createFilter();",
			"You can't create a filter in a sheet that already has a filter.",
			"one basic filter (gas-fakes)",
		],
		[
			"at('A1:B9').applyRowBanding(); at('B5:C6').applyRowBanding();",
			"You cannot add alternating background colors to a range that already has alternating background colors.",
			"banding over banding",
		],
		["at('A1:B9').applyRowBanding().setFirstRowColor(null);", "First row color should not be null", "banding without a first colour"],
		[
			"SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('red').build();",
			"Ranges must have at least one range.",
			"a rule without a range",
		],
	])("%s is refused: %s (%s)", (act, message) => {
		expect(answer(`return refusal(function () { ${act} });`)).toBe(`Exception: ${message}`);
	});

	test("getFilter gives the sheet's filter even for a range outside of it (gas-fakes)", () => {
		expect(answer("at('A1:B3').createFilter(); return at('Z9').getFilter().getRange().getA1Notation();")).toBe("A1:B3");
	});

	test("setConditionalFormatRules replaces every rule: read, append, write back", () => {
		const rule = (a1: string): string =>
			`SpreadsheetApp.newConditionalFormatRule().setRanges([at('${a1}')]).whenTextContains('x').setBackground('#ff0000').build()`;
		const body = `sheet.setConditionalFormatRules([${rule("A1:A9")}]); var kept = sheet.getConditionalFormatRules(); kept.push(${rule("B1:B9")}); sheet.setConditionalFormatRules(kept);
			var two = sheet.getConditionalFormatRules().map(function (r) { return r.getRanges()[0].getA1Notation() + " " + r.getBooleanCondition().getCriteriaType() + " " + r.getBooleanCondition().getBackground(); });
			sheet.setConditionalFormatRules([${rule("C1")}]); return [two, sheet.getConditionalFormatRules().length];`;
		expect(answer(body)).toEqual([["A1:A9 TEXT_CONTAINS #ff0000", "B1:B9 TEXT_CONTAINS #ff0000"], 1]);
	});

	test("named ranges move with rows that come or go; formulas follow too", () => {
		const body =
			"at('B2').setValue(5); ss.setNamedRange('Goal', at('B2')); at('C1').setFormula('=B2*2'); at('C2').setFormula('=SUM(B$1:B2)+Goal'); sheet.insertRowBefore(1); return [ss.getRangeByName('Goal').getA1Notation(), at('C2').getFormula(), at('C3').getFormula(), at('C2:C3').getValues()];";
		expect(answer(body)).toEqual(["B3", "=B3*2", "=SUM(B$2:B3)+Goal", [[10], [10]]]);
	});

	test("a new protection starts with the editors and leaves the owner out; it can be found again (Protection, gas-fakes)", () => {
		const body =
			"var p = sheet.protect().setDescription('audit'); p.removeEditors(p.getEditors()); return [p.getEditors().map(String), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getDescription(), p.canEdit()];";
		expect(opened(body, { user: "me@example.com" }).run("main")).toEqual([["me@example.com"], "audit", true]);
	});
});

describe("metadata and charts", () => {
	test("metadata belongs to a whole row or column, a sheet or the file: a part of one is refused with the exact words (gas-fakes)", () => {
		const words =
			"Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";
		expect(
			answer(
				"return [refusal(function () { at('A1').addDeveloperMetadata('k'); }), refusal(function () { at('A:B').addDeveloperMetadata('k'); }), refusal(function () { at('D:D').addDeveloperMetadata('k', 'v'); })];",
			),
		).toEqual([words, words, null]);
	});

	test("30,000 characters of metadata for each sheet, and as many for the file (developer metadata guide)", () => {
		const body =
			"var big = new Array(29991).join('x'); sheet.addDeveloperMetadata('0123456789', big); ss.addDeveloperMetadata('0123456789', big); return [refusal(function () { at('A:A').addDeveloperMetadata('k'); }), refusal(function () { ss.addDeveloperMetadata('k'); })];";
		expect(answer(body)).toEqual([expect.stringContaining("limit of 30000"), expect.stringContaining("limit of 30000")]);
	});

	test("metadata moves with columns that come, go or move, and dies with its own; it is found by its key (developerMetadata page)", () => {
		const find =
			"function where() { return sheet.createDeveloperMetadataFinder().withKey('loupe').find().map(function (m) { return m.getValue() + ' ' + m.getLocation().getColumn().getA1Notation(); }).join(); }";
		const body = `${find} at('D:D').addDeveloperMetadata('loupe', 'email', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); var seen = [where()];
			sheet.insertColumnBefore(1); seen.push(where()); sheet.deleteColumn(2); seen.push(where()); sheet.moveColumns(at('D:D'), 1); seen.push(where()); sheet.deleteColumn(1); seen.push(where()); return seen;`;
		expect(answer(body)).toEqual(["email D:D", "email E:E", "email D:D", "email A:A", ""]);
	});

	test.each([
		["stays", "2:2"],
		["follows", "3:3"],
	] as const)("metadata of a row when rows are sorted: %s", (rowMetadataOnSort, expected) => {
		const body =
			"at('A1:A2').setValues([['a'], ['c']]); at('A3').setValue('b'); at('2:2').addDeveloperMetadata('k'); at('A1:A3').sort(1); return ss.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getRow().getA1Notation();";
		expect(answer(body, { switches: { rowMetadataOnSort } })).toBe(expected);
	});
	test.each([
		["dropped", 1],
		["copied", 2],
	] as const)("metadata of a sheet that is copied: %s", (metadataOnCopy, count) => {
		expect(
			answer("at('B:B').addDeveloperMetadata('k'); ss.duplicateActiveSheet(); return ss.createDeveloperMetadataFinder().withKey('k').find().length;", {
				switches: { metadataOnCopy },
			}),
		).toBe(count);
	});

	const bar =
		"sheet.newChart().asBarChart().setTitle('Reach').setStacked().addRange(at('A1:C4')).setNumHeaders(1).setPosition(2, 5, 0, 0).setColors(['#111111', '#222222'])";
	test("a stacked bar chart is built, inserted, changed and removed", () => {
		const body = `sheet.insertChart(${bar}.build()); var chart = sheet.getCharts()[0]; var seen = [chart.getOptions().get('title'), chart.getOptions().get('isStacked'), chart.getRanges()[0].getA1Notation(), chart.getContainerInfo().getAnchorColumn(), String(chart.modify().getChartType()), String(chart.getHiddenDimensionStrategy())];
			sheet.updateChart(chart.modify().setOption('title', 'New').build()); seen.push(sheet.getCharts()[0].getOptions().get('title')); sheet.removeChart(sheet.getCharts()[0]); seen.push(sheet.getCharts().length); return seen;`;
		expect(answer(body)).toEqual(["Reach", true, "A1:C4", 5, "BAR", "IGNORE_BOTH", "New", 0]);
	});

	test.each([
		[
			"sheet.newChart().setChartType('COLUMN')",
			"The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
			"the enumeration only (gas-fakes)",
		],
		[
			"sheet.newChart().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)",
			"The hidden dimension strategy cannot be set for this chart type.",
			"no type yet (gas-fakes)",
		],
		[
			"sheet.insertChart(sheet.newChart().asLineChart().addRange(at('A1:B2')).setPosition(1, 99, 0, 0).build())",
			"Those columns are out of bounds.",
			"off the grid, at the insert (gas-fakes)",
		],
	])("%s is refused: %s (%s)", (act, message) => {
		expect(answer(`return refusal(function () { ${act}; });`)).toBe(`Exception: ${message}`);
	});

	test("titles and colours exist after a cast only, setXAxisRange on the scatter builder only (gas-fakes)", () => {
		expect(
			answer(
				"var b = sheet.newChart(); return [typeof b.setTitle, typeof b.asColumnChart().setTitle, typeof b.asColumnChart().setXAxisRange, typeof b.asScatterChart().setXAxisRange, typeof b.asLineChart().setRange];",
			),
		).toEqual(["undefined", "function", "undefined", "function", "function"]);
	});

	test("addRange ignores a range that is there already", () => {
		expect(answer("return sheet.newChart().addRange(at('A1:B2')).addRange(at('A1:B2')).getRanges().length;")).toBe(1);
	});

	test("updateChart of a chart that a person deleted throws", () => {
		const host = opened(
			"if (given === 'insert') return sheet.insertChart(sheet.newChart().asBarChart().addRange(at('A1:B2')).setPosition(1, 4, 0, 0).build()); var chart = sheet.getCharts()[0].modify().build(); ss.toast('now'); return refusal(function () { sheet.updateChart(chart); });",
		);
		host.run("main", "insert");
		host.user.before(host.meter.calls + 6, (user) => user.deleteChart("Sheet1"));
		expect(host.run("main")).toBe("Exception: The chart does not exist on this sheet.");
	});
});
