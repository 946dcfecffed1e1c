import { serialOfIso } from "../../core/dates/number-format.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Column } from "../../core/model/column.ts";
import { columnLetters, Output } from "./output.ts";

/** Columns of at most so many distinct cells keep the bytes of each. */
const KEPT_CODES = 4096;

export type CellFormat = "text" | "date" | "number";

/** Writes the cells of one column, row after row. */
export class CellWriter {
	readonly #open: Buffer;
	readonly #prefix: string;
	readonly #column: Column;
	readonly #format: CellFormat;
	readonly #styleOf: (code: number, cell: Cell) => number | null;
	readonly #date1904: boolean;
	readonly #kept: (Buffer | undefined)[] | null;
	readonly #tellCut: (rowNumber: number) => void;
	/** Codes among those kept whose text is cut. */
	readonly #cutCodes = new Set<number>();

	/** `prefix` is that of the sheet's elements; `styleOf` the style of a code's cells, null for a cell that is not written when empty.
	 *  `tellCut` hears of each text that is too long for a cell. */
	constructor(
		place: number,
		column: Column,
		format: CellFormat,
		styleOf: (code: number, cell: Cell) => number | null,
		prefix: string,
		date1904: boolean,
		tellCut: (rowNumber: number) => void,
	) {
		this.#open = Buffer.from(`<${prefix}c r="${columnLetters(place)}`);
		this.#prefix = prefix;
		this.#column = column;
		this.#format = format;
		this.#styleOf = styleOf;
		this.#date1904 = date1904;
		this.#tellCut = tellCut;
		this.#kept = column.size <= KEPT_CODES ? new Array<Buffer | undefined>(column.size) : null;
	}

	/** The cell of a code in a row counted from 1. */
	write(out: Output, rowNumber: number, code: number): void {
		const kept = this.#kept?.[code] ?? this.#fresh(code);
		if (kept === NOTHING) return;
		out.small(this.#open);
		out.integer(rowNumber);
		if (kept !== null) {
			out.small(kept);
			if (this.#cutCodes.size > 0 && this.#cutCodes.has(code)) this.#tellCut(rowNumber);
			return;
		}
		const cell = this.#column.cell(code);
		const { cut } = out;
		writeRest(out, cell, this.#styleOf(code, cell) ?? 0, this.#format, this.#prefix, this.#date1904);
		if (out.cut > cut) this.#tellCut(rowNumber);
	}

	/** The bytes of a code that is met for the first time; null when they are not kept. */
	#fresh(code: number): Buffer | null {
		if (this.#kept === null) return code === 0 && this.#column.cell(0) === null && this.#styleOf(0, null) === null ? NOTHING : null;
		// What stands beside an empty cell may say that it is empty.
		const cell = this.#column.cell(code);
		const style = this.#styleOf(code, cell);
		const { cut } = scratch;
		if (code !== 0 || cell !== null || style !== null) writeRest(scratch, cell, style ?? 0, this.#format, this.#prefix, this.#date1904);
		if (scratch.cut > cut) this.#cutCodes.add(code);
		const bytes = scratch.take();
		const kept = bytes.length === 0 ? NOTHING : bytes;
		this.#kept[code] = kept;
		return kept;
	}
}
const NOTHING = Buffer.alloc(0);
/** Where one cell is made, to be kept; it never fills up. */
const scratch = new Output(() => {});

/** The tags of cells, made once for each style. */
interface Tags {
	readonly blank: Buffer;
	readonly number: Buffer;
	readonly text: Buffer;
	readonly spaced: Buffer;
}
const tagsOfPrefix = new Map<string, { readonly byStyle: (Tags | undefined)[]; readonly endNumber: Buffer; readonly endText: Buffer }>();
function tagsFor(prefix: string) {
	let tags = tagsOfPrefix.get(prefix);
	if (tags === undefined) {
		tags = { byStyle: [], endNumber: Buffer.from(`</${prefix}v></${prefix}c>`), endText: Buffer.from(`</${prefix}t></${prefix}is></${prefix}c>`) };
		tagsOfPrefix.set(prefix, tags);
	}
	return tags;
}
function tagsOfStyle(style: number, prefix: string): Tags {
	return {
		blank: Buffer.from(`" s="${style}"/>`),
		number: Buffer.from(`" s="${style}"><${prefix}v>`),
		text: Buffer.from(`" s="${style}" t="inlineStr"><${prefix}is><${prefix}t>`),
		spaced: Buffer.from(`" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">`),
	};
}

/** A cell after its reference: `" s="5" t="…">…</c>`. Texts are texts whatever they look like; they stand in their cells (inline), which
 *  measured as small and as fast as a table of shared texts, and leaves the user's table untouched. */
export function writeRest(out: Output, cell: Cell, style: number, format: CellFormat, prefix: string, date1904: boolean): void {
	const tags = tagsFor(prefix);
	tags.byStyle[style] ??= tagsOfStyle(style, prefix);
	const { blank, number, text, spaced } = tags.byStyle[style];
	if (cell === null) {
		out.small(blank);
		return;
	}
	if (typeof cell === "boolean") {
		out.raw(`" s="${style}" t="b"><${prefix}v>${cell ? 1 : 0}`);
		out.small(tags.endNumber);
		return;
	}
	const serial = format === "date" && typeof cell === "string" ? serialOfIso(cell, date1904) : null;
	const value = serial ?? (format !== "text" && typeof cell === "number" && Number.isFinite(cell) ? cell : null);
	if (value !== null) {
		out.small(number);
		out.raw(String(value));
		out.small(tags.endNumber);
		return;
	}
	const written = String(cell);
	out.small(keepsSpace(written) ? spaced : text);
	out.text(written);
	out.small(tags.endText);
}
function keepsSpace(text: string): boolean {
	return text.length > 0 && (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes("\n"));
}
