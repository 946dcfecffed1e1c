import type { CellRange, Chart, ReportSheet } from "../../core/model/report.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const INK = "#1B1F24";
const GRID = "#E3E7EC";
const TEXT = { fontName: "Arial", fontSize: 9, color: INK };

/** Adds the charts of a tab. */
export function addCharts(sheet: Sheet, tab: ReportSheet): void {
	for (const chart of tab.charts) sheet.insertChart(built(sheet, tab, chart));
}

function built(sheet: Sheet, tab: ReportSheet, chart: Chart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
	const range = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange) =>
		sheet.getRange(firstRow + 1, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
	const headed = (cells: CellRange, name: CellRange): CellRange => (cells.firstRow === name.firstRow + 1 ? { ...cells, firstRow: name.firstRow } : cells);
	const { place } = chart;
	const type = { "stacked-bar": Charts.ChartType.BAR, column: Charts.ChartType.COLUMN, line: Charts.ChartType.LINE }[chart.type];
	const first = chart.series[0]!;
	let builder = sheet
		.newChart()
		.setChartType(type)
		.addRange(range(headed(chart.categories, first.nameCell)))
		.setNumHeaders(headed(first.values, first.nameCell) === first.values ? 0 : 1)
		.setPosition(place.firstRow + 1, place.firstColumn + 1, 0, 0)
		.setOption("width", pixels(tab.columnWidths, place.firstColumn, place.lastColumn, 100))
		.setOption(
			"height",
			pixels(
				tab.rows.map(({ height }) => height ?? 21),
				place.firstRow,
				place.lastRow,
				21,
			),
		)
		.setOption("title", chart.title)
		.setOption("titleTextStyle", { ...TEXT, fontSize: 11, bold: true })
		.setOption("legend", chart.legend === "none" ? { position: "none" } : { position: "bottom", textStyle: TEXT })
		.setOption("isStacked", chart.type === "stacked-bar")
		.setOption("series", Object.fromEntries(chart.series.map((one, index) => [index, seriesOf(chart, one)])));
	for (const one of chart.series) builder = builder.addRange(range(headed(one.values, one.nameCell)));
	const value = { minValue: 0, ...(chart.axisMax === undefined ? {} : { maxValue: chart.axisMax }), gridlines: { color: GRID }, textStyle: TEXT };
	const category = { textStyle: TEXT, ...(chart.axisTitle === undefined ? {} : { title: chart.axisTitle, titleTextStyle: TEXT }) };
	builder =
		chart.type === "stacked-bar"
			? builder.setOption("hAxis", value).setOption("vAxis", category)
			: builder.setOption("vAxis", value).setOption("hAxis", category);
	return builder.build();
}

function seriesOf(chart: Chart, { color, labelColor, dashed, marker, width }: Chart["series"][number]): object {
	if (chart.type === "line")
		return {
			color,
			lineWidth: width ?? 1.5,
			...(dashed ? { lineDashStyle: [4, 4] } : {}),
			...(marker === undefined || marker === "none" ? {} : { pointSize: 6, pointShape: marker }),
		};
	return { color, ...(labelColor === null ? {} : { dataLabel: "value", dataLabelTextStyle: { ...TEXT, color: labelColor } }) };
}

function pixels(sizes: readonly number[], first: number, last: number, usual: number): number {
	let sum = 0;
	for (let at = first; at <= last; at++) sum += sizes[at] ?? usual;
	return sum;
}
