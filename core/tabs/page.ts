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

	constructor(columns: number) {
		this.#columns = columns;
	}

	/** Index of the next row, from 0. */
	get next(): number {
		return this.rows.length;
	}

	/** Adds a row; `fill` styles the cells that hold nothing. Gives back its index. */
	row(height: number, cells: Cells = {}, empty?: CellStyle): number {
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
	line(cells: Cells): number {
		return this.row(20, cells, { borderBottom: thin });
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
