import { type Batch, once } from "./batch.ts";
import { mark, marked, nameOf, nameOfMark } from "./marks.ts";
import { type Aside, findOurs, type Ours } from "./ours.ts";

/** Takes away what a run put aside in a sheet: all of it when the run was not finished, then what it replaced is put back; else what is no
 *  longer needed. May be done again after it was cut off. */
export async function clearAside(run: Batch, sheetName: string, found: Ours): Promise<void> {
	if (found.aside.length === 0) return;
	const sheet = run.context.workbook.worksheets.getItem(found.sheetId);
	const finished = found.registry.sheets[found.sheetId]?.run;
	let ours = found;
	const unfinished = ours.aside.find(({ mark: { kind, run: number } }) => kind === "saved" && number !== finished);
	if (unfinished !== undefined) {
		putBack(sheet, ours, unfinished.mark.run);
		sheet.names.getItem(unfinished.name).delete();
		await run.sync();
		ours = await findOurs(run, sheetName);
	}
	dropColumns(sheet, ours, finished);
	await dropUnnamed(run, sheet, ours);
	for (const { name } of ours.aside) sheet.names.getItem(name).delete();
	for (const name of ours.names) if (!ours.columns.some((column) => column.name === name)) sheet.names.getItem(name).delete();
	await run.sync();
}

/** Queues the return of what our columns held and of the names they bore. */
function putBack(sheet: Excel.Worksheet, { aside, names }: Ours, number: number): void {
	for (const name of names) sheet.names.getItem(name).delete();
	for (const { mark: old, name, at } of aside) {
		if (!("id" in old) || old.run !== number || at === null) continue;
		const back = nameOfMark({ kind: "back", run: number, index: old.index });
		if (old.kind === "place" && aside.some((one) => one.name === back && one.at !== null))
			once(marked(sheet, name).getCell(0, 0)).copyFrom(marked(sheet, back), Excel.RangeCopyType.all);
		if (old.id !== "") mark(sheet, nameOf(old.id), marked(sheet, name));
	}
}

/** Queues the end of columns that are no longer needed, each found by its name when Excel comes to it. */
function dropColumns(sheet: Excel.Worksheet, { aside, lastUsed }: Ours, finished: number | undefined): void {
	const isDoomed = ({ mark: { kind, run: number } }: Aside): boolean =>
		kind === "drop" || kind === "back" || (kind === "keep" && number !== finished) || (kind === "gone" && number === finished);
	const doomed = aside.filter((one) => one.at !== null && isDoomed(one));
	const putAside = doomed.filter(({ mark: { kind } }) => kind !== "gone");
	// What somebody wrote to the right stays where it is, and what they wrote above or below.
	const stays = lastUsed > Math.max(-1, ...putAside.map(({ at }) => at!));
	for (const { name, alone, mark: old } of doomed) {
		// In a run that was not finished, rows may have gone under our hands: then cells of ours stand below the name too.
		if (!alone && old.run === finished) marked(sheet, name).clear(Excel.ClearApplyTo.all);
		else if (stays) once(marked(sheet, name).getEntireColumn()).clear(Excel.ClearApplyTo.all);
		else once(marked(sheet, name).getEntireColumn()).delete(Excel.DeleteShiftDirection.left);
	}
	for (const { mark: old, name, at } of aside)
		if (old.kind === "emptied" && old.run === finished && at !== null) marked(sheet, name).clear(Excel.ClearApplyTo.all);
}

/** Takes away columns without any value that were put in before they got a name: a request was cut off there. */
async function dropUnnamed(run: Batch, sheet: Excel.Worksheet, { aside }: Ours): Promise<void> {
	const edge = aside.find(({ mark: { kind } }) => kind === "edge");
	if (edge?.mark.kind !== "edge" || edge.at === null) return;
	await run.sync();
	const name = sheet.names.getItemOrNullObject(edge.name).load("type");
	await run.sync();
	if (name.isNullObject || name.type !== Excel.NamedItemType.range) return;
	const now = marked(sheet, edge.name).load("columnIndex");
	await run.sync();
	const unnamed = now.columnIndex - edge.mark.at;
	if (unnamed <= 0 || unnamed > edge.mark.count) return;
	const columns = sheet.getRangeByIndexes(0, edge.mark.at, 1, unnamed).getEntireColumn();
	const used = columns.getUsedRangeOrNullObject(true).load("address");
	await run.sync();
	if (used.isNullObject) columns.delete(Excel.DeleteShiftDirection.left);
}
