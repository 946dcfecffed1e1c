import type { Language } from "../languages/language.ts";
import type { Action, Alert, Analysis } from "../model/analysis.ts";
import type { KpiValue } from "../model/kpi-value.ts";
import { hashOf } from "../settings-id.ts";

/** The name of a source in an anonymous report: the same in every run, and not the name (a source may be a seller). */
function hiddenSource(source: string, language: Language): string {
	if (source === "") return "";
	const code = /^\S+ ([0-9a-f]{4})$/.exec(source)?.[1];
	return code !== undefined && source === language.summary.hiddenSource(code) ? source : language.summary.hiddenSource(hashOf(source).slice(0, 4));
}

/** Figures by source, their sources under a name that says nothing. */
export function hideSources(kpis: readonly KpiValue[], language: Language): readonly KpiValue[] {
	return kpis.map((kpi) => (kpi.of?.source === undefined ? kpi : { ...kpi, of: { ...kpi.of, source: hiddenSource(kpi.of.source, language) } }));
}

/** What the tabs may show: the analysis itself, or, in an anonymous report, without row numbers and names of sources.
 *  The history it carries is as it was written. */
export function shownIn(analysis: Analysis, language: Language): Analysis {
	if (!analysis.settings.anonymous) return analysis;
	const hidden = (source: string): string => hiddenSource(source, language);
	return {
		...analysis,
		kpis: hideSources(analysis.kpis, language),
		alerts: analysis.alerts.map((alert): Alert => ({ ...alert, rows: [], place: alert.id === "full-optin-source" ? hidden(alert.place) : alert.place })),
		actions: analysis.actions.map(
			(action): Action => (action.id === "review-source" ? { ...action, rows: [], source: hidden(action.source) } : { ...action, rows: [] }),
		),
	};
}
