import { addMonths, toDay, toIso } from "../dates/civil-date.ts";
import { type Figures, judged, type Lookup, pastRuns, points } from "../kpis/figures.ts";
import type { Language } from "../languages/language.ts";
import { kpiLabel } from "../languages/sentences.ts";
import type { Analysis } from "../model/analysis.ts";
import type { KpiId, KpiValue } from "../model/kpi-value.ts";
import type { EvolutionView } from "../model/view.ts";
import { settingsId } from "../settings-id.ts";

const AUDITS = 12;
const CHANGES = 8;

/** Figures whose change says something, and whether more is better; null: neither. Slices by source, month or level are too small to rank. */
const FOLLOWED: Partial<Readonly<Record<KpiId, boolean | null>>> = {
	contacts: null,
	contactability: true,
	"complete-profile-rate": true,
	"duplicate-rate": false,
	activity: true,
	"reachable-rate": true,
	"contactable-rate": true,
	"refusal-rate": false,
	"fill-rate": true,
	"validity-rate": true,
	segment: null,
	retention: null,
	"match-rate": true,
};

/** The last audits and what moved since the one compared with. */
export function evolutionView(analysis: Analysis, figures: Figures, language: Language): EvolutionView {
	const { settings, mapping, source, history } = analysis;
	const now = { auditDate: settings.auditDate, settingsId: settingsId(settings, mapping, source.sheet), find: figures.now };
	const runs = [...pastRuns(history, settings.auditDate), now];
	const first = Math.max(0, runs.length - AUDITS);
	return {
		audits: runs.slice(first).map(({ auditDate, settingsId: id, find }, index) => ({
			date: auditDate,
			rows: find("rows")?.value ?? null,
			contacts: find("contacts")?.value ?? null,
			contactable: find("contactability")?.part ?? null,
			active: find("activity", { activity: "active" })?.part ?? null,
			changed: first + index > 0 && runs[first + index - 1]!.settingsId !== id,
		})),
		previous: figures.previous,
		changes: figures.before === null ? [] : changesSince(analysis.kpis, figures.before, language),
		next: toIso(addMonths(toDay(settings.auditDate), 1)),
	};
}

/** The figures that moved, the largest moves first: rates by their points, counts by their share. */
function changesSince(kpis: readonly KpiValue[], before: Lookup, language: Language): EvolutionView["changes"] {
	return kpis
		.flatMap((kpi) => {
			const upIsBetter = FOLLOWED[kpi.id];
			const { of = {} } = kpi;
			if (upIsBetter === undefined || of.source !== undefined || of.level !== undefined || of.activity === "inactive") return [];
			if (kpi.id === "contactability" && of.segment !== undefined) return [];
			const earlier = before(kpi.id, kpi.of);
			if (!earlier || earlier.value === null || kpi.value === null) return [];
			const moved = kpi.unit === "ratio" ? points(kpi.value, earlier.value)! : kpi.value - earlier.value;
			if (moved === 0) return [];
			const weight = kpi.unit === "ratio" ? Math.abs(moved) : (100 * Math.abs(moved)) / Math.max(1, earlier.value);
			const better = upIsBetter === null ? null : judged(moved, upIsBetter) === "better";
			return [{ weight, change: { label: kpiLabel(language, kpi), before: earlier.value, now: kpi.value, unit: kpi.unit, better } }];
		})
		.sort((a, b) => b.weight - a.weight || (a.change.label < b.change.label ? -1 : 1))
		.slice(0, CHANGES)
		.map(({ change }) => change);
}
