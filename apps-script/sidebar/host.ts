import type { Cell } from "../../core/model/cell.ts";
import { type Host, HostProblem, type ReadRequest, type StopSignal, type WriteBlock, type WritePlan } from "../../panel/host.ts";
import type { Now, Proofs } from "../protocol.ts";
import { again, type Remote } from "./call.ts";

/** Cells read and written at first in one call, then as many as take some fifteen seconds: no figure of Google's says how fast it is. */
const FIRST_CELLS = 60_000;
const MOST_CELLS = 500_000;
const AIM = 15_000;
/** Characters of a call or an answer; what is public of the limit begins at eight million. */
const MOST_TEXT = 4_000_000;
/** Blocks whose cells are given their formats at once, ahead of what fills them. */
const FORMATTED = 4;
/** Cells of tabs sent in one call: many, or half a block where Google is slow, for each is written in many ways. */
const TAB_CELLS = 30_000;
const TAB_SHARE = 0.5;
/** Cells handed between the page and the engine at once: more would hold the page up while they are copied. */
const HANDED = 20_000;
/** Rows of a list sent at once. */
const LIST_ROWS = 5000;

/** Sizes blocks by what those before took and weighed. */
class Pace {
	#cells: number;
	/** Characters of a cell as it travels. */
	#weight = 12;
	readonly #clock: () => number;
	constructor(clock: () => number, cells = FIRST_CELLS) {
		this.#clock = clock;
		this.#cells = cells;
	}
	get cells(): number {
		return this.#cells;
	}
	rows(width: number): number {
		return Math.max(1, Math.floor(Math.min(this.#cells, MOST_TEXT / this.#weight) / Math.max(1, width)));
	}
	weighed(rows: Rows): void {
		const step = Math.ceil(rows.length / WEIGHED);
		const some = rows.filter((_row, at) => at % step === 0);
		const cells = some.reduce((sum, row) => sum + row.length, 0);
		if (cells > 0) this.#weight = Math.max(4, this.#weight * 0.5, JSON.stringify(some).length / cells);
	}
	/** A call far smaller than the pace says little of it, unless it was slow. */
	async timed<T>(cells: number, does: () => Promise<T>): Promise<T> {
		const start = this.#clock();
		const value = await does();
		const took = Math.max(1, this.#clock() - start);
		if (cells * 4 >= this.#cells || took > AIM) this.#cells = Math.min(MOST_CELLS, Math.max(1000, Math.min(this.#cells * 4, (cells * AIM) / took)));
		return value;
	}
}
type Rows = readonly (readonly Cell[])[];
/** Rows of a block that are weighed. */
const WEIGHED = 200;

/** Google Sheets as the panel sees it, through the server of the add-on. */
export function sheetsHost(remote: Remote, opening: Now, clock: () => number = Date.now): Host {
	const pace = new Pace(clock);
	const opened = clock();
	const kept = new Map(Object.entries(opening.kept));
	/** Of the writing before: its turn may not have been given back. */
	let before: string | null = null;
	const later = (time: string): string => new Date(Date.parse(time) + clock() - opened).toISOString();
	return {
		kind: "sheets",
		language: opening.language,
		theme: null,
		now: () => ({ date: later(`${opening.local}Z`).slice(0, 10), runAt: later(opening.runAt) }),
		look: () => again(() => remote.look()),
		traces: (sheet) => again(() => remote.traces(sheet)),
		async read(requests, take, signal) {
			for (let parts = partsOf(requests, pace); parts.length > 0; parts = partsOf(requests, pace, parts)) {
				signal.throwIfAborted();
				const cells = parts.reduce((sum, { columns, firstRow, lastRow }) => sum + (lastRow - firstRow + 1) * columns.length, 0);
				const blocks = await pace.timed(cells, () => again(() => remote.read(parts)));
				for (const [at, rows] of blocks.entries()) {
					pace.weighed(rows);
					const { of, firstRow, columns } = parts[at]!;
					for (const [from, to] of pieces(0, rows.length - 1, columns.length)) await take(of, { firstRow: firstRow + from, rows: rows.slice(from, to + 1) });
				}
			}
		},
		async write(plan, progress, signal) {
			const turns = { token: newToken(), before };
			before = turns.token;
			await write(remote, new Pace(clock, Math.max(FIRST_CELLS, pace.cells / 2)), turns, plan, progress, signal);
		},
		writeCells: (sheet, cells, rows) => again(() => remote.writeCells(sheet, cells, rows)),
		removable: () => again(() => remote.removable()),
		makeRoom: (sheet) => again(() => remote.makeRoom(sheet, before)),
		remove: (options) => again(() => remote.remove(options, before)),
		async addList(name, headers, rows) {
			const made = await remote.addList(name, headers, rows.length);
			for (let first = 0; first < rows.length; first += LIST_ROWS)
				await again(() => remote.addRows(made, first + 2, rows.slice(first, first + LIST_ROWS) as Cell[][]));
			return made;
		},
		select: (sheet, row, column) => remote.select(sheet, row, column),
		openTab: (id) => remote.openTab(id),
		async remember(key, value) {
			if (value === null) kept.delete(key);
			else kept.set(key, value);
			await again(() => remote.remember(key, value));
		},
		recall: async (key) => kept.get(key) ?? null,
		schedule: (language) => again(() => remote.schedule(language)),
		setSchedule: (wanted, language) => again(() => remote.setSchedule(wanted, language)),
	};
}

/** A request, or some rows of it. */
interface Part extends ReadRequest {
	/** Which request. */
	readonly of: number;
}
/** What is read in the next call: rows of the request under way, and requests after it that go with them whole. */
function partsOf(requests: readonly ReadRequest[], pace: Pace, before: readonly Part[] = []): readonly Part[] {
	const parts: Part[] = [];
	const last = before[before.length - 1];
	let share = 1;
	for (let of = last?.of ?? 0; of < requests.length; of++) {
		const request = requests[of]!;
		const firstRow = of === last?.of ? last.lastRow + 1 : request.firstRow;
		const rows = request.lastRow - firstRow + 1;
		if (rows <= 0) continue;
		const most = pace.rows(request.columns.length);
		if (parts.length > 0 && rows > most * share) break;
		parts.push({ ...request, of, firstRow, lastRow: firstRow + Math.min(rows, most) - 1 });
		share -= rows / most;
	}
	return parts;
}

async function write(
	remote: Remote,
	pace: Pace,
	{ token, before }: { readonly token: string; readonly before: string | null },
	plan: WritePlan,
	progress: (done: number, of: number) => void,
	signal: StopSignal,
): Promise<void> {
	const { firstRow, lastRow, headerRow, key, columns } = plan;
	const rows = columns.length > 0 ? lastRow - firstRow + 1 : 0;
	const blocks: Proofs["blocks"][number][] = [];
	let later: WritePlan["tabs"] = [];
	let settling = false;
	try {
		const { tabs: stand } = await again(() =>
			remote.begin({
				token,
				before,
				sheet: plan.sheet,
				headerRow,
				firstRow,
				lastRow,
				columns,
				renamed: plan.renamed,
				tabs: plan.tabs.map((tab) => ({ id: tab.id, rows: Math.max(tab.rows.length, tab.frozenRows + 1), width: widthOf(tab) })),
			}),
		);
		const width = columns.length + key.columns.length;
		let formatted = firstRow - 1;
		for (let row = firstRow; row < firstRow + rows; ) {
			signal.throwIfAborted();
			const last = Math.min(lastRow, row + pace.rows(width) - 1);
			const [block, checksum] = [await blockOf(plan, row, last), await plan.checksum(row, last)];
			pace.weighed(block.rows);
			const until = Math.min(lastRow, row + (last - row + 1) * FORMATTED - 1);
			const formats = last > formatted ? ([formatted + 1, until] as const) : null;
			const cells = (last - row + 1) * width + (formats ? (formats[1] - formats[0] + 1) * columns.length : 0);
			await pace.timed(cells, () => again(() => remote.block(token, { ...block, firstRow: row, formats }, { ...key, headerRow, checksum })));
			if (formats) formatted = until;
			blocks.push({ firstRow: row, lastRow: last, checksum });
			progress(last - firstRow + 1, rows);
			row = last + 1;
		}
		for (const tabs of together(
			plan.tabs.filter(({ id }) => !stand.includes(id)),
			pace,
		)) {
			signal.throwIfAborted();
			await again(() => remote.addTabs(token, tabs));
		}
		later = plan.tabs.filter(({ id }) => stand.includes(id));
		signal.throwIfAborted();
		settling = true;
		await again(() => remote.settle(token, plan.registry, { ...key, headerRow, blocks }));
	} catch (error) {
		throw await takenBack(remote, token, error, settling);
	}
	// From here on the audit stands; what is left may be done twice, and by the next audit.
	try {
		for (const tabs of together(later, pace)) await again(() => remote.replace(token, tabs));
		await again(() => remote.finish(token));
	} catch {
		// Whatever the reason: something was written, and the next audit completes it; its turn need not be waited for. A turn that cannot be
		// given back lapses.
		await remote.finish(token).catch(() => {});
		throw new HostProblem({ kind: "timeout", writing: true });
	}
}

/** A block as the engine gives it, piece by piece. */
async function blockOf(plan: WritePlan, first: number, last: number): Promise<WriteBlock> {
	const parts: WriteBlock[] = [];
	for (const [from, to] of pieces(first, last, plan.columns.length)) parts.push(await plan.block(from, to));
	return { rows: parts.flatMap(({ rows }) => rows), tints: parts.flatMap(({ tints }) => tints) };
}

/** Rows from one to another, both included, in pieces of few cells. */
function pieces(first: number, last: number, width: number): readonly (readonly [number, number])[] {
	const step = Math.max(1, Math.floor(HANDED / Math.max(1, width)));
	return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, at) => [first + at * step, Math.min(last, first + (at + 1) * step - 1)] as const);
}

/** The error to tell, once everything was taken back; or that it could not be. */
async function takenBack(remote: Remote, token: string, error: unknown, settling: boolean): Promise<unknown> {
	try {
		await again(() => remote.takeBack(token));
	} catch {
		return new HostProblem({ kind: "timeout", writing: true });
	}
	const { problem } = error as HostProblem;
	if (settling && problem?.kind !== "changed" && problem?.kind !== "busy") return new HostProblem({ kind: "timeout", writing: true });
	const foreseen = problem?.kind === "timeout" || problem?.kind === "host";
	return foreseen ? new HostProblem({ ...problem, writing: false }) : error;
}

/** Columns of the grid that a tab takes, and its cells. */
const widthOf = ({ rows, columnWidths, charts }: WritePlan["tabs"][number]): number =>
	Math.max(1, columnWidths.length, ...rows.map(({ cells }) => cells.length), ...charts.map(({ place }) => place.lastColumn + 1));
const cellsOf = (tab: WritePlan["tabs"][number]): number => tab.rows.length * widthOf(tab);

/** Tabs as they are sent: small ones together. */
function together(tabs: WritePlan["tabs"], pace: Pace): readonly WritePlan["tabs"][] {
	const most = Math.min(TAB_CELLS, pace.cells * TAB_SHARE);
	const calls: WritePlan["tabs"][number][][] = [];
	let cells = Number.POSITIVE_INFINITY;
	for (const tab of tabs) {
		cells += cellsOf(tab);
		if (cells > most) {
			calls.push([]);
			cells = cellsOf(tab);
		}
		calls[calls.length - 1]!.push(tab);
	}
	return calls;
}

const newToken = (): string => Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 8)).join("");
