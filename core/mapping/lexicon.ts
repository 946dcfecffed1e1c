import type { ConsentWords, PurchaseWords } from "../languages/header-words.ts";
import type { Field } from "../model/field.ts";
import type * as lists from "./vocabulary.ts";

/** The words by which headers and values are told, made from core/languages/…/headers.ts and core/mapping/vocabulary.ts when the program is built
 *  (core/mapping/pack-words.ts). A host reads the file and hands its text over. */
export interface MappingWords {
	readonly lexicon: Lexicon;
	readonly values: ValueWords;
}

/** What words of headers mean, in all languages at once. Words and phrases are as `headerTokens` makes them, those of a phrase joined. */
export interface Lexicon {
	/** Long for short: "commande" for "cde". */
	readonly short: ReadonlyMap<string, string>;
	readonly small: ReadonlySet<string>;
	readonly neutral: ReadonlySet<string>;
	readonly blocking: ReadonlySet<string>;
	readonly campaign: ReadonlySet<string>;
	readonly phrases: ReadonlyMap<string, readonly LexiconEntry[]>;
	readonly consent: ReadonlyMap<string, ReadonlySet<keyof ConsentWords>>;
	readonly purchase: ReadonlyMap<string, keyof PurchaseWords>;
	/** Single words by which a glued header is cut: "companycity". */
	readonly glued: ReadonlySet<string>;
}

/** One meaning of a phrase. `field` null: a known header that belongs to no field. */
export interface LexiconEntry {
	readonly field: Field | null;
	readonly weak: boolean;
	readonly inverted: boolean;
	/** One bit a language. */
	readonly languages: number;
}

/** The lists of core/mapping/vocabulary.ts, by their names. */
export type ValueWords = { readonly [K in keyof typeof lists]: ReadonlySet<string> };

/** The words as packed: sets and lists parted by `|`, the meanings of a phrase as numbers (see `packEntry`). */
export interface PackedWords {
	readonly fields: readonly Field[];
	readonly short: Readonly<Record<string, string>>;
	readonly small: string;
	readonly neutral: string;
	readonly blocking: string;
	readonly campaign: string;
	readonly phrases: Readonly<Record<string, number | readonly number[]>>;
	readonly consent: Readonly<Record<string, string>>;
	readonly purchase: Readonly<Record<string, keyof PurchaseWords>>;
	readonly values: { readonly [K in keyof typeof lists]: string };
}

const LANGUAGE_BITS = 32;
const WEAK = 32;
const INVERTED = 64;
const FIELD = 128;

/** A meaning as a number: languages, weak, inverted, then the place of the field in the list, counted from 1. */
export function packEntry({ field, weak, inverted, languages }: LexiconEntry, fields: readonly Field[]): number {
	return (field === null ? 0 : fields.indexOf(field) + 1) * FIELD + (inverted ? INVERTED : 0) + (weak ? WEAK : 0) + languages;
}

function unpackEntry(code: number, fields: readonly Field[]): LexiconEntry {
	const field = Math.floor(code / FIELD);
	return { field: field === 0 ? null : fields[field - 1]!, weak: (code & WEAK) !== 0, inverted: (code & INVERTED) !== 0, languages: code % LANGUAGE_BITS };
}

const setOf = (list: string): Set<string> => new Set(list.split("|"));

/** The words held in the text of data/mapping-words.json.
 *  @example readMappingWords(text).lexicon.phrases.get("courriel")  // [{ field: "email", weak: false, inverted: false, languages: 1 }] */
export function readMappingWords(text: string): MappingWords {
	const packed = JSON.parse(text) as PackedWords;
	const meanings = new Map<number, LexiconEntry>();
	const meaning = (code: number): LexiconEntry => {
		let entry = meanings.get(code);
		if (entry === undefined) {
			entry = unpackEntry(code, packed.fields);
			meanings.set(code, entry);
		}
		return entry;
	};
	const phrases = new Map(
		Object.entries(packed.phrases).map(([phrase, codes]) => [phrase, typeof codes === "number" ? [meaning(codes)] : codes.map(meaning)] as const),
	);
	const neutral = setOf(packed.neutral);
	const blocking = setOf(packed.blocking);
	return {
		lexicon: {
			short: new Map(Object.entries(packed.short)),
			small: setOf(packed.small),
			neutral,
			blocking,
			campaign: setOf(packed.campaign),
			phrases,
			consent: new Map(Object.entries(packed.consent).map(([word, parts]) => [word, setOf(parts) as Set<keyof ConsentWords>] as const)),
			purchase: new Map(Object.entries(packed.purchase)),
			glued: new Set([
				// "pay" is "pays" without its plural: it would cut "payeur".
				...[...phrases.keys()].filter((phrase) => phrase.length >= 3 && phrase.length <= 14 && phrase !== "pay"),
				...[...neutral, ...blocking].filter((word) => word.length >= 4),
			]),
		},
		values: Object.fromEntries(Object.entries(packed.values).map(([name, list]) => [name, setOf(list)])) as unknown as ValueWords,
	};
}
