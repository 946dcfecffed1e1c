import type { Sheet as Grid } from "../workbook/sheet.ts";
import type { Style } from "../workbook/style.ts";
import { ServiceError } from "../workbook/value.ts";
import { Color } from "./builders.ts";
import { colorOf } from "./colors.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

/** A style of text: what is not set is null. */
type Look = Readonly<Record<string, unknown>>;
interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly look: Look;
	readonly link: string | null;
}
export interface Parts {
	readonly text: string;
	readonly stretches: readonly Stretch[];
}
export function plainText(text: string): Parts {
	return { text, stretches: [] };
}

export class TextStyle extends Served {
	readonly kind = "Spreadsheet.TextStyle";
	readonly look: Look;
	constructor(run: Run, look: Look) {
		super(run);
		this.look = look;
	}
	static ofCell(run: Run, style: Style): TextStyle {
		const line = String(style.fontLine ?? "none");
		return new TextStyle(run, {
			Bold: style.fontWeight === "bold",
			Italic: style.fontStyle === "italic",
			Underline: line.includes("underline"),
			Strikethrough: line.includes("line-through"),
			FontFamily: style.fontFamily ?? "Arial",
			FontSize: style.fontSize ?? 10,
			ForegroundColor: style.fontColor ?? "#000000",
		});
	}
	applyTo(grid: Grid, row: number, column: number): void {
		const { Bold, Italic, Underline, Strikethrough, FontFamily, FontSize, ForegroundColor } = this.look;
		const set = (key: string, value: unknown): void => grid.setStyle(row, column, key, value);
		if (Bold !== undefined) set("fontWeight", Bold ? "bold" : "normal");
		if (Italic !== undefined) set("fontStyle", Italic ? "italic" : "normal");
		if (Underline !== undefined || Strikethrough !== undefined) set("fontLine", Underline ? "underline" : Strikethrough ? "line-through" : "none");
		if (FontFamily !== undefined) set("fontFamily", FontFamily);
		if (FontSize !== undefined) set("fontSize", FontSize);
		if (ForegroundColor !== undefined) set("fontColor", ForegroundColor);
	}
	override dynamic(method: string): (() => unknown) | undefined {
		const key = /^(?:is|get)(Bold|Italic|Underline|Strikethrough|FontFamily|FontSize|ForegroundColor)$/.exec(method)?.[1];
		return key === undefined ? undefined : () => this.look[key] ?? null;
	}
	getForegroundColorObject(): Color | null {
		const { ForegroundColor } = this.look;
		return typeof ForegroundColor === "string" ? new Color(this.run, ForegroundColor) : null;
	}
	copy(): TextStyleBuilder {
		return new TextStyleBuilder(this.run, this.look);
	}
}
export class TextStyleBuilder extends Served {
	readonly kind = "Spreadsheet.TextStyleBuilder";
	#look: Look;
	constructor(run: Run, look: Look = {}) {
		super(run);
		this.#look = look;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		const key = /^set(Bold|Italic|Underline|Strikethrough|FontFamily|FontSize|ForegroundColor)$/.exec(method)?.[1];
		if (key === undefined) return undefined;
		return ((value: unknown) => {
			this.#look = { ...this.#look, [key]: key === "ForegroundColor" ? colorOf(String(value)) : value };
			return this;
		}) as (...args: never[]) => unknown;
	}
	setForegroundColorObject(color: Color): this {
		this.#look = { ...this.#look, ForegroundColor: color.hex };
		return this;
	}
	build(): TextStyle {
		return new TextStyle(this.run, this.#look);
	}
}

export class RichTextValue extends Served {
	readonly kind = "Spreadsheet.RichTextValue";
	readonly parts: Parts;
	readonly #start: number;
	readonly #end: number;
	constructor(run: Run, parts: Parts, start = 0, end = parts.text.length) {
		super(run);
		this.parts = parts;
		this.#start = start;
		this.#end = end;
	}
	getText(): string {
		return this.parts.text.slice(this.#start, this.#end);
	}
	getStartIndex(): number {
		return this.#start;
	}
	getEndIndex(): number {
		return this.#end;
	}
	#at(index: number): { look: Look; link: string | null } {
		let look: Look = {};
		let link: string | null = null;
		for (const stretch of this.parts.stretches)
			if (stretch.start <= index && index < stretch.end) {
				look = { ...look, ...stretch.look };
				link = stretch.link ?? link;
			}
		return { look, link };
	}
	getLinkUrl(start = this.#start, end = this.#end): string | null {
		const links = new Set<string | null>();
		for (let i = start; i < end; i++) links.add(this.#at(i).link);
		return links.size === 1 ? [...links][0]! : null;
	}
	getTextStyle(start = this.#start): TextStyle {
		return new TextStyle(this.run, this.#at(start).look);
	}
	getRuns(): RichTextValue[] {
		const marks = [...new Set([0, this.parts.text.length, ...this.parts.stretches.flatMap((stretch) => [stretch.start, stretch.end])])].sort((a, b) => a - b);
		return marks.slice(1).map((end, i) => new RichTextValue(this.run, this.parts, marks[i]!, end));
	}
	copy(): RichTextValueBuilder {
		return new RichTextValueBuilder(this.run, this.parts);
	}
}
export class RichTextValueBuilder extends Served {
	readonly kind = "Spreadsheet.RichTextValueBuilder";
	#text: string | null;
	#stretches: readonly Stretch[];
	constructor(run: Run, parts: Parts | null = null) {
		super(run);
		this.#text = parts?.text ?? null;
		this.#stretches = parts?.stretches ?? [];
	}
	setText(text: string): this {
		this.#text = String(text);
		this.#stretches = [];
		return this;
	}
	#add(args: readonly unknown[], make: (value: unknown) => Pick<Stretch, "look" | "link">): this {
		if (this.#text === null) throw new ServiceError("The text must be set before its styles.");
		const [start, end, value] = args.length === 1 ? [0, this.#text.length, args[0]] : (args as [number, number, unknown]);
		if (start < 0 || end > this.#text.length || start >= end) throw new ServiceError("Invalid argument: startOffset");
		this.#stretches = [...this.#stretches, { start, end, ...make(value) }];
		return this;
	}
	setTextStyle(...args: unknown[]): this {
		return this.#add(args, (style) => ({ look: (style as TextStyle | null)?.look ?? {}, link: null }));
	}
	setLinkUrl(...args: unknown[]): this {
		// A link has a look of its own until a later style says otherwise.
		return this.#add(args, (link) => ({ look: link === null ? {} : { Underline: true, ForegroundColor: "#1155cc" }, link: link as string | null }));
	}
	build(): RichTextValue {
		return new RichTextValue(this.run, { text: this.#text ?? "", stretches: this.#stretches });
	}
}
