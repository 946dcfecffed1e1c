import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import type { Block } from "../host.ts";

/** First and last row, counted from 0, both included. */
export type Run = readonly [number, number];

/** Rows that are known, as runs in order and apart. */
class Known {
	#runs: Run[] = [];

	get runs(): readonly Run[] {
		return this.#runs;
	}
	add(first: number, last: number): void {
		const before = this.#runs.filter((run) => run[1] < first - 1);
		const after = this.#runs.filter((run) => run[0] > last + 1);
		const touched = this.#runs.slice(before.length, this.#runs.length - after.length);
		this.#runs = [...before, [Math.min(first, ...touched.map((run) => run[0])), Math.max(last, ...touched.map((run) => run[1]))], ...after];
	}
	/** What lacks of the first `rows` rows. */
	missing(rows: number): readonly Run[] {
		const missing: Run[] = [];
		let next = 0;
		for (const [first, last] of this.#runs) {
			if (first > next) missing.push([next, Math.min(first, rows) - 1]);
			next = Math.max(next, last + 1);
		}
		if (next < rows) missing.push([next, rows - 1]);
		return missing;
	}
}

/** A column as its cells come: one code a distinct cell; code 0 where nothing was given. */
class GivenColumn implements Column {
	codes: Uint32Array;
	readonly known = new Known();
	readonly #cells: Cell[] = [null];
	#codeOf: Map<Cell, number> | null = null;

	constructor(rows: number) {
		this.codes = new Uint32Array(rows);
	}
	get size(): number {
		return this.#cells.length;
	}
	cell(code: number): Cell {
		return this.#cells[code] ?? null;
	}

	/** Cells of a column of a block, the first of which is that of row `first`. */
	take(first: number, rows: readonly (readonly Cell[])[], at: number): void {
		const { codes } = this;
		const cells = this.#cells;
		this.#codeOf ??= new Map(cells.map((cell, code) => [cell, code]));
		const codeOf = this.#codeOf;
		for (let row = 0; row < rows.length; row++) {
			const cell = rows[row]![at] ?? null;
			let code = codeOf.get(cell);
			if (code === undefined) {
				code = cells.push(cell) - 1;
				codeOf.set(cell, code);
			}
			codes[first + row] = code;
		}
		this.known.add(first, first + rows.length - 1);
		// Nothing more is to come: the way back from cell to code, which is large, is built again should it be needed.
		if (this.known.missing(codes.length).length === 0) this.#codeOf = null;
	}
	grow(rows: number): void {
		const longer = new Uint32Array(rows);
		longer.set(this.codes);
		this.codes = longer;
	}
}

/** A sheet as far as its cells were given, in blocks of any columns and rows. */
export class GivenSheet {
	readonly name: string;
	readonly hidden: boolean;
	rows: number;
	readonly columns: GivenColumn[];
	/** Grows with each block: tells whoever keeps something made of the cells that it is stale. */
	version = 0;

	constructor({ name, rows, columns, hidden }: { readonly name: string; readonly rows: number; readonly columns: number; readonly hidden: boolean }) {
		this.name = name;
		this.rows = rows;
		this.hidden = hidden;
		this.columns = Array.from({ length: columns }, () => new GivenColumn(rows));
	}

	take(columns: readonly number[], { firstRow, rows }: Block): void {
		if (rows.length === 0) return;
		this.version++;
		const end = firstRow - 1 + rows.length;
		if (end > this.rows) {
			this.rows = end;
			for (const column of this.columns) column.grow(end);
		}
		columns.forEach((index, at) => {
			while (index >= this.columns.length) this.columns.push(new GivenColumn(this.rows));
			this.columns[index]!.take(firstRow - 1, rows, at);
		});
	}

	isWhole(column: number): boolean {
		return this.missing(column).length === 0;
	}
	missing(column: number): readonly Run[] {
		return this.columns[column]?.known.missing(this.rows) ?? [];
	}

	/** The sheet, cells that were not given being empty. */
	get sheet(): Sheet {
		return { name: this.name, rowCount: this.rows, columns: this.columns, ...(this.hidden ? { hidden: true } : {}) };
	}

	/** Rows of which every column was given, counted from 0; null: all of them. */
	wholeRows(): Uint32Array | null {
		const unknown = new Uint8Array(this.rows);
		let any = false;
		for (const column of this.columns) {
			for (const [first, last] of column.known.missing(this.rows)) {
				unknown.fill(1, first, last + 1);
				any = true;
			}
		}
		if (!any) return null;
		const rows = new Uint32Array(this.rows);
		let count = 0;
		for (let row = 0; row < unknown.length; row++) if (unknown[row] === 0) rows[count++] = row;
		return rows.subarray(0, count);
	}

	/** The cells of some columns, rows counted from 0 and both included. */
	cells(columns: readonly number[], first: number, last: number): (readonly Cell[])[] {
		const given = columns.map((index) => this.columns[index]!);
		const rows: Cell[][] = [];
		for (let row = first; row <= last; row++) rows.push(given.map((column) => (row < this.rows ? column.cell(column.codes[row]!) : null)));
		return rows;
	}
}
