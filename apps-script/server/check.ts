import { analyse } from "../../core/analyse.ts";
import { headersReadAgain } from "../../core/clean.ts";
import { encode } from "../../core/columns/encode.ts";
import { languages } from "../../core/languages/index.ts";
import { alertWords } from "../../core/languages/sentences.ts";
import type { Alert } from "../../core/model/analysis.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { readKeptSettings } from "../../core/settings.ts";
import { salesAmong, surveySheet } from "../../core/survey.ts";
import { historySheet, readHistory } from "../../core/tabs/history.ts";
import { isOurHeader } from "../../core/tabs/ours.ts";
import { readSettings as readSettingsTab } from "../../core/tabs/settings.ts";
import { freeName } from "../../core/text/free-name.ts";
import { book, readCells, sheetById } from "./book.ts";
import { KeptBlocks } from "./kept-blocks.ts";
import { findColumns, findTabs, markTab } from "./ours.ts";
import { Problem } from "./problem.ts";
import { reference } from "./reference.ts";
import { SteadySheet, type Window } from "./steady-sheet.ts";
import { addTab, replaceTab } from "./tabs.ts";

/** What is checked, and how far an earlier window came. */
export interface Task {
	readonly sheetId: number;
	/** Name, for what is said when the sheet is gone. */
	readonly sheet: string;
	readonly language: "fr" | "en";
	/** Day of the check, in the history and for the rules that count days. */
	readonly date: string;
	/** A name for what is kept of it. */
	readonly run: string;
	/** A window before this one was not enough, or was cut off. */
	readonly again: boolean;
	/** A tab that an earlier window was adding. */
	readonly adding: string | null;
}
/** What a check found, when its history stands: lines without personal data, for a message. */
export interface Made {
	readonly alerts: number;
	readonly lines: readonly string[];
}
/** What a check asks of the window it runs in. */
export interface Around {
	readonly started: number;
	/** Does what nobody else may write during.
	 *  @throws {Problem} "busy" when somebody else's audit is under way. */
	inTurn<T>(does: () => T): T;
	/** Notes the name of a tab before it is added, so that it can be found half-made. */
	adds(name: string): void;
}
export class NoContacts extends Error {}

/** Milliseconds from the beginning of a window after which nothing more is read, so that thinking and writing end before Google ends the run,
 *  after six minutes; and after which thinking has the next window to itself, where what was read is kept for it. */
const READ_UNTIL = 3.5 * 60_000;
const THINK_FROM = 60_000;
/** Cells read at once at first; then as many as take some ten seconds, and at most. */
const FIRST_CELLS = 20_000;
const BLOCK_TIME = 10_000;
const MOST_CELLS = 500_000;
/** What is foreseen may take so much longer. */
const MARGIN = 1.2;
/** Lines of a message. */
const LINES = 20;
const HISTORY = "history";

/** Reads, thinks, writes the history: what of it an earlier window did is not done again. Null when the window ends before all is read. */
export function check(task: Task, around: Around): Made | null {
	const sheet = sheetById(task.sheetId);
	if (sheet === null) throw new Problem({ kind: "missing-sheet", sheet: task.sheet });
	const kept = new KeptBlocks(task.run);
	const window = new TimedWindow(around.started, kept, task.again);
	const defaults = defaultSettings(task.date, task.language);
	const apart = new Set(findTabs(book()).map((tab) => tab.sheet.getSheetId()));
	const contacts = new SteadySheet(sheet, window, { left: withoutUse(sheet) });
	const orders = book()
		.getSheets()
		.filter((one) => one.getSheetId() !== task.sheetId && !apart.has(one.getSheetId()) && !one.isSheetHidden() && one.getLastRow() > 0)
		.map((one) => new SteadySheet(one, window, { headCells: FIRST_CELLS }))
		.filter((one) => surveySheet(one.head(), defaults, reference()).kind === "sales");
	const all = [contacts, ...orders];
	if (!all.every((one) => one.readRest())) return null;
	if (kept.grew && Date.now() - around.started > THINK_FROM) return null;
	const read: CoreSheet[] = [];
	for (const one of all) {
		const whole = one.whole();
		if (whole === null) return null;
		read.push(whole);
	}
	// Nobody else writes meanwhile: what is read of the tabs is what stands when the history is written.
	return around.inTurn(() => think(read, task, around));
}

function think(read: readonly CoreSheet[], task: Task, around: Around): Made {
	const defaults = defaultSettings(task.date, task.language);
	const tables = reference();
	const tabs = findTabs(book());
	const ours = tabs.filter(({ id }) => id === HISTORY || id === "settings").map((tab) => tabCells(tab.sheet));
	const { settings } = readKeptSettings(Object.assign({}, ...ours.map((one) => readSettingsTab(one, languages))) as object, defaults);
	const [first, ...rest] = read.map((one) => surveySheet(one, settings, tables));
	if (!first || first.table.rowCount === 0 || !first.mapping.some(({ field }) => field !== null)) throw new NoContacts();
	const analysis = analyse(
		{ file: book().getName(), contacts: first, sales: salesAmong(rest), history: ours.flatMap((one) => readHistory(one, languages)) },
		settings,
		tables,
	);
	// The history alone: columns and other tabs are for a person to ask for. The same day twice replaces itself.
	writeHistory(historySheet(analysis, { runAt: new Date().toISOString(), version: LOUPE_VERSION }, languages[settings.language]), task, around);
	const alerts = analysis.alerts.filter(({ level }) => level !== "info");
	return { alerts: alerts.length, lines: alerts.slice(0, LINES).map((alert) => lineOf(alert, task.language)) };
}

/** Columns of ours that an audit does not read: it adds two dozen, more than most people have of their own. */
function withoutUse(sheet: GoogleAppsScript.Spreadsheet.Sheet): ReadonlySet<number> {
	const again = headersReadAgain(languages);
	return new Set(findColumns(sheet).flatMap(({ header, at }) => (isOurHeader(header, languages) && !again.has(header) ? [at] : [])));
}

function tabCells(sheet: GoogleAppsScript.Spreadsheet.Sheet): CoreSheet {
	const columns = Array.from({ length: Math.max(1, sheet.getLastColumn()) }, (_, at) => at);
	const rows = readCells(sheet, columns, 1, sheet.getLastRow());
	return { name: sheet.getName(), rowCount: rows.length, columns: columns.map((at) => encode(rows.map((row) => row[at] ?? null))) };
}

function writeHistory(tab: Parameters<typeof addTab>[1], { adding }: Task, around: Around): void {
	const names = book()
		.getSheets()
		.map((one) => one.getName());
	const half = adding === null ? null : book().getSheetByName(adding);
	const standing = findTabs(book()).find(({ id }) => id === HISTORY);
	if (half !== null && half.getSheetId() !== standing?.sheet.getSheetId() && half.getLastRow() === 0) {
		book().deleteSheet(half);
		names.splice(names.indexOf(adding!), 1);
	}
	if (standing) {
		replaceTab(standing, tab);
		return;
	}
	const name = freeName(tab.name, names);
	around.adds(name);
	// Marked before it is filled: cut off in between, it is found and filled again.
	addTab(name, tab, (sheet) => markTab(sheet, { id: tab.id, rows: tab.rows.length, charts: [] }));
}

function lineOf(alert: Alert, code: "fr" | "en"): string {
	const language = languages[code];
	return `${language.levels[alert.level]} ${alertWords(language, alert).short(alert)} (${language.figures.count(alert.count)})`;
}

/** The six minutes that Google gives, by a clock. */
class TimedWindow implements Window {
	readonly kept: KeptBlocks;
	keeping: boolean;
	readonly #started: number;
	#cells = FIRST_CELLS;
	/** Milliseconds a cell; no figure of Google's says how fast it is. */
	#pace = 0;

	constructor(started: number, kept: KeptBlocks, keeping: boolean) {
		this.#started = started;
		this.kept = kept;
		this.keeping = keeping;
	}
	hasTime(): boolean {
		return this.fits(0);
	}
	fits(cells: number): boolean {
		return Date.now() - this.#started + cells * this.#pace * MARGIN < READ_UNTIL;
	}
	cells(): number {
		return this.#cells;
	}
	timed<T>(cells: number, reads: () => T): T {
		const before = Date.now();
		const value = reads();
		if (cells >= FIRST_CELLS / 2) {
			this.#pace = Math.max(1, Date.now() - before) / cells;
			this.#cells = Math.max(1, Math.min(this.#cells * 4, Math.floor(BLOCK_TIME / this.#pace), MOST_CELLS));
		}
		return value;
	}
}
