import type { Chart } from "./chart.ts";
import type { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** What happens in a workbook, whoever does it. Office docs, excel/excel-add-ins-events. */
export type WorkbookEvent =
	| {
			readonly kind: "changed";
			readonly sheet: Sheet;
			readonly address: string;
			readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
			readonly shiftDirection?: "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
			readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown; readonly valueTypeBefore: string; readonly valueTypeAfter: string };
	  }
	| { readonly kind: "formatChanged" | "rowSorted" | "columnSorted" | "selection"; readonly sheet: Sheet; readonly address: string }
	| { readonly kind: "rowHidden"; readonly sheet: Sheet; readonly address: string; readonly changeType: "Hidden" | "Unhidden" }
	| { readonly kind: "activated" | "deactivated" | "added" | "deleted" | "calculated"; readonly sheet: Sheet }
	| { readonly kind: "protection"; readonly sheet: Sheet; readonly isProtected: boolean }
	| { readonly kind: "renamed"; readonly sheet: Sheet; readonly before: string; readonly after: string }
	| { readonly kind: "moved"; readonly sheet: Sheet; readonly before: number; readonly after: number }
	| { readonly kind: "visibility"; readonly sheet: Sheet; readonly before: string; readonly after: string }
	| { readonly kind: "formulaChanged"; readonly sheet: Sheet; readonly details: readonly { readonly cellAddress: string; readonly previousFormula: string }[] }
	| { readonly kind: "tableAdded" | "tableDeleted"; readonly table: Table }
	| { readonly kind: "tableChanged"; readonly table: Table; readonly address: string; readonly changeType: string }
	| { readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated"; readonly chart: Chart };
