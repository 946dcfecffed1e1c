import type { ActionWords, AlertWords, Language } from "./languages/language.ts";
import type { Action, Alert, Analysis } from "./model/analysis.ts";

/** The audit as one JSON document (contract.md `--json`): codes never translated, sentences in the reader's language. */
export function auditDocument(analysis: Analysis, language: Language, version: string, timings: Readonly<Record<string, number>>): object {
	const { source, mapping, settings, kpis, alerts, actions, sales } = analysis;
	return {
		loupe: version,
		auditDate: settings.auditDate,
		source,
		mapping,
		settings,
		kpis,
		alerts: alerts.map((alert) => ({ ...alert, message: (language.alerts[alert.id] as AlertWords<Alert>).sentence(alert) })),
		actions: actions.map((action) => ({ ...action, message: (language.actions[action.id] as ActionWords<Action>).what(action) })),
		notTested: analysis.notTested,
		notComputable: analysis.notComputable,
		...(sales ? { sales } : {}),
		timings,
	};
}
