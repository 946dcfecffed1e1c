import { type Cell, numberCell, text } from "./cells.ts";
import { COLUMNS, letterOf, letters } from "./columns.ts";
import { type Row, type SharedStrings, sheetData } from "./sheet-data.ts";
import { RULE_LOOKS } from "./styles.ts";

const FIRST = 4;
const LAST_COLUMN = letters(COLUMNS.length - 1);
const TITLE = "Maison Brumelaine : fichier clients";
/** The second line, and its runs: a few words stand out. */
export const SUBTITLE = "Boutiques de Grenoble, Lyon et Annecy, site et salons. À NE PAS DIFFUSER. Extrait du 20/11/2026";
export const SUBTITLE_RUNS =
	'<r><t xml:space="preserve">Boutiques de Grenoble, Lyon et Annecy, site et salons. </t></r><r><rPr><b/><sz val="10"/><color rgb="FFB0413E"/><rFont val="Georgia"/></rPr><t>À NE PAS DIFFUSER.</t></r>' +
	'<r><rPr><i/><sz val="10"/><color rgb="FF7A6A5F"/><rFont val="Georgia"/></rPr><t xml:space="preserve"> Extrait du 20/11/2026</t></r>';

/** Where the customers stand, as other sheets refer to them. */
export interface ClientRange {
	/** First and last row of the customers, blank rows between them included. */
	readonly first: number;
	readonly last: number;
}

/** The rows of customers with the blank ones: two rows were emptied and never taken out. */
export function layOut(
	records: readonly (readonly Cell[])[],
	blankAfter: readonly number[],
): { readonly rows: readonly (readonly Cell[])[]; readonly range: ClientRange } {
	const rows = records.flatMap((cells, at) => (blankAfter.includes(at + 1) ? [cells, []] : [cells]));
	return { rows, range: { first: FIRST, last: FIRST + rows.length - 1 } };
}

/** The formula of the column of totals, in a row: what the sheet of orders says of this customer number. */
export function spentFormula(row: number, lastOrder: number): string {
	const column = (letter: string): string => `Ventes!$${letter}$2:$${letter}$${lastOrder}`;
	return `SUMIFS(${column("F")},${column("C")},A${row},${column("H")},"payée")`;
}

/** The part xl/worksheets/sheet1.xml. */
export function clientsPart(rows: readonly (readonly Cell[])[], range: ClientRange, spentTotal: number, strings: SharedStrings): string {
	const { first, last } = range;
	const records = rows.filter((cells) => cells.length > 0).length;
	const title = { value: TITLE, style: "title" } as const;
	const subtitle = { value: SUBTITLE, style: "subtitle" } as const;
	const totals: (Cell | null)[] = COLUMNS.map(([key]): Cell => {
		if (key === "id") return text("TOTAL", "total");
		if (key === "title") return { ...numberCell(records, "total"), formula: `COUNTA(A${first}:A${last})` };
		if (key === "spent") return { ...numberCell(spentTotal, "totalMoney"), formula: `SUM(${letterOf("spent")}${first}:${letterOf("spent")}${last})` };
		return text("", "total");
	});
	const all: Row[] = [
		{ cells: [title], height: 27 },
		{ cells: [subtitle], height: 18 },
		{ cells: COLUMNS.map(([, header]) => text(header, "header")), height: 30 },
		...rows.map((cells) => ({ cells })),
		{ cells: totals, height: 18 },
	];
	const span = (key: (typeof COLUMNS)[number][0]): string => `${letterOf(key)}${first}:${letterOf(key)}${last}`;
	return [
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
		'<sheetPr><tabColor rgb="FF8C5E43"/><pageSetUpPr fitToPage="1"/></sheetPr>',
		`<dimension ref="A1:${LAST_COLUMN}${last + 1}"/>`,
		'<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="90" zoomScaleNormal="90" workbookViewId="0">',
		'<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/>',
		'<selection pane="bottomRight" activeCell="D12" sqref="D12"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.8"/>',
		`<cols>${COLUMNS.map(([, , width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.7109375}" customWidth="1"/>`).join("")}</cols>`,
		sheetData(all, strings, last),
		`<autoFilter ref="A3:${LAST_COLUMN}${last}"/><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/></mergeCells>`,
		`<conditionalFormatting sqref="${span("email")}"><cfRule type="duplicateValues" dxfId="${RULE_LOOKS.twice}" priority="1"/></conditionalFormatting>`,
		`<conditionalFormatting sqref="A${first}:D${last}"><cfRule type="expression" dxfId="${RULE_LOOKS.left}" priority="2"><formula>LEFT($${letterOf("newsletter")}${first},10)="désinscrit"</formula></cfRule></conditionalFormatting>`,
		`<conditionalFormatting sqref="${span("lastPurchase")}"><cfRule type="expression" dxfId="${RULE_LOOKS.old}" priority="3"><formula>AND(ISNUMBER($${letterOf("lastPurchase")}${first}),$${letterOf("lastPurchase")}${first}&lt;DATE(2024,11,20))</formula></cfRule></conditionalFormatting>`,
		`<conditionalFormatting sqref="${span("spent")}"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FFC08A5B"/></dataBar></cfRule></conditionalFormatting>`,
		validations(span),
		'<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="Le site de la maison"/></hyperlinks>',
		'<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
		'<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>',
		'<headerFooter><oddHeader>&amp;L&amp;"Georgia,Italic"Maison Brumelaine&amp;RConfidentiel</oddHeader><oddFooter>&amp;CPage &amp;P sur &amp;N</oddFooter></headerFooter>',
		'<legacyDrawing r:id="rId2"/></worksheet>',
	].join("");
}

function validations(span: (key: (typeof COLUMNS)[number][0]) => string): string {
	const list = (key: (typeof COLUMNS)[number][0], name: string): string =>
		`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Liste" error="Choisissez plutôt dans la liste." sqref="${span(key)}"><formula1>${name}</formula1></dataValidation>`;
	const rules = [
		list("title", "ListeTitres"),
		list("source", "ListeSources"),
		list("newsletter", "ListeNewsletter"),
		list("seller", "ListeVendeurs"),
		`<dataValidation type="date" errorStyle="information" operator="greaterThan" allowBlank="1" showInputMessage="1" promptTitle="Date" prompt="Jour où l'accord a été donné" sqref="${span("optinDate")}"><formula1>42736</formula1></dataValidation>`,
	];
	return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

const NOTES: readonly (readonly [string, string])[] = [
	[`${letterOf("newsletter")}3`, "Recopié du carnet de caisse jusqu'en 2022 : une croix vaut oui."],
	[`${letterOf("title")}3`, "M. ou Mme, rien d'autre"],
];

/** The part xl/comments1.xml. */
export function commentsPart(): string {
	const comments = NOTES.map(
		([at, words]) =>
			`<comment ref="${at}" authorId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">Lucie : </t></r><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t>${words}</t></r></text></comment>`,
	);
	// comments stand in the order of their cells: the second of the list is the first of the row
	return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Lucie</author></authors><commentList>${comments.reverse().join("")}</commentList></comments>`;
}

/** The part xl/drawings/vmlDrawing1.vml: the boxes of the notes. */
export function noteBoxesPart(): string {
	const boxes = NOTES.map(([at], number) => {
		const column = COLUMNS.findIndex((_, index) => `${letters(index)}3` === at);
		return (
			`<v:shape id="_x0000_s${1025 + number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:144pt;height:60pt;z-index:${number + 1};visibility:hidden" fillcolor="#fff8e6" o:insetmode="auto">` +
			'<v:fill color2="#fff8e6"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
			`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, 0, 10, ${column + 3}, 20, 4, 5</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
		);
	});
	return (
		'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
		'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
		`${boxes.join("")}</xml>`
	);
}
