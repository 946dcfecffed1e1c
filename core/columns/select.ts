import type { Column } from "../model/column.ts";

/** The column over the rows given, ascending and counted from 0; codes keep their meaning, so some may stand in no row.
 *  Without a copy where the rows follow each other.
 *  @example select(encode(["a", "b", "b"]), Uint32Array.of(1, 2)).codes  // Uint32Array [2, 2] */
export function select(column: Column, rows: Uint32Array): Column {
	const { codes } = column;
	const count = rows.length;
	const first = rows[0] ?? 0;
	let chosen: Uint32Array;
	if (count === 0) chosen = codes.subarray(0, 0);
	else if (rows[count - 1]! - first === count - 1) chosen = codes.subarray(first, first + count);
	else {
		chosen = new Uint32Array(count);
		for (let i = 0; i < count; i++) chosen[i] = codes[rows[i]!]!;
	}
	return { codes: chosen, size: column.size, cell: (code) => column.cell(code) };
}
