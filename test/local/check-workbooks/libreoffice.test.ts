import { describe, expect, test } from "vitest";
import { differences, placesOfChance } from "../../../local/check-workbooks/libreoffice.ts";
import { row, savePlan, sheetXml } from "../xlsx/workbook.ts";

const cell = (name: string, formula: string): string => `<c r="${name}" s="0"><f aca="false">${formula}</f><v>1</v></c>`;
const book = (rows: string, ...names: readonly string[]): string => savePlan({ sheets: ["Clients", ...names].map((name) => ({ name, xml: sheetXml(rows) })) });

describe("what LibreOffice saved", () => {
	test.each([
		["a formula that draws, and one that leads to it", cell("A1", "RANDBETWEEN(1,9)") + cell("AB1", "A1*2"), ["Clients 0 0", "Clients 0 27"]],
		["the time", cell("B1", "IF(A1&gt;0,now(),1)"), ["Clients 0 1"]],
		["neither", cell("A1", "SUM(B1:B2)") + cell("C1", "BRAND(1)"), []],
		["the word as a text", '<c r="A1" t="str"><v>RAND()</v></c>', []],
	])("%s", (_, cells, places) => expect(placesOfChance(book(row(1, cells)))).toEqual(places));

	test("sheets that it adds for pivot tables are not missed, nor told; others are", async () => {
		const rows = row(1, '<c r="A1"><v>1</v></c>');
		const before = book(rows, "DPCache_Ventes");
		expect(await differences(before, book(rows, "Ajout", "DPCache_Ventes"), "Ajout")).not.toContainEqual(
			expect.objectContaining({ text: expect.stringMatching(/^sheets are/) }),
		);
		expect((await differences(before, book(rows), null)).map(({ text }) => text)).toEqual([]);
		expect((await differences(book(rows, "Ventes"), book(rows), null)).map(({ text }) => text)).toEqual(["sheets are Clients, were to be Clients, Ventes"]);
	});
	test("a cell that reads otherwise is told by its place", async () => {
		const [one, two] = ["1", "2"].map((value) => book(row(1, `<c r="A1"><v>${value}</v></c>`)));
		expect(await differences(one!, two!, null)).toEqual([{ sheet: "Clients", place: "0 0", text: '"Clients", row 1, column 1: 1 became 2' }]);
	});
});
