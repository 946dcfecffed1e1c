import { isoOfSerial, kindOfFormat, serialOfIso, timeOfSerial } from "../core/dates/number-format.ts";
import type { Cell } from "../core/model/cell.ts";
import { firstUnits } from "../core/text/first-units.ts";

/** What Excel hands out for a cell (`Range.values`) as our cells, and back. */

const KINDS = new Map<string, ReturnType<typeof kindOfFormat>>();
function kindOf(format: string): ReturnType<typeof kindOfFormat> {
	let kind = KINDS.get(format);
	if (kind === undefined) {
		kind = kindOfFormat(format);
		KINDS.set(format, kind);
	}
	return kind;
}

/** A value of Excel's as a cell. `format` is needed for numbers alone: a number shown as a date is a date.
 *  @example toCell(45360, "dd/mm/yyyy", false)  // "2024-03-09" */
export function toCell(value: unknown, format: string | undefined, date1904: boolean): Cell {
	if (typeof value === "string") return value === "" ? null : value;
	if (typeof value === "number") {
		if (format === undefined || format === "General") return value;
		const kind = kindOf(format);
		if (kind === "other") return value;
		if (kind === "date" && (value >= 1 || (value === 0 && date1904))) return isoOfSerial(value, date1904) ?? value;
		return value > 0 && value < 1 ? timeOfSerial(value) : value;
	}
	return typeof value === "boolean" ? value : null;
}

/** A cell as Excel takes it. Texts go into cells whose format is `@`: nothing is read into them. An empty cell is "".
 *  @example fromCell("2024-03-09", "date", false)  // 45360 */
export function fromCell(cell: Cell, format: "text" | "date" | "number", date1904: boolean): string | number | boolean {
	if (cell === null) return "";
	if (format === "date" && typeof cell === "string") return serialOfIso(cell, date1904) ?? asText(cell);
	return typeof cell === "string" ? (format === "text" ? firstUnits(cell, MAX_TEXT) : asText(cell)) : format === "text" ? String(cell) : cell;
}

/** A text for a cell whose format may not be `@`: an apostrophe, which is no part of the value, keeps it from being read as anything else. */
export const asText = (text: string): string => (text === "" ? "" : `'${firstUnits(text, MAX_TEXT)}`);

/** Characters that a cell takes; Excel refuses the whole request for one more. */
const MAX_TEXT = 32_767;

/** Bytes that a value takes in a request or an answer, about. */
export function bytesOf(value: unknown): number {
	if (typeof value !== "string") return typeof value === "number" ? 8 : 6;
	let bytes = value.length + 3;
	for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) > 0x7f) bytes += 2;
	return bytes;
}
