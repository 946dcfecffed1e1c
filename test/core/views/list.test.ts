import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/model/cell.ts";
import type { ListRequest } from "../../../core/model/view.ts";
import { listRows, listView } from "../../../core/views/list.ts";
import { audited, languages } from "./analysis-of-rows.ts";

const headers = ["Nom", "Prénom", "E-mail", "Portable", "Newsletter", "Nb commandes", "Dernière activité"];
const rows: readonly (readonly Cell[])[] = [
	["ROY", "Ana", "ana@orange.fr", "06 23 14 87 55", "oui", 3, "2026-10-01"], // 2: goes
	["Roy", "Ana", "ana@orange.fr", null, "oui", 3, "2026-10-01"], // 3: the same person again
	["Petit", "Luc", "luc@orange.fr", null, "non", 1, "2026-10-01"], // 4: refused
	["Simon", "Zoé", "zoe@orange.fr", null, null, 2, "2026-10-01"], // 5: nobody knows; a customer
	["Morel", "Hugo", "hugo@orange.fr", null, "oui", 1, "2019-01-01"], // 6: past retention
	["Blanc", "Inès", "pas une adresse", null, "oui", 1, "2026-10-01"], // 7: cannot be reached
	["Leroy", "Marc", "marc@orange.fr", null, "oui", 0, "2026-10-01"], // 8: goes, a prospect
];
const { analysis } = audited(headers, rows);
const all: ListRequest = { channel: "email", permitted: false, segments: null, bands: null };

describe("who goes on a mailing list", () => {
	test("those who agreed; refusals, repeats and contacts past their retention are out, and counted", () =>
		expect(listView(analysis, all)).toEqual({ people: 2, refused: 1, duplicates: 1, overdue: 1 }));
	test("customers who said nothing, where a person asks for them", () => expect(listView(analysis, { ...all, permitted: true }).people).toBe(3));
	test("a segment", () => expect(listView(analysis, { ...all, segments: ["multi-buyer", "vip"] }).people).toBe(1));
	test("a band that nobody is in", () => expect(listView(analysis, { ...all, bands: ["0-30"] })).toEqual({ people: 0, refused: 0, duplicates: 0, overdue: 0 }));
	test("the list: a row a person, what the mailing needs and no more", () => {
		const { name, headers: names, rows: made } = listRows(analysis, all, languages.fr);
		expect(name).toBe("Liste e-mail 2026-11-21");
		expect(names).toEqual(["Prénom", "Nom", "E-mail"]);
		expect(made).toEqual([
			["Ana", "Roy", "ana@orange.fr"],
			["Marc", "Leroy", "marc@orange.fr"],
		]);
	});
	test("as many rows as people, whatever is asked", () => {
		for (const channel of ["email", "sms", "voice", "post"] as const) {
			for (const permitted of [false, true]) {
				const request = { ...all, channel, permitted };
				expect(listRows(analysis, request, languages.en).rows).toHaveLength(listView(analysis, request).people);
			}
		}
	});
	test("an address that two people share is written to once", () => {
		const two = audited(headers, [
			["Roy", "Ana", "famille@orange.fr", null, "oui", 1, "2026-10-01"],
			["Petit", "Luc", "famille@orange.fr", null, "oui", 1, "2026-10-01"],
		]);
		expect(listView(two.analysis, all)).toMatchObject({ people: 1, duplicates: 1 });
	});
	test("a letter goes to the whole address: what was set apart from its first line has a column", () => {
		const { analysis: posted } = audited(
			["Nom", "Adresse", "Code postal", "Ville", "Accord courrier"],
			[["Roy", "12 rue Basse, Bât B", "38000", "Grenoble", "oui"]],
		);
		const { headers: names, rows: made } = listRows(posted, { ...all, channel: "post" }, languages.fr);
		expect(names).toEqual(["Nom", "Adresse", "Complément", "Code postal", "Ville"]);
		expect(made).toEqual([["Roy", "12 rue Basse", "Bât B", "38000", "Grenoble"]]);
	});
});
