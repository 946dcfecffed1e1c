import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { iban } from "../../../core/fields/iban.ts";
import { naf } from "../../../core/fields/naf.ts";
import { siren } from "../../../core/fields/siren.ts";
import { siret } from "../../../core/fields/siret.ts";
import { vatId } from "../../../core/fields/vat-id.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const context: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "", reference };

describe("siren", () => {
	test.each<[found: Cell, state: string, value: string, why: string]>([
		["732829320", "valid", "732829320", "as it should be"],
		["732 829 320", "repaired", "732829320", "in groups"],
		["732\u202f829\u202f320", "repaired", "732829320", "narrow spaces"],
		[732829320, "valid", "732829320", "a number"],
		["5420973", "invalid", "", "seven digits"],
		[73282932000074, "repaired", "732829320", "a SIRET"],
		["FR44732829320", "repaired", "732829320", "a VAT number"],
		["RCS Paris B 732 829 320", "repaired", "732829320", "with its register"],
		["732 829 320 RCS Nanterre", "repaired", "732829320", "with its register behind"],
		["SIREN : 732 829 320", "repaired", "732829320", "with its name"],
		["404833047", "invalid", "", "last digit wrong"],
		["000000000", "placeholder", "", "noughts pass Luhn"],
		["123456789", "placeholder", "", "filler"],
		["N/C", "placeholder", "", "null word"],
		["7,32829E+13", "invalid", "", "digits lost"],
		[true, "invalid", "", "boolean"],
		[null, "empty", "", "blank"],
	])("%j is %s %s (%s)", (found, state, value) => {
		const read = siren.clean(found, context);
		expect([read.state, read.value ?? ""]).toEqual([state, value]);
	});
	test("a lost zero comes back only if Luhn then passes", () => {
		expect(siren.clean(57813131, context)).toMatchObject({ state: "repaired", value: "057813131", issue: { kind: "zero-restored" } });
		expect(siren.clean(57813132, context).state).toBe("invalid");
	});
	test("the VAT number follows from the SIREN", () => {
		for (const [number, key] of [
			["303265045", "40"],
			["404833048", "83"],
			["732829320", "44"],
			["443121975", "46"],
		])
			expect(siren.clean(number!, context).vat).toBe(`FR${key}${number}`);
	});
});

describe("siret", () => {
	test.each<[found: Cell, state: string, value: string, why: string]>([
		["73282932000074", "valid", "73282932000074", "as it should be"],
		["732 829 320 00074", "repaired", "73282932000074", "in groups"],
		["n° 732 829 320 00074", "repaired", "73282932000074", "the sign of a number"],
		["73282932000079", "invalid", "", "last digit wrong"],
		["35600000000048", "valid", "35600000000048", "head office of La Poste: Luhn"],
		["356 000 000 09075", "repaired", "35600000009075", "La Poste: digits add up to a multiple of 5"],
		["35600000009076", "invalid", "", "La Poste, neither rule"],
		[5781313100026, "repaired", "05781313100026", "zero lost"],
		["MONACOCONFO001", "valid", "MONACOCONFO001", "letters of Monaco"],
		["73282932", "invalid", "", "too short"],
		["00000000000000", "placeholder", "", "noughts"],
	])("%j is %s %s (%s)", (found, state, value) => {
		const read = siret.clean(found, context);
		expect([read.state, read.value ?? ""]).toEqual([state, value]);
	});
	test("a SIREN alone is no SIRET, but the company is known", () => {
		expect(siret.clean("732829320", context)).toMatchObject({ state: "invalid", issue: { kind: "siret-is-siren" }, siren: "732829320" });
	});
	test("one wrong digit is always seen", () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
				const digits = [..."73282932000074"];
				digits[place] = String((Number(digits[place]) + step) % 10);
				expect(siret.clean(digits.join(""), context).value).toBeNull();
			}),
		));
});

describe("vat_id", () => {
	test.each<[found: Cell, country: string, value: string, why: string]>([
		["Fr 40 303 265 045", "FR", "FR40303265045", "groups and case"],
		["40303265045", "FR", "FR40303265045", "prefix missing"],
		["TVA intra : FR 44 732 829 320", "FR", "FR44732829320", "with its name"],
		["N° TVA FR44732829320", "FR", "FR44732829320", "with its name and number sign"],
		["FR16000063601", "FR", "FR16000063601", "Monaco"],
		["BE 456.973.433", "FR", "BE0456973433", "old Belgian number, nine digits"],
		["0474 621 394", "BE", "BE0474621394", "prefix missing in a Belgian file"],
		["GR 094068633", "FR", "EL094068633", "Greece writes EL"],
		["ATU 15159209", "FR", "ATU15159209", "Austria"],
		["NL-8197.38.116.B.01", "FR", "NL819738116B01", "Netherlands"],
		["EU 372022452", "FR", "EU372022452", "One Stop Shop, for firms of other continents"],
		["NL4495445B01", "FR", "NL004495445B01", "Netherlands, zeros lost"],
		["NL001309675B01", "FR", "NL001309675B01", "Netherlands, private person: modulo 97"],
		["ES-x-2482300w", "FR", "ESX2482300W", "Spain, foreigner"],
		["CHE-116.281.710 MWST", "FR", "CHE116281710MWST", "Switzerland"],
		["XI 432525179", "FR", "XI432525179", "Northern Ireland"],
		["LT 100005929611", "FR", "LT100005929611", "Lithuania, twelve digits"],
		["IE8D79739I", "FR", "IE8D79739I", "Ireland, old form"],
	])("%j in %s is %s (%s)", (found, country, value) => expect(vatId.clean(found, { ...context, country }).value).toBe(value));
	test.each<[found: Cell, kind: string, why: string]>([
		["FR45732829320", "check-digits", "key wrong"],
		["FR44732829321", "check-digits", "SIREN wrong"],
		["DE 246595416", "check-digits", "last digit wrong"],
		["DE DE 246595415", "wrong-form", "prefix twice"],
		["FR4473282932", "wrong-form", "too short"],
		["ZZ123456", "unknown-country", "no such country"],
		["IO334175221", "unknown-country", "letter for a figure in the prefix"],
		["732829320", "vat-is-siren", "a SIREN"],
	])("%j is refused: %s (%s)", (found, kind) => expect(vatId.clean(found, context)).toMatchObject({ state: "invalid", issue: { kind } }));
	test("a SIREN is told what it would be; a French number gives its SIREN, Monaco's does not", () => {
		expect(vatId.clean("732829320", context).suggestion).toBe("FR44732829320");
		expect(vatId.clean("FR44732829320", context)).toEqual({ state: "valid", value: "FR44732829320", country: "FR", siren: "732829320" });
		expect(vatId.clean("FR16000063601", context).siren).toBeUndefined();
	});
});

describe("iban", () => {
	test.each<[found: Cell, value: string, why: string]>([
		["FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189", "in groups"],
		["iban fr7630006000011234567890189", "FR7630006000011234567890189", "with its name, in small letters"],
		["BE31435411161155", "BE31435411161155", "Belgium"],
		["BR1500000000000010932840814P2", "BR1500000000000010932840814P2", "letters in the account"],
	])("%j is %s (%s)", (found, value) => expect(iban.clean(found, context).value).toBe(value));
	test.each<[found: Cell, kind: string, why: string]>([
		["FR7630006000011234567890188", "check-digits", "last digit"],
		["FR76 3000 6000", "wrong-length", "cut"],
		["XX431234", "unknown-country", "no such country"],
		["IE95TE8270900834048660", "wrong-form", "figures where letters must be"],
		["FR7630006000011234567890189😅", "unreadable", "not a letter"],
		["30006000011", "unreadable", "no country"],
	])("%j is refused: %s (%s)", (found, kind) => expect(iban.clean(found, context)).toMatchObject({ value: null, issue: { kind } }));
});

describe("naf", () => {
	test.each<[found: Cell, value: string | null, why: string]>([
		["62.01Z", "62.01Z", "as it should be"],
		["6201z", "62.01Z", "no dot, small letter"],
		["62 01 Z", "62.01Z", "spaces"],
		["1.11Z", "01.11Z", "zero lost"],
		["111Z", "01.11Z", "zero and dot lost"],
		["NAF 62.01Z - Programmation informatique", "62.01Z", "with its label"],
		["Code APE : 4711F", "47.11F", "with its name"],
		["6201", null, "letter missing"],
		["04.11Z", null, "no such division"],
		["62.01ZA", null, "two letters"],
		["Boulangerie", null, "label alone"],
	])("%j is %j (%s)", (found, value) => expect(naf.clean(found, context).value).toBe(value));
});

describe("codes: laws", () => {
	const unit = fc.constantFrom("F", "R", "7", "3", "2", "8", "9", "0", " ", ".", "-", "B", "E", "Z", "É", "😅");
	const anyCell = fc.oneof(fc.string(), fc.string({ unit, maxLength: 30 }), fc.double(), fc.integer(), fc.bigInt({ min: 0n, max: 10n ** 14n }).map(Number));
	test.each([siren, siret, vatId, iban, naf])("$type throws nothing, and a value stays as it is", (reader) =>
		fc.assert(
			fc.property(anyCell, (cell) => {
				const { value } = reader.clean(cell, context);
				if (value !== null) expect(reader.clean(value, context)).toMatchObject({ state: "valid", value });
			}),
		));
	test.each([siren, siret, vatId, iban, naf])("$type answers 32,767 characters at once", (reader) => {
		for (const text of ["1 ", "F", "-", "FR", "62.01Z "].map((part) => part.repeat(16_384).slice(0, 32_767))) {
			expect(cpuTime(() => reader.clean(text, context))).toBeLessThan(50);
		}
	});
});
