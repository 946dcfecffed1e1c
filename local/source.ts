import { basename, extname } from "node:path";
import type { Sheet } from "../core/model/sheet.ts";
import { type CsvFile, readCsv } from "./csv/read.ts";
import { UsageError } from "./usage-error.ts";
import { openXlsx, type Xlsx } from "./xlsx/open.ts";
import { readSheet } from "./xlsx/read.ts";

/** A file that was opened, and its sheets. */
export type Source = { readonly path: string; readonly file: string; close(): void } & (
	| { readonly format: "xlsx"; readonly book: Xlsx; readonly names: readonly string[]; read(name: string): Promise<Sheet> }
	| { readonly format: "csv"; readonly csv: CsvFile; readonly names: readonly string[]; read(name: string): Promise<Sheet> }
);

/** Told how far the reading is: bytes of a text, rows of a workbook. */
export type Progress = (done: number, of: number | null) => void;

const OLD: ReadonlySet<string> = new Set([".xls", ".ods", ".xlsb", ".numbers", ".xlsm2003", ".fods", ".dbf"]);

/** Opens a workbook or a delimited file by its ending.
 *  @throws {UsageError} A format that is not read. @throws {XlsxError | CsvError} A file that cannot be. */
export async function openSource(path: string, progress: Progress = () => {}): Promise<Source> {
	const ending = extname(path).toLowerCase();
	const file = basename(path);
	if (ending === ".xlsx" || ending === ".xlsm") {
		const book = openXlsx(path);
		const names = book.sheets.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
		return { format: "xlsx", path, file, book, names, close: () => book.close(), read: async (name) => readSheet(book, name, (rows) => progress(rows, null)) };
	}
	if (ending === ".csv" || ending === ".tsv" || ending === ".txt") {
		const csv = await readCsv(path, progress);
		return { format: "csv", path, file, csv, names: [csv.sheet.name], close: () => {}, read: async () => csv.sheet };
	}
	throw new UsageError(OLD.has(ending) ? { kind: "old-format", file, ending } : { kind: "unknown-format", file, ending });
}
