import type { Area } from "./address.ts";
import { notEmulated } from "./error.ts";
import { compare } from "./evaluate.ts";
import { offsetFormula } from "./formula.ts";
import type { Sheet } from "./sheet.ts";
import { CellError, type Value } from "./value.ts";

/** Sorting of rows or columns. `Excel.SortField` of @types/office-js: blanks last in either direction. */
export interface SortField {
	readonly key: number;
	readonly ascending?: boolean;
	readonly sortOn?: string;
	readonly color?: string;
}

/** Sorts in place and says which lines moved: an area of theirs, or null when none did. */
export function sortArea(sheet: Sheet, area: Area, fields: readonly SortField[], matchCase: boolean, hasHeaders: boolean, byColumns: boolean): Area | null {
	sheet.book.calculate();
	const skip = hasHeaders ? 1 : 0;
	const count = (byColumns ? area.columns : area.rows) - skip;
	const first = (byColumns ? area.column : area.row) + skip;
	if (count < 2) return null;
	const place = (line: number, key: number): [number, number] => (byColumns ? [area.row + key, first + line] : [first + line, area.column + key]);
	const order = Array.from({ length: count }, (_, line) => line);
	order.sort((a, b) => {
		for (const field of fields) {
			const difference = compareLines(sheet, place(a, field.key), place(b, field.key), field, matchCase);
			if (difference !== 0) return difference;
		}
		return a - b;
	});
	const moved = order.map((line, at) => (line === at ? -1 : at)).filter((at) => at >= 0);
	if (moved.length === 0) return null;
	const lines = order.map((line) => takeLine(sheet, area, first + line, byColumns));
	lines.forEach((cells, at) => {
		if (order[at] !== at) putLine(sheet, area, first + at, first + order[at]!, byColumns, cells);
	});
	const start = first + moved[0]!;
	const length = moved.at(-1)! - moved[0]! + 1;
	return byColumns ? { ...area, column: start, columns: length } : { ...area, row: start, rows: length };
}

function compareLines(sheet: Sheet, a: [number, number], b: [number, number], field: SortField, matchCase: boolean): number {
	const sign = field.ascending === false ? -1 : 1;
	if (field.sortOn === "CellColor" || field.sortOn === "FontColor") {
		const key = field.sortOn === "CellColor" ? "fill" : "fontColor";
		const has = (at: [number, number]): number => (sheet.style(...at)[key].toLowerCase() === String(field.color).toLowerCase() ? 0 : 1);
		return sign * (has(a) - has(b));
	}
	if (field.sortOn !== undefined && field.sortOn !== "Value") throw notEmulated(`sort on ${field.sortOn}`);
	const [x, y] = [sheet.value(...a), sheet.value(...b)];
	if (x === undefined || y === undefined) return (x === undefined ? 1 : 0) - (y === undefined ? 1 : 0);
	const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : value instanceof CellError ? 3 : 2);
	if (rank(x) !== rank(y)) return sign * (rank(x) - rank(y));
	if (x instanceof CellError || y instanceof CellError) return 0;
	const difference = compare(x, y);
	if (difference === 0 && matchCase && typeof x === "string" && typeof y === "string") return sign * (x < y ? 1 : x > y ? -1 : 0);
	return sign * difference;
}

interface LineCell {
	readonly value: Value | undefined;
	readonly formula: string | undefined;
	readonly style: number;
}

const takeLine = (sheet: Sheet, area: Area, at: number, byColumns: boolean): LineCell[] =>
	Array.from({ length: byColumns ? area.rows : area.columns }, (_, index) => {
		const [row, column] = byColumns ? [area.row + index, at] : [at, area.column + index];
		return { value: sheet.value(row, column), formula: sheet.formula(row, column), style: sheet.styleNumber(row, column) };
	});

function putLine(sheet: Sheet, area: Area, at: number, from: number, byColumns: boolean, cells: readonly LineCell[]): void {
	cells.forEach((cell, index) => {
		const [row, column] = byColumns ? [area.row + index, at] : [at, area.column + index];
		sheet.setValue(row, column, cell.value);
		if (cell.formula !== undefined)
			sheet.setFormula(row, column, byColumns ? offsetFormula(cell.formula, 0, at - from) : offsetFormula(cell.formula, at - from, 0));
		if (cell.style !== sheet.styleNumber(row, column)) sheet.setStyleNumber(row, column, cell.style);
	});
}
