// Packs the words and forms of values when the program is built: they are edited here, in TypeScript, and reach the program as a table.
import type { BounceCode, ConsentCode, EmailWords, NameWords } from "../model/value-tables.ts";
import * as bounces from "./bounce-words.ts";
import * as capitals from "./capital-words.ts";
import * as civilities from "./civilities.ts";
import * as companies from "./company-words.ts";
import * as consents from "./consent-words.ts";
import { COMMA_COUNTRIES, CURRENCY_OF, POINT_COUNTRIES } from "./currency-words.ts";
import * as domains from "./email-domains.ts";
import * as firstNames from "./first-names.ts";
import { FREE_MAIL_DOMAINS } from "./free-mail-domains.ts";
import { IBAN_FORMS } from "./iban-forms.ts";
import * as noNames from "./no-names.ts";
import { POSTCODE_PREFIXES, POSTCODES } from "./postcodes.ts";
import { SUFFIX_OR_NAME, SUFFIX_WRITINGS } from "./suffixes.ts";
import { VAT_FORMS } from "./vat-forms.ts";

/** Words of a list apart by spaces, of pairs as `key>value`, patterns as their sources. */
export interface PackedValues {
	readonly emails: Readonly<Record<keyof EmailWords, string>>;
	readonly names: Readonly<Record<keyof NameWords, string>>;
	readonly consents: {
		readonly answers: Readonly<Record<ConsentCode, string>>;
		readonly standings: Readonly<Record<ConsentCode, string>>;
		readonly patterns: Readonly<Record<string, string>>;
	};
	readonly bounces: { readonly words: Readonly<Record<BounceCode, string>>; readonly signs: readonly (readonly [string, BounceCode])[] };
	readonly postcodes: {
		readonly rules: readonly (readonly [country: string, pattern: string, rest?: object])[];
		readonly prefixes: string;
	};
	readonly currencies: { readonly signs: string; readonly pointCountries: string; readonly commaCountries: string };
	readonly ibans: readonly (readonly [country: string, length: number, account: string])[];
	readonly vatForms: readonly (readonly [prefix: string, form: string])[];
}

/** The text that `readValues` reads (value-words.json). */
export function packValues(): string {
	const { NAME_SLIPS, ...lists } = domains;
	const { BEFORE_NAME, CIVILITIES, ...titles } = civilities;
	const { ANSWERS, STANDINGS, ...patterns } = consents;
	const packed: PackedValues = {
		emails: {
			...packLists(lists),
			nameSlips: NAME_SLIPS.flatMap(([name, slips]) => slips.split(" ").map((slip) => `${slip}>${name}`)).join(" "),
			freeMailDomains: FREE_MAIL_DOMAINS,
		} as PackedValues["emails"],
		names: {
			...packLists({ ...firstNames, ...titles, ...noNames, ...companies, ...capitals, SUFFIX_OR_NAME }),
			suffixWritings: packPairs(SUFFIX_WRITINGS),
			civilities: packPairs(CIVILITIES),
			beforeName: packPairs(BEFORE_NAME),
		} as PackedValues["names"],
		consents: {
			answers: ANSWERS,
			standings: STANDINGS,
			patterns: Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [camelCase(name), pattern.source])),
		},
		bounces: { words: bounces.WORDS, signs: bounces.SIGNS.map(([sign, code]) => [sign.source, code]) },
		postcodes: {
			rules: [...POSTCODES].map(([country, { pattern, ...rest }]) =>
				Object.keys(rest).length === 0 ? [country, pattern.source] : [country, pattern.source, rest],
			),
			prefixes: packPairs(POSTCODE_PREFIXES),
		},
		currencies: { signs: packPairs(CURRENCY_OF), ...packLists({ POINT_COUNTRIES, COMMA_COUNTRIES }) } as PackedValues["currencies"],
		ibans: [...IBAN_FORMS].map(([country, { length, account }]) => [country, length, account.source]),
		vatForms: [...VAT_FORMS].map(([prefix, form]) => [prefix, form.source]),
	};
	return `${JSON.stringify(packed)}\n`;
}

function packLists(lists: Readonly<Record<string, Iterable<string>>>): Record<string, string> {
	return Object.fromEntries(Object.entries(lists).map(([name, words]) => [camelCase(name), [...words].join(" ")]));
}

function packPairs(pairs: ReadonlyMap<string, string>): string {
	return [...pairs].map((pair) => pair.join(">")).join(" ");
}

/** `REAL_TLDS`: `realTlds`. */
function camelCase(name: string): string {
	return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
