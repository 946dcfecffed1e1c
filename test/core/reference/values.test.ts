import { expect, test } from "vitest";
import * as bounces from "../../../core/reference/bounce-words.ts";
import * as capitals from "../../../core/reference/capital-words.ts";
import * as civilities from "../../../core/reference/civilities.ts";
import * as companies from "../../../core/reference/company-words.ts";
import * as consents from "../../../core/reference/consent-words.ts";
import * as currencies from "../../../core/reference/currency-words.ts";
import * as domains from "../../../core/reference/email-domains.ts";
import * as firstNames from "../../../core/reference/first-names.ts";
import { IBAN_FORMS } from "../../../core/reference/iban-forms.ts";
import * as noNames from "../../../core/reference/no-names.ts";
import { packValues } from "../../../core/reference/pack-values.ts";
import { POSTCODE_PREFIXES, POSTCODES } from "../../../core/reference/postcodes.ts";
import * as suffixes from "../../../core/reference/suffixes.ts";
import { readValues } from "../../../core/reference/values.ts";
import { VAT_FORMS } from "../../../core/reference/vat-forms.ts";

const values = readValues(packValues());
const read: Readonly<Record<string, unknown>> = { ...values.emails, ...values.names, ...values.currencies };

/** The name that a list has once read: `REAL_TLDS`, `realTlds`. */
const nameOf = (name: string): string => name.toLowerCase().replace(/_./g, (letter) => letter.slice(1).toUpperCase());

test.each(
	Object.entries({ ...domains, ...firstNames, ...civilities, ...noNames, ...companies, ...capitals, ...suffixes, ...currencies })
		.filter(([name]) => name !== "NAME_SLIPS" && name !== "CURRENCY_OF")
		.map(([name, words]) => [nameOf(name), words] as const),
)("%s is read as it is written: no word holds what parts words", (name, words) => {
	expect(read[name]).toEqual(words instanceof Map ? words : new Set(words as Iterable<string>));
});

test("pairs", () => {
	expect(values.currencies.signs).toEqual(currencies.CURRENCY_OF);
	expect(values.postcodes.prefixes).toEqual(POSTCODE_PREFIXES);
	expect(values.emails.nameSlips).toContain("gmila>gmail");
});

test("forms and patterns", () => {
	expect(values.postcodes.rules).toEqual(POSTCODES);
	expect(values.ibans).toEqual(IBAN_FORMS);
	expect(values.vatForms).toEqual(VAT_FORMS);
	expect(values.bounces.signs).toEqual(bounces.SIGNS);
	expect(values.consents.optOut).toEqual(consents.OPT_OUT);
	const patterns = Object.entries(consents).flatMap(([name, pattern]) => (pattern instanceof RegExp ? [[nameOf(name), pattern] as const] : []));
	expect(patterns.length).toBe(13);
	expect(values.consents).toMatchObject(Object.fromEntries(patterns));
	// A pattern travels without its flags.
	for (const pattern of [...patterns.map(([, each]) => each), ...bounces.SIGNS.map(([sign]) => sign), ...[...POSTCODES.values()].map((rule) => rule.pattern)])
		expect(pattern.flags).toBe("");
});

test("words of consents and bounces", () => {
	expect(values.consents.words.get("oui")).toEqual({ code: "yes", kind: "answer" });
	expect(values.consents.words.get("optout")).toEqual({ code: "no", kind: "standing" });
	expect(values.consents.words.has("")).toBe(false);
	expect(values.bounces.words.get("boite pleine")).toBe("unknown");
});

test("a text that was cut off is refused", () => expect(() => readValues(packValues().slice(0, -20))).toThrow(SyntaxError));
