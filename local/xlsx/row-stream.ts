import { XlsxError } from "./error.ts";
import type { Output } from "./output.ts";
import { attributeAt, checkEncoding, endOfSpecial, endOfTag, findRows, MAX_COLUMNS, MAX_ROW, MAX_ROWS, rowNumber } from "./scan.ts";

const LESS = 60;
const SLASH = 47;
const MAX_HEAD = 32 << 20;
const MAX_TAIL = 64 << 20;
const endsName = (byte: number | undefined): boolean =>
	byte === undefined || byte === 62 || byte === SLASH || byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** A row where it lies. */
export interface RowBytes {
	readonly bytes: Buffer;
	/** Position of `<`. */
	readonly start: number;
	/** Just after the opening tag. */
	readonly openEnd: number;
	/** Position of the closing tag; `openEnd` when the row closes itself. */
	readonly closeStart: number;
	readonly end: number;
	/** As the spreadsheet counts: from 1. */
	readonly number: number;
}

/** What is done with a sheet as it streams through. All that is not named here passes unchanged. */
export interface RowEditor {
	/** Text up to and with the opening tag of the rows; gives what to write instead. */
	head(head: string, prefix: string, closesItself: boolean): string;
	row(row: RowBytes, out: Output): void;
	/** After the last row. */
	rowsEnd(out: Output): void;
	/** Text from the closing tag of the rows to the end; gives what to write instead. Absent: it passes. */
	tail?(tail: string): string;
}

/** A sheet that streams through an editor. */
export class RowStream {
	readonly #part: string;
	readonly #editor: RowEditor;
	readonly #out: Output;
	#carry: Buffer = Buffer.alloc(0);
	#phase: "head" | "rows" | "tail" = "head";
	#prefix = "";
	#closing = Buffer.alloc(0);
	#last = 0;
	readonly #tail: Buffer[] = [];
	#tailSize = 0;

	constructor(part: string, editor: RowEditor, out: Output) {
		this.#part = part;
		this.#editor = editor;
		this.#out = out;
	}

	push(chunk: Buffer): void {
		let bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
		this.#carry = Buffer.alloc(0);
		if (this.#phase === "head") {
			const rows = findRows(this.#part, bytes);
			if (rows === null) {
				if (bytes.length > MAX_HEAD) throw this.#bad("size");
				this.#carry = bytes;
				return;
			}
			checkEncoding(this.#part, bytes);
			this.#prefix = rows.prefix;
			this.#closing = Buffer.from(`</${rows.prefix}row`, "latin1");
			this.#phase = rows.open.closesItself ? "tail" : "rows";
			this.#out.raw(this.#editor.head(bytes.toString("latin1", 0, rows.open.openEnd), rows.prefix, rows.open.closesItself));
			if (rows.open.closesItself) this.#editor.rowsEnd(this.#out);
			bytes = bytes.subarray(rows.open.openEnd);
		}
		if (this.#phase === "rows") {
			const used = this.#rows(bytes);
			bytes = bytes.subarray(used);
			if (!this.#rowsEnded) {
				if (bytes.length > MAX_ROW) throw this.#bad("size");
				this.#carry = bytes;
				return;
			}
			this.#phase = "tail";
		}
		if (this.#editor.tail === undefined) {
			this.#out.bytes(bytes);
			return;
		}
		this.#tailSize += bytes.length;
		if (this.#tailSize > MAX_TAIL) throw new XlsxError({ kind: "too-large", part: this.#part, size: this.#tailSize, limit: MAX_TAIL });
		this.#tail.push(Buffer.from(bytes));
	}
	#rowsEnded = false;

	end(): void {
		if (this.#phase !== "tail") throw this.#bad(this.#phase === "head" ? "root" : "xml");
		if (this.#editor.tail !== undefined) this.#out.raw(this.#editor.tail(Buffer.concat(this.#tail).toString("latin1")));
		this.#out.flush();
	}

	#bad(why: "xml" | "size" | "root" | "reference"): XlsxError {
		return new XlsxError({ kind: "bad-part", part: this.#part, why });
	}

	#rows(bytes: Buffer): number {
		const end = bytes.length;
		const prefix = this.#prefix.length;
		let special = nextSpecial(bytes, 0);
		let at = 0;
		for (;;) {
			const start = bytes.indexOf(LESS, at);
			if (start < 0) {
				this.#out.copy(bytes, at, end);
				return end;
			}
			this.#out.copy(bytes, at, start);
			if (start + prefix + 12 > end && endOfTag(bytes, start, end) < 0) return start;
			if (bytes[start + 1] === 33 || bytes[start + 1] === 63) {
				const after = endOfSpecial(this.#part, bytes, start, end);
				if (after < 0) return start;
				this.#out.copy(bytes, start, after);
				at = after;
				continue;
			}
			const close = bytes[start + 1] === SLASH;
			const name = start + (close ? 2 : 1) + prefix;
			if (close) {
				if (bytes.toString("latin1", name, name + 9) !== "sheetData") throw this.#bad("xml");
				this.#editor.rowsEnd(this.#out);
				this.#rowsEnded = true;
				return start;
			}
			const openEnd = endOfTag(bytes, start, end);
			if (openEnd < 0) return start;
			if (bytes.toString("latin1", name, name + 3) !== "row" || !endsName(bytes[name + 3])) throw this.#bad("xml");
			const closesItself = bytes[openEnd - 2] === SLASH;
			let closeStart = openEnd;
			let rowEnd = openEnd;
			if (!closesItself) {
				closeStart = bytes.indexOf(this.#closing, openEnd);
				if (special >= 0 && special < start) special = nextSpecial(bytes, start);
				if (special >= 0 && special < closeStart) closeStart = this.#closeBeyondSpecials(bytes, openEnd);
				if (closeStart < 0) return start;
				rowEnd = endOfTag(bytes, closeStart, end);
				if (rowEnd < 0) return start;
			}
			const told = rowNumber(bytes, name + 3, openEnd);
			const number = told < 0 ? this.#last + 1 : told;
			if (number <= this.#last || number > MAX_ROWS) throw this.#bad("reference");
			this.#last = number;
			this.#editor.row({ bytes, start, openEnd, closeStart, end: rowEnd, number }, this.#out);
			at = rowEnd;
		}
	}
	/** The closing tag of a row that holds comments or CDATA sections, which could spell one. */
	#closeBeyondSpecials(bytes: Buffer, from: number): number {
		let at = from;
		for (;;) {
			const close = bytes.indexOf(this.#closing, at);
			const special = nextSpecial(bytes, at);
			if (close < 0 || special < 0 || close < special) return close;
			at = endOfSpecial(this.#part, bytes, special, bytes.length);
			if (at < 0) return -1;
		}
	}
}
const nextSpecial = (bytes: Buffer, from: number): number => bytes.indexOf("<!", from, "latin1");

/** The cells of a row, where each lies. Reused from row to row. */
export class RowCells {
	count = 0;
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	columns = new Int32Array(64);
	/** 1: the cell says where it stands. */
	named = new Uint8Array(64);
	/** Where cells end: before another child of the row, or its closing tag. */
	rest = 0;
	/** Something stands between the cells: white space, a comment. */
	loose = false;

	read(part: string, row: RowBytes, prefix: number): void {
		const { bytes, closeStart } = row;
		this.count = 0;
		this.loose = false;
		let column = -1;
		let at = row.openEnd;
		for (;;) {
			const start = bytes.indexOf(LESS, at);
			if (start !== at) this.loose = true;
			if (start < 0 || start >= closeStart) break;
			if (bytes[start + 1] === 33 || bytes[start + 1] === 63) {
				this.loose = true;
				at = endOfSpecial(part, bytes, start, closeStart);
				if (at < 0) throw new XlsxError({ kind: "bad-part", part, why: "xml" });
				continue;
			}
			const name = start + 1 + prefix;
			if (bytes[name] !== 99 || !endsName(bytes[name + 1])) {
				this.rest = start;
				return;
			}
			const open = endOfTag(bytes, start, closeStart);
			const end = open < 0 ? -1 : bytes[open - 2] === SLASH ? open : endOfCell(part, bytes, open, closeStart, prefix);
			if (end < 0) throw new XlsxError({ kind: "bad-part", part, why: "xml" });
			const told = columnOf(bytes, name + 1, open);
			column = told < 0 ? column + 1 : told;
			if (column >= MAX_COLUMNS) throw new XlsxError({ kind: "bad-part", part, why: "reference" });
			if (this.count === this.starts.length) this.#grow();
			this.starts[this.count] = start;
			this.ends[this.count] = end;
			this.columns[this.count] = column;
			this.named[this.count] = told < 0 ? 0 : 1;
			this.count++;
			at = end;
		}
		this.rest = closeStart;
	}
	#grow(): void {
		const wider = this.count * 2;
		const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
			const copy = new Int32Array(wider);
			copy.set(array);
			return copy;
		};
		this.starts = grown(this.starts);
		this.ends = grown(this.ends);
		this.columns = grown(this.columns);
		const named = new Uint8Array(wider);
		named.set(this.named);
		this.named = named;
	}
}

/** Just after the closing tag of a cell whose content begins at `from`. */
export function endOfCell(part: string, bytes: Buffer, from: number, end: number, prefix: number): number {
	let at = from;
	for (;;) {
		at = bytes.indexOf(LESS, at);
		if (at < 0 || at >= end) return -1;
		if (bytes[at + 1] === 33) {
			at = endOfSpecial(part, bytes, at, end);
			if (at < 0) return -1;
			continue;
		}
		if (bytes[at + 1] === SLASH && bytes[at + 2 + prefix] === 99 && endsName(bytes[at + 3 + prefix])) return endOfTag(bytes, at, end);
		at++;
	}
}
/** Column that a cell says it stands in; -1 when it says nothing. */
export function columnOf(bytes: Buffer, from: number, end: number): number {
	let at = from;
	if (!(bytes[at] === 32 && bytes[at + 1] === 114 && bytes[at + 2] === 61)) {
		const span = attributeAt(bytes, from, end, "r");
		if (span === null) return -1;
		at = span[0];
	} else at += 4;
	let column = 0;
	for (; at < end; at++) {
		const letter = bytes[at]! & 0xdf;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
		if (column > MAX_COLUMNS) return MAX_COLUMNS;
	}
	return column - 1;
}
