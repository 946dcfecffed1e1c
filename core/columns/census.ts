import type { Column } from "../model/column.ts";

/** How many rows have each code.
 *  @example census(encode(["a", null, "a"]))  // Uint32Array [1, 2] */
export function census(column: Column): Uint32Array {
	const counts = new Uint32Array(column.size);
	const { codes } = column;
	for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
	return counts;
}
