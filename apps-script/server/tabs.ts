import { columnLetters } from "../../core/columns/letters.ts";
import type { Border, CellStyle, ReportCell, ReportSheet } from "../../core/model/report.ts";
import { book } from "./book.ts";
import { fromCell, PLAIN_FORMAT } from "./cells.ts";
import { addCharts } from "./charts.ts";
import { markTab, type OurTab } from "./ours.ts";
import { runsAlike } from "./runs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const INK = "#1B1F24";
/** Rows written at once: a history has many. */
const ROWS = 2000;
/** Pixels of a row that nobody set. */
const ROW_HEIGHT = 21;

/** A new sheet with the content of a tab, last in the file; the person stays where they are. `made`: called as soon as the sheet stands. */
export function addTab(name: string, tab: ReportSheet, made?: (sheet: Sheet) => void): void {
	const spreadsheet = book();
	const active = spreadsheet.getActiveSheet() as Sheet | null;
	const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
	made?.(sheet);
	if (active !== null) spreadsheet.setActiveSheet(active);
	resize(sheet, Math.max(1, tab.rows.length), widthOf(tab));
	fill(sheet, tab, []);
}

/** Writes a tab in the place of the one before: cells that others refer to stay the same cells, rows that a person wrote under ours stay.
 *  New values are written over the old before anything is emptied, so that cut off, what a person or an earlier audit wrote is not lost.
 *  May be done twice. */
export function replaceTab({ sheet, rows: before, charts, others }: OurTab, tab: ReportSheet): void {
	const rows = tab.rows.length;
	const width = widthOf(tab);
	if (rows > before && sheet.getLastRow() > before) sheet.insertRowsAfter(before, rows - before);
	if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
	if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
	const all = sheet.getCharts();
	const mine = all.filter((chart) => (others ? !others.includes(idOf(chart)) : charts.includes(idOf(chart))));
	const theirs = all.filter((chart) => !mine.includes(chart)).map(idOf);
	markTab(sheet, { id: tab.id, rows: Math.max(rows, before), charts: [], others: theirs });
	for (const chart of mine) sheet.removeChart(chart);
	const height = Math.max(rows, before, 1);
	sheet.getRange(1, 1, height, sheet.getMaxColumns()).clearFormat().clearNote().clearDataValidations().setBorder(false, false, false, false, false, false);
	if (before > rows)
		sheet
			.getRange(rows + 1, 1, before - rows, sheet.getMaxColumns())
			.clear()
			.setNumberFormat(PLAIN_FORMAT);
	const right = sheet.getMaxColumns() - width;
	if (right > 0 && rows > 0)
		sheet
			.getRange(1, width + 1, rows, right)
			.clear()
			.setNumberFormat(PLAIN_FORMAT);
	fill(sheet, tab, theirs);
}
const idOf = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): number => chart.getChartId() ?? -1;

function fill(sheet: Sheet, tab: ReportSheet, others: readonly number[]): void {
	const width = widthOf(tab);
	for (let first = 0; first < tab.rows.length; first += ROWS) writeRows(sheet, tab, first, Math.min(tab.rows.length, first + ROWS), width);
	drawBorders(sheet, tab);
	dress(sheet, tab);
	addCharts(sheet, tab);
	markTab(sheet, {
		id: tab.id,
		rows: tab.rows.length,
		charts: sheet
			.getCharts()
			.map(idOf)
			.filter((id) => !others.includes(id)),
	});
	SpreadsheetApp.flush();
}

/** Columns that hold something, charts included. */
function widthOf(tab: ReportSheet): number {
	return Math.max(1, tab.columnWidths.length, ...tab.rows.map(({ cells }) => cells.length), ...tab.charts.map(({ place }) => place.lastColumn + 1));
}
/** Google counts every cell of the grid: no tab of ours is larger than what it holds, but for one row that may not be frozen. */
export function resize(sheet: Sheet, rows: number, columns: number): void {
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
}
const VERTICAL = { top: "top", center: "middle", bottom: "bottom" } as const;

/** A text keeps its own characters; a number its format, `General` being the one of a cell that nobody formatted. */
function formatOf(cell: ReportCell | null, dates: string): string {
	if (cell === null) return PLAIN_FORMAT;
	if (cell.style?.format !== undefined) return cell.style.format;
	return cell.date ? dates : typeof cell.value === "string" ? "@" : PLAIN_FORMAT;
}

/** Borders: all places with the same one are drawn at once; under and over, cells side by side are one place. */
function drawBorders(sheet: Sheet, tab: ReportSheet): void {
	const places = new Map<string, { side: Side; border: Border; areas: string[] }>();
	tab.rows.forEach(({ cells }, row) => {
		for (const side of SIDES) {
			const borders = Array.from({ length: cells.length }, (_, column) => cells[column]?.style?.[side]);
			const keys = borders.map((border, column) => (border ? `${side} ${border.color} ${border.width}${side === "borderLeft" ? ` ${column}` : ""}` : ""));
			for (const [first, count] of runsAlike(keys)) {
				const border = borders[first];
				if (!border) continue;
				const key = `${side} ${border.color} ${border.width}`;
				const area = `${columnLetters(first)}${row + 1}:${columnLetters(first + count - 1)}${row + 1}`;
				const place = places.get(key);
				if (place) place.areas.push(area);
				else places.set(key, { side, border, areas: [area] });
			}
		}
	});
	for (const { side, border, areas } of places.values()) {
		const [top, left, bottom] = SIDES.map((one) => (one === side ? true : null)) as [true | null, true | null, true | null];
		sheet.getRangeList(areas).setBorder(top, left, bottom, null, null, null, border.color, LINES()[border.width]);
	}
}
type Side = (typeof SIDES)[number];
const SIDES = ["borderTop", "borderLeft", "borderBottom"] as const;
const LINES = () => ({
	thin: SpreadsheetApp.BorderStyle.SOLID,
	medium: SpreadsheetApp.BorderStyle.SOLID_MEDIUM,
	thick: SpreadsheetApp.BorderStyle.SOLID_THICK,
});

/** Everything of a tab but its cells. */
function dress(sheet: Sheet, tab: ReportSheet): void {
	sheet.setTabColor(tab.tabColor).setHiddenGridlines(!tab.gridlines);
	for (const [first, count] of runsAlike(tab.columnWidths)) sheet.setColumnWidths(first + 1, count, tab.columnWidths[first]!);
	const heights = tab.rows.map(({ height }) => height ?? ROW_HEIGHT);
	for (const [first, count] of runsAlike(heights)) sheet.setRowHeightsForced(first + 1, count, heights[first]!);
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

/** The short date of the spreadsheet's country. */
export function dateFormat(): string {
	const locale = book().getSpreadsheetLocale();
	if (locale === "en_US") return "m/d/yyyy";
	if (/^(fr|es|it|pt|en)/.test(locale)) return "dd/mm/yyyy";
	return /^(de|pl|cs|ru|tr|da|no|nb|fi)/.test(locale) ? "dd.mm.yyyy" : "yyyy-mm-dd";
}
