import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../../core/model/cell.ts";
import type { AddedColumn, Report, ReportSheet } from "../../../core/model/report.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import { Zip, ZipWriter } from "../../../local/xlsx/zip.ts";

/** Workbooks made by hand for tests: only what a test is about differs from the plainest one. */

const folder = mkdtempSync(join(tmpdir(), "loupe-xlsx-"));
let count = 0;
export const freshPath = (): string => join(folder, `${++count}.xlsx`);

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const row = (number: number, cells: string, more = ""): string => `<row r="${number}"${more}>${cells}</row>`;
export const sheetXml = (rows: string, { before = "", after = "" } = {}): string =>
	`${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export interface Plan {
	/** XML of each sheet; by default one with two columns and two rows of data. */
	readonly sheets?: readonly { readonly name: string; readonly xml: string; readonly state?: string; readonly rels?: string }[];
	readonly sharedStrings?: string;
	readonly styles?: string | null;
	readonly workbook?: { readonly pr?: string; readonly views?: string; readonly after?: string };
	/** Further parts, or others in place of those made here; null: left out. */
	readonly parts?: Readonly<Record<string, string | null>>;
	readonly types?: string;
	readonly workbookRels?: string;
}
export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="9"/><color theme="1"/><name val="Georgia"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
const PLAIN = sheetXml(
	row(1, '<c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1" t="inlineStr"><is><t>Ville</t></is></c>') +
		row(2, '<c r="A2" t="inlineStr"><is><t>Ana</t></is></c><c r="B2" s="1"><v>45360</v></c>') +
		row(3, '<c r="A3" t="b"><v>1</v></c><c r="B3"><v>12.5</v></c>'),
);

export function makeParts(plan: Plan = {}): Map<string, string> {
	const { sheets = [{ name: "Clients", xml: PLAIN }], styles = STYLES, sharedStrings, workbook = {} } = plan;
	const parts = new Map<string, string>();
	const override = (part: string, type: string): string =>
		`<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
	parts.set(
		"[Content_Types].xml",
		`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("")}${plan.types ?? ""}</Types>`,
	);
	parts.set(
		"_rels/.rels",
		`${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	);
	parts.set(
		"xl/workbook.xml",
		`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook.pr ?? ""}${workbook.views ?? ""}<sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`).join("")}</sheets>${workbook.after ?? ""}</workbook>`,
	);
	const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
	parts.set(
		"xl/_rels/workbook.xml.rels",
		`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("")}${styles === null ? "" : relationship("rIdS", "styles", "styles.xml")}${sharedStrings === undefined ? "" : relationship("rIdT", "sharedStrings", "/xl/sharedStrings.xml")}${plan.workbookRels ?? ""}</Relationships>`,
	);
	if (styles !== null) parts.set("xl/styles.xml", styles);
	if (sharedStrings !== undefined) parts.set("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}">${sharedStrings}</sst>`);
	for (const [index, { xml, rels }] of sheets.entries()) {
		parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml);
		if (rels !== undefined)
			parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rels}</Relationships>`);
	}
	for (const [name, text] of Object.entries(plan.parts ?? {})) {
		if (text === null) parts.delete(name);
		else parts.set(name, text);
	}
	return parts;
}
export function savePlan(plan: Plan = {}): string {
	return saveParts(makeParts(plan));
}
export function saveParts(parts: ReadonlyMap<string, string>): string {
	const path = freshPath();
	const zip = new ZipWriter(path);
	for (const [name, text] of parts) zip.add(name, Buffer.from(text, "utf8"));
	zip.finish();
	return path;
}
/** Every part of a package as text. */
export function partsOf(path: string): Map<string, string> {
	const zip = new Zip(path);
	const parts = new Map(zip.entries.map((entry) => [entry.name, zip.read(entry, 1 << 28).toString("utf8")]));
	zip.close();
	return parts;
}

export const cellsOf = (sheet: Sheet): Cell[][] =>
	Array.from({ length: sheet.rowCount }, (_, at) => sheet.columns.map((column) => column.cell(column.codes[at]!)));

/** A column of ours out of cells. */
export function added(header: string, cells: readonly Cell[], more: Partial<AddedColumn> = {}): AddedColumn {
	const distinct: Cell[] = [null, ...new Set(cells.filter((cell) => cell !== null))];
	return {
		id: header,
		header: `${header} (Loupe)`,
		width: 120,
		format: "text",
		note: "",
		cells: { codes: Uint32Array.from(cells, (cell) => distinct.indexOf(cell)), size: distinct.length, cell: (code) => distinct[code] ?? null },
		...more,
	};
}
export const tab = (name: string, more: Partial<ReportSheet> = {}): ReportSheet => ({
	id: name,
	name,
	tabColor: "#174E86",
	gridlines: false,
	columnWidths: [160, 86],
	rows: [
		{ height: 32, cells: [{ value: "Synthèse", style: { bold: true, size: 16 } }] },
		{ cells: [{ value: "Contacts" }, { value: 1204, style: { format: "#,##0" } }] },
	],
	frozenRows: 1,
	charts: [],
	choices: [],
	print: { area: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 }, repeatRows: [0, 0], breaksBefore: [], footer: "Loupe", orientation: "portrait" },
	...more,
});
/** A report on the plainest sheet: headers in row 1, data below. */
export function report(
	columns: readonly AddedColumn[],
	more: { sheet?: string; headerRow?: number; rowNumbers?: readonly number[]; sheets?: readonly ReportSheet[] } = {},
): Report {
	const { sheet = "Clients", headerRow = 1, sheets = [tab("Synthèse de l'audit")] } = more;
	const rows = columns[0]?.cells.codes.length ?? 0;
	const rowNumbers = Uint32Array.from(more.rowNumbers ?? Array.from({ length: rows }, (_, index) => headerRow + 1 + index));
	return { target: { sheet, headerRow, rowNumbers }, columns, sheets };
}
