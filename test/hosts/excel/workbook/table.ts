import { type Area, cellArea, intersection } from "./address.ts";
import { HostError } from "./error.ts";
import type { Criteria } from "./filter.ts";
import type { Kept, Sheet } from "./sheet.ts";
import { shown } from "./value.ts";

/** A table: its area, its columns, its looks. Office docs, excel/excel-add-ins-tables; `Excel.Table` of @types/office-js. */
export interface TableColumn {
	readonly id: number;
	name: string;
	criteria: Criteria | null;
}

export interface Table {
	readonly id: string;
	readonly sheet: Sheet;
	deleted: boolean;
	name: string;
	readonly area: Kept;
	columns: TableColumn[];
	nextColumn: number;
	showHeaders: boolean;
	showTotals: boolean;
	showBandedRows: boolean;
	showBandedColumns: boolean;
	showFilterButton: boolean;
	highlightFirstColumn: boolean;
	highlightLastColumn: boolean;
	style: string;
	sort: { fields: readonly unknown[]; matchCase: boolean } | null;
}

/** The rows between header and totals. */
export const bodyOf = (table: Table): Area => {
	const top = table.showHeaders ? 1 : 0;
	return { ...plain(table.area), row: table.area.row + top, rows: table.area.rows - top - (table.showTotals ? 1 : 0) };
};

export const plain = (area: Area): Area => ({ row: area.row, column: area.column, rows: area.rows, columns: area.columns });

/** Makes the headers texts, unique and not blank, and takes the columns' names from them. */
export function tidyHeaders(table: Table, rewrite: boolean): void {
	if (!table.showHeaders) return;
	const { sheet, area } = table;
	const taken = new Set<string>();
	table.columns.forEach((column, index) => {
		const at = area.column + index;
		const value = sheet.value(area.row, at);
		let name = value === undefined || value === "" ? "" : String(shown(value));
		if (rewrite) {
			if (name === "") name = free(taken, "Column", index + 1);
			else if (taken.has(name.toLowerCase())) name = free(taken, name, 2);
			sheet.setValue(area.row, at, name);
		}
		taken.add(name.toLowerCase());
		if (column.name !== "" && column.name !== name) sheet.book.renameColumn(table, column.name, name);
		column.name = name;
	});
}

function free(taken: ReadonlySet<string>, stem: string, first: number): string {
	let number = first;
	while (taken.has(`${stem}${number}`.toLowerCase())) number++;
	return `${stem}${number}`;
}

export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean): Table {
	const { book } = sheet;
	if (sheet.tables.some((table) => intersection(table.area, area) !== null)) throw new HostError("InvalidArgument");
	if (sheet.merges.some((merge) => intersection(merge, area) !== null)) throw new HostError("MergedRangeConflict");
	const target = plain(area);
	if (!hasHeaders) {
		sheet.shift({ axis: "row", at: target.row, count: 1, from: target.column, to: target.column + target.columns - 1 });
		target.rows++;
	} else if (target.rows === 1) {
		// A table has one row of data at least.
		if (!sheet.isBlank({ ...target, row: target.row + 1 }))
			sheet.shift({ axis: "row", at: target.row + 1, count: 1, from: target.column, to: target.column + target.columns - 1 });
		target.rows++;
	}
	let number = 1;
	while (book.tableNamed(`Table${number}`) !== undefined) number++;
	const table: Table = {
		id: String(book.nextId()),
		sheet,
		deleted: false,
		name: `Table${number}`,
		area: sheet.keep(target),
		columns: Array.from({ length: target.columns }, (_, index) => ({ id: index + 1, name: "", criteria: null })),
		nextColumn: target.columns + 1,
		showHeaders: true,
		showTotals: false,
		showBandedRows: true,
		showBandedColumns: false,
		showFilterButton: true,
		highlightFirstColumn: false,
		highlightLastColumn: false,
		style: "TableStyleMedium2",
		sort: null,
	};
	sheet.tables.push(table);
	tidyHeaders(table, book.switches.tableHeaders === "rewritten");
	return table;
}

/** Makes the tables above an area grow over rows that were written right under them; says which did. */
export function growOver(sheet: Sheet, written: Area): Table[] {
	return sheet.tables.filter((table) => {
		const under = table.area.row + table.area.rows;
		const inColumns = written.column >= table.area.column && written.column + written.columns <= table.area.column + table.area.columns;
		if (table.showTotals || written.row !== under || !inColumns) return false;
		let rows = 0;
		// Empty rows at the end are not taken in: office-js#3191.
		for (let row = 0; row < written.rows; row++) if (!sheet.isBlank({ ...written, row: written.row + row, rows: 1 })) rows = row + 1;
		if (rows === 0) return false;
		if (sheet.validations.some((one) => intersection(one.area, { ...table.area, row: under, rows }) !== null)) return false;
		table.area.rows += rows;
		return true;
	});
}

/** Cells of a column's body. */
export const columnBody = (table: Table, index: number): Area => ({ ...bodyOf(table), column: table.area.column + index, columns: 1 });

export const headerCell = (table: Table, index: number): Area => cellArea(table.area.row, table.area.column + index);
