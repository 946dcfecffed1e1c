import { columnLetters } from "../core/columns/letters.ts";
import { HostProblem, type Removable } from "../panel/host.ts";
import { clearAside } from "./aside.ts";
import { type Batch, batch, once, together } from "./batch.ts";
import { mark, marked, nameOfMark } from "./marks.ts";
import { dropRegistry, EMPTY, findOurs, findTabs, type OurColumn, type Ours, type OurTab } from "./ours.ts";

/** What an audit left in the workbook: columns of one sheet or several, tabs, lists. */
interface Left {
	readonly sheets: readonly { readonly name: string; readonly ours: Ours }[];
	readonly tabs: readonly OurTab[];
	/** Worksheets that a run put aside. */
	readonly aside: readonly string[];
	readonly lists: readonly { readonly sheet: string; readonly name: string }[];
	readonly hasRegistry: boolean;
}

/** Three round trips. */
async function findAll(run: Batch): Promise<Left> {
	const { registry, tabs, aside, sheets: worksheets } = await findTabs(run);
	const nameOfSheet = (id: string): string | undefined => worksheets.find((sheet) => sheet.id === id)?.name;
	const lists = registry.lists.flatMap((sheet) => {
		const name = nameOfSheet(sheet);
		return name === undefined ? [] : [{ sheet, name }];
	});
	const apart = new Set([...[...tabs, ...lists].map(({ sheet }) => sheet), ...aside]);
	const users = worksheets.filter(({ id }) => !apart.has(id));
	const found = await together(
		run,
		...users.map(({ id, name }) => async (part: Batch) => ({ name, ours: await findOurs(part, id) })),
	);
	const sheets = found.filter(({ ours }) => ours.columns.length > 0 || ours.aside.length > 0 || ours.names.length > 0);
	return { sheets, tabs, aside, lists, hasRegistry: registry !== EMPTY };
}

/** See `Host.removable`. `userColumns`: headers of the columns of the findings tab that belong to the user. */
export async function removable(typedIn: (values: readonly (readonly unknown[])[]) => number): Promise<Removable> {
	return batch(false, async (run) => {
		const left = await findAll(run);
		const findings = left.tabs.find(({ id }) => id === "findings");
		let typed = 0;
		if (findings) {
			const used = once(run.context.workbook.worksheets.getItem(findings.sheet).getUsedRangeOrNullObject(true)).load("values");
			await run.sync();
			if (!used.isNullObject && used.values != null) typed = typedIn(used.values);
		}
		const first = left.sheets[0];
		return {
			sheet: first?.name ?? null,
			columns: left.sheets.flatMap(({ ours }) => ours.columns.map(({ header, at }) => ({ header, letter: columnLetters(at) }))),
			tabs: left.tabs.map(({ name }) => name),
			lists: left.lists.map(({ name }) => name),
			typed,
		};
	});
}

/** See `Host.remove`. Columns first, tabs after, what remembers them last: cut off half-way, it can be done again, and is once.
 *  @throws {HostProblem} */
export async function remove(options: { readonly lists: boolean }): Promise<void> {
	try {
		await batch(true, (run) => removeAll(run, options));
	} catch {
		await batch(true, (run) => removeAll(run, options)).catch(toldWhatStays);
	}
}

async function removeAll(run: Batch, { lists }: { readonly lists: boolean }): Promise<void> {
	const left = await findAll(run);
	await together(
		run,
		...left.sheets.map(
			({ ours }) =>
				(part: Batch) =>
					removeFromSheet(part, ours),
		),
	);
	const { worksheets } = run.context.workbook;
	for (const id of left.aside) worksheets.getItem(id).delete();
	for (const { sheet } of [...left.tabs, ...(lists ? left.lists : [])]) worksheets.getItem(sheet).delete();
	if (left.hasRegistry) dropRegistry(run);
	await run.sync();
}

async function toldWhatStays(error: unknown): Promise<never> {
	if (!(error instanceof HostProblem) || error.problem.kind !== "host") throw error;
	const { columns, tabs } = await removable(() => 0);
	throw new HostProblem({ ...error.problem, left: [...(columns.length > 0 ? ["columns"] : []), ...tabs] });
}

/** What somebody wrote stays where it is: columns right of ours, cells above and below those that we filled. What is to be done at last is
 *  left in the queue. */
async function removeFromSheet(run: Batch, found: Ours): Promise<void> {
	let ours = found;
	if (found.aside.length > 0) {
		await clearAside(run, found.sheetId, found);
		ours = await findOurs(run, found.sheetId);
	}
	const sheet = run.context.workbook.worksheets.getItem(ours.sheetId);
	const unnamed = ours.columns.filter(({ name }) => name === null).map((column, index) => ({ column, ...nameFor(sheet, column, index) }));
	if (unnamed.length > 0) await run.sync();
	if (unnamed.some(({ head, column }) => String(head.values[0]?.[0] ?? "") !== column.header)) throw new HostProblem({ kind: "changed", sheet: ours.sheetId });
	const at = new Set(ours.columns.map((column) => column.at));
	let last = ours.lastUsed;
	while (last >= 0 && at.has(last)) last--;
	for (const column of [...ours.columns].reverse()) {
		const cells = marked(sheet, column.name ?? unnamed.find((one) => one.column === column)!.name);
		if (column.at > last && column.alone) once(cells.getEntireColumn()).delete(Excel.DeleteShiftDirection.left);
		else {
			const ownCells = column.name === null ? once(cells.getEntireColumn()) : cells;
			ownCells.clear(Excel.ClearApplyTo.all);
			ownCells.format.useStandardWidth = true;
		}
	}
	for (const { name } of unnamed) sheet.names.getItem(name).delete();
	for (const name of ours.names) sheet.names.getItem(name).delete();
}

/** Queues a name for a column that has none, and the reading of its header: an address could be another's by now. */
function nameFor(sheet: Excel.Worksheet, column: OurColumn, index: number): { readonly name: string; readonly head: Excel.Range } {
	const name = nameOfMark({ kind: "left", run: 0, index, id: "" });
	mark(sheet, name, once(sheet.getCell(column.row, column.at)));
	return { name, head: once(marked(sheet, name).getCell(0, 0)).load("values") };
}
