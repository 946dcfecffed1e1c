import type { Sheet } from "../hosts/excel/workbook/sheet.ts";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";

/** A workbook as plain data: cells, formulas, looks, and what lies on the sheets. Two pictures are equal when a person sees the same file. */
export interface WorkbookPicture {
	readonly sheets: readonly SheetPicture[];
	readonly names: readonly string[];
	readonly settings: unknown;
}
interface SheetPicture {
	readonly name: string;
	readonly visibility: string;
	/** By column: values, formulas and styles from the top, trailing empty cells left out. */
	readonly columns: readonly string[];
	readonly widths: readonly (number | null)[];
	readonly around: string;
}

export function pictureOf(book: Workbook): WorkbookPicture {
	return {
		sheets: book.sheets.map(pictureOfSheet),
		names: [...book.names, ...book.sheets.flatMap(({ names }) => names)].map(({ name, formula, visible }) => `${name} ${formula} ${visible}`).sort(),
		settings: [...book.settings].flatMap(([addin, kept]) => [...kept].map(([key, value]) => [addin, key, value])),
	};
}

function pictureOfSheet(sheet: Sheet): SheetPicture {
	const columns = trimmed(
		Array.from(sheet.cells, (cells) => {
			const rows = trimmed(
				Array.from(cells?.values ?? [], (value, row) => {
					const { style = 0, formula } = { style: cells?.styles?.[row], formula: cells?.formulas?.[row] };
					if (value === undefined && formula === undefined && style === 0) return "";
					return JSON.stringify([typeof value === "number" ? Number(value.toPrecision(14)) : (value ?? null), formula ?? null, style]);
				}),
			);
			return rows.join("\n");
		}),
	);
	const around = {
		filter: sheet.filter !== null,
		protected: sheet.protection !== null,
		tables: sheet.tables.map(({ name, area }) => [name, area.row, area.column, area.rows, area.columns]),
		charts: sheet.charts.length,
		notes: sheet.notes.length,
		merges: sheet.merges.length,
		validations: sheet.validations.length,
		hidden: sheet.rowInfo.flatMap((row, at) => (row?.hidden || row?.filtered ? [at] : [])),
	};
	return {
		name: sheet.name,
		visibility: sheet.visibility,
		columns,
		widths: trimmed(Array.from(sheet.columnInfo, (column) => column?.width ?? null)),
		around: JSON.stringify(around),
	};
}

/** Without what is empty at the end. */
function trimmed<T extends string | number | null>(list: readonly T[]): T[] {
	let length = list.length;
	while (length > 0 && (list[length - 1] === "" || list[length - 1] === null)) length--;
	return list.slice(0, length);
}
