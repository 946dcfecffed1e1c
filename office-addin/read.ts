import { runsOf } from "../core/columns/runs.ts";
import type { Cell } from "../core/model/cell.ts";
import { type Block, HostProblem, type ReadRequest, type StopSignal } from "../panel/host.ts";
import { asksForLess, type Batch, batch } from "./batch.ts";
import { bytesOf, toCell } from "./cells.ts";
import { Pace, rest } from "./pace.ts";

/** Bytes aimed at where a request is no block of many: key cells, tabs, lists. See `Pace` for the blocks. */
export const BLOCK_BYTES = 400_000;
/** A first guess, before the sheet has shown how long its texts are. */
export const FIRST_BYTES_PER_CELL = 16;
/** Excel answers more than 5,000,000 cells with an error or with nothing, by platform. */
const MAX_CELLS = 4_500_000;

/** What was learnt of a workbook while reading it, and is needed to read it again. */
export class Reading {
	/** Columns in which numbers were met, by sheet: their formats are needed to tell dates. */
	readonly #numeric = new Map<string, Set<number>>();
	/** Bytes of one row of one column, by sheet and column. */
	readonly #bytes = new Map<string, Map<number, number>>();
	/** Whether days are counted from 1904; null before a date was met. */
	date1904: boolean | null = null;
	/** How large a block may be on this machine. */
	readonly pace = new Pace();

	numeric(sheet: string): Set<number> {
		return keyed(this.#numeric, sheet, () => new Set());
	}
	bytes(sheet: string): Map<number, number> {
		return keyed(this.#bytes, sheet, () => new Map());
	}
}
function keyed<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	let value = map.get(key);
	if (value === undefined) {
		value = make();
		map.set(key, value);
	}
	return value;
}

/** Reads rows of some columns block by block, each as large as the pane bears without standing still. See `Host.read`. */
export async function readRows(reading: Reading, request: ReadRequest, take: (block: Block) => void | Promise<void>, signal: StopSignal): Promise<void> {
	if (request.columns.length === 0 || request.lastRow < request.firstRow) return;
	await batch(false, async (run) => {
		let row = request.firstRow;
		let most = Number.POSITIVE_INFINITY;
		while (row <= request.lastRow) {
			signal.throwIfAborted();
			const wanted = rowsFor(reading, request);
			const rows = Math.min(request.lastRow - row + 1, most, wanted);
			const done = await reading.pace.felt(rows === wanted, async () => {
				const block = await readBlock(run, reading, request, row, rows);
				if (block === null) return false;
				await rest();
				await take(block);
				return true;
			});
			if (done) row += rows;
			else if (rows === 1) throw new HostProblem({ kind: "host", code: "RowTooLarge", writing: false, left: [] });
			else most = Math.max(1, rows >> 1);
		}
	});
}

/** Rows that fill an answer, by what the columns were seen to hold. */
function rowsFor(reading: Reading, { sheet, columns }: ReadRequest): number {
	const bytes = reading.bytes(sheet);
	const numeric = reading.numeric(sheet);
	let perRow = 0;
	for (const column of columns) perRow += (bytes.get(column) ?? FIRST_BYTES_PER_CELL) + (numeric.has(column) ? 12 : 0);
	return Math.max(1, Math.min(Math.floor(reading.pace.bytes / perRow), Math.floor(MAX_CELLS / columns.length)));
}

/** One block; null when Excel would not give so much at once. */
async function readBlock(run: Batch, reading: Reading, { sheet, columns }: ReadRequest, row: number, rows: number): Promise<Block | null> {
	const worksheet = run.context.workbook.worksheets.getItem(sheet);
	const numeric = reading.numeric(sheet);
	const at = (first: number, count: number): Excel.Range => worksheet.getRangeByIndexes(row - 1, first, rows, count);
	const values = runsOf(columns).map(([first, count]) => ({ first, range: at(first, count).load("values") }));
	const formats = runsOf(columns.filter((column) => numeric.has(column))).map(([first, count]) => ({ first, range: at(first, count).load("numberFormat") }));
	try {
		await run.sync();
	} catch (error) {
		if (asksForLess(error)) return null;
		throw error;
	}
	await rest();
	if (values.some(({ range }) => range.values == null)) return null;

	const raw = byColumn(values, columns, ({ values: found }) => found);
	const shown = byColumn(formats, columns, ({ numberFormat }) => numberFormat);
	const fresh = columns.filter((column, index) => !numeric.has(column) && raw[index]!.some((line) => typeof line === "number"));
	if (fresh.length > 0) {
		for (const column of fresh) numeric.add(column);
		const more = runsOf(fresh).map(([first, count]) => ({ first, range: at(first, count).load("numberFormat") }));
		try {
			await run.sync();
		} catch (error) {
			if (asksForLess(error)) return null;
			throw error;
		}
		byColumn(more, columns, ({ numberFormat }) => numberFormat).forEach((column, index) => {
			if (column.length > 0) shown[index] = column;
		});
		run.forget(...more.map(({ range }) => range));
	}
	if (reading.date1904 === null) await tellSystem(run, reading, sheet, columns, row, raw, shown);
	run.forget(...values.map(({ range }) => range), ...formats.map(({ range }) => range));
	measure(reading.bytes(sheet), columns, raw);

	const date1904 = reading.date1904 === true;
	const cells: Cell[][] = [];
	for (let line = 0; line < rows; line++) {
		const cellsOfRow: Cell[] = new Array(columns.length);
		for (let index = 0; index < columns.length; index++) cellsOfRow[index] = toCell(raw[index]![line], shown[index]![line] as string | undefined, date1904);
		cells.push(cellsOfRow);
	}
	return { firstRow: row, rows: cells };
}

/** For each column asked for, its values from top to bottom; empty where no range has it. */
function byColumn(
	ranges: readonly { readonly first: number; readonly range: Excel.Range }[],
	columns: readonly number[],
	of: (range: Excel.Range) => unknown[][],
): unknown[][] {
	const grids = ranges.map(({ first, range }) => ({ first, grid: of(range) ?? [] }));
	return columns.map((column) => {
		const found = grids.find(({ first, grid }) => column >= first && column < first + (grid[0]?.length ?? 0));
		return found === undefined ? [] : found.grid.map((line) => line[column - found.first]);
	});
}

function measure(bytes: Map<number, number>, columns: readonly number[], raw: readonly (readonly unknown[])[]): void {
	columns.forEach((column, index) => {
		const values = raw[index]!;
		let sum = 0;
		// A few hundred cells tell well enough, and cost nothing.
		const step = Math.max(1, Math.floor(values.length / 400));
		let seen = 0;
		for (let line = 0; line < values.length; line += step) {
			sum += bytesOf(values[line]);
			seen++;
		}
		if (seen > 0) bytes.set(column, sum / seen + 1);
	});
}

/** Tells the date system by a cell shown as a date: no call of Excel's says it. The year that its text shows is that of one system. */
async function tellSystem(
	run: Batch,
	reading: Reading,
	sheet: string,
	columns: readonly number[],
	row: number,
	raw: readonly (readonly unknown[])[],
	shown: readonly (readonly unknown[])[],
): Promise<void> {
	for (const [index, column] of columns.entries()) {
		const values = raw[index]!;
		const line = values.findIndex(
			(value, at) => typeof value === "number" && value >= 1 && typeof toCell(value, shown[index]![at] as string | undefined, false) === "string",
		);
		if (line === -1) continue;
		const cell = run.context.workbook.worksheets
			.getItem(sheet)
			.getCell(row - 1 + line, column)
			.load("text");
		await run.sync();
		const text = String(cell.text[0]?.[0] ?? "");
		run.forget(cell);
		const format = shown[index]![line] as string;
		const yearIn = (date1904: boolean): boolean => {
			const year = String(toCell(values[line], format, date1904)).slice(0, 4);
			return text.includes(year) || text.includes(year.slice(2));
		};
		if (yearIn(false) === yearIn(true)) continue; // a format without the year: another column may tell
		reading.date1904 = yearIn(true);
		return;
	}
}
