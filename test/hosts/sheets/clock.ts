/** What a service call costs, in milliseconds of the virtual clock: the order of public measurements, to be set by a test. */
export interface Costs {
	/** Any call. */
	call: number;
	/** A read of cells, which also commits what waits. */
	read: number;
	/** Queued writes committed. */
	flush: number;
	/** Each cell read, each cell written. */
	cellRead: number;
	cellWritten: number;
	/** Rows or columns inserted, deleted, sorted; a sheet made. */
	structure: number;
	/** The script's own work: so many for each millisecond that the processor takes for it here. 0: it costs nothing, and a run is the same each
	 *  time. Apps Script was seen 3 to 10 times slower than Node (20,000 rows grouped in 68 ms). */
	script: number;
}
const DEFAULT_COSTS: Costs = { call: 0.2, read: 160, flush: 160, cellRead: 0.02, cellWritten: 0.03, structure: 200, script: 0 };

/** Limits of the service, in milliseconds. */
export const LIMITS = { run: 360_000, customFunction: 30_000, simpleTrigger: 30_000, lockWait: 300_000 };

/** A clock that only moves when a service works, a script sleeps, or a test says so. */
export class Clock {
	now: number;
	readonly costs: Costs = { ...DEFAULT_COSTS };
	/** Run time of triggers of the day, against the daily quota. */
	triggerTime = 0;
	triggerQuota = 90 * 60_000;

	constructor(start: number) {
		this.now = start;
	}
	charge(milliseconds: number): void {
		this.now += milliseconds;
	}
}
