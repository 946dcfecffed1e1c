import { columnLetters } from "../../core/columns/letters.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../../core/tabs/ours.ts";
import { currentPlan, type Plan } from "./plan.ts";
import { Problem } from "./problem.ts";
import { valuesOf } from "./values.ts";

/** How our columns and tabs are found again: developer metadata on the column or the tab, which moves with it; the header must still say
 *  so. Without metadata (another host wrote them) by their looks. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const COLUMN = "loupe.column";
/** On the first and the last of the columns that an audit under way has put aside. */
const ASIDE = "loupe.aside";
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
	readonly headerRow: number;
	/** Where the header stands now, from 1; 0 without one. */
	readonly row: number;
}
/** The header by which a column may be known again; null when somebody has changed it, and it may stand in another row. */
export const headOf = ({ header, recorded }: Pick<OurColumn, "header" | "recorded">): string | null => (header === recorded ? header : null);
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
const placeOf = (metadata: Metadata): number | null => {
	const range = metadata.getLocation().getColumn();
	return range === null ? null : range.getColumn() - 1;
};
function markedColumns(sheet: Sheet): readonly Marked[] {
	return metadataOf(sheet, COLUMN)
		.flatMap((metadata): Marked[] => {
			const mark = parsed<ColumnMark>(metadata.getValue());
			const at = mark === null ? null : placeOf(metadata);
			return mark === null || at === null ? [] : [{ ...mark, at, metadata }];
		})
		.sort((a, b) => a.at - b.at);
}

export interface Aside {
	readonly at: number;
	readonly id: string;
	/** As it stands now; null when somebody changed it, or nobody looked. */
	readonly header: string | null;
	/** Where the header stands now, from 1; 0 without one. */
	readonly row: number;
}

/** Marks columns side by side as put aside. Both ends are enough, for the headers tell those between; where there are none, each. */
export function markAside(sheet: Sheet, at: number, { token, headerRow, columns }: Pick<Plan, "token" | "headerRow" | "columns">): void {
	if (headerRow === 0) for (const [index, { id, header }] of columns.entries()) markColumn(sheet, at + index, { id, header, headerRow, run: token });
	else for (const end of new Set([0, columns.length - 1])) columnOf(sheet, at + end).addDeveloperMetadata(ASIDE, JSON.stringify({ run: token, end }));
}
/** Takes the marks of columns put aside away. Those that stay must bear their own by then. */
export function unmarkAside(sheet: Sheet): void {
	for (const metadata of metadataOf(sheet, ASIDE)) metadata.remove();
}
/** Gives columns put aside marks of their own, if they have none: from then on each is found without the others.
 *  @throws {Problem} "changed" when columns came or went meanwhile; none that is not ours bears a mark then. */
export function markEach(sheet: Sheet, { token, headerRow, columns }: Plan, aside: readonly Aside[]): void {
	const marked = new Set(markedColumns(sheet).map(({ at }) => at));
	for (const { at, id } of aside)
		if (!marked.has(at)) markColumn(sheet, at, { id, header: columns.find((column) => column.id === id)!.header, headerRow, run: token });
	if (headerRow === 0) return;
	const last = Math.max(...aside.map(({ at }) => at));
	const row = valuesOf(sheet, headerRow, 0, 1, last + 1)[0] ?? [];
	if (aside.every(({ at, header }) => header === null || row[at] === header)) return;
	const now = valuesOf(sheet, headerRow, 0, 1, sheet.getLastColumn())[0] ?? [];
	for (const { at, header, run, metadata } of markedColumns(sheet)) if (run === token && now[at] !== header) metadata.remove();
	throw new Problem({ kind: "changed", sheet: sheet.getName() });
}

/** Columns that the audit under way put aside, left to right. */
export function stagingOf(sheet: Sheet, plan: Plan): readonly Aside[] {
	if (plan.settled || sheet.getSheetId() !== plan.sheetId) return [];
	const ends = metadataOf(sheet, ASIDE).flatMap((metadata) => {
		const mark = parsed<{ readonly run: string; readonly end: number }>(metadata.getValue());
		const at = mark?.run === plan.token ? placeOf(metadata) : null;
		return at === null ? [] : [{ end: mark!.end, at }];
	});
	const count = plan.columns.length;
	const first = ends.find(({ end }) => end === 0)?.at;
	const last = ends.find(({ end }) => end === count - 1)?.at;
	const whole = first !== undefined && last !== undefined && last - first === count - 1;
	const marked = whole ? [] : markedColumns(sheet);
	const own = marked.filter(({ run }) => run === plan.token);
	// Both ends gone, and no mark of its own: what is left stands where the columns were put.
	const from = first ?? (last === undefined ? plan.place : Math.max(0, last - count + 1));
	const to = last ?? from + count - 1;
	const unread = own.map(({ at, id }) => ({ at, id, header: null, row: 0 }));
	if (ends.length === 0 && (own.length > 0 || plan.headerRow === 0)) return unread;
	const taken = new Set(marked.map(({ at }) => at));
	// The last moved before the first: the others stand behind the first.
	const end = to < from ? from + count - 1 : to;
	const found = byHeaders(sheet, plan, { from: Math.min(from, to), to: end, whole }, taken);
	return [...found, ...unread].sort((a, b) => a.at - b.at);
}

/** Columns put aside, told by their headers. Where both ends stand, and as many columns as were put in, one whose header is another may
 *  have been renamed. */
function byHeaders(
	sheet: Sheet,
	{ columns, headerRow }: Plan,
	{ from, to, whole }: { readonly from: number; readonly to: number; readonly whole: boolean },
	taken: ReadonlySet<number>,
): readonly Aside[] {
	const head = valuesOf(sheet, 1, from, HEAD.rows, to - from + 1);
	const rest = new Map(columns.map(({ id, header }) => [header, id]));
	const found: Aside[] = [];
	const strange: number[] = [];
	for (let at = from; at <= to; at++) {
		if (taken.has(at)) continue;
		const row = head.findIndex((cells) => rest.has(cells[at - from] as string));
		if (row < 0) {
			if (head.some((row) => (row[at - from] ?? "") !== "")) strange.push(at);
			continue;
		}
		const header = head[row]![at - from] as string;
		found.push({ at, id: rest.get(header)!, header, row: row + 1 });
		rest.delete(header);
	}
	const left = [...rest.values()];
	if (!whole || left.length === 0) return found;
	// Cut off before they had any header, all of them are ours; a header of ours that was typed over still has our note.
	const none = found.length === 0 && strange.length === 0;
	const renamed = none ? columns.map((_column, index) => from + index) : strange.filter((at) => sheet.getRange(headerRow, at + 1).getNote() !== "");
	if (renamed.length === left.length) for (const at of renamed) found.push({ at, id: left.shift()!, header: null, row: 0 });
	return found;
}
/** Columns put aside that somebody moved away from the others: a header of ours with a note of ours, and no mark. `found`: the others. */
export function strayedFrom(sheet: Sheet, plan: Plan, found: readonly Aside[]): readonly Aside[] {
	const lacking = plan.columns.filter(({ id }) => found.every((one) => one.id !== id));
	if (lacking.length === 0 || plan.headerRow === 0) return [];
	// Columns that another host wrote bear no mark either.
	if (findColumns(sheet, plan).some(({ id }) => id === "")) return [];
	const taken = new Set([...markedColumns(sheet), ...found].map(({ at }) => at));
	const row = found.find((one) => one.row > 0)?.row ?? plan.headerRow;
	return (valuesOf(sheet, row, 0, 1, sheet.getLastColumn())[0] ?? []).flatMap((header, at) => {
		const column = taken.has(at) ? undefined : lacking.find((one) => one.header === header);
		return column !== undefined && sheet.getRange(row, at + 1).getNote() !== "" ? [{ at, id: column.id, header: column.header, row }] : [];
	});
}

/** Columns of ours, left to right, without those put aside. Two with one mark (a column was copied): the left one is ours. */
export function findColumns(sheet: Sheet, plan: Plan | null = currentPlan()): readonly OurColumn[] {
	const aside = new Set((plan === null ? [] : stagingOf(sheet, plan)).map(({ at }) => at));
	const recorded = recordedColumns(sheet, aside);
	if (recorded !== null) return recorded;
	const found = new Map<string, Marked>();
	for (const mark of markedColumns(sheet)) if (!aside.has(mark.at) && !found.has(mark.id)) found.set(mark.id, mark);
	const [rows, columns] = [Math.min(HEAD.rows, sheet.getLastRow()), sheet.getLastColumn()];
	if (rows === 0 || columns === 0) return [];
	if (found.size > 0) {
		const ours = [...found.values()];
		const first = ours[0]!.at;
		const head = sheet.getRange(1, first + 1, rows, ours[ours.length - 1]!.at - first + 1).getValues();
		return ours.map(({ id, header, headerRow, at }) => {
			// Rows above it may have come or gone: a header is what it was as long as it stands somewhere at the top.
			const row = head.findIndex((cells) => cells[at - first] === header) + 1;
			const stands = headerRow === 0 || row > 0;
			return { id, at, headerRow, row: row || headerRow, recorded: header, header: stands ? header : String(head[headerRow - 1]?.[at - first] ?? "") };
		});
	}
	let best: readonly OurColumn[] = [];
	sheet
		.getRange(1, 1, rows, columns)
		.getValues()
		.forEach((row, index) => {
			const headers = row.map((value, at): Cell => (typeof value === "string" && !aside.has(at) ? value : null));
			const places = ourColumns(headers, languages);
			if (places.length > best.length)
				best = places.map((at) => ({ id: "", header: String(headers[at]), at, recorded: String(headers[at]), headerRow: index + 1, row: index + 1 }));
		});
	return best;
}

/** Columns as the last audit left them, when every header of theirs stands once in its row: nobody need be asked where each column is now. Null
 *  when any does not, or stands there twice. */
function recordedColumns(sheet: Sheet, aside: ReadonlySet<number>): readonly OurColumn[] | null {
	const { headerRow = 0, columns = [] } = lastAudit(sheet) ?? {};
	if (headerRow === 0 || columns.length === 0) return null;
	const row = valuesOf(sheet, headerRow, 0, 1, sheet.getLastColumn())[0] ?? [];
	const places = new Map<unknown, number | null>();
	row.forEach((value, at) => {
		if (!aside.has(at)) places.set(value, places.has(value) ? null : at);
	});
	const found = columns.map(([id, header]) => ({ id, header, recorded: header, headerRow, row: headerRow, at: places.get(header) ?? -1 }));
	return found.some(({ at }) => at < 0) ? null : found.sort((a, b) => a.at - b.at);
}

function metadataOf(where: Sheet | Spreadsheet, key: string): Metadata[] {
	return where.createDeveloperMetadataFinder().withKey(key).find();
}
function parsed<T>(text: string | null): T | null {
	try {
		return JSON.parse(text ?? "") as T;
	} catch {
		return null; // somebody else's, or cut
	}
}

const columnOf = (sheet: Sheet, at: number) => sheet.getRange(`${columnLetters(at)}:${columnLetters(at)}`);
function markColumn(sheet: Sheet, at: number, mark: ColumnMark): void {
	columnOf(sheet, at).addDeveloperMetadata(COLUMN, JSON.stringify(mark));
}
/** Brings the marks of columns up to date; asks for them only where one is another. */
export function remarkColumns(
	sheet: Sheet,
	headerRow: number,
	columns: readonly { readonly to: OurColumn; readonly id: string; readonly header: string }[],
): void {
	const stale = columns.filter(({ to, id, header }) => to.id !== id || to.recorded !== header || to.headerRow !== headerRow);
	if (stale.length === 0) return;
	const marks = new Map(markedColumns(sheet).map((mark) => [mark.at, mark]));
	for (const { to, id, header } of stale) {
		const before = marks.get(to.at);
		const mark: ColumnMark = { id, header, headerRow, run: before?.run ?? "" };
		if (before) before.metadata.setValue(JSON.stringify(mark));
		else markColumn(sheet, to.at, mark);
	}
}
/** Takes the marks from columns side by side. */
export function unmarkColumns(sheet: Sheet, at: number, count: number): void {
	const all = [...metadataOf(sheet, COLUMN), ...metadataOf(sheet, ASIDE)];
	for (const metadata of all) {
		const place = placeOf(metadata);
		if (place !== null && place >= at && place < at + count) metadata.remove();
	}
}

type TabMark = Omit<OurTab, "sheet"> & { readonly sheetId: number };

/** Our tabs: those marked, and where any is missing, those that look like one. */
export function findTabs(spreadsheet: Spreadsheet): readonly OurTab[] {
	const sheets = spreadsheet.getSheets();
	// Where a sheet is copied with its marks, the copy is the user's: each mark says whose it is.
	const marks = marksOf<TabMark>(spreadsheet, TAB);
	const marked = marks.length === 0 ? [] : sheets.flatMap((sheet) => tabOf(sheet, marks));
	if (marked.length >= 4) return marked;
	const known = new Set(marked.map(({ sheet }) => sheet));
	const others = sheets.flatMap((sheet) => (known.has(sheet) ? [] : topOf(sheet)));
	if (others.length === 0) return marked;
	const alike = tabsOfOurs(
		others.map(({ head }) => head),
		languages,
	).filter(({ kind }) => !marked.some(({ id }) => id === kind));
	return [
		...marked,
		...alike.map(({ kind, name }) => {
			const { sheet, rows } = others.find(({ head }) => head.name === name)!;
			return { id: kind, sheet, rows, charts: [] };
		}),
	];
}
function tabOf(sheet: Sheet, marks: readonly TabMark[]): readonly OurTab[] {
	const id = sheet.getSheetId();
	const own = marks.filter(({ sheetId }) => sheetId === id);
	// A copy bears the mark as it was when the sheet was copied.
	const mark = own.length > 1 ? parsed<TabMark>(metadataOf(sheet, TAB)[0]?.getValue() ?? null) : own[0];
	if (!mark) return [];
	const { sheetId: _, ...rest } = mark;
	return [{ ...rest, sheet }];
}
/** What marks of the sheets of a spreadsheet say. */
function marksOf<T extends { readonly sheetId: number }>(spreadsheet: Spreadsheet, key: string): readonly T[] {
	return metadataOf(spreadsheet, key).flatMap((metadata) => parsed<T>(metadata.getValue()) ?? []);
}
/** The top of a sheet, when anything stands in it. */
function topOf(sheet: Sheet): readonly { readonly sheet: Sheet; readonly rows: number; readonly head: CoreSheet }[] {
	const rows = sheet.getLastRow();
	if (rows === 0) return [];
	const values = sheet.getRange(1, 1, Math.min(HEAD.rows, rows), Math.min(HEAD.columns, Math.max(1, sheet.getLastColumn()))).getValues();
	const columns = values[0]!.map((_, at) => ({
		codes: Uint32Array.from(values, (_row, row) => row + 1),
		size: values.length + 1,
		cell: (code: number): Cell => {
			const value: unknown = code === 0 ? null : values[code - 1]![at];
			return typeof value === "string" && value !== "" ? value : typeof value === "number" || typeof value === "boolean" ? value : null;
		},
	}));
	return [{ sheet, rows, head: { name: sheet.getName(), rowCount: values.length, columns } }];
}

function markSheet(sheet: Sheet, key: string, value: object): void {
	const text = JSON.stringify(value);
	const [first, ...more] = metadataOf(sheet, key);
	for (const metadata of more) metadata.remove();
	if (first) first.setValue(text);
	else sheet.addDeveloperMetadata(key, text);
}
function unmarkSheet(sheet: Sheet, key: string): void {
	for (const metadata of metadataOf(sheet, key)) metadata.remove();
}
export const markTab = (sheet: Sheet, mark: Omit<OurTab, "sheet">): void => markSheet(sheet, TAB, { ...mark, sheetId: sheet.getSheetId() });
export const markList = (sheet: Sheet): void => markSheet(sheet, LIST, { sheetId: sheet.getSheetId() });
export const unmarkList = (sheet: Sheet): void => unmarkSheet(sheet, LIST);
/** Ids of the sheets that are lists of ours. */
export const listIds = (spreadsheet: Spreadsheet): ReadonlySet<number> =>
	new Set(marksOf<{ sheetId: number }>(spreadsheet, LIST).map(({ sheetId }) => sheetId));

/** What an audit left: its day, the rows of the sheet, and our columns as they stood. */
interface AuditMark {
	readonly date: string;
	readonly rows: number;
	/** The last in which we wrote. */
	readonly lastRow?: number;
	readonly headerRow?: number;
	readonly columns?: readonly (readonly [id: string, header: string])[];
}
export const markAudit = (sheet: Sheet, mark: AuditMark): void => markSheet(sheet, LAST, mark);
export const unmarkAudit = (sheet: Sheet): void => unmarkSheet(sheet, LAST);
export const lastAudit = (sheet: Sheet): AuditMark | null => parsed(metadataOf(sheet, LAST)[0]?.getValue() ?? null);
