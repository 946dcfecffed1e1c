import { fromWeek, toCivil, toDay, toIso } from "../dates/civil-date.ts";
import { fromSerial } from "../dates/serial.ts";
import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { scanFigures } from "./date-figures.ts";
import { type DateContext, type DateReading, isBirthHeader, isoOrNone, type PartialDate, readThreeFigures } from "./date-order.ts";
import { readWritten } from "./date-written.ts";
import { type CellCounts, type ColumnFacts, defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

export interface DateKnown {
	/** ISO dates that the cell may mean, when nothing proves the order of its day and month: the custom decides, or, without one, nobody. */
	readonly readings: readonly string[];
	/** What is there of a date without its day or its year. With a month and a year the value is the first of that month. */
	readonly partial: PartialDate;
	/** `HH:MM:SS`, as written: no zone is applied to it. */
	readonly time: string;
}
type CleanedDate = Cleaned<string, DateKnown>;

/** Days that programs write for "none" (domain.md §7). */
const SENTINELS: ReadonlySet<string> = new Set(["1900-01-01", "1899-12-30", "1899-12-31", "1970-01-01", "9999-12-31", "0001-01-01"]);
/** Days nought: 0000-00-00, and 1900-01-00 in any order. */
const NO_DAY =
	/^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|1900[-/.]0?1[-/.]00?|00?[-/.]0?1[-/.]1900|0?1[-/.]00?[-/.]1900|0001[-/.]01[-/.]01|01[-/.]01[-/.]0001)(?:[ T]|$)/;
/** A first of January 2000 in more than one row in twenty of a column of birth dates is nobody's birthday (domain.md §7). */
const MILLENNIUM = "2000-01-01";
const MILLENNIUM_SHARE = 0.05;
/** One slip in a hundred does not make a column of two orders. */
const SLIPS = 0.01;
/** A number without a known system is a serial from 1910 to 2099, Unix seconds or milliseconds from 1973 to 2099. */
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 73_050;
/** 9999-12-31, which programs write for "never". */
const LAST_DAY = 2_958_465;
const FIRST_UNIX_SECOND = 1e8;
const LAST_UNIX_SECOND = 4_102_444_800;
const SECONDS_A_DAY = 86_400;
const SERIAL = { kind: "date-serial" } as const;

function isSentinel(iso: string, context: DateContext): boolean {
	return SENTINELS.has(iso) || (iso === MILLENNIUM && context.vocabulary !== undefined && context.vocabulary.has(MILLENNIUM));
}

/** The date without a year that lies nearest to the audit. */
function nearest({ month, day }: PartialDate, auditDate: string): string | undefined {
	const audit = toDay(auditDate);
	if (month === undefined || day === undefined || Number.isNaN(audit)) return undefined;
	const { year } = toCivil(audit);
	const candidates = [year, year - 1, year + 1].map((y) => isoOrNone(y, month, day)).filter((iso) => iso !== "");
	return candidates.sort((x, y) => Math.abs(toDay(x) - audit) - Math.abs(toDay(y) - audit))[0];
}

function outcome(reading: DateReading, text: string, time: string, inText: boolean, context: DateContext): CleanedDate {
	switch (reading.kind) {
		case "day": {
			const value = reading.iso;
			if (isSentinel(value, context)) return placeholder(text);
			if (reading.assumed) {
				const { assumed: order, readings } = reading;
				const assumed = { state: "repaired", value, issue: { kind: "date-order-assumed", order }, readings } as const;
				return time === "" ? assumed : { ...assumed, time };
			}
			const issue = inText ? ({ kind: "date-in-text" } as const) : ({ kind: "writing" } as const);
			return time === "" ? { state: "repaired", value, issue } : { state: "repaired", value, issue, time };
		}
		case "two-days":
			return { state: "ambiguous", value: null, issue: { kind: "date-two-readings", readings: reading.readings }, readings: reading.readings };
		case "month": {
			const { year, month } = reading;
			return { state: "repaired", value: isoOrNone(year, month, 1), issue: { kind: "date-no-day" }, partial: { year, month } };
		}
		case "partial": {
			const { partial } = reading;
			const suggestion = partial.year === undefined ? nearest(partial, context.auditDate) : undefined;
			const issue = { kind: partial.year === undefined ? "date-no-year" : "date-only-year" } as const;
			return suggestion === undefined ? { state: "ambiguous", value: null, issue, partial } : { state: "ambiguous", value: null, issue, partial, suggestion };
		}
		case "impossible":
			return invalid({ kind: "date-impossible", found: text });
	}
}

/** Whether figures are a day with its time, 202403051020, rather than Unix milliseconds. */
function isStamp(text: string): boolean {
	return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/.test(text);
}

function serial(days: number, text: string, context: DateContext): CleanedDate {
	const value = toIso(days);
	return isSentinel(value, context) ? placeholder(text) : { state: "repaired", value, issue: SERIAL };
}

/** Reads a number: a serial of the system given, else a year, figures run together, a serial or Unix time, by its size. */
function cleanNumber(number: number, context: DateContext): CleanedDate {
	const text = String(number);
	const whole = Math.floor(number);
	if (whole === number && whole >= 1900 && whole <= 2100) return outcome({ kind: "partial", partial: { year: whole } }, text, "", false, context);
	if (context.system !== undefined && whole <= LAST_DAY) {
		const days = fromSerial(number, context.system);
		// Whoever knows the system knows that the number is a date: no day of it stands for "none".
		if (!Number.isNaN(days)) return { state: "repaired", value: toIso(days), issue: SERIAL };
	}
	if (number === 0 || number === LAST_DAY) return placeholder(text);
	let days = Number.NaN;
	if (number >= FIRST_SERIAL && number < LAST_SERIAL + 1) return serial(fromSerial(number, 1900), text, context);
	if (number >= FIRST_UNIX_SECOND && number < LAST_UNIX_SECOND) days = Math.floor(number / SECONDS_A_DAY);
	else if (number >= FIRST_UNIX_SECOND * 1000 && number < LAST_UNIX_SECOND * 1000) days = Math.floor(number / SECONDS_A_DAY / 1000);
	if (whole === number && (text.length === 6 || text.length === 8 || (text.length >= 12 && isStamp(text)))) return cleanWritten(text, context);
	if (Number.isNaN(days)) return invalid({ kind: "unreadable", found: text });
	return outcome({ kind: "day", iso: toIso(days) }, text, "", false, context);
}

function cleanWritten(text: string, context: DateContext): CleanedDate {
	const written = readWritten(text, context);
	return written === null ? invalid({ kind: "unreadable", found: text }) : outcome(written.reading, text, written.time, written.inText, context);
}

function cleanText(text: string, context: DateContext): CleanedDate {
	if (text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && text.charCodeAt(0) !== 48 && !Number.isNaN(toDay(text))) {
		return isSentinel(text, context) ? placeholder(text) : { state: "valid", value: text };
	}
	const figures = scanFigures(text);
	if (figures !== null) {
		const reading = readThreeFigures(figures.a, figures.b, figures.c, figures.digitsOfA, figures.digitsOfC, context);
		if (reading !== null && reading.kind !== "impossible") return outcome(reading, text, figures.time, false, context);
		if (NO_DAY.test(text)) return placeholder(text);
		return invalid({ kind: reading === null ? "unreadable" : "date-impossible", found: text });
	}
	if (isNullWord(text)) return placeholder(text);
	if (/^\d{5}(?:[.,]\d{1,12})?$|^\d{9,10}$|^\d{12,13}$/.test(text) && !isStamp(text)) return cleanNumber(Number(text.replace(",", ".")), context);
	const week = /^([12]\d{3})-?W(\d\d)-?([1-7])$/.exec(text);
	if (week) {
		const days = fromWeek(Number(week[1]), Number(week[2]), Number(week[3]));
		return Number.isNaN(days) ? invalid({ kind: "date-impossible", found: text }) : { state: "repaired", value: toIso(days), issue: { kind: "writing" } };
	}
	return cleanWritten(text, context);
}

/** Whether a text is a date and nothing else: no words around it.
 *  @example isBareDate("vu le 12/03/2024 par Paul", context)  // false */
export function isBareDate(text: string, context: DateContext): boolean {
	return /^\d+(?:[.,]\d+)?$/.test(text) || scanFigures(text) !== null || readWritten(text, context)?.inText === false;
}

/** What the rows of a column prove of the order of day and month. */
function proveOrder(cells: CellCounts, context: CleanContext): ColumnFacts {
	let dayFirst = 0;
	let monthFirst = 0;
	let yearFirst = 0;
	let filled = 0;
	let millennia = 0;
	for (const [cell, rows] of cells) {
		if (typeof cell !== "string") continue;
		const text = textOf(cell);
		if (text === "") continue;
		filled += rows;
		const figures = scanFigures(text);
		if (figures === null) continue;
		const { a, b, c, digitsOfA, digitsOfC } = figures;
		if (digitsOfA === 4 || digitsOfC === 4) {
			if (b === 1 && ((a === 2000 && c === 1) || (c === 2000 && a === 1))) millennia += rows;
			if (digitsOfA === 4) continue;
		} else if (digitsOfA === 2 && (a > 31 || a === 0)) {
			yearFirst += rows;
			continue;
		}
		if (a > 12 && a <= 31 && b <= 12) dayFirst += rows;
		else if (b > 12 && b <= 31 && a <= 12) monthFirst += rows;
	}
	const facts: { order?: "dmy" | "mdy" | "ymd"; mixedOrder?: boolean; vocabulary?: ReadonlySet<string> } = {};
	if (millennia > MILLENNIUM_SHARE * filled && isBirthHeader(context.header)) facts.vocabulary = new Set([MILLENNIUM]);
	if (context.order !== undefined) return { ...facts, order: context.order };
	const proofs = dayFirst + monthFirst;
	if (yearFirst > proofs) facts.order = "ymd";
	else if (proofs > 0 && Math.min(dayFirst, monthFirst) > SLIPS * proofs) facts.mixedOrder = true;
	else if (proofs > 0) facts.order = dayFirst > monthFirst ? "dmy" : "mdy";
	return facts;
}

/** A date as `2024-03-09`, from ISO text, figures in any order, words in five languages, a serial or Unix time. Nothing rolls over.
 *  Ambiguous when two readings are possible and neither column, language nor country decides; when the year is absent, or alone.
 *  Invalid when the calendar has no such day (domain.md §7).
 *  @example date.clean("5 mars 2024", context)  // { state: "repaired", value: "2024-03-05", issue: { kind: "writing" } } */
export const date = defineFieldType<string, DateKnown>({
	type: "date",
	study: proveOrder,
	clean(cell: Cell, context: DateContext): CleanedDate {
		if (typeof cell === "string") {
			const text = textOf(cell);
			return text === "" ? EMPTY : cleanText(text, context);
		}
		if (typeof cell === "number") return Number.isFinite(cell) ? cleanNumber(cell, context) : invalid({ kind: "unreadable", found: String(cell) });
		return cell === null ? EMPTY : invalid({ kind: "unreadable", found: String(cell) });
	},
});
