import { describe, expect, test } from "vitest";
import { type ExcelOptions, openExcel } from "./open.ts";
import { refusal } from "./refusal.ts";

/** Checklist 30 to 43: what the objects of a sheet do. */
const opened = (rows: readonly (readonly (string | number | null)[])[] = [], options: ExcelOptions = {}) => {
	const excel = openExcel(options);
	excel.workbook.sheet("Sheet1").set("A1", rows);
	return { excel, sheet: excel.workbook.sheet("Sheet1") };
};

describe("used ranges and sheets", () => {
	test("30. the used range of an empty sheet is A1; of an empty range it is refused, or a null object", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			const used = sheet.getUsedRange().load("address");
			const none = sheet.getUsedRangeOrNullObject();
			const part = sheet.getRange("B2:C3").getUsedRangeOrNullObject();
			await context.sync();
			expect([used.address, none.isNullObject, part.isNullObject]).toEqual(["Sheet1!A1", true, true]);
			sheet.getRange("B2:C3").getUsedRange();
			expect(await refusal(context.sync())).toBe("ItemNotFound");
		});
	});
	test("30. cells that are only formatted count, unless values alone are asked for", async () => {
		const { excel } = opened([["a", "b"]]);
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			sheet.getRange("E9").format.fill.color = "red";
			const all = sheet.getUsedRange().load("address");
			const values = sheet.getUsedRange(true).load("address");
			await context.sync();
			expect([all.address, values.address]).toEqual(["Sheet1!A1:E9", "Sheet1!A1:B1"]);
		});
	});

	test.each([
		"",
		"  ",
		"x".repeat(32),
		"a/b",
		"a\\b",
		"a?b",
		"a*b",
		"a:b",
		"a[b",
		"a]b",
		"'a",
		"a'",
		"History",
		"HISTORY",
	])("31. the sheet name “%s” is refused", async (name) => {
		const run = opened().excel.run(async (context) => {
			context.workbook.worksheets.getItem("Sheet1").name = name;
			await context.sync();
		});
		expect(await refusal(run)).toBe("InvalidArgument");
	});
	test("31. a name in another case is taken already; History and case by switches", async () => {
		const add = (name: string, options: ExcelOptions) =>
			opened([], options).excel.run(async (context) => {
				context.workbook.worksheets.add(name);
				await context.sync();
				return "added";
			});
		expect(await refusal(add("SHEET1", {}))).toBe("ItemAlreadyExists");
		expect(await add("SHEET1", { switches: { sheetNameCase: "different" } })).toBe("added");
		expect(await add("History", { switches: { reservedName: "allowed" } })).toBe("added");
	});

	test.each([
		["a value in it", (sheet: Excel.Worksheet) => (sheet.getRange("C5").values = [[1]]), "PivotTableRangeConflict"],
		["a part of it cleared", (sheet: Excel.Worksheet) => sheet.getRange("C5:C6").clear(), "PivotTableRangeConflict"],
		["a column put in across it", (sheet: Excel.Worksheet) => sheet.getRange("D:D").insert("Right"), "PivotTableRangeConflict"],
		["a column taken out of it", (sheet: Excel.Worksheet) => sheet.getRange("D:D").delete("Left"), "PivotTableRangeConflict"],
		["cells shifted under a part of it", (sheet: Excel.Worksheet) => sheet.getRange("D1").insert("Down"), "PivotTableRangeConflict"],
		["a column put in left of it", (sheet: Excel.Worksheet) => sheet.getRange("C:C").insert("Right"), "D4:F9"],
		["all of it taken out with its columns", (sheet: Excel.Worksheet) => sheet.getRange("C:E").delete("Left"), ""],
		["cells beside it", (sheet: Excel.Worksheet) => (sheet.getRange("F4").values = [[1]]), "C4:E9"],
	] as const)("a pivot table: %s", async (_what, does, expected) => {
		const { excel } = opened([]);
		const home = excel.workbook.sheet("Sheet1");
		home.pivots.push({ name: "Sums", area: home.keep({ row: 3, column: 2, rows: 6, columns: 3 }) });
		const tried = excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sheet1");
			does(sheet);
			const pivots = sheet.pivotTables.load("items/name");
			await context.sync();
			const ranges = pivots.items.map(({ layout }) => layout.getRange().load("address"));
			await context.sync();
			return ranges.map(({ address }) => address.split("!")[1]).join();
		});
		expect(expected.startsWith("Pivot") ? await refusal(tried) : await tried).toBe(expected);
	});

	test("32. a very hidden sheet cannot be deleted; the last visible one neither, nor hidden: code by the switch", async () => {
		for (const lastVisibleSheet of ["GeneralException", "InvalidOperation"] as const) {
			const { excel } = opened([], { sheets: ["Sheet1", "Deep"], switches: { lastVisibleSheet } });
			excel.workbook.sheet("Deep").visibility = "VeryHidden";
			await excel.run(async (context) => {
				context.workbook.worksheets.getItem("Deep").delete();
				expect(await refusal(context.sync())).toBe("InvalidOperation");
				context.workbook.worksheets.getItem("Sheet1").delete();
				expect(await refusal(context.sync())).toBe(lastVisibleSheet);
				context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
				expect(await refusal(context.sync())).toBe(lastVisibleSheet);
			});
		}
	});
	test("32. deleting, copying, renaming and protecting a sheet empty the user's undo stack; writing and adding do not", async () => {
		const { excel } = opened([], { platform: "windows", sheets: ["Sheet1", "Other"] });
		const { undo } = excel.workbook;
		await excel.run(async (context) => {
			const { worksheets } = context.workbook;
			worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
			await context.sync();
			worksheets.add("New");
			await context.sync();
			expect(undo).toEqual({ steps: 2, cleared: 0 });
			worksheets.getItem("Other").copy("End");
			await context.sync();
			expect(undo).toEqual({ steps: 0, cleared: 1 });
			worksheets.getItem("New").name = "Newer";
			await context.sync();
			worksheets.getItem("Newer").protection.protect();
			await context.sync();
			worksheets.getItem("Other").delete();
			await context.sync();
		});
		expect(undo).toEqual({ steps: 0, cleared: 4 });
	});

	test("33. rows written over a filter land in wrong rows; after the filter is cleared they land right", async () => {
		const { excel, sheet } = opened([["Town"], ["Lyon"], ["Paris"], ["Lyon"], ["Paris"]]);
		excel.user.filter("Sheet1", "A1:A5", 0, ["Paris"]);
		const write = () =>
			excel.run(async (context) => {
				const page = context.workbook.worksheets.getItem("Sheet1");
				page.autoFilter.load("isDataFiltered");
				page.getRange("B2:B5").values = [[1], [2], [3], [4]];
				await context.sync();
				return page.autoFilter.isDataFiltered;
			});
		expect(await write()).toBe(true);
		expect(sheet.get("B2:B5")).toEqual([[""], [1], [""], [2]]);
		excel.user.clearFilter("Sheet1");
		expect(await write()).toBe(false);
		expect(sheet.get("B2:B5")).toEqual([[1], [2], [3], [4]]);
	});

	test("34. a protected sheet refuses writes, and protecting twice or opening what is open: by the switch", async () => {
		for (const protectTwice of ["AccessDenied", "nothing"] as const) {
			const { excel, sheet } = opened([["kept"]], { switches: { protectTwice } });
			await excel.run(async (context) => {
				const page = context.workbook.worksheets.getItem("Sheet1");
				page.protection.unprotect();
				if (protectTwice === "AccessDenied") expect(await refusal(context.sync())).toBe("AccessDenied");
				page.protection.protect();
				await context.sync();
				page.protection.load("protected");
				page.getRange("A1").values = [["changed"]];
				expect(await refusal(context.sync())).toBe("AccessDenied");
				expect(page.protection.protected).toBe(true);
				page.getRange("A1").format.fill.color = "#FF0000";
				expect(await refusal(context.sync())).toBe("AccessDenied");
				page.protection.protect();
				if (protectTwice === "AccessDenied") expect(await refusal(context.sync())).toBe("AccessDenied");
			});
			expect(sheet.get("A1")).toEqual([["kept"]]);
		}
	});

	test("35. while the user edits, every batch is refused, unless it waits: then it ends with the edit", async () => {
		for (const cellEditCode of ["InvalidOperationInCellEditMode", "InvalidOperation"] as const) {
			const { excel, sheet } = opened([], { switches: { cellEditCode } });
			excel.user.startEditing();
			const write = (Excel: ExcelModule, options: { delayForCellEdit: boolean }) =>
				Excel.run(options, async (context) => {
					context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
					await context.sync();
				});
			expect(await refusal(write(excel.page.Excel, { delayForCellEdit: false }))).toBe(cellEditCode);
			const waiting = write(excel.page.Excel, { delayForCellEdit: true });
			await new Promise((resolve) => setTimeout(resolve, 20));
			expect(sheet.get("A1")).toEqual([[""]]);
			// Who waits holds up no other.
			expect(await refusal(write(excel.page.Excel, { delayForCellEdit: false }))).toBe(cellEditCode);
			excel.user.endEditing();
			await waiting;
			expect(sheet.get("A1")).toEqual([["x"]]);
		}
	});
});
type ExcelModule = typeof Excel;

describe("merges, views, tables", () => {
	test("36. under a merge only the top-left cell has a value; what is written to the rest is lost, or kept by the switch", async () => {
		for (const [underMerge, rest] of [
			["lost", ""],
			["kept", "b"],
		] as const) {
			const { excel, sheet } = opened([["a"]], { switches: { underMerge } });
			await excel.run(async (context) => {
				const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
				range.merge();
				range.values = [["a", "b"]];
				await context.sync();
			});
			expect(sheet.get("A1:B1")).toEqual([["a", rest]]);
		}
	});
	test("36. no table over a merge; merged areas are found by their top-left cell, and no more than 512", async () => {
		const { excel, sheet } = opened([
			["a", "b"],
			[1, 2],
		]);
		sheet.merge("A2:B2");
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			page.tables.add("A1:B2", true);
			expect(await refusal(context.sync())).toBe("MergedRangeConflict");
			const found = page.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
			const beside = page.getRange("B1:B2").getMergedAreasOrNullObject();
			await context.sync();
			expect([found.address, beside.isNullObject]).toEqual(["Sheet1!A2:B2", true]);
			for (let row = 10; row < 523; row++) sheet.merge(`A${row}:B${row}`);
			page.getRange("A1:B600").getMergedAreasOrNullObject();
			expect(await refusal(context.sync())).toBe("GeneralException");
		});
	});

	test("37. special cells without a hit are refused, or a null object; a visible view takes no values", async () => {
		const { excel } = opened([["a", 1]]);
		await excel.run(async (context) => {
			const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
			const none = range.getSpecialCellsOrNullObject("Formulas");
			const hit = range.getSpecialCells("Constants", "Numbers").load("address");
			await context.sync();
			expect([none.isNullObject, hit.address]).toEqual([true, "Sheet1!B1"]);
			range.getSpecialCells("Formulas");
			expect(await refusal(context.sync())).toBe("ItemNotFound");
			range.getVisibleView().values = [["x", "y"]];
			expect(await refusal(context.sync())).toBe("InvalidArgument");
		});
	});

	test("38. table names are one for the whole workbook, tables do not overlap, hasHeaders = false shifts the data down", async () => {
		const { excel, sheet } = opened([
			["Ana", 1],
			["Bo", 2],
		]);
		excel.workbook.sheet("Other").set("A1", [["x"], [1]]);
		await excel.run(async (context) => {
			const { worksheets } = context.workbook;
			const table = worksheets.getItem("Sheet1").tables.add("A1:B2", false);
			table.name = "Clients";
			await context.sync();
			expect(sheet.get("A1:B3")).toEqual([
				["Column1", "Column2"],
				["Ana", 1],
				["Bo", 2],
			]);
			worksheets.getItem("Other").tables.add("A1:A2", true).name = "CLIENTS";
			expect(await refusal(context.sync())).toBe("InvalidArgument");
			worksheets.getItem("Sheet1").tables.add("B2:C5", true);
			expect(await refusal(context.sync())).toBe("InvalidArgument");
		});
	});
	test("38. repeated, blank and numeric headers are rewritten, or kept by the switch", async () => {
		for (const [tableHeaders, headers] of [
			["rewritten", ["Name", "Name2", "Column3", "2024"]],
			["kept", ["Name", "Name", "", 2024]],
		] as const) {
			const { excel, sheet } = opened(
				[
					["Name", "Name", null, 2024],
					[1, 2, 3, 4],
				],
				{ switches: { tableHeaders } },
			);
			await excel.run(async (context) => {
				context.workbook.worksheets.getItem("Sheet1").tables.add("A1:D2", true);
				await context.sync();
			});
			expect(sheet.get("A1:D1")).toEqual([headers]);
		}
	});
	test("38. columns.add takes the header as the first of its values, even with a name", async () => {
		const { excel, sheet } = opened([["Name"], ["Ana"], ["Bo"]]);
		await excel.run(async (context) => {
			const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:A3", true);
			table.columns.add(undefined, [[1], [2]] as unknown as string[][], "Tag");
			expect(await refusal(context.sync())).toBe("InvalidArgument");
			table.columns.add(undefined, [["Tag"], ["a"], ["b"]], "Tag");
			await context.sync();
		});
		expect(sheet.get("A1:B3")).toEqual([
			["Name", "Tag"],
			["Ana", "a"],
			["Bo", "b"],
		]);
	});
	test("39. rows written right under a table extend it; one formula fills its column: by switches", async () => {
		for (const on of [true, false]) {
			const { excel, sheet } = opened(
				[
					["Name", "Twice"],
					["Ana", null],
					["Bo", null],
				],
				{ switches: { growTables: on, fillColumnFormulas: on } },
			);
			await excel.run(async (context) => {
				const page = context.workbook.worksheets.getItem("Sheet1");
				const table = page.tables.add("A1:B3", true);
				page.getRange("B2").formulas = [["=A2&A2"]];
				page.getRange("A4:B4").values = [["Cy", ""]];
				const range = table.getRange().load("address");
				await context.sync();
				expect(range.address).toBe(on ? "Sheet1!A1:B4" : "Sheet1!A1:B3");
			});
			expect(sheet.get("B2:B3")).toEqual(on ? [["AnaAna"], ["BoBo"]] : [["AnaAna"], [""]]);
		}
	});
});

describe("what is left in the file", () => {
	test("40. a sheet's custom properties: keys without case, 255 characters, and none on a copy", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			page.customProperties.add("Mark", "1");
			page.customProperties.add("MARK", "2");
			const found = page.customProperties.getItem("mark").load("value");
			const count = page.customProperties.getCount();
			const copy = page.copy("End");
			const onCopy = copy.customProperties.getCount();
			await context.sync();
			expect([found.value, count.value, onCopy.value]).toEqual(["2", 1, 0]);
			page.customProperties.add("k".repeat(256), "x");
			expect(await refusal(context.sync())).toBe("InvalidArgument");
		});
	});
	test.each([
		["windows", 255],
		["web", 300],
	] as const)("40. a document's custom properties on %s keep %i characters", async (platform, length) => {
		await opened([], { platform }).excel.run(async (context) => {
			const made = context.workbook.properties.custom.add("Mark", "v".repeat(300)).load("value");
			await context.sync();
			expect(made.value).toHaveLength(length);
		});
	});
	test.each([
		["InvalidArgument", 1_000_000, 1_100_000],
		["GeneralException", 2_000_000, 2_100_000],
	] as const)("40. settings that are too large: %s above %i bytes; those of another add-in are not seen; a date comes back as one", async (settingsCode, settingsLimit, size) => {
		const { excel } = opened([], { switches: { settingsCode, settingsLimit } });
		excel.workbook.settings.set("another add-in", new Map([["secret", 1]]));
		await excel.run(async (context) => {
			const { settings } = context.workbook;
			settings.add("run", { version: 1, columns: ["A"] });
			const run = settings.getItem("run").load("value");
			const other = settings.getItemOrNullObject("secret");
			await context.sync();
			expect([run.value, other.isNullObject]).toEqual([{ version: 1, columns: ["A"] }, true]);
			settings.add("when", new Date(Date.UTC(2026, 0, 2)) as unknown as string);
			await context.sync();
			settings.add("big", "x".repeat(size));
			expect(await refusal(context.sync())).toBe(settingsCode);
		});
		expect(typeof excel.workbook.settings.get("loupe")!.get("when")).not.toBe("object");
	});
	test("41. the visible of a hidden name is wrong through OrNullObject: by the switch; a copied sheet brings its names", async () => {
		for (const [nullableNameVisible, seen] of [
			["always-true", true],
			["right", false],
		] as const) {
			const { excel } = opened([["x"]], { switches: { nullableNameVisible } });
			await excel.run(async (context) => {
				const page = context.workbook.worksheets.getItem("Sheet1");
				const name = page.names.add("loupe_email", page.getRange("A:A"));
				name.visible = false;
				await context.sync();
				const loose = page.names.getItemOrNullObject("loupe_email").load("visible");
				const strict = page.names.getItem("loupe_email").load("visible");
				const copy = page.copy("End");
				const copied = copy.names.getItem("loupe_email").load("formula,scope");
				await context.sync();
				expect([loose.visible, strict.visible, copied.formula, copied.scope]).toEqual([seen, false, "='Sheet1 (2)'!$A:$A", "Worksheet"]);
				copy.names.add("loupe_email", copy.getRange("B:B"));
				expect(await refusal(context.sync())).toBe("ItemAlreadyExists");
			});
		}
	});

	test.each([
		["duplicated", false],
		["left", true],
	] as const)("41. a copied sheet's names of the workbook are %s: by the switch", async (copiedNames, isNull) => {
		const { excel } = opened([["x"]], { switches: { copiedNames } });
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			context.workbook.names.add("Prices", page.getRange("A1"));
			const copied = page.copy("End").names.getItemOrNullObject("Prices");
			await context.sync();
			expect(copied.isNullObject).toBe(isNull);
		});
	});
});

describe("charts and moving cells", () => {
	test("42. without seriesBy two columns are cut by rows; with Columns they are one series of categories and values", async () => {
		const { excel } = opened([
			["Town", "Visits"],
			["Lyon", 3],
			["Paris", 4],
		]);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			const guessed = page.charts.add("ColumnClustered", page.getRange("A1:B3"));
			const said = page.charts.add("ColumnClustered", page.getRange("A1:B3"), "Columns");
			guessed.series.load("items/name");
			said.series.load("items/name");
			await context.sync();
			expect(guessed.series.items.map((one) => one.name)).toEqual(["Lyon", "Paris"]);
			expect(said.series.items.map((one) => one.name)).toEqual(["Visits"]);
		});
	});
	test("42. series.add draws nothing until setValues; range.clear() keeps charts; a long name is refused", async () => {
		const { excel, sheet } = opened([
			["Town", "Visits"],
			["Lyon", 3],
			["Paris", 4],
		]);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			const chart = page.charts.add("Line", page.getRange("A1:B3"), "Columns");
			const bare = chart.series.add("Bare");
			await context.sync();
			expect(sheet.charts[0]!.series[1]!.values).toBeNull();
			// What add gives is good for its batch only: afterwards the series is asked for again.
			expect(() => bare.setValues(page.getRange("B2:B3"))).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
			const added = chart.series.add("More");
			added.setValues(page.getRange("B2:B3"));
			added.setXAxisValues(page.getRange("A2:A3"));
			chart.title.text = "Visits by town";
			chart.axes.valueAxis.title.text = "Visits";
			const points = added.points.load("items/value");
			await context.sync();
			expect(points.items.map((one) => one.value)).toEqual([3, 4]);
			page.getRange().clear();
			const count = page.charts.getCount();
			await context.sync();
			expect(count.value).toBe(1);
			chart.series.add("x".repeat(256));
			expect(await refusal(context.sync())).toBe("InvalidArgument");
			page.charts.add("Line", page.getRange("F1:G3"), "Columns");
			expect(await refusal(context.sync())).toBe("EmptyChartSeries");
		});
		expect(Object.fromEntries(sheet.charts[0]!.properties)).toEqual({ "title/text": "Visits by town", "axes/valueAxis/title/text": "Visits" });
	});

	test("43. ranges follow inserted and deleted cells, within a batch and between; a deleted sheet is not found: by the switch", async () => {
		for (const deletedSheet of ["ItemNotFound", "GeneralException"] as const) {
			const { excel, sheet } = opened([["a"], ["b"], ["c"]], { sheets: ["Sheet1", "Other"], switches: { deletedSheet } });
			await excel.run(async (context) => {
				const page = context.workbook.worksheets.getItem("Sheet1");
				const range = page.getRange("A2");
				page.getRange("1:1").insert("Down");
				range.values = [["B"]];
				await context.sync();
				expect(sheet.get("A1:A4")).toEqual([[""], ["a"], ["B"], ["c"]]);
				excel.user.beforeNext((user) => {
					user.insertRows("Sheet1", 1, 2);
					user.insertColumns("Sheet1", "A");
				});
				range.load("address");
				await context.sync();
				expect(range.address).toBe("Sheet1!B5");
				excel.user.beforeNext((user) => user.deleteSheet("Sheet1"));
				range.load("values");
				expect(await refusal(context.sync())).toBe(deletedSheet);
			});
		}
	});
	test("43. a renamed sheet keeps its proxy", async () => {
		const { excel } = opened([["a"]]);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sheet1");
			await context.sync();
			excel.user.beforeNext((user) => user.renameSheet("Sheet1", "Clients"));
			page.load("name");
			await context.sync();
			expect(page.name).toBe("Clients");
		});
	});
});
