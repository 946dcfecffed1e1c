import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import { zOfProportions } from "../stats/two-proportions.ts";

/** Contacts under which a source is too small, gap in rate and |z| from which it is below the others (domain.md §19). */
const RULE = { contacts: 30, gap: 0.1, z: 2.58 };
/** Rates in which higher is better. */
const RATES: readonly (readonly [KpiId, Slice])[] = [
	["validity-rate", { field: "email" }],
	["opt-in-rate", { channel: "email" }],
	["validity-rate", { field: "phone_mobile" }],
	["complete-profile-rate", {}],
];

/** Sources that are too small to judge, and sources of which one rate at least is well below that of all the others together:
 *  10 points, and more than chance explains. */
export function belowOthers(kpis: readonly KpiValue[]): ReadonlyMap<string, "below" | "few"> {
	const verdicts = new Map<string, "below" | "few">();
	for (const { id, of, value } of kpis) {
		if (id === "contacts" && of?.source !== undefined && (value ?? 0) < RULE.contacts) verdicts.set(of.source, "few");
	}
	for (const [id, slice] of RATES) {
		const rates = kpis.filter(
			(kpi) => kpi.id === id && kpi.of?.source !== undefined && kpi.of.field === slice.field && kpi.of.channel === slice.channel && kpi.whole !== undefined,
		);
		const sum = (of: "part" | "whole"): number => rates.reduce((total, kpi) => total + (kpi[of] ?? 0), 0);
		const [parts, wholes] = [sum("part"), sum("whole")];
		for (const { of, part = 0, whole = 0 } of rates) {
			const source = of!.source!;
			const [restPart, rest] = [parts - part, wholes - whole];
			if (verdicts.has(source) || source === "" || whole < RULE.contacts || rest < RULE.contacts) continue;
			if (restPart / rest - part / whole >= RULE.gap && zOfProportions(part, whole, restPart, rest) >= RULE.z) verdicts.set(source, "below");
		}
	}
	return verdicts;
}
