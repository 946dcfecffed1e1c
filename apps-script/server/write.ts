import { columnLetters } from "../../core/columns/letters.ts";
import { runsOf } from "../../core/columns/runs.ts";
import type { ReportSheet } from "../../core/model/report.ts";
import { freeName } from "../../core/text/free-name.ts";
import { checksumOf } from "../../panel/host.ts";
import type { Begin, BlockRequest, Key, Proofs, Server, Standing } from "../protocol.ts";
import { book, isProtected, readCells, sheetById, sheetNamed } from "./book.ts";
import { PLAIN_FORMAT, written } from "./cells.ts";
import { dropColumns } from "./drop.ts";
import { lastRowOfOurs } from "./extent.ts";
import { findColumns, findTabs, markAside, markAudit, type OurColumn, stagingOf, strayedFrom, unmarkAside } from "./ours.ts";
import { placeColumns } from "./place.ts";
import { currentPlan, DISTANCE, endPlan, keepPlan, type Plan, planOf } from "./plan.ts";
import { Problem } from "./problem.ts";
import { checkRoom } from "./room.ts";
import { runsAlike } from "./runs.ts";
import { addTab, dateFormat, growthOf, replaceTab, staying } from "./tabs.ts";
import { atWork, endTurn, isTaken, keepTurn, takeTurn } from "./turn.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = ReturnType<typeof written>["values"];
type Registry = Parameters<Server["settle"]>[1];

const BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;

/** Checks everything that can be checked before a cell is written, and puts columns in right of all that is used: they are taken out again,
 *  or become ours. May be called twice. Tells which tabs stand already. */
export function begin(start: Begin): Standing {
	takeTurn(start.token, Date.now(), start.before);
	try {
		return atWork(start.token, () => open(start));
	} catch (error) {
		if (currentPlan()?.token === start.token) undo(currentPlan());
		endTurn(start.token);
		throw error;
	}
}

function open(start: Begin): Standing {
	undo(currentPlan()); // what was cut off
	const sheet = sheetNamed(start.sheet);
	const { columns } = start;
	const tabs = findTabs(book());
	const ours = columns.length > 0 ? findColumns(sheet) : [];
	checkColumns(sheet, start, ours);
	const distance = checkRoom(sheet, {
		columns: columns.length,
		passing: columns.filter(({ id, header }) => ours.some((one) => one.id === id || one.header === header)).length,
		spare: DISTANCE,
		tabs: start.tabs.filter(({ id }) => !tabs.some((tab) => tab.id === id)).map(({ rows, width }) => rows * width),
		growth: () =>
			tabs.reduce(
				(sum, tab) =>
					sum +
					growthOf(
						tab,
						start.tabs.find(({ id }) => id === tab.id),
					),
				0,
			),
		older: atTheEnd(sheet, ours),
	});
	const plan = keepPlan({
		token: start.token,
		sheetId: sheet.getSheetId(),
		sheet: start.sheet,
		headerRow: start.headerRow,
		firstRow: start.firstRow,
		lastRow: start.lastRow,
		columns: columns.map(({ id, header, format, width }) => ({ id, header, format, width })),
		renamed: start.renamed,
		distance,
		place: sheet.getLastColumn() + distance,
		width: sheet.getMaxColumns(),
		stood: Object.fromEntries(tabs.map((tab) => [tab.id, tab.sheet.getSheetId()])),
		added: {},
		adding: null,
		placing: false,
		settled: false,
	});
	if (columns.length > 0) {
		putIn(sheet, plan, columns.length);
		markAside(sheet, plan.place, plan);
		frame(sheet, start, plan.place);
	}
	return { tabs: tabs.map(({ id }) => id) };
}

/** How many of our columns have nothing of the user's right of them: the others are emptied when they go, and take as much room. */
function atTheEnd(sheet: Sheet, ours: readonly OurColumn[]): number {
	const places = new Set(ours.map(({ at }) => at));
	let last = sheet.getLastColumn() - 1;
	while (places.has(last)) last--;
	return ours.filter(({ at }) => at > last).length;
}

function checkColumns(sheet: Sheet, { columns, renamed, sheet: name }: Begin, ours: readonly OurColumn[]): void {
	if (columns.length > 0 && isProtected(sheet)) throw new Problem({ kind: "protected", sheet: name });
	const strange = ours.find((column) => column.header !== column.recorded);
	if (strange && renamed === "ask") throw new Problem({ kind: "renamed", header: strange.recorded, now: strange.header });
}

/** Columns that are put in may look like a neighbour of theirs, rules for what may be typed included: two are put in and cleaned, and the
 *  others are put in between. */
function putIn(sheet: Sheet, { place, distance }: Plan, count: number): void {
	const ends = Math.min(2, count);
	sheet.insertColumnsAfter(place - distance, distance + ends);
	sheet
		.getRange(1, place + 1, sheet.getMaxRows(), ends)
		.clear()
		.clearDataValidations()
		.setNumberFormat(PLAIN_FORMAT);
	if (count > ends) sheet.insertColumnsAfter(place + 1, count - ends);
}

function frame(sheet: Sheet, { columns, headerRow, firstRow, lastRow }: Begin, place: number): void {
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
	const top = headerRow > 0 ? headerRow : firstRow;
	sheet.getRange(top, place + 1, lastRow - top + 1, 1).setBorder(null, true, null, null, null, null, BLUE, SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
}

/** Formats before values: a text written into any other format is read as a number, a date or a formula. */
function setFormats(sheet: Sheet, { columns }: Plan, staging: number, [firstRow, lastRow]: readonly [number, number]): void {
	for (const wanted of ["text", "date"] as const) {
		const areas = runsAlike(columns.map(({ format }) => format))
			.filter(([first]) => columns[first]!.format === wanted)
			.map(([first, count]) => `${columnLetters(staging + first)}${firstRow}:${columnLetters(staging + first + count - 1)}${lastRow}`);
		if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(wanted === "text" ? "@" : dateFormat());
	}
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
	const found = sheetById(plan.sheetId, plan.sheet);
	if (found === null) throw new Problem({ kind: "missing-sheet", sheet: plan.sheet });
	return found;
}

/** Writes a block, if its rows are still those that were read: they are read again in the same call. */
export function block(token: string, request: BlockRequest, key: Key): void {
	const does = (): void => writeBlock(planOf(token), request, key);
	if (request.formats !== null) atWork(token, does);
	else {
		keepTurn(token, Date.now());
		does();
	}
}
function writeBlock(plan: Plan, { rows, tints, firstRow, formats }: BlockRequest, key: Key): void {
	const sheet = sheetOf(plan);
	const staging = provePlace(sheet, plan, key);
	proveRows(sheet, plan, key.columns, [{ firstRow, lastRow: firstRow + rows.length - 1, checksum: key.checksum }]);
	if (formats !== null) setFormats(sheet, plan, staging, formats);
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
	SpreadsheetApp.flush();
	proveWritten(sheet, plan, key, staging, firstRow, values);
}

/** Somebody may have put columns in, or taken some out, between the look and the write: then the block went astray, and goes again from where
 *  it surely is ours: under no header, and all of it what was written. Had they come after the write, a column of theirs could stand there. */
function proveWritten(sheet: Sheet, plan: Plan, key: Key, staging: number, firstRow: number, values: Values): void {
	let stands = false;
	try {
		stands = provePlace(sheet, plan, key) === staging;
	} finally {
		if (!stands && plan.headerRow > 0) takeAstray(sheet, plan, staging, firstRow, values);
	}
	if (!stands) throw new Problem({ kind: "changed", sheet: plan.sheet });
}
function takeAstray(sheet: Sheet, plan: Plan, staging: number, firstRow: number, values: Values): void {
	const count = plan.columns.length;
	const now = stagingOf(sheet, plan)[0]?.at ?? staging;
	const first = now > staging ? staging : now + count;
	for (let at = first; at < first + Math.min(count, Math.abs(now - staging)) && at < sheet.getMaxColumns(); at++) {
		const area = sheet.getRange(firstRow, at + 1, values.length, 1);
		const found = area.getValues();
		const written = values.map((row) => row[at - staging]);
		const isOurs = written.every((value, row) => found[row]![0] === value || (typeof value === "number" && found[row]![0] instanceof Date));
		if (isOurs && sheet.getRange(plan.headerRow, at + 1).isBlank()) area.clearContent();
	}
	SpreadsheetApp.flush();
}

/** The headers of the key, and where the columns put aside stand, in one look: at the place where they were put, and no such headers right
 *  of it. Where that is not so, their marks are asked. */
function provePlace(sheet: Sheet, plan: Plan, key: Key): number {
	const { headerRow, columns, width, distance, place } = plan;
	if (headerRow === 0) return stagingAt(sheet, plan);
	const row = readCells(
		sheet,
		Array.from({ length: width + distance + columns.length }, (_, at) => at),
		headerRow,
		headerRow,
	)[0]!;
	if (key.headers.some((header, index) => header !== String(row[key.columns[index]!] ?? ""))) throw new Problem({ kind: "changed", sheet: plan.sheet });
	let at = row.length - columns.length;
	while (at >= 0 && columns.some(({ header }, index) => row[at + index] !== header)) at--;
	return at === place ? at : stagingAt(sheet, plan);
}
function proveHeaders(sheet: Sheet, plan: Plan, { columns, headers, headerRow }: Omit<Proofs, "blocks">): void {
	if (headerRow === 0) return;
	const now = readCells(sheet, columns, headerRow, headerRow)[0]!;
	if (headers.some((header, index) => header !== String(now[index] ?? ""))) throw new Problem({ kind: "changed", sheet: plan.sheet });
}

/** Key cells read at once. */
const PROVED = 400_000;
function proveRows(sheet: Sheet, plan: Plan, columns: readonly number[], blocks: Proofs["blocks"]): void {
	const most = Math.max(1, Math.floor(PROVED / Math.max(1, columns.length)));
	for (let at = 0; at < blocks.length; ) {
		const { firstRow } = blocks[at]!;
		let end = at + 1;
		while (end < blocks.length && blocks[end]!.lastRow - firstRow < most) end++;
		const cells = readCells(sheet, columns, firstRow, blocks[end - 1]!.lastRow);
		for (; at < end; at++) {
			const one = blocks[at]!;
			if (checksumOf(cells.slice(one.firstRow - firstRow, one.lastRow - firstRow + 1)) !== one.checksum)
				throw new Problem({ kind: "changed", sheet: plan.sheet });
		}
	}
}

/** Adds tabs that did not stand at the beginning. */
export function addTabs(token: string, wanted: readonly ReportSheet[]): void {
	atWork(token, () => addEach(planOf(token), wanted));
}
function addEach(before: Plan, wanted: readonly ReportSheet[]): void {
	let plan = dropHalf(
		before,
		wanted.map(({ id }) => id),
	);
	const names = sheetNames();
	staying(() => {
		for (const one of wanted) {
			const name = freeName(one.name, names);
			names.push(name);
			plan = keepPlan({ ...plan, adding: name });
			addTab(name, one, (sheet) => {
				plan = keepPlan({ ...plan, adding: null, added: { ...plan.added, [one.id]: sheet.getSheetId() } });
			});
		}
	});
}
const sheetNames = (): string[] =>
	book()
		.getSheets()
		.map((sheet) => sheet.getName());
/** Takes out tabs that an earlier call of the same kind was adding. */
function dropHalf(plan: Plan, ids: readonly string[]): Plan {
	const half = ids.filter((id) => plan.added[id] !== undefined);
	if (plan.adding === null && half.length === 0) return plan;
	for (const sheet of book().getSheets())
		if (sheet.getName() === plan.adding || half.some((id) => plan.added[id] === sheet.getSheetId())) book().deleteSheet(sheet);
	return keepPlan({ ...plan, adding: null, added: Object.fromEntries(Object.entries(plan.added).filter(([id]) => !half.includes(id))) });
}

/** Puts the columns in their place: from here on the audit stands, and what is left is to replace the tabs of the one before. Each step looks
 *  at what is done already: cut off, it can be called again. */
export function settle(token: string, registry: Registry, proofs: Proofs): void {
	atWork(token, () => {
		const plan = planOf(token);
		if (!plan.settled) makeFinal(plan, registry, proofs);
	});
}
function makeFinal(plan: Plan, registry: Registry, proofs: Proofs): void {
	if (plan.columns.length > 0) {
		const sheet = sheetOf(plan);
		proveHeaders(sheet, plan, proofs);
		proveRows(sheet, plan, proofs.columns, proofs.blocks);
		const placing = plan.placing ? plan : keepPlan({ ...plan, placing: true, place: stagingAt(sheet, plan) });
		const aside = plan.placing ? stagingOf(sheet, placing)[0]?.at : placing.place;
		if (aside === placing.place) closeDistance(sheet, placing, aside);
		placeColumns(sheet, placing);
		const { headerRow, lastRow, columns } = plan;
		markAudit(sheet, { date: registry.date, rows: registry.rows, lastRow, headerRow, columns: columns.map(({ id, header }) => [id, header]) });
	}
	SpreadsheetApp.flush();
	keepPlan({ ...plan, settled: true });
}

/** Writes tabs over those of the audit before. */
export function replace(token: string, wanted: readonly ReportSheet[]): void {
	atWork(token, () => {
		planOf(token);
		const old = findTabs(book());
		for (const one of wanted) {
			const stands = old.find(({ id }) => id === one.id);
			if (stands) replaceTab(stands, one);
			else staying(() => addTab(freeName(one.name, sheetNames()), one));
		}
	});
}

export function finish(token: string): void {
	if (currentPlan()?.token === token) endPlan();
	endTurn(token);
}

/** Takes back what was put aside; the spreadsheet is as before. */
export function takeBack(token: string): void {
	const plan = currentPlan();
	if (plan?.token === token) atWork(token, () => undo(plan));
	endTurn(token);
}

/** Takes out columns and tabs of an audit that was not settled. */
export function undo(plan: Plan | null): void {
	if (plan === null) return;
	if (!plan.settled) {
		const sheet = sheetById(plan.sheetId, plan.sheet);
		if (sheet !== null && plan.columns.length > 0) dropStaging(sheet, plan);
		dropHalf(plan, Object.keys(plan.added));
		SpreadsheetApp.flush();
	}
	endPlan();
}

function dropStaging(sheet: Sheet, plan: Plan, tries = 3): void {
	try {
		dropAside(sheet, plan);
	} catch (error) {
		// Columns came or went between a look and an act: from the new places on.
		if (tries === 0 || !(error instanceof Problem) || error.problem.kind !== "changed") throw error;
		dropStaging(sheet, plan, tries - 1);
	}
}
function dropAside(sheet: Sheet, plan: Plan): void {
	const staging = stagingOf(sheet, plan);
	const strayed = strayedFrom(sheet, plan, staging);
	const headers = new Map([...staging, ...strayed].map(({ at, header }) => [at, header]));
	const found = [...headers.keys()].sort((a, b) => a - b);
	// Cut off between putting in and marking: columns without a mark, and empty, that were not there before.
	const first = staging[0]?.at ?? plan.place;
	const added = sheet.getMaxColumns() - plan.width;
	const left = found.length === 0 ? added - plan.distance : 0;
	if (left > 0 && left <= plan.columns.length && sheet.getRange(1, first + 1, sheet.getMaxRows(), left).isBlank())
		for (let at = first; at < first + left; at++) found.push(at);
	const top = staging.find(({ row }) => row > 0)?.row ?? (plan.headerRow > 0 ? plan.headerRow : plan.firstRow);
	// Rows may have been put in meanwhile.
	const last = lastRowOfOurs(sheet, [...staging, ...strayed], plan.lastRow, 0);
	for (const [at, width] of [...runsOf(found)].reverse())
		dropColumns(
			sheet,
			at,
			width,
			top,
			last,
			Array.from({ length: width }, (_, index) => headers.get(at + index) ?? null),
		);
	// Once the columns are being put in their place, the distance stands only where they have not moved yet.
	if ((!plan.placing || first === plan.place) && added - found.length >= plan.distance) dropDistance(sheet, first, plan);
	unmarkAside(sheet);
}
/** Takes out the empty columns before what is put aside, unless somebody has written there: then they are theirs. Gives back whether it did. */
function dropDistance(sheet: Sheet, place: number, { distance }: Plan): boolean {
	if (distance === 0 || place < distance) return false;
	const between = sheet.getRange(1, place - distance + 1, sheet.getMaxRows(), distance);
	if (!between.isBlank()) return false;
	sheet.deleteColumns(place - distance + 1, distance);
	return true;
}
/** The same where the columns put aside stay: they may have moved since they were looked for. */
function closeDistance(sheet: Sheet, plan: Plan, place: number, tries = 3): void {
	if (dropDistance(sheet, place, plan)) return;
	const now = stagingAt(sheet, plan);
	if (now !== place && tries > 0) closeDistance(sheet, plan, now, tries - 1);
}

export function writeCells(name: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): void {
	if (isTaken("", Date.now())) throw new Problem({ kind: "busy" });
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
