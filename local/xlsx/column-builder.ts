import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import type { TextPool } from "./text-pool.ts";

const TEXT = 0;
const NUMBER = 1;
const BOOLEAN = 2;

/** A column in the making: one code per distinct cell, in the order met; 0 is the empty cell. Rows count from 0. */
export class ColumnBuilder {
	readonly #pool: TextPool;
	readonly #index: number;
	#codes: Uint32Array<ArrayBuffer>;
	#kinds = new Uint8Array(16);
	/** By code: the text in the pool, 0 or 1, or the place among `#floats`. */
	#values = new Uint32Array(16);
	#floats = new Float64Array(0);
	#floatCount = 0;
	#size = 1;
	readonly #numbers = new NumberTable();
	readonly #dates = new NumberTable();
	/** Codes of texts that another column met first. */
	readonly #borrowed = new Map<number, number>();
	#booleans: [number, number] = [0, 0];

	constructor(pool: TextPool, index: number, rows: number) {
		this.#pool = pool;
		this.#index = index;
		this.#codes = new Uint32Array(rows);
	}
	get capacity(): number {
		return this.#codes.length;
	}

	addText(row: number, text: number): void {
		if (text !== 0) this.#put(row, this.#codeOfText(text));
	}
	addNumber(row: number, value: number): void {
		let code = this.#numbers.find(value);
		if (code === 0) {
			if (this.#floatCount === this.#floats.length) {
				const wider = new Float64Array(Math.max(16, this.#floatCount * 2));
				wider.set(this.#floats);
				this.#floats = wider;
			}
			this.#floats[this.#floatCount] = value;
			code = this.#add(NUMBER, this.#floatCount++);
			this.#numbers.add(value, code);
		}
		this.#put(row, code);
	}
	/** A number shown as a date: `textOf` is asked once per distinct number. */
	addDate(row: number, serial: number, textOf: (serial: number) => number): void {
		let code = this.#dates.find(serial);
		if (code === 0) {
			code = this.#codeOfText(textOf(serial));
			this.#dates.add(serial, code);
		}
		this.#put(row, code);
	}
	addBoolean(row: number, value: 0 | 1): void {
		let code = this.#booleans[value];
		if (code === 0) {
			code = this.#add(BOOLEAN, value);
			this.#booleans[value] = code;
		}
		this.#put(row, code);
	}

	/** The column over its first rows. */
	finish(rowCount: number): Column {
		this.#reach(rowCount);
		const codes = this.#codes.length > rowCount * 1.2 ? this.#codes.slice(0, rowCount) : this.#codes.subarray(0, rowCount);
		const size = this.#size;
		const kinds = this.#kinds.slice(0, size);
		const values = this.#values.slice(0, size);
		const floats = this.#floats.slice(0, this.#floatCount);
		const pool = this.#pool;
		const cell = (code: number): Cell => {
			if (code <= 0 || code >= size) return null;
			const value = values[code]!;
			return kinds[code] === TEXT ? pool.text(value) : kinds[code] === NUMBER ? floats[value]! : value === 1;
		};
		return { codes, size, cell };
	}

	#codeOfText(text: number): number {
		const home = this.#pool.homeOf(text);
		if (home === this.#index + 1) return this.#pool.codeAtHome(text);
		if (home === 0) {
			const code = this.#add(TEXT, text);
			this.#pool.settle(text, this.#index, code);
			return code;
		}
		let code = this.#borrowed.get(text);
		if (code === undefined) {
			code = this.#add(TEXT, text);
			this.#borrowed.set(text, code);
		}
		return code;
	}
	#add(kind: number, value: number): number {
		if (this.#size === this.#kinds.length) {
			const kinds = new Uint8Array(this.#size * 2);
			kinds.set(this.#kinds);
			this.#kinds = kinds;
			const values = new Uint32Array(this.#size * 2);
			values.set(this.#values);
			this.#values = values;
		}
		this.#kinds[this.#size] = kind;
		this.#values[this.#size] = value;
		return this.#size++;
	}
	#put(row: number, code: number): void {
		if (row >= this.#codes.length) this.#reach(Math.max(row + 1, this.#codes.length * 2));
		this.#codes[row] = code;
	}
	#reach(rows: number): void {
		if (rows <= this.#codes.length) return;
		const codes = new Uint32Array(rows);
		codes.set(this.#codes);
		this.#codes = codes;
	}
}

/** Number → code, by open addressing: a Map would box every number. */
class NumberTable {
	#keys = new Float64Array(0);
	#codes = new Uint32Array(0);
	#size = 0;

	/** 0 when absent. */
	find(value: number): number {
		const mask = this.#codes.length - 1;
		if (mask < 0) return 0;
		for (let slot = hashOf(value) & mask; ; slot = (slot + 1) & mask) {
			const code = this.#codes[slot]!;
			if (code === 0 || this.#keys[slot] === value) return code;
		}
	}
	add(value: number, code: number): void {
		if (this.#size * 2 >= this.#codes.length) this.#grow();
		this.#place(value, code);
		this.#size++;
	}
	#place(value: number, code: number): void {
		const mask = this.#codes.length - 1;
		let slot = hashOf(value) & mask;
		while (this.#codes[slot] !== 0) slot = (slot + 1) & mask;
		this.#keys[slot] = value;
		this.#codes[slot] = code;
	}
	#grow(): void {
		const keys = this.#keys;
		const codes = this.#codes;
		const wider = Math.max(16, codes.length * 2);
		this.#keys = new Float64Array(wider);
		this.#codes = new Uint32Array(wider);
		for (let slot = 0; slot < codes.length; slot++) if (codes[slot] !== 0) this.#place(keys[slot]!, codes[slot]!);
	}
}
const scratch = new Float64Array(1);
const halves = new Uint32Array(scratch.buffer);
function hashOf(value: number): number {
	scratch[0] = value + 0; // -0 is 0
	const hash = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x9e3779b1), 0x85ebca6b);
	return (hash ^ (hash >>> 15)) >>> 0;
}
