import { runsOf } from "../../core/columns/runs.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { SheetLook, Traces, WorkbookLook } from "../../panel/host.ts";
import { Clock, toCell } from "./cells.ts";
import { findColumns, findTabs, lastAudit } from "./ours.ts";
import { Problem } from "./problem.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet that the script is bound to.
 *  @throws {Problem} In a clock run Google may have none to give. */
export function book(): Spreadsheet {
	const found = SpreadsheetApp.getActiveSpreadsheet();
	if (!found) throw new Problem({ kind: "permission" });
	return found;
}
/** @throws {Problem} The sheet was renamed or deleted. */
export function sheetNamed(name: string): Sheet {
	const found = book().getSheetByName(name);
	if (!found) throw new Problem({ kind: "missing-sheet", sheet: name });
	return found;
}
export function sheetById(id: number): Sheet | null {
	return (
		book()
			.getSheets()
			.find((sheet) => sheet.getSheetId() === id) ?? null
	);
}

/** The sheets of the workbook, without their cells. */
export function look(): WorkbookLook {
	const spreadsheet = book();
	return {
		file: spreadsheet.getName(),
		readOnly: false,
		onWeb: true,
		active: spreadsheet.getActiveSheet().getName(),
		sheets: spreadsheet
			.getSheets()
			.filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
			.map(lookAt),
	};
}

function lookAt(sheet: Sheet): SheetLook {
	const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
	return {
		name: sheet.getName(),
		hidden: sheet.isSheetHidden(),
		rows,
		columns,
		protected: isProtected(sheet),
		filteredRows: filteredRows(sheet, rows),
		// Writes go to hidden rows as well: a filter stands in nobody's way here.
		filterInTheWay: false,
	};
}

/** Whether this person may not add columns to the sheet. */
export function isProtected(sheet: Sheet): boolean {
	return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).some((protection) => !protection.canEdit());
}

/** Rows that the sheet's filter hides. Looks at no row where there is no filter, and at most at so many. */
const LOOKED_AT = 200;
function filteredRows(sheet: Sheet, rows: number): number {
	if (sheet.getFilter() === null) return 0;
	let hidden = 0;
	for (let row = 1; row <= Math.min(rows, LOOKED_AT); row++) if (sheet.isRowHiddenByFilter(row)) hidden++;
	return hidden;
}

export function traces(name: string): Traces {
	const sheet = sheetNamed(name);
	const columns = findColumns(sheet);
	return {
		columns: columns.map(({ id, header, at, recorded }) => ({ id, header, at, renamed: header !== recorded })),
		tabs: findTabs(book()).map(({ id, sheet: tab }) => ({ id, name: tab.getName() })),
		last: columns.length > 0 ? lastAudit(sheet) : null,
	};
}

/** Cells of some columns, row by row; one call of the service for each run of columns. */
export function readCells(sheet: Sheet, columns: readonly number[], firstRow: number, lastRow: number): Cell[][] {
	const clock = new Clock(book().getSpreadsheetTimeZone());
	const [gridRows, gridColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	const rows = lastRow - firstRow + 1;
	const cells: Cell[][] = Array.from({ length: rows }, () => []);
	for (const [first, count] of runsOf(columns)) {
		const [height, width] = [Math.min(rows, gridRows - firstRow + 1), Math.min(count, gridColumns - first)];
		const values = height > 0 && width > 0 ? sheet.getRange(firstRow, first + 1, height, width).getValues() : [];
		for (let row = 0; row < rows; row++) for (let column = 0; column < count; column++) cells[row]!.push(toCell(values[row]?.[column], clock));
	}
	return cells;
}
