import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { isUncased, LETTERS, lettersOf } from "../text/letter-case.ts";
import { looksLikeCompany } from "./company-names.ts";
import { defineFieldType } from "./define-field-type.ts";
import { customsOf, nameCase } from "./name-case.ts";
import { changeOf, isFiller, isPlainName, LONGEST_NAME, refusalOf, tidied } from "./name-part.ts";
import { type NameParts, type SplitCustoms, type SplitName, splitName, splitPlainName } from "./name-split.ts";
import { EMPTY, invalid, outcome, placeholder, textOf } from "./outcomes.ts";

export interface FullNameKnown extends NameParts {
	/** The cell names a company, and so no person. */
	readonly company: string;
}
type CleanedFullName = Cleaned<string, FullNameKnown>;

/** Null words that are surnames. */
const NAMES = ["null", "none", "test", "nil", "nan"];

/** A whole name in one cell, in good capitals and in reading order, with its parts: civility, first, middle and last name, suffix, or the
 *  company that it is; 2 people for a couple. A comma, a surname in capitals, a civility, particles and suffixes tell the parts
 *  (domain.md §6); else the first word is the first name, unless the header or a list of first names says otherwise.
 *  @example fullName.clean("DUPONT Marie", france)  // { state: "repaired", value: "Marie Dupont", firstName: "Marie", lastName: "Dupont", … } */
export const fullName = defineFieldType<string, FullNameKnown>({
	type: "full_name",
	clean(cell, context) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		const letters = lettersOf(text);
		const how = splitCustoms(context, (letters & LETTERS.mixed) !== 0);
		if (isPlainName(text, letters)) return isNullWord(text, how.cased ? NAMES : []) ? placeholder(text) : readPlain(text, letters, how);
		if (isFiller(text, letters, NAMES)) return placeholder(text);
		const clear = withoutPictures(text);
		const words = clear.split(" ");
		if (text.length <= LONGEST_NAME && !text.includes("@") && (letters & (LETTERS.upper | LETTERS.lower)) !== 0 && looksLikeCompany(words)) {
			return outcome(text, clear, changeOf(text, clear, letters), { company: clear });
		}
		const refusal = refusalOf(text, letters);
		return refusal ? invalid(refusal) : read(text, clear, letters, how);
	},
});

function splitCustoms(context: CleanContext, cased: boolean): SplitCustoms {
	const { language, country } = context;
	const spanish = language === undefined ? country === "ES" || country === "MX" || country === "AR" || country === "CO" : language.startsWith("es");
	return { customs: customsOf(language, country), lastFirst: isLastFirst(context.header), spanish, cased };
}

/** Words of letters, without title, suffix or company. */
function readPlain(text: string, letters: number, how: SplitCustoms): CleanedFullName {
	const name = how.cased ? text : nameCase(text, how.customs);
	const words = name.split(" ");
	if (how.cased && how.customs === "en" && words.length === 2 && (lettersOf(words[1]!) & LETTERS.mixed) !== 0) {
		return { state: "valid", value: text, firstName: words[0]!, lastName: words[1]! };
	}
	return done(text, letters, splitPlainName(name, words, how));
}

function done(text: string, letters: number, split: SplitName): CleanedFullName {
	const { value, reordered, ...parts } = split;
	if (value === text) return { state: "valid", value, ...parts };
	return { state: "repaired", value, issue: reordered ? { kind: "name-split" } : changeOf(text, value, letters), ...parts };
}

let lastHeader = "";
let lastAnswer = false;

/** Whether a header announces the surname first: Nom Prénom, Last name and first name. */
function isLastFirst(header: string): boolean {
	if (header !== lastHeader) {
		lastHeader = header;
		lastAnswer = /^(?:nom|noms|last ?name|surname|apellidos?|cognome|nachname)\b.*\b(?:prenoms?|first ?name|nombres?|nome|vorname)\b/.test(
			fold(header).replace(/[_-]/g, " "),
		);
	}
	return lastAnswer;
}

/** Without emoji and the like, which people put beside their name. */
function withoutPictures(text: string): string {
	return tidied(/[^\x00-\u024f]/.test(text) ? text.replace(/[\p{Extended_Pictographic}\ufe0f\u200d]/gu, " ") : text);
}

function read(text: string, clear: string, letters: number, how: SplitCustoms): CleanedFullName {
	const found = lettersOf(clear.replace(/\+/g, "&"));
	if (clear === "" || (found & LETTERS.sign) !== 0) return invalid({ kind: "unreadable", found: text });
	const name = isUncased(found) ? nameCase(clear, how.customs) : clear;
	const split = splitName(name, how);
	if (split === null) return invalid({ kind: "name-civility" });
	// Commas of another order would be read otherwise the next time
	const stable = !split.reordered || !split.value.includes(",") || splitName(split.value, how)?.reordered === false;
	return done(text, letters, stable ? split : { ...split, value: name, reordered: false });
}
