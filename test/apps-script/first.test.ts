import { expect, test } from "vitest";
import { CLIENTS, openSidebar } from "./node-sidebar.ts";

test("a first audit", async () => {
	const one = await openSidebar(CLIENTS);
	const state = await one.audit();
	if (state.screen === "stopped") console.log(JSON.stringify(state.problem), one.sheets.logs);
	console.log(one.sheets.workbook.shown("Clients", "A1:V7").map((r) => r.join("|")).join("\n"), one.sheets.workbook.sheets.map(({ name }) => name), [...one.sheets.meter.byMethod].sort((a, b) => b[1] - a[1]).slice(0, 40).map((x) => x.join(" ")).join(", "), one.sheets.meter.flushes);
	expect(state.screen).toBe("results");
});
