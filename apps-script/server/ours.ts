import { columnLetters } from "../../core/columns/letters.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../../core/tabs/ours.ts";

/** How our columns and tabs are found again: developer metadata on the column or the tab, which moves with it; the header must still say
 *  so. Without metadata (another host wrote them) by their looks. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMN = "loupe.column";
const STAGING = "loupe.staging";
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
}
export interface OurTab {
	readonly id: string;
	readonly sheet: Sheet;
	/** Rows that we wrote; below may be the user's. */
	readonly rows: number;
	/** Ids of our charts in it. */
	readonly charts: readonly number[];
}

interface ColumnMark {
	readonly id: string;
	readonly header: string;
	readonly headerRow: number;
}

/** Columns of ours, left to right. Two with one mark (a column was copied): the left one is ours. */
export function findColumns(sheet: Sheet): readonly OurColumn[] {
	const marked = metadataOf(sheet, COLUMN).flatMap((metadata): (ColumnMark & { at: number })[] => {
		const column = metadata.getLocation().getColumn();
		const mark = parsed<ColumnMark>(metadata.getValue());
		return column === null || mark === null ? [] : [{ ...mark, at: column.getColumn() - 1 }];
	});
	const found = new Map<string, ColumnMark & { at: number }>();
	for (const mark of marked.sort((a, b) => a.at - b.at)) if (!found.has(mark.id)) found.set(mark.id, mark);
	if (found.size > 0) {
		return [...found.values()].map(({ id, header, headerRow, at }) => ({
			id,
			at,
			recorded: header,
			header: headerRow === 0 ? header : String(sheet.getRange(headerRow, at + 1).getValue()),
		}));
	}
	const [rows, columns] = [Math.min(HEAD.rows, sheet.getLastRow()), sheet.getLastColumn()];
	if (rows === 0 || columns === 0) return [];
	let best: readonly OurColumn[] = [];
	for (const row of sheet.getRange(1, 1, rows, columns).getValues()) {
		const headers = row.map((value): Cell => (typeof value === "string" ? value : null));
		const places = ourColumns(headers, languages);
		if (places.length > best.length) best = places.map((at) => ({ id: "", header: String(headers[at]), at, recorded: String(headers[at]) }));
	}
	return best;
}

function metadataOf(holder: Sheet | Spreadsheet, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
	return holder.createDeveloperMetadataFinder().withKey(key).find();
}
function parsed<T>(text: string | null): T | null {
	try {
		return JSON.parse(text ?? "") as T;
	} catch {
		return null; // somebody else's, or cut
	}
}

/** Marks a column as ours, once. */
export function markColumn(sheet: Sheet, at: number, mark: ColumnMark): void {
	column(sheet, at).addDeveloperMetadata(COLUMN, JSON.stringify(mark));
}
export function unmarkColumns(sheet: Sheet): void {
	for (const metadata of metadataOf(sheet, COLUMN)) metadata.remove();
}
const column = (sheet: Sheet, at: number): GoogleAppsScript.Spreadsheet.Range => sheet.getRange(`${columnLetters(at)}:${columnLetters(at)}`);

/** Columns that a run put aside: marked one by one, so that they are found wherever they moved to. */
export function markStaging(sheet: Sheet, first: number, count: number, token: string): void {
	for (let at = first; at < first + count; at++) column(sheet, at).addDeveloperMetadata(STAGING, token);
}
export function stagingOf(sheet: Sheet): readonly { readonly at: number; readonly token: string }[] {
	return metadataOf(sheet, STAGING)
		.flatMap((metadata) => {
			const range = metadata.getLocation().getColumn();
			return range === null ? [] : [{ at: range.getColumn() - 1, token: metadata.getValue() ?? "" }];
		})
		.sort((a, b) => a.at - b.at);
}
export function unmarkStaging(sheet: Sheet): void {
	for (const metadata of metadataOf(sheet, STAGING)) metadata.remove();
}

/** Our tabs: those marked, and where any is missing, those that look like one. */
export function findTabs(book: Spreadsheet): readonly OurTab[] {
	const sheets = book.getSheets();
	const marked = sheets.flatMap((sheet): OurTab[] => {
		const mark = parsed<Omit<OurTab, "sheet">>(metadataOnSheet(sheet, TAB));
		return mark === null ? [] : [{ ...mark, sheet }];
	});
	const known = new Set(marked.map(({ sheet }) => sheet.getSheetId()));
	const others = sheets.filter((sheet) => !known.has(sheet.getSheetId()) && sheet.getLastRow() > 0);
	if (marked.length >= 4 || others.length === 0) return marked;
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
const onSheet = (sheet: Sheet, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
	sheet.createDeveloperMetadataFinder().withKey(key).withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find();
export const markTab = (sheet: Sheet, mark: Omit<OurTab, "sheet">): void => markSheet(sheet, TAB, mark);
export const markList = (sheet: Sheet): void => markSheet(sheet, LIST, {});
export const markAudit = (sheet: Sheet, last: { readonly date: string; readonly rows: number }): void => markSheet(sheet, LAST, last);
export function unmarkAudit(sheet: Sheet): void {
	for (const metadata of onSheet(sheet, LAST)) metadata.remove();
}
export const isList = (sheet: Sheet): boolean => metadataOnSheet(sheet, LIST) !== null;
export const lastAudit = (sheet: Sheet): { readonly date: string; readonly rows: number } | null => parsed(metadataOnSheet(sheet, LAST));
