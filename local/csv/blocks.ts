import type { FileHandle } from "node:fs/promises";
import type { Encoding } from "./encoding.ts";
import { CsvError } from "./error.ts";
import { LF, LONGEST_CELL } from "./quotes.ts";

const BLOCK = 512 * 1024;

/** A file as it goes by, in bytes of which the first 128 are those of ASCII: UTF-16 becomes UTF-8, lone surrogates included.
 *  Usable bytes lie in `buffer` from 0 to `end`; `buffer[end]` is a line end, so that a scan needs no other brake. */
export class Blocks {
	buffer = Buffer.allocUnsafeSlow(2 * BLOCK);
	end = 0;
	/** Nothing comes after `end`. */
	last = false;
	/** Where in the file the next bytes are read. */
	position: number;
	readonly #path: string;
	readonly #handle: FileHandle;
	readonly #size: number;
	readonly #encoding: Encoding | null;
	readonly #heard: ((bytes: Uint8Array) => void) | null;
	readonly #longest: number;
	/** The beginning of a character that the next bytes will complete. */
	readonly #cut = Buffer.alloc(4);
	#cutLength = 0;
	readonly #units: Buffer;

	/** Reads from byte `from` of a file of `size` bytes. `encoding` matters for UTF-16 alone. `heard` gets each byte once, no UTF-8 character cut.
	 *  `longest`: bytes that may be kept. */
	constructor(
		path: string,
		handle: FileHandle,
		size: number,
		from: number,
		encoding: Encoding | null,
		heard: ((bytes: Uint8Array) => void) | null,
		longest = LONGEST_CELL + 2 * BLOCK,
	) {
		this.#path = path;
		this.#handle = handle;
		this.#size = size;
		this.position = from;
		this.#encoding = encoding;
		this.#heard = heard;
		this.#longest = longest;
		this.#units = Buffer.allocUnsafeSlow(isWide(encoding) ? BLOCK : 0);
	}

	/** Drops what lies before `keep`, moves the rest to 0 and reads on.
	 *  @throws CsvError `cell-too-long` when what is kept is longer than a cell may be, `ends-early` */
	async more(keep: number): Promise<void> {
		const kept = this.end - keep;
		if (kept > this.#longest) throw new CsvError(this.#path, { kind: "cell-too-long", limit: LONGEST_CELL });
		if (kept * 2 > this.buffer.length) {
			const larger = Buffer.allocUnsafeSlow(this.buffer.length * 2);
			this.buffer.copy(larger, 0, keep, this.end);
			this.buffer = larger;
		} else this.buffer.copyWithin(0, keep, this.end);
		const filled = isWide(this.#encoding) ? await this.#readUnits(kept) : await this.#readBytes(kept);
		this.last = this.position === this.#size;
		this.end = filled;
		this.#heard?.(this.buffer.subarray(kept, filled));
		this.buffer[filled] = LF;
	}

	async #readBytes(from: number): Promise<number> {
		this.#cut.copy(this.buffer, from, 0, this.#cutLength);
		const start = from + this.#cutLength;
		const filled = start + (await this.#read(this.buffer, start, this.buffer.length - 1 - start));
		this.#cutLength = this.position === this.#size ? 0 : cutBytes(this.buffer, from, filled);
		this.buffer.copy(this.#cut, 0, filled - this.#cutLength, filled);
		return filled - this.#cutLength;
	}

	async #readUnits(from: number): Promise<number> {
		const units = this.#units;
		this.#cut.copy(units, 0, 0, this.#cutLength);
		// A unit of two bytes takes three at the most, a pair of units four.
		const room = Math.min(units.length, Math.floor((this.buffer.length - 1 - from) / 3) * 2);
		const length = this.#cutLength + (await this.#read(units, this.#cutLength, room - this.#cutLength));
		const last = this.position === this.#size;
		if (last && length % 2 === 1) throw new CsvError(this.#path, { kind: "ends-early" });
		const bigEndian = this.#encoding === "utf-16be";
		let whole = length - (length % 2);
		if (!last && whole >= 2 && (units[whole - (bigEndian ? 2 : 1)]! & 0xfc) === 0xd8) whole -= 2;
		this.#cutLength = length - whole;
		const filled = narrow(units, whole, bigEndian, this.buffer, from);
		units.copy(this.#cut, 0, whole, length);
		return filled;
	}

	async #read(into: Buffer, offset: number, room: number): Promise<number> {
		const length = Math.min(room, this.#size - this.position);
		let done = 0;
		while (done < length) {
			const { bytesRead } = await this.#handle.read(into, offset + done, length - done, this.position);
			if (bytesRead === 0) throw new CsvError(this.#path, { kind: "ends-early" });
			done += bytesRead;
			this.position += bytesRead;
		}
		return done;
	}
}

export function isWide(encoding: string | null): encoding is "utf-16le" | "utf-16be" {
	return encoding === "utf-16le" || encoding === "utf-16be";
}

/** How many bytes at the end begin a UTF-8 character without ending it. */
function cutBytes(bytes: Uint8Array, start: number, end: number): number {
	for (let back = 1; back <= 3 && end - back >= start; back++) {
		const byte = bytes[end - back]!;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
	}
	return 0;
}

/** Writes UTF-16 as UTF-8 at `to`; a lone surrogate as the three bytes that its number would take. Returns the end of what was written. */
function narrow(units: Uint8Array, length: number, bigEndian: boolean, out: Uint8Array, to: number): number {
	const high = bigEndian ? 0 : 1;
	const low = 1 - high;
	let end = to;
	for (let at = 0; at < length; at += 2) {
		let point = (units[at + high]! << 8) | units[at + low]!;
		if ((point & 0xfc00) === 0xd800 && at + 3 < length && (units[at + 2 + high]! & 0xfc) === 0xdc) {
			at += 2;
			point = 0x10000 + ((point & 0x3ff) << 10) + (((units[at + high]! & 0x03) << 8) | units[at + low]!);
		}
		if (point < 0x80) out[end++] = point;
		else if (point < 0x800) {
			out[end++] = 0xc0 | (point >> 6);
			out[end++] = 0x80 | (point & 0x3f);
		} else {
			if (point < 0x10000) out[end++] = 0xe0 | (point >> 12);
			else {
				out[end++] = 0xf0 | (point >> 18);
				out[end++] = 0x80 | ((point >> 12) & 0x3f);
			}
			out[end++] = 0x80 | ((point >> 6) & 0x3f);
			out[end++] = 0x80 | (point & 0x3f);
		}
	}
	return end;
}

/** The way back: such UTF-8 as UTF-16. `bytes` begins and ends between characters. */
export function widen(bytes: Uint8Array, length: number, bigEndian: boolean): Buffer {
	const out = Buffer.allocUnsafeSlow(length * 2);
	const high = bigEndian ? 0 : 1;
	const low = 1 - high;
	let end = 0;
	const put = (unit: number) => {
		out[end + high] = unit >> 8;
		out[end + low] = unit & 0xff;
		end += 2;
	};
	for (let at = 0; at < length; ) {
		const lead = bytes[at]!;
		if (lead < 0x80) {
			put(lead);
			at += 1;
		} else if (lead < 0xe0) {
			put(((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f));
			at += 2;
		} else if (lead < 0xf0) {
			put(((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f));
			at += 3;
		} else {
			const point = (((lead & 0x07) << 18) | ((bytes[at + 1]! & 0x3f) << 12) | ((bytes[at + 2]! & 0x3f) << 6) | (bytes[at + 3]! & 0x3f)) - 0x10000;
			put(0xd800 | (point >> 10));
			put(0xdc00 | (point & 0x3ff));
			at += 4;
		}
	}
	return out.subarray(0, end);
}
