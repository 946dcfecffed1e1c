import { columnLetters } from "../../core/columns/letters.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../../core/tabs/ours.ts";
import { currentPlan, type Plan } from "./plan.ts";

/** How our columns and tabs are found again: developer metadata on the column or the tab, which moves with it; the header must still say
 *  so. Without metadata (another host wrote them) by their looks. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const COLUMN = "loupe.column";
const TAB = "loupe.tab";
const LIST = "loupe.list";
const LAST = "loupe.last";
/** Rows in which our headers are looked for, and what is read of a sheet to tell whether it is a tab of ours. */
const HEAD = { rows: 60, columns: 26 };

export interface OurColumn {
	readonly id: string;
	/** As it stands now. */
	readonly header: string;
	/** 0 = A. */
	readonly at: number;
	readonly recorded: string;
	readonly metadata: Metadata | null;
}
export interface OurTab {
	readonly id: string;
	readonly sheet: Sheet;
	/** Rows that we wrote; below may be the user's. */
	readonly rows: number;
	/** Ids of our charts in it; or, while they are being replaced, of those that are not ours. */
	readonly charts: readonly number[];
	readonly others?: readonly number[];
}

interface ColumnMark {
	readonly id: string;
	readonly header: string;
	readonly headerRow: number;
	/** Token of the audit that put the column in: while it is under way, the column is put aside. */
	readonly run: string;
}

interface Marked extends ColumnMark {
	readonly at: number;
	readonly metadata: Metadata;
}
function markedColumns(sheet: Sheet): readonly Marked[] {
	return metadataOf(sheet, COLUMN)
		.flatMap((metadata): Marked[] => {
			const range = metadata.getLocation().getColumn();
			const mark = parsed<ColumnMark>(metadata.getValue());
			return range === null || mark === null ? [] : [{ ...mark, at: range.getColumn() - 1, metadata }];
		})
		.sort((a, b) => a.at - b.at);
}
const isAside = (sheet: Sheet, { run }: ColumnMark, plan: Plan | null): boolean =>
	plan !== null && !plan.settled && run === plan.token && sheet.getSheetId() === plan.sheetId;

/** Columns that the audit under way put aside, left to right. */
export function stagingOf(sheet: Sheet, plan: Plan): readonly { readonly at: number; readonly id: string }[] {
	return markedColumns(sheet).filter((mark) => isAside(sheet, mark, plan));
}

/** Columns of ours, left to right, without those put aside. Two with one mark (a column was copied): the left one is ours. */
export function findColumns(sheet: Sheet, plan: Plan | null = currentPlan()): readonly OurColumn[] {
	const marked = markedColumns(sheet);
	const aside = marked.filter((mark) => isAside(sheet, mark, plan));
	const found = new Map<string, Marked>();
	for (const mark of marked) if (!aside.includes(mark) && !found.has(mark.id)) found.set(mark.id, mark);
	const [rows, columns] = [Math.min(HEAD.rows, sheet.getLastRow()), sheet.getLastColumn()];
	if (rows === 0 || columns === 0) return [];
	if (found.size > 0) {
		const ours = [...found.values()];
		const first = ours[0]!.at;
		const head = sheet.getRange(1, first + 1, rows, ours[ours.length - 1]!.at - first + 1).getValues();
		return ours.map(({ id, header, headerRow, at, metadata }) => {
			// Rows above it may have come or gone: a header is what it was as long as it stands somewhere at the top.
			const stands = headerRow === 0 || head.some((row) => row[at - first] === header);
			return { id, at, metadata, recorded: header, header: stands ? header : String(head[headerRow - 1]?.[at - first] ?? "") };
		});
	}
	const apart = new Set(aside.map(({ at }) => at));
	let best: readonly OurColumn[] = [];
	for (const row of sheet.getRange(1, 1, rows, columns).getValues()) {
		const headers = row.map((value, at): Cell => (typeof value === "string" && !apart.has(at) ? value : null));
		const places = ourColumns(headers, languages);
		if (places.length > best.length) best = places.map((at) => ({ id: "", header: String(headers[at]), at, recorded: String(headers[at]), metadata: null }));
	}
	return best;
}

function metadataOf(sheet: Sheet, key: string): Metadata[] {
	return sheet.createDeveloperMetadataFinder().withKey(key).find();
}
function parsed<T>(text: string | null): T | null {
	try {
		return JSON.parse(text ?? "") as T;
	} catch {
		return null; // somebody else's, or cut
	}
}

/** Marks a column as ours. */
export function markColumn(sheet: Sheet, at: number, mark: ColumnMark): void {
	sheet.getRange(`${columnLetters(at)}:${columnLetters(at)}`).addDeveloperMetadata(COLUMN, JSON.stringify(mark));
}
/** Brings the mark of a column up to date. */
export function remarkColumn(sheet: Sheet, { at, metadata }: OurColumn, mark: Omit<ColumnMark, "run">): void {
	if (metadata === null) {
		markColumn(sheet, at, { ...mark, run: "" });
		return;
	}
	const before = metadata.getValue();
	const now = JSON.stringify({ ...mark, run: parsed<ColumnMark>(before)?.run ?? "" });
	if (now !== before) metadata.setValue(now);
}
/** Takes the marks from columns side by side. */
export function unmarkColumns(sheet: Sheet, at: number, count: number): void {
	for (const { at: place, metadata } of markedColumns(sheet)) if (place >= at && place < at + count) metadata.remove();
}

type TabMark = Omit<OurTab, "sheet"> & { readonly sheetId: number };

/** Our tabs: those marked, and where any is missing, those that look like one. */
export function findTabs(book: Spreadsheet): readonly OurTab[] {
	const sheets = book.getSheets();
	const marked = sheets.flatMap((sheet): OurTab[] => {
		const mark = parsed<TabMark>(metadataOnSheet(sheet, TAB));
		// Where a sheet is copied with its marks, the copy is the user's.
		return mark === null || mark.sheetId !== sheet.getSheetId() ? [] : [{ ...mark, sheet }];
	});
	if (marked.length >= 4) return marked;
	const known = new Set(marked.map(({ sheet }) => sheet.getSheetId()));
	const others = sheets.filter((sheet) => !known.has(sheet.getSheetId()) && sheet.getLastRow() > 0);
	if (others.length === 0) return marked;
	const alike = tabsOfOurs(others.map(headOf), languages).filter(({ kind }) => !marked.some(({ id }) => id === kind));
	return [
		...marked,
		...alike.map(({ kind, name }) => {
			const sheet = others.find((one) => one.getName() === name)!;
			return { id: kind, sheet, rows: sheet.getLastRow(), charts: [] };
		}),
	];
}
const metadataOnSheet = (sheet: Sheet, key: string): string | null => onSheet(sheet, key)[0]?.getValue() ?? null;
function headOf(sheet: Sheet): CoreSheet {
	const rows = Math.min(HEAD.rows, sheet.getLastRow());
	const values = sheet.getRange(1, 1, rows, Math.min(HEAD.columns, Math.max(1, sheet.getLastColumn()))).getValues();
	const columns = values[0]!.map((_, at) => ({
		codes: Uint32Array.from(values, (_row, row) => row + 1),
		size: values.length + 1,
		cell: (code: number): Cell => {
			const value: unknown = code === 0 ? null : values[code - 1]![at];
			return typeof value === "string" && value !== "" ? value : typeof value === "number" || typeof value === "boolean" ? value : null;
		},
	}));
	return { name: sheet.getName(), rowCount: values.length, columns };
}

function markSheet(sheet: Sheet, key: string, value: object): void {
	for (const metadata of onSheet(sheet, key)) metadata.remove();
	sheet.addDeveloperMetadata(key, JSON.stringify(value));
}
const onSheet = (sheet: Sheet, key: string): Metadata[] =>
	sheet.createDeveloperMetadataFinder().withKey(key).withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find();
export const markTab = (sheet: Sheet, mark: Omit<OurTab, "sheet">): void => markSheet(sheet, TAB, { ...mark, sheetId: sheet.getSheetId() });
export const markList = (sheet: Sheet): void => markSheet(sheet, LIST, { sheetId: sheet.getSheetId() });
export const markAudit = (sheet: Sheet, last: { readonly date: string; readonly rows: number }): void => markSheet(sheet, LAST, last);
export function unmarkAudit(sheet: Sheet): void {
	for (const metadata of onSheet(sheet, LAST)) metadata.remove();
}
export function unmarkList(sheet: Sheet): void {
	for (const metadata of onSheet(sheet, LIST)) metadata.remove();
}
export const isList = (sheet: Sheet): boolean => parsed<{ sheetId: number }>(metadataOnSheet(sheet, LIST))?.sheetId === sheet.getSheetId();
export const lastAudit = (sheet: Sheet): { readonly date: string; readonly rows: number } | null => parsed(metadataOnSheet(sheet, LAST));
