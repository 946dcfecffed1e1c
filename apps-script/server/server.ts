import { formula } from "../../core/formulas.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Formula } from "../../core/model/formula.ts";
import { type Answer, type Server, WRITING } from "../protocol.ts";
import { book, look, readCells, sheetNamed, traces } from "./book.ts";
import { Clock, serialOf, toCell } from "./cells.ts";
import { findTabs } from "./ours.ts";
import { problemOf } from "./problem.ts";
import { reference } from "./reference.ts";
import { addList, addRows, makeRoom, removable, remove } from "./remove.ts";
import { runScheduled, schedule, setSchedule } from "./schedule.ts";
import { addTabs, begin, block, finish, replace, settle, takeBack, writeCells } from "./write.ts";

/** What Google calls: each function here has a stub of the same name in the bundle (build.mjs), for Google finds functions by reading the text. */

const language = (): "fr" | "en" => (/^fr/i.test(Session.getActiveUserLocale() ?? "") ? "fr" : "en");

/** The menu. May run without any right to the document: nothing but the menu and the language is asked. */
export function onOpen(): void {
	const french = language() === "fr";
	SpreadsheetApp.getUi()
		.createAddonMenu()
		.addItem(french ? "Auditer cette feuille" : "Audit this sheet", "loupeOpen")
		.addToUi();
}
export function onInstall(): void {
	onOpen();
}
export function loupeOpen(): void {
	SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Loupe"));
}

/** Before the keys of what is remembered for a person. */
const KEPT = "loupe.";

const server: Server = {
	look,
	traces,
	read(requests) {
		const sheets = new Map([...new Set(requests.map(({ sheet }) => sheet))].map((name) => [name, sheetNamed(name)]));
		return requests.map(({ sheet, columns, firstRow, lastRow }) => readCells(sheets.get(sheet)!, columns, firstRow, lastRow));
	},
	begin,
	block,
	addTabs,
	settle,
	replace,
	finish,
	takeBack,
	writeCells,
	removable,
	makeRoom,
	remove,
	addList,
	addRows,
	select(sheet, row, column) {
		book().setActiveRange(sheetNamed(sheet).getRange(row, column + 1));
	},
	openTab(id) {
		const found = findTabs(book()).find((one) => one.id === id);
		if (found) book().setActiveSheet(found.sheet);
	},
	remember(key, value) {
		const properties = PropertiesService.getUserProperties();
		if (value === null) properties.deleteProperty(KEPT + key);
		else properties.setProperty(KEPT + key, value);
	},
	schedule,
	setSchedule,
	now() {
		const now = new Date();
		const local = Utilities.formatDate(now, book().getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm:ss");
		const properties = Object.entries(PropertiesService.getUserProperties().getProperties());
		const kept = Object.fromEntries(properties.flatMap(([key, value]) => (key.startsWith(KEPT) ? [[key.slice(KEPT.length), value]] : [])));
		return { language: language(), local, runAt: now.toISOString(), kept };
	},
	data: (names) => names.map((name) => LOUPE_DATA[name]!),
};
/** One call of the sidebar. Text in, text out. */
export function loupe(method: string, args: string): string {
	let answer: Answer;
	try {
		const does = server[method as keyof Server] as (...given: readonly unknown[]) => unknown;
		const value = does(...(JSON.parse(args) as unknown[]));
		// What was written is only sure to stand, or refused, once it is flushed: late refusals surface here.
		if (WRITING.has(method as keyof Server)) SpreadsheetApp.flush();
		answer = { value: value ?? null };
	} catch (error) {
		const problem = problemOf(error);
		const { name, message } = error instanceof Error ? error : new Error(String(error));
		answer = problem === null ? { error: { name, message } } : { problem };
	}
	return JSON.stringify(answer);
}

export function loupeScheduled(): void {
	runScheduled();
}

/** One custom function: a range or one cell in, the same shape out. */
export function loupeFormula(name: Formula, given: unknown, option: unknown): unknown {
	const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
	const clock = new Clock(spreadsheet.getSpreadsheetTimeZone());
	const isRange = Array.isArray(given);
	const cells = (isRange ? (given as unknown[][]) : [[given]]).map((row) => row.map((value): Cell => toCell(value, clock)));
	const asked = option instanceof Date ? clock.cell(option) : option;
	const found = formula(name, cells, asked === undefined || asked === "" || asked === null ? undefined : String(asked), {
		country: "FR",
		language: language(),
		today: clock.today(new Date()),
		reference: reference(),
	});
	const answers = found.map((row) => row.map((cell) => (name === "date" && typeof cell === "string" ? (serialOf(cell) ?? cell) : (cell ?? ""))));
	return isRange ? answers : answers[0]![0];
}
