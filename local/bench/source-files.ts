import { closeSync, openSync, writeSync } from "node:fs";
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

/** Writes the same rows as a workbook of one sheet, with another program's hand. */
export async function writeSourceXlsx(path: string, rows: number, seed: number): Promise<void> {
	const { default: exceljs } = await import("exceljs");
	const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
	const sheet = book.addWorksheet("Contacts");
	sheet.addRow(BENCH_HEADERS).commit();
	for (const row of benchRows(rows, seed)) {
		const cells = row.map((cell, index) => (NUMBERS.has(BENCH_HEADERS[index]!) && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell || null));
		sheet.addRow(cells).commit();
	}
	sheet.commit();
	await book.commit();
}
