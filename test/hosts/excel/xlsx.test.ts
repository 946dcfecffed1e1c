import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openExcel } from "./open.ts";
import { loadWorkbook, saveWorkbook } from "./xlsx.ts";

const folder = mkdtempSync(join(tmpdir(), "loupe-excel-"));

describe("real workbooks", () => {
	test("the sample is read by a program of the add-in", async () => {
		const excel = openExcel({ workbook: loadWorkbook("samples/clients.xlsx") });
		const [sheets, address, rows, values] = await excel.run(async (context) => {
			const list = context.workbook.worksheets.load("items/name");
			await context.sync();
			const used = list.items[0]!.getUsedRange(true).load("address,rowCount,columnCount");
			const middle = used.getRow(100).load("values");
			await context.sync();
			return [list.items.map((one) => one.name), used.address, used.rowCount, middle.values[0]!] as const;
		});
		expect(sheets.length).toBeGreaterThan(1);
		expect(address).toContain(sheets[0]);
		expect(rows).toBeGreaterThan(1000);
		expect(values.some((one) => typeof one === "string" && one.includes("@"))).toBe(true);
	});
	test.each(readdirSync("test/data/workbooks").filter((name) => name.endsWith(".xlsx")))("%s: what is saved is read again alike", (name) => {
		const book = loadWorkbook(join("test/data/workbooks", name));
		const path = join(folder, name);
		// Formulas of these files keep the results they came with.
		saveWorkbook(book, path);
		const again = loadWorkbook(path);
		expect(again.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.merges.length])).toEqual(
			book.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.merges.length]),
		);
		for (const sheet of book.sheets) {
			const used = sheet.used(true);
			const other = again.sheet(sheet.name);
			expect(other.used(true)).toEqual(used);
			if (used === null) continue;
			for (let row = used.row; row < used.row + used.rows; row++)
				for (let column = used.column; column < used.column + used.columns; column++) {
					expect([other.value(row, column), other.formula(row, column)]).toEqual([sheet.value(row, column), sheet.formula(row, column)]);
					expect(other.style(row, column).numberFormat).toBe(sheet.style(row, column).numberFormat);
				}
		}
	});
	test("filters, tables and merges come along", () => {
		const filtered = loadWorkbook("test/data/workbooks/xlsxw-autofilter01_xlsx.xlsx");
		expect(filtered.sheets[0]!.filter).not.toBeNull();
		expect(loadWorkbook("test/data/workbooks/xlsxw-table06_xlsx.xlsx").tables.length).toBeGreaterThan(0);
		expect(loadWorkbook("test/data/workbooks/xlsxw-merge_range05_xlsx.xlsx").sheets[0]!.merges.length).toBeGreaterThan(0);
	});
});

test("the formulas of the sample give the results that it was saved with", () => {
	const book = loadWorkbook("samples/clients.xlsx");
	const results = (): unknown[] =>
		book.sheets.flatMap((sheet) =>
			sheet.cells.flatMap((cells, column) =>
				(cells?.formulas ?? []).flatMap((formula, row) => {
					const value = sheet.value(row, column);
					return formula === undefined ? [] : [[sheet.name, row, column, formula, typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value]];
				}),
			),
		);
	const saved = results();
	expect(saved.length).toBeGreaterThan(100);
	book.calculate(true);
	expect(results()).toEqual(saved);
});

test("a change is calculated through formulas of formulas, and nothing else is", () => {
	const { workbook: book } = openExcel();
	const sheet = book.sheet("Sheet1");
	sheet.set("A1", [
		[1, "=A1+1", "=B1*2"],
		[5, "=A2", "=SUM(C1:C1)"],
	]);
	book.calculate();
	expect(sheet.get("A1:C2")).toEqual([
		[1, 2, 4],
		[5, 5, 4],
	]);
	sheet.cacheResult(1, 1, "left alone");
	sheet.setValue(0, 0, 10);
	book.calculate();
	expect(sheet.get("A1:C2")).toEqual([
		[10, 11, 22],
		[5, "left alone", 22],
	]);
});
