import type { Cell } from "../../core/model/cell.ts";
import { type Block, checksumOf, type Host, type WriteBlock, type WritePlan } from "../../panel/host.ts";
import { type ExcelHost, type ExcelOptions, openExcel } from "../hosts/excel/open.ts";
import { addinIn, CLIENTS, openPane, seed } from "./node-pane.ts";

/** Writing alone, many times over: plans as the engine gave them once, on workbooks that are made anew each time. */
export interface Bench {
	readonly excel: ExcelHost;
	readonly host: Host;
}
type Rows = readonly (readonly Cell[])[];
type Recorded = Omit<WritePlan, "block" | "checksum"> & { readonly cells: Rows; readonly tints: WriteBlock["tints"]; readonly keys: Rows };

/** Rows of tabs beyond those have nothing that others have not. */
const TAB_ROWS = 60;

/** A plan of the engine's for these rows, with its cells in hand. */
export async function recorded(rows: Rows, date: string, options: ExcelOptions = {}): Promise<Recorded> {
	const pane = await openPane({ sheets: ["Clients"], ...options, date });
	seed(pane.excel, "Clients", rows);
	let found: WritePlan | null = null;
	pane.host.write = async (plan) => {
		found = plan;
	};
	await pane.toPreview();
	await pane.session.write();
	const plan = found as WritePlan | null;
	if (plan === null) throw new Error(`Nothing was to be written: ${JSON.stringify(pane.session.state)}`);
	const block = await plan.block(plan.firstRow, plan.lastRow);
	const keys: (readonly Cell[])[] = [];
	const request = { sheet: plan.sheet, columns: [...plan.key.columns].sort((a, b) => a - b), firstRow: plan.firstRow, lastRow: plan.lastRow };
	await pane.host.read([request], (_of, some: Block) => void keys.push(...some.rows), new AbortController().signal);
	if (checksumOf(keys) !== (await plan.checksum(plan.firstRow, plan.lastRow))) throw new Error("The key cells that were read again are others.");
	const { sheet, headerRow, firstRow, lastRow, columns, key, renamed, registry } = plan;
	const tabs = plan.tabs
		.filter(({ id }) => id === "summary" || id === "findings")
		.map((tab) => ({ ...tab, rows: tab.rows.slice(0, TAB_ROWS), charts: tab.charts.slice(0, 1) }));
	return { sheet, headerRow, firstRow, lastRow, columns, key, renamed, registry, tabs, cells: block.rows, tints: block.tints, keys };
}

export function planOf(recording: Recorded, change: Partial<WritePlan> = {}): WritePlan {
	const { cells, tints, keys, ...plan } = recording;
	const within = (first: number, last: number) => ({ from: first - plan.firstRow, to: last - plan.firstRow + 1 });
	return {
		...plan,
		block: async (first, last) => ({
			rows: cells.slice(within(first, last).from, within(first, last).to),
			tints: tints.map(({ runs, ...tint }) => ({
				...tint,
				runs: runs.filter(([a, b]) => b >= first && a <= last).map(([a, b]) => [Math.max(a, first), Math.min(b, last)] as const),
			})),
		}),
		checksum: async (first, last) => checksumOf(keys.slice(within(first, last).from, within(first, last).to)),
		...change,
	};
}

export const NEVER = { aborted: false, throwIfAborted() {} };
export const quiet = (): void => {};

/** A workbook with the rows, and the add-in in it; with what last month's audit left, when there is one. */
export async function openBench(rows: Rows = CLIENTS, before: Recorded | null = null, options: ExcelOptions = {}): Promise<Bench> {
	const excel = openExcel({ language: "fr-FR", requirement: "1.14", sheets: ["Clients"], ...options });
	seed(excel, "Clients", rows);
	excel.workbook.sheet("Clients").set("A40", [["=COUNTA(A2:A7)"]]);
	excel.workbook.sheet("Mine").set("A1", [["mine"]]);
	const loupe = await addinIn(excel.page);
	const host: Host = loupe.excelHost();
	if (before !== null) {
		await host.write(planOf(before), quiet, NEVER);
		// As somebody does to a workbook within a month.
		const summary = excel.workbook.sheets.find(({ name }) => name.startsWith("Synth"))!;
		summary.set(`B${before.tabs[0]!.rows.length + 2}`, [["a line of mine"]]);
		excel.workbook.sheet("Mine").set("A1", [["=Clients!H2"], [`='${summary.name}'!A5`]]);
	}
	loupe.patience.ms = 60;
	return { excel, host };
}

/** What became of a writing: done, or the problem that was told. */
export async function tried(bench: Bench, plan: WritePlan): Promise<{ readonly kind: string; readonly left?: readonly string[]; readonly code?: string }> {
	try {
		await bench.host.write(plan, quiet, NEVER);
		return { kind: "done" };
	} catch (error) {
		const { problem, stack } = error as { problem?: { kind: string }; stack?: string };
		return problem ?? { kind: "unexpected", code: String(stack) };
	}
}
