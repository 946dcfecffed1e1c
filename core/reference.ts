import type { Languages } from "./languages/language.ts";
import { type MappingWords, readMappingWords } from "./mapping/lexicon.ts";
import type { ReferenceTables } from "./model/context.ts";
import { readCountryNames } from "./reference/countries.ts";
import { readDisposableDomains } from "./reference/disposable-domains.ts";
import { readFrenchPostcodes } from "./reference/french-postcodes.ts";
import { readPhonePlans } from "./reference/phone-plans.ts";
import { readValues } from "./reference/values.ts";

/** All that a host loads apart and hands in: what an audit is read by. */
export interface Reference extends ReferenceTables {
	/** The words by which headers and columns are told. */
	readonly words: MappingWords;
	/** Every word that people read. */
	readonly languages: Languages;
}

/** The texts of the tables that every host loads apart, as the build writes them beside the program. */
export interface ReferenceTexts {
	readonly mappingWords: string;
	readonly phonePlans: string;
	readonly disposableDomains: string;
	readonly countryNames: string;
	readonly valueWords: string;
	/** Without it no town is held against its postcode. */
	readonly frenchPostcodes?: string;
}

/** The file of each text. */
export const REFERENCE_FILES: Readonly<Record<keyof ReferenceTexts, string>> = {
	mappingWords: "mapping-words.json",
	phonePlans: "phone-plans.json",
	disposableDomains: "disposable-domains.txt",
	countryNames: "country-names.txt",
	valueWords: "value-words.json",
	frenchPostcodes: "french-postcodes.txt",
};

/** The tables out of their texts: the same texts give the same audit in every host. Cheap: most of a table is read when it is first asked.
 *  @throws {SyntaxError} A text that was cut off.
 *  @example readReference(texts, { fr, en }).phonePlans.knows("FR")  // true */
export function readReference(
	{ mappingWords, phonePlans, disposableDomains, countryNames, valueWords, frenchPostcodes }: ReferenceTexts,
	languages: Languages,
): Reference {
	return {
		words: readMappingWords(mappingWords),
		languages,
		phonePlans: readPhonePlans(phonePlans),
		disposableDomains: readDisposableDomains(disposableDomains),
		countryNames: readCountryNames(countryNames),
		values: readValues(valueWords),
		...(frenchPostcodes === undefined ? {} : { frenchPostcodes: readFrenchPostcodes(frenchPostcodes) }),
	};
}
