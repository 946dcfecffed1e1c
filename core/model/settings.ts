import type { ChangeKind } from "./change.ts";
import type { IsoDate, LanguageCode } from "./context.ts";
import type { ContactField } from "./field.ts";

/** Everything an audit can be told, defaults included (domain.md §§9–22). Days are calendar days, shares are 0 to 1. */
export interface Settings {
	/** ISO code used for national phones and postcodes. */
	readonly country: string;
	/** Language of the people who read. */
	readonly language: LanguageCode;
	/** Ages are counted up to this day. */
	readonly auditDate: IsoDate;
	/** Active: last activity at most so many days before the audit date (domain.md §16). */
	readonly activeDays: number;
	readonly retention: {
		/** Months kept after the last contact from the person (domain.md §17). */
		readonly months: number;
		/** Days before the end at which it is said to be near. */
		readonly soonDays: number;
	};
	/** Who is a VIP (domain.md §14, S1.14). */
	readonly vip: { readonly share: number; readonly months: number; readonly minOrders: number; readonly activeDays: number };
	/** A profile is complete when all of these that are mapped are valid; null: the default list of contract.md. */
	readonly completeProfile: readonly ContactField[] | null;
	/** A value on so many contacts of different names is a filler, never a key (domain.md §§3, 4). */
	readonly sharedByNames: number;
	readonly alerts: {
		/** A7: rows of one value in a column that should be unique. */
		readonly sameValueShare: number;
		/** A13: revenue of orders without a contact. */
		readonly unmatchedRevenueShare: number;
		/** A15: fillers in a coordinate. */
		readonly placeholderShare: number;
		/** A5: future dates that make the alert critical. */
		readonly futureShare: number;
	};
	/** No personal data in the report tabs. */
	readonly anonymous: boolean;
	/** "contact": status columns for e-mail, phones and address; "all": for each cleaned field. */
	readonly statusColumns: "contact" | "all";
	/** Changes that our columns do not make: the cell stands there as it was written. No figure depends on it. */
	readonly refusedChanges: readonly ChangeKind[];
}
