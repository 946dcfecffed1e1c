import type { Area } from "./address.ts";
import type { Kept, Sheet } from "./sheet.ts";

/** A chart: what was said of it, and where its series come from. `Excel.Chart` of @types/office-js. */
export interface Chart {
	readonly id: string;
	readonly sheet: Sheet;
	deleted: boolean;
	name: string;
	type: string;
	left: number;
	top: number;
	width: number;
	height: number;
	/** The source of the whole; null once series were set one by one. */
	source: Kept | null;
	plotBy: string;
	categories: Source | null;
	series: Series[];
	/** Whatever else was set, by path from the chart: `title/text`, `axes/valueAxis/maximum`. */
	readonly properties: Map<string, unknown>;
}

/** Cells of a sheet that a series reads. */
export interface Source {
	readonly sheet: Sheet;
	readonly area: Kept;
}

export interface Series {
	name: string;
	/** Where the name is read; null when it was given. */
	nameFrom: Source | null;
	type: string;
	/** null: nothing is drawn until `setValues`. */
	values: Source | null;
	xValues: Source | null;
	readonly properties: Map<string, unknown>;
}

/** How the source is cut into series: by columns or rows; Auto takes rows when the table is at least as wide as high, and,
 *  unlike the window of Excel, when it has two columns (office-js#1830). */
export function orientation(area: Area, seriesBy: string): "Columns" | "Rows" {
	if (seriesBy === "Columns" || seriesBy === "Rows") return seriesBy;
	return area.columns > 2 && area.rows >= area.columns ? "Columns" : area.columns === 1 ? "Columns" : "Rows";
}

/** Series of a source: its first line and column are names and categories when they are no numbers. */
export function seriesOf(sheet: Sheet, area: Area, plotBy: "Columns" | "Rows", type: string): { series: Series[]; categories: Source | null } {
	sheet.book.calculate();
	const at = (row: number, column: number) => sheet.value(area.row + row, area.column + column);
	const isNumber = (row: number, column: number): boolean => typeof at(row, column) === "number";
	const cornerBlank = at(0, 0) === undefined;
	const rowIsHead =
		area.rows > 1 &&
		(cornerBlank ||
			Array.from({ length: area.columns }, (_, column) => column)
				.slice(area.columns > 1 ? 1 : 0)
				.every((column) => !isNumber(0, column)));
	const columnIsHead =
		area.columns > 1 &&
		(cornerBlank ||
			Array.from({ length: area.rows }, (_, row) => row)
				.slice(area.rows > 1 ? 1 : 0)
				.every((row) => !isNumber(row, 0)));
	const top = rowIsHead ? 1 : 0;
	const left = columnIsHead ? 1 : 0;
	const part = (row: number, column: number, rows: number, columns: number): Source => ({
		sheet,
		area: sheet.keep({ row: area.row + row, column: area.column + column, rows, columns }),
	});
	const series: Series[] = [];
	const byColumns = plotBy === "Columns";
	const categories = byColumns ? (columnIsHead ? part(top, 0, area.rows - top, 1) : null) : rowIsHead ? part(0, left, 1, area.columns - left) : null;
	const count = byColumns ? area.columns - left : area.rows - top;
	for (let index = 0; index < count; index++) {
		const named = byColumns ? rowIsHead : columnIsHead;
		series.push({
			name: `Series${index + 1}`,
			nameFrom: named ? (byColumns ? part(0, left + index, 1, 1) : part(top + index, 0, 1, 1)) : null,
			type,
			values: byColumns ? part(top, left + index, area.rows - top, 1) : part(top + index, left, 1, area.columns - left),
			xValues: categories,
			properties: new Map(),
		});
	}
	return { series, categories };
}
