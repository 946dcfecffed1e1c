import { isUtf8 } from "node:buffer";

/** How the characters of a file are written as bytes; the names of the WHATWG Encoding Standard. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "macintosh";
/** One byte a character. */
export type ByteEncoding = "windows-1252" | "iso-8859-15" | "macintosh";

export function isByteEncoding(encoding: string): encoding is ByteEncoding {
	return encoding === "windows-1252" || encoding === "iso-8859-15" || encoding === "macintosh";
}

const LATIN_1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join("");

/** The characters of bytes 0x80 to 0xFF. Source: index files of the WHATWG Encoding Standard; MacRoman since Mac OS 8.5 (0xDB is €).
 *  Bytes without a character stand for the control of the same number, so that nothing is lost. */
const UPPER_HALF: Readonly<Record<ByteEncoding, string>> = {
	"windows-1252": `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ${LATIN_1.slice(32)}`,
	"iso-8859-15": LATIN_1.replace("¤", "€")
		.replace("¦", "Š")
		.replace("¨", "š")
		.replace("´", "Ž")
		.replace("¸", "ž")
		.replace("¼", "Œ")
		.replace("½", "œ")
		.replace("¾", "Ÿ"),
	macintosh: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
};

/** Signs of typography that an encoding lacks, and what a typist without them puts. Letters and figures are never replaced. */
const STAND_INS: readonly (readonly [string, string])[] = [
	["\u202f", "\u00a0"],
	["\u2009", "\u00a0"],
	["\u2011", "-"],
	["’", "'"],
	["‘", "'"],
	["“", '"'],
	["”", '"'],
	["–", "-"],
	["—", "-"],
];

/** Code unit of each of the 256 bytes. */
export function unitsOf(encoding: ByteEncoding): Uint16Array {
	const units = new Uint16Array(256);
	for (let byte = 0; byte < 128; byte++) {
		units[byte] = byte;
		units[128 + byte] = UPPER_HALF[encoding].charCodeAt(byte);
	}
	return units;
}

/** Byte of each of the 65,536 code units; 0 when the encoding has none. */
export function bytesOf(encoding: ByteEncoding): Uint8Array {
	const bytes = new Uint8Array(65_536);
	const units = unitsOf(encoding);
	for (let byte = 0; byte < 256; byte++) bytes[units[byte]!] = byte;
	for (const [sign, standIn] of STAND_INS) {
		const unit = sign.charCodeAt(0);
		// A quote would have to be doubled: it is not replaced by what would mean something else in a cell.
		if (bytes[unit] === 0 && standIn !== '"') bytes[unit] = bytes[standIn.charCodeAt(0)]!;
	}
	return bytes;
}

const SHORT = 20;
const gathered: number[][] = Array.from({ length: SHORT + 1 }, (_, length) => new Array<number>(length).fill(0));

/** Turns bytes into text. A call for a short ASCII cell costs about 50 ns. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

/** The decoder of a file. `mixed`: some bytes of an otherwise UTF-8 file are not UTF-8; cells that hold such are read as windows-1252.
 *  @example decoder("utf-8", false)(Buffer.from("été"), 0, 5)  // "été" */
export function decoder(encoding: Encoding, mixed: boolean): Decode {
	if (isByteEncoding(encoding)) return byteDecoder(unitsOf(encoding));
	if (!mixed) return unicodeText;
	const fallback = byteDecoder(unitsOf("windows-1252"));
	return (bytes, start, end) => (isUtf8(bytes.subarray(start, end)) ? unicodeText(bytes, start, end) : fallback(bytes, start, end));
}

/** Short cells are put together here: the call into the runtime costs more than they do. */
function unicodeText(bytes: Buffer, start: number, end: number): string {
	const length = end - start;
	if (length > SHORT) return bytes.toString(isPlain(bytes, start, end) ? "latin1" : "utf8", start, end);
	const units = gathered[length]!;
	for (let index = 0; index < length; index++) {
		const byte = bytes[start + index]!;
		if (byte > 0x7f) return bytes.toString("utf8", start, end);
		units[index] = byte;
	}
	return String.fromCharCode.apply(null, units);
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (bytes[at]! > 0x7f) return false;
	return true;
}

function byteDecoder(unitOf: Uint16Array): Decode {
	return (bytes, start, end) => {
		const length = end - start;
		if (length <= SHORT) {
			const units = gathered[length]!;
			for (let index = 0; index < length; index++) units[index] = unitOf[bytes[start + index]!]!;
			return String.fromCharCode.apply(null, units);
		}
		let text = "";
		for (let at = start; at < end; at += 4096)
			text += String.fromCharCode.apply(
				null,
				Array.from(bytes.subarray(at, Math.min(end, at + 4096)), (byte) => unitOf[byte]!),
			);
		return text;
	};
}
