import { type Area, formatArea, isUnbounded, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { type SortField, sortArea } from "../../workbook/sort.ts";
import { bodyOf, plain, type Table } from "../../workbook/table.ts";
import { type Context, oneOf, refuseProtected } from "../context.ts";
import { HostObject } from "../object.ts";

/** `Excel.RangeSort` and `Excel.TableSort`. The event has only the rows that moved: Office docs, excel/excel-add-ins-events. */

function fieldsOf(given: unknown): SortField[] {
	if (!Array.isArray(given) || given.length === 0) throw new HostError("InvalidArgument");
	for (const field of given) if (typeof field !== "object" || field === null || typeof field.key !== "number") throw new HostError("InvalidArgument");
	return given as SortField[];
}

/** Sorts and raises the event; also what a user's sort does. */
export function sortRows(
	sheet: Sheet,
	area: Area,
	fields: readonly SortField[],
	options: { readonly matchCase?: boolean; readonly hasHeaders?: boolean; readonly byColumns?: boolean } = {},
): void {
	const moved = sortArea(sheet, area, fields, options.matchCase === true, options.hasHeaders === true, options.byColumns === true);
	sheet.book.calculate();
	if (moved === null) return;
	const whole = options.byColumns === true ? { ...moved, row: 0, rows: MAX_ROWS } : { ...moved, column: 0, columns: MAX_COLUMNS };
	sheet.book.emit({ kind: options.byColumns === true ? "columnSorted" : "rowSorted", sheet, address: formatArea(whole) });
	sheet.book.emit({ kind: "changed", sheet, address: formatArea(moved), changeType: "RangeEdited" });
}

export class RangeSortObject extends HostObject {
	readonly className = "RangeSort";
	readonly #sheet: Sheet;
	readonly #area: Area;
	constructor(context: Context, sheet: Sheet, area: Area) {
		super(context);
		this.#sheet = sheet;
		this.#area = area;
	}
	apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
		this.context.wrote();
		refuseProtected(this.#sheet);
		const area = isUnbounded(this.#area) ? (this.#sheet.used(true, this.#area) ?? plain(this.#area)) : plain(this.#area);
		sortRows(this.#sheet, area, fieldsOf(fields), {
			matchCase: matchCase === true,
			hasHeaders: hasHeaders === true,
			byColumns: oneOf(orientation, ["Rows", "Columns"], "Rows") === "Columns",
		});
	}
}

export class TableSortObject extends HostObject {
	readonly className = "TableSort";
	readonly #table: Table;
	constructor(context: Context, table: Table) {
		super(context);
		this.#table = table;
	}
	apply(fields: unknown, matchCase?: unknown): void {
		this.context.wrote();
		refuseProtected(this.#table.sheet);
		const list = fieldsOf(fields);
		this.#table.sort = { fields: list, matchCase: matchCase === true };
		sortRows(this.#table.sheet, bodyOf(this.#table), list, { matchCase: matchCase === true });
	}
	clear(): void {
		this.#table.sort = null;
	}
	reapply(): void {
		if (this.#table.sort === null) return;
		this.apply(this.#table.sort.fields, this.#table.sort.matchCase);
	}
	get fields(): unknown {
		return this.#table.sort?.fields ?? [];
	}
	get matchCase(): boolean {
		return this.#table.sort?.matchCase ?? false;
	}
	get method(): string {
		return "PinYin";
	}
}
