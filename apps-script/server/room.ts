import { book } from "./book.ts";
import { Problem } from "./problem.ts";

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;
/** Cells of a sheet that Google has just made. */
const NEW_SHEET = 26_000;

/** Columns that are needed, and some that would be good to have; cells of tabs; columns of the audit before that could be taken out. */
interface Needs {
	readonly columns: number;
	readonly spare: number;
	readonly tabs: readonly number[];
	readonly older: number;
}

/** How many of the spare columns there is room for, beside what is needed. Google counts the whole grid, empty rows and columns included.
 *  @throws {Problem} There is no room for what is needed. */
export function checkRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, { columns, spare, tabs, older }: Needs): number {
	const [rows, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	if (width + columns > MAX_COLUMNS) throw new Problem({ kind: "no-room", sheet: sheet.getName() });
	const used = book()
		.getSheets()
		.reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
	const added = columns * rows + tabs.reduce((sum, cells) => sum + cells, 0) + (tabs.length > 0 ? NEW_SHEET : 0);
	const left = MAX_CELLS - used - added;
	if (left < 0) throw new Problem({ kind: "too-large", cells: added, left: Math.max(0, MAX_CELLS - used), older: left + older * rows >= 0 });
	return columns === 0 ? 0 : Math.min(spare, MAX_COLUMNS - width - columns, Math.floor(left / rows));
}
