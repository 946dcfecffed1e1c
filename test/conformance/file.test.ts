import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { analyse } from "../../core/analyse.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
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

testHost("A file", {
	host: "local",
	async audit({ path, sheets }) {
		let input = path;
		if (!path.endsWith(".xlsx")) {
			const book = new Workbook({});
			for (const sheet of sheets) fill(book, sheet, (to, rows) => seedBook(book, to, rows));
			input = join(folder, "clients.xlsx");
			saveWorkbook(book, input);
		}
		const book = openXlsx(input, marks);
		const settings = defaultSettings("2026-11-21", "fr");
		const surveyed = [];
		for (const { name } of book.sheets) surveyed.push(surveySheet(await readSheet(book, name), settings, reference));
		const contacts = contactsAmong(surveyed)!;
		const sales = salesAmong(surveyed.filter((sheet) => sheet !== contacts));
		const analysis = analyse({ file: input.split("/").at(-1)!, contacts, sales, history: [] }, settings, reference);
		const run = { runAt: "2026-11-21T08:00:00.000Z", host: "local", version: "0.0.0", durationMs: null, languages: reference.languages };
		const out = join(folder, "audited.xlsx");
		await writeReport(book, report(analysis, run), "{}", out);
		book.close();
		return standingIn(loadWorkbook(out), false);
	},
});
