import { loadWorkbook as loadExcel } from "../excel/xlsx.ts";
import { CellError } from "./workbook/value.ts";
import { Workbook, type WorkbookOptions } from "./workbook/workbook.ts";

const PIXELS_PER_POINT = 4 / 3;

/** A file of Excel as Google Sheets opens it: values (those of formulas as they were computed), formats, looks, merges and frozen rows. What
 *  else is in it is left out. */
export function loadWorkbook(path: string, options: WorkbookOptions): Workbook {
	const book = new Workbook(options);
	for (const from of loadExcel(path).sheets) {
		const used = from.used(false);
		const [rows, columns] = used === null ? [0, 0] : [used.row + used.rows, used.column + used.columns];
		const sheet = book.addSheet(from.name, book.sheets.length, Math.max(1000, rows), Math.max(26, columns));
		sheet.hidden = from.visibility !== "Visible";
		sheet.frozenRows = from.freeze?.rows ?? 0;
		for (let column = 0; column < columns; column++) {
			const width = from.columnInfo[column]?.width;
			if (width !== undefined && width !== null) sheet.columnWidths.set(column, Math.round(width * PIXELS_PER_POINT));
		}
		for (let row = 0; row < rows; row++)
			for (let column = 0; column < columns; column++) {
				const value = from.value(row, column);
				const { numberFormat, bold, fill, fontColor } = from.style(row, column);
				if (value !== undefined) sheet.setRaw(row, column, typeof value === "object" ? new CellError(value.code) : value);
				if (numberFormat !== "General") sheet.setStyle(row, column, "numberFormat", numberFormat);
				if (bold) sheet.setStyle(row, column, "fontWeight", "bold");
				if (fill !== "") sheet.setStyle(row, column, "background", fill.toLowerCase());
				if (fontColor !== "#000000") sheet.setStyle(row, column, "fontColor", fontColor.toLowerCase());
			}
		for (const area of from.merges) sheet.merges.push(sheet.keep(area));
	}
	book.active = book.sheets.find(({ hidden }) => !hidden) ?? null;
	return book;
}
