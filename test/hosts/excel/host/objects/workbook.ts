import { parseArea } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import { parseFormula } from "../../workbook/formula.ts";
import { plain } from "../../workbook/table.ts";
import { shown } from "../../workbook/value.ts";
import { referenceTo } from "../../workbook/workbook.ts";
import { boolean, type Context, oneOf, text } from "../context.ts";
import { Bag, Collection, HostObject, NullObject } from "../object.ts";
import { NamedItemCollection } from "./names.ts";
import { RangeObject } from "./range.ts";
import { RangeAreasObject } from "./range-areas.ts";
import { CommentCollection } from "./remarks.ts";
import { CustomXmlPartCollection, DocumentPropertiesObject, SettingCollection } from "./stored.ts";
import { TableCollection } from "./table.ts";
import { WorksheetCollection } from "./worksheet.ts";

/** `Excel.Workbook`, the application and the runtime. Office docs, excel/excel-add-ins-workbooks, excel/performance. */
export class WorkbookObject extends HostObject {
	readonly className = "Workbook";
	get application(): ApplicationObject {
		return new ApplicationObject(this.context);
	}
	get _Runtime(): RuntimeObject {
		return new RuntimeObject(this.context);
	}
	get worksheets(): WorksheetCollection {
		return new WorksheetCollection(this.context);
	}
	get tables(): TableCollection {
		return new TableCollection(this.context, null);
	}
	get names(): NamedItemCollection {
		return new NamedItemCollection(this.context, null);
	}
	get settings(): SettingCollection {
		return new SettingCollection(this.context);
	}
	get properties(): DocumentPropertiesObject {
		return new DocumentPropertiesObject(this.context);
	}
	get customXmlParts(): CustomXmlPartCollection {
		return new CustomXmlPartCollection(this.context, null);
	}
	get comments(): CommentCollection {
		return new CommentCollection(this.context, null);
	}
	get protection(): WorkbookProtectionObject {
		return new WorkbookProtectionObject(this.context);
	}
	get functions(): FunctionsObject {
		return new FunctionsObject(this.context);
	}
	get styles(): StyleCollection {
		return new StyleCollection(this.context);
	}
	get name(): string {
		return this.context.book.name;
	}
	get readOnly(): boolean {
		return this.context.book.readOnly;
	}
	get isDirty(): boolean {
		return this.context.book.isDirty;
	}
	set isDirty(given: unknown) {
		this.context.book.isDirty = boolean(given);
	}
	get autoSave(): boolean {
		return this.context.book.autoSave;
	}
	get previouslySaved(): boolean {
		return true;
	}
	get usePrecisionAsDisplayed(): boolean {
		return this.context.book.usePrecisionAsDisplayed;
	}
	set usePrecisionAsDisplayed(given: unknown) {
		this.context.book.usePrecisionAsDisplayed = boolean(given);
	}
	getActiveCell(): RangeObject {
		const { active } = this.context.book;
		return new RangeObject(this.context, active, { row: active.selection.row, column: active.selection.column, rows: 1, columns: 1 });
	}
	getSelectedRange(): RangeObject {
		const { active } = this.context.book;
		return new RangeObject(this.context, active, plain(active.selection));
	}
	getSelectedRanges(): RangeAreasObject {
		const { active } = this.context.book;
		return new RangeAreasObject(this.context, active, [plain(active.selection)]);
	}
	getIsActiveCollabSession(): boolean {
		return false;
	}
	save(): void {
		this.context.wrote(false);
		this.context.book.saves++;
		this.context.book.isDirty = false;
	}
	close(): void {
		this.context.book.closed = true;
	}
	_RemoveReference(id: unknown): void {
		this.context.dropReference(text(id));
	}
	/** What `event.getRange(context)` asks for: the cells where they are now are not known, those of the address are given. */
	_GetRangeForEventByReferenceId(id: unknown): RangeObject {
		const found = this._GetRangeOrNullObjectForEventByReferenceId(id);
		if (found instanceof NullObject) throw new HostError("ItemNotFound");
		return found;
	}
	_GetRangeOrNullObjectForEventByReferenceId(id: unknown): RangeObject | NullObject {
		const at = text(id).lastIndexOf("!");
		const sheet = this.context.book.sheets.find((one) => one.id === text(id).slice(0, at));
		const area = parseArea(text(id).slice(at + 1));
		return sheet === undefined || area === null ? new NullObject(this.context, "Range") : new RangeObject(this.context, sheet, area);
	}
}

class ApplicationObject extends HostObject {
	readonly className = "Application";
	get calculationMode(): string {
		return this.context.book.calculationMode;
	}
	set calculationMode(given: unknown) {
		this.context.book.calculationMode = oneOf(given, ["Automatic", "AutomaticExceptTables", "Manual"]);
	}
	get calculationState(): string {
		return this.context.book.dirty && this.context.book.formulaCount > 0 ? "Pending" : "Done";
	}
	get calculationEngineVersion(): number {
		return 191_029;
	}
	get decimalSeparator(): string {
		return this.context.book.language.startsWith("en") ? "." : ",";
	}
	get thousandsSeparator(): string {
		return this.context.book.language.startsWith("en") ? "," : this.context.book.language.startsWith("fr") ? "\u202F" : ".";
	}
	get useSystemSeparators(): boolean {
		return true;
	}
	get cultureInfo(): Bag {
		return new Bag(
			this.context,
			"CultureInfo",
			new Map<string, unknown>(
				Object.entries({
					name: this.context.book.language,
					"numberFormat/numberDecimalSeparator": this.decimalSeparator,
					"numberFormat/numberGroupSeparator": this.thousandsSeparator,
				}),
			),
		);
	}
	calculate(type: unknown): void {
		oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
		this.context.book.calculate(true);
	}
	suspendApiCalculationUntilNextSync(): void {
		this.context.book.suspended = true;
	}
	suspendScreenUpdatingUntilNextSync(): void {}
}

class RuntimeObject extends HostObject {
	readonly className = "Runtime";
	get enableEvents(): boolean {
		return this.context.events.enabled;
	}
	set enableEvents(given: unknown) {
		this.context.events.enabled = boolean(given);
	}
}

class WorkbookProtectionObject extends HostObject {
	readonly className = "WorkbookProtection";
	get protected(): boolean {
		return this.context.book.protection !== null;
	}
	protect(password?: unknown): void {
		this.context.wrote(false);
		if (this.context.book.protection !== null && this.context.book.switches.protectTwice === "AccessDenied") throw new HostError("AccessDenied");
		this.context.book.protection = { password: typeof password === "string" ? password : null };
	}
	unprotect(password?: unknown): void {
		this.context.wrote(false);
		const old = this.context.book.protection;
		if (old === null && this.context.book.switches.protectTwice === "AccessDenied") throw new HostError("AccessDenied");
		if (old?.password != null && old.password !== password) throw new HostError("AccessDenied");
		this.context.book.protection = null;
	}
}

/** `workbook.functions`: Office docs, excel/excel-add-ins-worksheet-functions. */
class FunctionsObject extends HostObject {
	readonly className = "Functions";
	override call(name: string, given: readonly unknown[]): unknown {
		this.gate(name);
		const flat = given.flatMap((one) => (Array.isArray(one) ? one : [one])).filter((one) => one !== null && one !== undefined);
		const words = flat.map((one) =>
			one instanceof RangeObject ? referenceTo(one.sheet, one.area).slice(1) : one instanceof FunctionResult ? literal(one.value) : literal(one),
		);
		const formula = `=${name.replace(/_/g, ".").toUpperCase()}(${words.join(",")})`;
		if (parseFormula(formula) === null) throw new HostError("InvalidArgument");
		return new FunctionResult(this.context, shown(this.context.book.evaluateFormula(formula)));
	}
}
const literal = (value: unknown): string =>
	typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : typeof value === "boolean" ? String(value).toUpperCase() : String(value);

class FunctionResult extends HostObject {
	readonly className = "FunctionResult";
	readonly #value: string | number | boolean;
	constructor(context: Context, value: string | number | boolean) {
		super(context);
		this.#value = value;
	}
	get value(): unknown {
		return this.#value;
	}
	get error(): string | null {
		return typeof this.#value === "string" && this.#value.startsWith("#") ? this.#value : null;
	}
	override scalars(): string[] {
		return ["value", "error"];
	}
}

const BUILT_IN = [
	"Normal",
	"Good",
	"Bad",
	"Neutral",
	"Input",
	"Output",
	"Title",
	"Total",
	"Heading1",
	"Heading2",
	"Heading3",
	"Heading4",
	"Calculation",
	"CheckCell",
	"ExplanatoryText",
	"LinkedCell",
	"Note",
	"WarningText",
	"Comma",
	"Currency",
	"Percent",
];

class StyleCollection extends Collection<StyleObject> {
	readonly className = "StyleCollection";
	readonly itemName = "Style";
	list(): StyleObject[] {
		return [...BUILT_IN, ...this.context.book.customStyles.keys()].map((name) => new StyleObject(this.context, name));
	}
	find(key: string | number): StyleObject | undefined {
		return this.list().find((style) => style.styleName.toLowerCase() === String(key).toLowerCase());
	}
	add(name: unknown): void {
		this.context.wrote();
		if (this.find(text(name)) !== undefined) throw new HostError("ItemAlreadyExists");
		this.context.book.customStyles.set(text(name), {});
	}
}
class StyleObject extends HostObject {
	readonly className = "Style";
	readonly styleName: string;
	constructor(context: Context, name: string) {
		super(context);
		this.styleName = name;
	}
	override identity(): string {
		return this.styleName;
	}
	get name(): string {
		return this.styleName;
	}
	get builtIn(): boolean {
		return BUILT_IN.includes(this.styleName);
	}
	delete(): void {
		this.context.book.customStyles.delete(this.styleName);
	}
}
