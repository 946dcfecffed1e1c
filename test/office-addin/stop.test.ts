import { expect, test } from "vitest";
import { NEVER, openBench, planOf, quiet, recorded } from "./bench.ts";
import { CLIENTS } from "./node-pane.ts";
import { differences, snapshot } from "./snapshot.ts";

/** A stop before any request of the writing leaves the workbook as it was; once the audit is recorded, it is too late for one. */
test.each([
	["a first audit", false],
	["the next month", true],
])("%s that is stopped leaves no trace", { timeout: 600_000 }, async (_name, again) => {
	const first = await recorded(CLIENTS, "2026-10-21");
	const plan = again ? { ...first, registry: { ...first.registry, date: "2026-11-21" } } : first;
	let stopped = 0;
	// Every request, and one more: those after the audit was recorded do not stop.
	for (let step = 1, steps = Number.POSITIVE_INFINITY; step <= steps + 1; step++) {
		const { excel, host } = await openBench(CLIENTS, again ? first : null);
		const before = snapshot(excel.workbook);
		let aborted = false;
		const stop = new Error("stopped");
		const signal = {
			get aborted() {
				return aborted;
			},
			throwIfAborted() {
				if (aborted) throw stop;
			},
		};
		excel.user.beforeNext(() => {
			aborted = true;
		}, step - 1);
		const asked = excel.meter.syncs;
		const outcome = await host.write(planOf(plan), quiet, signal).then(
			() => "done",
			(error) => error,
		);
		if (outcome === "done") {
			steps = excel.meter.syncs - asked;
			continue;
		}
		expect(outcome).toBe(stop);
		expect(differences(before, snapshot(excel.workbook)), `stopped before request ${step}`).toEqual([]);
		stopped++;
		await host.write(planOf(plan), quiet, NEVER);
	}
	expect(stopped).toBeGreaterThan(4);
});
