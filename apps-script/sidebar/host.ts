import type { Cell } from "../../core/model/cell.ts";
import type { Host, HostProblem, StopSignal, WritePlan } from "../../panel/host.ts";
import type { Key } from "../protocol.ts";
import type { Remote } from "./call.ts";

/** Cells read and written at first in one call, then as many as take some five seconds: no figure of Google's says how fast it is. */
const FIRST_CELLS = 20_000;
const MOST_CELLS = 250_000;
const AIM = 5000;
/** Rows of a list sent at once. */
const LIST_ROWS = 5000;

/** Sizes blocks by what the one before took. */
class Pace {
	#cells = FIRST_CELLS;
	rows(width: number): number {
		return Math.max(1, Math.floor(this.#cells / Math.max(1, width)));
	}
	async timed<T>(cells: number, does: () => Promise<T>): Promise<T> {
		const start = performance.now();
		const value = await does();
		const took = Math.max(1, performance.now() - start);
		this.#cells = Math.min(MOST_CELLS, Math.max(1000, Math.min(this.#cells * 4, (cells * AIM) / took)));
		return value;
	}
}

/** Google Sheets as the panel sees it, through the server of the add-on. */
export function sheetsHost(remote: Remote, now: { readonly language: "fr" | "en"; readonly date: string; readonly runAt: string }): Host {
	const pace = new Pace();
	const opened = performance.now();
	return {
		kind: "sheets",
		language: now.language,
		theme: null,
		now: () => ({ date: now.date, runAt: new Date(Date.parse(now.runAt) + performance.now() - opened).toISOString() }),
		look: () => remote.look(),
		traces: (sheet) => remote.traces(sheet),
		async read({ sheet, columns, firstRow, lastRow }, take, signal) {
			for (let row = firstRow; row <= lastRow; ) {
				signal.throwIfAborted();
				const last = Math.min(lastRow, row + pace.rows(columns.length) - 1);
				const { rows } = await pace.timed((last - row + 1) * columns.length, () => remote.read({ sheet, columns, firstRow: row, lastRow: last }));
				await take({ firstRow: row, rows });
				row = last + 1;
			}
		},
		write: (plan, progress, signal) => write(remote, pace, plan, progress, signal),
		writeCells: (sheet, cells, rows) => remote.writeCells(sheet, cells, rows),
		removable: () => remote.removable(),
		remove: (options) => remote.remove(options),
		async addList(name, headers, rows) {
			const made = await remote.addList(name, headers);
			for (let first = 0; first < rows.length; first += LIST_ROWS) await remote.addRows(made, rows.slice(first, first + LIST_ROWS) as Cell[][]);
			return made;
		},
		select: (sheet, row, column) => remote.select(sheet, row, column),
		openTab: (id) => remote.openTab(id),
		remember: (key, value) => remote.remember(key, value),
		recall: (key) => remote.recall(key),
	};
}

async function write(remote: Remote, pace: Pace, plan: WritePlan, progress: (done: number, of: number) => void, signal: StopSignal): Promise<void> {
	const { firstRow, lastRow } = plan;
	const of = lastRow - firstRow + 1;
	const keyOf = async (first: number, last: number): Promise<Key> => ({ ...plan.key, headerRow: plan.headerRow, checksum: await plan.checksum(first, last) });
	const tabCells = plan.tabs.reduce((sum, tab) => sum + tab.rows.length * Math.max(1, ...tab.rows.map(({ cells }) => cells.length)), 0);
	const { token } = await remote.begin({
		sheet: plan.sheet,
		headerRow: plan.headerRow,
		firstRow,
		lastRow,
		columns: plan.columns,
		renamed: plan.renamed,
		tabCells,
	});
	const later: WritePlan["tabs"][number][] = [];
	try {
		const width = plan.columns.length + plan.key.columns.length;
		for (let row = firstRow; plan.columns.length > 0 && row <= lastRow; ) {
			signal.throwIfAborted();
			const last = Math.min(lastRow, row + pace.rows(width) - 1);
			const [block, key] = [await plan.block(row, last), await keyOf(row, last)];
			await pace.timed((last - row + 1) * width, () => remote.block(token, block, row, key));
			progress(last - firstRow + 1, of);
			row = last + 1;
		}
		for (const tab of plan.tabs) {
			signal.throwIfAborted();
			if ((await remote.tab(token, tab)) === "later") later.push(tab);
		}
		for (let row = firstRow; plan.columns.length > 0 && row <= lastRow; ) {
			signal.throwIfAborted();
			const last = Math.min(lastRow, row + pace.rows(plan.key.columns.length) - 1);
			const key = await keyOf(row, last);
			await pace.timed((last - row + 1) * plan.key.columns.length, () => remote.prove(token, row, last, key));
			row = last + 1;
		}
	} catch (error) {
		await again(() => remote.takeBack(token));
		throw error;
	}
	// From here on the audit is put in its place; each call may be made twice.
	await again(() => remote.settle(token, plan.registry));
	for (const tab of later) await again(() => remote.replace(token, tab));
	await again(() => remote.finish(token));
}

/** Google's weather: a call that did not answer may have been done; these may be done twice. */
async function again(does: () => ReturnType<Remote["finish"]>): Promise<void> {
	try {
		await does();
	} catch (error) {
		if (!["timeout", "host", "offline"].includes((error as HostProblem).problem?.kind)) throw error;
		await does();
	}
}
