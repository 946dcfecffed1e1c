import type { NameWords } from "../model/value-tables.ts";
import { COUPLE_LINKS } from "../reference/couple-links.ts";
import { fold } from "../text/fold.ts";

/** Château de la Roche, Centre hospitalier, Les Jardins du Port, L'Atelier Gourmand. */
function isPlace(words: readonly string[], places: ReadonlySet<string>): boolean {
	const first = fold(words[0]!);
	if (places.has(first)) return /^\p{Ll}/u.test(words[1]!) ? /^\p{Lu}/u.test(words[0]!) : words.length > 2 && OF_A_PLACE.test(words[1]!);
	if (/^l['’]/.test(first)) return places.has(first.slice(2));
	return words.length > 2 && ARTICLES.has(first) && places.has(fold(words[1]!)) && OF_A_PLACE.test(words[2]!);
}

const ARTICLES: ReadonlySet<string> = new Set(["le", "la", "les", "au", "aux"]);

/** Small, or the whole would be a surname and its first name: MAISON du Lac, against Maison De Lima. */
const OF_A_PLACE = /^(?:de|du|des|la|le|les|aux?|d['’].+|DE|DU|DES|LA|LE|LES|AUX?|D['’].+)$/;

/** Whether the words of a name say that it is a company's: a legal form, a kind of institution, or `& Sons`.
 *  @example looksLikeCompany(["Dupont", "&", "Fils"], values.names)  // true */
export function looksLikeCompany(words: readonly string[], { companyWords, companyForms, companyCapitals, companyPlaces, companyEndings }: NameWords): boolean {
	const last = words.length - 1;
	if (last > 0 && isPlace(words, companyPlaces)) return true;
	for (let at = 0; at <= last; at++) {
		const bare = words[at]!.replace(/[.,()]/g, "");
		const word = fold(bare);
		if (companyWords.has(word)) return true;
		const edge = at === 0 || at === last;
		if (companyForms.has(word) && (last === 0 ? bare === bare.toUpperCase() : edge)) return true;
		if (last > 0 && edge && companyCapitals.has(bare)) return true;
		if (at > 0 && COUPLE_LINKS.has(fold(words[at - 1]!)) && companyEndings.has(word)) return true;
	}
	return false;
}
