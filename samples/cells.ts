import { toCivil } from "../core/dates/civil-date.ts";
import { toSerial } from "../core/dates/serial.ts";
import type { StyleName } from "./styles.ts";

/** One cell to write. A formula goes with the value that a spreadsheet would show for it. */
export interface Cell {
	readonly value: string | number | null;
	readonly style: StyleName;
	readonly formula?: string;
	/** The formula is the one of the row above, moved down: only the first cell of a column carries its text. */
	readonly shared?: boolean;
}

export const text = (value: string, style: StyleName = "text"): Cell => ({ value: value === "" ? null : value, style });
export const numberCell = (value: number, style: StyleName = "integer"): Cell => ({ value, style });
export const dateCell = (days: number): Cell => ({ value: toSerial(days, 1900), style: "date" });

const MONTHS = "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre".split(",");
const two = (value: number): string => `0${value}`.slice(-2);

/** The ways people type a date, day first.
 *  @example typed(fromCivil(2024, 3, 12), "words")  // "12 mars 2024" */
export function typed(days: number, way: "slashes" | "short" | "words" | "iso" | "month first"): string {
	const { year, month, day } = toCivil(days);
	if (way === "words") return `${day === 1 ? "1er" : day} ${MONTHS[month - 1]} ${year}`;
	if (way === "iso") return `${year}-${two(month)}-${two(day)}`;
	if (way === "short") return `${two(day)}/${two(month)}/${two(year % 100)}`;
	return way === "slashes" ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${two(day)}/${year}`;
}
