import { expect, test } from "vitest";
import { openExcel } from "./open.ts";
test("first", async () => {
	const excel = openExcel();
	excel.workbook.sheet("Sheet1").set("A1", [["Ana", 3], ["Bo", 4]]);
	const got = await excel.run(async (context) => {
		const sheet = context.workbook.worksheets.getItem("Sheet1");
		sheet.load("name,id");
		const range = sheet.getRange("A1:B2");
		range.load({ values: true, address: true, format: { fill: { color: true } } });
		await context.sync();
		range.values = [["x", "01000"], ["=1+1", "2018-12-31"]];
		range.load("values,text,formulas,numberFormat,valueTypes");
		sheet.getRange("C1").formulas = [["=SUM(B1:B2)"]];
		const t = sheet.tables.getItemOrNullObject("x");
		await context.sync();
		return [sheet.name, range.values, range.text, range.formulas, range.numberFormat, range.valueTypes, t.isNullObject, range.address];
	});
	console.log(JSON.stringify(got), excel.meter);
	expect(got).toBeTruthy();
});
