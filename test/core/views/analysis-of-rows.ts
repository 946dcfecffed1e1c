import { analyse } from "../../../core/analyse.ts";
import { settle } from "../../../core/answers.ts";
import { encode } from "../../../core/columns/encode.ts";
import type { Analysis } from "../../../core/model/analysis.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { defaultSettings } from "../../../core/model/defaults.ts";
import type { Report } from "../../../core/model/report.ts";
import type { Settings } from "../../../core/model/settings.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import type { Answer } from "../../../core/model/view.ts";
import { report } from "../../../core/report.ts";
import { surveySheet } from "../../../core/survey.ts";
import { reference } from "../../reference.ts";

export const { languages } = reference;
export const standard = defaultSettings("2026-11-21", "fr");

/** A sheet whose first row holds the headers. */
export const sheetOf = (headers: readonly string[], rows: readonly (readonly Cell[])[], name = "Clients"): Sheet => ({
	name,
	rowCount: rows.length + 1,
	columns: headers.map((header, index) => encode([header, ...rows.map((row) => row[index] ?? null)])),
});

export interface Audited {
	readonly analysis: Analysis;
	readonly made: Report;
}

/** The audit of one sheet of contacts. */
export function audited(
	headers: readonly string[],
	rows: readonly (readonly Cell[])[],
	settings: Partial<Settings> = {},
	answers: readonly Answer[] = [],
): Audited {
	const all = { ...standard, ...settings };
	const { table, mapping } = surveySheet(sheetOf(headers, rows), all, reference);
	const analysis = analyse({ file: "clients.csv", contacts: { table, mapping: settle(mapping, answers) }, sales: null, history: [] }, all, reference);
	const made = report(analysis, { runAt: "2026-11-21T09:00:00Z", host: "test", version: "0", durationMs: null, languages });
	return { analysis, made };
}

/** The cells of one of our columns. */
export function cellsOf({ columns }: Report, id: string): readonly Cell[] {
	const { cells } = columns.find((column) => column.id === id)!;
	return Array.from(cells.codes, (code) => cells.cell(code));
}
