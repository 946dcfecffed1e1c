import { describe, expect, test } from "vitest";
import { type ExcelOptions, openExcel } from "./open.ts";
import { refusal } from "./refusal.ts";

type Cell = string | number | boolean | null;

/** Writes and reads back through the client. */
async function written(values: unknown, address: string, options: ExcelOptions = {}, before?: (sheet: Excel.Worksheet) => void) {
	const excel = openExcel(options);
	const got = await excel.run(async (context) => {
		const sheet = context.workbook.worksheets.getItem("Sheet1");
		before?.(sheet);
		const range = sheet.getRange(address);
		range.values = values as Cell[][];
		await context.sync();
		range.load("values,formulas,text,numberFormat,valueTypes");
		await context.sync();
		return { values: range.values, formulas: range.formulas, text: range.text, formats: range.numberFormat, types: range.valueTypes };
	});
	return { ...got, excel };
}
const one = async (value: unknown, options: ExcelOptions = {}, before?: (sheet: Excel.Worksheet) => void) => {
	const { values, formulas, text, formats, types } = await written([[value]], "A1", options, before);
	return { value: values[0]![0], formula: formulas[0]![0], text: text[0]![0], format: formats[0]![0], type: types[0]![0] };
};

describe("shapes and limits", () => {
	test("13. an array of another size is refused with the words of its own, and nothing is written", async () => {
		const excel = openExcel();
		const error = await excel
			.run(async (context) => {
				context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [["a", "b"]];
				await context.sync();
			})
			.catch((found) => found);
		expect(error).toMatchObject({
			code: "InvalidArgument",
			message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
			debugInfo: { errorLocation: "Range.values" },
		});
		expect(excel.workbook.sheet("Sheet1").used(true)).toBeNull();
	});

	test("14. a jagged row above 1,500 cells fails with the blocks of rows before it written", async () => {
		const excel = openExcel();
		const rows = Array.from({ length: 1000 }, (_, row) => [row, row, row]);
		rows[900] = [1, 2];
		const run = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1000").values = rows;
			await context.sync();
		});
		expect(await refusal(run)).toBe("InvalidArgument");
		// 1,500 / 3 columns: blocks of 500 rows.
		expect(excel.workbook.sheet("Sheet1").used(true)).toEqual({ row: 0, column: 0, rows: 500, columns: 3 });
	});
	test("14. an overall size that is wrong fails before any block", async () => {
		const excel = openExcel();
		const run = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A1:C999").values = Array.from({ length: 1000 }, () => [1, 2, 3]);
			await context.sync();
		});
		expect(await refusal(run)).toBe("InvalidArgument");
		expect(excel.workbook.sheet("Sheet1").used(true)).toBeNull();
	});

	test("15. a scalar and a 1 × 1 array fill the range", async () => {
		expect((await written("x", "A1:B2")).values).toEqual([
			["x", "x"],
			["x", "x"],
		]);
		expect((await written([["y"]], "A1:B2")).values).toEqual([
			["y", "y"],
			["y", "y"],
		]);
	});
	test("15. an array that is no table is refused, or taken as a row by the switch", async () => {
		expect(await refusal(written([1, 2], "A1:B1"))).toBe("InvalidArgument");
		expect((await written([1, 2], "A1:B1", { switches: { oneDimensional: "row" } })).values).toEqual([[1, 2]]);
	});

	test.each(["null", "RangeExceedsLimit"] as const)("16. a get of more than 5,000,000 cells: %s", async (oversizedGet) => {
		const excel = openExcel({ platform: "mac", switches: { oversizedGet } });
		const read = excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 1_000_200, 5).load("values");
			await context.sync();
			return range.values;
		});
		if (oversizedGet === "null") expect(await read).toBeNull();
		else expect(await refusal(read)).toBe("RangeExceedsLimit");
	});

	test.each([
		["web", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"],
		["windows", null, null],
	] as const)("17. requests and responses above 5 MB on %s", async (platform, onWrite, onRead) => {
		const excel = openExcel({ platform });
		// Two bytes a letter: it is bytes that count.
		const text = "é".repeat(1500);
		const write = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1800").values = Array.from({ length: 1800 }, () => [text]);
			await context.sync();
		});
		if (onWrite === null) await write;
		else expect(await refusal(write)).toBe(onWrite);
		excel.workbook.sheet("Sheet1").set(
			"A1",
			Array.from({ length: 1800 }, () => [text]),
		);
		const read = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1800").load("values");
			await context.sync();
		});
		if (onRead === null) await read;
		else expect(await refusal(read)).toBe(onRead);
	});

	test("18. whole columns read null, take no array, take one format", async () => {
		const excel = openExcel();
		excel.workbook.sheet("Sheet1").set("A1", [["x"]]);
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A:B").load("values,text,formulas,numberFormat");
			await context.sync();
			expect([range.values, range.text, range.formulas, range.numberFormat]).toEqual([null, null, null, null]);
			range.values = [["a", "b"]];
			expect(await refusal(context.sync())).toBe("InvalidArgument");
			range.numberFormat = [["@"]];
			await context.sync();
		});
		expect(excel.workbook.sheet("Sheet1").numberFormat("A1")).toBe("@");
		expect(excel.workbook.sheet("Sheet1").numberFormat("B70000")).toBe("@");
	});

	test.each([
		["a text of 32,768 characters", "x".repeat(32_768), { longText: "InvalidArgument" }, "InvalidArgument"],
		["a text of 32,768 characters, other position", "x".repeat(32_768), { longText: "GeneralException" }, "GeneralException"],
		["a formula of 8,193 characters", `=${"1+".repeat(4096)}1`, { longFormula: "FormulaLengthExceedsLimit" }, "FormulaLengthExceedsLimit"],
		["a formula of 8,193 characters, other position", `=${"1+".repeat(4096)}1`, { longFormula: "GeneralException" }, "GeneralException"],
	] as const)("19. %s is refused", async (_, value, switches, code) => expect(await refusal(one(value, { switches }))).toBe(code));
	test("19. a text of 32,767 characters is kept; an address above 8,192 characters is refused", async () => {
		expect((await one("x".repeat(32_767))).value).toHaveLength(32_767);
		const run = openExcel().run(async (context) => {
			context.workbook.worksheets
				.getItem("Sheet1")
				.getRanges(Array.from({ length: 2500 }, (_, row) => `A${row + 1}`).join(","))
				.load("address");
			await context.sync();
		});
		expect(await refusal(run)).toBe("InvalidArgument");
	});

	test("20. an insert that would push data off the sheet is refused", async () => {
		const excel = openExcel();
		const sheet = excel.workbook.sheet("Sheet1");
		sheet.setValue(0, 16_383, "last column");
		const run = excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").getRange("A:A").insert("Right");
			await context.sync();
		});
		expect(await refusal(run)).toBe("NonBlankCellOffSheet");
		expect(sheet.value(0, 16_383)).toBe("last column");
	});
});

describe("what becomes of a value", () => {
	test.each([
		["=1+1", 2, "=1+1", "a formula"],
		["+1+2", 3, "=+1+2", "a plus begins a formula"],
		["-B1", 0, "=-B1", "a dash begins a formula"],
		["+33612345678", 33_612_345_678, 33_612_345_678, "the plus of a telephone number is lost"],
		["-5", -5, -5, "a negative number"],
	] as [string, number, string | number, string][])("21. %s becomes %s: formulas and numbers", async (given, value, formula) =>
		expect(await one(given)).toMatchObject({ value, formula }));
	test.each(["+33 6 12 34 56 78", "- item", "=(", "-a b c"])("21. %s cannot be parsed: refused, or kept as text by the switch", async (given) => {
		expect(await refusal(one(given))).toBe("InvalidArgument");
		expect(await one(given, { switches: { unparsableFormula: "text" } })).toMatchObject({ value: given, type: "String" });
	});
	test("21. a dash with 8,200 characters is a general exception", async () => expect(await refusal(one(`-${"x".repeat(8200)}`))).toBe("GeneralException"));

	test.each([
		["01000", 1000, "General", "1000"],
		["01", 1, "General", "1"],
		["1E5", 100_000, "0.00E+00", "1.00E+05"],
		["12E10", 120_000_000_000, "0.00E+00", "1.20E+11"],
		["5%", 0.05, "0%", "5%"],
		["1,234", 1234, "#,##0", "1,234"],
		["(5)", -5, "General", "-5"],
		["12:30", 12.5 / 24, "h:mm", "12:30"],
		["TRUE", true, "General", "TRUE"],
		["false", false, "General", "FALSE"],
		["#N/A", "#N/A", "General", "#N/A"],
	])("22. %s becomes %s with format %s, or stays text by the switch", async (given, value, format, text) => {
		expect(await one(given)).toMatchObject({ value, format, text });
		expect(await one(given, { switches: { typedText: "text" } })).toMatchObject({ value: given, type: "String" });
	});
	test("22. $5 becomes 5 with a format of money", async () => expect(await one("$5")).toMatchObject({ value: 5, text: "$5 " }));

	test.each([
		["2018-12-31", 43_465, "m/d/yyyy"],
		["19-8-2025", "19-8-2025", "General"],
		["31/12/2018", "31/12/2018", "General"],
		["Jan 2026", 46_023, "mmm-yy"],
		["15-Feb", 46_068, "d-mmm"],
		["1/2", 46_024, "d-mmm"],
	])("23. %s becomes %s with format %s", async (given, value, format) => expect(await one(given, { year: 2026 })).toMatchObject({ value, format }));

	test("24. a cell set to text beforehand keeps everything as text; numbers too, or not by the switch", async () => {
		const asText = (sheet: Excel.Worksheet): void => {
			sheet.getRange("A1").numberFormat = [["@"]];
		};
		for (const given of ["=1+1", "01000", "2018-12-31", "TRUE", "+33 6 12 34 56 78"])
			expect(await one(given, {}, asText)).toMatchObject({ value: given, type: "String", format: "@" });
		expect(await one(12, {}, asText)).toMatchObject({ value: "12", type: "String" });
		expect(await one(12, { switches: { numberInTextCell: "number" } }, asText)).toMatchObject({ value: 12, type: "Double" });
	});
	test("24. text set afterwards changes nothing", async () => {
		const { excel } = await written([["01000"]], "A1");
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
			range.numberFormat = [["@"]];
			range.load("values");
			await context.sync();
			expect(range.values).toEqual([[1000]]);
		});
	});

	test("25. a leading apostrophe is swallowed, and formulas do not give it back: written again, text becomes a formula", async () => {
		const { formulas, values, excel } = await written([["'=1+1"]], "A1");
		expect([values, formulas]).toEqual([[["=1+1"]], [["=1+1"]]]);
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
			range.formulas = formulas;
			range.load("values");
			await context.sync();
			expect(range.values).toEqual([[2]]);
		});
	});

	test("26. null leaves a cell, an empty text empties it and keeps its format, an empty format is General, values = null is refused", async () => {
		const excel = openExcel();
		const sheet = excel.workbook
			.sheet("Sheet1")
			.set("A1", [["a", 5]])
			.format("B1", "0.00");
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
			range.values = [[null, ""]];
			await context.sync();
			expect(sheet.get("A1:B1")).toEqual([["a", ""]]);
			expect(sheet.numberFormat("B1")).toBe("0.00");
			range.numberFormat = [["", ""]];
			await context.sync();
			expect(sheet.numberFormat("B1")).toBe("General");
			range.values = null as unknown as Cell[][];
			expect(await refusal(context.sync())).toBe("InvalidArgument");
		});
	});

	test("27. dates read as serials, errors as strings with a type of their own; text follows the format, not the width", async () => {
		const excel = openExcel();
		excel.workbook
			.sheet("Sheet1")
			.set("A1", [[43_465, "=1/0", "#DIV/0!"]])
			.format("A1", "yyyy-mm-dd");
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1").load("values,text,valueTypes");
			range.format.columnWidth = 5;
			await context.sync();
			expect(range.values).toEqual([[43_465, "#DIV/0!", "#DIV/0!"]]);
			expect(range.text[0]![0]).toBe("2018-12-31");
			expect(range.valueTypes).toEqual([["Double", "Error", "String"]]);
		});
	});
	test("27. a workbook of 1904 counts 1,462 days later", async () => {
		expect(await one("2018-12-31", { date1904: true })).toMatchObject({ value: 43_465 - 1462, text: "12/31/2018" });
		expect(await one("=DATE(1904,1,1)", { date1904: true })).toMatchObject({ value: 0 });
		expect(await one("=DATE(1904,1,1)")).toMatchObject({ value: 1462 });
	});
	test("27. a formula that gives an empty text, and a number without decimals: types by the switch", async () => {
		expect(await one('=""')).toMatchObject({ value: "", type: "String" });
		expect(await one('=""', { switches: { emptyFormulaType: "Empty" } })).toMatchObject({ type: "Empty" });
		expect(await one(3, { switches: { integerType: "Integer" } })).toMatchObject({ type: "Integer" });
	});

	test.each([
		["cut", 1_234_567_890_123_450],
		["kept", 1_234_567_890_123_456],
	] as const)("28. digits beyond the fifteenth are %s", async (digits, value) =>
		expect(await one("1234567890123456", { switches: { digits } })).toMatchObject({ value }));

	test("29. valuesAsJson is not emulated: the client file of 2022 has none", async () => {
		const excel = openExcel();
		const answer = await excel.handle(
			JSON.stringify({
				id: 1,
				type: 1,
				flags: 0,
				message: {
					body: {
						Actions: [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["valuesAsJson"] } }],
						ObjectPaths: {
							1: { Id: 1, ObjectPathType: 1, Name: "" },
							2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
							3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
							4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
						},
					},
				},
			}),
		);
		expect(JSON.parse(answer).message.body.Error).toMatchObject({ Code: "NotEmulated", Message: "not emulated: Range.valuesAsJson" });
		expect(excel.session.notEmulated).toEqual(["not emulated: Range.valuesAsJson"]);
	});
});
