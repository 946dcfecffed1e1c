import type { KpiId, KpiValue, Slice } from "../../model/kpi-value.ts";
import type { ReportCell } from "../../model/report.ts";
import { belowOthers } from "../below-others.ts";
import type { Page } from "../page.ts";
import { INK } from "../style.ts";
import { A, B, C, type Context, count, D, E, F, G, GAP, H, headerWords, I, LINE, MOST, rate, right, words } from "./context.ts";

export function sources(page: Page, { analysis, figures, language }: Context): void {
	const { summary } = language;
	const { now } = figures;
	const all = analysis.kpis
		.filter(({ id, of }) => id === "contacts" && of?.source !== undefined)
		.map(({ of, value }) => ({ source: of!.source!, contacts: value ?? 0 }))
		.sort((a, b) => b.contacts - a.contacts);
	if (all.length === 0) return;
	const below = belowOthers(analysis.kpis);
	const t = summary.sourceTable;
	page.pageBreak();
	page.heading(summary.sections.sources);
	page.headers(34, {
		[A]: headerWords(t.source, "left"),
		...Object.fromEntries(
			[t.contacts, t.new, t.email, t.consent, t.mobile, t.complete, t.duplicates, t.gap].map((word, index) => [index + 1, headerWords(word)]),
		),
	});
	for (const { source, contacts } of all.slice(0, MOST.sources)) {
		const value = (id: KpiId, of: Slice = {}): KpiValue | null => now(id, { ...of, source });
		const figure = (kpi: KpiValue | null): ReportCell | undefined => (kpi ? rate(language, kpi.value) : undefined);
		const verdict = below.get(source);
		page.line(
			{
				[A]: words(source === "" ? summary.noSource : source),
				[B]: count(language, contacts),
				[C]: count(language, value("new-contacts")?.value),
				[D]: figure(value("validity-rate", { field: "email" })),
				[E]: figure(value("opt-in-rate", { channel: "email" })),
				[F]: figure(value("validity-rate", { field: "phone_mobile" })),
				[G]: figure(value("complete-profile-rate")),
				[H]: figure(value("duplicate-rate")),
				[I]:
					verdict === "below"
						? words(summary.belowAverage, { size: 8, ...right, color: INK.watch })
						: verdict === "few"
							? words(summary.tooFew, { size: 8, ...right, color: INK.secondary })
							: undefined,
			},
			LINE,
		);
	}
	if (all.length > MOST.sources) page.line({ [A]: words(summary.otherSources(all.length - MOST.sources), { color: INK.secondary }) }, LINE);
	page.space(GAP);
}
