import { compare } from "../workbook/operand.ts";
import type { Criterion, FilterRecord, Sheet as Grid } from "../workbook/sheet.ts";
import { ServiceError, type Value } from "../workbook/value.ts";
import { FilterCriteria } from "./builders.ts";
import { Range, sortRows } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

/** Whether a row passes the criterion of one column. */
export function passes(grid: Grid, criterion: Criterion, row: number, column: number): boolean {
	const value = grid.value(row, column);
	const text = grid.display(row, column);
	if (criterion.hidden?.includes(text)) return false;
	if (criterion.visible !== null && criterion.visible.length > 0 && !criterion.visible.includes(text)) return false;
	if (criterion.color !== undefined) {
		const { of, hex } = criterion.color;
		if ((grid.style(row, column)[of] ?? (of === "background" ? "#ffffff" : "#000000")) !== hex) return false;
	}
	if (criterion.criteria === null) return true;
	const [a, b] = criterion.values as [Value, Value];
	const lower = text.toLowerCase();
	const wanted = String(a ?? "").toLowerCase();
	const order = compare(value, a ?? null);
	switch (criterion.criteria) {
		case "CELL_EMPTY":
			return value === null;
		case "CELL_NOT_EMPTY":
			return value !== null;
		case "TEXT_CONTAINS":
			return lower.includes(wanted);
		case "TEXT_DOES_NOT_CONTAIN":
			return !lower.includes(wanted);
		case "TEXT_EQUAL_TO":
			return criterion.values.some((one) => String(one).toLowerCase() === lower);
		case "TEXT_NOT_EQUAL_TO":
			return !criterion.values.some((one) => String(one).toLowerCase() === lower);
		case "TEXT_STARTS_WITH":
			return lower.startsWith(wanted);
		case "TEXT_ENDS_WITH":
			return lower.endsWith(wanted);
		case "NUMBER_EQUAL_TO":
		case "DATE_EQUAL_TO":
			return typeof value === "number" && criterion.values.includes(value);
		case "NUMBER_NOT_EQUAL_TO":
		case "DATE_NOT_EQUAL_TO":
			return !criterion.values.includes(value);
		case "NUMBER_GREATER_THAN":
		case "DATE_AFTER":
			return typeof value === "number" && order > 0;
		case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
			return typeof value === "number" && order >= 0;
		case "NUMBER_LESS_THAN":
		case "DATE_BEFORE":
			return typeof value === "number" && order < 0;
		case "NUMBER_LESS_THAN_OR_EQUAL_TO":
			return typeof value === "number" && order <= 0;
		case "NUMBER_BETWEEN":
			return typeof value === "number" && order >= 0 && compare(value, b ?? null) <= 0;
		case "NUMBER_NOT_BETWEEN":
			return typeof value === "number" && (order < 0 || compare(value, b ?? null) > 0);
		default:
			throw new Error(`not emulated: filter criterion ${criterion.criteria}`);
	}
}

/** The one basic filter of a sheet. */
export class Filter extends Served {
	readonly kind = "Spreadsheet.Filter";
	readonly #grid: Grid;
	readonly #record: FilterRecord;
	private constructor(run: Run, grid: Grid, record: FilterRecord) {
		super(run);
		this.#grid = grid;
		this.#record = record;
	}
	static of(run: Run, grid: Grid): Filter | null {
		const record = grid.filter;
		return record === null || record.anchor.area === null ? null : run.one("Filter", record, () => new Filter(run, grid, record));
	}
	#live(): NonNullable<FilterRecord["anchor"]["area"]> {
		if (this.#record.removed || this.#record.anchor.area === null) throw new ServiceError("The filter no longer exists.");
		return this.#grid.bounded(this.#record.anchor.area);
	}
	#column(position: number): number {
		const area = this.#live();
		if (position - 1 < area.column || position - 1 >= area.column + area.columns) throw new ServiceError("The column position is outside of the filter.");
		return position - 1 - area.column;
	}
	#apply(): this {
		this.#grid.book.calculate();
		this.#grid.applyFilter((criterion, row, column) => passes(this.#grid, criterion, row, column));
		return this;
	}
	getRange(): Range {
		return new Range(this.run, this.#grid, this.#live());
	}
	getColumnFilterCriteria(position: number): FilterCriteria | null {
		const found = this.#record.criteria.get(this.#column(position));
		return found === undefined ? null : new FilterCriteria(this.run, found);
	}
	setColumnFilterCriteria(position: number, criteria: FilterCriteria | null): this {
		const column = this.#column(position);
		if (criteria === null) this.#record.criteria.delete(column);
		else this.#record.criteria.set(column, criteria.criterion);
		return this.#apply();
	}
	removeColumnFilterCriteria(position: number): this {
		this.#record.criteria.delete(this.#column(position));
		return this.#apply();
	}
	sort(position: number, ascending: boolean): this {
		this.#column(position);
		const area = this.#live();
		if (area.rows > 1) sortRows(this.#grid, { ...area, row: area.row + 1, rows: area.rows - 1 }, { column: position, ascending });
		return this.#apply();
	}
	remove(): void {
		this.#live();
		this.#record.removed = true;
		this.#grid.filter = null;
		this.#grid.filteredRows.clear();
	}
}
