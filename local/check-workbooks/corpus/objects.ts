import { type Draft, drafted, HEAD, type Kind, MAIN, OFFICE, oneSheet, rowsOf } from "./draft.ts";
import { PNG } from "./features.ts";

/** Kinds of what floats over a sheet or hangs on it: charts, pictures, comments, embedded objects, pivots, slicers. */

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MICROSOFT = "http://schemas.microsoft.com/office";

const series = (at: number, sheet: string, scatter = false): string => {
	const [x, y] = scatter ? ["xVal", "yVal"] : ["cat", "val"];
	const category = scatter ? `<c:numRef><c:f>${sheet}!$E$2:$E$5</c:f></c:numRef>` : `<c:strRef><c:f>${sheet}!$A$2:$A$5</c:f></c:strRef>`;
	return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${sheet}!$D$1</c:f></c:strRef></c:tx><c:${x}>${category}</c:${x}><c:${y}><c:numRef><c:f>${sheet}!$D$2:$D$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>120.5</c:v></c:pt></c:numCache></c:numRef></c:${y}></c:ser>`;
};
const axisIds = '<c:axId val="1"/><c:axId val="2"/>';
const axis = (name: string, id: number, crosses: number, side: string): string =>
	`<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:crossAx val="${crosses}"/></c:${name}>`;
const AXES = axis("catAx", 1, 2, "b") + axis("valAx", 2, 1, "l");
const chartSpace = (plot: string, more = ""): string =>
	`${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${OFFICE}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart>${more}</c:chartSpace>`;

const PLOTS: Readonly<Record<string, (sheet: string) => string>> = {
	column: (sheet) => `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, sheet)}${axisIds}</c:barChart>${AXES}`,
	line: (sheet) => `<c:lineChart><c:grouping val="standard"/>${series(0, sheet)}${series(1, sheet)}<c:marker val="1"/>${axisIds}</c:lineChart>${AXES}`,
	pie: (sheet) => `<c:pieChart><c:varyColors val="1"/>${series(0, sheet)}<c:firstSliceAng val="0"/></c:pieChart>`,
	area: (sheet) => `<c:areaChart><c:grouping val="stacked"/>${series(0, sheet)}${axisIds}</c:areaChart>${AXES}`,
	scatter: (sheet) =>
		`<c:scatterChart><c:scatterStyle val="lineMarker"/>${series(0, sheet, true)}${axisIds}</c:scatterChart>${axis("valAx", 1, 2, "b")}${axis("valAx", 2, 1, "l")}`,
	combo: (sheet) =>
		`<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, sheet)}${axisIds}</c:barChart><c:lineChart><c:grouping val="standard"/>${series(1, sheet)}<c:axId val="3"/><c:axId val="4"/></c:lineChart>${AXES}${axis("catAx", 3, 4, "b")}${axis("valAx", 4, 3, "r")}`,
};

const anchor = (content: string, row = 7): string =>
	`<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const chartFrame = (id: string, number = 2): string =>
	`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const picture = (id: string): string =>
	`<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 1" descr="un carré"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99" cy="99"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
const shape =
	'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Zone 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99" cy="99"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="fr-FR"/><a:t>À relire</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
const drawingXml = (anchors: string): string => `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${OFFICE}">${anchors}</xdr:wsDr>`;
const DRAWN = '<drawing r:id="rId1"/>';

/** A sheet with a drawing; gives the part of the drawing, which `anchors` fills. */
function withDrawing(draft: Draft, anchors: (drawing: string) => string, name = "Clients", number = 1): void {
	const sheet = draft.sheet(name, { after: DRAWN });
	const drawing = `xl/drawings/drawing${number}.xml`;
	draft.add(drawing, drawingXml(anchors(drawing)), DRAWING);
	draft.relate(sheet, "drawing", `../drawings/drawing${number}.xml`);
}
function addChart(draft: Draft, drawing: string, plot: string, number: number, more = ""): string {
	draft.add(`xl/charts/chart${number}.xml`, chartSpace(plot, more), CHART);
	return draft.relate(drawing, "chart", `../charts/chart${number}.xml`);
}

/** A chart with the parts that Excel writes beside it: style, colours, shapes of the user's. */
function chartWithCompanions(draft: Draft): void {
	withDrawing(draft, (drawing) => anchor(chartFrame(addChart(draft, drawing, PLOTS.column!("Clients"), 1, '<c:userShapes r:id="rId3"/>'))));
	const chart = "xl/charts/chart1.xml";
	const cs = `${MICROSOFT}/drawing/2012/chartStyle`;
	draft.add("xl/charts/style1.xml", `${HEAD}<cs:chartStyle xmlns:cs="${cs}" xmlns:a="${A}" id="201"/>`, "application/vnd.ms-office.chartstyle+xml");
	draft.add(
		"xl/charts/colors1.xml",
		`${HEAD}<cs:colorStyle xmlns:cs="${cs}" xmlns:a="${A}" meth="cycle" id="10"><a:schemeClr val="accent1"/></cs:colorStyle>`,
		"application/vnd.ms-office.chartcolorstyle+xml",
	);
	draft.relate(chart, `${MICROSOFT}/2011/relationships/chartStyle`, "style1.xml");
	draft.relate(chart, `${MICROSOFT}/2011/relationships/chartColorStyle`, "colors1.xml");
	draft.add(
		"xl/drawings/drawing2.xml",
		`${HEAD}<c:userShapes xmlns:c="${C}" xmlns:a="${A}"/>`,
		"application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml",
	);
	draft.relate(chart, "chartUserShapes", "../drawings/drawing2.xml");
}
/** A chart of the kinds of 2016, behind a choice of what the reader understands. */
function newChart(draft: Draft): void {
	const cx = `${MICROSOFT}/drawing/2014/chartex`;
	withDrawing(draft, (drawing) => {
		draft.add(
			"xl/charts/chartEx1.xml",
			`${HEAD}<cx:chartSpace xmlns:cx="${cx}" xmlns:a="${A}"><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>Clients!$D$2:$D$5</cx:f></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`,
			"application/vnd.ms-office.chartex+xml",
		);
		const id = draft.relate(drawing, `${MICROSOFT}/2014/relationships/chartEx`, "../charts/chartEx1.xml");
		const frame = chartFrame(id).replace(`uri="${C}"><c:chart xmlns:c="${C}"`, `uri="${cx}"><cx:chart xmlns:cx="${cx}"`);
		return anchor(
			`<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:cx1="${MICROSOFT}/drawing/2015/9/8/chartex" Requires="cx1">${frame}</mc:Choice><mc:Fallback>${shape}</mc:Fallback></mc:AlternateContent>`,
		);
	});
}
function chartSheet(draft: Draft): void {
	draft.sheet("Clients");
	draft.add(
		"xl/chartsheets/sheet1.xml",
		`${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
		"chartsheet",
	);
	draft.list("Graphique", draft.relate("xl/workbook.xml", "chartsheet", "chartsheets/sheet1.xml"));
	draft.add(
		"xl/drawings/drawing1.xml",
		drawingXml(`<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${chartFrame("rId1")}<xdr:clientData/></xdr:absoluteAnchor>`),
		DRAWING,
	);
	draft.relate("xl/chartsheets/sheet1.xml", "drawing", "../drawings/drawing1.xml");
	addChart(draft, "xl/drawings/drawing1.xml", PLOTS.pie!("Clients"), 1);
}
function picturesAndShapes(draft: Draft): void {
	draft.default("png", "image/png");
	draft.add("xl/media/image1.png", PNG);
	withDrawing(draft, (drawing) => {
		const id = draft.relate(drawing, "image", "../media/image1.png");
		const link = draft.relate(drawing, "hyperlink", "https://example.com/?a=1&amp;b=2", true);
		const linked = shape.replace('name="Zone 1"/>', `name="Zone 1"><a:hlinkClick r:id="${link}"/></xdr:cNvPr>`);
		return `${anchor(picture(id))}${anchor(linked, 20)}<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="99999" cy="99999"/>${picture(id).replace('id="3"', 'id="5"')}<xdr:clientData/></xdr:oneCellAnchor>`;
	});
}

const commentShape = (row: number, column: number, id: number): string =>
	`<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const vml = (shapes: string, block = 1): string =>
	`<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">\n <o:shapelayout v:ext="edit">\n  <o:idmap v:ext="edit" data="${block}"/>\n </o:shapelayout>${shapes}</xml>`;

function comments(draft: Draft, name = "Clients", number = 1): string {
	const sheet = draft.sheet(name, { after: '<legacyDrawing r:id="rId1"/>' });
	draft.default("vml", VML);
	draft.add(`xl/drawings/vmlDrawing${number}.vml`, vml(commentShape(1, 0, number * 1024 + 1), number));
	draft.relate(sheet, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
	draft.add(
		`xl/comments${number}.xml`,
		`${HEAD}<comments xmlns="${MAIN}"><authors><author>Ana</author><author/></authors><commentList><comment ref="A2" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">Ana: </t></r><r><t>à rappeler</t></r></text></comment></commentList></comments>`,
		"comments",
	);
	draft.relate(sheet, "comments", `../comments${number}.xml`);
	return sheet;
}
function threadedComments(draft: Draft): void {
	const sheet = comments(draft);
	const threaded = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;
	draft.add(
		"xl/threadedComments/threadedComment1.xml",
		`${HEAD}<ThreadedComments xmlns="${threaded}"><threadedComment ref="A2" dT="2024-03-09T10:00:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>à rappeler</text></threadedComment></ThreadedComments>`,
		"application/vnd.ms-excel.threadedcomments+xml",
	);
	draft.relate(sheet, `${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml");
	draft.add(
		"xl/persons/person.xml",
		`${HEAD}<personList xmlns="${threaded}"><person displayName="Ana" id="{00000000-0000-0000-0000-000000000001}" userId="ana" providerId="None"/></personList>`,
		"application/vnd.ms-excel.person+xml",
	);
	draft.relate("xl/workbook.xml", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml");
}
/** A button of a form and an object of another program, both behind a choice of what the reader understands. */
function controlsAndObjects(draft: Draft): void {
	const place =
		"<from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></to>";
	const choice = (inner: string, fallback: string): string =>
		`<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14">${inner}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
	const object = `<oleObject progId="Package" shapeId="1026" r:id="rId3">`;
	const sheet = draft.sheet("Clients", {
		root: ` xmlns:mc="${MC}" mc:Ignorable="x14" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" xmlns:xdr="${XDR}"`,
		after: `<legacyDrawing r:id="rId1"/><oleObjects>${choice(`${object}<objectPr defaultSize="0" r:id="rId4"><anchor moveWithCells="1">${place}</anchor></objectPr></oleObject>`, `${object}</oleObject>`)}</oleObjects>${choice(`<controls>${choice(`<control shapeId="1025" r:id="rId2" name="Bouton 1"><controlPr defaultSize="0" print="0" autoFill="0"><anchor moveWithCells="1">${place}</anchor></controlPr></control>`, "")}</controls>`, "")}`,
	});
	draft.default("vml", VML);
	draft.default("bin", "application/vnd.openxmlformats-officedocument.oleObject");
	draft.default("emf", "image/x-emf");
	draft.add(
		"xl/drawings/vmlDrawing1.vml",
		vml(
			'<v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute" o:button="t"><x:ClientData ObjectType="Button"><x:Anchor>1, 0, 7, 0, 3, 0, 9, 0</x:Anchor></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t75" style="position:absolute"><x:ClientData ObjectType="Pict"><x:Anchor>1, 0, 7, 0, 3, 0, 9, 0</x:Anchor></x:ClientData></v:shape>',
		),
	);
	draft.relate(sheet, "vmlDrawing", "../drawings/vmlDrawing1.vml");
	draft.add(
		"xl/ctrlProps/ctrlProp1.xml",
		`${HEAD}<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
		"application/vnd.ms-excel.controlproperties+xml",
	);
	draft.relate(sheet, "ctrlProp", "../ctrlProps/ctrlProp1.xml");
	draft.add(
		"xl/embeddings/oleObject1.bin",
		Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 256),
	);
	draft.relate(sheet, "oleObject", "../embeddings/oleObject1.bin");
	draft.add(
		"xl/media/image1.emf",
		Uint8Array.from({ length: 64 }, (_, at) => at),
	);
	draft.relate(sheet, "image", "../media/image1.emf");
}
function activeX(draft: Draft): void {
	const sheet = draft.sheet("Clients", { after: '<controls><control shapeId="1025" r:id="rId1" name="CheckBox1"/></controls>' });
	draft.default("bin", "application/vnd.ms-office.activeX");
	draft.add(
		"xl/activeX/activeX1.xml",
		`${HEAD}<ax:ocx xmlns:ax="${MICROSOFT}/2006/activeX" xmlns:r="${OFFICE}" ax:classid="{8BD21D40-EC42-11CE-9E0D-00AA006002F3}" ax:persistence="persistStreamInit" r:id="rId1"/>`,
		"application/vnd.ms-office.activeX+xml",
	);
	draft.relate(sheet, "control", "../activeX/activeX1.xml");
	draft.add(
		"xl/activeX/activeX1.bin",
		Uint8Array.from({ length: 80 }, (_, at) => at),
	);
	draft.relate("xl/activeX/activeX1.xml", `${MICROSOFT}/2006/relationships/activeXControlBinary`, "activeX1.bin");
}
/** A pivot table over the contacts, with its cache and, when wanted, a slicer and a timeline. */
function pivot(draft: Draft, slicers: boolean): void {
	draft.sheet("Clients");
	const slicerXml = slicers
		? `<extLst><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`
		: "";
	const sheet = draft.sheet("Croisé", {
		rows: '<row r="3"><c r="A3" t="inlineStr"><is><t>Étiquettes</t></is></c><c r="B3" t="inlineStr"><is><t>Somme</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Évry</t></is></c><c r="B4"><v>120.5</v></c></row>',
		after: slicerXml,
	});
	draft.add(
		"xl/pivotCache/pivotCacheDefinition1.xml",
		`${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Ana" refreshedDate="45360" createdVersion="6" refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="C1:D5" sheet="Clients"/></cacheSource><cacheFields count="2"><cacheField name="Ville" numFmtId="0"><sharedItems count="1"><s v="Évry"/></sharedItems></cacheField><cacheField name="Montant" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="120.5" maxValue="120.5"/></cacheField></cacheFields></pivotCacheDefinition>`,
		"pivotCacheDefinition",
	);
	draft.add(
		"xl/pivotCache/pivotCacheRecords1.xml",
		`${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="120.5"/></r></pivotCacheRecords>`,
		"pivotCacheRecords",
	);
	draft.relate("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords", "pivotCacheRecords1.xml");
	draft.add(
		"xl/pivotTables/pivotTable1.xml",
		`${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Croisé 1" cacheId="7" dataCaption="Valeurs" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somme" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
		"pivotTable",
	);
	draft.relate(sheet, "pivotTable", "../pivotTables/pivotTable1.xml");
	draft.relate("xl/pivotTables/pivotTable1.xml", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml");
	const cache = draft.relate("xl/workbook.xml", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml");
	draft.after = `<pivotCaches><pivotCache cacheId="7" r:id="${cache}"/></pivotCaches>`;
	if (!slicers) return;
	const x14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
	draft.add(
		"xl/slicers/slicer1.xml",
		`${HEAD}<slicers xmlns="${x14}"><slicer name="Ville" cache="Segment_Ville" caption="Ville" rowHeight="241300"/></slicers>`,
		"application/vnd.ms-excel.slicer+xml",
	);
	draft.relate(sheet, `${MICROSOFT}/2007/relationships/slicer`, "../slicers/slicer1.xml");
	draft.add(
		"xl/slicerCaches/slicerCache1.xml",
		`${HEAD}<slicerCacheDefinition xmlns="${x14}" name="Segment_Ville" sourceName="Ville"><pivotTables><pivotTable tabId="2" name="Croisé 1"/></pivotTables><data><tabular pivotCacheId="7"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
		"application/vnd.ms-excel.slicerCache+xml",
	);
	const slicerCache = draft.relate("xl/workbook.xml", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml");
	draft.after += `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${x14}"><x14:slicerCaches><x14:slicerCache r:id="${slicerCache}"/></x14:slicerCaches></ext></extLst>`;
}

export const OBJECT_KINDS: readonly Kind[] = [
	...Object.entries(PLOTS).map(([name, plot]) =>
		drafted(`chart/${name}`, (draft) => withDrawing(draft, (drawing) => anchor(chartFrame(addChart(draft, drawing, plot("Clients"), 1))))),
	),
	drafted("chart/with-companions", chartWithCompanions),
	drafted("chart/of-2016", newChart),
	drafted("chart/sheet", chartSheet),
	drafted("chart/sheet-first", (draft) => {
		draft.add(
			"xl/chartsheets/sheet1.xml",
			`${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`,
			"chartsheet",
		);
		draft.list("Graphique", draft.relate("xl/workbook.xml", "chartsheet", "chartsheets/sheet1.xml"));
		draft.sheet("Clients");
	}),
	drafted("chart/several-sheets", (draft) => {
		for (const [at, name] of ["Un", "Deux", "Trois"].entries())
			withDrawing(
				draft,
				(drawing) =>
					anchor(chartFrame(addChart(draft, drawing, PLOTS.line!(name), 2 * at + 1))) +
					anchor(chartFrame(addChart(draft, drawing, PLOTS.pie!(name), 2 * at + 2), 3), 25),
				name,
				at + 1,
			);
	}),
	drafted("drawing/pictures-and-shapes", picturesAndShapes),
	oneSheet("drawing/missing-part", { after: DRAWN }),
	drafted("comment/notes", (draft) => void comments(draft)),
	drafted("comment/notes-on-two-sheets", (draft) => {
		comments(draft, "Un", 1);
		comments(draft, "Deux", 2);
	}),
	drafted("comment/notes-on-another-sheet", (draft) => {
		draft.sheet("Clients");
		comments(draft, "Autre", 1);
	}),
	drafted("comment/threads", threadedComments),
	drafted("object/controls-and-embeddings", controlsAndObjects),
	drafted("object/active-x", activeX),
	drafted("pivot/table", (draft) => pivot(draft, false)),
	drafted("pivot/slicer", (draft) => pivot(draft, true)),
	drafted("drawing/ink-and-models", (draft) => {
		draft.default("glb", "model/gltf.binary");
		draft.add("xl/media/model3d1.glb", Uint8Array.from([103, 108, 84, 70, 2, 0, 0, 0]));
		withDrawing(draft, (drawing) => {
			draft.relate(drawing, `${MICROSOFT}/2017/06/relationships/model3d`, "../media/model3d1.glb");
			return anchor(shape);
		});
	}),
	drafted("drawing/shared-by-name", (draft) => {
		draft.sheet("Clients", { rows: rowsOf([["Nom"], ["Ana"]]) });
		draft.add("xl/drawings/drawing1.xml", drawingXml(""), DRAWING);
		draft.add("xl/charts/chart1.xml", chartSpace(PLOTS.column!("Clients")), CHART);
	}),
];
