import { HostError } from "../../workbook/error.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { shown, typeOf } from "../../workbook/value.ts";
import { type DefinedName, referenceTo } from "../../workbook/workbook.ts";
import { boolean, type Context, text } from "../context.ts";
import { Collection, HostObject, NullObject } from "../object.ts";
import { RangeObject } from "./range.ts";
import { WorksheetObject } from "./worksheet.ts";

/** `Excel.NamedItem`. Office docs, excel/excel-add-ins-ranges-get; office-js#1011, #2875, #3878, #3949. */
export class NamedItemCollection extends Collection<NamedItemObject> {
	readonly className = "NamedItemCollection";
	readonly itemName = "NamedItem";
	readonly #sheet: Sheet | null;
	constructor(context: Context, sheet: Sheet | null) {
		super(context);
		this.#sheet = sheet;
	}
	#names(): DefinedName[] {
		return this.#sheet?.names ?? this.context.book.names;
	}
	list(): NamedItemObject[] {
		return this.#names().map((name) => new NamedItemObject(this.context, name));
	}
	find(key: string | number): NamedItemObject | undefined {
		const name = this.#names().find((one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase());
		return name === undefined ? undefined : new NamedItemObject(this.context, name);
	}
	override getItemOrNullObject(key: unknown): NamedItemObject | NullObject {
		const found = super.getItemOrNullObject(key);
		if (found instanceof NamedItemObject && this.context.book.switches.nullableNameVisible === "always-true") found.visibleIsTrue = true;
		return found;
	}
	add(name: unknown, reference: unknown, comment?: unknown): NamedItemObject {
		this.context.wrote();
		const formula = reference instanceof RangeObject ? referenceTo(reference.sheet, reference.area) : typeof reference === "string" ? reference : null;
		if (formula === null) throw new HostError("InvalidArgument");
		return this.#add(name, formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`, comment);
	}
	addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItemObject {
		this.context.wrote();
		return this.#add(name, text(formula), comment);
	}
	#add(name: unknown, formula: string, comment: unknown): NamedItemObject {
		const label = text(name);
		if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(label) || /^(?:[A-Za-z]{1,3}\d{1,7}|[rRcC])$/.test(label)) throw new HostError("InvalidArgument");
		if (this.context.book.nameOf(label, this.#sheet) !== undefined) throw new HostError("ItemAlreadyExists");
		const made: DefinedName = {
			id: this.#sheet === null ? label : `${this.#sheet.id}!${label}`,
			sheet: this.#sheet,
			name: label,
			formula,
			visible: true,
			comment: typeof comment === "string" ? comment : "",
			deleted: false,
		};
		this.#names().push(made);
		return new NamedItemObject(this.context, made);
	}
}

export class NamedItemObject extends HostObject {
	readonly className = "NamedItem";
	readonly #name: DefinedName;
	visibleIsTrue = false;
	constructor(context: Context, name: DefinedName) {
		super(context);
		this.#name = name;
	}
	override identity(): string {
		return this.#name.id;
	}
	override alive(): void {
		if (this.#name.deleted || this.#name.sheet?.deleted === true) throw new HostError("ItemNotFound");
	}
	get name(): string {
		return this.#name.name;
	}
	get formula(): string {
		return this.#name.formula;
	}
	set formula(given: unknown) {
		this.#name.formula = text(given);
	}
	get comment(): string {
		return this.#name.comment;
	}
	set comment(given: unknown) {
		this.#name.comment = text(given);
	}
	get visible(): boolean {
		return this.visibleIsTrue || this.#name.visible;
	}
	set visible(given: unknown) {
		this.#name.visible = boolean(given);
	}
	get scope(): string {
		return this.#name.sheet === null ? "Workbook" : "Worksheet";
	}
	get type(): string {
		if (this.context.book.targetOf(this.#name) !== null) return "Range";
		const type = typeOf(this.context.book.valueOfName(this.#name));
		return type === "Double" ? (Number.isInteger(this.value) ? "Integer" : "Double") : type;
	}
	get value(): unknown {
		const target = this.context.book.targetOf(this.#name);
		return target === null ? shown(this.context.book.valueOfName(this.#name)) : referenceTo(target.sheet, target.area).slice(1);
	}
	get worksheet(): WorksheetObject {
		if (this.#name.sheet === null) throw new HostError("ItemNotFound");
		return new WorksheetObject(this.context, this.#name.sheet);
	}
	get worksheetOrNullObject(): WorksheetObject | NullObject {
		return this.#name.sheet === null ? new NullObject(this.context, "Worksheet") : this.worksheet;
	}
	getRange(): RangeObject {
		const target = this.context.book.targetOf(this.#name);
		if (target === null) throw new HostError(this.#name.formula.includes("#REF!") ? "InvalidReference" : "InvalidArgument");
		return new RangeObject(this.context, target.sheet, target.area);
	}
	getRangeOrNullObject(): RangeObject | NullObject {
		return this.context.book.targetOf(this.#name) === null ? new NullObject(this.context, "Range") : this.getRange();
	}
	delete(): void {
		this.context.wrote();
		this.#name.deleted = true;
		const list = this.#name.sheet?.names ?? this.context.book.names;
		list.splice(list.indexOf(this.#name), 1);
	}
}
