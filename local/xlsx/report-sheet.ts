import type { ReportSheet } from "../../core/model/report.ts";
import { writeRest } from "./cell-writer.ts";
import type { CutTexts } from "./cut-texts.ts";
import { cellName, columnLetters, Output } from "./output.ts";
import { DECLARATION, type Flavour } from "./parts.ts";
import { argb, type Styles } from "./styles.ts";
import { escapeXml } from "./xml.ts";

const MM_PER_INCH = 25.4;
/** Characters that a list typed into a validation may hold. */
const MAX_TYPED = 255;
/** What such a list cannot hold in a word: its separator, line ends, spaces at the ends. */
const UNTYPED = /[,\n\r]|^\s|\s$/;

/** Pixels as Excel counts the width of a column, in characters of the default font.
 *  @example widthOfPixels(160)  // 22.142857142857142 */
export const widthOfPixels = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
/** Pixels as points.
 *  @example pointsOfPixels(20)  // 15 */
export const pointsOfPixels = (pixels: number): number => pixels * 0.75;

/** The XML of one of our tabs. `drawing`: the relationship that leads to its charts; `selected`: it is the tab shown. */
export function reportSheetXml(
	sheet: ReportSheet,
	styles: Styles,
	flavour: Flavour,
	date1904: boolean,
	drawing: string | null,
	selected: boolean,
	cuts: CutTexts,
): Buffer {
	const pieces: Buffer[] = [];
	const out = new Output((chunk) => pieces.push(Buffer.from(chunk)));
	const lists = listsOf(sheet);
	const width = lists.first + lists.far.length;
	const height = Math.max(sheet.rows.length, lists.longest);
	out.raw(`${DECLARATION}<worksheet xmlns="${flavour.main}" xmlns:r="${flavour.relationships}">`);
	out.raw(`<sheetPr><tabColor rgb="${argb(sheet.tabColor)}"/>${sheet.print === null ? "" : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>`);
	out.raw(`<dimension ref="A1:${cellName(Math.max(0, height - 1), width - 1)}"/>`);
	out.raw(viewXml(sheet, selected));
	out.raw('<sheetFormatPr defaultRowHeight="15"/>');
	const hidden = lists.far.length === 0 ? "" : `<col min="${lists.first + 1}" max="${width}" width="9" hidden="1" customWidth="1"/>`;
	if (sheet.columnWidths.length > 0 || hidden !== "")
		out.raw(`<cols>${sheet.columnWidths.map((pixels, index) => columnXml(index, pixels)).join("")}${hidden}</cols>`);
	out.raw("<sheetData>");
	for (let index = 0; index < height; index++) {
		const row = sheet.rows[index] ?? { cells: [] };
		if (row.cells.length === 0 && row.height === undefined && index >= lists.longest) continue;
		out.raw(`<row r="${index + 1}"${row.height === undefined ? "" : ` ht="${pointsOfPixels(row.height)}" customHeight="1"`}>`);
		for (const [column, cell] of row.cells.entries()) {
			if (cell === null) continue;
			const { value, date = false, style = {} } = cell;
			out.raw(`<c r="${columnLetters(column)}`);
			out.integer(index + 1);
			// a report says what kind each cell is: a text is a text, a number a number
			const { cut } = out;
			writeRest(out, value, styles.ofReport(style, date), date ? "date" : "number", "", date1904);
			if (out.cut > cut) cuts.add(sheet.name, index, column);
		}
		for (const [far, words] of lists.far.entries()) {
			if (index >= words.length) continue;
			out.raw(`<c r="${cellName(index, lists.first + far)}`);
			writeRest(out, words[index]!, styles.ofReport({}, false), "text", "", date1904);
		}
		out.raw("</row>");
	}
	out.raw("</sheetData>");
	out.raw(lists.xml);
	out.raw(printXml(sheet));
	if (drawing !== null) out.raw(`<drawing r:id="${drawing}"/>`);
	out.raw("</worksheet>");
	out.flush();
	return Buffer.concat(pieces);
}

export function columnXml(index: number, pixels: number): string {
	return `<col min="${index + 1}" max="${index + 1}" width="${widthOfPixels(pixels)}" customWidth="1"/>`;
}

function viewXml(sheet: ReportSheet, selected: boolean): string {
	const view = `<sheetView${sheet.gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
	if (sheet.frozenRows === 0) return `<sheetViews>${view}/></sheetViews>`;
	const below = `A${sheet.frozenRows + 1}`;
	return `<sheetViews>${view}><pane ySplit="${sheet.frozenRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`;
}

/** The lists from which cells take their words. One that cannot be typed into its validation stands in a hidden column right of all else. */
function listsOf(sheet: ReportSheet): { readonly xml: string; readonly far: readonly (readonly string[])[]; readonly first: number; readonly longest: number } {
	const reached = [...sheet.choices.map(({ range }) => range.lastColumn), ...sheet.charts.map(({ place }) => place.lastColumn)].map((last) => last + 1);
	const first = Math.max(1, sheet.columnWidths.length, ...sheet.rows.map((row) => row.cells.length), ...reached);
	const far: (readonly string[])[] = [];
	const items = sheet.choices
		.filter(({ words }) => words.length > 0)
		.map(({ range, words }) => {
			const where = `${cellName(range.firstRow, range.firstColumn)}:${cellName(range.lastRow, range.lastColumn)}`;
			const isTyped = !words.some((word) => UNTYPED.test(word)) && words.join(",").length <= MAX_TYPED;
			const column = columnLetters(first + far.length);
			const list = isTyped ? `"${words.join(",").replaceAll('"', '""')}"` : `$${column}$1:$${column}$${words.length}`;
			if (!isTyped) far.push(words);
			return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${where}"><formula1>${escapeXml(list)}</formula1></dataValidation>`;
		});
	const xml = items.length === 0 ? "" : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
	return { xml, far, first, longest: Math.max(0, ...far.map((words) => words.length)) };
}

function printXml({ print }: ReportSheet): string {
	if (print === null) return "";
	const side = 10 / MM_PER_INCH;
	const end = 13 / MM_PER_INCH;
	const footer = escapeXml(`&L${print.footer.replaceAll("&", "&&")}&R&P/&N`);
	const breaks = print.breaksBefore.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
	const rowBreaks =
		breaks === "" ? "" : `<rowBreaks count="${print.breaksBefore.length}" manualBreakCount="${print.breaksBefore.length}">${breaks}</rowBreaks>`;
	return `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="0.2" footer="0.2"/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${print.orientation}"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter>${rowBreaks}`;
}
