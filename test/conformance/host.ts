import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../core/analyse.ts";
import { columnLetters } from "../../core/columns/letters.ts";
import type { Cell } from "../../core/model/cell.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { CellRange, CellStyle, Report, ReportCell, ReportSheet } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { report } from "../../core/report.ts";
import { contactsAmong, salesAmong, surveySheet } from "../../core/survey.ts";
import { readCsv } from "../../local/csv/read.ts";
import { openSource } from "../../local/source.ts";
import { reference } from "../reference.ts";

/** What every host owes: what the core tells, cell for cell. A host gives `open`; the rest is the same for all. */
export interface HostUnderTest {
	/** As `report` names it. */
	readonly host: string;
	/** Audits the sheet of that name on 21 November 2026 in French, answering nothing, and gives what then stands. `path`: the file that
	 *  these sheets were read from, for hosts that open files. */
	audit(book: { readonly path: string; readonly sheets: readonly Sheet[] }, sheet: string): Promise<Standing>;
	/** The same, and again after a person emptied the cells of their own in some rows, numbered from 1. */
	auditEmptied?(book: { readonly path: string; readonly sheets: readonly Sheet[] }, sheet: string, rows: readonly number[]): Promise<Standing>;
}

/** A workbook as it stands. Rows and columns count from 0. What a host cannot tell is left out. */
export interface Standing {
	readonly sheets: readonly string[];
	cell(sheet: string, row: number, column: number): StandingCell;
	/** Columns that hold anything. */
	columns(sheet: string): number;
	tab?(sheet: string): { readonly color: string; readonly gridlines: boolean; readonly frozenRows: number };
	/** Pixels. */
	width?(sheet: string, column: number): number;
	height?(sheet: string, row: number): number;
	charts?(sheet: string): readonly { readonly title: string; readonly series: readonly (readonly [name: string, values: string, categories: string])[] }[];
	choices?(sheet: string): readonly { readonly range: string; readonly words: string }[];
}
interface StandingCell {
	/** Dates as `2024-03-09`. */
	readonly value: Cell;
	readonly format: string;
	readonly looks?: Looks;
}
type Looks = Pick<CellStyle, "bold" | "italic" | "size" | "color" | "fill" | "wrap">;

const DATE = "2026-11-21";
const settings = defaultSettings(DATE, "fr");
const golden = join(import.meta.dirname, "../golden");
const stories = [
	...readdirSync(golden, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [[entry.name, join(golden, entry.name, "input.csv")] as const] : [],
	),
	["the sample", join(import.meta.dirname, "../../samples/clients.xlsx")] as const,
];

/** Runs every story through a host. */
export function testHost(name: string, under: HostUnderTest): void {
	describe(`${name} writes what the core tells`, () => {
		test.each(stories)("%s", { timeout: 60_000 }, async (_story, path) => {
			const sheets = await sheetsOf(path);
			const { made, contacts } = auditOf(path, sheets, under.host);
			expect(made.columns.length).toBeGreaterThan(0);
			const standing = await under.audit({ path, sheets }, contacts);
			const wrong = [
				...columnsWrong(made, sheets.find((sheet) => sheet.name === contacts)!, standing),
				...made.sheets.flatMap((tab) => tabWrong(tab, standing)),
			];
			expect(wrong.slice(0, 20), `${wrong.length} differences`).toEqual([]);
		});
		test.runIf(under.auditEmptied)(
			"the list ends where the person's own cells end: ours below are cleared by the next audit",
			{ timeout: 60_000 },
			async () => {
				const [, path] = stories[0]!;
				const sheets = await sheetsOf(path);
				const { made, contacts } = auditOf(path, sheets, under.host);
				const { rowNumbers } = made.target;
				const emptied = [...rowNumbers.slice(-3)];
				const standing = await under.auditEmptied!({ path, sheets }, contacts, emptied);
				const first = lastUsed(sheets.find(({ name }) => name === contacts)!) + 1;
				const filled = (row: number): number => made.columns.filter((_, index) => standing.cell(contacts, row - 1, first + index).value !== null).length;
				expect(emptied.map(filled)).toEqual([0, 0, 0]);
				expect([...rowNumbers.slice(0, -3)].filter((row) => filled(row) === 0)).toEqual([]);
				expect(standing.columns(contacts)).toBe(first + made.columns.length);
			},
		);
	});
}

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
	if (path.endsWith(".csv")) {
		const orders = join(path, "..", "sales.csv");
		const contacts = { ...(await readCsv(path)).sheet, name: "Clients" };
		return existsSync(orders) ? [contacts, { ...(await readCsv(orders)).sheet, name: "Ventes" }] : [contacts];
	}
	const source = await openSource(path);
	const sheets: Sheet[] = [];
	for (const one of source.names) sheets.push(await source.read(one));
	source.close();
	return sheets;
}

function auditOf(path: string, sheets: readonly Sheet[], host: string): { readonly made: Report; readonly contacts: string } {
	const surveyed = sheets.map((sheet) => surveySheet(sheet, settings, reference));
	const contacts = contactsAmong(surveyed)!;
	const sales = salesAmong(surveyed.filter((sheet) => sheet !== contacts));
	const file = path.endsWith(".csv") ? "clients.xlsx" : path.split("/").at(-1)!;
	const analysis = analyse({ file, contacts, sales, history: [] }, settings, reference);
	const run = { runAt: `${DATE}T08:00:00.000Z`, host, version: "0.0.0", durationMs: null, languages: reference.languages };
	return { made: report(analysis, run), contacts: contacts.name };
}

const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;
const HEADER = { bold: true, color: "#FFFFFF", fill: "#22435C" } as const;

function columnsWrong({ columns, target }: Report, sheet: Sheet, standing: Standing): string[] {
	const wrong: string[] = [];
	const first = lastUsed(sheet) + 1;
	const at = (row: number, column: number): string => `${target.sheet}!${columnLetters(column)}${row + 1}`;
	columns.forEach(({ header, format, cells, tint, width }, index) => {
		const column = first + index;
		if (target.headerRow > 0)
			wrong.push(...cellWrong(at(target.headerRow - 1, column), { value: header, style: HEADER }, standing.cell(target.sheet, target.headerRow - 1, column)));
		if (standing.width && Math.abs(standing.width(target.sheet, column) - width) > 1)
			wrong.push(`${header}: ${standing.width(target.sheet, column)} px wide, not ${width}`);
		target.rowNumbers.forEach((number, row) => {
			const code = cells.codes[row]!;
			const fill = tint?.(code);
			const value = cells.cell(code);
			const style: CellStyle = {
				...(fill && { fill: TINTS[fill] }),
				...(value !== null && { format: format === "text" ? "@" : format === "date" ? "m/d/yyyy" : "General" }),
			};
			wrong.push(
				...cellWrong(at(number - 1, column), { value, style, ...(format === "date" && { date: true }) }, standing.cell(target.sheet, number - 1, column)),
			);
		});
	});
	if (columns.length > 0 && standing.columns(target.sheet) !== first + columns.length)
		wrong.push(`${target.sheet} is ${standing.columns(target.sheet)} columns wide`);
	return wrong;
}

/** Last column that holds a value; -1: none. */
function lastUsed({ columns }: Sheet): number {
	let last = columns.length - 1;
	while (last >= 0 && columns[last]!.codes.every((code) => columns[last]!.cell(code) === null)) last--;
	return last;
}

const rangeText = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string =>
	firstRow === lastRow && firstColumn === lastColumn
		? `${columnLetters(firstColumn)}${firstRow + 1}`
		: `${columnLetters(firstColumn)}${firstRow + 1}:${columnLetters(lastColumn)}${lastRow + 1}`;

function tabWrong(tab: ReportSheet, standing: Standing): string[] {
	const { name } = tab;
	if (!standing.sheets.includes(name)) return [`${name} is missing among ${standing.sheets.join(", ")}`];
	const wrong: string[] = [];
	const expectSame = (what: string, found: unknown, wanted: unknown): void => {
		if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push(`${name}: ${what} ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
	};
	tab.rows.forEach(({ cells, height }, row) => {
		cells.forEach((cell, column) => {
			wrong.push(...cellWrong(`${name}!${columnLetters(column)}${row + 1}`, cell, standing.cell(name, row, column)));
		});
		if (height !== undefined && standing.height && Math.abs(standing.height(name, row) - height) > 1)
			expectSame(`row ${row + 1} of`, standing.height(name, row), height);
	});
	if (standing.tab) expectSame("looks", standing.tab(name), { color: tab.tabColor, gridlines: tab.gridlines, frozenRows: tab.frozenRows });
	tab.columnWidths.forEach((width, column) => {
		if (standing.width && Math.abs(standing.width(name, column) - width) > 1)
			expectSame(`column ${columnLetters(column)} of`, standing.width(name, column), width);
	});
	const charts = tab.charts.map(({ title, series, categories }) => ({
		title,
		series: series.map((one) => [one.name, rangeText(one.values), rangeText(categories)]),
	}));
	if (standing.charts) expectSame("charts", standing.charts(name), charts);
	const choices = tab.choices.map(({ range, words }) => ({ range: rangeText(range), words: words.join(",") }));
	if (standing.choices) expectSame("choices", standing.choices(name), choices);
	return wrong;
}

function cellWrong(place: string, wanted: ReportCell | null, found: StandingCell): string[] {
	const wrong: string[] = [];
	const value = wanted?.value === "" ? null : (wanted?.value ?? null);
	if (found.value !== value) wrong.push(`${place}: ${JSON.stringify(found.value)}, not ${JSON.stringify(value)}`);
	const { style } = wanted ?? {};
	const format = style?.format ?? (wanted?.date ? "m/d/yyyy" : null);
	if (format !== null && value !== null && found.format !== format) wrong.push(`${place} has the format ${found.format}, not ${format}`);
	if (found.looks === undefined || wanted === null) return wrong;
	for (const look of ["bold", "italic", "size", "color", "fill", "wrap"] as const)
		if (style?.[look] !== undefined && String(found.looks[look] ?? "").toLowerCase() !== String(style[look]).toLowerCase())
			wrong.push(`${place}: ${look} ${found.looks[look]}, not ${style[look]}`);
	if (style?.fill === undefined && found.looks.fill) wrong.push(`${place} is filled ${found.looks.fill}`);
	return wrong;
}
