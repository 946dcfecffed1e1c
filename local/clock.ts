/** The clock is read here and handed in: the core has none. */

/** Today on the calendar of this machine, `2026-11-21`. */
export function today(): string {
	const now = new Date();
	const two = (n: number): string => String(n).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment in UTC, `2026-11-21T09:12:00Z`. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** Milliseconds of each stage, in the order in which they were entered. */
export class Stopwatch {
	readonly #laps = new Map<string, number>();
	#stage: string | null = null;
	#since = 0;

	/** Leaves the stage under way and enters another. */
	enter(stage: string | null): void {
		const time = performance.now();
		if (this.#stage !== null) this.#laps.set(this.#stage, (this.#laps.get(this.#stage) ?? 0) + time - this.#since);
		this.#stage = stage;
		this.#since = time;
	}

	/** Whole milliseconds by stage. */
	laps(): Record<string, number> {
		return Object.fromEntries([...this.#laps].map(([stage, time]) => [stage, Math.round(time)]));
	}

	total(): number {
		return [...this.#laps.values()].reduce((sum, time) => sum + time, 0);
	}
}
