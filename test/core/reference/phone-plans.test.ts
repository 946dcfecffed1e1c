import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import metadata from "libphonenumber-js/max/metadata";
import { describe, expect, test } from "vitest";
import { readPhonePlans } from "../../../core/reference/phone-plans.ts";

const plans = readPhonePlans(readFileSync("core/reference/data/phone-plans.json", "utf8"));
const countries = Object.keys(metadata.countries) as CountryCode[];
const codes = Object.keys(metadata.country_calling_codes);

/** What libphonenumber says, with every type of number. */
function theirs(number: string, country?: CountryCode) {
	const read = parsePhoneNumberFromString(number, { ...(country === undefined ? {} : { defaultCountry: country }), extract: false });
	if (read === undefined) return null;
	return {
		code: read.countryCallingCode,
		national: read.nationalNumber,
		country: read.country,
		// Google calls a line of a plan without mobiles fixed; the port in JavaScript does not.
		type: !read.isValid() ? null : read.country === "TA" ? "FIXED_LINE" : read.getType(),
		possible: read.isPossible(),
	};
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
/** A country and as many digits as its numbers have, or one more or less. */
const national = fc
	.constantFrom(...countries)
	.chain((country) =>
		fc.tuple(fc.constant(country), fc.constantFrom(...(metadata.countries[country]![3] as unknown as number[])), fc.constantFrom(-1, 0, 0, 0, 1)),
	)
	.chain(([country, length, more]) => fc.tuple(fc.constant(country), digits(length + more)));

describe("readPhonePlans() reads as libphonenumber does", () => {
	test.each<[string, (code: string, number: string) => string]>([
		["written with a plus", (code, number) => `+${code}${number}`],
		["written with 00", (code, number) => `00${code}${number}`],
		["with the plus lost", (code, number) => code + number],
		["as dialled within the country", (_, number) => `0${number}`],
		["without the national prefix", (_, number) => number],
	])("numbers %s", (_, write) => {
		fc.assert(
			fc.property(national, ([country, number]) => {
				const text = write(String(metadata.countries[country]![0]), number);
				expect(plans.read(text, country)).toEqual(theirs(text, country));
			}),
			{ numRuns: 3000 },
		);
	});
	test("any digits after any code, in no country", () => {
		fc.assert(
			fc.property(fc.constantFrom(...codes, "800", "870", "999", "0"), fc.stringMatching(/^\d{1,14}$/), (code, number) => {
				expect(plans.read(`+${code}${number}`)).toEqual(theirs(`+${code}${number}`));
			}),
			{ numRuns: 5000 },
		);
	});
	test.each([
		["+2908999", "FIXED_LINE", "Tristan da Cunha has no mobiles"],
		["+12015550123", "FIXED_LINE_OR_MOBILE", "the United States tell no mobiles apart"],
	])("%s is %s: %s", (number, type) => expect(plans.read(number)?.type).toBe(type));
	test("it knows its countries, and nothing else", () => {
		expect(countries.filter((country) => !plans.knows(country))).toEqual([]);
		for (const none of ["", "XX", "001", "800", "constructor", "fr"]) expect(plans.knows(none)).toBe(false);
	});
});
