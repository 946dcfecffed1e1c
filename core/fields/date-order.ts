import { isCivilDate, isoOf } from "../dates/civil-date.ts";
import type { CleanContext, DateOrder } from "../model/context.ts";
import { customaryOrder } from "../reference/date-customs.ts";
import type { ColumnFacts } from "./define-field-type.ts";

export type DateContext = CleanContext & ColumnFacts;

/** The parts of a date that are there when day or year is not. */
export interface PartialDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
}

/** What a writing may mean. `assumed`: the order of day and month is a custom, nothing proves it; `readings`: by the day first, by the month first. */
export type DateReading =
	| { readonly kind: "day"; readonly iso: string; readonly assumed?: undefined }
	| { readonly kind: "day"; readonly iso: string; readonly assumed: DateOrder; readonly readings: readonly string[] }
	| { readonly kind: "two-days"; readonly readings: readonly string[] }
	| { readonly kind: "month"; readonly year: number; readonly month: number }
	| { readonly kind: "partial"; readonly partial: PartialDate }
	| { readonly kind: "impossible" };

const IMPOSSIBLE: DateReading = { kind: "impossible" };
/** Anything earlier is a slip of the keyboard (`0024`). */
const FIRST_YEAR = 1000;
const BIRTH_HEADER = /naiss|birth|geburt|nacim|nascita|nasc|anniv|dob/i;

export function isBirthHeader(header: string): boolean {
	return BIRTH_HEADER.test(header);
}

/** The ISO date, or "" when the calendar has no such day. */
export function isoOrNone(year: number, month: number, day: number): string {
	return year >= FIRST_YEAR && isCivilDate(year, month, day) ? isoOf(year, month, day) : "";
}

/** The year that two figures mean: up to the year after the audit, else the century before (domain.md §7).
 *  @example fullYear(27, "2026-11-21")  // 2027
 *  @example fullYear(28, "2026-11-21")  // 1928 */
export function fullYear(figures: number, auditDate: string): number {
	const last = Number(auditDate.slice(0, 4)) + 1;
	const year = last - (last % 100) + figures;
	return year > last ? year - 100 : year;
}

/** The ISO date of a year of two figures, or ""; nobody is born after the audit. */
export function isoOfShortYear(figures: number, month: number, day: number, context: DateContext): string {
	const year = fullYear(figures, context.auditDate);
	const iso = isoOrNone(year, month, day);
	return iso > context.auditDate && isBirthHeader(context.header) ? isoOrNone(year - 100, month, day) : iso;
}

/** One of two readings of the same figures, by what is known of their order; "" stands for a day that does not exist. */
function chooseOrder(dayFirst: string, monthFirst: string, context: DateContext): DateReading {
	if (dayFirst === "" && monthFirst === "") return IMPOSSIBLE;
	if (monthFirst === "" || dayFirst === monthFirst) return { kind: "day", iso: dayFirst };
	if (dayFirst === "") return { kind: "day", iso: monthFirst };
	if (context.order === "dmy") return { kind: "day", iso: dayFirst };
	if (context.order === "mdy") return { kind: "day", iso: monthFirst };
	const custom = context.mixedOrder ? undefined : customaryOrder(context.country, context.language);
	const readings = [dayFirst, monthFirst];
	return custom === undefined ? { kind: "two-days", readings } : { kind: "day", iso: custom === "mdy" ? monthFirst : dayFirst, assumed: custom, readings };
}

/** Reads three figures with a year of two, in an order given as letters (`dmy`, `ymd`…); "" when there is no such day. */
function readInOrder(figures: readonly [number, number, number], order: string, context: DateContext): string {
	return isoOfShortYear(figures[order.indexOf("y")]!, figures[order.indexOf("m")]!, figures[order.indexOf("d")]!, context);
}

/** Reads three figures, given with the number of digits of the first and the last; null when they are no date.
 *  A year of four digits shows its place; the order of the rest is that of the column, else the custom of the country. */
export function readThreeFigures(a: number, b: number, c: number, digitsOfA: number, digitsOfC: number, context: DateContext): DateReading | null {
	if (digitsOfA === 4 && digitsOfC <= 2) {
		const iso = isoOrNone(a, b, c);
		return iso === "" ? readNoughts(a, b, c) : { kind: "day", iso };
	}
	if (digitsOfA > 2) return null;
	if (digitsOfC === 4) return a === 0 || b === 0 ? readNoughts(c, a, b) : chooseOrder(isoOrNone(c, b, a), isoOrNone(c, a, b), context);
	if (context.order !== undefined && [digitsOfA, 2, digitsOfC][context.order.indexOf("y")] === 2) {
		const iso = readInOrder([a, b, c], context.order, context);
		if (iso !== "") return { kind: "day", iso };
	}
	if (digitsOfC !== 2) return null;
	const chosen = chooseOrder(isoOfShortYear(c, b, a, context), isoOfShortYear(c, a, b, context), context);
	if (chosen.kind !== "impossible" || digitsOfA !== 2) return chosen;
	const yearFirst = isoOfShortYear(a, b, c, context);
	return yearFirst === "" ? IMPOSSIBLE : { kind: "day", iso: yearFirst };
}

/** Noughts for what is not known: 00/05/1980, 1980-00-00. 1900 is what programs write for no date at all. */
function readNoughts(year: number, a: number, b: number): DateReading {
	if ((a !== 0 && b !== 0) || year < FIRST_YEAR || year === 1900 || year === 9999) return IMPOSSIBLE;
	return a === 0 && b === 0 ? { kind: "partial", partial: { year } } : readMonth(year, a + b);
}

/** Reads two figures: month and year (`05/1980`, `1980-05`), or day and month without a year (`12/05`); null when they are neither. */
export function readTwoFigures(a: number, b: number, digitsOfA: number, digitsOfB: number, context: DateContext): DateReading | null {
	if (digitsOfB === 4 && digitsOfA <= 2) return readMonth(b, a);
	if (digitsOfA === 4 && digitsOfB <= 2) return readMonth(a, b);
	if (digitsOfA > 2 || digitsOfB > 2) return null;
	const monthFirst = (context.order ?? customaryOrder(context.country, context.language)) === "mdy";
	const [day, month] = monthFirst ? [b, a] : [a, b];
	// 2024 is a leap year: 29 February may be a birthday.
	if (isCivilDate(2024, month, day)) return { kind: "partial", partial: { month, day } };
	return isCivilDate(2024, day, month) ? { kind: "partial", partial: { month: day, day: month } } : IMPOSSIBLE;
}

export function readMonth(year: number, month: number): DateReading {
	return year >= FIRST_YEAR && month >= 1 && month <= 12 ? { kind: "month", year, month } : IMPOSSIBLE;
}
