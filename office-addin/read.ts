import { runsOf } from "../core/columns/runs.ts";
import type { Cell } from "../core/model/cell.ts";
import { type Block, HostProblem, type ReadRequest, type StopSignal } from "../panel/host.ts";
import { asksForLess, type Batch, batch, once } from "./batch.ts";
import { bytesOf, toCell } from "./cells.ts";
import { Pace, rest } from "./pace.ts";

/** Bytes aimed at where a request is no block of many: key cells, tabs, lists. See `Pace` for the blocks. */
export const BLOCK_BYTES = 400_000;
/** A first guess, before the sheet has shown how long its texts are. */
export const FIRST_BYTES_PER_CELL = 16;
/** What a format takes in an answer. */
const FORMAT_BYTES = 12;
/** Rows of a sheet that nothing is known of: those are asked for with all that can be asked. */
const FIRST_ROWS = 20;
/** Excel answers more than 5,000,000 cells with an error or with nothing, by platform. */
const MAX_CELLS = 4_500_000;

/** What was learnt of a workbook while reading it, and is needed to read it again. */
export class Reading {
	/** Columns in which numbers were met, by sheet: their formats are needed to tell dates. */
	readonly #numeric = new Map<string, Set<number>>();
	/** Bytes of a cell in an answer, with its format where that is asked for, by sheet and column. */
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

/** Some rows of a request. */
interface Piece {
	/** Index of the request. */
	readonly of: number;
	readonly sheet: string;
	readonly columns: readonly number[];
	readonly row: number;
	readonly rows: number;
	/** Nothing is known of the sheet: values, formats and texts are asked for. */
	readonly first: boolean;
}

/** Reads rows of some columns, in answers each as large as the pane bears without standing still. See `Host.read`. */
export async function readRows(
	reading: Reading,
	requests: readonly ReadRequest[],
	take: (of: number, block: Block) => void | Promise<void>,
	signal: StopSignal,
): Promise<void> {
	const wanted = requests.filter(({ columns, firstRow, lastRow }) => columns.length > 0 && firstRow <= lastRow);
	if (wanted.length === 0) return;
	await batch(false, async (run) => {
		/** Rows of each request that are still to be read begin there. */
		const next = requests.map(({ firstRow }) => firstRow);
		let most = Number.POSITIVE_INFINITY;
		for (;;) {
			signal.throwIfAborted();
			const { pieces, full } = piecesFor(reading, requests, next, Math.min(most, reading.pace.bytes));
			if (pieces.length === 0) return;
			const done = await reading.pace.felt(full, async () => {
				const blocks = await readPieces(run, reading, pieces);
				if (blocks === null) return false;
				await rest();
				for (const [index, { of, rows }] of pieces.entries()) {
					await take(of, blocks[index]!);
					next[of]! += rows;
				}
				return true;
			});
			if (done) continue;
			const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
			if (rows === 1) throw new HostProblem({ kind: "host", code: "RowTooLarge", writing: false, left: [] });
			most = Math.min(most, reading.pace.bytes) / 2;
		}
	});
}

/** What fills an answer of so many bytes, by what the columns were seen to hold; at least one row. `full`: there is more to come. */
function piecesFor(
	reading: Reading,
	requests: readonly ReadRequest[],
	next: readonly number[],
	most: number,
): { readonly pieces: readonly Piece[]; readonly full: boolean } {
	const pieces: Piece[] = [];
	let left = most;
	for (const [of, { sheet, columns, lastRow }] of requests.entries()) {
		const wanted = columns.length === 0 ? 0 : lastRow - next[of]! + 1;
		if (wanted <= 0) continue;
		const first = reading.bytes(sheet).size === 0;
		// One look at a sheet tells what the rest of it takes.
		if (first && pieces.some((piece) => piece.sheet === sheet)) continue;
		const rows = Math.min(wanted, first ? FIRST_ROWS : Math.floor(MAX_CELLS / columns.length), Math.floor(left / bytesOfRow(reading, sheet, columns, first)));
		if (rows < 1 && pieces.length > 0) return { pieces, full: true };
		pieces.push({ of, sheet, columns, row: next[of]!, rows: Math.max(1, rows), first });
		left -= rows * bytesOfRow(reading, sheet, columns, first);
		if (!first && rows < wanted) return { pieces, full: true };
	}
	return { pieces, full: false };
}

function bytesOfRow(reading: Reading, sheet: string, columns: readonly number[], first: boolean): number {
	const bytes = reading.bytes(sheet);
	return columns.reduce((sum, column) => sum + (bytes.get(column) ?? (first ? 2 * FIRST_BYTES_PER_CELL + FORMAT_BYTES : FIRST_BYTES_PER_CELL)), 0);
}

/** What was answered, column by column. */
interface Found {
	readonly raw: unknown[][];
	/** Formats, of the columns that they were asked of. */
	readonly shown: unknown[][];
}
interface Asked {
	readonly values: readonly Part[];
	readonly formats: readonly Part[];
}
/** Columns that stand side by side. */
interface Part {
	readonly first: number;
	readonly range: Excel.Range;
}

/** The blocks of some pieces; null when Excel would not give so much at once. */
async function readPieces(run: Batch, reading: Reading, pieces: readonly Piece[]): Promise<readonly Block[] | null> {
	const parts = ({ sheet, row, rows }: Piece, columns: readonly number[], what: string): Part[] => {
		const worksheet = run.context.workbook.worksheets.getItem(sheet);
		return runsOf(columns).map(([first, count]) => ({ first, range: once(worksheet.getRangeByIndexes(row - 1, first, rows, count)).load(what) }));
	};
	const answered = async (): Promise<boolean> => {
		try {
			await run.sync();
			return true;
		} catch (error) {
			if (asksForLess(error)) return false;
			throw error;
		}
	};
	const wantsText = reading.date1904 === null;
	const asked = pieces.map((piece): Asked => {
		if (piece.first) {
			const all = parts(piece, piece.columns, wantsText ? "values,numberFormat,text" : "values,numberFormat");
			return { values: all, formats: all };
		}
		const numeric = reading.numeric(piece.sheet);
		return {
			values: parts(piece, piece.columns, "values"),
			formats: parts(
				piece,
				piece.columns.filter((column) => numeric.has(column)),
				"numberFormat",
			),
		};
	});
	if (!(await answered())) return null;
	await rest();
	if (asked.some(({ values }) => values.some(({ range }) => range.values == null))) return null;

	const found = pieces.map(
		({ columns }, index): Found => ({
			raw: byColumn(asked[index]!.values, columns, ({ values }) => values),
			shown: byColumn(asked[index]!.formats, columns, ({ numberFormat }) => numberFormat),
		}),
	);
	// Columns in which numbers are met for the first time: what they are shown as tells dates.
	const late = pieces.flatMap((piece, index) => {
		const { raw } = found[index]!;
		const numeric = reading.numeric(piece.sheet);
		const fresh = piece.columns.filter((column, at) => !numeric.has(column) && raw[at]!.some((value) => typeof value === "number"));
		for (const column of fresh) numeric.add(column);
		return fresh.length === 0 || piece.first ? [] : [{ index, more: parts(piece, fresh, "numberFormat") }];
	});
	if (late.length > 0) {
		if (!(await answered())) return null;
		for (const { index, more } of late)
			byColumn(more, pieces[index]!.columns, ({ numberFormat }) => numberFormat).forEach((column, at) => {
				if (column.length > 0) found[index]!.shown[at] = column;
			});
	}
	for (const [index, piece] of pieces.entries()) {
		if (reading.date1904 === null) await tellSystem(run, reading, piece, found[index]!, piece.first && wantsText ? asked[index]!.values : null);
		measure(reading, piece, found[index]!);
	}
	const date1904 = reading.date1904 === true;
	return pieces.map(({ columns, row, rows }, index): Block => {
		const { raw, shown } = found[index]!;
		const cells: Cell[][] = [];
		for (let line = 0; line < rows; line++) {
			const cellsOfRow: Cell[] = new Array(columns.length);
			for (let at = 0; at < columns.length; at++) cellsOfRow[at] = toCell(raw[at]![line], shown[at]![line] as string | undefined, date1904);
			cells.push(cellsOfRow);
		}
		return { firstRow: row, rows: cells };
	});
}

/** For each column asked for, its values from top to bottom; empty where no range has it. */
function byColumn(ranges: readonly Part[], columns: readonly number[], of: (range: Excel.Range) => unknown[][]): unknown[][] {
	const grids = ranges.map(({ first, range }) => ({ first, grid: of(range) ?? [] }));
	return columns.map((column) => {
		const found = grids.find(({ first, grid }) => column >= first && column < first + (grid[0]?.length ?? 0));
		return found === undefined ? [] : found.grid.map((line) => line[column - found.first]);
	});
}

function measure(reading: Reading, { sheet, columns }: Piece, { raw, shown }: Found): void {
	const bytes = reading.bytes(sheet);
	const numeric = reading.numeric(sheet);
	columns.forEach((column, index) => {
		const values = raw[index]!;
		const formats = numeric.has(column) ? shown[index]! : [];
		let sum = 0;
		// A few hundred cells tell well enough, and cost nothing.
		const step = Math.max(1, Math.floor(values.length / 400));
		let seen = 0;
		for (let line = 0; line < values.length; line += step) {
			const value = values[line];
			sum += typeof value === "string" ? bytesOf(value) : String(value).length + 1;
			if (formats.length > 0) sum += bytesOf(formats[line]) + 1;
			seen++;
		}
		if (seen > 0) bytes.set(column, sum / seen + 1);
	});
}

/** Tells the date system by a cell shown as a date: no call of Excel's says it. The year that its text shows is that of one system.
 *  `texts`: the piece with its texts, where they were asked for; else one is. */
async function tellSystem(run: Batch, reading: Reading, { sheet, columns, row }: Piece, { raw, shown }: Found, texts: readonly Part[] | null): Promise<void> {
	const known = texts === null ? null : byColumn(texts, columns, ({ text }) => text);
	for (const [index, column] of columns.entries()) {
		const values = raw[index]!;
		const line = values.findIndex(
			(value, at) => typeof value === "number" && value >= 1 && typeof toCell(value, shown[index]![at] as string | undefined, false) === "string",
		);
		if (line === -1) continue;
		const text = String(known === null ? await textOf(run, sheet, row - 1 + line, column) : known[index]![line]);
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

async function textOf(run: Batch, sheet: string, row: number, column: number): Promise<string> {
	const cell = once(run.context.workbook.worksheets.getItem(sheet).getCell(row, column)).load("text");
	await run.sync();
	return String(cell.text[0]?.[0] ?? "");
}
