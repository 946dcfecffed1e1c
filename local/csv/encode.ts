import { bytesOf, type Encoding, isByteEncoding } from "./encoding.ts";
import { needsGuard } from "./formula.ts";
import { CR, LF, QUOTE } from "./quotes.ts";

/** How a file is written; ASCII as long as none of its characters is beyond. */
export type OutputEncoding = Encoding | "us-ascii";

/** A character that the encoding of the file does not have. */
export class Unencodable extends Error {
	override readonly name = "Unencodable";
}

const SIGNS = "\t,;|";
const GUARD = "'";
const PLUS = 0x2b;
/** Stands for half a character that has lost its other half. */
const REPLACEMENT = 0xfffd;
const NOTHING_BEYOND = new Uint8Array(65_536);
/** Bytes from which the runtime copies faster than a loop. */
const LONG = 64;

/** Bytes to be written, in a buffer that grows. Texts are put as cells: quoted where they must be, guarded against being taken for formulas. */
export class Output {
	bytes = Buffer.allocUnsafeSlow(1 << 20);
	length = 0;
	readonly #delimiter: number;
	/** Byte of each code unit; null: UTF-8. */
	readonly #byteOf: Uint8Array | null;
	/** 1 for ASCII characters that need no care anywhere in a cell; 2 for those that need none but at the start. */
	readonly #plain = new Uint8Array(128).fill(1);

	constructor(encoding: OutputEncoding, delimiter: string) {
		this.#delimiter = delimiter.charCodeAt(0);
		this.#byteOf = encoding === "us-ascii" ? NOTHING_BEYOND : isByteEncoding(encoding) ? bytesOf(encoding) : null;
		// Every usual delimiter, lest the file be taken for one of another kind.
		for (const sign of SIGNS + delimiter) this.#plain[sign.charCodeAt(0)] = 0;
		this.#plain[QUOTE] = 0;
		this.#plain[CR] = 0;
		this.#plain[LF] = 0;
		for (const sign of "=+-@' \v\f") if (this.#plain[sign.charCodeAt(0)] === 1) this.#plain[sign.charCodeAt(0)] = 2;
	}

	/** Makes room for so many bytes more. */
	need(bytes: number): void {
		if (this.length + bytes <= this.bytes.length) return;
		const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + bytes));
		this.bytes.copy(larger, 0, 0, this.length);
		this.bytes = larger;
	}

	delimiter(): void {
		this.need(1);
		this.bytes[this.length++] = this.#delimiter;
	}

	/** Copies bytes as they are. */
	copy(from: Buffer, start: number, end: number): void {
		this.need(end - start);
		const bytes = this.bytes;
		let at = this.length;
		if (end - start > LONG) from.copy(bytes, at, start, end);
		else for (let index = start; index < end; index++) bytes[at++] = from[index]!;
		this.length += end - start;
	}

	/** Copies bytes, each of which stands for the character `unitOf` has for it, as UTF-8. */
	convert(from: Uint8Array, start: number, end: number, unitOf: Uint16Array): void {
		this.need((end - start) * 3);
		const { bytes } = this;
		let to = this.length;
		for (let at = start; at < end; at++) {
			const unit = unitOf[from[at]!]!;
			if (unit < 0x80) bytes[to++] = unit;
			else {
				if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6);
				else {
					bytes[to++] = 0xe0 | (unit >> 12);
					bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
				}
				bytes[to++] = 0x80 | (unit & 0x3f);
			}
		}
		this.length = to;
	}

	/** Puts a text as a cell. `quoted`: within quotes even where none are needed.
	 *  @throws Unencodable */
	cell(text: string, quoted: boolean): void {
		const safe = this.#startsPlain(text) || !needsGuard(text) ? text : GUARD + text;
		if (quoted || !this.#put(safe, false)) this.#put(safe, true);
	}

	/** Puts a number or a word of ours, which needs no guard. */
	word(text: string, quoted: boolean): void {
		this.#put(text, quoted);
	}

	/** Whether no program takes the text for a formula, as far as its beginning tells; all but a few texts say so at once. */
	#startsPlain(text: string): boolean {
		const first = text.charCodeAt(0);
		// A Latin letter with an accent begins no formula either.
		return text.length === 0 || (first < 128 ? this.#plain[first] === 1 || (first === PLUS && isPhone(text)) : first >= 0xc0 && first < 0x250);
	}

	/** Puts the characters of a text, within quotes or bare; false, and nothing is put: it cannot stand bare. */
	#put(text: string, quoted: boolean): boolean {
		const { length } = text;
		this.need(quoted ? length * 3 + 2 : length * 3);
		const { bytes } = this;
		const plain = this.#plain;
		const byteOf = this.#byteOf;
		let at = this.length;
		if (quoted) bytes[at++] = QUOTE;
		for (let index = 0; index < length; index++) {
			const unit = text.charCodeAt(index);
			if (unit < 128) {
				if (plain[unit] === 0) {
					if (!quoted) return false;
					if (unit === QUOTE) bytes[at++] = QUOTE;
				}
				bytes[at++] = unit;
			} else if (byteOf !== null) {
				const byte = byteOf[unit]!;
				if (byte === 0) throw new Unencodable();
				bytes[at++] = byte;
			} else if (unit < 0x800) {
				bytes[at++] = 0xc0 | (unit >> 6);
				bytes[at++] = 0x80 | (unit & 0x3f);
			} else {
				let point = text.codePointAt(index)!;
				if (point > 0xffff) {
					index++;
					bytes[at++] = 0xf0 | (point >> 18);
					bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
				} else {
					if (point >= 0xd800 && point < 0xe000) point = REPLACEMENT;
					bytes[at++] = 0xe0 | (point >> 12);
				}
				bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
				bytes[at++] = 0x80 | (point & 0x3f);
			}
		}
		if (quoted) bytes[at++] = QUOTE;
		this.length = at;
		return true;
	}
}

/** `+` and figures alone. */
function isPhone(text: string): boolean {
	for (let index = 1; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x30 || unit > 0x39) return false;
	}
	return text.length > 1;
}
