import type { Segment } from "../model/tags.ts";

/** What the segment of a contact is decided on. */
export interface Buyer {
	/** Distinct valid orders; null: unknown. */
	readonly orders: number | null;
	/** Known to have bought, without a count. */
	readonly bought: boolean;
	/** Known to have bought nothing, without a count (status "prospect"). */
	readonly prospect: boolean;
	/** In the top share of revenue, with enough orders and recent activity. */
	readonly vip: boolean;
	/** Evidence of recommendation: a referral, a review, a tag. */
	readonly recommends: boolean;
}

/** The first that holds names the contact (domain.md §14, S1.11–S1.15). */
const RULES: readonly (readonly [Segment, (buyer: Buyer) => boolean])[] = [
	["ambassador", (buyer) => buyer.recommends && ((buyer.orders ?? 0) >= 1 || buyer.bought)],
	["vip", (buyer) => buyer.vip],
	["multi-buyer", (buyer) => buyer.orders !== null && buyer.orders >= 2],
	["mono-buyer", (buyer) => buyer.orders === 1],
	["prospect", (buyer) => buyer.orders === 0],
	["client", (buyer) => buyer.bought],
	["prospect", (buyer) => buyer.prospect],
];

/** One segment a contact.
 *  @example segmentOf({ orders: 1, bought: true, prospect: false, vip: false, recommends: false })  // "mono-buyer" */
export function segmentOf(buyer: Buyer): Segment {
	for (const [segment, holds] of RULES) if (holds(buyer)) return segment;
	return "unknown";
}
