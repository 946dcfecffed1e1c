import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../core/text/columns.ts";
import { linesOf } from "../../../core/text/lines.ts";

describe("columnsOf()", () => {
	test.each([
		["Téléphone", 9, "accents in one sign"],
		["Te\u0301le\u0301phone", 9, "accents apart"],
		["1\u202f204", 5, "a narrow no-break space"],
		["日本", 4, "wide signs"],
		["🙂", 2, "a picture"],
		["", 0, "nothing"],
	])("%j takes %i (%s)", (text, wanted) => expect(columnsOf(text)).toBe(wanted));
});

describe("linesOf()", () => {
	test.each([
		["Rien d’urgent.", 360, 1, "short"],
		["", 360, 1, "an empty cell is a line high"],
		["Aucun choix noté, mais une adresse postale valide : écrivez-leur par courrier, pas par e-mail ni SMS.", 360, 2, "broken once"],
		["x".repeat(200), 100, 16, "a word wider than the column"],
	])("%j in %i px: %i (%s)", (text, width, wanted) => expect(linesOf(text, width)).toBe(wanted));
	test("never fewer in a narrower column", () => {
		const text = "Supprimer ces contacts, ou leur redemander leur accord. La raison est dans la colonne voisine.";
		const lines = [600, 400, 300, 200, 120, 60, 20, 1].map((width) => linesOf(text, width));
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
	});
});
