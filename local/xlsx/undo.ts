import { XlsxError } from "./error.ts";
import { editHead } from "./head.ts";
import { removeNotes } from "./notes.ts";
import type { Xlsx } from "./open.ts";
import { cellName } from "./output.ts";
import { Parts, removeContentTypes, removeRelationships } from "./parts.ts";
import { CellRestorer, ColumnRemover } from "./patch.ts";
import { markedColumns, readHead, readSheet } from "./read.ts";
import { type AddedPlace, type Memory, registryParts, undoSplice } from "./registry.ts";
import { type SheetEditors, savePackage } from "./save.ts";
import { removeParts, removeTabs } from "./workbook-tabs.ts";

/** Removes every column and tab that `writeReport` added, and nothing else; writes the result to `out`, or nothing when there is none.
 *  As long as no other program saved the workbook in between, each part comes back byte for byte.
 *  Tabs: those recorded in the workbook, and those named in `sheetNames`; `keep` names some that stay.
 *  @example await removeReport(book, { sheetNames: [] }, "clients.undone.xlsx")  // { columns: 16, sheets: 4 } */
export async function removeReport(
	book: Xlsx,
	options: { readonly sheetNames: readonly string[]; readonly keep?: readonly string[] },
	out: string,
): Promise<{ columns: number; sheets: number }> {
	const parts = new Parts(book.package.source);
	const keep = new Set(options.keep);
	const recorded = book.package.registry?.memory?.tabs.map((tab) => tab.name) ?? [];
	const doomed = new Set([...recorded, ...options.sheetNames].filter((name) => !keep.has(name)));
	if (book.sheets.every((sheet) => doomed.has(sheet.name))) throw new XlsxError({ kind: "nothing-left" });
	const removed = await removeEarlier(book, parts, doomed, null);
	if (removed.columns.length === 0 && removed.sheets === 0) return { columns: 0, sheets: 0 };
	await savePackage(book, parts, removed.editors, out);
	return { columns: removed.columns.length, sheets: removed.sheets };
}

export interface Removed {
	readonly editors: SheetEditors;
	/** Columns taken out, and the sheet they stood in. */
	readonly sheet: string | null;
	readonly columns: readonly AddedPlace[];
	readonly sheets: number;
	/** Last column that the user used in that sheet, when it was remembered and nobody saved it since. */
	readonly lastUsed: number | null;
	/** Nobody had saved the workbook since. */
	readonly exact: boolean;
}

/** Takes what an earlier run added out of a package: small parts at once, cells by editors of the sheets.
 *  `only`: without a registry, the sheet to look for columns in; null: all of them. */
export async function removeEarlier(book: Xlsx, parts: Parts, doomed: ReadonlySet<string>, only: string | null): Promise<Removed> {
	const { registry, workbookPart } = book.package;
	const memory = registry?.memory ?? null;
	const target = memory?.target ?? null;
	const editors: SheetEditors = new Map();
	const targetIsOurs = target !== null && isAsWritten(parts, target);
	const exact = memory !== null && isUntouched(parts, memory) && memory.tabs.every((tab) => doomed.has(tab.name));

	let sheets = 0;
	if (exact) {
		for (const { part, before } of memory.changed) parts.set(part, undoSplice(parts.text(part), before));
		const dead = registryParts(parts, registry!.part);
		for (const { part } of memory.added) parts.remove(part);
		for (const part of dead) parts.remove(part);
		const tabs = new Set(memory.tabs.map((tab) => tab.name));
		sheets = tabs.size + removeTabs(parts, workbookPart, new Set([...doomed].filter((name) => !tabs.has(name))));
	} else {
		sheets = removeTabs(parts, workbookPart, doomed);
		if (registry !== null) {
			const dead = registryParts(parts, registry.part);
			for (const from of [workbookPart, ""]) removeRelationships(parts, from, (one) => one.target === registry.part);
			for (const part of dead) parts.remove(part);
			removeContentTypes(parts, dead);
		}
	}
	if (target !== null && targetIsOurs) {
		editors.set(target.part, [new CellRestorer(target.part, target)]);
		if (!exact) dropAddedNotes(parts, target.part, memory!);
		return { editors, sheet: target.sheet, columns: target.columns, sheets, lastUsed: target.lastUsed, exact };
	}
	if (exact && target === null) return { editors, sheet: null, columns: [], sheets, lastUsed: null, exact };

	const candidates = book.sheets.filter((sheet) => sheet.kind === "worksheet" && !doomed.has(sheet.name));
	const recorded = candidates.filter((sheet) => sheet.name === (target?.sheet ?? only));
	for (const sheet of recorded.length > 0 ? recorded : candidates) {
		if (!book.package.facts.has(sheet.part)) {
			const head = await readHead(book, sheet.name);
			if (markedColumns(book, head.columns, head.rowCount).length === 0) continue;
			await readSheet(book, sheet.name);
		}
		const { marked, used } = book.package.facts.get(sheet.part)!;
		if (marked.length === 0) continue;
		const from = new Map(marked.map((column) => [column.at, column.rowNumber]));
		let lastColumn = used.length - 1;
		while (lastColumn >= 0 && (used[lastColumn] === 0 || from.has(lastColumn))) lastColumn--;
		const widths = new Map(marked.map((column) => [column.at, null]));
		editors.set(sheet.part, [
			new ColumnRemover(sheet.part, from, (head) => editHead(sheet.part, head, { lastColumn: Math.max(0, lastColumn), widths, deselect: false })),
		]);
		removeNotes(parts, sheet.part, new Set(marked.map((column) => cellName(column.rowNumber - 1, column.at))));
		const ids = new Map(target?.columns.map((column) => [column.header, column.id]));
		return { editors, sheet: sheet.name, columns: marked.map(({ at, header }) => ({ at, header, id: ids.get(header) ?? "" })), sheets, lastUsed: null, exact };
	}
	return { editors, sheet: null, columns: [], sheets, lastUsed: null, exact };
}

function isAsWritten(parts: Parts, { part, written }: { readonly part: string; readonly written: { readonly crc: number; readonly size: number } }): boolean {
	const found = parts.source.find(part);
	return found !== undefined && found.crc === written.crc && found.size === written.size;
}
function isUntouched(parts: Parts, memory: Memory): boolean {
	return [...memory.changed, ...memory.added, ...(memory.target === null ? [] : [memory.target])].every((one) => isAsWritten(parts, one));
}

/** The sheet no longer names the notes that we added: their parts go too. */
function dropAddedNotes(parts: Parts, sheetPart: string, memory: Memory): void {
	const added = new Set(memory.added.map((one) => one.part.toLowerCase()));
	const ours: string[] = [];
	removeRelationships(parts, sheetPart, ({ type, target }) => {
		const mine = (type === "comments" || type === "vmlDrawing") && added.has(target.toLowerCase());
		if (mine) ours.push(target);
		return mine;
	});
	if (ours.length > 0) removeParts(parts, ours);
}
