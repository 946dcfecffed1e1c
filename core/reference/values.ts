// Packed by core/reference/pack-values.ts; a host reads the file and hands its text over.
import type { BounceCode, ConsentCode, ConsentWord, ConsentWords, EmailWords, NameWords, PostcodeRule, ValueTables } from "../model/value-tables.ts";
import type { PackedValues } from "./pack-values.ts";

/** Words and forms of values held in the text of value-words.json.
 *  @throws {SyntaxError} The text was cut off.
 *  @example readValues(text).emails.providers.has("gmail.com")  // true */
export function readValues(text: string): ValueTables {
	const { emails, names, consents, bounces, postcodes, currencies, ibans, vatForms } = JSON.parse(text) as PackedValues;
	const { civilities, beforeName, suffixWritings, ...lists } = names;
	return {
		emails: readLists(emails) as unknown as EmailWords,
		names: {
			...readLists(lists),
			civilities: readPairs(civilities),
			beforeName: readPairs(beforeName),
			suffixWritings: readPairs(suffixWritings),
		} as unknown as NameWords,
		consents: {
			...Object.fromEntries(Object.entries(consents.patterns).map(([name, source]) => [name, new RegExp(source)])),
			words: new Map([...readConsents(consents.standings, "standing"), ...readConsents(consents.answers, "answer")]),
		} as unknown as ConsentWords,
		bounces: {
			words: new Map((Object.keys(bounces.words) as BounceCode[]).flatMap((code) => bounces.words[code].split("|").map((word) => [word, code] as const))),
			signs: bounces.signs.map(([source, code]) => [new RegExp(source), code]),
		},
		postcodes: {
			rules: new Map(postcodes.rules.map(([country, source, rest]): [string, PostcodeRule] => [country, { pattern: new RegExp(source), ...rest }])),
			prefixes: readPairs(postcodes.prefixes),
		},
		currencies: {
			signs: readPairs(currencies.signs),
			pointCountries: readList(currencies.pointCountries),
			commaCountries: readList(currencies.commaCountries),
		},
		ibans: new Map(ibans.map(([country, length, account]) => [country, { length, account: new RegExp(account) }])),
		vatForms: new Map(vatForms.map(([prefix, form]) => [prefix, new RegExp(form)])),
	};
}

function readLists(lists: Readonly<Record<string, string>>): Record<string, ReadonlySet<string>> {
	return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, readList(words)]));
}

function readList(words: string): ReadonlySet<string> {
	return new Set(words.split(" "));
}

function readPairs(pairs: string): ReadonlyMap<string, string> {
	return new Map(pairs.split(" ").map((pair) => pair.split(">") as [string, string]));
}

function readConsents(words: Readonly<Record<ConsentCode, string>>, kind: ConsentWord["kind"]): [string, ConsentWord][] {
	return (Object.keys(words) as ConsentCode[]).flatMap((code) =>
		words[code]
			.split(" ")
			.filter((word) => word !== "")
			.map((word): [string, ConsentWord] => [word, { code, kind }]),
	);
}
