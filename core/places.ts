import type { Places } from "./model/analysis.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";

/** How many row numbers a finding carries. */
const SHOWN = 10;

/** An alert or an action, and its rows; null where none can be named. */
export interface Located<T> {
	readonly what: T;
	readonly places: Places | null;
}

/** How many rows, the spreadsheet numbers of the first ten, and where to find them all. */
export interface Rows {
	readonly count: number;
	readonly rows: readonly number[];
	readonly places: Places | null;
}
const NOWHERE: Rows = { count: 0, rows: [], places: null };

/** Rows that hold. `column`: the one concerned. `holds` gives the test, and is asked again when somebody walks the rows. */
export function rowsWhere(rowNumbers: Uint32Array, holds: () => (row: number) => boolean, column: CleanedColumn | null = null): Rows {
	const test = holds();
	let count = 0;
	const rows: number[] = [];
	for (let row = 0; row < rowNumbers.length; row++) {
		if (!test(row)) continue;
		count++;
		if (rows.length < SHOWN) rows.push(rowNumbers[row]!);
	}
	return { count, rows, places: { rowNumbers, column, holds } };
}

/** Rows of a column whose code holds. */
export function codesWhere(cleaned: CleanedColumn, rowNumbers: Uint32Array, holds: (code: number) => boolean): Rows {
	const { counts, column } = cleaned;
	const found = (): Uint8Array => {
		const codes = new Uint8Array(column.size);
		for (let code = 0; code < codes.length; code++) if (counts[code]! > 0 && holds(code)) codes[code] = 1;
		return codes;
	};
	if (!found().includes(1)) return NOWHERE;
	const test = (): ((row: number) => boolean) => {
		const codes = found();
		return (row) => codes[column.codes[row]!] === 1;
	};
	return rowsWhere(rowNumbers, test, cleaned);
}

/** A finding with the count and the rows of a look at the sheet. */
export const located = <T extends object>(what: T, { count, rows, places }: Rows): Located<T & Pick<Rows, "count" | "rows">> => ({
	what: { ...what, count, rows },
	places,
});
