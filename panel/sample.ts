/** Cells up to which a sheet is read whole at once. */
const WHOLE = 60_000;
/** Rows read closely at each end: what tells headers and totals stands there. */
const END = 60;
/** Places between the ends, and cells read in all of them. */
const PLACES = 4;
const BETWEEN = 60_000;

/** Rows to read of all columns before anybody knows what they are: the whole of a small sheet; of a large one both ends and places spread
 *  between, in order and apart. Both ends of each run included, 1 = first.
 *  @example sampleOf(100, 10)  // [[1, 100]] */
export function sampleOf(rows: number, columns: number): readonly (readonly [number, number])[] {
	if (rows * columns <= WHOLE || rows <= 4 * END) return [[1, rows]];
	const each = Math.max(10, Math.floor(BETWEEN / PLACES / columns));
	const room = rows - 2 * END;
	if (each * PLACES >= room) return [[1, rows]];
	const runs: [number, number][] = [[1, END]];
	for (let place = 0; place < PLACES; place++) {
		const first = END + 1 + Math.floor(((room - each) * place) / (PLACES - 1));
		const last = runs[runs.length - 1]!;
		if (first <= last[1] + 1) last[1] = first + each - 1;
		else runs.push([first, first + each - 1]);
	}
	const last = runs[runs.length - 1]!;
	if (rows - END + 1 <= last[1] + 1) last[1] = rows;
	else runs.push([rows - END + 1, rows]);
	return runs;
}
