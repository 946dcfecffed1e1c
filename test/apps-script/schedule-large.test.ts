import { describe, expect, test } from "vitest";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { random } from "../office-addin/random.ts";
import { contacts, dates, HISTORY, monthly, skip, TO_THE_DAY, untilDone } from "./monthly.ts";
import { differences, snapshot } from "./snapshot.ts";

/** The check that runs by itself over 200,000 rows of 20 columns, the script's own work costing time as well: how many windows it takes, and that
 *  it ends the same whatever ends its windows. */
const ROWS = 200_000;
/** Milliseconds a cell that is read, and times that Apps Script takes what Node takes: as public measurements have it, then slower and slower. */
const PACES = [
	[0.02, 5],
	[0.02, 10],
	[0.1, 5],
	[0.2, 5],
] as const;

/** All of the history but when it was made. */
const history = (sheets: SheetsHost): ReadonlyMap<string, string> =>
	new Map([...snapshot(sheets, [HISTORY])].filter(([key]) => !new RegExp(`^${HISTORY}!B\\d+$`).test(key)));
/** Ends the window at some call from where it stands, early or late. */
const endSomewhere = ({ faults, meter }: SheetsHost, draw: () => number, calls: number): void => {
	faults.killAt(meter.calls + 4 + Math.floor(draw() * calls));
};

describe.runIf(process.env.LOUPE_CAMPAIGN === "1")("200,000 rows", () => {
	const rows = contacts(ROWS);
	let whole: ReadonlyMap<string, string> | null = null;

	test.each(PACES)(
		"at %d ms a cell and %d times the time of Node: undisturbed, and ended at random in each of five windows",
		{ timeout: 3_600_000 },
		async (cell, script) => {
			for (const disturbed of [false, true]) {
				const one = await monthly(rows, cell);
				const { sheets } = one;
				sheets.clock.costs.script = script;
				skip(sheets, TO_THE_DAY);
				const draw = random(cell * 1000 + script);
				let ended = 0;
				const windows = untilDone(sheets, (hour) => {
					if (!disturbed || hour < 1 || hour > 5) return;
					ended++;
					endSomewhere(sheets, draw, 200);
					const cache = sheets.caches.get("document");
					for (const key of [...(cache?.keys() ?? [])]) if (draw() < 0.03) cache!.delete(key);
				});
				const seconds = windows.map((window) => Math.round(window.seconds));
				console.log(
					`${cell} ms a cell, script x${script}${disturbed ? `, ended in ${ended} windows` : ""}: windows of ${seconds.join(", ")} s; cells read ${windows.map(({ cells }) => (cells / 1e6).toFixed(2)).join(" + ")} M; calls ${windows.map(({ calls }) => calls).join(", ")}; ${sheets.failures.length} cut off`,
				);
				if (!disturbed) expect([sheets.failures, Math.max(...seconds) < 330]).toEqual([[], true]);
				expect(windows.length).toBeLessThanOrEqual(12);
				expect(seconds.reduce((sum, one) => sum + one, 0)).toBeLessThan(90 * 60);
				expect([dates(sheets), sheets.mails.length, [...sheets.properties.document.keys()], [...(sheets.caches.get("document")?.keys() ?? [])]]).toEqual([
					["2026-12-01"],
					1,
					["schedule"],
					[],
				]);
				const { under } = JSON.parse(sheets.properties.document.get("schedule")!) as { under: unknown };
				expect(under).toBeNull();
				whole ??= history(sheets);
				expect(differences(whole, history(sheets)).slice(0, 5)).toEqual([]);
			}
		},
	);
});
