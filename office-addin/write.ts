import { checksumOf, HostProblem, type HostProblemKind, type WritePlan } from "../panel/host.ts";
import { type Batch, batch } from "./batch.ts";
import { bytesOf, fromCell, runsOf, toCell } from "./cells.ts";
import { findOurs, findTabs, markStaging, nameOf, type OurColumn, type Ours, saveRegistry, unmarkStaging } from "./ours.ts";
import type { Reading } from "./read.ts";
import { dropTab, finishTabs, type StagedTab, stageTab } from "./tabs.ts";
import { type Watch, watchSheet } from "./watch.ts";

const BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;
/** Bytes aimed at in one request, and rows of the first block. */
const TARGET = 2_000_000;
const FIRST_BYTES_PER_CELL = 16;
/** An address that names many ranges may hold so many characters (office-js#5198 has the limit at 8,192). */
const MAX_ADDRESS = 8000;
const MAX_COLUMNS = 16_384;
const POINTS_PER_PIXEL = 0.75;

/** Writes an audit. Everything is first put aside: new columns to the right of all that is used, tabs under a name of their own. Only when
 *  all of it stands, and the rows are proved to be where they were read, does one last request put it in its place. Until then stopping
 *  leaves the workbook as it was.
 *  @throws {HostProblem} */
export async function write(
	reading: Reading,
	plan: WritePlan,
	progress: (done: number, of: number) => void,
	signal: AbortSignal,
	renamed: "ask" | "fill" | "new",
): Promise<void> {
	const rows = plan.lastRow - plan.firstRow + 1;
	const of = rows + Math.ceil(rows / 10);
	await batch(true, async (run) => {
		const ours = await findOurs(run, plan.sheet);
		if (ours.staging !== null) await clearLeftovers(run, plan.sheet, ours.staging);
		const { tabs, sheets } = await findTabs(run);
		const taken = sheets.map(({ name }) => name);
		const layout = await layOut(run, plan, ours, renamed);
		const staged: StagedTab[] = [];
		let watch: Watch | null = null;
		try {
			if (plan.columns.length > 0) {
				watch = watchSheet(run, plan.sheet);
				await writeColumns({ run, plan, reading, layout, watch, signal, progress: (row) => progress(row - plan.firstRow + 1, of) });
			}
			for (const tab of plan.tabs) {
				signal.throwIfAborted();
				staged.push(await stageTab(run, tab, tabs, taken, reading.date1904 === true));
			}
			signal.throwIfAborted();
			if (plan.columns.length > 0) await proveRows(run, plan, reading, plan.firstRow, plan.lastRow);
			if (watch?.moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
		} catch (error) {
			await takeBack(run, plan, staged, watch, error);
			throw error;
		}
		await settle({ run, plan, reading, layout, staged, watch });
		progress(of, of);
	});
}

/** Where columns are put aside, and where each goes. */
interface Layout {
	/** First column of those put aside; they stand side by side. */
	readonly staging: number;
	/** Final column of each. */
	readonly places: readonly number[];
	/** Columns of ours that the audit has no more. */
	readonly obsolete: readonly number[];
	/** The columns put aside stand where they are to stay. */
	readonly inPlace: boolean;
	/** Columns to the right of ours hold something of the user's: ours cannot be closed up. */
	readonly enclosed: boolean;
}

async function layOut(run: Batch, plan: WritePlan, ours: Ours, renamed: "ask" | "fill" | "new"): Promise<Layout> {
	const sheet = run.context.workbook.worksheets.getItem(plan.sheet);
	const used = sheet.getUsedRangeOrNullObject(true).load(["columnIndex", "columnCount"]);
	sheet.protection.load("protected");
	await run.sync();
	if (sheet.protection.protected && plan.columns.length > 0) throw new HostProblem({ kind: "protected", sheet: plan.sheet });
	const strange = ours.columns.find((column) => column.header !== column.recorded);
	if (strange && renamed === "ask" && plan.columns.length > 0) throw new HostProblem({ kind: "renamed", header: strange.recorded, now: strange.header });
	const old = renamed === "new" ? ours.columns.filter((column) => column.header === column.recorded) : ours.columns;
	const last = used.isNullObject ? -1 : used.columnIndex + used.columnCount - 1;
	const oldAt = new Set(old.map(({ at }) => at));
	const lastOfUser = lastColumnWithout(last, oldAt);
	const firstOld = old[0]?.at ?? 0;
	const enclosed = old.length > 0 && lastOfUser > firstOld;
	const places = placesFor(plan, old, last, lastOfUser, enclosed);
	const inPlace = old.length === 0;
	const staging = inPlace ? (places[0] ?? last + 1) : Math.max(last, ...places) + 1;
	if (staging + plan.columns.length > MAX_COLUMNS) throw new HostProblem({ kind: "no-room", sheet: plan.sheet });
	const taken = new Set(places);
	return { staging, places, inPlace, enclosed, obsolete: [...oldAt].filter((at) => !taken.has(at)) };
}

/** The last used column that is none of ours. Only ours may stand right of it without a gap. */
function lastColumnWithout(last: number, ours: ReadonlySet<number>): number {
	let column = last;
	while (column >= 0 && ours.has(column)) column--;
	return column;
}

/** As on files: without earlier ones side by side right of the last used column; else where they stood, and where the user put columns of
 *  their own to the right, each in the place of the one of its name, new ones at the far right. */
function placesFor(plan: WritePlan, old: readonly OurColumn[], last: number, lastOfUser: number, enclosed: boolean): readonly number[] {
	if (old.length === 0) return plan.columns.map((_, index) => last + 1 + index);
	if (!enclosed) return plan.columns.map((_, index) => Math.max(old[0]!.at, lastOfUser + 1) + index);
	let free = last + 1;
	const left = [...old];
	return plan.columns.map((column) => {
		const found = left.findIndex((one) => one.header === column.header || (one.id !== "" && one.id === column.id));
		return found === -1 ? free++ : left.splice(found, 1)[0]!.at;
	});
}

interface Writing {
	readonly run: Batch;
	readonly plan: WritePlan;
	readonly reading: Reading;
	readonly layout: Layout;
	readonly watch: Watch;
	readonly signal: AbortSignal;
	readonly progress: (row: number) => void;
}

/** Formats first, then values block by block. Each request proves the rows it writes beside, as they are at that moment, and those of the
 *  block to come. */
async function writeColumns({ run, plan, reading, layout, watch, signal, progress }: Writing): Promise<void> {
	const sheet = run.context.workbook.worksheets.getItem(plan.sheet);
	const top = plan.headerRow > 0 ? plan.headerRow : plan.firstRow;
	const all = sheet.getRangeByIndexes(top - 1, layout.staging, plan.lastRow - top + 1, plan.columns.length);
	markStaging(run, plan.sheet, all);
	frameColumns(run, plan, layout, sheet);
	const keyColumns = plan.key.columns;
	const bytes = { row: plan.columns.length * FIRST_BYTES_PER_CELL };
	let row = plan.firstRow;
	let rows = rowsFor(bytes.row);
	const start = proof(run, plan, reading, row, Math.min(plan.lastRow, row + rows - 1));
	await run.sync();
	await start.check();
	run.forget(all);
	while (row <= plan.lastRow) {
		signal.throwIfAborted();
		if (watch.moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
		const last = Math.min(plan.lastRow, row + rows - 1);
		const block = await plan.block(row, last);
		const date1904 = reading.date1904 === true;
		let size = 0;
		const values = block.rows.map((line) =>
			line.map((cell, index) => {
				const value = fromCell(cell, plan.columns[index]!.format, date1904);
				size += bytesOf(value);
				return value;
			}),
		);
		const now = proof(run, plan, reading, row, last);
		run.context.application.suspendApiCalculationUntilNextSync();
		const target = sheet.getRangeByIndexes(row - 1, layout.staging, values.length, plan.columns.length);
		target.values = values;
		for (const { column, tint, runs } of block.tints) size += paint(sheet, layout.staging + column, TINTS[tint], runs);
		rows = Math.max(1, Math.min(rowsFor(size / values.length + keyColumns.length * FIRST_BYTES_PER_CELL), rows * 4));
		const next = last < plan.lastRow ? proof(run, plan, reading, last + 1, Math.min(plan.lastRow, last + rows)) : null;
		await run.sync();
		run.forget(target);
		await now.check();
		if (next) await next.check();
		row = last + 1;
		progress(last);
	}
}

const rowsFor = (bytesPerRow: number): number => Math.max(1, Math.floor(TARGET / bytesPerRow));

/** Headers, formats, widths, and the line to the left of ours. */
function frameColumns(run: Batch, plan: WritePlan, layout: Layout, sheet: Excel.Worksheet): void {
	const count = plan.lastRow - plan.firstRow + 1;
	plan.columns.forEach((column, index) => {
		const at = layout.staging + index;
		const body = sheet.getRangeByIndexes(plan.firstRow - 1, at, count, 1);
		// The formats come before the values: a text in a cell of another format would be read as a number or a formula.
		body.numberFormat = [[FORMATS[column.format]]];
		body.format.columnWidth = column.width * POINTS_PER_PIXEL;
		run.forget(body);
	});
	if (plan.headerRow > 0) {
		const headers = sheet.getRangeByIndexes(plan.headerRow - 1, layout.staging, 1, plan.columns.length);
		headers.numberFormat = [["@"]];
		headers.values = [plan.columns.map(({ header }) => header)];
		headers.format.fill.color = BLUE;
		headers.format.font.color = "#FFFFFF";
		headers.format.font.bold = true;
		run.forget(headers);
	}
	const top = plan.headerRow > 0 ? plan.headerRow : plan.firstRow;
	const edge = sheet.getRangeByIndexes(top - 1, layout.staging, plan.lastRow - top + 1, 1);
	const border = edge.format.borders.getItem(Excel.BorderIndex.edgeLeft);
	border.style = Excel.BorderLineStyle.continuous;
	border.weight = Excel.BorderWeight.medium;
	border.color = BLUE;
	run.forget(edge);
}

/** `dd/mm/yyyy` is no constant of everybody's: the built-in short date (`m/d/yyyy` in the codes of Excel) follows the reader's own country. */
const FORMATS = { text: "@", date: "m/d/yyyy", number: "General" } as const;

/** Fills cells of one column; gives the bytes of the addresses. */
function paint(sheet: Excel.Worksheet, column: number, color: string, runs: readonly (readonly [number, number])[]): number {
	const letter = lettersOf(column);
	let address = "";
	let bytes = 0;
	const send = (): void => {
		if (address === "") return;
		sheet.getRanges(address).format.fill.color = color;
		bytes += address.length + 150;
		address = "";
	};
	for (const [first, last] of runs) {
		const one = first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`;
		if (address.length + one.length + 1 > MAX_ADDRESS) send();
		address += address === "" ? one : `,${one}`;
	}
	send();
	return bytes;
}

/** @example lettersOf(27)  // "AB" */
export function lettersOf(column: number): string {
	let letters = "";
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
	return letters;
}

/** Queues the reading of the key cells of some rows, and their headers; `check` compares them with what the audit read.
 *  @throws {HostProblem} "changed" when a row is no longer where it was. */
function proof(run: Batch, plan: WritePlan, reading: Reading, firstRow: number, lastRow: number): { check(): Promise<void> } {
	const sheet = run.context.workbook.worksheets.getItem(plan.sheet);
	const numeric = reading.numeric(plan.sheet);
	const ranges = plan.key.columns.map((column) => {
		const range = sheet.getRangeByIndexes(firstRow - 1, column, lastRow - firstRow + 1, 1).load(numeric.has(column) ? "values,numberFormat" : "values");
		const header = plan.headerRow > 0 ? sheet.getCell(plan.headerRow - 1, column).load("values") : null;
		return { range, header, numeric: numeric.has(column) };
	});
	return {
		async check() {
			const date1904 = reading.date1904 === true;
			const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, line) =>
				ranges.map(({ range, numeric: shown }) => toCell(range.values[line]?.[0], shown ? range.numberFormat[line]?.[0] : undefined, date1904)),
			);
			const headers = ranges.map(({ header }) => (header === null ? null : String(header.values[0]?.[0] ?? "")));
			run.forget(...ranges.flatMap(({ range, header }) => (header === null ? [range] : [range, header])));
			const same = headers.every((header, index) => header === null || header === plan.key.headers[index]);
			if (!same || checksumOf(rows) !== (await plan.checksum(firstRow, lastRow))) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
		},
	};
}

/** Proves all rows once more, in as few requests as their key cells allow. */
async function proveRows(run: Batch, plan: WritePlan, reading: Reading, firstRow: number, lastRow: number): Promise<void> {
	const perRow = plan.key.columns.reduce((sum, column) => sum + (reading.bytes(plan.sheet).get(column) ?? FIRST_BYTES_PER_CELL), 1);
	const rows = rowsFor(perRow);
	for (let row = firstRow; row <= lastRow; row += rows) {
		const now = proof(run, plan, reading, row, Math.min(lastRow, row + rows - 1));
		await run.sync();
		await now.check();
	}
}

interface Settling {
	readonly run: Batch;
	readonly plan: WritePlan;
	readonly reading: Reading;
	readonly layout: Layout;
	readonly staged: readonly StagedTab[];
	readonly watch: Watch | null;
}

/** The last request: what was put aside goes where it belongs, and the name of what is put aside goes last. Cut off before its end it is
 *  sent once more where something of an earlier audit was already replaced, and taken back where nothing was.
 *  @throws {HostProblem} */
async function settle(settling: Settling): Promise<void> {
	const { run, plan, layout, staged, watch } = settling;
	const replaces = !layout.inPlace || staged.some(({ old }) => old !== null);
	try {
		await sendAll(settling);
	} catch (error) {
		if (error instanceof HostProblem && error.problem.kind === "changed") throw error;
		if (!replaces) {
			await takeBack(run, plan, staged, watch, error);
			throw error;
		}
		await sendAll(settling);
	}
}

async function sendAll({ run, plan, reading, layout, staged, watch }: Settling): Promise<void> {
	const sheet = run.context.workbook.worksheets.getItem(plan.sheet);
	const ours = await findOurs(run, plan.sheet);
	const { sheets } = await findTabs(run);
	const hasColumns = plan.columns.length > 0;
	// Columns that were put aside are gone: all but the end was done before the request was cut off.
	const done = hasColumns && ours.staging !== null && ours.staging === "lost";
	const perRow = plan.key.columns.length * FIRST_BYTES_PER_CELL;
	const last = hasColumns ? proof(run, plan, reading, plan.firstRow, Math.min(plan.lastRow, plan.firstRow + rowsFor(perRow) - 1)) : null;
	watch?.stop();
	if (hasColumns && !done) placeColumns(plan, ours, layout, sheet);
	const tabs = done
		? ours.registry.tabs
		: finishTabs(
				run,
				staged,
				sheets.map(({ id }) => id),
			);
	const columns = hasColumns ? plan.columns.map(({ id, header }) => ({ id, header })) : (ours.registry.sheets[ours.sheetId]?.columns ?? []);
	saveRegistry(run, {
		version: plan.registry.loupe,
		sheets: { ...ours.registry.sheets, [ours.sheetId]: { date: plan.registry.date, rows: plan.registry.rows, columns } },
		tabs: [...ours.registry.tabs.filter(({ id }) => !tabs.some((tab) => tab.id === id)), ...tabs],
		lists: ours.registry.lists,
	});
	if (hasColumns && !done && !layout.inPlace) {
		// Without columns of the user's between, all that stands right of ours is ours.
		const first = layout.enclosed ? layout.staging : Math.max(...layout.places) + 1;
		removeColumns(sheet, first, layout.staging + plan.columns.length - first);
	}
	if (hasColumns && ours.staging !== null) unmarkStaging(run, plan.sheet);
	await run.sync();
	try {
		await last?.check();
	} catch (error) {
		// Rows were moved in the very moment: no value of ours may stand on a wrong row.
		await emptyColumns(run, plan, layout);
		throw error;
	}
}

function placeColumns(plan: WritePlan, ours: Ours, layout: Layout, sheet: Excel.Worksheet): void {
	const top = plan.headerRow > 0 ? plan.headerRow : plan.firstRow;
	const height = plan.lastRow - top + 1;
	const at = (column: number, count: number): Excel.Range => sheet.getRangeByIndexes(top - 1, column, height, count);
	for (const name of ours.names) sheet.names.getItem(name).delete();
	if (!layout.inPlace) {
		for (const [first, count] of runsOf(layout.places)) {
			const index = layout.places.indexOf(first);
			at(first, count).copyFrom(at(layout.staging + index, count), Excel.RangeCopyType.all);
			for (let column = 0; column < count; column++) at(first + column, 1).format.columnWidth = plan.columns[index + column]!.width * POINTS_PER_PIXEL;
		}
		if (layout.enclosed) for (const column of layout.obsolete) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().clear(Excel.ClearApplyTo.all);
	}
	plan.columns.forEach(({ id }, index) => {
		sheet.names.add(nameOf(id), sheet.getCell(top - 1, layout.places[index]!)).visible = false;
	});
	if (plan.headerRow > 0 && layout.inPlace && Office.context.requirements.isSetSupported("ExcelApi", "1.18")) addNotes(sheet, plan, layout);
}

function removeColumns(sheet: Excel.Worksheet, first: number, count: number): void {
	sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn().delete(Excel.DeleteShiftDirection.left);
}

function addNotes(sheet: Excel.Worksheet, plan: WritePlan, layout: Layout): void {
	plan.columns.forEach(({ note }, index) => {
		if (note !== "") sheet.notes.add(`${lettersOf(layout.places[index]!)}${plan.headerRow}`, note);
	});
}

/** Puts everything back as it was before the run; what cannot be is told.
 *  @throws {HostProblem} */
async function takeBack(run: Batch, plan: WritePlan, staged: readonly StagedTab[], watch: Watch | null, cause: unknown): Promise<void> {
	const left: string[] = [];
	for (let attempt = 0; attempt < 2; attempt++) {
		left.length = 0;
		try {
			watch?.stop();
			await run.sync();
		} catch {
			// The handlers die with the pane; what matters is what stands in the sheet.
		}
		try {
			const found = await findOurs(run, plan.sheet);
			if (found.staging !== null) await clearLeftovers(run, plan.sheet, found.staging);
			await dropBrokenNames(run, plan.sheet);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			left.push("columns");
		}
		for (const tab of staged) {
			try {
				await dropTab(run, tab);
			} catch (error) {
				if (!(error instanceof Error)) throw error;
				left.push(tab.name);
			}
		}
		if (left.length === 0) return;
	}
	const why: HostProblemKind = { kind: "host", code: codeOf(cause), writing: true, left };
	throw new HostProblem(why);
}
const codeOf = (error: unknown): string => (error instanceof HostProblem ? error.problem.kind : ((error as { code?: string }).code ?? "Unknown"));

/** Removes columns that a run put aside. */
async function clearLeftovers(run: Batch, sheetName: string, staging: NonNullable<Ours["staging"]>): Promise<void> {
	const sheet = run.context.workbook.worksheets.getItem(sheetName);
	if (staging !== "lost") removeColumns(sheet, staging.first, staging.count);
	unmarkStaging(run, sheetName);
	await run.sync();
}

/** Names of columns that are gone. */
async function dropBrokenNames(run: Batch, sheetName: string): Promise<void> {
	const { names, columns } = await findOurs(run, sheetName);
	const alive = new Set(columns.map(({ id }) => nameOf(id)));
	const dead = names.filter((name) => !alive.has(name));
	if (dead.length === 0) return;
	const sheet = run.context.workbook.worksheets.getItem(sheetName);
	for (const name of dead) sheet.names.getItem(name).delete();
	await run.sync();
}

async function emptyColumns(run: Batch, plan: WritePlan, layout: Layout): Promise<void> {
	const sheet = run.context.workbook.worksheets.getItem(plan.sheet);
	for (const [first, count] of runsOf([...layout.places].sort((a, b) => a - b)))
		sheet.getRangeByIndexes(plan.firstRow - 1, first, plan.lastRow - plan.firstRow + 1, count).clear(Excel.ClearApplyTo.contents);
	await run.sync();
}
