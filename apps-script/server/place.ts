import { runsOf } from "../../core/columns/runs.ts";
import { PLAIN_FORMAT } from "./cells.ts";
import { dropColumns, emptyColumns, proveHeads, proveHeadsAt } from "./drop.ts";
import { lastRowOfOurs } from "./extent.ts";
import {
	type Aside,
	findColumns,
	headOf,
	lastAudit,
	markEach,
	type OurColumn,
	remarkColumns,
	stagingOf,
	strayedFrom,
	unmarkAside,
	unmarkColumns,
} from "./ours.ts";
import type { Plan } from "./plan.ts";
import { Problem } from "./problem.ts";
import { strokes } from "./runs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts columns that were put aside in their place. One that is already there keeps its cells, to which others may refer, and is given new
 *  content; a new one is moved beside the others; one that is no longer made goes. Where the user has columns right of ours nothing of theirs
 *  moves: ours are emptied rather than deleted, and new ones stand at the right of everything. Every step looks at what is there: cut off, it
 *  goes on from where it was. */
export function placeColumns(sheet: Sheet, plan: Plan, tries = 3): void {
	try {
		place(sheet, plan);
	} catch (error) {
		// Columns came or went between a look and an act: from the new places on.
		if (tries === 0 || !(error instanceof Problem) || error.problem.kind !== "changed") throw error;
		placeColumns(sheet, plan, tries - 1);
	}
}
function place(sheet: Sheet, plan: Plan): void {
	const together = stagingOf(sheet, plan);
	const staging = together.length === 0 ? together : [...together, ...strayedFrom(sheet, plan, together)].sort((a, b) => a.at - b.at);
	// A column that a person renamed and wants left alone is theirs from now on.
	if (plan.renamed === "new") for (const { at, header, recorded } of findColumns(sheet, plan)) if (header !== recorded) unmarkColumns(sheet, at, 1);
	const old = findColumns(sheet, plan);
	const rest = new Set(old);
	const pairs = staging.flatMap(({ at, id, header: now }) => {
		const { header } = plan.columns.find((column) => column.id === id)!;
		const found = [...rest].find((one) => one.id === id) ?? [...rest].find((one) => one.header === header);
		if (found) rest.delete(found);
		return found ? [{ from: at, now, to: found, id, header }] : [];
	});
	const fresh = staging.filter(({ at }) => pairs.every(({ from }) => from !== at));
	if (fresh.length > 0) {
		widen(sheet, plan, fresh);
		markEach(sheet, plan, fresh);
	}
	if (old.length > 0) {
		const enclosed = isEnclosed(sheet, old, staging);
		const end = endOf(sheet, old, plan);
		fillOld(sheet, plan, pairs, end);
		remarkColumns(sheet, plan.headerRow, pairs);
		const nows = new Map(pairs.map(({ from, now }) => [from, now]));
		for (const [first, count] of [...runsOf([...nows.keys()])].reverse()) {
			const heads = plan.headerRow === 0 ? null : Array.from({ length: count }, (_, at) => nows.get(first + at)!);
			dropColumns(sheet, first, count, plan.headerRow > 0 ? plan.headerRow : plan.firstRow, plan.lastRow, heads);
		}
		unmarkAside(sheet);
		// All that the audit makes has been found again; what is left of the old is made no longer.
		if (rest.size > 0 || pairs.length < plan.columns.length) {
			const gone = findColumns(sheet, plan).filter((one) => !plan.columns.some(({ id, header }) => one.id === id || one.header === header));
			dropOld(sheet, gone, enclosed, end);
		}
		const ordered = pairs.length === plan.columns.length && pairs.every(({ to }, index) => to.at === pairs[0]!.to.at + index);
		if (!enclosed && !ordered) inOrder(sheet, plan);
	} else unmarkAside(sheet);
}

/** Pixels of columns that are new; those that stood keep what their owner gave them. */
function widen(sheet: Sheet, { columns }: Plan, fresh: readonly Aside[]): void {
	for (const [at, count] of runsOf(fresh.map((one) => one.at))) {
		const widths = fresh.filter((one) => one.at >= at && one.at < at + count).map(({ id }) => columns.find((column) => column.id === id)!.width);
		for (const { first, count: alike, value } of strokes(widths)) sheet.setColumnWidths(at + first + 1, alike, value);
	}
}

function isEnclosed(sheet: Sheet, old: readonly OurColumn[], staging: readonly { readonly at: number }[]): boolean {
	const ours = new Set([...old, ...staging].map(({ at }) => at));
	let last = sheet.getLastColumn() - 1;
	while (last >= 0 && ours.has(last)) last--;
	return last > Math.min(...old.map(({ at }) => at));
}

/** The last row of the audit before, or of this one: a list that has lost people at its end is shorter than what was written beside it. */
function endOf(sheet: Sheet, old: readonly OurColumn[], { lastRow }: Plan): number {
	const before = lastAudit(sheet)?.lastRow ?? 0;
	return old.some(({ id }) => id.endsWith(".status")) ? lastRowOfOurs(sheet, old, lastRow, before) : Math.max(lastRow, before);
}

interface Pair {
	readonly from: number;
	/** The header there, where it was read. */
	readonly now: string | null;
	readonly to: OurColumn;
}
/** Copies new content over old, which reaches down to row `end`; columns side by side in one go. */
function fillOld(sheet: Sheet, { headerRow, firstRow, lastRow }: Plan, pairs: readonly Pair[], end: number): void {
	const top = headerRow > 0 ? headerRow : firstRow;
	const height = lastRow - top + 1;
	const beyond = end > lastRow ? Math.min(end, sheet.getMaxRows()) - lastRow : 0;
	for (let at = 0; at < pairs.length; ) {
		const { from, to } = pairs[at]!;
		let count = 1;
		while (pairs[at + count]?.from === from + count && pairs[at + count]?.to.at === to.at + count) count++;
		const [source, target] = [sheet.getRange(top, from + 1, height, count), sheet.getRange(top, to.at + 1, height, count)];
		if (headerRow > 0)
			proveHeadsAt(
				sheet,
				top,
				pairs.slice(at, at + count).flatMap((pair) => [[pair.to.at, headOf(pair.to)] as const, [pair.from, pair.now] as const]),
			);
		source.copyTo(target);
		// Rows that the list has lost at its end.
		if (beyond > 0)
			sheet
				.getRange(lastRow + 1, to.at + 1, beyond, count)
				.clear()
				.setNumberFormat(PLAIN_FORMAT);
		at += count;
	}
	SpreadsheetApp.flush();
}

function dropOld(sheet: Sheet, gone: readonly OurColumn[], enclosed: boolean, end: number): void {
	for (const { at, row, header, recorded } of [...gone].sort((a, b) => b.at - a.at))
		(enclosed ? emptyColumns : dropColumns)(sheet, at, 1, Math.max(1, row), end, row === 0 ? null : [headOf({ header, recorded })]);
}

/** Ours one beside the other, in the order of the audit. */
function inOrder(sheet: Sheet, plan: Plan): void {
	const places = [...findColumns(sheet, plan), ...stagingOf(sheet, plan)];
	const at = plan.columns.map(({ id }) => places.find((one) => one.id === id)?.at ?? -1);
	let wanted = Math.min(...at);
	for (let index = 0; index < at.length; index++, wanted++) {
		const from = at[index]!;
		if (from === wanted) continue;
		let count = 1;
		while (at[index + count] === from + count) count++;
		const columns = sheet.getRange(1, from + 1, 1, count);
		const headers = plan.columns.slice(index, index + count).map(({ header }) => header);
		proveHeads(sheet, from, plan.headerRow, plan.headerRow === 0 ? null : headers);
		sheet.moveColumns(columns, wanted + 1);
		for (let other = 0; other < at.length; other++) {
			if (other >= index && other < index + count) at[other] = wanted + other - index;
			else if (at[other]! >= wanted && at[other]! < from) at[other] = at[other]! + count;
		}
		index += count - 1;
		wanted += count - 1;
	}
}
