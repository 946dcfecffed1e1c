import { describe, expect, test } from "vitest";
import { openExcel } from "./open.ts";

/** Programs in the manner of Microsoft's articles on Excel add-ins, with the results that the articles state.
 *  Each names its article of office-js-docs-pr (code under MIT). */

const SALES = [
	["Product", "Quantity", "Price", "Total"],
	["Almonds", 6, 7.5, "=B2*C2"],
	["Coffee", 20, 34.5, "=B3*C3"],
	["Chocolate", 10, 9.5, "=B4*C4"],
];
const opened = (rows: readonly (readonly (string | number | null)[])[] = SALES) => {
	const excel = openExcel({ sheets: ["Sample", "Other"] });
	excel.workbook.sheet("Sample").set("A1", rows);
	return { excel, sheet: excel.workbook.sheet("Sample") };
};

describe("ranges", () => {
	test("set and get values, text, formulas (excel-add-ins-ranges-set-get-values)", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem("Sample");
			sheet.getRange("C3").values = [[5]];
			sheet.getRange("E2").formulas = [["=D2 * 0.3"]];
			const all = sheet.getRange("B2:E4");
			sheet.getRange("E3:E4").formulas = [["=D3*0.3"], ["=SUM(D2:D4)"]];
			all.load("values,text,formulas");
			await context.sync();
			expect(all.values).toEqual([
				[6, 7.5, 45, 13.5],
				[20, 5, 100, 30],
				[10, 9.5, 95, 240],
			]);
			expect(all.text[2]).toEqual(["10", "9.5", "95", "240"]);
			expect(all.formulas[0]).toEqual([6, 7.5, "=B2*C2", "=D2 * 0.3"]);
		});
	});
	test("format (excel-add-ins-ranges-set-format)", async () => {
		const { excel, sheet } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			const header = page.getRange("A1:D1");
			header.format.fill.color = "#4472C4";
			header.format.font.color = "white";
			header.format.font.bold = true;
			page.getRange("C2:D4").numberFormat = [["0.00"]];
			page.getRange("A1:D4").format.horizontalAlignment = "Center";
			const edge = header.format.borders.getItem("EdgeBottom");
			edge.style = "Continuous";
			edge.color = "red";
			page.getUsedRange().format.autofitColumns();
			const mixed = page.getRange("A1:A2").load("format/fill/color,format/font/bold,format/horizontalAlignment");
			const text = page.getRange("D2").load("text");
			await context.sync();
			expect([mixed.format.fill.color, mixed.format.font.bold, mixed.format.horizontalAlignment, text.text]).toEqual([null, null, "Center", [["45.00"]]]);
		});
		expect(sheet.style(0, 3).borders).toEqual({ EdgeBottom: { style: "Continuous", color: "#FF0000", weight: "Thin" } });
	});
	test("insert, delete, clear (excel-add-ins-ranges-insert, -clear-delete)", async () => {
		const { excel, sheet } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			page.getRange("B4:D4").insert("Down");
			page.getRange("A2:D2").clear("Contents");
			page.getRange("A1:D1").delete("Up");
			await context.sync();
		});
		expect(sheet.get("A1:D4")).toEqual([
			["", "", "", ""],
			["Coffee", 20, 34.5, 690],
			["Chocolate", "", "", ""],
			["", 10, 9.5, 95],
		]);
		expect(sheet.formula(3, 3)).toBe("=B4*C4");
	});
	test("copy, move, find, replace, duplicates (excel-add-ins-ranges-cut-copy-paste, -string-match, -remove-duplicates)", async () => {
		const { excel, sheet } = opened([
			["a", "=A1&1"],
			["b", "=A2&1"],
			["a", "x"],
			["B", "y"],
		]);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			page.getRange("D1").copyFrom("A1:B2");
			page.getRange("G1").copyFrom("B1:B2", Excel_Values());
			const found = page.getRange("A1:A4").find("B", { completeMatch: true, matchCase: true }).load("address");
			const all = page.findAll("a", { completeMatch: true, matchCase: true }).load("address");
			const result = page.getRange("A1:A4").removeDuplicates([0], false).load();
			await context.sync();
			expect([found.address, all.address]).toEqual(["Sample!A4", "Sample!A1,Sample!D1,Sample!A3"]);
			expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
			expect(sheet.get("D1:E2")).toEqual([
				["a", "a1"],
				["b", "b1"],
			]);
			expect([sheet.formula(0, 4), sheet.formula(0, 6)]).toEqual(["=D1&1", undefined]);
			const count = page.getRange("G1:G2").replaceAll("1", "!", {});
			page.getRange("D1:E2").moveTo("I1");
			await context.sync();
			expect(count.value).toBe(2);
			expect(sheet.get("G1:I1")).toEqual([["a!", "", "a"]]);
		});
	});
	test("sort, special cells, used range, edges (excel-add-ins-ranges-*)", async () => {
		const { excel, sheet } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			page.getRange("A2:D4").sort.apply([{ key: 3, ascending: false }]);
			const formulas = page.getUsedRange().getSpecialCells("Formulas").load("address,cellCount");
			const edge = page.getRange("A1").getRangeEdge("Down").load("address");
			const region = page.getRange("B2").getSurroundingRegion().load("address");
			const bounding = page.getRange("A1").getBoundingRect("C2:F3").load("address");
			const part = page.getRange("A1:C3").getIntersectionOrNullObject("B2:F9").load("address");
			await context.sync();
			expect([formulas.address, formulas.cellCount, edge.address, region.address, bounding.address, part.address]).toEqual([
				"Sample!D2:D4",
				3,
				"Sample!A4",
				"Sample!A1:D4",
				"Sample!A1:F3",
				"Sample!B2:C3",
			]);
		});
		expect(sheet.get("A2:D4")).toEqual([
			["Coffee", 20, 34.5, 690],
			["Chocolate", 10, 9.5, 95],
			["Almonds", 6, 7.5, 45],
		]);
	});
	test("collections with their items, and ranges in rows", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const sheets = context.workbook.worksheets.load("items/name,items/visibility");
			const areas = context.workbook.worksheets.getItem("Sample").getRanges("A1:B1, D4").areas.load("items/address");
			await context.sync();
			expect(sheets.items.map((one) => [one.name, one.visibility])).toEqual([
				["Sample", "Visible"],
				["Other", "Visible"],
			]);
			expect(areas.items.map((one) => one.address)).toEqual(["Sample!A1:B1", "Sample!D4"]);
			sheets.items[1]!.tabColor = "#FF0000";
			await context.sync();
		});
		expect(excel.workbook.sheet("Other").tabColor).toBe("#FF0000");
	});
});
const Excel_Values = (): Excel.RangeCopyType => "Values" as Excel.RangeCopyType;

describe("worksheets", () => {
	test("add, rename, move, hide, copy, freeze, protect (excel-add-ins-worksheets)", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const { worksheets } = context.workbook;
			const made = worksheets.add("Made");
			made.position = 0;
			made.name = "Renamed";
			made.visibility = "Hidden";
			const sample = worksheets.getItem("Sample");
			const copy = sample.copy("After", sample);
			sample.freezePanes.freezeAt(sample.getRange("A1:D1"));
			const frozen = sample.freezePanes.getLocationOrNullObject().load("address");
			sample.activate();
			const active = worksheets.getActiveWorksheet().load("name");
			const next = sample.getNext(true).load("name");
			const count = worksheets.getCount(true);
			copy.load("name");
			sample.showGridlines = false;
			sample.load("showGridlines");
			await context.sync();
			expect([copy.name, frozen.address, active.name, next.name, count.value, sample.showGridlines]).toEqual([
				"Sample (2)",
				"Sample!A1:D1",
				"Sample",
				"Sample (2)",
				3,
				false,
			]);
		});
		expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Renamed", "Sample", "Sample (2)", "Other"]);
		expect(excel.workbook.sheet("Sample (2)").get("D2")).toEqual([[45]]);
	});
});

describe("tables", () => {
	const EXPENSES = [
		["Date", "Merchant", "Category", "Amount"],
		["1/1/2017", "The Phone Company", "Communications", "$120"],
		["1/2/2017", "Northwind Electric Cars", "Transportation", "$142"],
		["1/5/2017", "Best For You Organics Company", "Groceries", "$27"],
	];
	test("create, rows, columns, sort, filter, format, resize (excel-add-ins-tables)", async () => {
		const { excel, sheet } = opened([]);
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			const table = page.tables.add("A1:D1", true);
			table.name = "ExpensesTable";
			table.getHeaderRowRange().values = [EXPENSES[0]!];
			table.rows.add(undefined, EXPENSES.slice(1));
			table.columns.getItemAt(3).getRange().numberFormat = [["$#,##0.00"]];
			await context.sync();
			const range = table.getRange().load("address,values");
			const amounts = table.columns.getItem("Amount").getDataBodyRange().load("values,text");
			await context.sync();
			expect(range.address).toBe("Sample!A1:D4");
			expect(amounts.values).toEqual([[120], [142], [27]]);
			expect(amounts.text[0]).toEqual(["$120.00"]);

			table.sort.apply([{ key: 3, ascending: false }]);
			table.columns.getItem("Category").filter.applyValuesFilter(["Transportation", "Groceries"]);
			await context.sync();
			const view = table.getDataBodyRange().getVisibleView().load("values");
			await context.sync();
			expect(view.values.map((row) => row[1])).toEqual(["Northwind Electric Cars", "Best For You Organics Company"]);

			table.clearFilters();
			table.columns.add(undefined, [["Double"], ["=D2*2"], ["=D3*2"], ["=D4*2"]]);
			table.rows.getItemAt(0).delete();
			table.resize("A1:E6");
			table.showTotals = true;
			table.style = "TableStyleLight9";
			const columns = table.columns.load("items/name,items/id");
			await context.sync();
			expect(columns.items.map((one) => one.name)).toEqual(["Date", "Merchant", "Category", "Amount", "Double"]);
		});
		expect(sheet.get("B1:E3").map((row) => row[3])).toEqual(["Double", 240, 54]);
		expect(sheet.tables[0]!.area).toMatchObject({ rows: 7, columns: 5 });
	});
});

describe("charts, names, events, formats, validation, document", () => {
	test("chart titles, axes, labels, legend, position (excel-add-ins-charts)", async () => {
		const { excel, sheet } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			const chart = page.charts.add("ColumnClustered", page.getRange("A1:B4"), "Columns");
			chart.name = "Visits";
			chart.title.text = "Sales";
			chart.legend.position = "Right";
			chart.legend.format.fill.setSolidColor("white");
			chart.axes.valueAxis.maximum = 100;
			chart.axes.categoryAxis.title.text = "Product";
			chart.dataLabels.format.font.size = 15;
			chart.setPosition("F2", "J12");
			const series = chart.series.getItemAt(0);
			series.format.fill.setSolidColor("#4472C4");
			series.hasDataLabels = true;
			series.gapWidth = 60;
			series.load("name,chartType,hasDataLabels");
			chart.load("name,top,left,height,width");
			chart.title.load("text");
			await context.sync();
			expect([series.name, series.chartType, series.hasDataLabels, chart.title.text]).toEqual(["Quantity", "ColumnClustered", true, "Sales"]);
			expect([chart.top, chart.left, chart.height, chart.width]).toEqual([15, 240, 165, 240]);
		});
		expect(sheet.charts[0]!.series[0]!.properties.get("format/fill/color")).toBe("#4472C4");
	});
	test("named items of workbook and sheet (excel-add-ins-ranges-get)", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			context.workbook.names.add("Prices", page.getRange("C2:C4"));
			context.workbook.names.add("Rate", "=0.2");
			page.getRange("F1").formulas = [["=SUM(Prices)*Rate"]];
			const range = page.getRange("Prices").load("address");
			const rate = context.workbook.names.getItem("Rate").load("value,type,scope");
			const cell = page.getRange("F1").load("values");
			await context.sync();
			expect([range.address, rate.value, rate.type, rate.scope]).toEqual(["Sample!C2:C4", 0.2, "Double", "Workbook"]);
			expect(cell.values[0]![0]).toBeCloseTo(10.3);
			page.getRange("1:1").insert("Down");
			range.load("address");
			const name = context.workbook.names.getItem("Prices").load("formula");
			await context.sync();
			expect([range.address, name.formula]).toEqual(["Sample!C3:C5", "=Sample!$C$3:$C$5"]);
		});
	});
	test("data validation, conditional formats, page layout, comments, hyperlinks, properties", async () => {
		const { excel, sheet } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			const cell = page.getRange("G1:G4");
			cell.dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
			cell.dataValidation.load("type,rule");
			const format = page.getRange("B2:B4").conditionalFormats.add("CellValue");
			format.cellValue.format.font.color = "red";
			format.cellValue.rule = { formula1: "=10", operator: "LessThan" };
			const formats = page.getRange("B2").conditionalFormats.getCount();
			page.pageLayout.orientation = "Landscape";
			page.pageLayout.setPrintTitleRows("$1:$1");
			page.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
			const comment = context.workbook.comments.add("Sample!A2", "Look");
			comment.replies.add("Seen");
			comment.load("content");
			page.getRange("A6").hyperlink = { address: "https://example.com", textToDisplay: "site" };
			context.workbook.properties.author = "Alex";
			const sum = context.workbook.functions.sum(page.getRange("B2:B4")).load("value");
			await context.sync();
			expect([cell.dataValidation.type, cell.dataValidation.rule.list?.source, formats.value, comment.content, sum.value]).toEqual([
				"List",
				"yes,no",
				1,
				"Look",
				36,
			]);
		});
		expect(sheet.pageLayout).toMatchObject({ titleRows: "1:1", properties: { orientation: "Landscape" } });
		expect(sheet.get("A6")).toEqual([["site"]]);
	});
	test("events of sheets and tables, and their removal (excel-add-ins-events)", async () => {
		const { excel } = opened();
		const heard: string[] = [];
		const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
		const handler = await excel.run(async (context) => {
			const { worksheets } = context.workbook;
			worksheets.onAdded.add(async () => void heard.push("added"));
			worksheets.onActivated.add(async () => void heard.push("activated"));
			const found = worksheets.getItem("Sample").onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
			await context.sync();
			worksheets.getItem("Sample").getRange("B2:C3").select();
			worksheets.add("New").activate();
			await context.sync();
			return found;
		});
		await wait();
		expect(heard.sort()).toEqual(["activated", "added", "selected B2:C3"]);
		await excel.page.Excel.run(handler.context, async (context: Excel.RequestContext) => {
			handler.remove();
			await context.sync();
		});
		excel.user.select("Sample", "A1");
		await wait();
		expect(heard).toHaveLength(4);
		expect(heard).not.toContain("selected A1");
	});
	test("calculation waits when asked, and by hand (performance)", async () => {
		const { excel } = opened();
		await excel.run(async (context) => {
			const page = context.workbook.worksheets.getItem("Sample");
			const total = page.getRange("D2");
			context.workbook.application.suspendApiCalculationUntilNextSync();
			page.getRange("B2").values = [[100]];
			total.load("values");
			await context.sync();
			expect(total.values).toEqual([[45]]);
			total.load("values");
			await context.sync();
			expect(total.values).toEqual([[750]]);
			context.workbook.application.calculationMode = "Manual";
			page.getRange("B2").values = [[1]];
			total.load("values");
			await context.sync();
			expect(total.values).toEqual([[750]]);
			context.workbook.application.calculate("Full");
			total.load("values");
			await context.sync();
			expect(total.values).toEqual([[7.5]]);
		});
	});
	test("an unknown function gives #NAME?, a known one that is not emulated is refused aloud", async () => {
		const { excel, sheet } = opened([["=NOSUCH(1)"]]);
		expect(sheet.get("A1")).toEqual([["#NAME?"]]);
		const error = await excel
			.run(async (context) => {
				context.workbook.worksheets.getItem("Sample").getRange("B1").formulas = [["=XIRR(1)"]];
				await context.sync();
			})
			.catch((found) => found);
		expect(error.message).toBe("not emulated: function XIRR");
	});
});
