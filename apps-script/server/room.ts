import { book } from "./book.ts";
import { Problem } from "./problem.ts";

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;
/** Cells of a sheet that Google has just made. */
const NEW_SHEET = 26_000;

/** Google counts the whole grid, empty rows and columns included.
 *  @throws {Problem} There is no room for so many columns and tabs of so many cells. */
export function checkRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number, tabs: readonly number[]): void {
	if (sheet.getMaxColumns() + columns > MAX_COLUMNS) throw new Problem({ kind: "no-room", sheet: sheet.getName() });
	const used = book()
		.getSheets()
		.reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
	const added = columns * sheet.getMaxRows() + tabs.reduce((sum, cells) => sum + cells, 0) + (tabs.length > 0 ? NEW_SHEET : 0);
	if (used + added > MAX_CELLS) throw new Problem({ kind: "too-large", cells: added, left: Math.max(0, MAX_CELLS - used) });
}
