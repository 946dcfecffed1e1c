import type { Channel, ContactField } from "./field.ts";
import type { RecencyBand, RetentionStatus, Segment } from "./tags.ts";

export type KpiId =
	| "contactability"
	| "contacts"
	| "rows"
	| "duplicate-rate"
	| "non-empty-rate"
	| "fill-rate"
	| "validity-rate"
	| "complete-profile-rate"
	| "filled-count"
	| "reachable-rate"
	| "opt-in-rate"
	| "refusal-rate"
	| "pending-rate"
	| "contactable-rate"
	| "permitted-rate"
	| "contactable-channels"
	| "recency-band"
	| "segment"
	| "activity"
	| "new-contacts"
	| "retention"
	| "orders"
	| "revenue"
	| "average-order"
	| "repeat-rate"
	| "revenue-share-top-20"
	| "reachable-unknown-rate"
	| "reachable-refused-rate"
	| "match-rate"
	| "revenue-match-rate";

/** What a KPI is a slice of (contract.md). */
export interface Slice {
	readonly field?: ContactField;
	readonly channel?: Channel;
	readonly source?: string;
	readonly segment?: Segment;
	readonly band?: RecencyBand;
	readonly activity?: "active" | "inactive";
	readonly retention?: RetentionStatus;
	/** YYYY-MM */
	readonly month?: string;
	/** 0 to 4 */
	readonly channels?: number;
	readonly level?: "sure" | "probable" | "possible";
}

/** One figure. A rate keeps its two numbers and the name of the second; nought of nought is null, never 0. */
export interface KpiValue {
	readonly id: KpiId;
	readonly of?: Slice;
	/** Absent when the KPI counts instead of dividing. */
	readonly part?: number;
	readonly whole?: number;
	readonly base?: "rows" | "contacts" | "filled" | "clients" | "orders" | "revenue";
	readonly value: number | null;
	readonly unit: "ratio" | "count" | "amount";
}
