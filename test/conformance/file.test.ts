import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { analyse } from "../../core/analyse.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { report } from "../../core/report.ts";
import { contactsAmong, salesAmong, surveySheet } from "../../core/survey.ts";
import { marks } from "../../local/source.ts";
import { openXlsx } from "../../local/xlsx/open.ts";
import { readSheet } from "../../local/xlsx/read.ts";
import { writeReport } from "../../local/xlsx/write.ts";
import { Workbook } from "../hosts/excel/workbook/workbook.ts";
import { loadWorkbook, saveWorkbook } from "../hosts/excel/xlsx.ts";
import { seedBook } from "../office-addin/node-pane.ts";
import { reference } from "../reference.ts";
import { fill, standingIn } from "./emulated-workbook.ts";
import { testHost } from "./host.ts";

const folder = mkdtempSync(join(tmpdir(), "loupe-conformance-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function audit(input: string, out: string): Promise<void> {
	const book = openXlsx(input, marks);
	const settings = defaultSettings("2026-11-21", "fr");
	const surveyed = [];
	for (const { name } of book.sheets) surveyed.push(surveySheet(await readSheet(book, name), settings, reference));
	const contacts = contactsAmong(surveyed)!;
	const sales = salesAmong(surveyed.filter((sheet) => sheet !== contacts));
	const analysis = analyse({ file: input.split("/").at(-1)!, contacts, sales, history: [] }, settings, reference);
	const run = { runAt: "2026-11-21T08:00:00.000Z", host: "local", version: "0.0.0", durationMs: null, languages: reference.languages };
	await writeReport(book, report(analysis, run), "{}", out);
	book.close();
}

function fileOf({ path, sheets }: { readonly path: string; readonly sheets: readonly Sheet[] }): string {
	if (path.endsWith(".xlsx")) return path;
	const book = new Workbook({});
	for (const sheet of sheets) fill(book, sheet, (to, rows) => seedBook(book, to, rows));
	const input = join(folder, "clients.xlsx");
	saveWorkbook(book, input);
	return input;
}

testHost("A file", {
	host: "local",
	async audit(book) {
		const out = join(folder, "audited.xlsx");
		await audit(fileOf(book), out);
		return standingIn(loadWorkbook(out), false);
	},
	async auditEmptied(book, name, emptied) {
		const first = join(folder, "first.xlsx");
		await audit(fileOf(book), first);
		const workbook = loadWorkbook(first);
		const { columns } = book.sheets.find((sheet) => sheet.name === name)!;
		for (const row of emptied) workbook.sheet(name).clearValues({ row: row - 1, column: 0, rows: 1, columns: columns.length });
		const between = join(folder, "emptied.xlsx");
		saveWorkbook(workbook, between);
		const out = join(folder, "again.xlsx");
		await audit(between, out);
		return standingIn(loadWorkbook(out), false);
	},
});
