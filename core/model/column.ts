import type { Cell } from "./cell.ts";

/** One column in memory: a code for each row, and what each code stands for.
 *  Each distinct cell has one code, so whoever works on a column works once per distinct cell.
 *  Code 0 is the empty cell, whether or not the column has one. */
export interface Column {
	/** Code by row, in the order of the sheet. */
	readonly codes: Uint32Array;
	/** Number of codes: every code is below it. */
	readonly size: number;
	/** The cell that a code stands for. May build it afresh at each call: keep it if you need it twice. */
	cell(code: number): Cell;
}
