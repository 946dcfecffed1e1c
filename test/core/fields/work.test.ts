import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { company } from "../../../core/fields/company.ts";
import { jobTitle } from "../../../core/fields/job-title.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { reference } from "../../reference.ts";

const context = { country: "FR", auditDate: "2026-11-21", header: "", reference };

describe("company", () => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		["IBM", "valid", "IBM", "capitals are its own"],
		["eBay", "valid", "eBay", "idem"],
		["Dupont  & Fils", "repaired", "Dupont & Fils", "two spaces"],
		["3M", "valid", "3M", "digit"],
		[1664, "valid", "1664", "a short number may be a name"],
		["Particulier", "placeholder", null, "no company"],
		["n/a", "placeholder", null, "null word"],
		["---", "placeholder", null, "signs"],
		["B", "invalid", null, "one letter"],
		["732829320", "invalid", null, "a SIREN in the wrong column"],
		["a@example.com", "invalid", null, "an e-mail in the wrong column"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = company.clean(found, context);
		expect([read.state, read.value]).toEqual([state, value]);
	});
});

describe("job_title", () => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		["Chef de projet", "valid", "Chef de projet", "as it is"],
		["PDG", "valid", "PDG", "acronym"],
		["ceo", "repaired", "CEO", "acronym in small letters"],
		["DIRECTEUR RH", "repaired", "Directeur RH", "acronym inside"],
		["RESPONSABLE R&D FRANCE", "repaired", "Responsable R&D France", "names keep their capital"],
		["directrice générale", "repaired", "Directrice générale", "small letters"],
		["x", "placeholder", null, "null word"],
		["12", "invalid", null, "number"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = jobTitle.clean(found, context);
		expect([read.state, read.value]).toEqual([state, value]);
	});
	test("has a capital on each word in English", () => {
		expect(jobTitle.clean("HEAD OF MARKETING", { ...context, language: "en" }).value).toBe("Head of Marketing");
	});
});

test.each([company, jobTitle])("$type throws nothing, and a value stays as it is", (reader) =>
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (cell) => {
			const { value } = reader.clean(cell, context);
			if (value !== null) expect(reader.clean(value, context)).toEqual({ state: "valid", value });
		}),
		{ numRuns: 1000 },
	));
