import type { Cell } from "../../core/model/cell.ts";
import type { Sheet as CoreSheet } from "../../core/model/sheet.ts";
import { GivenSheet } from "../../panel/engine/given-sheet.ts";
import { keyColumns } from "../../panel/engine/key-columns.ts";
import { readCells } from "./book.ts";
import type { KeptBlocks } from "./kept-blocks.ts";

/** A large sheet as it was at one time, though people go on working in it while it is read: over many calls, over windows that end.
 *  Cells that tell rows apart are read a second time once all is there; where they are others now, the rows are read again. So no row is
 *  there twice and none is missing, whatever was sorted, put in or taken out. A cell that tells nothing apart may be that of some minutes ago. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Time that a window has, and cells read in it. */
export interface Window {
	/** Whether there is time to begin another read. */
	hasTime(): boolean;
	/** Cells to read in one call, so that it takes some ten seconds. */
	cells(): number;
	/** Reads, and learns how long it takes. */
	timed<T>(cells: number, reads: () => T): T;
	/** Whether so many cells more fit before the window ends. */
	fits(cells: number): boolean;
	readonly kept: KeptBlocks;
	/** Set once a window is not enough, or the one before was cut off: what is read is kept for the next. */
	keeping: boolean;
}

/** Cells of a sheet that are read whole in one call: nothing can change between. */
const WHOLE = 20_000;
/** Rows at the top of the sheet, and of each block, of which every cell is read a second time: a column may have moved. */
const TOP = 20;

/** Rows read in one call, both included, 1 being the first. */
type Block = readonly [first: number, last: number];

export class SteadySheet {
	readonly #sheet: Sheet;
	readonly #id: number;
	readonly #window: Window;
	/** Columns whose cells are not wanted below the head. */
	readonly #left: ReadonlySet<number>;
	readonly #headCells: number;
	#rows = 0;
	#width = 0;
	#given: GivenSheet | null = null;
	/** In memory, by first row. */
	#read = new Map<number, Block>();

	/** `left`: columns of which the top is enough. `headCells`: cells of its head, for a sheet of which nobody knows what it is. */
	constructor(sheet: Sheet, window: Window, { left = new Set(), headCells = 0 }: { readonly left?: ReadonlySet<number>; readonly headCells?: number }) {
		this.#sheet = sheet;
		this.#id = sheet.getSheetId();
		this.#window = window;
		this.#left = left;
		this.#headCells = headCells;
	}

	/** Its first rows, of every column. */
	head(): CoreSheet {
		this.#begin();
		const rows = this.#read.get(1)![1];
		return { ...this.#given!.sheet, rowCount: rows, columns: this.#given!.sheet.columns.map((column) => cut(column, rows)) };
	}

	/** Reads what is neither in memory nor kept. False when the window ended first. */
	readRest(): boolean {
		if (this.#given === null) this.#begin();
		const kept = new Map(this.#window.kept.of(this.#id, this.#columns).map(({ first, rows }) => [first, rows]));
		for (let row = 1; row <= this.#rows; ) {
			const known = this.#read.get(row);
			const rows = kept.get(row);
			if (known) row = known[1] + 1;
			else if (rows !== undefined && row + rows - 1 <= this.#rows) row += rows;
			else {
				if (rows !== undefined) this.#window.kept.forget(this.#id, row); // it reached beyond the last row
				if (!this.#window.hasTime()) return false;
				row = this.#readFrom(row, Math.min(...[...this.#read.keys(), ...kept.keys()].filter((first) => first > row)));
			}
		}
		return true;
	}

	/** The sheet, every row of it once. Null when the window ended first. */
	whole(): CoreSheet | null {
		for (;;) {
			if (!this.readRest()) return null;
			for (const { first } of this.#window.kept.of(this.#id, this.#columns)) {
				if (this.#read.has(first)) continue;
				const rows = this.#window.kept.get(this.#id, first);
				if (rows !== null) this.#take(first, rows, this.#columns);
			}
			if (!this.readRest()) return null; // what was gone from the cache
			if (this.#read.size === 1 || this.#isSteady()) break;
			if (!this.#window.hasTime()) return null;
		}
		const { sheet } = this.#given!;
		return { ...sheet, rowCount: this.#rows, columns: sheet.columns.map((column) => cut(column, this.#rows)) };
	}

	get #columns(): readonly number[] {
		return this.#all.filter((column) => !this.#left.has(column));
	}
	get #all(): readonly number[] {
		return Array.from({ length: this.#width }, (_, column) => column);
	}

	/** Measures the sheet, and reads its head. */
	#begin(): void {
		this.#rows = this.#sheet.getLastRow();
		this.#width = Math.max(1, this.#sheet.getLastColumn());
		this.#given = new GivenSheet({ name: this.#sheet.getName(), rows: this.#rows, columns: this.#width, hidden: false });
		this.#read = new Map();
		const isSmall = this.#rows * this.#width <= WHOLE;
		const rows = isSmall ? this.#rows : Math.min(this.#rows, Math.max(TOP, Math.floor(this.#headCells / this.#width)));
		this.#take(1, rows === 0 ? [] : this.#cells(this.#all, 1, rows), this.#all);
	}
	#cells(columns: readonly number[], first: number, last: number): Cell[][] {
		return this.#window.timed((last - first + 1) * columns.length, () => readCells(this.#sheet, columns, first, last));
	}
	#take(first: number, rows: readonly (readonly Cell[])[], columns: readonly number[]): void {
		this.#given!.take(columns, { firstRow: first, rows });
		this.#read.set(first, [first, first + rows.length - 1]);
	}
	/** Reads a block; the row after it. */
	#readFrom(first: number, before: number): number {
		const columns = this.#columns;
		const last = Math.min(this.#rows, before - 1, first + Math.max(1, Math.floor(this.#window.cells() / columns.length)) - 1);
		const rows = this.#cells(columns, first, last);
		this.#take(first, rows, columns);
		if (!this.#window.fits((this.#rows - last) * columns.length)) this.#window.keeping = true;
		if (this.#window.keeping) this.#keepRead();
		return last + 1;
	}
	/** Keeps what is in memory and not kept yet: all but the head, which every window reads. */
	#keepRead(): void {
		const columns = this.#columns;
		const kept = new Set(this.#window.kept.of(this.#id, columns).map(({ first }) => first));
		for (const [first, last] of this.#read.values())
			if (first > 1 && !kept.has(first)) this.#window.kept.keep(this.#id, columns, first, this.#given!.cells(columns, first - 1, last - 1));
	}

	/** Reads again what tells rows apart. False when anything is not as it was: that is forgotten then. */
	#isSteady(): boolean {
		const rows = this.#sheet.getLastRow();
		const top = Math.min(TOP, rows);
		if (Math.max(1, this.#sheet.getLastColumn()) !== this.#width || rows === 0 || !this.#isSame(this.#all, 1, top)) {
			// Columns may have moved: nothing of it can be trusted.
			this.#window.kept.forget(this.#id);
			this.#given = null;
			return false;
		}
		const before = this.#rows;
		this.#rows = rows;
		const keys = this.#keys(Math.min(before, rows));
		let steady = rows <= before;
		for (const [first, last] of this.#read.values()) {
			if (last <= rows && this.#isSame(this.#columns, first, Math.min(last, first + TOP - 1)) && this.#isSame(keys, first, last)) continue;
			steady = false;
			this.#read.delete(first);
			this.#window.kept.forget(this.#id, first);
			if (first === 1) this.#given = null;
		}
		return steady;
	}
	#isSame(columns: readonly number[], first: number, last: number): boolean {
		const each = Math.max(1, Math.floor(this.#window.cells() / columns.length));
		for (let row = first; row <= last; row += each) {
			const end = Math.min(last, row + each - 1);
			const now = this.#cells(columns, row, end);
			const then = this.#given!.cells(columns, row - 1, end - 1);
			if (now.some((cells, at) => cells.some((cell, column) => cell !== then[at]![column]))) return false;
		}
		return true;
	}
	/** The fewest columns that tell rows apart; the first one where no cell tells anything. */
	#keys(rows: number): readonly number[] {
		const { columns } = this.#given!.sheet;
		const found = keyColumns(this.#columns.map((index) => ({ index, column: cut(columns[index]!, rows), isDate: false })));
		return found.length > 0 ? found : [0];
	}
}

/** The first rows of a column. */
function cut(column: CoreSheet["columns"][number], rows: number): CoreSheet["columns"][number] {
	return column.codes.length <= rows ? column : { codes: column.codes.subarray(0, rows), size: column.size, cell: (code) => column.cell(code) };
}
