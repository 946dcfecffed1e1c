import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import type { ConsentCode, ConsentWord } from "../model/value-tables.ts";
import { consentKey, consentWord, isAgreement, isAwaiting, isOptOutHeader, isRefusal } from "../reference/consents.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { date, isBareDate } from "./date.ts";
import { type CellCounts, type ColumnFacts, defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

export interface ConsentKnown {
	/** Day of the consent or of the refusal, when the cell says it. */
	readonly date: string;
}
type ConsentContext = CleanContext & ColumnFacts;
type CleanedConsent = Cleaned<string, ConsentKnown>;

/** Null words that are an answer here. */
const ANSWERS = ["0", "x", "unknown", "inconnu", "inconnue", "desconocido", "unbekannt", "sconosciuto"];
/** A longer cell is no answer. */
const LONGEST = 80;
/** Words that a column needs at most; beyond, it is no column of consent. */
const MOST_WORDS = 40;
/** What may stand between a word and its date: "Oui, le 12/03/2024", "désabonnée depuis mardi 3 mars 2024". */
const BETWEEN = /[\s:,;–—|/(-]*(?:(?:le|du|en|on|am|el|il|depuis|since|seit|at|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[\s:]+)*$/i;
const SPANISH_OR_ITALIAN: ReadonlySet<string> = new Set(["ES", "IT", "MX", "AR", "CO", "CL", "PE", "SM"]);
const GERMAN: ReadonlySet<string> = new Set(["DE", "AT", "CH", "LI", "LU"]);

/** `Y`, `O`, `S`, `J` and the figures mean what their column lets them mean: the reading, "either" when that is open, or null for no answer. */
function readSingle(key: string, { vocabulary, country, language = "", reference }: ConsentContext): ConsentWord | "either" | null {
	const has = (word: string) => vocabulary?.has(word) === true;
	const answer = (code: ConsentCode): ConsentWord => ({ code, kind: "answer" });
	switch (key) {
		case "o": {
			// The letter for the figure: a column of 1 and O knows no N.
			if (has("1") && !has("n")) return answer("no");
			return answer("yes");
		}
		case "0":
			// The figure for the letter: a column of N and 0 has no 1.
			return has("n") && !has("1") ? "either" : answer("no");
		case "s":
			return has("n") || has("no") || SPANISH_OR_ITALIAN.has(country) || /^(?:es|it)/.test(language) ? answer("yes") : "either";
		case "j":
			return has("n") || has("nein") || GERMAN.has(country) || language.startsWith("de") ? answer("yes") : "either";
		case "v":
			return has("f") ? answer("yes") : "either";
		case "-1":
			// Access writes true as -1.
			return vocabulary === undefined || has("0") || vocabulary.size === 1 ? answer("yes") : "either";
		case "1":
			// 1 and 2 of a code book: which is yes is not written.
			return has("2") && !has("0") ? "either" : answer("yes");
		case "2":
			return "either";
		default:
			return consentWord(key, reference.values.consents) ?? null;
	}
}

/** What a word says of consent under its header: under an opposite one a yes is a refusal, and anything else says nothing. */
function turn({ code, kind }: ConsentWord, inverted: boolean): ConsentCode {
	if (!inverted || kind === "standing") return code;
	return code === "yes" ? "no" : "unknown";
}

function isInverted(context: ConsentContext): boolean {
	return context.inverted ?? isOptOutHeader(context.header, context.reference.values.consents);
}

/** A code with the day of a date, without it when the date has two readings; null when the cell is not a date and nothing else. */
function readDate(cell: Cell, context: ConsentContext, code: ConsentCode): CleanedConsent | null {
	if (typeof cell === "string" && !isBareDate(cell, context)) return null;
	const read = date.clean(cell, context);
	if (read.state === "placeholder") return placeholder(String(cell));
	if (read.value !== null) return { state: "valid", value: code, date: read.value };
	return read.readings === undefined ? null : { state: "valid", value: code };
}

/** A word with its date behind or before it. */
function readDatedWord(text: string, context: ConsentContext): CleanedConsent | null {
	const first = text.search(/\d/);
	const last = text.length - [...text].reverse().join("").search(/\d/);
	for (const [words, day] of [
		[text.slice(0, first), text.slice(first)],
		[text.slice(last), text.slice(0, last)],
	] as const) {
		const word = consentWord(consentKey(words.replace(BETWEEN, "").replace(/^[\s:,;–—|/)(-]+/, "")), context.reference.values.consents);
		const read = word === undefined ? null : readDate(day, context, turn(word, isInverted(context)));
		if (read !== null) return read;
	}
	return null;
}

function cleanText(text: string, context: ConsentContext): CleanedConsent {
	if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text });
	// A nought, no O for Oui
	if (/^[Øø∅⌀]$/.test(text)) return placeholder(text);
	const key = consentKey(text);
	const word = readSingle(text === "-1" ? text : key, context);
	if (word === "either") return { state: "ambiguous", value: null, issue: { kind: "consent-code", found: text } };
	if (word !== null) return { state: "valid", value: turn(word, isInverted(context)) };
	if (isNullWord(text, ANSWERS)) return placeholder(text);
	if (text.length >= 6 && /\d/.test(text)) {
		const read = readDate(text, context, isInverted(context) ? "no" : "yes") ?? readDatedWord(text, context);
		if (read !== null) return read;
	}
	if (isAwaiting(text, context.reference.values.consents)) return { state: "repaired", value: "pending", issue: { kind: "writing" } };
	// "Ne souhaite plus recevoir d’e-mails": a sentence that refuses is a refusal.
	if (isRefusal(text, context.reference.values.consents)) return { state: "repaired", value: "no", issue: { kind: "writing" } };
	if (isAgreement(text, context.reference.values.consents)) return { state: "repaired", value: isInverted(context) ? "no" : "yes", issue: { kind: "writing" } };
	return invalid({ kind: "unreadable", found: text });
}

/** The words of the column, its polarity, and the order of its dates. */
function studyColumn(cells: CellCounts, context: CleanContext): ColumnFacts {
	const vocabulary = new Set<string>();
	const dates: [Cell, number][] = [];
	for (const [cell, rows] of cells) {
		if (cell === null) continue;
		const text = textOf(cell);
		if (text.length > 5 && /\d/.test(text)) dates.push([text, rows]);
		else if (text !== "" && text.length <= LONGEST && vocabulary.size < MOST_WORDS) vocabulary.add(text === "-1" ? text : consentKey(text));
	}
	const { vocabulary: _, ...order } = date.study!(dates, context);
	return isOptOutHeader(context.header, context.reference.values.consents) ? { ...order, vocabulary, inverted: true } : { ...order, vocabulary };
}

/** A consent: "yes", "no", "pending" or "unknown", with its date when the cell holds one. Under a header that says the opposite
 *  ("Ne pas contacter") a tick is "no" and none is "unknown": not having refused is not having agreed (domain.md §10.1, contract).
 *  A recognised word is valid; a code whose meaning the column leaves open (1 and 2) is ambiguous.
 *  @example consent.clean("Oui", context)  // { state: "valid", value: "yes" } */
export const consent = defineFieldType<string, ConsentKnown>({
	type: "consent",
	study: studyColumn,
	clean(cell: Cell, context: ConsentContext): CleanedConsent {
		if (cell === null) return EMPTY;
		if (typeof cell === "boolean") return cleanText(cell ? "true" : "false", context);
		if (typeof cell === "number") {
			if (cell === 0 || Math.abs(cell) === 1 || cell === 2) return cleanText(String(cell), context);
			return readDate(cell, context, isInverted(context) ? "no" : "yes") ?? invalid({ kind: "unreadable", found: String(cell) });
		}
		const text = textOf(cell);
		return text === "" ? EMPTY : cleanText(text, context);
	},
});
