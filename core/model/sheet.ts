import type { Column } from "./column.ts";

/** A sheet as it lies: row 1 is row 1 of the spreadsheet, the first column is column A. */
export interface Sheet {
	readonly name: string;
	/** Rows from row 1 to the last used one, blank ones included. */
	readonly rowCount: number;
	readonly columns: readonly Column[];
	readonly hidden?: boolean;
}

/** The table found in a sheet: headers and data rows, without titles, totals and blank rows. */
export interface Table {
	readonly sheet: string;
	/** Row of the headers as the spreadsheet numbers it; 0 when the sheet has none. */
	readonly headerRow: number;
	/** One a column, as written; "" when the cell is empty; column letters when the sheet has no header row. */
	readonly headers: readonly string[];
	/** Number of data rows. */
	readonly rowCount: number;
	/** Row number in the spreadsheet, by data row. */
	readonly rowNumbers: Uint32Array;
	/** Columns over the data rows alone: `codes.length === rowCount`. */
	readonly columns: readonly Column[];
	readonly remarks: readonly TableRemark[];
}

/** What was noticed on the way from sheet to table. Rows are spreadsheet row numbers. */
export type TableRemark =
	| { readonly kind: "title-rows"; readonly rows: readonly number[] }
	| { readonly kind: "two-header-rows"; readonly rows: readonly [number, number] }
	| { readonly kind: "totals-row"; readonly row: number }
	| { readonly kind: "blank-rows"; readonly count: number }
	| { readonly kind: "no-header" };
