import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../core/analyse.ts";
import type { Analysis } from "../../core/model/analysis.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Report } from "../../core/model/report.ts";
import { report } from "../../core/report.ts";
import { surveySheet } from "../../core/survey.ts";
import { readCsv } from "../../local/csv/read.ts";
import { reference } from "../reference.ts";

/** Each folder is a story: a small sheet of invented people, and what is expected of it. A changed golden is read in review like prose.
 *  `LOUPE_GOLDEN=write npx vitest run test/golden` writes them again. */
const stories = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const settings = defaultSettings("2026-11-21", "fr");

describe.each(stories.map(({ name }) => name))("%s", (story) => {
	const folder = join(import.meta.dirname, story);
	test("tells what is expected", async () => {
		const contacts = surveySheet((await readCsv(join(folder, "input.csv"))).sheet, settings, reference);
		const orders = join(folder, "sales.csv");
		const sales = existsSync(orders) ? surveySheet((await readCsv(orders)).sheet, settings, reference) : null;
		const analysis = analyse({ file: "input.csv", contacts, sales, history: [] }, settings, reference);
		const made = report(analysis, { runAt: "2026-11-21T09:00:00Z", host: "test", version: "0.0.0", durationMs: null, languages: reference.languages });
		compare(join(folder, "expected", "columns.csv"), columns(made));
		compare(join(folder, "expected", "figures.csv"), figures(analysis));
		compare(join(folder, "expected", "findings.csv"), tab(made, "findings"));
	});
});

/** Our columns, as they stand beside the rows. */
function columns({ columns, target }: Report): string {
	const lines = [columns.map(({ header }) => header.replace(" (Loupe)", "")).join(";")];
	for (let row = 0; row < target.rowNumbers.length; row++) lines.push(columns.map(({ cells }) => String(cells.cell(cells.codes[row]!) ?? "")).join(";"));
	return `${lines.join("\n")}\n`;
}

/** Every figure that is not nought. */
function figures({ kpis }: Analysis): string {
	const lines = kpis
		.filter(({ value, part }) => value !== null && value !== 0 && part !== 0)
		.map(({ id, of, part, whole, value }) => [id, Object.values(of ?? {}).join(" "), part ?? value, whole ?? ""].join(";"));
	return `figure;of;number;out of\n${lines.join("\n")}\n`;
}

/** The words of a tab. */
function tab({ sheets }: Report, id: string): string {
	const rows = sheets.find((sheet) => sheet.id === id)!.rows;
	return `${rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join(";")).join("\n")}\n`;
}

function compare(path: string, found: string): void {
	if (process.env.LOUPE_GOLDEN === "write") {
		mkdirSync(join(path, ".."), { recursive: true });
		writeFileSync(path, found);
	}
	expect(found).toBe(readFileSync(path, "utf8"));
}
