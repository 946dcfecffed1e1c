import type { NameWords } from "../model/value-tables.ts";
import {
	BETWEEN_SMALL,
	DUTCH_ARTICLES,
	DUTCH_PLACES,
	ENGLISH_BETWEEN,
	ENGLISH_SMALL,
	FRENCH_SMALL,
	ITALIAN_SMALL,
	PORTUGUESE_SMALL,
} from "../reference/particles.ts";
import { fold } from "../text/fold.ts";
import { capitalised, LETTERS, lettersOf, lowered } from "../text/letter-case.ts";
import { wordsOf } from "../text/words.ts";

/** Whose customs a name is written after. */
export type NameCustoms = "fr" | "en" | "it" | "pt";

const ENGLISH: ReadonlySet<string> = new Set(["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "IM", "JE", "GG"]);

/** The language said, else that of the country, else French. */
export function customsOf(language: string | undefined, country: string): NameCustoms {
	if (language !== undefined) return language.startsWith("en") ? "en" : language.startsWith("it") ? "it" : language.startsWith("pt") ? "pt" : "fr";
	return ENGLISH.has(country) ? "en" : country === "IT" ? "it" : country === "PT" || country === "BR" ? "pt" : "fr";
}

/** A name written in capitals or in small letters alone, with the capitals that its language gives it. Particles, hyphens, apostrophes,
 *  Mc, initials, numbers of kings and suffixes are known; which capitals a particle had cannot be told, so those are a guess (domain.md §6).
 *  `inside`: other words of the name stand before.
 *  @example nameCase("DE LA CRUZ-O'NEIL", "fr", values.names)  // "de la Cruz-O'Neil"
 *  @example nameCase("LE GOFF", "fr", values.names)  // "Le Goff" */
export function nameCase(name: string, customs: NameCustoms, names: NameWords, inside = false): string {
	if (!name.includes(" ")) return wordCase(name, inside, customs, names);
	const words = wordsOf(name);
	const folded = words.map((word) => fold(word));
	return words
		.map((word, at) => {
			if (at < words.length - 1 && isSmall(folded, at, customs, names)) return lowered(word);
			if (at > 0 && word.length > 1 && isNumeral(word.toUpperCase()) && (word.length > 2 || at === words.length - 1)) return word.toUpperCase();
			const suffix = at > 0 ? names.suffixWritings.get(folded[at]!.replace(/[.,]/g, "")) : undefined;
			if (suffix !== undefined && (at > 1 || words[at - 1]!.endsWith(","))) return suffixCase(word, suffix);
			const cased = wordCase(word, inside || at > 0, customs, names);
			const hyphen = at < words.length - 1 ? cased.lastIndexOf("-") : -1;
			// Jansen-de Wit
			if (hyphen > 0 && ALWAYS_SMALL[customs].has(folded[at]!.slice(hyphen + 1))) return cased.slice(0, hyphen) + lowered(cased.slice(hyphen));
			// de l'Estoile
			return at > 0 && folded[at - 1] === "de" && /^L['’]/.test(cased) ? `l${cased.slice(1)}` : cased;
		})
		.join(" ");
}

/** Whether the capitals of a name hang on a particle, and so are guessed. */
export function hasParticle(name: string): boolean {
	return (
		name.includes(" ") &&
		fold(name)
			.split(" ")
			.slice(0, -1)
			.some((word) => FRENCH_SMALL.has(word) || ENGLISH_SMALL.has(word))
	);
}

function isSmall(words: readonly string[], at: number, customs: NameCustoms, names: NameWords): boolean {
	const word = words[at]!;
	if (word === "al") return customs === "en" && names.afterAl.has(words[at + 1]!);
	if (DUTCH_PLACES.has(word)) return DUTCH_ARTICLES.has(words[at + 1]!);
	if (customs === "en" && at > 0 && ENGLISH_BETWEEN.has(word)) return true;
	const always = ALWAYS_SMALL[customs];
	if (always.has(word)) return customs !== "it" || at > 0;
	if (at === 0) return false;
	if (ARTICLES.has(word)) return always.has(words[at - 1]!);
	// A lone letter is sooner an initial, but for the Spanish y
	return BETWEEN_SMALL.has(word) && (word.length > 1 || word === "y" || at > 1 || customs === "pt");
}

const ALWAYS_SMALL: Readonly<Record<NameCustoms, ReadonlySet<string>>> = { fr: FRENCH_SMALL, en: ENGLISH_SMALL, it: ITALIAN_SMALL, pt: PORTUGUESE_SMALL };

/** Small after a particle: de la Cruz, de los Santos, von dem Bussche. */
const ARTICLES: ReadonlySet<string> = new Set(["la", "las", "los", "les", "dem"]);

/** Small between two hyphens, in French. */
const BETWEEN_HYPHENS: ReadonlySet<string> = new Set(["de", "des", "du", "la", "le", "les", "sur"]);

/** I to XLIX, in capitals; not L or LI, which are names. */
export function isNumeral(word: string): boolean {
	return /^(?:X{1,3}|X{0,3}(?:I{1,3}|I?V|VI{1,3}|IX)|XL(?:I{1,3}|I?V|VI{1,3}|IX)?)$/.test(word);
}

function suffixCase(word: string, suffix: string): string {
	return word.includes(".") ? word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase()) : word.replace(/[\p{L}]+/u, suffix);
}

function wordCase(word: string, inside: boolean, customs: NameCustoms, names: NameWords): string {
	const lower = lowered(word);
	if ((lettersOf(word) & ~(LETTERS.upper | LETTERS.lower | LETTERS.mixed)) === 0) return capitalisedName(lower, customs, names);
	let result = "";
	let start = 0;
	for (let at = 0; at <= lower.length; at++) {
		const unit = at < lower.length ? lower.charCodeAt(at) : 0x2d;
		const apostrophe = unit === 0x27 || unit === 0x2019 || unit === 0x2018;
		const parts = unit === 0x2d || unit === 0x2e || unit === 0x28 || unit === 0x22 || unit === 0x2f || unit === 0x26 || (unit >= 0x2010 && unit <= 0x2013);
		if (!apostrophe && !parts && unit !== 0x201c && unit !== 0x2c) continue;
		const part = lower.slice(start, at);
		const before = start > 0 ? lower.charCodeAt(start - 1) : 0;
		const afterApostrophe = before === 0x27 || before === 0x2019;
		// d'Ormesson after a first name, in French; the S of St John's and 's-Gravesande; Ng'ang'a; Viollet-le-Duc
		const little =
			(apostrophe && inside && start === 0 && part === "d" && customs === "fr") ||
			(afterApostrophe && ((part.length === 1 && (at === lower.length || start === 1)) || lower.startsWith("ng"))) ||
			(customs === "fr" && before === 0x2d && unit === 0x2d && at < lower.length && BETWEEN_HYPHENS.has(part));
		result += little ? part : capitalisedName(part, customs, names);
		if (at < lower.length) result += word[at];
		start = at + 1;
	}
	return result;
}

/** With the second capital of Mc and, in English, Mac. */
function capitalisedName(part: string, customs: NameCustoms, names: NameWords): string {
	if (part.charCodeAt(0) === 0x6d) {
		if (part.charCodeAt(1) === 0x63 && part.length > 3) return `Mc${capitalised(part.slice(2))}`;
		if (customs === "en" && part.length > 5 && part.startsWith("mac") && isScots(part, names)) return `Mac${capitalised(part.slice(3))}`;
	}
	return capitalised(part);
}

/** MacDonald, MacMurdo; not Macquarie, Machado, Mackie, Macias. */
function isScots(name: string, { macStems, oneCapitalMac }: NameWords): boolean {
	const stem = name.slice(3);
	if (macStems.has(stem)) return true;
	return !/^[aeiouhkq]/.test(stem) && !/[aciozj]$/.test(stem) && stem.length > 2 && !oneCapitalMac.has(name);
}
