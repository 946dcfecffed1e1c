import { beforeAll, describe, expect, test } from "vitest";
import { FAULT } from "../hosts/sheets/faults.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import type { Switches } from "../hosts/sheets/switches.ts";
import { random } from "../office-addin/random.ts";
import { contacts, DAY, dates, HOUR, monthly, shot, skip, TO_THE_DAY, untilDone, wrongs } from "./monthly.ts";

/** The check that runs by itself is ended anywhere, again and again. Then it is as if nothing had been: each figure once, one message, and
 *  nothing left of what was kept on the way. */

/** Milliseconds a cell: reading alone takes two windows. */
const SLOW = 7;
const rows = contacts(2000);
/** The first check, which adds the history; and that of the next month, which replaces it. */
const MONTHS = ["2026-12-01", "2027-01-01"] as const;
const CAMPAIGN = process.env.LOUPE_CAMPAIGN === "1";
const TRIPS = CAMPAIGN ? 100 : 1;

let whole: readonly ReadonlyMap<string, string>[] = [];
let calls = 0;
beforeAll(async () => {
	const one = await monthly(rows, SLOW);
	whole = MONTHS.map((_, month) => {
		skip(one.sheets, month === 0 ? TO_THE_DAY : 31 * DAY - 10 * HOUR);
		const windows = untilDone(one.sheets);
		expect(windows.length).toBe(3);
		for (const { seconds } of windows) expect(seconds).toBeLessThan(300);
		calls = Math.max(calls, ...windows.map((window) => window.calls));
		return shot(one.sheets);
	});
	expect(one.sheets.failures).toEqual([]);
	expect(dates(one.sheets)).toEqual(MONTHS);
	expect(one.sheets.mails).toHaveLength(2);
});

/** Both checks, with what befalls each of their windows. */
async function disturbed(
	befalls: (sheets: SheetsHost, draw: () => number, hour: number) => void,
	salt: number,
	{ months = CAMPAIGN ? 2 : 1, ...switches }: Partial<Switches> & { readonly months?: number } = {},
): Promise<void> {
	const draw = random(salt);
	const one = await monthly(rows, SLOW, { switches });
	for (const [month, date] of MONTHS.slice(0, months).entries()) {
		skip(one.sheets, month === 0 ? TO_THE_DAY : 31 * DAY - 10 * HOUR);
		const windows = untilDone(one.sheets, (hour) => befalls(one.sheets, draw, hour));
		one.sheets.faults.clear();
		const spent = windows.reduce((sum, { seconds }) => sum + seconds, 0);
		expect(`${date} ${spent < 5400}`).toBe(`${date} true`);
		expect([salt, date, windows.length, wrongs(whole[month]!, one.sheets), one.sheets.mails.length]).toEqual([salt, date, windows.length, [], month + 1]);
	}
}
const trips = Array.from({ length: TRIPS }, (_, trip) => trip);

describe("a check that is ended anywhere", () => {
	test.each(trips)("killed once in each of five windows, trip %i", async (trip) => {
		await disturbed(
			({ faults, meter }, draw, hour) => {
				if (hour >= 1 && hour <= 5) faults.killAt(meter.calls + 4 + Math.floor(draw() * calls));
			},
			100 + trip,
			{ killedQueue: trip % 2 ? "applied" : "lost" },
		);
	});
	test.each(trips)("killed near its end, where it writes, notes and sends, trip %i", async (trip) => {
		await disturbed(
			({ faults }, draw, hour) => {
				const near = ["Range.setValues", "Properties.setProperty", "MailApp.sendEmail", "Properties.deleteProperty", "Spreadsheet.insertSheet", "Cache.putAll"];
				if (hour < 9) faults.killNext(near[Math.floor(draw() * near.length)]!, Math.floor(draw() * 3));
			},
			300 + trip,
			{ months: 2 },
		);
	});
	test.each(trips)("and the cache loses what it likes, trip %i", async (trip) => {
		await disturbed(({ faults, meter, caches }, draw, hour) => {
			if (hour % 2 === 1 && hour < 7) faults.killAt(meter.calls + 4 + Math.floor(draw() * calls));
			const cache = caches.get("document");
			if (hour < 7) for (const key of [...(cache?.keys() ?? [])]) if (draw() < 0.15) cache!.delete(key);
		}, 500 + trip);
	});
	test.each(trips)("and services fail, their work done or not, trip %i", async (trip) => {
		await disturbed(
			({ faults, meter }, draw, hour) => {
				const message = [FAULT.timedOut, FAULT.failed, FAULT.serverError][Math.floor(draw() * 3)]!;
				if (hour < 6) faults.failAt(meter.calls + 4 + Math.floor(draw() * calls), message, draw() < 0.5);
			},
			700 + trip,
			{ failedFlush: trip % 2 ? "all-lost" : "earlier-stay" },
		);
	});
	test.each(trips)("and its trigger fires twice, one after the other and one in the other, trip %i", async (trip) => {
		await disturbed(
			(sheets, draw, hour) => {
				if (hour < 6) sheets.user.beforeNext(() => sheets.fire("loupeScheduled"), 4 + Math.floor(draw() * calls));
				if (hour === 3) sheets.faults.killAt(sheets.meter.calls + 4 + Math.floor(draw() * calls));
			},
			900 + trip,
			{ clockFires: "twice" },
		);
	});
});
