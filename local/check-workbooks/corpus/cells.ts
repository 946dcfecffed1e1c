import { type Draft, drafted, HEAD, type Kind, MAIN, oneSheet, ROWS, rowsOf } from "./draft.ts";

/** Kinds of cells, rows and texts. */

const shared = (name: string, items: readonly string[], more = ""): Kind =>
	drafted(name, (draft) => {
		const rows = items.map((_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>${at}</v></c><c r="B${at + 2}"><v>${at}</v></c></row>`).join("");
		draft.sheet("Clients", { rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1" t="inlineStr"><is><t>Rang</t></is></c></row>${rows}` });
		draft.add("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}"${more}>${items.join("")}</sst>`, "sharedStrings");
		draft.relate("xl/workbook.xml", "sharedStrings", "sharedStrings.xml");
	});

/** A sheet whose formulas are dynamic arrays, and the metadata that says so. */
function dynamicArrays(draft: Draft): void {
	const rows = `${ROWS}<row r="7"><c r="A7" cm="1"><f t="array" ref="A7:A8">_xlfn._xlws.SORT(D2:D3)</f><v>80</v></c></row><row r="8"><c r="A8"><v>120.5</v></c></row>`;
	draft.sheet("Clients", { rows });
	draft.add(
		"xl/metadata.xml",
		`${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
		"sheetMetadata",
	);
	draft.relate("xl/workbook.xml", "sheetMetadata", "metadata.xml");
}
/** A cell whose value is a record kept apart: an image in a cell, a data type. */
function richValues(draft: Draft): void {
	draft.sheet("Clients", { rows: `${ROWS}<row r="7"><c r="A7" t="e" vm="1"><v>#VALUE!</v></c></row>` });
	const rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
	draft.add(
		"xl/metadata.xml",
		`${HEAD}<metadata xmlns="${MAIN}" xmlns:xlrd="${rich}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
		"sheetMetadata",
	);
	draft.relate("xl/workbook.xml", "sheetMetadata", "metadata.xml");
	draft.add(
		"xl/richData/rdrichvalue.xml",
		`${HEAD}<rvData xmlns="${rich}" count="1"><rv s="0"><v>8</v><v>0</v></rv></rvData>`,
		"application/vnd.ms-excel.rdrichvalue+xml",
	);
	draft.add(
		"xl/richData/rdrichvaluestructure.xml",
		`${HEAD}<rvStructures xmlns="${rich}" count="1"><s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s></rvStructures>`,
		"application/vnd.ms-excel.rdrichvaluestructure+xml",
	);
	draft.relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue", "richData/rdrichvalue.xml");
	draft.relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValueStructure", "richData/rdrichvaluestructure.xml");
}

const formula = (place: string, body: string, value: string, more = ""): string => `<c r="${place}"${more}>${body}<v>${value}</v></c>`;
const inline = (text: string, place = ""): string => `<c${place === "" ? "" : ` r="${place}"`} t="inlineStr"><is><t>${text}</t></is></c>`;

export const CELL_KINDS: readonly Kind[] = [
	shared(
		"cells/shared-strings",
		["<si><t>Ana</t></si>", "<si><t/></si>", "<si/>", '<si><t xml:space="preserve">  deux espaces </t></si>'],
		' count="4" uniqueCount="4"',
	),
	shared("cells/shared-strings-rich", [
		'<si><r><t xml:space="preserve">Ana </t></r><r><rPr><b/><sz val="11"/><color theme="1"/><rFont val="Calibri"/></rPr><t>Petit</t></r></si>',
		'<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
		"<si><t>une ligne&#10;une autre _x000D_ _x005F_x0041_</t></si>",
	]),
	shared("cells/shared-strings-without-counts", ["<si><t><![CDATA[a < b]]></t></si>", "<!-- note --><si><t>b</t></si>"]),
	oneSheet("cells/inline-rich", {
		rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>Ana</t></r><r><t xml:space="preserve"> Petit</t></r></is></c></row>`,
	}),
	oneSheet("cells/formulas", {
		rows: `${ROWS}<row r="6">${formula("A6", '<f t="shared" ref="A6:C6" si="0">D2*2</f>', "241")}${formula("B6", '<f t="shared" si="0"/>', "0")}${formula("C6", '<f t="shared" si="0"/>', "0")}${formula("D6", '<f t="array" ref="D6">SUM(D2:D5*1)</f>', "197.6")}${formula("E6", '<f ca="1">NOW()</f>', "45360.5")}${formula("F6", "<f>IF(D2&gt;1,&quot;a &amp; b&quot;,&quot;&quot;)</f>", "a &amp; b", ' t="str"')}</row><row r="7"><c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B7"><f>RAND()</f></c></row>`,
	}),
	oneSheet("cells/data-table", {
		rows: `${ROWS}<row r="7"><c r="A7"><v>1</v></c><c r="B7"><f>A7*2</f><v>2</v></c></row><row r="8"><c r="A8"><v>2</v></c><c r="B8"><f t="dataTable" ref="B8:B9" dt2D="0" dtr="0" r1="A7"/><v>4</v></c></row><row r="9"><c r="A9"><v>3</v></c><c r="B9"><v>6</v></c></row>`,
	}),
	drafted("cells/dynamic-arrays", dynamicArrays),
	drafted("cells/rich-values", richValues),
	oneSheet("cells/iso-dates", { rows: `${ROWS}<row r="6"><c r="E6" t="d" s="1"><v>2024-03-09T10:00:00</v></c></row>` }),
	oneSheet("cells/rows-without-numbers", {
		rows: `<row>${inline("Nom")}${inline("Ville")}</row><row>${inline("Ana")}${inline("Évry")}</row><row/><row>${inline("Bo")}</row>`,
	}),
	oneSheet("cells/cells-without-places", {
		rows: `<row r="1">${inline("Nom")}${inline("Ville")}</row><row r="3"><c t="inlineStr"><is><t>Ana</t></is></c><c/><c><v>4</v></c></row>`,
	}),
	oneSheet("cells/spans-and-styles", {
		rows: `<row r="1" spans="1:2" s="2" customFormat="1" ht="30" customHeight="1" thickBot="1">${inline("Nom", "A1")}<c r="B1" s="2"/><c r="C1" s="2"/><c r="D1" s="2"/></row><row r="2" spans="1:2" hidden="1" outlineLevel="1" collapsed="1">${inline("Ana", "A2")}<c r="B2" s="1"/><c r="C2" s="2"/></row>`,
	}),
	oneSheet("cells/row-descent", {
		root: ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
		before: '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
		rows: ROWS.replaceAll("<row ", '<row x14ac:dyDescent="0.25" '),
	}),
	oneSheet("cells/row-extension", {
		rows: `<row r="1">${inline("Nom", "A1")}<extLst><ext uri="{x}"/></extLst></row><row r="2"><c r="A2"><v>1</v><extLst><ext uri="{y}"/></extLst></c></row>`,
	}),
	oneSheet("cells/empty", { rows: "" }),
	drafted("cells/closed-rows", (draft) => draft.sheet("Vide", { xml: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` })),
	drafted("cells/closed-rows-with-tail", (draft) =>
		draft.sheet("Vide", {
			xml: `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData /><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
		}),
	),
	oneSheet("cells/last-column", { rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2"><v>1</v></c><c r="XFC2"><v>2</v></c></row>` }),
	oneSheet("cells/all-columns", { rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row>` }),
	oneSheet("cells/last-row", { rows: `${rowsOf([["Nom"], ["Ana"]])}<row r="1048576"><c r="A1048576"><v>9</v></c></row>` }),
	oneSheet("cells/styled-last-row", { rows: `${rowsOf([["Nom"], ["Ana"]])}<row r="1048576" ht="20" customHeight="1"/>` }),
	oneSheet("cells/wrong-dimension", { before: '<dimension ref="A1:ZZ99999"/>' }),
	oneSheet("cells/empty-dimension", { before: '<dimension ref=""/>' }),
	oneSheet("cells/data-away-from-the-corner", {
		rows: `<row r="12"><c r="D12" t="inlineStr"><is><t>Nom</t></is></c><c r="F12" t="inlineStr"><is><t>E-mail</t></is></c></row><row r="13"><c r="D13" t="inlineStr"><is><t>Ana</t></is></c></row>`,
	}),
	oneSheet("cells/columns-to-the-edge", {
		before: '<cols><col min="1" max="1" width="30" style="2" customWidth="1"/><col min="2" max="16384" width="9.14" style="2"/></cols>',
	}),
	oneSheet("cells/precision", {
		rows: `<row r="1">${inline("Nombre", "A1")}</row><row r="2"><c r="A2"><v>0.30000000000000004</v></c></row><row r="3"><c r="A3"><v>1E-300</v></c></row><row r="4"><c r="A4"><v>-0</v></c></row><row r="5"><c r="A5"><v>12345678901234567890</v></c></row><row r="6"><c r="A6" t="n"><v> 7 </v></c></row>`,
	}),
	oneSheet("cells/long-text", { rows: `<row r="1">${inline("Note", "A1")}</row><row r="2">${inline("é".repeat(32_767), "A2")}</row>` }),
	oneSheet("cells/rows-out-of-order", {
		rows: `<row r="1">${inline("Nom", "A1")}</row><row r="4">${inline("Bo", "A4")}</row><row r="2">${inline("Ana", "A2")}</row>`,
	}),
	oneSheet("cells/row-twice", {
		rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2">${inline("Ana", "A2")}</row><row r="2">${inline("Évry", "B2")}</row>`,
	}),
	oneSheet("cells/cells-out-of-order", { rows: `<row r="1">${inline("Ville", "B1")}${inline("Nom", "A1")}</row><row r="2">${inline("Ana", "A2")}</row>` }),
	oneSheet("cells/lower-case-places", { rows: `<row r="1">${inline("Nom", "a1")}${inline("Ville", "b1")}</row>` }),
	oneSheet("cells/text-without-shared-strings", { rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2" t="s"><v>7</v></c></row>` }),
	oneSheet("cells/unknown-style", { rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2" s="99"><v>7</v></c></row>` }),
	oneSheet("cells/value-before-formula", { rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2"><v>7</v><f>3+4</f></c></row>` }),
	oneSheet("cells/values-without-content", {
		rows: `<row r="1">${inline("Nom", "A1")}</row><row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2" t="str"><v/></c><c r="C2" t="inlineStr"><is/></c></row>`,
	}),
];
