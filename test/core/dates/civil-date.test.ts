import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayOfWeek, daysInMonth, fromCivil, isCivilDate, toCivil, toDay, toIso } from "../../../core/dates/civil-date.ts";
import { fromSerial, toSerial } from "../../../core/dates/serial.ts";

const anyDay = fc.integer({ min: toDay("0001-01-01"), max: toDay("9999-12-31") });

describe("civil date", () => {
	test.each([
		["1970-01-01", 0, "the origin"],
		["1969-12-31", -1, "the day before"],
		["2000-02-29", 11016, "leap century"],
		["2024-03-09", 19791, "any day"],
	])("%s is day %d (%s)", (iso, day) => {
		expect(toDay(iso)).toBe(day);
		expect(toIso(day)).toBe(iso);
	});
	test.each([
		["2023-02-29", "no leap year"],
		["1900-02-29", "a century that is no leap year"],
		["2024-04-31", "a short month"],
		["2024-13-01", "thirteenth month"],
		["2024-00-10", "month nought"],
		["0000-01-01", "year nought"],
		["2024-3-9", "without zeros"],
		["2024/03/09", "slashes"],
		["2024-03-0x", "letter"],
		["", "nothing"],
	])("toDay(%j) is no day (%s)", (text) => expect(toDay(text)).toBeNaN());
	test("days and dates go back and forth, as the calendar of the engine counts", () =>
		fc.assert(
			fc.property(anyDay, (day) => {
				const { year, month, day: dayOfMonth } = toCivil(day);
				expect(fromCivil(year, month, dayOfMonth)).toBe(day);
				expect(toDay(toIso(day))).toBe(day);
				const date = new Date(day * 86_400_000);
				expect([year, month, dayOfMonth, dayOfWeek(day)]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()]);
			}),
		));
	test.each([
		["2024-01-31", 1, "2024-02-29", "clamped to a leap February"],
		["2023-01-31", 1, "2023-02-28", "clamped to February"],
		["2024-03-31", -1, "2024-02-29", "backwards, clamped"],
		["2023-11-15", 3, "2024-02-15", "over the year"],
		["2024-01-15", -36, "2021-01-15", "three years back"],
		["2024-02-29", 12, "2025-02-28", "birthday of a leap day"],
	])("%s and %d months is %s (%s)", (from, months, to) => expect(toIso(addMonths(toDay(from), months))).toBe(to));
	test("a year has the days of its months", () => {
		expect(Array.from({ length: 12 }, (_, month) => daysInMonth(2023, month + 1)).reduce((a, b) => a + b)).toBe(365);
		expect(daysInMonth(2024, 13)).toBe(0);
		expect(isCivilDate(2024, 2, 30)).toBe(false);
	});
});

describe("serial", () => {
	test.each<[serial: number, system: 1900 | 1904, iso: string, why: string]>([
		[1, 1900, "1900-01-01", "first day"],
		[59, 1900, "1900-02-28", "before the day that never was"],
		[61, 1900, "1900-03-01", "after it"],
		[25569, 1900, "1970-01-01", "origin of Unix"],
		[45351.75, 1900, "2024-02-29", "with a time"],
		[2958465, 1900, "9999-12-31", "last day"],
		[0, 1904, "1904-01-01", "first day of 1904"],
		[43889, 1904, "2024-02-29", "1,462 days apart"],
	])("%d in the %d system is %s (%s)", (serial, system, iso) => {
		expect(toIso(fromSerial(serial, system))).toBe(iso);
		expect(toSerial(toDay(iso), system)).toBe(Math.floor(serial));
	});
	test.each<[serial: number, system: 1900 | 1904, why: string]>([
		[60, 1900, "29 February 1900"],
		[0, 1900, "day nought"],
		[-1, 1904, "before the first day"],
		[2958466, 1900, "after the last day"],
		[Number.NaN, 1900, "no number"],
	])("%d in the %d system is no day (%s)", (serial, system) => expect(fromSerial(serial, system)).toBeNaN());
});
