import type { CellRange, Chart, ReportSheet } from "../core/model/report.ts";
import { once } from "./batch.ts";

const SECONDARY = "#4A5361";
const GRIDLINE = "#E3E7EC";
/** Our charts bear this name: a re-run finds them by it. */
const NAME = "Loupe";

/** Queues the charts of a tab; those of an earlier run must be gone. */
export function addCharts(sheet: Excel.Worksheet, tab: ReportSheet): void {
	tab.charts.forEach((chart, index) => {
		addChart(sheet, chart, `${NAME} ${tab.id} ${index + 1}`);
	});
}

function addChart(sheet: Excel.Worksheet, chart: Chart, name: string): void {
	const range = (area: CellRange): Excel.Range =>
		once(sheet.getRangeByIndexes(area.firstRow, area.firstColumn, area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1));
	const [first, ...others] = chart.series;
	if (first === undefined) return;
	// Excel guesses whether series are rows or columns, and guesses otherwise than in its own menus: it is told.
	const made = sheet.charts.add(TYPES[chart.type], range(first.values), Excel.ChartSeriesBy.columns);
	made.name = name;
	const place = chart.place;
	made.setPosition(once(sheet.getCell(place.firstRow, place.firstColumn)), once(sheet.getCell(place.lastRow, place.lastColumn)));
	made.title.text = chart.title;
	made.title.format.font.bold = true;
	made.title.format.font.size = 11;
	if (chart.legend === "none") made.legend.visible = false;
	else {
		made.legend.visible = true;
		made.legend.position = Excel.ChartLegendPosition.bottom;
	}
	[first, ...others].forEach((one, index) => {
		const series = index === 0 ? made.series.getItemAt(0) : made.series.add(one.name);
		series.name = one.name;
		if (index > 0) series.setValues(range(one.values));
		series.setXAxisValues(range(chart.categories));
		if (chart.type === "line") {
			series.format.line.color = one.color;
			series.format.line.weight = one.width ?? 1.5;
			if (one.dashed) series.format.line.lineStyle = Excel.ChartLineStyle.dash;
			series.markerStyle = MARKERS[one.marker ?? "none"];
			series.markerBackgroundColor = one.color;
			series.markerForegroundColor = one.color;
		} else {
			series.format.fill.setSolidColor(one.color);
			series.gapWidth = chart.type === "stacked-bar" ? 60 : chart.series.length > 1 ? 80 : 50;
			if (chart.type === "stacked-bar") series.format.line.color = "#FFFFFF";
		}
		series.hasDataLabels = one.labelColor !== null;
		if (one.labelColor !== null) {
			series.dataLabels.format.font.color = one.labelColor;
			series.dataLabels.format.font.size = 9;
			series.dataLabels.numberFormat = "#,##0;;";
		}
	});
	const { valueAxis, categoryAxis } = made.axes;
	valueAxis.minimum = 0;
	if (chart.axisMax !== undefined) valueAxis.maximum = chart.axisMax;
	valueAxis.format.font.size = 9;
	valueAxis.format.font.color = SECONDARY;
	valueAxis.majorGridlines.format.line.color = GRIDLINE;
	categoryAxis.format.font.size = 9;
	if (chart.firstOnTop) categoryAxis.reversePlotOrder = true;
	if (chart.axisTitle !== undefined) {
		categoryAxis.title.text = chart.axisTitle;
		categoryAxis.title.format.font.size = 9;
	}
}

const TYPES = { "stacked-bar": "BarStacked", column: "ColumnClustered", line: "LineMarkers" } as const;
const MARKERS = { circle: "Circle", square: "Square", none: "None" } as const;

/** Whether a chart is one of ours, by its name. */
export const isOurChart = (name: string): boolean => name.startsWith(`${NAME} `);
