import type { Border, CellStyle, ReportCell, ReportSheet } from "../core/model/report.ts";
import type { Batch } from "./batch.ts";
import { asText, bytesOf, fromCell } from "./cells.ts";
import { addCharts } from "./charts.ts";
import type { OurTab } from "./ours.ts";

const INK = "#1B1F24";
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MM = 72 / 25.4;
/** Bytes aimed at in one request. */
const TARGET = 1_500_000;
/** Rows that are given their looks at once: a cell's looks take some 300 bytes. */
const STYLED_ROWS = 150;

/** A tab that stands, but not yet in its place: one of ours stands there, which it will replace. */
export interface StagedTab {
	readonly id: string;
	readonly name: string;
	/** Worksheet that holds the new content. */
	readonly sheet: string;
	/** Worksheet of the run before, and its rows then; null: the new one is the tab. */
	readonly old: OurTab | null;
	readonly tab: ReportSheet;
	readonly width: number;
}

/** Writes a tab where it disturbs nothing: as a new worksheet, hidden while another stands in its place. `there`: our tabs as they stand,
 *  `taken`: names of all worksheets; the new name is added. */
export async function stageTab(run: Batch, tab: ReportSheet, there: readonly OurTab[], taken: string[], date1904: boolean): Promise<StagedTab> {
	const old = there.find(({ id }) => id === tab.id) ?? null;
	const name = freeName(old === null ? tab.name : `Loupe ${tab.id}`, taken);
	taken.push(name);
	const sheet = run.context.workbook.worksheets.add(name).load("id");
	if (old !== null) sheet.visibility = Excel.SheetVisibility.hidden;
	const width = Math.max(1, ...tab.rows.map(({ cells }) => cells.length));
	await run.sync();
	const staged: StagedTab = { id: tab.id, name, sheet: sheet.id, old, tab, width };
	try {
		await writeCells(run, sheet, tab, width, date1904);
		if (old === null) frame(sheet, tab, width);
		await run.sync();
	} catch (error) {
		await dropTab(run, staged);
		throw error;
	}
	return staged;
}

/** Values and looks, in requests that Excel on the web takes. */
async function writeCells(run: Batch, sheet: Excel.Worksheet, tab: ReportSheet, width: number, date1904: boolean): Promise<void> {
	const rows = tab.rows.length;
	let first = 0;
	while (first < rows) {
		let bytes = 0;
		let last = first;
		while (last < rows && bytes < TARGET && last - first < 20_000) {
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
		await run.sync();
		run.forget(range);
		for (let row = 0; row < lines.length; row += STYLED_ROWS) {
			const some = lines.slice(row, row + STYLED_ROWS);
			if (!some.some((line) => line.some((cell) => cell?.style !== undefined))) continue;
			const styled = sheet.getRangeByIndexes(first + row, 0, some.length, width);
			styled.setCellProperties(some.map((line) => line.map((cell) => propertiesOf(cell?.style))));
			await run.sync();
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

/** Queues what puts the new tabs in the place of the old ones: cells that others refer to stay the same cells, and rows that a person wrote
 *  under ours stay. May be sent twice: a tab whose worksheet is no longer `there` is done. Gives what to remember. */
export function finishTabs(
	run: Batch,
	staged: readonly StagedTab[],
	there: readonly string[],
): { readonly id: string; readonly sheet: string; readonly rows: number }[] {
	const { worksheets } = run.context.workbook;
	return staged.map(({ id, sheet, old, tab, width }) => {
		const rows = tab.rows.length;
		if (old === null) return { id, sheet, rows };
		if (there.includes(sheet)) {
			const target = worksheets.getItem(old.sheet);
			// Rows of the user's move down to make room; they are never moved up, so that none can be lost.
			if (rows > old.rows)
				target
					.getRangeByIndexes(old.rows, 0, rows - old.rows, 1)
					.getEntireRow()
					.insert(Excel.InsertShiftDirection.down);
			target.getRangeByIndexes(0, 0, Math.max(rows, old.rows), 1).getEntireRow().clear(Excel.ClearApplyTo.all);
			for (const chart of old.charts) target.charts.getItem(chart).delete();
			target.getRangeByIndexes(0, 0, rows, width).copyFrom(worksheets.getItem(sheet).getRangeByIndexes(0, 0, rows, width), Excel.RangeCopyType.all);
			frame(target, tab, width);
			worksheets.getItem(sheet).delete();
		}
		return { id, sheet: old.sheet, rows };
	});
}

/** Takes a tab away that was put aside. */
export async function dropTab(run: Batch, { sheet }: StagedTab): Promise<void> {
	const found = run.context.workbook.worksheets.getItemOrNullObject(sheet).load("id");
	await run.sync();
	if (found.isNullObject) return;
	found.delete();
	await run.sync();
}

/** The name, or the first with a number that nobody has: Excel compares names without their case.
 *  @example freeName("Audit summary", ["audit SUMMARY"])  // "Audit summary 2" */
export function freeName(wanted: string, taken: readonly string[]): string {
	const used = new Set(taken.map((name) => name.toLowerCase()));
	const clean = wanted
		.replace(/[[\]:*?/\\]/g, "-")
		.replace(/^'+|'+$/g, "")
		.slice(0, 31);
	let name = clean;
	for (let number = 2; used.has(name.toLowerCase()); number++) name = `${clean.slice(0, 30 - String(number).length)} ${number}`;
	return name;
}
