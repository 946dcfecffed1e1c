import type { Border, CellStyle, ReportCell, ReportSheet } from "../core/model/report.ts";
import { freeName } from "../core/tabs/free-name.ts";
import type { Batch } from "./batch.ts";
import { asText, bytesOf, fromCell } from "./cells.ts";
import { addCharts } from "./charts.ts";
import { mark, TAB_ASIDE, TAB_END } from "./marks.ts";
import { detailsOf, type OurTab, type OurTabs, type RecordedTab } from "./ours.ts";
import { BLOCK_BYTES } from "./read.ts";

const INK = "#1B1F24";
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MM = 72 / 25.4;
/** What the looks of a cell take, about. */
const STYLE_BYTES = 300;
/** Rows that are given their looks at once. */
const STYLED_ROWS = 150;

/** A tab that stands, but not yet in its place: one of ours stands there, which it will replace. */
export interface StagedTab {
	readonly id: string;
	readonly name: string;
	/** Worksheet that holds the new content; "" when Excel did not say. */
	sheet: string;
	/** Worksheet of the run before; null: the new one is the tab. */
	readonly old: OurTab | null;
	readonly tab: ReportSheet;
	readonly width: number;
}

/** What is remembered of a tab. */
export const recordOf = ({ id, sheet, old, tab, width }: StagedTab): RecordedTab => ({ id, sheet: old?.sheet ?? sheet, rows: tab.rows.length, width });

/** Writes a tab where it disturbs nothing: as a new worksheet, hidden while another stands in its place. `taken`: names of all worksheets;
 *  the new name is added. */
export async function stageTab(run: Batch, tab: ReportSheet, { tabs }: OurTabs, taken: string[], date1904: boolean, staged: StagedTab[]): Promise<void> {
	const old = tabs.find(({ id }) => id === tab.id) ?? null;
	const name = freeName(old === null ? tab.name : `Loupe ${tab.id}`, taken);
	taken.push(name);
	const width = Math.max(1, ...tab.rows.map(({ cells }) => cells.length));
	const made: StagedTab = { id: tab.id, name, sheet: "", old, tab, width };
	staged.push(made);
	const sheet = run.context.workbook.worksheets.add(name).load("id");
	mark(sheet, TAB_ASIDE, sheet.getCell(0, 0));
	if (old !== null) sheet.visibility = Excel.SheetVisibility.hidden;
	await run.sync();
	made.sheet = sheet.id;
	await writeCells(run, sheet, tab, width, date1904);
	if (old === null) {
		frame(sheet, tab, width);
		mark(sheet, TAB_END, sheet.getCell(tab.rows.length, 0));
	}
	await run.sync();
}

/** Queues values and looks; sends when they fill a request, so that the rest may go with what is queued next. */
async function writeCells(run: Batch, sheet: Excel.Worksheet, tab: ReportSheet, width: number, date1904: boolean): Promise<void> {
	const rows = tab.rows.length;
	let queued = 0;
	const queue = async (bytes: number): Promise<void> => {
		queued += bytes;
		if (queued < BLOCK_BYTES) return;
		await run.sync();
		queued = 0;
	};
	let first = 0;
	while (first < rows) {
		let bytes = 0;
		let last = first;
		while (last < rows && bytes < BLOCK_BYTES && last - first < 20_000) {
			for (const cell of tab.rows[last]!.cells) bytes += cell === null ? 3 : bytesOf(cell.value) + 12;
			last++;
		}
		const lines = tab.rows.slice(first, last).map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
		const range = sheet.getRangeByIndexes(first, 0, lines.length, width);
		range.format.font.name = "Arial";
		range.format.font.size = 10;
		range.format.font.color = INK;
		range.numberFormat = lines.map((line) => line.map(formatOf));
		range.values = lines.map((line) => line.map((cell) => valueToWrite(cell, date1904)));
		await queue(bytes);
		run.forget(range);
		for (let row = 0; row < lines.length; row += STYLED_ROWS) {
			const some = lines.slice(row, row + STYLED_ROWS);
			if (!some.some((line) => line.some((cell) => cell?.style !== undefined))) continue;
			const styled = sheet.getRangeByIndexes(first + row, 0, some.length, width);
			styled.setCellProperties(some.map((line) => line.map((cell) => propertiesOf(cell?.style))));
			await queue(some.reduce((sum, line) => sum + line.reduce((all, cell) => all + (cell?.style === undefined ? 3 : STYLE_BYTES), 0), 0));
			run.forget(styled);
		}
		first = last;
	}
}

const formatOf = (cell: ReportCell | null): string => cell?.style?.format ?? (cell?.date ? "m/d/yyyy" : "General");
function valueToWrite(cell: ReportCell | null, date1904: boolean): string | number | boolean {
	if (cell === null || cell.value === null) return "";
	if (cell.date) return fromCell(cell.value, "date", date1904);
	return typeof cell.value === "string" ? asText(cell.value) : cell.value;
}

function propertiesOf(style: CellStyle | undefined): Excel.SettableCellProperties {
	if (style === undefined) return {};
	const font: Excel.CellPropertiesFont = {};
	if (style.bold) font.bold = true;
	if (style.italic) font.italic = true;
	if (style.size !== undefined) font.size = style.size;
	if (style.color !== undefined) font.color = style.color;
	const format: Excel.CellPropertiesFormat = {};
	if (Object.keys(font).length > 0) format.font = font;
	if (style.fill !== undefined) format.fill = { color: style.fill };
	if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
	else if (style.indent) format.horizontalAlignment = Excel.HorizontalAlignment.left;
	if (style.indent) format.indentLevel = style.indent;
	if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
	if (style.wrap) format.wrapText = true;
	const borders: Excel.CellBorderCollection = {};
	if (style.borderBottom) borders.bottom = borderOf(style.borderBottom);
	if (style.borderTop) borders.top = borderOf(style.borderTop);
	if (style.borderLeft) borders.left = borderOf(style.borderLeft);
	if (Object.keys(borders).length > 0) format.borders = borders;
	return { format };
}
const ALIGN = { left: "Left", right: "Right", center: "Center" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium", thick: "Thick" } as const;
const borderOf = ({ color, width }: Border): Excel.CellBorder => ({ color, style: "Continuous", weight: WEIGHT[width] });

/** Everything of a tab but its cells: sizes, frozen rows, lists of words, charts, paper. Queued only; may be done again on the same sheet. */
function frame(sheet: Excel.Worksheet, tab: ReportSheet, width: number): void {
	sheet.tabColor = tab.tabColor;
	sheet.showGridlines = tab.gridlines;
	tab.columnWidths.forEach((pixels, column) => {
		sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pixels * POINTS_PER_PIXEL;
	});
	for (const [first, count, height] of heightRuns(tab)) sheet.getRangeByIndexes(first, 0, count, 1).getEntireRow().format.rowHeight = height * POINTS_PER_PIXEL;
	if (tab.frozenRows > 0) sheet.freezePanes.freezeRows(tab.frozenRows);
	for (const { range, words } of tab.choices) {
		const cells = sheet.getRangeByIndexes(range.firstRow, range.firstColumn, range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1);
		cells.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
	}
	addCharts(sheet, tab);
	if (tab.print !== null) {
		const { area, repeatRows, breaksBefore, footer, orientation } = tab.print;
		const layout = sheet.pageLayout;
		layout.paperSize = Excel.PaperType.a4;
		layout.orientation = orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
		layout.zoom = { horizontalFitToPages: 1 };
		layout.leftMargin = layout.rightMargin = 10 * POINTS_PER_MM;
		layout.topMargin = layout.bottomMargin = 13 * POINTS_PER_MM;
		layout.setPrintArea(sheet.getRangeByIndexes(area.firstRow, area.firstColumn, area.lastRow - area.firstRow + 1, Math.max(width, area.lastColumn + 1)));
		if (repeatRows !== null) layout.setPrintTitleRows(`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`);
		layout.headersFooters.defaultForAllPages.leftFooter = footer.replace(/&/g, "&&");
		layout.headersFooters.defaultForAllPages.rightFooter = "&P/&N";
		sheet.horizontalPageBreaks.removePageBreaks();
		for (const row of breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
	}
}

/** Rows of the same height that follow each other: [first, count, pixels]. */
function heightRuns({ rows }: ReportSheet): readonly (readonly [number, number, number])[] {
	const runs: [number, number, number][] = [];
	rows.forEach(({ height }, row) => {
		if (height === undefined) return;
		const last = runs[runs.length - 1];
		if (last && last[0] + last[1] === row && last[2] === height) last[1]++;
		else runs.push([row, 1, height]);
	});
	return runs;
}

/** Puts the new tab in the place of the old one: cells that others refer to stay the same cells, and rows that a person wrote under ours
 *  stay. May be done again after it was cut off. */
export async function finishTab(run: Batch, { sheet, old, tab, width }: StagedTab): Promise<void> {
	const { worksheets } = run.context.workbook;
	const made = worksheets.getItemOrNullObject(sheet).load("id");
	await run.sync();
	if (made.isNullObject) return;
	// Ours from now on; a run that was cut off may have left its mark on an old one too.
	const tag = worksheets
		.getItem(old?.sheet ?? sheet)
		.names.getItemOrNullObject(TAB_ASIDE)
		.load("name");
	await run.sync();
	if (!tag.isNullObject) tag.delete();
	const [found] = old === null ? [] : await detailsOf(run, [old]);
	if (found === undefined) {
		await run.sync();
		return;
	}
	const rows = tab.rows.length;
	const target = worksheets.getItem(found.sheet);
	if (!found.hasEnd) mark(target, TAB_END, target.getCell(found.rows, 0));
	// Rows of the user's move down to make room; they are never moved up, so that none can be lost.
	if (rows > found.rows)
		target
			.getRangeByIndexes(found.rows, 0, rows - found.rows, 1)
			.getEntireRow()
			.insert(Excel.InsertShiftDirection.down);
	target.getRangeByIndexes(0, 0, Math.max(rows, found.rows), Math.max(width, found.width)).clear(Excel.ClearApplyTo.all);
	for (const chart of found.charts) target.charts.getItem(chart).delete();
	target.getRangeByIndexes(0, 0, rows, width).copyFrom(made.getRangeByIndexes(0, 0, rows, width), Excel.RangeCopyType.all);
	frame(target, tab, width);
	made.delete();
	await run.sync();
}

/** Takes tabs away that were put aside, by id; a worksheet that was made but not told of by its name, while it is empty and was not there
 *  before. */
export async function dropAsideTabs(
	run: Batch,
	ids: readonly string[],
	staged: readonly StagedTab[] = [],
	before: readonly { readonly id: string }[] = [],
): Promise<void> {
	const { worksheets } = run.context.workbook;
	const found = ids.filter((id) => id !== "").map((id) => worksheets.getItemOrNullObject(id).load("id"));
	const untold = staged.filter(({ sheet }) => sheet === "").map(({ name }) => worksheets.getItemOrNullObject(name).load("id"));
	if (found.length + untold.length === 0) return;
	await run.sync();
	const maybe = untold
		.filter((sheet) => !sheet.isNullObject && !before.some(({ id }) => id === sheet.id))
		.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load("address") }));
	if (maybe.length > 0) await run.sync();
	for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
	for (const { sheet, used } of maybe) if (used.isNullObject) sheet.delete();
	await run.sync();
}
