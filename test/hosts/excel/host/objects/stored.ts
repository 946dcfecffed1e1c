import { HostError } from "../../workbook/error.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { type Context, text } from "../context.ts";
import { Collection, HostObject, NullObject } from "../object.ts";

/** What an add-in leaves in the file: settings, custom properties, XML parts. Office docs, excel/excel-add-ins-workbooks and
 *  develop/persisting-add-in-state-and-settings; office-js#621, #3957, #4378, #4530, #5486. */

const MAX_KEY = 255;

// ---- settings of this add-in

export class SettingCollection extends Collection<SettingObject> {
	readonly className = "SettingCollection";
	readonly itemName = "Setting";
	#own(): Map<string, unknown> {
		let own = this.context.book.settings.get(this.context.addin);
		if (own === undefined) {
			own = new Map();
			this.context.book.settings.set(this.context.addin, own);
		}
		return own;
	}
	list(): SettingObject[] {
		return [...this.#own().keys()].map((key) => new SettingObject(this.context, this.#own(), key));
	}
	find(key: string | number): SettingObject | undefined {
		return this.#own().has(String(key)) ? new SettingObject(this.context, this.#own(), String(key)) : undefined;
	}
	/** Adds, or sets anew. */
	add(key: unknown, value: unknown): SettingObject {
		this.context.wrote();
		if (text(key) === "") throw new HostError("InvalidArgument");
		const setting = new SettingObject(this.context, this.#own(), text(key));
		setting.value = value;
		return setting;
	}
}

class SettingObject extends HostObject {
	readonly className = "Setting";
	readonly #all: Map<string, unknown>;
	readonly #key: string;
	constructor(context: Context, all: Map<string, unknown>, key: string) {
		super(context);
		this.#all = all;
		this.#key = key;
	}
	override identity(): string {
		return this.#key;
	}
	get key(): string {
		return this.#key;
	}
	get value(): unknown {
		if (!this.#all.has(this.#key)) throw new HostError("ItemNotFound");
		return this.#all.get(this.#key);
	}
	set value(given: unknown) {
		const { switches } = this.context.book;
		const others = [...this.#all].filter(([key]) => key !== this.#key);
		if (JSON.stringify([...others, [this.#key, given]]).length > switches.settingsLimit) throw new HostError(switches.settingsCode);
		this.#all.set(this.#key, given);
	}
	delete(): void {
		this.context.wrote();
		if (!this.#all.delete(this.#key)) throw new HostError("ItemNotFound");
	}
}

// ---- of a sheet

export class WorksheetCustomPropertyCollection extends Collection<WorksheetCustomPropertyObject> {
	readonly className = "WorksheetCustomPropertyCollection";
	readonly itemName = "WorksheetCustomProperty";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	list(): WorksheetCustomPropertyObject[] {
		return [...this.#sheet.customProperties.keys()].map((key) => new WorksheetCustomPropertyObject(this.context, this.#sheet, key));
	}
	find(key: string | number): WorksheetCustomPropertyObject | undefined {
		const folded = String(key).toLowerCase();
		return this.#sheet.customProperties.has(folded) ? new WorksheetCustomPropertyObject(this.context, this.#sheet, folded) : undefined;
	}
	add(key: unknown, value: unknown): WorksheetCustomPropertyObject {
		this.context.wrote();
		if (text(key) === "" || text(key).length > MAX_KEY) throw new HostError("InvalidArgument");
		this.#sheet.customProperties.set(text(key).toLowerCase(), { key: text(key), value: text(value) });
		return new WorksheetCustomPropertyObject(this.context, this.#sheet, text(key).toLowerCase());
	}
}

class WorksheetCustomPropertyObject extends HostObject {
	readonly className = "WorksheetCustomProperty";
	readonly #sheet: Sheet;
	readonly #folded: string;
	constructor(context: Context, sheet: Sheet, folded: string) {
		super(context);
		this.#sheet = sheet;
		this.#folded = folded;
	}
	#entry(): { key: string; value: string } {
		const found = this.#sheet.customProperties.get(this.#folded);
		if (found === undefined) throw new HostError("ItemNotFound");
		return found;
	}
	get key(): string {
		return this.#entry().key;
	}
	get value(): string {
		return this.#entry().value;
	}
	set value(given: unknown) {
		this.#entry().value = text(given);
	}
	delete(): void {
		this.context.wrote();
		this.#entry();
		this.#sheet.customProperties.delete(this.#folded);
	}
}

// ---- of the document

const DOCUMENT = ["author", "category", "comments", "company", "keywords", "manager", "revisionNumber", "subject", "title"] as const;

export class DocumentPropertiesObject extends HostObject {
	readonly className = "DocumentProperties";
	override read(name: string): unknown {
		this.gate(name);
		if ((DOCUMENT as readonly string[]).includes(name) || name === "lastAuthor") return this.context.book.properties[name];
		return super.read(name);
	}
	override write(name: string, value: unknown): void {
		this.gate(name);
		if ((DOCUMENT as readonly string[]).includes(name)) this.context.book.properties[name] = value;
		else super.write(name, value);
	}
	override scalars(): string[] {
		return [...DOCUMENT, "lastAuthor"];
	}
	get custom(): CustomPropertyCollection {
		return new CustomPropertyCollection(this.context);
	}
}

class CustomPropertyCollection extends Collection<CustomPropertyObject> {
	readonly className = "CustomPropertyCollection";
	readonly itemName = "CustomProperty";
	list(): CustomPropertyObject[] {
		return [...this.context.book.customProperties.keys()].map((key) => new CustomPropertyObject(this.context, key));
	}
	find(key: string | number): CustomPropertyObject | undefined {
		const folded = String(key).toLowerCase();
		return this.context.book.customProperties.has(folded) ? new CustomPropertyObject(this.context, folded) : undefined;
	}
	/** Cut at 255 characters, except on the web. */
	add(key: unknown, value: unknown): CustomPropertyObject {
		this.context.wrote();
		const cut = (given: string): string => (this.context.offer.platform === "web" ? given : given.slice(0, MAX_KEY));
		const name = cut(text(key));
		const kept = typeof value === "string" ? cut(value) : (value as number | boolean);
		const type = typeof value === "string" ? "String" : typeof value === "boolean" ? "Boolean" : Number.isInteger(value) ? "Number" : "Float";
		this.context.book.customProperties.set(name.toLowerCase(), { key: name, value: kept, type });
		return new CustomPropertyObject(this.context, name.toLowerCase());
	}
	deleteAll(): void {
		this.context.book.customProperties.clear();
	}
}

class CustomPropertyObject extends HostObject {
	readonly className = "CustomProperty";
	readonly #folded: string;
	constructor(context: Context, folded: string) {
		super(context);
		this.#folded = folded;
	}
	#entry() {
		const found = this.context.book.customProperties.get(this.#folded);
		if (found === undefined) throw new HostError("ItemNotFound");
		return found;
	}
	get key(): string {
		return this.#entry().key;
	}
	get type(): string {
		return this.#entry().type;
	}
	get value(): unknown {
		return this.#entry().value;
	}
	set value(given: unknown) {
		new CustomPropertyCollection(this.context).add(this.#entry().key, given);
	}
	delete(): void {
		this.#entry();
		this.context.book.customProperties.delete(this.#folded);
	}
}

// ---- XML parts

export class CustomXmlPartCollection extends Collection<CustomXmlPartObject> {
	readonly className: string = "CustomXmlPartCollection";
	readonly itemName = "CustomXmlPart";
	readonly #namespace: string | null;
	constructor(context: Context, namespace: string | null) {
		super(context);
		this.#namespace = namespace;
	}
	list(): CustomXmlPartObject[] {
		return [...this.context.book.customXmlParts]
			.filter(([, xml]) => this.#namespace === null || namespaceOf(xml) === this.#namespace)
			.map(([id]) => new CustomXmlPartObject(this.context, id));
	}
	find(key: string | number): CustomXmlPartObject | undefined {
		return this.list().find((one) => one.identity() === key);
	}
	add(xml: unknown): CustomXmlPartObject {
		this.context.wrote();
		if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<[\p{L}_]/u.test(text(xml))) throw new HostError("InvalidArgument");
		const id = `{xml-${this.context.book.nextId()}}`;
		this.context.book.customXmlParts.set(id, text(xml));
		return new CustomXmlPartObject(this.context, id);
	}
	getByNamespace(namespace: unknown): CustomXmlPartCollection {
		return new CustomXmlPartScopedCollection(this.context, text(namespace));
	}
	getOnlyItem(): CustomXmlPartObject {
		const list = this.list();
		if (list.length !== 1) throw new HostError("ItemNotFound");
		return list[0]!;
	}
	getOnlyItemOrNullObject(): CustomXmlPartObject | NullObject {
		const list = this.list();
		return list.length === 1 ? list[0]! : new NullObject(this.context, "CustomXmlPart");
	}
}
class CustomXmlPartScopedCollection extends CustomXmlPartCollection {
	override readonly className = "CustomXmlPartScopedCollection";
}

/** Found only when the root names it. */
const namespaceOf = (xml: string): string | null => /<(?![?!])[^>]*?\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? null;

class CustomXmlPartObject extends HostObject {
	readonly className = "CustomXmlPart";
	readonly #id: string;
	constructor(context: Context, id: string) {
		super(context);
		this.#id = id;
	}
	override identity(): string {
		return this.#id;
	}
	#xml(): string {
		const xml = this.context.book.customXmlParts.get(this.#id);
		if (xml === undefined) throw new HostError("ItemNotFound");
		return xml;
	}
	get id(): string {
		return this.#id;
	}
	get namespaceUri(): string {
		return namespaceOf(this.#xml()) ?? "";
	}
	getXml(): string {
		return this.#xml();
	}
	setXml(xml: unknown): void {
		this.#xml();
		this.context.book.customXmlParts.set(this.#id, text(xml));
	}
	delete(): void {
		this.#xml();
		this.context.book.customXmlParts.delete(this.#id);
	}
}
