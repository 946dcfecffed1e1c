import type { Border, CellStyle, ReportCell, ReportSheet } from "../../core/model/report.ts";
import { book } from "./book.ts";
import { fromCell } from "./cells.ts";
import { addCharts } from "./charts.ts";
import { markTab, type OurTab } from "./ours.ts";
import { dateFormat } from "./write.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const INK = "#1B1F24";
/** Rows written at once: a history has many. */
const ROWS = 2000;

/** A new sheet with the content of a tab. */
export function addTab(tab: ReportSheet): Sheet {
	const spreadsheet = book();
	const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
	const sheet = spreadsheet.insertSheet(freeName(tab.name, taken), spreadsheet.getSheets().length);
	resize(sheet, Math.max(1, tab.rows.length), widthOf(tab));
	fill(sheet, tab);
	return sheet;
}

/** Writes a tab in the place of the one before: cells that others refer to stay the same cells, rows that a person wrote under ours stay.
 *  May be done twice. */
export function replaceTab({ sheet, rows: before, charts }: OurTab, tab: ReportSheet): void {
	const rows = tab.rows.length;
	const width = widthOf(tab);
	if (rows > before && sheet.getLastRow() > before) sheet.insertRowsAfter(before, rows - before);
	if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
	if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
	for (const chart of sheet.getCharts()) if (charts.includes(chart.getChartId() ?? -1)) sheet.removeChart(chart);
	sheet
		.getRange(1, 1, Math.max(rows, before, 1), sheet.getMaxColumns())
		.clear()
		.clearNote()
		.clearDataValidations();
	fill(sheet, tab);
}

function fill(sheet: Sheet, tab: ReportSheet): void {
	const width = widthOf(tab);
	for (let first = 0; first < tab.rows.length; first += ROWS) writeRows(sheet, tab, first, Math.min(tab.rows.length, first + ROWS), width);
	dress(sheet, tab);
	SpreadsheetApp.flush();
	markTab(sheet, { id: tab.id, rows: tab.rows.length, charts: addCharts(sheet, tab) });
	SpreadsheetApp.flush();
}

/** Columns that hold something, charts included. */
function widthOf(tab: ReportSheet): number {
	return Math.max(1, tab.columnWidths.length, ...tab.rows.map(({ cells }) => cells.length), ...tab.charts.map(({ place }) => place.lastColumn + 1));
}
/** Google counts every cell of the grid: no tab of ours is larger than what it holds. */
function resize(sheet: Sheet, rows: number, columns: number): void {
	const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
	if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows);
	if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
	if (columns < maxColumns) sheet.deleteColumns(columns + 1, maxColumns - columns);
}

function writeRows(sheet: Sheet, tab: ReportSheet, first: number, last: number, width: number): void {
	const lines = tab.rows.slice(first, last).map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
	const range = sheet.getRange(first + 1, 1, lines.length, width);
	const dates = dateFormat();
	const of = <T>(read: (cell: ReportCell | null) => T): T[][] => lines.map((line) => line.map(read));
	range.setNumberFormats(of((cell) => formatOf(cell, dates)));
	range.setValues(of((cell) => (cell === null ? "" : fromCell(cell.value, cell.date ? "date" : typeof cell.value === "string" ? "text" : "number"))));
	range.setFontFamily("Arial").setFontSize(10).setFontColor(INK);
	const styled = lines.some((line) => line.some((cell) => cell?.style !== undefined));
	if (!styled) return;
	const style = (cell: ReportCell | null): CellStyle => cell?.style ?? {};
	range
		.setFontWeights(of((cell) => (style(cell).bold ? "bold" : "normal")))
		.setFontStyles(of((cell) => (style(cell).italic ? "italic" : "normal")))
		.setFontSizes(of((cell) => style(cell).size ?? 10))
		.setFontColors(of((cell) => style(cell).color ?? INK))
		.setBackgrounds(of((cell) => style(cell).fill ?? null) as string[][])
		.setHorizontalAlignments(of((cell) => style(cell).align ?? null) as never)
		.setVerticalAlignments(of((cell) => VERTICAL[style(cell).vertical ?? "bottom"]) as never)
		.setWraps(of((cell) => style(cell).wrap === true));
	lines.forEach((line, row) => {
		drawBorders(sheet, first + row, line);
	});
}
const VERTICAL = { top: "top", center: "middle", bottom: "bottom" } as const;

/** A text keeps its own characters; a number its format, `General` being the one of a cell that nobody formatted. */
function formatOf(cell: ReportCell | null, dates: string): string {
	if (cell === null) return "0.###############";
	if (cell.style?.format !== undefined) return cell.style.format;
	return cell.date ? dates : typeof cell.value === "string" ? "@" : "0.###############";
}

/** Borders of one row: cells side by side with the same one are drawn at once. */
function drawBorders(sheet: Sheet, row: number, line: readonly (ReportCell | null)[]): void {
	for (const side of ["borderBottom", "borderTop", "borderLeft"] as const) {
		let from = 0;
		while (from < line.length) {
			const border = line[from]?.style?.[side];
			let to = from + 1;
			while (to < line.length && side !== "borderLeft" && same(line[to]?.style?.[side], border)) to++;
			if (border) {
				const [top, left, bottom] = [side === "borderTop", side === "borderLeft", side === "borderBottom"].map((on) => (on ? true : null)) as (true | null)[];
				sheet.getRange(row + 1, from + 1, 1, to - from).setBorder(top!, left!, bottom!, null, null, null, border.color, LINES()[border.width]);
			}
			from = to;
		}
	}
}
const same = (one: Border | undefined, other: Border | undefined): boolean => one?.color === other?.color && one?.width === other?.width;
const LINES = () => ({
	thin: SpreadsheetApp.BorderStyle.SOLID,
	medium: SpreadsheetApp.BorderStyle.SOLID_MEDIUM,
	thick: SpreadsheetApp.BorderStyle.SOLID_THICK,
});

/** Everything of a tab but its cells. */
function dress(sheet: Sheet, tab: ReportSheet): void {
	sheet.setTabColor(tab.tabColor).setHiddenGridlines(!tab.gridlines);
	tab.columnWidths.forEach((pixels, column) => {
		sheet.setColumnWidth(column + 1, pixels);
	});
	tab.rows.forEach(({ height }, row) => {
		if (height !== undefined) sheet.setRowHeight(row + 1, height);
	});
	if (tab.frozenRows > 0) sheet.setFrozenRows(tab.frozenRows);
	for (const { range, words } of tab.choices) {
		const rule = SpreadsheetApp.newDataValidation()
			.requireValueInList([...words], true)
			.setAllowInvalid(true)
			.build();
		sheet
			.getRange(range.firstRow + 1, range.firstColumn + 1, range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1)
			.setDataValidation(rule);
	}
}

/** @example freeName("Audit summary", new Set(["audit summary"]))  // "Audit summary 2" */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
	let name = wanted.slice(0, 100);
	for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted.slice(0, 95)} ${number}`;
	return name;
}
