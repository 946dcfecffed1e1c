import { PLAIN_FORMAT } from "./cells.ts";
import { unmarkColumns } from "./ours.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Deletes columns of ours; where somebody has written above or under our cells, those are emptied and the columns stay. */
export function dropColumns(sheet: Sheet, at: number, count: number, top: number, last: number): void {
	const below = sheet.getMaxRows() - last;
	const free = (row: number, rows: number): boolean => rows <= 0 || sheet.getRange(row, at + 1, rows, count).isBlank();
	if (free(last + 1, below) && free(1, top - 1)) sheet.deleteColumns(at + 1, count);
	else emptyColumns(sheet, at, count, top, last);
}

/** Empties our cells in columns side by side, which are the user's from then on. */
export function emptyColumns(sheet: Sheet, at: number, count: number, top: number, last: number): void {
	const rows = Math.min(last, sheet.getMaxRows()) - top + 1;
	if (rows > 0) {
		const cells = sheet
			.getRange(top, at + 1, rows, count)
			.clear()
			.clearNote()
			.setNumberFormat(PLAIN_FORMAT);
		try {
			cells.clearDataValidations();
		} catch {
			// Columns with a type, which a table gives to them, keep it: Google refuses, and the cells are empty all the same.
		}
	}
	unmarkColumns(sheet, at, count);
}
