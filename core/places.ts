import type { CleanedColumn } from "./model/cleaned-column.ts";

/** How many row numbers a finding carries. */
const SHOWN = 10;

/** Rows that hold: how many, and the spreadsheet numbers of the first ten. */
export function rowsWhere(rowNumbers: Uint32Array, holds: (row: number) => boolean): { readonly count: number; readonly rows: readonly number[] } {
	let count = 0;
	const rows: number[] = [];
	for (let row = 0; row < rowNumbers.length; row++) {
		if (!holds(row)) continue;
		count++;
		if (rows.length < SHOWN) rows.push(rowNumbers[row]!);
	}
	return { count, rows };
}

/** Rows of a column whose code holds. */
export function codesWhere(
	cleaned: CleanedColumn,
	rowNumbers: Uint32Array,
	holds: (code: number) => boolean,
): { readonly count: number; readonly rows: readonly number[] } {
	const found = new Uint8Array(cleaned.column.size);
	let any = false;
	for (let code = 0; code < found.length; code++) {
		if (cleaned.counts[code]! > 0 && holds(code)) {
			found[code] = 1;
			any = true;
		}
	}
	return any ? rowsWhere(rowNumbers, (row) => found[cleaned.column.codes[row]!] === 1) : { count: 0, rows: [] };
}
