import type { Action, Alert, AlertLevel, NotComputable, NotTested } from "../model/analysis.ts";
import type { ChangeKind } from "../model/change.ts";
import type { State } from "../model/cleaned.ts";
import type { DuplicateReason } from "../model/contacts.ts";
import type { IsoDate, LanguageCode } from "../model/context.ts";
import type { Channel, ContactField, Field } from "../model/field.ts";
import type { KpiId } from "../model/kpi-value.ts";
import type { MappingEntry } from "../model/mapping.ts";
import type { Settings } from "../model/settings.ts";
import type { TableRemark } from "../model/sheet.ts";
import type { Consent, DuplicateLevel, RecencyBand, RetentionStatus, Segment } from "../model/tags.ts";
import type { IssueWords } from "./issue-words.ts";

/** Every language that people can read Loupe in. A host hands them in: their words are as heavy as all the code of the tabs. */
export type Languages = Readonly<Record<LanguageCode, Language>>;

/** Every word a person reads in one language. Records over ids: a word that is missing is a compile error. Sentences carry no final stop
 *  unless they hold several. */
export interface Language {
	readonly code: LanguageCode;
	readonly figures: FigureWords;
	readonly dates: DateWords;
	readonly formats: CellFormats;
	/** In the quotation marks of the language. */
	readonly quote: (text: string) => string;
	/** "a, b and c"; with "or": "a, b or c". */
	readonly list: (words: readonly string[], or?: "or") => string;
	/** What stands between a name and what is said of it: ": " with its spaces. */
	readonly colon: string;
	readonly yes: string;
	readonly no: string;
	readonly notApplicable: string;

	readonly issues: IssueWords;
	/** What is said of a value that is valid and still of no use. */
	readonly remarks: { readonly notMobile: string; readonly disposable: string; readonly technical: string };
	readonly fields: Readonly<Record<Field, string>>;
	readonly kpis: Readonly<Record<KpiId, string>>;
	readonly states: Readonly<Record<State, string>>;
	/** What is changed in our columns: "Phones in one format". */
	readonly changeKinds: Readonly<Record<ChangeKind, string>>;
	readonly consents: Readonly<Record<Consent, string>>;
	readonly channels: Readonly<Record<Channel, ChannelWords>>;
	readonly segments: Readonly<Record<Segment, string>>;
	/** For narrow columns. */
	readonly segmentsShort: Readonly<Record<Segment, string>>;
	readonly bands: Readonly<Record<RecencyBand, string>>;
	readonly activity: Readonly<Record<"active" | "inactive", string>>;
	readonly retention: Readonly<Record<RetentionStatus, string>>;
	readonly duplicates: Readonly<Record<DuplicateLevel, string>>;
	readonly duplicateReasons: Readonly<Record<DuplicateReason, string>>;
	readonly efforts: Readonly<Record<Action["effort"], string>>;
	/** Sign and word: "■ Critique". */
	readonly levels: Readonly<Record<AlertLevel, string>>;
	readonly changes: Readonly<Record<"better" | "worse" | "stable", string>>;
	readonly confidence: Readonly<Record<"sure" | "likely" | "contested" | "below", string>>;
	readonly because: Readonly<Record<MappingEntry["because"], string>>;
	readonly questions: { readonly [Q in NonNullable<MappingEntry["question"]>]: (column: string) => string };
	readonly tableRemarks: { readonly [K in TableRemark["kind"]]: (remark: Extract<TableRemark, { kind: K }>) => string };

	readonly topics: Readonly<Record<Topic, string>>;
	readonly alerts: { readonly [Id in Alert["id"]]: AlertWords<Extract<Alert, { id: Id }>> };
	/** What a rule says when it finds nothing. */
	readonly passed: Readonly<Record<Alert["id"], string>>;
	readonly actions: { readonly [Id in Action["id"]]: ActionWords<Extract<Action, { id: Id }>> };
	readonly qualityFindings: Readonly<Record<QualityState, QualityWords>>;
	readonly notTested: Readonly<Record<NotTested, string>>;
	readonly notComputable: Readonly<Record<NotComputable["id"], string>>;
	/** "Ambassadors: cannot be computed, it needs a column Referrals". */
	readonly needs: (what: string, fields: readonly string[]) => string;

	readonly tabs: Readonly<Record<"summary" | "findings" | "history" | "settings", string>>;
	readonly columns: AddedColumnWords;
	readonly summary: SummaryWords;
	/** Name of a tab with the people of a mailing. */
	readonly mailingList: (channel: Channel, date: IsoDate) => string;
	/** Headers of a tab with the rows of a finding. */
	readonly walkedRows: Readonly<Record<"row" | "column" | "written" | "suggested", string>>;
	readonly findings: FindingWords;
	readonly settings: SettingsWords;
	readonly stages: Readonly<Record<StageName, string>>;
	readonly terminal: TerminalWords;
}

interface FigureWords {
	/** 1204 in groups of three. */
	readonly count: (value: number) => string;
	readonly decimal: (value: number, digits: number) => string;
	/** 0.674 as "67.4%"; one decimal unless told. */
	readonly percent: (ratio: number, digits?: number) => string;
	/** A change in points, signed: "−0.9 pt"; "= 0.0 pt" without change. */
	readonly points: (change: number) => string;
}
interface DateWords {
	/** "21 November 2026" */
	readonly long: (iso: IsoDate) => string;
	/** "21 Nov 2026", "21/11/2026" */
	readonly short: (iso: IsoDate) => string;
	/** Day and month alone. */
	readonly day: (iso: IsoDate) => string;
	/** "November 2026" from "2026-11". */
	readonly month: (month: string) => string;
}
/** Number format codes, as Excel writes them. The words of a change are in its format, so that the figure stays a figure. */
interface CellFormats {
	readonly count: string;
	readonly rate: string;
	/** One decimal, none for 100 %: fits a narrow tile. */
	readonly tileRate: string;
	readonly wholeRate: string;
	readonly date: string;
	readonly amount: string;
	/** A change in points, arrow and figure. */
	readonly points: string;
	/** The same with its value: up is better, or down is. */
	readonly upIsBetter: string;
	readonly downIsBetter: string;
	/** "+"0, "up to +"0, and with few characters. */
	readonly gain: string;
	readonly gainUpTo: string;
	readonly gainUpToShort: string;
	readonly gainOn: Readonly<Record<Channel, string>>;
	readonly gainOnUpTo: Readonly<Record<Channel, string>>;
}
interface ChannelWords {
	readonly name: string;
	readonly short: string;
	/** "by email": in "by email, SMS or phone", without the preposition. */
	readonly by: string;
	/** Header of its consent column. */
	readonly consent: string;
}

export type Topic = "reach" | "consent" | "quality" | "dates" | "retention" | "duplicates" | "sources" | "sales" | "columns";
export interface AlertWords<A> {
	readonly topic: Topic;
	/** Without the count, for a line that has it apart. */
	readonly short: (alert: A) => string;
	/** Count first, without a final stop. */
	readonly sentence: (alert: A) => string;
	readonly todo: (alert: A) => string;
}
export interface ActionWords<A> {
	readonly topic: Topic;
	/** Verb and object, without a final stop. */
	readonly what: (action: A) => string;
	/** What may follow where there is room; "" for nothing. */
	readonly more: (action: A) => string;
	/** Why, in whole sentences. */
	readonly why: (action: A) => string;
}
/** States of a filled cell that a person has to look at. */
export type QualityState = "placeholder" | "invalid" | "ambiguous";
interface QualityWords {
	readonly finding: (field: string, count: number) => string;
	readonly todo: (field: string) => string;
}

interface AddedColumnWords {
	/** Headers where they differ from the name of the field. */
	readonly headers: Partial<Readonly<Record<ContactField, string>>>;
	/** "Email: status" */
	readonly status: (field: string) => string;
	readonly suggestion: (field: string) => string;
	readonly channels: string;
	readonly noChannel: string;
	/** State of a cell whose change is refused. */
	readonly leftAsWritten: string;
	readonly segment: string;
	readonly lastActivity: string;
	readonly recency: string;
	readonly activity: string;
	readonly duplicateGroup: string;
	readonly duplicateLevel: string;
	readonly retention: string;
	readonly toCheck: string;
	/** Note on the header. */
	readonly note: (date: IsoDate) => string;
	/** What a column of ours holds, for the settings tab. */
	readonly holds: Readonly<Record<AddedColumnKind, string>>;
}
export type AddedColumnKind =
	| "value"
	| "phone"
	| "date"
	| "status"
	| "suggestion"
	| "consent"
	| "channels"
	| "segment"
	| "last-activity"
	| "recency"
	| "activity"
	| "duplicate-group"
	| "duplicate-level"
	| "retention"
	| "to-check";

interface SummaryWords {
	readonly title: (sheet: string) => string;
	/** Date, rows, distinct contacts. */
	readonly lead: (date: IsoDate, rows: number, contacts: number) => string;
	readonly compared: (date: IsoDate) => string;
	readonly firstAudit: string;
	readonly notComparable: (date: IsoDate) => string;
	readonly tiles: { readonly contactable: string; readonly complete: string; readonly active: (days: number) => string; readonly duplicates: string };
	/** "512 of 1,204" */
	readonly of: (part: number, whole: number) => string;
	/** "of 1,204 (67.4%)" */
	readonly outOf: (whole: number, rate: number | null) => string;
	readonly by: (channels: readonly string[]) => string;
	readonly sections: Readonly<
		Record<
			| "channels"
			| "start"
			| "alerts"
			| "missing"
			| "activity"
			| "segments"
			| "sources"
			| "sales"
			| "channelCount"
			| "retention"
			| "evolution"
			| "notTested"
			| "notComputable"
			| "definitions",
			string
		>
	>;
	readonly channelTable: Readonly<Record<"channel" | "filled" | "reachable" | "consent" | "rate" | "unknown" | "refused" | "none" | "change", string>>;
	readonly notRequired: string;
	readonly reachableNote: string;
	readonly startTable: Readonly<Record<"action" | "gain" | "effort" | "rows", string>>;
	readonly quickest: string;
	readonly nothingUrgent: string;
	readonly nothingElseUrgent: string;
	readonly noAlert: string;
	/** "and 4 others, tab Audit findings" */
	readonly otherAlerts: (count: number) => string;
	readonly since: (date: IsoDate) => string;
	readonly fieldTable: Readonly<Record<"field" | "nonEmpty" | "filled" | "valid" | "rate" | "missing" | "toFix" | "important" | "change", string>>;
	/** The postal address as a whole. */
	readonly postalAddress: string;
	readonly bandTable: Readonly<Record<"band" | "contacts" | "share" | "since", string>>;
	readonly segmentTable: Readonly<Record<"segment" | "contacts" | "share" | "contactable", string>>;
	readonly sourceTable: Readonly<Record<"source" | "contacts" | "new" | "email" | "consent" | "mobile" | "complete" | "duplicates" | "gap", string>>;
	readonly noSource: string;
	/** A name for a source that must not be shown. */
	readonly hiddenSource: (code: string) => string;
	readonly belowAverage: string;
	readonly tooFew: string;
	readonly otherSources: (count: number) => string;
	readonly salesTable: Readonly<Record<"figure" | "value" | "detail", string>>;
	readonly countTable: Readonly<Record<"channels" | "retention" | "contacts" | "share", string>>;
	readonly channelCount: (channels: number) => string;
	readonly evolutionTable: Readonly<Record<"date" | "rows" | "contacts" | "contactable" | "rate" | "complete" | "active" | "duplicates" | "remark", string>>;
	readonly settingsChanged: string;
	readonly thisAudit: string;
	readonly charts: {
		readonly contactable: (part: number, whole: number) => string;
		readonly active: (part: number, days: number) => string;
		readonly axisDays: string;
		/** `of`: what the fields are counted over. */
		readonly missing: (field: ContactField, count: number, of: "rows" | "contacts") => string;
		readonly nothingMissing: string;
		readonly vip: (vip: number, contactable: number) => string;
		readonly segment: (segment: Segment, contacts: number, contactable: number) => string;
		readonly evolution: (audits: number) => string;
	};
	readonly definitions: readonly string[];
	readonly signature: (version: string) => string;
}

interface FindingWords {
	readonly headers: Readonly<Record<FindingColumn, string>>;
	readonly statuses: Readonly<Record<FindingStatus, string>>;
}
export const FINDING_COLUMNS = [
	"number",
	"level",
	"topic",
	"finding",
	"contacts",
	"share",
	"place",
	"since",
	"todo",
	"gain",
	"effort",
	"rows",
	"owner",
	"status",
	"note",
	"id",
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];
/** The first four are a person's to choose; the last is said of a finding that is gone. */
export const FINDING_STATUSES = ["todo", "doing", "done", "dropped", "resolved"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** Path of a setting a person may change, as `--settings` files nest it: "vip.share". The audit date is asked anew each time. */
export type SettingKey = Exclude<
	{
		[K in keyof Settings]: Settings[K] extends readonly unknown[] | null ? K : Settings[K] extends object ? `${K}.${keyof Settings[K] & string}` : K;
	}[keyof Settings],
	"auditDate"
>;
interface SettingsWords {
	readonly titles: Readonly<Record<"settings" | "columns" | "runs", string>>;
	readonly settingHeaders: Readonly<Record<"setting" | "value" | "default" | "effect", string>>;
	readonly columnHeaders: Readonly<Record<"column" | "readAs" | "decidedBy" | "confidence" | "added" | "holds", string>>;
	readonly runHeaders: Readonly<Record<"date" | "host" | "rows" | "duration" | "version" | "remark", string>>;
	readonly labels: Readonly<Record<SettingKey, { readonly label: string; readonly effect: string }>>;
	readonly statusColumns: Readonly<Record<Settings["statusColumns"], string>>;
	readonly defaultFields: string;
	/** No change is refused. */
	readonly noChange: string;
	readonly seconds: (ms: number) => string;
}

export type StageName = "read" | "map" | "clean" | "tag" | "measure" | "report" | "write";
interface TerminalWords {
	/** "1,248 rows, 1,204 contacts." */
	readonly counts: (rows: number, contacts: number) => string;
	/** What follows the number of contacts that can be contacted. */
	readonly headline: (part: number, whole: number, rate: number | null) => string;
	readonly channelHeading: string;
	readonly parts: Readonly<Record<"consent" | "unknown" | "refused" | "none", string>>;
	readonly notRequired: string;
	readonly start: string;
	readonly gain: string;
	readonly effort: string;
	readonly alerts: string;
	readonly otherAlerts: (count: number) => string;
	readonly toConfirm: (columns: readonly string[]) => string;
	readonly notTested: (count: number) => string;
	readonly untouched: string;
	readonly outputs: string;
}
