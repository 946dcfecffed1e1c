import type { Run } from "./given-sheet.ts";

/** Cells up to which a sheet is read whole at once. */
const WHOLE = 60_000;
/** Rows read closely at each end: what tells headers and totals stands there. */
const END = 60;
/** Places between the ends, and cells read in all of them. */
const PLACES = 8;
const BETWEEN = 60_000;

/** Rows to read of all columns before anybody knows what they are, counted from 0: the whole of a small sheet; of a large one both ends and
 *  places spread between, in order and apart.
 *  @example sampleOf(100, 10)  // [[0, 99]] */
export function sampleOf(rows: number, columns: number): readonly Run[] {
	const each = Math.max(10, Math.floor(BETWEEN / PLACES / Math.max(1, columns)));
	const room = rows - 2 * END;
	if (rows * columns <= WHOLE || each * PLACES >= room) return rows === 0 ? [] : [[0, rows - 1]];
	const runs: [number, number][] = [[0, END - 1]];
	for (let place = 0; place < PLACES; place++) {
		const first = END + Math.floor(((room - each) * place) / (PLACES - 1));
		runs.push([first, first + each - 1]);
	}
	runs.push([rows - END, rows - 1]);
	return runs;
}
