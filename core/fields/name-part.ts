import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import type { Civility, NameWords } from "../model/value-tables.ts";
import { madeOnce } from "../reference/made-once.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { isUncased, LETTERS, lettersOf } from "../text/letter-case.ts";
import { squeeze } from "../text/trim.ts";
import { looksLikeCompany } from "./company-names.ts";
import { customsOf, hasParticle, nameCase } from "./name-case.ts";
import { EMPTY, invalid, outcome, placeholder, settled, textOf } from "./outcomes.ts";

export interface NameKnown {
	/** Written before the name in the same cell. */
	readonly civility: Civility;
	/** Its particles could be written otherwise: capitals do not tell. */
	readonly guessed: true;
}
type CleanedName = Cleaned<string, NameKnown>;

/** A longer one is a text. */
export const LONGEST_NAME = 120;
const NAME_LETTERS = LETTERS.upper | LETTERS.lower | LETTERS.mixed | LETTERS.space | LETTERS.joint;
const CASED = LETTERS.upper | LETTERS.lower;

/** A first or a last name. `names`: null words that are names when written as names (Null, Nan).
 *  A name is left as it is, but for letters that are all capitals or all small (domain.md §6). */
export function readName(cell: Cell, context: CleanContext, names: readonly string[]): CleanedName {
	const text = textOf(cell);
	return text === "" ? EMPTY : readText(text, context, names, true);
}

function readText(text: string, context: CleanContext, names: readonly string[], settle: boolean): CleanedName {
	if (text.length > LONGEST_NAME) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST_NAME) });
	const letters = lettersOf(text);
	const words = context.reference.values.names;
	if (isPlainName(text, letters, words)) {
		const mixed = (letters & LETTERS.mixed) !== 0;
		if (isNullWord(text, mixed ? names : undefined)) return placeholder(text);
		if (mixed) return { state: "valid", value: text };
		if (text.length > 3) return recased(text, context);
	}
	if (isFiller(text, letters, names, words)) return placeholder(text);
	const refusal = refusalOf(text, letters);
	if (refusal) return invalid(refusal);
	const outcome = read(text, letters, context);
	return settle ? settled(outcome, (value) => readText(value, context, names, false)) : outcome;
}

function recased(text: string, context: CleanContext): CleanedName {
	const value = nameCase(text, customsOf(context.language, context.country), context.reference.values.names);
	if (value === text) return { state: "valid", value };
	const issue = { kind: "case" } as const;
	return hasParticle(value) ? { state: "repaired", value, issue, guessed: true } : { state: "repaired", value, issue };
}

/** Words of letters, hyphens and apostrophes, none of which asks for a closer look. */
export function isPlainName(text: string, letters: number, words: NameWords): boolean {
	if ((letters & ~NAME_LETTERS) !== 0 || (letters & CASED) === 0 || text.length < 2 || text.length > 40) return false;
	if ((letters & LETTERS.joint) !== 0 && /[(),."&/“”]|[-'’](?: |$)|(?:^| )[-'’]/.test(text)) return false;
	if ((letters & LETTERS.mixed) === 0 && text.includes("İ")) return false;
	const first = text.charCodeAt(0) | 32;
	if (first === (text.charCodeAt(1) | 32) && first === (text.charCodeAt(2) | 32)) return false;
	const beginnings = beginningsOf(words.noNames);
	for (let from = 0; from < text.length; ) {
		const space = (letters & LETTERS.space) === 0 ? -1 : text.indexOf(" ", from);
		const to = space < 0 ? text.length : space;
		if (mayBeNoName(text.charCodeAt(from), text.charCodeAt(from + 1), beginnings) && words.noNames.has(text.slice(from, to).toLowerCase())) return false;
		from = to + 1;
	}
	return true;
}

/** First two letters of the words that are no names: one word in four needs to be looked up. */
const beginningsOf = madeOnce((noNames: ReadonlySet<string>): Uint8Array => {
	const beginnings = new Uint8Array(1024);
	for (const word of noNames) beginnings[((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31)] = 1;
	return beginnings;
});

function mayBeNoName(first: number, second: number, beginnings: Uint8Array): boolean {
	return first > 0x7f || !(second > 0x40 && second < 0x7f) || beginnings[((first & 31) << 5) | (second & 31)] === 1;
}

/** Null words, and what fingers type to get past a form. */
export function isFiller(text: string, letters: number, names: readonly string[], { keyboardWords }: NameWords): boolean {
	if ((letters & (CASED | LETTERS.uncased | LETTERS.digit | LETTERS.sign)) === 0) return true;
	if (isNullWord(text, (letters & LETTERS.mixed) !== 0 ? names : [])) return true;
	return keyboardWords.has(text.toLowerCase()) || /^(\p{L})\1{2,}$/iu.test(text);
}

/** Bob Hill 3rd */
const GENERATION = /^\D+ (?:2nd|3rd|[4-9]th)\.?$/i;

/** Why a text is no name of a person, if it is none. */
export function refusalOf(text: string, letters: number): Issue | null {
	if (text.includes("@")) return { kind: "name-email" };
	if ((letters & (CASED | LETTERS.uncased)) === 0) return (letters & LETTERS.digit) !== 0 ? { kind: "name-digits" } : { kind: "unreadable", found: text };
	if ((letters & LETTERS.digit) !== 0 && !GENERATION.test(text)) return { kind: "name-digits" };
	if ((letters & LETTERS.uncased) === 0 && isOneLetter(text)) return { kind: "name-letter" };
	return null;
}

function isOneLetter(text: string): boolean {
	return text.length <= 4 && /^\P{L}*\p{L}\p{M}*\P{L}*$/u.test(text);
}

function read(text: string, letters: number, context: CleanContext): CleanedName {
	const tidy = tidied(text);
	if ((lettersOf(tidy) & LETTERS.sign) !== 0 || tidy === "") return invalid({ kind: "unreadable", found: text });
	let words = tidy.split(" ");
	if (words.length === 1 && context.reference.values.names.civilityAlone.has(fold(tidy).replace(/\./g, ""))) return invalid({ kind: "name-civility" });
	if (looksLikeCompany(words, context.reference.values.names)) return invalid({ kind: "name-company" });
	const civility = words.length === 2 ? context.reference.values.names.beforeName.get(fold(words[0]!).replace(/\./g, "")) : undefined;
	if (civility !== undefined && words[1]!.length > 1) words = words.slice(1);
	const name = words.join(" ");
	const initials = /^[B-DF-HJ-NP-TV-XZ]{2}$/.test(name) && name !== "NG";
	const value = isUncased(lettersOf(name)) && !initials ? nameCase(name, customsOf(context.language, context.country), context.reference.values.names) : name;
	const guessed = value !== name && hasParticle(value);
	const known = { ...(civility !== undefined && name !== tidy ? { civility } : {}), ...(guessed ? { guessed: true as const } : {}) };
	return outcome(text, value, changeOf(text, value, letters), known);
}

/** Composed letters, single spaces, no signs at the ends. */
export function tidied(text: string): string {
	const composed = /[\u0300-\u036f]/.test(text) ? text.normalize("NFC") : text;
	return squeeze(composed)
		.replace(/^[-,;:.'’/&\s]+(?=[^\s\p{P}])/u, (start) => (/^['’]$/.test(start) ? start : ""))
		.replace(/[-,;:/&\s]+$/, "")
		.replace(/ +([,.])/g, "$1");
}

/** What was changed, for the reasons of a row. */
export function changeOf(text: string, value: string, letters: number): Issue {
	if (value.length === text.length && value.toLowerCase() === text.toLowerCase()) return { kind: "case" };
	return (letters & LETTERS.loose) !== 0 && squeeze(text) === value ? { kind: "spaces" } : { kind: "writing" };
}
