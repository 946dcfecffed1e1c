import { type Figures, judged, points } from "../../kpis/figures.ts";
import type { Language } from "../../languages/language.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { KpiId, KpiValue, Slice } from "../../model/kpi-value.ts";
import type { CellStyle, ReportCell } from "../../model/report.ts";
import type { Finding } from "../findings.ts";
import type { Cells, Page } from "../page.ts";
import { cell, INK, thin } from "../style.ts";

/** Columns A to I, 862 px: fits beside a 350-px pane on a 1366-px screen. */
export const WIDTHS = [160, 86, 86, 86, 86, 86, 100, 86, 86];
export const [A, B, C, D, E, F, G, H, I] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
/** A4 less its margins, when these columns take its width. */
export const PAPER = 1225;
/** Heights under the charts: so that the first sheet of paper ends with the table of last activity. */
export const LINE = 18;
export const GAP = 8;
export const MOST = { actions: 3, alerts: 3, fields: 20, sources: 20, audits: 12 };

/** What the sections are written from. */
export interface Context {
	readonly analysis: Analysis;
	readonly findings: readonly Finding[];
	readonly figures: Figures;
	readonly language: Language;
	readonly version: string;
}

export const right = { align: "right" } as const;
export const count = (language: Language, value: number | null | undefined, style: CellStyle = {}): ReportCell =>
	cell(value ?? null, { ...right, format: language.formats.count, ...style });
export const rate = (language: Language, value: number | null | undefined, style: CellStyle = {}): ReportCell =>
	typeof value === "number"
		? cell(value, { ...right, format: language.formats.rate, ...style })
		: cell(language.notApplicable, { ...right, color: INK.secondary, ...style });
export const words = (text: string, style: CellStyle = {}): ReportCell => cell(text, style);
export const headerWords = (text: string, align: "left" | "right" = "right"): ReportCell =>
	cell(text, { bold: true, size: 9, wrap: true, align, vertical: "top" });

/** A cell set off from the figure on its left. */
export const indented = (made: ReportCell): ReportCell => ({ ...made, style: { ...made.style, indent: 1 } });

export const CHANGE_COLOR = { better: INK.good, worse: INK.bad, stable: INK.text } as const;
/** A change in points, its arrow in the format, its worth in the colour; nothing without a run to compare with. */
export function change(language: Language, value: number | null, upIsBetter: boolean, format = language.formats.points): ReportCell | undefined {
	return value === null ? undefined : cell(value, { ...right, format, color: CHANGE_COLOR[judged(value, upIsBetter)] });
}

export const since = ({ now, before }: Figures, id: KpiId, of?: Slice): number | null => points(now(id, of)?.value, before?.(id, of)?.value);

/** Whether any consent for post is on record; without one, post is open to whoever did not refuse. */
export const recordsPost = ({ contacts }: Analysis, { now }: Pick<Figures, "now">): boolean =>
	contacts.fields.has("optin_post") || (now("contactable-rate", { channel: "post" })?.part ?? 0) > 0;

/** Rows of a block of a table, from its header to its last line. */
export interface Block {
	readonly header: number;
	readonly first: number;
	readonly last: number;
}

/** Neither better nor worse: a share of a whole. */
export const neutralChange = (language: Language, moved: number | null): ReportCell =>
	cell(moved, { ...right, format: language.formats.points, color: INK.secondary, borderBottom: thin });
export const lacks = ({ notComputable }: Analysis, id: Analysis["notComputable"][number]["id"]): boolean => notComputable.some((missing) => missing.id === id);
export const known = <T>(all: readonly T[], find: (one: T) => KpiValue | null): (readonly [T, KpiValue])[] =>
	all.flatMap((one) => {
		const kpi = find(one);
		return kpi ? [[one, kpi] as const] : [];
	});

export function twinHeading(page: Page, titles: { readonly [column: number]: string | undefined }): void {
	const rule = { color: INK.heading, width: "medium" } as const;
	const cells = Object.fromEntries(
		Object.entries(titles).map(([column, text]) => [column, cell(text ?? null, { bold: true, size: 13, color: INK.heading, vertical: "bottom" })]),
	);
	page.row(26, cells, { borderBottom: rule });
}
/** Headers of one of two tables side by side; the first is that of the words. */
export const twinHeaders = (...headers: readonly (readonly [column: number, text: string])[]): Cells =>
	Object.fromEntries(
		headers.map(([column, text], index) => {
			const place = index > 0 ? right : column === A ? {} : { indent: 1 };
			return [column, cell(text, { bold: true, size: 9, fill: INK.header, borderBottom: thin, ...place })];
		}),
	);

export interface Rows {
	readonly first: number;
	readonly last: number;
}
