import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifier } from "../../../core/fields/identifier.ts";
import { text } from "../../../core/fields/text.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { reference } from "../../reference.ts";

const context: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "", reference };

describe("identifier", () => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		["C-00042", "valid", "C-00042", "as it stands"],
		[" C-00042 ", "valid", "C-00042", "spaces around"],
		["00042", "valid", "00042", "noughts kept"],
		["c-00042", "valid", "c-00042", "case kept"],
		[1042, "valid", "1042", "number"],
		[9007199254740991, "valid", "9007199254740991", "largest exact number"],
		[1e21, "invalid", null, "beyond"],
		["1,23457E+15", "invalid", null, "digits lost"],
		["n/a", "placeholder", null, "null word"],
		["", "empty", null, "blank"],
		["__proto__", "valid", "__proto__", "a name like another"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = identifier.clean(found, context);
		expect([read.state, read.value]).toEqual([state, value]);
	});
});

describe("text", () => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		[" Salon 2024\u00a0", "valid", "Salon 2024", "spaces around"],
		["deux  espaces", "valid", "deux  espaces", "inner spaces kept"],
		["=1+1", "valid", "=1+1", "never executed"],
		[12.5, "valid", "12.5", "number"],
		[true, "valid", "true", "boolean"],
		["0", "valid", "0", "nought may be an answer"],
		["Non renseigné", "placeholder", null, "null word"],
		["#N/A", "placeholder", null, "error of the spreadsheet"],
		[null, "empty", null, "blank"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = text.clean(found, context);
		expect([read.state, read.value]).toEqual([state, value]);
	});
});

test.each([identifier, text])("$type throws nothing, and a value stays as it is", (reader) =>
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (cell) => {
			const { value } = reader.clean(cell, context);
			if (value !== null) expect(reader.clean(value, context)).toEqual({ state: "valid", value });
		}),
	));
