import { judged } from "../../kpis/figures.ts";
import type { Language } from "../../languages/language.ts";
import { CHANNELS } from "../../model/field.ts";
import type { KpiId, KpiValue, Slice } from "../../model/kpi-value.ts";
import type { CellStyle, ReportCell } from "../../model/report.ts";
import type { Page } from "../page.ts";
import { cell, INK } from "../style.ts";
import { A, B, CHANGE_COLOR, type Context, change, D, F, H, recordsPost, since, WIDTHS, words } from "./context.ts";

export function head(page: Page, { analysis, figures, language }: Context): void {
	const { summary } = language;
	const { now, comparedWith, previous } = figures;
	const compared = comparedWith !== null ? summary.compared(comparedWith) : previous !== null ? summary.notComparable(previous) : summary.firstAudit;
	const rows = now("rows")?.value ?? analysis.source.rows;
	const contacts = now("contacts")?.value ?? analysis.contacts.duplicates.contactCount;
	page.row(32, { [A]: words(summary.title(analysis.source.sheet), { bold: true, size: 16, color: INK.heading }) });
	page.row(20, { [A]: words(`${summary.lead(analysis.settings.auditDate, rows, contacts)} ${compared}`, { color: INK.secondary }) });
	page.space(8);
}

/** Four headline figures: at A, D, F and H. */
export function tiles(page: Page, { analysis, figures, language }: Context): void {
	const { summary, formats } = language;
	const { now } = figures;
	const reach = now("contactability");
	const by = CHANNELS.filter((channel) => channel !== "post" || recordsPost(analysis, figures)).map((channel) => language.channels[channel].by);
	const others: readonly (readonly [number, KpiId, Slice | undefined, string, boolean])[] = [
		[D, "complete-profile-rate", undefined, summary.tiles.complete, true],
		[F, "activity", { activity: "active" }, summary.tiles.active(analysis.settings.activeDays), true],
		[H, "duplicate-rate", undefined, summary.tiles.duplicates, false],
	];
	const label: CellStyle = { size: 9, color: INK.secondary };
	const lines: Record<number, ReportCell>[] = [{}, {}, {}, {}];
	const put = (line: number, column: number, made: ReportCell | undefined): void => {
		if (made) lines[line]![column] = made;
	};
	put(0, A, words(summary.tiles.contactable, label));
	if (reach) {
		put(1, A, cell(reach.part ?? 0, { bold: true, size: 24, align: "left", format: formats.count }));
		put(1, B, words(summary.outOf(reach.whole ?? 0, reach.value), { size: 11 }));
		put(2, A, words(summary.by(by), label));
		const moved = since(figures, "contactability");
		if (moved !== null) put(3, A, { ...change(language, moved, true, formats.upIsBetter)!, style: { ...tileChange(moved, true), format: formats.upIsBetter } });
	}
	for (const [column, id, of, name, upIsBetter] of others) {
		const kpi = now(id, of);
		if (!kpi) continue;
		put(0, column, words(name, label));
		put(1, column, tileValue(kpi, language));
		put(2, column, words(summary.of(kpi.part ?? 0, kpi.whole ?? 0), label));
		const moved = since(figures, id, of);
		if (moved === null) continue;
		// A figure too wide for its cell shows as "###": the word stands in the next one, which is the tile's too.
		put(3, column, cell(moved, { ...tileChange(moved, upIsBetter), format: formats.points }));
		put(3, column + 1, words(language.changes[judged(moved, upIsBetter)], { ...tileChange(moved, upIsBetter) }));
	}
	const heights = [18, 38, 17, 18];
	lines.forEach((line, index) => {
		for (let column = 0; column < WIDTHS.length; column++) line[column] = framed(line[column], column);
		page.row(heights[index]!, line);
	});
	page.space(8);
}

const tileChange = (moved: number, upIsBetter: boolean): CellStyle => ({
	size: 9,
	bold: true,
	align: "left",
	vertical: "center",
	color: CHANGE_COLOR[judged(moved, upIsBetter)],
});
const tileValue = (kpi: KpiValue, { formats, notApplicable }: Language): ReportCell =>
	kpi.value === null
		? words(notApplicable, { size: 16, color: INK.secondary })
		: cell(kpi.value, { bold: true, size: 16, align: "left", format: formats.tileRate });
/** A cell of a tile: its ground, and the thick rule where the tile begins. */
function framed(made: ReportCell | undefined, column: number): ReportCell {
	const edge = column === A ? INK.heading : column === D || column === F || column === H ? INK.tileRule : null;
	return {
		value: made?.value ?? null,
		style: { ...made?.style, fill: INK.tile, ...(edge ? { borderLeft: { color: edge, width: "thick" }, indent: 1 } : {}) },
	};
}
