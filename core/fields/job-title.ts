import { ACRONYMS, PROPER_WORDS, SMALL_WORDS } from "../reference/job-words.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { capitalised, isUncased, LETTERS, lettersOf, lowered } from "../text/letter-case.ts";
import { squeeze } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";
import { customsOf } from "./name-case.ts";
import { changeOf } from "./name-part.ts";
import { EMPTY, invalid, outcome, placeholder, textOf } from "./outcomes.ts";

const LONGEST = 250;

/** Job titles. Those in capitals alone or small letters alone get a capital in front (in English, on each word), acronyms excepted; the others stay as they are.
 *  @example jobTitle.clean("DIRECTEUR RH", france).value  // "Directeur RH"
 *  @example jobTitle.clean("PDG", france)  // { state: "valid", value: "PDG" } */
export const jobTitle = defineFieldType<string, object>({
	type: "job_title",
	clean(cell, context) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST) });
		const letters = lettersOf(text);
		if (isNullWord(text) || (letters & (LETTERS.upper | LETTERS.lower | LETTERS.uncased | LETTERS.digit)) === 0) return placeholder(text);
		if ((letters & (LETTERS.upper | LETTERS.lower | LETTERS.uncased)) === 0 || text.includes("@")) {
			return invalid({ kind: "unreadable", found: text });
		}
		if (text.length === 1 && (letters & LETTERS.uncased) === 0) return invalid({ kind: "name-letter" });
		const tidy = (letters & LETTERS.loose) !== 0 ? squeeze(text) : text;
		const titles = customsOf(context.language, context.country) === "en";
		const value = isUncased(tidy === text ? letters : lettersOf(tidy)) && (letters & LETTERS.digit) === 0 ? titleCase(tidy, titles) : tidy;
		return outcome(text, value, changeOf(text, value, letters));
	},
});

/** Acronyms as they are; a capital in front, or in English on each word but the small ones. A lone word of up to four capitals is an acronym. */
function titleCase(title: string, eachWord: boolean): string {
	if (title.length < 5 && title === title.toUpperCase() && !title.includes(" ")) return title;
	return capitalised(
		title.replace(/\p{L}+(?:&\p{L}+)?/gu, (word) => {
			const upper = lowered(word).toUpperCase();
			if (ACRONYMS.has(upper)) return upper;
			const lower = PROPER_WORDS.get(upper) ?? lowered(word);
			return eachWord && !SMALL_WORDS.has(lower) ? capitalised(lower) : lower;
		}),
	);
}
