import type { Cell } from "../core/model/cell.ts";
import { HostProblem, type StopSignal, type WritePlan } from "../panel/host.ts";
import { asksForLess, type Batch, once } from "./batch.ts";
import { bytesOf, fromCell } from "./cells.ts";
import type { Layout } from "./layout.ts";
import { idInName, type Mark, mark, marked, nameOf, nameOfMark } from "./marks.ts";
import type { OurColumn, Ours } from "./ours.ts";
import { rest } from "./pace.ts";
import { proof, proofOfNoFilter, rowsToProve } from "./proof.ts";
import { FIRST_BYTES_PER_CELL, type Reading } from "./read.ts";
import { type Watch, watchSheet } from "./watch.ts";

const BLUE = "#22435C";
const TINTS = { info: "#EAF2FA", watch: "#FFF3DF" } as const;
/** An address that names many ranges may hold so many characters (office-js#5198 has the limit at 8,192). */
const MAX_ADDRESS = 8000;
/** Whole columns put in at once: Excel on the web refuses an operation on more than 33,554,000 cells. */
const COLUMNS_AT_ONCE = 16;
/** A request that turned out larger than aimed at by this is cut. */
const SLACK = 1.2;
const POINTS_PER_PIXEL = 0.75;
/** `dd/mm/yyyy` is no constant of everybody's: the built-in short date (`m/d/yyyy` in the codes of Excel) follows the reader's own country. */
const FORMATS = { text: "@", date: "m/d/yyyy", number: "General" } as const;

export interface Columns {
	readonly run: Batch;
	readonly plan: WritePlan;
	readonly reading: Reading;
	readonly ours: Ours;
	readonly layout: Layout;
}

const sheetOf = ({ run, ours }: Columns): Excel.Worksheet => run.context.workbook.worksheets.getItem(ours.sheetId);
/** First row of ours, 0 = 1: that of the headers. */
const topOf = ({ headerRow, firstRow }: WritePlan): number => (headerRow > 0 ? headerRow : firstRow) - 1;

/** The mark of the cells that a planned column is written to at first. */
const stagedMark = ({ layout }: Columns, index: number): Mark => ({ kind: layout.onto[index] === null ? "keep" : "drop", run: layout.run, index });
const markOfOld = (kind: "place" | "gone" | "emptied" | "left", { layout }: Columns, index: number, { name }: OurColumn): Mark => ({
	kind,
	run: layout.run,
	index,
	id: name === null ? "" : idInName(name),
});
const placeOf = (columns: Columns, index: number): Excel.Range =>
	marked(sheetOf(columns), nameOfMark(markOfOld("place", columns, index, columns.layout.onto[index]!)));
const backMark = ({ layout }: Columns, index: number): Mark => ({ kind: "back", run: layout.run, index });
const staged = (columns: Columns, index: number): Excel.Range => marked(sheetOf(columns), nameOfMark(stagedMark(columns, index)));

/** Puts in empty columns right of all that is used, each with a name of its own, and begins to listen. One round trip.
 *  @throws {HostProblem} */
export async function putInColumns(columns: Columns): Promise<Watch> {
	const { run, plan, reading, layout } = columns;
	const sheet = sheetOf(columns);
	const top = topOf(plan);
	const height = plan.lastRow - top;
	const indexes = plan.columns.map((_, index) => index);
	const fresh = indexes.filter((index) => layout.onto[index] === null);
	const filled = indexes.filter((index) => layout.onto[index] !== null);
	const marks = [
		...fresh.map((index) => stagedMark(columns, index)),
		...filled.map((index) => stagedMark(columns, index)),
		...filled.map((index) => backMark(columns, index)),
	];

	const start = proof(sheet, plan, reading, plan.firstRow, Math.min(plan.lastRow, plan.firstRow + rowsToProve(plan, reading) - 1));
	const edge = nameOfMark({ kind: "edge", run: layout.run, at: layout.at, count: marks.length });
	mark(sheet, edge, once(sheet.getCell(0, layout.at)));
	for (let put = 0; put < marks.length; put += COLUMNS_AT_ONCE) {
		const some = once(sheet.getRangeByIndexes(0, layout.at, 1, Math.min(COLUMNS_AT_ONCE, marks.length - put)));
		once(once(some.getEntireColumn()).insert(Excel.InsertShiftDirection.right));
	}
	marks.forEach((one, offset) => {
		const index = "index" in one ? one.index : 0;
		const rows = one.kind === "back" ? Math.max(height, layout.onto[index]!.rows) : height;
		mark(sheet, nameOfMark(one), once(sheet.getRangeByIndexes(top, layout.at + offset, rows, 1)));
		// A column that looks free is taken: by another add-in, by whoever writes next to the data.
		const head = once(sheet.getCell(top, layout.at + offset));
		head.numberFormat = [["@"]];
		head.values = [[plan.columns[index]!.header]];
	});
	const heads = [
		...filled.map((index) => markOld(columns, "place", index, layout.onto[index]!)),
		...layout.obsolete.map((old, index) => markOld(columns, layout.enclosed ? "emptied" : "gone", index, old)),
		...layout.left.map((old, index) => markOld(columns, "left", index, old)),
	];
	sheet.names.getItem(edge).delete();
	const watch = watchSheet(sheet);
	await run.sync();
	try {
		await start.check();
		const moved = heads.some(({ old, head }) => head.rowIndex !== top || (plan.headerRow > 0 && String(head.values[0]?.[0] ?? "") !== old.header));
		if (moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
	} catch (error) {
		watch.stop();
		throw error;
	}
	return watch;
}

/** Queues a name for a column of ours that stands already, and the reading of its header: an address could be another's by now. */
function markOld(
	columns: Columns,
	kind: "place" | "gone" | "emptied" | "left",
	index: number,
	old: OurColumn,
): { readonly old: OurColumn; readonly head: Excel.Range } {
	const sheet = sheetOf(columns);
	const rows = Math.max(1, columns.plan.lastRow - old.row);
	const name = nameOfMark(markOfOld(kind, columns, index, old));
	mark(sheet, name, old.name === null ? once(sheet.getRangeByIndexes(old.row, old.at, rows, 1)) : marked(sheet, old.name));
	return { old, head: once(marked(sheet, name).getCell(0, 0)).load(["values", "rowIndex"]) };
}

/** Header, format, width, and the line to the left of ours. Columns that were put in took over the looks of their neighbour. */
function frame(columns: Columns, index: number): void {
	const { plan } = columns;
	const { header, format, width } = plan.columns[index]!;
	const all = staged(columns, index);
	all.clear(Excel.ClearApplyTo.formats);
	all.dataValidation.clear();
	// The formats come before the values: a text in a cell of another format would be read as a number or a formula.
	all.numberFormat = [[FORMATS[format]]];
	all.format.columnWidth = width * POINTS_PER_PIXEL;
	if (index === 0) {
		const border = all.format.borders.getItem(Excel.BorderIndex.edgeLeft);
		border.style = Excel.BorderLineStyle.continuous;
		border.weight = Excel.BorderWeight.medium;
		border.color = BLUE;
	}
	if (plan.headerRow > 0) {
		const head = once(all.getCell(0, 0));
		head.numberFormat = [["@"]];
		head.values = [[header]];
		head.format.fill.color = BLUE;
		head.format.font.color = "#FFFFFF";
		head.format.font.bold = true;
	}
}

/** Cells that are assigned at once. What is larger the client layer of Office cuts by itself, into ranges that it lets go of only when the run
 *  ends, thousands in one go. */
const PIECE = 1500;

/** Fills the columns that were put in, block by block, after their headers, formats and widths. Each request proves the rows that it writes beside, as they are at that moment.
 *  @throws {HostProblem} */
export async function fillColumns(columns: Columns, watch: Watch, progress: (row: number) => void, signal: StopSignal): Promise<void> {
	const { run, plan, reading, layout } = columns;
	const sheet = sheetOf(columns);
	const top = topOf(plan);
	const { pace } = reading;
	let bytesOfRow = plan.columns.length * FIRST_BYTES_PER_CELL;
	let most = Number.POSITIVE_INFINITY;
	let row = plan.firstRow;
	let framed = false;
	while (row <= plan.lastRow) {
		signal.throwIfAborted();
		if (watch.moved) throw new HostProblem({ kind: "changed", sheet: plan.sheet });
		const wanted = Math.max(1, Math.min(rowsToProve(plan, reading, pace.bytes), Math.floor(pace.bytes / bytesOfRow)));
		const last = Math.min(plan.lastRow, row + Math.min(most, wanted) - 1);
		const written = await pace.felt(last - row + 1 === wanted, async () => {
			const block = await plan.block(row, last);
			await rest();
			const { values, bytes } = valuesOf(block.rows, plan, reading.date1904 === true);
			const size = bytes + block.tints.reduce((sum, { runs }) => sum + runs.length * 14, 0);
			bytesOfRow = size / block.rows.length;
			if (size > pace.bytes * SLACK && last > row) return "fewer rows, now that their size is known";
			const now = [proof(sheet, plan, reading, row, last), proofOfNoFilter(sheet, layout.tables, plan.sheet)];
			run.context.application.suspendApiCalculationUntilNextSync();
			if (!framed)
				plan.columns.forEach((_, index) => {
					frame(columns, index);
				});
			for (const [index, column] of values.entries()) {
				await rest();
				const whole = staged(columns, index);
				for (let from = 0; from < column.length; from += PIECE) {
					const some = column.slice(from, from + PIECE);
					const target = once(once(whole.getCell(row - 1 - top + from, 0)).getResizedRange(some.length - 1, 0));
					target.values = some;
				}
			}
			for (const { column, tint, runs } of block.tints) paint(sheet, staged(columns, column), TINTS[tint], runs);
			await rest();
			try {
				await run.sync();
			} catch (error) {
				// The same rows may be written again: nobody sees them yet.
				if (!asksForLess(error) || last === row) throw error;
				most = Math.ceil((last - row + 1) / 2);
				return "fewer rows, as Excel asks";
			}
			framed = true;
			await rest();
			for (const one of now) await one.check();
			return null;
		});
		if (written !== null) continue;
		row = last + 1;
		progress(last);
	}
}

/** Column by column, since each is written for itself: somebody may put a column of their own between them. */
function valuesOf(
	rows: readonly (readonly Cell[])[],
	{ columns }: WritePlan,
	date1904: boolean,
): { readonly values: (string | number | boolean)[][][]; readonly bytes: number } {
	let bytes = 0;
	const values = columns.map(({ format }, index) =>
		rows.map((cells) => {
			const value = fromCell(cells[index]!, format, date1904);
			bytes += bytesOf(value) + 2;
			return [value];
		}),
	);
	return { values, bytes };
}

/** Fills cells of one column: rows by number, the column by its name. */
function paint(sheet: Excel.Worksheet, column: Excel.Range, color: string, runs: readonly (readonly [number, number])[]): void {
	let address = "";
	const send = (): void => {
		if (address === "") return;
		once(once(sheet.getRanges(address)).getIntersection(column)).format.fill.color = color;
		address = "";
	};
	for (const [first, last] of runs) {
		const one = `${first}:${last}`;
		if (address.length + one.length + 1 > MAX_ADDRESS) send();
		address += address === "" ? one : `,${one}`;
	}
	send();
}

/** Queues the last step: new content over the old, which is saved before, and the names by which ours are found again. */
export function placeColumns(columns: Columns): void {
	const { plan, ours, layout } = columns;
	const sheet = sheetOf(columns);
	const height = plan.lastRow - topOf(plan);
	const filled = layout.onto.flatMap((old, index) => (old === null ? [] : [{ old, index }]));
	for (const { old, index } of filled) {
		const back = marked(sheet, nameOfMark(backMark(columns, index)));
		back.copyFrom(once(placeOf(columns, index).getAbsoluteResizedRange(Math.max(height, old.rows), 1)), Excel.RangeCopyType.all);
	}
	const { run: number } = layout;
	mark(sheet, nameOfMark({ kind: "saved", run: number }), staged(columns, 0));
	for (const { old, index } of filled) {
		const target = placeOf(columns, index);
		if (old.rows > height) target.clear(Excel.ClearApplyTo.all);
		once(target.getAbsoluteResizedRange(height, 1)).copyFrom(staged(columns, index), Excel.RangeCopyType.all);
		target.format.columnWidth = plan.columns[index]!.width * POINTS_PER_PIXEL;
	}
	for (const name of ours.names) sheet.names.getItem(name).delete();
	plan.columns.forEach(({ id }, index) => {
		mark(sheet, nameOf(id), layout.onto[index] === null ? staged(columns, index) : once(placeOf(columns, index).getAbsoluteResizedRange(height, 1)));
	});
}

/** Queues the return of the widths of columns that were filled again. */
export function restoreWidths(columns: Columns): void {
	columns.layout.onto.forEach((old, index) => {
		if (old !== null && old.width > 0) placeOf(columns, index).format.columnWidth = old.width;
	});
}

/** Queues the notes on the headers of new columns. */
export function addNotes(columns: Columns): void {
	const { plan, layout } = columns;
	const sheet = sheetOf(columns);
	if (plan.headerRow === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return;
	plan.columns.forEach(({ id, note }, index) => {
		if (note !== "" && layout.onto[index] === null) sheet.notes.add(once(marked(sheet, nameOf(id)).getCell(0, 0)), note);
	});
}
