import type { Area } from "../workbook/address.ts";
import type { Sheet as Grid } from "../workbook/sheet.ts";
import { MAX_TEXT } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { Banding } from "./banding.ts";
import { Color, ConditionalFormatRule } from "./builders.ts";
import { EmbeddedChart, EmbeddedChartBuilder, emptyChart } from "./chart.ts";
import { colorOf } from "./colors.ts";
import { Filter } from "./filter.ts";
import { fold, Group } from "./group.ts";
import { addMetadata, finder, listMetadata } from "./metadata.ts";
import { NamedRange } from "./named-range.ts";
import { Protection } from "./protection.ts";
import { Range, RangeList, rangeOf, sortRows } from "./range.ts";
import type { Run } from "./run.ts";
import { Selection } from "./selection.ts";
import { type Enumerated, Served } from "./served.ts";
import { Spreadsheet } from "./spreadsheet.ts";
import { TextFinder } from "./text-finder.ts";

type Side = "rows" | "columns";

export class Sheet extends Served {
	readonly kind = "Spreadsheet.Sheet";
	readonly grid: Grid;
	private constructor(run: Run, grid: Grid) {
		super(run);
		this.grid = grid;
	}
	static of(run: Run, grid: Grid): Sheet {
		return run.one("Sheet", grid, () => new Sheet(run, grid));
	}
	get #live(): Grid {
		if (this.grid.deleted) throw new ServiceError(`Sheet ${this.grid.id} not found`);
		return this.grid;
	}
	#range(area: Area): Range {
		return new Range(this.run, this.#live, area);
	}
	#work(): void {
		this.run.state.clock.charge(this.run.state.clock.costs.structure);
	}

	getName(): string {
		return this.#live.name;
	}
	getSheetName(): string {
		return this.getName();
	}
	setName(name: string): this {
		this.#live.book.checkName(name, this.grid);
		if (name === "") throw new ServiceError("Invalid argument: name");
		this.grid.name = name;
		return this;
	}
	getSheetId(): number {
		return this.grid.id;
	}
	getIndex(): number {
		return this.grid.book.sheets.indexOf(this.#live) + 1;
	}
	getParent(): Spreadsheet {
		return Spreadsheet.of(this.run, this.grid.book);
	}
	getType(): Enumerated {
		return this.run.member("Spreadsheet.SheetType", "GRID");
	}
	getRange(first: number | string, column = 1, rows = 1, columns = 1): Range {
		return typeof first === "string" ? rangeOf(this.run, this.#live, first) : this.#range({ row: first - 1, column: column - 1, rows, columns });
	}
	getRangeList(addresses: string[]): RangeList {
		return new RangeList(
			this.run,
			addresses.map((address) => rangeOf(this.run, this.#live, address)),
		);
	}
	getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
		const height = rows === -1 ? this.getLastRow() - row + 1 : rows;
		const width = columns === -1 ? this.getLastColumn() - column + 1 : columns;
		return this.getRange(row, column, height, width).getValues();
	}
	getDataRange(): Range {
		this.grid.book.calculate();
		return this.#range({ row: 0, column: 0, rows: Math.max(1, this.#live.lastRow()), columns: Math.max(1, this.grid.lastColumn()) });
	}
	getLastRow(): number {
		this.grid.book.calculate();
		return this.#live.lastRow();
	}
	getLastColumn(): number {
		this.grid.book.calculate();
		return this.#live.lastColumn();
	}
	getMaxRows(): number {
		return this.#live.maxRows;
	}
	getMaxColumns(): number {
		return this.#live.maxColumns;
	}
	appendRow(values: unknown[]): this {
		const grid = this.#live;
		grid.book.calculate();
		const row = grid.lastRow();
		if (values.length > grid.maxColumns) grid.insert("columns", grid.maxColumns, values.length - grid.maxColumns);
		if (row >= grid.maxRows) grid.insert("rows", grid.maxRows, 1);
		if (values.length === 0) return this;
		grid.checkProtection({ row, column: 0, rows: 1, columns: values.length });
		if (values.some((value) => typeof value === "string" && value.length > MAX_TEXT))
			throw new ServiceError(`Your input contains more than the maximum of ${MAX_TEXT} characters in a single cell.`);
		for (const value of values)
			if (typeof value === "object" && value !== null && !(value instanceof Date)) throw new ServiceError("A cell cannot hold an object or an array");
		for (const [column, value] of values.entries()) {
			grid.enter(row, column, value);
			grid.checkRule(row, column);
		}
		this.run.state.meter.cellsWritten += values.length;
		this.run.state.clock.charge(this.run.state.clock.costs.flush);
		return this;
	}

	// Structure
	#check(side: Side, at: number, count: number, what: string): void {
		if (at < 1) throw new ServiceError(`${side === "rows" ? "Row" : "Column"} position must be positive`);
		if (count < 1) throw new ServiceError(`The number of ${side} to ${what} must be at least 1.`);
		const size = side === "rows" ? this.#live.maxRows : this.#live.maxColumns;
		if (at > size || (what === "delete" && at + count - 1 > size)) throw new ServiceError(`Those ${side} are out of bounds.`);
	}
	#insert(side: Side, before: number, count: number, position = before): this {
		this.#check(side, position, count, "insert");
		this.grid.checkProtection(
			side === "rows"
				? { row: position - 1, column: 0, rows: 1, columns: this.grid.maxColumns }
				: { row: 0, column: position - 1, rows: this.grid.maxRows, columns: 1 },
		);
		this.grid.insert(side, before - 1, count);
		this.#work();
		return this;
	}
	#remove(side: Side, at: number, count: number): this {
		this.#check(side, at, count, "delete");
		this.grid.checkProtection(
			side === "rows"
				? { row: at - 1, column: 0, rows: count, columns: this.grid.maxColumns }
				: { row: 0, column: at - 1, rows: this.grid.maxRows, columns: count },
		);
		this.grid.remove(side, at - 1, count);
		this.grid.book.pruneMetadata();
		this.#work();
		return this;
	}
	insertRowAfter(at: number): this {
		return this.#insert("rows", at + 1, 1, at);
	}
	insertRowBefore(at: number): this {
		return this.#insert("rows", at, 1);
	}
	insertRowsAfter(at: number, count: number): this {
		return this.#insert("rows", at + 1, count, at);
	}
	insertRowsBefore(at: number, count: number): this {
		return this.#insert("rows", at, count);
	}
	insertRows(at: number, count = 1): void {
		this.#insert("rows", at, count);
	}
	insertColumnAfter(at: number): this {
		return this.#insert("columns", at + 1, 1, at);
	}
	insertColumnBefore(at: number): this {
		return this.#insert("columns", at, 1);
	}
	insertColumnsAfter(at: number, count: number): this {
		return this.#insert("columns", at + 1, count, at);
	}
	insertColumnsBefore(at: number, count: number): this {
		return this.#insert("columns", at, count);
	}
	insertColumns(at: number, count = 1): void {
		this.#insert("columns", at, count);
	}
	deleteRow(at: number): this {
		return this.#remove("rows", at, 1);
	}
	deleteRows(at: number, count: number): void {
		this.#remove("rows", at, count);
	}
	deleteColumn(at: number): this {
		return this.#remove("columns", at, 1);
	}
	deleteColumns(at: number, count: number): void {
		this.#remove("columns", at, count);
	}
	moveRows(spec: Range, to: number): void {
		this.#check("rows", Math.min(to, this.grid.maxRows), 1, "move");
		this.grid.checkProtection({ ...spec.area, column: 0, columns: this.grid.maxColumns });
		this.grid.move("rows", spec.area.row, spec.area.rows, to - 1);
	}
	moveColumns(spec: Range, to: number): void {
		this.#check("columns", Math.min(to, this.grid.maxColumns), 1, "move");
		this.grid.checkProtection({ ...spec.area, row: 0, rows: this.grid.maxRows });
		this.grid.move("columns", spec.area.column, spec.area.columns, to - 1);
	}
	sort(column: number, ascending = true): this {
		const grid = this.#live;
		const rows = grid.maxRows - grid.frozenRows;
		grid.checkProtection({ row: grid.frozenRows, column: 0, rows, columns: grid.maxColumns });
		const used = Math.max(1, grid.rows.length - grid.frozenRows);
		sortRows(grid, { row: grid.frozenRows, column: 0, rows: Math.min(rows, used), columns: grid.maxColumns }, { column, ascending });
		return this;
	}
	setFrozenRows(rows: number): void {
		this.#freeze("rows", rows);
	}
	setFrozenColumns(columns: number): void {
		this.#freeze("columns", columns);
	}
	#freeze(side: Side, count: number): void {
		const grid = this.#live;
		const size = side === "rows" ? grid.maxRows : grid.maxColumns;
		if (count < 0 || count >= size)
			throw new ServiceError(side === "rows" ? "You can't freeze all visible rows on the sheet." : "You can't freeze all visible columns on the sheet.");
		for (const { area } of grid.merges) {
			if (area === null) continue;
			const [start, length] = side === "rows" ? [area.row, area.rows] : [area.column, area.columns];
			if (start < count && start + length > count) throw new ServiceError(`You can't freeze ${side} which contain only part of a merged cell.`);
		}
		if (side === "rows") grid.frozenRows = count;
		else grid.frozenColumns = count;
	}
	getFrozenRows(): number {
		return this.#live.frozenRows;
	}
	getFrozenColumns(): number {
		return this.#live.frozenColumns;
	}
	#hide(side: Side, at: number, count: number, hide: boolean): void {
		this.#check(side, at, count, "hide");
		const set = side === "rows" ? this.grid.hiddenRows : this.grid.hiddenColumns;
		for (let i = at - 1; i < at - 1 + count; i++) hide ? set.add(i) : set.delete(i);
	}
	hideRows(at: number, count = 1): void {
		this.#hide("rows", at, count, true);
	}
	showRows(at: number, count = 1): void {
		this.#hide("rows", at, count, false);
	}
	hideColumns(at: number, count = 1): void {
		this.#hide("columns", at, count, true);
	}
	showColumns(at: number, count = 1): void {
		this.#hide("columns", at, count, false);
	}
	hideRow(range: Range): void {
		this.#hide("rows", range.getRow(), range.getNumRows(), true);
	}
	unhideRow(range: Range): void {
		this.#hide("rows", range.getRow(), range.getNumRows(), false);
	}
	hideColumn(range: Range): void {
		this.#hide("columns", range.getColumn(), range.getNumColumns(), true);
	}
	unhideColumn(range: Range): void {
		this.#hide("columns", range.getColumn(), range.getNumColumns(), false);
	}
	isRowHiddenByUser(row: number): boolean {
		return this.#live.hiddenRows.has(row - 1);
	}
	isRowHiddenByFilter(row: number): boolean {
		return this.#live.filteredRows.has(row - 1);
	}
	isColumnHiddenByUser(column: number): boolean {
		return this.#live.hiddenColumns.has(column - 1);
	}
	hideSheet(): this {
		if (this.grid.book.sheets.filter((sheet) => !sheet.hidden).length === 1 && !this.grid.hidden)
			throw new ServiceError("You can't hide all the sheets in a document.");
		this.grid.hidden = true;
		return this;
	}
	showSheet(): this {
		this.#live.hidden = false;
		return this;
	}
	isSheetHidden(): boolean {
		return this.#live.hidden;
	}
	// Groups
	#foldAll(side: Side, folded: (depth: number) => boolean): this {
		for (const group of this.#live.groups[side].list()) fold(this.grid, side, group, folded(group.depth));
		return this;
	}
	collapseAllRowGroups(): this {
		return this.#foldAll("rows", () => true);
	}
	collapseAllColumnGroups(): this {
		return this.#foldAll("columns", () => true);
	}
	expandAllRowGroups(): this {
		return this.#foldAll("rows", () => false);
	}
	expandAllColumnGroups(): this {
		return this.#foldAll("columns", () => false);
	}
	expandRowGroupsUpToDepth(depth: number): this {
		return this.#foldAll("rows", (own) => own > depth);
	}
	expandColumnGroupsUpToDepth(depth: number): this {
		return this.#foldAll("columns", (own) => own > depth);
	}
	getRowGroup(index: number, depth: number): Group {
		return Group.of(this.run, this.#live, "rows", index, depth);
	}
	getColumnGroup(index: number, depth: number): Group {
		return Group.of(this.run, this.#live, "columns", index, depth);
	}
	getRowGroupDepth(index: number): number {
		return this.#live.groups.rows.depth(index - 1);
	}
	getColumnGroupDepth(index: number): number {
		return this.#live.groups.columns.depth(index - 1);
	}
	getRowGroupControlPosition(): Enumerated {
		return this.run.member("Spreadsheet.GroupControlTogglePosition", this.#live.groups.rows.control);
	}
	getColumnGroupControlPosition(): Enumerated {
		return this.run.member("Spreadsheet.GroupControlTogglePosition", this.#live.groups.columns.control);
	}
	setRowGroupControlPosition(position: Enumerated): this {
		this.#live.groups.rows.control = position.name as "BEFORE" | "AFTER";
		return this;
	}
	setColumnGroupControlPosition(position: Enumerated): this {
		this.#live.groups.columns.control = position.name as "BEFORE" | "AFTER";
		return this;
	}
	setTabColor(color: string | null): this {
		this.#live.tabColor = color === null ? null : colorOf(color);
		return this;
	}
	getTabColor(): string | null {
		return this.#live.tabColor;
	}
	getTabColorObject(): Color | null {
		return this.#live.tabColor === null ? null : new Color(this.run, this.grid.tabColor!);
	}
	setTabColorObject(color: Color | null): this {
		this.#live.tabColor = color?.hex ?? null;
		return this;
	}
	setHiddenGridlines(hide: boolean): this {
		this.#live.gridlines = !hide;
		return this;
	}
	hasHiddenGridlines(): boolean {
		return !this.#live.gridlines;
	}
	isRightToLeft(): boolean {
		return this.#live.rightToLeft;
	}
	setRightToLeft(on: boolean): this {
		this.#live.rightToLeft = on;
		return this;
	}
	getRowHeight(row: number): number {
		return this.#live.rowHeights.get(row - 1) ?? 21;
	}
	getColumnWidth(column: number): number {
		return this.#live.columnWidths.get(column - 1) ?? 100;
	}
	setRowHeight(row: number, height: number): this {
		return this.setRowHeights(row, 1, height);
	}
	setRowHeights(row: number, count: number, height: number): this {
		this.#check("rows", row, count, "size");
		for (let i = row - 1; i < row - 1 + count; i++) this.grid.rowHeights.set(i, Math.max(21, height));
		return this;
	}
	setRowHeightsForced(row: number, count: number, height: number): this {
		this.#check("rows", row, count, "size");
		for (let i = row - 1; i < row - 1 + count; i++) this.grid.rowHeights.set(i, height);
		return this;
	}
	setColumnWidth(column: number, width: number): this {
		return this.setColumnWidths(column, 1, width);
	}
	setColumnWidths(column: number, count: number, width: number): this {
		this.#check("columns", column, count, "size");
		for (let i = column - 1; i < column - 1 + count; i++) this.grid.columnWidths.set(i, width);
		return this;
	}
	autoResizeColumn(column: number): this {
		return this.autoResizeColumns(column, 1);
	}
	/** About seven pixels a letter: nobody measures fonts here. */
	autoResizeColumns(column: number, count: number): this {
		this.#check("columns", column, count, "size");
		this.grid.book.calculate();
		for (let c = column - 1; c < column - 1 + count; c++) {
			let longest = 0;
			for (let row = 0; row < this.grid.rows.length; row++) longest = Math.max(longest, this.grid.display(row, c).length);
			this.grid.columnWidths.set(c, longest === 0 ? 100 : 10 + 7 * longest);
		}
		return this;
	}
	autoResizeRows(row: number, count: number): this {
		this.#check("rows", row, count, "size");
		return this;
	}
	clear(options: { formatOnly?: boolean; contentsOnly?: boolean } = {}): this {
		this.#whole().clear(options);
		if (!options.contentsOnly) this.grid.conditional = [];
		return this;
	}
	clearContents(): this {
		this.#whole().clear({ contentsOnly: true });
		return this;
	}
	clearFormats(): this {
		this.#whole().clear({ formatOnly: true });
		return this;
	}
	clearNotes(): this {
		this.#whole().clear({ commentsOnly: true });
		return this;
	}
	/** The rows that hold anything: the rest needs no clearing. */
	#whole(): Range {
		return this.#range({ row: 0, column: 0, rows: Math.max(1, Math.min(this.#live.rows.length, this.grid.maxRows)), columns: this.grid.maxColumns });
	}

	// Selection
	activate(): this {
		this.grid.book.active = this.#live;
		return this;
	}
	getActiveRange(): Range {
		// Of several blocks the last one is active.
		return this.#range(this.grid.book.selections.get(this.#live)?.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 });
	}
	getActiveCell(): Range {
		return this.getActiveRange().getCell(1, 1);
	}
	getCurrentCell(): Range {
		return this.getActiveCell();
	}
	getActiveRangeList(): RangeList {
		const areas = this.grid.book.selections.get(this.#live) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
		return new RangeList(
			this.run,
			areas.map((area) => this.#range(area)),
		);
	}
	getSelection(): Selection {
		return new Selection(this.run, this.#live.book);
	}
	setActiveRange(range: Range): Range {
		return range.activate();
	}
	setCurrentCell(range: Range): Range {
		return range.activate();
	}
	setActiveSelection(range: Range | string): Range {
		return (typeof range === "string" ? rangeOf(this.run, this.#live, range) : range).activate();
	}
	setActiveRangeList(list: RangeList): RangeList {
		return list.activate();
	}

	// What stands on the sheet
	getNamedRanges(): NamedRange[] {
		return NamedRange.list(this.run, this.grid.book).filter((range) => range.place?.sheet === this.grid);
	}
	protect(): Protection {
		return Protection.add(this.run, this.#live, { row: 0, column: 0, rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY }, "SHEET");
	}
	getProtections(type: Enumerated): Protection[] {
		return Protection.list(this.run, this.#live, type.name);
	}
	getFilter(): Filter | null {
		return Filter.of(this.run, this.#live);
	}
	getBandings(): Banding[] {
		return Banding.list(this.run, this.#live);
	}
	getConditionalFormatRules(): ConditionalFormatRule[] {
		return this.#live.conditional.map((record) => new ConditionalFormatRule(this.run, record));
	}
	setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
		for (const rule of rules)
			for (const range of rule.record.ranges)
				if (range.sheet !== this.#live) throw new ServiceError("Conditional format rule cannot reference a different sheet.");
		this.grid.conditional = rules.map((rule) => rule.record);
	}
	clearConditionalFormatRules(): void {
		this.#live.conditional = [];
	}
	addDeveloperMetadata(key: string, ...rest: unknown[]): this {
		addMetadata(this.run, { sheet: this.#live, kind: "SHEET", area: null }, key, rest);
		return this;
	}
	getDeveloperMetadata(): unknown[] {
		return listMetadata(this.run, (entry) => entry.sheet === this.#live && entry.kind === "SHEET");
	}
	createDeveloperMetadataFinder(): unknown {
		return finder(this.run, { sheet: this.#live, area: null });
	}
	createTextFinder(text: string): TextFinder {
		return new TextFinder(this.run, text, [{ sheet: this.#live, area: this.grid.grid }]);
	}
	newChart(): EmbeddedChartBuilder {
		return new EmbeddedChartBuilder(this.run, emptyChart(this.#live));
	}
	getCharts(): EmbeddedChart[] {
		return this.#live.charts.map((record) => new EmbeddedChart(this.run, record, this.grid));
	}
	insertChart(chart: EmbeddedChart): void {
		chart.insertInto(this.#live);
	}
	updateChart(chart: EmbeddedChart): void {
		chart.updateIn(this.#live);
	}
	removeChart(chart: EmbeddedChart): void {
		chart.removeFrom(this.#live);
	}
	getImages(): unknown[] {
		return [];
	}
	getDrawings(): unknown[] {
		return [];
	}
	getPivotTables(): unknown[] {
		return [];
	}
	getSlicers(): unknown[] {
		return [];
	}
	getFormUrl(): string | null {
		return null;
	}
	copyTo(spreadsheet: Spreadsheet): Sheet {
		let name = `Copy of ${this.#live.name}`;
		for (let n = 1; spreadsheet.book.sheetNamed(name) !== undefined; n++) name = `Copy of ${this.grid.name} ${n}`;
		return Sheet.of(this.run, copySheet(this.grid, spreadsheet.book, name, spreadsheet.book.sheets.length));
	}
}

/** A copy of a sheet with its cells, looks, rules, filter-less; its metadata by the switch. */
export function copySheet(from: Grid, book: Grid["book"], name: string, at: number): Grid {
	const made = book.addSheet(name, at, from.maxRows, from.maxColumns);
	made.rows = from.rows.map((layers) => (layers === undefined ? undefined : structuredLayers(layers)));
	book.hasFormulas ||= from.book.hasFormulas;
	book.dirty = true;
	made.groups = { rows: from.groups.rows.copy(), columns: from.groups.columns.copy() };
	made.frozenRows = from.frozenRows;
	made.frozenColumns = from.frozenColumns;
	made.rowHeights = new Map(from.rowHeights);
	made.columnWidths = new Map(from.columnWidths);
	for (const { area } of from.merges) if (area !== null) made.merges.push(made.keep(area));
	made.conditional = from.conditional.map((record) => ({
		...record,
		ranges: record.ranges.map((range) => ({ sheet: made, anchor: made.keep(range.anchor.area ?? made.grid) })),
	}));
	for (const chart of from.charts)
		made.charts.push({
			...chart,
			id: chart.id + 1_000_003,
			ranges: chart.ranges.map((range) => (range.sheet === from ? { sheet: made, anchor: made.keep(range.anchor.area ?? made.grid) } : range)),
		});
	if (book.switches.metadataOnCopy === "copied")
		for (const entry of from.book.metadata)
			if (entry.sheet === from) book.addMetadata({ ...entry, sheet: made, anchor: entry.anchor?.area ? made.keep(entry.anchor.area) : null });
	return made;
}
function structuredLayers(layers: NonNullable<Grid["rows"][number]>): NonNullable<Grid["rows"][number]> {
	return Object.fromEntries(Object.entries(layers).map(([layer, list]) => [layer, [...list]])) as unknown as NonNullable<Grid["rows"][number]>;
}
