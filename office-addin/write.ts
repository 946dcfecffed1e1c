import { HostProblem, type HostProblemKind, type StopSignal, type WritePlan } from "../panel/host.ts";
import { clearAside } from "./aside.ts";
import { type Batch, batch, GONE, isGone, together } from "./batch.ts";
import { addNotes, type Columns, fillColumns, placeColumns, putInColumns, restoreWidths } from "./columns.ts";
import { findGround, type Ground, layOut } from "./layout.ts";
import { dropRegistry, EMPTY, findOurs, findTabs, type Ours, type OurTabs, queueRegistry, type Registry, saveRegistry } from "./ours.ts";
import { proofOfEnds, proofOfNoFilter, proveRows } from "./proof.ts";
import type { Reading } from "./read.ts";
import { dropStaged, finishTab, Queue, recordOf, type StagedTab, stageTab } from "./tabs.ts";
import type { Watch } from "./watch.ts";

/** Times that taking back or tidying up is tried: what is left otherwise is left in somebody's workbook. */
const ATTEMPTS = 3;
/** Whoever is typing in a cell may finish first. */
const PATIENT = { waits: true };

/** Writes an audit. Everything is first put aside: columns that are put in right of all that is used, tabs as worksheets of their own. Only
 *  when all of it stands, and the rows are proved to be where they were read, does one request make it the audit of the workbook: it fills
 *  the columns of an earlier audit, which are saved beside, and records all. Until then, and when that request fails, the workbook is put
 *  back as it was. What remains to be done after it can be done again: tabs of an earlier audit are filled anew, what was put aside goes.
 *  @throws {HostProblem} */
export async function write(reading: Reading, plan: WritePlan, progress: (done: number, of: number) => void, signal: StopSignal): Promise<void> {
	const rows = plan.lastRow - plan.firstRow + 1;
	const of = rows + Math.ceil(rows / 10);
	const before = await batch(true, (run) => prepare(run, plan));
	const state: Writing = { reading, plan, before, columns: null, staged: [], watch: null, registry: () => before.ours.registry };
	try {
		await batch(true, async (run) => {
			await putAside(run, state, (row) => progress(row - plan.firstRow + 1, of), signal);
			await commit(run, state);
		});
	} catch (error) {
		await takeBack(state, error);
		throw namedProblem(error, plan);
	}
	await finish(state);
	progress(of, of);
}

/** What the workbook held before the run. */
interface Before {
	readonly ours: Ours;
	readonly tabs: OurTabs;
	readonly ground: Ground;
}
interface Writing {
	readonly reading: Reading;
	readonly plan: WritePlan;
	readonly before: Before;
	columns: Columns | null;
	readonly staged: StagedTab[];
	watch: Watch | null;
	/** The workbook's memory as it was when the rows were proved; before that, as it was before the run. */
	registry: () => Registry;
}

/** Finds what stands; clears up before, where a run was cut off.
 *  @throws {HostProblem} */
async function prepare(run: Batch, { sheet }: WritePlan): Promise<Before> {
	const before = await findBefore(run, sheet);
	if (before.ours.aside.length === 0 && before.tabs.aside.length === 0) return before;
	await clearAside(run, before.ours.sheetId, before.ours);
	for (const id of before.tabs.aside) run.context.workbook.worksheets.getItem(id).delete();
	return findBefore(run, sheet);
}

async function findBefore(run: Batch, sheet: string): Promise<Before> {
	try {
		const [ours, tabs, ground] = await together(
			run,
			(part) => findOurs(part, sheet),
			(part) => findTabs(part),
			(part) => findGround(part, sheet),
		);
		return { ours, tabs, ground };
	} catch (error) {
		throw isGone(error) ? new HostProblem({ kind: "missing-sheet", sheet }) : error;
	}
}

async function putAside(run: Batch, state: Writing, progress: (row: number) => void, signal: StopSignal): Promise<void> {
	const { plan, reading, before } = state;
	const { ours, tabs, ground } = before;
	signal.throwIfAborted();
	if (plan.columns.length > 0) {
		state.columns = { run, plan, reading, ours, layout: layOut(plan, ours, ground) };
		state.watch = await putInColumns(state.columns);
		await fillColumns(state.columns, state.watch, progress, signal);
	}
	const taken = tabs.sheets.map(({ name }) => name);
	const queue = new Queue(run);
	for (const tab of plan.tabs) {
		signal.throwIfAborted();
		await stageTab(queue, tab, tabs, taken, reading.date1904 === true, state.staged);
	}
	signal.throwIfAborted();
	// What others did to the setting since is kept: lists, audits of other sheets.
	state.registry = queueRegistry(run);
	if (plan.columns.length > 0) await proveRows(run, run.context.workbook.worksheets.getItem(ours.sheetId), plan, reading);
	else await run.sync();
	signal.throwIfAborted();
	if (state.watch?.moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
}

/** The one request by which what was put aside becomes the audit. What it finds changed at that very moment is put back by the caller.
 *  @throws {HostProblem} */
async function commit(run: Batch, { plan, reading, before, columns, staged, watch, registry }: Writing): Promise<void> {
	const { ours } = before;
	const sheet = run.context.workbook.worksheets.getItem(ours.sheetId);
	const proofs = columns === null ? [] : [proofOfEnds(sheet, plan, reading), proofOfNoFilter(sheet, columns.layout.tables, plan.sheet)];
	watch?.stop();
	if (columns !== null) placeColumns({ ...columns, run });
	saveRegistry(run, registryAfter(registry(), plan, ours, staged, columns));
	await run.sync();
	for (const proof of proofs) await proof.check();
	if (watch?.moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
}

function registryAfter(registry: Registry, plan: WritePlan, ours: Ours, staged: readonly StagedTab[], columns: Columns | null): Registry {
	const had = registry.sheets[ours.sheetId];
	const { loupe: version, date, rows } = plan.registry;
	const recorded =
		columns === null
			? { ...had, date, rows, columns: had?.columns ?? [] }
			: {
					date,
					rows,
					columns: plan.columns.map(({ id, header }) => ({ id, header })),
					run: columns.layout.run,
					...(plan.headerRow === 0 && { headless: true }),
				};
	const tabs = staged.map(recordOf);
	return {
		version,
		sheets: { ...registry.sheets, [ours.sheetId]: recorded },
		tabs: [...registry.tabs.filter(({ id }) => !tabs.some((tab) => tab.id === id)), ...tabs],
		lists: registry.lists,
	};
}

/** Puts everything back as it was before the run; what cannot be is told.
 *  @throws {HostProblem} */
async function takeBack({ before, columns, staged, watch }: Writing, cause: unknown): Promise<void> {
	const { ours, tabs } = before;
	let left: string[] = [];
	try {
		watch?.stop();
		await columns?.run.context.sync();
	} catch {
		// Handlers that cannot be taken away die with the pane; what matters is what stands in the sheet.
	}
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		left = [];
		await trying(left, "columns", () => batch(true, (run) => takeBackColumns(run, ours, columns), PATIENT));
		await trying(left, staged[0]?.name ?? "", () => batch(true, (run) => dropStaged(run, staged, tabs.sheets), PATIENT));
		if (left.length === 0) return;
	}
	const names = left.includes("columns") ? ["columns"] : [];
	const why: HostProblemKind = {
		kind: "host",
		code: codeOf(cause),
		writing: true,
		left: [...names, ...(left.some((one) => one !== "columns") ? staged.map(({ name }) => name) : [])],
	};
	throw new HostProblem(why);
}

async function takeBackColumns(run: Batch, ours: Ours, columns: Columns | null): Promise<void> {
	const read = queueRegistry(run);
	const sheet = run.context.workbook.worksheets.getItemOrNullObject(ours.sheetId).load("id");
	await run.sync();
	const registry = read();
	const had = ours.registry.sheets[ours.sheetId];
	const isOurs = columns !== null ? registry.sheets[ours.sheetId]?.run === columns.layout.run : JSON.stringify(registry) !== JSON.stringify(ours.registry);
	if (isOurs) {
		if (ours.registry === EMPTY) dropRegistry(run);
		else {
			const { [ours.sheetId]: _, ...others } = registry.sheets;
			saveRegistry(run, {
				...registry,
				version: ours.registry.version,
				tabs: ours.registry.tabs,
				sheets: had === undefined ? others : { ...others, [ours.sheetId]: had },
			});
		}
		await run.sync();
	}
	if (columns === null || sheet.isNullObject) return;
	const found = await findOurs(run, ours.sheetId);
	const replaced = found.aside.some(({ mark }) => mark.kind === "saved" && mark.run === columns.layout.run);
	if (replaced) restoreWidths({ ...columns, run });
	await clearAside(run, ours.sheetId, found);
}

async function trying(left: string[], what: string, does: () => Promise<void>): Promise<void> {
	try {
		await does();
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		left.push(what);
	}
}
const codeOf = (error: unknown): string =>
	error instanceof HostProblem
		? error.problem.kind === "host"
			? error.problem.code
			: error.problem.kind
		: ((error as { code?: string }).code ?? (error as Error).name);

/** The problem with what Excel does not say of it: the sheet, and what it means that something is gone. */
function namedProblem(error: unknown, { sheet }: WritePlan): unknown {
	if (!(error instanceof HostProblem)) return error;
	const { problem } = error;
	if ((problem.kind === "protected" || problem.kind === "filtered" || problem.kind === "pivot") && problem.sheet === "")
		return new HostProblem({ ...problem, sheet });
	if (problem.kind === "host" && GONE.has(problem.code)) return new HostProblem({ kind: "changed", sheet });
	return error;
}

/** What remains once the audit is recorded: all at once, and where that fails each part for itself. Each can be done again, and is: by this
 *  run, else by the next.
 *  @throws {HostProblem} */
async function finish({ plan, before, columns, staged }: Writing): Promise<void> {
	const open = new Set(staged);
	const tidyTab = async (run: Batch, tab: StagedTab, careful: boolean): Promise<void> => {
		await finishTab(run, tab, careful);
		open.delete(tab);
	};
	const tidyColumns = async (run: Batch): Promise<void> => clearAside(run, before.ours.sheetId, await findOurs(run, before.ours.sheetId));
	let left: string[] = [];
	let cause: unknown = null;
	const step = async (what: string, does: (run: Batch) => Promise<unknown>): Promise<void> => {
		try {
			await batch(true, does, PATIENT);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			left.push(what);
			cause = error;
		}
	};
	await step("all", (run) => {
		if (columns !== null) addNotes({ ...columns, run });
		const parts = staged.map((tab) => (part: Batch) => tidyTab(part, tab, false));
		return together(run, ...parts, ...(columns === null ? [] : [tidyColumns]));
	});
	for (let attempt = 1; attempt < ATTEMPTS && left.length > 0; attempt++) {
		left = [];
		for (const tab of open) await step(tab.old?.name ?? tab.name, (run) => tidyTab(run, tab, true));
		if (columns !== null) await step("columns", tidyColumns);
	}
	if (left.length > 0) throw namedProblem(new HostProblem({ kind: "host", code: codeOf(cause), writing: true, left }), plan);
}
