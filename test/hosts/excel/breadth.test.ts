import { expect, test } from "vitest";
import { openExcel } from "./open.ts";
import { DEFAULT_STYLE } from "./workbook/style.ts";

/** One program for each thing that add-ins commonly do and no other test here does. */
const opened = () => {
	const excel = openExcel({ sheets: ["Sample"] });
	excel.workbook.sheet("Sample").set("A1", [
		["Name", "Visits", "Town"],
		["Ana", 3, "Lyon"],
		["Bo", 4, "Paris"],
		["Cy", 5, "Lyon"],
	]);
	return { excel, sheet: excel.workbook.sheet("Sample") };
};

test("everything of an object is loaded without names", async () => {
	const { excel } = opened();
	await excel.run(async (context) => {
		const sheet = context.workbook.worksheets.getItem("Sample").load();
		const range = sheet.getRange("A1:C4").load();
		const table = sheet.tables.add("A1:C4", true).load();
		const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns").load();
		context.workbook.load();
		context.workbook.application.load();
		sheet.pageLayout.load();
		sheet.protection.load();
		range.format.load();
		range.format.font.load();
		chart.legend.load();
		await context.sync();
		expect(sheet.toJSON()).toMatchObject({ name: "Sample", visibility: "Visible", showGridlines: true });
		expect(range.toJSON()).toMatchObject({ address: "Sample!A1:C4", rowCount: 4, columnCount: 3, cellCount: 12 });
		expect(table.toJSON()).toMatchObject({ name: "Table1", showHeaders: true, showTotals: false });
		expect(chart.toJSON()).toMatchObject({ name: "Chart 1", chartType: "Pie", width: 360, height: 216 });
		expect(context.workbook.application.calculationMode).toBe("Automatic");
		expect(sheet.pageLayout.orientation).toBe("Portrait");
		expect(range.format.font.toJSON()).toMatchObject({ bold: false, name: "Calibri", size: 11, color: "#000000" });
		expect(chart.legend.visible).toBe(true);
	});
});

test("many properties are set at once, on a range and cell by cell", async () => {
	const { excel, sheet } = opened();
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		page.getRange("A1:C1").set({ values: [["N", "V", "T"]], format: { fill: { color: "yellow" }, font: { bold: true } } });
		page.getRange("A2:B2").setCellProperties([[{ format: { font: { color: "red" } } }, { format: { fill: { color: "blue" } } }]]);
		page.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
		const read = page.getRange("A2:B2").getCellProperties({ address: true, format: { font: { color: true }, fill: { color: true } } });
		await context.sync();
		expect(read.value[0]!.map((one) => [one.address, one.format?.font?.color, one.format?.fill?.color])).toEqual([
			["Sample!A2", "#FF0000", "#FFFFFF"],
			["Sample!B2", "#000000", "#0000FF"],
		]);
	});
	expect(sheet.get("A1:C1")).toEqual([["N", "V", "T"]]);
	expect([sheet.columnInfo[0]?.width, sheet.columnInfo[1]?.hidden]).toEqual([100, true]);
});

test("a tab is found or made, emptied, filled, and put last; a first page of a list", async () => {
	const { excel } = opened();
	for (let time = 0; time < 2; time++)
		await excel.run(async (context) => {
			const { worksheets } = context.workbook;
			let sheet = worksheets.getItemOrNullObject("Report");
			await context.sync();
			if (sheet.isNullObject) sheet = worksheets.add("Report");
			else sheet.getRange().clear();
			sheet.getRangeByIndexes(0, 0, 2, 2).values = [
				["Key", "Value"],
				["rows", 3],
			];
			sheet.getRange("A:A").format.columnWidth = 120;
			sheet.getRange("1:1").format.rowHeight = 30;
			const width = sheet.getRange("A1").format.load("columnWidth,rowHeight");
			const first = worksheets.load({ $top: 1, name: true });
			await context.sync();
			expect([width.columnWidth, width.rowHeight, first.items.length]).toEqual([120, 30, 1]);
		});
	expect(excel.workbook.sheets.map((one) => one.name)).toEqual(["Sample", "Report"]);
});

test("hidden names, settings, properties and parts are listed", async () => {
	const { excel } = opened();
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		const name = page.names.add("loupe_anchor", page.getRange("B:B"));
		name.visible = false;
		context.workbook.settings.add("a", 1);
		page.customProperties.add("loupe", "1");
		const part = context.workbook.customXmlParts.add('<r xmlns="urn:loupe">1</r>');
		const names = page.names.load("items/name,items/visible,items/formula");
		const settings = context.workbook.settings.load("items/key,items/value");
		const properties = page.customProperties.load("items/key,items/value");
		const parts = context.workbook.customXmlParts.getByNamespace("urn:loupe").getOnlyItemOrNullObject();
		const xml = part.getXml();
		await context.sync();
		expect(names.items.map((one) => [one.name, one.visible, one.formula])).toEqual([["loupe_anchor", false, "=Sample!$B:$B"]]);
		expect(settings.items.map((one) => [one.key, one.value])).toEqual([["a", 1]]);
		expect(properties.items.map((one) => [one.key, one.value])).toEqual([["loupe", "1"]]);
		expect([parts.isNullObject, xml.value]).toEqual([false, '<r xmlns="urn:loupe">1</r>']);
		page.getRange("A:A").insert("Right");
		const range = name.getRange().load("address");
		await context.sync();
		expect(range.address).toBe("Sample!C:C");
		// Items of a list are good for writing, and stay so after a sync.
		settings.items[0]!.delete();
		names.items[0]!.delete();
		await context.sync();
	});
	expect([excel.workbook.settings.get("loupe")!.size, excel.workbook.sheet("Sample").names]).toEqual([0, []]);
});

test("a filter of the sheet, hidden rows, and what a visible view shows", async () => {
	const { excel, sheet } = opened();
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		const range = page.getRange("A1:C4");
		page.autoFilter.apply(range, 2, { filterOn: "Values" as Excel.FilterOn, values: ["Lyon"] });
		page.autoFilter.load("enabled,isDataFiltered,criteria");
		const hidden = range.load("rowHidden,hidden");
		const view = range.getVisibleView().load("values,rowCount");
		await context.sync();
		expect([page.autoFilter.enabled, page.autoFilter.isDataFiltered, hidden.rowHidden, view.rowCount]).toEqual([true, true, null, 3]);
		expect(view.values).toEqual([
			["Name", "Visits", "Town"],
			["Ana", 3, "Lyon"],
			["Cy", 5, "Lyon"],
		]);
		page.autoFilter.clearCriteria();
		page.getRange("3:3").rowHidden = true;
		await context.sync();
	});
	expect([1, 2, 3].map((row) => sheet.isHidden(row))).toEqual([false, true, false]);
});

test("tables of a range, rows by their place, totals, and back to a range", async () => {
	const { excel, sheet } = opened();
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		const table = page.tables.add("A1:C4", true);
		table.name = "Clients";
		page.getRange("E1").formulas = [["=SUM(Clients[Visits])"]];
		table.columns.getItemAt(1).name = "Number";
		const found = page.getRange("B2").getTables(false).getFirst().load("name");
		const row = table.rows.getItemAt(1).load("values,index");
		const column = table.columns.getItem("Number").load("id,index,values");
		await context.sync();
		expect([found.name, row.values, row.index, column.index]).toEqual(["Clients", [["Bo", 4, "Paris"]], 1, 1]);
		expect(column.values).toEqual([["Number"], [3], [4], [5]]);
		table.convertToRange();
		const count = page.tables.getCount();
		await context.sync();
		expect(count.value).toBe(0);
	});
	expect([sheet.get("B1"), sheet.formula(0, 4)]).toEqual([[["Number"]], "=SUM(Clients[Number])"]);
});

test("formulas across sheets are carried by renaming and inserting, and lost by deleting", async () => {
	const { excel } = opened();
	excel.workbook.sheet("My total").set("A1", [["=SUM(Sample!B2:B4)*2"], ['=IF(A1>20,"many","few")'], ['=AVERAGE(Sample!B:B)&" "&COUNTA(Sample!A2:A4)']]);
	const total = excel.workbook.sheet("My total");
	expect(total.get("A1:A3")).toEqual([[24], ["many"], ["4 3"]]);
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		page.getRange("2:2").insert("Down");
		page.getRange("B2").values = [[1]];
		page.name = "My clients";
		await context.sync();
	});
	expect(total.formula(0, 0)).toBe("=SUM('My clients'!B3:B5)*2");
	expect(total.get("A3")).toEqual([["3.25 3"]]);
	await excel.run(async (context) => {
		context.workbook.worksheets.getItem("My clients").getRange("B:B").delete("Left");
		await context.sync();
	});
	expect(total.get("A1")).toEqual([["#REF!"]]);
});

test("an event gives its range, and a table hears of its own changes", async () => {
	const { excel } = opened();
	const heard: unknown[] = [];
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		const table = page.tables.add("A1:C4", true);
		table.onChanged.add(async (event) => void heard.push(["table", event.address, event.changeType]));
		page.onChanged.add(async (event) => {
			await excel.page.Excel.run(async (inner: Excel.RequestContext) => {
				const range = event.getRange(inner).load("values");
				await inner.sync();
				heard.push(["sheet", range.values, event.details?.valueBefore]);
			});
		});
		await context.sync();
	});
	excel.user.type("Sample", "B3", [[40]]);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(heard).toEqual([
		["table", "B3", "RangeEdited"],
		["sheet", [[40]], 4],
	]);
});

test("the host is not slower than its limits: 20,000 rows of 10 columns are written and formatted", async () => {
	const { excel, sheet } = opened();
	const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => `r${row}c${column}`));
	await excel.run(async (context) => {
		const range = context.workbook.worksheets.getItem("Sample").getRange("E1:N20000");
		range.numberFormat = [["@"]];
		range.values = rows;
		range.format.wrapText = false;
		await context.sync();
	});
	expect(sheet.get("N20000")).toEqual([["r19999c9"]]);
	expect(excel.meter.longestSilenceMs).toBeLessThan(5000);
});

test("a whole sheet, whole columns and whole rows are formatted, and the format is cleared", async () => {
	const { excel, sheet } = opened();
	await excel.run(async (context) => {
		const page = context.workbook.worksheets.getItem("Sample");
		page.getRange().format.font.name = "Arial";
		page.getRange("B:B").format.font.size = 9;
		page.getRange("2:2").format.font.bold = true;
		const all = page.getRange().format.font.load("name,size,bold");
		await context.sync();
		expect([all.name, all.size, all.bold]).toEqual(["Arial", null, null]);
		expect(sheet.style(1, 1)).toMatchObject({ fontName: "Arial", fontSize: 9, bold: true });
		expect(sheet.style(900, 9)).toMatchObject({ fontName: "Arial", fontSize: 11, bold: false });
		page.getRange().clear("Formats");
		await context.sync();
	});
	expect([sheet.style(1, 1), sheet.style(900, 9)]).toEqual([DEFAULT_STYLE, DEFAULT_STYLE]);
});
