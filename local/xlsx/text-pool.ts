import { unescapeXml } from "./xml.ts";

const BLOCK_BITS = 22;
const BLOCK = 1 << BLOCK_BITS;

/** Every distinct text of a workbook, once, as UTF-8 bytes side by side: strings are built when asked for. Text 0 is the empty one. */
export class TextPool {
	readonly #blocks: Buffer[] = [Buffer.allocUnsafe(BLOCK)];
	#free = 0;
	/** Position over all blocks. */
	#starts = new Uint32Array(1024);
	#lengths = new Uint32Array(1024);
	#hashes = new Uint32Array(1024);
	/** Open addressing: text + 1. */
	#slots = new Uint32Array(4096);
	#size = 0;
	/** The column that met each text first, plus one, and the code it has there: nearly every text lives in one column only. */
	#homes = new Uint16Array(1024);
	#codes = new Uint32Array(1024);

	constructor() {
		this.internRaw(Buffer.alloc(0), 0, 0);
	}
	get size(): number {
		return this.#size;
	}

	/** The text written in XML between two positions: entities, line ends and `_x000D_` escapes are resolved. */
	intern(bytes: Buffer, start: number, end: number): number {
		let hash = 0x811c9dc5;
		for (let i = start; i < end; i++) {
			const byte = bytes[i]!;
			if (byte === 38 || byte === 13 || (byte === 95 && bytes[i + 1] === 120)) return this.internText(plainText(bytes.toString("utf8", start, end)));
			hash = Math.imul(hash ^ byte, 0x01000193);
		}
		return this.#intern(bytes, start, end, hash);
	}
	internText(text: string): number {
		const bytes = Buffer.from(text, "utf8");
		return this.internRaw(bytes, 0, bytes.length);
	}
	/** The text whose UTF-8 bytes these are. */
	internRaw(bytes: Buffer, start: number, end: number): number {
		let hash = 0x811c9dc5;
		for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
		return this.#intern(bytes, start, end, hash);
	}

	#intern(bytes: Buffer, start: number, end: number, rawHash: number): number {
		const hash = (rawHash ^ (rawHash >>> 15)) >>> 0;
		const length = end - start;
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const found = this.#slots[slot]! - 1;
			if (found < 0) break;
			if (this.#hashes[found] === hash && this.#lengths[found] === length && this.#same(found, bytes, start)) return found;
			slot = (slot + 1) & mask;
		}
		if (length > BLOCK) throw new RangeError("text too long");
		if (this.#free + length > BLOCK) {
			this.#blocks.push(Buffer.allocUnsafe(BLOCK));
			this.#free = 0;
		}
		const block = this.#blocks[this.#blocks.length - 1]!;
		const at = this.#free;
		if (length < 40) for (let i = 0; i < length; i++) block[at + i] = bytes[start + i]!;
		else bytes.copy(block, at, start, end);
		this.#free += length;
		const text = this.#size++;
		if (text === this.#starts.length) this.#grow();
		this.#starts[text] = (this.#blocks.length - 1) * BLOCK + at;
		this.#lengths[text] = length;
		this.#hashes[text] = hash;
		this.#slots[slot] = text + 1;
		if (this.#size * 4 > this.#slots.length * 3) this.#rehash();
		return text;
	}
	#same(text: number, bytes: Buffer, start: number): boolean {
		const position = this.#starts[text]!;
		const block = this.#blocks[position >>> BLOCK_BITS]!;
		const at = position & (BLOCK - 1);
		const length = this.#lengths[text]!;
		for (let i = 0; i < length; i++) if (block[at + i] !== bytes[start + i]) return false;
		return true;
	}
	#grow(): void {
		const wider = this.#starts.length * 2;
		this.#starts = widen(this.#starts, wider);
		this.#lengths = widen(this.#lengths, wider);
		this.#hashes = widen(this.#hashes, wider);
		this.#codes = widen(this.#codes, wider);
		const homes = new Uint16Array(wider);
		homes.set(this.#homes);
		this.#homes = homes;
	}
	#rehash(): void {
		const slots = new Uint32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (let text = 0; text < this.#size; text++) {
			let slot = this.#hashes[text]! & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = text + 1;
		}
		this.#slots = slots;
	}

	/** Built afresh at each call. */
	text(text: number): string {
		const position = this.#starts[text]!;
		const at = position & (BLOCK - 1);
		return this.#blocks[position >>> BLOCK_BITS]!.toString("utf8", at, at + this.#lengths[text]!);
	}

	/** Column that met a text first, plus one; 0 when none did. */
	homeOf(text: number): number {
		return this.#homes[text]!;
	}
	/** Code of a text in the column that met it first. */
	codeAtHome(text: number): number {
		return this.#codes[text]!;
	}
	settle(text: number, column: number, code: number): void {
		this.#homes[text] = column + 1;
		this.#codes[text] = code;
	}
	/** Frees what only finding texts needs: none can be added any more. */
	seal(): void {
		this.#slots = new Uint32Array(0);
		this.#hashes = new Uint32Array(0);
		this.#homes = new Uint16Array(0);
		this.#codes = new Uint32Array(0);
		this.#starts = this.#starts.slice(0, this.#size);
		this.#lengths = this.#lengths.slice(0, this.#size);
	}
}

function widen(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
	const wider = new Uint32Array(length);
	wider.set(array);
	return wider;
}

/** What XML text stands for in a cell: entities and line ends resolved, then `_xHHHH_`, Excel's way to write what XML cannot.
 *  @example plainText("a_x000D_&amp;")  // "a\r&" */
export function plainText(xml: string): string {
	const text = unescapeXml(xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml);
	return text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}
