import type { Cell } from "./cells.ts";
import { letters } from "./columns.ts";
import { styleIndex } from "./styles.ts";

/** Text as it stands between two XML tags or in an attribute. */
function escapeXml(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] as string);
}

/** The texts of all cells, each once, by order of first use. */
export class SharedStrings {
	readonly #numbers = new Map<string, number>();
	#uses = 0;

	/** The number of a text. */
	of(text: string): number {
		this.#uses++;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		this.#numbers.set(text, this.#numbers.size);
		return this.#numbers.size - 1;
	}

	/** The part xl/sharedStrings.xml; `rich` gives the runs of the texts that have several looks. */
	part(rich: ReadonlyMap<string, string>): string {
		const items = [...this.#numbers.keys()].map(
			(text) => `<si>${rich.get(text) ?? `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</t>`}</si>`,
		);
		return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
	}
}

export interface Row {
	readonly cells: readonly (Cell | null)[];
	/** In points; without it the host's own. */
	readonly height?: number;
}

/** The element sheetData: row 1 is the first of the list; a row without cells is left out. `sharedTo` is the last row of the shared formula. */
export function sheetData(rows: readonly Row[], strings: SharedStrings, sharedTo = 0): string {
	let sharedSeen = false;
	const formulaOf = (cell: Cell, column: number, row: number): string => {
		if (cell.formula === undefined) return "";
		if (!cell.shared) return `<f>${escapeXml(cell.formula)}</f>`;
		if (sharedSeen) return '<f t="shared" si="0"/>';
		sharedSeen = true;
		return `<f t="shared" ref="${letters(column)}${row}:${letters(column)}${sharedTo}" si="0">${escapeXml(cell.formula)}</f>`;
	};
	const cellXml = (cell: Cell | null, column: number, row: number): string => {
		if (cell === null) return "";
		const head = `<c r="${letters(column)}${row}"${styleIndex(cell.style) === 0 ? "" : ` s="${styleIndex(cell.style)}"`}`;
		const formula = formulaOf(cell, column, row);
		if (cell.value === null) return `${head}/>`;
		if (typeof cell.value === "number") return `${head}>${formula}<v>${cell.value}</v></c>`;
		return formula === "" ? `${head} t="s"><v>${strings.of(cell.value)}</v></c>` : `${head} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`;
	};
	const lines = rows.map(({ cells, height }, at) => {
		if (cells.length === 0) return "";
		const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
		return `<row r="${at + 1}"${size}>${cells.map((cell, column) => cellXml(cell, column, at + 1)).join("")}</row>`;
	});
	return `<sheetData>${lines.join("")}</sheetData>`;
}
