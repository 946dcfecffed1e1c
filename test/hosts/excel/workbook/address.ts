/** Addresses as Excel writes them. Office docs, excel/excel-add-ins-ranges-get; sheet limits: Excel specifications and limits. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells; rows and columns count from 0. An area kept by the sheet moves as cells are inserted and deleted. */
export interface Area {
	row: number;
	column: number;
	rows: number;
	columns: number;
}

export const columnLetters = (column: number): string => {
	let letters = "";
	for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
	return letters;
};

const columnNumber = (letters: string): number => {
	let number = 0;
	for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
	return number - 1;
};

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** One corner of an address; null where a whole row or column is meant. */
const corner = (text: string): { row: number | null; column: number | null } | null => {
	const match = PART.exec(text);
	if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
	const row = match[2] === undefined ? null : Number(match[2]) - 1;
	const column = match[1] === undefined ? null : columnNumber(match[1]);
	if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
	return column !== null && column >= MAX_COLUMNS ? null : { row, column };
};

/** The area of `B2`, `A1:C3`, `A:C` or `2:4`, in either order of corners; null for anything else.
 *  @example parseArea("C3:A1")  // { row: 0, column: 0, rows: 3, columns: 3 } */
export function parseArea(text: string): Area | null {
	const parts = text.split(":");
	if (parts.length > 2) return null;
	const first = corner(parts[0]!.trim());
	const last = parts.length === 1 ? first : corner(parts[1]!.trim());
	if (first === null || last === null) return null;
	if (parts.length === 1 && (first.row === null || first.column === null)) return null;
	if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
	const top = Math.min(first.row ?? 0, last.row ?? 0);
	const left = Math.min(first.column ?? 0, last.column ?? 0);
	const bottom = first.row === null ? MAX_ROWS - 1 : Math.max(first.row, last.row!);
	const right = first.column === null ? MAX_COLUMNS - 1 : Math.max(first.column, last.column!);
	return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** An address split at its sheet, which may be quoted: `'It''s'!A1`. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
	if (text.startsWith("'")) {
		const match = /^'((?:[^']|'')*)'!([\s\S]*)$/.exec(text);
		return match === null ? { sheet: null, rest: text } : { sheet: match[1]!.replaceAll("''", "'"), rest: match[2]! };
	}
	const at = text.lastIndexOf("!");
	return at === -1 ? { sheet: null, rest: text } : { sheet: text.slice(0, at), rest: text.slice(at + 1) };
}

export const quoteSheet = (name: string): string =>
	/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d{1,7}|[rR]\d*[cC]?\d*|[cC]\d*)$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** @example formatArea({ row: 0, column: 0, rows: 1_048_576, columns: 2 })  // "A:B" */
export function formatArea(area: Area, absolute = false): string {
	const dollar = absolute ? "$" : "";
	const letter = (column: number): string => dollar + columnLetters(column);
	const number = (row: number): string => `${dollar}${row + 1}`;
	if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return `${number(0)}:${number(MAX_ROWS - 1)}`;
	if (area.rows === MAX_ROWS) return `${letter(area.column)}:${letter(area.column + area.columns - 1)}`;
	if (area.columns === MAX_COLUMNS) return `${number(area.row)}:${number(area.row + area.rows - 1)}`;
	const start = letter(area.column) + number(area.row);
	return area.rows === 1 && area.columns === 1 ? start : `${start}:${letter(area.column + area.columns - 1)}${number(area.row + area.rows - 1)}`;
}

export const isUnbounded = (area: Area): boolean => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

export function intersection(a: Area, b: Area): Area | null {
	const row = Math.max(a.row, b.row);
	const column = Math.max(a.column, b.column);
	const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
	const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
	return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const union = (a: Area, b: Area): Area => {
	const row = Math.min(a.row, b.row);
	const column = Math.min(a.column, b.column);
	return {
		row,
		column,
		rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
		columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
	};
};

export const contains = (outer: Area, inner: Area): boolean =>
	outer.row <= inner.row &&
	outer.column <= inner.column &&
	outer.row + outer.rows >= inner.row + inner.rows &&
	outer.column + outer.columns >= inner.column + inner.columns;

export const sameArea = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** `count` lines put in (positive) or taken out (negative) at `at`, over lines `from` to `to` of the other direction. */
export interface Shift {
	readonly axis: "row" | "column";
	readonly at: number;
	readonly count: number;
	readonly from: number;
	readonly to: number;
}

/** Where a span lies after a shift; null when all of it was taken out. */
function shiftSpan(start: number, length: number, at: number, count: number): { start: number; length: number } | null {
	if (count >= 0) {
		if (start >= at) return { start: start + count, length };
		return start + length > at ? { start, length: length + count } : { start, length };
	}
	const end = start + length;
	const cut = at - count;
	const newStart = start < at ? start : Math.max(at, start + count);
	const newEnd = end <= at ? end : Math.max(at, end + count);
	if (start >= at && end <= cut) return null;
	return { start: newStart, length: newEnd - newStart };
}

/** Moves an area along; false when it was deleted. An area that sticks out of the shifted lines stays. */
export function shiftArea(area: Area, shift: Shift): boolean {
	const [cross, crossLength] = shift.axis === "row" ? [area.column, area.columns] : [area.row, area.rows];
	if (cross < shift.from || cross + crossLength - 1 > shift.to) return true;
	const whole = shift.axis === "row" ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS;
	if (whole) return true;
	const [start, length] = shift.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
	const moved = shiftSpan(start, length, shift.at, shift.count);
	if (moved === null) return false;
	if (shift.axis === "row") {
		area.row = moved.start;
		area.rows = moved.length;
	} else {
		area.column = moved.start;
		area.columns = moved.length;
	}
	return true;
}
