import { columnLetters } from "../../core/columns/letters.ts";
import type { Border, CellStyle, ReportCell, ReportSheet } from "../../core/model/report.ts";
import { book } from "./book.ts";
import { fromCell, PLAIN_FORMAT } from "./cells.ts";
import { addCharts } from "./charts.ts";
import { markTab, type OurTab } from "./ours.ts";
import { runsAlike, strokes } from "./runs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const INK = "#1B1F24";
/** Rows written at once: a history has many. */
const ROWS = 2000;
/** Pixels of a row that nobody set. */
const ROW_HEIGHT = 21;

/** Sheets are added, and the person stays where they are. */
export function staying(does: () => void): void {
	const active = book().getActiveSheet() as Sheet | null;
	try {
		does();
	} finally {
		if (active !== null) book().setActiveSheet(active);
	}
}

/** A new sheet with the content of a tab, last in the file. `made`: called as soon as the sheet stands. */
export function addTab(name: string, tab: ReportSheet, made?: (sheet: Sheet) => void): void {
	const sheet = book().insertSheet(name, book().getSheets().length);
	made?.(sheet);
	resize(sheet, heightOf(tab), widthOf(tab));
	fill(sheet, tab, []);
}

/** Writes a tab in the place of the one before: cells that others refer to stay the same cells, rows that a person wrote under ours stay.
 *  New values are written over the old before anything is emptied, so that cut off, what a person or an earlier audit wrote is not lost.
 *  May be done twice. */
export function replaceTab({ sheet, rows: before, charts, others }: OurTab, tab: ReportSheet): void {
	const rows = tab.rows.length;
	const width = widthOf(tab);
	if (rows > before && sheet.getLastRow() > before) sheet.insertRowsAfter(before, rows - before);
	const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	const least = heightOf(tab);
	if (least > maxRows) sheet.insertRowsAfter(maxRows, least - maxRows);
	if (width > maxColumns) sheet.insertColumnsAfter(maxColumns, width - maxColumns);
	const right = Math.max(width, maxColumns);
	const all = sheet.getCharts().map((chart) => ({ chart, id: idOf(chart) }));
	const mine = all.filter(({ id }) => (others ? !others.includes(id) : charts.includes(id)));
	const theirs = all.filter((one) => !mine.includes(one)).map(({ id }) => id);
	if (mine.length > 0 || rows > before) {
		markTab(sheet, { id: tab.id, rows: Math.max(rows, before), charts: [], others: theirs });
		for (const { chart } of mine) sheet.removeChart(chart);
	}
	const height = Math.max(rows, before, 1);
	sheet.getRange(1, 1, height, right).clearFormat().clearNote().clearDataValidations().setBorder(false, false, false, false, false, false);
	if (before > rows)
		sheet
			.getRange(rows + 1, 1, before - rows, right)
			.clear()
			.setNumberFormat(PLAIN_FORMAT);
	if (right > width && rows > 0)
		sheet
			.getRange(1, width + 1, rows, right - width)
			.clear()
			.setNumberFormat(PLAIN_FORMAT);
	fill(sheet, tab, theirs);
}
/** Cells by which the sheet of a tab grows when one of so many rows and columns takes its place. */
export function growthOf({ sheet, rows: before }: OurTab, wanted: { readonly rows: number; readonly width: number } | undefined): number {
	if (wanted === undefined) return 0;
	const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	const more = wanted.rows > before && sheet.getLastRow() > before ? wanted.rows - before : Math.max(0, wanted.rows - maxRows);
	return (maxRows + more) * Math.max(maxColumns, wanted.width) - maxRows * maxColumns;
}
const idOf = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): number => chart.getChartId() ?? -1;

function fill(sheet: Sheet, tab: ReportSheet, others: readonly number[]): void {
	const width = widthOf(tab);
	for (let first = 0; first < tab.rows.length; first += ROWS) writeRows(sheet, tab, first, Math.min(tab.rows.length, first + ROWS), width);
	drawBorders(sheet, tab);
	dress(sheet, tab);
	addCharts(sheet, tab);
	const charts = tab.charts.length + others.length === 0 ? [] : sheet.getCharts().map(idOf);
	markTab(sheet, { id: tab.id, rows: tab.rows.length, charts: charts.filter((id) => !others.includes(id)) });
	SpreadsheetApp.flush();
}

/** Rows that hold something, and one that is not frozen: Google does not freeze all of them. */
const heightOf = ({ rows, frozenRows }: ReportSheet): number => Math.max(1, rows.length, frozenRows + 1);
/** Columns that hold something, charts included. */
function widthOf(tab: ReportSheet): number {
	const widths = [...tab.charts.map(({ place }) => place.lastColumn + 1), tab.columnWidths.length];
	return tab.rows.reduce((most, { cells }) => Math.max(most, cells.length), Math.max(1, ...widths));
}
/** Google counts every cell of the grid: no tab of ours is larger than what it holds, but for one row that may not be frozen. */
export function resize(sheet: Sheet, rows: number, columns: number): void {
	const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	// What is too much goes first: there may be no room for both.
	if (rows < maxRows) sheet.deleteRows(rows + 1, maxRows - rows);
	if (columns < maxColumns) sheet.deleteColumns(columns + 1, maxColumns - columns);
	if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
	if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

function writeRows(sheet: Sheet, tab: ReportSheet, first: number, last: number, width: number): void {
	const lines = tab.rows.slice(first, last).map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
	const range = sheet.getRange(first + 1, 1, lines.length, width);
	const dates = dateFormat();
	const of = <T>(read: (cell: ReportCell | null) => T): T[][] => lines.map((line) => line.map(read));
	range.setNumberFormats(of((cell) => formatOf(cell, dates)));
	range.setValues(of((cell) => (cell === null ? "" : fromCell(cell.value, cell.date ? "date" : typeof cell.value === "string" ? "text" : "number"))));
	range.setFontFamily("Arial");
	const styles = lines.flatMap((line) => line.map((cell): CellStyle => cell?.style ?? {}));
	const style = (cell: ReportCell | null): CellStyle => cell?.style ?? {};
	const any = (has: (one: CellStyle) => boolean): boolean => styles.some(has);
	if (any(({ size }) => size !== undefined)) range.setFontSizes(of((cell) => style(cell).size ?? 10));
	else range.setFontSize(10);
	if (any(({ color }) => color !== undefined)) range.setFontColors(of((cell) => style(cell).color ?? INK));
	else range.setFontColor(INK);
	// What no cell has is as it is in a cell without a format.
	if (any(({ bold }) => bold === true)) range.setFontWeights(of((cell) => (style(cell).bold ? "bold" : "normal")));
	if (any(({ italic }) => italic === true)) range.setFontStyles(of((cell) => (style(cell).italic ? "italic" : "normal")));
	if (any(({ fill }) => fill !== undefined)) range.setBackgrounds(of((cell) => style(cell).fill ?? null) as string[][]);
	if (any(({ align }) => align !== undefined)) range.setHorizontalAlignments(of((cell) => style(cell).align ?? null) as never);
	if (any(({ vertical }) => vertical !== undefined)) range.setVerticalAlignments(of((cell) => VERTICAL[style(cell).vertical ?? "bottom"]) as never);
	if (any(({ wrap }) => wrap !== undefined)) range.setWraps(of((cell) => style(cell).wrap === true));
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
	for (const { first, count, value } of strokes(tab.columnWidths)) sheet.setColumnWidths(first + 1, count, value);
	for (const { first, count, value } of strokes(tab.rows.map(({ height }) => height ?? ROW_HEIGHT))) sheet.setRowHeightsForced(first + 1, count, value);
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
