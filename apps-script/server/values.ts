type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Values of a block; of one that is no longer whole within the grid, what there is of it. */
export function valuesOf(sheet: Sheet, firstRow: number, first: number, rows: number, count: number): unknown[][] {
	try {
		return sheet.getRange(firstRow, first + 1, rows, count).getValues();
	} catch (error) {
		const [height, width] = [Math.min(rows, sheet.getMaxRows() - firstRow + 1), Math.min(count, sheet.getMaxColumns() - first)];
		if (height === rows && width === count) throw error;
		return height > 0 && width > 0 ? sheet.getRange(firstRow, first + 1, height, width).getValues() : [];
	}
}
