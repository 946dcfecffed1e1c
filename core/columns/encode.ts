import type { Cell } from "../model/cell.ts";
import type { Column } from "../model/column.ts";

/** A column made of cells: one code per distinct cell, 0 for the empty one.
 *  @example encode(["a", null, "a", 1]).codes  // Uint32Array [1, 0, 1, 2] */
export function encode(cells: readonly Cell[]): Column {
	const codes = new Uint32Array(cells.length);
	const distinct: Cell[] = [null];
	const codeOf = new Map<Cell, number>([[null, 0]]);
	for (let row = 0; row < cells.length; row++) {
		const cell = cells[row] ?? null;
		let code = codeOf.get(cell);
		if (code === undefined) {
			code = distinct.length;
			distinct.push(cell);
			codeOf.set(cell, code);
		}
		codes[row] = code;
	}
	return { codes, size: distinct.length, cell: (code) => distinct[code] ?? null };
}
