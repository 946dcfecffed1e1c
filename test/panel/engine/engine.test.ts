import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../core/analyse.ts";
import { encode } from "../../../core/columns/encode.ts";
import { auditDocument } from "../../../core/document.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { defaultSettings } from "../../../core/model/defaults.ts";
import type { Mapping } from "../../../core/model/mapping.ts";
import type { Report } from "../../../core/model/report.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import { report } from "../../../core/report.ts";
import { contactsAmong, type SurveyedSheet, salesAmong, surveySheet } from "../../../core/survey.ts";
import { openSource } from "../../../local/source.ts";
import { CoreEngine } from "../../../panel/engine/engine.ts";
import type { AnalyseRequest, Engine } from "../../../panel/engine/messages.ts";
import { reference } from "../../reference.ts";
import { feed, startOf } from "./feed.ts";

const settings = defaultSettings("2026-11-21", "fr");
const RUN_AT = "2026-11-21T09:00:00Z";

/** What the host of files makes of sheets, the columns read as given. */
function byFile(contacts: SurveyedSheet, sales: SurveyedSheet | null, mapping: Mapping = contacts.mapping, file = "clients.xlsx") {
	const analysis = analyse({ file, contacts: { table: contacts.table, mapping }, sales, history: [] }, settings, reference);
	const { languages } = reference;
	const made = report(analysis, { runAt: RUN_AT, host: "local", version: "0.0.0", durationMs: null, languages, previousFindings: [], previousSettings: [] });
	return { analysis, made };
}

/** The whole trip of a panel, up to the preview. */
async function byEngine(engine: Engine, sheets: readonly Sheet[], rows: number, more: Partial<AnalyseRequest> = {}) {
	await engine.begin(startOf(sheets));
	await feed(engine, sheets, await engine.sample(), rows);
	const survey = await engine.survey();
	const sheet = more.sheet ?? survey.contacts!;
	const columns = await engine.columns(sheet, more.headerRow, more.answers ?? []);
	const request: AnalyseRequest = {
		sheet,
		headerRow: undefined,
		answers: [],
		sales: survey.sales,
		settings: {},
		refused: null,
		runAt: RUN_AT,
		...more,
	};
	let cells = 0;
	for (let wants = await engine.needed(request); wants.length > 0; wants = await engine.needed(request)) cells += await feed(engine, sheets, wants, rows);
	const preview = await engine.analyse(request);
	return { survey, columns, preview, request, cells };
}

/** What a host would write, row by row of the sheet. */
async function written(engine: Engine, by: number) {
	const plan = await engine.plan();
	const rows: (readonly Cell[])[] = [];
	const tints: string[] = [];
	for (let first = plan.firstRow; first <= plan.lastRow; first += by) {
		const block = await engine.block(first, Math.min(plan.lastRow, first + by - 1));
		rows.push(...block.rows);
		for (const { column, tint, runs } of block.tints)
			for (const [from, to] of runs) for (let row = from; row <= to; row++) tints.push(`${row} ${column} ${tint}`);
	}
	return { plan, rows, tints: tints.sort() };
}

/** The same out of a report. */
function expected({ columns, target: { rowNumbers } }: Report) {
	const [first, last] = [rowNumbers[0]!, rowNumbers[rowNumbers.length - 1]!];
	const rows: Cell[][] = Array.from({ length: last - first + 1 }, () => columns.map(() => null));
	const tints: string[] = [];
	rowNumbers.forEach((number, row) => {
		columns.forEach(({ cells, tint }, column) => {
			rows[number - first]![column] = cells.cell(cells.codes[row]!);
			const name = tint?.(cells.codes[row]!) ?? null;
			if (name !== null) tints.push(`${number} ${column} ${name}`);
		});
	});
	return { rows, tints: tints.sort() };
}

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
	const source = await openSource(path);
	const sheets: Sheet[] = [];
	for (const name of source.names) sheets.push(await source.read(name));
	return sheets;
}

const stories = readdirSync("test/golden", { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("an audit by an engine, cells given in blocks, is that of the host of files", () => {
	test.each(stories.map(({ name }) => name))("the story %s", async (story) => {
		const folder = join("test/golden", story);
		const [input] = await sheetsOf(join(folder, "input.csv"));
		const orders = existsSync(join(folder, "sales.csv")) ? (await sheetsOf(join(folder, "sales.csv")))[0]! : null;
		const sheets = orders ? [input!, orders] : [input!];
		const file = byFile(surveySheet(input!, settings, reference), orders ? surveySheet(orders, settings, reference) : null);
		const engine = new CoreEngine({ reference });
		const { columns } = await byEngine(engine, sheets, 2, { sheet: input!.name, sales: orders?.name ?? null });
		expect(columns.columns.map(({ entry }) => entry)).toEqual(file.analysis.mapping);
		const { plan, rows, tints } = await written(engine, 3);
		expect(rows).toEqual(expected(file.made).rows);
		expect(tints).toEqual(expected(file.made).tints);
		expect(plan.tabs).toEqual(file.made.sheets);
	});

	test("the sample workbook, read whole", async () => {
		const sheets = await sheetsOf("samples/clients.xlsx");
		const surveyed = sheets.map((sheet) => surveySheet(sheet, settings, reference));
		const contacts = contactsAmong(surveyed)!;
		const sales = salesAmong(surveyed.filter((sheet) => sheet !== contacts));
		const file = byFile(contacts, sales);
		const engine = new CoreEngine({ reference });
		await engine.begin(startOf(sheets));
		for (const sheet of sheets) {
			// Columns one by one, from the last: a host may give them in any order.
			for (let column = sheet.columns.length - 1; column >= 0; column--) {
				await feed(engine, sheets, [{ sheet: sheet.name, columns: [column], firstRow: 1, lastRow: sheet.rowCount }], 500);
			}
		}
		const survey = await engine.survey();
		expect(survey).toMatchObject({ contacts: contacts.name, sales: sales?.name ?? null });
		const columns = await engine.columns(contacts.name, undefined, []);
		expect(columns).toMatchObject({ rows: contacts.table.rowCount, headerRow: contacts.table.headerRow, remarks: contacts.table.remarks });
		expect(columns.columns.map(({ entry }) => entry)).toEqual(contacts.mapping);
		const request: AnalyseRequest = {
			sheet: contacts.name,
			headerRow: undefined,
			answers: [],
			sales: survey.sales,
			settings: {},
			refused: null,
			runAt: RUN_AT,
		};
		expect(await engine.needed(request)).toEqual([]);
		await engine.analyse(request);
		const { plan, rows, tints } = await written(engine, 400);
		expect(rows).toEqual(expected(file.made).rows);
		expect(tints).toEqual(expected(file.made).tints);
		expect(plan.tabs).toEqual(file.made.sheets);
		expect(await engine.document()).toEqual(auditDocument(file.analysis, reference.languages.fr, "0.0.0", {}));
	});

	test("a large sheet, read by a sample and then by its columns: same table, same cells", async () => {
		const sheet = largeSheet();
		const engine = new CoreEngine({ reference });
		const { columns, cells } = await byEngine(engine, [sheet], 1000, { sheet: sheet.name });
		const found = surveySheet(sheet, settings, reference);
		const confirmed = columns.columns.map(({ entry }) => entry);
		expect(confirmed.map(({ field }) => field)).toEqual(found.mapping.map(({ field }) => field));
		expect(columns.headerRow).toBe(3);
		const file = byFile(found, null, confirmed);
		const { plan, rows } = await written(engine, 1000);
		expect(rows).toEqual(expected(file.made).rows);
		expect(plan.tabs).toEqual(file.made.sheets);
		expect(cells).toBeLessThan(sheet.rowCount * sheet.columns.length);
	});
});

describe("whatever lies between the rows that were read first", () => {
	const HEADERS = ["Nom", "Prénom", "E-mail", "Newsletter", "Zz 1", "Zz 2"];
	const NAMES = ["Roy", "Petit", "Simon", "Morel", "Blanc"];
	const person = (row: number): Cell[] => [NAMES[row % 5]!, "Ana", `p${row}@orange.fr`, row % 3 === 0 ? "non" : "oui", row % 2 === 0 ? "k" : null, null];
	/** A row that is set in the place of a person's. */
	const odd = fc.constantFrom<(readonly Cell[])[]>([], [null, " ", null], [null, null, null, null, null, "ici"], HEADERS, [
		"Nom",
		"Prénom",
		"E-mail",
		"Newsletter",
	]);
	const sheets = fc
		.record({
			above: fc.array(fc.constantFrom<(readonly Cell[])[]>(["Clients 2026"], []), { maxLength: 3 }),
			odds: fc.array(fc.tuple(fc.integer({ min: 0, max: 299 }), odd), { maxLength: 12 }),
			below: fc.array(fc.constantFrom<(readonly Cell[])[]>([], ["Total", null, null, null, 300], ["Source : caisse"], [null, null, null, null, null, "x"]), {
				maxLength: 40,
			}),
			extra: fc.boolean(),
		})
		.map(({ above, odds, below, extra }): Sheet => {
			const people: (readonly Cell[])[] = Array.from({ length: 300 }, (_, row) => person(row));
			for (const [row, cells] of odds) people[row] = cells;
			const rows = [...above, HEADERS, ...people, ...below];
			const width = HEADERS.length + (extra ? 2 : 0);
			// A column without a header, of which one cell in the middle is filled.
			const cell = (row: number, column: number): Cell => rows[row]![column] ?? (extra && column === HEADERS.length && row === 150 ? "seul" : null);
			return {
				name: "Clients",
				rowCount: rows.length,
				columns: Array.from({ length: width }, (_, column) => encode(rows.map((_row, row) => cell(row, column)))),
			};
		});

	test("the table, the cells and the tabs are those of a sheet read whole", async () => {
		await fc.assert(
			fc.asyncProperty(sheets, async (sheet) => {
				const engine = new CoreEngine({ reference });
				await engine.begin(startOf([sheet]));
				const all = sheet.columns.map((_, index) => index);
				await feed(
					engine,
					[sheet],
					[
						{ sheet: sheet.name, columns: all, firstRow: 1, lastRow: 60 },
						{ sheet: sheet.name, columns: all, firstRow: sheet.rowCount - 30, lastRow: sheet.rowCount },
					],
				);
				const { columns } = await engine.columns(sheet.name, undefined, []);
				const request: AnalyseRequest = { sheet: sheet.name, headerRow: undefined, answers: [], sales: null, settings: {}, refused: null, runAt: RUN_AT };
				let turns = 0;
				for (let wants = await engine.needed(request); wants.length > 0; wants = await engine.needed(request)) {
					await feed(engine, [sheet], wants, 100);
					expect(++turns).toBeLessThan(20);
				}
				await engine.analyse(request);
				const found = surveySheet(sheet, settings, reference);
				const confirmed = found.mapping.map((entry) => columns.find((one) => one.entry.index === entry.index)?.entry ?? entry);
				const file = byFile(found, null, confirmed);
				const { plan, rows } = await written(engine, 100);
				expect(plan.headerRow).toBe(found.table.headerRow);
				expect(rows).toEqual(expected(file.made).rows);
				expect(plan.tabs).toEqual(file.made.sheets);
			}),
			{ numRuns: 40 },
		);
	});
});

/** Title, headers in row 3, a row that only an unread column fills, blank rows, headers printed again, a total at the end. */
function largeSheet(): Sheet {
	const headers = ["Nom", "Prénom", "E-mail", "Portable", "Newsletter", ...Array.from({ length: 15 }, (_, index) => `Zz ${index}`)];
	const rows: Cell[][] = [["Clients 2026"], [], headers];
	for (let index = 0; index < 12_000; index++) {
		const more = Array.from({ length: 15 }, (_, column) => (index % 7 === column ? `k${index % 13}` : null));
		rows.push([
			`Martin${index % 900}`,
			"Ana",
			`ana.${index}@orange.fr`,
			`06 12 ${String(100_000 + index).slice(1, 3)} ${String(100_000 + index).slice(2, 4)} ${10 + (index % 89)}`,
			"oui",
			...more,
		]);
	}
	rows[5000] = [];
	rows[5001] = [...Array<Cell>(10).fill(null), "seulement ici"];
	rows[6000] = headers;
	rows.push([], ["Total", null, null, null, null, 12_000]);
	return { name: "Clients", rowCount: rows.length, columns: headers.map((_, column) => encode(rows.map((row) => row[column] ?? null))) };
}
