import type { Pivot } from "../../workbook/pivot.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import type { Context } from "../context.ts";
import { Collection, HostObject } from "../object.ts";
import { RangeObject } from "./range.ts";

/** Pivot tables of a sheet, as far as where they stand. */
export class PivotTableCollection extends Collection<PivotTableObject> {
	readonly className = "PivotTableCollection";
	readonly itemName = "PivotTable";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	list(): PivotTableObject[] {
		return this.#sheet.pivots.map((pivot) => new PivotTableObject(this.context, this.#sheet, pivot));
	}
	find(key: string | number): PivotTableObject | undefined {
		const found = this.#sheet.pivots.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
		return found === undefined ? undefined : new PivotTableObject(this.context, this.#sheet, found);
	}
}

class PivotTableObject extends HostObject {
	readonly className = "PivotTable";
	readonly #sheet: Sheet;
	readonly #pivot: Pivot;
	constructor(context: Context, sheet: Sheet, pivot: Pivot) {
		super(context);
		this.#sheet = sheet;
		this.#pivot = pivot;
	}
	override identity(): string {
		return this.#pivot.name;
	}
	get id(): string {
		return this.#pivot.name;
	}
	get name(): string {
		return this.#pivot.name;
	}
	get layout(): PivotLayoutObject {
		return new PivotLayoutObject(this.context, this.#sheet, this.#pivot);
	}
}

class PivotLayoutObject extends HostObject {
	readonly className = "PivotLayout";
	readonly #sheet: Sheet;
	readonly #pivot: Pivot;
	constructor(context: Context, sheet: Sheet, pivot: Pivot) {
		super(context);
		this.#sheet = sheet;
		this.#pivot = pivot;
	}
	getRange(): RangeObject {
		const { row, column, rows, columns } = this.#pivot.area;
		return new RangeObject(this.context, this.#sheet, { row, column, rows, columns });
	}
}
