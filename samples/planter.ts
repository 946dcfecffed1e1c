import type { Random } from "./random.ts";

/** Puts a given number of mistakes of each kind in drawn places, never two in one place, and keeps the count. */
export interface Planter<Row> {
	/** Changes `count` drawn rows among the eligible ones whose `places` are still untouched.
	 *  @throws RangeError when there are fewer */
	readonly plant: (kind: string, count: number, places: readonly string[], eligible: (row: Row) => boolean, change: (row: Row, at: number) => void) => void;
	/** Keeps places of a row from all later mistakes. */
	readonly lock: (row: Row, ...places: readonly string[]) => void;
	/** How many of each kind were planted. */
	readonly counts: Map<string, number>;
}

/** A planter over these rows. The list is read at each planting: rows may join it in between. */
export function createPlanter<Row extends object>(random: Random, rows: readonly Row[]): Planter<Row> {
	const taken = new Map<Row, Set<string>>();
	const counts = new Map<string, number>();
	const isFree = (row: Row, place: string): boolean => !taken.get(row)?.has(place);
	const lock = (row: Row, ...places: readonly string[]): void => {
		const set = taken.get(row) ?? new Set();
		for (const place of places) set.add(place);
		taken.set(row, set);
	};
	const plant: Planter<Row>["plant"] = (kind, count, places, eligible, change) => {
		const left = rows.filter((row) => places.every((place) => isFree(row, place)) && eligible(row));
		if (left.length < count) throw new RangeError(`Cannot plant "${kind}": ${left.length} rows can take it, ${count} are wanted`);
		random.some(left, count).forEach((row, at) => {
			change(row, at);
			lock(row, ...places);
		});
		counts.set(kind, (counts.get(kind) ?? 0) + count);
	};
	return { plant, lock, counts };
}
