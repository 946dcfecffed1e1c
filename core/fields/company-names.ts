import type { NameWords } from "../model/value-tables.ts";
import { COUPLE_LINKS } from "../reference/couple-links.ts";
import { fold } from "../text/fold.ts";

/** Whether the words of a name say that it is a company's: a legal form, a kind of institution, or `& Sons`.
 *  @example looksLikeCompany(["Dupont", "&", "Fils"], values.names)  // true */
export function looksLikeCompany(words: readonly string[], { companyWords, companyForms, companyCapitals, companyEndings }: NameWords): boolean {
	const last = words.length - 1;
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
