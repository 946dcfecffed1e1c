import { columnLetters } from "../../core/columns/letters.ts";
import { runsOf } from "../../core/columns/runs.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import { typedIn } from "../../core/tabs/ours.ts";
import { freeName } from "../../core/text/free-name.ts";
import type { Removable } from "../../panel/host.ts";
import { book, sheetNamed } from "./book.ts";
import { dropColumns, emptyColumns } from "./drop.ts";
import { lastRowOfOurs } from "./extent.ts";
import { findColumns, findTabs, headOf, lastAudit, listIds, markList, type OurColumn, unmarkAudit, unmarkList } from "./ours.ts";
import { currentPlan } from "./plan.ts";
import { Problem } from "./problem.ts";
import { checkRoom } from "./room.ts";
import { forgetSchedule } from "./schedule.ts";
import { resize } from "./tabs.ts";
import { inOneTurn } from "./turn.ts";
import { undo } from "./write.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels of a column that nobody set. */
const COLUMN_WIDTH = 100;

function left() {
	const tabs = findTabs(book());
	const apart = new Set(tabs.map(({ sheet }) => sheet.getSheetId()));
	const rest = book()
		.getSheets()
		.filter((sheet) => !apart.has(sheet.getSheetId()));
	const ours = listIds(book());
	const lists = ours.size === 0 ? [] : rest.filter((sheet) => ours.has(sheet.getSheetId()));
	const audited = rest.flatMap((sheet) => {
		const columns = lists.includes(sheet) ? [] : findColumns(sheet);
		return columns.length > 0 ? [{ sheet, columns }] : [];
	});
	return { tabs, lists, audited };
}

export function removable(): Removable {
	const { tabs, lists, audited } = left();
	const findings = tabs.find(({ id }) => id === "findings");
	return {
		sheet: audited[0]?.sheet.getName() ?? null,
		columns: audited.flatMap(({ columns }) => columns.map(({ header, at }) => ({ header, letter: columnLetters(at) }))),
		tabs: tabs.map(({ sheet }) => sheet.getName()),
		lists: lists.map((sheet) => sheet.getName()),
		typed: findings ? typedIn(findings.sheet.getDataRange().getValues(), languages) : 0,
	};
}

/** Columns first, tabs after: cut off half-way, it can be done again. What is kept with the file goes as well, and the scheduled check. */
export function remove({ lists }: { readonly lists: boolean }, before: string | null): void {
	inOneTurn(before, () => removeAll(lists));
}
function removeAll(alsoLists: boolean): void {
	undo(currentPlan());
	const { tabs, lists, audited } = left();
	for (const { sheet, columns } of audited) {
		removeColumns(sheet, columns);
		unmarkAudit(sheet);
	}
	SpreadsheetApp.flush();
	for (const sheet of [...tabs.map((tab) => tab.sheet), ...(alsoLists ? lists : [])]) book().deleteSheet(sheet);
	if (!alsoLists) for (const sheet of lists) unmarkList(sheet);
	forgetSchedule();
	SpreadsheetApp.flush();
}

/** Takes our columns out of one sheet; the tabs stay. */
export function makeRoom(name: string, before: string | null): void {
	inOneTurn(before, () => {
		undo(currentPlan());
		const sheet = sheetNamed(name);
		removeColumns(sheet, findColumns(sheet));
		SpreadsheetApp.flush();
	});
}

/** @throws {Problem} "changed" when columns come and go while ours are taken out. */
function removeColumns(sheet: Sheet, columns: readonly OurColumn[], tries = 3): void {
	const headerOf = new Map(columns.map((column) => [column.at, headOf(column)]));
	const top = Math.max(0, ...columns.map(({ row }) => row));
	const noted = lastAudit(sheet)?.lastRow ?? 0;
	const last = lastRowOfOurs(sheet, columns, 0, noted) || noted || sheet.getLastRow();
	let right = sheet.getLastColumn() - 1;
	while (right >= 0 && headerOf.has(right)) right--;
	try {
		for (const [first, count] of [...runsOf([...headerOf.keys()])].reverse()) {
			const headers = top === 0 ? null : Array.from({ length: count }, (_, at) => headerOf.get(first + at)!);
			// What stands to the right of ours stays where it is.
			if (first > right) dropColumns(sheet, first, count, Math.max(1, top), last, headers);
			else {
				emptyColumns(sheet, first, count, Math.max(1, top), last, headers);
				sheet.setColumnWidths(first + 1, count, COLUMN_WIDTH);
			}
		}
	} catch (error) {
		if (!(error instanceof Problem) || error.problem.kind !== "changed" || tries === 0) throw error;
	}
	// What a person did meanwhile may have moved some of ours out of our sight.
	const rest = findColumns(sheet);
	if (rest.length > 0 && tries > 0) removeColumns(sheet, rest, tries - 1);
}

/** A tab that is the user's, in front of ours; its name. */
export function addList(name: string, headers: readonly string[], rows: number): string {
	const spreadsheet = book();
	const sheets = spreadsheet.getSheets();
	checkRoom(sheets[0]!, { columns: 0, passing: 0, spare: 0, tabs: [(rows + 1) * headers.length], growth: () => 0, older: 0 });
	const made = freeName(name, new Set(sheets.map((sheet) => sheet.getName().toLowerCase())));
	const ours = findTabs(spreadsheet).map((tab) => tab.sheet.getIndex() - 1);
	const sheet = spreadsheet.insertSheet(made, Math.min(sheets.length, ...ours));
	markList(sheet);
	resize(sheet, Math.max(2, rows + 1), headers.length); // not every row may be frozen
	sheet
		.getRange(1, 1, 1, headers.length)
		.setNumberFormat("@")
		.setValues([[...headers]])
		.setFontWeight("bold");
	sheet.setFrozenRows(1);
	return made;
}
/** `first`: the row from which they are written, so that a call may be made twice. */
export function addRows(name: string, first: number, rows: readonly (readonly Cell[])[]): void {
	if (rows.length === 0) return;
	const sheet = sheetNamed(name);
	resize(sheet, Math.max(sheet.getMaxRows(), first + rows.length - 1), sheet.getMaxColumns());
	sheet
		.getRange(first, 1, rows.length, rows[0]!.length)
		.setNumberFormat("@")
		.setValues(rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
}
