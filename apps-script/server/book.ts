import { runsOf } from "../../core/columns/runs.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { SheetLook, Traces, WorkbookLook } from "../../panel/host.ts";
import { Clock, toCell } from "./cells.ts";
import { findColumns, findTabs, lastAudit } from "./ours.ts";
import { currentPlan } from "./plan.ts";
import { Problem } from "./problem.ts";
import { isTaken } from "./turn.ts";
import { valuesOf } from "./values.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet that the script is bound to.
 *  @throws {Problem} In a clock run Google may have none to give. */
export function book(): Spreadsheet {
	bound ??= SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
	if (!bound) throw new Problem({ kind: "permission" });
	return bound;
}
/** Asked for once: each call of the server begins with a world of its own. */
let bound: Spreadsheet | null = null;
/** @throws {Problem} The sheet was renamed or deleted. */
export function sheetNamed(name: string): Sheet {
	const found = book().getSheetByName(name);
	if (!found) throw new Problem({ kind: "missing-sheet", sheet: name });
	return found;
}
/** `name`: the one that it had; tried first. */
export function sheetById(id: number, name?: string): Sheet | null {
	const known = name === undefined ? null : book().getSheetByName(name);
	if (known !== null && known.getSheetId() === id) return known;
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
	const last = columns.length > 0 ? lastAudit(sheet) : null;
	return {
		columns: columns.map(({ id, header, at, recorded }) => ({ id, header, at, renamed: header !== recorded })),
		tabs: findTabs(book()).map(({ id, sheet: tab }) => ({ id, name: tab.getName() })),
		last: last === null ? null : { date: last.date, rows: last.rows },
		...(currentPlan() !== null && !isTaken("", Date.now()) && { cutOff: true }),
	};
}

/** Cells of some columns, row by row; one call of the service for each run of columns. */
export function readCells(sheet: Sheet, columns: readonly number[], firstRow: number, lastRow: number): Cell[][] {
	const rows = lastRow - firstRow + 1;
	const cells: Cell[][] = Array.from({ length: rows }, () => []);
	for (const { first, count, wanted } of areasOf(columns, rows)) {
		const values = valuesOf(sheet, firstRow, first, rows, count);
		for (let row = 0; row < rows; row++) for (const column of wanted) cells[row]!.push(toCell(values[row]?.[column], clock));
	}
	return cells;
}
/** Date cells need the zone of the spreadsheet; most sheets are read without one. */
const clock = {
	cell: (date: Date): Cell => {
		zoned ??= new Clock(book().getSpreadsheetTimeZone());
		return zoned.cell(date);
	},
};
let zoned: Clock | null = null;

/** Cells that are read for nothing rather than asked for in a call of their own. */
const CELLS_A_CALL = 5000;
/** Blocks of columns to read: those between are read with them when they are few. `wanted`: places within the block. */
function areasOf(columns: readonly number[], rows: number): readonly { readonly first: number; readonly count: number; readonly wanted: readonly number[] }[] {
	const areas: { readonly first: number; count: number; readonly wanted: number[] }[] = [];
	for (const [first, count] of runsOf(columns)) {
		const last = areas[areas.length - 1];
		const gap = last ? first - last.first - last.count : 0;
		const area = last && gap * rows <= CELLS_A_CALL ? last : { first, count: 0, wanted: [] };
		if (area !== last) areas.push(area);
		for (let at = 0; at < count; at++) area.wanted.push(first - area.first + at);
		area.count = first - area.first + count;
	}
	return areas;
}
