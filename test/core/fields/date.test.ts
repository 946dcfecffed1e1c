import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../../core/fields/date.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const context: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "", reference };
const nowhere: CleanContext = { ...context, country: "" };
const clean = (cell: Cell, more: Partial<CleanContext> = {}) => date.clean(cell, { ...context, ...more });

/** The cells of one column, each read with what the column proves. */
function cleanColumn(cells: readonly Cell[], more: Partial<CleanContext> = {}) {
	const own = { ...context, ...more };
	const facts = date.study!(
		cells.map((cell) => [cell, 1] as const),
		own,
	);
	return cells.map((cell) => date.clean(cell, { ...own, ...facts }));
}

describe("date: writings", () => {
	test.each<[found: Cell, value: string, why: string]>([
		["2024-03-05", "2024-03-05", "ISO, as hosts hand it over"],
		["05/03/2024", "2024-03-05", "day first, the French custom"],
		["5.3.2024", "2024-03-05", "points, no zeros"],
		["05-03-2024 14:30", "2024-03-05", "hyphens and a time"],
		["2024/3/5", "2024-03-05", "year first"],
		["12/25/2023", "2023-12-25", "only one reading is possible"],
		["2024-03-05T23:30:00-05:00", "2024-03-05", "the local date of a time stamp"],
		["2024-03-05T10:00:00.000Z", "2024-03-05", "UTC time stamp"],
		["2024-03-05 10:00:00 +0100", "2024-03-05", "time stamp of a server"],
		["20240305", "2024-03-05", "figures run together"],
		["20240305T102030", "2024-03-05", "ISO basic form"],
		["31/12/99", "1999-12-31", "two figures, last century"],
		["31/12/27", "2027-12-31", "two figures, up to the year after the audit"],
		["31/12/28", "1928-12-31", "two figures, beyond"],
		["96/03/09", "1996-03-09", "year first in two figures: no month is 96"],
		["2024-W10-2", "2024-03-05", "ISO week"],
		["2020W531", "2020-12-28", "ISO week 53, run together"],
		["5 mars 2024", "2024-03-05", "French"],
		["Mardi 5 mars 2024", "2024-03-05", "with its weekday"],
		["mar. 5 mars 2024", "2024-03-05", "mar. is Tuesday here"],
		["1er févr. 2024", "2024-02-01", "ordinal, abbreviation, accent"],
		["15 aout 2023", "2023-08-15", "accent missing"],
		["3 setpembre 2020", "2020-09-03", "two letters swapped"],
		["15SEPT2013", "2013-09-15", "run together"],
		["05-mars-24", "2024-03-05", "as Excel abbreviates"],
		["Le 11 Décembre 2014 à 09:00", "2014-12-11", "sentence-like"],
		["12 avr. 2021 à 10 h 05", "2021-04-12", "French time"],
		["March 5, 2024", "2024-03-05", "American"],
		["Tues 9th Aug, 2015", "2015-08-09", "English ordinal, wrong weekday"],
		["the twenty-first of May 2012", "2012-05-21", "English ordinal in letters"],
		["vingt et un juin 2020", "2020-06-21", "French number in letters"],
		["dix-sept sept. 2018", "2018-09-17", "seven and September"],
		["trois mai deux mille vingt-quatre", "2024-05-03", "the year in letters, too"],
		["5th day of March, 2024", "2024-03-05", "a word between"],
		["mar. 7 sept. 2021", "2021-09-07", "mar. is Tuesday beside September"],
		["mar. 05/03/2024", "2024-03-05", "mar. is Tuesday beside figures"],
		["12-MAR-22 10.30.00.000000000 AM", "2022-03-12", "as Oracle prints it"],
		["5 March 2024 at 7 o'clock", "2024-03-05", "English hour"],
		["05\\03\\2024", "2024-03-05", "backslashes"],
		["Dernier achat 14/07/2021 - 35,90 €", "2021-07-14", "a sum behind"],
		["Paid £30 on 14 May 2019", "2019-05-14", "a sum before"],
		["5. März 2024", "2024-03-05", "German"],
		["5 de marzo de 2024", "2024-03-05", "Spanish"],
		["5 marzo 2024", "2024-03-05", "Italian"],
		["Tue Mar 05 2024 00:00:00 GMT+0100 (Central European Standard Time)", "2024-03-05", "as JavaScript prints it"],
		["10 August 2555 BE", "2012-08-10", "Buddhist era"],
		["\u00a02024\u201003\u201005 ", "2024-03-05", "NBSP and typographic hyphens"],
		["client vu le 12/03/2024 par Paul", "2024-03-12", "one date among words"],
		["RDV pris 3 fois, le 12 mars 2024", "2024-03-12", "other figures among the words"],
		["45351", "2024-02-29", "serial that lost its format, as text"],
		[45351.75, "2024-02-29", "serial with a time"],
		[1709251200, "2024-03-01", "Unix seconds"],
		[1709251200000, "2024-03-01", "Unix milliseconds"],
		[20240305, "2024-03-05", "figures run together, as a number"],
		["202403051020", "2024-03-05", "with a time: no milliseconds"],
		[20240305102030, "2024-03-05", "the same, as a number"],
		["5 janvier 2024 à 10 heures 30", "2024-01-05", "hours in words"],
		["2024年3月5日", "2024-03-05", "Chinese, Japanese"],
	])("%j is %s (%s)", (found, value) => expect(clean(found).value).toBe(value));

	test.each<[found: Cell, kind: string, why: string]>([
		["31/02/2024", "date-impossible", "February"],
		["avant 2015", "unreadable", "before a year is not that year"],
		["She is leaving in August.", "unreadable", "no year is made up in prose"],
		["10:04am", "unreadable", "a time is no date"],
		["29/02/2023", "date-impossible", "no leap year"],
		["31 juin 2020", "date-impossible", "June, in words"],
		["August 32, 2014", "date-impossible", "day 32"],
		["18/13/2022", "date-impossible", "two figures above 12"],
		["2014/22/29", "date-impossible", "month 22"],
		["20240230", "date-impossible", "run together"],
		["0024-03-05", "date-impossible", "year 24"],
		["12/05/2024 25:00", "unreadable", "hour 25"],
		["06 12 34 56 78", "unreadable", "phone number"],
		["1.234.567", "unreadable", "amount"],
		["32 August", "date-impossible", "day 32, no year"],
		["4/13/1", "unreadable", "year of one figure"],
		["80-32-89-89", "unreadable", "four figures"],
		["hier", "unreadable", "a word"],
		["T1 2024", "unreadable", "a quarter"],
		["10 - 22 août 2012", "unreadable", "a period"],
		["du 10 au 22 août 2012", "unreadable", "the same, in words"],
		["3rd to 5th May 2020", "unreadable", "the same, in English"],
		["22-23 Feb", "unreadable", "two days, no year"],
		["201203", "unreadable", "20 December 2003, or December 2012"],
		[12, "unreadable", "small number"],
		[true, "unreadable", "boolean"],
		["x".repeat(300), "unreadable", "prose"],
	])("%j is refused: %s (%s)", (found, kind) => {
		const { state, value, issue } = clean(found);
		expect([state, value, issue?.kind]).toEqual(["invalid", null, kind]);
	});

	test.each<[found: Cell, why: string]>([
		["1900-01-00", "day nought of Excel"],
		["00/01/1900", "the same, in French"],
		["1900-01-01", "day 1"],
		["30/12/1899", "day nought of others"],
		["1970-01-01", "origin of Unix"],
		["0000-00-00", "MySQL"],
		["0001-01-01", ".NET"],
		["31/12/9999", "no end"],
		["n/a", "null word"],
		[0, "nought"],
	])("%j stands for nothing (%s)", (found) => expect(clean(found).state).toBe("placeholder"));

	test("an ISO date is valid, any other writing repaired, blanks empty", () => {
		expect(clean(" 2024-03-05 ").state).toBe("valid");
		expect(clean("5 mars 2024").state).toBe("repaired");
		expect(clean("2024-03-05 00:00:00").state).toBe("repaired");
		for (const blank of [null, "", " \u00a0", '""']) expect(clean(blank).state).toBe("empty");
	});
	test("times are kept as written", () => {
		expect(clean("3/5/24 2:30 PM").time).toBe("14:30:00");
		expect(clean("12 decembre 2023 14h30").time).toBe("14:30:00");
		expect(clean("Sunday 23 May 1856 12:09:08 AM").time).toBe("00:09:08");
		expect(clean("2024-03-05T10:20:19+0000").time).toBe("10:20:19");
		expect(clean("29.02.2020 13.12").time).toBe("13:12:00");
		expect(clean("30 . 09 . 22 12.12").time).toBe("12:12:00");
		expect(clean("Wednesday, 22nd June, 2016, 12.32 pm.").time).toBe("12:32:00");
		expect(clean("12/31/1999 23:59:59 PM").time).toBe("23:59:59");
		expect(clean("November 19, 2014 at noon").time).toBe("12:00:00");
	});
});

describe("date: what is missing", () => {
	test.each<[found: Cell, value: string, partial: object, why: string]>([
		["05/1980", "1980-05-01", { year: 1980, month: 5 }, "month and year in figures"],
		["1980-05", "1980-05-01", { year: 1980, month: 5 }, "the same, year first"],
		["Sept 2023", "2023-09-01", { year: 2023, month: 9 }, "in words"],
		["mars-24", "2024-03-01", { year: 2024, month: 3 }, "as Excel abbreviates month and year"],
		["Mar '24", "2024-03-01", { year: 2024, month: 3 }, "apostrophe for the century"],
		["Published: 06/2004", "2004-06-01", { year: 2004, month: 6 }, "behind a label"],
		["client depuis mars 2019", "2019-03-01", { year: 2019, month: 3 }, "among words"],
		[202403, "2024-03-01", { year: 2024, month: 3 }, "run together"],
		["00/05/1980", "1980-05-01", { year: 1980, month: 5 }, "a nought for the day"],
		["1980-05-00", "1980-05-01", { year: 1980, month: 5 }, "the same, year first"],
	])("%j is the first of its month, %s (%s)", (found, value, partial) => {
		expect(clean(found)).toMatchObject({ state: "repaired", value, partial, issue: { kind: "date-no-day" } });
	});
	test.each<[found: Cell, partial: object, suggestion: string | undefined, why: string]>([
		["12 mai", { month: 5, day: 12 }, "2027-05-12", "birthday: nearest to the audit"],
		["12/05", { month: 5, day: 12 }, "2027-05-12", "the same, in figures"],
		["May 24", { month: 5, day: 24 }, "2026-05-24", "a day in English"],
		["29/02", { month: 2, day: 29 }, undefined, "leap day"],
		["DIM 15SEPT", { month: 9, day: 15 }, "2026-09-15", "weekday, no spaces"],
		["1985", { year: 1985 }, undefined, "year alone"],
		[1985, { year: 1985 }, undefined, "year alone, no serial"],
		["né en 1972", { year: 1972 }, undefined, "year behind a word of time"],
		["Summer 2019", { year: 2019 }, undefined, "idem, English"],
		["00/00/1980", { year: 1980 }, undefined, "noughts for day and month"],
	])("%j has no value, only parts (%s)", (found, partial, suggestion) => {
		const read = clean(found);
		expect(read).toMatchObject({ state: "ambiguous", value: null, partial });
		expect(read.suggestion).toBe(suggestion);
	});
});

describe("date: order of day and month", () => {
	const both = ["2024-03-05", "2024-05-03"];
	test("custom decides when nothing proves it, and the cell says so, with both readings", () => {
		expect(clean("05/03/2024")).toMatchObject({ state: "repaired", value: both[0], issue: { kind: "date-order-assumed", order: "dmy" }, readings: both });
		expect(clean("05/03/2024", { order: "dmy" }).readings).toBeUndefined();
		expect(clean("05/05/2024").readings).toBeUndefined();
		expect(clean("05/03/2024", { country: "US" })).toMatchObject({ value: both[1], issue: { kind: "date-order-assumed", order: "mdy" } });
		expect(clean("05/03/2024", { country: "", language: "fr" }).value).toBe(both[0]);
		expect(clean("05/03/2024", { language: "en-US" }).value).toBe(both[1]);
	});
	test("without order, language or country it is ambiguous, with both readings", () => {
		expect(date.clean("05/03/2024", nowhere)).toMatchObject({ state: "ambiguous", value: null, readings: both });
		expect(clean("05/03/2024", { country: "CA" }).readings).toEqual(both);
		expect(date.clean("05/05/2024", nowhere).value).toBe("2024-05-05");
	});
	test("a known order decides", () => {
		expect(clean("05/03/2024", { order: "mdy" })).toMatchObject({ value: both[1], issue: { kind: "writing" } });
		expect(clean("10-11-12", { order: "ymd" }).value).toBe("2010-11-12");
		expect(clean("02-8-8", { order: "ymd" }).value).toBe("2002-08-08");
		expect(clean("15-12-18", { order: "dmy" }).value).toBe("2018-12-15");
	});
	test("one day above 12 proves the order for its whole column", () => {
		expect(cleanColumn(["05/03/2024", "05/13/2024"]).map(({ value }) => value)).toEqual(["2024-05-03", "2024-05-13"]);
		expect(cleanColumn(["05/03/2024", "13/05/2024"], { country: "US" }).map(({ value }) => value)).toEqual([both[0], "2024-05-13"]);
		expect(cleanColumn(["05/03/2024", "13/05/2024"])[0]!.issue).toEqual({ kind: "writing" });
	});
	test("with proofs of both, each row stands by itself", () => {
		const read = cleanColumn(["05/03/2024", "05/13/2024", "13/05/2024"]);
		expect(read.map(({ state }) => state)).toEqual(["ambiguous", "repaired", "repaired"]);
		expect(read[0]!.readings).toEqual(both);
	});
	test("one slip in a hundred does not unsettle a column", () => {
		const cells = ["05/03/2024", "12/31/2023", ...Array.from({ length: 150 }, (_, day) => `${13 + (day % 15)}/01/${1900 + day}`)];
		const read = cleanColumn(cells);
		expect(read[0]!.value).toBe(both[0]);
		expect(read[1]!.value).toBe("2023-12-31");
	});
	test("years in two figures at the front are proved by one above 31", () => {
		expect(cleanColumn(["10-11-12", "96-01-30", "45-02-03"])[0]!.value).toBe("2010-11-12");
	});
});

describe("date: columns of birth", () => {
	test("nobody is born after the audit", () => {
		expect(clean("31/12/27", { header: "Date de naissance" }).value).toBe("1927-12-31");
		expect(clean("05/01/26", { header: "Date de naissance" }).value).toBe("2026-01-05");
	});
	test("a first of January 2000 in more than one row in twenty is nobody's birthday", () => {
		const cells = ["01/01/2000", "2000-01-01", ...Array.from({ length: 20 }, (_, day) => `${day + 1}/06/1980`)];
		expect(cleanColumn(cells, { header: "Né(e) le / naissance" })[0]!.state).toBe("placeholder");
		expect(cleanColumn(cells, { header: "Créé le" })[0]!.value).toBe("2000-01-01");
		expect(cleanColumn([...cells, ...Array.from({ length: 30 }, (_, day) => `1970-06-${10 + (day % 20)}`)], { header: "naissance" })[0]!.value).toBe(
			"2000-01-01",
		);
	});
});

describe("date: serials of a known system", () => {
	test.each<[serial: number, system: 1900 | 1904, value: string, why: string]>([
		[59, 1900, "1900-02-28", "before the day that never was"],
		[61, 1900, "1900-03-01", "after it"],
		[25569, 1900, "1970-01-01", "a serial is a date, whatever the day"],
		[2958465, 1900, "9999-12-31", "last day"],
		[43889, 1904, "2024-02-29", "1904"],
	])("%d (%d) is %s (%s)", (serial, system, value) => expect(clean(serial, { system }).value).toBe(value));
	test("the 29 February 1900 is no day", () => expect(clean(60, { system: 1900 }).value).toBeNull());
});

describe("date: laws", () => {
	const piece = fc.constantFrom(
		"1",
		"2",
		"0",
		"9",
		"12",
		"31",
		"2024",
		"99",
		"/",
		"-",
		".",
		" ",
		":",
		"T",
		"mars",
		"may",
		"er",
		"th",
		"le",
		"à",
		"mardi",
		"x",
		"h",
		"am",
		"+",
	);
	const anyText = fc.oneof(fc.string(), fc.string({ unit: piece, maxLength: 9 }));
	test("throws nothing, and a value stays as it is", () =>
		fc.assert(
			fc.property(fc.oneof(anyText, fc.double(), fc.integer({ min: 0, max: 100_000 })), fc.constantFrom("FR", "US", ""), (cell, country) => {
				const { value } = date.clean(cell, { ...context, country });
				if (value !== null) expect(date.clean(value, { ...context, country })).toEqual({ state: "valid", value });
			}),
			{ numRuns: 2000 },
		));
	test("a day above 12 means the same in every country", () =>
		fc.assert(
			fc.property(fc.integer({ min: 13, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
				expect(clean(`${day}/${month}/2024`).value).toBe(clean(`${month}/${day}/2024`, { country: "US" }).value);
			}),
		));
	test.each(["1/", "1 ", "12 mars ", "- ", "9", ":1", "a1", "(", "\u202f", "é"])("%j repeated to 32,767 characters is answered at once", (unit) => {
		const text = unit.repeat(Math.ceil(32_767 / unit.length)).slice(0, 32_767);
		expect(cpuTime(() => date.clean(text, context))).toBeLessThan(50);
	});
});
