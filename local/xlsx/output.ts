const CHUNK = 1 << 18;
/** Room that is always left for one cell: 32,767 characters of at most seven bytes, and its tags. */
const ROOM = 1 << 18;
/** Longest text of a cell, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

/** Bytes on their way out, given on in chunks. Whoever is done with a chunk may give it back with `recycle`. */
export class Output {
	readonly #emit: (chunk: Buffer) => void;
	readonly #free: Buffer[] = [];
	#bytes: Buffer = Buffer.allocUnsafeSlow(CHUNK + ROOM);
	#length = 0;
	/** Number of texts that were cut at the limit of a cell. */
	cut = 0;

	constructor(emit: (chunk: Buffer) => void) {
		this.#emit = emit;
	}
	recycle(chunk: Buffer): void {
		const whole = chunk.buffer;
		if (this.#free.length < 4 && whole.byteLength === CHUNK + ROOM) this.#free.push(Buffer.from(whole));
	}
	/** Gives on what there is. */
	flush(): void {
		if (this.#length === 0) return;
		this.#emit(this.#bytes.subarray(0, this.#length));
		this.#bytes = this.#free.pop() ?? Buffer.allocUnsafeSlow(CHUNK + ROOM);
		this.#length = 0;
	}

	/** Takes out what there is, as bytes of its own, instead of giving it on. */
	take(): Buffer {
		const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
		this.#length = 0;
		return taken;
	}

	copy(source: Buffer, start: number, end: number): void {
		for (let from = start; from < end; ) {
			const to = Math.min(end, from + CHUNK);
			if (this.#length >= CHUNK) this.flush();
			const length = to - from;
			if (length < 24) for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = source[from + i]!;
			else source.copy(this.#bytes, this.#length, from, to);
			this.#length += length;
			from = to;
		}
	}
	/** A few bytes, copied by hand: a call to copy costs more. */
	small(source: Buffer): void {
		const { length } = source;
		if (length > 120) {
			this.bytes(source);
			return;
		}
		if (this.#length >= CHUNK) this.flush();
		const bytes = this.#bytes;
		const at = this.#length;
		for (let i = 0; i < length; i++) bytes[at + i] = source[i]!;
		this.#length = at + length;
	}
	bytes(source: Buffer): void {
		this.copy(source, 0, source.length);
	}
	/** A byte string. */
	raw(text: string): void {
		if (text.length > 64) {
			this.bytes(Buffer.from(text, "latin1"));
			return;
		}
		if (this.#length >= CHUNK) this.flush();
		for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
	}
	/** A cell's text as XML, `_xHHHH_` for what XML cannot hold. Longer than a cell can be, it is cut, and counted in `cut`. */
	text(text: string): void {
		if (this.#length >= CHUNK) this.flush();
		let end = text.length;
		if (end > MAX_CELL_TEXT) {
			this.cut++;
			end = MAX_CELL_TEXT;
			if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
		}
		const bytes = this.#bytes;
		let at = this.#length;
		for (let i = 0; i < end; i++) {
			const code = text.charCodeAt(i);
			if (code >= 32 && code < 128) {
				if (code === 38) at += bytes.write("&amp;", at, "latin1");
				else if (code === 60) at += bytes.write("&lt;", at, "latin1");
				else if (code === 62) at += bytes.write("&gt;", at, "latin1");
				else if (code === 95 && text.charCodeAt(i + 1) === 120 && /^_x[0-9a-fA-F]{4}_/.test(text.slice(i, i + 7))) at += bytes.write("_x005F_", at, "latin1");
				else bytes[at++] = code;
			} else if (code < 32) {
				if (code === 9 || code === 10) bytes[at++] = code;
				else at += bytes.write(escaped(code), at, "latin1");
			} else if (code < 0x800) {
				bytes[at++] = 0xc0 | (code >> 6);
				bytes[at++] = 0x80 | (code & 63);
			} else if ((code & 0xf800) === 0xd800) {
				const low = i + 1 < end ? text.charCodeAt(i + 1) : 0;
				if (code < 0xdc00 && (low & 0xfc00) === 0xdc00) {
					const point = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
					bytes[at++] = 0xf0 | (point >> 18);
					bytes[at++] = 0x80 | ((point >> 12) & 63);
					bytes[at++] = 0x80 | ((point >> 6) & 63);
					bytes[at++] = 0x80 | (point & 63);
					i++;
				} else at += bytes.write(escaped(code), at, "latin1");
			} else if (code >= 0xfffe) at += bytes.write(escaped(code), at, "latin1");
			else {
				bytes[at++] = 0xe0 | (code >> 12);
				bytes[at++] = 0x80 | ((code >> 6) & 63);
				bytes[at++] = 0x80 | (code & 63);
			}
		}
		this.#length = at;
	}
	/** A positive integer. */
	integer(value: number): void {
		if (this.#length >= CHUNK) this.flush();
		let length = 1;
		for (let rest = value; rest >= 10; rest = (rest / 10) | 0) length++;
		let at = this.#length + length;
		this.#length = at;
		do {
			this.#bytes[--at] = 48 + (value % 10);
			value = (value / 10) | 0;
		} while (value > 0);
	}
}
const escaped = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;

/** Letters of a column: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
	let letters = "";
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}
/** `B3`, both counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
