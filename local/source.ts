import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { languages } from "../core/languages/index.ts";
import type { Sheet } from "../core/model/sheet.ts";
import { marksOf } from "../core/tabs/ours.ts";
import { type CsvFile, readCsv } from "./csv/read.ts";
import { UsageError } from "./usage-error.ts";
import { XlsxError } from "./xlsx/error.ts";
import { openXlsx, type Xlsx } from "./xlsx/open.ts";
import { tabsLikeOurs } from "./xlsx/our-tabs.ts";
import { readSheet } from "./xlsx/read.ts";

/** A file that was opened, and its sheets. */
export type Source = { readonly path: string; readonly file: string; close(): void } & (
	| { readonly format: "xlsx"; readonly book: Xlsx; readonly names: readonly string[]; read(name: string): Promise<Sheet> }
	| { readonly format: "csv"; readonly csv: CsvFile; readonly names: readonly string[]; read(name: string): Promise<Sheet> }
);

/** Told how far the reading is: bytes of a text, rows of a workbook. */
export type Progress = (done: number, of: number | null) => void;

/** By which readers and writers of files know what is ours. */
export const marks = marksOf(languages);

const OLD: ReadonlySet<string> = new Set([".xls", ".ods", ".xlsb", ".numbers", ".xlsm2003", ".fods", ".dbf"]);

/** Opens a workbook or a delimited file by its ending.
 *  @throws {UsageError} A format that is not read. @throws {XlsxError | CsvError} A file that cannot be. */
export async function openSource(path: string, progress: Progress = () => {}): Promise<Source> {
	const ending = extname(path).toLowerCase();
	const file = basename(path);
	if (ending === ".xlsx" || ending === ".xlsm") {
		const book = openXlsx(path, marks);
		const names = book.sheets.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
		return { format: "xlsx", path, file, book, names, close: () => book.close(), read: async (name) => readSheet(book, name, (rows) => progress(rows, null)) };
	}
	if (ending === ".csv" || ending === ".tsv" || ending === ".txt") {
		const csv = await readCsv(path, progress, marks.columnsOf);
		return { format: "csv", path, file, csv, names: [csv.sheet.name], close: () => {}, read: async () => csv.sheet };
	}
	throw new UsageError(OLD.has(ending) ? { kind: "old-format", file, ending } : { kind: "unknown-format", file, ending });
}

/** Refuses an output that is the input, through a link or not, or that has the ending of another format: a workbook with macros under
 *  .xlsx would not open.
 *  @throws {UsageError} */
export function checkOut(source: Pick<Source, "path" | "format">, out: string, endings: readonly string[]): void {
	if (isSameFile(out, source.path)) throw new UsageError({ kind: "same-file", file: source.path });
	const wanted = source.format === "xlsx" ? [extname(source.path).toLowerCase()] : endings;
	if (!wanted.includes(extname(out).toLowerCase())) throw new UsageError({ kind: "out-format", out, wanted });
}

/** Refuses a place for a result where another file of the command stands, or in a folder that does not exist.
 *  @throws {UsageError} */
export function checkPlace(option: string, file: string, others: readonly string[]): void {
	if (others.some((other) => isSameFile(file, other))) throw new UsageError({ kind: "file-in-use", option, file });
	const folder = dirname(file);
	if (!existsSync(folder)) throw new UsageError({ kind: "no-folder", file, folder });
}

/** Whether two paths lead to one file, through links or not, there yet or not. */
const isSameFile = (one: string, other: string): boolean => realPath(one) === realPath(other);

function realPath(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		// not there yet: its folder may be
		const whole = resolve(path);
		return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
	}
}

/** Whether a workbook holds an audit of ours, whatever program saved it. */
export async function isAudited(path: string): Promise<boolean> {
	let book: Xlsx | null = null;
	try {
		book = openXlsx(path, marks);
		return book.registry !== null || (await tabsLikeOurs(book)).length > 0;
	} catch (error) {
		if (error instanceof XlsxError) return false;
		throw error;
	} finally {
		book?.close();
	}
}
