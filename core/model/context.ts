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
	/** Heavier tables that a host may load; without one, its checks are "not tested". */
	readonly reference?: ReferenceTables;
}
export type DateOrder = "dmy" | "mdy" | "ymd";

export interface ReferenceTables {
	/** French postcodes and their communes (La Poste, INSEE). */
	readonly frenchPostcodes?: FrenchPostcodes;
}
export interface FrenchPostcodes {
	/** Official names of the communes of a postcode, accents and capitals as INSEE writes them; empty when the code is unknown. */
	communes(postcode: string): readonly string[];
	/** Official names of all communes with this key (`cityKey` of core/text/city-key.ts). */
	named(key: string): readonly string[];
}
