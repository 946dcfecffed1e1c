import { isNullWord } from "../reference/placeholders.ts";
import { LETTERS, lettersOf } from "../text/letter-case.ts";
import { squeeze } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, outcome, placeholder, textOf } from "./outcomes.ts";

const LONGEST = 250;
/** What people without a company put there. */
const NO_COMPANY =
	/^(?:particuliers?|priv[eé]e?|perso(?:nnel)?|private|individual|consumer|sans (?:soci[eé]t[eé]|entreprise|emploi)|pas de soci[eé]t[eé]|no company)$/i;

/** Company names as they are written, capitals included (IBM, eBay), with single spaces; no e-mail address, no number alone.
 *  @example company.clean("Dupont  & Fils", france).value  // "Dupont & Fils" */
export const company = defineFieldType<string, object>({
	type: "company",
	clean(cell) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST) });
		const letters = lettersOf(text);
		if (isNullWord(text) || NO_COMPANY.test(text)) return placeholder(text);
		if ((letters & (LETTERS.upper | LETTERS.lower | LETTERS.uncased)) === 0) {
			return (letters & LETTERS.digit) !== 0 ? (text.length < 5 ? { state: "valid", value: text } : invalid({ kind: "company-number" })) : placeholder(text);
		}
		if (text.length === 1 && (letters & LETTERS.uncased) === 0) return invalid({ kind: "name-letter" });
		if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return invalid({ kind: "name-email" });
		if (/^(\p{L})\1{2,}$/iu.test(text) && text.length > 3) return placeholder(text);
		const value = (letters & LETTERS.loose) !== 0 ? squeeze(text) : text;
		return outcome(text, value, { kind: "spaces" });
	},
});
