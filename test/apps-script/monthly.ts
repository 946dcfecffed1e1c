import type { Cell } from "../../core/model/cell.ts";
import { BENCH_HEADERS, benchRows } from "../../local/bench/data.ts";
import type { SheetsHost, SheetsOptions } from "../hosts/sheets/open.ts";
import { connect, type NodeSidebar, openBook, seed } from "./node-sidebar.ts";
import { differences, snapshot } from "./snapshot.ts";

/** The check that runs by itself, over a spreadsheet of invented contacts; nobody ever pressed a button. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const HISTORY = "Historique de l’audit";
export const WANTED = { on: true, day: 1, hour: 6, mail: true, sheet: "Clients" };
/** From 21 November, 08:00, to 1 December, 04:30. */
export const TO_THE_DAY = 9 * DAY + 20.5 * HOUR;

export const contacts = (rows: number): readonly (readonly Cell[])[] => [BENCH_HEADERS, ...benchRows(rows, 7)];

/** A spreadsheet whose check is due on the first of each month. `cell`: milliseconds that the reading of a cell costs. */
export async function monthly(rows: readonly (readonly Cell[])[], cell: number, options: Partial<SheetsOptions> = {}): Promise<NodeSidebar> {
	const sheets = openBook(options);
	seed(sheets, "Clients", rows);
	const one = await connect(sheets);
	await one.host.setSchedule!(WANTED, "fr");
	sheets.clock.costs.cellRead = cell;
	return one;
}
/** Time passes, and the trigger that comes every hour found nothing to do in it. */
export function skip({ clock, triggers, state }: SheetsHost, milliseconds: number): void {
	clock.now += milliseconds;
	clock.triggerTime = 0;
	state.mailQuota = 100;
	for (const trigger of triggers) (trigger as { due: number }).due += milliseconds;
}
interface Window {
	/** Virtual seconds. */
	readonly seconds: number;
	readonly calls: number;
	readonly cells: number;
}
/** Hours pass until the check is done, or for as many as it may take; the windows that did something. `before` each hour. */
export function untilDone({ clock, meter, properties, wait }: SheetsHost, before: (hour: number) => void = () => {}, hours = 45): readonly Window[] {
	const windows: Window[] = [];
	const due = dueOf(properties.document);
	for (let hour = 0; hour < hours; hour++) {
		before(hour);
		const at = [clock.now, meter.calls, meter.cellsRead] as const;
		// The hour is what the clock shows at its end; what a window took stands in the run time of triggers, which a new day sets to nothing.
		const ran = clock.triggerTime;
		wait(HOUR);
		const seconds = (clock.triggerTime >= ran ? clock.triggerTime - ran : clock.triggerTime) / 1000;
		if (meter.calls - at[1] > 10) windows.push({ seconds, calls: meter.calls - at[1], cells: meter.cellsRead - at[2] });
		if (dueOf(properties.document) !== due) break;
	}
	return windows;
}
function dueOf(kept: ReadonlyMap<string, string>): string | null {
	const text = kept.get("schedule");
	return text === undefined ? null : (JSON.parse(text) as { due: string }).due;
}

/** Days of the history, one for each check. */
export function dates({ workbook }: SheetsHost, name = HISTORY): readonly string[] {
	const sheet = workbook.sheetNamed(name);
	return sheet === undefined ? [] : [...new Set(Array.from({ length: sheet.lastRow() - 1 }, (_, row) => sheet.display(row + 1, 0)))];
}
/** Everything but when a check ran, and which number a sheet has. */
export function shot(sheets: SheetsHost): ReadonlyMap<string, string> {
	const lines = new Map(snapshot(sheets));
	for (const [key, line] of lines) {
		if (new RegExp(`^${HISTORY}!B\\d+$`).test(key)) lines.delete(key); // run_at
		if (key === "property schedule") lines.set(key, line.replace(/\\"at\\":\\"[^"]*\\"/g, ""));
	}
	return lines;
}
/** What is not as in an undisturbed run; empty when nothing is. */
export function wrongs(whole: ReadonlyMap<string, string>, sheets: SheetsHost): readonly string[] {
	const left = [...sheets.properties.document.keys()].filter((key) => key !== "schedule");
	const cached = [...(sheets.caches.get("document")?.keys() ?? [])];
	return [
		...differences(whole, shot(sheets)).slice(0, 5),
		...left.map((key) => `left in the properties: ${key}`),
		...cached.map((key) => `left in the cache: ${key}`),
		...(sheets.triggers.length === 1 ? [] : [`${sheets.triggers.length} triggers`]),
	];
}
/** Figures of the last check in the history, without what says when. */
export function figures(sheets: SheetsHost, name = HISTORY): readonly string[] {
	const sheet = sheets.workbook.sheetNamed(name)!;
	const last = sheet.display(sheet.lastRow() - 1, 0);
	return Array.from({ length: sheet.lastRow() }, (_, row) => Array.from({ length: sheet.lastColumn() }, (_, column) => sheet.display(row, column)))
		.filter((row) => row[0] === last)
		.map((row) => row.filter((_, column) => column > 1 && column !== 20).join("|"));
}
