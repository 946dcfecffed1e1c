/// <reference path="./papaparse.d.ts" />
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from "node:fs";

/** What an audit is compared to. Each runs in a process of its own: `source` is read, `out` is written. */
export type Baseline = "bare" | "papaparse" | "exceljs";

/** Runs one. `audited`: the file that the audit wrote. */
export async function runBaseline(baseline: Baseline, source: string, audited: string, out: string): Promise<void> {
	switch (baseline) {
		case "bare":
			return bare(source, audited, out);
		case "papaparse":
			return papaparse(source, out);
		case "exceljs":
			return exceljs(source, out);
	}
}

/** Reads the bytes that the audit read and writes as many as it wrote. */
function bare(source: string, audited: string, out: string): void {
	const block = Buffer.alloc(1 << 20);
	const from = openSync(source, "r");
	while (readSync(from, block) > 0);
	closeSync(from);
	const to = openSync(out, "w");
	for (let left = statSync(audited).size; left > 0; ) left -= writeSync(to, block, 0, Math.min(left, block.length));
	closeSync(to);
}

/** Parses all and writes all again. */
async function papaparse(source: string, out: string): Promise<void> {
	const { default: Papa } = await import("papaparse");
	const { data, meta } = Papa.parse(readFileSync(source, "utf8"));
	writeFileSync(out, Papa.unparse(data, { delimiter: meta.delimiter, newline: meta.linebreak }));
}

/** Loads the workbook and saves it. */
async function exceljs(source: string, out: string): Promise<void> {
	const { default: ExcelJS } = await import("exceljs");
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(source);
	await book.xlsx.writeFile(out);
}
