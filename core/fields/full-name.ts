import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { isUncased, LETTERS, lettersOf } from "../text/letter-case.ts";
import { wordsOf } from "../text/words.ts";
import { looksLikeCompany } from "./company-names.ts";
import { defineFieldType } from "./define-field-type.ts";
import { customsOf, type NameCustoms, nameCase } from "./name-case.ts";
import { changeOf, isFiller, isPlainName, LONGEST_NAME, refusalOf, tidied } from "./name-part.ts";
import { assembled, isFirstName, isParticle, type NameDraft, type NameParts, readPerson, type SplitCustoms, splitName } from "./name-split.ts";
import { EMPTY, invalid, outcome, placeholder, settled, textOf } from "./outcomes.ts";

interface FullNameKnown extends NameParts {
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
		return text === "" ? EMPTY : readText(text, context, true);
	},
});

function readText(text: string, context: CleanContext, settle: boolean): CleanedFullName {
	if (text.length > LONGEST_NAME) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST_NAME) });
	const letters = lettersOf(text);
	const cased = (letters & LETTERS.mixed) !== 0;
	const { names } = context.reference.values;
	if (isPlainName(text, letters, names)) {
		if (isNullWord(text, cased ? NAMES : undefined)) return placeholder(text);
		return (cased ? twoWords(text, context) : null) ?? readPlain(text, letters, splitCustoms(context, cased));
	}
	const how = splitCustoms(context, cased);
	const titled = readTitled(text, letters, how);
	if (titled !== null) return titled;
	if (isFiller(text, letters, NAMES, names)) return placeholder(text);
	const outcome = readSigns(text, letters, how);
	return settle ? settled(outcome, (value) => readText(value, context, false)) : outcome;
}

/** A name with more than letters and spaces, or a company's. */
function readSigns(text: string, letters: number, how: SplitCustoms): CleanedFullName {
	const clear = withoutPictures(text);
	if (!text.includes("@") && (letters & (LETTERS.upper | LETTERS.lower)) !== 0 && looksLikeCompany(clear.split(" "), how.names)) {
		return outcome(text, clear, changeOf(text, clear, letters), { company: clear });
	}
	const refusal = refusalOf(text, letters);
	return refusal ? invalid(refusal) : read(text, clear, letters, how);
}

function splitCustoms(context: CleanContext, cased: boolean): SplitCustoms {
	const { language, country } = context;
	const spanish = language === undefined ? country === "ES" || country === "MX" || country === "AR" || country === "CO" : language.startsWith("es");
	return { customs: customsOf(language, country), lastFirst: isLastFirst(context.header), spanish, cased, names: context.reference.values.names };
}

/** A civility before a plain name, as most titles are; null for anything else. */
function readTitled(text: string, letters: number, how: SplitCustoms): CleanedFullName | null {
	const space = text.indexOf(" ");
	if (space < 1 || space > LONGEST_CIVILITY || (letters & LETTERS.loose) !== 0) return null;
	const stop = text.charCodeAt(space - 1) === 0x2e ? space - 1 : space;
	const civility = how.names.beforeName.get(text.slice(0, stop).toLowerCase());
	if (civility === undefined || civility === "couple") return null;
	const rest = text.slice(space + 1);
	if (!isPlainName(rest, lettersOf(rest), how.names)) return null;
	const name = how.cased ? text : nameCase(text, how.customs, how.names);
	// M. de Villiers, Monsieur le Maire
	if (rest.toLowerCase().charCodeAt(0) === name.charCodeAt(space + 1)) return null;
	return readWhole(text, name, name.slice(space + 1), letters, { title: name.slice(0, space), civility }, how);
}

const LONGEST_CIVILITY = 13;

/** Words of letters, without title, suffix or company. */
function readPlain(text: string, letters: number, how: SplitCustoms): CleanedFullName {
	const name = how.cased ? text : nameCase(text, how.customs, how.names);
	return readWhole(text, name, name, letters, {}, how);
}

/** The parts of a name; `draft` holds its title, `rest` the name without it. */
function readWhole(text: string, name: string, rest: string, letters: number, draft: NameDraft, how: SplitCustoms): CleanedFullName {
	const reordered = readPerson(wordsOf(rest), draft, how);
	if (reordered === null) return done(text, name, false, letters, draft);
	const value = assembled(draft);
	// DUPONT Marie needs no second look
	const doubtful = reordered && (draft.middleName !== undefined || isOddFirstName(draft.firstName!, how.customs));
	if (!doubtful && !isTwoWords(draft)) return done(text, value, reordered, letters, draft);
	const stable = stableValue(text, value, draft, how);
	return stable === null ? done(text, name, false, letters, draft) : done(text, stable, reordered, letters, draft);
}

/** Short, of two words, or a word that may begin a surname (Saint). */
function isOddFirstName(firstName: string, customs: NameCustoms): boolean {
	return firstName.length < 5 || firstName.includes(" ") || isParticle(firstName, customs);
}

function isTwoWords({ firstName, lastName }: NameDraft): boolean {
	return firstName !== undefined && lastName?.includes(" ") === true;
}

/** The name, or the name with its surname left in the capitals it has where only they tell it from a middle name (Sophie MARTIN DUPONT); null when
 *  neither has the same parts when it is read again. */
function stableValue(text: string, value: string, draft: NameDraft, how: SplitCustoms): string | null {
	if (readsAlike(value, draft, how)) return value;
	const lastName = draft.lastName?.toUpperCase();
	if (lastName === undefined || !isTwoWords(draft) || !text.includes(lastName)) return null;
	const capitals = assembled({ ...draft, lastName });
	return readsAlike(capitals, draft, { ...how, cased: true }) ? capitals : null;
}

/** Whether a name in its new order has the same parts when it is read again, or the same two turned round, which is a guess:
 *  `St van Dupont De` would not have those of `DE St van DUPONT`. */
function readsAlike(value: string, draft: NameDraft, how: SplitCustoms): boolean {
	const again: NameDraft = {};
	const split = splitName(value, how.lastFirst ? { ...how, lastFirst: false } : how, again);
	if (split === null || split.reordered || again.people !== draft.people || again.title !== draft.title) return false;
	if (again.firstName === draft.firstName) return again.middleName === draft.middleName && again.lastName === draft.lastName;
	return again.firstName === draft.lastName && again.lastName === draft.firstName && again.middleName === undefined && draft.middleName === undefined;
}

/** `Marie Dupont`: two words that begin with a capital and go on in small letters, in the usual order; null for anything else. */
function twoWords(text: string, context: CleanContext): CleanedFullName | null {
	const space = text.indexOf(" ");
	if (space < 2 || text.length - space < 3 || text.indexOf(" ", space + 1) >= 0 || !isSmall(text, 1) || !isSmall(text, space + 2)) return null;
	const customs = customsOf(context.language, context.country);
	const firstName = text.slice(0, space);
	const lastName = text.slice(space + 1);
	if (
		isLastFirst(context.header) ||
		(space < 6 && isParticle(firstName, customs)) ||
		(customs !== "en" && isFirstName(lastName, context.reference.values.names))
	)
		return null;
	return { state: "valid", value: text, firstName, lastName };
}

function isSmall(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= 0x61 && unit <= 0x7a;
}

/** The draft, become the outcome. */
function done(text: string, value: string, reordered: boolean, letters: number, draft: NameDraft): CleanedFullName {
	const outcome: { -readonly [K in keyof CleanedFullName]: CleanedFullName[K] } = draft as never;
	outcome.state = value === text ? "valid" : "repaired";
	outcome.value = value;
	if (value !== text) outcome.issue = reordered ? { kind: "name-split" } : changeOf(text, value, letters);
	return outcome;
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
	const name = isUncased(found) ? nameCase(clear, how.customs, how.names) : clear;
	const draft: NameDraft = {};
	const split = splitName(name, how, draft);
	if (split === null) return invalid({ kind: "name-civility" });
	if (!split.reordered && (split.value === name || !isTwoWords(draft))) return done(text, split.value, false, letters, draft);
	const stable = stableValue(text, split.value, draft, how);
	return done(text, stable ?? name, stable !== null && split.reordered, letters, draft);
}
