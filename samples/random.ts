/** A stream of chance that is the same for the same seed, on every machine. */
export interface Random {
	/** A number from 0 (included) to 1 (excluded). */
	readonly next: () => number;
	/** A whole number from `low` to `high`, both included. */
	readonly int: (low: number, high: number) => number;
	/** True in `share` of the draws. */
	readonly chance: (share: number) => boolean;
	/** One of a list. */
	readonly pick: <T>(list: readonly T[]) => T;
	/** One of a list of [value, weight]. */
	readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
	/** `count` different members of a list, in a drawn order. */
	readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** Chance from a seed (32 bits): Tommy Ettinger's mulberry32, public domain.
 *  @example createRandom(1).int(1, 6) === createRandom(1).int(1, 6)  // true */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
	const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
		let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [value, weight] of list) {
			left -= weight;
			if (left < 0) return value;
		}
		return list[list.length - 1]![0];
	};
	const some = <T>(list: readonly T[], count: number): T[] => {
		if (count > list.length) throw new RangeError(`Cannot draw ${count} of a list: it holds ${list.length}`);
		const left = [...list];
		for (let at = 0; at < count; at++) {
			const other = int(at, left.length - 1);
			[left[at], left[other]] = [left[other] as T, left[at] as T];
		}
		return left.slice(0, count);
	};
	return { next, int, chance: (share) => next() < share, pick, weighted, some };
}
