type Count =
	| "syncs"
	| "bytesIn"
	| "bytesOut"
	| "largestRequest"
	| "largestResponse"
	| "cellsRead"
	| "cellsWritten"
	| "largestBlock"
	| "mostTracked"
	| "longestSilenceMs";

/** What a run costs: read by budgets of tests. Office docs, concepts/resource-limits-and-performance-optimization. */
export class Meter {
	syncs = 0;
	/** UTF-8, of all requests and of all responses. */
	bytesIn = 0;
	bytesOut = 0;
	largestRequest = 0;
	largestResponse = 0;
	cellsRead = 0;
	cellsWritten = 0;
	/** Cells of the largest block read or written at once. */
	largestBlock = 0;
	tracked = 0;
	mostTracked = 0;
	/** Longest time that the page's event loop was not free while a program ran: Office restarts an add-in after 5 s on the desktop. */
	longestSilenceMs = 0;
	/** What the client did that Excel lets pass in silence. */
	readonly hazards: string[] = [];

	/** What exceeds a budget, in words; nothing when all is within.
	 *  @example meter.exceeds({ syncs: 20, largestRequest: 2_500_000, longestSilenceMs: 5000 })  // [] */
	exceeds(budget: Partial<Record<Count, number>>): string[] {
		return (Object.keys(budget) as Count[]).filter((name) => this[name] > budget[name]!).map((name) => `${name}: ${this[name]} of ${budget[name]}`);
	}
	read(cells: number): void {
		this.cellsRead += cells;
		this.largestBlock = Math.max(this.largestBlock, cells);
	}
	wrote(cells: number): void {
		this.cellsWritten += cells;
		this.largestBlock = Math.max(this.largestBlock, cells);
	}
	track(change: number): void {
		this.tracked += change;
		this.mostTracked = Math.max(this.mostTracked, this.tracked);
	}
	request(bytes: number): void {
		this.bytesIn += bytes;
		this.largestRequest = Math.max(this.largestRequest, bytes);
	}
	response(bytes: number): void {
		this.bytesOut += bytes;
		this.largestResponse = Math.max(this.largestResponse, bytes);
	}
}
