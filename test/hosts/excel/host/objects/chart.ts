import { type Chart, orientation, type Series, type Source, seriesOf } from "../../workbook/chart.ts";
import { HostError } from "../../workbook/error.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { plain } from "../../workbook/table.ts";
import { shown } from "../../workbook/value.ts";
import { type Context, number, oneOf, refuseProtected, text } from "../context.ts";
import { Bag, Collection, HostObject } from "../object.ts";
import { heightOf, locate, RangeObject, widthOf } from "./range.ts";
import { WorksheetObject } from "./worksheet.ts";

/** `Excel.Chart` and its series. Titles, axes, legends and formats are remembered, not drawn.
 *  Office docs, excel/excel-add-ins-charts; office-js#1830, #2927. */

const MAX_NAME = 255;

export class ChartCollection extends Collection<ChartObject> {
	readonly className = "ChartCollection";
	readonly itemName = "Chart";
	readonly #sheet: Sheet;
	constructor(context: Context, sheet: Sheet) {
		super(context);
		this.#sheet = sheet;
	}
	override eventTarget(): string {
		return this.#sheet.id;
	}
	list(): ChartObject[] {
		return this.#sheet.charts.map((chart) => new ChartObject(this.context, chart));
	}
	find(key: string | number): ChartObject | undefined {
		const chart = this.#sheet.charts.find((one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase());
		return chart === undefined ? undefined : new ChartObject(this.context, chart);
	}
	add(type: unknown, source: unknown, seriesBy?: unknown): ChartObject {
		refuseProtected(this.#sheet);
		this.context.wrote();
		if (!(source instanceof RangeObject)) throw new HostError("InvalidArgument");
		if (source.sheet.isBlank(source.area)) throw new HostError("EmptyChartSeries");
		let count = 1;
		while (this.#sheet.charts.some((one) => one.name === `Chart ${count}`)) count++;
		const id = this.context.book.nextId();
		const chart: Chart = {
			id: `{${id.toString(16).toUpperCase().padStart(8, "0")}-0008-0000-0000-000000000000}`,
			sheet: this.#sheet,
			deleted: false,
			name: `Chart ${count}`,
			type: text(type),
			left: 150,
			top: 100,
			width: 360,
			height: 216,
			source: null,
			plotBy: "Columns",
			categories: null,
			series: [],
			properties: new Map(),
		};
		setSource(chart, source.sheet, source, oneOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto"));
		this.#sheet.charts.push(chart);
		this.context.book.emit({ kind: "chartAdded", chart });
		return new ChartObject(this.context, chart);
	}
}

function setSource(chart: Chart, sheet: Sheet, source: RangeObject, seriesBy: string): void {
	const area = plain(source.area);
	const plotBy = orientation(area, seriesBy);
	const made = seriesOf(sheet, area, plotBy, chart.type);
	chart.source = sheet.keep(area);
	chart.plotBy = plotBy;
	chart.series = made.series;
	chart.categories = made.categories;
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
	"title/visible": true,
	"title/overlay": false,
	"title/position": "Top",
	"legend/visible": true,
	"legend/position": "Bottom",
	"legend/overlay": false,
	"axes/valueAxis/visible": true,
	"axes/categoryAxis/visible": true,
	"axes/valueAxis/majorGridlines/visible": true,
	"axes/categoryAxis/majorGridlines/visible": false,
	"ChartGridlines.visible": false,
	"ChartAxis.reversePlotOrder": false,
	"ChartAxis.scaleType": "Linear",
	"ChartAxis.displayUnit": "None",
	"ChartAxisTitle.text": "",
	"ChartAxisTitle.visible": false,
	"ChartDataLabels.showValue": false,
	"ChartDataLabels.showSeriesName": false,
	"ChartDataLabels.showCategoryName": false,
	"ChartDataLabels.showPercentage": false,
	"ChartDataLabels.showLegendKey": false,
	"ChartDataLabels.showBubbleSize": false,
	"ChartDataLabels.separator": ", ",
};

export class ChartObject extends HostObject {
	readonly className = "Chart";
	readonly chart: Chart;
	constructor(context: Context, chart: Chart) {
		super(context);
		this.chart = chart;
	}
	override identity(): string {
		return this.chart.id;
	}
	override alive(): void {
		if (this.chart.deleted || this.chart.sheet.deleted) throw new HostError("ItemNotFound");
	}
	get id(): string {
		return this.chart.id;
	}
	get name(): string {
		return this.chart.name;
	}
	set name(given: unknown) {
		if (text(given).length > MAX_NAME) throw new HostError("InvalidArgument");
		this.chart.name = text(given);
	}
	get chartType(): string {
		return this.chart.type;
	}
	set chartType(given: unknown) {
		this.chart.type = text(given);
		for (const series of this.chart.series) series.type = this.chart.type;
	}
	get left(): number {
		return this.chart.left;
	}
	set left(given: unknown) {
		this.chart.left = number(given);
	}
	get top(): number {
		return this.chart.top;
	}
	set top(given: unknown) {
		this.chart.top = number(given);
	}
	get width(): number {
		return this.chart.width;
	}
	set width(given: unknown) {
		this.chart.width = number(given);
	}
	get height(): number {
		return this.chart.height;
	}
	set height(given: unknown) {
		this.chart.height = number(given);
	}
	get plotBy(): string {
		return this.chart.plotBy;
	}
	set plotBy(given: unknown) {
		const { source, sheet } = this.chart;
		if (source !== null) setSource(this.chart, sheet, new RangeObject(this.context, sheet, plain(source)), oneOf(given, ["Rows", "Columns"]));
	}
	get series(): ChartSeriesCollection {
		return new ChartSeriesCollection(this.context, this.chart);
	}
	get worksheet(): WorksheetObject {
		return new WorksheetObject(this.context, this.chart.sheet);
	}
	#bag(className: string, path: string): Bag {
		const only = this.chart.series.length === 1 ? this.chart.series[0]! : null;
		const defaults = { ...DEFAULTS, "title/text": only === null ? "Chart Title" : nameOf(only) };
		return new Bag(this.context, className, this.chart.properties, {
			path,
			defaults,
			methods: {
				"ChartFill.setSolidColor": function (this: Bag, color: unknown) {
					this.store.set(`${this.path}/color`, color);
				},
				"ChartFill.clear": function (this: Bag) {
					this.store.delete(`${this.path}/color`);
				},
				"ChartAxis.setCategoryNames": (source: unknown) => {
					if (!(source instanceof RangeObject)) throw new HostError("InvalidArgument");
					const kept: Source = { sheet: source.sheet, area: source.sheet.keep(plain(source.area)) };
					this.chart.categories = kept;
					for (const series of this.chart.series) series.xValues = kept;
				},
				"ChartTitle.setFormula": (formula: unknown) => {
					this.chart.properties.set("title/text", String(shown(this.context.book.evaluateFormula(String(formula)))));
				},
			},
		});
	}
	get title(): Bag {
		return this.#bag("ChartTitle", "title");
	}
	get axes(): Bag {
		return this.#bag("ChartAxes", "axes");
	}
	get legend(): Bag {
		return this.#bag("ChartLegend", "legend");
	}
	get dataLabels(): Bag {
		return this.#bag("ChartDataLabels", "dataLabels");
	}
	get format(): Bag {
		return this.#bag("ChartAreaFormat", "format");
	}
	get plotArea(): Bag {
		return this.#bag("ChartPlotArea", "plotArea");
	}
	get style(): unknown {
		return this.chart.properties.get("style") ?? 201;
	}
	set style(given: unknown) {
		this.chart.properties.set("style", number(given));
	}
	setData(source: unknown, seriesBy?: unknown): void {
		this.context.wrote();
		if (!(source instanceof RangeObject)) throw new HostError("InvalidArgument");
		setSource(this.chart, source.sheet, source, oneOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto"));
	}
	setPosition(start: unknown, end?: unknown): void {
		const { sheet } = this.chart;
		const area = (given: unknown) => (given instanceof RangeObject ? given.area : locate(this.context, given, sheet).area);
		const first = area(start);
		this.chart.left = widthOf(sheet, 0, first.column);
		this.chart.top = heightOf(sheet, 0, first.row);
		if (end === undefined) return;
		const last = area(end);
		this.chart.width = widthOf(sheet, first.column, last.column + last.columns - first.column);
		this.chart.height = heightOf(sheet, first.row, last.row + last.rows - first.row);
	}
	activate(): void {
		this.context.book.emit({ kind: "chartActivated", chart: this.chart });
	}
	delete(): void {
		refuseProtected(this.chart.sheet);
		this.context.wrote();
		this.chart.deleted = true;
		this.chart.sheet.charts = this.chart.sheet.charts.filter((one) => one !== this.chart);
		this.context.book.emit({ kind: "chartDeleted", chart: this.chart });
	}
}

const nameOf = (series: Series): string =>
	series.nameFrom === null ? series.name : String(shown(series.nameFrom.sheet.value(series.nameFrom.area.row, series.nameFrom.area.column)));

class ChartSeriesCollection extends Collection<ChartSeriesObject> {
	readonly className = "ChartSeriesCollection";
	readonly itemName = "ChartSeries";
	readonly #chart: Chart;
	constructor(context: Context, chart: Chart) {
		super(context);
		this.#chart = chart;
	}
	list(): ChartSeriesObject[] {
		return this.#chart.series.map((series) => new ChartSeriesObject(this.context, this.#chart, series));
	}
	find(): undefined {
		return undefined;
	}
	/** A series without values draws nothing until `setValues`: office-js#2927. */
	add(name?: unknown, index?: unknown): ChartSeriesObject {
		this.context.wrote();
		if (name !== undefined && text(name).length > MAX_NAME) throw new HostError("InvalidArgument");
		const at = number(index, this.#chart.series.length);
		if (at < 0 || at > this.#chart.series.length) throw new HostError("InvalidArgument");
		const series: Series = {
			name: name === undefined ? `Series${this.#chart.series.length + 1}` : text(name),
			nameFrom: null,
			type: this.#chart.type,
			values: null,
			xValues: this.#chart.categories,
			properties: new Map(),
		};
		this.#chart.series.splice(at, 0, series);
		return new ChartSeriesObject(this.context, this.#chart, series);
	}
}

const SCALARS = [
	"axisGroup",
	"doughnutHoleSize",
	"explosion",
	"filtered",
	"firstSliceAngle",
	"gapWidth",
	"hasDataLabels",
	"markerBackgroundColor",
	"markerForegroundColor",
	"markerSize",
	"markerStyle",
	"overlap",
	"plotOrder",
	"secondPlotSize",
	"showShadow",
	"smooth",
	"splitType",
	"splitValue",
	"varyByCategories",
	"invertIfNegative",
] as const;
const SERIES_DEFAULTS: Readonly<Record<string, unknown>> = {
	axisGroup: "Primary",
	filtered: false,
	hasDataLabels: false,
	showShadow: false,
	smooth: false,
	gapWidth: 219,
	overlap: 0,
	varyByCategories: false,
	invertIfNegative: false,
};

class ChartSeriesObject extends HostObject {
	readonly className = "ChartSeries";
	readonly #chart: Chart;
	readonly #series: Series;
	constructor(context: Context, chart: Chart, series: Series) {
		super(context);
		this.#chart = chart;
		this.#series = series;
	}
	override alive(): void {
		if (this.#chart.deleted || !this.#chart.series.includes(this.#series)) throw new HostError("ItemNotFound");
	}
	override read(name: string): unknown {
		return (SCALARS as readonly string[]).includes(name) ? this.#bag().read(name) : super.read(name);
	}
	override write(name: string, value: unknown): void {
		if ((SCALARS as readonly string[]).includes(name)) this.#bag().write(name, value);
		else super.write(name, value);
	}
	override scalars(): string[] {
		return [...super.scalars(), ...this.#bag().scalars()];
	}
	#bag(): Bag {
		return new Bag(this.context, "ChartSeries", this.#series.properties, { defaults: SERIES_DEFAULTS });
	}
	get name(): string {
		return nameOf(this.#series);
	}
	set name(given: unknown) {
		if (text(given).length > MAX_NAME) throw new HostError("InvalidArgument");
		this.#series.name = text(given);
		this.#series.nameFrom = null;
	}
	get chartType(): string {
		return this.#series.type;
	}
	set chartType(given: unknown) {
		this.#series.type = text(given);
	}
	get format(): Bag {
		return this.#part("ChartSeriesFormat", "format");
	}
	get dataLabels(): Bag {
		return this.#part("ChartDataLabels", "dataLabels");
	}
	#part(className: string, path: string): Bag {
		return new Bag(this.context, className, this.#series.properties, {
			path,
			defaults: DEFAULTS,
			methods: {
				"ChartFill.setSolidColor": function (this: Bag, color: unknown) {
					this.store.set(`${this.path}/color`, color);
				},
				"ChartFill.clear": function (this: Bag) {
					this.store.delete(`${this.path}/color`);
				},
			},
		});
	}
	get points(): ChartPointsCollection {
		return new ChartPointsCollection(this.context, this.#series);
	}
	#source(given: unknown): Source {
		if (!(given instanceof RangeObject)) throw new HostError("InvalidArgument");
		return { sheet: given.sheet, area: given.sheet.keep(plain(given.area)) };
	}
	setValues(range: unknown): void {
		this.context.wrote();
		this.#series.values = this.#source(range);
	}
	setXAxisValues(range: unknown): void {
		this.context.wrote();
		this.#series.xValues = this.#source(range);
	}
	getDimensionValues(dimension: unknown): unknown {
		const which = oneOf(dimension, ["Categories", "Values", "XValues", "YValues"]);
		const source = which === "Values" || which === "YValues" ? this.#series.values : this.#series.xValues;
		return source === null ? [] : cellsOf(source).map(shown);
	}
	delete(): void {
		this.context.wrote();
		this.#chart.series = this.#chart.series.filter((one) => one !== this.#series);
	}
}

const cellsOf = ({ sheet, area }: Source) => {
	sheet.book.calculate();
	return Array.from({ length: area.rows * area.columns }, (_, index) =>
		sheet.value(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
	);
};

class ChartPointsCollection extends Collection<ChartPointObject> {
	readonly className = "ChartPointsCollection";
	readonly itemName = "ChartPoint";
	readonly #series: Series;
	constructor(context: Context, series: Series) {
		super(context);
		this.#series = series;
	}
	list(): ChartPointObject[] {
		return this.#series.values === null
			? []
			: cellsOf(this.#series.values).map((value, index) => new ChartPointObject(this.context, this.#series, index, shown(value)));
	}
	find(): undefined {
		return undefined;
	}
}

class ChartPointObject extends HostObject {
	readonly className = "ChartPoint";
	readonly #series: Series;
	readonly #index: number;
	readonly #value: unknown;
	constructor(context: Context, series: Series, index: number, value: unknown) {
		super(context);
		this.#series = series;
		this.#index = index;
		this.#value = value;
	}
	get value(): unknown {
		return this.#value;
	}
	get format(): Bag {
		return new Bag(this.context, "ChartPointFormat", this.#series.properties, {
			path: `points/${this.#index}/format`,
			methods: {
				"ChartFill.setSolidColor": function (this: Bag, color: unknown) {
					this.store.set(`${this.path}/color`, color);
				},
			},
		});
	}
}
