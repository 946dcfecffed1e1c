import type { RecencyBand } from "../model/tags.ts";

/** Last day of each band, in days before the audit date; the text of [SUIVRE-BASE] writes 730 in two bands, it belongs to the earlier. */
const LIMITS: readonly (readonly [number, RecencyBand])[] = [
	[30, "0-30"],
	[90, "31-90"],
	[180, "91-180"],
	[365, "181-365"],
	[730, "366-730"],
];

/** The band of a last activity so many days ago; negative: in the future (domain.md §9, S2.14).
 *  @example recencyBand(730)  // "366-730" */
export function recencyBand(days: number | null): RecencyBand {
	if (days === null) return "no-date";
	if (days < 0) return "future";
	for (const [limit, band] of LIMITS) if (days <= limit) return band;
	return "731+";
}
