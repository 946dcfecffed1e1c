import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amount } from "../../../core/fields/amount.ts";
import { count } from "../../../core/fields/count.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const context: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "", reference };

function cleanColumn(cells: readonly Cell[], country = "FR") {
	const own = { ...context, country };
	const facts = amount.study!(
		cells.map((cell) => [cell, 1] as const),
		own,
	);
	return cells.map((cell) => amount.clean(cell, { ...own, ...facts }));
}

describe("amount", () => {
	test.each<[found: Cell, value: number, currency: string | undefined, why: string]>([
		[1234.56, 1234.56, undefined, "a number"],
		["1234.56", 1234.56, undefined, "plain"],
		["1234,56", 1234.56, undefined, "decimal comma"],
		["1 234,56 €", 1234.56, "EUR", "French"],
		["12,50 € TTC", 12.5, "EUR", "taxes included: the figure as written"],
		["45 HT", 45, undefined, "taxes excluded"],
		["1\u202f234\u202f567,5\u00a0€", 1234567.5, "EUR", "French, narrow spaces"],
		["1.234,56", 1234.56, undefined, "German, Spanish, Italian"],
		["1.234.567", 1234567, undefined, "several groups"],
		["$1,234.56", 1234.56, "USD", "American"],
		["12,34,567.00", 1234567, undefined, "Indian groups"],
		["CHF 1'234.50", 1234.5, "CHF", "Swiss"],
		["1’234.50", 1234.5, undefined, "Swiss, typographic apostrophe"],
		["Fr. 20.-", 20, "CHF", "Swiss, no cents"],
		["12,-- €", 12, "EUR", "German, no cents"],
		["12 € 50", 12.5, "EUR", "euros and cents"],
		["12€50", 12.5, "EUR", "the same, tight"],
		["(12,50)", -12.5, undefined, "accountant's negative"],
		["-5", -5, undefined, "negative"],
		["12,50-", -12.5, undefined, "sign behind"],
		["−12,50", -12.5, undefined, "typographic minus"],
		["-$1.00", -1, "USD", "sign before the currency"],
		["+12", 12, undefined, "plus"],
		["€12.5", 12.5, "EUR", "currency in front"],
		["12 euros", 12, "EUR", "word"],
		["0,125", 0.125, undefined, "three decimals behind a nought"],
		[".5", 0.5, undefined, "no nought"],
		["007", 7, undefined, "noughts in front"],
		["-", 0, undefined, "an accountant's nought"],
		["- €", 0, "EUR", "the same with its currency"],
		["0", 0, undefined, "nought is a value here"],
	])("%j is %d %s (%s)", (found, value, currency) => {
		const read = amount.clean(found, context);
		expect(read.value).toBe(value);
		if (found !== "- €") expect(read.currency).toBe(currency);
	});
	test.each<[found: Cell, kind: string, why: string]>([
		["1,5k", "unreadable", "k is a guess"],
		["12 %", "unreadable", "a share"],
		["1 23", "unreadable", "no group"],
		["1.2.3", "unreadable", "no groups"],
		["12 pommes", "unreadable", "unknown unit"],
		["€ 12 $", "unreadable", "two currencies"],
		["--5", "unreadable", "two signs"],
		["1,23456E+10", "digits-lost", "digits lost"],
		["99999999999999999", "digits-lost", "more digits than a number keeps"],
		["abc", "unreadable", "a word"],
		[true, "unreadable", "boolean"],
		[Number.NaN, "unreadable", "no number"],
	])("%j is refused: %s (%s)", (found, kind) => expect(amount.clean(found, context)).toMatchObject({ state: "invalid", value: null, issue: { kind } }));
	test("states: a plain number is valid, another writing repaired, a null word a placeholder", () => {
		expect(["1234.5", 12, "12,5", "n/a", "", null].map((cell) => amount.clean(cell, context).state)).toEqual([
			"valid",
			"valid",
			"repaired",
			"placeholder",
			"empty",
			"empty",
		]);
	});
	test("1.234 means what the other cells of its column say", () => {
		expect(cleanColumn(["1.234", "12,50"])[0]).toMatchObject({ value: 1234, issue: { kind: "writing" } });
		expect(cleanColumn(["1.234", "12.50"])[0]!.value).toBe(1.234);
		expect(cleanColumn(["1,234", "1,234,567"])[0]!.value).toBe(1234);
		expect(cleanColumn(["1,234", "2.5"], "FR")[0]!.value).toBe(1234);
	});
	test("alone, 1.234 is a thousand where the comma parts decimals; 1,234 is a person's to decide", () => {
		expect(amount.clean("1.234", context)).toMatchObject({ state: "repaired", value: 1234, issue: { kind: "amount-separator-assumed" } });
		expect(amount.clean("1,234", context)).toMatchObject({ state: "ambiguous", value: null, readings: [1234, 1.234] });
		expect(amount.clean("1,234", { ...context, country: "US" }).value).toBe(1234);
		expect(amount.clean("1,234", { ...context, country: "CA" }).state).toBe("ambiguous");
		expect(cleanColumn(["1.234", "12,50", "12.50"])[0]!.value).toBe(1234);
	});
});

describe("count", () => {
	test.each<[found: Cell, value: number | null, kind: string | undefined, why: string]>([
		[3, 3, undefined, "a number"],
		["3", 3, undefined, "text"],
		["1 234", 1234, "writing", "group"],
		["1.234", 1234, "writing", "a count has no decimals"],
		["1,234", 1234, "writing", "the same with a comma"],
		["12,00", 12, "writing", "decimals of nought"],
		["2,5", null, "count-not-whole", "half"],
		[3.5, null, "count-not-whole", "half, as a number"],
		["-3", null, "count-negative", "below nought"],
		["4 €", null, "unreadable", "money"],
		["0", 0, undefined, "nought"],
	])("%j is %j (%s, %s)", (found, value, kind) => {
		const read = count.clean(found, context);
		expect([read.value, read.issue?.kind]).toEqual([value, kind]);
	});
});

describe("amount, count: laws", () => {
	const unit = fc.constantFrom("1", "0", "2", "34", "567", ",", ".", " ", "€", "$", "-", "(", ")", "'", "k", "E", "%", "\u202f");
	test.each([amount, count])("$type throws nothing, and a value stays as it is", (reader) =>
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 9 }), fc.double()), fc.constantFrom("FR", "US", ""), (cell, country) => {
				const { value } = reader.clean(cell, { ...context, country });
				if (value !== null) expect(reader.clean(value, { ...context, country })).toEqual({ state: "valid", value });
			}),
			{ numRuns: 2000 },
		));
	test("an amount written in French is read back", () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
				const [whole, decimals] = (Math.abs(cents) / 100).toFixed(2).split(".");
				const text = `${cents < 0 ? "-" : ""}${whole!.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${decimals}\u00a0€`;
				expect(amount.clean(text, context).value).toBe(cents === 0 ? 0 : cents / 100);
			}),
		));
	test.each(["1 ", "1.", "1,", "- ", "(", "'", "€"])("%j repeated to 32,767 characters is answered at once", (part) => {
		const text = part.repeat(32_767).slice(0, 32_767);
		expect(cpuTime(() => amount.clean(text, context))).toBeLessThan(50);
	});
});
