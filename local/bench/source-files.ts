import { closeSync, openSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { encode } from "../../core/columns/encode.ts";
import type { Cell } from "../../core/model/cell.ts";
import { createXlsx } from "../xlsx/create.ts";
import { openXlsx } from "../xlsx/open.ts";
import { removeReport } from "../xlsx/undo.ts";
import { BENCH_HEADERS, benchLines, benchRows } from "./data.ts";

/** Columns whose cells a workbook holds as numbers, where they are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(["Nb commandes", "CA"]);

/** Writes so many rows of invented contacts as a delimited file: UTF-8, semicolons, CRLF. */
export function writeSourceCsv(path: string, rows: number, seed: number): void {
	const file = openSync(path, "w");
	try {
		let waiting = "";
		for (const line of benchLines(rows, seed)) {
			waiting += line;
			if (waiting.length < 1 << 20) continue;
			writeSync(file, waiting);
			waiting = "";
		}
		writeSync(file, waiting);
	} finally {
		closeSync(file);
	}
}

/** Writes the same rows as a workbook of one sheet, as a person would have it: nothing of ours inside. */
export async function writeSourceXlsx(path: string, rows: number, seed: number): Promise<void> {
	const columns: Cell[][] = BENCH_HEADERS.map((header) => [header]);
	for (const row of benchRows(rows, seed))
		for (const [index, cell] of row.entries())
			columns[index]!.push(NUMBERS.has(BENCH_HEADERS[index]!) && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell || null);
	const sheet = { name: "Contacts", rowCount: rows + 1, columns: columns.map(encode) };
	const target = { sheet: sheet.name, headerRow: 1, rowNumbers: Uint32Array.from({ length: rows }, (_, row) => row + 2) };
	const audited = `${path}.new.xlsx`;
	await createXlsx(sheet, { target, columns: [], sheets: [] }, "{}", audited);
	const book = openXlsx(audited);
	await removeReport(book, { sheetNames: [] }, path);
	book.close();
	await rm(audited);
}
