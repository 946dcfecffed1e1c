import { languages } from "../../core/languages/index.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an audit says in its columns of each person's values. */
const STATES: ReadonlySet<unknown> = new Set(Object.values(languages).flatMap(({ states, columns }) => [...Object.values(states), columns.leftAsWritten]));
/** Rows read at once. */
const ROWS = 2000;

/** Columns of ours: where they stand, and what they are, "" where nobody noted it. */
type Ours = readonly { readonly at: number; readonly id: string }[];

/** The last row in which columns of ours say of a person's values what they are; `least` when no row below that one does. What stands
 *  further down in our columns, a person wrote, be it one of our words: a row of ours says it of every value, and more. `noted`: the last row
 *  of the audit that wrote them, down to which a person may have changed some of it. Reads from the bottom up, mostly one block.
 *  @example lastRowOfOurs(sheet, findColumns(sheet), 0, 201)  // 201 */
export function lastRowOfOurs(sheet: Sheet, columns: Ours, least: number, noted: number): number {
	if (columns.length === 0) return least;
	const states = columns.filter(({ id }) => id.endsWith(".status"));
	const [told, all] = states.length > 0 ? [states, states.length] : [columns, 1];
	const first = Math.min(...columns.map(({ at }) => at));
	const width = Math.max(...columns.map(({ at }) => at)) - first + 1;
	for (let end = sheet.getLastRow(); end > least; end -= ROWS) {
		const top = Math.max(least + 1, end - ROWS + 1);
		const rows = sheet.getRange(top, first + 1, end - top + 1, width).getValues();
		for (let row = rows.length - 1; row >= 0; row--) {
			const cells = rows[row]!;
			const said = told.filter(({ at }) => STATES.has(cells[at - first])).length;
			if (said < (top + row <= noted ? 1 : all)) continue;
			if (columns.filter(({ at }) => (cells[at - first] ?? "") !== "").length >= Math.min(2, columns.length)) return top + row;
		}
	}
	return least;
}
