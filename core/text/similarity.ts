/** Number of single-letter insertions, deletions, replacements and swaps of neighbours that turn one text into the other,
 *  as far as `limit`; `limit + 1` when it takes more (optimal string alignment).
 *  @example distanceWithin("marie", "maire", 1)  // 1 */
export function distanceWithin(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let best = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
			row.push(cost);
			if (cost < best) best = cost;
		}
		if (best > limit) return limit + 1;
		before = last;
		last = row;
	}
	return Math.min(last[b.length]!, limit + 1);
}

/** The word of a list that is closest to one that is not in it; null when none is near.
 *  @example nearest("contry", ["country", "date"])  // "country" */
export function nearest(word: string, known: readonly string[]): string | null {
	const limit = Math.max(2, Math.floor(word.length / 3));
	let best: string | null = null;
	let least = limit + 1;
	for (const name of known) {
		const distance = distanceWithin(word.toLowerCase(), name.toLowerCase(), limit);
		if (distance < least) {
			least = distance;
			best = name;
		}
	}
	return best;
}
