import {
	type Area,
	cellArea,
	contains,
	formatArea,
	intersection,
	MAX_COLUMNS,
	MAX_ROWS,
	parseArea,
	quoteSheet,
	type Shift,
	sameArea,
	shiftArea,
} from "./address.ts";
import type { Chart } from "./chart.ts";
import { type Entry, entryOf } from "./coercion.ts";
import { HostError } from "./error.ts";
import type { Filter } from "./filter.ts";
import { newPageLayout, type PageLayout } from "./page-layout.ts";
import type { Pivot } from "./pivot.ts";
import { DEFAULT_STYLE, type Style } from "./style.ts";
import type { Table } from "./table.ts";
import { type CellError, shown, type Value } from "./value.ts";
import type { DefinedName, Workbook } from "./workbook.ts";

/** A sheet: its cells by column, what is known of its rows and columns, and all that lies on it. */

interface CellColumn {
	readonly values: (Value | undefined)[];
	formulas: (string | undefined)[] | null;
	styles: (number | undefined)[] | null;
}
export interface RowInfo {
	height?: number;
	hidden?: boolean;
	/** Hidden by a filter. */
	filtered?: boolean;
	style?: number;
}
export interface ColumnInfo {
	width?: number;
	hidden?: boolean;
	style?: number;
}
/** An area that moves with its cells. */
export interface Kept extends Area {
	gone?: boolean;
}
export interface Validation {
	readonly area: Kept;
	rule: Record<string, unknown>;
	errorAlert: Record<string, unknown>;
	prompt: Record<string, unknown>;
	ignoreBlanks: boolean;
}
export interface ConditionalFormat {
	readonly id: string;
	readonly area: Kept;
	readonly type: string;
	stopIfTrue: boolean;
	priority: number;
	/** What was set on it, by property path. */
	readonly properties: Map<string, unknown>;
}
export interface Remark {
	readonly id: string;
	readonly cell: Kept;
	content: string;
	authorName: string;
	authorEmail: string;
	resolved: boolean;
	readonly replies: { readonly id: string; content: string; authorName: string; authorEmail: string }[];
	/** Only notes. */
	visible: boolean;
	width: number;
	height: number;
}
export interface Shape {
	readonly id: string;
	readonly properties: Map<string, unknown>;
}

/** Points: Office docs give none; a new workbook in Calibri 11. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export class Sheet {
	readonly book: Workbook;
	readonly id: string;
	name: string;
	visibility = "Visible";
	deleted = false;
	tabColor = "";
	showGridlines = true;
	showHeadings = true;
	standardWidth = 8.43;
	enableCalculation = true;
	/** Looks given to the whole sheet. */
	defaultStyle = 0;
	readonly cells: (CellColumn | undefined)[] = [];
	rowInfo: (RowInfo | undefined)[] = [];
	columnInfo: (ColumnInfo | undefined)[] = [];
	readonly kept = new Set<Kept>();
	merges: Kept[] = [];
	tables: Table[] = [];
	pivots: Pivot[] = [];
	charts: Chart[] = [];
	names: DefinedName[] = [];
	validations: Validation[] = [];
	conditionalFormats: ConditionalFormat[] = [];
	comments: Remark[] = [];
	notes: Remark[] = [];
	shapes: Shape[] = [];
	hyperlinks: { area: Kept; link: Record<string, unknown> }[] = [];
	filter: Filter | null = null;
	/** null: open. */
	protection: { options: Record<string, unknown>; password: string | null } | null = null;
	/** Rows and columns that stay in view. */
	freeze: Area | null = null;
	readonly customProperties = new Map<string, { key: string; value: string }>();
	pageLayout: PageLayout = newPageLayout();
	selection: Kept = cellArea(0, 0);

	constructor(book: Workbook, id: string, name: string) {
		this.book = book;
		this.id = id;
		this.name = name;
	}

	keep<T extends Area>(area: T): T & Kept {
		this.kept.add(area);
		return area;
	}
	release(area: Kept): void {
		this.kept.delete(area);
	}
	/** The address of an area with the sheet's name, as `Range.address` has it. */
	address(area: Area): string {
		return `${quoteSheet(this.name)}!${formatArea(area)}`;
	}

	// ---- cells

	value(row: number, column: number): Value | undefined {
		return this.cells[column]?.values[row];
	}
	formula(row: number, column: number): string | undefined {
		return this.cells[column]?.formulas?.[row];
	}
	styleNumber(row: number, column: number): number {
		return this.cells[column]?.styles?.[row] ?? this.rowInfo[row]?.style ?? this.columnInfo[column]?.style ?? this.defaultStyle;
	}
	style(row: number, column: number): Style {
		const number = this.styleNumber(row, column);
		return number === 0 ? DEFAULT_STYLE : this.book.styles.get(number);
	}
	#column(column: number): CellColumn {
		let cells = this.cells[column];
		if (cells === undefined) {
			cells = { values: [], formulas: null, styles: null };
			this.cells[column] = cells;
		}
		return cells;
	}
	/** Stores a value, nothing asked. */
	setValue(row: number, column: number, value: Value | undefined): void {
		const cells = this.#column(column);
		// A hole in an array makes it slow: rows are filled one after the other.
		for (let next = cells.values.length; next < row; next++) cells.values.push(undefined);
		cells.values[row] = value;
		if (cells.formulas?.[row] !== undefined) {
			cells.formulas[row] = undefined;
			this.book.formulaCount--;
		}
		this.book.touch(this, row, column);
	}
	setFormula(row: number, column: number, formula: string): void {
		const cells = this.#column(column);
		cells.formulas ??= [];
		if (cells.formulas[row] === undefined) this.book.formulaCount++;
		cells.formulas[row] = formula;
		if (cells.values.length <= row) {
			for (let next = cells.values.length; next <= row; next++) cells.values.push(undefined);
		}
		this.book.touch(this, row, column);
	}
	/** Keeps a result beside its formula. */
	cacheResult(row: number, column: number, value: Value): void {
		this.#column(column).values[row] = value;
	}
	setStyleNumber(row: number, column: number, style: number): void {
		const cells = this.#column(column);
		cells.styles ??= [];
		for (let next = cells.styles.length; next < row; next++) cells.styles.push(undefined);
		cells.styles[row] = style;
	}
	/** Changes the looks of an area; of whole columns and rows, their default too. */
	restyle(area: Area, change: Partial<Style>): void {
		const { styles } = this.book;
		const wholeColumns = area.rows === MAX_ROWS;
		const wholeRows = area.columns === MAX_COLUMNS;
		if (wholeColumns && wholeRows) {
			for (let column = 0; column < Math.max(this.cells.length, this.columnInfo.length); column++)
				if (this.cells[column] !== undefined || this.columnInfo[column] !== undefined) this.restyle({ ...area, column, columns: 1 }, change);
			this.defaultStyle = styles.with(this.defaultStyle, change);
			return;
		}
		if (wholeColumns) {
			for (let column = area.column; column < area.column + area.columns; column++) {
				const info = this.columnInfo[column] ?? {};
				this.columnInfo[column] = info;
				info.style = styles.with(info.style ?? this.defaultStyle, change);
				const own = this.cells[column]?.styles;
				own?.forEach((style, row) => {
					if (style !== undefined) own[row] = styles.with(style, change);
				});
				this.rowInfo.forEach((row, at) => {
					if (row?.style !== undefined) this.setStyleNumber(at, column, styles.with(this.styleNumber(at, column), change));
				});
			}
			return;
		}
		if (wholeRows) {
			for (let row = area.row; row < area.row + area.rows; row++) {
				// Where the row crosses a column of its own looks, both count.
				for (let column = 0; column < Math.max(this.cells.length, this.columnInfo.length); column++)
					if (this.cells[column]?.styles?.[row] !== undefined || this.columnInfo[column]?.style !== undefined)
						this.setStyleNumber(row, column, styles.with(this.styleNumber(row, column), change));
				const info = this.row(row);
				info.style = styles.with(info.style ?? this.defaultStyle, change);
			}
			return;
		}
		for (let column = area.column; column < area.column + area.columns; column++)
			for (let row = area.row; row < area.row + area.rows; row++) this.setStyleNumber(row, column, styles.with(this.styleNumber(row, column), change));
	}

	/** What typing a value into a cell does; a formula may be among texts. Says whether anything changed. */
	enter(row: number, column: number, given: unknown): boolean {
		if (given === null || given === undefined) return false;
		const style = this.style(row, column);
		let entry: Entry;
		if (typeof given === "string") entry = entryOf(given, style.numberFormat, this.book);
		else if (typeof given === "number") entry = { value: style.numberFormat === "@" && this.book.switches.numberInTextCell === "text" ? String(given) : given };
		else if (typeof given === "boolean") entry = { value: given };
		else throw new HostError("InvalidArgument");
		if (entry.formula !== undefined) this.setFormula(row, column, entry.formula);
		else this.setValue(row, column, entry.value);
		if (entry.format !== undefined && style.numberFormat === "General") this.restyle(cellArea(row, column), { numberFormat: entry.format });
		return true;
	}

	/** Last row that holds anything, −1 when none. */
	lastRow(column: number): number {
		const values = this.cells[column]?.values ?? [];
		let row = values.length - 1;
		while (row >= 0 && values[row] === undefined && this.cells[column]!.formulas?.[row] === undefined) row--;
		return row;
	}
	/** The used part of an area; null when nothing is. Without `valuesOnly`, cells that are merely formatted count. */
	used(valuesOnly: boolean, within?: Area): Area | null {
		let top = Number.POSITIVE_INFINITY;
		let bottom = -1;
		let left = -1;
		let right = -1;
		const [firstColumn, endColumn] =
			within === undefined ? [0, this.cells.length] : [within.column, Math.min(this.cells.length, within.column + within.columns)];
		for (let column = firstColumn; column < endColumn; column++) {
			const cells = this.cells[column];
			if (cells === undefined) continue;
			const holds = (row: number): boolean =>
				cells.values[row] !== undefined || cells.formulas?.[row] !== undefined || (!valuesOnly && (cells.styles?.[row] ?? 0) !== 0);
			let first = within?.row ?? 0;
			let last =
				Math.min(Math.max(cells.values.length, valuesOnly ? 0 : (cells.styles?.length ?? 0)), within === undefined ? MAX_ROWS : within.row + within.rows) - 1;
			while (first <= last && !holds(first)) first++;
			while (last > first && !holds(last)) last--;
			if (first > last) continue;
			top = Math.min(top, first);
			bottom = Math.max(bottom, last);
			if (left === -1) left = column;
			right = column;
		}
		return bottom === -1 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
	}
	isBlank(area: Area): boolean {
		return this.used(true, area) === null;
	}

	// ---- clearing and moving

	clearValues(area: Area): void {
		const end = Math.min(this.cells.length, area.column + area.columns);
		for (let column = area.column; column < end; column++) {
			const last = Math.min(this.cells[column]?.values.length ?? 0, area.row + area.rows);
			for (let row = area.row; row < last; row++) this.setValue(row, column, undefined);
		}
	}
	clearStyles(area: Area): void {
		if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) this.defaultStyle = 0;
		if (area.columns === MAX_COLUMNS)
			for (let row = area.row; row < Math.min(this.rowInfo.length, area.row + area.rows); row++) delete this.rowInfo[row]?.style;
		for (let column = area.column; column < area.column + area.columns; column++) {
			if (area.rows === MAX_ROWS && this.columnInfo[column] !== undefined) delete this.columnInfo[column]!.style;
			const styles = this.cells[column]?.styles;
			if (styles == null) continue;
			for (let row = area.row; row < Math.min(styles.length, area.row + area.rows); row++) styles[row] = this.rowInfo[row]?.style !== undefined ? 0 : undefined;
		}
		this.conditionalFormats = this.conditionalFormats.filter((one) => !contains(area, one.area));
	}

	/** Puts in or takes out lines of cells; all that is kept goes along. */
	shift(shift: Shift): void {
		if (shift.count > 0) this.#refuseOffSheet(shift);
		if (shift.axis === "row") this.#shiftRows(shift);
		else this.#shiftColumns(shift);
		for (const area of this.kept)
			if (!shiftArea(area, shift)) {
				area.gone = true;
				this.kept.delete(area);
			}
		if (this.filter?.area.gone) this.filter = null;
		const alive = (one: { area: Kept }): boolean => !one.area.gone;
		this.merges = this.merges.filter((area) => !area.gone);
		this.validations = this.validations.filter(alive);
		this.conditionalFormats = this.conditionalFormats.filter(alive);
		this.hyperlinks = this.hyperlinks.filter(alive);
		for (const table of this.tables.filter((one) => one.area.gone)) table.deleted = true;
		this.tables = this.tables.filter(alive);
		this.pivots = this.pivots.filter(alive);
		this.comments = this.comments.filter((one) => !one.cell.gone);
		this.notes = this.notes.filter((one) => !one.cell.gone);
		this.book.shiftFormulas(this, shift);
		this.book.touchAll();
	}
	#refuseOffSheet({ axis, count, from, to, at }: Shift): void {
		if (axis === "row") {
			for (let column = from; column <= Math.min(to, this.cells.length - 1); column++) {
				const last = this.lastRow(column);
				if (last >= at && last + count >= MAX_ROWS) throw new HostError("NonBlankCellOffSheet");
			}
		} else {
			const used = this.used(true, { row: from, rows: to - from + 1, column: at, columns: MAX_COLUMNS - at });
			if (used !== null && used.column + used.columns - 1 + count >= MAX_COLUMNS) throw new HostError("NonBlankCellOffSheet");
		}
	}
	#shiftRows({ at, count, from, to }: Shift): void {
		const splice = <T>(list: (T | undefined)[] | null): void => {
			if (list === null || list.length <= at) return;
			if (count < 0) list.splice(at, -count);
			else {
				const tail = list.splice(at);
				for (let index = 0; index < count; index++) list.push(undefined);
				for (const one of tail) list.push(one);
			}
		};
		for (let column = from; column <= Math.min(to, this.cells.length - 1); column++) {
			const cells = this.cells[column];
			if (cells === undefined) continue;
			if (count < 0 && cells.formulas !== null) for (let row = at; row < at - count; row++) if (cells.formulas[row] !== undefined) this.book.formulaCount--;
			splice(cells.values);
			splice(cells.formulas);
			splice(cells.styles);
		}
		if (from === 0 && to === MAX_COLUMNS - 1) splice(this.rowInfo);
	}
	#shiftColumns({ at, count, from, to }: Shift): void {
		if (from === 0 && to === MAX_ROWS - 1) {
			const splice = <T>(list: (T | undefined)[]): void => {
				if (list.length <= at) return;
				if (count < 0) list.splice(at, -count);
				else list.splice(at, 0, ...new Array<T | undefined>(count).fill(undefined));
			};
			for (let column = at; column < at - count; column++)
				this.book.formulaCount -= (this.cells[column]?.formulas ?? []).filter((one) => one !== undefined).length;
			splice(this.cells);
			splice(this.columnInfo);
			return;
		}
		const columns = this.cells.length;
		for (let row = from; row <= to; row++) {
			if (count > 0) for (let column = columns - 1; column >= at; column--) this.copyCell(row, column, row, column + count);
			else for (let column = at; column < columns; column++) this.copyCell(row, column - count, row, column);
			if (count > 0) for (let column = at; column < at + count; column++) this.#blank(row, column);
		}
	}
	#blank(row: number, column: number): void {
		if (this.cells[column] === undefined) return;
		this.setValue(row, column, undefined);
		if (this.cells[column]!.styles !== null) this.cells[column]!.styles![row] = undefined;
	}
	/** Copies a cell as it is, its formula word for word. */
	copyCell(row: number, column: number, toRow: number, toColumn: number): void {
		const formula = this.formula(row, column);
		const value = this.value(row, column);
		const style = this.cells[column]?.styles?.[row];
		if (this.cells[toColumn] === undefined && value === undefined && formula === undefined && style === undefined) return;
		this.setValue(toRow, toColumn, value);
		if (formula !== undefined) this.setFormula(toRow, toColumn, formula);
		if (style !== undefined || this.cells[toColumn]?.styles != null) this.setStyleNumber(toRow, toColumn, style ?? 0);
	}

	// ---- what lies on the sheet

	mergeAt(row: number, column: number): Kept | undefined {
		return this.merges.find((area) => intersection(area, cellArea(row, column)) !== null);
	}
	tableAt(row: number, column: number): Table | undefined {
		return this.tables.find((table) => intersection(table.area, cellArea(row, column)) !== null);
	}
	isHidden(row: number): boolean {
		const info = this.rowInfo[row];
		return info?.hidden === true || info?.filtered === true;
	}
	row(at: number): RowInfo {
		let info = this.rowInfo[at];
		if (info === undefined) {
			info = {};
			this.rowInfo[at] = info;
		}
		return info;
	}
	column(at: number): ColumnInfo {
		let info = this.columnInfo[at];
		if (info === undefined) {
			info = {};
			this.columnInfo[at] = info;
		}
		return info;
	}
	sameSelection(area: Area): boolean {
		return sameArea(this.selection, area);
	}

	// ---- for the eyes and hands of a test

	/** Writes a table of raw values at an address, nothing coerced: a text beginning with "=" is a formula.
	 *  @example sheet.set("A1", [["Name", "Visits"], ["Ana", 3]]) */
	set(address: string, rows: readonly (readonly (string | number | boolean | CellError | null)[])[]): this {
		const start = this.#parse(address);
		rows.forEach((line, row) => {
			line.forEach((value, column) => {
				if (typeof value === "string" && value.startsWith("=")) this.setFormula(start.row + row, start.column + column, value);
				else this.setValue(start.row + row, start.column + column, value === null || value === "" ? undefined : value);
			});
		});
		return this;
	}
	/** Values of an area, as the add-in would read them.
	 *  @example sheet.get("A1:B1")  // [["Name", "Visits"]] */
	get(address: string): (string | number | boolean)[][] {
		this.book.calculate();
		const area = this.#parse(address);
		return Array.from({ length: area.rows }, (_, row) =>
			Array.from({ length: area.columns }, (_, column) => shown(this.value(area.row + row, area.column + column))),
		);
	}
	/** Sets the number format of an area. */
	format(address: string, numberFormat: string): this {
		this.restyle(this.#parse(address), { numberFormat });
		return this;
	}
	numberFormat(address: string): string {
		const area = this.#parse(address);
		return this.style(area.row, area.column).numberFormat;
	}
	merge(address: string): this {
		this.merges.push(this.keep(this.#parse(address)));
		return this;
	}
	#parse(address: string): Area {
		const area = parseArea(address);
		if (area === null) throw new Error(`Not an address: ${address}`);
		return area;
	}
}
