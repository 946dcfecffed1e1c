import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import { Output, type OutputEncoding } from "./encode.ts";

/** Rows to a code, on average, from which the cells of a column are made once and copied. */
const OFTEN = 2;

/** One of our columns on its way into the file. */
export class AddedCells {
	readonly #column: Column;
	/** The cells of all codes in use, each after its delimiter; null: too many, they are made as they come. */
	readonly #ready: Buffer | null = null;
	readonly #starts: Uint32Array | null = null;

	/** @throws Unencodable */
	constructor(column: Column, encoding: OutputEncoding, delimiter: string) {
		this.#column = column;
		if (column.size * OFTEN > column.codes.length + 16) return;
		const used = new Uint8Array(column.size);
		for (let row = 0; row < column.codes.length; row++) used[column.codes[row]!] = 1;
		const output = new Output(encoding, delimiter);
		const starts = new Uint32Array(column.size + 1);
		for (let code = 0; code < column.size; code++) {
			starts[code] = output.length;
			if (used[code] === 0) continue;
			output.delimiter();
			putCell(output, column.cell(code), false);
		}
		starts[column.size] = output.length;
		this.#ready = output.bytes.subarray(0, output.length);
		this.#starts = starts;
	}

	/** Puts a delimiter and the cell of a data row, the first being 0. */
	put(output: Output, row: number, quoted: boolean): void {
		const code = this.#column.codes[row]!;
		if (this.#ready !== null && !quoted) {
			output.copy(this.#ready, this.#starts![code]!, this.#starts![code + 1]!);
			return;
		}
		output.delimiter();
		putCell(output, this.#column.cell(code), quoted);
	}
}

function putCell(output: Output, cell: Cell, quoted: boolean): void {
	if (typeof cell === "string") output.cell(cell, quoted);
	else output.word(cell === null ? "" : typeof cell === "number" ? plainNumber(cell) : String(cell), quoted);
}

/** The number in figures, with a point and without an exponent; "" for what is no number.
 *  @example plainNumber(1e21)  // "1000000000000000000000" */
function plainNumber(value: number): string {
	if (!Number.isFinite(value)) return "";
	const text = String(value);
	if (!text.includes("e")) return text;
	return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "");
}
