import type { AddedColumn, ReportTarget } from "../../core/model/report.ts";
import { AddedCells } from "./added-cells.ts";
import type { Output, OutputEncoding } from "./encode.ts";
import { isByteEncoding, unitsOf } from "./encoding.ts";
import { endOfCell, lineEndLength, QUOTE } from "./quotes.ts";
import type { CsvFile } from "./read.ts";

/** Columns to stand where those of an earlier audit stood, else to the right of all others. */
export interface Addition {
	readonly target: ReportTarget;
	readonly columns: readonly AddedColumn[];
}

/** Puts the records of a file to an output with our columns in them.
 *
 *  Our columns begin at the same place in each row, so a row that is too short is first filled with empty cells. To be able to take
 *  these out again without knowing the original, they are written `""`. A row whose own last cell is `""` is filled with bare ones
 *  instead, and told by our cells, all of which then stand within quotes, needed or not. (Where every one of our cells in an other
 *  row needs quotes, and its own last cells are bare and empty, these are taken for filling: no real report has such a row.) */
export class RecordWriter {
	/** All records are put. */
	done = false;
	readonly #file: CsvFile;
	readonly #output: Output;
	readonly #delimiter: number;
	readonly #headers: readonly string[];
	readonly #cells: readonly AddedCells[];
	readonly #rowNumbers: Uint32Array;
	/** 0: none, or one of our own. */
	readonly #headerRow: number;
	readonly #ownHeader: boolean;
	/** Our columns in the file, by place. */
	readonly #isOurs: readonly boolean[];
	/** Cells before ours. */
	readonly #width: number;
	/** Code unit of each byte, where the encoding changes. */
	readonly #unitOf: Uint16Array | null;
	/** Record to come, from 1, and data row to come, from 0. */
	#record = 1;
	#row = 0;
	/** What `#split` found: cells and bytes before ours, and the stretches after them. */
	#leftCells = 0;
	#leftEnd = 0;
	readonly #right: number[] = [];

	/** Our first header stands within quotes, needed or not. */
	readonly #marked: boolean;

	/** `marked`: our first header, and no other, is to stand within quotes, by which `isMarked` tells a byte order mark of ours.
	 *  @throws Unencodable */
	constructor(file: CsvFile, addition: Addition | null, output: Output, encoding: OutputEncoding, marked: boolean) {
		const columns = addition?.columns ?? [];
		this.#file = file;
		this.#marked = marked;
		this.#output = output;
		this.#delimiter = file.delimiter.charCodeAt(0);
		this.#headers = columns.map((column) => column.header);
		this.#cells = columns.map((column) => new AddedCells(column.cells, encoding, file.delimiter));
		this.#rowNumbers = addition?.target.rowNumbers ?? new Uint32Array(0);
		this.#ownHeader = file.ours?.alone === true || addition?.target.headerRow === 0;
		this.#headerRow = this.#ownHeader ? 0 : (addition?.target.headerRow ?? 0);
		this.#isOurs = file.sheet.columns.map((_, index) => file.ours?.columns.includes(index) === true);
		this.#width = file.ours?.columns[0] ?? file.sheet.columns.length;
		this.#unitOf = encoding !== file.encoding && isByteEncoding(file.encoding) ? unitsOf(file.encoding) : null;
	}

	/** Puts what stands before the first record: a row for our headers, if the file has none. */
	begin(): void {
		if (!this.#ownHeader || this.#headers.length === 0) return;
		for (let cell = 1; cell < this.#width; cell++) this.#output.delimiter();
		this.#putHeaders(false);
		const lineEnd = Buffer.from(this.#file.newline);
		this.#output.copy(lineEnd, 0, lineEnd.length);
	}

	/** Puts the records that lie whole between `start` and `end`, until the output holds `enough` bytes. Returns where the next one begins. */
	run(bytes: Buffer, start: number, end: number, enough: number): number {
		const { lengths } = this.#file.records;
		const output = this.#output;
		let at = start;
		while (this.#record <= lengths.length && output.length < enough) {
			const next = at + lengths[this.#record - 1]!;
			if (next > end) return at;
			this.#put(bytes, at, next);
			this.#record++;
			at = next;
		}
		this.done = this.#record > lengths.length;
		return at;
	}

	#put(bytes: Buffer, start: number, next: number): void {
		const record = this.#record;
		const { ours } = this.#file;
		if (ours?.alone === true && record === ours.headerRow) return;
		const end = next - lineEndLength(bytes, start, next);
		const isData = this.#rowNumbers[this.#row] === record;
		const isHeader = record === this.#headerRow;
		if (ours === null) {
			this.#leftCells = this.#file.records.widths?.[record - 1] ?? this.#width;
			this.#leftEnd = end;
			this.#right.length = 0;
		} else this.#split(bytes, start, end);

		this.#copy(bytes, start, this.#leftEnd);
		if (this.#headers.length > 0 && (isData || isHeader || (this.#leftCells >= this.#width && end > start))) {
			const quoted = endsWithQuotedNothing(bytes, start, this.#leftEnd, this.#delimiter);
			this.#fill(quoted);
			if (isData) this.#putRow(this.#row, quoted);
			else if (isHeader) this.#putHeaders(quoted);
			else this.#putNothing(quoted);
		}
		for (let index = 0; index < this.#right.length; index += 2) this.#copy(bytes, this.#right[index]!, this.#right[index + 1]!);
		this.#copy(bytes, end, next);
		if (isData) this.#row++;
	}

	/** Finds our cells in a record, and what an earlier audit filled it up with. */
	#split(bytes: Buffer, start: number, end: number): void {
		this.#right.length = 0;
		let cell = 0;
		let ourCells = 0;
		let allQuoted = true;
		this.#leftEnd = end;
		for (let at = start; ; cell++) {
			const cellEnd = endOfCell(bytes, at, end, true, this.#delimiter);
			if (cell === this.#width) this.#leftEnd = at - 1;
			if (cell >= this.#width) {
				if (this.#isOurs[cell]) {
					ourCells++;
					if (bytes[at] !== QUOTE || at === cellEnd) allQuoted = false;
				} else this.#right.push(at - 1, cellEnd);
			}
			if (cellEnd === end) break;
			at = cellEnd + 1;
		}
		this.#leftCells = Math.min(cell + 1, this.#width);
		if (ourCells > 0) this.#unfill(bytes, start, allQuoted);
	}

	#unfill(bytes: Buffer, start: number, bare: boolean): void {
		if (bare)
			while (this.#leftEnd > start && bytes[this.#leftEnd - 1] === this.#delimiter) {
				this.#leftEnd--;
				this.#leftCells--;
			}
		else
			while (this.#leftCells > 1 && endsWithQuotedNothing(bytes, start, this.#leftEnd, this.#delimiter)) {
				this.#leftEnd -= 3;
				this.#leftCells--;
			}
	}

	#fill(bare: boolean): void {
		for (let cell = this.#leftCells; cell < this.#width; cell++) {
			this.#output.delimiter();
			if (!bare) this.#output.word("", true);
		}
	}

	#putRow(row: number, quoted: boolean): void {
		for (const cells of this.#cells) cells.put(this.#output, row, quoted);
	}

	#putHeaders(quoted: boolean): void {
		for (const [at, header] of this.#headers.entries()) {
			this.#output.delimiter();
			this.#output.cell(header, quoted || (this.#marked && at === 0));
		}
	}

	#putNothing(quoted: boolean): void {
		for (let cell = 0; cell < this.#headers.length; cell++) {
			this.#output.delimiter();
			this.#output.word("", quoted);
		}
	}

	#copy(bytes: Buffer, start: number, end: number): void {
		if (this.#unitOf === null) this.#output.copy(bytes, start, end);
		else this.#output.convert(bytes, start, end, this.#unitOf);
	}
}

/** Whether the last cell is an empty one within quotes. */
function endsWithQuotedNothing(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
	return end - start >= 2 && bytes[end - 1] === QUOTE && bytes[end - 2] === QUOTE && (end - start === 2 || bytes[end - 3] === delimiter);
}
