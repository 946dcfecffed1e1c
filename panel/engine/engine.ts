import { analyseByStages, type Base, type MappedTable } from "../../core/analyse.ts";
import { settle } from "../../core/answers.ts";
import { type Accepted as AcceptedTexts, formerColumn } from "../../core/clean.ts";
import { columnLetters } from "../../core/columns/letters.ts";
import { select } from "../../core/columns/select.ts";
import { auditDocument } from "../../core/document.ts";
import { type FormulaContext, formula } from "../../core/formulas.ts";
import type { Language, Languages } from "../../core/languages/language.ts";
import { locate, rowsReadWhole } from "../../core/locate.ts";
import { proposeMapping } from "../../core/map.ts";
import type { Analysis } from "../../core/model/analysis.ts";
import type { Cell } from "../../core/model/cell.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Field } from "../../core/model/field.ts";
import type { Formula } from "../../core/model/formula.ts";
import type { Mapping } from "../../core/model/mapping.ts";
import type { AddedColumn, Report } from "../../core/model/report.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Sheet, Table, TableRemark } from "../../core/model/sheet.ts";
import type { Answer, ColumnsView, ListRequest, ListView, PreviewView, ResultsView, WalkView } from "../../core/model/view.ts";
import type { Reference } from "../../core/reference.ts";
import { report } from "../../core/report.ts";
import { readKeptSettings, readSettings } from "../../core/settings.ts";
import { contactsAmong, type SurveyedSheet, salesAmong, surveySheet } from "../../core/survey.ts";
import { findingsOf, readFindings } from "../../core/tabs/findings.ts";
import { readHistory } from "../../core/tabs/history.ts";
import { columnsOfOurs, isOurHeader } from "../../core/tabs/ours.ts";
import { readSettings as readSettingsTab } from "../../core/tabs/settings.ts";
import { columnsView } from "../../core/views/columns.ts";
import { listRows, listView } from "../../core/views/list.ts";
import { previewView } from "../../core/views/preview.ts";
import { resultsView } from "../../core/views/results.ts";
import { placesOf, suggestionOf, walkTable, walkView } from "../../core/views/walk.ts";
import { type Block, checksumOf, type PlannedColumn, type WriteBlock } from "../host.ts";
import { GivenSheet, type Run } from "./given-sheet.ts";
import { keyColumns } from "./key-columns.ts";
import type { Accepted, AnalyseRequest, Chosen, Engine, Plan, Progress, SettingsAnswer, Start, SurveyView, Want } from "./messages.ts";
import { sampleOf, WHOLE } from "./sample.ts";

/** Cells up to which the sheet to audit is read whole in Google Sheets, where each call takes as long as thousands of cells. */
const WHOLE_OF_GOOGLE = 250_000;
/** Rows read around a header row that the user gives, below it. */
const BELOW_HEADER = 60;

interface EngineOptions {
	readonly reference: Reference;
	readonly onProgress?: (progress: Progress) => void;
	/** Awaited before each stage, so that the only thread of a host may breathe; nothing where there is a thread for it alone. */
	readonly pause?: () => Promise<void>;
}

/** An audit that was thought, and what was asked for. */
interface Thought {
	/** Everything that decides the figures. */
	readonly asked: string;
	readonly analysis: Analysis;
	readonly made: Report;
	readonly language: Language;
}

/** The core over the cells that it was given. */
export class CoreEngine implements Engine {
	readonly #reference: Reference;
	readonly #onProgress: (progress: Progress) => void;
	readonly #pause: (() => Promise<void>) | null;
	#start: Start | null = null;
	#sheets = new Map<string, GivenSheet>();
	#surveyed = new Map<string, { readonly version: number; readonly found: SurveyedSheet }>();
	/** Columns as they were proposed when the rest of the cells began to be read: what a person confirmed does not change under them. */
	#frozen = new Map<string, SurveyedSheet>();
	/** Sheets of these. */
	#audited = new Set<string>();
	#accepted = new Map<Field, Set<string>>();
	#thought: Thought | null = null;
	#key: readonly number[] | null = null;

	constructor({ reference, onProgress = () => {}, pause }: EngineOptions) {
		this.#reference = reference;
		this.#onProgress = onProgress;
		this.#pause = pause ?? null;
	}

	async begin(start: Start): Promise<void> {
		this.#start = start;
		this.#sheets = new Map(start.sheets.map((sheet) => [sheet.name, new GivenSheet(sheet)]));
		this.#surveyed.clear();
		this.#frozen.clear();
		this.#audited.clear();
		this.#accepted = new Map();
		this.#thought = null;
	}

	async take(sheet: string, columns: readonly number[], block: Block): Promise<void> {
		this.#given(sheet).take(columns, block);
		this.#thought = null;
	}

	async sample(name?: string, headerRow?: number): Promise<readonly Want[]> {
		if (name !== undefined) {
			const sheet = this.#given(name);
			if (headerRow === undefined || headerRow === 0) return [];
			return wantsOf(sheet, headerRow - 1, Math.min(sheet.rows, headerRow + BELOW_HEADER) - 1);
		}
		return this.#started().sheets.flatMap(({ name: one }, index): readonly Want[] => {
			const sheet = this.#given(one);
			const whole = index === 0 && this.#started().host === "sheets" ? WHOLE_OF_GOOGLE : WHOLE;
			const runs = this.#started().ours.includes(one) ? [[0, sheet.rows - 1] as const] : sampleOf(sheet.rows, sheet.columns.length, whole);
			return runs.flatMap(([first, last]) => wantsOf(sheet, first, last));
		});
	}

	async survey(): Promise<SurveyView> {
		const all = this.#users().map((sheet) => this.#survey(sheet));
		const contacts = contactsAmong(all);
		const sales = salesAmong(all.filter((sheet) => sheet !== contacts));
		const shown = contacts ?? all.reduce<SurveyedSheet | null>((most, sheet) => (sheet.table.rowCount > (most?.table.rowCount ?? 0) ? sheet : most), null);
		const mapping = shown?.mapping ?? [];
		return {
			contacts: contacts?.name ?? null,
			sales: sales?.name ?? null,
			recognised: mapping.filter(({ field }) => field !== null).length,
			of: mapping.filter(({ index }) => shown!.table.columns[index]!.size > 1).length,
		};
	}

	async columns(name: string, headerRow: number | undefined, answers: readonly Answer[]): Promise<ColumnsView> {
		const sheet = this.#given(name);
		const { table, mapping } = this.#proposed(sheet, headerRow);
		const whole = sheet.wholeRows() === null;
		const [first, last] = [table.rowNumbers[0] ?? 1, table.rowNumbers[table.rowCount - 1] ?? 0];
		const rowsBefore = this.#history()
			.filter(({ kpi }) => kpi.id === "rows" && kpi.of === undefined)
			.pop()?.kpi.value;
		const settings = this.#settings({});
		return columnsView(
			table,
			settle(mapping, answers),
			whole ? table.rowCount : Math.max(0, last - first + 1),
			rowsBefore ?? null,
			"problem" in settings ? this.#defaults() : settings.settings,
			this.#reference,
			this.#languages[this.#started().language],
		);
	}

	async needed(request: Chosen): Promise<readonly Want[]> {
		return this.#needed(request);
	}

	async settings(given: object): Promise<SettingsAnswer> {
		const answer = this.#settings(given);
		if ("problem" in answer) return answer;
		const thought = this.#thought?.analysis;
		const same =
			thought && JSON.stringify([thought.settings.vip, thought.settings.auditDate]) === JSON.stringify([answer.settings.vip, answer.settings.auditDate]);
		const vip = same ? thought.kpis.find(({ id, of }) => id === "segment" && of?.segment === "vip")?.part : undefined;
		return { ...answer, vip: vip ?? null };
	}

	async analyse(request: AnalyseRequest): Promise<PreviewView> {
		if (this.#needed(request).length > 0) throw new Error("cells that the audit needs were not given");
		const answer = this.#settings(request.settings);
		if ("problem" in answer) throw new Error(`the setting ${answer.problem.key} is refused`);
		const settings: Settings = request.refused === null ? answer.settings : { ...answer.settings, refusedChanges: request.refused };
		const { sheet, headerRow, answers, sales } = request;
		const asked = JSON.stringify([sheet, headerRow, answers, sales, { ...settings, refusedChanges: [] }, this.#acceptedCount()]);
		const before = this.#thought?.asked === asked ? this.#thought.analysis : null;
		const analysis = before ? { ...before, settings } : await this.#think(request, settings);
		const { host, version } = this.#started();
		const language = this.#languages[settings.language];
		const made = report(analysis, {
			runAt: request.runAt,
			host,
			version,
			durationMs: null,
			languages: this.#languages,
			previousFindings: this.#kept().flatMap((kept) => readFindings(kept, this.#languages)),
			previousSettings: this.#kept(),
		});
		this.#thought = { asked, analysis, made, language };
		this.#key = null;
		return previewView(analysis, made, this.#letters(made), language);
	}

	async #think(request: AnalyseRequest, settings: Settings): Promise<Analysis> {
		const base: Base = {
			file: this.#started().file,
			contacts: this.#mapped(request),
			sales: request.sales === null ? null : this.#orders(request.sales),
			history: this.#history(),
			accepted: this.#accepted as AcceptedTexts,
		};
		let told = -1;
		const steps = analyseByStages(base, settings, this.#reference, (stage, done, of) => {
			const part = Math.floor((50 * done) / of);
			if (done > 0 && part === told) return;
			told = part;
			this.#onProgress({ stage, done, of });
		});
		let step = steps.next();
		while (step.done !== true) {
			if (this.#pause) await this.#pause();
			step = steps.next();
		}
		return step.value;
	}

	async results(): Promise<ResultsView> {
		const { analysis, language } = this.#done();
		const previous = this.#kept().flatMap((kept) => readFindings(kept, this.#languages));
		return resultsView(analysis, findingsOf(analysis, language, previous), language);
	}

	async walk(key: string, from: number, count: number): Promise<WalkView> {
		const { analysis, language } = this.#done();
		return walkView(analysis, key, from, count, (column, text) => this.#accepted.get(column.field)?.has(text) === true, language);
	}

	async walkTable(key: string) {
		const { analysis, language } = this.#done();
		return walkTable(analysis, key, language);
	}

	async accept(key: string, row: number): Promise<Accepted | null> {
		const { analysis, language } = this.#done();
		const places = placesOf(analysis, key);
		const at = places ? places.rowNumbers.indexOf(row) : -1;
		if (!places?.column || at === -1 || !places.holds()(at)) return null;
		const { column, field } = places.column;
		const code = column.codes[at]!;
		const suggested = suggestionOf(places.column, code);
		if (suggested === null) return null;
		this.#accepted.set(field, (this.#accepted.get(field) ?? new Set()).add(String(column.cell(code))));
		const rows: number[] = [];
		for (let data = 0; data < column.codes.length; data++) if (column.codes[data] === code) rows.push(places.rowNumbers[data]!);
		return {
			cells: [
				{ columnId: field, value: suggested },
				{ columnId: `${field}.status`, value: language.states.repaired },
			],
			rows,
		};
	}

	async list(request: ListRequest): Promise<ListView> {
		return listView(this.#done().analysis, request);
	}

	async listRows(request: ListRequest) {
		const { analysis, language } = this.#done();
		return listRows(analysis, request, language);
	}

	async plan(): Promise<Plan> {
		const { made } = this.#done();
		const { headerRow, rowNumbers, sheet } = made.target;
		const columns = this.#keyColumns();
		return {
			headerRow,
			firstRow: rowNumbers[0] ?? headerRow + 1,
			lastRow: rowNumbers[rowNumbers.length - 1] ?? headerRow,
			columns: made.columns.map(({ id, header, width, format, note }): PlannedColumn => ({ id, header, width, format, note })),
			key: {
				columns,
				headers:
					headerRow === 0
						? columns.map(() => "")
						: this.#given(sheet)
								.cells(columns, headerRow - 1, headerRow - 1)[0]!
								.map(textOf),
			},
			tabs: made.sheets,
		};
	}

	async block(firstRow: number, lastRow: number): Promise<WriteBlock> {
		const { made } = this.#done();
		const { rowNumbers } = made.target;
		const at = dataRows(rowNumbers, firstRow, lastRow);
		return {
			rows: at.map((row) => made.columns.map(({ cells }): Cell => (row === -1 ? null : cells.cell(cells.codes[row]!)))),
			tints: made.columns.flatMap((column, index) => tintsOf(column, at, firstRow).map((tint) => ({ column: index, ...tint }))),
		};
	}

	async checksum(firstRow: number, lastRow: number): Promise<number> {
		return checksumOf(this.#given(this.#done().made.target.sheet).cells(this.#keyColumns(), firstRow - 1, lastRow - 1));
	}

	async document(): Promise<object> {
		const { analysis, language } = this.#done();
		return auditDocument(analysis, language, this.#started().version, {});
	}

	async formula(name: Formula, cells: readonly (readonly Cell[])[], option: string | undefined, around: Omit<FormulaContext, "reference">) {
		return formula(name, cells, option, { ...around, reference: this.#reference });
	}

	// ---- Sheets

	get #languages(): Languages {
		return this.#reference.languages;
	}
	#started(): Start {
		if (!this.#start) throw new Error("no workbook was begun");
		return this.#start;
	}
	#done(): Thought {
		if (!this.#thought) throw new Error("no audit was made of these cells");
		return this.#thought;
	}
	#given(name: string): GivenSheet {
		const sheet = this.#sheets.get(name);
		if (!sheet) throw new Error("a sheet that was not begun");
		return sheet;
	}

	/** Sheets that are not tabs of ours by their names. */
	#users(): readonly GivenSheet[] {
		const { ours } = this.#started();
		return [...this.#sheets.values()].filter(({ name }) => !ours.includes(name));
	}
	/** Tabs of ours: those that the host knows, and those told by their looks. */
	#kept(): readonly Sheet[] {
		const { ours } = this.#started();
		const isOurs = (sheet: GivenSheet): boolean => ours.includes(sheet.name) || (!this.#audited.has(sheet.name) && this.#survey(sheet).kind === "ours");
		return [...this.#sheets.values()].filter(isOurs).map(({ sheet }) => sheet);
	}
	#history() {
		return this.#kept().flatMap((sheet) => readHistory(sheet, this.#languages));
	}

	/** A sheet as far as it was read. */
	#survey(sheet: GivenSheet, headerRow?: number): SurveyedSheet {
		const key = JSON.stringify([sheet.name, headerRow ?? null]);
		const known = this.#surveyed.get(key);
		if (known?.version === sheet.version) return known.found;
		const rows = sheet.wholeRows();
		const found = rows === null ? surveySheet(sheet.sheet, this.#defaults(), this.#reference, headerRow) : this.#surveySample(sheet.sheet, rows, headerRow);
		this.#surveyed.set(key, { version: sheet.version, found });
		return found;
	}

	/** The rows that were read whole, as if they were a sheet; numbered as they stand in theirs. */
	#surveySample(sheet: Sheet, rows: Uint32Array, headerRow: number | undefined): SurveyedSheet {
		const at = headerRow === undefined || headerRow === 0 ? headerRow : rows.indexOf(headerRow - 1) + 1;
		if (at === 0 && headerRow !== 0) throw new Error("the header row was not given");
		const sample = { ...sheet, rowCount: rows.length, columns: sheet.columns.map((column) => select(column, rows)) };
		const found = surveySheet(sample, this.#defaults(), this.#reference, at);
		const number = (row: number): number => (row === 0 ? 0 : rows[row - 1]! + 1);
		const { table } = found;
		return {
			...found,
			table: {
				...table,
				headerRow: number(table.headerRow),
				rowNumbers: table.rowNumbers.map(number),
				remarks: table.remarks.map((remark) => renumbered(remark, number)),
			},
		};
	}

	#proposed(sheet: GivenSheet, headerRow: number | undefined): SurveyedSheet {
		return this.#frozen.get(JSON.stringify([sheet.name, headerRow ?? null])) ?? this.#survey(sheet, headerRow);
	}
	#freeze(sheet: GivenSheet, headerRow: number | undefined): SurveyedSheet {
		const key = JSON.stringify([sheet.name, headerRow ?? null]);
		const found = this.#proposed(sheet, headerRow);
		this.#frozen.set(key, found);
		this.#audited.add(sheet.name);
		return found;
	}

	// ---- What is to be read

	#needed(request: Chosen): readonly Want[] {
		const contacts = this.#given(request.sheet);
		const wants = [...this.#neededOf(contacts, request.headerRow, this.#columnsRead(contacts, request))];
		if (request.sales !== null) {
			const sales = this.#given(request.sales);
			wants.push(...this.#neededOf(sales, undefined, this.#orderColumns(sales)));
		}
		return wants;
	}

	/** Columns of the contacts that an audit reads. */
	#columnsRead(sheet: GivenSheet, { headerRow, answers }: Chosen): readonly number[] {
		const { table, mapping } = this.#freeze(sheet, headerRow);
		const settled = settle(mapping, answers);
		const read = new Set(settled.flatMap(({ field, index }) => (field === null ? [] : [index])));
		// Our own e-mails of an earlier audit: suggestions that were taken stand there.
		for (const { field } of settled) {
			const former = field === null ? undefined : formerColumn(table, field, this.#languages);
			if (former) read.add(table.columns.indexOf(former));
		}
		// Beyond the last header or value that was seen there may be another.
		for (let index = table.columns.length; index < sheet.columns.length; index++) read.add(index);
		return [...read].sort((a, b) => a - b);
	}

	/** Of orders every column, where lines with one number may repeat each other; else those that are mapped. */
	#orderColumns(sheet: GivenSheet): readonly number[] {
		const mapping = this.#orderMapping(this.#freeze(sheet, undefined));
		if (mapping.some(({ field }) => field === "order_id")) return sheet.columns.map((_, index) => index);
		return mapping.flatMap(({ field, index }) => (field === null ? [] : [index]));
	}
	#orderMapping({ kind, table, mapping }: SurveyedSheet): Mapping {
		if (kind === "sales") return mapping;
		const { country, auditDate } = this.#defaults();
		return proposeMapping(table, { country, auditDate, kind: "sales", words: this.#reference.words }).filter(
			({ column }) => !isOurHeader(column, this.#languages),
		);
	}

	/** Columns first; once they are there, the rows that only the other columns can tell. */
	#neededOf(sheet: GivenSheet, headerRow: number | undefined, columns: readonly number[]): readonly Want[] {
		const wants = wantsOf(sheet, 0, sheet.rows - 1, columns);
		if (wants.length > 0 || sheet.wholeRows() === null) return wants;
		const rows = rowsReadWhole(sheet.sheet, this.#reference.words, headerRow, columns, columnsOfOurs(sheet.sheet, this.#languages));
		return bridged(runsOf(rows), sheet.columns.length).flatMap(([first, last]) => wantsOf(sheet, first, last));
	}

	#mapped({ sheet: name, headerRow, answers }: Chosen): MappedTable {
		const sheet = this.#given(name);
		const frozen = this.#freeze(sheet, headerRow);
		const table = locate(sheet.sheet, this.#reference.words, headerRow, columnsOfOurs(sheet.sheet, this.#languages));
		return { table, mapping: settle(this.#completed(frozen, table), answers) };
	}
	#orders(name: string): MappedTable {
		const sheet = this.#given(name);
		const table = locate(sheet.sheet, this.#reference.words, undefined, columnsOfOurs(sheet.sheet, this.#languages));
		return { table, mapping: this.#orderMapping(this.#freeze(sheet, undefined)) };
	}
	/** The columns as proposed, with those that only the whole sheet shows. */
	#completed({ table: sample, mapping }: SurveyedSheet, table: Table): Mapping {
		if (table.columns.length <= sample.columns.length) return mapping;
		const { country, auditDate } = this.#defaults();
		const all = proposeMapping(table, { country, auditDate, words: this.#reference.words });
		return [...mapping, ...all.filter(({ index, column }) => index >= sample.columns.length && !isOurHeader(column, this.#languages))];
	}

	// ---- Settings

	#defaults(): Settings {
		const { date, language, country } = this.#started();
		return { ...defaultSettings(date, language), country };
	}
	#settings(given: object): { readonly settings: Settings; readonly kept: readonly string[] } | Extract<SettingsAnswer, { readonly problem: unknown }> {
		const kept = Object.assign({}, ...this.#kept().map((sheet) => readSettingsTab(sheet, this.#languages)));
		const { settings: before, refused } = readKeptSettings(kept, this.#defaults());
		const read = readSettings(given, before);
		if (!("problem" in read)) return { ...read, kept: refused.map(({ key }) => key) };
		const { problem } = read;
		return { problem: { key: problem.key, found: "found" in problem ? problem.found : "", wanted: "wanted" in problem ? problem.wanted : "" } };
	}
	#acceptedCount(): number {
		return [...this.#accepted.values()].reduce((sum, texts) => sum + texts.size, 0);
	}

	// ---- What is to be written

	/** The letters under which our columns will stand: where one of the same header stands, else to the right of all. */
	#letters({ columns, target }: Report): readonly string[] {
		const sheet = this.#given(target.sheet);
		const headers = target.headerRow === 0 ? [] : sheet.columns.map((column) => textOf(column.cell(column.codes[target.headerRow - 1]!)));
		let next = sheet.columns.reduce((last, column, index) => (column.size > 1 ? index + 1 : last), 0);
		return columns.map(({ header }) => {
			const at = headers.indexOf(header);
			return columnLetters(at === -1 ? next++ : at);
		});
	}

	#keyColumns(): readonly number[] {
		if (this.#key) return this.#key;
		const { analysis, made } = this.#done();
		const sheet = this.#given(made.target.sheet);
		const { table } = analysis.contacts;
		const dates = new Set([...analysis.contacts.fields.values()].flat().flatMap(({ type, index }) => (type === "date" ? [index] : [])));
		this.#key = keyColumns(
			table.columns.flatMap((column, index) =>
				isOurHeader(table.headers[index] ?? "", this.#languages) || !sheet.isWhole(index) ? [] : [{ index, column, isDate: dates.has(index) }],
			),
		);
		return this.#key;
	}
}

const textOf = (cell: Cell): string => (cell === null ? "" : String(cell));

/** What lacks of rows (counted from 0, both included) of some columns, all by default: columns that lack the same rows together. */
function wantsOf(sheet: GivenSheet, first: number, last: number, columns: readonly number[] = sheet.columns.map((_, index) => index)): readonly Want[] {
	const together = new Map<string, { readonly runs: readonly Run[]; readonly columns: number[] }>();
	for (const column of columns) {
		const runs = sheet
			.missing(column)
			.filter((run) => run[1] >= first && run[0] <= last)
			.map((run): Run => [Math.max(run[0], first), Math.min(run[1], last)]);
		if (runs.length === 0) continue;
		const key = JSON.stringify(runs);
		const known = together.get(key);
		if (known) known.columns.push(column);
		else together.set(key, { runs, columns: [column] });
	}
	return [...together.values()].flatMap(({ runs, columns: some }) =>
		bridged(runs, some.length).map((run) => ({ sheet: sheet.name, columns: some, firstRow: run[0] + 1, lastRow: run[1] + 1 })),
	);
}

/** Cells that are read for nothing rather than asked around. */
const BRIDGE = 20_000;
/** Runs with few cells between them as one. */
function bridged(runs: readonly Run[], columns: number): readonly Run[] {
	const made: [number, number][] = [];
	for (const [first, last] of runs) {
		const before = made[made.length - 1];
		if (before && (first - before[1] - 1) * columns <= BRIDGE) before[1] = last;
		else made.push([first, last]);
	}
	return made;
}

/** Ascending rows as runs. */
function runsOf(rows: readonly number[]): readonly Run[] {
	const runs: [number, number][] = [];
	for (const row of rows) {
		const last = runs[runs.length - 1];
		if (last && last[1] === row - 1) last[1] = row;
		else runs.push([row, row]);
	}
	return runs;
}

function renumbered(remark: TableRemark, number: (row: number) => number): TableRemark {
	switch (remark.kind) {
		case "title-rows":
			return { ...remark, rows: remark.rows.map(number) };
		case "two-header-rows":
			return { ...remark, rows: [number(remark.rows[0]), number(remark.rows[1])] };
		case "totals-row":
			return { ...remark, row: number(remark.row) };
		default:
			return remark;
	}
}

/** The data row of each row of the sheet from `first` to `last`, -1 for those that hold none. */
function dataRows(rowNumbers: Uint32Array, first: number, last: number): readonly number[] {
	let [low, high] = [0, rowNumbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rowNumbers[middle]! < first) low = middle + 1;
		else high = middle;
	}
	const rows: number[] = [];
	for (let row = first; row <= last; row++) rows.push(rowNumbers[low] === row ? low++ : -1);
	return rows;
}

function tintsOf({ cells, tint }: AddedColumn, at: readonly number[], firstRow: number) {
	if (!tint) return [];
	const runs = { info: [] as [number, number][], watch: [] as [number, number][] };
	at.forEach((row, index) => {
		const name = row === -1 ? null : tint(cells.codes[row]!);
		if (name === null) return;
		const last = runs[name][runs[name].length - 1];
		if (last && last[1] === firstRow + index - 1) last[1]++;
		else runs[name].push([firstRow + index, firstRow + index]);
	});
	return (["info", "watch"] as const).flatMap((name) => (runs[name].length === 0 ? [] : [{ tint: name, runs: runs[name] }]));
}
