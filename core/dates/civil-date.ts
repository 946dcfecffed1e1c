// Days of the proleptic Gregorian calendar as whole numbers, without a time zone: 0 is 1970-01-01.
// Day and date conversions follow Howard Hinnant, "chrono-compatible low-level date algorithms".

export interface CivilDate {
	readonly year: number;
	/** 1 to 12 */
	readonly month: number;
	/** 1 to 31 */
	readonly day: number;
}

const MONTH_LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;

function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1 to 12); 0 when there is no such month.
 *  @example daysInMonth(2024, 2)  // 29 */
export function daysInMonth(year: number, month: number): number {
	return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month] ?? 0);
}

/** Whether the calendar has this day, in the years 0001 to 9999. Nothing rolls over: 31 February is no day.
 *  @example isCivilDate(2023, 2, 29)  // false */
export function isCivilDate(year: number, month: number, day: number): boolean {
	return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 of a date that exists.
 *  @example fromCivil(2024, 3, 9)  // 19791 */
export function fromCivil(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Year, month and day of a number of days since 1970-01-01.
 *  @example toCivil(19791)  // { year: 2024, month: 3, day: 9 } */
export function toCivil(days: number): CivilDate {
	const z = days + 719_468;
	const era = Math.floor(z / DAYS_IN_ERA);
	const dayOfEra = z - era * DAYS_IN_ERA;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const m = Math.floor((5 * dayOfYear + 2) / 153);
	const month = m < 10 ? m + 3 : m - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

function digitsAt(text: string, start: number, end: number): number {
	let value = 0;
	for (let at = start; at < end; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return Number.NaN;
		value = value * 10 + digit;
	}
	return value;
}

/** Days since 1970-01-01 of an ISO date `2024-03-09`; NaN when the text is anything else, or no day of the calendar.
 *  @example toDay("2024-03-09")  // 19791 */
export function toDay(iso: string): number {
	if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return Number.NaN;
	const year = digitsAt(iso, 0, 4);
	const month = digitsAt(iso, 5, 7);
	const day = digitsAt(iso, 8, 10);
	return isCivilDate(year, month, day) ? fromCivil(year, month, day) : Number.NaN;
}

/** Days since 1970-01-01 of a day (1 is Monday) of an ISO week; NaN when the year has no such week. Week 1 holds 4 January (ISO 8601).
 *  @example fromWeek(2024, 10, 2)  // toDay("2024-03-05") */
export function fromWeek(year: number, week: number, day: number): number {
	const mondayOf = (y: number) => fromCivil(y, 1, 4) - ((dayOfWeek(fromCivil(y, 1, 4)) + 6) % 7);
	const days = mondayOf(year) + (week - 1) * 7 + day - 1;
	return week >= 1 && days < mondayOf(year + 1) ? days : Number.NaN;
}

/** ISO text of a date that exists.
 *  @example isoOf(2024, 3, 9)  // "2024-03-09" */
export function isoOf(year: number, month: number, day: number): string {
	const head = year >= 1000 ? `${year}` : `000${year}`.slice(-4);
	return `${head}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** ISO date of a number of days since 1970-01-01, years 0001 to 9999.
 *  @example toIso(19791)  // "2024-03-09" */
export function toIso(days: number): string {
	const { year, month, day } = toCivil(days);
	return isoOf(year, month, day);
}

/** The same day some months later (earlier when negative), or the last day of a month that is too short.
 *  @example addMonths(toDay("2024-01-31"), 1)  // toDay("2024-02-29") */
export function addMonths(days: number, months: number): number {
	const { year, month, day } = toCivil(days);
	const index = year * 12 + (month - 1) + months;
	const newYear = Math.floor(index / 12);
	const newMonth = index - newYear * 12 + 1;
	return fromCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Day of the week: 0 is Sunday, 6 is Saturday.
 *  @example dayOfWeek(toDay("2024-03-09"))  // 6 */
export function dayOfWeek(days: number): number {
	return (((days + 4) % 7) + 7) % 7;
}
