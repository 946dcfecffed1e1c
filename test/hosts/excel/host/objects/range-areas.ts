import { type Area, intersection, isUnbounded, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import { specialCells } from "../../workbook/find.ts";
import type { Kept, Sheet } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import type { Context } from "../context.ts";
import { Collection, HostObject, NullObject } from "../object.ts";
import { RangeObject } from "./range.ts";
import { RangeFormatObject } from "./range-format.ts";
import { WorksheetObject } from "./worksheet.ts";

/** `Excel.RangeAreas`, `Excel.RangeView` and lists of ranges. Office docs, excel/excel-add-ins-multiple-ranges; office-js#226, #4263. */

const MAX_ADDRESS = 8192;

export class RangeAreasObject extends HostObject {
	readonly className = "RangeAreas";
	readonly sheet: Sheet;
	readonly #areas: readonly Kept[];
	referenceId: string | null = null;

	constructor(context: Context, sheet: Sheet, areas: readonly Area[]) {
		super(context);
		this.sheet = sheet;
		this.#areas = areas.map((area) => context.borrow(sheet, area));
	}
	override alive(): void {
		if (this.sheet.deleted) throw new HostError(this.context.book.switches.deletedSheet);
	}
	keptAreas(): readonly Kept[] {
		return this.#areas.filter((area) => !area.gone);
	}
	releaseAreas(): void {
		for (const area of this.#areas) this.sheet.release(area);
	}
	#ranges(): RangeObject[] {
		return this.keptAreas().map((area) => new RangeObject(this.context, this.sheet, plain(area)));
	}
	get areas(): RangeCollection {
		return new RangeCollection(this.context, () => this.#ranges());
	}
	get address(): string {
		const address = this.keptAreas()
			.map((area) => this.sheet.address(area))
			.join(",");
		if (address.length > MAX_ADDRESS) throw new HostError("InvalidArgument");
		return address;
	}
	get areaCount(): number {
		return this.keptAreas().length;
	}
	get cellCount(): number {
		return this.keptAreas().reduce((sum, area) => sum + area.rows * area.columns, 0);
	}
	get isEntireColumn(): boolean {
		return this.keptAreas().every((area) => area.rows === MAX_ROWS);
	}
	get isEntireRow(): boolean {
		return this.keptAreas().every((area) => area.columns === MAX_COLUMNS);
	}
	get format(): RangeFormatObject {
		return new RangeFormatObject(this.context, this.sheet, this.keptAreas());
	}
	get worksheet(): WorksheetObject {
		return new WorksheetObject(this.context, this.sheet);
	}
	set style(given: unknown) {
		for (const range of this.#ranges()) range.style = given;
	}
	clear(applyTo?: unknown): void {
		for (const range of this.#ranges()) range.clear(applyTo);
	}
	calculate(): void {
		this.context.book.calculate(true);
	}
	copyFrom(source: unknown, type?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
		for (const range of this.#ranges()) range.copyFrom(source, type, skipBlanks, transpose);
	}
	getSpecialCells(type: unknown, valueType?: unknown): RangeAreasObject {
		const found = this.#special(type, valueType);
		if (found.length === 0) throw new HostError("ItemNotFound");
		return new RangeAreasObject(this.context, this.sheet, found);
	}
	getSpecialCellsOrNullObject(type: unknown, valueType?: unknown): RangeAreasObject | NullObject {
		const found = this.#special(type, valueType);
		return found.length === 0 ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.sheet, found);
	}
	#special(type: unknown, valueType: unknown): Area[] {
		return this.keptAreas().flatMap((area) => specialCells(this.sheet, area, type, valueType));
	}
	getEntireRow(): RangeAreasObject {
		return new RangeAreasObject(
			this.context,
			this.sheet,
			this.keptAreas().map((area) => ({ ...plain(area), column: 0, columns: MAX_COLUMNS })),
		);
	}
	getEntireColumn(): RangeAreasObject {
		return new RangeAreasObject(
			this.context,
			this.sheet,
			this.keptAreas().map((area) => ({ ...plain(area), row: 0, rows: MAX_ROWS })),
		);
	}
	getIntersection(other: unknown): RangeAreasObject {
		const found = this.#common(other);
		if (found.length === 0) throw new HostError("ItemNotFound");
		return new RangeAreasObject(this.context, this.sheet, found);
	}
	getIntersectionOrNullObject(other: unknown): RangeAreasObject | NullObject {
		const found = this.#common(other);
		return found.length === 0 ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.sheet, found);
	}
	#common(other: unknown): Area[] {
		const areas = other instanceof RangeAreasObject || other instanceof RangeObject ? [...other.keptAreas()] : null;
		if (areas === null) throw new HostError("InvalidArgument");
		return this.keptAreas().flatMap((one) => areas.flatMap((area) => intersection(plain(one), plain(area)) ?? []));
	}
	getOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreasObject {
		return new RangeAreasObject(
			this.context,
			this.sheet,
			this.#ranges().map((range) => plain(range.getOffsetRange(rows, columns).area)),
		);
	}
}

export class RangeCollection extends Collection<RangeObject> {
	readonly className = "RangeCollection";
	readonly itemName = "Range";
	readonly #list: () => RangeObject[];
	constructor(context: Context, list: () => RangeObject[]) {
		super(context);
		this.#list = list;
	}
	list(): RangeObject[] {
		return this.#list();
	}
	find(): undefined {
		return undefined;
	}
}

/** The visible part of a range. */
export class RangeViewObject extends HostObject {
	readonly className = "RangeView";
	readonly #sheet: Sheet;
	readonly #area: Area;
	constructor(context: Context, sheet: Sheet, area: Area) {
		super(context);
		this.#sheet = sheet;
		this.#area = plain(area);
	}
	#lines(): { rows: number[]; columns: number[] } {
		if (isUnbounded(this.#area)) throw new HostError("InvalidArgument");
		const { row, column, rows, columns } = this.#area;
		return {
			rows: Array.from({ length: rows }, (_, at) => row + at).filter((at) => !this.#sheet.isHidden(at)),
			columns: Array.from({ length: columns }, (_, at) => column + at).filter((at) => this.#sheet.columnInfo[at]?.hidden !== true),
		};
	}
	#grid(name: "values" | "text" | "formulas" | "numberFormat" | "valueTypes"): unknown {
		const { rows, columns } = this.#lines();
		const whole = new RangeObject(this.context, this.#sheet, this.#area)[name] as unknown[][];
		return rows.map((row) => columns.map((column) => whole[row - this.#area.row]![column - this.#area.column]));
	}
	get values(): unknown {
		return this.#grid("values");
	}
	/** Refused: office-js#226. */
	set values(_given: unknown) {
		throw new HostError("InvalidArgument", { words: "size-mismatch" });
	}
	get text(): unknown {
		return this.#grid("text");
	}
	get formulas(): unknown {
		return this.#grid("formulas");
	}
	get numberFormat(): unknown {
		return this.#grid("numberFormat");
	}
	get valueTypes(): unknown {
		return this.#grid("valueTypes");
	}
	get rowCount(): number {
		return this.#lines().rows.length;
	}
	get columnCount(): number {
		return this.#lines().columns.length;
	}
	get cellAddresses(): unknown {
		const { rows, columns } = this.#lines();
		return rows.map((row) => columns.map((column) => this.#sheet.address({ row, column, rows: 1, columns: 1 })));
	}
	get index(): number {
		return 0;
	}
	get rows(): RangeViewCollection {
		return new RangeViewCollection(
			this.context,
			this.#sheet,
			this.#lines().rows.map((row) => ({ ...this.#area, row, rows: 1 })),
		);
	}
	getRange(): RangeObject {
		return new RangeObject(this.context, this.#sheet, this.#area);
	}
}

class RangeViewCollection extends Collection<RangeViewObject> {
	readonly className = "RangeViewCollection";
	readonly itemName = "RangeView";
	readonly #sheet: Sheet;
	readonly #areas: readonly Area[];
	constructor(context: Context, sheet: Sheet, areas: readonly Area[]) {
		super(context);
		this.#sheet = sheet;
		this.#areas = areas;
	}
	list(): RangeViewObject[] {
		return this.#areas.map((area) => new RangeViewObject(this.context, this.#sheet, area));
	}
	find(): undefined {
		return undefined;
	}
}
