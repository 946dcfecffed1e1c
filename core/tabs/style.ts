import type { Cell } from "../model/cell.ts";
import type { CellStyle, ReportCell } from "../model/report.ts";

/** Colours of the tabs: text, headings and data. */
export const INK = {
	text: "#1B1F24",
	secondary: "#4A5361",
	heading: "#174E86",
	header: "#E8EDF3",
	rule: "#D8DDE4",
	tile: "#F4F6F9",
	tileRule: "#A9B3C0",
	good: "#14683A",
	bad: "#A4161A",
	watch: "#8A4B00",
	info: "#0B5C8E",
	yours: "#FFF8E6",
} as const;
export const DATA = { consent: "#174E86", unknown: "#7DAFE0", refused: "#B5521B", none: "#DDE2E8", line: "#0E7C7B" } as const;
export const TAB_COLOR = "#174E86";

/** A cell with its style; text colour unless told. */
export function cell(value: Cell, style: CellStyle = {}): ReportCell {
	return { value, style: { color: INK.text, vertical: "center", ...style } };
}
/** An ISO date, shown in a format. */
export function dateCell(iso: string, format: string, style: CellStyle = {}): ReportCell {
	return { value: iso, date: true, style: { color: INK.text, vertical: "center", format, ...style } };
}
export const thin = { color: INK.rule, width: "thin" } as const;
