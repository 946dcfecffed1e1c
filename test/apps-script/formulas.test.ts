import { describe, expect, test } from "vitest";
import { openBook, seed } from "./node-sidebar.ts";

const open = (options = {}) => {
	const sheets = openBook(options);
	seed(sheets, "Clients", [
		["E-mail", "Téléphone", "Né le", "Divers"],
		["Jean.Dupont@Exemple.FR", "06 12 34 56 87", "1980-03-29", true],
		["anne@gmial.com", "0612", "1979-12-31", 0.5],
		[null, null, null, null],
	]);
	return sheets;
};

describe("functions of a cell", () => {
	test("a range gives its own shape, spilled; an empty cell stays empty", () => {
		const sheets = open();
		sheets.user.type("Clients", "F2", [["=LOUPE_EMAIL(A2:A4)"]]);
		sheets.workbook.calculate();
		expect(sheets.workbook.shown("Clients", "F2:F4").flat()).toEqual(["Jean.Dupont@exemple.fr", "", ""]);
	});
	test.each(["value", "array"] as const)("one cell gives one value (a range of one as %s)", (singleCellRange) => {
		const sheets = open({ switches: { singleCellRange } });
		sheets.user.type("Clients", "F2", [["=LOUPE_PHONE(B2)"]]);
		sheets.user.type("Clients", "G2", [["=LOUPE_PHONE(B2:B2)"]]);
		sheets.workbook.calculate();
		expect(sheets.workbook.shown("Clients", "F2:G2").flat()).toEqual(["+33612345687", "+33612345687"]);
	});
	test.each(["Europe/Paris", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"])("a day stays that day in %s", (timeZone) => {
		const sheets = open({ timeZone });
		expect(sheets.customFunction("LOUPE_DATE", { range: "C2:C4", sheet: "Clients" })).toEqual([[29_309], [29_220], [""]]);
	});
	test("a value in the way is said by the grid, not by us", () => {
		const sheets = open();
		sheets.user.type("Clients", "F3", [["in the way"]]);
		sheets.user.type("Clients", "F2", [["=LOUPE_EMAIL(A2:A4)"]]);
		sheets.workbook.calculate();
		expect(sheets.workbook.shown("Clients", "F2:F3").flat()).toEqual(["#REF!", "in the way"]);
	});
	test("twenty thousand cells are done within the half minute that Google gives", () => {
		const sheets = open();
		seed(
			sheets,
			"Many",
			Array.from({ length: 20_000 }, (_, at) => [`client${at}@exemple.fr`]),
		);
		const start = performance.now();
		const found = sheets.customFunction("LOUPE_EMAIL", { range: "A1:A20000", sheet: "Many" }) as unknown[][];
		expect(found).toHaveLength(20_000);
		expect(performance.now() - start).toBeLessThan(15_000);
	});
});
