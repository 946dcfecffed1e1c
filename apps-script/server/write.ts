import { columnLetters } from "../../core/columns/letters.ts";
import { runsOf } from "../../core/columns/runs.ts";
import type { ReportSheet } from "../../core/model/report.ts";
import { freeName } from "../../core/tabs/free-name.ts";
import { checksumOf, type WriteBlock } from "../../panel/host.ts";
import type { Begin, Key, Proofs } from "../protocol.ts";
import { book, isProtected, readCells, sheetById, sheetNamed } from "./book.ts";
import { PLAIN_FORMAT, written } from "./cells.ts";
import { dropColumns } from "./drop.ts";
import { findColumns, findTabs, markAudit, markColumn, type OurColumn, stagingOf } from "./ours.ts";
import { placeColumns } from "./place.ts";
import { currentPlan, endPlan, keepPlan, type Plan, planOf } from "./plan.ts";
import { Problem } from "./problem.ts";
import { checkRoom } from "./room.ts";
import { runsAlike } from "./runs.ts";
import { addTab, dateFormat, replaceTab } from "./tabs.ts";
import { endTurn, keepTurn, takeTurn } from "./turn.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;

/** Checks everything that can be checked before a cell is written, and puts columns in right of all that is used: they are taken out again,
 *  or become ours. May be called twice. */
export function begin(start: Begin): void {
	takeTurn(start.token, Date.now());
	try {
		undo(currentPlan()); // what was cut off
		const sheet = sheetNamed(start.sheet);
		const { columns } = start;
		const tabs = findTabs(book());
		if (columns.length > 0) checkColumns(sheet, start, findColumns(sheet));
		checkRoom(
			sheet,
			columns.length,
			start.tabs.filter(({ id }) => !tabs.some((tab) => tab.id === id)).map(({ cells }) => cells),
		);
		const place = sheet.getLastColumn();
		keepPlan({
			token: start.token,
			sheetId: sheet.getSheetId(),
			sheet: start.sheet,
			headerRow: start.headerRow,
			firstRow: start.firstRow,
			lastRow: start.lastRow,
			columns: columns.map(({ id, header, format }) => ({ id, header, format })),
			renamed: start.renamed,
			place,
			width: sheet.getMaxColumns(),
			stood: Object.fromEntries(tabs.map((tab) => [tab.id, tab.sheet.getSheetId()])),
			added: {},
			adding: null,
			settled: false,
		});
		if (columns.length === 0) return;
		sheet.insertColumnsAfter(place, columns.length);
		columns.forEach(({ id, header }, index) => {
			markColumn(sheet, place + index, { id, header, headerRow: start.headerRow, run: start.token });
		});
		frame(sheet, start, place);
		SpreadsheetApp.flush();
	} catch (error) {
		if (currentPlan()?.token === start.token) undo(currentPlan());
		endTurn(start.token);
		throw error;
	}
}

function checkColumns(sheet: Sheet, { renamed, sheet: name }: Begin, ours: readonly OurColumn[]): void {
	if (isProtected(sheet)) throw new Problem({ kind: "protected", sheet: name });
	const strange = ours.find((column) => column.header !== column.recorded);
	if (strange && renamed === "ask") throw new Problem({ kind: "renamed", header: strange.recorded, now: strange.header });
}

/** Formats before values: a text written into any other format is read as a number, a date or a formula. Columns that are put in may look
 *  like the one on their left. */
function frame(sheet: Sheet, { columns, headerRow, firstRow, lastRow }: Begin, place: number): void {
	sheet
		.getRange(1, place + 1, sheet.getMaxRows(), columns.length)
		.clear()
		.clearDataValidations()
		.setNumberFormat(PLAIN_FORMAT);
	const formats = { text: "@", date: dateFormat(), number: PLAIN_FORMAT };
	const top = headerRow > 0 ? headerRow : firstRow;
	for (const [first, count] of runsAlike(columns.map(({ format }) => format)))
		sheet.getRange(firstRow, place + first + 1, lastRow - firstRow + 1, count).setNumberFormat(formats[columns[first]!.format]);
	for (const [first, count] of runsAlike(columns.map(({ width }) => width))) sheet.setColumnWidths(place + first + 1, count, columns[first]!.width);
	if (headerRow > 0) {
		sheet
			.getRange(headerRow, place + 1, 1, columns.length)
			.setNumberFormat("@")
			.setBackground(BLUE)
			.setFontColor("#FFFFFF")
			.setFontWeight("bold")
			.setValues([columns.map(({ header }) => header)])
			.setNotes([columns.map(({ note }) => note)]);
	}
	sheet.getRange(top, place + 1, lastRow - top + 1, 1).setBorder(null, true, null, null, null, null, BLUE, SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
}

/** Where the columns put aside stand now: they move with what is put in before them. */
function stagingAt(sheet: Sheet, plan: Plan): number {
	const found = stagingOf(sheet, plan);
	const first = found[0]?.at ?? -1;
	if (found.length !== plan.columns.length || found.some(({ at, id }, index) => at !== first + index || id !== plan.columns[index]!.id))
		throw new Problem({ kind: "changed", sheet: plan.sheet });
	return first;
}
function sheetOf(plan: Plan): Sheet {
	const found = sheetById(plan.sheetId);
	if (found === null) throw new Problem({ kind: "missing-sheet", sheet: plan.sheet });
	return found;
}

/** Writes a block, if its rows are still those that were read: they are read again in the same call. */
export function block(token: string, { rows, tints }: WriteBlock, firstRow: number, key: Key): void {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	const sheet = sheetOf(plan);
	const staging = stagingAt(sheet, plan);
	proveHeaders(sheet, plan, key);
	proveRows(sheet, plan, key.columns, { firstRow, lastRow: firstRow + rows.length - 1, checksum: key.checksum });
	const { values, texts } = written(
		rows,
		plan.columns.map(({ format }) => format),
	);
	if (texts.length > 0) sheet.getRangeList(texts.map(({ row, column }) => `${columnLetters(staging + column)}${firstRow + row}`)).setNumberFormat("@");
	sheet.getRange(firstRow, staging + 1, rows.length, plan.columns.length).setValues(values);
	for (const tint of ["info", "watch"] as const) {
		const areas = tints
			.filter((one) => one.tint === tint)
			.flatMap(({ column, runs }) => runs.map(([first, last]) => `${columnLetters(staging + column)}${first}:${columnLetters(staging + column)}${last}`));
		if (areas.length > 0) sheet.getRangeList(areas).setBackground(TINTS[tint]);
	}
}

function proveHeaders(sheet: Sheet, plan: Plan, { columns, headers, headerRow }: Omit<Proofs, "blocks">): void {
	if (headerRow === 0) return;
	const now = readCells(sheet, columns, headerRow, headerRow)[0]!;
	if (headers.some((header, index) => header !== String(now[index] ?? ""))) throw new Problem({ kind: "changed", sheet: plan.sheet });
}
function proveRows(sheet: Sheet, plan: Plan, columns: readonly number[], { firstRow, lastRow, checksum }: Proofs["blocks"][number]): void {
	if (checksumOf(readCells(sheet, columns, firstRow, lastRow)) !== checksum) throw new Problem({ kind: "changed", sheet: plan.sheet });
}

/** Adds a tab that does not stand yet; one that stands is replaced after `settle`. Tells which it was. */
export function tab(token: string, wanted: ReportSheet): "added" | "later" {
	keepTurn(token, Date.now());
	let plan = planOf(token);
	const stood = plan.stood[wanted.id];
	if (stood !== undefined && sheetById(stood) !== null) return "later";
	plan = dropHalf(plan, wanted.id);
	const name = freeName(
		wanted.name,
		new Set(
			book()
				.getSheets()
				.map((sheet) => sheet.getName().toLowerCase()),
		),
	);
	plan = keepPlan({ ...plan, adding: name });
	addTab(name, wanted, (sheet) => {
		keepPlan({ ...plan, adding: null, added: { ...plan.added, [wanted.id]: sheet.getSheetId() } });
	});
	return "added";
}
/** Takes out a tab that an earlier call of the same kind was adding. */
function dropHalf(plan: Plan, id: string | null): Plan {
	const sheets = book().getSheets();
	const half = sheets.filter((sheet) => sheet.getName() === plan.adding || (id !== null && sheet.getSheetId() === plan.added[id]));
	for (const sheet of half) book().deleteSheet(sheet);
	return half.length > 0 ? keepPlan({ ...plan, adding: null }) : plan;
}

/** Puts the columns in their place: from here on the audit stands, and what is left is to replace the tabs of the one before. Each step looks
 *  at what is done already: cut off, it can be called again. */
export function settle(token: string, registry: { readonly loupe: string; readonly date: string; readonly rows: number }, proofs: Proofs): void {
	keepTurn(token, Date.now());
	const plan = planOf(token);
	if (plan.settled) return;
	if (plan.columns.length > 0) {
		const sheet = sheetOf(plan);
		proveHeaders(sheet, plan, proofs);
		for (const one of proofs.blocks) proveRows(sheet, plan, proofs.columns, one);
		placeColumns(sheet, plan);
		markAudit(sheet, { date: registry.date, rows: registry.rows });
	}
	SpreadsheetApp.flush();
	keepPlan({ ...plan, settled: true });
}

export function replace(token: string, wanted: ReportSheet): void {
	keepTurn(token, Date.now());
	const old = findTabs(book()).find(({ id }) => id === wanted.id);
	if (old) replaceTab(old, wanted);
	else
		addTab(
			freeName(
				wanted.name,
				new Set(
					book()
						.getSheets()
						.map((sheet) => sheet.getName().toLowerCase()),
				),
			),
			wanted,
		);
}

export function finish(token: string): void {
	if (currentPlan()?.token === token) endPlan();
	endTurn(token);
}

/** Takes back what was put aside; the spreadsheet is as before. */
export function takeBack(token: string): void {
	const plan = currentPlan();
	if (plan?.token === token) undo(plan);
	endTurn(token);
}

/** Takes out columns and tabs of an audit that was not settled. */
export function undo(plan: Plan | null): void {
	if (plan === null) return;
	if (!plan.settled) {
		const sheet = sheetById(plan.sheetId);
		if (sheet !== null && plan.columns.length > 0) dropStaging(sheet, plan);
		dropHalf(plan, null);
		for (const id of Object.values(plan.added)) {
			const made = sheetById(id);
			if (made !== null) book().deleteSheet(made);
		}
		SpreadsheetApp.flush();
	}
	endPlan();
}

function dropStaging(sheet: Sheet, plan: Plan): void {
	const found = stagingOf(sheet, plan).map(({ at }) => at);
	const count = plan.columns.length;
	// Cut off between putting in and marking: as many columns more as were put in, those without a mark empty.
	const first = found[0] ?? plan.place;
	const left = count - found.length;
	if (left > 0 && sheet.getMaxColumns() === plan.width + count && sheet.getRange(1, first + found.length + 1, sheet.getMaxRows(), left).isBlank())
		for (let at = first + found.length; at < first + count; at++) found.push(at);
	const top = plan.headerRow > 0 ? plan.headerRow : plan.firstRow;
	for (const [at, width] of [...runsOf(found)].reverse()) dropColumns(sheet, at, width, top, plan.lastRow);
}

export function writeCells(name: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): void {
	const sheet = sheetNamed(name);
	if (isProtected(sheet)) throw new Problem({ kind: "protected", sheet: name });
	const columns = findColumns(sheet);
	for (const { columnId, value } of cells) {
		const column = columns.find(({ id }) => id === columnId);
		if (!column) throw new Problem({ kind: "changed", sheet: name });
		const letter = columnLetters(column.at);
		sheet
			.getRangeList(rows.map((row) => `${letter}${row}`))
			.setNumberFormat("@")
			.setValue(value);
	}
	SpreadsheetApp.flush();
}
