import type { Watched } from "./alerts/define-alert.ts";
import { alertRules } from "./alerts/index.ts";
import type { Alert, AlertLevel } from "./model/analysis.ts";
import type { Located } from "./places.ts";

const SEVERITY: Readonly<Record<AlertLevel, number>> = { critical: 0, warning: 1, info: 2 };

/** What should not be, the gravest first, then what concerns most; each with its rows. */
export function watch(watched: Watched): readonly Located<Alert>[] {
	return alertRules
		.flatMap((rule) => rule.watch(watched))
		.sort(({ what: a }, { what: b }) => SEVERITY[a.level] - SEVERITY[b.level] || b.count - a.count || (`${a.id} ${a.place}` < `${b.id} ${b.place}` ? -1 : 1));
}
