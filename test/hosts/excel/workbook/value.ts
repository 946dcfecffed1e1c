/** What a cell holds. Office docs, excel/excel-data-types-concepts; `Range.values` and `Range.valueTypes` of @types/office-js. */

/** A real error; a text that reads the same is a string. */
export class CellError {
	readonly code: string;
	constructor(code: string) {
		this.code = code;
	}
}

export type Value = string | number | boolean | CellError;

export const ERROR_CODES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"] as const;

export const typeOf = (value: Value | undefined): string => {
	if (value === undefined) return "Empty";
	if (value instanceof CellError) return "Error";
	return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
};

/** As `values` shows it. */
export const shown = (value: Value | undefined): string | number | boolean => (value === undefined ? "" : value instanceof CellError ? value.code : value);
