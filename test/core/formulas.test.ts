import { expect, test } from "vitest";
import { formula } from "../../core/formulas.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Formula } from "../../core/model/formula.ts";
import { reference } from "../reference.ts";

const context = { country: "FR", language: "en", today: "2026-11-21", reference } as const;
const one = (name: Formula, cell: Cell, option?: string): Cell => formula(name, [[cell]], option, context)[0]![0]!;

test.each<readonly [Formula, Cell, string | undefined, Cell, string]>([
	["phone", "06 12 34 56 87", undefined, "+33612345687", "national"],
	["phone", "020 7946 0018", "GB", "+442079460018", "of the country named"],
	["phone", "n/a", undefined, null, "a null word"],
	["email", " Ana@Example-Shop.COM ", undefined, "Ana@example-shop.com", "spaces, and the case of the domain"],
	["name", "DUPONT Jean", undefined, "Jean Dupont", "inverted, capitals"],
	["name", "Mme DUPONT Marie", "last", "Dupont", "a part"],
	["name", "Mme DUPONT Marie", "Prénom", "Marie", "a part, asked in French"],
	["name", "Mme DUPONT Marie", "shoe size", null, "no such part"],
	["date", "9 mars 2024", undefined, "2024-03-09", "a date in words"],
	["consent", "oui", undefined, "yes", "a yes"],
	["consent", "x", "Opt-out newsletter", "no", "a tick under a header that refuses"],
	["consent", "", "Newsletter", "unknown", "nothing said is not a yes"],
	["recency", "2026-11-01", undefined, "0 to 30 days", "days to today"],
	["recency", "2026-11-01", "2027-01-15", "31 to 90", "days to another day"],
	["recency", null, undefined, "no date", "no date"],
	["postcode", 1000, undefined, "01000", "a zero that was lost"],
	["city", "LYON", undefined, "Lyon", "capitals"],
])("%s(%j, %j) is %j (%s)", (name, cell, option, expected) => {
	expect(one(name, cell, option)).toBe(expected);
});

test("a block is answered in its shape, and read as one column", () => {
	expect(
		formula(
			"date",
			[
				["03/04/2024", null],
				["25/04/2024", ""],
			],
			undefined,
			context,
		),
	).toEqual([
		["2024-04-03", null],
		["2024-04-25", null],
	]);
	expect(formula("date", [["03/04/2024"], ["04/25/2024"]], undefined, context)).toEqual([["2024-03-04"], ["2024-04-25"]]);
});
