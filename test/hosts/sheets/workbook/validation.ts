import type { Area } from "./address.ts";
import type { Sheet } from "./sheet.ts";
import { ServiceError, type Value } from "./value.ts";

/** A data validation rule of a cell, as plain data. Values are serials for dates, an anchored block for a range. */
export interface Rule {
	readonly criteria: string;
	readonly values: readonly unknown[];
	readonly allowInvalid: boolean;
	readonly help: string | null;
	readonly source?: { readonly sheet: Sheet; readonly area: Area };
}

/** Whether a value may stand in a cell with that rule; `shown` is its text. */
export function satisfies(rule: Rule, value: Value, shown: string): boolean {
	if (value === null || value === "") return true;
	const [a, b] = rule.values as [never, never];
	const number = typeof value === "number" ? value : Number.NaN;
	const text = shown.toLowerCase();
	switch (rule.criteria) {
		case "VALUE_IN_LIST":
			return (rule.values[0] as readonly unknown[]).some((item) => String(item) === shown || item === value);
		case "VALUE_IN_RANGE": {
			const { sheet, area } = rule.source!;
			for (let r = area.row; r < Math.min(area.row + area.rows, sheet.maxRows); r++)
				for (let c = area.column; c < Math.min(area.column + area.columns, sheet.maxColumns); c++) if (sheet.value(r, c) === value) return true;
			return false;
		}
		case "CHECKBOX": {
			const [yes = true, no = false] = rule.values;
			return value === yes || value === no;
		}
		case "NUMBER_BETWEEN":
			return number >= a && number <= b;
		case "NUMBER_NOT_BETWEEN":
			return number < a || number > b;
		case "NUMBER_EQUAL_TO":
		case "DATE_EQUAL_TO":
			return number === a;
		case "NUMBER_NOT_EQUAL_TO":
			return Number.isFinite(number) && number !== a;
		case "NUMBER_GREATER_THAN":
		case "DATE_AFTER":
			return number > a;
		case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
		case "DATE_ON_OR_AFTER":
			return number >= a;
		case "NUMBER_LESS_THAN":
		case "DATE_BEFORE":
			return number < a;
		case "NUMBER_LESS_THAN_OR_EQUAL_TO":
		case "DATE_ON_OR_BEFORE":
			return number <= a;
		case "DATE_BETWEEN":
			return number >= a && number <= b;
		case "DATE_NOT_BETWEEN":
			return number < a || number > b;
		case "DATE_IS_VALID_DATE":
			return Number.isFinite(number);
		case "TEXT_CONTAINS":
			return text.includes(String(a).toLowerCase());
		case "TEXT_DOES_NOT_CONTAIN":
			return !text.includes(String(a).toLowerCase());
		case "TEXT_EQUAL_TO":
			return shown === String(a);
		case "TEXT_IS_VALID_EMAIL":
			return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown);
		case "TEXT_IS_VALID_URL":
			return /^(https?:\/\/)?[^\s.]+\.\S+$/i.test(shown);
		default:
			throw new Error(`not emulated: data validation ${rule.criteria}`);
	}
}

export function violation(cell: string, rule: Rule): ServiceError {
	const start = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
	return new ServiceError(
		rule.criteria === "VALUE_IN_LIST" ? `${start} Please enter one of the following values: ${(rule.values[0] as readonly unknown[]).join(", ")}.` : start,
	);
}
