import { encode } from "../../core/columns/encode.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Sheet } from "../../core/model/sheet.ts";

/** A sheet of these rows; short rows are filled with empty cells. */
export function sheetOf(rows: readonly (readonly Cell[])[], name = "Clients"): Sheet {
	const width = Math.max(0, ...rows.map((row) => row.length));
	return { name, rowCount: rows.length, columns: Array.from({ length: width }, (_, column) => encode(rows.map((row) => row[column] ?? null))) };
}
