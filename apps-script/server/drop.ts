import { PLAIN_FORMAT } from "./cells.ts";
import { unmarkColumns } from "./ours.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Deletes columns of ours; where somebody has written above or under our cells, those are emptied and the columns stay. */
export function dropColumns(sheet: Sheet, at: number, count: number, top: number, last: number): void {
	const below = sheet.getMaxRows() - last;
	const free = (row: number, rows: number): boolean => rows <= 0 || sheet.getRange(row, at + 1, rows, count).isBlank();
	if (free(last + 1, below) && free(1, top - 1)) sheet.deleteColumns(at + 1, count);
	else {
		sheet
			.getRange(top, at + 1, last - top + 1, count)
			.clear()
			.clearNote()
			.clearDataValidations()
			.setNumberFormat(PLAIN_FORMAT);
		unmarkColumns(sheet, at, count);
	}
}
