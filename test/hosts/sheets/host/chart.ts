import type { ChartRecord, Sheet as Grid } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { TextStyle } from "./charts.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { type Enumerated, Served } from "./served.ts";

/** A chart in the making: its record and the sheet it is meant for. */
interface Draft extends Omit<ChartRecord, "id"> {
	readonly id: number | null;
	readonly home: Grid;
}
export function emptyChart(home: Grid): Draft {
	return {
		id: null,
		home,
		type: "",
		options: {},
		ranges: [],
		position: { row: 1, column: 1, x: 0, y: 0 },
		headers: 0,
		transpose: false,
		merge: "MERGE_COLUMNS",
		hidden: "IGNORE_BOTH",
	};
}
let lastId = 1_500_000_000;

class ContainerInfo extends Served {
	readonly kind = "Spreadsheet.ContainerInfo";
	readonly #position: ChartRecord["position"];
	constructor(run: Run, position: ChartRecord["position"]) {
		super(run);
		this.#position = position;
	}
	getAnchorRow(): number {
		return this.#position.row;
	}
	getAnchorColumn(): number {
		return this.#position.column;
	}
	getOffsetX(): number {
		return this.#position.x;
	}
	getOffsetY(): number {
		return this.#position.y;
	}
}
class ChartOptions extends Served {
	readonly kind = "Charts.ChartOptions";
	readonly #options: Readonly<Record<string, unknown>>;
	constructor(run: Run, options: Readonly<Record<string, unknown>>) {
		super(run);
		this.#options = options;
	}
	get(option: string): unknown {
		return this.#options[option] ?? null;
	}
	getOrDefault(option: string): unknown {
		return this.#options[option] ?? null;
	}
}

export class EmbeddedChart extends Served {
	readonly kind = "Spreadsheet.EmbeddedChart";
	readonly #draft: Draft;
	constructor(run: Run, draft: Draft | ChartRecord, home: Grid) {
		super(run);
		this.#draft = { ...draft, home };
	}
	getChartId(): number | null {
		return this.#draft.id;
	}
	getRanges(): Range[] {
		return this.#draft.ranges.flatMap(({ sheet, anchor }) => (anchor.area === null ? [] : [new Range(this.run, sheet, anchor.area)]));
	}
	getOptions(): ChartOptions {
		return new ChartOptions(this.run, this.#draft.options);
	}
	getContainerInfo(): ContainerInfo {
		return new ContainerInfo(this.run, this.#draft.position);
	}
	getNumHeaders(): number {
		return this.#draft.headers;
	}
	getTransposeRowsAndColumns(): boolean {
		return this.#draft.transpose;
	}
	getMergeStrategy(): Enumerated {
		return this.run.member("Charts.ChartMergeStrategy", this.#draft.merge);
	}
	getHiddenDimensionStrategy(): Enumerated {
		return this.run.member("Charts.ChartHiddenDimensionStrategy", this.#draft.hidden);
	}
	modify(): EmbeddedChartBuilder {
		return new EmbeddedChartBuilder(this.run, { ...this.#draft, options: { ...this.#draft.options }, ranges: [...this.#draft.ranges] });
	}
	insertInto(grid: Grid): void {
		const { position } = this.#draft;
		if (position.row > grid.maxRows) throw new ServiceError("Those rows are out of bounds.");
		if (position.column > grid.maxColumns) throw new ServiceError("Those columns are out of bounds.");
		for (const { sheet, anchor } of this.#draft.ranges)
			if (anchor.area === null || anchor.area.column + anchor.area.columns > sheet.maxColumns) throw new ServiceError("Those columns are out of bounds.");
		const { home: _, ...record } = this.#draft;
		grid.charts.push({ ...record, id: ++lastId });
	}
	updateIn(grid: Grid): void {
		const at = grid.charts.findIndex((record) => record.id === this.#draft.id);
		if (at < 0) throw new ServiceError("The chart does not exist on this sheet.");
		const { home: _, ...record } = this.#draft;
		grid.charts[at] = { ...record, id: this.#draft.id! };
	}
	removeFrom(grid: Grid): void {
		const at = grid.charts.findIndex((record) => record.id === this.#draft.id);
		if (at < 0) throw new ServiceError("The chart does not exist on this sheet.");
		grid.charts.splice(at, 1);
	}
}

const CASTS: Readonly<Record<string, string>> = {
	asAreaChart: "AREA",
	asBarChart: "BAR",
	asColumnChart: "COLUMN",
	asComboChart: "COMBO",
	asHistogramChart: "HISTOGRAM",
	asLineChart: "LINE",
	asPieChart: "PIE",
	asScatterChart: "SCATTER",
	asTableChart: "TABLE",
};
/** Options that the methods of a typed builder set, by their path. */
const PATHS: Readonly<Record<string, string>> = {
	setTitle: "title",
	setBackgroundColor: "backgroundColor",
	setColors: "colors",
	setXAxisTitle: "hAxis.title",
	setYAxisTitle: "vAxis.title",
	setLegendPosition: "legend.position",
	setTitleTextStyle: "titleTextStyle",
	setLegendTextStyle: "legend.textStyle",
	setXAxisTextStyle: "hAxis.textStyle",
	setXAxisTitleTextStyle: "hAxis.titleTextStyle",
	setYAxisTextStyle: "vAxis.textStyle",
	setYAxisTitleTextStyle: "vAxis.titleTextStyle",
	setPointStyle: "pointShape",
	setCurveStyle: "curveType",
};

/** A builder: the general one, or one of a type once it was cast. Each shows the methods that its own typings have. */
export class EmbeddedChartBuilder extends Served {
	readonly kind: string;
	readonly #draft: Draft;
	constructor(run: Run, draft: Draft, kind = "EmbeddedChartBuilder") {
		super(run);
		this.#draft = draft;
		this.kind = `Spreadsheet.${kind}`;
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		const cast = CASTS[method];
		if (cast !== undefined)
			return () => {
				this.#draft.type = cast;
				return new EmbeddedChartBuilder(this.run, this.#draft, `Embedded${method.slice(2)}Builder`);
			};
		if (this.kind === "Spreadsheet.EmbeddedChartBuilder") return undefined;
		const set = (path: string, value: unknown): this => {
			this.#draft.options[path] = value;
			return this;
		};
		const path = PATHS[method];
		if (path !== undefined)
			return ((value: unknown) =>
				set(
					path,
					value instanceof TextStyle
						? { ...value.look }
						: value !== null && typeof value === "object" && "name" in value
							? (value as Enumerated).name.toLowerCase()
							: value,
				)) as (...args: never[]) => unknown;
		if (method === "setStacked") return () => set("isStacked", true);
		if (method === "set3D") return () => set("is3D", true);
		if (method === "reverseDirection") return () => set("vAxis.direction", -1);
		if (method === "reverseCategories") return () => set("hAxis.direction", -1);
		if (method === "setRange" || method === "setYAxisRange")
			return ((low: number, high: number) => set("vAxis.viewWindow", { min: low, max: high })) as (...args: never[]) => unknown;
		if (method === "setXAxisRange") return ((low: number, high: number) => set("hAxis.viewWindow", { min: low, max: high })) as (...args: never[]) => unknown;
		if (method === "useLogScale") return () => set("vAxis.logScale", true);
		return undefined;
	}
	setChartType(type: Enumerated): this {
		this.#draft.type = type.name;
		return this;
	}
	getChartType(): Enumerated {
		return this.run.member("Charts.ChartType", this.#draft.type);
	}
	addRange(range: Range): this {
		const twice = this.#draft.ranges.some(({ sheet, anchor }) => sheet === range.grid && JSON.stringify(anchor.area) === JSON.stringify(range.area));
		if (!twice) this.#draft.ranges.push({ sheet: range.grid, anchor: range.grid.keep(range.area) });
		return this;
	}
	removeRange(range: Range): this {
		this.#draft.ranges = this.#draft.ranges.filter(({ sheet, anchor }) => sheet !== range.grid || JSON.stringify(anchor.area) !== JSON.stringify(range.area));
		return this;
	}
	clearRanges(): this {
		this.#draft.ranges = [];
		return this;
	}
	getRanges(): Range[] {
		return this.#draft.ranges.flatMap(({ sheet, anchor }) => (anchor.area === null ? [] : [new Range(this.run, sheet, anchor.area)]));
	}
	getContainer(): ContainerInfo {
		return new ContainerInfo(this.run, this.#draft.position);
	}
	setPosition(row: number, column: number, x: number, y: number): this {
		if (row < 1) throw new ServiceError("Row position must be positive");
		if (column < 1) throw new ServiceError("Column position must be positive");
		this.#draft.position = { row, column, x, y };
		return this;
	}
	setNumHeaders(headers: number): this {
		this.#draft.headers = headers;
		return this;
	}
	setTransposeRowsAndColumns(on: boolean): this {
		this.#draft.transpose = on;
		return this;
	}
	setMergeStrategy(strategy: Enumerated): this {
		this.#draft.merge = strategy.name;
		return this;
	}
	setHiddenDimensionStrategy(strategy: Enumerated): this {
		if (this.#draft.type === "" || this.#draft.type === "PIE" || this.#draft.type === "TABLE")
			throw new ServiceError("The hidden dimension strategy cannot be set for this chart type.");
		this.#draft.hidden = strategy.name;
		return this;
	}
	setOption(path: string, value: unknown): this {
		this.#draft.options[path] = value;
		return this;
	}
	build(): EmbeddedChart {
		return new EmbeddedChart(this.run, { ...this.#draft, options: { ...this.#draft.options }, ranges: [...this.#draft.ranges] }, this.#draft.home);
	}
}
