/** A block of cells, from 0. A side may be infinite: `A:A` has Infinity rows. */
export interface Area {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

/** @example columnName(27)  // "AB" */
export function columnName(index: number): string {
	let name = "";
	for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
	return name;
}
export function columnIndex(name: string): number {
	let index = 0;
	for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

const SIDE = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

/** Reads `A1`, `$A$1:B2`, `A:A`, `2:5`, `A2:A`; null for anything else. The sheet name is not read here. */
export function parseArea(text: string): Area | null {
	const [first, last, more] = text.trim().split(":");
	const a = SIDE.exec(first!);
	const b = last === undefined ? a : SIDE.exec(last);
	if (more !== undefined || a === null || b === null || first === "" || last === "") return null;
	if (last === undefined && (a[1] === undefined || a[2] === undefined)) return null;
	if ((a[1] === undefined) !== (b[1] === undefined) && last !== undefined && a[2] === undefined) return null;
	const side = (x: string | undefined, y: string | undefined, read: (s: string) => number): [number, number] => {
		if (x === undefined && y === undefined) return [0, Number.POSITIVE_INFINITY];
		if (y === undefined) return [read(x!), Number.POSITIVE_INFINITY];
		if (x === undefined) return [0, read(y) + 1];
		const from = Math.min(read(x), read(y));
		return [from, Math.max(read(x), read(y)) - from + 1];
	};
	const [row, rows] = side(a[2], b[2], (s) => Number(s) - 1);
	const [column, columns] = side(a[1], b[1], columnIndex);
	return row < 0 ? null : { row, column, rows, columns };
}

/** @example formatArea({ row: 0, column: 0, rows: 2, columns: 1 })  // "A1:A2" */
export function formatArea(area: Area): string {
	const whole = { rows: area.rows === Number.POSITIVE_INFINITY, columns: area.columns === Number.POSITIVE_INFINITY };
	const from = (whole.columns ? "" : columnName(area.column)) + (whole.rows && area.row === 0 ? "" : area.row + 1);
	if (area.rows === 1 && area.columns === 1) return from;
	const to = (whole.columns ? "" : columnName(area.column + area.columns - 1)) + (whole.rows ? "" : area.row + area.rows);
	return `${from}:${to}`;
}

/** Splits `'My sheet'!A1` into its name and the rest; the name is null without one. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
	const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
	if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
	const at = text.lastIndexOf("!");
	return at < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, at), rest: text.slice(at + 1) };
}

export function overlaps(a: Area, b: Area): boolean {
	return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
export function contains(outer: Area, inner: Area): boolean {
	return (
		outer.row <= inner.row &&
		inner.row + inner.rows <= outer.row + outer.rows &&
		outer.column <= inner.column &&
		inner.column + inner.columns <= outer.column + outer.columns
	);
}

/** Rows or columns put in, or taken out, in front of index `at`. */
export interface Shift {
	readonly side: "rows" | "columns";
	readonly at: number;
	/** Negative when taken out. */
	readonly count: number;
}

/** Where a block stands after rows or columns came or went; null when nothing of it is left. */
export function shiftArea(area: Area, shift: Shift): Area | null {
	const start = shift.side === "rows" ? area.row : area.column;
	const size = shift.side === "rows" ? area.rows : area.columns;
	let from = start;
	let count = size;
	if (shift.count > 0) {
		if (shift.at <= start && !(start === 0 && size === Number.POSITIVE_INFINITY)) from += shift.count;
		else if (shift.at < start + size) count += shift.count;
	} else {
		const end = shift.at - shift.count;
		const gone = Math.max(0, Math.min(start + size, end) - Math.max(start, shift.at));
		count = size === Number.POSITIVE_INFINITY ? size : size - gone;
		if (count <= 0) return null;
		if (start >= end) from = start + shift.count;
		else if (start > shift.at) from = shift.at;
	}
	return shift.side === "rows" ? { ...area, row: from, rows: count } : { ...area, column: from, columns: count };
}

/** Whole rows or columns moved so that they stand before index `to`, counted before the move. */
export interface Move {
	readonly side: "rows" | "columns";
	readonly from: number;
	readonly count: number;
	readonly to: number;
}

/** Where a row or a column stands after a move. */
export function movedIndex(index: number, { from, count, to }: Move): number {
	if (index >= from && index < from + count) return index - from + (to > from ? to - count : to);
	const closed = index < from ? index : index - count;
	return closed < (to > from ? to - count : to) ? closed : closed + count;
}
/** Where a block stands after a move: with what was moved when all of it was, or when it stays in one piece; else the part that was left
 *  (assumed), and what was moved into its midst. */
export function moveArea(area: Area, move: Move): Area {
	const [start, size] = move.side === "rows" ? [area.row, area.rows] : [area.column, area.columns];
	if (!Number.isFinite(size)) return area;
	const all = Array.from({ length: size }, (_, at) => start + at);
	const isMoved = (index: number): boolean => index >= move.from && index < move.from + move.count;
	const extent = (some: readonly number[]): readonly [number, number] => {
		const places = some.map((index) => movedIndex(index, move));
		const first = Math.min(...places);
		return [first, Math.max(...places) - first + 1];
	};
	const whole = extent(all);
	const [from, count] = whole[1] === size ? whole : extent(all.filter((index) => !isMoved(index)));
	return move.side === "rows" ? { ...area, row: from, rows: count } : { ...area, column: from, columns: count };
}
