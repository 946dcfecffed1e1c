import { describe, expect, test } from "vitest";
import { settle } from "../../core/answers.ts";
import type { Mapping } from "../../core/model/mapping.ts";
import { audited } from "./views/analysis-of-rows.ts";

const mapping: Mapping = [
	{ column: "Courriel", index: 0, field: "email", confidence: 0.99, because: "both", rivals: [] },
	{ column: "Mail 2", index: 1, field: null, confidence: 0.6, because: "header", rivals: [{ field: "email", confidence: 0.6 }], question: "duplicate-target" },
	{ column: "Accord", index: 2, field: "optin_all", confidence: 0.8, because: "header", rivals: [], question: "which-channels" },
	{ column: "Stop", index: 3, field: "optin_sms", confidence: 0.9, because: "header", rivals: [], inverted: true },
];

describe("the mapping as a person settled it", () => {
	test("without answers it is as proposed", () => expect(settle(mapping, [])).toEqual(mapping));
	test("a field given to another column leaves the first, which asks", () => {
		const [first, second] = settle(mapping, [{ index: 1, field: "email" }]);
		expect(first).toMatchObject({ field: null, question: "duplicate-target", rivals: [{ field: "email", confidence: 0.99 }] });
		expect(second).toEqual({ column: "Mail 2", index: 1, field: "email", confidence: 1, because: "user", rivals: [] });
	});
	test("a consent for several channels is an entry for each", () => {
		const settled = settle(mapping, [{ index: 2, field: "optin_all", channels: ["email", "post"] }]);
		expect(settled.filter(({ index }) => index === 2).map(({ field }) => field)).toEqual(["optin_email", "optin_post"]);
	});
	test("changed again, it is one entry", () => {
		const answers = [{ index: 2, field: "optin_all", channels: ["email", "post"] } as const, { index: 2, field: null } as const];
		expect(settle(mapping, answers).filter(({ index }) => index === 2)).toMatchObject([{ field: null, because: "user" }]);
	});
	test.each([
		[undefined, true, "the header's word stays"],
		[false, false, "a person turns it back"],
		[true, true, "a person agrees"],
	])("inverted %s gives %s: %s", (inverted: boolean | undefined, wanted: boolean, _why: string) => {
		const answer = inverted === undefined ? { index: 3, field: "optin_email" as const } : { index: 3, field: "optin_email" as const, inverted };
		expect(settle(mapping, [answer])[3]).toMatchObject({ inverted: wanted });
	});
	test("a column that is not there is left out", () => expect(settle(mapping, [{ index: 9, field: "email" }])).toEqual(mapping));
	test("a consent for e-mail and post is read on both channels, and on no other", () => {
		const rows = [["Roy", "ana@orange.fr", "06 23 14 87 55", "1 rue Haute", "69001", "Lyon", "oui"]];
		const { analysis } = audited(["Nom", "E-mail", "Portable", "Adresse", "Code postal", "Ville", "Accord"], rows, {}, [
			{ index: 6, field: "optin_all", channels: ["email", "post"] },
		]);
		const part = (channel: string) => analysis.kpis.find(({ id, of }) => id === "contactable-rate" && of?.channel === channel)?.part;
		expect([part("email"), part("post"), part("sms")]).toEqual([1, 1, 0]);
		expect(analysis.source.columns).toBe(7);
	});
});
