// Makes the words of the mapping ready when the program is built, so that no start has to fold five languages.
import { headers as de } from "../languages/de/headers.ts";
import { headers as en } from "../languages/en/headers.ts";
import { headers as es } from "../languages/es/headers.ts";
import { headers as fr } from "../languages/fr/headers.ts";
import type { HeaderWords, PurchaseWords } from "../languages/header-words.ts";
import { headers as it } from "../languages/it/headers.ts";
import type { Field } from "../model/field.ts";
import { headerTokens, rawTokens } from "./header.ts";
import { type LexiconEntry, type PackedWords, packEntry } from "./lexicon.ts";
import * as lists from "./vocabulary.ts";

/** In the order of the votes (core/mapping/header.ts). */
const LANGUAGES: readonly HeaderWords[] = [fr, en, es, de, it];

/** The text that `readMappingWords` reads. */
export function packMappingWords(): string {
	const short = shortWords();
	const wordSet = (pick: (words: HeaderWords) => string): Set<string> =>
		new Set(
			LANGUAGES.flatMap((words) =>
				pick(words)
					.split("|")
					.flatMap((word) => rawTokens({ short }, word)),
			),
		);
	const small = wordSet((words) => words.small);
	const join = (phrase: string): string => headerTokens({ short, small }, phrase).join("");
	const fields = Object.keys(fr.fields) as Field[];
	const campaign = new Set(LANGUAGES.flatMap((words) => words.campaign.split("|").map(join)));
	const packed: PackedWords = {
		fields,
		short: Object.fromEntries(short),
		small: [...small].join("|"),
		neutral: [...wordSet((words) => words.neutral)].join("|"),
		blocking: [...wordSet((words) => words.blocking)].join("|"),
		campaign: [...campaign].join("|"),
		phrases: Object.fromEntries(
			[...phrases(join)].map(([phrase, entries]) => {
				const codes = entries.map((entry) => packEntry(entry, fields));
				return [phrase, codes.length === 1 ? codes[0]! : codes];
			}),
		),
		consent: Object.fromEntries([...consents(join)].map(([word, parts]) => [word, [...parts].join("|")])),
		purchase: Object.fromEntries(
			LANGUAGES.flatMap(({ purchase }) =>
				(Object.entries(purchase) as [keyof PurchaseWords, string][]).flatMap(([part, list]) =>
					list.split("|").map((word) => [rawTokens({ short }, word)[0]!, part] as const),
				),
			),
		),
		values: Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, [...words].join("|")])) as PackedWords["values"],
	};
	return `${JSON.stringify(packed)}\n`;
}

/** Long for short: "commande" for "cde". */
function shortWords(): Map<string, string> {
	const long = new Map<string, string>();
	for (const { short } of LANGUAGES) {
		for (const line of short.split("|")) {
			const [word, ...shorts] = line.split(" ");
			for (const one of shorts) long.set(one, word!);
		}
	}
	return long;
}

function phrases(join: (phrase: string) => string): Map<string, LexiconEntry[]> {
	const met = new Map<string, (LexiconEntry & { languages: number })[]>();
	LANGUAGES.forEach((words, language) => {
		const known: [Field | null, string][] = [...(Object.entries(words.fields) as [Field, string][]), [null, words.none]];
		for (const [field, list] of known) {
			if (list === "") continue;
			for (const marked of list.split("|")) {
				const weak = marked.startsWith("~");
				const inverted = marked.startsWith("!");
				const phrase = join(weak || inverted ? marked.slice(1) : marked);
				let entries = met.get(phrase);
				if (entries === undefined) {
					entries = [];
					met.set(phrase, entries);
				}
				const same = entries.find((entry) => entry.field === field && entry.weak === weak && entry.inverted === inverted);
				if (same === undefined) entries.push({ field, weak, inverted, languages: 1 << language });
				else same.languages |= 1 << language;
			}
		}
	});
	return met;
}

function consents(join: (phrase: string) => string): Map<string, Set<string>> {
	const parts = new Map<string, Set<string>>();
	for (const { consent } of LANGUAGES) {
		for (const [part, list] of Object.entries(consent)) {
			for (const phrase of list.split("|")) {
				const word = join(phrase);
				parts.set(word, (parts.get(word) ?? new Set()).add(part));
			}
		}
	}
	return parts;
}
