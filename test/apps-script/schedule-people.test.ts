import { describe, expect, test } from "vitest";
import type { Cell } from "../../core/model/cell.ts";
import type { Welcome } from "../../panel/state.ts";
import { FAULT } from "../hosts/sheets/faults.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import type { User } from "../hosts/sheets/user.ts";
import { sample } from "../office-addin/random.ts";
import { contacts, DAY, dates, figures, HISTORY, HOUR, monthly, skip, TO_THE_DAY, untilDone, WANTED, wrongs } from "./monthly.ts";
import { connect, type NodeSidebar } from "./node-sidebar.ts";

/** The check that runs by itself, while people work in the file, take rights back, or live elsewhere. */

/** Milliseconds a cell: reading alone takes two windows. */
const SLOW = 7;
const rows = contacts(2000);
const small = contacts(60);

const settled = ({ properties }: SheetsHost) =>
	JSON.parse(properties.document.get("schedule")!) as { under: unknown; due: string; last: Readonly<Record<string, unknown>> | null };
const nothingLeft = (sheets: SheetsHost): void => {
	expect([...sheets.properties.document.keys()].filter((key) => key !== "schedule")).toEqual([]);
	expect([...(sheets.caches.get("document")?.keys() ?? [])]).toEqual([]);
	expect(settled(sheets).under).toBeNull();
};

describe("people who work in the sheet while it is read", () => {
	const acts: readonly (readonly [string, (user: User) => void])[] = [
		["sort it", (user) => user.sort("Clients", 4)],
		["sort it back to front", (user) => user.sort("Clients", 1, false)],
		["put rows in at the top", (user) => user.insertRows("Clients", 3, 2)],
		[
			"put rows in further down, and fill them",
			(user) => {
				user.insertRows("Clients", 900, 2);
				user.type("Clients", "A900", [
					["C900001", "Mme", "Zoé", "Nouvelle", "zoe.nouvelle@exemple.fr"],
					["C900002", "M.", "Yan", "Nouveau", "yan.nouveau@exemple.fr"],
				]);
			},
		],
		["delete rows", (user) => user.deleteRows("Clients", 400, 30)],
		[
			"add rows below",
			(user) => {
				user.insertRows("Clients", 2002, 2);
				user.type("Clients", "A2002", [["C900001", "Mme", "Zoé", "Nouvelle", "zoe.nouvelle@exemple.fr"]]);
			},
		],
		["put a column in", (user) => user.insertColumns("Clients", "C")],
		["move a column", (user) => user.moveColumn("Clients", "E", "B")],
		["delete a column", (user) => user.deleteColumns("Clients", "T")],
		["correct an e-mail", (user) => user.type("Clients", "E30", [["corrige@exemple.fr"]])],
		["rename the sheet", (user) => user.renameSheet("Clients", "Clientes")],
	];
	/** In the midst of the first window, between windows, in the midst of what reads again, and in each of the three. */
	const moments: readonly (readonly [string, readonly number[]])[] = [
		["within the first window", [1]],
		["within the second", [2]],
		["within the last", [3]],
	];
	const cases = sample(
		acts.flatMap(([what, act]) => moments.map(([when, hours]) => [what, when, act, hours] as const)),
		4,
		31,
	);
	test.each(cases)("%s %s: every row counts once", async (_what, _when, act, hours) => {
		const one = await monthly(rows, SLOW);
		skip(one.sheets, TO_THE_DAY);
		const windows = untilDone(one.sheets, (hour) => {
			// The trigger fires within the hour; the first call of the window that reads is some ten calls on.
			if (hours.includes(hour)) one.sheets.user.beforeNext((user) => act(user), 30);
		});
		expect(windows.length).toBeLessThanOrEqual(7);
		expect([settled(one.sheets).last, one.sheets.failures]).toEqual([{ at: expect.any(String), alerts: expect.any(Number) }, []]);
		nothingLeft(one.sheets);
		// Undisturbed, on the sheet as it stands now; under a name of its own, for the history stands already.
		const control = await monthly(rows, SLOW);
		act(control.sheets.user);
		skip(control.sheets, TO_THE_DAY);
		untilDone(control.sheets);
		const [found, wanted] = [figures(one.sheets), figures(control.sheets)];
		expect(found.filter((line, at) => line !== wanted[at]).slice(0, 3)).toEqual([]);
		expect(found).toHaveLength(wanted.length);
	});
	test("a sheet that never stands still is given up after a dozen windows, and it is said", async () => {
		const one = await monthly(rows, SLOW);
		skip(one.sheets, TO_THE_DAY);
		const ran = one.sheets.clock.triggerTime;
		let turns = 0;
		const windows = untilDone(one.sheets, () => {
			for (const call of [20, 60, 100, 140, 180]) one.sheets.user.beforeNext((user) => user.sort("Clients", 4, turns++ % 2 === 0), call);
		});
		expect(windows).toHaveLength(12);
		expect((one.sheets.clock.triggerTime - ran) / 60_000).toBeLessThan(75);
		expect(dates(one.sheets)).toEqual([]);
		expect(settled(one.sheets)).toMatchObject({ last: { failed: "too-long" }, due: "2027-01-01" });
		nothingLeft(one.sheets);
	});
	test("the sheet is deleted between two windows: it is said, and nothing is left", async () => {
		const one = await monthly(rows, SLOW);
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets, (hour) => {
			if (hour !== 3) return;
			one.sheets.user.addSheet("Other");
			one.sheets.user.deleteSheet("Clients");
		});
		expect(settled(one.sheets).last).toMatchObject({ failed: "missing-sheet" });
		nothingLeft(one.sheets);
	});
	test("somebody audits at the same time: the check waits for them, and comes an hour later", async () => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.properties.document.set("turn", JSON.stringify({ token: "theirs", at: one.sheets.clock.now + 2.4 * HOUR }));
		one.sheets.wait(2.5 * HOUR);
		expect(dates(one.sheets)).toEqual([]);
		one.sheets.wait(HOUR);
		expect(dates(one.sheets)).toEqual(["2026-12-01"]);
	});
	test("somebody begins an audit while it reads: theirs goes on, and the check comes an hour later", async () => {
		const one = await monthly(rows, 0.02);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(1.4 * HOUR);
		let at = 0;
		one.sheets.user.beforeNext(() => {
			at = one.sheets.clock.now;
			one.sheets.properties.document.set("turn", JSON.stringify({ token: "theirs", at }));
		}, 60);
		one.sheets.wait(HOUR);
		expect(at).toBeGreaterThan(0);
		expect(dates(one.sheets)).toEqual([]);
		expect(JSON.parse(one.sheets.properties.document.get("turn")!)).toEqual({ token: "theirs", at });
		one.sheets.wait(HOUR);
		expect(dates(one.sheets)).toEqual(["2026-12-01"]);
		nothingLeft(one.sheets);
	});
	test.each([
		["set anew", ({ host }: NodeSidebar): Promise<unknown> => host.setSchedule!({ ...WANTED, day: 20 }, "fr")],
		["ended", ({ host }: NodeSidebar): Promise<unknown> => host.remove({ lists: false })],
	] as const)("%s between two windows: nothing is left of the check under way", async (_what, act) => {
		const one = await monthly(rows, SLOW);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(3 * HOUR);
		expect(one.sheets.properties.document.has("blocks")).toBe(true);
		await act(one);
		expect([...one.sheets.properties.document.keys()].filter((key) => key !== "schedule")).toEqual([]);
		expect([...(one.sheets.caches.get("document")?.keys() ?? [])]).toEqual([]);
		one.sheets.wait(4 * HOUR);
		expect([dates(one.sheets), one.sheets.failures]).toEqual([[], []]);
	});
});

describe("rights, messages, days and zones", () => {
	const MAIL = "https://www.googleapis.com/auth/script.send_mail";
	test("rights that are taken back between two windows are told, and nothing is left", async () => {
		const one = await monthly(rows, SLOW);
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets, (hour) => {
			if (hour === 3) one.sheets.user.withholds("https://www.googleapis.com/auth/spreadsheets.currentonly");
		});
		expect(settled(one.sheets).last).toMatchObject({ failed: "permission" });
		nothingLeft(one.sheets);
	});
	test("without the right to write to the person the check is made, and it is said", async () => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.user.withholds(MAIL);
		untilDone(one.sheets);
		expect(dates(one.sheets)).toEqual(["2026-12-01"]);
		const { last, trouble } = await one.host.schedule!("fr");
		expect([last, trouble]).toEqual([
			expect.stringMatching(/alertes?\. L’e-mail n’est pas parti\u00a0: Google demande de nouveau votre accord\.$/),
			"2026-12-01",
		]);
		nothingLeft(one.sheets);
	});
	test("no message left for today: it goes when there are some again, once, and nothing is read again for it", async () => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(HOUR);
		one.sheets.state.mailQuota = 0;
		one.sheets.wait(2 * HOUR);
		expect([dates(one.sheets), one.sheets.mails.length]).toEqual([["2026-12-01"], 0]);
		const read = one.sheets.meter.cellsRead;
		untilDone(one.sheets);
		expect([one.sheets.mails.length, one.sheets.meter.cellsRead - read]).toEqual([1, 0]);
		expect(settled(one.sheets)).toMatchObject({ last: { alerts: 5 }, due: "2027-01-01" });
		nothingLeft(one.sheets);
	});
	test.each([true, false])("a message of which Google did not say that it went: it went, %s; there is one in the end", async (applied) => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.faults.failNext("MailApp.sendEmail", FAULT.serverError, { applied });
		untilDone(one.sheets);
		expect([one.sheets.mails.length, settled(one.sheets).last]).toEqual([1, { at: expect.any(String), alerts: 5 }]);
		nothingLeft(one.sheets);
	});
	test("no message for a day: it is said", async () => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets, () => {
			one.sheets.state.mailQuota = 0;
			one.sheets.faults.failNext("MailApp.getRemainingDailyQuota", "Service invoked too many times for one day: email.");
		});
		expect(one.sheets.mails).toEqual([]);
		expect((await one.host.schedule!("en")).last).toMatch(/alerts?\. The message was not sent: Google took no more that day\.$/);
		nothingLeft(one.sheets);
	});
	test.each([
		["Pacific/Auckland", "2026-11-30T17", "2026-12-01"],
		["America/Los_Angeles", "2026-12-01T14", "2026-12-01"],
		["Asia/Kolkata", "2026-12-01T00", "2026-12-01"],
	])("in a file of %s the day is that of the file, the script living in UTC", async (timeZone, from, date) => {
		const one = await monthly(small, 0.02, { timeZone });
		skip(one.sheets, 9 * DAY);
		untilDone(one.sheets);
		expect(dates(one.sheets)).toEqual([date]);
		const ran = one.sheets.mails[0]!.at;
		const due = Date.parse(`${from}:00:00Z`);
		expect([ran >= due, ran < due + 2 * HOUR]).toEqual([true, true]);
	});
	test.each([
		["an hour that the clock leaves out", Date.UTC(2027, 2, 27, 12), 28, 2, "2027-03-28"],
		["an hour that the clock has twice", Date.UTC(2026, 9, 24, 12), 25, 2, "2026-10-25"],
		["the hour before midnight", Date.UTC(2026, 9, 24, 12), 25, 23, "2026-10-25"],
	])("%s: once, on its day", async (_what, now, day, hour, date) => {
		const one = await monthly(small, 0.02, { now });
		await one.host.setSchedule!({ ...WANTED, day, hour }, "fr");
		skip(one.sheets, (hour === 23 ? 32 : 11) * HOUR);
		one.sheets.wait(5 * HOUR);
		expect([dates(one.sheets), one.sheets.mails.length, one.sheets.failures]).toEqual([[date], 1, []]);
	});
	test("the 31st is the 28th, in February too", async () => {
		const one = await monthly(small, 0.02, { now: Date.UTC(2027, 0, 29, 7) });
		expect((await one.host.setSchedule!({ ...WANTED, day: 31 }, "fr")).day).toBe(28);
		// To 28 February, 05:00.
		skip(one.sheets, 30 * DAY - 3 * HOUR);
		one.sheets.wait(3 * HOUR);
		expect([dates(one.sheets), settled(one.sheets).due]).toEqual([["2027-02-28"], "2027-03-28"]);
	});
	test("a trigger that comes days late runs once, and the next check keeps its day", async () => {
		const one = await monthly(small, 0.02);
		skip(one.sheets, TO_THE_DAY + 3 * DAY);
		untilDone(one.sheets);
		expect([dates(one.sheets), settled(one.sheets).due]).toEqual([["2026-12-04"], "2027-01-01"]);
	});
	test.each(["null", "no-sheet"] as const)("a clock run to which Google gives: %s", async (activeInClockRun) => {
		const one = await monthly(small, 0.02, { switches: { activeInClockRun } });
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets);
		if (activeInClockRun === "no-sheet") expect(dates(one.sheets)).toEqual(["2026-12-01"]);
		else expect(settled(one.sheets).last).toMatchObject({ failed: "no-file" });
		nothingLeft(one.sheets);
	});
	test("a cache that keeps nothing: a base that a window has time for is checked, a larger one is given up and it is said", async () => {
		for (const [cell, done] of [
			[SLOW / 2.5, true],
			[SLOW, false],
		] as const) {
			const one = await monthly(rows, cell);
			skip(one.sheets, TO_THE_DAY);
			const windows = untilDone(one.sheets, (hour) => {
				if (hour === 1) one.sheets.faults.killAt(one.sheets.meter.calls + 60);
				one.sheets.caches.clear();
			});
			expect([windows.length, dates(one.sheets)]).toEqual(done ? [3, ["2026-12-01"]] : [12, []]);
			nothingLeft(one.sheets);
		}
	});
});

describe("what is said at the next opening", () => {
	const said = async (sheets: SheetsHost): Promise<string | null> => {
		const { session } = await connect(sheets);
		await session.start();
		return (session.state as Welcome).check;
	};
	const opened = (rowsOfThem: readonly (readonly Cell[])[], userLocale: string) => monthly(rowsOfThem, 0.02, { userLocale });
	test.each([
		["fr", "Le passage du 1er décembre 2026 n’a pas eu lieu\u00a0: Google ne l’a pas lancé."],
		["en", "The run of 1 December 2026 did not take place: Google did not start it."],
	])("a check that never came, in %s; not while it may only be late", async (locale, words) => {
		const one = await opened(small, locale);
		expect(await said(one.sheets)).toBeNull();
		one.sheets.state.triggers.length = 0;
		skip(one.sheets, TO_THE_DAY + 20 * HOUR);
		expect(await said(one.sheets)).toBeNull();
		skip(one.sheets, 6 * HOUR);
		expect(await said(one.sheets)).toBe(words);
	});
	test.each([
		["fr", /^Le passage du 1er décembre 2026, 0\d:\d\d n’a pas pu se faire\u00a0: la feuille «\u00a0Clients\u00a0» n’existe plus\.$/],
		["en", /^The run of 1 December 2026, 0\d:\d\d could not be made: the sheet "Clients" no longer exists\.$/],
	])("a check that failed, in %s, until one succeeds", async (locale, words) => {
		const one = await opened(small, locale);
		one.sheets.user.renameSheet("Clients", "Gone");
		one.sheets.workbook.sheet("Clients", [
			["Nom", "E-mail"],
			["Ana", "ana@exemple.fr"],
		]);
		one.sheets.user.deleteSheet("Gone");
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets);
		expect(await said(one.sheets)).toMatch(words);
	});
	test.each([
		["fr", "Le passage du 1er décembre 2026 n’est pas allé au bout\u00a0: Google ne l’a pas repris."],
		["en", "The run of 1 December 2026 did not come to its end: Google did not take it up again."],
	])("a check whose trigger went in the midst of it, in %s", async (locale, words) => {
		const one = await monthly(rows, SLOW, { userLocale: locale });
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(2 * HOUR);
		one.sheets.state.triggers.length = 0;
		expect(await said(one.sheets)).toBeNull();
		skip(one.sheets, 26 * HOUR);
		expect(await said(one.sheets)).toBe(words);
	});
	test("not once somebody has audited since", async () => {
		const one = await opened(small, "fr");
		one.sheets.state.triggers.length = 0;
		skip(one.sheets, TO_THE_DAY + 30 * HOUR);
		expect(await said(one.sheets)).not.toBeNull();
		await (await connect(one.sheets)).audit();
		expect(await said(one.sheets)).toBeNull();
	});
	test("nothing of a check that went well", async () => {
		const one = await opened(small, "fr");
		skip(one.sheets, TO_THE_DAY);
		untilDone(one.sheets);
		expect(await said(one.sheets)).toBeNull();
		expect(wrongs(new Map(), one.sheets).filter((line) => line.startsWith("left"))).toEqual([]);
		expect(one.sheets.workbook.sheetNamed(HISTORY)).toBeDefined();
	});
});
