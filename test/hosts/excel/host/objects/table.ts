import { type Area, intersection, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { enterBlock } from "../../workbook/edit.ts";
import { HostError } from "../../workbook/error.ts";
import { applyFilter, type Criteria, showAll } from "../../workbook/filter.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { addTable, bodyOf, columnBody, headerCell, plain, type Table, type TableColumn, tidyHeaders } from "../../workbook/table.ts";
import { boolean, type Context, number, refuseProtected, text } from "../context.ts";
import { Collection, HostObject } from "../object.ts";
import { AutoFilterObject, checked } from "./auto-filter.ts";
import { locate, RangeObject } from "./range.ts";
import { TableSortObject } from "./sort.ts";
import { WorksheetObject } from "./worksheet.ts";

/** `Excel.Table` and its parts. Office docs, excel/excel-add-ins-tables; office-js#551, #3191; OfficeDev/office-js-docs#671. */

export class TableCollection extends Collection<TableObject> {
	readonly className = "TableCollection";
	readonly itemName = "Table";
	readonly #sheet: Sheet | null;
	constructor(context: Context, sheet: Sheet | null) {
		super(context);
		this.#sheet = sheet;
	}
	override eventTarget(): string {
		return this.#sheet?.id ?? "Workbook";
	}
	#tables(): Table[] {
		return this.#sheet?.tables ?? this.context.book.tables;
	}
	list(): TableObject[] {
		return this.#tables().map((table) => new TableObject(this.context, table));
	}
	find(key: string | number): TableObject | undefined {
		const table = this.#tables().find((one) => one.id === String(key) || one.name.toLowerCase() === String(key).toLowerCase());
		return table === undefined ? undefined : new TableObject(this.context, table);
	}
	add(address: unknown, hasHeaders: unknown): TableObject {
		if (typeof hasHeaders !== "boolean") throw new HostError("InvalidArgument");
		this.context.wrote();
		const home = this.#sheet ?? this.context.book.active;
		const place = address instanceof RangeObject ? address : locate(this.context, address, home);
		if (this.#sheet !== null && place.sheet !== this.#sheet) throw new HostError("InvalidArgument");
		refuseProtected(place.sheet);
		const area = plain(place.area);
		if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) throw new HostError("InvalidArgument");
		const table = addTable(place.sheet, area, hasHeaders);
		this.context.book.emit({ kind: "tableAdded", table });
		return new TableObject(this.context, table);
	}
}

/** Tables that a range touches. */
export class TableScopedCollection extends Collection<TableObject> {
	readonly className = "TableScopedCollection";
	readonly itemName = "Table";
	readonly #tables: () => Table[];
	constructor(context: Context, tables: () => Table[]) {
		super(context);
		this.#tables = tables;
	}
	list(): TableObject[] {
		return this.#tables().map((table) => new TableObject(this.context, table));
	}
	find(key: string | number): TableObject | undefined {
		return this.list().find((one) => one.table.id === String(key) || one.table.name === key);
	}
	getFirst(): TableObject {
		const first = this.list()[0];
		if (first === undefined) throw new HostError("ItemNotFound");
		return first;
	}
}

export class TableObject extends HostObject {
	readonly className = "Table";
	readonly table: Table;
	constructor(context: Context, table: Table) {
		super(context);
		this.table = table;
	}
	override identity(): string {
		return this.table.id;
	}
	override alive(): void {
		if (this.table.deleted || this.table.sheet.deleted) throw new HostError("ItemNotFound");
	}
	get id(): string {
		return this.table.id;
	}
	get legacyId(): string {
		return this.table.id;
	}
	get name(): string {
		return this.table.name;
	}
	set name(given: unknown) {
		const name = text(given);
		const taken = this.context.book.tableNamed(name);
		if (
			!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) ||
			(taken !== undefined && taken !== this.table) ||
			this.context.book.nameOf(name, null) !== undefined
		)
			throw new HostError("InvalidArgument");
		this.context.book.renameTable(this.table.name, name);
		this.table.name = name;
	}
	get style(): string {
		return this.table.style;
	}
	set style(given: unknown) {
		this.table.style = text(given);
	}
	get showHeaders(): boolean {
		return this.table.showHeaders;
	}
	set showHeaders(given: unknown) {
		const show = boolean(given);
		if (show === this.table.showHeaders) return;
		const { area, sheet } = this.table;
		if (show) {
			area.row--;
			area.rows++;
			this.table.showHeaders = true;
			this.table.columns.forEach((column, index) => {
				sheet.setValue(area.row, area.column + index, column.name);
			});
		} else {
			sheet.clearValues({ ...plain(area), rows: 1 });
			area.row++;
			area.rows--;
			this.table.showHeaders = false;
		}
	}
	get showTotals(): boolean {
		return this.table.showTotals;
	}
	set showTotals(given: unknown) {
		const show = boolean(given);
		if (show === this.table.showTotals) return;
		const { area, sheet } = this.table;
		if (show) {
			const under = { ...plain(area), row: area.row + area.rows, rows: 1 };
			if (!sheet.isBlank(under)) sheet.shift({ axis: "row", at: under.row, count: 1, from: area.column, to: area.column + area.columns - 1 });
			sheet.setValue(under.row, area.column, "Total");
			area.rows++;
		} else {
			sheet.clearValues({ ...plain(area), row: area.row + area.rows - 1, rows: 1 });
			area.rows--;
		}
		this.table.showTotals = show;
	}
	get showBandedRows(): boolean {
		return this.table.showBandedRows;
	}
	set showBandedRows(given: unknown) {
		this.table.showBandedRows = boolean(given);
	}
	get showBandedColumns(): boolean {
		return this.table.showBandedColumns;
	}
	set showBandedColumns(given: unknown) {
		this.table.showBandedColumns = boolean(given);
	}
	get showFilterButton(): boolean {
		return this.table.showFilterButton;
	}
	set showFilterButton(given: unknown) {
		this.table.showFilterButton = boolean(given);
	}
	get highlightFirstColumn(): boolean {
		return this.table.highlightFirstColumn;
	}
	set highlightFirstColumn(given: unknown) {
		this.table.highlightFirstColumn = boolean(given);
	}
	get highlightLastColumn(): boolean {
		return this.table.highlightLastColumn;
	}
	set highlightLastColumn(given: unknown) {
		this.table.highlightLastColumn = boolean(given);
	}
	get autoFilter(): AutoFilterObject {
		return new AutoFilterObject(this.context, this.table.sheet, this.table);
	}
	get columns(): TableColumnCollection {
		return new TableColumnCollection(this.context, this.table);
	}
	get rows(): TableRowCollection {
		return new TableRowCollection(this.context, this.table);
	}
	get sort(): TableSortObject {
		return new TableSortObject(this.context, this.table);
	}
	get worksheet(): WorksheetObject {
		return new WorksheetObject(this.context, this.table.sheet);
	}
	#range(area: Area): RangeObject {
		return new RangeObject(this.context, this.table.sheet, area);
	}
	getRange(): RangeObject {
		return this.#range(plain(this.table.area));
	}
	getHeaderRowRange(): RangeObject {
		if (!this.table.showHeaders) throw new HostError("ItemNotFound");
		return this.#range({ ...plain(this.table.area), rows: 1 });
	}
	getDataBodyRange(): RangeObject {
		return this.#range(bodyOf(this.table));
	}
	getTotalRowRange(): RangeObject {
		if (!this.table.showTotals) throw new HostError("ItemNotFound");
		return this.#range({ ...plain(this.table.area), row: this.table.area.row + this.table.area.rows - 1, rows: 1 });
	}
	clearFilters(): void {
		this.autoFilter.clearCriteria();
	}
	reapplyFilters(): void {
		this.autoFilter.reapply();
	}
	convertToRange(): RangeObject {
		this.context.wrote();
		const area = plain(this.table.area);
		this.#forget();
		return this.#range(area);
	}
	#forget(): void {
		const { sheet } = this.table;
		showAll(sheet, this.table.area);
		sheet.tables = sheet.tables.filter((one) => one !== this.table);
		sheet.release(this.table.area);
		this.table.deleted = true;
	}
	delete(): void {
		refuseProtected(this.table.sheet);
		this.context.wrote();
		const { area, sheet } = this.table;
		this.#forget();
		sheet.clearValues(area);
		sheet.clearStyles(area);
		this.context.book.emit({ kind: "tableDeleted", table: this.table });
	}
	resize(given: unknown): void {
		refuseProtected(this.table.sheet);
		this.context.wrote();
		const { area, sheet } = this.table;
		const place = given instanceof RangeObject ? given : locate(this.context, given, sheet);
		const next = plain(place.area);
		if (place.sheet !== sheet || next.row !== area.row || intersection(next, area) === null || next.rows < 2) throw new HostError("InvalidArgument");
		if (sheet.tables.some((other) => other !== this.table && intersection(other.area, next) !== null)) throw new HostError("InvalidArgument");
		if (sheet.merges.some((merge) => intersection(merge, next) !== null)) throw new HostError("MergedRangeConflict");
		const old = new Map(this.table.columns.map((column, index) => [area.column + index, column]));
		this.table.columns = Array.from(
			{ length: next.columns },
			(_, index) => old.get(next.column + index) ?? { id: this.table.nextColumn++, name: "", criteria: null },
		);
		Object.assign(area, next);
		tidyHeaders(this.table, this.context.book.switches.tableHeaders === "rewritten");
	}
}

class TableColumnCollection extends Collection<TableColumnObject> {
	readonly className = "TableColumnCollection";
	readonly itemName = "TableColumn";
	readonly #table: Table;
	constructor(context: Context, table: Table) {
		super(context);
		this.#table = table;
	}
	list(): TableColumnObject[] {
		return this.#table.columns.map((column) => new TableColumnObject(this.context, this.#table, column));
	}
	find(key: string | number): TableColumnObject | undefined {
		const found =
			this.#table.columns.find((column) => column.id === Number(key)) ??
			this.#table.columns.find((column) => column.name.toLowerCase() === String(key).toLowerCase());
		const byName = typeof key === "string" ? this.#table.columns.find((column) => column.name.toLowerCase() === key.toLowerCase()) : undefined;
		const column = byName ?? found;
		return column === undefined ? undefined : new TableColumnObject(this.context, this.#table, column);
	}
	/** One column at a time; the header is the first of the values even when a name is given. */
	add(index?: unknown, values?: unknown, name?: unknown): TableColumnObject {
		refuseProtected(this.#table.sheet);
		this.context.wrote();
		const { area, sheet } = this.#table;
		const at = index === undefined || index === -1 ? this.#table.columns.length : number(index);
		if (at < 0 || at > this.#table.columns.length) throw new HostError("InvalidArgument");
		if (values !== undefined && typeof values === "object") {
			if (!Array.isArray(values) || values.length !== area.rows || values.some((row) => !Array.isArray(row) || row.length !== 1))
				throw new HostError("InvalidArgument", { words: "size-mismatch" });
		}
		const place = { ...plain(area), column: area.column + at, columns: 1 };
		const beyond = at === this.#table.columns.length;
		if (!beyond || !sheet.isBlank(place)) sheet.shift({ axis: "column", at: place.column, count: 1, from: area.row, to: area.row + area.rows - 1 });
		if (beyond) area.columns++;
		else if (at === 0) {
			area.column--;
			area.columns++;
		}
		const column: TableColumn = { id: this.#table.nextColumn++, name: "", criteria: null };
		this.#table.columns.splice(at, 0, column);
		if (Array.isArray(values)) enterBlock(sheet, place, (row) => (values as unknown[][])[row]![0]);
		if (typeof name === "string") sheet.setValue(area.row, place.column, name);
		tidyHeaders(this.#table, this.context.book.switches.tableHeaders === "rewritten");
		this.context.book.emit({ kind: "tableChanged", table: this.#table, address: "", changeType: "ColumnInserted" });
		return new TableColumnObject(this.context, this.#table, column);
	}
}

class TableColumnObject extends HostObject {
	readonly className = "TableColumn";
	readonly #table: Table;
	readonly #column: TableColumn;
	constructor(context: Context, table: Table, column: TableColumn) {
		super(context);
		this.#table = table;
		this.#column = column;
	}
	override identity(): number {
		return this.#column.id;
	}
	override alive(): void {
		if (this.#table.deleted || !this.#table.columns.includes(this.#column)) throw new HostError("ItemNotFound");
	}
	get id(): number {
		return this.#column.id;
	}
	get index(): number {
		return this.#table.columns.indexOf(this.#column);
	}
	get name(): string {
		return this.#column.name;
	}
	set name(given: unknown) {
		const cell = headerCell(this.#table, this.index);
		this.#table.sheet.setValue(cell.row, cell.column, text(given));
		tidyHeaders(this.#table, this.context.book.switches.tableHeaders === "rewritten");
	}
	#range(area: Area): RangeObject {
		return new RangeObject(this.context, this.#table.sheet, area);
	}
	get values(): unknown {
		return this.getRange().values;
	}
	set values(given: unknown) {
		this.getRange().values = given;
	}
	get filter(): FilterObject {
		return new FilterObject(this.context, this.#table, this.#column);
	}
	getRange(): RangeObject {
		return this.#range({ ...plain(this.#table.area), column: this.#table.area.column + this.index, columns: 1 });
	}
	getDataBodyRange(): RangeObject {
		return this.#range(columnBody(this.#table, this.index));
	}
	getHeaderRowRange(): RangeObject {
		return this.#range(headerCell(this.#table, this.index));
	}
	getTotalRowRange(): RangeObject {
		if (!this.#table.showTotals) throw new HostError("ItemNotFound");
		return this.#range({ ...headerCell(this.#table, this.index), row: this.#table.area.row + this.#table.area.rows - 1 });
	}
	delete(): void {
		refuseProtected(this.#table.sheet);
		this.context.wrote();
		const { area, sheet } = this.#table;
		const at = area.column + this.index;
		this.#table.columns.splice(this.index, 1);
		sheet.shift({ axis: "column", at, count: -1, from: area.row, to: area.row + area.rows - 1 });
		this.context.book.emit({ kind: "tableChanged", table: this.#table, address: "", changeType: "ColumnDeleted" });
	}
}

class FilterObject extends HostObject {
	readonly className = "Filter";
	readonly #table: Table;
	readonly #column: TableColumn;
	constructor(context: Context, table: Table, column: TableColumn) {
		super(context);
		this.#table = table;
		this.#column = column;
	}
	#set(criteria: Criteria | null): void {
		this.context.wrote();
		this.#column.criteria = criteria;
		const all = new Map(this.#table.columns.flatMap((column, index) => (column.criteria === null ? [] : [[index, column.criteria] as const])));
		applyFilter(this.#table.sheet, this.#table.area, all, this.#table.showTotals);
	}
	get criteria(): unknown {
		return this.#column.criteria;
	}
	apply(criteria: unknown): void {
		this.#set(checked(criteria));
	}
	applyValuesFilter(values: unknown): void {
		this.#set({ filterOn: "Values", values });
	}
	applyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
		this.#set({ filterOn: "Custom", criterion1, ...(criterion2 !== undefined && { criterion2, operator: operator ?? "And" }) });
	}
	applyTopItemsFilter(count: unknown): void {
		this.#set({ filterOn: "TopItems", criterion1: count });
	}
	applyTopPercentFilter(percent: unknown): void {
		this.#set({ filterOn: "TopPercent", criterion1: percent });
	}
	applyBottomItemsFilter(count: unknown): void {
		this.#set({ filterOn: "BottomItems", criterion1: count });
	}
	applyBottomPercentFilter(percent: unknown): void {
		this.#set({ filterOn: "BottomPercent", criterion1: percent });
	}
	applyCellColorFilter(color: unknown): void {
		this.#set({ filterOn: "CellColor", color });
	}
	applyFontColorFilter(color: unknown): void {
		this.#set({ filterOn: "FontColor", color });
	}
	applyDynamicFilter(dynamicCriteria: unknown): void {
		this.#set({ filterOn: "Dynamic", dynamicCriteria });
	}
	clear(): void {
		this.#set(null);
	}
}

class TableRowCollection extends Collection<TableRowObject> {
	readonly className = "TableRowCollection";
	readonly itemName = "TableRow";
	readonly #table: Table;
	constructor(context: Context, table: Table) {
		super(context);
		this.#table = table;
	}
	list(): TableRowObject[] {
		return Array.from({ length: bodyOf(this.#table).rows }, (_, index) => new TableRowObject(this.context, this.#table, index));
	}
	override getCount(): number {
		return bodyOf(this.#table).rows;
	}
	override get count(): number {
		return bodyOf(this.#table).rows;
	}
	override getItemAt(index: unknown): TableRowObject {
		if (typeof index !== "number" || index < 0 || index >= this.count) throw new HostError("InvalidArgument");
		return new TableRowObject(this.context, this.#table, index);
	}
	find(key: string | number): TableRowObject | undefined {
		return this.list()[Number(key)];
	}
	add(index?: unknown, values?: unknown): TableRowObject {
		refuseProtected(this.#table.sheet);
		this.context.wrote();
		const { area, sheet } = this.#table;
		const body = bodyOf(this.#table);
		const rows = Array.isArray(values) ? (values.some(Array.isArray) ? (values as unknown[][]) : [values]) : null;
		if (rows?.some((row) => row.length !== area.columns)) throw new HostError("InvalidArgument", { words: "size-mismatch" });
		const count = rows?.length ?? 1;
		const at = index === undefined || index === -1 ? body.rows : number(index);
		if (at < 0 || at > body.rows) throw new HostError("InvalidArgument");
		// A table of one blank row takes its first rows there.
		const fresh = body.rows === 1 && sheet.isBlank(body) && (index === undefined || index === -1);
		const first = fresh ? body.row : body.row + at;
		const added = fresh ? count - 1 : count;
		if (added > 0) {
			const before = area.rows;
			sheet.shift({ axis: "row", at: first, count: added, from: area.column, to: area.column + area.columns - 1 });
			if (area.rows === before) area.rows += added;
			if (area.row > first - 1 && at === 0 && !this.#table.showHeaders) area.row = first;
		}
		const place = { row: first, column: area.column, rows: count, columns: area.columns };
		if (rows !== null) enterBlock(sheet, place, (row, column) => rows[row]![column]);
		this.context.meter.wrote(count * area.columns);
		this.context.book.emit({ kind: "tableChanged", table: this.#table, address: "", changeType: "RowInserted" });
		return new TableRowObject(this.context, this.#table, first - bodyOf(this.#table).row);
	}
	deleteRows(rows: unknown): void {
		if (!Array.isArray(rows)) throw new HostError("InvalidArgument");
		const indexes = rows.map((row) => (row instanceof TableRowObject ? row.index : number(row))).sort((a, b) => b - a);
		for (const index of indexes) new TableRowObject(this.context, this.#table, index).delete();
	}
	deleteRowsAt(index: unknown, count?: unknown): void {
		for (let left = number(count, 1); left > 0; left--) this.getItemAt(index).delete();
	}
}

class TableRowObject extends HostObject {
	readonly className = "TableRow";
	readonly #table: Table;
	readonly #index: number;
	constructor(context: Context, table: Table, index: number) {
		super(context);
		this.#table = table;
		this.#index = index;
	}
	override alive(): void {
		if (this.#table.deleted || this.#index >= bodyOf(this.#table).rows) throw new HostError("ItemNotFound");
	}
	get index(): number {
		return this.#index;
	}
	get values(): unknown {
		return this.getRange().values;
	}
	set values(given: unknown) {
		this.getRange().values = given;
	}
	getRange(): RangeObject {
		const body = bodyOf(this.#table);
		return new RangeObject(this.context, this.#table.sheet, { ...body, row: body.row + this.#index, rows: 1 });
	}
	delete(): void {
		refuseProtected(this.#table.sheet);
		this.context.wrote();
		const { area, sheet } = this.#table;
		const body = bodyOf(this.#table);
		if (body.rows === 1) sheet.clearValues(body);
		else sheet.shift({ axis: "row", at: body.row + this.#index, count: -1, from: area.column, to: area.column + area.columns - 1 });
		this.context.book.emit({ kind: "tableChanged", table: this.#table, address: "", changeType: "RowDeleted" });
	}
}
