import { describe, expect, test } from "vitest";
import { report } from "../../../core/report.ts";
import { isOurHeader, tabOfOurs } from "../../../core/tabs/ours.ts";
import { analysisOf } from "../../fixtures/analysis.ts";
import { sheetOf } from "../table-of-rows.ts";

const run = { runAt: "2026-11-21T09:30:00Z", host: "local", version: "1.0.0", durationMs: null };
const made = (["fr", "en"] as const).map((language) => report(analysisOf({ language, settings: { statusColumns: "all" } }), run));

describe("told by its looks", () => {
	test("every column of a report is ours", () => {
		for (const { columns } of made) expect(columns.map(({ header }) => header).filter((header) => !isOurHeader(header))).toEqual([]);
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
	test.each([
		["Audit summary", [["Audit summary: 2024"], ["Contacts", 12]]],
		["Synthèse de l’audit", [["Mes notes"]]],
		["Historique de l’audit", [["date", "kpi", "valeur"]]],
		["Audit settings", [["key", "value"]]],
		["Audit findings", []],
	])("a person’s own %j is theirs", (name, rows) => expect(tabOfOurs(sheetOf(rows, name))).toBeNull());
});
