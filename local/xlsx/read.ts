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
/** Headers of ours are looked for down to this row. */
const MAX_HEADER_ROW = 200;
const HEADER_MARK = " (Loupe)";

/** Reads a sheet: dates as ISO text, formulas as their last value, rich text joined. Hidden rows are read too.
 *  `progress` hears the number of rows from time to time.
 *  @example (await readSheet(openXlsx("clients.xlsx"), "Clients")).rowCount  // 1249 */
export async function readSheet(book: Xlsx, name: string, progress?: (rows: number) => void): Promise<Sheet> {
	const { part, state } = worksheetNamed(book, name);
	const { source, stylesPart, sharedStringsPart, facts } = book.package;
	const pool = new TextPool();
	const shared = sharedStringsPart === null ? new Uint32Array(0) : await readSharedStrings(source, sharedStringsPart, pool);
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
	const walk = new SheetWalk(part, {
		row(row) {
			if (row > rowsHint) rowsHint = row;
			if (progress !== undefined && ++walkedRows % PROGRESS_ROWS === 0) progress(walkedRows);
		},
		value(row, column, type, style, bytes, start, end) {
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
		for await (const chunk of source.stream(part)) walk.push(chunk);
	} catch (error) {
		throw error instanceof RangeError ? bad("size") : error;
	}
	const found = walk.end();
	const { rowCount } = found;
	const width = builders.length;
	const none: Column = { codes: new Uint32Array(rowCount), size: 1, cell: () => null };
	const columns: Column[] = [];
	for (let column = 0; column < width; column++) {
		columns.push(builders[column]?.finish(rowCount) ?? none);
		builders[column] = undefined;
	}
	pool.seal();
	facts.set(part, { ...found, marked: markedColumns(book, columns, rowCount) });
	return { name, rowCount, columns, ...(state === "visible" ? {} : { hidden: true }) };
}

/** Columns with a header of ours. Others may end in " (Loupe)" too: those are of somebody else, as is the left one of two that are alike,
 *  and one that stands alone and was not recorded. */
function markedColumns(book: Xlsx, columns: readonly Column[], rowCount: number): ReadFacts["marked"] {
	const isRecorded = (header: string): boolean => book.package.registry?.memory?.target?.columns.some((column) => column.header === header) ?? false;
	const byHeader = new Map<string, ReadFacts["marked"][number]>();
	for (const [at, column] of columns.entries())
		for (let row = 0; row < Math.min(rowCount, MAX_HEADER_ROW); row++) {
			const header = column.cell(column.codes[row]!);
			if (typeof header !== "string" || !header.endsWith(HEADER_MARK) || !(book.marks.isHeader(header) || isRecorded(header))) continue;
			byHeader.set(header, { at, rowNumber: row + 1, header });
			break;
		}
	const marked = [...byHeader.values()].sort((a, b) => a.at - b.at);
	return marked.length === 1 && !isRecorded(marked[0]!.header) ? [] : marked;
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
