import type { Border, CellStyle, ReportCell, ReportSheet } from "../core/model/report.ts";
import { freeName } from "../core/text/free-name.ts";
import { type Batch, once } from "./batch.ts";
import { asText, bytesOf, fromCell } from "./cells.ts";
import { addCharts, isOurChart } from "./charts.ts";
import { mark, marked, TAB_ASIDE, TAB_END } from "./marks.ts";
import type { OurTab, OurTabs, RecordedTab } from "./ours.ts";
import { rest } from "./pace.ts";
import { BLOCK_BYTES } from "./read.ts";

const INK = "#1B1F24";
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_MM = 72 / 25.4;
/** What the looks of a cell take, about. */
const STYLE_BYTES = 300;
/** Rows that are given their looks at once. */
const STYLED_ROWS = 150;
/** What a command without a table takes in a request, and those that draw a chart, about. */
const COMMAND_BYTES = 250;
const COMMANDS_PER_CHART = 80;

/** A tab that stands, but not yet in its place: one of ours stands there, which it will replace. */
export interface StagedTab {
	readonly id: string;
	readonly name: string;
	/** Worksheet that holds the new content; its id is known once it was sent. */
	readonly sheet: Excel.Worksheet;
	/** Worksheet of the run before; null: the new one is the tab. */
	readonly old: OurTab | null;
	readonly tab: ReportSheet;
	readonly width: number;
}

/** What is remembered of a tab. */
export const recordOf = ({ id, sheet, old, tab, width }: StagedTab): RecordedTab => ({ id, sheet: old?.sheet ?? sheet.id, rows: tab.rows.length, width });

/** Writes a tab where it disturbs nothing: as a new worksheet, hidden while another stands in its place. `taken`: names of all worksheets;
 *  the new name is added. What is left in the queue is for the caller to send. */
export async function stageTab(run: Queue, tab: ReportSheet, { tabs }: OurTabs, taken: string[], date1904: boolean, staged: StagedTab[]): Promise<void> {
	const old = tabs.find(({ id }) => id === tab.id) ?? null;
	const name = freeName(old === null ? tab.name : `Loupe ${tab.id}`, taken);
	taken.push(name);
	const width = Math.max(1, ...tab.rows.map(({ cells }) => cells.length));
	const sheet = run.context.workbook.worksheets.add(name).load("id");
	staged.push({ id: tab.id, name, sheet, old, tab, width });
	mark(sheet, TAB_ASIDE, once(sheet.getCell(0, 0)));
	if (old !== null) sheet.visibility = Excel.SheetVisibility.hidden;
	await writeCells(run, sheet, tab, width, date1904);
	if (old !== null) return;
	frame(sheet, tab, width);
	mark(sheet, TAB_END, once(sheet.getCell(tab.rows.length, 0)));
	await run.queued(COMMAND_BYTES * (40 + 2 * tab.columnWidths.length + 2 * heightRuns(tab).length + tab.charts.length * COMMANDS_PER_CHART));
}

/** Commands that go together until they fill a request. */
export class Queue {
	readonly context: Excel.RequestContext;
	readonly #send: () => Promise<void>;
	#bytes = 0;
	constructor({ context, sync }: Batch) {
		this.context = context;
		this.#send = sync;
	}
	/** Says that commands of so many bytes were queued; sends them when there are enough. */
	async queued(bytes: number): Promise<void> {
		this.#bytes += bytes;
		if (this.#bytes < BLOCK_BYTES) return;
		this.#bytes = 0;
		await rest();
		await this.#send();
		await rest();
	}
}

async function writeCells(run: Queue, sheet: Excel.Worksheet, tab: ReportSheet, width: number, date1904: boolean): Promise<void> {
	const rows = tab.rows.length;
	let first = 0;
	while (first < rows) {
		let bytes = 0;
		let last = first;
		while (last < rows && bytes < BLOCK_BYTES && last - first < 20_000) {
			for (const cell of tab.rows[last]!.cells) bytes += cell === null ? 3 : bytesOf(cell.value) + 12;
			last++;
		}
		const lines = tab.rows.slice(first, last).map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
		const range = once(sheet.getRangeByIndexes(first, 0, lines.length, width));
		range.format.font.name = "Arial";
		range.format.font.size = 10;
		range.format.font.color = INK;
		range.numberFormat = lines.map((line) => line.map(formatOf));
		range.values = lines.map((line) => line.map((cell) => valueToWrite(cell, date1904)));
		await run.queued(bytes);
		for (let row = 0; row < lines.length; row += STYLED_ROWS) {
			const some = lines.slice(row, row + STYLED_ROWS);
			if (!some.some((line) => line.some((cell) => cell?.style !== undefined))) continue;
			const styled = once(sheet.getRangeByIndexes(first + row, 0, some.length, width));
			styled.setCellProperties(some.map((line) => line.map((cell) => propertiesOf(cell?.style))));
			await run.queued(some.reduce((sum, line) => sum + line.reduce((all, cell) => all + (cell?.style === undefined ? 3 : STYLE_BYTES), 0), 0));
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
		once(once(sheet.getRangeByIndexes(0, column, 1, 1)).getEntireColumn()).format.columnWidth = pixels * POINTS_PER_PIXEL;
	});
	for (const [first, count, height] of heightRuns(tab))
		once(once(sheet.getRangeByIndexes(first, 0, count, 1)).getEntireRow()).format.rowHeight = height * POINTS_PER_PIXEL;
	if (tab.frozenRows > 0) sheet.freezePanes.freezeRows(tab.frozenRows);
	for (const { range, words } of tab.choices) {
		const cells = once(
			sheet.getRangeByIndexes(range.firstRow, range.firstColumn, range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1),
		);
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
		layout.setPrintArea(once(sheet.getRangeByIndexes(area.firstRow, area.firstColumn, area.lastRow - area.firstRow + 1, Math.max(width, area.lastColumn + 1))));
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
 *  stay. May be done again after it was cut off. Three round trips, one more where a worksheet may be gone (`careful`). */
export async function finishTab(run: Batch, { sheet: { id: madeId }, old, tab, width }: StagedTab, careful: boolean): Promise<void> {
	const { worksheets } = run.context.workbook;
	if (careful) {
		const made = worksheets.getItemOrNullObject(madeId).load("id");
		await run.sync();
		if (made.isNullObject) return;
	}
	const target = worksheets.getItem(old?.sheet ?? madeId);
	// Ours from now on; a run that was cut off may have left its mark on an old one too.
	const tag = target.names.getItemOrNullObject(TAB_ASIDE).load("name");
	const end = target.names.getItemOrNullObject(TAB_END).load("type");
	const charts = target.charts.load("items/name");
	await run.sync();
	if (!tag.isNullObject) tag.delete();
	if (old === null) {
		await run.sync();
		return;
	}
	// Where the user's rows begin; without the mark where they began last time.
	const below = end.isNullObject || end.type !== Excel.NamedItemType.range ? null : marked(target, TAB_END).load("rowIndex");
	if (below !== null) await run.sync();
	const had = below?.rowIndex ?? old.rows;
	const rows = tab.rows.length;
	if (below === null) {
		if (!end.isNullObject) end.delete();
		mark(target, TAB_END, once(target.getCell(had, 0)));
	}
	// Rows of the user's move down to make room; they are never moved up, so that none can be lost.
	if (rows > had) once(once(once(target.getRangeByIndexes(had, 0, rows - had, 1)).getEntireRow()).insert(Excel.InsertShiftDirection.down));
	once(target.getRangeByIndexes(0, 0, Math.max(rows, had), Math.max(width, old.width))).clear(Excel.ClearApplyTo.all);
	for (const { name } of charts.items) if (isOurChart(name)) target.charts.getItem(name).delete();
	const made = worksheets.getItem(madeId);
	once(target.getRangeByIndexes(0, 0, rows, width)).copyFrom(once(made.getRangeByIndexes(0, 0, rows, width)), Excel.RangeCopyType.all);
	frame(target, tab, width);
	made.delete();
	await run.sync();
}

/** Takes away the worksheets that a run put aside: those that bear its mark, and those without a mark yet, by their names, while they are
 *  empty. Those that were there `before` stay.
 *  @throws {HostProblem} */
export async function dropStaged(run: Batch, staged: readonly StagedTab[], before: readonly { readonly id: string }[]): Promise<void> {
	if (staged.length === 0) return;
	const worksheets = run.context.workbook.worksheets.load("items/id,items/name");
	await run.sync();
	const asked = worksheets.items
		.filter(({ id }) => !before.some((one) => one.id === id))
		.map((sheet) => ({
			sheet,
			tag: sheet.names.getItemOrNullObject(TAB_ASIDE).load("name"),
			used: staged.some(({ name }) => name === sheet.name) ? once(sheet.getUsedRangeOrNullObject(true)).load("address") : null,
		}));
	if (asked.length === 0) return;
	await run.sync();
	for (const { sheet, tag, used } of asked) if (!tag.isNullObject || used?.isNullObject === true) sheet.delete();
	await run.sync();
}
