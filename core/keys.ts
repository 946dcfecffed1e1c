import { KeyTable } from "./columns/key-table.ts";
import { fold, foldWords } from "./text/fold.ts";
import { trim } from "./text/trim.ts";

/** What cells are compared by, one numbering for each kind of key, shared by contacts and sales. */
export interface Keys {
	readonly id: KeyTable;
	readonly email: KeyTable;
	readonly phone: KeyTable;
	readonly name: KeyTable;
	readonly siret: KeyTable;
	readonly postcode: KeyTable;
}
export const newKeys = (): Keys => ({
	id: new KeyTable(),
	email: new KeyTable(),
	phone: new KeyTable(),
	name: new KeyTable(),
	siret: new KeyTable(),
	postcode: new KeyTable(),
});

/** A customer number is the same with or without the zeros that a spreadsheet drops, or the apostrophe that keeps them, in any case.
 *  @example identifierKey(" 00042 ") === identifierKey("42")  // true */
export function identifierKey(text: string): string {
	const folded = fold(trim(text)).replace(/^'/, "");
	return /^0+\d/.test(folded) ? folded.replace(/^0+(?=\d)/, "") : folded;
}

/** Folded letters of a name, whatever the order of its words, hyphens or not.
 *  @example nameKey("Le Goff-Ébène") === nameKey("ebene LE GOFF")  // true */
export function nameKey(name: string): string {
	return /^[A-Za-z]*$/.test(name) ? name.toLowerCase() : foldWords(name).split(" ").sort().join("");
}
