import type { CleanedColumn } from "./cleaned-column.ts";
import type { SalesMatch, TaggedContacts } from "./contacts.ts";
import type { IsoDate } from "./context.ts";
import type { Channel, ContactField } from "./field.ts";
import type { KpiValue } from "./kpi-value.ts";
import type { Mapping } from "./mapping.ts";
import type { Settings } from "./settings.ts";

export type AlertLevel = "info" | "warning" | "critical";

/** Something that should not be, found by a rule of domain.md §22. Data only; the sentence is made in the reader's language. */
export type Alert = {
	readonly level: AlertLevel;
	/** Column header or source concerned, as the user wrote it; "" for the whole base. */
	readonly place: string;
	/** Rows, contacts or orders concerned. */
	readonly count: number;
	/** Spreadsheet row numbers, the first ten. */
	readonly rows: readonly number[];
} & AlertKind;
export type AlertKind =
	| { readonly id: "future-dates"; readonly rule: "A5"; readonly field: ContactField | "order_date" }
	| { readonly id: "same-value"; readonly rule: "A7"; readonly field: ContactField }
	| { readonly id: "same-optin-date"; readonly rule: "A9"; readonly date: IsoDate }
	| { readonly id: "full-optin-source"; readonly rule: "A9"; readonly channel: Channel }
	| { readonly id: "retention-overdue"; readonly rule: "A10"; readonly months: number }
	| { readonly id: "unmatched-orders"; readonly rule: "A13"; readonly share: number }
	| { readonly id: "mixed-dates"; readonly rule: "A14"; readonly field: ContactField | "order_date" }
	| { readonly id: "mixed-currencies"; readonly rule: "A14"; readonly currencies: readonly string[] }
	| { readonly id: "damaged-text"; readonly rule: "A14"; readonly field: ContactField | null }
	| { readonly id: "placeholders"; readonly rule: "A15"; readonly field: ContactField; readonly share: number };

/** Something to do, with what it brings (S0.14, S0.31, S2.33). */
export type Action = {
	/** People who would become contactable; null when the action brings none but is due. */
	readonly gain: number | null;
	/** "up to": somebody else must answer. */
	readonly upTo: boolean;
	/** The gain is on one more channel, for people already contactable. */
	readonly onChannel: Channel | null;
	readonly effort: "easy" | "medium" | "high";
	/** Rows concerned, and the numbers of the first ten. */
	readonly count: number;
	readonly rows: readonly number[];
} & ActionKind;
type ActionKind =
	| { readonly id: "fix-email-typos"; readonly consented: number }
	| {
			readonly id: "ask-consent-by-post";
			/** Everybody concerned has bought: customers, not only contacts. */
			readonly clientsOnly?: true;
	  }
	| {
			readonly id: "review-source";
			readonly source: string;
			readonly part: number;
			readonly whole: number;
			readonly elsewherePart: number;
			readonly elsewhereWhole: number;
	  }
	| { readonly id: "fix-emails" }
	| { readonly id: "fix-phones" }
	| { readonly id: "collect-email" }
	| { readonly id: "collect-mobile" }
	| { readonly id: "answer-columns"; readonly columns: readonly string[] }
	| { readonly id: "settle-retention"; readonly months: number }
	| { readonly id: "review-duplicates"; readonly sure: number; readonly probable: number; readonly possible: number }
	| { readonly id: "review-notes"; readonly column: string };

/** Where a finding is met, row by row: made when somebody asks, never kept for all. */
export interface Places {
	/** Of the table concerned: the contacts' or the orders'. */
	readonly rowNumbers: Uint32Array;
	/** The column concerned; null when the finding is of whole rows. */
	readonly column: CleanedColumn | null;
	/** Whether each data row, counted from 0, is concerned. */
	holds(): (row: number) => boolean;
}

/** What the sheet cannot tell (domain.md §23). */
export type NotTested = "mailbox-exists" | "delivery" | "number-in-service" | "address-lived-in" | "deleted-contacts" | "causes" | "postcode-town";
/** What could not be computed, and the column it would need. */
export interface NotComputable {
	readonly id: "ambassadors" | "segments" | "activity" | "consent" | "sources" | "new-contacts";
	readonly needs: readonly ContactField[];
}

/** One line of the history tab (panel.md §3.4), values as they stand there. */
export interface HistoryRow {
	readonly auditDate: IsoDate;
	readonly runAt: string;
	readonly kpi: KpiValue;
	readonly label: string;
	readonly declared: boolean;
	readonly comparable: boolean;
	readonly settingsId: string;
	readonly version: string;
}

/** The whole audit, before it is put in words. */
export interface Analysis {
	readonly source: { readonly file: string; readonly sheet: string; readonly headerRow: number; readonly rows: number; readonly columns: number };
	readonly settings: Settings;
	readonly mapping: Mapping;
	readonly contacts: TaggedContacts;
	readonly sales: SalesMatch | null;
	readonly kpis: readonly KpiValue[];
	readonly alerts: readonly Alert[];
	readonly actions: readonly Action[];
	/** Rows of the alerts and actions that have some. */
	readonly places: ReadonlyMap<Alert | Action, Places>;
	/** Runs before this one, oldest first, as read from the history tab. */
	readonly history: readonly HistoryRow[];
	readonly notTested: readonly NotTested[];
	readonly notComputable: readonly NotComputable[];
}
