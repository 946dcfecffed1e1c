/** What a script asked of the services. */
export class Meter {
	/** Calls of services of all kinds since the opening. */
	calls = 0;
	/** The last one, by its method, and the one before. */
	latest = "";
	previous = "";
	/** By method, as `Range.setValues`. */
	readonly byMethod = new Map<string, number>();
	cellsRead = 0;
	cellsWritten = 0;
	flushes = 0;
	/** Names of methods that are not emulated and were called. */
	readonly notEmulated: string[] = [];

	count(method: string): void {
		this.calls++;
		this.previous = this.latest;
		this.latest = method;
		this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
	}
	/** @example meter.of("Range.getValues")  // 2 */
	of(method: string): number {
		return this.byMethod.get(method) ?? 0;
	}
	reset(): void {
		this.calls = 0;
		this.byMethod.clear();
		this.cellsRead = 0;
		this.cellsWritten = 0;
		this.flushes = 0;
		this.notEmulated.length = 0;
	}
}
