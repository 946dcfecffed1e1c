import type { Alert, AlertLevel, NotComputable, NotTested } from "./analysis.ts";
import type { ChangeKind } from "./change.ts";
import type { IsoDate } from "./context.ts";
import type { Channel, ContactField, Field } from "./field.ts";
import type { KpiValue } from "./kpi-value.ts";
import type { MappingEntry } from "./mapping.ts";
import type { TableRemark } from "./sheet.ts";
import type { RecencyBand, Segment } from "./tags.ts";

export type { ChangeKind } from "./change.ts";

/** What a panel shows of an audit: plain JSON, small whatever the size of the base. Codes and numbers; sentences where the core has them,
 *  in the language of the settings. Made by `core/views/`. */

/** The columns step: what each column is read as, to be confirmed. */
export interface ColumnsView {
	readonly sheet: string;
	readonly rows: number;
	/** 0: the sheet has no header row. */
	readonly headerRow: number;
	readonly remarks: readonly TableRemark[];
	/** In the order of the sheet. */
	readonly columns: readonly ColumnView[];
	/** Rows of the audit before; null at the first. */
	readonly rowsBefore: number | null;
}
export interface ColumnView {
	readonly entry: MappingEntry;
	readonly letter: string;
	/** Up to 3 distinct values, most telling first, as they would be shown in a cell. */
	readonly samples: readonly string[];
	/** How the values of a consent column are read, most frequent first, at most 6, "" for empty cells; null for other fields. */
	readonly consents: readonly { readonly value: string; readonly read: "yes" | "no" | "pending" | "unknown" }[] | null;
}

/** What would be written, before anything is. */
export interface PreviewView {
	readonly rows: number;
	readonly columns: readonly { readonly header: string; readonly letter: string }[];
	readonly tabs: readonly string[];
	/** Cells that the audit adds, tabs included. */
	readonly cells: number;
	/** Changes by kind, most frequent first. */
	readonly changes: readonly ChangeView[];
	/** Suggestions that are never applied by themselves. */
	readonly suggested: number;
	/** Values that could not be read, with examples. */
	readonly left: { readonly count: number; readonly examples: readonly LeftView[] };
}
export interface ChangeView {
	readonly kind: ChangeKind;
	/** Cells. */
	readonly count: number;
	/** The settings say not to make it. */
	readonly refused: boolean;
	/** At most 5, the most telling first. */
	readonly examples: readonly { readonly row: number; readonly column: string; readonly before: string; readonly after: string }[];
}
export interface LeftView {
	readonly row: number;
	readonly column: string;
	readonly value: string;
	/** Why, in words. */
	readonly reason: string;
}

/** A figure, its whole, and what it was at the audit before; null where unknown. */
export interface FigureView {
	readonly value: number | null;
	readonly part?: number;
	readonly whole?: number;
	/** Points of a ratio (0.027 = 2.7 points) or a count, against the audit compared with: the difference of the displayed values; null without one. */
	readonly change: number | null;
	readonly better: "up" | "down";
}

export interface ResultsView {
	readonly auditDate: IsoDate;
	readonly sheet: string;
	readonly rows: number;
	readonly contacts: number;
	/** Date of the audit compared with; null at the first. */
	readonly comparedWith: IsoDate | null;
	/** The audit before was made with other settings or columns: nothing is compared. */
	readonly notComparable: boolean;
	readonly contactable: FigureView;
	/** Channels that count in the headline. */
	readonly headlineChannels: readonly Channel[];
	readonly complete: FigureView | null;
	readonly active: FigureView | null;
	readonly activeDays: number;
	readonly duplicates: FigureView;
	readonly channels: readonly ChannelView[];
	/** Possible by e-mail under the existing-customer rule, not consented. */
	readonly permittedMore: number;
	/** Important fields, then the others that miss most. */
	readonly fields: readonly FieldView[];
	readonly bands: readonly { readonly band: RecencyBand; readonly contacts: number }[];
	readonly segments: readonly { readonly segment: Segment; readonly contacts: number; readonly contactable: number }[];
	readonly sources: readonly { readonly source: string; readonly contacts: number; readonly consented: number; readonly below: boolean }[];
	readonly sales: { readonly orders: number; readonly matched: number; readonly revenue: number | null; readonly matchedRevenue: number | null } | null;
	/** Critical first. */
	readonly alerts: readonly AlertView[];
	/** Ranked; those without gain last. */
	readonly actions: readonly ActionView[];
	/** Rules of the audit that found nothing wrong, in words. */
	readonly passed: readonly string[];
	readonly notTested: readonly { readonly id: NotTested; readonly words: string }[];
	readonly notComputable: readonly { readonly id: NotComputable["id"]; readonly words: string }[];
	readonly evolution: EvolutionView;
	/** Every figure, for the one who looks for another. */
	readonly kpis: readonly KpiValue[];
}
/** The parts add up to the contacts. */
export interface ChannelView {
	readonly channel: Channel;
	readonly filled: number;
	readonly reachable: number;
	/** Contactable: reachable and consented. For post without any consent on record, 0: see `required`. */
	readonly consented: number;
	readonly unknown: number;
	readonly refused: number;
	/** Without a valid detail. */
	readonly none: number;
	/** Whether a consent is on record for the channel; false for post mostly. */
	readonly required: boolean;
	readonly change: number | null;
}
export interface FieldView {
	/** "address": the postal address as a whole. */
	readonly field: ContactField | "address";
	readonly label: string;
	readonly valid: number;
	readonly toFix: number;
	readonly missing: number;
	readonly whole: number;
	readonly important: boolean;
}
export interface AlertView {
	readonly key: string;
	readonly id: Alert["id"];
	readonly level: AlertLevel;
	readonly short: string;
	readonly sentence: string;
	readonly todo: string;
	readonly since: IsoDate | null;
	/** Rows, contacts or orders, as the sentence counts them. */
	readonly count: number;
	/** Rows that can be walked: those of one contact are several where it is written twice; 0 where no row can be named. */
	readonly rows: number;
	/** Rows can be walked. */
	readonly walk: boolean;
}
export interface ActionView {
	readonly key: string;
	readonly id: string;
	readonly what: string;
	readonly why: string;
	readonly gain: number | null;
	readonly upTo: boolean;
	readonly onChannel: Channel | null;
	readonly effort: "easy" | "medium" | "high";
	/** As the words count them. */
	readonly count: number;
	/** Rows that can be walked; 0 where no row can be named. */
	readonly rows: number;
	readonly walk: boolean;
	/** The rows carry a suggestion that can be accepted. */
	readonly accept: boolean;
}

/** One row to look at. */
export interface WalkRow {
	/** As the spreadsheet numbers it. */
	readonly row: number;
	/** 0 = column A: the cell concerned. */
	readonly column: number;
	readonly header: string;
	readonly written: string;
	readonly suggested: string | null;
	readonly accepted: boolean;
}
export interface WalkView {
	readonly key: string;
	/** Sheet in which the rows stand. */
	readonly sheet: string;
	/** Rows in all. */
	readonly count: number;
	readonly from: number;
	readonly rows: readonly WalkRow[];
}

export interface EvolutionView {
	/** The last 12 audits, oldest first, this one included; figures null where that run had none. */
	readonly audits: readonly {
		readonly date: IsoDate;
		readonly rows: number | null;
		readonly contacts: number | null;
		readonly contactable: number | null;
		readonly active: number | null;
		/** Settings, columns or source changed since the one before. */
		readonly changed: boolean;
	}[];
	readonly previous: IsoDate | null;
	/** Figures that moved most since, best described first. */
	readonly changes: readonly {
		readonly label: string;
		readonly before: number | null;
		readonly now: number | null;
		readonly unit: KpiValue["unit"];
		readonly better: boolean | null;
	}[];
	/** A month after this audit. */
	readonly next: IsoDate;
}

/** Who goes on a mailing list. */
export interface ListRequest {
	readonly channel: Channel;
	/** With those permitted under the existing-customer rule. */
	readonly permitted: boolean;
	/** null: all. */
	readonly segments: readonly Segment[] | null;
	readonly bands: readonly RecencyBand[] | null;
}
export interface ListView {
	readonly people: number;
	readonly refused: number;
	readonly duplicates: number;
	readonly overdue: number;
}

/** A person's word on one column of the columns step. */
export interface Answer {
	/** 0 = column A. */
	readonly index: number;
	/** null: leave as it is. */
	readonly field: Field | null;
	readonly inverted?: boolean;
	/** For a consent for all channels: those that it covers. */
	readonly channels?: readonly Channel[];
}
