import { expect, test } from "vitest";
import { openSheets } from "./open.ts";

test("a script writes, reads back and shows a menu", () => {
	const host = openSheets({
		code: `
			function onOpen(e) { SpreadsheetApp.getUi().createMenu("Tools").addItem("Go", "go").addToUi(); }
			function go() {
				var sheet = SpreadsheetApp.getActiveSheet();
				sheet.getRange("A1:B2").setValues([["Name", "Date"], ["Ana", new Date(2026, 2, 1)]]);
				sheet.getRange("C1").setFormula("=COUNTA(A1:A2)");
				sheet.appendRow(["Bob", "10%"]);
				return sheet.getDataRange().getValues();
			}`,
		timeZone: "Europe/Paris",
		scriptTimeZone: "Europe/Paris",
	});
	host.open();
	expect(host.failures).toEqual([]);
	expect(host.menus.map((menu) => menu.name)).toEqual(["Tools"]);
	expect(host.click("Tools", "Go")).toEqual([
		["Name", "Date", 2],
		["Ana", new Date("2026-02-28T23:00:00Z"), ""],
		["Bob", 0.1, ""],
	]);
	expect(host.workbook.shown("Sheet1", "A1:C3")).toEqual([
		["Name", "Date", "2"],
		["Ana", "3/1/2026", ""],
		["Bob", "10%", ""],
	]);
});
