import type { Column } from "../model/column.ts";

/** Two columns read together: one code per distinct pair. Code 0 is never used. */
export interface PairedColumn {
	readonly codes: Uint32Array;
	readonly size: number;
	/** Code of the first and of the second column, by pair. */
	readonly first: Uint32Array;
	readonly second: Uint32Array;
}

/** The pairs that stand side by side in two columns of the same rows.
 *  @example pair(encode(["Lyon", "Lyon"]), encode(["69001", "69002"])).size  // 3: two pairs, and 0 */
export function pair(left: Pick<Column, "codes" | "size">, right: Pick<Column, "codes">): PairedColumn {
	const rows = left.codes.length;
	const codes = new Uint32Array(rows);
	const newest = new Uint32Array(left.size);
	let first: Uint32Array = new Uint32Array(left.size + 16);
	let second: Uint32Array = new Uint32Array(left.size + 16);
	let older: Uint32Array = new Uint32Array(left.size + 16);
	let size = 1;
	for (let row = 0; row < rows; row++) {
		const a = left.codes[row]!;
		const b = right.codes[row]!;
		let code = newest[a]!;
		while (code !== 0 && second[code] !== b) code = older[code]!;
		if (code === 0) {
			if (size === first.length) {
				first = doubled(first);
				second = doubled(second);
				older = doubled(older);
			}
			code = size++;
			first[code] = a;
			second[code] = b;
			older[code] = newest[a]!;
			newest[a] = code;
		}
		codes[row] = code;
	}
	return { codes, size, first, second };
}

function doubled(array: Uint32Array): Uint32Array {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}
