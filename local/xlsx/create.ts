import type { Report } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { freeName } from "../../core/text/free-name.ts";
import { CellWriter } from "./cell-writer.ts";
import { type CutText, CutTexts } from "./cut-texts.ts";
import { crc32 } from "./deflate.ts";
import { XlsxError } from "./error.ts";
import { BY_RECORD, openPackage, type Xlsx } from "./open.ts";
import { cellName, Output } from "./output.ts";
import { DECLARATION, type PartSource } from "./parts.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./scan.ts";
import { addReport } from "./write.ts";
import { escapeXml } from "./xml.ts";
import type { ZipWriter } from "./zip.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TEXT_STYLE = 1;
const HEADER_STYLE = 2;
/** Rough length of a cell in a sheet. */
const BYTES_PER_CELL = 80;
/** Rows looked at to choose the widths of columns. */
const SAMPLE_ROWS = 100;

/** What becomes the first sheet of a new workbook: texts are written as text cells whatever they look like, numbers as numbers. */
export type SourceSheet = Pick<Sheet, "name" | "rowCount" | "columns">;

/** Writes a new workbook: the source sheet, if there is one, with the report's columns beside it, and the report's sheets.
 *  It can be undone like any other. Rows stream: none is kept. The sheet is named as the source, made a name that a tab may have.
 *  Gives the cells whose text was too long, and was cut.
 *  @example await createXlsx(sheet, report, "{}", "clients.audit.xlsx") */
export async function createXlsx(
	sheet: SourceSheet | null,
	report: Report,
	registry: string,
	out: string,
	progress?: (rows: number) => void,
): Promise<readonly CutText[]> {
	if (sheet === null) return addReport(emptyBook(out), null, report, registry, out, new CutTexts(), progress);
	if (sheet.rowCount > MAX_ROWS) throw new XlsxError({ kind: "too-many-rows", sheet: sheet.name, count: sheet.rowCount, limit: MAX_ROWS });
	if (sheet.columns.length > MAX_COLUMNS) throw new XlsxError({ kind: "too-many-columns", sheet: sheet.name, count: sheet.columns.length, limit: MAX_COLUMNS });
	const name = freeName(sheet.name, []);
	const cuts = new CutTexts();
	const head = sheetHead(sheet, report.target.headerRow);
	const tail = "</sheetData></worksheet>";
	const book = openPackage(
		out,
		memorySource(name, head, sheet.rowCount * sheet.columns.length * BYTES_PER_CELL, () =>
			sheetBytes({ ...sheet, name }, head, tail, report.target.headerRow, cuts),
		),
		() => {},
	);
	book.package.facts.set(SHEET, {
		used: new Uint8Array(sheet.columns.length).fill(1),
		rowCount: sheet.rowCount,
		protected: false,
		sorted: true,
		head,
		tail,
		marked: [],
	});
	return addReport(book, book.sheets[0]!, { ...report, target: { ...report.target, sheet: name } }, registry, out, cuts, progress);
}

/** A workbook of one sheet whose rows are made as they are asked for, about so many bytes of them; without a name, of none. */
function memorySource(name: string | null, head: string, expectedSize: number, stream: () => AsyncIterable<Buffer>): PartSource {
	const sheet = name === null ? "" : `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/>`;
	const override = (part: string, type: string): string =>
		`<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
	const relationship = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
	const texts = new Map<string, string>([
		[
			"[Content_Types].xml",
			`${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${name === null ? "" : override(SHEET, "worksheet")}${override("xl/styles.xml", "styles")}</Types>`,
		],
		["_rels/.rels", `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, "officeDocument", "xl/workbook.xml")}</Relationships>`],
		[
			"xl/workbook.xml",
			`${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheet}</sheets></workbook>`,
		],
		[
			"xl/_rels/workbook.xml.rels",
			`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${name === null ? "" : relationship(1, "worksheet", "worksheets/sheet1.xml")}${relationship(2, "styles", "styles.xml")}</Relationships>`,
		],
		["xl/styles.xml", STYLES],
	]);
	const names = [...texts.keys(), ...(name === null ? [] : [SHEET])];
	const bytes = (part: string): Buffer => {
		const text = texts.get(part);
		if (text === undefined) throw new XlsxError({ kind: "missing-part", part });
		return Buffer.from(text, "latin1");
	};
	return {
		names,
		find(part) {
			if (!names.includes(part)) return undefined;
			if (part === SHEET) return { name: part, crc: 0, size: expectedSize };
			const content = bytes(part);
			return { name: part, crc: crc32(content), size: content.length };
		},
		read: bytes,
		readLarge: (part) => bytes(part).toString("latin1"),
		peek: (part, length) => (part === SHEET ? Buffer.from(head, "latin1") : bytes(part)).subarray(0, length),
		stream,
		async copyInto(writer: ZipWriter, part: string) {
			if (part !== SHEET) {
				writer.add(part, bytes(part));
				return;
			}
			const whole = writer.stream(part, { roomy: true });
			for await (const chunk of stream()) await whole.write(chunk);
			await whole.end();
		},
	};
}

/** Arial 10; style 1 is text, style 2 a bold header. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook without tabs, to be given some at once. */
function emptyBook(path: string): Xlsx {
	const source = memorySource(null, "", 0, async function* () {});
	const flavour = openPackage(
		path,
		memorySource("x", "", 0, async function* () {}),
		() => {},
	).package.flavour;
	return {
		path,
		date1904: false,
		marks: BY_RECORD,
		sheets: [],
		registry: null,
		close() {},
		package: { source, workbookPart: "xl/workbook.xml", flavour, registry: null, stylesPart: "xl/styles.xml", sharedStringsPart: null, facts: new Map() },
	};
}

function sheetHead(sheet: SourceSheet, headerRow: number): string {
	const { rowCount, columns } = sheet;
	const frozen =
		headerRow === 0
			? ""
			: `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/>`;
	const widths = columns.map((column, index) => {
		let longest = 8;
		for (let row = 0; row < Math.min(rowCount, SAMPLE_ROWS); row++)
			longest = Math.max(longest, Math.min(40, String(column.cell(column.codes[row]!) ?? "").length));
		return `<col min="${index + 1}" max="${index + 1}" width="${longest + 2}" customWidth="1"/>`;
	});
	const dimension = cellName(Math.max(0, rowCount - 1), Math.max(0, columns.length - 1));
	return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1:${dimension}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13"/>${widths.length > 0 ? `<cols>${widths.join("")}</cols>` : ""}<sheetData>`;
}

/** The sheet in chunks, row after row. */
async function* sheetBytes(sheet: SourceSheet, head: string, tail: string, headerRow: number, cuts: CutTexts): AsyncGenerator<Buffer, void, undefined> {
	const chunks: Buffer[] = [];
	const out = new Output((chunk) => chunks.push(chunk));
	let row = 1;
	const style = (_code: number, cell: unknown): number | null => (cell === null ? null : typeof cell === "string" ? TEXT_STYLE : 0);
	const tellCut = (place: number) => (rowNumber: number) => cuts.add(sheet.name, rowNumber - 1, place);
	const writers = sheet.columns.map((column, place) => new CellWriter(place, column, "number", style, "", false, tellCut(place)));
	const headers = sheet.columns.map(
		(column, place) => new CellWriter(place, column, "text", (_code, cell) => (cell === null ? null : HEADER_STYLE), "", false, tellCut(place)),
	);
	out.raw(head);
	for (; row <= sheet.rowCount; row++) {
		out.raw('<row r="');
		out.integer(row);
		out.raw('">');
		const line = row === headerRow ? headers : writers;
		for (let place = 0; place < line.length; place++) line[place]!.write(out, row, sheet.columns[place]!.codes[row - 1]!);
		out.raw("</row>");
		if (chunks.length > 0) yield* chunks.splice(0);
	}
	out.raw(tail);
	out.flush();
	yield* chunks.splice(0);
}
