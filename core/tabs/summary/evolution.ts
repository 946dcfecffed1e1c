import { pastRuns } from "../../kpis/figures.ts";
import type { KpiValue } from "../../model/kpi-value.ts";
import type { ReportCell } from "../../model/report.ts";
import { settingsId } from "../../settings-id.ts";
import { type Page, range } from "../page.ts";
import { DATA, dateCell, INK } from "../style.ts";
import { A, B, C, type Context, count, D, E, F, G, GAP, H, headerWords, I, LINE, MOST, rate, right, words } from "./context.ts";

/** The last audits, this one last; a line of them from the second on. */
export function evolution(page: Page, { analysis, figures, language }: Context): void {
	const { summary, formats } = language;
	const { settings, mapping, source, history } = analysis;
	const now = { auditDate: settings.auditDate, settingsId: settingsId(settings, mapping, source.sheet), find: figures.now };
	const runs = [...pastRuns(history, settings.auditDate), now];
	const shown = runs.slice(-MOST.audits);
	const t = summary.evolutionTable;
	page.pageBreak();
	page.heading(summary.sections.evolution);
	const header = page.headers(20, {
		[A]: headerWords(t.date, "left"),
		...Object.fromEntries([t.rows, t.contacts, t.contactable, t.rate, t.complete, t.active, t.duplicates].map((word, index) => [index + 1, headerWords(word)])),
		[I]: headerWords(t.remark),
	});
	const first = runs.length - shown.length;
	shown.forEach(({ auditDate, settingsId: id, find }, index) => {
		const earlier = runs[first + index - 1];
		const isRate = (kpi: KpiValue | null): ReportCell | undefined => (kpi ? rate(language, kpi.value) : undefined);
		const isCount = (kpi: number | null | undefined): ReportCell | undefined => (typeof kpi === "number" ? count(language, kpi) : undefined);
		page.line(
			{
				[A]: dateCell(auditDate, formats.date, { align: "left", ...(index === shown.length - 1 ? { bold: true } : {}) }),
				[B]: isCount(find("rows")?.value),
				[C]: isCount(find("contacts")?.value),
				[D]: isCount(find("contactability")?.part),
				[E]: isRate(find("contactability")),
				[F]: isRate(find("complete-profile-rate")),
				[G]: isCount(find("activity", { activity: "active" })?.part),
				[H]: isRate(find("duplicate-rate")),
				[I]: earlier && earlier.settingsId !== id ? words(summary.settingsChanged, { size: 7, ...right, color: INK.watch }) : undefined,
			},
			LINE,
		);
	});
	const last = page.next - 1;
	page.space(GAP);
	if (shown.length < 2) return;
	const place = page.chartRows(14);
	page.space(GAP);
	const series = [
		[C, t.contacts, INK.secondary, { dashed: true, marker: "none", width: 1.5 }],
		[D, t.contactable, DATA.consent, { marker: "circle", width: 2.5 }],
		[G, t.active, DATA.line, { marker: "square", width: 2 }],
	] as const;
	page.charts.push({
		type: "line",
		title: summary.charts.evolution(shown.length),
		place: range(place.first, place.last, A, I),
		categories: range(header + 1, last, A),
		series: series.map(([column, name, color, line]) => ({
			name,
			nameCell: range(header, header, column),
			values: range(header + 1, last, column),
			color,
			labelColor: null,
			...line,
		})),
		legend: "bottom",
	});
}
