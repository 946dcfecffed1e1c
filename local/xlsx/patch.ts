import type { CellWriter } from "./cell-writer.ts";
import { XlsxError } from "./error.ts";
import { columnLetters, type Output } from "./output.ts";
import { type RowChange, type Splice, spliceBetween, type TargetMemory, undoSplice } from "./registry.ts";
import { columnOf, endOfCell, type RowBytes, RowCells, type RowEditor } from "./row-stream.ts";
import { attributeAt, endOfTag } from "./scan.ts";

/** What goes into the rows of a sheet: per place, in ascending order. */
export interface AddedCells {
	readonly places: readonly number[];
	readonly writers: readonly CellWriter[];
	/** Codes by data row, of each place. */
	readonly codes: readonly Uint32Array[];
	/** Writes the header of a place. */
	header(out: Output, place: number): void;
	/** 0: no header row. */
	readonly headerRow: number;
	readonly rowNumbers: Uint32Array;
}

export interface SheetMemory {
	readonly before: Splice;
	readonly after: Splice | null;
	readonly rows: readonly (readonly [count: number, change: RowChange | null])[];
}

const SPACE = 32;
const SLASH = 47;
const HOLDS_VALUE = /<(?:[\w.-]{1,60}:)?(?:v[^>]{0,99}>[^<]|f[\s>/]|is[\s>])/;
const ROW_MARK = "\u0001";

/** Adds cells to the rows of a sheet as it streams through, and remembers how to take them out again. */
export class CellAdder implements RowEditor {
	readonly #part: string;
	readonly #added: AddedCells;
	readonly #editHead: (head: string) => string;
	readonly #editTail: ((tail: string) => string) | null;
	readonly #progress: ((rows: number) => void) | undefined;
	readonly #isOurs: Set<number>;
	readonly #cells = new RowCells();
	#prefix = "";
	#cellTag = Buffer.from("<c");
	/** Next target row: -1 is the header. */
	#next: number;
	#rowCount = 0;
	#head: Splice | null = null;
	#opened = false;
	#after: Splice | null = null;
	readonly #rows: [count: number, change: RowChange | null][] = [];
	#lastKey = "";

	constructor(
		part: string,
		added: AddedCells,
		editHead: (head: string) => string,
		editTail: ((tail: string) => string) | null,
		progress?: (rows: number) => void,
	) {
		this.#part = part;
		this.#added = added;
		this.#editHead = editHead;
		this.#editTail = editTail;
		this.#progress = progress;
		this.#isOurs = new Set(added.places);
		this.#next = added.headerRow > 0 ? -1 : 0;
	}

	get memory(): SheetMemory {
		return { before: this.#head!, after: this.#after, rows: this.#rows };
	}

	head(head: string, prefix: string, closesItself: boolean): string {
		this.#prefix = prefix;
		this.#cellTag = Buffer.from(`<${prefix}c`, "latin1");
		let edited = this.#editHead(head);
		if (closesItself) {
			edited = `${edited.slice(0, edited.lastIndexOf("/")).trimEnd()}>`;
			this.#opened = true;
		}
		this.#head = spliceBetween(head, edited);
		return edited;
	}
	tail(tail: string): string {
		const edited = `${this.#opened ? `</${this.#prefix}sheetData>` : ""}${this.#editTail?.(tail) ?? tail}`;
		this.#after = spliceBetween(tail, edited);
		return edited;
	}

	row(row: RowBytes, out: Output): void {
		while (this.#nextRow < row.number) this.#newRow(out);
		if (++this.#rowCount % 5000 === 0) this.#progress?.(this.#rowCount);
		if (this.#nextRow > row.number) {
			out.copy(row.bytes, row.start, row.end);
			this.#remember("", null);
			return;
		}
		this.#patch(row, out);
		this.#next++;
	}
	rowsEnd(out: Output): void {
		while (this.#nextRow !== Number.POSITIVE_INFINITY) this.#newRow(out);
	}

	get #nextRow(): number {
		return this.#next < 0 ? this.#added.headerRow : (this.#added.rowNumbers[this.#next] ?? Number.POSITIVE_INFINITY);
	}
	#newRow(out: Output): void {
		const number = this.#nextRow;
		out.raw(`<${this.#prefix}row r="${number}">`);
		for (let place = 0; place < this.#added.places.length; place++) this.#write(out, number, place);
		out.raw(`</${this.#prefix}row>`);
		this.#remember("n", { n: 1 });
		this.#next++;
	}
	#write(out: Output, number: number, place: number): void {
		if (this.#next < 0) this.#added.header(out, place);
		else this.#added.writers[place]!.write(out, number, this.#added.codes[place]![this.#next]!);
	}
	#remember(key: string, change: RowChange | null): void {
		const last = this.#rows[this.#rows.length - 1];
		if (last !== undefined && this.#lastKey === key) last[0]++;
		else this.#rows.push([1, change]);
		this.#lastKey = key;
	}

	#patch(row: RowBytes, out: Output): void {
		const { bytes, start, openEnd, closeStart, end, number } = row;
		const { places } = this.#added;
		const prefix = this.#prefix.length;
		const closesItself = end === openEnd;
		// the opening tag, its spans widened
		const name = start + 4 + prefix;
		const spans = attributeAt(bytes, name, openEnd, "spans");
		const tagEnd = closesItself ? openEnd - 2 : openEnd - 1;
		let written = "";
		if (spans !== null) {
			written = bytes.toString("latin1", spans[0], spans[1]);
			const wider = widen(written, places[places.length - 1]! + 1);
			out.copy(bytes, start, spans[0]);
			out.raw(wider);
			out.copy(bytes, spans[1], tagEnd);
			if (wider === written) written = "";
		} else out.copy(bytes, start, tagEnd);
		out.raw(">");
		const change: { s?: string; e?: 1; d?: string; w?: string } = {};
		if (written !== "") change.s = written;

		if (closesItself) {
			for (let place = 0; place < places.length; place++) this.#write(out, number, place);
			out.raw(`</${this.#prefix}row>`);
			this.#remember(`e${written}`, { ...change, e: 1 });
			return;
		}
		const last = this.#lastCell(row);
		if (last.column < places[0]! && last.plain) {
			out.copy(bytes, openEnd, closeStart);
			for (let place = 0; place < places.length; place++) this.#write(out, number, place);
			out.copy(bytes, closeStart, end);
			this.#remember(`s${written}`, change);
			return;
		}
		this.#merge(row, out, change);
		out.copy(bytes, closeStart, end);
		this.#remember(`m${JSON.stringify(change)}`, change);
	}

	/** The last cell of a row, found from its end; not `plain` when something else stands after it, or its place is not told. */
	#lastCell({ bytes, openEnd, closeStart }: RowBytes): { readonly column: number; readonly plain: boolean } {
		let at = closeStart;
		for (;;) {
			at = at <= openEnd ? -1 : bytes.lastIndexOf(this.#cellTag, at - 1);
			if (at < openEnd) return { column: -1, plain: isBlank(bytes, openEnd, closeStart) };
			const next = bytes[at + this.#cellTag.length]!;
			if (next === SPACE || next === SLASH || next === 62 || next === 10 || next === 13 || next === 9) break;
		}
		const open = endOfTag(bytes, at, closeStart);
		if (open < 0) return { column: -1, plain: false };
		const end = bytes[open - 2] === SLASH ? open : endOfCell(this.#part, bytes, open, closeStart, this.#prefix.length);
		const column = columnOf(bytes, at + this.#cellTag.length, open);
		return { column, plain: column >= 0 && end > 0 && isBlank(bytes, end, closeStart) };
	}

	/** Writes the content of a row whose cells reach into our place, or that holds more than cells. */
	#merge(row: RowBytes, out: Output, change: { d?: string; w?: string }): void {
		const { bytes, openEnd, closeStart, number } = row;
		const { places } = this.#added;
		const cells = this.#cells;
		cells.read(this.#part, row, this.#prefix.length);
		const displaced: string[] = [];
		let nameless = false;
		let place = 0;
		let at = openEnd;
		let previous = -1;
		const ours = (until: number): void => {
			while (place < places.length && places[place]! < until) {
				previous = -2; // what follows can no longer leave its place untold
				this.#write(out, number, place++);
			}
		};
		for (let i = 0; i < cells.count; i++) {
			const column = cells.columns[i]!;
			const start = cells.starts[i]!;
			if (place < places.length && places[place]! <= column) {
				out.copy(bytes, at, start);
				at = start;
				ours(column);
			}
			if (this.#isOurs.has(column)) {
				if (!cells.named[i]) nameless = true;
				out.copy(bytes, at, start);
				const cell = bytes.toString("latin1", start, cells.ends[i]!);
				if (HOLDS_VALUE.test(cell)) throw new XlsxError({ kind: "bad-part", part: this.#part, why: "reference" }); // never over what somebody wrote
				displaced.push(cell);
				at = cells.ends[i]!;
				previous = -2;
			} else {
				if (!cells.named[i] && previous !== column - 1) {
					// told now, since its neighbour is ours
					nameless = true;
					out.copy(bytes, at, start + this.#cellTag.length);
					out.raw(` r="${columnLetters(column)}${number}"`);
					at = start + this.#cellTag.length;
				}
				out.copy(bytes, at, cells.ends[i]!);
				at = cells.ends[i]!;
				previous = column;
			}
		}
		out.copy(bytes, at, cells.rest);
		ours(Number.POSITIVE_INFINITY);
		out.copy(bytes, cells.rest, closeStart);
		if (nameless || (displaced.length > 0 && cells.loose)) change.w = bytes.toString("latin1", row.start, row.end);
		else if (displaced.length > 0) change.d = markRow(displaced.join(""), number);
	}
}

/** Takes our cells out of a sheet that nobody saved since, row by row as it was remembered: what comes out is what was there. */
export class CellRestorer implements RowEditor {
	readonly #part: string;
	readonly #memory: TargetMemory;
	readonly #isOurs: Set<number>;
	readonly #first: number;
	readonly #cells = new RowCells();
	#prefix = "";
	#run = 0;
	#inRun = 0;

	constructor(part: string, memory: TargetMemory) {
		this.#part = part;
		this.#memory = memory;
		this.#isOurs = new Set(memory.columns.map((column) => column.at));
		this.#first = Math.min(...this.#isOurs);
	}
	head(head: string, prefix: string): string {
		this.#prefix = prefix;
		return undoSplice(head, this.#memory.before);
	}
	tail(tail: string): string {
		return this.#memory.after === null ? tail : undoSplice(tail, this.#memory.after);
	}
	rowsEnd(): void {}

	row(row: RowBytes, out: Output): void {
		const run = this.#memory.rows[this.#run];
		if (run === undefined) throw new XlsxError({ kind: "bad-part", part: this.#part, why: "reference" });
		if (++this.#inRun >= run[0]) {
			this.#run++;
			this.#inRun = 0;
		}
		const change = run[1];
		const { bytes, start, openEnd, end, number } = row;
		if (change === null) {
			out.copy(bytes, start, end);
			return;
		}
		if (change.n !== undefined) return;
		if (change.w !== undefined) {
			out.raw(change.w);
			return;
		}
		const spans = change.s === undefined ? null : attributeAt(bytes, start + 4 + this.#prefix.length, openEnd, "spans");
		if (spans !== null) {
			out.copy(bytes, start, spans[0]);
			out.raw(change.s!);
			out.copy(bytes, spans[1], openEnd - 1);
		} else out.copy(bytes, start, openEnd - 1);
		if (change.e !== undefined) {
			out.raw("/>");
			return;
		}
		out.raw(">");
		const displaced = change.d === undefined ? "" : change.d.replaceAll(ROW_MARK, String(number));
		removeCells(this.#part, row, this.#cells, this.#prefix.length, (column) => column >= this.#first && this.#isOurs.has(column), displaced, out);
		out.copy(bytes, row.closeStart, end);
	}
}

/** Takes the cells of columns out of a sheet that another program saved since. */
export class ColumnRemover implements RowEditor {
	readonly #part: string;
	/** Column → spreadsheet row number from which its cells are ours. */
	readonly #from: ReadonlyMap<number, number>;
	readonly #editHead: (head: string) => string;
	readonly #cells = new RowCells();
	#prefix = "";

	constructor(part: string, from: ReadonlyMap<number, number>, editHead: (head: string) => string) {
		this.#part = part;
		this.#from = from;
		this.#editHead = editHead;
	}
	head(head: string, prefix: string): string {
		this.#prefix = prefix;
		return this.#editHead(head);
	}
	rowsEnd(): void {}
	row(row: RowBytes, out: Output): void {
		const { bytes, start, openEnd, closeStart, end, number } = row;
		out.copy(bytes, start, openEnd);
		if (end === openEnd) return;
		removeCells(this.#part, row, this.#cells, this.#prefix.length, (column) => number >= (this.#from.get(column) ?? Number.POSITIVE_INFINITY), "", out);
		out.copy(bytes, closeStart, end);
	}
}

/** Writes the content of a row without some of its cells; `displaced` cells come back in their place. */
function removeCells(part: string, row: RowBytes, cells: RowCells, prefix: number, isOurs: (column: number) => boolean, displaced: string, out: Output): void {
	const { bytes, openEnd, closeStart } = row;
	cells.read(part, row, prefix);
	const back = displaced === "" ? [] : cellsIn(part, displaced, row.number, prefix);
	let next = 0;
	let at = openEnd;
	for (let i = 0; i < cells.count; i++) {
		const column = cells.columns[i]!;
		const start = cells.starts[i]!;
		while (next < back.length && back[next]!.column <= column) {
			out.copy(bytes, at, start);
			at = start;
			out.raw(back[next++]!.xml);
		}
		if (!isOurs(column)) continue;
		out.copy(bytes, at, start);
		at = cells.ends[i]!;
	}
	out.copy(bytes, at, cells.rest);
	for (; next < back.length; next++) out.raw(back[next]!.xml);
	out.copy(bytes, cells.rest, closeStart);
}
function cellsIn(part: string, xml: string, number: number, prefix: number): { readonly column: number; readonly xml: string }[] {
	const bytes = Buffer.from(xml, "latin1");
	const cells = new RowCells();
	cells.read(part, { bytes, start: 0, openEnd: 0, closeStart: bytes.length, end: bytes.length, number }, prefix);
	const found = [];
	for (let i = 0; i < cells.count; i++) found.push({ column: cells.columns[i]!, xml: xml.slice(cells.starts[i]!, cells.ends[i]!) });
	return found;
}

const isBlank = (bytes: Buffer, from: number, end: number): boolean => {
	for (let i = from; i < end; i++) if (bytes[i]! > SPACE) return false;
	return true;
};
/** Cells written so that those of other rows read the same: `r="U5"` becomes `r="U\u0001"`. */
const markRow = (cells: string, number: number): string =>
	cells.replace(/( r=["'][A-Za-z]{1,3})(\d{1,7})(?=["'])/g, (whole, before: string, digits: string) =>
		Number(digits) === number && digits === String(number) ? before + ROW_MARK : whole,
	);

/** `1:20` widened to hold a last column, counted from 1. */
function widen(spans: string, last: number): string {
	const colon = spans.lastIndexOf(":");
	return colon < 0 || Number(spans.slice(colon + 1)) >= last ? spans : `${spans.slice(0, colon + 1)}${last}`;
}
