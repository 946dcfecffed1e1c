import type { Browser, Page } from "playwright-core";

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds of its thread. */
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}
/** Records what the threads of a browser do; gives back how to stop, and the longest task of a page's thread in milliseconds of that thread:
 *  others at work on the machine are not its doing. */
export async function watchTasks(browser: Browser, page: Page): Promise<() => Promise<number>> {
	await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
	return async () => longestTask(await browser.stopTracing());
}

function longestTask(trace: Buffer): number {
	const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
	const threads = new Set(
		traceEvents.flatMap(({ name, args, pid, tid }) => (name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid} ${tid}`] : [])),
	);
	return traceEvents.reduce(
		(longest, { name, pid, tid, tdur = 0 }) => (name === "RunTask" && threads.has(`${pid} ${tid}`) ? Math.max(longest, tdur / 1000) : longest),
		0,
	);
}

/** The least of up to three measures, each made when the one before was too much: others at work slow even a thread's own time, and what is
 *  too long by itself is so each time. */
export async function leastOf(most: number, measure: () => Promise<number>): Promise<number> {
	let least = await measure();
	for (let times = 1; times < 3 && least > most; times++) least = Math.min(least, await measure());
	return least;
}
