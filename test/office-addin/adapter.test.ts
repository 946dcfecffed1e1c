import { expect, test } from "vitest";
import { CLIENTS, openPane, seed } from "./node-pane.ts";

test("a first audit stands to the right of the data and in four tabs", async () => {
	const pane = await openPane({ sheets: ["Clients"] });
	seed(pane.excel, "Clients", CLIENTS);
	const state = await pane.audit();
	expect(state.screen).toBe("results");
	expect(pane.excel.workbook.sheets).toHaveLength(5);
	expect(pane.excel.workbook.sheet("Clients").value(0, 6)).toMatch(/\(Loupe\)$/);
	expect(pane.excel.session.notEmulated).toEqual([]);
	expect(pane.excel.meter.hazards).toEqual([]);
	expect(pane.excel.workbook.undo.cleared).toBe(0);
});
