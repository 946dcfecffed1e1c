import { type Area, cellArea, formatArea, intersection, isUnbounded, MAX_COLUMNS, MAX_ROWS, type Shift } from "./address.ts";
import { HostError } from "./error.ts";
import { offsetFormula } from "./formula.ts";
import { refusePivotCut, refusePivotWrite } from "./pivot.ts";
import type { Sheet } from "./sheet.ts";
import { bodyOf, growOver, tidyHeaders } from "./table.ts";
import { shown, typeOf } from "./value.ts";

/** Changes that a user and an add-in both make, with the events they raise. */

/** Rows of an area that a write of several rows reaches in turn: under a filter, only those that are shown,
 *  so that the values land in wrong rows (office-js#224). */
function rowsReached(sheet: Sheet, area: Area): number[] {
	const rows = Array.from({ length: area.rows }, (_, row) => area.row + row);
	const filtered = rows.some((row) => sheet.rowInfo[row]?.filtered === true);
	return filtered && area.rows > 1 ? rows.filter((row) => sheet.rowInfo[row]?.filtered !== true) : rows;
}

/** Enters a block of values and formulas; `at(row, column)` gives each, null leaving the cell as it is. */
export function enterBlock(sheet: Sheet, area: Area, at: (row: number, column: number) => unknown): void {
	refusePivotWrite(sheet, area);
	const { book } = sheet;
	const single = area.rows === 1 && area.columns === 1;
	const before = single ? sheet.value(area.row, area.column) : undefined;
	const formulaBefore = single ? sheet.formula(area.row, area.column) : undefined;
	let changed = false;
	rowsReached(sheet, area).forEach((row, index) => {
		for (let column = 0; column < area.columns; column++) {
			const place = area.column + column;
			if (sheet.merges.length > 0) {
				const merge = sheet.mergeAt(row, place);
				if (merge !== undefined && (merge.row !== row || merge.column !== place) && book.switches.underMerge === "lost") continue;
			}
			const given = at(index, column);
			if (sheet.enter(row, place, given)) {
				changed = true;
				if (sheet.tables.length > 0) afterTableWrite(sheet, row, place, given);
			}
		}
	});
	if (!changed) return;
	if (book.switches.growTables)
		for (const table of growOver(sheet, area)) book.emit({ kind: "tableChanged", table, address: formatArea(area), changeType: "RowInserted" });
	book.calculate();
	const details = single
		? {
				valueBefore: shown(before),
				valueAfter: shown(sheet.value(area.row, area.column)),
				valueTypeBefore: typeOf(before),
				valueTypeAfter: typeOf(sheet.value(area.row, area.column)),
			}
		: undefined;
	book.emit({ kind: "changed", sheet, address: formatArea(area), changeType: "RangeEdited", ...(details === undefined ? {} : { details }) });
	if (single && (formulaBefore !== undefined || sheet.formula(area.row, area.column) !== undefined))
		book.emit({ kind: "formulaChanged", sheet, details: [{ cellAddress: formatArea(area), previousFormula: formulaBefore ?? String(shown(before)) }] });
	for (const table of sheet.tables)
		if (intersection(table.area, area) !== null) book.emit({ kind: "tableChanged", table, address: formatArea(area), changeType: "RangeEdited" });
}

function afterTableWrite(sheet: Sheet, row: number, column: number, given: unknown): void {
	const table = sheet.tableAt(row, column);
	if (table === undefined) return;
	if (table.showHeaders && row === table.area.row) tidyHeaders(table, sheet.book.switches.tableHeaders === "rewritten");
	const body = bodyOf(table);
	const formula = sheet.formula(row, column);
	// One formula in a column of a table fills it, unless the column holds other things: office-js#2093.
	if (!sheet.book.switches.fillColumnFormulas || formula === undefined || typeof given !== "string" || row < body.row || row >= body.row + body.rows) return;
	for (let other = body.row; other < body.row + body.rows; other++) if (other !== row && sheet.value(other, column) !== undefined) return;
	for (let other = body.row; other < body.row + body.rows; other++) if (other !== row) sheet.setFormula(other, column, offsetFormula(formula, other - row, 0));
}

/** Inserts cells; whole lines when the area spans the sheet. */
export function insertCells(sheet: Sheet, area: Area, direction: "Down" | "Right"): Area {
	const shift: Shift =
		direction === "Down"
			? { axis: "row", at: area.row, count: area.rows, from: area.column, to: area.column + area.columns - 1 }
			: { axis: "column", at: area.column, count: area.columns, from: area.row, to: area.row + area.rows - 1 };
	const place = { ...area };
	refuseTableCut(sheet, shift);
	refusePivotCut(sheet, shift);
	sheet.shift(shift);
	const wholeRows = area.columns === MAX_COLUMNS;
	const whole = wholeRows || area.rows === MAX_ROWS;
	sheet.book.emit({
		kind: "changed",
		sheet,
		address: formatArea(place),
		changeType: wholeRows ? "RowInserted" : whole ? "ColumnInserted" : "CellInserted",
		...(whole ? {} : { shiftDirection: direction === "Down" ? ("ShiftCellDown" as const) : ("ShiftCellRight" as const) }),
	});
	return place;
}

export function deleteCells(sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
	const shift: Shift =
		direction === "Up"
			? { axis: "row", at: area.row, count: -area.rows, from: area.column, to: area.column + area.columns - 1 }
			: { axis: "column", at: area.column, count: -area.columns, from: area.row, to: area.row + area.rows - 1 };
	const address = formatArea(area);
	const wholeRows = area.columns === MAX_COLUMNS;
	const whole = wholeRows || area.rows === MAX_ROWS;
	refuseTableCut(sheet, shift);
	refusePivotCut(sheet, shift);
	for (const table of sheet.tables)
		if (shift.axis === "column" && shift.from <= table.area.row && shift.to >= table.area.row + table.area.rows - 1) {
			const first = Math.max(0, area.column - table.area.column);
			const last = Math.min(table.columns.length, area.column + area.columns - table.area.column);
			if (last > first) table.columns.splice(first, last - first);
		}
	sheet.shift(shift);
	sheet.book.emit({
		kind: "changed",
		sheet,
		address,
		changeType: wholeRows ? "RowDeleted" : whole ? "ColumnDeleted" : "CellDeleted",
		...(whole ? {} : { shiftDirection: direction === "Up" ? ("ShiftCellUp" as const) : ("ShiftCellLeft" as const) }),
	});
}

/** Cells of a part of a table cannot be shifted. */
function refuseTableCut(sheet: Sheet, shift: Shift): void {
	for (const { area } of sheet.tables) {
		const [cross, length, start, extent] =
			shift.axis === "row" ? [area.column, area.columns, area.row, area.rows] : [area.row, area.rows, area.column, area.columns];
		const cut = shift.from <= cross + length - 1 && shift.to >= cross && (shift.from > cross || shift.to < cross + length - 1);
		if (cut && shift.at < start + extent) throw new HostError("InsertDeleteConflict");
	}
}

/** Widens a table over columns that were inserted within it. */
export function insertTableColumn(sheet: Sheet, area: Area): void {
	for (const table of sheet.tables)
		if (area.column > table.area.column && area.column < table.area.column + table.area.columns)
			for (let index = 0; index < area.columns; index++)
				table.columns.splice(area.column - table.area.column + index, 0, { id: table.nextColumn++, name: "", criteria: null });
	for (const table of sheet.tables) tidyHeaders(table, true);
}

export interface CopyOptions {
	readonly type: "All" | "Values" | "Formulas" | "Formats";
	readonly skipBlanks: boolean;
	readonly transpose: boolean;
}

/** Copies cells; a source that is smaller is repeated. */
export function copyCells(from: Sheet, source: Area, to: Sheet, target: Area, options: CopyOptions): Area {
	from.book.calculate();
	const bounded = isUnbounded(source) ? (intersection(source, from.used(false) ?? cellArea(0, 0)) ?? cellArea(source.row, source.column)) : source;
	const cells = Array.from({ length: bounded.rows }, (_, row) =>
		Array.from({ length: bounded.columns }, (_, column) => {
			const [r, c] = [bounded.row + row, bounded.column + column];
			return { value: from.value(r, c), formula: from.formula(r, c), style: from.styleNumber(r, c), row: r, column: c };
		}),
	);
	const [rows, columns] = options.transpose ? [bounded.columns, bounded.rows] : [bounded.rows, bounded.columns];
	const fits = !isUnbounded(target) && target.rows % rows === 0 && target.columns % columns === 0;
	const area = {
		row: target.row + (isUnbounded(source) ? bounded.row - source.row : 0),
		column: target.column + (isUnbounded(source) ? bounded.column - source.column : 0),
		rows: fits ? target.rows : rows,
		columns: fits ? target.columns : columns,
	};
	refusePivotWrite(to, area);
	for (let row = 0; row < area.rows; row++)
		for (let column = 0; column < area.columns; column++) {
			const cell = options.transpose ? cells[column % columns]![row % rows]! : cells[row % rows]![column % columns]!;
			const [r, c] = [area.row + row, area.column + column];
			if (options.skipBlanks && cell.value === undefined && cell.formula === undefined) continue;
			if (options.type !== "Formats") {
				if (cell.formula !== undefined && options.type !== "Values") to.setFormula(r, c, offsetFormula(cell.formula, r - cell.row, c - cell.column));
				else to.setValue(r, c, cell.value);
			}
			if (options.type === "All" || options.type === "Formats") if (cell.style !== to.styleNumber(r, c)) to.setStyleNumber(r, c, cell.style);
		}
	to.book.calculate();
	to.book.emit({ kind: "changed", sheet: to, address: formatArea(area), changeType: "RangeEdited" });
	return area;
}
