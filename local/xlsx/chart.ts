import { serialOfIso } from "../../core/dates/number-format.ts";
import type { CellRange, Chart, ChartSeries, ReportSheet } from "../../core/model/report.ts";
import { columnLetters } from "./output.ts";
import { DECLARATION, type Flavour } from "./parts.ts";
import { escapeXml } from "./xml.ts";

const GRIDLINE = "E3E7EC";
const TEXT = "1B1F24";
const SECONDARY = "4A5361";
const EMU_PER_POINT = 12_700;
const EMU_PER_PIXEL = 9525;
/** White between neighbouring charts. */
const GAP_PIXELS = 6;
/** Shortest segment that has room for its label, as a share of the axis. */
const LEAST_LABELLED = 0.04;
/** Outside the reach of other axes of a chart. */
const CATEGORY_AXIS = 111_111_101;
const VALUE_AXIS = 111_111_102;

const hex = (color: string): string => color.replace("#", "").toUpperCase();
const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;

/** The XML of a native chart over cells of its own sheet, as a byte string; the values of today stand in it too, for viewers that do not compute. */
export function chartXml(chart: Chart, sheet: ReportSheet, flavour: Flavour, date1904: boolean): string {
	const bars = chart.type !== "line";
	const series = chart.series.map((one, index) => seriesXml(chart, one, index, sheet, date1904)).join("");
	const grouping = chart.type === "stacked-bar" ? "stacked" : chart.type === "line" ? "standard" : "clustered";
	const gap = chart.type === "stacked-bar" ? '<c:gapWidth val="60"/><c:overlap val="100"/>' : `<c:gapWidth val="${chart.series.length > 1 ? 80 : 50}"/>`;
	const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
	const plot = bars
		? `<c:barChart><c:barDir val="${chart.type === "stacked-bar" ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${gap}${axes}</c:barChart>`
		: `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
	const legend = chart.legend === "none" ? "" : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900, TEXT)}</c:legend>`;
	return `${DECLARATION}<c:chartSpace xmlns:c="${flavour.chart}" xmlns:a="${flavour.drawing}" xmlns:r="${flavour.relationships}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart, dateFormat(chart.categories, sheet))}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${fill("#FFFFFF")}<a:ln w="9525">${fill("#D8DDE4")}</a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr></c:chartSpace>`;
}

/** Left of the chart, above the plot. */
function titleXml(title: string): string {
	return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1100" b="1">${fill(TEXT)}<a:latin typeface="Arial"/></a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.02"/><c:y val="0.03"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title>`;
}

function textProperties(size: number, color: string): string {
	return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fill(color)}<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function axesXml(chart: Chart, dates: string | null): string {
	const horizontal = chart.type === "stacked-bar";
	const first = horizontal && chart.firstOnTop === true;
	const axisTitle =
		chart.axisTitle === undefined
			? ""
			: `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="900" b="0">${fill(SECONDARY)}<a:latin typeface="Arial"/></a:rPr><a:t>${escapeXml(chart.axisTitle)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
	const category = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${first ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/>${axisTitle}<c:numFmt formatCode="${dates === null ? "General" : escapeXml(dates)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill("#A9B3C0")}</a:ln></c:spPr>${textProperties(900, TEXT)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
	const max = chart.axisMax === undefined ? "" : `<c:max val="${chart.axisMax}"/>`;
	// with the categories upside down the value axis would stand on top: it crosses at their far end instead
	const value = `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="9525">${fill(GRIDLINE)}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900, SECONDARY)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${first ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
	return category + value;
}

function seriesXml(chart: Chart, series: ChartSeries, index: number, sheet: ReportSheet, date1904: boolean): string {
	const name = `<c:tx><c:strRef><c:f>${reference(sheet, series.nameCell)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
	const cat = `<c:cat>${categoriesXml(chart, sheet, date1904)}</c:cat>`;
	const values = cellsOf(sheet, series.values).map((cell) => (typeof cell === "number" && Number.isFinite(cell) ? String(cell) : null));
	const val = `<c:val><c:numRef><c:f>${reference(sheet, series.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef></c:val>`;
	const head = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}`;
	if (chart.type === "line") {
		const line = `<c:spPr><a:ln w="${Math.round((series.width ?? 1.5) * EMU_PER_POINT)}" cap="rnd">${fill(series.color)}${series.dashed ? '<a:prstDash val="dash"/>' : ""}<a:round/></a:ln></c:spPr>`;
		const symbol = series.marker ?? "none";
		const marker =
			symbol === "none"
				? '<c:marker><c:symbol val="none"/></c:marker>'
				: `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr>${fill(series.color)}<a:ln w="9525">${fill(series.color)}</a:ln></c:spPr></c:marker>`;
		return `${head}${line}${marker}${labels(series, "t")}${cat}${val}<c:smooth val="0"/></c:ser>`;
	}
	const edge = chart.type === "stacked-bar" ? `<a:ln w="9525">${fill("#FFFFFF")}</a:ln>` : "<a:ln><a:noFill/></a:ln>";
	const place = chart.type === "stacked-bar" ? "ctr" : "outEnd";
	const mute = chart.type === "stacked-bar" ? narrow(chart, series, sheet) : [];
	return `${head}<c:spPr>${fill(series.color)}${edge}</c:spPr><c:invertIfNegative val="0"/>${labels(series, place, mute)}${cat}${val}</c:ser>`;
}

/** Words, or dates as the cells show them. */
function categoriesXml({ categories }: Chart, sheet: ReportSheet, date1904: boolean): string {
	const cells = cellsOf(sheet, categories);
	const format = dateFormat(categories, sheet);
	if (format === null) {
		const texts = cells.map((cell) => (cell === null ? null : String(cell)));
		return `<c:strRef><c:f>${reference(sheet, categories)}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points(texts)}</c:strCache></c:strRef>`;
	}
	const serials = cells.map((cell) => (typeof cell === "string" ? String(serialOfIso(cell, date1904) ?? "") : null));
	return `<c:numRef><c:f>${reference(sheet, categories)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points(serials)}</c:numCache></c:numRef>`;
}

/** Number format of cells that are all dates; null when any is not. */
function dateFormat({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, sheet: ReportSheet): string | null {
	for (let row = firstRow; row <= lastRow; row++)
		for (let column = firstColumn; column <= lastColumn; column++) if (sheet.rows[row]?.cells[column]?.date !== true) return null;
	return sheet.rows[firstRow]?.cells[firstColumn]?.style?.format ?? "yyyy-mm-dd";
}

/** Points of a stacked bar too short to hold their label. */
function narrow(chart: Chart, series: ChartSeries, sheet: ReportSheet): number[] {
	const figures = (range: CellRange): number[] => cellsOf(sheet, range).map((cell) => (typeof cell === "number" ? cell : 0));
	const all = chart.series.map((one) => figures(one.values));
	const longest = Math.max(...(all[0] ?? []).map((_, point) => all.reduce((sum, values) => sum + (values[point] ?? 0), 0)));
	const least = (chart.axisMax ?? longest) * LEAST_LABELLED;
	return figures(series.values).flatMap((value, point) => (value > 0 && value < least ? [point] : []));
}

function labels(series: ChartSeries, place: string, mute: readonly number[] = []): string {
	if (series.labelColor === null) return "";
	const muted = mute.map((point) => `<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>`).join("");
	return `<c:dLbls>${muted}<c:numFmt formatCode="#,##0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900, series.labelColor)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

const points = (values: readonly (string | null)[]): string =>
	values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`)).join("");

function cellsOf(sheet: ReportSheet, range: CellRange) {
	const cells = [];
	for (let row = range.firstRow; row <= range.lastRow; row++)
		for (let column = range.firstColumn; column <= range.lastColumn; column++) cells.push(sheet.rows[row]?.cells[column]?.value ?? null);
	return cells;
}

/** A range as a formula names it, `'Synthèse de l''audit'!$A$11:$A$14`, as XML. */
export function reference(sheet: { readonly name: string }, range: CellRange): string {
	const from = `$${columnLetters(range.firstColumn)}$${range.firstRow + 1}`;
	const to = `$${columnLetters(range.lastColumn)}$${range.lastRow + 1}`;
	return escapeXml(`${quoteSheet(sheet.name)}!${from === to ? from : `${from}:${to}`}`);
}
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The XML of a drawing that holds charts over their places; `ids` are the relationships that lead to them. */
export function drawingXml(charts: readonly Chart[], ids: readonly string[], flavour: Flavour): string {
	const anchors = charts.map(({ place, title }, index) => {
		const point = (name: string, column: number, offset: number, row: number): string =>
			`<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset * EMU_PER_PIXEL}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
		const from = point("from", place.firstColumn, place.firstColumn === 0 ? 0 : GAP_PIXELS, place.firstRow);
		const to = point("to", place.lastColumn + 1, 0, place.lastRow + 1);
		return `<xdr:twoCellAnchor editAs="oneCell">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${flavour.chart}"><c:chart xmlns:c="${flavour.chart}" xmlns:r="${flavour.relationships}" r:id="${ids[index]}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
	});
	return `${DECLARATION}<xdr:wsDr xmlns:xdr="${flavour.spreadsheetDrawing}" xmlns:a="${flavour.drawing}">${anchors.join("")}</xdr:wsDr>`;
}
