import { languages } from "../../core/languages/index.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an audit says in its columns of each person's values. */
const STATES: ReadonlySet<unknown> = new Set(Object.values(languages).flatMap(({ states, columns }) => [...Object.values(states), columns.leftAsWritten]));
/** Rows read at once. */
const ROWS = 2000;

/** The last row in which columns of ours say of a person's value what it is; `least` when no row below that one does. What stands
 *  further down in our columns, a person wrote. Reads from the bottom up, mostly one block.
 *  @example lastRowOfOurs(sheet, findColumns(sheet), 0)  // 201 */
export function lastRowOfOurs(sheet: Sheet, columns: readonly { readonly at: number }[], least: number): number {
	if (columns.length === 0) return least;
	const first = Math.min(...columns.map(({ at }) => at));
	const width = Math.max(...columns.map(({ at }) => at)) - first + 1;
	for (let end = sheet.getLastRow(); end > least; end -= ROWS) {
		const top = Math.max(least + 1, end - ROWS + 1);
		const rows = sheet.getRange(top, first + 1, end - top + 1, width).getValues();
		for (let row = rows.length - 1; row >= 0; row--) if (columns.some(({ at }) => STATES.has(rows[row]![at - first]))) return top + row;
	}
	return least;
}
