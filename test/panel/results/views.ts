import type { LanguageCode } from "../../../core/model/context.ts";
import type { ResultsView, WalkView } from "../../../core/model/view.ts";
import { findingsOf } from "../../../core/tabs/findings.ts";
import { resultsView } from "../../../core/views/results.ts";
import { analysisOf } from "../../fixtures/analysis.ts";
import { reference } from "../../reference.ts";

const EARLIER: ResultsView["evolution"]["audits"] = [
	{ date: "2026-05-21", rows: 1150, contacts: 1100, contactable: 744, active: 620, changed: false },
	{ date: "2026-06-21", rows: 1161, contacts: 1112, contactable: 752, active: 625, changed: false },
	{ date: "2026-07-21", rows: 1182, contacts: 1130, contactable: 768, active: 631, changed: false },
	{ date: "2026-08-21", rows: 1190, contacts: 1138, contactable: 772, active: 634, changed: false },
	{ date: "2026-09-21", rows: 1220, contacts: 1165, contactable: 790, active: 644, changed: true },
];

/** What the panel is given of the invented base, with rows to walk through, sales, and five audits more. */
export function viewOf(language: LanguageCode): ResultsView {
	const analysis = analysisOf();
	const words = reference.languages[language];
	const view = resultsView(analysis, findingsOf(analysis, words), words);
	return {
		...view,
		permittedMore: 96,
		sales: { orders: 1420, matched: 1301, revenue: 84_210.5, matchedRevenue: 79_800.2 },
		alerts: view.alerts.map((alert) => ({ ...alert, rows: alert.count, walk: true })),
		actions: view.actions.map((action) => ({ ...action, rows: action.count, walk: true })),
		evolution: { ...view.evolution, audits: [...EARLIER, ...view.evolution.audits] },
	};
}

/** Rows with a mistyped address; the third is that of the pictures, the fourth would be code if it were read as such. */
export function walkOf(key: string, count: number): WalkView {
	const written = (index: number): string =>
		index === 2 ? "l.martin@gmial.com" : index === 3 ? '"><img src=x onerror="window.ran=true">@gmial.com' : `contact.${index}@gmial.com`;
	return {
		key,
		sheet: "Clients",
		count,
		from: 0,
		rows: Array.from({ length: count }, (_, index) => ({
			row: index === 2 ? 217 : 40 + index * 97,
			column: 4,
			header: "Courriel",
			written: written(index),
			suggested: written(index).replace("gmial", "gmail"),
			accepted: false,
		})),
	};
}
