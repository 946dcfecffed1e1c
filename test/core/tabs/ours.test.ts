import { describe, expect, test } from "vitest";
import { languages } from "../../../core/languages/index.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import { report } from "../../../core/report.ts";
import * as ours from "../../../core/tabs/ours.ts";
import { analysisOf } from "../../fixtures/analysis.ts";
import { sheetOf } from "../table-of-rows.ts";

const isOurHeader = (header: string) => ours.isOurHeader(header, languages);
const ourColumns = (headers: readonly Cell[]) => ours.ourColumns(headers, languages);
const tabOfOurs = (sheet: Sheet) => ours.tabOfOurs(sheet, languages);
const tabsOfOurs = (sheets: readonly Sheet[]) => ours.tabsOfOurs(sheets, languages);
const run = { runAt: "2026-11-21T09:30:00Z", host: "local", version: "1.0.0", durationMs: null, languages };
const made = (["fr", "en"] as const).map((language) => report(analysisOf({ language, settings: { statusColumns: "all" } }), run));

describe("told by its looks", () => {
	test("every column of a report is ours", () => {
		for (const { columns } of made) {
			const headers = columns.map(({ header }) => header);
			expect(headers.filter((header) => !isOurHeader(header))).toEqual([]);
			expect(ourColumns(["Nom", ...headers])).toEqual(headers.map((_, index) => index + 1));
		}
	});
	test.each([
		"Remarks (Loupe)",
		"Ma note (Loupe)",
		" (Loupe)",
		"E-mail",
		"E-mail (loupe)",
		"constructor (Loupe)",
	])("the column %j is somebody’s own", (header) => expect(isOurHeader(header)).toBe(false));
	test("every tab of a report is ours, under its name or with a number", () => {
		for (const { sheets } of made)
			for (const { id, name, rows } of sheets) {
				const cells = rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
				expect([name, tabOfOurs(sheetOf(cells, name))]).toEqual([name, id]);
				expect(tabOfOurs(sheetOf([["mine"], ...cells], `${name} 2`))).toBe(id);
				expect(tabOfOurs(sheetOf(cells, "November"))).toBeNull();
			}
	});
	test("a tab that somebody renamed is found, unless there is one under its name or two without", () => {
		for (const { sheets } of made) {
			const all = sheets.map(({ id, rows }, index) =>
				sheetOf(
					rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
					`${id} ${"abcd"[index]}`,
				),
			);
			expect(tabsOfOurs(all)).toEqual(sheets.map(({ id }, index) => ({ kind: id, name: `${id} ${"abcd"[index]}`, renamed: true })));
			for (const [index, { id, name }] of sheets.entries()) {
				const copy = all[index]!;
				const others = all.filter((sheet) => sheet !== copy);
				expect(tabsOfOurs([...others, copy, { ...copy, name: "a copy" }]).filter(({ kind }) => kind === id)).toEqual([]);
				expect(tabsOfOurs([copy, { ...copy, name }]).filter(({ kind }) => kind === id)).toEqual([{ kind: id, name, renamed: false }]);
			}
		}
	});
	test.each([
		["two words of the summary, not its opening", [["Contactables avec leur accord", "Lignes en double"]]],
		["some words of the findings", [["Constat", "Statut", "Note", "Responsable"]]],
		["some words of the settings", [["key", "Setting", "Value", "Default"]]],
		["some words of the history", [["audit_date", "run_at", "kpi", "value", "settings_id"]]],
	])("a person’s own table with %s is theirs", (_, rows) => expect(tabsOfOurs([sheetOf(rows, "Bilan")])).toEqual([]));
	const [email, status, segment] = ["E-mail (Loupe)", "E-mail\u00a0: état (Loupe)", "Segment (Loupe)"];
	test.each([
		["none", ["Nom", "E-mail"], []],
		["two side by side", ["Nom", email, segment], [1, 2]],
		["one alone", ["Nom", segment], []],
		["two apart", ["Nom", segment, "x", email], []],
		["a run that begins the sheet", [email, segment, "Nom"], []],
		["one of the user's left of ours", ["Nom", segment, "Ville", email, segment], [3, 4]],
		["the same, next to ours", ["Nom", segment, email, segment], [2, 3]],
		["one of the user's right of ours", ["Nom", email, segment, "x", segment], [1, 2]],
		["a column put among ours", ["Nom", email, "x", segment, "Activité (Loupe)"], [3, 4]],
		["the same, ours apart being the last", ["Nom", email, segment, "x", "Activité (Loupe)"], [1, 2, 4]],
		["two runs", ["Nom", email, segment, "x", "Activité (Loupe)", "Ville (Loupe)"], [1, 2, 4, 5]],
		["one of the user's right before ours, out of order", ["Nom", segment, email, "E-mail\u00a0: état (Loupe)", "Activité (Loupe)"], [2, 3, 4]],
		["headers in a row of their own", [null, null, email, segment], [2, 3]],
		["other kinds of cells", [1, true, email, segment], [2, 3]],
		["the user's own ending", ["Nom", "Note (Loupe)", "Avis (Loupe)"], []],
	])("columns of ours: %s", (_, headers, places) => expect(ourColumns(headers)).toEqual(places));
	test("the state of an e-mail is ours", () => expect(isOurHeader(status!)).toBe(true));
	test.each([
		["Audit summary", [["Audit summary: 2024"], ["Contacts", 12]]],
		["Synthèse de l’audit", [["Mes notes"]]],
		["Historique de l’audit", [["date", "kpi", "valeur"]]],
		["Audit settings", [["key", "value"]]],
		["Audit findings", []],
	])("a person’s own %j is theirs", (name, rows) => expect(tabOfOurs(sheetOf(rows, name))).toBeNull());
});
