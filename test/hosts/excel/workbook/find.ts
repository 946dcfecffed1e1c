import { type Area, cellArea, intersection } from "./address.ts";
import { HostError, notEmulated } from "./error.ts";
import { textOf } from "./number-format.ts";
import type { Sheet } from "./sheet.ts";
import { CellError } from "./value.ts";

/** Cells by their text or kind. Office docs, excel/excel-add-ins-ranges-string-match and excel/excel-add-ins-ranges-special-cells. */
export interface FindCriteria {
	readonly completeMatch?: boolean;
	readonly matchCase?: boolean;
	readonly searchDirection?: string;
}

/** Cells whose text or formula has the text, row by row. */
export function findIn(sheet: Sheet, area: Area, wanted: unknown, criteria: FindCriteria, oneOnly: boolean): Area[] {
	if (typeof wanted !== "string" || wanted === "") throw new HostError("InvalidArgument");
	const { book } = sheet;
	book.calculate();
	const used = sheet.used(true, area);
	if (used === null) return [];
	const fold = (text: string): string => (criteria.matchCase === true ? text : text.toLowerCase());
	const needle = fold(wanted);
	const found: Area[] = [];
	const backwards = criteria.searchDirection === "Backwards";
	for (let index = 0; index < used.rows * used.columns; index++) {
		const at = backwards ? used.rows * used.columns - 1 - index : index;
		const [row, column] = [used.row + Math.floor(at / used.columns), used.column + (at % used.columns)];
		const value = sheet.value(row, column);
		if (value === undefined) continue;
		const texts = [textOf(value, sheet.style(row, column).numberFormat, book.date1904, book.language), sheet.formula(row, column) ?? ""].map(fold);
		if (texts.some((text) => (criteria.completeMatch === true ? text === needle : text.includes(needle)))) {
			found.push(cellArea(row, column));
			if (oneOnly) break;
		}
	}
	return found;
}

/** Cells of a kind, joined into blocks. */
export function specialCells(sheet: Sheet, within: Area, type: unknown, valueType: unknown): Area[] {
	sheet.book.calculate();
	const kinds = valueType === undefined || valueType === "All" ? null : String(valueType).match(/Errors|Logical|Numbers|Text/g);
	const isKind = (row: number, column: number): boolean => {
		const value = sheet.value(row, column);
		const kind = value instanceof CellError ? "Errors" : typeof value === "boolean" ? "Logical" : typeof value === "number" ? "Numbers" : "Text";
		return kinds === null || kinds.includes(kind);
	};
	const test: Record<string, (row: number, column: number) => boolean> = {
		Blanks: (row, column) => sheet.value(row, column) === undefined && sheet.formula(row, column) === undefined,
		Constants: (row, column) => sheet.value(row, column) !== undefined && sheet.formula(row, column) === undefined && isKind(row, column),
		Formulas: (row, column) => sheet.formula(row, column) !== undefined && isKind(row, column),
		Visible: (row, column) => !sheet.isHidden(row) && sheet.columnInfo[column]?.hidden !== true,
		ConditionalFormats: (row, column) => sheet.conditionalFormats.some((one) => intersection(one.area, cellArea(row, column)) !== null),
		DataValidations: (row, column) => sheet.validations.some((one) => intersection(one.area, cellArea(row, column)) !== null),
	};
	const matches = test[String(type)];
	if (matches === undefined)
		throw ["SameConditionalFormat", "SameDataValidation"].includes(String(type)) ? notEmulated(`special cells ${type}`) : new HostError("InvalidArgument");
	// One cell alone stands for the whole sheet.
	const area = intersection(
		within.rows * within.columns === 1 ? { row: 0, column: 0, rows: 1_048_576, columns: 16_384 } : within,
		sheet.used(false) ?? cellArea(0, 0),
	);
	if (area === null) return [];
	const blocks: Area[] = [];
	const open = new Map<string, Area>();
	for (let row = area.row; row < area.row + area.rows; row++) {
		let start = -1;
		for (let column = area.column; column <= area.column + area.columns; column++) {
			const hit = column < area.column + area.columns && matches(row, column);
			if (hit && start === -1) start = column;
			if (hit || start === -1) continue;
			const key = `${start} ${column - start}`;
			const above = open.get(key);
			if (above !== undefined && above.row + above.rows === row) above.rows++;
			else {
				const block = { row, column: start, rows: 1, columns: column - start };
				blocks.push(block);
				open.set(key, block);
			}
			start = -1;
		}
	}
	return blocks;
}
