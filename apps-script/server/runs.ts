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

/** Few strokes that, laid one over the other, give each place its value: first the one that most runs have, then what differs from it, part
 *  by part.
 *  @example strokes([20, 8, 20])  // [{ first: 0, count: 3, value: 20 }, { first: 1, count: 1, value: 8 }] */
export function strokes<T>(values: readonly T[]): readonly { readonly first: number; readonly count: number; readonly value: T }[] {
	if (values.length === 0) return [];
	const runs = new Map<T, number>();
	for (const [at] of runsAlike(values)) runs.set(values[at]!, (runs.get(values[at]!) ?? 0) + 1);
	const [most] = [...runs].reduce((best, one) => (one[1] > best[1] ? one : best));
	const others = runsAlike(values.map((value) => value !== most)).filter(([at]) => values[at] !== most);
	return [
		{ first: 0, count: values.length, value: most },
		...others.flatMap(([at, count]) => strokes(values.slice(at, at + count)).map((one) => ({ ...one, first: at + one.first }))),
	];
}
