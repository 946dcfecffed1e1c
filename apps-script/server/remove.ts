import { columnLetters } from "../../core/columns/letters.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Removable } from "../../panel/host.ts";
import { book, sheetNamed } from "./book.ts";
import { findColumns, findTabs, isList, markList, stagingOf, unmarkAudit, unmarkColumns, unmarkStaging } from "./ours.ts";
import { freeName } from "./tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function left() {
	const tabs = findTabs(book());
	const apart = new Set(tabs.map(({ sheet }) => sheet.getSheetId()));
	const rest = book()
		.getSheets()
		.filter((sheet) => !apart.has(sheet.getSheetId()));
	const lists = rest.filter(isList);
	const audited = rest.filter((sheet) => !lists.includes(sheet) && (findColumns(sheet).length > 0 || stagingOf(sheet).length > 0));
	return { tabs, lists, audited };
}

export function removable(): Removable {
	const { tabs, lists, audited } = left();
	const findings = tabs.find(({ id }) => id === "findings");
	return {
		sheet: audited[0]?.getName() ?? null,
		columns: audited.flatMap((sheet) => findColumns(sheet).map(({ header, at }) => ({ header, letter: columnLetters(at) }))),
		tabs: tabs.map(({ sheet }) => sheet.getName()),
		lists: lists.map((sheet) => sheet.getName()),
		typed: findings ? typedIn(findings.sheet) : 0,
	};
}

/** Cells of the findings tab in which a person wrote: owner, status, note. */
function typedIn(sheet: Sheet): number {
	const values = sheet.getDataRange().getValues();
	for (const { findings } of Object.values(languages)) {
		const at = (["owner", "status", "note"] as const).map((column) => values[0]!.indexOf(findings.headers[column]));
		if (at.includes(-1)) continue;
		const [owner, status, note] = at as [number, number, number];
		return values
			.slice(1)
			.reduce(
				(sum, row) => sum + [row[owner] !== "", row[note] !== "", row[status] !== "" && row[status] !== findings.statuses.todo].filter(Boolean).length,
				0,
			);
	}
	return 0;
}

/** Columns first, tabs after: cut off half-way, it can be done again. */
export function remove({ lists: alsoLists }: { readonly lists: boolean }): void {
	const { tabs, lists, audited } = left();
	for (const sheet of audited) {
		const at = [...findColumns(sheet).map((column) => column.at), ...stagingOf(sheet).map((column) => column.at)].sort((a, b) => b - a);
		const ours = new Set(at);
		let last = sheet.getLastColumn() - 1;
		while (last >= 0 && ours.has(last)) last--;
		unmarkColumns(sheet);
		unmarkStaging(sheet);
		for (const column of at) {
			// What stands to the right of ours stays where it is.
			if (column > last) sheet.deleteColumn(column + 1);
			else
				sheet
					.getRange(1, column + 1, sheet.getMaxRows(), 1)
					.clear()
					.clearNote()
					.setNumberFormat("0.###############");
		}
		unmarkAudit(sheet);
	}
	SpreadsheetApp.flush();
	for (const sheet of [...tabs.map((tab) => tab.sheet), ...(alsoLists ? lists : [])]) book().deleteSheet(sheet);
	SpreadsheetApp.flush();
}

/** A tab that is the user's; its name. */
export function addList(name: string, headers: readonly string[]): string {
	const spreadsheet = book();
	const made = freeName(name, new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase())));
	const sheet = spreadsheet.insertSheet(made);
	sheet
		.getRange(1, 1, 1, headers.length)
		.setNumberFormat("@")
		.setValues([[...headers]])
		.setFontWeight("bold");
	sheet.setFrozenRows(1);
	markList(sheet);
	SpreadsheetApp.flush();
	return made;
}
export function addRows(name: string, rows: readonly (readonly Cell[])[]): void {
	if (rows.length === 0) return;
	const sheet = sheetNamed(name);
	const [first, width] = [sheet.getLastRow() + 1, rows[0]!.length];
	const missing = first + rows.length - 1 - sheet.getMaxRows();
	if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
	sheet
		.getRange(first, 1, rows.length, width)
		.setNumberFormat("@")
		.setValues(rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
	SpreadsheetApp.flush();
}
