import { describe, expect, test } from "vitest";
import { settle } from "../../../core/answers.ts";
import { surveySheet } from "../../../core/survey.ts";
import { columnsView } from "../../../core/views/columns.ts";
import { reference } from "../../reference.ts";
import { languages, sheetOf, standard } from "./analysis-of-rows.ts";

const headers = ["Nom", "E-mail", "Newsletter", "Créé le", "Actif", "Divers"];
const rows = [
	["Roy", "ana@orange.fr", "oui", "2024-03-09", true, "Lyon"],
	["Petit", "luc@free.fr", "non", "2023-01-31", false, "Lyon"],
	["Simon", "zoe@orange.fr", "oui", "2022-12-25", true, "12"],
	["Morel", null, null, null, null, "A-1"],
	["Blanc", "x@orange.fr", "oui", null, true, "Nice"],
];
const view = (order: readonly number[] = [0, 1, 2, 3, 4], answers: Parameters<typeof settle>[1] = []) => {
	const sheet = sheetOf(
		headers,
		order.map((row) => rows[row]!),
	);
	const { table, mapping } = surveySheet(sheet, standard, reference);
	return columnsView(table, settle(mapping, answers), table.rowCount, null, standard, reference, languages.fr);
};
const column = (name: string, shown = view()) => shown.columns.find(({ entry }) => entry.column === name)!;

describe("the columns of a sheet", () => {
	test("one a column, under its letter", () => expect(view().columns.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D", "E", "F"]));
	test("samples: one of each look before two of the same, the frequent first", () => expect(column("Divers").samples).toEqual(["Lyon", "12", "A-1"]));
	test("samples stand as the cells show them", () => {
		expect(column("Créé le").samples).toEqual(["09/03/2024", "25/12/2022", "31/01/2023"]);
		expect(column("Actif").samples).toEqual(["VRAI", "FAUX"]);
	});
	test("how a consent is read, the empty cell too", () =>
		expect(column("Newsletter").consents).toEqual([
			{ value: "oui", read: "yes" },
			{ value: "", read: "unknown" },
			{ value: "non", read: "no" },
		]));
	test("no other column tells consents", () => expect(column("E-mail").consents).toBeNull());
	test("a person turns the meaning of a consent", () => {
		const turned = view(undefined, [{ index: 2, field: "optin_email", inverted: true }]);
		expect(column("Newsletter", turned).consents).toContainEqual({ value: "oui", read: "no" });
	});
	test("the order of the rows decides nothing", () => expect(view([4, 2, 0, 3, 1])).toEqual(view()));
});
