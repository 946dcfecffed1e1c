import { isoOfSerial, kindOfFormat } from "../../core/dates/number-format.ts";
import type { Cell } from "../../core/model/cell.ts";
import { formatArea } from "../hosts/excel/workbook/address.ts";
import type { Chart } from "../hosts/excel/workbook/chart.ts";
import type { Sheet } from "../hosts/excel/workbook/sheet.ts";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";
import type { Standing } from "./host.ts";

const POINTS_PER_PIXEL = 0.75;

/** What stands in an emulated workbook. `looks`: not those of a file, of which it knows values and formats alone. */
export function standingIn(book: Workbook, looks: boolean): Standing {
	const sheetOf = (name: string): Sheet => book.sheetNamed(name)!;
	const cell: Standing["cell"] = (name, row, column) => {
		const sheet = sheetOf(name);
		const style = sheet.style(row, column);
		const value = sheet.value(row, column);
		const plain = typeof value === "object" ? String(value) : value;
		const isDate = typeof plain === "number" && kindOfFormat(style.numberFormat) === "date";
		const found = { value: (isDate ? isoOfSerial(plain, book.date1904) : (plain ?? null)) as Cell, format: style.numberFormat };
		if (!looks) return found;
		const { bold, italic, fontSize: size, fontColor: color, fill, wrapText: wrap } = style;
		return { ...found, looks: { ...(bold && { bold }), ...(italic && { italic }), size, color, ...(fill !== "" && { fill }), ...(wrap && { wrap }) } };
	};
	const standing: Standing = {
		sheets: book.sheets.map(({ name }) => name),
		cell,
		columns: (name) => {
			const used = sheetOf(name).used(true);
			return used === null ? 0 : used.column + used.columns;
		},
	};
	if (!looks) return standing;
	return {
		...standing,
		tab: (name) => {
			const { tabColor: color, showGridlines: gridlines, freeze } = sheetOf(name);
			return { color, gridlines, frozenRows: freeze?.rows ?? 0 };
		},
		width: (name, column) => (sheetOf(name).columnInfo[column]?.width ?? 48) / POINTS_PER_PIXEL,
		height: (name, row) => (sheetOf(name).rowInfo[row]?.height ?? 15) / POINTS_PER_PIXEL,
		charts: (name) => sheetOf(name).charts.map(chartOf),
		choices: (name) =>
			sheetOf(name).validations.map(({ area, rule }) => ({ range: formatArea(area), words: String((rule as { list?: { source?: string } }).list?.source) })),
	};
}

function chartOf({ properties, series }: Chart) {
	return {
		title: String(properties.get("title/text")),
		series: series.map((one) => [one.name, formatArea(one.values!.area), formatArea(one.xValues!.area)] as const),
	};
}

/** Fills a sheet of an emulated workbook with the cells of a sheet that was read. */
export function fill(
	book: Workbook,
	{ name, rowCount, columns }: import("../../core/model/sheet.ts").Sheet,
	seed: (name: string, rows: Cell[][]) => void,
): void {
	book.sheet(name);
	seed(
		name,
		Array.from({ length: rowCount }, (_, row) => columns.map((column) => column.cell(column.codes[row]!))),
	);
}
