import type { Column } from "../model/column.ts";

/** Two columns read together: one code per distinct pair, in the order in which they come. Code 0 is never used. */
export interface PairedColumn {
	readonly codes: Uint32Array;
	readonly size: number;
	/** Code of the first and of the second column, by pair. */
	readonly first: Uint32Array;
	readonly second: Uint32Array;
}

/** The pairs that stand side by side in two columns of the same rows. Linear in the rows, whatever the columns hold.
 *  @example pair(encode(["Lyon", "Lyon"]), encode(["69001", "69002"])).size  // 3: two pairs, and 0 */
export function pair(left: Pick<Column, "codes" | "size">, right: Pick<Column, "codes">): PairedColumn {
	const rows = left.codes.length;
	const codes = new Uint32Array(rows);
	let first: Uint32Array = new Uint32Array(left.size + 16);
	let second: Uint32Array = new Uint32Array(left.size + 16);
	/** Pairs by hash, at most half full; 0 is a free place. */
	let slots = new Uint32Array(1 << Math.ceil(Math.log2((left.size + 16) * 2)));
	let size = 1;
	for (let row = 0; row < rows; row++) {
		const a = left.codes[row]!;
		const b = right.codes[row]!;
		const mask = slots.length - 1;
		let slot = hash(a, b) & mask;
		let code = slots[slot]!;
		while (code !== 0 && (first[code] !== a || second[code] !== b)) {
			slot = (slot + 1) & mask;
			code = slots[slot]!;
		}
		if (code === 0) {
			if (size === first.length) {
				first = doubled(first);
				second = doubled(second);
			}
			code = size++;
			first[code] = a;
			second[code] = b;
			slots[slot] = code;
			if (size * 2 > slots.length) slots = rehashed(first, second, size, slots.length * 2);
		}
		codes[row] = code;
	}
	return { codes, size, first, second };
}

function hash(a: number, b: number): number {
	let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	return (mixed ^ (mixed >>> 13)) >>> 0;
}

function rehashed(first: Uint32Array, second: Uint32Array, size: number, length: number): Uint32Array<ArrayBuffer> {
	const slots = new Uint32Array(length);
	for (let code = 1; code < size; code++) {
		let slot = hash(first[code]!, second[code]!) & (length - 1);
		while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
		slots[slot] = code;
	}
	return slots;
}

function doubled(array: Uint32Array): Uint32Array {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}
