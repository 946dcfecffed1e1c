import { columnLetters } from "../../core/columns/letters.ts";
import type { Sheet } from "../hosts/excel/workbook/sheet.ts";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";

/** Everything that a workbook holds, one line a thing, so that two can be compared and a difference can be read. */
export function snapshot(book: Workbook, options: { readonly only?: readonly string[] } = {}): ReadonlyMap<string, string> {
	book.calculate();
	const lines = new Map<string, string>();
	const say = (what: string, value: unknown): void => {
		if (value !== undefined && value !== null && value !== "") lines.set(what, JSON.stringify(value));
	};
	const sheets = options.only === undefined ? book.sheets : book.sheets.filter(({ name }) => options.only!.includes(name));
	sheets.forEach((sheet) => {
		tell(book, sheet, (what, value) => say(`${sheet.name}!${what}`, value));
	});
	if (options.only !== undefined) return lines;
	say(
		"sheets",
		book.sheets.map(({ name }) => name),
	);
	say(
		"names",
		book.names.map(({ name, formula, visible }) => [name, formula, visible]),
	);
	// Sheets are told by their names: the number of a sheet says when it was made.
	const named = (text: string): string => book.sheets.reduce((known, { id, name }) => known.replaceAll(id, name), text);
	for (const [addin, settings] of book.settings) for (const [key, value] of settings) say(`setting ${addin} ${key}`, named(String(value)));
	say("mode", book.calculationMode);
	return lines;
}

function tell(book: Workbook, sheet: Sheet, say: (what: string, value: unknown) => void): void {
	say("visibility", sheet.visibility);
	say("tab", [sheet.tabColor, sheet.showGridlines, sheet.freeze, sheet.protection]);
	const used = sheet.used(false);
	if (used !== null)
		for (let row = used.row; row < used.row + used.rows; row++)
			for (let column = used.column; column < used.column + used.columns; column++) {
				const at = `${columnLetters(column)}${row + 1}`;
				const value = sheet.value(row, column);
				say(at, typeof value === "object" ? String(value) : value);
				say(`${at} formula`, sheet.formula(row, column));
				const style = sheet.styleNumber(row, column);
				if (style !== 0) say(`${at} style`, book.styles.get(style));
			}
	sheet.columnInfo.forEach((info, at) => {
		if (info !== undefined && ((info.width ?? 48) !== 48 || info.hidden || (info.style ?? 0) !== 0)) say(`column ${columnLetters(at)}`, info);
	});
	sheet.rowInfo.forEach((info, at) => {
		if (info !== undefined && (info.height !== undefined || info.hidden || info.filtered || info.style)) say(`row ${at + 1}`, info);
	});
	sheet.names.forEach(({ name, formula, visible }) => {
		say(`name ${name}`, [formula, visible]);
	});
	say("merges", sheet.merges.length > 0 ? sheet.merges : undefined);
	say(
		"charts",
		sheet.charts.length > 0 ? sheet.charts.map(({ name, type, series }) => [name, type, series.map((one) => [one.name, one.values?.area])]) : undefined,
	);
	say("notes", sheet.notes.length > 0 ? sheet.notes.map(({ cell, content }) => [cell.row, cell.column, content]) : undefined);
	say("validations", sheet.validations.length > 0 ? sheet.validations.map(({ area, rule }) => [area, rule]) : undefined);
	say("tables", sheet.tables.length > 0 ? sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((column) => column.name)]) : undefined);
	say("pivots", sheet.pivots.length > 0 ? sheet.pivots : undefined);
	say("filter", sheet.filter === null ? undefined : sheet.filter.area);
}

/** What one has that the other has not, or has otherwise; empty when they are the same. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((key) => before.get(key) !== after.get(key))
		.map((key) => `${key}: ${(before.get(key) ?? "-").slice(0, 120)} -> ${(after.get(key) ?? "-").slice(0, 120)}`);
}
