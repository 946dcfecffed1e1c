import { bytesOf, type Encoding, isByteEncoding } from "./encoding.ts";
import { needsGuard } from "./formula.ts";
import { CR, LF, QUOTE } from "./quotes.ts";

/** A character that the encoding of the file does not have. */
export class Unencodable extends Error {
	override readonly name = "Unencodable";
}

const SIGNS = "\t,;|";
const GUARD = "'";
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

	constructor(encoding: Encoding, delimiter: string) {
		this.#delimiter = delimiter.charCodeAt(0);
		this.#byteOf = isByteEncoding(encoding) ? bytesOf(encoding) : null;
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

	quote(): void {
		this.need(1);
		this.bytes[this.length++] = QUOTE;
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
		if (!quoted && this.#easyCell(text)) return;
		const safe = needsGuard(text) ? GUARD + text : text;
		if (quoted || this.#mustQuote(safe)) {
			this.quote();
			this.#text(safe.includes('"') ? safe.replaceAll('"', '""') : safe);
			this.quote();
		} else this.#text(safe);
	}

	/** Puts a text that needs neither quotes nor guard, as nearly all do, in one go; false: it is not such a text, nothing is put. */
	#easyCell(text: string): boolean {
		const { length } = text;
		if (length === 0) return true;
		const first = text.charCodeAt(0);
		// A Latin letter with an accent begins no formula either.
		if (first < 128 ? this.#plain[first] !== 1 : first < 0xc0 || first > 0x24f) return false;
		this.need(length * 3);
		const { bytes } = this;
		const plain = this.#plain;
		const byteOf = this.#byteOf;
		let at = this.length;
		for (let index = 0; index < length; index++) {
			const unit = text.charCodeAt(index);
			if (unit < 128) {
				if (plain[unit] === 0) return false;
				bytes[at++] = unit;
			} else if (byteOf !== null) {
				const byte = byteOf[unit]!;
				if (byte === 0) throw new Unencodable();
				bytes[at++] = byte;
			} else if (unit < 0x800) {
				bytes[at++] = 0xc0 | (unit >> 6);
				bytes[at++] = 0x80 | (unit & 0x3f);
			} else {
				if (unit >= 0xd800 && unit < 0xe000) return false;
				bytes[at++] = 0xe0 | (unit >> 12);
				bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
				bytes[at++] = 0x80 | (unit & 0x3f);
			}
		}
		this.length = at;
		return true;
	}

	/** Puts a number or a word of ours, which needs neither quotes nor guard. */
	word(text: string, quoted: boolean): void {
		if (quoted) this.quote();
		this.#text(text);
		if (quoted) this.quote();
	}

	#mustQuote(text: string): boolean {
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			if (unit < 128 && this.#plain[unit] === 0) return true;
		}
		return false;
	}

	#text(text: string): void {
		this.need(text.length * 3);
		const byteOf = this.#byteOf;
		if (byteOf === null) {
			this.length += this.bytes.write(text, this.length, "utf8");
			return;
		}
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			const byte = byteOf[unit]!;
			if (byte === 0 && unit !== 0) throw new Unencodable();
			this.bytes[this.length++] = byte;
		}
	}
}
