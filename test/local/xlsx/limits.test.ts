import { describe, expect, test } from "vitest";
import { createXlsx } from "../../../local/xlsx/create.ts";
import { openXlsx } from "../../../local/xlsx/open.ts";
import { readSheet } from "../../../local/xlsx/read.ts";
import { writeReport } from "../../../local/xlsx/write.ts";
import { added, cellsOf, freshPath, report, savePlan, tab } from "./workbook.ts";

describe("names of tabs", () => {
	test("a sheet is written under a valid name, and read back under it", async () => {
		const made = report([added("E-mail", ["a@b.fr"])], { sheet: "x" });
		const sheet = { name: `export [2026/11] : ${"clients ".repeat(6)}`, rowCount: 2, columns: [added("Nom", ["Nom", "Ana"]).cells] };
		const out = freshPath();
		await createXlsx(sheet, { ...made, sheets: [tab("History"), tab("history 2")] }, "{}", out);
		const book = openXlsx(out);
		expect(book.sheets.map(({ name }) => name)).toEqual(["export -2026-11- - clients clie", "History 2", "history 2 2"]);
		expect(book.package.registry?.memory?.target?.sheet).toBe("export -2026-11- - clients clie");
		book.close();
	});
});

describe("texts longer than a cell holds", () => {
	const long = "é".repeat(40_000);
	test("ours are cut and told; the user's cells stay", async () => {
		const book = openXlsx(savePlan());
		const made = report([added("Note", [long, "b"]), added("Nom", ["a", long])]);
		const cut = await writeReport(book, { ...made, sheets: [tab("Tab", { rows: [{ cells: [{ value: long }] }] })] }, "{}", freshPath());
		book.close();
		expect(cut).toEqual([
			{ sheet: "Tab", cell: "A1" },
			{ sheet: "Clients", cell: "C2" },
			{ sheet: "Clients", cell: "D3" },
		]);
	});
	test("one text in many rows: each cell is told, once", async () => {
		const cells = ["Nom", long, "b", long];
		const out = freshPath();
		const sheet = { name: "Clients", rowCount: 4, columns: [added("", cells).cells] };
		const cut = await createXlsx(sheet, report([added("E-mail", ["x", "y", "z"])]), "{}", out);
		expect(cut).toEqual([
			{ sheet: "Clients", cell: "A2" },
			{ sheet: "Clients", cell: "A4" },
		]);
		const book = openXlsx(out);
		expect(cellsOf(await readSheet(book, "Clients"))[1]![0]).toHaveLength(32_767);
		book.close();
	});
	test("as many distinct ones as are not kept", async () => {
		const cells = ["Nom", ...Array.from({ length: 5000 }, (_, i) => (i === 4999 ? long : `n${i}`))];
		const cut = await createXlsx(
			{ name: "c", rowCount: 5001, columns: [added("", cells).cells] },
			report([added("E-mail", ["x"])], { sheet: "c" }),
			"{}",
			freshPath(),
		);
		expect(cut).toEqual([{ sheet: "c", cell: "A5001" }]);
	});
	test("the longest that fits is whole", async () => {
		const book = openXlsx(savePlan());
		expect(await writeReport(book, report([added("Note", ["x".repeat(32_767)])]), "{}", freshPath())).toEqual([]);
		book.close();
	});
});
