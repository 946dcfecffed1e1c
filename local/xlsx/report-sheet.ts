import type { ReportSheet } from "../../core/model/report.ts";
import { writeRest } from "./cell-writer.ts";
import { cellName, columnLetters, Output } from "./output.ts";
import { DECLARATION, type Flavour } from "./parts.ts";
import { argb, type Styles } from "./styles.ts";
import { escapeXml } from "./xml.ts";

const MM_PER_INCH = 25.4;
/** What a list typed into a validation may hold. */
const MAX_CHOICES = 255;

/** Pixels as Excel counts the width of a column, in characters of the default font.
 *  @example widthOfPixels(160)  // 22.142857142857142 */
export const widthOfPixels = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
/** Pixels as points.
 *  @example pointsOfPixels(20)  // 15 */
export const pointsOfPixels = (pixels: number): number => pixels * 0.75;

/** The XML of one of our tabs, in pieces of bytes. `drawing`: the relationship that leads to its charts; `selected`: it is the tab shown. */
export function reportSheetXml(sheet: ReportSheet, styles: Styles, flavour: Flavour, date1904: boolean, drawing: string | null, selected: boolean): Buffer {
	const pieces: Buffer[] = [];
	const out = new Output((chunk) => pieces.push(Buffer.from(chunk)));
	const width = Math.max(1, ...sheet.rows.map((row) => row.cells.length));
	out.raw(`${DECLARATION}<worksheet xmlns="${flavour.main}" xmlns:r="${flavour.relationships}">`);
	out.raw(`<sheetPr><tabColor rgb="${argb(sheet.tabColor)}"/>${sheet.print === null ? "" : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>`);
	out.raw(`<dimension ref="A1:${cellName(Math.max(0, sheet.rows.length - 1), width - 1)}"/>`);
	out.raw(viewXml(sheet, selected));
	out.raw('<sheetFormatPr defaultRowHeight="15"/>');
	if (sheet.columnWidths.length > 0) out.raw(`<cols>${sheet.columnWidths.map((pixels, index) => columnXml(index, pixels)).join("")}</cols>`);
	out.raw("<sheetData>");
	for (const [index, row] of sheet.rows.entries()) {
		if (row.cells.length === 0 && row.height === undefined) continue;
		out.raw(`<row r="${index + 1}"${row.height === undefined ? "" : ` ht="${pointsOfPixels(row.height)}" customHeight="1"`}>`);
		for (const [column, cell] of row.cells.entries()) {
			if (cell === null) continue;
			const { value, date = false, style = {} } = cell;
			out.raw(`<c r="${columnLetters(column)}`);
			out.integer(index + 1);
			// a report says what kind each cell is: a text is a text, a number a number
			writeRest(out, value, styles.ofReport(style, date), date ? "date" : "number", "", date1904);
		}
		out.raw("</row>");
	}
	out.raw("</sheetData>");
	out.raw(choicesXml(sheet));
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

/** Lists too long for Excel, or with a comma in a word, are left out: the cell then takes any text. */
function choicesXml(sheet: ReportSheet): string {
	const lists = sheet.choices.filter(({ words }) => !words.some((word) => word.includes(",")) && words.join(",").length <= MAX_CHOICES);
	if (lists.length === 0) return "";
	const items = lists.map(({ range, words }) => {
		const where = `${cellName(range.firstRow, range.firstColumn)}:${cellName(range.lastRow, range.lastColumn)}`;
		const list = `"${words.join(",").replaceAll('"', '""')}"`;
		return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${where}"><formula1>${escapeXml(list)}</formula1></dataValidation>`;
	});
	return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
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
