import { book } from "./book.ts";
import { Problem } from "./problem.ts";

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;
/** Cells of a sheet that Google has just made. */
const NEW_SHEET = 26_000;

/** Cells of tabs that are filled up when room is short are counted; before that nobody need be asked how large they are. */
const SHORT = 1_000_000;

interface Needs {
	/** Columns that are needed, how many of them go again once their content stands in those of the audit before, and some that would be good
	 *  to have. */
	readonly columns: number;
	readonly passing: number;
	readonly spare: number;
	/** Cells of each tab that is added, in their order. */
	readonly tabs: readonly number[];
	/** Cells by which tabs that stand grow, at the end. */
	growth(): number;
	/** Columns of the audit before that could be taken out. */
	readonly older: number;
}

/** How many of the spare columns there is room for, beside what is needed. Google counts the whole grid, empty rows and columns included.
 *  @throws {Problem} There is no room for what is needed. */
export function checkRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, { columns, passing, spare, tabs, growth, older }: Needs): number {
	const [rows, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	if (width + columns > MAX_COLUMNS) throw new Problem({ kind: "no-room", sheet: sheet.getName() });
	const used = book()
		.getSheets()
		.reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
	// A tab is made large, and cut to its size.
	let [made, peak] = [0, 0];
	for (const cells of tabs) {
		peak = Math.max(peak, made + Math.max(NEW_SHEET, cells));
		made += cells;
	}
	let added = columns * rows + peak;
	if (MAX_CELLS - used - added < SHORT) added = Math.max(added, (columns - passing) * rows + made + growth());
	const left = MAX_CELLS - used - added;
	if (left < 0) throw new Problem({ kind: "too-large", cells: added, left: Math.max(0, MAX_CELLS - used), older: left + older * rows >= 0 });
	return columns === 0 ? 0 : Math.min(spare, MAX_COLUMNS - width - columns, Math.floor(left / rows));
}
