import type { Area } from "./address.ts";
import { notEmulated } from "./error.ts";
import { textOf } from "./number-format.ts";
import type { Kept, Sheet } from "./sheet.ts";
import { CellError, type Value } from "./value.ts";

/** Filters of a sheet or a table. `Excel.FilterCriteria` of @types/office-js; Office docs, excel/excel-add-ins-tables. */
export interface Filter {
	readonly area: Kept;
	/** By column of the area. */
	readonly criteria: Map<number, Criteria>;
}

export type Criteria = Readonly<Record<string, unknown>> & { readonly filterOn: string };

/** Hides the rows below the header that some criterion refuses. */
export function applyFilter(sheet: Sheet, area: Area, criteria: ReadonlyMap<number, Criteria>, totals = false): void {
	sheet.book.calculate();
	const last = area.row + area.rows - (totals ? 1 : 0);
	const tests = [...criteria].map(([column, one]) =>
		testOf(sheet, { row: area.row + 1, column: area.column + column, rows: last - area.row - 1, columns: 1 }, one),
	);
	for (let row = area.row + 1; row < last; row++) {
		const hidden = tests.some((test) => !test(row));
		if (hidden) sheet.row(row).filtered = true;
		else if (sheet.rowInfo[row] !== undefined) delete sheet.rowInfo[row]!.filtered;
	}
}

export function showAll(sheet: Sheet, area: Area): void {
	for (let row = area.row; row < Math.min(sheet.rowInfo.length, area.row + area.rows); row++)
		if (sheet.rowInfo[row] !== undefined) delete sheet.rowInfo[row]!.filtered;
}

function testOf(sheet: Sheet, data: Area, criteria: Criteria): (row: number) => boolean {
	const valueAt = (row: number): Value | undefined => sheet.value(row, data.column);
	const shownAt = (row: number): string => textOf(valueAt(row), sheet.style(row, data.column).numberFormat, sheet.book.date1904, sheet.book.language);
	const numbers = (): number[] => {
		const list: number[] = [];
		for (let row = data.row; row < data.row + data.rows; row++) {
			const value = valueAt(row);
			if (typeof value === "number") list.push(value);
		}
		return list;
	};
	switch (criteria.filterOn) {
		case "Values": {
			const wanted = new Set(
				((criteria.values ?? []) as unknown[]).map((one) =>
					String(typeof one === "object" && one !== null ? (one as { date: string }).date : one).toLowerCase(),
				),
			);
			return (row) => wanted.has(shownAt(row).toLowerCase()) || wanted.has(String(valueAt(row) ?? "").toLowerCase());
		}
		case "Custom": {
			const first = custom(String(criteria.criterion1 ?? ""));
			const second = criteria.criterion2 == null ? null : custom(String(criteria.criterion2));
			return (row) => {
				const value = valueAt(row);
				if (second === null) return first(value);
				return criteria.operator === "Or" ? first(value) || second(value) : first(value) && second(value);
			};
		}
		case "TopItems":
		case "BottomItems":
		case "TopPercent":
		case "BottomPercent": {
			const sorted = numbers().sort((a, b) => (criteria.filterOn.startsWith("Top") ? b - a : a - b));
			const count = Number(criteria.criterion1);
			const limit = sorted[Math.min(sorted.length, criteria.filterOn.endsWith("Percent") ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count) - 1];
			return (row) => {
				const value = valueAt(row);
				return typeof value === "number" && limit !== undefined && (criteria.filterOn.startsWith("Top") ? value >= limit : value <= limit);
			};
		}
		case "CellColor":
			return (row) => sheet.style(row, data.column).fill.toLowerCase() === String(criteria.color).toLowerCase();
		case "FontColor":
			return (row) => sheet.style(row, data.column).fontColor.toLowerCase() === String(criteria.color).toLowerCase();
		case "Dynamic": {
			const kind = String(criteria.dynamicCriteria);
			if (kind !== "AboveAverage" && kind !== "BelowAverage") throw notEmulated(`dynamic filter ${kind}`);
			const list = numbers();
			const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
			return (row) => {
				const value = valueAt(row);
				return typeof value === "number" && (kind === "AboveAverage" ? value > mean : value < mean);
			};
		}
		default:
			throw notEmulated(`filter on ${criteria.filterOn}`);
	}
}

/** `>5`, `<>x`, `=ab*`. */
function custom(criterion: string): (value: Value | undefined) => boolean {
	const [, operator = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion)!;
	const number = operand.trim() === "" ? Number.NaN : Number(operand);
	const pattern = new RegExp(
		`^${operand
			.replace(/[.+^${}()|[\]\\]/g, "\\$&")
			.replaceAll("*", "[\\s\\S]*")
			.replaceAll("?", "[\\s\\S]")}$`,
		"i",
	);
	return (value) => {
		const text = value instanceof CellError ? value.code : String(value ?? "");
		const same = typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(text);
		if (operator === "=") return same;
		if (operator === "<>") return !same;
		const order =
			typeof value === "number" && !Number.isNaN(number)
				? value - number
				: typeof value === "string" && Number.isNaN(number)
					? text.localeCompare(operand)
					: Number.NaN;
		if (operator === "<") return order < 0;
		if (operator === ">") return order > 0;
		return operator === "<=" ? order <= 0 : order >= 0;
	};
}
