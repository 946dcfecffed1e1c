import { expect, test } from "vitest";
import { auditedTwice, CLIENTS, openPane, seed } from "./node-pane.ts";
import { differences, snapshot } from "./snapshot.ts";

/** A stop at any request of the writing, or at any word of its progress, leaves the workbook as it was. */
test.each([
	["a first audit", false],
	["the next month", true],
])("%s that is stopped leaves no trace", async (_name, again) => {
	let stopped = 0;
	for (let at = 1; ; at++) {
		const pane = again ? await auditedTwice() : await openPane({ sheets: ["Clients"] });
		if (!again) seed(pane.excel, "Clients", CLIENTS);
		await pane.toPreview();
		const before = snapshot(pane.excel.workbook);
		pane.excel.user.beforeNext(() => pane.session.stop(), at - 1);
		await pane.session.write();
		const { state } = pane.session;
		if (state.screen === "results") break;
		expect(state).toMatchObject({ screen: "stopped", problem: { kind: "cancelled", writing: true } });
		expect(differences(before, snapshot(pane.excel.workbook)), `stopped before request ${at}`).toEqual([]);
		stopped++;
		await pane.toPreview();
		await pane.session.write();
		expect(pane.session.state.screen, `again after a stop before request ${at}`).toBe("results");
	}
	expect(stopped).toBeGreaterThan(5);
});
