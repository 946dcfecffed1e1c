import { intersection, isUnbounded } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import { applyFilter, type Criteria, showAll } from "../../workbook/filter.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { plain, type Table } from "../../workbook/table.ts";
import { type Context, number } from "../context.ts";
import { HostObject, NullObject } from "../object.ts";
import { locate, RangeObject } from "./range.ts";

/** `Excel.AutoFilter` of a sheet or a table. Office docs, excel/excel-add-ins-worksheets; office-js#1226. */
export class AutoFilterObject extends HostObject {
	readonly className = "AutoFilter";
	readonly #sheet: Sheet;
	readonly #table: Table | null;
	constructor(context: Context, sheet: Sheet, table: Table | null) {
		super(context);
		this.#sheet = sheet;
		this.#table = table;
	}
	#criteria(): ReadonlyMap<number, Criteria> {
		if (this.#table === null) return this.#sheet.filter?.criteria ?? new Map();
		return new Map(this.#table.columns.flatMap((column, index) => (column.criteria === null ? [] : [[index, column.criteria] as const])));
	}
	get enabled(): boolean {
		return this.#table === null ? this.#sheet.filter !== null : this.#table.showFilterButton;
	}
	get isDataFiltered(): boolean {
		return this.#criteria().size > 0;
	}
	get criteria(): unknown {
		const columns = this.#table?.columns.length ?? this.#sheet.filter?.area.columns ?? 0;
		const given = this.#criteria();
		return Array.from({ length: columns }, (_, column) => given.get(column) ?? null);
	}
	apply(range: unknown, column?: unknown, criteria?: unknown): void {
		if (this.#table !== null) throw new HostError("InvalidOperation");
		this.context.wrote();
		if (this.#sheet.protection !== null && this.#sheet.protection.options.allowAutoFilter !== true) throw new HostError("AccessDenied");
		const place = range instanceof RangeObject ? range : locate(this.context, range, this.#sheet);
		const area = isUnbounded(place.area) ? (intersection(place.area, this.#sheet.used(true) ?? place.area) ?? place.area) : place.area;
		const old = this.#sheet.filter;
		const same = old !== null && old.area.row === area.row && old.area.column === area.column && old.area.columns === area.columns;
		if (old !== null && !same) {
			showAll(this.#sheet, old.area);
			this.#sheet.release(old.area);
		}
		const filter = same ? old : { area: this.#sheet.keep(plain(area)), criteria: new Map<number, Criteria>() };
		this.#sheet.filter = filter;
		if (column !== undefined) {
			const at = number(column);
			if (at < 0 || at >= area.columns) throw new HostError("InvalidArgument");
			if (criteria === undefined) filter.criteria.delete(at);
			else filter.criteria.set(at, checked(criteria));
		}
		applyFilter(this.#sheet, filter.area, filter.criteria);
	}
	clearCriteria(): void {
		this.context.wrote();
		if (this.#table !== null) for (const column of this.#table.columns) column.criteria = null;
		else this.#sheet.filter?.criteria.clear();
		this.reapply();
	}
	clearColumnCriteria(column: unknown): void {
		this.context.wrote();
		if (this.#table !== null) {
			const found = this.#table.columns[number(column)];
			if (found === undefined) throw new HostError("InvalidArgument");
			found.criteria = null;
		} else this.#sheet.filter?.criteria.delete(number(column));
		this.reapply();
	}
	reapply(): void {
		if (this.#table !== null) applyFilter(this.#sheet, this.#table.area, this.#criteria(), this.#table.showTotals);
		else if (this.#sheet.filter !== null) applyFilter(this.#sheet, this.#sheet.filter.area, this.#sheet.filter.criteria);
	}
	remove(): void {
		this.context.wrote();
		if (this.#table !== null) {
			for (const column of this.#table.columns) column.criteria = null;
			this.#table.showFilterButton = false;
			showAll(this.#sheet, this.#table.area);
			return;
		}
		if (this.#sheet.filter === null) return;
		showAll(this.#sheet, this.#sheet.filter.area);
		this.#sheet.filter = null;
	}
	getRange(): RangeObject {
		const found = this.getRangeOrNullObject();
		if (found instanceof NullObject) throw new HostError("ItemNotFound");
		return found;
	}
	getRangeOrNullObject(): RangeObject | NullObject {
		const area = this.#table?.area ?? this.#sheet.filter?.area;
		return area === undefined ? new NullObject(this.context, "Range") : new RangeObject(this.context, this.#sheet, plain(area));
	}
}

/** Criteria whose kind is said. A list of criteria that were read as null is refused: office-js#1226. */
export function checked(given: unknown): Criteria {
	if (typeof given !== "object" || given === null || typeof (given as Criteria).filterOn !== "string") throw new HostError("InvalidArgument");
	const kind = (given as Criteria).filterOn;
	const clean = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
	return { ...clean, filterOn: kind.charAt(0).toUpperCase() + kind.slice(1) };
}
