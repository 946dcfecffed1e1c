import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import type { CurrencyWords } from "../model/value-tables.ts";
import { currencyOf, decimalMark } from "../reference/currencies.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { type CellCounts, type ColumnFacts, defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

export interface AmountKnown {
	/** ISO 4217 code, when a sign or word says it. */
	readonly currency: string;
	/** Numbers that the cell may mean, when it is ambiguous. */
	readonly readings: readonly number[];
}
type AmountContext = CleanContext & ColumnFacts;
type CleanedAmount = Cleaned<number, AmountKnown>;

/** A longer cell is no amount. */
const LONGEST = 60;
/** Digits that a number keeps exactly. */
const MOST_DIGITS = 15;
/** Null words that are a value here: accountants write a dash for nothing. */
const VALUES = ["0", "-"];
const WRITING = { kind: "writing" } as const;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d{1,20})?e[+-]?\d{1,3}$/;
const SPACES = /[\s\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000]/g;

/** A number in the writing of JavaScript: an integer without needless zeros, a point, decimals. */
function isPlain(text: string): boolean {
	return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text);
}

/** Figures that prove nothing: 1.234 */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** How most amounts with a decimal comma are written: 1234,5, 1 234,56 €. */
const COMMA = /^-?(?:\d{1,12}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3})(?:,\d{1,2})?(?:[ \u00a0\u202f]?€)?$/;

/** Figures with their marks, taken apart. */
interface Figures {
	/** Digits and marks only: `1.234,56`. */
	readonly body: string;
	readonly negative: boolean;
	readonly currency: string | undefined;
	/** Groups stand apart by a space or an apostrophe, so a point or a comma is a decimal mark. */
	readonly grouped: boolean;
}

/** Taxes included or not: the figure is what is written. */
const TAX = /\s*\(?\b(?:ttc|ht|htva|tvac|vat incl(?:uded)?|incl\.? vat|excl\.? vat|ex vat)\)?$/;

/** Sign, currency and figures of a text; null when it holds anything else. */
function takeApart(found: string, country: string, currencies: CurrencyWords): Figures | null {
	let text = fold(found).replace(/[\u2012-\u2015\u2212]/g, "-");
	let negative = false;
	text = text.replace(TAX, "");
	const inner = /^\((.+)\)$/.exec(text)?.[1];
	if (inner !== undefined) {
		negative = true;
		text = inner;
	}
	const parts = /^([^\d]*)(\d[\d\s.,'’\u02bc]*)(.*)$/s.exec(text);
	if (parts === null) return null;
	let before = parts[1]!.replace(SPACES, "");
	let after = parts[3]!.replace(SPACES, "");
	let body = parts[2]!;
	// 12 € 50
	const cents = /^(\D+)(\d{2})$/.exec(after);
	if (cents !== null && /^[\d\s]+$/.test(body) && currencyOf(cents[1]!, country, currencies) !== undefined) {
		body = `${body.trim()},${cents[2]}`;
		after = cents[1]!;
	}
	// .50, 5.-, 12,--
	if (before.endsWith(".") || before.endsWith(",")) {
		if (currencyOf(before, country, currencies) === undefined) {
			body = `0${before.slice(-1)}${body}`;
			before = before.slice(0, -1);
		}
	}
	after = after.replace(/^-{1,2}(?=$|[^\d])/, (dashes) => (/[.,]\s*$/.test(body) ? "" : dashes));
	for (const sign of [before.charAt(0), before.charAt(before.length - 1), after.charAt(0), after.charAt(after.length - 1)]) {
		if (sign !== "-" && sign !== "+") continue;
		if (negative) return null;
		negative = sign === "-";
		before = before.replace(sign, "");
		after = after.replace(sign, "");
		break;
	}
	if (before !== "" && after !== "") return null;
	const unit = before + after;
	const currency = unit === "" ? undefined : currencyOf(unit, country, currencies);
	if (unit !== "" && currency === undefined) return null;
	const packed = body.replace(/[.,\s]+$/, "");
	const grouped = /[\s'’\u02bc]/.test(packed);
	if (grouped && !/^\d{1,3}(?:[\s'’\u02bc]\d{3})+(?:[.,]\d+)?$/.test(packed)) return null;
	return { body: grouped ? packed.replace(/[\s'’\u02bc]/g, "") : packed, negative, currency, grouped };
}

/** What the last mark of some figures is: `2` digits after it say decimals, three say nothing. */
type Mark = { readonly kind: "decimal" | "group" | "either"; readonly mark: "," | "." } | { readonly kind: "none" } | { readonly kind: "wrong" };

function readMark({ body, grouped }: Figures): Mark {
	const comma = body.lastIndexOf(",");
	const point = body.lastIndexOf(".");
	const at = Math.max(comma, point);
	if (at < 0) return { kind: "none" };
	const mark = comma > point ? "," : ".";
	const other = mark === "," ? "." : ",";
	if (grouped) return { kind: "decimal", mark };
	const single = body.indexOf(mark) === at;
	if (body.includes(other)) {
		return single && isGrouped(body.slice(0, at), other) ? { kind: "decimal", mark } : { kind: "wrong" };
	}
	if (!single) return isGrouped(body, mark) ? { kind: "group", mark } : { kind: "wrong" };
	return body.length - at === 4 && at <= 3 && body[0] !== "0" ? { kind: "either", mark } : { kind: "decimal", mark };
}

/** 1.234.567, or in the Indian way 12,34,567. */
function isGrouped(body: string, mark: "," | "."): boolean {
	const groups = body.split(mark);
	return (
		groups[0]!.length >= 1 &&
		groups[0]!.length <= 3 &&
		groups[groups.length - 1]!.length === 3 &&
		groups.slice(1, -1).every((group) => group.length === 3 || group.length === 2)
	);
}

/** The decimal mark that the column proves, else undefined. */
function provedMark(vocabulary: ReadonlySet<string> | undefined): "," | "." | undefined {
	if (vocabulary === undefined || vocabulary.size !== 1) return undefined;
	return vocabulary.has(",") ? "," : vocabulary.has(".") ? "." : undefined;
}

function toNumber(figures: Figures, mark: "," | "." | null): number {
	const digits = mark === null ? figures.body.replace(/[.,]/g, "") : figures.body.replace(mark === "," ? /\./g : /,/g, "").replace(mark, ".");
	const value = Number(digits);
	return figures.negative && value !== 0 ? -value : value;
}

function cleanText(text: string, context: AmountContext): CleanedAmount {
	if (isPlain(text) && !EITHER.test(text.charCodeAt(0) === 45 ? text.slice(1) : text)) return { state: "valid", value: Number(text) || 0 };
	if (COMMA.test(text)) {
		const euros = text.endsWith("€");
		const value = Number((euros ? text.slice(0, -1) : text).replace(/[ \u00a0\u202f]/g, "").replace(",", ".")) || 0;
		return euros ? { state: "repaired", value, issue: WRITING, currency: "EUR" } : { state: "repaired", value, issue: WRITING };
	}
	if (isNullWord(text, VALUES)) return placeholder(text);
	if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text });
	if (SCIENTIFIC.test(fold(text))) return invalid({ kind: "digits-lost", found: text });
	const dash = /^([^\d-]*)-{1,2}([^\d-]*)$/.exec(fold(text).replace(/[\u2012-\u2015\u2212]/g, "-"));
	if (dash !== null) {
		const unit = (dash[1]! + dash[2]!).replace(SPACES, "");
		if (unit === "" || currencyOf(unit, context.country, context.reference.values.currencies) !== undefined)
			return { state: "repaired", value: 0, issue: WRITING };
	}
	const figures = takeApart(text, context.country, context.reference.values.currencies);
	if (figures === null) return invalid({ kind: "unreadable", found: text });
	if (figures.body.replace(/[.,]/g, "").length > MOST_DIGITS) return invalid({ kind: "digits-lost", found: text });
	const known = figures.currency === undefined ? {} : { currency: figures.currency };
	const repaired = (value: number): CleanedAmount =>
		String(value) === text ? { state: "valid", value, ...known } : { state: "repaired", value, issue: WRITING, ...known };
	const mark = readMark(figures);
	switch (mark.kind) {
		case "wrong":
			return invalid({ kind: "unreadable", found: text });
		case "none":
			return repaired(toNumber(figures, null));
		case "decimal":
			return repaired(toNumber(figures, mark.mark));
		case "group":
			return repaired(toNumber(figures, null));
		case "either": {
			const decimal = toNumber(figures, mark.mark);
			const group = toNumber(figures, null);
			const proved = provedMark(context.vocabulary);
			if (proved !== undefined) return repaired(proved === mark.mark ? decimal : group);
			// Nobody writes three decimals of money, but a country where the mark parts decimals does not part thousands with it.
			const custom = decimalMark(context.country, context.reference.values.currencies);
			if (custom !== undefined && custom !== mark.mark) {
				return { state: "repaired", value: group, issue: { kind: "amount-separator-assumed", value: group }, ...known };
			}
			const readings = [group, decimal];
			return { state: "ambiguous", value: null, issue: { kind: "amount-two-readings", readings }, readings, ...known };
		}
	}
}

/** The mark before the last figures of a text, when one or two follow it; "?" when three do, "" when there is none. */
function lastMark(text: string): "," | "." | "?" | "" {
	let end = text.length - 1;
	while (end >= 0 && !isDigit(text.charCodeAt(end))) end--;
	let at = end;
	while (at >= 0 && isDigit(text.charCodeAt(at))) at--;
	const mark = text[at];
	if (at < 1 || (mark !== "," && mark !== ".") || !isDigit(text.charCodeAt(at - 1))) return "";
	const digits = end - at;
	return digits <= 2 ? mark : digits === 3 ? "?" : "";
}

function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

/** The decimal marks that a column proves, as a vocabulary of none, one or both. */
function studyMarks(cells: CellCounts, context: CleanContext): ColumnFacts {
	const marks = new Set<string>();
	for (const [cell] of cells) {
		if (marks.size === 2) break;
		if (typeof cell !== "string" || cell.length > LONGEST) continue;
		const last = lastMark(cell);
		if (last === "" || marks.has(last) || (last === "?" && EITHER.test(cell))) continue;
		const figures = takeApart(textOf(cell), context.country, context.reference.values.currencies);
		const mark = figures === null ? null : readMark(figures);
		if (mark?.kind === "decimal") marks.add(mark.mark);
		else if (mark?.kind === "group") marks.add(mark.mark === "," ? "." : ",");
	}
	return marks.size === 0 ? {} : { vocabulary: marks };
}

/** Reads an amount of money in any local writing; shared by counts. */
export function readAmount(cell: Cell, context: AmountContext): CleanedAmount {
	if (cell === null) return EMPTY;
	if (typeof cell === "boolean") return invalid({ kind: "unreadable", found: String(cell) });
	if (typeof cell === "number")
		return Number.isFinite(cell) ? { state: "valid", value: cell === 0 ? 0 : cell } : invalid({ kind: "unreadable", found: String(cell) });
	const text = textOf(cell);
	return text === "" ? EMPTY : cleanText(text, context);
}

/** An amount as a number, with its currency if one is written: 1 234,56 €, 1.234,56, $1,234.56, (12,50), CHF 1'234.50, 12 € 50.
 *  What `1.234` means is decided by the other cells of the column, else by the custom of the country when that leaves one reading;
 *  else it is ambiguous. A dash is nought. No k, no M, no percent: nothing is guessed (domain.md §1).
 *  @example amount.clean("1 234,56 €", context)  // { state: "repaired", value: 1234.56, issue: { kind: "writing" }, currency: "EUR" } */
export const amount = defineFieldType<number, AmountKnown>({ type: "amount", study: studyMarks, clean: readAmount });
