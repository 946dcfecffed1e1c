/** Runs of equal things: first and count.
 *  @example runsAlike([90, 90, 120])  // [[0, 2], [2, 1]] */
export function runsAlike(things: readonly unknown[]): readonly (readonly [number, number])[] {
	const runs: [number, number][] = [];
	things.forEach((thing, at) => {
		const run = runs[runs.length - 1];
		if (run && things[run[0]] === thing) run[1]++;
		else runs.push([at, 1]);
	});
	return runs;
}
