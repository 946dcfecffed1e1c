import { type Area, overlaps } from "../workbook/address.ts";
import type { BandingRecord, Sheet as Grid } from "../workbook/sheet.ts";
import { ServiceError } from "../workbook/value.ts";
import { Color } from "./builders.ts";
import { colorOf } from "./colors.ts";
import { Range } from "./range.ts";
import type { Run } from "./run.ts";
import { Served } from "./served.ts";

const THEMES: Readonly<Record<string, readonly [header: string, second: string]>> = {
	LIGHT_GREY: ["#bdbdbd", "#f3f3f3"],
	CYAN: ["#4dd0e1", "#e0f7fa"],
	GREEN: ["#63d297", "#e7f9ef"],
	YELLOW: ["#f7cb4d", "#fef8e3"],
	ORANGE: ["#f46524", "#ffe6dd"],
	BLUE: ["#5b95f9", "#e8f0fe"],
	TEAL: ["#26a69a", "#ddf2f0"],
	GREY: ["#78909c", "#ebeff1"],
	BROWN: ["#cca677", "#f8f2eb"],
	LIGHT_GREEN: ["#8bc34a", "#eef7e3"],
	INDIGO: ["#8989eb", "#e8e7fc"],
	PINK: ["#e91d63", "#fddce8"],
};

export class Banding extends Served {
	readonly kind = "Spreadsheet.Banding";
	readonly record: BandingRecord;
	readonly #grid: Grid;
	private constructor(run: Run, grid: Grid, record: BandingRecord) {
		super(run);
		this.#grid = grid;
		this.record = record;
	}
	static add(run: Run, grid: Grid, area: Area, columns: boolean, theme: string, header: boolean, footer: boolean): Banding {
		for (const table of grid.tables) if (table.anchor.area !== null && overlaps(table.anchor.area, area)) Banding.#refuse();
		for (const banding of grid.bandings) if (!banding.removed && banding.anchor.area !== null && overlaps(banding.anchor.area, area)) Banding.#refuse();
		const [dark, light] = THEMES[theme]!;
		const side = columns ? "Column" : "Row";
		const colors = { [`Header${side}`]: header ? dark : null, [`First${side}`]: "#ffffff", [`Second${side}`]: light, [`Footer${side}`]: footer ? dark : null };
		const record: BandingRecord = { anchor: grid.keep(area), columns, colors, removed: false };
		grid.bandings.push(record);
		return run.one("Banding", record, () => new Banding(run, grid, record));
	}
	static #refuse(): never {
		throw new ServiceError("You cannot add alternating background colors to a range that already has alternating background colors.");
	}
	static list(run: Run, grid: Grid): Banding[] {
		return grid.bandings
			.filter((record) => !record.removed && record.anchor.area !== null)
			.map((record) => run.one("Banding", record, () => new Banding(run, grid, record)));
	}
	override dynamic(method: string): ((...args: never[]) => unknown) | undefined {
		const found = /^(get|set)((?:First|Second|Header|Footer)(?:Row|Column))Color(Object)?$/.exec(method);
		if (found === null) return undefined;
		const key = found[2]!;
		if (found[1] === "get") {
			const hex = this.record.colors[key] ?? null;
			return () => (found[3] === undefined || hex === null ? hex : new Color(this.run, hex));
		}
		return ((given: string | Color | null) => {
			const color = given instanceof Color ? given.hex : given;
			if (color === null && key.startsWith("First")) throw new ServiceError(`First ${this.record.columns ? "column" : "row"} color should not be null`);
			this.record.colors[key] = color === null ? null : colorOf(color);
			return this;
		}) as (...args: never[]) => unknown;
	}
	getRange(): Range {
		return new Range(this.run, this.#grid, this.record.anchor.area!);
	}
	setRange(range: Range): this {
		this.record.anchor.area = range.area;
		return this;
	}
	remove(): void {
		this.record.removed = true;
	}
}
