// Words and forms by which cells are read, as a host hands them in (core/reference/values.ts).

type Words = ReadonlySet<string>;

export interface ValueTables {
	readonly emails: EmailWords;
	readonly names: NameWords;
	readonly consents: ConsentWords;
	/** What a folded text in a column of bounces says (`foldWords`). */
	readonly bounces: BounceWords;
	readonly postcodes: PostcodeRules;
	readonly currencies: CurrencyWords;
	/** By ISO code of the country. */
	readonly ibans: ReadonlyMap<string, IbanForm>;
	/** By prefix: forms of VAT numbers without check digits. */
	readonly vatForms: ReadonlyMap<string, RegExp>;
}

/** The lists of core/reference/email-domains.ts. */
export interface EmailWords {
	/** In the order in which they are suggested. */
	readonly providers: Words;
	readonly peculiar: Words;
	readonly brands: Words;
	readonly words: Words;
	readonly short: Words;
	readonly oneEnding: Words;
	/** `slip>name`. */
	readonly nameSlips: Words;
	/** `typed>meant`. */
	readonly typos: Words;
	readonly realDomains: Words;
	readonly countryEndings: Words;
	readonly realTlds: Words;
	readonly relays: Words;
	readonly reservedTlds: Words;
	readonly reservedDomains: Words;
	readonly fillerLocals: Words;
	readonly fillerDomains: Words;
	readonly fillerTexts: Words;
	readonly technicalRoles: Words;
	readonly genericRoles: Words;
	/** The domains of core/reference/free-mail-domains.ts. */
	readonly freeMailDomains: Words;
}

export type Civility = "M." | "Mme" | "Mx" | "Dr" | "Pr" | "Me" | "couple" | "company";

/** The lists of core/reference/first-names.ts, civilities.ts, no-names.ts, company-words.ts, suffixes.ts and capital-words.ts. */
export interface NameWords {
	readonly firstNames: Words;
	readonly compoundStarts: Words;
	readonly compoundEnds: Words;
	readonly civilities: ReadonlyMap<string, Civility>;
	/** Those that may stand before a name. */
	readonly beforeName: ReadonlyMap<string, Civility>;
	readonly titles: Words;
	readonly englishTitles: Words;
	readonly doctorates: Words;
	readonly beforeTitle: Words;
	readonly firstNameTitles: Words;
	readonly keyboardWords: Words;
	readonly noNames: Words;
	readonly civilityAlone: Words;
	readonly companyWords: Words;
	readonly companyForms: Words;
	readonly companyCapitals: Words;
	readonly companyPlaces: Words;
	readonly companyEndings: Words;
	/** By suffix without its stops: how it is written. */
	readonly suffixWritings: ReadonlyMap<string, string>;
	readonly suffixOrName: Words;
	readonly afterAl: Words;
	readonly oneCapitalMac: Words;
	readonly macStems: Words;
}

export type ConsentCode = "yes" | "no" | "pending" | "unknown";

/** What a word means, and whether it is an answer (turned round by the header) or a standing. */
export interface ConsentWord {
	readonly code: ConsentCode;
	readonly kind: "answer" | "standing";
}

/** The words and patterns of core/reference/consent-words.ts. */
export interface ConsentWords {
	readonly words: ReadonlyMap<string, ConsentWord>;
	readonly optOut: RegExp;
	readonly optOutWord: RegExp;
	readonly denied: RegExp;
	readonly headerWishNot: RegExp;
	readonly wishNot: RegExp;
	readonly refusing: RegExp;
	readonly agreeing: RegExp;
	readonly noFirst: RegExp;
	readonly negation: RegExp;
	readonly notThere: RegExp;
	readonly agreement: RegExp;
	readonly awaiting: RegExp;
	readonly limit: RegExp;
}

/** bounced: not to be written to again; complaint: its owner called it spam; ok: it arrives; unknown: a passing failure, or not tested. */
export type BounceCode = "bounced" | "complaint" | "ok" | "unknown";

/** The words and patterns of core/reference/bounce-words.ts. */
export interface BounceWords {
	readonly words: ReadonlyMap<string, BounceCode>;
	/** Tried in order on a sentence. */
	readonly signs: readonly (readonly [RegExp, BounceCode])[];
}

export interface PostcodeRule {
	/** For the code without spaces and hyphens, in capitals. */
	readonly pattern: RegExp;
	/** Where the sign stands, from the start or (below 0) from the end, and which one; absent: none. */
	readonly at?: number;
	readonly sign?: " " | "-";
	/** Number of digits, for countries whose codes can begin with 0. */
	readonly digits?: number;
	/** Letters in front that belong to the code, and are put there when they miss. */
	readonly prefix?: string;
}

interface PostcodeRules {
	/** By ISO code of the country. */
	readonly rules: ReadonlyMap<string, PostcodeRule>;
	/** Country of the letters that people put before a code. */
	readonly prefixes: ReadonlyMap<string, string>;
}

export interface IbanForm {
	/** Number of characters, country and check digits included. */
	readonly length: number;
	/** What the characters after country and check digits look like. */
	readonly account: RegExp;
}

/** The lists of core/reference/currency-words.ts. */
export interface CurrencyWords {
	/** ISO 4217 code of a folded sign or word. */
	readonly signs: ReadonlyMap<string, string>;
	/** ISO codes of the countries that write a decimal point, and of those that write a comma. */
	readonly pointCountries: Words;
	readonly commaCountries: Words;
}
