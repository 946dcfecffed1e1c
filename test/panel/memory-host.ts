import type { Cell } from "../../core/model/cell.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { type Host, HostProblem, type HostProblemKind, type SheetLook, type Traces, type WorkbookLook, type WritePlan } from "../../panel/host.ts";
import { cellsOf } from "./engine/feed.ts";

/** A workbook in memory that notes what is asked of it. */
export class MemoryHost implements Host {
	readonly kind = "excel";
	readonly language = "fr";
	readonly theme = null;
	readonly kept = new Map<string, string>();
	/** Calls that write, in their order. */
	readonly writes: string[] = [];
	readonly plans: WritePlan[] = [];
	/** Rows of the lists that were added, headers first. */
	readonly lists: (readonly (readonly Cell[])[])[] = [];
	readonly selected: Parameters<Host["select"]>[] = [];
	/** Thrown by the next call of that name, then forgotten. */
	readonly refusals = new Map<keyof Host, HostProblemKind | Error>();
	sheets: Sheet[];
	more: Partial<WorkbookLook> = {};
	looks: Partial<SheetLook> = {};
	last: Traces["last"] = null;
	tabs: Traces["tabs"] = [];
	/** Awaited before each block that is read. */
	pause: (() => Promise<void>) | null = null;

	constructor(sheets: Sheet[]) {
		this.sheets = sheets;
	}
	#refuse(name: keyof Host): void {
		const refusal = this.refusals.get(name);
		this.refusals.delete(name);
		if (refusal instanceof Error) throw refusal;
		if (refusal) throw new HostProblem(refusal);
	}

	now() {
		return { date: "2026-11-21", runAt: "2026-11-21T09:00:00Z" };
	}
	async look(): Promise<WorkbookLook> {
		this.#refuse("look");
		const sheets = this.sheets.map(
			({ name, rowCount, columns }): SheetLook => ({
				name,
				hidden: false,
				rows: rowCount,
				columns: columns.length,
				protected: false,
				filteredRows: 0,
				filterInTheWay: false,
				...this.looks,
			}),
		);
		return { file: "clients.xlsx", readOnly: false, onWeb: false, active: this.sheets[0]!.name, sheets, ...this.more };
	}
	async read(requests: Parameters<Host["read"]>[0], take: Parameters<Host["read"]>[1], signal: AbortSignal): Promise<void> {
		this.#refuse("read");
		for (const [of, { sheet: name, columns, firstRow, lastRow }] of requests.entries()) {
			const sheet = this.sheets.find((one) => one.name === name)!;
			await this.pause?.();
			signal.throwIfAborted();
			await take(of, { firstRow, rows: cellsOf(sheet, columns, firstRow, lastRow) });
		}
	}
	async traces(): Promise<Traces> {
		return { columns: [], tabs: this.tabs, last: this.last };
	}
	async write(plan: WritePlan, progress: (done: number, of: number) => void, signal: AbortSignal): Promise<void> {
		this.#refuse("write");
		signal.throwIfAborted();
		progress(1, 2);
		this.plans.push(plan);
		this.writes.push("write");
	}
	async writeCells(_sheet: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): Promise<void> {
		this.#refuse("writeCells");
		this.writes.push(`cells ${cells.map(({ columnId, value }) => `${columnId}=${value}`).join(" ")} rows ${rows.join(",")}`);
	}
	async removable() {
		return { sheet: "Clients", columns: [{ header: "Nom (Loupe)", letter: "E" }], tabs: ["Synthèse"], lists: ["Liste"], typed: 0 };
	}
	async remove({ lists }: { readonly lists: boolean }): Promise<void> {
		this.#refuse("remove");
		this.writes.push(`remove ${lists}`);
	}
	async addList(name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Promise<string> {
		this.#refuse("addList");
		this.writes.push(`list ${name}: ${headers.length} x ${rows.length}`);
		this.lists.push([headers, ...rows]);
		return name;
	}
	async select(...place: Parameters<Host["select"]>): Promise<void> {
		this.#refuse("select");
		this.selected.push(place);
	}
	async openTab(): Promise<void> {
		this.#refuse("openTab");
	}
	async remember(key: string, value: string | null): Promise<void> {
		this.#refuse("remember");
		if (value === null) this.kept.delete(key);
		else this.kept.set(key, value);
	}
	async recall(key: string): Promise<string | null> {
		return this.kept.get(key) ?? null;
	}
}
