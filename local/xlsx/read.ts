import { isoOfSerial, kindOfBuiltin, kindOfFormat, timeOfSerial } from "../../core/dates/number-format.ts";
import type { Column } from "../../core/model/column.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { XlsxError } from "./error.ts";
import { type ReadFacts, worksheetNamed, type Xlsx } from "./open.ts";
import { CellType, SheetWalk } from "./scan.ts";
import { internRich, readSharedStrings, writtenText } from "./shared-strings.ts";
import { TextPool } from "./text-pool.ts";
import { rootOf } from "./xml.ts";

/** Codes that a sheet may need at most: 400 MB of them. A few cells far away from each other would ask for more than memory holds. */
const MAX_GRID = 100_000_000;
const PROGRESS_ROWS = 5000;
/** Rows in which what tells our columns and tabs stands. */
const HEAD_ROWS = 200;

/** Reads a sheet: dates as ISO text, formulas as their last value, rich text joined. Hidden rows are read too.
 *  `progress` hears the number of rows from time to time.
 *  @example (await readSheet(openXlsx("clients.xlsx"), "Clients")).rowCount  // 1249 */
export async function readSheet(book: Xlsx, name: string, progress?: (rows: number) => void): Promise<Sheet> {
	return readRows(book, name, Number.POSITIVE_INFINITY, progress);
}

/** The first rows of a sheet, as many as can hold our headers: a large sheet is looked at in the time of a small one.
 *  What stands further down is not checked.
 *  @example (await readHead(openXlsx("clients.xlsx"), "Clients")).rowCount  // 200 */
export async function readHead(book: Xlsx, name: string): Promise<Sheet> {
	return readRows(book, name, HEAD_ROWS);
}

async function readRows(book: Xlsx, name: string, limit: number, progress?: (rows: number) => void): Promise<Sheet> {
	const { part, state } = worksheetNamed(book, name);
	const { source, stylesPart, sharedStringsPart, facts } = book.package;
	const pool = new TextPool();
	const wanted = limit === Number.POSITIVE_INFINITY ? null : await sharedInHead(book, part, limit);
	const shared = sharedStringsPart === null ? new Uint32Array(0) : await readSharedStrings(source, sharedStringsPart, pool, wanted);
	const kinds = stylesPart === null ? [] : dateKinds(stylesPart, source.read(stylesPart).toString("latin1"));
	const bad = (why: "reference" | "size"): XlsxError => new XlsxError({ kind: "bad-part", part, why });

	const builders: (ColumnBuilder | undefined)[] = [];
	let rowsHint = 256;
	let grid = 0;
	const builderOf = (column: number, row: number): ColumnBuilder => {
		let builder = builders[column];
		if (builder === undefined) {
			builder = new ColumnBuilder(pool, column, Math.max(rowsHint, row + 1));
			grid += builder.capacity;
			builders[column] = builder;
		} else if (row >= builder.capacity) grid += row;
		if (grid > MAX_GRID) {
			grid = row;
			for (const one of builders) grid += one?.capacity ?? 0;
			if (grid > MAX_GRID) throw new XlsxError({ kind: "too-large", part, size: grid, limit: MAX_GRID });
		}
		return builder;
	};
	const dateText = (serial: number): number => pool.internText(isoOfSerial(serial, book.date1904)!);
	const timeText = (serial: number): number => pool.internText(timeOfSerial(serial));

	const number = (builder: ColumnBuilder, row: number, value: number, style: number): void => {
		const kind = kinds[style];
		if (kind === undefined || kind === "other") builder.addNumber(row, value);
		else if (kind === "date" && value >= 1 && isoOfSerial(value, book.date1904) !== null) builder.addDate(row, value, dateText);
		else if (kind === "date" && value === 0 && book.date1904) builder.addDate(row, value, dateText);
		else if (value > 0 && value < 1) builder.addDate(row, value, timeText);
		else builder.addNumber(row, value);
	};
	let walkedRows = 0;
	let height = 0;
	const walk = new SheetWalk(part, {
		row(row) {
			if (row >= limit) return;
			height = row + 1;
			if (row > rowsHint) rowsHint = row;
			if (progress !== undefined && ++walkedRows % PROGRESS_ROWS === 0) progress(walkedRows);
		},
		value(row, column, type, style, bytes, start, end) {
			if (row >= limit) return;
			const builder = builderOf(column, row);
			if (type === CellType.Shared) {
				const text = shared[readNumber(bytes, start, end)];
				if (text === undefined) throw bad("reference");
				builder.addText(row, text);
			} else if (type === CellType.Number) {
				const value = readNumber(bytes, start, end);
				if (Number.isFinite(value)) number(builder, row, value, style);
				else builder.addText(row, pool.intern(bytes, start, end));
			} else if (type === CellType.Boolean) builder.addBoolean(row, bytes[start] === 49 || bytes[start] === 116 ? 1 : 0);
			else if (type === CellType.Inline) builder.addText(row, internRich(part, bytes, start, end, pool));
			else if (type === CellType.IsoDate) builder.addText(row, pool.internText(isoDate(bytes.toString("latin1", start, end))));
			else
				builder.addText(
					row,
					bytes.indexOf(60, start) < end && bytes.indexOf(60, start) >= 0
						? pool.internText(writtenText(bytes.toString("latin1", start, end)))
						: pool.intern(bytes, start, end),
				);
		},
	});
	try {
		for await (const chunk of source.stream(part)) {
			walk.push(chunk);
			if (height >= limit) break;
		}
	} catch (error) {
		throw error instanceof RangeError ? bad("size") : error;
	}
	const found = limit === Number.POSITIVE_INFINITY ? walk.end() : null;
	const rowCount = found?.rowCount ?? height;
	const width = builders.length;
	const none: Column = { codes: new Uint32Array(rowCount), size: 1, cell: () => null };
	const columns: Column[] = [];
	for (let column = 0; column < width; column++) {
		columns.push(builders[column]?.finish(rowCount) ?? none);
		builders[column] = undefined;
	}
	pool.seal();
	if (found !== null) facts.set(part, { ...found, marked: markedColumns(book, columns, rowCount) });
	return { name, rowCount, columns, ...(state === "visible" ? {} : { hidden: true }) };
}

/** The shared texts that the first rows of a sheet name. */
async function sharedInHead(book: Xlsx, part: string, limit: number): Promise<ReadonlySet<number>> {
	const named = new Set<number>();
	let done = false;
	const walk = new SheetWalk(part, {
		row(row) {
			if (row >= limit) done = true;
		},
		value(row, _column, type, _style, bytes, start, end) {
			if (row < limit && type === CellType.Shared) named.add(readNumber(bytes, start, end));
		},
	});
	for await (const chunk of book.package.source.stream(part)) {
		walk.push(chunk);
		if (done) break;
	}
	return named;
}

/** Columns of ours: those whose headers tell so, and those that were recorded under a header that still stands; of two alike, the right one.
 *  They lie in the row that has most of them. */
export function markedColumns(book: Xlsx, columns: readonly Column[], rowCount: number): ReadFacts["marked"] {
	const recorded = new Set(book.package.registry?.memory?.target?.columns.map((column) => column.header));
	let marked: ReadFacts["marked"] = [];
	for (let row = 0; row < Math.min(rowCount, HEAD_ROWS); row++) {
		const headers = columns.map((column) => column.cell(column.codes[row]!));
		const places = new Map(book.marks.columnsOf(headers).map((at) => [headers[at]!, at]));
		for (const [at, header] of headers.entries())
			if (typeof header === "string" && recorded.has(header) && headers.lastIndexOf(header) === at && !places.has(header)) places.set(header, at);
		if (places.size > marked.length) marked = [...places].map(([header, at]) => ({ at, rowNumber: row + 1, header: String(header) }));
	}
	return [...marked].sort((a, b) => a.at - b.at);
}

/** For each cell style, whether its numbers are days, times or neither. */
function dateKinds(part: string, styles: string): ("date" | "time" | "other")[] {
	const root = rootOf(part, styles, { depth: 2 });
	const custom = new Map<number, "date" | "time" | "other">();
	for (const format of root.child("numFmts")?.all("numFmt") ?? [])
		custom.set(Number(format.attribute("numFmtId")), kindOfFormat(format.attribute("formatCode") ?? ""));
	return (root.child("cellXfs")?.all("xf") ?? []).map((xf) => {
		const id = Number(xf.attribute("numFmtId") ?? 0);
		return custom.get(id) ?? kindOfBuiltin(id);
	});
}

/** `2024-03-09T00:00:00` as a date cell is told: without a time at midnight. */
function isoDate(text: string): string {
	const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?Z?)?$/.exec(text);
	if (parts === null) return text;
	const [, date, minutes = "00:00", seconds = ":00"] = parts;
	if (seconds !== ":00") return `${date} ${minutes}${seconds}`;
	return minutes === "00:00" ? date! : `${date} ${minutes}`;
}

/** The number written there; NaN when it is none. Up to 15 digits and 22 decimals the quotient of two exact numbers is the nearest one. */
function readNumber(bytes: Buffer, start: number, end: number): number {
	let value = 0;
	let count = 0;
	let decimals = -1;
	let i = start;
	const negative = bytes[i] === 45;
	if (negative) i++;
	for (; i < end; i++) {
		const byte = bytes[i]!;
		if (byte >= 48 && byte <= 57) {
			value = value * 10 + byte - 48;
			if (value !== 0) count++;
			if (decimals >= 0) decimals++;
		} else if (byte === 46 && decimals < 0) decimals = 0;
		else break;
	}
	if (i < end || count > 15 || decimals > 22) {
		const text = bytes.toString("latin1", start, end).trim();
		return text === "" ? Number.NaN : Number(text);
	}
	if (decimals > 0) value /= 10 ** decimals;
	return negative ? 0 - value : value;
}
