import { type Draft, drafted, HEAD, type Kind, MAIN, OFFICE, ROWS, rowsOf } from "./draft.ts";

/** Kinds of what concerns the workbook as a whole: names, protection, links, macros, properties, tabs. */

const MICROSOFT = "http://schemas.microsoft.com/office";

function definedNames(draft: Draft): void {
	draft.sheet("Clients");
	draft.sheet("L'été 🌞");
	draft.after =
		'<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Clients!$A$1:$F$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Clients!$A$1:$F$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">\'L\'\'été 🌞\'!$1:$1</definedName><definedName name="Taux" comment="TVA">0.2</definedName><definedName name="Villes" hidden="1">Clients!$C$2:$C$5</definedName><definedName name="perdu">#REF!</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/>';
}
function externalLinks(draft: Draft): void {
	draft.sheet("Clients", { rows: `${ROWS}<row r="6"><c r="D6"><f>[1]Tarifs!$A$1</f><v>5</v></c></row>` });
	draft.add(
		"xl/externalLinks/externalLink1.xml",
		`${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Tarifs"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
		"externalLink",
	);
	draft.relate("xl/externalLinks/externalLink1.xml", "externalLinkPath", "file:///C:/tarifs%202024.xlsx", true);
	draft.after = `<externalReferences><externalReference r:id="${draft.relate("xl/workbook.xml", "externalLink", "externalLinks/externalLink1.xml")}"/></externalReferences>`;
}
function connections(draft: Draft): void {
	draft.sheet("Clients");
	draft.add(
		"xl/connections.xml",
		`${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="Requête" type="5" refreshedVersion="6"><dbPr connection="Provider=x" command="SELECT 1"/></connection></connections>`,
		"connections",
	);
	draft.relate("xl/workbook.xml", "connections", "connections.xml");
	draft.add(
		"customXml/item1.xml",
		'<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>',
		"application/xml",
	);
	draft.relate("xl/workbook.xml", "customXml", "../customXml/item1.xml");
}
function macros(draft: Draft): void {
	draft.mainType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
	draft.before = '<workbookPr codeName="ThisWorkbook" filterPrivacy="1"/>';
	draft.sheet("Clients", { before: '<sheetPr codeName="Feuil1"/>' });
	draft.default("bin", "application/vnd.ms-office.vbaProject");
	draft.add(
		"xl/vbaProject.bin",
		Uint8Array.from({ length: 3000 }, (_, at) => (at * 31 + (at >> 3)) % 256),
	);
	draft.relate("xl/workbook.xml", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin");
	draft.add("customUI/customUI14.xml", `${HEAD}<customUI xmlns="${MICROSOFT}/2009/07/customui"><ribbon/></customUI>`);
	draft.relate("", `${MICROSOFT}/2007/relationships/ui/extensibility`, "customUI/customUI14.xml");
}
function properties(draft: Draft): void {
	draft.sheet("Clients");
	draft.add(
		"docProps/core.xml",
		`${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Ana</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-09T10:00:00Z</dcterms:created></cp:coreProperties>`,
		"application/vnd.openxmlformats-package.core-properties+xml",
	);
	draft.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
	draft.add(
		"docProps/app.xml",
		`${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Clients</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
		"application/vnd.openxmlformats-officedocument.extended-properties+xml",
	);
	draft.relate("", "extended-properties", "docProps/app.xml");
	draft.add(
		"docProps/custom.xml",
		`${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Service"><vt:lpwstr>Ventes</vt:lpwstr></property></Properties>`,
		"application/vnd.openxmlformats-officedocument.custom-properties+xml",
	);
	draft.relate("", "custom-properties", "docProps/custom.xml");
	draft.default("jpeg", "image/jpeg");
	draft.add("docProps/thumbnail.jpeg", Uint8Array.from([255, 216, 255, 217]));
	draft.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg");
	draft.add(
		"docMetadata/LabelInfo.xml",
		`${HEAD}<clbl:labelList xmlns:clbl="${MICROSOFT}/2020/mipLabelMetadata"/>`,
		"application/vnd.ms-office.classificationlabels+xml",
	);
	draft.relate("", `${MICROSOFT}/2020/02/relationships/classificationlabels`, "docMetadata/LabelInfo.xml");
}
function customXml(draft: Draft): void {
	draft.sheet("Clients");
	for (const number of [1, 2]) {
		draft.add(`customXml/item${number}.xml`, `<?xml version="1.0"?><données xmlns="urn:example:${number}"><a/></données>`);
		draft.add(
			`customXml/itemProps${number}.xml`,
			`${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{00000000-0000-0000-0000-00000000000${number}}"/>`,
			"application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
		);
		draft.relate(`customXml/item${number}.xml`, "customXmlProps", `itemProps${number}.xml`);
		draft.relate("xl/workbook.xml", "customXml", `../customXml/item${number}.xml`);
	}
	draft.add("xl/xmlMaps.xml", `${HEAD}<MapInfo xmlns="${MAIN}" SelectionNamespaces=""/>`, "application/xml");
	draft.relate("xl/workbook.xml", "xmlMaps", "xmlMaps.xml");
}
function calculationChain(draft: Draft): void {
	draft.sheet("Clients", { rows: `${ROWS}<row r="6"><c r="D6"><f>SUM(D2:D5)</f><v>197.6</v></c></row>` });
	draft.add("xl/calcChain.xml", `${HEAD}<calcChain xmlns="${MAIN}"><c r="D6" i="1" l="1"/></calcChain>`, "calcChain");
	draft.relate("xl/workbook.xml", "calcChain", "calcChain.xml");
}
/** Shared work of before 2016: a log of who changed what. */
function revisions(draft: Draft): void {
	draft.sheet("Clients");
	draft.add("xl/revisions/revisionHeaders.xml", `${HEAD}<headers xmlns="${MAIN}" guid="{00000000-0000-0000-0000-000000000001}"/>`, "revisionHeaders");
	draft.relate("xl/workbook.xml", "revisionHeaders", "revisions/revisionHeaders.xml");
	draft.add("xl/revisions/userNames.xml", `${HEAD}<users xmlns="${MAIN}" count="0"/>`, "userNames");
	draft.relate("xl/workbook.xml", "usernames", "revisions/userNames.xml");
}

export const BOOK_KINDS: readonly Kind[] = [
	drafted("book/defined-names", definedNames),
	drafted("book/modules-among-the-tabs", (draft) => {
		draft.sheet("Clients");
		draft.list("Module1", "", "veryHidden"); // of Excel 95: it leads to no part
		draft.sheet("Ventes");
	}),
	drafted("book/external-links", externalLinks),
	drafted("book/names-after-links", (draft) => {
		externalLinks(draft);
		draft.after +=
			'<definedNames><definedName name="Taux">0.2</definedName></definedNames><calcPr calcId="1"/><customWorkbookViews><customWorkbookView name="v" guid="{00000000-0000-0000-0000-000000000001}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>';
	}),
	drafted("book/connections", connections),
	drafted("book/macros", macros, { ending: ".xlsm" }),
	drafted(
		"book/template",
		(draft) => {
			draft.mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";
			draft.sheet("Clients");
		},
		{ ending: ".xltx" },
	),
	drafted("book/properties", properties),
	drafted("book/custom-xml", customXml),
	drafted("book/calculation-chain", calculationChain),
	drafted("book/revisions", revisions),
	drafted("book/protected", (draft) => {
		draft.before =
			'<fileSharing readOnlyRecommended="1"/><workbookPr defaultThemeVersion="124226"/><workbookProtection workbookPassword="CC1A" lockStructure="1"/>';
		draft.sheet("Clients");
	}),
	drafted("book/dates-of-1904", (draft) => {
		draft.before = '<workbookPr date1904="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="9000" windowHeight="9000"/></bookViews>';
		draft.sheet("Clients");
	}),
	drafted("book/without-styles", (draft) => {
		draft.styles = null;
		draft.sheet("Clients", {
			rows: rowsOf([
				["Nom", "Ville"],
				["Ana", "Évry"],
			]),
		});
	}),
	drafted("book/bare-styles", (draft) => {
		draft.styles = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
		draft.sheet("Clients");
	}),
	drafted("book/closed-styles", (draft) => {
		draft.styles = `${HEAD}<styleSheet xmlns="${MAIN}"/>`;
		draft.sheet("Clients", {
			rows: rowsOf([
				["Nom", "Ville"],
				["Ana", "Évry"],
			]),
		});
	}),
	drafted("book/styles-with-extensions", (draft) => {
		draft.styles = `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:x16r2="${MICROSOFT}/spreadsheetml/2015/02/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><name val="Aptos"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/><colors><mruColors><color rgb="FF000000"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;
		draft.sheet("Clients");
	}),
	drafted("book/hidden-sheets", (draft) => {
		draft.before = '<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews>';
		draft.sheet("Clients", { state: "veryHidden" });
		draft.sheet("Autre", { state: "hidden" });
		draft.sheet("Vu", { before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' });
	}),
	drafted("book/tabs-selected-together", (draft) => {
		for (const name of ["Un", "Deux"]) draft.sheet(name, { before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' });
	}),
	drafted("book/sheet-names", (draft) => {
		for (const name of ["L'été &amp; l'hiver 🌞", "&lt;brut&gt; &quot;x&quot;", "Trente et un caractères, juste !", "2024", "東京"]) draft.sheet(name);
	}),
	drafted("book/our-tab-name", (draft) => {
		draft.sheet("Clients");
		draft.sheet("CONTRÔLE D’UNE ÉCRITURE", { rows: rowsOf([["à l'utilisateur"]]) });
	}),
	drafted("book/sixty-sheets", (draft) => {
		for (let number = 1; number <= 60; number++) draft.sheet(`Mois ${number}`, { rows: rowsOf([["Nom"], [`Ana ${number}`]]) });
	}),
	drafted("book/sheet-ids-far-apart", (draft) => {
		draft.sheet("Clients");
		draft.list('Deux" state="visible', draft.relate("xl/workbook.xml", "worksheet", "worksheets/feuille-z.xml"));
		draft.add("xl/worksheets/feuille-z.xml", `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowsOf([["Nom"]])}</sheetData></worksheet>`, "worksheet");
	}),
	drafted("book/macro-and-dialog-sheets", (draft) => {
		draft.sheet("Clients");
		draft.add(
			"xl/macrosheets/sheet1.xml",
			`${HEAD}<xm:macrosheet xmlns="${MAIN}" xmlns:xm="${MICROSOFT}/excel/2006/main"><sheetData/></xm:macrosheet>`,
			"application/vnd.ms-excel.macrosheet+xml",
		);
		draft.list("Macro1", draft.relate("xl/workbook.xml", `${MICROSOFT}/2006/relationships/xlMacrosheet`, "macrosheets/sheet1.xml"), "hidden");
		draft.add("xl/dialogsheets/sheet1.xml", `${HEAD}<dialogsheet xmlns="${MAIN}"/>`, "dialogsheet");
		draft.list("Dialogue1", draft.relate("xl/workbook.xml", "dialogsheet", "dialogsheets/sheet1.xml"));
	}),
	drafted("book/web-extension", (draft) => {
		draft.sheet("Clients");
		const web = `${MICROSOFT}/webextensions`;
		draft.add(
			"xl/webextensions/taskpanes.xml",
			`${HEAD}<wetp:taskpanes xmlns:wetp="${web}/taskpanes/2010/11"/>`,
			"application/vnd.ms-office.webextensiontaskpanes+xml",
		);
		draft.relate("", `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml");
	}),
	drafted("book/signed", (draft) => {
		draft.sheet("Clients");
		draft.default("sigs", "application/vnd.openxmlformats-package.digital-signature-origin");
		draft.add("_xmlsignatures/origin.sigs", new Uint8Array());
		draft.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs");
	}),
	drafted("book/stray-parts", (draft) => {
		draft.sheet("Clients");
		draft.default("dat", "application/octet-stream");
		draft.add("[trash]/0000.dat", Uint8Array.from([1, 2, 3]));
		draft.add("xl/worksheets/sheet9.xml", `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, "worksheet");
		draft.add("xl/worksheets/_rels/sheet9.xml.rels", `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`);
		draft.add("xl/comments1.xml", `${HEAD}<comments xmlns="${MAIN}"><authors/><commentList/></comments>`);
	}),
];
