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
}

/** Records among which the headers are looked for. */
const DEPTH = 100;

/** Whether a header is one of our columns'. */
export type IsHeader = (header: string) => boolean;
/** Without better knowledge, told by how all of ours end. */
export const byEnding: IsHeader = (header) => header.endsWith(" (Loupe)");

/** The columns whose header is one of ours; null when there is none.
 *  @example findOurs([encode(["Nom", "Ana"]), encode(["E-mail (Loupe)", "a@b.fr"])], 2, byEnding)  // { headerRow: 1, columns: [1], alone: false } */
export function findOurs(columns: readonly Column[], rows: number, isHeader: IsHeader): OurColumns | null {
	let headerRow = 0;
	let found: number[] = [];
	for (let row = 0; row < rows && row < DEPTH; row++) {
		const marked = columns.flatMap((column, index) => (isMarked(column, row, isHeader) ? [index] : []));
		if (marked.length > found.length) {
			headerRow = row + 1;
			found = marked;
		}
	}
	if (headerRow === 0) return null;
	const alone = found[0]! > 0 && columns.every((column, index) => found.includes(index) || column.codes[headerRow - 1] === 0);
	return { headerRow, columns: found, alone };
}

function isMarked(column: Column, row: number, isHeader: IsHeader): boolean {
	const code = column.codes[row]!;
	return code !== 0 && isHeader(String(column.cell(code)));
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
