import { isAscii, isUtf8 } from "node:buffer";
import { type ByteEncoding, type Encoding, unitsOf } from "./encoding.ts";
import type { FileLikeness } from "./error.ts";

/** What the first bytes of a file settle. */
export interface Opening {
	/** null: one byte a character or UTF-8; the rest of the file tells. */
	readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | null;
	/** Bytes of the byte order mark. */
	readonly bom: number;
}

/** Reads the byte order mark, else the NUL bytes that ASCII letters leave in UTF-16.
 *  @example detectOpening(Buffer.from("a\0b\0"))  // { encoding: "utf-16le", bom: 0 } */
export function detectOpening(start: Uint8Array): Opening {
	if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: "utf-8", bom: 3 };
	if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", bom: 2 };
	if (start[0] === 0xfe && start[1] === 0xff) return { encoding: "utf-16be", bom: 2 };
	const pairs = start.length >> 1;
	let even = 0;
	let odd = 0;
	for (let pair = 0; pair < pairs; pair++) {
		if (start[2 * pair] === 0) even++;
		if (start[2 * pair + 1] === 0) odd++;
	}
	// Separators, digits and line ends have a NUL byte in every script: a third of the pairs at the least, and nearly all on one side.
	if (odd * 3 >= pairs && even * 5 <= odd && odd > 0) return { encoding: "utf-16le", bom: 0 };
	if (even * 3 >= pairs && odd * 5 <= even && even > 0) return { encoding: "utf-16be", bom: 0 };
	return { encoding: null, bom: 0 };
}

const SIGNATURES: readonly (readonly [FileLikeness, string])[] = [
	["zip", "PK\x03\x04"],
	["zip", "PK\x05\x06"],
	["ole", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
	["pdf", "%PDF-"],
	["gzip", "\x1f\x8b"],
	["image", "\x89PNG"],
	["image", "GIF8"],
	["image", "\xff\xd8\xff"],
	["sqlite", "SQLite format 3\0"],
];

/** Whether bytes without a byte order mark are no text; `looksLike`, when their signature is a known one. NUL bytes in a text are let through.
 *  @example detectBinary(Buffer.from("%PDF-1.7"))  // { looksLike: "pdf" } */
export function detectBinary(start: Buffer): { readonly looksLike: FileLikeness | null } | null {
	const head = start.toString("latin1", 0, 16);
	for (const [looksLike, signature] of SIGNATURES) if (head.startsWith(signature)) return { looksLike };
	let controls = 0;
	let nuls = 0;
	for (const byte of start) {
		if (byte === 0) nuls++;
		else if (byte < 0x09 || (byte > 0x0d && byte < 0x1b)) controls++;
	}
	// Bytes drawn at random hold 8 % of such controls, a text none or a few stray ones.
	return controls * 50 > start.length + 200 || nuls * 3 > start.length + 30 ? { looksLike: null } : null;
}

/** What stands beside a byte. HIGH: a byte over 0x7F, unknown until the encoding is. */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const HIGH = 4;
const KINDS = 5;

/** Hears the bytes of a whole file and says how its characters are written:
 *  UTF-8 when all are, else the encoding in which most of them read as letters of French, English, German, Spanish or Italian. */
export class EncodingVote {
	/** How often each byte over 0x7F stood between which neighbours. */
	readonly #seen = new Float64Array(KINDS * 128 * KINDS);
	#sequences = 0;
	#strays = 0;

	/** Hears the next bytes; a character of several bytes must not be cut. */
	hear(bytes: Uint8Array): void {
		if (isAscii(bytes)) return;
		if (isUtf8(bytes)) {
			for (let at = 0; at < bytes.length && at < 4096; at++) if (bytes[at]! >= 0xc2) this.#sequences++;
			this.#sequences++;
			return;
		}
		for (let at = 0; at < bytes.length; at++) {
			const byte = bytes[at]!;
			if (byte < 0x80) continue;
			const before = besideOf(at > 0 ? bytes[at - 1]! : 0);
			const after = besideOf(bytes[at + 1] ?? 0);
			this.#seen[(before * 128 + (byte - 128)) * KINDS + after]!++;
			const length = sequenceLength(bytes, at);
			if (length > 1) {
				this.#sequences++;
				at += length - 1;
			} else this.#strays++;
		}
	}

	/** No byte over 0x7F was heard. */
	get isAscii(): boolean {
		return this.#sequences === 0 && this.#strays === 0;
	}

	/** `mixed`: UTF-8 but for a few stray bytes, as when two exports were put together. */
	verdict(): { readonly encoding: Encoding; readonly mixed: boolean } {
		if (this.#strays === 0) return { encoding: "utf-8", mixed: false };
		if (this.#sequences > this.#strays) return { encoding: "utf-8", mixed: true };
		let best: ByteEncoding = "windows-1252";
		let bestScore = this.#score(best);
		for (const rival of ["iso-8859-15", "macintosh"] as const) {
			const score = this.#score(rival);
			if (score > bestScore) {
				best = rival;
				bestScore = score;
			}
		}
		return { encoding: best, mixed: false };
	}

	#score(encoding: ByteEncoding): number {
		const units = unitsOf(encoding);
		let score = 0;
		for (let before = 0; before < KINDS; before++)
			for (let byte = 0; byte < 128; byte++)
				for (let after = 0; after < KINDS; after++) {
					const count = this.#seen[(before * 128 + byte) * KINDS + after]!;
					if (count > 0) score += count * likelihood(String.fromCharCode(units[128 + byte]!), before, after);
				}
		return score;
	}
}

function besideOf(byte: number): number {
	if (byte >= 0x80) return HIGH;
	if (byte >= 0x61 && byte <= 0x7a) return LOWER;
	if (byte >= 0x41 && byte <= 0x5a) return UPPER;
	if (byte >= 0x30 && byte <= 0x39) return DIGIT;
	return OTHER;
}

/** Length of the UTF-8 character that begins at `at`; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at]!;
	const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
	return length > 0 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0;
}

const SMALL = "éèêëàâäçîïôöùûüœæßñáíóúìò";
const CAPITALS = SMALL.replace("ß", "").toUpperCase();
const RARE_LETTER = /\p{L}/u;
const MARKS = "’‘“”«»–—…€°\u00a0•²";

/** How natural a character is between its neighbours: 2 for an accented letter inside a word, down to −3 for what nobody types. */
function likelihood(character: string, before: number, after: number): number {
	const inWord = before === LOWER || after === LOWER;
	const inCapitals = before === UPPER || after === UPPER;
	if (SMALL.includes(character)) return inWord ? 2 : inCapitals && before === UPPER && after === UPPER ? -1 : 1;
	if (CAPITALS.includes(character)) return before === LOWER ? -2 : inWord || inCapitals ? 1.5 : 0.5;
	if (character < "\u00a0") return -3;
	if (MARKS.includes(character)) {
		if (before === LOWER && after === LOWER) return character === "’" ? 1.5 : -2;
		return before === UPPER && after === UPPER ? (character === "’" ? 1.5 : -2) : 0.75;
	}
	if (RARE_LETTER.test(character)) return -0.5;
	return inWord && inCapitals ? -2 : (before === LOWER || before === UPPER) && (after === LOWER || after === UPPER) ? -2 : -0.25;
}
