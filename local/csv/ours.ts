import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import { unguarded } from "./formula.ts";

/** Where the columns of an earlier audit stand. */
export interface OurColumns {
	/** Number of the record that holds their headers; 1 is the first. */
	readonly headerRow: number;
	/** 0 is the first column; ascending. */
	readonly columns: readonly number[];
	/** That record holds nothing else: the file had no header row, and we put one before it. */
	readonly alone: boolean;
	/** The byte order mark of the file is ours too: it was ASCII before. */
	readonly bom: boolean;
}

/** Records among which the headers are looked for. */
const DEPTH = 100;

/** Places of the columns that are ours, ascending, by the cells of the row of their headers. */
export type ColumnsOf = (headers: readonly Cell[]) => readonly number[];
/** Without better knowledge, all are the user's. */
export const none: ColumnsOf = () => [];

/** The columns of an earlier audit: those of the row that has most of their headers; null when there is none.
 *  @example findOurs([encode(["Nom", "Ana"]), encode(["E-mail (Loupe)", "a@b.fr"])], 2, () => [1])  // { headerRow: 1, columns: [1], alone: false, bom: false } */
export function findOurs(columns: readonly Column[], rows: number, columnsOf: ColumnsOf): OurColumns | null {
	let headerRow = 0;
	let found: readonly number[] = [];
	for (let row = 0; row < rows && row < DEPTH; row++) {
		const marked = columnsOf(columns.map((column) => column.cell(column.codes[row]!)));
		if (marked.length > found.length) {
			headerRow = row + 1;
			found = marked;
		}
	}
	if (headerRow === 0) return null;
	const alone = found[0]! > 0 && columns.every((column, index) => found.includes(index) || column.codes[headerRow - 1] === 0);
	return { headerRow, columns: found, alone, bom: false };
}

/** The column without the apostrophes by which our texts were kept from being formulas. */
export function withoutGuards(column: Column): Column {
	return {
		codes: column.codes,
		size: column.size,
		cell(code) {
			const cell = column.cell(code);
			return typeof cell === "string" ? unguarded(cell) : cell;
		},
	};
}
