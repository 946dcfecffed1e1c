import type { Run } from "./given-sheet.ts";

/** Cells up to which a sheet is read whole at once. */
export const WHOLE = 60_000;
/** Rows read closely at each end: what tells headers and totals stands there. */
const END = 60;
/** Places, those beside the ends included, and cells read in all of them. */
const PLACES = 4;
const BETWEEN = 60_000;

/** Rows to read of all columns before anybody knows what they are, counted from 0: the whole of a sheet of no more cells than `whole`; of a
 *  larger one both ends and places spread between, in order and apart.
 *  @example sampleOf(100, 10, 60_000)  // [[0, 99]] */
export function sampleOf(rows: number, columns: number, whole: number): readonly Run[] {
	const each = Math.max(10, Math.floor(BETWEEN / PLACES / Math.max(1, columns)));
	const room = rows - 2 * END;
	if (rows * columns <= whole || each * PLACES >= room) return rows === 0 ? [] : [[0, rows - 1]];
	return Array.from({ length: PLACES }, (_, place): Run => {
		const first = END + Math.floor(((room - each) * place) / (PLACES - 1));
		return [place === 0 ? 0 : first, place === PLACES - 1 ? rows - 1 : first + each - 1];
	});
}
