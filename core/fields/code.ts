import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

/** Longer cells hold no code. */
const LONGEST = 80;
const SCIENTIFIC = /^\d(?:[.,]\d{1,20})?e\+?\d{1,3}$/i;
const BETWEEN = /[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff.,:;/_'’"°º()-]+/g;

/** A code as it was found: its trimmed text, and the same in capitals without the spaces and signs that people put between groups. */
export interface FoundCode {
	readonly text: string;
	readonly code: string;
}

/** Reads a cell as a code, or says at once that there is none: nothing, a null word, a filler such as 000000000, or a number whose
 *  digits the spreadsheet lost (beyond 2^53, or written 7,32E+13). */
export function findCode(cell: Cell): FoundCode | Cleaned {
	if (typeof cell === "boolean") return invalid({ kind: "unreadable", found: String(cell) });
	if (typeof cell === "number" && !Number.isSafeInteger(cell)) return invalid({ kind: "digits-lost", found: String(cell) });
	const text = textOf(cell);
	if (text === "") return EMPTY;
	if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text });
	const code = /^[0-9A-Z]+$/.test(text) ? text : text.toUpperCase().replace(BETWEEN, "");
	if (isFiller(code) || isNullWord(text)) return placeholder(text);
	if (SCIENTIFIC.test(text)) return invalid({ kind: "digits-lost", found: text });
	return { text, code };
}

/** One figure over and over, or all of them in a row: 000000000, 123456789. */
function isFiller(code: string): boolean {
	if (code.length < 5) return false;
	const first = code.charCodeAt(0);
	const step = code.charCodeAt(1) - first;
	if (first < 48 || first > 57 || (step !== 0 && step !== 1)) return false;
	for (let at = 1; at < code.length; at++) {
		const expected = step === 0 ? first : 48 + ((first - 48 + at) % 10);
		if (code.charCodeAt(at) !== expected) return false;
	}
	return true;
}
