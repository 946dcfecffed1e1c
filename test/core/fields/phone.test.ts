import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import phoneMetadata from "libphonenumber-js/max/metadata";
import { describe, expect, test } from "vitest";
import { phone } from "../../../core/fields/phone.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { FICTION, OVERSEAS_STARTS, SPLIT_STARTS } from "../../../core/reference/french-phone-plan.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

function clean(cell: Cell, country = "FR") {
	return phone.clean(cell, { country, auditDate: "2026-11-21", header: "", reference });
}

describe("phone.clean() reads the writings of a French number", () => {
	test.each<[Cell, string, string]>([
		["06 71 45 82 93", "repaired", "pairs"],
		["0671458293", "repaired", "compact"],
		["06.71.45.82.93", "repaired", "dots"],
		["06-71-45-82-93", "repaired", "hyphens"],
		["06/71/45/82/93", "repaired", "slashes are no separators of numbers here"],
		["06;71;45;82;93", "repaired", "nor semicolons: no part is a number by itself"],
		["06\u202f71\u00a045\u202f82\u00a093", "repaired", "no-break spaces"],
		["06–71–45–82–93", "repaired", "dashes of a word processor"],
		["０６７１４５８２９３", "repaired", "full-width digits"],
		["٠٦٧١٤٥٨٢٩٣", "repaired", "Arabic digits"],
		["+33671458293", "valid", "E.164"],
		[" +33671458293\u00a0", "valid", "spaces around change nothing"],
		["+33 6 71 45 82 93", "repaired", "international"],
		["+33 (0)6 71 45 82 93", "repaired", "trunk zero in brackets"],
		["+330671458293", "repaired", "trunk zero left in"],
		["(+33) 6 71 45 82 93", "repaired", "code in brackets"],
		["0033 6 71 45 82 93", "repaired", "00 for +"],
		["00330671458293", "repaired", "both"],
		["33671458293", "repaired", "plus lost"],
		[33671458293, "repaired", "plus lost, typed as a number"],
		["671458293", "repaired", "zero lost"],
		[671458293, "repaired", "zero lost, typed as a number"],
		["6,71458293E+08", "repaired", "exponent with all its digits"],
		["Tél. : 06 71 45 82 93", "repaired", "label"],
		["tel:+33671458293", "repaired", "link"],
		["06 71 45 82 93 (bureau)", "repaired", "note"],
		["O6 7l 45 82 93", "repaired", "letters for digits"],
		["'0671458293", "repaired", "apostrophe kept by an export"],
		['="0671458293"', "repaired", "formula that keeps a zero"],
	])("%j is %s: %s", (cell, state) => {
		expect(clean(cell)).toMatchObject({ state, value: "+33671458293", type: "MOBILE", mobile: true, country: "FR" });
	});

	test.each([
		["06 71 45 82 93", { kind: "writing" }],
		["671458293", { kind: "zero-restored" }],
		["O6 71 45 82 93", { kind: "phone-letters" }],
		["0692 12 34 57", { kind: "phone-overseas", code: "+262" }],
		["0671458293 / 0142345679", { kind: "phone-several", count: 2 }],
	])("%j says why it was changed", (cell, issue) => {
		expect(clean(cell).issue).toEqual(issue);
	});
});

describe("phone.clean() tells kinds of numbers", () => {
	test.each([
		["01 42 34 56 79", "FIXED_LINE", false],
		["09 72 79 14 98", "VOIP", false],
		["0800 123 456", "TOLL_FREE", false],
		["0892 12 34 57", "PREMIUM_RATE", false],
		["0810 12 34 57", "SHARED_COST", false],
		["+1 201 555 0143", "FIXED_LINE_OR_MOBILE", true],
	])("%s is %s", (cell, type, mobile) => {
		expect(clean(cell)).toMatchObject({ state: "repaired", type, mobile });
	});
	test("marks the numbers of calling platforms", () => {
		expect(clean("0162 12 34 57")).toMatchObject({ state: "repaired", platform: true });
	});
});

describe("phone.clean() gives overseas numbers written nationally their own code", () => {
	test.each([
		["0690 12 34 57", "+590690123457", "MOBILE"],
		["0694 35 49 98", "+594694354998", "MOBILE"],
		["0696 66 49 98", "+596696664998", "MOBILE"],
		["0692 12 34 57", "+262692123457", "MOBILE"],
		["0639 55 49 98", "+262639554998", "MOBILE"],
		["0262 18 49 98", "+262262184998", "FIXED_LINE"],
		["0269 60 12 34", "+262269601234", "FIXED_LINE"], // valid as +33 too: the prefix decides
		["0596 30 12 34", "+596596301234", "FIXED_LINE"], // idem
		["0508 41 12 34", "+508411234", "FIXED_LINE"],
		["0708 45 12 34", "+508708451234", "MOBILE"],
		["0976 66 49 98", "+596976664998", "VOIP"], // in Guyane's ranges too
		["0976 27 49 98", "+262976274998", "VOIP"],
		["0939 63 04 98", "+594939630498", "VOIP"], // in Guadeloupe's ranges too
		["262549998", "+262262549998", "FIXED_LINE"], // zero lost, looks like +262
	])("%s is %s", (cell, value, type) => {
		expect(clean(cell)).toMatchObject({ value, type });
	});
	test("reads mainland numbers in an overseas file", () => {
		expect(clean("06 71 45 82 93", "RE").value).toBe("+33671458293");
		expect(clean("0801 23 45 68", "RE").value).toBe("+262801234568");
	});
	test("suggests the overseas code where +33 was put before", () => {
		expect(clean("+33 692 12 34 57")).toMatchObject({ state: "ambiguous", value: null, suggestion: "+262692123457" });
	});
});

describe("phone.clean() reads numbers of other countries", () => {
	test.each([
		["+32 475 12 34 56", "FR", "+32475123456"],
		["0475 12 34 56", "BE", "+32475123456"],
		["475123456", "BE", "+32475123456"],
		["+44 (0)20 7946 0018", "FR", "+442079460018"],
		["06 1234567", "IT", "+39061234567"], // the zero belongs to the number
		["61234567", "IT", "+39061234567"], // and a spreadsheet drops it
		["011 33 6 71 45 82 93", "US", "+33671458293"],
		["+800 1235 4678", "FR", "+80012354678"],
	])("%s in a file of %s is %s", (cell, country, value) => {
		expect(clean(cell, country).value).toBe(value);
	});
	test("suggests the plus that is missing", () => {
		expect(clean("32475123456")).toMatchObject({ state: "ambiguous", suggestion: "+32475123456" });
	});
	test("leaves a national number alone when no country is known", () => {
		expect(clean("0671458293", "")).toMatchObject({ state: "ambiguous", value: null, issue: { kind: "phone-country" } });
	});
});

describe("phone.clean() takes several numbers apart only if each is one", () => {
	test.each([
		["06 71 45 82 93 / 01 42 34 56 79"],
		["06 71 45 82 93 ou 01 42 34 56 79"],
		["06 71 45 82 93, 01 42 34 56 79"],
		["06 71 45 82 93\n01 42 34 56 79"],
		["06714582930142345679"],
		["+33671458293+33142345679"],
		["Port : 06 71 45 82 93 / Fixe : 01 42 34 56 79"],
	])("%j", (cell) => {
		expect(clean(cell)).toMatchObject({ state: "repaired", value: "+33671458293", others: ["+33142345679"] });
	});
	test("does not repeat a number", () => {
		expect(clean("0671458293/06 71 45 82 93")).not.toHaveProperty("others");
	});
	test("leaves to a person what is only partly readable", () => {
		expect(clean("01 42 34 56 79 / 80")).toMatchObject({ state: "ambiguous", value: null, suggestion: "+33142345679" });
	});
});

test.each([
	["06.71.45.82.93 poste 12", "12"],
	["01 42 34 56 79 ext. 45", "45"],
	["01 42 34 56 79 #7", "7"],
	["01 42 34 56 79x123", "123"],
])("phone.clean() cuts the extension of %s", (cell, extension) => {
	expect(clean(cell)).toMatchObject({ state: "repaired", extension });
});

describe("phone.clean() refuses", () => {
	test.each([
		["06 71 45 82 9", { kind: "phone-digits", count: 9 }],
		["06 71 45 82 93 4", { kind: "phone-digits", count: 11 }],
		["12/06/2024", { kind: "phone-digits", count: 8 }],
		["07 01 23 98 76", { kind: "phone-unassigned", found: "0701239876" }],
		["3949", { kind: "phone-short", found: "3949" }],
		["118 218", { kind: "phone-short", found: "118218" }],
		["0700 1234 5678 90", { kind: "phone-machine", found: "07001234567890" }],
		["6,71E+08", { kind: "digits-lost", found: "6,71E+08" }],
		["appeler le matin", { kind: "unreadable", found: "appeler le matin" }],
		[-671458293, { kind: "unreadable", found: "-671458293" }],
		[6714582.93, { kind: "unreadable", found: "6714582.93" }],
		[true, { kind: "unreadable", found: "true" }],
	])("%j", (cell, issue) => {
		expect(clean(cell)).toEqual({ state: "invalid", value: null, issue });
	});
});

test.each([
	[null, "empty"],
	['""', "empty"],
	[" \u200b", "empty"],
	["NC", "placeholder"],
	["néant", "placeholder"],
	["0600000000", "placeholder"], // eight equal digits
	["06 06 06 06 06", "placeholder"], // one pair
	["0123456789", "placeholder"], // run
	["06 12 34 56 78", "placeholder"], // run
	["+33612345678", "placeholder"],
	["06 39 98 12 34", "placeholder"], // fiction
	["01 99 00 12 34", "placeholder"], // fiction
	["XX XX XX XX XX", "placeholder"],
	["0000000000", "placeholder"],
	[0, "placeholder"],
])("phone.clean() takes %j for %s", (cell, state) => {
	expect(clean(cell)).toMatchObject({ state, value: null });
});

test.each<[string, string, string, string | null, string]>([
	["0123456789", "BE", "placeholder", null, "a run is nobody's number in any country"],
	["+33123456789", "DE", "placeholder", null, "nor written as an international one"],
	["0033123456789", "BE", "placeholder", null, "nor with 00"],
	["+441234567890", "FR", "placeholder", null, "a valid number of Bedford, were it not a run"],
	["612345678", "ES", "placeholder", null, "a run from the second digit on"],
	["+49 30 11111111", "FR", "placeholder", null, "eight equal digits"],
	["+34 701234567", "FR", "repaired", "+34701234567", "0 then 1 to 7: short of a run"],
])("phone.clean() takes %s in %s for %s %s: %s", (cell, country, state, value) => {
	expect(clean(cell, country)).toMatchObject({ state, value });
});

// --- The table of ranges is the library ---

/** All strings of digit sets that a pattern of the metadata accepts: `8(?:1[01]|2\d)` gives 8,1,01 and 8,2,0-9. */
function expand(pattern: string): string[][] {
	let at = 0;
	function alternatives(): string[][] {
		const all: string[][] = [];
		let current: string[][] = [[]];
		while (at < pattern.length && pattern[at] !== ")") {
			if (pattern[at] === "|") {
				all.push(...current);
				current = [[]];
				at++;
				continue;
			}
			let atom: string[][];
			if (pattern.startsWith("(?:", at)) {
				at += 3;
				atom = alternatives();
				at++;
			} else if (pattern[at] === "[") {
				const end = pattern.indexOf("]", at);
				const set = pattern.slice(at + 1, end).replace(/(\d)-(\d)/g, (_, low, high) => "0123456789".slice(Number(low), Number(high) + 1));
				atom = [[set]];
				at = end + 1;
			} else if (pattern.startsWith("\\d", at)) {
				atom = [["0123456789"]];
				at += 2;
			} else {
				expect(pattern[at]).toMatch(/\d/);
				atom = [[pattern[at]!]];
				at++;
			}
			const times = /^\{(\d+)\}/.exec(pattern.slice(at));
			if (times) at += times[0].length;
			expect(pattern[at] ?? "").not.toMatch(/[?*+{]/);
			for (let i = 0; i < Number(times?.[1] ?? 1); i++) current = current.flatMap((start) => atom.map((next) => [...start, ...next]));
		}
		all.push(...current);
		return all;
	}
	return alternatives();
}

describe("rangeOf() may answer for all numbers with the same first digits", () => {
	const free = "0123456789";
	const plans = ["FR", "GP", "BL", "MF", "GF", "MQ", "RE", "YT", "PM"] as const;
	const deep = new Set([...OVERSEAS_STARTS, ...SPLIT_STARTS, ...[...FICTION].map((start) => start.slice(0, 3))]);
	test.each(plans)("%s", (country) => {
		const plan = phoneMetadata.countries[country] as unknown as (string | [string][])[];
		const patterns = [plan[2] as string, ...(plan[11] as ([string] | 0)[]).flatMap((type) => (type === 0 ? [] : [type[0]]))];
		expect(patterns.length).toBeGreaterThan(3);
		for (const pattern of patterns) {
			for (const sets of expand(pattern)) {
				if (sets.length === 6) sets.unshift("5", "0", "8"); // Saint-Pierre-et-Miquelon, written nationally
				expect(sets).toHaveLength(9);
				expect(sets.slice(5)).toEqual([free, free, free, free]);
				for (const a of sets[0]!)
					for (const b of sets[1]!)
						for (const c of sets[2]!) {
							const start = a + b + c;
							if (country !== "FR" && a !== "8" && pattern !== patterns[0]) expect(OVERSEAS_STARTS).toContain(start);
							if (!deep.has(start)) expect(sets.slice(3)).toEqual([free, free, free, free, free, free]);
						}
			}
		}
		expect(plan[10]).toBe(0); // no leading digits that would choose the country of a shared code
	});
});

const nine = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 })).map(([a, b]) => a * 100_000_000 + b);

describe("phone.clean() and libphonenumber agree", () => {
	test("on every number written with +33", () => {
		fc.assert(
			fc.property(nine, (digits) => {
				const ours = clean(`+33${digits}`);
				if (ours.state === "placeholder") return;
				const theirs = parsePhoneNumberFromString(`+33${digits}`)!;
				expect(ours.value).toBe(theirs.isValid() ? theirs.number : null);
				if (ours.value !== null) expect([ours.type, ours.country]).toEqual([theirs.getType(), theirs.country]);
			}),
			{ numRuns: 3000 },
		);
	});
	test("on every national number of the mainland", () => {
		fc.assert(
			fc.property(nine, fc.constantFrom("0", "", "0033", "33"), (digits, start) => {
				const ours = clean(start + digits);
				if (ours.state === "placeholder" || OVERSEAS_STARTS.has(String(digits).slice(0, 3))) return;
				const theirs = parsePhoneNumberFromString(start + digits, "FR");
				expect(ours.value).toBe(theirs?.isValid() ? theirs.number : null);
				if (ours.value !== null) expect(ours.type).toBe(theirs!.getType());
			}),
			{ numRuns: 3000 },
		);
	});
	test("on short and long strings of digits", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\+?\d{1,16}$/), fc.constantFrom("FR", "BE", "US", "DE"), (text, country) => {
				const theirs = parsePhoneNumberFromString(text, { defaultCountry: country as "FR", extract: false });
				// What is written nationally with an overseas beginning is read under its own code, or not at all.
				if (country === "FR" && OVERSEAS_STARTS.has(text.replace(/^0+/, "").slice(0, 3))) return;
				const ours = clean(text, country);
				if (theirs?.isValid() && ours.state !== "placeholder" && !ours.value?.startsWith("+5") && !ours.value?.startsWith("+262")) {
					expect(ours.value).toBe(theirs.number);
				}
			}),
			{ numRuns: 1500 },
		);
	});
});

describe("phone.clean() is lawful", () => {
	const texts = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: fc.constantFrom(..."0123456789+() ./-;,Oolxe#\u00a0poste"), maxLength: 40 }));
	test("it cleans its own value to itself", () => {
		fc.assert(
			fc.property(texts, fc.constantFrom("FR", "RE", "BE", "US", ""), (text, country) => {
				const once = clean(text, country);
				expect(once.value !== null).toBe(once.state === "valid" || once.state === "repaired");
				for (const value of [once.value, ...(once.others ?? [])]) {
					if (value !== null) expect(clean(value, country)).toMatchObject({ state: "valid", value });
				}
				if (once.state === "repaired" || once.state === "invalid" || once.state === "placeholder") expect(once.issue).toBeDefined();
			}),
			{ numRuns: 2000 },
		);
	});
	test.each(["06 ", "06/", "+", "(", "1e", "x1", "0671458293 / ", "p 1", "\u202f"])("a cell full of %j is read at once", (piece) => {
		for (const length of [250, 32_767]) {
			expect(cpuTime(() => clean(piece.repeat(length).slice(0, length)))).toBeLessThan(50);
		}
	});
});
