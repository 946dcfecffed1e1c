import { PLAIN_FORMAT } from "./cells.ts";
import { unmarkColumns } from "./ours.ts";
import { Problem } from "./problem.ts";
import { valuesOf } from "./values.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Deletes columns of ours; where somebody has written above or under our cells, those are emptied and the columns stay.
 *  `headers`: what stands in row `top`, looked at again in the very last moment; null where there is none, or any.
 *  @throws {Problem} Other columns stand there now. */
export function dropColumns(sheet: Sheet, at: number, count: number, top: number, last: number, headers: Heads = null): void {
	const below = sheet.getMaxRows() - last;
	const free = (row: number, rows: number): boolean => rows <= 0 || sheet.getRange(row, at + 1, rows, count).isBlank();
	if (free(last + 1, below) && free(1, top - 1)) {
		proveHeads(sheet, at, top, headers);
		sheet.deleteColumns(at + 1, count);
	} else emptyColumns(sheet, at, count, top, last, headers);
}

export type Heads = readonly (string | null)[] | null;
/** Columns are numbers: somebody may have put one in since ours were looked for. */
export function proveHeads(sheet: Sheet, at: number, row: number, headers: Heads): void {
	if (headers === null || headers.length === 0) return;
	const now = valuesOf(sheet, row, at, 1, headers.length)[0];
	if (headers.some((header, index) => header !== null && String(now?.[index] ?? "") !== header)) throw new Problem({ kind: "changed", sheet: sheet.getName() });
}

/** The same of columns here and there, in one look. */
export function proveHeadsAt(sheet: Sheet, row: number, heads: readonly (readonly [at: number, header: string | null])[]): void {
	const first = Math.min(...heads.map(([at]) => at));
	const headers: (string | null)[] = [];
	for (const [at, header] of heads) headers[at - first] = header;
	proveHeads(
		sheet,
		first,
		row,
		Array.from(headers, (header) => header ?? null),
	);
}

/** Empties our cells in columns side by side, which are the user's from then on. */
export function emptyColumns(sheet: Sheet, at: number, count: number, top: number, last: number, headers: Heads = null): void {
	const rows = Math.min(last, sheet.getMaxRows()) - top + 1;
	if (rows > 0) {
		const area = sheet.getRange(top, at + 1, rows, count);
		proveHeads(sheet, at, top, headers);
		area.clear().clearNote().setNumberFormat(PLAIN_FORMAT);
		// Until then they wait, and columns are numbers.
		SpreadsheetApp.flush();
		try {
			proveHeads(sheet, at, top, headers === null ? null : headers.map(() => ""));
			area.clearDataValidations();
			SpreadsheetApp.flush();
		} catch (error) {
			if (error instanceof Problem) throw error;
			// Columns with a type, which a table gives to them, keep it: Google refuses, and the cells are empty all the same.
		}
	}
	unmarkColumns(sheet, at, count);
}
