import { describe, expect, test } from "vitest";
import type { Cell } from "../../core/model/cell.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { CLIENTS, connect, type NodeSidebar, openSidebar } from "./node-sidebar.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HISTORY = "Historique de l’audit";
const WANTED = { on: true, day: 1, hour: 6, mail: true, sheet: "Clients" };

/** Audited on 21 November, and to be checked on the first of each month. */
async function scheduled(rows: readonly (readonly Cell[])[] = CLIENTS): Promise<NodeSidebar> {
	const one = await openSidebar(rows);
	await one.audit();
	await one.host.setSchedule!(WANTED, "fr");
	return one;
}
/** Time passes, and the trigger that comes every hour found nothing to do in it. */
function skip({ clock, triggers }: SheetsHost, milliseconds: number): void {
	clock.now += milliseconds;
	for (const trigger of triggers) (trigger as { due: number }).due += milliseconds;
}
/** From 21 November, 08:00, to 1 December, 04:30. */
const TO_THE_DAY = 9 * DAY + 20.5 * HOUR;

/** Days of the history, one for each check. */
function dates({ workbook }: SheetsHost): readonly string[] {
	const sheet = workbook.sheetNamed(HISTORY)!;
	return [...new Set(Array.from({ length: sheet.lastRow() - 1 }, (_, row) => sheet.display(row + 1, 0)))];
}
/** A mobile that a refusal of last month contradicts, so that there is something to warn of: half of the e-mails are gone. */
function spoil({ workbook }: SheetsHost): void {
	for (let row = 1; row < 5; row++) workbook.sheetNamed("Clients")!.setRaw(row, 2, "nobody@");
}

describe("the check that runs by itself", () => {
	test("is one trigger, whatever is switched how often; off, there is none", async () => {
		const one = await scheduled();
		await one.host.setSchedule!({ ...WANTED, day: 15, hour: 9 }, "fr");
		expect(one.sheets.triggers).toHaveLength(1);
		expect(await one.host.schedule!("fr")).toEqual({ on: true, day: 15, hour: 9, mail: true, last: null, trouble: null });
		await one.host.setSchedule!({ ...WANTED, on: false }, "fr");
		expect(one.sheets.triggers).toEqual([]);
	});
	test("runs on its day and not before, adds to the history, and says so at the next opening", async () => {
		const one = await scheduled();
		one.sheets.wait(2 * HOUR);
		skip(one.sheets, TO_THE_DAY - 2 * HOUR);
		one.sheets.wait(1.4 * HOUR);
		expect(dates(one.sheets)).toEqual(["2026-11-21"]);
		const before = one.sheets.workbook.sheets.filter(({ name }) => name !== HISTORY).map((sheet) => [sheet.name, sheet.lastRow(), sheet.lastColumn()]);
		one.sheets.wait(3 * HOUR);
		expect(one.sheets.failures).toEqual([]);
		expect(dates(one.sheets)).toEqual(["2026-11-21", "2026-12-01"]);
		expect(one.sheets.workbook.sheets.filter(({ name }) => name !== HISTORY).map((sheet) => [sheet.name, sheet.lastRow(), sheet.lastColumn()])).toEqual(before);
		expect((await (await connect(one.sheets)).host.schedule!("fr")).last).toMatch(/^Dernier passage\u00a0: 1er décembre 2026, 06:\d\d, \d+ alertes?\.$/);
		skip(one.sheets, 31 * DAY);
		one.sheets.wait(HOUR);
		expect(dates(one.sheets)).toEqual(["2026-11-21", "2026-12-01", "2027-01-01"]);
		expect(one.sheets.triggers).toHaveLength(1);
	});
	test("writes once when there is an alert, without a person in it", async () => {
		const one = await scheduled();
		spoil(one.sheets);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(4 * HOUR);
		expect(one.sheets.mails).toHaveLength(1);
		const { to, subject, body } = one.sheets.mails[0]!;
		expect(to).toBe("owner@example.com");
		expect(subject).toMatch(/^Loupe\u00a0: \d+ alertes?$/);
		expect(body).not.toMatch(/dupont|martin|petit|nguyen|brien|exemple|06 ?12|@/i);
		one.sheets.wait(3 * HOUR);
		expect(one.sheets.mails).toHaveLength(1);
	});
	test.each([
		[
			"the sheet is gone",
			(sheets: SheetsHost) => {
				sheets.user.addSheet("Other");
				sheets.user.deleteSheet("Clients");
			},
			/la feuille «\u00a0Clients\u00a0» n’existe plus/,
		],
		[
			"no column is of a contact",
			(sheets: SheetsHost) => {
				for (let row = 0; row < 7; row++) for (let at = 0; at < 30; at++) sheets.workbook.sheetNamed("Clients")!.setRaw(row, at, row === 0 ? `x${at}` : 1);
			},
			/aucune colonne de contact/,
		],
	] as const)("%s: the next opening says why, and the check goes on", async (_name, change, said) => {
		const one = await scheduled();
		change(one.sheets);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(4 * HOUR);
		expect(one.sheets.failures).toEqual([]);
		expect((await one.host.schedule!("fr")).last).toMatch(said);
		expect(one.sheets.triggers).toHaveLength(1);
	});
	test("rights that were taken back are told, and a right that returns is used the next month", async () => {
		const one = await scheduled();
		const scope = "https://www.googleapis.com/auth/spreadsheets.currentonly";
		one.sheets.user.withholds(scope);
		skip(one.sheets, TO_THE_DAY);
		one.sheets.wait(4 * HOUR);
		one.sheets.user.grants(scope);
		expect((await one.host.schedule!("fr")).last).toMatch(/n’a pas pu se faire/);
		expect(one.sheets.triggers).toHaveLength(1);
		skip(one.sheets, 31 * DAY);
		one.sheets.wait(HOUR);
		expect(dates(one.sheets)).toEqual(["2026-11-21", "2027-01-01"]);
	});
	test("removing the audit ends it", async () => {
		const one = await scheduled();
		await one.host.remove({ lists: false });
		expect(one.sheets.triggers).toEqual([]);
		expect([...one.sheets.properties.document]).toEqual([]);
	});
});
