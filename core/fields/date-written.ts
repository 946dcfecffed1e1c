import { isEnglishMonth, isWeekday, monthOf, numberOf } from "../reference/month-names.ts";
import { fold } from "../text/fold.ts";
import { timeOf } from "./date-figures.ts";
import { type DateContext, type DateReading, fullYear, isoOfShortYear, isoOrNone, readMonth, readThreeFigures, readTwoFigures } from "./date-order.ts";

/** A longer cell is prose. */
const LONGEST = 160;

interface NumberToken {
	readonly kind: "number";
	readonly value: number;
	readonly digits: number;
	/** Stands right after a hyphen or an apostrophe: in `mai-24` and `May '24` the figures are a year. */
	readonly marked: boolean;
	/** Written in letters: what follows may belong to it (`vingt et un`, `twenty-first`). */
	readonly spelled?: true;
}
type Token = NumberToken | { readonly kind: "month"; readonly month: number; readonly word: string } | { readonly kind: "other" };

export interface WrittenDate {
	readonly reading: DateReading;
	/** `HH:MM:SS`, or "". */
	readonly time: string;
	/** There are words around the date. */
	readonly inText: boolean;
}

const CLOCK =
	/(^|[^\d])(\d{1,2})\s?(?::|h(?:eures?)?)\s?(\d{2})(?:\s?(?::|m|min)\s?(\d{2})(?:[.,]\d{1,9})?\s?s?)?(?!\d)(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?(?:utc|gmt|z)?\s?[+-](?:0\d|1[0-4]):?\d\d\b)?(?:\s?\([^()]{0,60}\))?/;
const HOUR = /(^|[^\d])(\d{1,2})\s?(?:([ap])\.?\s?m\b\.?|h\b|heures?\b|uhr\b|o\s?['’]?\s?clock\b)/;
/** 12.32 pm, and 10.30.00.000000000 AM, as Oracle writes it. */
const POINTED = /(^|[^\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2})(?:\.\d{1,9})?)?\s?([ap])\.?\s?m\b\.?/;
/** 26. 10. 2021 14.12 */
const POINTED_LAST = /(^\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2}))\s(\d{1,2})\.(\d{2})$/;
const NOON = /(^|\s)(?:noon|midi|mittag|mezzogiorno|mediodia)\b/;
const TIMES: readonly (readonly [RegExp, (found: RegExpExecArray) => string | null])[] = [
	[CLOCK, (found) => timeOf(Number(found[2]), Number(found[3]), Number(found[4] ?? 0), found[5] ?? "")],
	[POINTED, (found) => timeOf(Number(found[2]), Number(found[3]), Number(found[4] ?? 0), found[5]!)],
	[POINTED_LAST, (found) => timeOf(Number(found[2]), Number(found[3]), 0, "")],
	[HOUR, (found) => timeOf(Number(found[2]), 0, 0, found[3] ?? "")],
	[NOON, () => "12:00:00"],
];
const GLUE: ReadonlySet<string> = new Set(
	(
		"le la l the day of de du del d den der dem am el il lo on at a al in en im um vom year jour dia giorno tag h ce ad utc gmt cet cest " +
		"est edt cst cdt pst pdt mst mdt bst wet west midnight minuit mitternacht heures uhr ore horas"
	).split(" "),
);
const ORDINAL_ENDS: ReadonlySet<string> = new Set(["er", "ere", "e", "eme", "nd", "st", "rd", "th", "o", "a", "re", "do"]);
const NEUTRAL = /^[\s/\\.,:;()[\]'’"°ºª日_-]$/;
/** From a day to another: 10 au 22 août, 3rd to 5th May. */
const PERIOD = /\d(?:er|st|nd|rd|th)?\s(?:au|to|et|and|bis|und|al|until|till|through)\s(?:le\s|the\s)?\d/;
/** 06/2004 */
const MONTH_AND_YEAR = /(?:^|[^\d/.-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/.-]*\d)/;
/** A year that nothing but a word of time stands before: "depuis 2015", "né en 1972", "Summer 2019". */
const YEAR_ALONE =
	/^(?:(?:nee?|born|client|cliente|customer|member|membre|depuis|since|from|vers|circa|ca|env|environ|about|approx|debut|mi|mid|fin|courant|annee|year|exercice|ete|hiver|printemps|automne|summer|winter|spring|autumn|fall|early|late|end|en|in|of|de|l)(?: ?[.:’'-] ?| ))+((?:19|20)\d\d)$/;
/** One day in figures with a year of four, among other figures: "14/07/2021 - 35,90 €". */
const DAY_IN_FIGURES = /(?:^|[^\d/.-])(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})-(\d\d)-(\d\d))(?!\d|[/.-]\d)/g;
const MONEY = /[£$€] ?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)? ?[£$€%]/g;
/** Hyphens, and the signs behind year and month in Chinese and Japanese. */
const HYPHENS = /[\u2010-\u2015\u2212年月]/g;

/** Takes the time out of a text: what is left, and `HH:MM:SS` or "". */
function takeTime(text: string): readonly [rest: string, time: string] {
	for (const [pattern, read] of TIMES) {
		const found = pattern.exec(text);
		const time = found === null ? null : read(found);
		if (found === null || time === null) continue;
		return [`${text.slice(0, found.index)}${found[1]} ${text.slice(found.index + found[0].length)}`, time];
	}
	return [text, ""];
}

interface Clusters {
	/** Runs of tokens that unknown words and signs keep apart; none is empty. */
	readonly clusters: readonly (readonly Token[])[];
	/** There are unknown words or signs. */
	readonly noise: boolean;
}

function cluster(text: string): Clusters {
	const clusters: Token[][] = [[]];
	let noise = false;
	const parts = text.match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? [];
	for (let at = 0; at < parts.length; at++) {
		const token = tokenOf(parts[at]!, parts, at);
		if (token === null) continue;
		if (token.kind === "other") {
			noise = true;
			clusters.push([]);
			continue;
		}
		const tokens = clusters[clusters.length - 1]!;
		const joined = joinSpelled(tokens[tokens.length - 1], token);
		if (joined === null) tokens.push(token);
		else tokens[tokens.length - 1] = joined;
	}
	return { clusters: clusters.filter((tokens) => tokens.length > 0), noise };
}

/** Two numbers in letters that are one: vingt et un, twenty-first, dix-sept, deux mille vingt-quatre; null when they are not. */
function joinSpelled(before: Token | undefined, token: Token): NumberToken | null {
	if (before?.kind !== "number" || token.kind !== "number" || before.spelled === undefined || token.spelled === undefined) return null;
	const { value } = token;
	if (before.value === 2 && value === 1000) return { ...before, value: 2000, digits: 4 };
	const room = before.value % 100 === 0 ? 100 : before.value % 10 === 0 ? 10 : 0;
	return value < room ? { ...before, value: before.value + value } : null;
}

/** Whether another part is a month; beside sept, neither sept (seven) nor mar (Tuesday) proves one. */
function hasOtherMonth(parts: readonly string[], at: number): boolean {
	const doubtful = parts[at] === "sept";
	return parts.some((other, index) => index !== at && !(doubtful && (other === "sept" || other === "mar")) && monthOf(other) > 0);
}

/** The token of a part, or null when it says nothing. */
function tokenOf(part: string, parts: readonly string[], at: number): Token | null {
	const unit = part.charCodeAt(0);
	if (unit >= 48 && unit <= 57) {
		const value = Number(part);
		const buddhist = part.length === 4 && value > 2400 && (parts[at + 1] === "be" || (parts[at + 1] === " " && parts[at + 2] === "be"));
		return { kind: "number", value: buddhist ? value - 543 : value, digits: part.length, marked: /^[-'’]$/.test(parts[at - 1] ?? "") };
	}
	if (NEUTRAL.test(part)) return null;
	if (part.length === 1 && !/\p{L}/u.test(part)) return { kind: "other" };
	const previous = parts[at - 1] ?? "";
	if (/\d/.test(previous) && (ORDINAL_ENDS.has(part) || part === "be" || part === "t" || part === "z")) return null;
	if (part === "be" && previous === " ") return null;
	// A Tuesday, beside a month or a whole day in figures
	if (part === "mar" && (hasOtherMonth(parts, at) || parts.filter((other) => /^\d/.test(other)).length > 2)) return null;
	const month = monthOf(part);
	// Sept is seven in dix-sept, and beside another month
	if (month > 0 && !(part === "sept" && ((previous === "-" && numberOf(parts[at - 2] ?? "") >= 10) || hasOtherMonth(parts, at))))
		return { kind: "month", month, word: part };
	if (GLUE.has(part) || isWeekday(part)) return null;
	const number = numberOf(part);
	if (number > 0) return { kind: "number", value: number, digits: 2, marked: false, spelled: true };
	return part === "et" && numberOf(parts[at - 2] ?? "") >= 20 ? null : { kind: "other" };
}

/** Reads a month in letters with the figures around it: in `mai 24` they are a day in English, a year elsewhere. */
function readAroundMonth(tokens: readonly Token[], context: DateContext): DateReading | null {
	const place = tokens.findIndex((token) => token.kind === "month");
	const named = tokens[place];
	if (named?.kind !== "month") return null;
	const numbers = tokens.filter((token): token is NumberToken => token.kind === "number");
	if (numbers.length + 1 !== tokens.length || numbers.length > 2) return null;
	const [first, second] = numbers;
	// 22-23 Feb: two days rather than a year
	if (place === 2 && first!.digits < 3 && second!.digits < 3 && first!.value < 32) return null;
	if (first === undefined) return { kind: "partial", partial: { month: named.month } };
	if (second === undefined) {
		if (first.digits === 4) return readMonth(first.value, named.month);
		if (first.digits > 2) return null;
		const isYear = place === 0 ? first.value > 31 || first.marked || !isEnglishMonth(named.word) : first.marked && first.value > 31;
		if (isYear) return readMonth(fullYear(first.value, context.auditDate), named.month);
		return isoOrNone(2024, named.month, first.value) === "" ? { kind: "impossible" } : { kind: "partial", partial: { month: named.month, day: first.value } };
	}
	const yearIsFirst = first.digits === 4 || (first.digits === 2 && first.value > 31 && second.digits <= 2);
	const [year, day] = yearIsFirst ? [first, second] : [second, first];
	if (day.digits > 2 || (year.digits !== 4 && year.digits !== 2)) return null;
	const iso = year.digits === 4 ? isoOrNone(year.value, named.month, day.value) : isoOfShortYear(year.value, named.month, day.value, context);
	return iso === "" ? { kind: "impossible" } : { kind: "day", iso };
}

/** Figures run together: 20240309, 15032024, 202403, 150324, with the time behind them or not. */
function readRun(token: NumberToken, digits: string, context: DateContext): DateReading | null {
	const part = (start: number, end: number) => Number(digits.slice(start, end));
	switch (token.digits) {
		case 4:
			return token.value >= 1900 && token.value <= 2100 ? { kind: "partial", partial: { year: token.value } } : null;
		case 6: {
			const reading = readThreeFigures(part(0, 2), part(2, 4), part(4, 6), 2, 2, context);
			const year = part(0, 4);
			if (year < 1900 || year > 2100 || part(4, 6) > 12 || part(4, 6) < 1) return reading;
			return reading?.kind === "day" || reading?.kind === "two-days" ? null : readMonth(year, part(4, 6));
		}
		case 8:
		case 12:
		case 14: {
			const year = part(0, 4);
			const iso = year >= 1900 && year <= 2100 ? isoOrNone(year, part(4, 6), part(6, 8)) : "";
			if (iso !== "") return { kind: "day", iso };
			return token.digits === 8 ? readThreeFigures(part(0, 2), part(2, 4), part(4, 8), 2, 4, context) : { kind: "impossible" };
		}
		default:
			return null;
	}
}

function readCluster(tokens: readonly Token[], text: string, alone: boolean, context: DateContext): DateReading | null {
	if (tokens.some((token) => token.kind === "month")) return readAroundMonth(tokens, context);
	const [a, b, c] = tokens as readonly NumberToken[];
	if (a === undefined || tokens.length > 3) return null;
	const basicTime = a.digits === 8 && b !== undefined && c === undefined && (b.digits === 4 || b.digits === 6);
	if (b !== undefined && c !== undefined) return b.digits <= 2 ? readThreeFigures(a.value, b.value, c.value, a.digits, c.digits, context) : null;
	if (!alone) {
		const month = b === undefined || c !== undefined ? null : MONTH_AND_YEAR.exec(text);
		return month === null ? null : readMonth(Number(month[2]), Number(month[1]));
	}
	return b === undefined || basicTime ? readRun(a, /\d+/.exec(text)![0], context) : readTwoFigures(a.value, b.value, a.digits, b.digits, context);
}

/** The only day in figures of a text that holds other figures, too; null without one, or with several. */
function readDayInFigures(text: string, context: DateContext): DateReading | null {
	const [found, ...others] = text.matchAll(DAY_IN_FIGURES);
	if (found === undefined || others.length > 0) return null;
	const reading =
		found[5] === undefined
			? readThreeFigures(Number(found[1]), Number(found[3]), Number(found[4]), found[1]!.length, 4, context)
			: readThreeFigures(Number(found[5]), Number(found[6]), Number(found[7]), 4, 2, context);
	return isWhole(reading) ? reading : null;
}

/** Whether a reading may stand among other words. */
function isWhole(reading: DateReading | null): reading is DateReading {
	return reading !== null && reading.kind !== "impossible" && (reading.kind !== "partial" || reading.partial.day !== undefined);
}

/** Reads a date in words or loose figures, in French, English, Spanish, German or Italian; null when there is none, or when the text
 *  speaks of anything else too. Words around are allowed only around one whole date, or a month with its year.
 *  @example readWritten("Le 1er févr. 2024 à 9h05", context)  // { reading: { kind: "day", iso: "2024-02-01" }, time: "09:05:00", inText: false } */
export function readWritten(text: string, context: DateContext): WrittenDate | null {
	if (text.length > LONGEST) return null;
	const folded = fold(text).replace(HYPHENS, "-").replace(/\s+/g, " ");
	const [rest, time] = takeTime(/[£$€%]/.test(folded) ? folded.replace(MONEY, "€") : folded);
	const { clusters, noise } = cluster(rest);
	if (clusters.length === 0) return null;
	if (!noise) {
		const reading = readCluster(clusters[0]!, rest, true, context);
		return reading === null ? null : { reading, time, inText: false };
	}
	const readings = clusters.map((tokens) => readCluster(tokens, rest, false, context)).filter(isWhole);
	const [only] = readings;
	if (only === undefined) {
		const day = readDayInFigures(rest, context);
		if (day !== null) return { reading: day, time: "", inText: true };
		const year = YEAR_ALONE.exec(rest.trim());
		return year === null ? null : { reading: { kind: "partial", partial: { year: Number(year[1]) } }, time: "", inText: true };
	}
	// A period is no day
	if (readings.length === 1) return PERIOD.test(rest) ? null : { reading: only, time, inText: true };
	const days = new Set(readings.map((reading) => (reading.kind === "day" ? reading.iso : "")));
	if (days.has("")) return null;
	return days.size === 1 ? { reading: only, time: "", inText: true } : { reading: { kind: "two-days", readings: [...days] }, time: "", inText: true };
}
