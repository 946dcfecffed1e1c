import type { Removable } from "../panel/host.ts";
import { type Batch, batch } from "./batch.ts";
import { runsOf } from "./cells.ts";
import { dropRegistry, EMPTY, findOurs, findTabs, type Ours, type OurTab, unmarkStaging } from "./ours.ts";
import { lettersOf } from "./write.ts";

/** What an audit left in the workbook: columns of one sheet or several, tabs, lists. */
interface Left {
	readonly sheets: readonly { readonly name: string; readonly ours: Ours; readonly lastUsed: number }[];
	readonly tabs: readonly OurTab[];
	readonly lists: readonly { readonly sheet: string; readonly name: string }[];
	readonly hasRegistry: boolean;
}

async function findAll(run: Batch): Promise<Left> {
	const { registry, tabs, sheets: worksheets } = await findTabs(run);
	const nameOfSheet = (id: string): string | undefined => worksheets.find((sheet) => sheet.id === id)?.name;
	const lists = registry.lists.flatMap((sheet) => {
		const name = nameOfSheet(sheet);
		return name === undefined ? [] : [{ sheet, name }];
	});
	const apart = new Set([...tabs, ...lists].map(({ sheet }) => sheet));
	const sheets: { name: string; ours: Ours; lastUsed: number }[] = [];
	for (const { id, name } of worksheets) {
		if (apart.has(id)) continue;
		const ours = await findOurs(run, name);
		if (ours.columns.length === 0 && ours.staging === null && ours.names.length === 0) continue;
		const used = run.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load(["columnIndex", "columnCount"]);
		await run.sync();
		sheets.push({ name, ours, lastUsed: used.isNullObject ? -1 : used.columnIndex + used.columnCount - 1 });
	}
	return { sheets, tabs, lists, hasRegistry: registry !== EMPTY };
}

/** See `Host.removable`. `userColumns`: headers of the columns of the findings tab that belong to the user. */
export async function removable(typedIn: (values: readonly (readonly unknown[])[]) => number): Promise<Removable> {
	return batch(false, async (run) => {
		const left = await findAll(run);
		const findings = left.tabs.find(({ id }) => id === "findings");
		let typed = 0;
		if (findings) {
			const used = run.context.workbook.worksheets.getItem(findings.sheet).getUsedRangeOrNullObject(true).load("values");
			await run.sync();
			if (!used.isNullObject && used.values != null) typed = typedIn(used.values);
		}
		const first = left.sheets[0];
		return {
			sheet: first?.name ?? null,
			columns: left.sheets.flatMap(({ ours }) => ours.columns.map(({ header, at }) => ({ header, letter: lettersOf(at) }))),
			tabs: left.tabs.map(({ name }) => name),
			lists: left.lists.map(({ name }) => name),
			typed,
		};
	});
}

/** See `Host.remove`. Columns first, tabs after, what remembers them last: cut off half-way, it can be done again. */
export async function remove({ lists }: { readonly lists: boolean }): Promise<void> {
	await batch(true, async (run) => {
		const left = await findAll(run);
		const { worksheets } = run.context.workbook;
		for (const { name, ours, lastUsed } of left.sheets) {
			const sheet = worksheets.getItem(name);
			const at = new Set(ours.columns.map((column) => column.at));
			if (ours.staging !== null && ours.staging !== "lost") for (let column = 0; column < ours.staging.count; column++) at.add(ours.staging.first + column);
			let last = lastUsed;
			while (last >= 0 && at.has(last)) last--;
			const columns = [...at].sort((a, b) => a - b);
			for (const [first, count] of [...runsOf(columns)].reverse()) {
				const range = sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
				// What stands to the right of ours stays where it is.
				if (first > last) range.delete(Excel.DeleteShiftDirection.left);
				else range.clear(Excel.ClearApplyTo.all);
			}
			for (const one of ours.names) sheet.names.getItem(one).delete();
			if (ours.staging !== null) unmarkStaging(run, name);
		}
		await run.sync();
		for (const { sheet } of [...left.tabs, ...(lists ? left.lists : [])]) worksheets.getItem(sheet).delete();
		if (left.hasRegistry) dropRegistry(run);
		await run.sync();
	});
}
