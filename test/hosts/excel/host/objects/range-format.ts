import { type Area, cellArea, formatArea, intersection, isUnbounded, MAX_ROWS } from "../../workbook/address.ts";
import { HostError } from "../../workbook/error.ts";
import { textOf } from "../../workbook/number-format.ts";
import { type Sheet, STANDARD_HEIGHT, STANDARD_WIDTH } from "../../workbook/sheet.ts";
import type { BorderLook, Style } from "../../workbook/style.ts";
import { type Context, oneOf, refuseProtected } from "../context.ts";
import { Collection, HostObject } from "../object.ts";

/** `Excel.RangeFormat` and what hangs on it. A property that differs among the cells reads null: Office docs, excel/excel-add-ins-blank-null-values. */

const NAMED_COLORS: Readonly<Record<string, string>> = {
	black: "#000000",
	white: "#FFFFFF",
	red: "#FF0000",
	lime: "#00FF00",
	green: "#008000",
	blue: "#0000FF",
	yellow: "#FFFF00",
	orange: "#FFA500",
	purple: "#800080",
	gray: "#808080",
	grey: "#808080",
	pink: "#FFC0CB",
	cyan: "#00FFFF",
	aqua: "#00FFFF",
	magenta: "#FF00FF",
	brown: "#A52A2A",
	navy: "#000080",
	teal: "#008080",
	silver: "#C0C0C0",
	maroon: "#800000",
	olive: "#808000",
	lightblue: "#ADD8E6",
	lightgreen: "#90EE90",
	darkgreen: "#006400",
	darkblue: "#00008B",
	darkred: "#8B0000",
	coral: "#FF7F50",
	gold: "#FFD700",
	lightgray: "#D3D3D3",
	lightyellow: "#FFFFE0",
	beige: "#F5F5DC",
	forestgreen: "#228B22",
};

/** `#rrggbb` or a name of HTML, as it reads back. */
export function color(given: unknown): string {
	if (typeof given !== "string") throw new HostError("InvalidArgument");
	if (given === "") return "";
	const match = /^#?([0-9a-f]{6})$/i.exec(given);
	if (match !== null) return `#${match[1]!.toUpperCase()}`;
	const named = NAMED_COLORS[given.toLowerCase()];
	if (named === undefined) throw new HostError("InvalidArgument");
	return named;
}

abstract class Look extends HostObject {
	readonly sheet: Sheet;
	readonly parts: readonly Area[];
	constructor(context: Context, sheet: Sheet, parts: readonly Area[]) {
		super(context);
		this.sheet = sheet;
		this.parts = parts;
	}
	override alive(): void {
		if (this.sheet.deleted) throw new HostError(this.context.book.switches.deletedSheet);
	}
	/** The styles that the cells have, each once. */
	protected styles(): Style[] {
		const numbers = new Set<number>();
		for (const part of this.parts) {
			const bounded = isUnbounded(part) ? intersection(part, this.sheet.used(false) ?? cellArea(part.row, part.column)) : part;
			if (part.rows === MAX_ROWS)
				for (let column = part.column; column < Math.min(part.column + part.columns, this.sheet.columnInfo.length); column++)
					numbers.add(this.sheet.columnInfo[column]?.style ?? this.sheet.defaultStyle);
			if (bounded !== null)
				for (let column = bounded.column; column < bounded.column + bounded.columns; column++)
					for (let row = bounded.row; row < bounded.row + bounded.rows; row++) numbers.add(this.sheet.styleNumber(row, column));
			else if (part.rows !== MAX_ROWS) numbers.add(this.sheet.styleNumber(part.row, part.column));
		}
		return [...numbers].map((one) => this.context.book.styles.get(one));
	}
	protected common<K extends keyof Style>(key: K): Style[K] | null {
		const [first, ...rest] = this.styles().map((style) => style[key]);
		return rest.every((one) => one === first) ? (first ?? null) : null;
	}
	protected change(change: Partial<Style>): void {
		for (const part of this.parts) {
			refuseProtected(this.sheet, isUnbounded(part) ? cellArea(part.row, part.column) : part);
			this.sheet.restyle(part, change);
			this.context.book.emit({ kind: "formatChanged", sheet: this.sheet, address: formatArea(part) });
		}
	}
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const bool = (given: unknown): boolean => {
	if (typeof given !== "boolean") throw new HostError("InvalidArgument");
	return given;
};
const whole = (given: unknown, least: number, most: number): number => {
	if (typeof given !== "number" || given < least || given > most) throw new HostError("InvalidArgument");
	return given;
};

export class RangeFormatObject extends Look {
	readonly className = "RangeFormat";
	get fill(): RangeFill {
		return new RangeFill(this.context, this.sheet, this.parts);
	}
	get font(): RangeFont {
		return new RangeFont(this.context, this.sheet, this.parts);
	}
	get borders(): RangeBorderCollection {
		return new RangeBorderCollection(this.context, this.sheet, this.parts);
	}
	get protection(): FormatProtection {
		return new FormatProtection(this.context, this.sheet, this.parts);
	}
	get horizontalAlignment() {
		return this.common("horizontalAlignment");
	}
	set horizontalAlignment(given: unknown) {
		this.change({ horizontalAlignment: oneOf(given, HORIZONTAL) });
	}
	get verticalAlignment() {
		return this.common("verticalAlignment");
	}
	set verticalAlignment(given: unknown) {
		this.change({ verticalAlignment: oneOf(given, VERTICAL) });
	}
	get wrapText() {
		return this.common("wrapText");
	}
	set wrapText(given: unknown) {
		this.change({ wrapText: bool(given) });
	}
	get indentLevel() {
		return this.common("indentLevel");
	}
	set indentLevel(given: unknown) {
		this.change({ indentLevel: whole(given, 0, 250) });
	}
	get textOrientation() {
		return this.common("textOrientation");
	}
	set textOrientation(given: unknown) {
		this.change({ textOrientation: given === 180 ? 180 : whole(given, -90, 90) });
	}
	get shrinkToFit() {
		return this.common("shrinkToFit");
	}
	set shrinkToFit(given: unknown) {
		this.change({ shrinkToFit: bool(given) });
	}
	get readingOrder() {
		return this.common("readingOrder");
	}
	set readingOrder(given: unknown) {
		this.change({ readingOrder: oneOf(given, ["Context", "LeftToRight", "RightToLeft"]) });
	}
	adjustIndent(amount: unknown): void {
		for (const style of this.styles()) this.change({ indentLevel: Math.max(0, style.indentLevel + whole(amount, -250, 250)) });
	}

	get columnWidth(): number | null {
		const widths = new Set(this.parts.flatMap((part) => columnsOf(part).map((column) => this.sheet.columnInfo[column]?.width ?? STANDARD_WIDTH)));
		return widths.size === 1 ? [...widths][0]! : null;
	}
	set columnWidth(given: unknown) {
		const width = whole(given, 0, 2000);
		refuseProtected(this.sheet);
		for (const part of this.parts) for (const column of columnsOf(part)) this.sheet.column(column).width = width;
	}
	get rowHeight(): number | null {
		const heights = new Set(this.parts.flatMap((part) => this.#rowsOf(part).map((row) => this.sheet.rowInfo[row]?.height ?? STANDARD_HEIGHT)));
		return heights.size === 1 ? [...heights][0]! : null;
	}
	set rowHeight(given: unknown) {
		const height = whole(given, 0, 409.5);
		refuseProtected(this.sheet);
		for (const part of this.parts) for (const row of this.#rowsOf(part)) this.sheet.row(row).height = height;
	}
	get useStandardWidth(): boolean {
		return this.columnWidth === STANDARD_WIDTH;
	}
	set useStandardWidth(given: unknown) {
		if (bool(given)) this.columnWidth = STANDARD_WIDTH;
	}
	get useStandardHeight(): boolean {
		return this.rowHeight === STANDARD_HEIGHT;
	}
	set useStandardHeight(given: unknown) {
		if (bool(given)) this.rowHeight = STANDARD_HEIGHT;
	}
	#rowsOf(part: Area): number[] {
		const rows = part.rows === MAX_ROWS ? Math.max(1, (this.sheet.used(false)?.rows ?? 0) + (this.sheet.used(false)?.row ?? 0)) : part.rows;
		return Array.from({ length: rows }, (_, row) => part.row + row);
	}
	/** Widths by the longest text: about 5.5 points a character, which is no measurement of a font. */
	autofitColumns(): void {
		refuseProtected(this.sheet);
		this.context.book.calculate();
		const { book } = this.context;
		for (const part of this.parts)
			for (const column of columnsOf(part)) {
				const used = this.sheet.used(true, { ...part, column, columns: 1 });
				let longest = 0;
				if (used !== null)
					for (let row = used.row; row < used.row + used.rows; row++)
						longest = Math.max(longest, textOf(this.sheet.value(row, column), this.sheet.style(row, column).numberFormat, book.date1904, book.language).length);
				if (longest > 0) this.sheet.column(column).width = Math.min(1500, 5 + longest * 5.5);
			}
	}
	autofitRows(): void {
		refuseProtected(this.sheet);
		for (const part of this.parts) for (const row of this.#rowsOf(part)) if (this.sheet.rowInfo[row] !== undefined) delete this.sheet.rowInfo[row]!.height;
	}
}

const columnsOf = (part: Area): number[] => Array.from({ length: part.columns }, (_, column) => part.column + column);

class RangeFill extends Look {
	readonly className = "RangeFill";
	get color(): string | null {
		const fill = this.common("fill");
		return fill === "" ? "#FFFFFF" : fill;
	}
	set color(given: unknown) {
		this.change({ fill: color(given) });
	}
	clear(): void {
		this.change({ fill: "" });
	}
}

class RangeFont extends Look {
	readonly className = "RangeFont";
	get bold() {
		return this.common("bold");
	}
	set bold(given: unknown) {
		this.change({ bold: bool(given) });
	}
	get italic() {
		return this.common("italic");
	}
	set italic(given: unknown) {
		this.change({ italic: bool(given) });
	}
	get strikethrough() {
		return this.common("strikethrough");
	}
	set strikethrough(given: unknown) {
		this.change({ strikethrough: bool(given) });
	}
	get underline() {
		return this.common("underline");
	}
	set underline(given: unknown) {
		this.change({ underline: oneOf(given, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]) });
	}
	get color() {
		return this.common("fontColor");
	}
	set color(given: unknown) {
		this.change({ fontColor: color(given) });
	}
	get name() {
		return this.common("fontName");
	}
	set name(given: unknown) {
		if (typeof given !== "string") throw new HostError("InvalidArgument");
		this.change({ fontName: given });
	}
	get size() {
		return this.common("fontSize");
	}
	set size(given: unknown) {
		this.change({ fontSize: whole(given, 1, 409) });
	}
}

class FormatProtection extends Look {
	readonly className = "FormatProtection";
	get locked() {
		return this.common("locked");
	}
	set locked(given: unknown) {
		this.change({ locked: bool(given) });
	}
	get formulaHidden() {
		return this.common("formulaHidden");
	}
	set formulaHidden(given: unknown) {
		this.change({ formulaHidden: bool(given) });
	}
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof SIDES)[number];
const NO_BORDER: BorderLook = { style: "None", color: "#000000", weight: "Thin" };

export class RangeBorderCollection extends Collection<RangeBorder> {
	readonly className = "RangeBorderCollection";
	readonly itemName = "RangeBorder";
	readonly #sheet: Sheet;
	readonly #parts: readonly Area[];
	constructor(context: Context, sheet: Sheet, parts: readonly Area[]) {
		super(context);
		this.#sheet = sheet;
		this.#parts = parts;
	}
	list(): RangeBorder[] {
		return SIDES.map((side) => new RangeBorder(this.context, this.#sheet, this.#parts, side));
	}
	find(key: string | number): RangeBorder | undefined {
		const side = SIDES.find((one) => one.toLowerCase() === String(key).toLowerCase());
		return side === undefined ? undefined : new RangeBorder(this.context, this.#sheet, this.#parts, side);
	}
}

class RangeBorder extends Look {
	readonly className = "RangeBorder";
	readonly side: Side;
	constructor(context: Context, sheet: Sheet, parts: readonly Area[], side: Side) {
		super(context, sheet, parts);
		this.side = side;
	}
	override identity(): string {
		return this.side;
	}
	/** Cells whose border this is, and on which of their own sides. */
	#cells(): { part: Area; own: string }[] {
		return this.parts.flatMap((part) => {
			const { row, column, rows, columns } = part;
			switch (this.side) {
				case "EdgeTop":
					return [{ part: { ...part, rows: 1 }, own: "EdgeTop" }];
				case "EdgeBottom":
					return [{ part: { ...part, row: row + rows - 1, rows: 1 }, own: "EdgeBottom" }];
				case "EdgeLeft":
					return [{ part: { ...part, columns: 1 }, own: "EdgeLeft" }];
				case "EdgeRight":
					return [{ part: { ...part, column: column + columns - 1, columns: 1 }, own: "EdgeRight" }];
				case "InsideVertical":
					return columns < 2 ? [] : [{ part: { ...part, columns: columns - 1 }, own: "EdgeRight" }];
				case "InsideHorizontal":
					return rows < 2 ? [] : [{ part: { ...part, rows: rows - 1 }, own: "EdgeBottom" }];
				default:
					return [{ part, own: this.side }];
			}
		});
	}
	#look(): BorderLook {
		const [cell] = this.#cells();
		return cell === undefined ? NO_BORDER : (this.sheet.style(cell.part.row, cell.part.column).borders[cell.own] ?? NO_BORDER);
	}
	#set(change: Partial<BorderLook>): void {
		for (const { part, own } of this.#cells()) {
			refuseProtected(this.sheet, isUnbounded(part) ? cellArea(part.row, part.column) : part);
			const bounded = isUnbounded(part) ? (intersection(part, this.sheet.used(false) ?? cellArea(0, 0)) ?? cellArea(part.row, part.column)) : part;
			for (let row = bounded.row; row < bounded.row + bounded.rows; row++)
				for (let column = bounded.column; column < bounded.column + bounded.columns; column++) {
					const { borders } = this.sheet.style(row, column);
					const old = borders[own] ?? NO_BORDER;
					// A colour or weight alone draws the line.
					const drawn = old.style === "None" && change.style === undefined ? { style: "Continuous" } : {};
					this.sheet.restyle(cellArea(row, column), { borders: { ...borders, [own]: { ...old, ...drawn, ...change } } });
				}
		}
	}
	get sideIndex(): string {
		return this.side;
	}
	get style(): string {
		return this.#look().style;
	}
	set style(given: unknown) {
		this.#set({ style: oneOf(given, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]) });
	}
	get color(): string {
		return this.#look().color;
	}
	set color(given: unknown) {
		this.#set({ color: color(given) });
	}
	get weight(): string {
		return this.#look().weight;
	}
	set weight(given: unknown) {
		this.#set({ weight: oneOf(given, ["Hairline", "Thin", "Medium", "Thick"]) });
	}
}
