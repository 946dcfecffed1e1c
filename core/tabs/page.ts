import type { CellRange, CellStyle, Chart, ReportCell, ReportRow } from "../model/report.ts";
import { cell, INK, thin } from "./style.ts";

/** A row being written: cells by column, 0 = A. */
export type Cells = { readonly [column: number]: ReportCell | undefined };

/** A page of a fixed number of columns, written from top to bottom. */
export class Page {
	readonly rows: ReportRow[] = [];
	readonly charts: Chart[] = [];
	readonly breaks: number[] = [];
	readonly #columns: number;
	readonly #paper: number;
	/** Height used on the sheet of paper under way. */
	#used = 0;

	/** `paper`: height of a sheet of paper in pixels of the page. */
	constructor(columns: number, paper: number) {
		this.#columns = columns;
		this.#paper = paper;
	}

	/** Begins a sheet of paper; the first two rows are printed again on it. */
	pageBreak(): void {
		this.breaks.push(this.next);
		this.#used = (this.rows[0]?.height ?? 0) + (this.rows[1]?.height ?? 0);
	}

	/** Begins a sheet of paper unless so much more fits on this one, so that no table or chart is cut. */
	keep(height: number): void {
		if (this.#used + height > this.#paper) this.pageBreak();
	}

	/** Index of the next row, from 0. */
	get next(): number {
		return this.rows.length;
	}

	/** Adds a row; `fill` styles the cells that hold nothing. Gives back its index. */
	row(height: number, cells: Cells = {}, empty?: CellStyle): number {
		this.#used += height;
		this.rows.push({
			height,
			cells: Array.from({ length: this.#columns }, (_, column) => {
				const given = cells[column];
				if (given) return empty ? { ...given, style: { ...empty, ...given.style } } : given;
				return empty ? { value: null, style: empty } : null;
			}),
		});
		return this.rows.length - 1;
	}

	space(height: number): void {
		this.row(height);
	}

	/** A heading with its rule across the page. */
	heading(text: string): void {
		const rule = { borderBottom: { color: INK.heading, width: "medium" } } as const;
		this.row(26, { 0: cell(text, { bold: true, size: 13, color: INK.heading, vertical: "bottom" }) }, rule);
	}

	/** Headers of a table across the page. */
	headers(height: number, cells: Cells): number {
		return this.row(height, cells, { fill: INK.header, borderBottom: thin });
	}

	/** A row of a table. */
	line(cells: Cells, height = 20): number {
		return this.row(height, cells, { borderBottom: thin });
	}

	/** Reserves rows for charts side by side. */
	chartRows(rows: number): { readonly first: number; readonly last: number } {
		const first = this.next;
		for (let i = 0; i < rows; i++) this.row(20);
		return { first, last: this.next - 1 };
	}
}

export const range = (firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): CellRange => ({
	firstRow,
	lastRow,
	firstColumn,
	lastColumn,
});
