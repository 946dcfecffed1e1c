/** Numbers that follow each other, as [first, count].
 *  @example runsOf([0, 1, 2, 5])  // [[0, 3], [5, 1]] */
export function runsOf(numbers: readonly number[]): (readonly [first: number, count: number])[] {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs[runs.length - 1];
		if (last && last[0] + last[1] === number) last[1]++;
		else runs.push([number, 1]);
	}
	return runs;
}
