export type Segment = "prospect" | "client" | "mono-buyer" | "multi-buyer" | "vip" | "ambassador" | "unknown";
export const SEGMENTS: readonly Segment[] = ["unknown", "prospect", "client", "mono-buyer", "multi-buyer", "vip", "ambassador"];

export type RecencyBand = "0-30" | "31-90" | "91-180" | "181-365" | "366-730" | "731+" | "no-date" | "future";
export const RECENCY_BANDS: readonly RecencyBand[] = ["0-30", "31-90", "91-180", "181-365", "366-730", "731+", "no-date", "future"];

export type RetentionStatus = "ok" | "soon" | "overdue" | "undated" | "exempt";
export const RETENTION_STATUSES: readonly RetentionStatus[] = ["ok", "soon", "overdue", "undated", "exempt"];

export type DuplicateLevel = "sure" | "probable" | "possible";

/** Consent on a channel, three-valued and pending; by its number in typed arrays. */
export type Consent = "unknown" | "no" | "pending" | "yes";
export const CONSENTS: readonly Consent[] = ["unknown", "no", "pending", "yes"];
