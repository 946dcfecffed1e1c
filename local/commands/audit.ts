import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { analyse } from "../../core/analyse.ts";
import { auditDocument } from "../../core/document.ts";
import { languages } from "../../core/languages/index.ts";
import type { AlertLevel, Analysis } from "../../core/model/analysis.ts";
import type { LanguageCode } from "../../core/model/context.ts";
import type { Report } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import type { Reference } from "../../core/reference.ts";
import { report } from "../../core/report.ts";
import { rowLines } from "../../core/rows.ts";
import { readFindings } from "../../core/tabs/findings.ts";
import { readHistory } from "../../core/tabs/history.ts";
import { readSettings as readKeptSettings } from "../../core/tabs/settings.ts";
import type { Parsed } from "../arguments.ts";
import { AsideFile } from "../aside-file.ts";
import { now, Stopwatch, today } from "../clock.ts";
import { fileOf, settingsKept, settingsOf } from "../common-options.ts";
import { writeCsv } from "../csv/write.ts";
import { ProgressLine } from "../progress-line.ts";
import { loadReference } from "../reference.ts";
import { checkOut, checkPlace, isAudited, marks, openSource, type Source } from "../source.ts";
import { terminalSummary } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { localWords, usageSentence } from "../words.ts";
import { createXlsx } from "../xlsx/create.ts";
import type { CutText } from "../xlsx/cut-texts.ts";
import { tabsLikeOurs } from "../xlsx/our-tabs.ts";
import { writeReport } from "../xlsx/write.ts";
import { findSales, findSheets } from "./sheets.ts";

const LEVELS: readonly AlertLevel[] = ["info", "warning", "critical"];

/** Audits a file: the audited workbook beside it, the summary (or `--json`) on standard output.
 *  Gives back the exit status: 1 when `--fail-on` matched. */
export async function audit(parsed: Parsed, language: LanguageCode, version: string): Promise<number> {
	const { values } = parsed;
	const path = fileOf(parsed, "audit");
	const failOn = failOnOf(values["fail-on"]);
	const watch = new Stopwatch();
	const line = new ProgressLine(languages[language]);

	settingsOf(parsed, language, today());
	watch.enter("read");
	const source = await openSource(path, (done, of) => line.show("read", done, of));
	const out = await outputOf(source, values);
	const previous = await previousSheets(values.previous);
	const first = settingsOf(parsed, language, today());
	const reference = loadReference();
	const found = await findSheets(source, parsed, first, reference, () => watch.enter("map"));
	const kept = found.ours.length > 0 ? found.ours : previous;
	const { settings, refused } = settingsKept(parsed, language, today(), keptSettings(kept));
	const sales = await salesOf(values.sales, settings, reference, found.sales);

	const analysis = analyse(
		{ file: source.file, contacts: found.contacts, sales, history: kept.flatMap((sheet) => readHistory(sheet, languages)) },
		settings,
		reference,
		(stage, done, of) => {
			watch.enter(stage);
			line.show(stage, done, of);
		},
	);
	watch.enter("report");
	const made = report(analysis, {
		runAt: now(),
		host: "local",
		version,
		durationMs: null,
		languages,
		previousFindings: kept.flatMap((sheet) => readFindings(sheet, languages)),
		previousSettings: kept,
	});
	watch.enter("write");
	const rows = values.rows === undefined ? null : new AsideFile(String(values.rows));
	let written: Written;
	try {
		if (rows !== null) writeRows(analysis, rows);
		written = await write(source, made, out, version, (done, of) => line.show("write", done, of));
		rows?.finish();
	} finally {
		rows?.abort();
	}
	watch.enter(null);
	source.close();
	line.erase();
	for (const { file, cells } of written.cut) process.stderr.write(`${localWords[settings.language].cut(cells, file)}\n`);
	for (const problem of refused) process.stderr.write(`${usageSentence(problem, settings.language)}\n`);

	if (values.json === true) process.stdout.write(`${JSON.stringify(auditDocument(analysis, languages[settings.language], version, watch.laps()))}\n`);
	else {
		process.stdout.write(
			terminalSummary(analysis, {
				columns: process.stdout.columns ?? 80,
				colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
				utf8: !/^(C|POSIX)$/.test(process.env.LC_ALL ?? process.env.LC_CTYPE ?? process.env.LANG ?? "UTF-8"),
				outputs: written.outputs,
			}),
		);
	}
	return failOn !== null && analysis.alerts.some(({ level }) => LEVELS.indexOf(level) >= failOn) ? 1 : 0;
}

function failOnOf(option: string | boolean | undefined): number | null {
	if (option === undefined) return null;
	if (option !== "warning" && option !== "critical") throw new UsageError({ kind: "bad-fail-on", found: String(option) });
	return LEVELS.indexOf(option);
}

/** Where the result goes: beside the input unless told; never the input, unless `--in-place`, nor any other file that is not ours to replace.
 *  @throws {UsageError} */
async function outputOf(source: Source, values: Parsed["values"]): Promise<string> {
	const ending = extname(source.path);
	const inPlace = values["in-place"] === true;
	const beside = join(dirname(source.path), `${basename(source.path, ending)}.audit${source.format === "xlsx" ? ending : ".xlsx"}`);
	const out = inPlace ? source.path : values.out === undefined ? beside : String(values.out);
	if (inPlace && values.out !== undefined) throw new UsageError({ kind: "in-place-and-out", out: String(values.out) });
	if (!inPlace) checkOut(source, out, [".xlsx", ".csv", ".tsv", ".txt"]);
	const alsoRead = [values.sales === undefined ? undefined : pathAndSheet(String(values.sales)).path, values.previous, values.settings]
		.filter((path) => path !== undefined)
		.map(String);
	checkPlace("--out", out, alsoRead);
	const summary = summaryBeside(source, out);
	// Names that nobody gave us: what stands there may be anything.
	const chosen = [...(inPlace || values.out !== undefined ? [] : [out]), ...(summary === null ? [] : [summary])];
	for (const file of chosen) {
		checkPlace("--out", file, [source.path, ...alsoRead]);
		if (existsSync(file) && !(await isAudited(file))) throw new UsageError({ kind: "not-replaced", file });
	}
	if (values.rows !== undefined) checkPlace("--rows", String(values.rows), [source.path, out, ...alsoRead, ...(summary === null ? [] : [summary])]);
	return out;
}

/** A delimited file has no room for tabs: they go into a workbook beside it. */
function summaryBeside({ format }: Pick<Source, "format">, out: string): string | null {
	const ending = extname(out);
	return format === "xlsx" || ending.toLowerCase() === ".xlsx" ? null : join(dirname(out), `${basename(out, ending)}.summary.xlsx`);
}

/** `FILE#SHEET`, apart. */
function pathAndSheet(option: string): { readonly path: string; readonly sheet: string | null } {
	const [, path, sheet] = /^(.*?)(?:#([^#]*))?$/.exec(option)!;
	return { path: path!, sheet: sheet ?? null };
}

/** Our tabs in an earlier audited workbook.
 *  @throws {UsageError} It has none: there would be nothing to carry over. */
async function previousSheets(option: string | boolean | undefined): Promise<readonly Sheet[]> {
	if (option === undefined) return [];
	const source = await openSource(String(option));
	const names = source.format === "xlsx" ? (await tabsLikeOurs(source.book)).map(({ name }) => name) : source.names;
	const read: Sheet[] = [];
	for (const name of names) read.push(await source.read(name));
	source.close();
	const ours = new Set(marks.tabsOf(read).map(({ name }) => name));
	const sheets = read.filter(({ name }) => ours.has(name));
	if (sheets.length === 0) throw new UsageError({ kind: "no-history", file: source.path });
	return sheets;
}

async function salesOf(
	option: string | boolean | undefined,
	settings: Parameters<typeof findSales>[2],
	reference: Reference,
	found: Awaited<ReturnType<typeof findSheets>>["sales"],
) {
	if (option === undefined) return found;
	const { path, sheet } = pathAndSheet(String(option));
	const source = await openSource(path);
	const sales = await findSales(source, sheet, settings, reference);
	source.close();
	return sales;
}

/** What a person changed in the settings tab of an earlier run. */
function keptSettings(sheets: readonly Sheet[]): object {
	return Object.assign({}, ...sheets.map((sheet) => readKeptSettings(sheet, languages)));
}

interface Written {
	/** Paths of what was written, the audited file last. */
	readonly outputs: readonly string[];
	/** Cells whose text was too long, file by file. */
	readonly cut: readonly { readonly file: string; readonly cells: readonly CutText[] }[];
}

async function write(source: Source, made: Report, out: string, version: string, progress: (rows: number, of: number) => void): Promise<Written> {
	const registry = JSON.stringify({ loupe: version });
	const of = made.target.rowNumbers.length;
	const told = (rows: number): void => progress(rows, of);
	const summary = summaryBeside(source, out);
	const workbook = summary ?? out;
	let cells: readonly CutText[];
	if (source.format === "xlsx") cells = await writeReport(source.book, made, registry, out, told);
	else if (summary === null) cells = await createXlsx(source.csv.sheet, made, registry, out, told);
	else {
		// The original last: should there be no room for both, it is still as it was.
		cells = await createXlsx(null, made, registry, summary);
		await writeCsv(source.csv, made, out);
	}
	return { outputs: summary === null ? [out] : [summary, out], cut: cells.length > 0 ? [{ file: basename(workbook), cells }] : [] };
}

function writeRows(analysis: Analysis, file: AsideFile): void {
	let block = "";
	for (const line of rowLines(analysis)) {
		block += `${line}\n`;
		if (block.length < 1 << 16) continue;
		file.write(block);
		block = "";
	}
	file.write(block);
}
