import type { ValueTables } from "./value-tables.ts";

/** A calendar day as text: `2026-11-21`. */
export type IsoDate = string;
export type LanguageCode = "fr" | "en";

/** What a cleaner may know besides the cell. Everything that varies is handed in. */
export interface CleanContext {
	/** ISO code: whose national phones, postcodes and company numbers these are. */
	readonly country: string;
	/** All ages are counted to this day, and nothing after it is past. */
	readonly auditDate: IsoDate;
	/** Header of the column, as written; "" when unknown. */
	readonly header: string;
	/** Language that decides what a text may mean (order of a date, `N`, `1.234`); default French and English both heard. */
	readonly language?: string;
	/** Order of day and month, when it is known for the column. */
	readonly order?: DateOrder;
	/** How a number is read as a date. */
	readonly system?: 1900 | 1904;
	/** The town beside a postcode, the postcode beside a town. */
	readonly city?: string;
	readonly postcode?: string;
	/** Tables that a host loads. */
	readonly reference: ReferenceTables;
}
export type DateOrder = "dmy" | "mdy" | "ymd";

/** Tables too heavy for the program itself: every host loads the same files (core/reference.ts). No phone can be read without its plans,
 *  nor an e-mail be told reachable without the domains of throw-away mailboxes, so only the last table may be missing. */
export interface ReferenceTables {
	/** The numbering plans of the world (libphonenumber). */
	readonly phonePlans: PhonePlans;
	/** Names of the countries (ISO 3166-1). */
	readonly countryNames: CountryNames;
	/** Domains of throw-away mailboxes (disposable-email-domains). */
	readonly disposableDomains: DisposableDomains;
	/** Words and forms of values: e-mail domains, first names, consents, bounces, postcodes. */
	readonly values: ValueTables;
	/** French postcodes and their communes (La Poste, INSEE); without it no town is held against its postcode. */
	readonly frenchPostcodes?: FrenchPostcodes;
}
export interface FrenchPostcodes {
	/** Official names of the communes of a postcode, accents and capitals as INSEE writes them; empty when the code is unknown. */
	communes(postcode: string): readonly string[];
	/** Official names of all communes with this key (`cityKey` of core/text/city-key.ts). */
	named(key: string): readonly string[];
}
export interface CountryNames {
	/** ISO alpha-2 code of a country, given as code (two or three letters) or by a name in French, English, Spanish, German or Italian,
	 *  whatever its capitals and accents; undefined when unknown. */
	codeOf(name: string): string | undefined;
	/** Every name of five letters or more, folded, for whoever looks for a near one. */
	readonly longNames: readonly string[];
}
export interface DisposableDomains {
	/** Whether mail to a domain, in lower-case ASCII, goes to a mailbox that is thrown away. */
	has(domain: string): boolean;
}
export interface PhonePlans {
	/** Whether the plan of a country is known, by its ISO code. */
	knows(country: string): boolean;
	/** Reads digits: with a plus before them as an international number, else as they are dialled in a country whose plan is known.
	 *  Null when no plan can tell where the national number begins. */
	read(number: string, country?: string): PlannedNumber | null;
}
/** A number in its plan: in E.164 it is `+`, `code`, `national`. */
export interface PlannedNumber {
	/** Calling code, without a plus. */
	readonly code: string;
	/** The digits after the code. */
	readonly national: string;
	/** ISO code; undefined for numbers of no country, or of several. */
	readonly country: string | undefined;
	/** As libphonenumber names it; null when the number is not valid. */
	readonly type: string | null;
	/** Whether the plan has numbers of that length. */
	readonly possible: boolean;
}
