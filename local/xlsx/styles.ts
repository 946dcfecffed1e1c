import type { Border, CellStyle } from "../../core/model/report.ts";
import { XlsxError } from "./error.ts";
import { DECLARATION, type Flavour } from "./parts.ts";
import { Edits, type Element, escapeXml, rootOf } from "./xml.ts";

/** What Excel takes at most. */
const MAX_STYLES = 65_490;
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type Section = (typeof SECTIONS)[number];
const BUILTIN: ReadonlyMap<string, number> = new Map([
	["General", 0],
	["0", 1],
	["0.00", 2],
	["#,##0", 3],
	["#,##0.00", 4],
	["0%", 9],
	["0.00%", 10],
	["@", 49],
]);
/** The short date of the reader's own country. */
export const SHORT_DATE = 14;
export const TEXT_FORMAT = 49;

const EMPTY_STYLES = (flavour: Flavour): string =>
	`${DECLARATION}<styleSheet xmlns="${flavour.main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The styles of a workbook, to which ours are appended: those that are there keep their numbers. */
export class Styles {
	readonly #xml: string;
	readonly #root: Element;
	readonly #p: string;
	readonly #lists = new Map<Section, { readonly element: Element | undefined; readonly known: Map<string, number>; count: number; readonly added: string[] }>();
	#nextFormat = 164;
	readonly #formats = new Map<string, number>();
	readonly #looks = new Map<string, number>();

	/** `xml`: the part as it is; null when the workbook has none. */
	constructor(part: string, xml: string | null, flavour: Flavour) {
		this.#xml = xml ?? EMPTY_STYLES(flavour);
		this.#root = rootOf(part, this.#xml, { depth: 3 });
		if (this.#root.local !== "styleSheet") throw new XlsxError({ kind: "bad-part", part, why: "root" });
		this.#p = this.#root.prefix;
		for (const section of SECTIONS) {
			const element = this.#root.child(section);
			const known = new Map<string, number>();
			const items = element?.children ?? [];
			for (const [index, item] of items.entries()) {
				const text = this.#xml.slice(item.start, item.end);
				if (!known.has(text)) known.set(text, index);
			}
			this.#lists.set(section, { element, known, count: items.length, added: [] });
		}
		for (const format of this.#root.child("numFmts")?.children ?? []) {
			const id = Number(format.attribute("numFmtId") ?? 0);
			if (id >= this.#nextFormat) this.#nextFormat = id + 1;
			const code = format.attribute("formatCode") ?? "";
			if (!this.#formats.has(code)) this.#formats.set(code, id);
		}
		if (this.#count("fonts") === 0) this.#item("fonts", this.#tag("font"));
		if (this.#count("fills") === 0)
			for (const pattern of ["none", "gray125"]) this.#item("fills", `<${this.#p}fill><${this.#p}patternFill patternType="${pattern}"/></${this.#p}fill>`);
		if (this.#count("borders") === 0) this.#item("borders", this.#tag("border"));
		if (this.#count("cellXfs") === 0) this.#item("cellXfs", `<${this.#p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
	}

	/** Number of the style of a cell in one of our tabs: Arial, 10 points unless told otherwise. */
	ofReport(style: CellStyle, date: boolean): number {
		const key = JSON.stringify([style, date]);
		let number = this.#looks.get(key);
		if (number === undefined) {
			const p = this.#p;
			const color = style.color === undefined ? `<${p}color rgb="FF1B1F24"/>` : `<${p}color rgb="${argb(style.color)}"/>`;
			const font = this.#item(
				"fonts",
				`<${p}font>${style.bold ? `<${p}b/>` : ""}${style.italic ? `<${p}i/>` : ""}<${p}sz val="${style.size ?? 10}"/>${color}<${p}name val="Arial"/><${p}family val="2"/></${p}font>`,
			);
			const alignment = [
				// An indent is heard only beside an explicit side.
				style.align === undefined && !style.indent ? "" : ` horizontal="${style.align ?? "left"}"`,
				style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
				style.wrap ? ' wrapText="1"' : "",
				style.indent ? ` indent="${style.indent}"` : "",
			].join("");
			number = this.#xf(
				style.format === undefined ? (date ? SHORT_DATE : 0) : this.#format(style.format),
				font,
				style.fill === undefined ? 0 : this.#fill(style.fill),
				this.#border(style.borderLeft, style.borderTop, style.borderBottom),
				alignment,
			);
			this.#looks.set(key, number);
		}
		return number;
	}
	/** Number of the style of a cell in one of our columns. `base`: the style whose font it takes. */
	ofColumn(base: number, format: number, fill: string | null, left: Border | undefined): number {
		return this.#xf(format, this.#fontOf(base), fill === null ? 0 : this.#fill(fill), this.#border(left, undefined, undefined), "");
	}
	/** Number of the style of the header of one of our columns: the font of `base`, bold and white on dark blue. */
	ofHeader(base: number, left: Border | undefined): number {
		const p = this.#p;
		const fonts = this.#lists.get("fonts")!.element?.children ?? [];
		const kept = (fonts[this.#fontOf(base)]?.children ?? []).filter((child) => !["b", "i", "u", "strike", "color"].includes(child.local));
		const size = kept.filter((child) => child.local === "sz");
		const rest = kept.filter((child) => child.local !== "sz");
		const text = (elements: readonly Element[]): string => elements.map((child) => this.#xml.slice(child.start, child.end)).join("");
		const font = this.#item("fonts", `<${p}font><${p}b/>${text(size)}<${p}color rgb="FFFFFFFF"/>${text(rest)}</${p}font>`);
		return this.#xf(TEXT_FORMAT, font, this.#fill("#22435C"), this.#border(left, undefined, undefined), ' vertical="center"');
	}

	/** The part with what was added; the text is unchanged when nothing was. */
	finish(): string {
		const edits = new Edits();
		const p = this.#p;
		let before: Element | undefined;
		let first = "";
		for (const section of SECTIONS) {
			const list = this.#lists.get(section)!;
			if (list.added.length > 0) {
				if (list.element !== undefined) {
					edits.append(list.element, list.added.join(""));
					edits.attribute(list.element, "count", String(list.count));
				} else {
					const xml = `<${p}${section} count="${list.count}">${list.added.join("")}</${p}${section}>`;
					if (before !== undefined) edits.insert(before.end, xml);
					else first += xml;
				}
			}
			before = list.element ?? before;
		}
		if (first !== "" && this.#root.closesItself) edits.append(this.#root, first);
		else if (first !== "") edits.insert(this.#root.openEnd, first);
		return edits.apply(this.#xml);
	}

	#count(section: Section): number {
		return this.#lists.get(section)!.count;
	}
	#tag(name: string): string {
		return `<${this.#p}${name}/>`;
	}
	/** Number of an item, appended unless it is there already, letter for letter. */
	#item(section: Section, xml: string): number {
		const list = this.#lists.get(section)!;
		let number = list.known.get(xml);
		if (number === undefined) {
			number = list.count++;
			list.added.push(xml);
			list.known.set(xml, number);
			if (list.count > MAX_STYLES) throw new XlsxError({ kind: "too-many-styles", count: list.count, limit: MAX_STYLES });
		}
		return number;
	}
	#format(code: string): number {
		let id = BUILTIN.get(code) ?? this.#formats.get(code);
		if (id === undefined) {
			id = this.#nextFormat++;
			this.#formats.set(code, id);
			this.#item("numFmts", `<${this.#p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
		}
		return id;
	}
	#fill(color: string): number {
		const p = this.#p;
		return this.#item(
			"fills",
			`<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
		);
	}
	#border(left: Border | undefined, top: Border | undefined, bottom: Border | undefined): number {
		if (left === undefined && top === undefined && bottom === undefined) return 0;
		const p = this.#p;
		const side = (name: string, border: Border | undefined): string =>
			border === undefined ? `<${p}${name}/>` : `<${p}${name} style="${border.width}"><${p}color rgb="${argb(border.color)}"/></${p}${name}>`;
		return this.#item("borders", `<${p}border>${side("left", left)}<${p}right/>${side("top", top)}${side("bottom", bottom)}<${p}diagonal/></${p}border>`);
	}
	#fontOf(style: number): number {
		const xf = this.#lists.get("cellXfs")!.element?.children[style];
		return Number(xf?.attribute("fontId") ?? 0);
	}
	#xf(format: number, font: number, fill: number, border: number, alignment: string): number {
		const p = this.#p;
		const named = this.#count("cellStyleXfs") > 0 ? ' xfId="0"' : "";
		const applied = `${format > 0 ? ' applyNumberFormat="1"' : ""} applyFont="1"${fill > 0 ? ' applyFill="1"' : ""}${border > 0 ? ' applyBorder="1"' : ""}`;
		const open = `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${named}${applied}`;
		return this.#item("cellXfs", alignment === "" ? `${open}/>` : `${open} applyAlignment="1"><${p}alignment${alignment}/></${p}xf>`);
	}
}

/** `#RRGGBB` as `FFRRGGBB`. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
