import { writeFileSync } from "node:fs";
import type { Workbook, Worksheet } from "exceljs";
import { PNG } from "./features.ts";

/** Workbooks that exceljs writes. */

function contacts(book: Workbook): Worksheet {
	const sheet = book.addWorksheet("Clients", { views: [{ state: "frozen", ySplit: 1 }] });
	sheet.columns = [
		{ header: "Nom", key: "name", width: 24 },
		{ header: "E-mail", key: "email", width: 30 },
		{ header: "Montant", key: "amount", style: { numFmt: '#,##0.00 "€"' } },
		{ header: "Inscrit le", key: "since", style: { numFmt: "dd/mm/yyyy" } },
	];
	for (let row = 1; row <= 40; row++)
		sheet.addRow({ name: `Ana ${row}`, email: `ana${row}@example.com`, amount: row * 1.1, since: new Date(Date.UTC(2024, 0, row)) });
	return sheet;
}
const PLANS: Readonly<Record<string, (sheet: Worksheet, book: Workbook) => void>> = {
	plain: () => {},
	"styles-and-rules": (sheet) => {
		sheet.getCell("A2").value = { richText: [{ text: "Ana ", font: { bold: true } }, { text: "Petit" }] };
		sheet.getCell("B2").value = { text: "écrire", hyperlink: "mailto:ana@example.com" };
		sheet.getCell("E2").value = { formula: "SUM(C2:C41)", result: 902 };
		sheet.getCell("A3").note = "à rappeler";
		sheet.mergeCells("A44:C44");
		sheet.autoFilter = "A1:D41";
		sheet.getCell("C2").dataValidation = { type: "decimal", operator: "greaterThan", formulae: [0] };
		sheet.addConditionalFormatting({
			ref: "C2:C41",
			rules: [{ type: "top10", rank: 3, percent: false, bottom: false, priority: 1, style: { font: { bold: true } } }],
		});
	},
	table: (sheet) => {
		sheet.addTable({
			name: "Ventes",
			ref: "F1",
			headerRow: true,
			totalsRow: true,
			columns: [
				{ name: "Mois", totalsRowLabel: "Total" },
				{ name: "Somme", totalsRowFunction: "sum" },
			],
			rows: [
				["Mars", 3],
				["Mai", 5],
			],
		});
	},
	"pictures-and-protection": (sheet, book) => {
		// biome-ignore lint/suspicious/noExplicitAny: the Buffer of its types is an older one
		const picture = book.addImage({ buffer: PNG as any, extension: "png" });
		sheet.addImage(picture, "F2:G6");
		void sheet.protect("x", {});
		const hidden = book.addWorksheet("Caché", { state: "veryHidden" });
		hidden.getCell("A1").value = true;
	},
};

/** Writes them into a folder that is there, and gives their names. */
export async function writeWithExceljs(folder: string): Promise<string[]> {
	const { default: ExcelJS } = await import("exceljs");
	const names: string[] = [];
	for (const [name, fill] of Object.entries(PLANS)) {
		const book = new ExcelJS.Workbook();
		fill(contacts(book), book);
		writeFileSync(`${folder}/${name}.xlsx`, Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer));
		names.push(name);
	}
	return names;
}
