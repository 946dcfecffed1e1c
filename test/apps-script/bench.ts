import { type Runner, remoteOver } from "../../apps-script/sidebar/call.ts";
import { sheetsHost } from "../../apps-script/sidebar/host.ts";
import type { Cell } from "../../core/model/cell.ts";
import { type Block, checksumOf, type Host, type WriteBlock, type WritePlan } from "../../panel/host.ts";
import type { SheetsHost, SheetsOptions } from "../hosts/sheets/open.ts";
import { CLIENTS, openBook, openSidebar, seed } from "./node-sidebar.ts";

/** Writing alone, many times over: plans as the engine gave them once, on spreadsheets that are made anew each time. */
export interface Bench {
	readonly sheets: SheetsHost;
	readonly host: Host;
}
type Rows = readonly (readonly Cell[])[];
export type Recorded = Omit<WritePlan, "block" | "checksum"> & { readonly cells: Rows; readonly tints: WriteBlock["tints"]; readonly keys: Rows };

/** Rows of tabs beyond those have nothing that others have not. */
const TAB_ROWS = 40;

/** A plan of the engine's for these rows, with its cells in hand. */
export async function recorded(rows: Rows, options: Partial<SheetsOptions> = {}): Promise<Recorded> {
	const one = await openSidebar(rows, options);
	let found: WritePlan | null = null;
	one.host.write = async (plan) => {
		found = plan;
	};
	await one.toPreview();
	await one.session.write();
	const plan = found as WritePlan | null;
	if (plan === null) throw new Error(`Nothing was to be written: ${JSON.stringify(one.session.state)}`);
	const block = await plan.block(plan.firstRow, plan.lastRow);
	const keys: (readonly Cell[])[] = [];
	await one.host.read(
		[{ sheet: plan.sheet, columns: plan.key.columns, firstRow: plan.firstRow, lastRow: plan.lastRow }],
		(_of, some: Block) => void keys.push(...some.rows),
		new AbortController().signal,
	);
	if (checksumOf(keys) !== (await plan.checksum(plan.firstRow, plan.lastRow))) throw new Error("The key cells that were read again are others.");
	const { sheet, headerRow, firstRow, lastRow, columns, key, renamed, registry } = plan;
	const tabs = plan.tabs
		.filter(({ id }) => id === "summary" || id === "findings")
		.map((tab) => ({ ...tab, rows: tab.rows.slice(0, TAB_ROWS), charts: tab.charts.slice(0, 1) }));
	return { sheet, headerRow, firstRow, lastRow, columns, key, renamed, registry, tabs, cells: block.rows, tints: block.tints, keys };
}

/** The next month: every cell of ours says something else. */
export const later = (recording: Recorded): Recorded => ({
	...recording,
	cells: recording.cells.map((row) => row.map((cell, at) => (typeof cell === "string" && recording.columns[at]!.format === "text" ? `${cell}!` : cell))),
	registry: { ...recording.registry, date: "2026-12-21" },
});

export function planOf(recording: Recorded, change: Partial<WritePlan> = {}): WritePlan {
	const { cells, tints, keys, ...plan } = recording;
	const within = (rows: Rows, first: number, last: number): Rows => rows.slice(first - plan.firstRow, last - plan.firstRow + 1);
	return {
		...plan,
		block: async (first, last) => ({
			rows: within(cells, first, last),
			tints: tints.map(({ runs, ...tint }) => ({
				...tint,
				runs: runs.filter(([a, b]) => b >= first && a <= last).map(([a, b]) => [Math.max(a, first), Math.min(b, last)] as const),
			})),
		}),
		checksum: async (first, last) => checksumOf(within(keys, first, last)),
		...change,
	};
}

const NEVER = { aborted: false, throwIfAborted() {} };
const quiet = (): void => {};

/** A spreadsheet with the rows, and the add-on in it; with what last month's audit left, when there is one. */
export async function openBench(rows: Rows = CLIENTS, before: Recorded | null = null, options: Partial<SheetsOptions> = {}): Promise<Bench> {
	const sheets = openBook(options);
	seed(sheets, "Clients", rows);
	sheets.workbook.sheet("Mine", [["=COUNTA(Clients!A2:A7)"]]);
	const host = sheetsHost(
		remoteOver(sheets.sidebar.run as unknown as Runner),
		{ language: "fr", local: "2026-11-21T08:00:00", runAt: "2026-11-21T07:00:00Z", kept: {} },
		() => sheets.clock.now,
	);
	if (before !== null) {
		await host.write(planOf(before), quiet, NEVER);
		// As somebody does to a spreadsheet within a month.
		const summary = sheets.workbook.sheets.find(({ name }) => name.startsWith("Synth"))!;
		summary.maxRows += 5;
		summary.setRaw(before.tabs[0]!.rows.length + 1, 1, "a line of mine");
		sheets.workbook.sheet("Mine", [["=Clients!H2"], [`='${summary.name}'!A5`]]);
	}
	return { sheets, host };
}

/** What became of a writing: done, or the problem that was told. */
export async function tried({ host }: Bench, plan: WritePlan): Promise<{ readonly kind: string; readonly writing?: boolean; readonly code?: string }> {
	try {
		await host.write(plan, quiet, NEVER);
		return { kind: "done" };
	} catch (error) {
		const { problem, stack } = error as { problem?: { kind: string }; stack?: string };
		return problem ?? { kind: "unexpected", code: String(stack) };
	}
}
