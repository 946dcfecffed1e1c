import type { Cell } from "../../../core/model/cell.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import type { Engine, Start, Want } from "../../../panel/engine/messages.ts";

/** What a host would begin with. */
export const startOf = (sheets: readonly Sheet[], more: Partial<Start> = {}): Start => ({
	file: "clients.xlsx",
	host: "local",
	version: "0.0.0",
	language: "fr",
	country: "FR",
	date: "2026-11-21",
	sheets: sheets.map(({ name, rowCount, columns, hidden }) => ({ name, rows: rowCount, columns: columns.length, hidden: hidden === true })),
	ours: [],
	...more,
});

/** Reads what an engine wants out of sheets, in blocks of at most so many rows. Gives how many cells that took. */
export async function feed(engine: Engine, sheets: readonly Sheet[], wants: readonly Want[], rows = 37): Promise<number> {
	let cells = 0;
	for (const { sheet: name, columns, firstRow, lastRow } of wants) {
		const sheet = sheets.find((one) => one.name === name)!;
		for (let first = firstRow; first <= lastRow; first += rows) {
			const last = Math.min(lastRow, first + rows - 1);
			await engine.take(name, columns, { firstRow: first, rows: cellsOf(sheet, columns, first, last) });
			cells += columns.length * (last - first + 1);
		}
	}
	return cells;
}

export function cellsOf({ columns: all, rowCount }: Sheet, columns: readonly number[], firstRow: number, lastRow: number): Cell[][] {
	return Array.from({ length: lastRow - firstRow + 1 }, (_, at) => {
		const row = firstRow - 1 + at;
		return columns.map((index) => (row < rowCount ? all[index]!.cell(all[index]!.codes[row]!) : null));
	});
}
