import { kpiLabel } from "../../languages/sentences.ts";
import type { KpiId } from "../../model/kpi-value.ts";
import type { Page } from "../page.ts";
import { INK } from "../style.ts";
import { A, type Context, count, E, F, GAP, headerWords, indented, LINE, rate, words } from "./context.ts";

const SALES: readonly KpiId[] = ["orders", "revenue", "average-order", "repeat-rate", "revenue-share-top-20", "match-rate", "revenue-match-rate"];

export function sales(page: Page, { figures, language }: Context): void {
	const { summary, formats } = language;
	const shown = SALES.flatMap((id) => figures.now(id) ?? []);
	if (shown.length === 0) return;
	const t = summary.salesTable;
	page.heading(summary.sections.sales);
	page.headers(20, {
		[A]: headerWords(t.figure, "left"),
		[E]: headerWords(t.value),
		[F]: indented(headerWords(t.detail, "left")),
	});
	for (const kpi of shown) {
		const isRate = kpi.unit === "ratio";
		const amount = kpi.unit === "amount" ? { format: formats.amount } : {};
		page.line(
			{
				[A]: words(kpiLabel(language, kpi)),
				[E]: isRate || kpi.value === null ? rate(language, kpi.value, { bold: true }) : count(language, kpi.value, { bold: true, ...amount }),
				[F]:
					isRate && kpi.part !== undefined && kpi.whole !== undefined ? words(summary.of(kpi.part, kpi.whole), { color: INK.secondary, indent: 1 }) : undefined,
			},
			LINE,
		);
	}
	page.space(GAP);
}
