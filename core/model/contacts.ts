import type { CleanedColumn } from "./cleaned-column.ts";
import { CHANNELS, type Channel, type ContactField } from "./field.ts";
import type { Table } from "./sheet.ts";
import type { DuplicateLevel } from "./tags.ts";

/** The rows of a contact sheet, cleaned. Several columns may hold one field (consents). */
export interface CleanedContacts {
	readonly table: Table;
	readonly fields: ReadonlyMap<ContactField, readonly CleanedColumn[]>;
}

/** Rows that are the same person. Groups are disjoint; a row in no group is alone. */
export interface DuplicateGroup {
	readonly level: DuplicateLevel;
	/** Data rows, from 0, ascending. */
	readonly rows: readonly number[];
	/** Keys that tie them, strongest first. */
	readonly because: readonly DuplicateReason[];
}
export type DuplicateReason = "id" | "email" | "mobile-name" | "siret-name" | "name-postcode" | "name-birth-date";

export interface Duplicates {
	/** Ordered by first row. */
	readonly groups: readonly DuplicateGroup[];
	/** Index of the group of a row, -1 when alone. */
	readonly groupOf: Int32Array;
	/** Distinct contact of a row: rows of a sure or probable group share one. Numbered from 0 by first row. */
	readonly contactOf: Uint32Array;
	readonly contactCount: number;
}

export const channelBit = (channel: Channel): number => 1 << CHANNELS.indexOf(channel);
/** In day arrays: no date. */
export const NO_DAY = -0x80000000;

/** Where a last activity may come from, in `lastActivityFrom` (1 = the first; 0 = none). */
export const ACTIVITY_SOURCES = [
	"last_activity_at",
	"order_date",
	"last_purchase_at",
	"first_purchase_at",
	"last_click_at",
	"optin_date",
	"created_at",
] as const;

/** What is known of each distinct contact, arrays by contact. */
export interface TaggedContacts extends CleanedContacts {
	readonly duplicates: Duplicates;
	/** One bit a channel (`channelBit`): a coordinate is filled; reachable; contactable; permitted. */
	readonly filled: Uint8Array;
	readonly reachable: Uint8Array;
	readonly contactable: Uint8Array;
	readonly permitted: Uint8Array;
	/** Index in CONSENTS, per channel. */
	readonly consent: Readonly<Record<Channel, Uint8Array>>;
	/** Days since 1970-01-01, NO_DAY when unknown; never after the audit date, unless nothing else is left. */
	readonly lastActivity: Int32Array;
	readonly lastActivityFrom: Uint8Array;
	/** Earliest created_at. */
	readonly createdAt: Int32Array;
	/** Index in RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS. */
	readonly band: Uint8Array;
	readonly retention: Uint8Array;
	readonly segment: Uint8Array;
	readonly active: Uint8Array;
	/** Valid orders; -1 unknown. Revenue of these; NaN unknown. */
	readonly orders: Int32Array;
	readonly revenue: Float64Array;
	/** Every field of the complete profile that is mapped is valid. */
	readonly complete: Uint8Array;
	/** A professional: company, SIRET or a corporate e-mail domain (domain.md §10.2). */
	readonly professional: Uint8Array;
	/** Index in `sources`; 0 = none given. */
	readonly source: Uint32Array;
	/** Names as written most often; [0] is "". */
	readonly sources: readonly string[];
}

/** How the sales sheet met the contacts (S0.24). */
export interface SalesMatch {
	readonly sheet: string;
	/** Distinct valid orders and their revenue, NaN where the sheet has no amounts. */
	readonly orders: number;
	readonly revenue: number;
	readonly matchedOrders: number;
	readonly matchedRevenue: number;
	/** Orders matched by each key, strongest first. */
	readonly by: { readonly id: number; readonly email: number; readonly phone: number };
	/** Orders set aside: cancelled, refunded, at 0 or below, without a readable amount. */
	readonly setAside: number;
	readonly futureDates: number;
	readonly currencies: readonly string[];
	/** Days of the first and last valid order, NO_DAY without any. */
	readonly firstDay: number;
	readonly lastDay: number;
}
