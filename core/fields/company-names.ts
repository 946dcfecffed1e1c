import { COMPANY_CAPITALS, COMPANY_ENDINGS, COMPANY_FORMS, COMPANY_WORDS } from "../reference/company-words.ts";
import { COUPLE_LINKS } from "../reference/couple-links.ts";
import { fold } from "../text/fold.ts";

/** Whether the words of a name say that it is a company's: a legal form, a kind of institution, or `& Sons`.
 *  @example looksLikeCompany(["Dupont", "&", "Fils"])  // true */
export function looksLikeCompany(words: readonly string[]): boolean {
	const last = words.length - 1;
	for (let at = 0; at <= last; at++) {
		const bare = words[at]!.replace(/[.,()]/g, "");
		const word = fold(bare);
		if (COMPANY_WORDS.has(word)) return true;
		const edge = at === 0 || at === last;
		if (COMPANY_FORMS.has(word) && (last === 0 ? bare === bare.toUpperCase() : edge)) return true;
		if (last > 0 && edge && COMPANY_CAPITALS.has(bare)) return true;
		if (at > 0 && COUPLE_LINKS.has(fold(words[at - 1]!)) && COMPANY_ENDINGS.has(word)) return true;
	}
	return false;
}
