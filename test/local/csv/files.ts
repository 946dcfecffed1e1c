import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { encode } from "../../../core/columns/encode.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { AddedColumn, Report } from "../../../core/model/report.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import { CsvError, type CsvProblem } from "../../../local/csv/error.ts";

/** A folder of the test's own, gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), "loupe-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A new file with these bytes. */
export function put(content: string | Uint8Array, ending = "csv"): string {
	const path = join(folder, `file-${count++}.${ending}`);
	writeFileSync(path, content);
	return path;
}
export function bytesAt(path: string): Buffer {
	return readFileSync(path);
}

/** The rows of a sheet, as wide as its columns. */
export function rowsOf(sheet: Sheet): Cell[][] {
	return Array.from({ length: sheet.rowCount }, (_, row) => sheet.columns.map((column) => column.cell(column.codes[row]!)));
}

export function added(header: string, cells: readonly Cell[], format: AddedColumn["format"] = "text"): AddedColumn {
	return { id: header, header: `${header} (Loupe)`, width: 100, format, cells: encode(cells), note: "" };
}

export function reportOf(headerRow: number, rowNumbers: readonly number[], columns: readonly AddedColumn[]): Pick<Report, "target" | "columns"> {
	return { target: { sheet: "file", headerRow, rowNumbers: Uint32Array.from(rowNumbers) }, columns };
}

export async function problemOf(attempt: Promise<unknown>): Promise<CsvProblem> {
	const error = await attempt.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof CsvError)) throw new Error(`A CsvError was expected, not ${String(error)}`);
	return error.problem;
}
