import type { ConditionalRecord, Criterion } from "../workbook/sheet.ts";
import type { Rule } from "../workbook/validation.ts";
import { CellPicture, ServiceError } from "../workbook/value.ts";
import { instantOfSerial, serialOfInstant } from "../workbook/zone.ts";
import { colorOf } from "./colors.ts";
import { inventory } from "./inventory.ts";
import { CellImage } from "./picture.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";

/** `requireNumberBetween` → `NUMBER_BETWEEN`. */
function snake(name: string): string {
	return name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}
/** The criterion that a method of a builder stands for, by the enumeration's own names. */
function criterionNamed(of: string, method: string): string {
	const name = snake(method);
	const renamed: Readonly<Record<string, string>> = {
		DATE: "DATE_IS_VALID_DATE",
		TEXT_IS_EMAIL: "TEXT_IS_VALID_EMAIL",
		TEXT_IS_URL: "TEXT_IS_VALID_URL",
		FORMULA_SATISFIED: "CUSTOM_FORMULA",
		TEXT_ENDS_WITH: "TEXT_ENDS_WITH",
	};
	const wanted = renamed[name] ?? name;
	if (!(inventory().enums.get(of) ?? []).includes(wanted)) throw new Error(`not emulated: ${method}`);
	return wanted;
}

export class DataValidation extends Served {
	readonly kind = "Spreadsheet.DataValidation";
	readonly rule: Rule;
	constructor(run: Run, rule: Rule) {
		super(run);
		this.rule = rule;
	}
	static of(run: Run, rule: Rule | null): DataValidation | null {
		return rule === null ? null : new DataValidation(run, rule);
	}
	getAllowInvalid(): boolean {
		return this.rule.allowInvalid;
	}
	getHelpText(): string | null {
		return this.rule.help;
	}
	getCriteriaType(): Enumerated {
		return this.run.member("Spreadsheet.DataValidationCriteria", this.rule.criteria);
	}
	getCriteriaValues(): unknown[] {
		const { criteria, values, source } = this.rule;
		if (source !== undefined) return [new Range(this.run, source.sheet, source.area), ...values];
		const { timeZone, switches } = this.run.book;
		return values.map((value) =>
			criteria.startsWith("DATE") && typeof value === "number" ? new Date(instantOfSerial(timeZone, value, switches.oldOffsets)) : value,
		);
	}
	copy(): DataValidationBuilder {
		return new DataValidationBuilder(this.run, this.rule);
	}
}
export function ruleOf(validation: DataValidation | null): Rule | null {
	return validation?.rule ?? null;
}

export class DataValidationBuilder extends Served {
	readonly kind = "Spreadsheet.DataValidationBuilder";
	#rule: Rule | null;
	#allow: boolean;
	#help: string | null;
	constructor(run: Run, rule: Rule | null = null) {
		super(run);
		this.#rule = rule;
		this.#allow = rule?.allowInvalid ?? true;
		this.#help = rule?.help ?? null;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		if (!method.startsWith("require")) return undefined;
		return ((...args: unknown[]) => this.#set(criterionNamed("Spreadsheet.DataValidationCriteria", method.slice(7)), args)) as (...args: never[]) => unknown;
	}
	#set(criteria: string, args: readonly unknown[]): this {
		const { timeZone, switches } = this.run.book;
		const [first, ...rest] = args;
		const source = first instanceof Range ? { sheet: first.grid, area: first.area } : undefined;
		const values = (source === undefined ? args : rest).map((value) =>
			value instanceof Date ? serialOfInstant(timeZone, value.getTime(), switches.oldOffsets) : value,
		);
		if (criteria === "VALUE_IN_LIST") {
			const list = first as unknown[];
			if (list.length === 0) throw new ServiceError("A list of values is required for this criteria type.");
			// A list beyond 500 items is refused in the dialog and by the service.
			if (list.length > 500)
				throw new ServiceError("The data validation rule has more items than the limit of 500. Use the ‘List from a range’ criteria instead.");
		}
		this.#rule = { criteria, values, allowInvalid: this.#allow, help: this.#help, ...(source !== undefined && { source }) };
		return this;
	}
	withCriteria(criteria: Enumerated, args: unknown[]): this {
		if (/RELATIVE/.test(criteria.name)) throw new ServiceError("Relative date criteria cannot be set by a script");
		return this.#set(criteria.name, args);
	}
	setAllowInvalid(allow: boolean): this {
		this.#allow = allow;
		return this;
	}
	setHelpText(help: string): this {
		this.#help = help;
		return this;
	}
	getAllowInvalid(): boolean {
		return this.#allow;
	}
	getHelpText(): string | null {
		return this.#help;
	}
	getCriteriaType(): Enumerated | null {
		return this.#rule === null ? null : this.run.member("Spreadsheet.DataValidationCriteria", this.#rule.criteria);
	}
	getCriteriaValues(): unknown[] {
		return this.#rule === null ? [] : new DataValidation(this.run, this.#rule).getCriteriaValues();
	}
	copy(): DataValidationBuilder {
		return new DataValidationBuilder(this.run, this.#rule);
	}
	build(): DataValidation {
		if (this.#rule === null) throw new ServiceError("Data validation rule must have a criteria.");
		return new DataValidation(this.run, { ...this.#rule, allowInvalid: this.#allow, help: this.#help });
	}
}

class BooleanCondition extends Served {
	readonly kind = "Spreadsheet.BooleanCondition";
	readonly #record: ConditionalRecord;
	constructor(run: Run, record: ConditionalRecord) {
		super(run);
		this.#record = record;
	}
	getCriteriaType(): Enumerated {
		return this.run.member("Spreadsheet.BooleanCriteria", this.#record.criteria!);
	}
	getCriteriaValues(): unknown[] {
		return [...this.#record.values];
	}
	override dynamic(method: string): (() => unknown) | undefined {
		const color = /^get(Background|FontColor)Object$/.exec(method)?.[1];
		if (color !== undefined) return () => colorObject(this.run, this.#record.format[color]);
		const key = /^get(Background|FontColor|Bold|Italic|Strikethrough|Underline)$/.exec(method)?.[1];
		return key === undefined ? undefined : () => this.#record.format[key] ?? null;
	}
}
function colorObject(run: Run, hex: unknown): Color | null {
	return typeof hex === "string" ? new Color(run, hex) : null;
}

/** One end or the middle of a scale of colours: the colour, and where it lies unless it is the lowest or highest value. */
interface GradientPoint {
	readonly color: string;
	readonly type: string | null;
	readonly value: string;
}
class GradientCondition extends Served {
	readonly kind = "Spreadsheet.GradientCondition";
	readonly #points: Readonly<Record<string, unknown>>;
	constructor(run: Run, points: Readonly<Record<string, unknown>>) {
		super(run);
		this.#points = points;
	}
	override dynamic(method: string): (() => unknown) | undefined {
		const found = /^get(Min|Mid|Max)(Color|ColorObject|Type|Value)$/.exec(method);
		if (found === null) return undefined;
		const point = this.#points[`${found[1]}point`] as GradientPoint | undefined;
		switch (found[2]) {
			case "Color":
				return () => point?.color ?? "";
			case "ColorObject":
				return () => colorObject(this.run, point?.color);
			case "Type":
				return () => (point?.type ? this.run.member("Spreadsheet.InterpolationType", point.type) : null);
			default:
				return () => point?.value ?? "";
		}
	}
}

export class ConditionalFormatRule extends Served {
	readonly kind = "Spreadsheet.ConditionalFormatRule";
	readonly record: ConditionalRecord;
	constructor(run: Run, record: ConditionalRecord) {
		super(run);
		this.record = record;
	}
	getRanges(): Range[] {
		return this.record.ranges.flatMap(({ sheet, anchor }) => (anchor.area === null ? [] : [new Range(this.run, sheet, anchor.area)]));
	}
	getBooleanCondition(): BooleanCondition | null {
		return this.record.criteria === null ? null : new BooleanCondition(this.run, this.record);
	}
	getGradientCondition(): GradientCondition | null {
		return this.record.gradient === null ? null : new GradientCondition(this.run, this.record.gradient);
	}
	copy(): ConditionalFormatRuleBuilder {
		return new ConditionalFormatRuleBuilder(this.run, this.record);
	}
}

export class ConditionalFormatRuleBuilder extends Served {
	readonly kind = "Spreadsheet.ConditionalFormatRuleBuilder";
	#record: ConditionalRecord;
	constructor(run: Run, record: ConditionalRecord = { ranges: [], criteria: null, values: [], format: {}, gradient: null }) {
		super(run);
		this.#record = record;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		const set = (change: Partial<ConditionalRecord>): this => {
			this.#record = { ...this.#record, ...change };
			return this;
		};
		if (method.startsWith("when"))
			return ((...args: unknown[]) => set({ criteria: criterionNamed("Spreadsheet.BooleanCriteria", method.slice(4)), values: args, gradient: null })) as (
				...args: never[]
			) => unknown;
		const gradient = /^setGradient(Minpoint|Midpoint|Maxpoint)(?:Object)?(?:WithValue)?$/.exec(method)?.[1];
		if (gradient !== undefined)
			return ((color: string | Color | null, type: Enumerated | null = null, value = "") => {
				const hex = typeof color === "string" ? colorOf(color) : (color?.hex ?? null);
				const { [gradient]: _, ...rest } = this.#record.gradient ?? {};
				const point: GradientPoint | null = hex === null ? null : { color: hex, type: type?.name ?? null, value };
				return set({ criteria: null, gradient: point === null ? rest : { ...rest, [gradient]: point } });
			}) as (...args: never[]) => unknown;
		const key = /^set(Background|FontColor|Bold|Italic|Strikethrough|Underline)(?:Object)?$/.exec(method)?.[1];
		if (key === undefined) return undefined;
		return ((value: unknown) =>
			set({ format: { ...this.#record.format, [key]: typeof value === "string" ? colorOf(value) : value instanceof Color ? value.hex : value } })) as (
			...args: never[]
		) => unknown;
	}
	setRanges(ranges: Range[]): this {
		this.#record = { ...this.#record, ranges: ranges.map((range) => ({ sheet: range.grid, anchor: range.grid.keep(range.area) })) };
		return this;
	}
	getRanges(): Range[] {
		return new ConditionalFormatRule(this.run, this.#record).getRanges();
	}
	getBooleanCondition(): BooleanCondition | null {
		return new ConditionalFormatRule(this.run, this.#record).getBooleanCondition();
	}
	getGradientCondition(): GradientCondition | null {
		return new ConditionalFormatRule(this.run, this.#record).getGradientCondition();
	}
	withCriteria(criteria: Enumerated, args: unknown[]): this {
		this.#record = { ...this.#record, criteria: criteria.name, values: args };
		return this;
	}
	copy(): ConditionalFormatRuleBuilder {
		return new ConditionalFormatRuleBuilder(this.run, this.#record);
	}
	build(): ConditionalFormatRule {
		if (this.#record.ranges.length === 0) throw new ServiceError("Ranges must have at least one range.");
		if (this.#record.criteria === null && this.#record.gradient === null)
			throw new ServiceError("Conditional format rule must have either a boolean condition or a gradient condition.");
		return new ConditionalFormatRule(this.run, this.#record);
	}
}

export class FilterCriteria extends Served {
	readonly kind = "Spreadsheet.FilterCriteria";
	readonly criterion: Criterion;
	constructor(run: Run, criterion: Criterion) {
		super(run);
		this.criterion = criterion;
	}
	getCriteriaType(): Enumerated | null {
		return this.criterion.criteria === null ? null : this.run.member("Spreadsheet.BooleanCriteria", this.criterion.criteria);
	}
	getCriteriaValues(): unknown[] {
		return [...this.criterion.values];
	}
	getHiddenValues(): string[] {
		return [...(this.criterion.hidden ?? [])];
	}
	getVisibleValues(): string[] {
		return [...(this.criterion.visible ?? [])];
	}
	#color(of: "background" | "fontColor"): Color | null {
		return this.criterion.color?.of === of ? new Color(this.run, this.criterion.color.hex) : null;
	}
	getVisibleBackgroundColor(): Color | null {
		return this.#color("background");
	}
	getVisibleForegroundColor(): Color | null {
		return this.#color("fontColor");
	}
	copy(): FilterCriteriaBuilder {
		return new FilterCriteriaBuilder(this.run, this.criterion);
	}
}
export class FilterCriteriaBuilder extends Served {
	readonly kind = "Spreadsheet.FilterCriteriaBuilder";
	#criterion: Criterion;
	constructor(run: Run, criterion: Criterion = { criteria: null, values: [], hidden: null, visible: null }) {
		super(run);
		this.#criterion = criterion;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		if (!method.startsWith("when")) return undefined;
		return ((...args: unknown[]) => {
			const { timeZone } = this.run.book;
			const values = (Array.isArray(args[0]) ? args[0] : args).map((value) => (value instanceof Date ? serialOfInstant(timeZone, value.getTime()) : value));
			this.#criterion = {
				...this.#criterion,
				criteria: criterionNamed("Spreadsheet.BooleanCriteria", method.slice(4).replace("EqualToAny", "EqualTo")),
				values,
			};
			return this;
		}) as (...args: never[]) => unknown;
	}
	/** Of the two colours a filter has one at most. */
	#color(of: "background" | "fontColor", color: Color | null): this {
		const { color: _, ...rest } = this.#criterion;
		this.#criterion = color === null ? rest : { ...rest, color: { of, hex: color.hex } };
		return this;
	}
	setVisibleBackgroundColor(color: Color | null): this {
		return this.#color("background", color);
	}
	setVisibleForegroundColor(color: Color | null): this {
		return this.#color("fontColor", color);
	}
	getVisibleBackgroundColor(): Color | null {
		return this.build().getVisibleBackgroundColor();
	}
	getVisibleForegroundColor(): Color | null {
		return this.build().getVisibleForegroundColor();
	}
	setHiddenValues(values: string[]): this {
		this.#criterion = { ...this.#criterion, hidden: values.map(String) };
		return this;
	}
	setVisibleValues(values: string[]): this {
		this.#criterion = { ...this.#criterion, visible: values.map(String) };
		return this;
	}
	withCriteria(criteria: Enumerated, args: unknown[]): this {
		this.#criterion = { ...this.#criterion, criteria: criteria.name, values: args };
		return this;
	}
	getCriteriaType(): Enumerated | null {
		return this.build().getCriteriaType();
	}
	getCriteriaValues(): unknown[] {
		return this.build().getCriteriaValues();
	}
	getHiddenValues(): string[] {
		return [...(this.#criterion.hidden ?? [])];
	}
	getVisibleValues(): string[] {
		return [...(this.#criterion.visible ?? [])];
	}
	copy(): FilterCriteriaBuilder {
		return new FilterCriteriaBuilder(this.run, this.#criterion);
	}
	build(): FilterCriteria {
		return new FilterCriteria(this.run, this.#criterion);
	}
}

class RgbColor extends Served {
	readonly kind = "Base.RgbColor";
	readonly hex: string;
	constructor(run: Run, hex: string) {
		super(run);
		this.hex = hex;
	}
	asHexString(): string {
		return `#ff${this.hex.slice(1)}`;
	}
	getRed(): number {
		return Number.parseInt(this.hex.slice(1, 3), 16);
	}
	getGreen(): number {
		return Number.parseInt(this.hex.slice(3, 5), 16);
	}
	getBlue(): number {
		return Number.parseInt(this.hex.slice(5, 7), 16);
	}
	getColorType(): Enumerated {
		return this.run.member("Base.ColorType", "RGB");
	}
}
export class Color extends Served {
	readonly kind = "Spreadsheet.Color";
	readonly hex: string;
	constructor(run: Run, hex: string) {
		super(run);
		this.hex = hex;
	}
	asRgbColor(): RgbColor {
		return new RgbColor(this.run, this.hex);
	}
	getColorType(): Enumerated {
		return this.run.member("Base.ColorType", "RGB");
	}
}
export class ColorBuilder extends Served {
	readonly kind = "Spreadsheet.ColorBuilder";
	#hex = "#000000";
	asRgbColor(): RgbColor {
		return new RgbColor(this.run, this.#hex);
	}
	setRgbColor(text: string): this {
		this.#hex = colorOf(text) ?? this.#hex;
		return this;
	}
	getColorType(): Enumerated {
		return this.run.member("Base.ColorType", "RGB");
	}
	build(): Color {
		return new Color(this.run, this.#hex);
	}
}
export class CellImageBuilder extends Served {
	readonly kind = "Spreadsheet.CellImageBuilder";
	#url = "";
	setSourceUrl(url: string): this {
		this.#url = url;
		return this;
	}
	setAltTextTitle(): this {
		return this;
	}
	setAltTextDescription(): this {
		return this;
	}
	build(): CellImage {
		return new CellImage(this.run, new CellPicture(this.#url));
	}
}
