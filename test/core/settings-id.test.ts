import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { MappingEntry } from "../../core/model/mapping.ts";
import type { Settings } from "../../core/model/settings.ts";
import { hashOf, settingsId } from "../../core/settings-id.ts";

const settings = defaultSettings("2026-11-21", "fr");
const entry = (column: string, index: number, field: MappingEntry["field"]): MappingEntry => ({
	column,
	index,
	field,
	confidence: 1,
	because: "header",
	rivals: [],
});
const mapping = [entry("Nom", 0, "last_name"), entry("Mail", 1, "email"), entry("Divers", 2, null)];
const id = (changed: Partial<Settings> = {}, columns = mapping, sheet = "Clients"): string => settingsId({ ...settings, ...changed }, columns, sheet);

describe("settingsId()", () => {
	test.each<[string, string]>([
		["another day", id({ auditDate: "2026-12-21" })],
		["another language", id({ language: "en" })],
		["an anonymous report", id({ anonymous: true })],
		["columns moved", id({}, [entry("Mail", 0, "email"), entry("Divers", 1, null), entry("Nom", 2, "last_name")])],
		["another column that is not read", id({}, [...mapping, entry("Code", 3, null)])],
		["more sure of a column", id({}, [{ ...mapping[0]!, confidence: 0.7 }, ...mapping.slice(1)])],
	])("is the same for %s", (_, found) => expect(found).toBe(id()));
	test.each<[string, string]>([
		["another threshold", id({ activeDays: 180 })],
		["other important fields", id({ completeProfile: ["email"] })],
		["another country", id({ country: "BE" })],
		["another column as e-mail", id({}, [mapping[0]!, entry("Mail 2", 1, "email"), mapping[2]!])],
		["a consent read the other way", id({}, [...mapping, { ...entry("Stop", 3, "optin_email"), inverted: true }])],
		["another sheet", id({}, mapping, "Prospects")],
	])("differs for %s", (_, found) => expect(found).not.toBe(id()));
	test("is eight hexadecimal digits", () => expect(id()).toMatch(/^[0-9a-f]{8}$/));
});

// Values of the reference table of FNV-1a, 32 bits (isthe.com/chongo/tech/comp/fnv).
test.each([
	["", "811c9dc5"],
	["a", "e40c292c"],
	["foobar", "bf9cf968"],
])("hashOf(%j) is %s", (text, wanted) => expect(hashOf(text)).toBe(wanted));
