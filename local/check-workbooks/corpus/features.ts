import { type Draft, drafted, HEAD, type Kind, MAIN, oneSheet, ROWS, rowsOf } from "./draft.ts";

/** Kinds of what stands around the rows of a sheet: views, filters, rules, tables, print. */

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const EXCEL = "http://schemas.microsoft.com/office/excel/2006/main";
const extension = (uri: string, content: string): string => `<extLst><ext uri="${uri}" xmlns:x14="${X14}" xmlns:xm="${EXCEL}">${content}</ext></extLst>`;

interface TablePlan {
	readonly ref?: string;
	readonly columns?: readonly string[];
	readonly more?: string;
	readonly filter?: boolean;
}
function table(draft: Draft, sheetPart: string, number: number, plan: TablePlan = {}): void {
	const {
		ref = "A1:F5",
		columns = ["Nom", "E-mail", "Ville", "Montant", "Inscrit le", "Accord"].map((name) => `name="${name}"/>`),
		more = "",
		filter = true,
	} = plan;
	const list = columns.map((column, at) => `<tableColumn id="${at + 1}" ${column}`).join("");
	draft.add(
		`xl/tables/table${number}.xml`,
		`${HEAD}<table xmlns="${MAIN}" id="${number}" name="Table${number}" displayName="Table${number}" ref="${ref}"${more}>${filter ? `<autoFilter ref="${ref}"/>` : ""}<tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
		"table",
	);
	draft.relate(sheetPart, "table", `../tables/table${number}.xml`);
}
const TABLE_PARTS = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
const TOTALS = '<row r="6"><c r="A6" t="inlineStr"><is><t>Total</t></is></c><c r="D6"><f>SUBTOTAL(109,Table1[Montant])</f><v>197.6</v></c></row>';

const HEADER_VML =
	'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"/><v:shape id="LH" o:spid="_x0000_s1025" type="#_x0000_t75" style="position:absolute;margin-left:0;margin-top:0;width:24pt;height:24pt;z-index:1"><v:imagedata o:relid="rId1" o:title="logo"/><o:lock v:ext="edit" rotation="t"/></v:shape></xml>';
/** One red pixel. */
export const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64");

export const FEATURE_KINDS: readonly Kind[] = [
	oneSheet("sheet/merged-at-the-right-edge", { after: '<mergeCells count="2"><mergeCell ref="E1:I1"/><mergeCell ref="A5:B5"/></mergeCells>' }),
	oneSheet("sheet/merged-far-below", { after: '<mergeCells count="1"><mergeCell ref="A40:Z41"/></mergeCells>' }),
	oneSheet("sheet/frozen-and-split", {
		before:
			'<sheetPr filterMode="0"><tabColor theme="4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F5"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C3" sqref="C3:D4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>',
	}),
	oneSheet("sheet/two-views", { before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/><sheetView workbookViewId="1"/></sheetViews>' }),
	oneSheet("sheet/page", {
		after:
			'<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Arial,Bold"Clients&amp;R&amp;D</oddHeader><firstFooter>&amp;P/&amp;N</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks><ignoredErrors><ignoredError sqref="A1:A5" numberStoredAsText="1"/></ignoredErrors>',
	}),
	drafted("sheet/printer-settings", (draft) => {
		const part = draft.sheet("Clients", {
			after: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="portrait" r:id="rId1"/>',
		});
		draft.default("bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings");
		draft.add(
			"xl/printerSettings/printerSettings1.bin",
			Uint8Array.from({ length: 600 }, (_, at) => at % 251),
		);
		draft.relate(part, "printerSettings", "../printerSettings/printerSettings1.bin");
	}),
	drafted("sheet/header-picture", (draft) => {
		const part = draft.sheet("Clients", {
			after:
				'<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter><legacyDrawingHF r:id="rId1"/>',
		});
		draft.default("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
		draft.default("png", "image/png");
		draft.add("xl/drawings/vmlDrawing1.vml", HEADER_VML);
		draft.add("xl/media/image1.png", PNG);
		draft.relate(part, "vmlDrawing", "../drawings/vmlDrawing1.vml");
		draft.relate("xl/drawings/vmlDrawing1.vml", "image", "../media/image1.png");
	}),
	drafted("sheet/background-picture", (draft) => {
		const part = draft.sheet("Clients", { after: '<picture r:id="rId1"/>' });
		draft.default("png", "image/png");
		draft.add("xl/media/image1.png", PNG);
		draft.relate(part, "image", "../media/image1.png");
	}),
	oneSheet("sheet/autofilter", {
		after:
			'<autoFilter ref="A1:F5"><filterColumn colId="2"><filters><filter val="Paris"/></filters></filterColumn><sortState ref="A2:F5"><sortCondition ref="A2:A5"/></sortState></autoFilter>',
	}),
	oneSheet("sheet/autofilter-wider-than-the-data", { after: '<autoFilter ref="A1:H5"/>' }),
	oneSheet("sheet/conditional-formats", {
		after:
			'<conditionalFormatting sqref="D2:D5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting><conditionalFormatting sqref="D1:XFD1048576"><cfRule type="expression" dxfId="0" priority="3"><formula>$D1&gt;100</formula></cfRule></conditionalFormatting>',
	}),
	oneSheet("sheet/conditional-formats-extended", {
		after: `<conditionalFormatting sqref="D2:D5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{00000000-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>${extension("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>')}`,
	}),
	oneSheet("sheet/validations", {
		after:
			'<dataValidations count="2" xWindow="10" yWindow="20"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Ville" prompt="Choisir" sqref="C2:C99"><formula1>"Évry,Nîmes"</formula1></dataValidation><dataValidation type="date" operator="greaterThan" sqref="E2:E99"><formula1>36526</formula1></dataValidation></dataValidations>',
	}),
	drafted("sheet/validations-extended", (draft) => {
		draft.sheet("Clients", {
			after: extension(
				"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}",
				'<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Villes!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations>',
			),
		});
		draft.sheet("Villes", { rows: rowsOf([["Évry"], ["Nîmes"]]) });
	}),
	oneSheet("sheet/sparklines", {
		after: extension(
			"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}",
			'<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Clients!D2:D5</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
		),
	}),
	drafted("sheet/hyperlinks", (draft) => {
		const part = draft.sheet("Clients", {
			after: '<hyperlinks><hyperlink ref="B2" r:id="rId1" tooltip="écrire"/><hyperlink ref="A2" location="\'Clients\'!A5" display="A5"/></hyperlinks>',
		});
		draft.relate(part, "hyperlink", "mailto:ana@example.com?subject=a%20b", true);
	}),
	oneSheet("sheet/protected", {
		after:
			'<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="A2:A5" name="Noms"/></protectedRanges><scenarios current="0"><scenario name="s" count="1"><inputCells r="D2" val="5"/></scenario></scenarios>',
	}),
	oneSheet("sheet/custom-views-and-phonetics", {
		before: '<sheetPr codeName="Feuil1"/>',
		after: '<phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
	}),
	oneSheet("sheet/outline", {
		rows: ROWS.replaceAll("<row ", '<row outlineLevel="1" '),
		before:
			'<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1"/><cols><col min="2" max="3" width="12" outlineLevel="1" hidden="1"/></cols>',
	}),
	drafted("table/plain", (draft) => table(draft, draft.sheet("Clients", { after: TABLE_PARTS }), 1)),
	drafted("table/totals-and-calculated-column", (draft) => {
		const names = ["Nom", "E-mail", "Ville", "Montant", "Inscrit le"].map((name) =>
			name === "Montant" ? `name="${name}" totalsRowFunction="sum"/>` : `name="${name}"/>`,
		);
		const part = draft.sheet("Clients", { rows: ROWS + TOTALS, after: TABLE_PARTS });
		table(draft, part, 1, {
			ref: "A1:F6",
			columns: [...names, 'name="Accord"><calculatedColumnFormula>Table1[[#This Row],[Montant]]&gt;0</calculatedColumnFormula></tableColumn>'],
			more: ' totalsRowCount="1"',
			filter: false,
		});
	}),
	drafted("table/wider-than-the-data", (draft) => {
		const part = draft.sheet("Clients", { rows: `${rowsOf([["Nom", "E-mail", "Ville"]])}<row r="2"><c r="A2"><v>1</v></c></row>`, after: TABLE_PARTS });
		table(draft, part, 1, { ref: "A1:C9", columns: ["Nom", "E-mail", "Ville"].map((name) => `name="${name}"/>`) });
	}),
	drafted("table/two-side-by-side", (draft) => {
		const part = draft.sheet("Clients", { after: '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>' });
		table(draft, part, 1, { ref: "A1:B5", columns: ['name="Nom"/>', 'name="E-mail"/>'] });
		table(draft, part, 2, { ref: "D1:F5", columns: ['name="Montant"/>', 'name="Inscrit le"/>', 'name="Accord"/>'] });
	}),
	drafted("table/named-in-formulas", (draft) => {
		table(draft, draft.sheet("Clients", { after: TABLE_PARTS }), 1);
		draft.sheet("Calcul", {
			rows: '<row r="1"><c r="A1"><f>SUM(Table1[Montant])</f><v>197.6</v></c><c r="B1"><f>COUNTA(Table1[[#All],[Nom]:[Ville]])</f><v>14</v></c></row>',
		});
	}),
];
