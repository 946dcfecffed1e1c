import { cellName } from "./output.ts";

/** A text that was longer than a cell may hold, and was written without its end. */
export interface CutText {
	readonly sheet: string;
	/** `B3` */
	readonly cell: string;
}

/** Gathers the cells whose texts were cut, each once however often it is written. */
export class CutTexts {
	readonly #seen = new Set<string>();
	readonly #found: CutText[] = [];

	/** Row and column from 0. */
	add(sheet: string, row: number, column: number): void {
		const cell = cellName(row, column);
		const key = `${cell} ${sheet}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#found.push({ sheet, cell });
	}
	get found(): readonly CutText[] {
		return this.#found;
	}
}
