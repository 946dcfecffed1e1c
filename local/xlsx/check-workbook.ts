import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Cell } from "../../core/model/cell.ts";
import type { Report } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { XlsxError, type XlsxProblem } from "./error.ts";
import { openXlsx, type Xlsx } from "./open.ts";
import { readSheet } from "./read.ts";
import { removeReport } from "./undo.ts";
import { writeReport } from "./write.ts";
import { Zip } from "./zip.ts";

/** What became of a workbook that was given a column and a tab, and then undone. */
export type CheckOutcome =
	/** `added`: the name of the sheet that the saved workbook has more. */
	| { readonly kind: "ok"; readonly added: string }
	| { readonly kind: "refused"; readonly problem: XlsxProblem }
	/** One line each: a part that is gone or lost something, or that undoing did not bring back; a cell that reads otherwise. */
	| { readonly kind: "damaged"; readonly what: readonly string[] };

/** Elements of parts beyond this are not counted: they would take as much memory again. */
const COUNTED_SIZE = 64 << 20;

/** Adds a column beside the data of the first worksheet, and a sheet with a table and charts; saves to `out`, undoes it to `out.undone.xlsx`, compares.
 *  @example await checkWorkbook("clients.xlsx", "/tmp/clients.xlsx")  // { kind: "ok", added: "Contrôle d’une écriture" } */
export async function checkWorkbook(path: string, out: string): Promise<CheckOutcome> {
	mkdirSync(dirname(out), { recursive: true });
	let book: Xlsx | null = null;
	try {
		book = openXlsx(path);
		const first = book.sheets.find((sheet) => sheet.kind === "worksheet");
		if (first === undefined) throw new XlsxError({ kind: "not-a-worksheet", sheet: book.sheets[0]?.name ?? "" });
		const before = await readSheet(book, first.name);
		await writeReport(book, checkReport(before), '{"check":true}', out);
		return await compareResult(book, before, out);
	} catch (error) {
		if (error instanceof XlsxError) return { kind: "refused", problem: error.problem };
		throw error;
	} finally {
		book?.close();
	}
}

/** Reads what was written, undoes it, and tells what is missing in either; `before` is the first worksheet as it was. */
async function compareResult(book: Xlsx, before: Sheet, out: string): Promise<CheckOutcome> {
	const what: string[] = [];
	let audited: Xlsx | null = null;
	try {
		audited = openXlsx(out);
		what.push(...differentCells(before, await readSheet(audited, before.name)));
		const undone = `${out}.undone.xlsx`;
		const removed = await removeReport(audited, { sheetNames: [] }, undone);
		if (removed.columns !== 1 || removed.sheets !== 1) what.push(`undo took out ${removed.columns} columns and ${removed.sheets} sheets`);
		// every report changes these; all others have to be the same bytes in the audited workbook too
		const { workbookPart, stylesPart } = book.package;
		const changed = [book.sheets.find((sheet) => sheet.name === before.name)!.part, workbookPart, stylesPart];
		const mayChange = (name: string): boolean => /^\[Content_Types\]\.xml$|\.rels$/i.test(name) || changed.includes(name);
		what.push(...differentParts(book.path, out, mayChange, true), ...lostElements(book.path, out, mayChange));
		what.push(...differentParts(book.path, undone, () => false, false));
	} catch (error) {
		if (!(error instanceof XlsxError)) throw error;
		what.push(`what was written cannot be read again: ${error.message}`);
	} finally {
		audited?.close();
	}
	return what.length > 0 ? { kind: "damaged", what } : { kind: "ok", added: audited!.sheets[audited!.sheets.length - 1]!.name };
}

/** Paths of every workbook below a folder, in the order of their names.
 *  @example workbooksBelow("samples")  // ["samples/clients.audit.xlsx", "samples/clients.xlsx"] */
export function workbooksBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return workbooksBelow(path);
			return /\.xl[st][xm]$/i.test(entry.name) ? [path] : [];
		});
}

function partsOf(path: string): Map<string, { readonly crc: number; readonly size: number }> {
	const zip = new Zip(path);
	zip.close();
	return new Map(zip.entries.map((entry) => [entry.name, entry]));
}
function differentParts(before: string, after: string, mayChange: (name: string) => boolean, mayAdd: boolean): string[] {
	const old = partsOf(before);
	const now = partsOf(after);
	const what: string[] = [];
	for (const [name, part] of old) {
		const found = now.get(name);
		if (found === undefined) what.push(`${name} is gone`);
		else if (!mayChange(name) && (found.crc !== part.crc || found.size !== part.size)) what.push(`${name} differs`);
	}
	if (!mayAdd) for (const name of now.keys()) if (!old.has(name)) what.push(`${name} is left behind`);
	return what;
}
/** What empty cells hold where our column now stands; those with a value are compared one by one. */
const IN_CELLS = /(?:^|:)(?:v|is|t)$/;
/** Elements that a changed part has fewer of: nothing that stood there may go. */
function lostElements(before: string, after: string, hasChanged: (name: string) => boolean): string[] {
	const old = new Zip(before);
	const now = new Zip(after);
	try {
		return old.entries.flatMap((entry) => {
			const there = now.find(entry.name);
			if (there === undefined || !hasChanged(entry.name) || there.crc === entry.crc || entry.size > COUNTED_SIZE) return [];
			const counts = elementCounts(now.read(there, 2 * COUNTED_SIZE));
			return [...elementCounts(old.read(entry, COUNTED_SIZE))].flatMap(([element, count]) =>
				(counts.get(element) ?? 0) < count && !IN_CELLS.test(element)
					? [`${entry.name} lost ${count - (counts.get(element) ?? 0)} of ${count} <${element}>`]
					: [],
			);
		});
	} finally {
		old.close();
		now.close();
	}
}
function elementCounts(bytes: Buffer): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [, element] of bytes.toString("latin1").matchAll(/<([^\s<>/?!]{1,99})/g)) counts.set(element!, (counts.get(element!) ?? 0) + 1);
	return counts;
}
function differentCells(before: Sheet, after: Sheet): string[] {
	const what: string[] = [];
	for (const [index, column] of before.columns.entries())
		for (let row = 0; row < before.rowCount; row++) {
			const was = column.cell(column.codes[row]!);
			const other = after.columns[index];
			const is: Cell = other === undefined || row >= after.rowCount ? null : other.cell(other.codes[row]!);
			if (was !== is) what.push(`row ${row + 1}, column ${index + 1}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`);
		}
	return what;
}

/** What the added sheet holds below its headers, from its second row. */
export const FIGURES: readonly (readonly [string, number, number])[] = [
	["E-mail", 712, 186],
	["SMS", 391, 398],
	["Téléphone", 118, 742],
];

/** Numbers of the rows below the first that hold a value; the second in a sheet that has none. */
function filledRows({ columns, rowCount }: Sheet): Uint32Array {
	const filled: number[] = [];
	for (let row = 1; row < rowCount; row++) if (columns.some((column) => column.cell(column.codes[row]!) !== null)) filled.push(row + 1);
	return Uint32Array.from(filled.length > 0 ? filled : [2]);
}

/** One column on every such row, and one tab. */
function checkReport(sheet: Sheet): Report {
	const rowNumbers = filledRows(sheet);
	const words = ["valide", "corrigé", "=1+1"];
	const codes = rowNumbers.map((number) => number % 4);
	const column = (at: number) => ({ firstRow: 1, lastRow: 3, firstColumn: at, lastColumn: at });
	const name = (at: number) => ({ firstRow: 0, lastRow: 0, firstColumn: at, lastColumn: at });
	const series = [
		{ name: "Avec accord", nameCell: name(1), values: column(1), color: "#174E86", labelColor: "#FFFFFF" },
		{ name: "Accord inconnu", nameCell: name(2), values: column(2), color: "#7DAFE0", labelColor: "#1B1F24" },
	];
	return {
		target: { sheet: sheet.name, headerRow: 1, rowNumbers },
		columns: [
			{
				id: "check",
				header: "Contrôle (Loupe)",
				width: 130,
				format: "text",
				cells: { codes, size: 4, cell: (code) => (code === 0 ? null : words[code - 1]!) },
				tint: (code) => (code === 2 ? "info" : code === 3 ? "watch" : null),
				note: "Ajouté par Loupe. Vos colonnes ne changent pas.",
			},
		],
		sheets: [
			{
				id: "check",
				name: "Contrôle d’une écriture",
				tabColor: "#174E86",
				gridlines: false,
				columnWidths: [160, 86, 100],
				frozenRows: 1,
				rows: [
					{ height: 34, cells: ["Canal", "Avec accord", "Accord inconnu"].map((value) => ({ value, style: { bold: true, fill: "#E8EDF3", wrap: true } })) },
					...FIGURES.map((cells) => ({
						cells: cells.map((value) => ({ value, style: { format: "#,##0", borderBottom: { color: "#D8DDE4", width: "thin" } } as const })),
					})),
				],
				charts: [
					{
						type: "stacked-bar",
						title: "Par canal",
						place: { firstRow: 5, lastRow: 20, firstColumn: 0, lastColumn: 3 },
						categories: column(0),
						series,
						legend: "bottom",
						firstOnTop: true,
					},
					{
						type: "line",
						title: "En ligne",
						place: { firstRow: 5, lastRow: 20, firstColumn: 4, lastColumn: 9 },
						categories: column(0),
						series: series.map((one) => ({ ...one, labelColor: null, marker: "circle" })),
						legend: "bottom",
					},
				],
				choices: [],
				print: {
					area: { firstRow: 0, lastRow: 20, firstColumn: 0, lastColumn: 9 },
					repeatRows: [0, 0],
					breaksBefore: [],
					footer: "Loupe",
					orientation: "portrait",
				},
			},
		],
	};
}
