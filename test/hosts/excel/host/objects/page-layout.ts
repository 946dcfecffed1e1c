import { cellArea, formatArea, parseArea } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import type { Context } from "../context.ts";
import { Bag, Collection, HostObject, NullObject } from "../object.ts";
import { locate, RangeObject } from "./range.ts";
import { RangeAreasObject } from "./range-areas.ts";

/** `Excel.PageLayout`. Office docs, excel/excel-add-ins-worksheets ("Page layout and print settings"). */
export class PageLayoutObject extends HostObject {
	readonly className = "PageLayout";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	override read(name: string): unknown {
		this.gate(name);
		return Object.hasOwn(this.#sheet.pageLayout.properties, name) ? this.#sheet.pageLayout.properties[name] : super.read(name);
	}
	override write(name: string, value: unknown): void {
		this.gate(name);
		if (Object.hasOwn(this.#sheet.pageLayout.properties, name)) this.#sheet.pageLayout.properties[name] = value;
		else super.write(name, value);
	}
	override scalars(): string[] {
		return Object.keys(this.#sheet.pageLayout.properties);
	}
	get headersFooters(): Bag {
		const store = this.#sheet.pageLayout.headersFooters;
		const texts = Object.fromEntries(
			["centerFooter", "centerHeader", "leftFooter", "leftHeader", "rightFooter", "rightHeader"].map((name) => [`HeaderFooter.${name}`, ""]),
		);
		return new Bag(this.context, "HeaderFooterGroup", store, { defaults: { ...texts, state: "Default", useSheetMargins: true, useSheetScale: true } });
	}
	#address(given: unknown): string {
		return given instanceof RangeObject ? formatArea(given.area) : formatArea(locate(this.context, given, this.#sheet).area);
	}
	setPrintArea(given: unknown): void {
		this.context.wrote();
		this.#sheet.pageLayout.printArea = this.#address(given);
	}
	setPrintTitleRows(given: unknown): void {
		this.context.wrote();
		this.#sheet.pageLayout.titleRows = this.#address(given);
	}
	setPrintTitleColumns(given: unknown): void {
		this.context.wrote();
		this.#sheet.pageLayout.titleColumns = this.#address(given);
	}
	setPrintMargins(_unit: unknown, margins: unknown): void {
		if (typeof margins !== "object" || margins === null) throw new HostError("InvalidArgument");
		const points = { Points: 1, Inches: 72, Centimeters: 28.3465 }[String(_unit)] ?? 1;
		for (const [side, size] of Object.entries(margins)) this.#sheet.pageLayout.properties[`${side}Margin`] = Number(size) * points;
	}
	getPrintAreaOrNullObject(): RangeAreasObject | NullObject {
		const area = this.#sheet.pageLayout.printArea;
		return area === null ? new NullObject(this.context, "RangeAreas") : new RangeAreasObject(this.context, this.#sheet, [parseArea(area)!]);
	}
	getPrintArea(): RangeAreasObject {
		const found = this.getPrintAreaOrNullObject();
		if (found instanceof NullObject) throw new HostError("ItemNotFound");
		return found;
	}
	getPrintTitleRowsOrNullObject(): RangeObject | NullObject {
		const area = this.#sheet.pageLayout.titleRows;
		return area === null ? new NullObject(this.context, "Range") : new RangeObject(this.context, this.#sheet, parseArea(area)!);
	}
	getPrintTitleColumnsOrNullObject(): RangeObject | NullObject {
		const area = this.#sheet.pageLayout.titleColumns;
		return area === null ? new NullObject(this.context, "Range") : new RangeObject(this.context, this.#sheet, parseArea(area)!);
	}
}

/** `Excel.PageBreakCollection`: the breaks that a person set, of one direction. */
export class PageBreakCollection extends Collection<PageBreak> {
	readonly className = "PageBreakCollection";
	readonly itemName = "PageBreak";
	readonly #sheet: Sheet;
	readonly #rows: boolean;
	constructor(context: Context, sheet: Sheet, rows: boolean) {
		super(context);
		this.#sheet = sheet;
		this.#rows = rows;
	}
	get #breaks(): number[] {
		return this.#rows ? this.#sheet.pageLayout.rowBreaks : this.#sheet.pageLayout.columnBreaks;
	}
	list(): PageBreak[] {
		return this.#breaks.map((at) => new PageBreak(this.context, this.#sheet, this.#breaks, at, this.#rows));
	}
	find(key: string | number): PageBreak | undefined {
		return this.list()[Number(key)];
	}
	add(given: unknown): PageBreak {
		this.context.wrote();
		const { area } = given instanceof RangeObject ? given : locate(this.context, given, this.#sheet);
		const at = this.#rows ? area.row : area.column;
		if (at === 0) throw new HostError("InvalidArgument");
		if (!this.#breaks.includes(at)) this.#breaks.push(at);
		return new PageBreak(this.context, this.#sheet, this.#breaks, at, this.#rows);
	}
	removePageBreaks(): void {
		this.context.wrote();
		this.#breaks.length = 0;
	}
}

class PageBreak extends HostObject {
	readonly className = "PageBreak";
	readonly #sheet: Sheet;
	readonly #breaks: number[];
	readonly #at: number;
	readonly #rows: boolean;
	constructor(context: Context, sheet: Sheet, breaks: number[], at: number, rows: boolean) {
		super(context);
		this.#sheet = sheet;
		this.#breaks = breaks;
		this.#at = at;
		this.#rows = rows;
	}
	get columnIndex(): number {
		return this.#rows ? 0 : this.#at;
	}
	delete(): void {
		this.context.wrote();
		const index = this.#breaks.indexOf(this.#at);
		if (index !== -1) this.#breaks.splice(index, 1);
	}
	getCellAfterBreak(): RangeObject {
		return new RangeObject(this.context, this.#sheet, cellArea(this.#rows ? this.#at : 0, this.#rows ? 0 : this.#at));
	}
}
