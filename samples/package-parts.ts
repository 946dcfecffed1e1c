// What ties the sheets into a workbook: its list of sheets and names, the relations between parts, the properties of the document.
import { text } from "./cells.ts";
import type { ClientRange } from "./clients-sheet.ts";
import { COLUMNS, letters } from "./columns.ts";
import { type SharedStrings, sheetData } from "./sheet-data.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
	["ListeTitres", "Titres", ["M.", "Mme"]],
	["ListeNewsletter", "Newsletter", ["oui", "non", "désinscrit"]],
	["ListeSources", "Sources", ["Boutique Grenoble", "Magasin Lyon", "Boutique Annecy", "Site web", "Salon de l'artisanat", "Jeu concours 2026", "Parrainage"]],
	["ListeVendeurs", "Vendeurs", ["Lucie", "Karim", "Inès", "Tom"]],
];

/** The part xl/worksheets/sheet4.xml: the hidden sheet of the lists that cells choose from, and the rate of VAT. */
export function listsPart(strings: SharedStrings): string {
	const longest = Math.max(...LISTS.map(([, , words]) => words.length));
	const rows = Array.from({ length: longest }, (_, at) => ({
		cells: LISTS.map(([, , words]) => (words[at] === undefined ? null : text(words[at], "default"))),
	}));
	const rate = { value: 0.2, style: "rate" } as const;
	return [
		`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.8"/><cols><col min="1" max="6" width="20" customWidth="1"/></cols>`,
		sheetData(
			[
				{ cells: [...LISTS.map(([, header]) => text(header, "rule")), null, text("TVA", "rule")] },
				{ cells: [...rows[0]!.cells, null, rate] },
				...rows.slice(1),
			],
			strings,
		),
		'<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
	].join("");
}

/** The part xl/workbook.xml. */
export function workbookPart({ last }: ClientRange): string {
	const column = letters(COLUMNS.length - 1);
	const names: readonly (readonly [string, string])[] = [
		['name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"', `Clients!$A$3:$${column}$${last}`],
		['name="_xlnm.Print_Area" localSheetId="0"', `Clients!$A$1:$${column}$${last + 1}`],
		['name="_xlnm.Print_Titles" localSheetId="0"', "Clients!$A:$A,Clients!$3:$3"],
		['name="_xlnm.Print_Titles" localSheetId="1"', "Ventes!$1:$1"],
		...LISTS.map(([name, , words], at) => [`name="${name}"`, `Listes!$${letters(at)}$2:$${letters(at)}$${words.length + 1}`] as const),
		['name="TauxTVA" comment="Taux normal"', "Listes!$F$2"],
	];
	const sheets = ["Clients", "Ventes", "Suivi", "Listes"].map(
		(name, at) => `<sheet name="${name}" sheetId="${at + 1}"${name === "Listes" ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
	);
	return [
		`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="700"/></bookViews>`,
		`<sheets>${sheets.join("")}</sheets><definedNames>${names.map(([head, range]) => `<definedName ${head}>${range}</definedName>`).join("")}</definedNames><calcPr calcId="191029"/></workbook>`,
	].join("");
}

function relations(list: readonly (readonly [string, string])[]): string {
	const lines = list.map(([type, target], at) => {
		const external = target.startsWith("https:") ? ' TargetMode="External"' : "";
		return `<Relationship Id="rId${at + 1}" Type="${type.startsWith("http") ? type : `${RELATIONS}/${type}`}" Target="${target}"${external}/>`;
	});
	return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES: readonly (readonly [string, string])[] = [
	["/xl/workbook.xml", `${SHEET}.sheet.main+xml`],
	...[1, 2, 3, 4].map((number) => [`/xl/worksheets/sheet${number}.xml`, `${SHEET}.worksheet+xml`] as const),
	["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
	["/xl/styles.xml", `${SHEET}.styles+xml`],
	["/xl/sharedStrings.xml", `${SHEET}.sharedStrings+xml`],
	["/xl/comments1.xml", `${SHEET}.comments+xml`],
	["/xl/tables/table1.xml", `${SHEET}.table+xml`],
	["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
	["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
	["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
	["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
	["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
];

/** The parts that hold no cell, by name: content types, relations, properties. */
export function surroundingParts(): (readonly [string, string])[] {
	const types = CONTENT_TYPES.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("");
	return [
		[
			"[Content_Types].xml",
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
				`<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${types}</Types>`,
		],
		[
			"_rels/.rels",
			relations([
				["officeDocument", "xl/workbook.xml"],
				[`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
				["extended-properties", "docProps/app.xml"],
				["custom-properties", "docProps/custom.xml"],
			]),
		],
		["docProps/core.xml", coreProperties()],
		[
			"docProps/app.xml",
			'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Maison Brumelaine (inventée)</Company><AppVersion>16.0300</AppVersion></Properties>',
		],
		[
			"docProps/custom.xml",
			'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
				'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Diffusion"><vt:lpwstr>interne</vt:lpwstr></property></Properties>',
		],
		[
			"xl/_rels/workbook.xml.rels",
			relations([
				...[1, 2, 3, 4].map((number) => ["worksheet", `worksheets/sheet${number}.xml`] as const),
				["theme", "theme/theme1.xml"],
				["styles", "styles.xml"],
				["sharedStrings", "sharedStrings.xml"],
			]),
		],
		[
			"xl/worksheets/_rels/sheet1.xml.rels",
			relations([
				["hyperlink", "https://maison-brumelaine.example/"],
				["vmlDrawing", "../drawings/vmlDrawing1.vml"],
				["comments", "../comments1.xml"],
			]),
		],
		["xl/worksheets/_rels/sheet2.xml.rels", relations([["table", "../tables/table1.xml"]])],
		["xl/worksheets/_rels/sheet3.xml.rels", relations([["drawing", "../drawings/drawing1.xml"]])],
		["xl/drawings/_rels/drawing1.xml.rels", relations([["chart", "../charts/chart1.xml"]])],
	];
}

function coreProperties(): string {
	return (
		`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		"<dc:title>Fichier clients (exemple inventé)</dc:title><dc:subject>Clients et ventes</dc:subject><dc:creator>Maison Brumelaine</dc:creator><cp:keywords>exemple, inventé</cp:keywords><cp:lastModifiedBy>Lucie</cp:lastModifiedBy>" +
		'<dcterms:created xsi:type="dcterms:W3CDTF">2018-01-08T09:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-20T17:30:00Z</dcterms:modified></cp:coreProperties>'
	);
}
