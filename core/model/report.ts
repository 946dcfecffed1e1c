import type { Cell } from "./cell.ts";
import type { Column } from "./column.ts";
import type { Sheet } from "./sheet.ts";

/** What an audit adds to a workbook, in words that every host can write. Sizes are CSS pixels, rows and columns count from 0. */
export interface Report {
	/** Sheet of the contacts, and where its table lies. */
	readonly target: ReportTarget;
	/** Columns to stand to the right of the data, in this order. */
	readonly columns: readonly AddedColumn[];
	readonly sheets: readonly ReportSheet[];
}

export interface ReportTarget {
	readonly sheet: string;
	/** Spreadsheet row number (1 = first) of the headers; 0 when the sheet has none. */
	readonly headerRow: number;
	/** Spreadsheet row number of each data row, ascending. */
	readonly rowNumbers: Uint32Array;
}

/** One of our columns. `cells.codes` has one code a data row. */
export interface AddedColumn {
	/** Stable over runs, hosts and languages: "email", "email.status", "tag.segment". */
	readonly id: string;
	/** Ends in " (Loupe)". */
	readonly header: string;
	readonly width: number;
	/** `text` is written as text whatever it looks like; `date` holds ISO dates and is written as a real date; `number` as a number. */
	readonly format: "text" | "date" | "number";
	readonly cells: Column;
	/** Fill of the cells of a code: info `#EAF2FA`, watch `#FFF3DF`. */
	readonly tint?: (code: number) => "info" | "watch" | null;
	/** Note on the header, where the host has notes. */
	readonly note: string;
}

/** A tab of ours, whole. */
export interface ReportSheet {
	/** Stable over runs, hosts and languages: "summary", "findings", "history", "settings". */
	readonly id: string;
	readonly name: string;
	/** `#RRGGBB` */
	readonly tabColor: string;
	readonly gridlines: boolean;
	readonly columnWidths: readonly number[];
	readonly rows: readonly ReportRow[];
	readonly frozenRows: number;
	readonly charts: readonly Chart[];
	/** Cells that take one of a list of words. */
	readonly choices: readonly { readonly range: CellRange; readonly words: readonly string[] }[];
	readonly print: PrintSetup | null;
}

export interface ReportRow {
	/** Default height of the host when absent. */
	readonly height?: number;
	/** From column A; null: an empty cell without style. May be shorter than the sheet is wide. */
	readonly cells: readonly (ReportCell | null)[];
}

export interface ReportCell {
	readonly value: Cell;
	/** The value is an ISO date, to be written as a real date. */
	readonly date?: true;
	readonly style?: CellStyle;
}

export interface CellStyle {
	readonly bold?: true;
	readonly italic?: true;
	/** Points; 10 when absent. */
	readonly size?: number;
	/** Colours are `#RRGGBB`. */
	readonly color?: string;
	readonly fill?: string;
	readonly align?: "left" | "right" | "center";
	readonly vertical?: "top" | "center" | "bottom";
	readonly wrap?: true;
	readonly indent?: number;
	/** Number format code, as Excel writes it. */
	readonly format?: string;
	readonly borderBottom?: Border;
	readonly borderTop?: Border;
	readonly borderLeft?: Border;
}
export interface Border {
	readonly color: string;
	readonly width: "thin" | "medium" | "thick";
}

/** A block of cells; both ends included, counted from 0. */
export interface CellRange {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}

/** A native chart over cells of its own sheet. */
export interface Chart {
	readonly type: "stacked-bar" | "column" | "line";
	readonly title: string;
	/** Cells that the chart covers. */
	readonly place: CellRange;
	readonly categories: CellRange;
	readonly series: readonly ChartSeries[];
	readonly legend: "bottom" | "none";
	/** Words under the category axis. */
	readonly axisTitle?: string;
	/** End of the value axis; the host's choice when absent. The axis starts at 0. */
	readonly axisMax?: number;
	/** For a `stacked-bar`: the first category on top. */
	readonly firstOnTop?: true;
}
export interface ChartSeries {
	/** Shown in the legend. The cell that holds it, and its text. */
	readonly name: string;
	readonly nameCell: CellRange;
	readonly values: CellRange;
	readonly color: string;
	/** Colour of the data labels; null: none. */
	readonly labelColor: string | null;
	/** For a `line`. */
	readonly dashed?: true;
	readonly marker?: "circle" | "square" | "none";
	readonly width?: number;
}

interface PrintSetup {
	readonly area: CellRange;
	/** Repeated on each page; both ends included, from 0. */
	readonly repeatRows: readonly [number, number] | null;
	/** Rows before which a page begins. */
	readonly breaksBefore: readonly number[];
	/** Text of the footer, left; the page number stands right. */
	readonly footer: string;
	readonly orientation: "portrait" | "landscape";
}

/** How what an earlier audit added is told by its looks, where nothing recorded it. */
export interface Marks {
	/** Places of the columns that are ours, ascending, by the cells of the row of their headers; none when it holds no headers of ours. */
	columnsOf(headers: readonly Cell[]): readonly number[];
	/** The tabs that are ours among the sheets of a workbook, of which the first rows will do. */
	tabsOf(sheets: readonly Sheet[]): readonly FoundTab[];
}
export interface FoundTab {
	/** The `id` that it has in a report. */
	readonly kind: string;
	readonly name: string;
	/** It has another name than we gave it. */
	readonly renamed: boolean;
}
