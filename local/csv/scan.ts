import { Dictionary, mix, SEED } from "./dictionary.ts";
import { CsvError } from "./error.ts";
import { CR, closingQuote, endOfPlain, LETTER, LF, LONGEST_CELL, MORE, QUOTE, unquote } from "./quotes.ts";

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

/** One pass over the bytes of a file: where cells and records end, and which code each cell has in its column. */
export class Scan {
	readonly columns: Dictionary[] = [];
	rows = 0;
	readonly #path: string;
	readonly #delimiter: number;
	readonly #size: number;
	/** Rows that the file has in all, as far as can be foreseen: what is asked for at once and never written to costs nothing. */
	#expectedRows = 1024;
	/** Where the record begins; before the buffer when negative. */
	#recordStart: number;
	#lengths = new Uint32Array(1024);
	/** Cells before the one being read. */
	#column = 0;
	/** Number of cells that every record had so far, then null. */
	#width: number | null = null;
	#widths: Uint16Array | null = null;
	#lf = 0;
	#crlf = 0;
	#cr = 0;
	#scratch = Buffer.alloc(256);

	/** `start`: where the first record begins in the first buffer; `size`: of the file. */
	constructor(path: string, delimiter: number, start: number, size: number) {
		this.#path = path;
		this.#delimiter = delimiter;
		this.#recordStart = start;
		this.#size = size;
	}

	/** Scans `bytes` from `start`, where a cell begins, to `end`, where a line end stands guard. `last`: the file ends there.
	 *  Returns where the first cell begins that is not complete; scanning goes on from there. `position`: in the file, of `end`. */
	run(bytes: Buffer, start: number, end: number, last: boolean, position: number): number {
		const delimiter = this.#delimiter;
		if (this.rows > 0) this.#expectedRows = Math.ceil(((this.rows * this.#size) / (position - end + start)) * 1.02) + 16;
		let at = start;
		for (;;) {
			if (at === end) {
				// The file ends after a delimiter: one more cell, empty.
				if (last && this.#column > 0) {
					this.#column++;
					this.#endRecord(end);
				}
				break;
			}
			const cell = at;
			let byte = bytes[at]!;
			if (byte === QUOTE) {
				at = this.#quoted(bytes, cell, end, last);
				if (at === MORE) {
					at = cell;
					break;
				}
				byte = bytes[at]!;
			} else {
				let hash = SEED;
				while (byte !== delimiter && byte !== LF && byte !== CR) {
					hash = Math.imul(hash ^ byte, 0x01000193);
					byte = bytes[++at]!;
				}
				if (at === end && !last) {
					at = cell;
					break;
				}
				if (at > cell) this.#take(bytes, cell, at, hash);
			}
			if (byte === CR && at + 1 >= end && !last) {
				at = cell;
				break;
			}
			this.#column++;
			if (at === end) {
				this.#endRecord(end);
				break;
			}
			at++;
			if (byte === delimiter) {
				if (this.#column === MOST_COLUMNS) throw new CsvError(this.#path, { kind: "too-many-columns", limit: MOST_COLUMNS });
				continue;
			}
			if (byte === LF) this.#lf++;
			else if (at < end && bytes[at] === LF) {
				this.#crlf++;
				at++;
			} else this.#cr++;
			this.#endRecord(at);
		}
		for (const column of this.columns) column.settle(bytes, this.#expectedRows);
		this.#recordStart -= at;
		return at;
	}

	/** Takes the cell begun by the quote at `start`. Returns where it ends, or `MORE`. */
	#quoted(bytes: Buffer, start: number, end: number, last: boolean): number {
		const delimiter = this.#delimiter;
		let hash = SEED;
		let at = start + 1;
		let byte = bytes[at]!;
		// The common case: no quote inside.
		while (byte !== QUOTE && (byte !== LF || at < end)) {
			hash = Math.imul(hash ^ byte, 0x01000193);
			byte = bytes[++at]!;
		}
		if (at + 1 < end || (at + 1 === end && last)) {
			const next = bytes[at + 1]!;
			if (at + 1 === end || next === delimiter || next === LF || next === CR) {
				if (at > start + 1) this.#take(bytes, start + 1, at, hash);
				return at + 1;
			}
		}
		const close = closingQuote(bytes, start, end, last, delimiter);
		if (close === MORE) return MORE;
		const cellEnd = endOfPlain(bytes, close === LETTER ? start : close + 1, end, delimiter);
		if (cellEnd === end && !last) return MORE;
		if (this.#scratch.length < cellEnd - start) this.#scratch = Buffer.alloc((cellEnd - start) * 2);
		const scratch = this.#scratch;
		let length = cellEnd - start;
		if (close === LETTER) scratch.set(bytes.subarray(start, cellEnd));
		else length = unquote(bytes, start, close, cellEnd, scratch);
		hash = SEED;
		for (let index = 0; index < length; index++) hash = mix(hash, scratch[index]!);
		if (length > 0) {
			this.columns[this.#column]?.settle(bytes, this.#expectedRows);
			this.#take(scratch, 0, length, hash);
			this.columns[this.#column]!.settle(scratch, this.#expectedRows);
		}
		return cellEnd;
	}

	#take(bytes: Buffer, start: number, end: number, hash: number): void {
		if (end - start > LONGEST_CELL) throw new CsvError(this.#path, { kind: "cell-too-long", limit: LONGEST_CELL });
		while (this.#column >= this.columns.length) this.columns.push(new Dictionary());
		this.columns[this.#column]!.take(bytes, start, end, hash, this.rows, this.#expectedRows);
	}

	#endRecord(end: number): void {
		const width = this.#column;
		while (width > this.columns.length) this.columns.push(new Dictionary());
		if (this.rows === this.#lengths.length) this.#lengthen();
		this.#lengths[this.rows] = end - this.#recordStart;
		if (this.#widths !== null) this.#widths[this.rows] = width;
		else if (this.#width !== width) {
			if (this.#width !== null) {
				this.#widths = new Uint16Array(this.#lengths.length).fill(this.#width, 0, this.rows);
				this.#widths[this.rows] = width;
			}
			this.#width = width;
		}
		this.rows++;
		this.#recordStart = end;
		this.#column = 0;
	}

	#lengthen(): void {
		const rows = Math.max(this.rows * 2, this.#expectedRows);
		const lengths = new Uint32Array(rows);
		lengths.set(this.#lengths);
		this.#lengths = lengths;
		if (this.#widths === null) return;
		const widths = new Uint16Array(rows);
		widths.set(this.#widths);
		this.#widths = widths;
	}

	/** Bytes of each record with its line end. */
	lengths(): Uint32Array {
		return this.#lengths.subarray(0, this.rows);
	}

	/** Number of cells of each record; null when all have as many. */
	widths(): Uint16Array | null {
		return this.#widths?.subarray(0, this.rows) ?? null;
	}

	/** The line end that most records have. */
	newline(): "\n" | "\r\n" | "\r" {
		if (this.#crlf > this.#lf && this.#crlf >= this.#cr) return "\r\n";
		return this.#cr > this.#lf ? "\r" : "\n";
	}
}
