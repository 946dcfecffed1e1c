import type { Analysis, HistoryRow } from "../model/analysis.ts";
import type { IsoDate } from "../model/context.ts";
import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import { settingsId } from "../settings-id.ts";
import { rounded } from "../text/number.ts";

/** Finds one figure among many: that of exactly this slice, null when there is none. */
export type Lookup = (id: KpiId, of?: Slice) => KpiValue | null;

/** The figures of an audit beside those of the run it may be compared with. */
export interface Figures {
	readonly now: Lookup;
	/** Latest earlier run with the same settings and columns; null without one. */
	readonly before: Lookup | null;
	readonly comparedWith: IsoDate | null;
	/** Latest earlier run, comparable or not. */
	readonly previous: IsoDate | null;
}

/** One earlier run. */
export interface PastRun {
	readonly auditDate: IsoDate;
	readonly settingsId: string;
	readonly find: Lookup;
}

export function figuresOf(analysis: Analysis): Figures {
	const { settings, mapping, source, history } = analysis;
	const runs = pastRuns(history, settings.auditDate);
	const id = settingsId(settings, mapping, source.sheet);
	const comparable = runs.filter((run) => run.settingsId === id).pop() ?? null;
	return {
		now: lookup(analysis.kpis),
		before: comparable?.find ?? null,
		comparedWith: comparable?.auditDate ?? null,
		previous: runs[runs.length - 1]?.auditDate ?? null,
	};
}

/** Runs before a day, oldest first; an audit date with two runs counts once, by the later. */
export function pastRuns(history: readonly HistoryRow[], before: IsoDate): readonly PastRun[] {
	const byDate = new Map<IsoDate, HistoryRow[]>();
	for (const row of history) {
		if (row.auditDate >= before) continue;
		const rows = byDate.get(row.auditDate);
		if (!rows || rows[0]!.runAt < row.runAt) byDate.set(row.auditDate, [row]);
		else if (rows[0]!.runAt === row.runAt) rows.push(row);
	}
	return [...byDate.entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([auditDate, rows]) => ({ auditDate, settingsId: rows[0]!.settingsId, find: lookup(rows.map(({ kpi }) => kpi)) }));
}

export function lookup(kpis: readonly KpiValue[]): Lookup {
	const byKey = new Map(kpis.map((kpi) => [keyOf(kpi.id, kpi.of), kpi]));
	return (id, of) => byKey.get(keyOf(id, of)) ?? null;
}

const keyOf = (id: KpiId, of: Slice = {}): string =>
	JSON.stringify([
		id,
		...Object.entries(of)
			.filter(([, value]) => value !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	]);

/** A change of rate in points: the difference of the two rates as they are shown, one decimal; null when one is missing.
 *  @example points(0.6742, 0.6829)  // -0.9 */
export function points(now: number | null | undefined, before: number | null | undefined): number | null {
	if (typeof now !== "number" || typeof before !== "number") return null;
	return rounded(rounded(now * 100, 1) - rounded(before * 100, 1), 1);
}

/** Whether a change is for the better. */
export const judged = (change: number, upIsBetter: boolean): "better" | "worse" | "stable" =>
	change === 0 ? "stable" : change > 0 === upIsBetter ? "better" : "worse";
