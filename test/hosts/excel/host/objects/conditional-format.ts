import { type Area, intersection } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import type { ConditionalFormat, Sheet } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { type Context, oneOf, refuseProtected } from "../context.ts";
import { Bag, Collection, HostObject, NullObject } from "../object.ts";
import { RangeObject } from "./range.ts";

/** `Excel.ConditionalFormat`: kept and read back, not painted. Office docs, excel/excel-add-ins-conditional-formatting. */

const KINDS = {
	Custom: ["custom", "CustomConditionalFormat"],
	DataBar: ["dataBar", "DataBarConditionalFormat"],
	ColorScale: ["colorScale", "ColorScaleConditionalFormat"],
	IconSet: ["iconSet", "IconSetConditionalFormat"],
	TopBottom: ["topBottom", "TopBottomConditionalFormat"],
	PresetCriteria: ["preset", "PresetCriteriaConditionalFormat"],
	ContainsText: ["textComparison", "TextConditionalFormat"],
	CellValue: ["cellValue", "CellValueConditionalFormat"],
} as const;
type Kind = keyof typeof KINDS;

export class ConditionalFormatCollection extends Collection<ConditionalFormatObject> {
	readonly className = "ConditionalFormatCollection";
	readonly itemName = "ConditionalFormat";
	readonly #sheet: Sheet;
	readonly #area: Area;
	constructor(context: Context, sheet: Sheet, area: Area) {
		super(context);
		this.#sheet = sheet;
		this.#area = area;
	}
	list(): ConditionalFormatObject[] {
		return this.#sheet.conditionalFormats
			.filter((one) => intersection(one.area, this.#area) !== null)
			.map((one) => new ConditionalFormatObject(this.context, this.#sheet, one));
	}
	find(key: string | number): ConditionalFormatObject | undefined {
		return this.list().find((one) => one.identity() === key);
	}
	add(type: unknown): ConditionalFormatObject {
		refuseProtected(this.#sheet);
		this.context.wrote();
		const kind = oneOf(type, Object.keys(KINDS) as Kind[]);
		for (const other of this.#sheet.conditionalFormats) other.priority++;
		const made: ConditionalFormat = {
			id: `{cf-${this.context.book.nextId()}}`,
			area: this.#sheet.keep(plain(this.#area)),
			type: kind,
			stopIfTrue: false,
			priority: 0,
			properties: new Map(),
		};
		this.#sheet.conditionalFormats.unshift(made);
		return new ConditionalFormatObject(this.context, this.#sheet, made);
	}
	clearAll(): void {
		refuseProtected(this.#sheet);
		this.#sheet.conditionalFormats = this.#sheet.conditionalFormats.filter((one) => intersection(one.area, this.#area) === null);
	}
}

class ConditionalFormatObject extends HostObject {
	readonly className = "ConditionalFormat";
	readonly #sheet: Sheet;
	readonly #one: ConditionalFormat;
	constructor(context: Context, sheet: Sheet, one: ConditionalFormat) {
		super(context);
		this.#sheet = sheet;
		this.#one = one;
	}
	override identity(): string {
		return this.#one.id;
	}
	override alive(): void {
		if (!this.#sheet.conditionalFormats.includes(this.#one)) throw new HostError("ItemNotFound");
	}
	get id(): string {
		return this.#one.id;
	}
	get type(): string {
		return this.#one.type;
	}
	get stopIfTrue(): boolean {
		return this.#one.stopIfTrue;
	}
	set stopIfTrue(given: unknown) {
		this.#one.stopIfTrue = given === true;
	}
	get priority(): number {
		return this.#one.priority;
	}
	set priority(given: unknown) {
		if (typeof given !== "number") throw new HostError("InvalidArgument");
		this.#one.priority = given;
	}
	getRange(): RangeObject {
		return new RangeObject(this.context, this.#sheet, plain(this.#one.area));
	}
	delete(): void {
		refuseProtected(this.#sheet);
		this.#sheet.conditionalFormats = this.#sheet.conditionalFormats.filter((one) => one !== this.#one);
	}
	#part(kind: Kind): Bag {
		return new Bag(this.context, KINDS[kind][1], this.#one.properties, { path: KINDS[kind][0] });
	}
	#own(kind: Kind): Bag {
		if (this.#one.type !== kind) throw new HostError("InvalidOperation");
		return this.#part(kind);
	}
	#maybe(kind: Kind): Bag | NullObject {
		return this.#one.type === kind ? this.#part(kind) : new NullObject(this.context, KINDS[kind][1]);
	}
	get custom(): Bag {
		return this.#own("Custom");
	}
	get dataBar(): Bag {
		return this.#own("DataBar");
	}
	get colorScale(): Bag {
		return this.#own("ColorScale");
	}
	get iconSet(): Bag {
		return this.#own("IconSet");
	}
	get topBottom(): Bag {
		return this.#own("TopBottom");
	}
	get preset(): Bag {
		return this.#own("PresetCriteria");
	}
	get textComparison(): Bag {
		return this.#own("ContainsText");
	}
	get cellValue(): Bag {
		return this.#own("CellValue");
	}
	get customOrNullObject(): HostObject {
		return this.#maybe("Custom");
	}
	get dataBarOrNullObject(): HostObject {
		return this.#maybe("DataBar");
	}
	get colorScaleOrNullObject(): HostObject {
		return this.#maybe("ColorScale");
	}
	get iconSetOrNullObject(): HostObject {
		return this.#maybe("IconSet");
	}
	get topBottomOrNullObject(): HostObject {
		return this.#maybe("TopBottom");
	}
	get presetOrNullObject(): HostObject {
		return this.#maybe("PresetCriteria");
	}
	get textComparisonOrNullObject(): HostObject {
		return this.#maybe("ContainsText");
	}
	get cellValueOrNullObject(): HostObject {
		return this.#maybe("CellValue");
	}
}
