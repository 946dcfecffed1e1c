import { columnLetters } from "../../core/columns/letters.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import type { Sheet } from "../hosts/sheets/workbook/sheet.ts";

/** Everything that a spreadsheet holds and what is kept with it, one line a thing, so that two can be compared and a difference can be read. */
export function snapshot({ workbook, properties, caches, triggers }: SheetsHost, only?: readonly string[]): ReadonlyMap<string, string> {
	workbook.calculate();
	const lines = new Map<string, string>();
	const say = (what: string, value: unknown): void => {
		if (value !== undefined && value !== null && value !== "") lines.set(what, JSON.stringify(value));
	};
	const sheets = only === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => only.includes(name));
	for (const sheet of sheets) tell(sheet, (what, value) => say(`${sheet.name}!${what}`, value));
	if (only !== undefined) return lines;
	say(
		"sheets",
		workbook.sheets.map(({ name }) => name),
	);
	say(
		"names",
		[...workbook.named].map(([name, { anchor }]) => [name, anchor.area]),
	);
	for (const { kind, key, value, sheet } of workbook.metadata.filter((one) => one.kind === "SPREADSHEET")) say(`metadata ${kind} ${key}`, [value, sheet?.name]);
	for (const [key, value] of properties.document) say(`property ${key}`, value);
	for (const [name, entries] of caches) say(`cache ${name}`, entries.size === 0 ? null : [...entries.keys()]);
	say("triggers", triggers.length === 0 ? null : triggers.map(({ handler }) => handler));
	return lines;
}

function tell(sheet: Sheet, say: (what: string, value: unknown) => void): void {
	say("sheet", [sheet.hidden, sheet.tabColor, sheet.gridlines, sheet.frozenRows, sheet.frozenColumns]);
	say("grid", [sheet.maxRows, sheet.maxColumns]);
	sheet.rows.forEach((layers, row) => {
		const width = Math.max(
			layers?.values.length ?? 0,
			layers?.styles?.length ?? 0,
			layers?.notes?.length ?? 0,
			layers?.rules?.length ?? 0,
			layers?.formulas?.length ?? 0,
		);
		for (let column = 0; column < width; column++) {
			const at = `${columnLetters(column)}${row + 1}`;
			const value = sheet.value(row, column);
			say(at, typeof value === "object" && value !== null ? String((value as { code?: string }).code) : value);
			say(`${at} formula`, sheet.formula(row, column));
			const style = Object.entries(sheet.style(row, column)).sort(([a], [b]) => (a < b ? -1 : 1));
			say(`${at} style`, style.length === 0 ? null : style);
			say(`${at} note`, sheet.note(row, column));
			say(`${at} rule`, sheet.rule(row, column));
		}
	});
	for (const [column, width] of sheet.columnWidths) say(`width ${columnLetters(column)}`, width);
	for (const [row, height] of sheet.rowHeights) say(`height ${row + 1}`, height);
	say("hidden", sheet.hiddenRows.size + sheet.hiddenColumns.size === 0 ? null : [[...sheet.hiddenRows], [...sheet.hiddenColumns]]);
	say("merges", sheet.merges.length === 0 ? null : sheet.merges.map(({ area }) => area));
	say("filter", sheet.filter === null ? null : [sheet.filter.anchor.area, [...sheet.filteredRows]]);
	say("charts", sheet.charts.length === 0 ? null : sheet.charts.map(({ type, options, ranges }) => [type, options, ranges.map(({ anchor }) => anchor.area)]));
	say("protections", sheet.protections.length === 0 ? null : sheet.protections.map(({ anchor }) => anchor.area));
	say("rules", sheet.conditional.length === 0 ? null : sheet.conditional);
	// In no order: which of them was set first says nothing.
	const metadata = sheet.book.metadata.filter((one) => one.sheet === sheet).map(({ key, kind, anchor }) => JSON.stringify([key, kind, anchor?.area ?? null]));
	say("metadata", metadata.length === 0 ? null : metadata.sort());
}

/** What one has that the other has not, or has otherwise; empty when they are the same. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((key) => before.get(key) !== after.get(key))
		.map((key) => `${key}: ${(before.get(key) ?? "-").slice(0, 160)} -> ${(after.get(key) ?? "-").slice(0, 160)}`);
}
