import { XlsxError } from "./error.ts";

/** XML where it lies: elements know their positions, so that a change is a splice and all else stays as it was.
 *  Texts here are *byte strings*: one character a byte (latin1), whatever the bytes mean, so that they come back unchanged. */

const MAX_ELEMENTS = 1_000_000;
const MAX_DEPTH = 256;

/** One character a byte. */
export const byteString = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
/** The text that a byte string spells in UTF-8. */
export const textOf = (bytes: string): string => Buffer.from(bytes, "latin1").toString("utf8");

const NAMED: ReadonlyMap<string, string> = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

/** Character and predefined entities resolved; what is no entity stays as it is.
 *  @example unescapeXml("a &amp; b&#x41;")  // "a & bA" */
export function unescapeXml(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
		if (name[0] !== "#") return NAMED.get(name) ?? whole;
		const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** A text as the value of an attribute or the content of an element, as a byte string. Characters that XML cannot hold are left out.
 *  @example escapeXml('a<"b"')  // "a&lt;&quot;b&quot;" */
export function escapeXml(text: string): string {
	const escaped = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"\t\n\r]/g, (char) => ESCAPES.get(char)!);
	return byteString(escaped);
}
const ESCAPES: ReadonlyMap<string, string> = new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	['"', "&quot;"],
	["\t", "&#9;"],
	["\n", "&#10;"],
	["\r", "&#13;"],
]);

/** The value of an attribute: where it stands between its quotes. */
interface Span {
	readonly start: number;
	readonly end: number;
}

export class Element {
	readonly xml: string;
	readonly parent: Element | null;
	/** With its prefix. */
	readonly name: string;
	/** Position of `<`. */
	readonly start: number;
	/** Just after the `>` of the opening tag. */
	readonly openEnd: number;
	/** Position of the closing tag; `openEnd` when the element closes itself. */
	closeStart = 0;
	/** Just after the element. */
	end = 0;
	readonly children: Element[] = [];
	#attributes: ReadonlyMap<string, Span> | null = null;

	constructor(xml: string, parent: Element | null, name: string, start: number, openEnd: number) {
		this.xml = xml;
		this.parent = parent;
		this.name = name;
		this.start = start;
		this.openEnd = openEnd;
	}

	get closesItself(): boolean {
		return this.openEnd > this.start && this.xml[this.openEnd - 2] === "/";
	}
	/** `x:` or nothing. */
	get prefix(): string {
		return this.name.slice(0, this.name.indexOf(":") + 1);
	}
	get local(): string {
		return this.name.slice(this.name.indexOf(":") + 1);
	}
	/** Namespace of the element. */
	get namespace(): string {
		return this.resolve(this.prefix.slice(0, -1)) ?? "";
	}
	/** Namespace that a prefix stands for here. */
	resolve(prefix: string): string | null {
		const wanted = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
		for (let at: Element | null = this; at !== null; at = at.parent) {
			const found = at.attribute(wanted);
			if (found !== null) return found;
		}
		return null;
	}
	/** A prefix, `r:`, that stands for one of the namespaces here; null when none does. */
	prefixOf(namespaces: readonly string[]): string | null {
		for (let at: Element | null = this; at !== null; at = at.parent)
			for (const name of at.attributes.keys())
				if (name.startsWith("xmlns:") && namespaces.includes(at.attribute(name)!) && this.resolve(name.slice(6)) === at.attribute(name))
					return `${name.slice(6)}:`;
		return null;
	}
	/** Where each attribute's value stands, by name with prefix. */
	get attributes(): ReadonlyMap<string, Span> {
		this.#attributes ??= readAttributes(this.xml, this.start + 1 + this.name.length, this.openEnd);
		return this.#attributes;
	}
	/** Value of an attribute as text. */
	attribute(name: string): string | null {
		const span = this.attributes.get(name);
		return span === undefined ? null : unescapeXml(textOf(this.xml.slice(span.start, span.end)));
	}
	/** First child of that name in the element's own namespace. */
	child(local: string): Element | undefined {
		return this.children.find((child) => child.local === local && child.namespace === this.namespace);
	}
	/** Children of that name, whatever their namespace. */
	all(local: string): Element[] {
		return this.children.filter((child) => child.local === local);
	}
	/** Where a child can be added at the end; an element that closes itself has to be opened first: see `Edits.append`. */
	get content(): string {
		return this.xml.slice(this.openEnd, this.closeStart);
	}
}

/** Where each attribute's value stands in the text of an opening tag. */
function readAttributes(xml: string, from: number, to: number): Map<string, Span> {
	const found = new Map<string, Span>();
	let at = from;
	while (at < to) {
		while (at < to && isBreak(xml.charCodeAt(at))) at++;
		const nameStart = at;
		while (at < to && !isBreak(xml.charCodeAt(at)) && xml[at] !== "=") at++;
		const name = xml.slice(nameStart, at);
		while (at < to && isBreak(xml.charCodeAt(at))) at++;
		if (xml[at] !== "=") break;
		at++;
		while (at < to && isBreak(xml.charCodeAt(at))) at++;
		const quote = xml[at];
		if (quote !== '"' && quote !== "'") break;
		const end = xml.indexOf(quote, at + 1);
		if (end < 0 || end >= to) break;
		found.set(name, { start: at + 1, end });
		at = end + 1;
	}
	return found;
}
/** White space, `/`, `>`: what stands between attributes. */
const isBreak = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 47 || code === 62 || code === 63;

/** The elements of a part, down to `depth` (1: children of the root). A part that declares a document type is refused.
 *  With `fragment`, the text may be the beginning or the end of a part: what is not closed ends with the text. Gives a nameless element around the root. */
export function parseXml(part: string, xml: string, { depth = MAX_DEPTH, fragment = false } = {}): Element {
	const bad = (why: "xml" | "encoding"): XlsxError => new XlsxError({ kind: "bad-part", part, why });
	if (xml.startsWith("\xfe\xff") || xml.startsWith("\xff\xfe") || xml.startsWith("<\0") || xml.startsWith("\0<")) throw bad("encoding");
	const document = new Element(xml, null, "", 0, 0);
	let top = document;
	let level = -1; // depth of `top` below the root
	let count = 0;
	let at = 0;
	for (;;) {
		const start = xml.indexOf("<", at);
		if (start < 0) break;
		const next = xml.charCodeAt(start + 1);
		if (next === 33 /* ! */) {
			if (xml.startsWith("<!--", start)) at = after(xml, "-->", start + 4);
			else if (xml.startsWith("<![CDATA[", start)) at = after(xml, "]]>", start + 9);
			else throw new XlsxError({ kind: "entity", part });
			if (at < 0) throw bad("xml");
			continue;
		}
		if (next === 63 /* ? */) {
			at = after(xml, "?>", start + 2);
			if (at < 0) throw bad("xml");
			if (start < 4 && declaresOtherEncoding(xml.slice(start, at))) throw bad("encoding");
			continue;
		}
		const end = tagEnd(xml, start);
		if (end < 0) throw bad("xml");
		at = end;
		if (next === 47 /* / */) {
			if (level > depth) {
				level--;
				continue;
			}
			const name = xml.slice(start + 2, end - 1).trim();
			if (top.name !== name || top === document) {
				if (fragment && top === document) continue;
				throw bad("xml");
			}
			top.closeStart = start;
			top.end = end;
			top = top.parent!;
			level--;
			continue;
		}
		const closesItself = xml.charCodeAt(end - 2) === 47;
		if (level >= depth) {
			if (!closesItself) level++;
			if (level > MAX_DEPTH) throw bad("xml");
			continue;
		}
		if (++count > MAX_ELEMENTS || level > MAX_DEPTH) throw bad("xml");
		let nameEnd = start + 1;
		while (nameEnd < end && !isBreak(xml.charCodeAt(nameEnd))) nameEnd++;
		const element = new Element(xml, top, xml.slice(start + 1, nameEnd), start, end);
		top.children.push(element);
		element.closeStart = end;
		element.end = end;
		if (!closesItself) {
			top = element;
			level++;
		}
	}
	if (!fragment && (top !== document || document.children.length !== 1)) throw bad("xml");
	for (let open: Element | null = top; open !== null; open = open.parent) {
		open.closeStart = xml.length;
		open.end = xml.length;
	}
	return document;
}

/** The root element of a part. */
export const rootOf = (part: string, xml: string, options: { depth?: number } = {}): Element => parseXml(part, xml, options).children[0]!;

function after(xml: string, what: string, from: number): number {
	const at = xml.indexOf(what, from);
	return at < 0 ? -1 : at + what.length;
}
/** Just after the `>` of the tag that starts there; a `>` between quotes is none. */
function tagEnd(xml: string, start: number): number {
	let at = start + 1;
	for (; at < xml.length; at++) {
		const code = xml.charCodeAt(at);
		if (code === 62) return at + 1;
		if (code === 34 || code === 39) {
			at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
			if (at < 0) return -1;
		}
	}
	return -1;
}
/** Whether an XML declaration names another encoding than UTF-8. */
export function declaresOtherEncoding(declaration: string): boolean {
	const name = /encoding\s{0,9}=\s{0,9}["']([^"']{0,40})/.exec(declaration)?.[1]?.toLowerCase();
	return name !== undefined && name !== "utf-8" && name !== "utf8" && name !== "us-ascii" && name !== "ascii";
}

/** Splices to make in a text, all told by positions in the text as it is. */
export class Edits {
	readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

	get isEmpty(): boolean {
		return this.#edits.length === 0;
	}
	insert(at: number, text: string): void {
		this.#edits.push({ start: at, end: at, text });
	}
	replace(start: number, end: number, text: string): void {
		this.#edits.push({ start, end, text });
	}
	remove(element: Element): void {
		this.replace(element.start, element.end, "");
	}
	/** Adds XML as the last children of an element. */
	append(element: Element, xml: string): void {
		if (element.closesItself) this.replace(element.openEnd - 2, element.openEnd, `>${xml}</${element.name}>`);
		else this.insert(element.closeStart, xml);
	}
	/** Sets an attribute, added as the last one when absent. */
	attribute(element: Element, name: string, value: string): void {
		const span = element.attributes.get(name);
		if (span !== undefined) this.replace(span.start, span.end, escapeXml(value));
		else this.insert(element.openEnd - (element.closesItself ? 2 : 1), ` ${name}="${escapeXml(value)}"`);
	}
	dropAttribute(element: Element, name: string): void {
		const span = element.attributes.get(name);
		if (span === undefined) return;
		let start = span.start - 1;
		while (!/\s/.test(element.xml[start - 1]!)) start--;
		while (/\s/.test(element.xml[start - 1]!)) start--;
		this.replace(start, span.end + 1, "");
	}
	apply(xml: string): string {
		const pieces: string[] = [];
		let at = 0;
		// stable: insertions at one place stay in the order they were asked for
		for (const { start, end, text } of [...this.#edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
			if (start < at) throw new Error(`Two edits overlap at ${start}`);
			pieces.push(xml.slice(at, start), text);
			at = end;
		}
		pieces.push(xml.slice(at));
		return pieces.join("");
	}
}
