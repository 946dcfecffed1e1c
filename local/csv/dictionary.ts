import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import type { Decode } from "./encoding.ts";

const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;
const IN_CHUNK = CHUNK - 1;
const FIRST_CHUNK = 2048;
const LONG = 255;
/** Cells of a column that get their codes together. */
const BATCH = 128;
/** Distinct cells beyond which a column does not fit the nearest cache. */
const SCATTERED = 4096;
const fetched = new Uint32Array(BATCH);

/** Start of the hash of a cell; each byte is mixed in by `mix`. Drawn afresh in each process, so that no file can be made to collide. */
export const SEED = (Math.random() * 0x1_0000_0000) | 0;

/** The hash after one more byte (FNV-1a). */
export function mix(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, 0x01000193);
}

function finish(mixed: number): number {
	let hash = mixed ^ (mixed >>> 15);
	hash = Math.imul(hash, 0x2c1b3c6d);
	return hash ^ (hash >>> 13);
}

/** The distinct cells of one column, as bytes, and the code of each row.
 *  Bytes lie in chunks, each cell after its length; a cell is found by a hash of its bytes. No text is kept.
 *  Large arrays are asked for at once: a page that nothing was written to costs no memory. */
export class Dictionary {
	#codes = new Uint32Array(16);
	/** Codes in use, that of the empty cell included. */
	size = 1;
	readonly #chunks: Buffer[] = [];
	/** Where the next cell goes in the last chunk. */
	#at = 0;
	/** By code: number of its chunk and place in it. */
	#places = new Uint32Array(16);
	/** Open addressing: the code in the low bits, the top of its hash in the others; 0: free. */
	#slots: Int32Array | null = new Int32Array(32);
	#mask = 31;
	/** Cells without a code yet: start, length, hash and row of each. */
	readonly #waiting = new Int32Array(BATCH * 4);
	#waitingCount = 0;

	/** The code of a text whose finished hash is `hash`. */
	#intern(bytes: Buffer, start: number, length: number, hash: number, row: number, rows: number): number {
		const slots = this.#slots!;
		const mask = this.#mask;
		let slot = hash & mask;
		for (;;) {
			const found = slots[slot]!;
			if (found === 0) break;
			if (((found ^ hash) & ~mask) === 0) {
				const code = found & mask;
				const place = this.#places[code]!;
				const chunk = this.#chunks[place >>> CHUNK_BITS]!;
				let at = place & IN_CHUNK;
				let long = chunk[at++]!;
				if (long === LONG) {
					long = chunk.readUInt32LE(at);
					at += 4;
				}
				if (long === length) {
					let index = 0;
					while (index < length && chunk[at + index] === bytes[start + index]) index++;
					if (index === length) return code;
				}
			}
			slot = (slot + 1) & mask;
		}
		const code = this.size++;
		this.#store(bytes, start, length, code);
		slots[slot] = (hash & ~mask) | code;
		// Half full at the most: beyond, probes get long.
		if (this.size * 2 > mask) this.#grow(row, rows);
		return code;
	}

	#store(bytes: Buffer, start: number, length: number, code: number): void {
		let chunk = this.#chunks[this.#chunks.length - 1];
		const needed = length + (length >= LONG ? 5 : 1);
		if (chunk === undefined || this.#at + needed > chunk.length) {
			const size = Math.min(CHUNK, chunk === undefined ? FIRST_CHUNK : chunk.length * 4);
			chunk = Buffer.allocUnsafeSlow(Math.max(size, needed));
			this.#chunks.push(chunk);
			this.#at = 0;
		}
		if (code === this.#places.length) {
			const places = new Uint32Array(this.#places.length * 2);
			places.set(this.#places);
			this.#places = places;
		}
		let at = this.#at;
		this.#places[code] = (this.#chunks.length - 1) * CHUNK + at;
		if (length >= LONG) {
			chunk[at++] = LONG;
			chunk.writeUInt32LE(length, at);
			at += 4;
		} else chunk[at++] = length;
		for (let index = 0; index < length; index++) chunk[at + index] = bytes[start + index]!;
		this.#at = at + length;
	}

	/** Room for as many cells as the rest of the file will bring, if it goes on like this. */
	#grow(row: number, rows: number): void {
		const expected = row > 1000 ? (this.size / row) * Math.max(rows, row) * 1.05 : 0;
		let capacity = (this.#mask + 1) * 2;
		while (capacity < expected * 2) capacity *= 2;
		const mask = capacity - 1;
		const slots = new Int32Array(capacity);
		for (let code = 1; code < this.size; code++) {
			const place = this.#places[code]!;
			const chunk = this.#chunks[place >>> CHUNK_BITS]!;
			let at = place & IN_CHUNK;
			let length = chunk[at++]!;
			if (length === LONG) {
				length = chunk.readUInt32LE(at);
				at += 4;
			}
			let hash = SEED;
			for (let index = 0; index < length; index++) hash = Math.imul(hash ^ chunk[at + index]!, 0x01000193);
			hash = finish(hash);
			let slot = hash & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = (hash & ~mask) | code;
		}
		this.#slots = slots;
		this.#mask = mask;
	}

	/** Gives the cell of a row: the bytes from `start` to `end` (at least one) with their hash. They must stay where they are until
	 *  `settle`. Rows that are never given are empty. `rows`: how many there may be in all. */
	take(bytes: Buffer, start: number, end: number, hash: number, row: number, rows: number): void {
		const waiting = this.#waiting;
		const at = this.#waitingCount * 4;
		waiting[at] = start;
		waiting[at + 1] = end - start;
		waiting[at + 2] = hash;
		waiting[at + 3] = row;
		if (++this.#waitingCount === BATCH) this.settle(bytes, rows);
	}

	/** Gives codes to the cells taken since the last time.
	 *  A large column lies all over the memory. Fetching in rounds what many cells will need, each round without waiting for the one
	 *  before, costs a third of fetching it cell by cell. */
	settle(bytes: Buffer, rows: number): void {
		const count = this.#waitingCount;
		if (count === 0) return;
		const waiting = this.#waiting;
		for (let at = 2; at < count * 4; at += 4) waiting[at] = finish(waiting[at]!);
		if (this.size > SCATTERED) this.#fetch(count);
		const last = waiting[count * 4 - 1]!;
		if (last >= this.#codes.length) this.#lengthen(Math.max(last * 2, rows));
		for (let at = 0; at < count * 4; at += 4) {
			const row = waiting[at + 3]!;
			this.#codes[row] = this.#intern(bytes, waiting[at]!, waiting[at + 1]!, waiting[at + 2]!, row, rows);
		}
		this.#waitingCount = 0;
	}

	/** Reads what `settle` is about to read. */
	#fetch(count: number): void {
		const waiting = this.#waiting;
		const slots = this.#slots!;
		const mask = this.#mask;
		for (let index = 0; index < count; index++) fetched[index] = slots[waiting[index * 4 + 2]! & mask]!;
		for (let index = 0; index < count; index++) fetched[index] = this.#places[fetched[index]! & mask]!;
		let sum = 0;
		for (let index = 0; index < count; index++) {
			const place = fetched[index]!;
			sum += this.#chunks[place >>> CHUNK_BITS]![place & IN_CHUNK]!;
		}
		fetched[0] = sum;
	}

	#lengthen(rows: number): void {
		const codes = new Uint32Array(rows);
		codes.set(this.#codes);
		this.#codes = codes;
	}

	/** The column of the first `rows` rows. Nothing can be interned afterwards. `empty`: the codes of a column without any cell, shared. */
	finish(rows: number, decode: Decode, empty: Uint32Array): Column {
		this.#slots = null;
		if (rows > this.#codes.length) this.#lengthen(rows);
		const codes = this.size === 1 ? empty : this.#codes.subarray(0, rows);
		const places = this.#places.slice(0, this.size);
		this.#places = places;
		const chunks = this.#chunks;
		return {
			codes,
			size: this.size,
			cell(code: number): Cell {
				if (code === 0) return null;
				const place = places[code]!;
				const chunk = chunks[place >>> CHUNK_BITS]!;
				const at = place & IN_CHUNK;
				const length = chunk[at]!;
				if (length < LONG) return decode(chunk, at + 1, at + 1 + length);
				return decode(chunk, at + 5, at + 5 + chunk.readUInt32LE(at + 1));
			},
		};
	}
}
