import { expect, test } from "vitest";
import { secondLine } from "../../core/complement.ts";
import type { Cell } from "../../core/model/cell.ts";
import { contactsOf } from "./build-contacts.ts";

/** The second line of each row. */
function linesOf(fields: readonly string[], rows: readonly (readonly Cell[])[]): readonly Cell[] | undefined {
	const { fields: cleaned } = contactsOf(fields, rows);
	const own = cleaned.get("address_2")?.[0];
	const line = secondLine(cleaned.get("address_1")?.[0], own && { ...own.column, cell: own.value });
	return line && Array.from(line.codes, (code) => line.cell(code));
}

test("what is set apart from the first line stands in the second", () =>
	expect(linesOf(["address_1"], [["12 rue X, Bât B"], ["5 rue X"], ["3e étage 12 rue X"], [null], ["12 rue X, Bât B"]])).toEqual([
		"Bât B",
		null,
		"3e étage",
		null,
		"Bât B",
	]));
test("behind what the second line says itself, once", () =>
	expect(
		linesOf(
			["address_1", "address_2"],
			[
				["12 rue X, Bât B", "2e étage"],
				["12 rue X, Bât B", null],
				["12 rue X, Bât B", "Bât B, porte 3"],
				["5 rue X", "RDC"],
				[null, null],
			],
		),
	).toEqual(["2e étage, Bât B", "Bât B", "Bât B, porte 3", "RDC", null]));
test("no second line where nothing is set apart and no column says anything", () => {
	expect(linesOf(["address_1"], [["12 rue X"], ["Bât B"]])).toBeUndefined();
	expect(linesOf(["email"], [["a@example.com"]])).toBeUndefined();
});
