import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import { columnLetters, Output } from "./output.ts";
import { serialOfIso } from "./serial.ts";

/** Columns of at most so many distinct cells keep the bytes of each. */
const KEPT_CODES = 4096;

export type CellFormat = "text" | "date" | "number";

/** Writes the cells of one column, row after row. */
export class CellWriter {
	readonly #open: string;
	readonly #prefix: string;
	readonly #column: Column;
	readonly #format: CellFormat;
	readonly #styleOf: (code: number, cell: Cell) => number | null;
	readonly #date1904: boolean;
	readonly #kept: (Buffer | undefined)[] | null;

	/** `prefix` is that of the sheet's elements; `styleOf` the style of a code's cells, null for a cell that is not written when empty. */
	constructor(place: number, column: Column, format: CellFormat, styleOf: (code: number, cell: Cell) => number | null, prefix: string, date1904: boolean) {
		this.#open = `<${prefix}c r="${columnLetters(place)}`;
		this.#prefix = prefix;
		this.#column = column;
		this.#format = format;
		this.#styleOf = styleOf;
		this.#date1904 = date1904;
		this.#kept = column.size <= KEPT_CODES ? new Array<Buffer | undefined>(column.size) : null;
	}

	/** The cell of a code in a row counted from 1. */
	write(out: Output, rowNumber: number, code: number): void {
		const kept = this.#kept?.[code] ?? this.#fresh(out, code);
		if (kept === NOTHING) return;
		out.raw(this.#open);
		out.integer(rowNumber);
		if (kept !== null) {
			out.bytes(kept);
			return;
		}
		const cell = this.#column.cell(code);
		writeRest(out, cell, this.#styleOf(code, cell) ?? 0, this.#format, this.#prefix, this.#date1904);
	}

	/** The bytes of a code that is met for the first time; null when they are not kept. */
	#fresh(out: Output, code: number): Buffer | null {
		if (this.#kept === null) return code === 0 && this.#styleOf(0, null) === null ? NOTHING : null;
		const cell = this.#column.cell(code);
		const style = this.#styleOf(code, cell);
		const pieces: Buffer[] = [];
		const own = new Output((chunk) => pieces.push(chunk));
		if (code !== 0 || style !== null) writeRest(own, code === 0 ? null : cell, style ?? 0, this.#format, this.#prefix, this.#date1904);
		own.flush();
		out.cut += own.cut;
		const kept = pieces.length === 0 ? NOTHING : Buffer.from(Buffer.concat(pieces));
		this.#kept[code] = kept;
		return kept;
	}
}
const NOTHING = Buffer.alloc(0);

/** A cell after its reference: `" s="5" t="…">…</c>`. Texts are texts whatever they look like. */
export function writeRest(out: Output, cell: Cell, style: number, format: CellFormat, prefix: string, date1904: boolean): void {
	out.raw('" s="');
	out.integer(style);
	if (cell === null) {
		out.raw('"/>');
		return;
	}
	if (typeof cell === "boolean") {
		out.raw(`" t="b"><${prefix}v>${cell ? 1 : 0}</${prefix}v></${prefix}c>`);
		return;
	}
	const serial = format === "date" && typeof cell === "string" ? serialOfIso(cell, date1904) : null;
	const number = serial ?? (format !== "text" && typeof cell === "number" && Number.isFinite(cell) ? cell : null);
	if (number !== null) {
		out.raw(`"><${prefix}v>`);
		out.raw(String(number));
		out.raw(`</${prefix}v></${prefix}c>`);
		return;
	}
	const text = String(cell);
	out.raw(`" t="inlineStr"><${prefix}is><${prefix}t${keepsSpace(text) ? ' xml:space="preserve">' : ">"}`);
	out.text(text);
	out.raw(`</${prefix}t></${prefix}is></${prefix}c>`);
}
function keepsSpace(text: string): boolean {
	return text.length > 0 && (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes("\n"));
}
