import type { Language } from "../languages/language.ts";
import type { Action, Alert, Analysis, Places } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import { STATES } from "../model/cleaned.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { ContactField } from "../model/field.ts";
import type { WalkRow, WalkView } from "../model/view.ts";
import { actionId, alertId } from "../tabs/findings.ts";
import { cellText } from "./cell-text.ts";

const [INVALID, AMBIGUOUS] = [STATES.indexOf("invalid"), STATES.indexOf("ambiguous")];
/** What tells a row to a person, where the finding is of no column. */
const WHO: readonly ContactField[] = ["full_name", "last_name", "company", "email", "first_name", "phone_mobile", "phone", "id"];

/** Alerts or actions by a key that is theirs alone: their names over runs, numbered where one comes again, as in the findings tab. */
export function keyed<T extends Alert | Action>(found: readonly T[], idOf: (one: T) => string): readonly (readonly [string, T])[] {
	const times = new Map<string, number>();
	return found.map((one) => {
		const id = idOf(one);
		const seen = (times.get(id) ?? 0) + 1;
		times.set(id, seen);
		return [seen === 1 ? id : `${id}/${seen}`, one] as const;
	});
}

/** Where the rows of a key are; null when there is no such finding, or it names no row. */
export function placesOf(analysis: Analysis, key: string): Places | null {
	const all: readonly (readonly [string, Alert | Action])[] = [...keyed(analysis.alerts, alertId), ...keyed(analysis.actions, actionId)];
	const found = all.find(([name]) => name === key);
	return found ? (analysis.places.get(found[1]) ?? null) : null;
}

/** How many rows can be walked. */
export function rowsIn({ rowNumbers, holds }: Places): number {
	const test = holds();
	let count = 0;
	for (let row = 0; row < rowNumbers.length; row++) if (test(row)) count++;
	return count;
}

/** Rows `from` (counted from 0) and following of an alert or an action, in the order of the sheet; none for an unknown key.
 *  `isAccepted`: whether the suggestion for the text of a column was taken. */
export function walkView(
	analysis: Analysis,
	key: string,
	from: number,
	most: number,
	isAccepted: (column: CleanedColumn, text: string) => boolean,
	language: Language,
): WalkView {
	const { contacts, sales } = analysis;
	const places = placesOf(analysis, key);
	if (places === null) return { key, sheet: contacts.table.sheet, count: 0, from: 0, rows: [] };
	const ofContacts = places.rowNumbers === contacts.table.rowNumbers;
	const test = places.holds();
	const rows: WalkRow[] = [];
	let count = 0;
	for (let row = 0; row < places.rowNumbers.length; row++) {
		if (!test(row)) continue;
		if (count >= from && rows.length < most) rows.push(walkRow(analysis, places, row, isAccepted, language));
		count++;
	}
	return { key, sheet: ofContacts ? contacts.table.sheet : (sales?.sheet ?? ""), count, from, rows };
}

/** All rows of an alert or an action as a table for a tab, one row each; its suggestions too. It may hold personal data. */
export function walkTable(
	analysis: Analysis,
	key: string,
	language: Language,
): { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
	const { row, column, written, suggested } = language.walkedRows;
	const { rows } = walkView(analysis, key, 0, Number.POSITIVE_INFINITY, () => false, language);
	return { headers: [row, column, written, suggested], rows: rows.map((one) => [one.row, one.header, one.written, one.suggested ?? ""]) };
}

function walkRow(analysis: Analysis, places: Places, row: number, isAccepted: (column: CleanedColumn, text: string) => boolean, language: Language): WalkRow {
	const { rowNumbers } = places;
	const column = places.column ? broken(analysis, places.column, row) : whoOf(analysis, row);
	if (!column) return { row: rowNumbers[row]!, column: 0, header: "", written: "", suggested: null, accepted: false };
	const code = column.column.codes[row]!;
	const cell = column.column.cell(code);
	const suggested = suggestionOf(column, code);
	return {
		row: rowNumbers[row]!,
		column: column.index,
		header: column.header,
		written: cellText(cell, language),
		suggested,
		accepted: suggested !== null && isAccepted(column, String(cell)),
	};
}

/** What is proposed for a cell, and not applied; null for nothing. */
export const suggestionOf = (column: CleanedColumn, code: number): string | null =>
	column.type === "email" && column.states[code] === AMBIGUOUS ? (column.outcome(code).suggestion ?? null) : null;

/** Of several columns of one type, the one that is wrong in that row, where the first is not. */
function broken({ contacts }: Analysis, column: CleanedColumn, row: number): CleanedColumn {
	const isBroken = (one: CleanedColumn): boolean => one.states[one.column.codes[row]!] === INVALID;
	if ((column.type !== "email" && column.type !== "phone") || !column.states.includes(INVALID) || isBroken(column)) return column;
	return [...contacts.fields.values()].flat().find((one) => one.type === column.type && isBroken(one)) ?? column;
}

function whoOf({ contacts }: Analysis, row: number): CleanedColumn | null {
	const columns = WHO.flatMap((field) => contacts.fields.get(field)?.[0] ?? []);
	return columns.find(({ column, states }) => states[column.codes[row]!]! > 0) ?? columns[0] ?? [...contacts.fields.values()].flat()[0] ?? null;
}
