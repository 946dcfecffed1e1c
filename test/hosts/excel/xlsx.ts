import { openXlsx } from "../../../local/xlsx/open.ts";
import { Parts, RELATIONSHIP_NAMESPACES, relationshipsOf } from "../../../local/xlsx/parts.ts";
import { type Element, escapeXml, rootOf, textOf, unescapeXml } from "../../../local/xlsx/xml.ts";
import { ZipWriter } from "../../../local/xlsx/zip.ts";
import { columnLetters, formatArea, parseArea } from "./workbook/address.ts";
import { applyFilter, type Criteria } from "./workbook/filter.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { CellError, type Value } from "./workbook/value.ts";
import { Workbook, type WorkbookOptions } from "./workbook/workbook.ts";

/** Real files in and out of the workbook in memory, so that one story runs on files and in Excel.
 *  Read: values, formulas, number formats, sheets and their visibility, merges, hidden rows and columns, tables, auto filters by value, protection, names.
 *  Written: sheets, values, formulas, number formats, merges, widths, hidden rows and columns. Looks, charts and all else are left out.
 *  ECMA-376 part 1, 18.3 (sheets), 18.8.30 (numbers of the built-in formats). */

const BUILT_IN: Readonly<Record<number, string>> = {
	0: "General",
	1: "0",
	2: "0.00",
	3: "#,##0",
	4: "#,##0.00",
	9: "0%",
	10: "0.00%",
	11: "0.00E+00",
	12: "# ?/?",
	13: "# ??/??",
	14: "m/d/yyyy",
	15: "d-mmm-yy",
	16: "d-mmm",
	17: "mmm-yy",
	18: "h:mm AM/PM",
	19: "h:mm:ss AM/PM",
	20: "h:mm",
	21: "h:mm:ss",
	22: "m/d/yyyy h:mm",
	37: "#,##0_);(#,##0)",
	38: "#,##0_);[Red](#,##0)",
	39: "#,##0.00_);(#,##0.00)",
	40: "#,##0.00_);[Red](#,##0.00)",
	45: "mm:ss",
	46: "[h]:mm:ss",
	47: "mm:ss.0",
	48: "##0.0E+0",
	49: "@",
};
/** Points of one unit of a column's width. */
const POINTS = 5.25;

const words = (element: Element): string => unescapeXml(textOf(element.content));
/** Text of `t` elements, phonetic ones left out. */
const joined = (element: Element): string =>
	element.children.map((child) => (child.local === "t" ? words(child) : child.local === "r" ? child.all("t").map(words).join("") : "")).join("");

/** @example const excel = openExcel({ workbook: loadWorkbook("clients.xlsx") }) */
export function loadWorkbook(path: string, options: WorkbookOptions = {}): Workbook {
	const file = openXlsx(path);
	try {
		const { source, workbookPart, stylesPart, sharedStringsPart } = file.package;
		const parts = new Parts(source);
		const book = new Workbook({ name: path.split(/[/\\]/).at(-1)!, ...options, date1904: file.date1904 });
		const root = (part: string): Element => rootOf(part, parts.text(part));
		const shared = sharedStringsPart === null ? [] : root(sharedStringsPart).all("si").map(joined);
		const styles = stylesPart === null ? [] : formatsOf(root(stylesPart)).map((numberFormat) => book.styles.with(0, { numberFormat }));
		for (const one of file.sheets.filter((sheet) => sheet.kind === "worksheet")) {
			const sheet = book.sheet(one.name);
			sheet.visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[one.state];
			readSheet(sheet, root(one.part), shared, styles);
			for (const relationship of relationshipsOf(parts, one.part))
				if (relationship.type === "table" && !relationship.external) readTable(sheet, root(relationship.target));
		}
		const worksheets = file.sheets.map((one) => book.sheetNamed(one.name));
		for (const name of root(workbookPart).child("definedNames")?.all("definedName") ?? []) {
			const label = name.attribute("name")!;
			if (label.startsWith("_xlnm.")) continue;
			const local = name.attribute("localSheetId");
			const home = local === null ? null : (worksheets[Number(local)] ?? null);
			const list = home?.names ?? book.names;
			list.push({
				id: label,
				sheet: home,
				name: label,
				formula: `=${words(name)}`,
				visible: name.attribute("hidden") !== "1",
				comment: name.attribute("comment") ?? "",
				deleted: false,
			});
		}
		// Results are those of the file until something changes.
		book.settled();
		return book;
	} finally {
		file.close();
	}
}

function formatsOf(styles: Element): string[] {
	const own = new Map(
		(styles.child("numFmts")?.children ?? []).map((format) => [Number(format.attribute("numFmtId")), format.attribute("formatCode") ?? "General"]),
	);
	return (styles.child("cellXfs")?.children ?? []).map((xf) => {
		const id = Number(xf.attribute("numFmtId") ?? 0);
		return own.get(id) ?? BUILT_IN[id] ?? "General";
	});
}

const isOn = (value: string | null): boolean => value === "1" || value === "true";

function readSheet(sheet: Sheet, root: Element, shared: readonly string[], styles: readonly number[]): void {
	for (const column of root.child("cols")?.children ?? [])
		for (let at = Number(column.attribute("min")) - 1; at < Math.min(Number(column.attribute("max")), 16_384); at++) {
			if (isOn(column.attribute("hidden"))) sheet.column(at).hidden = true;
			if (column.attribute("width") !== null) sheet.column(at).width = Number(column.attribute("width")) * POINTS;
		}
	let nextRow = 0;
	for (const line of root.child("sheetData")?.children ?? []) {
		const row = line.attribute("r") === null ? nextRow : Number(line.attribute("r")) - 1;
		nextRow = row + 1;
		if (isOn(line.attribute("hidden"))) sheet.row(row).hidden = true;
		let nextColumn = 0;
		for (const cell of line.children) {
			const column = cell.attribute("r") === null ? nextColumn : parseArea(cell.attribute("r")!)!.column;
			nextColumn = column + 1;
			const style = styles[Number(cell.attribute("s") ?? 0)] ?? 0;
			if (style !== 0) sheet.setStyleNumber(row, column, style);
			const value = cellValue(cell, shared);
			if (value !== undefined) sheet.setValue(row, column, value);
			const formula = cell.all("f")[0];
			// Formulas keep the result of the file until something changes; shared and array formulas are values here.
			if (formula !== undefined && formula.attribute("t") === null && formula.content !== "") {
				sheet.setFormula(row, column, `=${words(formula)}`);
				if (value !== undefined) sheet.cacheResult(row, column, value);
			}
		}
	}
	for (const merge of root.child("mergeCells")?.children ?? []) sheet.merge(merge.attribute("ref")!);
	if (isOn(root.child("sheetProtection")?.attribute("sheet") ?? null)) sheet.protection = { options: {}, password: null };
	const filter = root.child("autoFilter");
	const area = filter === undefined ? null : parseArea(filter.attribute("ref") ?? "");
	if (filter !== undefined && area !== null) {
		sheet.filter = { area: sheet.keep(area), criteria: criteriaOf(filter) };
		// Rows that the filter hid are hidden by it, not by hand.
		for (let row = area.row; row < area.row + area.rows; row++)
			if (sheet.rowInfo[row]?.hidden === true && sheet.filter.criteria.size > 0) delete sheet.rowInfo[row]!.hidden;
		applyFilter(sheet, area, sheet.filter.criteria);
	}
}

function cellValue(cell: Element, shared: readonly string[]): Value | undefined {
	const type = cell.attribute("t");
	if (type === "inlineStr") {
		const text = cell.all("is")[0];
		return text === undefined ? undefined : joined(text);
	}
	const value = cell.all("v")[0];
	if (value === undefined || value.content === "") return undefined;
	const text = words(value);
	if (type === "s") return shared[Number(text)] ?? "";
	if (type === "b") return text === "1" || text === "true";
	if (type === "e") return new CellError(text);
	return type === "str" || type === "d" ? text : Number(text);
}

/** Filters by value; of another kind, rows stay as the file hides them. */
function criteriaOf(filter: Element): Map<number, Criteria> {
	const found = new Map<number, Criteria>();
	for (const column of filter.all("filterColumn")) {
		const list = column.all("filters")[0];
		if (list !== undefined)
			found.set(Number(column.attribute("colId")), {
				filterOn: "Values",
				values: [...list.all("filter").map((one) => one.attribute("val") ?? ""), ...(isOn(list.attribute("blank")) ? [""] : [])],
			});
	}
	return found;
}

function readTable(sheet: Sheet, root: Element): void {
	const area = parseArea(root.attribute("ref") ?? "");
	if (area === null) return;
	const columns = root.child("tableColumns")?.children ?? [];
	sheet.tables.push({
		id: String(sheet.book.nextId()),
		sheet,
		deleted: false,
		name: root.attribute("displayName") ?? root.attribute("name") ?? "Table",
		area: sheet.keep(area),
		columns: columns.map((column, index) => ({ id: index + 1, name: column.attribute("name") ?? "", criteria: null })),
		nextColumn: columns.length + 1,
		showHeaders: root.attribute("headerRowCount") !== "0",
		showTotals: Number(root.attribute("totalsRowCount") ?? 0) > 0,
		showBandedRows: true,
		showBandedColumns: false,
		showFilterButton: root.child("autoFilter") !== undefined,
		highlightFirstColumn: false,
		highlightLastColumn: false,
		style: root.child("tableStyleInfo")?.attribute("name") ?? "",
		sort: null,
	});
}

// ---- out

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = RELATIONSHIP_NAMESPACES[0]!;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** `escapeXml` speaks bytes; these parts are written as text. */
const escaped = (text: string): string => textOf(escapeXml(text));

/** Writes what is told above to a new file. */
export function saveWorkbook(book: Workbook, path: string): void {
	book.calculate();
	const formats: string[] = ["General"];
	const numberOf = (format: string): number => {
		const known = formats.indexOf(format);
		return known === -1 ? formats.push(format) - 1 : known;
	};
	const zip = new ZipWriter(path);
	try {
		const put = (name: string, text: string): void => void zip.add(name, Buffer.from(HEAD + text, "utf8"));
		const kind = (part: string, type: string): string =>
			`<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
		const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
		put(
			"[Content_Types].xml",
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kind("/xl/workbook.xml", "sheet.main")}${kind("/xl/styles.xml", "styles")}${book.sheets.map((_, at) => kind(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet")).join("")}</Types>`,
		);
		put("_rels/.rels", `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`);
		const state = (sheet: Sheet): string => (sheet.visibility === "Visible" ? "" : ` state="${sheet.visibility === "Hidden" ? "hidden" : "veryHidden"}"`);
		put(
			"xl/workbook.xml",
			`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${book.date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${book.sheets.map((sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}"${state(sheet)} r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
		);
		put(
			"xl/_rels/workbook.xml.rels",
			`<Relationships xmlns="${PACKAGE}/relationships">${book.sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("")}${relation("rIdS", "styles", "styles.xml")}</Relationships>`,
		);
		book.sheets.forEach((sheet, at) => {
			put(`xl/worksheets/sheet${at + 1}.xml`, sheetText(sheet, numberOf));
		});
		const custom = formats.slice(1);
		put(
			"xl/styles.xml",
			`<styleSheet xmlns="${MAIN}">${custom.length === 0 ? "" : `<numFmts count="${custom.length}">${custom.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`).join("")}</numFmts>`}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 163 + at}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join("")}</cellXfs></styleSheet>`,
		);
		zip.finish();
	} catch (error) {
		zip.abort();
		throw error;
	}
}

function sheetText(sheet: Sheet, numberOf: (format: string) => number): string {
	const used = sheet.used(false);
	const rows: string[] = [];
	for (let row = 0; row < Math.max(sheet.rowInfo.length, used === null ? 0 : used.row + used.rows); row++) {
		const cells: string[] = [];
		for (let column = used?.column ?? 0; used !== null && column < used.column + used.columns; column++) {
			const value = sheet.value(row, column);
			const formula = sheet.formula(row, column);
			const style = numberOf(sheet.style(row, column).numberFormat);
			if (value === undefined && formula === undefined && style === 0) continue;
			cells.push(cellText(`${columnLetters(column)}${row + 1}`, value, formula, style));
		}
		const hidden = sheet.isHidden(row) ? ' hidden="1"' : "";
		if (cells.length > 0 || hidden !== "") rows.push(`<row r="${row + 1}"${hidden}>${cells.join("")}</row>`);
	}
	const columns = sheet.columnInfo.flatMap((info, at) =>
		info?.width === undefined && info?.hidden !== true
			? []
			: [`<col min="${at + 1}" max="${at + 1}" width="${(info?.width ?? 48) / POINTS}" customWidth="1"${info?.hidden === true ? ' hidden="1"' : ""}/>`],
	);
	const merges =
		sheet.merges.length === 0
			? ""
			: `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("")}</mergeCells>`;
	return `<worksheet xmlns="${MAIN}">${columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`}<sheetData>${rows.join("")}</sheetData>${sheet.protection === null ? "" : '<sheetProtection sheet="1"/>'}${merges}</worksheet>`;
}

function cellText(address: string, value: Value | undefined, formula: string | undefined, style: number): string {
	const s = style === 0 ? "" : ` s="${style}"`;
	const f = formula === undefined ? "" : `<f>${escaped(formula.slice(1))}</f>`;
	if (value === undefined) return `<c r="${address}"${s}>${f}</c>`;
	if (typeof value === "number") return `<c r="${address}"${s}>${f}<v>${value}</v></c>`;
	if (typeof value === "boolean") return `<c r="${address}"${s} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
	if (value instanceof CellError) return `<c r="${address}"${s} t="e">${f}<v>${value.code}</v></c>`;
	if (formula !== undefined) return `<c r="${address}"${s} t="str">${f}<v>${escaped(value)}</v></c>`;
	return `<c r="${address}"${s} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
