/** Number of letters to insert, delete, replace or swap with their neighbour to make one text of the other (optimal string alignment);
 *  texts whose lengths differ by more than one letter are told as 2, however far apart.
 *  @example damerau("Rosselin", "Roselsin")  // 2 */
export function damerau(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 1) return 2;
	let before: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1];
			let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, before[j - 2]! + 1);
			next.push(least);
		}
		before = row;
		row = next;
	}
	return row[other.length]!;
}
