import { columnLetters } from "../../core/columns/letters.ts";
import { runsOf } from "../../core/columns/runs.ts";
import type { ReportSheet } from "../../core/model/report.ts";
import { checksumOf, type PlannedColumn, type WriteBlock } from "../../panel/host.ts";
import type { Begin, Begun, Key } from "../protocol.ts";
import { book, isProtected, readCells, sheetNamed } from "./book.ts";
import { fromCell } from "./cells.ts";
import { findColumns, findTabs, markAudit, markColumn, markStaging, type OurColumn, stagingOf, unmarkColumns, unmarkStaging } from "./ours.ts";
import { Problem } from "./problem.ts";
import { addTab, replaceTab } from "./tabs.ts";
import { endTurn, keepTurn, takeTurn } from "./turn.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;
const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;
/** What a run that is under way must know from call to call. */
const PLAN = "plan";

/** Kept in the properties of the document, small: nothing of a cell. */
interface Plan {
	readonly token: string;
	readonly sheet: string;
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly (Pick<PlannedColumn, "id" | "header" | "width" | "format"> & { readonly place: number })[];
	/** The columns put aside stand where they are to stay. */
	readonly inPlace: boolean;
	/** The user has columns right of ours. */
	readonly enclosed: boolean;
	readonly obsolete: readonly number[];
	/** Sheets of the tabs that this run added. */
	readonly added: readonly number[];
}
const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()!;
function planOf(token: string): Plan {
	const text = properties().getProperty(PLAN);
	const plan = text === null ? null : (JSON.parse(text) as Plan);
	if (plan === null || plan.token !== token) throw new Problem({ kind: "busy" });
	return plan;
}
const keep = (plan: Plan): void => {
	properties().setProperty(PLAN, JSON.stringify(plan));
};

/** Checks everything that can be checked before a cell is written, and puts empty columns aside, right of all that is used. */
export function begin(start: Begin): Begun {
	const token = takeTurn(Date.now());
	const sheet = sheetNamed(start.sheet);
	try {
		for (const { at } of [...stagingOf(sheet)].reverse()) sheet.deleteColumn(at + 1); // of a run that was cut off
		const layout = layOut(sheet, start);
		checkRoom(sheet, start, layout.staging);
		if (start.columns.length > 0) {
			const missing = layout.staging + start.columns.length - sheet.getMaxColumns();
			if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
			markStaging(sheet, layout.staging, start.columns.length, token);
		}
		keep({
			token,
			sheet: start.sheet,
			headerRow: start.headerRow,
			firstRow: start.firstRow,
			lastRow: start.lastRow,
			columns: start.columns.map(({ id, header, width, format }, index) => ({ id, header, width, format, place: layout.places[index]! })),
			inPlace: layout.inPlace,
			enclosed: layout.enclosed,
			obsolete: layout.obsolete,
			added: [],
		});
		if (start.columns.length > 0) frame(sheet, start, layout.staging);
		SpreadsheetApp.flush();
		return { token };
	} catch (error) {
		endTurn(token);
		throw error;
	}
}

function layOut(sheet: Sheet, { columns, renamed, sheet: name }: Begin) {
	if (columns.length > 0 && isProtected(sheet)) throw new Problem({ kind: "protected", sheet: name });
	const ours = findColumns(sheet);
	const strange = ours.find((column) => column.header !== column.recorded);
	if (strange && renamed === "ask" && columns.length > 0) throw new Problem({ kind: "renamed", header: strange.recorded, now: strange.header });
	const old = renamed === "new" ? ours.filter((column) => column.header === column.recorded) : ours;
	const last = sheet.getLastColumn() - 1;
	const oldAt = new Set(old.map(({ at }) => at));
	let lastOfUser = last;
	while (lastOfUser >= 0 && oldAt.has(lastOfUser)) lastOfUser--;
	const enclosed = old.length > 0 && lastOfUser > old[0]!.at;
	const places = placesFor(columns, old, last, lastOfUser, enclosed);
	const inPlace = old.length === 0;
	const staging = inPlace ? (places[0] ?? last + 1) : Math.max(last, ...places) + 1;
	const taken = new Set(places);
	return { places, staging, inPlace, enclosed, obsolete: [...oldAt].filter((at) => !taken.has(at)) };
}

/** As on files and in Excel: see `placesFor` there. */
function placesFor(columns: readonly PlannedColumn[], old: readonly OurColumn[], last: number, lastOfUser: number, enclosed: boolean): readonly number[] {
	if (old.length === 0) return columns.map((_, index) => last + 1 + index);
	if (!enclosed) return columns.map((_, index) => Math.max(old[0]!.at, lastOfUser + 1) + index);
	let free = last + 1;
	const left = [...old];
	return columns.map((column) => {
		const found = left.findIndex((one) => one.header === column.header || (one.id !== "" && one.id === column.id));
		return found === -1 ? free++ : left.splice(found, 1)[0]!.at;
	});
}

/** Google counts the whole grid, empty rows and columns included. */
function checkRoom(sheet: Sheet, { columns, tabCells }: Begin, staging: number): void {
	const width = staging + columns.length;
	if (width > MAX_COLUMNS) throw new Problem({ kind: "no-room", sheet: sheet.getName() });
	const used = book()
		.getSheets()
		.reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
	const added = Math.max(0, width - sheet.getMaxColumns()) * sheet.getMaxRows() + tabCells;
	if (used + added > MAX_CELLS) throw new Problem({ kind: "too-large", cells: added, left: Math.max(0, MAX_CELLS - used) });
}

/** Formats before values: a text written into any other format is read as a number, a date or a formula. */
function frame(sheet: Sheet, { columns, headerRow, firstRow, lastRow }: Begin, staging: number): void {
	const dates = dateFormat();
	const top = headerRow > 0 ? headerRow : firstRow;
	for (const [format, which] of groupBy(columns)) {
		for (const [first, count] of runsOf(which)) {
			sheet
				.getRange(firstRow, staging + first + 1, lastRow - firstRow + 1, count)
				.setNumberFormat(format === "text" ? "@" : format === "date" ? dates : "0.###############");
		}
	}
	columns.forEach(({ width }, index) => {
		sheet.setColumnWidth(staging + index + 1, width);
	});
	if (headerRow > 0) {
		sheet
			.getRange(headerRow, staging + 1, 1, columns.length)
			.setNumberFormat("@")
			.setBackground(BLUE)
			.setFontColor("#FFFFFF")
			.setFontWeight("bold")
			.setValues([columns.map(({ header }) => header)])
			.setNotes([columns.map(({ note }) => note)]);
	}
	sheet.getRange(top, staging + 1, lastRow - top + 1, 1).setBorder(null, true, null, null, null, null, BLUE, SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
}
function groupBy(columns: readonly PlannedColumn[]): Map<PlannedColumn["format"], number[]> {
	const groups = new Map<PlannedColumn["format"], number[]>();
	columns.forEach(({ format }, index) => {
		groups.set(format, [...(groups.get(format) ?? []), index]);
	});
	return groups;
}
/** The short date of the spreadsheet's country. */
export function dateFormat(): string {
	const locale = book().getSpreadsheetLocale();
	if (locale === "en_US") return "m/d/yyyy";
	if (/^(fr|es|it|pt|en)/.test(locale)) return "dd/mm/yyyy";
	return /^(de|pl|cs|ru|tr|da|no|nb|fi)/.test(locale) ? "dd.mm.yyyy" : "yyyy-mm-dd";
}

/** Where the columns put aside stand now: they move with what is inserted before them. */
function stagingAt(sheet: Sheet, plan: Plan): number {
	const found = stagingOf(sheet).filter(({ token }) => token === plan.token);
	const first = found[0]?.at ?? -1;
	if (found.length !== plan.columns.length || found.some(({ at }, index) => at !== first + index)) throw new Problem({ kind: "changed", sheet: plan.sheet });
	return first;
}

/** Writes a block, if its rows are still those that were read: they are read again in the same call. */
export function block(token: string, { rows, tints }: WriteBlock, firstRow: number, key: Key): void {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	const sheet = sheetNamed(plan.sheet);
	const staging = stagingAt(sheet, plan);
	proveRows(sheet, plan, firstRow, firstRow + rows.length - 1, key);
	const values = rows.map((row) => row.map((cell, index) => fromCell(cell, plan.columns[index]!.format)));
	sheet.getRange(firstRow, staging + 1, rows.length, plan.columns.length).setValues(values);
	for (const { column, tint, runs } of tints) {
		const letter = columnLetters(staging + column);
		if (runs.length > 0) sheet.getRangeList(runs.map(([first, last]) => `${letter}${first}:${letter}${last}`)).setBackground(TINTS[tint]);
	}
	SpreadsheetApp.flush();
	// Somebody may have sorted between the two: the rows are proved once more, now that the values stand.
	proveRows(sheet, plan, firstRow, firstRow + rows.length - 1, key);
}

export function prove(token: string, firstRow: number, lastRow: number, key: Key): void {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	const sheet = sheetNamed(plan.sheet);
	stagingAt(sheet, plan);
	proveRows(sheet, plan, firstRow, lastRow, key);
}

function proveRows(sheet: Sheet, plan: Plan, firstRow: number, lastRow: number, key: Key): void {
	const headers = key.headerRow > 0 ? readCells(sheet, key.columns, key.headerRow, key.headerRow)[0]!.map((cell) => String(cell ?? "")) : null;
	const same = headers === null || headers.every((header, index) => header === key.headers[index]);
	if (!same || checksumOf(readCells(sheet, key.columns, firstRow, lastRow)) !== key.checksum) throw new Problem({ kind: "changed", sheet: plan.sheet });
}

/** Adds a tab that does not stand yet; one that stands is replaced after `settle`. Tells which it was. */
export function tab(token: string, wanted: ReportSheet): "added" | "later" {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	if (findTabs(book()).some(({ id }) => id === wanted.id)) return "later";
	const sheetId = addTab(wanted).getSheetId();
	keep({ ...plan, added: [...plan.added, sheetId] });
	return "added";
}

/** Puts the columns in their place: from here on the audit stands, and what is left is to replace the tabs of the one before. Each step looks
 *  at what is done already: cut off, it can be called again. */
export function settle(token: string, registry: { readonly loupe: string; readonly date: string; readonly rows: number }): void {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	const sheet = sheetNamed(plan.sheet);
	if (plan.columns.length > 0 && stagingOf(sheet).length > 0) placeColumns(sheet, plan);
	if (plan.columns.length > 0) markAudit(sheet, { date: registry.date, rows: registry.rows });
	SpreadsheetApp.flush();
}

/** Writes a tab over the one of the audit before. */
export function replace(token: string, wanted: ReportSheet): void {
	keepTurn(token, Date.now());
	const old = findTabs(book()).find(({ id }) => id === wanted.id);
	if (old) replaceTab(old, wanted);
	else addTab(wanted);
}

export function finish(token: string): void {
	properties().deleteProperty(PLAN);
	endTurn(token);
}

function placeColumns(sheet: Sheet, plan: Plan): void {
	const staging = stagingAt(sheet, plan);
	const top = plan.headerRow > 0 ? plan.headerRow : plan.firstRow;
	const height = plan.lastRow - top + 1;
	unmarkColumns(sheet);
	if (!plan.inPlace) {
		for (const [first, count] of runsOf(plan.columns.map(({ place }) => place))) {
			const index = plan.columns.findIndex(({ place }) => place === first);
			sheet.getRange(top, staging + index + 1, height, count).copyTo(sheet.getRange(top, first + 1, height, count));
			for (let column = 0; column < count; column++) sheet.setColumnWidth(first + column + 1, plan.columns[index + column]!.width);
		}
		if (plan.enclosed)
			for (const at of plan.obsolete)
				sheet
					.getRange(1, at + 1, sheet.getMaxRows(), 1)
					.clear()
					.clearNote();
	}
	for (const { id, header, place } of plan.columns) markColumn(sheet, place, { id, header, headerRow: plan.headerRow });
	if (plan.inPlace) unmarkStaging(sheet);
	else {
		// Without columns of the user's between, all that stands right of ours is ours.
		const first = plan.enclosed ? staging : Math.max(...plan.columns.map(({ place }) => place)) + 1;
		sheet.deleteColumns(first + 1, staging + plan.columns.length - first);
	}
}

export function sheetById(id: number): Sheet | null {
	return (
		book()
			.getSheets()
			.find((sheet) => sheet.getSheetId() === id) ?? null
	);
}

/** Takes back what was put aside; the spreadsheet is as before. */
export function takeBack(token: string): void {
	const plan = planOf(token);
	const sheet = book().getSheetByName(plan.sheet);
	if (sheet !== null) for (const { at } of [...stagingOf(sheet)].reverse()) sheet.deleteColumn(at + 1);
	for (const sheetId of plan.added) {
		const made = sheetById(sheetId);
		if (made !== null) book().deleteSheet(made);
	}
	SpreadsheetApp.flush();
	finish(token);
}

export function writeCells(name: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): void {
	const sheet = sheetNamed(name);
	if (isProtected(sheet)) throw new Problem({ kind: "protected", sheet: name });
	const columns = findColumns(sheet);
	for (const { columnId, value } of cells) {
		const column = columns.find(({ id }) => id === columnId);
		if (!column) throw new Problem({ kind: "changed", sheet: name });
		const letter = columnLetters(column.at);
		sheet
			.getRangeList(rows.map((row) => `${letter}${row}`))
			.setNumberFormat("@")
			.setValue(value);
	}
	SpreadsheetApp.flush();
}
