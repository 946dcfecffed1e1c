import { XlsxError } from "./error.ts";
import { declaresOtherEncoding, type Element, parseXml } from "./xml.ts";

/** A walk over the bytes of a worksheet as they come: never the whole sheet in memory. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
const MAX_HEAD = 32 << 20;
const MAX_TAIL = 64 << 20;
/** Longest cell or row that is kept in memory at once. */
export const MAX_CELL = 4 << 20;
export const MAX_ROW = 128 << 20;

/** Type of a cell, by the first letters of its `t`. */
export enum CellType {
	Number,
	Shared,
	/** `t="str"`: a text written in the cell, most often the result of a formula. */
	Text,
	Inline,
	Boolean,
	Error,
	IsoDate,
}
/** What a walk meets. Rows and columns count from 0; `start` to `end` is the value as written. */
export interface CellVisitor {
	/** A cell that holds a value. For `Inline`, the content of `<is>`. */
	value(row: number, column: number, type: CellType, style: number, bytes: Buffer, start: number, end: number): void;
	/** A cell with neither value nor formula; one with a formula and no value has `formula`. */
	blank?(row: number, column: number, style: number, formula: boolean): void;
	row?(row: number): void;
}

/** What a walk tells of a sheet besides its cells. */
export interface SheetFacts {
	/** By column, 1 when a cell of it has a value or a formula, or when a formula of several cells ends there. */
	readonly used: Uint8Array;
	/** Number of rows up to the last that has a value. */
	readonly rowCount: number;
	readonly protected: boolean;
	/** The cells of each row stand in the order of their columns, each once. */
	readonly sorted: boolean;
	/** Text before the rows and after them, as byte strings. */
	readonly head: string;
	readonly tail: string;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const endsName = (byte: number | undefined): boolean => byte === undefined || byte === GREATER || byte === SLASH || isSpace(byte);

/** Just after the `>` of the tag that starts at `from`; -1 when it is not there yet. */
export function endOfTag(bytes: Buffer, from: number, end: number): number {
	for (let i = from; i < end; i++) {
		const byte = bytes[i]!;
		if (byte === GREATER) return i + 1;
		if (byte === 34 || byte === 39) {
			i++;
			while (i < end && bytes[i] !== byte) i++;
		}
	}
	return -1;
}
/** Just after a comment, CDATA section or processing instruction; -1 when it is not all there; a document type is refused. */
export function endOfSpecial(part: string, bytes: Buffer, from: number, end: number): number {
	if (bytes[from + 1] === 63) return after(bytes, "?>", from + 2, end);
	if (from + 9 > end) return -1;
	if (bytes[from + 2] === 45) return after(bytes, "-->", from + 4, end);
	if (bytes[from + 2] === 91) return after(bytes, "]]>", from + 9, end);
	throw new XlsxError({ kind: "entity", part });
}
function after(bytes: Buffer, what: string, from: number, end: number): number {
	const at = bytes.indexOf(what, from, "latin1");
	return at < 0 || at + what.length > end ? -1 : at + what.length;
}

/** Where the rows begin: `<sheetData>` as it is written. null when the bytes do not reach it. */
export function findRows(part: string, bytes: Buffer): { readonly prefix: string; readonly open: Element } | null {
	for (let at = bytes.indexOf("sheetData"); at >= 0; at = bytes.indexOf("sheetData", at + 1)) {
		const end = endOfTag(bytes, at, bytes.length);
		if (end < 0) return null;
		if (!endsName(bytes[at + 9])) continue;
		const head = bytes.toString("latin1", 0, end);
		if (endsInside(head, "<!--", "-->") || endsInside(head, "<?", "?>")) continue;
		const document = parseXml(part, head, { fragment: true });
		const root = document.children[0];
		const open = root?.children[root.children.length - 1];
		if (root !== undefined && root.local === "worksheet" && open?.local === "sheetData" && open.openEnd === end) return { prefix: open.prefix, open };
	}
	return null;
}
const endsInside = (head: string, open: string, close: string): boolean => head.lastIndexOf(open) > head.lastIndexOf(close);
/** Refuses what is not UTF-8 at the first bytes of a part. */
export function checkEncoding(part: string, bytes: Buffer): void {
	const start = bytes.toString("latin1", 0, 200);
	if (/^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(start) || declaresOtherEncoding(start)) throw new XlsxError({ kind: "bad-part", part, why: "encoding" });
}

/** Walks a sheet: its head, each cell, its tail. */
export class SheetWalk {
	readonly #part: string;
	readonly #visitor: CellVisitor;
	#carry: Buffer = Buffer.alloc(0);
	#phase: "head" | "rows" | "tail" = "head";
	#prefix: Buffer = Buffer.alloc(0);
	#row = -1;
	#column = -1;
	#inRow = false;
	#sorted = true;
	readonly #used = new Uint8Array(MAX_COLUMNS);
	#width = 0;
	#lastRow = -1;
	#head = "";
	readonly #tail: Buffer[] = [];
	#tailSize = 0;

	constructor(part: string, visitor: CellVisitor) {
		this.#part = part;
		this.#visitor = visitor;
	}

	push(chunk: Buffer): void {
		let bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
		if (this.#phase === "head") {
			const rows = findRows(this.#part, bytes);
			if (rows === null) {
				if (bytes.length > MAX_HEAD) throw this.#bad("size");
				this.#carry = bytes;
				return;
			}
			checkEncoding(this.#part, bytes);
			this.#head = bytes.toString("latin1", 0, rows.open.openEnd);
			this.#prefix = Buffer.from(rows.prefix, "latin1");
			this.#phase = rows.open.closesItself ? "tail" : "rows";
			bytes = bytes.subarray(rows.open.openEnd);
		}
		if (this.#phase === "rows") {
			const used = this.#rows(bytes, bytes.length);
			bytes = bytes.subarray(used);
			if (this.#rowsEnded()) this.#phase = "tail";
			else {
				if (bytes.length > MAX_CELL + (1 << 20)) throw this.#bad("size");
				this.#carry = bytes;
				return;
			}
		}
		this.#tailSize += bytes.length;
		if (this.#tailSize > MAX_TAIL) throw new XlsxError({ kind: "too-large", part: this.#part, size: this.#tailSize, limit: MAX_TAIL });
		this.#tail.push(Buffer.from(bytes));
		this.#carry = Buffer.alloc(0);
	}
	#ended = false;
	#rowsEnded(): boolean {
		return this.#ended;
	}

	end(): SheetFacts {
		if (this.#phase !== "tail") throw this.#bad(this.#phase === "head" ? "root" : "xml");
		const tail = Buffer.concat(this.#tail).toString("latin1");
		if (!tail.includes(`</${this.#prefix.toString("latin1")}worksheet`)) throw this.#bad("xml");
		const elements = parseXml(this.#part, tail, { fragment: true, depth: 0 }).children;
		return {
			used: this.#used.slice(0, this.#width),
			rowCount: this.#lastRow + 1,
			protected: elements.some((element) => element.local === "sheetProtection"),
			sorted: this.#sorted,
			head: this.#head,
			tail,
		};
	}

	#bad(why: "xml" | "size" | "reference" | "root"): XlsxError {
		return new XlsxError({ kind: "bad-part", part: this.#part, why });
	}

	/** Gives how many bytes are done with; the rest begins with a tag or a cell that is not all there. */
	#rows(bytes: Buffer, end: number): number {
		const prefix = this.#prefix.length;
		let i = 0;
		for (;;) {
			while (i < end && bytes[i] !== LESS) i++;
			const start = i;
			if (start + prefix + 12 > end && after(bytes, ">", start, end) < 0) return Math.min(start, end);
			const next = bytes[start + 1]!;
			if (next === 33 || next === 63) {
				i = endOfSpecial(this.#part, bytes, start, end);
				if (i < 0) return start;
				continue;
			}
			const close = next === SLASH;
			const name = start + (close ? 2 : 1) + prefix;
			const ours = prefix === 0 || this.#prefix.compare(bytes, name - prefix, name) === 0;
			const first = bytes[name]!;
			if (ours && first === 99 /* c */ && endsName(bytes[name + 1])) {
				if (close || !this.#inRow) throw this.#bad("xml");
				i = this.#cell(bytes, name + 1, end);
				if (i < 0) return start;
				continue;
			}
			i = endOfTag(bytes, start, end);
			if (i < 0) return start;
			if (!ours) continue;
			if (endsName(bytes[name + 1])) throw this.#bad("xml"); // a value outside its cell
			if (close) {
				if (first === 114 && bytes[name + 1] === 111 && bytes[name + 2] === 119) {
					if (!this.#inRow) throw this.#bad("xml");
					this.#inRow = false;
				}
				if (first === 115 /* sheetData */ && !this.#inRow && bytes.toString("latin1", name, name + 9) === "sheetData") {
					this.#ended = true;
					return start;
				}
			} else if (first === 114 /* row */ && bytes[name + 1] === 111 && bytes[name + 2] === 119 && endsName(bytes[name + 3])) {
				const number = rowNumber(bytes, name + 3, i);
				if (this.#inRow) throw this.#bad("xml");
				this.#inRow = bytes[i - 2] !== SLASH;
				this.#row = number < 0 ? this.#row + 1 : number - 1;
				if (this.#row < 0 || this.#row >= MAX_ROWS) throw this.#bad("reference");
				this.#column = -1;
				this.#visitor.row?.(this.#row);
			}
		}
	}

	/** A whole cell from after its name; gives the position after it, or -1 when it is not all there. */
	#cell(bytes: Buffer, from: number, end: number): number {
		const prefix = this.#prefix.length;
		let type = CellType.Number;
		let style = 0;
		let column = this.#column + 1;
		let i = from;
		// its attributes
		for (;;) {
			while (i < end && isSpace(bytes[i]!)) i++;
			if (i >= end) return -1;
			const byte = bytes[i]!;
			if (byte === GREATER || byte === SLASH) break;
			const name = i;
			while (i < end && bytes[i] !== 61 && bytes[i] !== GREATER) i++;
			if (i >= end) return -1;
			if (bytes[i] === GREATER) throw this.#bad("xml");
			let nameEnd = i;
			while (isSpace(bytes[nameEnd - 1]!)) nameEnd--;
			i++;
			while (i < end && isSpace(bytes[i]!)) i++;
			const quote = bytes[i];
			const value = i + 1;
			i = value;
			while (i < end && bytes[i] !== quote) i++;
			if (i >= end) return -1;
			if (nameEnd - name === 1) {
				if (bytes[name] === 114 /* r */) {
					let letters = 0;
					for (let at = value; at < i; at++) {
						const letter = bytes[at]! & 0xdf;
						if (letter < 65 || letter > 90) break;
						letters = letters * 26 + letter - 64;
						if (letters > MAX_COLUMNS) throw this.#bad("reference");
					}
					if (letters > 0) column = letters - 1;
				} else if (bytes[name] === 115 /* s */) style = digits(bytes, value, i);
				else if (bytes[name] === 116 /* t */) type = cellType(bytes, value, i);
			}
			i++;
		}
		if (column >= MAX_COLUMNS) throw this.#bad("reference");
		if (column <= this.#column) this.#sorted = false;
		if (bytes[i] === SLASH) {
			if (i + 1 >= end) return -1;
			this.#column = column;
			this.#visitor.blank?.(this.#row, column, style, false);
			return i + 2;
		}
		i++;
		// its content
		let valueStart = -1;
		let valueEnd = -1;
		let formula = false;
		let inlineStart = -1;
		let inlineEnd = -1;
		for (;;) {
			while (i < end && bytes[i] !== LESS) i++;
			const tag = i;
			if (tag + prefix + 3 >= end) return -1;
			const next = bytes[tag + 1]!;
			if (next === 33 || next === 63) {
				i = endOfSpecial(this.#part, bytes, tag, end);
				if (i < 0) return -1;
				continue;
			}
			const close = next === SLASH;
			const name = tag + (close ? 2 : 1) + prefix;
			i = endOfTag(bytes, tag, end);
			if (i < 0) return -1;
			const first = bytes[name]!;
			const single = endsName(bytes[name + 1]);
			if (close) {
				if (first === 99 && single) break;
				if (first === 118 && single) valueEnd = tag;
				else if (first === 105 && bytes[name + 1] === 115 && endsName(bytes[name + 2])) inlineEnd = tag;
			} else if (first === 99 && single) throw this.#bad("xml");
			else if (first === 118 /* v */ && single) {
				if (bytes[i - 2] !== SLASH) valueStart = i;
			} else if (first === 102 /* f */ && single) {
				formula = true;
				if (i > name + 2) this.#spill(bytes, name + 1, i);
			} else if (first === 105 /* is */ && bytes[name + 1] === 115 && endsName(bytes[name + 2]) && bytes[i - 2] !== SLASH) inlineStart = i;
		}
		this.#column = column;
		const inline = type === CellType.Inline && inlineEnd >= 0;
		const valueAt = inline ? inlineStart : valueStart;
		const valueTo = inline ? inlineEnd : valueEnd;
		if (valueAt >= 0 && valueTo > valueAt) {
			if (valueTo - valueAt > MAX_CELL) throw this.#bad("size");
			this.#visitor.value(this.#row, column, type, style, bytes, valueAt, valueTo);
		} else this.#visitor.blank?.(this.#row, column, style, formula);
		if (formula || valueTo > valueAt) {
			this.#used[column] = 1;
			if (column >= this.#width) this.#width = column + 1;
			if (this.#row > this.#lastRow) this.#lastRow = this.#row;
		}
		return i;
	}

	/** Takes down how far an array formula or a data table reaches: cells of it may be left out of the file. */
	#spill(bytes: Buffer, from: number, end: number): void {
		const type = attributeAt(bytes, from, end, "t");
		// array, dataTable; a shared formula stands in each of its cells
		if (type === null || (bytes[type[0]] !== 97 && bytes[type[0]] !== 100)) return;
		const range = attributeAt(bytes, from, end, "ref");
		const column = range === null ? -1 : lastColumn(bytes, range[0], range[1]);
		if (column < 0) return;
		this.#used[column] = 1;
		if (column >= this.#width) this.#width = column + 1;
	}
}

/** Last column of a range as it is written, `D2:F2`, from 0; -1 when there is none. */
function lastColumn(bytes: Buffer, from: number, end: number): number {
	let letters = 0;
	for (let i = from; i < end; i++) {
		const letter = bytes[i]! & 0xdf;
		if (bytes[i] === 58 /* : */) letters = 0;
		else if (letter >= 65 && letter <= 90) letters = Math.min(letters * 26 + letter - 64, MAX_COLUMNS);
	}
	return letters - 1;
}

/** Value of the `r` of a row; -1 without one. */
export function rowNumber(bytes: Buffer, from: number, end: number): number {
	// the first attribute nearly always
	let i = from;
	while (i < end && isSpace(bytes[i]!)) i++;
	if (bytes[i] === 114 && bytes[i + 1] === 61) return digits(bytes, i + 3, end);
	const span = attributeAt(bytes, from, end, "r");
	return span === null ? -1 : digits(bytes, span[0], span[1]);
}
/** Where the value of an attribute stands, between `from` (after the name of the tag) and `end`. */
export function attributeAt(bytes: Buffer, from: number, end: number, wanted: string): [start: number, end: number] | null {
	let i = from;
	while (i < end) {
		while (i < end && (isSpace(bytes[i]!) || bytes[i] === SLASH || bytes[i] === GREATER)) i++;
		const name = i;
		while (i < end && bytes[i] !== 61) i++;
		let nameEnd = i;
		while (nameEnd > name && isSpace(bytes[nameEnd - 1]!)) nameEnd--;
		i++;
		while (i < end && isSpace(bytes[i]!)) i++;
		const quote = bytes[i];
		const start = i + 1;
		i = start;
		while (i < end && bytes[i] !== quote) i++;
		if (i >= end) return null;
		if (nameEnd - name === wanted.length && bytes.toString("latin1", name, nameEnd) === wanted) return [start, i];
		i++;
	}
	return null;
}
function digits(bytes: Buffer, from: number, end: number): number {
	let value = 0;
	for (let i = from; i < end; i++) {
		const digit = bytes[i]! - 48;
		if (digit < 0 || digit > 9) break;
		value = value * 10 + digit;
		if (value > 0x7fffffff) return 0x7fffffff;
	}
	return value;
}
function cellType(bytes: Buffer, from: number, end: number): CellType {
	const first = bytes[from];
	if (first === 115 /* s */) return end - from === 1 ? CellType.Shared : CellType.Text;
	if (first === 105) return CellType.Inline;
	if (first === 98) return CellType.Boolean;
	if (first === 101) return CellType.Error;
	if (first === 100) return CellType.IsoDate;
	return CellType.Number;
}
