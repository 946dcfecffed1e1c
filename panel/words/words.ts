import type { Language } from "../../core/languages/language.ts";
import type { ChangeKind } from "../../core/model/change.ts";
import type { Field } from "../../core/model/field.ts";
import type { Host } from "../host.ts";
import type { Notice, Problem, Working } from "../state.ts";

/** Every word of the panel in one language. What the audit itself says (fields, bands, alerts, actions…) is in the `Language` of the core,
 *  handed in as `core`. Sentences end with a stop; titles, buttons and labels do not. */
export interface Words {
	readonly core: Language;
	/** Step line: "Step 1 of 3". */
	readonly step: (step: number, of: number) => string;
	/** Title of the document: "Your columns, step 1 of 3, Loupe". */
	readonly title: (heading: string, step: number | null, of: number) => string;
	/** For who has no mouse: straight to the button of that name. */
	readonly toButton: (label: string) => string;
	readonly back: string;
	readonly close: string;
	readonly see: string;
	readonly more: string;
	readonly retry: string;
	readonly menu: {
		readonly open: string;
		readonly settings: string;
		readonly remove: string;
		readonly language: string;
		readonly help: string;
		readonly about: string;
		readonly schedule: string;
	};
	readonly tabs: { readonly label: string; readonly results: string; readonly todo: string; readonly evolution: string };
	readonly starting: string;
	readonly welcome: {
		readonly heading: string;
		readonly lead: string;
		readonly does: readonly [string, string, string];
		readonly doesTitle: string;
		readonly never: readonly [string, string, string];
		/** In the place of the second, where a check sends messages. */
		readonly neverBut: string;
		readonly neverTitle: string;
		readonly main: (sheet: string) => string;
		readonly fact: string;
		readonly otherSheet: string;
		readonly example: string;
		readonly lastAudit: (date: string) => string;
		readonly sameAgain: (newRows: number) => string;
		readonly again: string;
		readonly checkColumns: string;
		readonly lastResults: string;
		readonly onSheet: (sheet: string) => string;
	};
	readonly sheets: {
		readonly heading: string;
		readonly label: string;
		readonly size: (rows: number, columns: number) => string;
		readonly main: string;
		readonly empty: string;
	};
	readonly columns: {
		readonly heading: string;
		readonly facts: (sheet: string, rows: number, headerRow: number) => string;
		readonly change: string;
		readonly headerRow: string;
		readonly noHeader: string;
		readonly apply: string;
		readonly counts: { readonly confirm: (n: number) => string; readonly known: (n: number) => string; readonly left: (n: number) => string };
		readonly toConfirm: string;
		readonly recognised: string;
		readonly leftAlone: (n: number) => string;
		readonly others: (n: number) => string;
		readonly column: (letter: string) => string;
		/** For a screen reader: "Titre, column B, to confirm". */
		readonly group: (header: string, letter: string) => string;
		readonly empty: string;
		readonly edit: string;
		readonly editOf: (header: string) => string;
		readonly leave: string;
		readonly filter: string;
		readonly rivals: string;
		readonly groups: readonly [string, string, string, string, string];
		readonly noMatch: string;
		readonly whichChannels: string;
		readonly unknownChannels: string;
		/** In "empty = unknown". */
		readonly emptyValue: string;
		readonly swap: string;
		readonly swapOf: (header: string) => string;
		readonly reads: (value: string, read: "yes" | "no" | "pending" | "unknown") => string;
		readonly replaces: (header: string, other: string, field: string) => string;
		readonly replace: string;
		readonly keepBoth: string;
		readonly main: string;
		readonly unanswered: (headers: readonly string[]) => string;
		readonly answered: (header: string, field: string, left: number) => string;
		readonly untitled: (letter: string) => string;
		/** Fields that are taken for one another, in more words than their names. */
		readonly choices: Partial<Readonly<Record<Field, string>>>;
		/** The headers are where they seem to be. */
		readonly right: string;
	};
	readonly settings: {
		readonly heading: string;
		readonly country: string;
		readonly date: string;
		readonly dateEffect: string;
		readonly fields: string;
		readonly fieldsEffect: string;
		readonly vip: string;
		readonly vipShare: string;
		readonly vipMonths: string;
		readonly vipOrders: string;
		readonly vipEffect: (count: number | null) => string;
		readonly others: (n: number) => string;
		readonly byDefault: (value: string) => string;
		readonly main: string;
		readonly back: string;
		readonly wrong: (wanted: string, example: string) => string;
		readonly between: (from: string, to: string) => string;
		readonly atLeast: (from: number) => string;
		readonly today: string;
		readonly noFields: string;
		readonly oneField: string;
		readonly anonymousEffect: string;
	};
	readonly preview: {
		readonly heading: string;
		readonly lead: string;
		readonly untouched: string;
		readonly none: string;
		readonly columnsAdded: string;
		readonly tabsAdded: string;
		readonly corrected: string;
		readonly kinds: Readonly<Record<ChangeKind, string>>;
		readonly refuse: string;
		readonly row: (row: number) => string;
		readonly before: string;
		readonly after: string;
		readonly refused: string;
		readonly suggestedTitle: string;
		readonly suggestedWhat: string;
		readonly suggestedNote: string;
		readonly leftTitle: string;
		readonly leftWhat: string;
		readonly seeExamples: string;
		readonly list: string;
		readonly listTabs: string;
		readonly main: string;
		readonly mainTabs: string;
		readonly mainNothing: string;
		readonly fact: string;
		readonly factNothing: string;
		readonly clean: string;
		readonly tabsOnly: string;
	};
	readonly working: {
		readonly heading: string;
		readonly steps: Readonly<Record<Working["stage"], string>>;
		readonly now: (stage: string, done: number, of: number) => string;
		readonly valueText: (stage: string, percent: number) => string;
		readonly large: string;
		readonly stop: string;
		readonly stopWriting: string;
		readonly stopping: string;
		readonly nothingWritten: string;
		readonly restored: string;
		readonly percent: (stage: string, percent: number) => string;
		/** Said of a step that is done. */
		readonly finished: string;
		/** While writing: your cells do not change. */
		readonly untouched: string;
	};
	readonly results: {
		readonly heading: (contacts: number) => string;
		readonly finished: (contactable: number, contacts: number, alerts: number, actions: number) => string;
		readonly seeAlert: (others: number) => string;
		readonly headline: string;
		readonly outOf: (whole: number) => string;
		readonly byChannels: (rate: string, channels: string) => string;
		readonly complete: string;
		readonly active: (days: number) => string;
		readonly duplicates: string;
		readonly compared: (date: string) => string;
		readonly first: string;
		readonly notComparable: (date: string) => string;
		readonly start: string;
		readonly biggest: (gain: number, upTo: boolean) => string;
		readonly quickest: (gain: number, upTo: boolean) => string;
		readonly channelsHeading: string;
		readonly legend: { readonly consent: string; readonly unknown: string; readonly refused: string; readonly none: string };
		readonly channelLine: (unknown: number, refused: number, none: number, channel: "email" | "sms" | "voice" | "post") => string;
		readonly post: (refused: number, none: number) => string;
		/** Bar of post where no consent is required: who did not refuse. */
		readonly postBar: (channel: string, open: number, contacts: number, rate: string, refused: number, none: number) => string;
		readonly channelBar: (
			channel: string,
			consented: number,
			contacts: number,
			rate: string,
			unknown: number,
			refused: number,
			none: number,
			channelId: "email" | "sms" | "voice" | "post",
		) => string;
		readonly funnel: (filled: number, reachable: number, consented: number) => string;
		readonly funnelPost: (filled: number, reachable: number, open: number) => string;
		readonly permitted: (n: number) => string;
		readonly makeList: string;
		readonly fieldsHeading: string;
		/** After the share of valid values: "15 missing". */
		readonly missing: (missing: number) => string;
		readonly fieldLegend: { readonly valid: string; readonly toFix: string; readonly missing: string };
		readonly fieldBar: (field: string, valid: number, toFix: number, missing: number) => string;
		readonly otherFields: (n: number) => string;
		readonly activityHeading: (share: number) => string;
		readonly activityLead: string;
		/** "0 to 30 days: 84 of 1,204 contacts, 7.0%." */
		readonly partBar: (name: string, contacts: number, whole: number, rate: string) => string;
		readonly activeTitle: string;
		readonly inactiveTitle: string;
		readonly segmentsHeading: string;
		readonly sources: (n: number) => string;
		readonly source: (contacts: number, consented: number) => string;
		readonly below: string;
		readonly sales: string;
		readonly salesLine: (matched: number, orders: number) => string;
		readonly salesAmount: (rate: string) => string;
		readonly passed: (n: number) => string;
		readonly notTested: (n: number) => string;
		readonly notComputable: (n: number) => string;
		readonly alerts: (n: number) => string;
		readonly seeRows: (n: number) => string;
		readonly openTab: string;
		/** Where the data are. */
		readonly kept: string;
		readonly onlyShown: string;
		readonly tabsOnly: string;
		readonly listMade: (name: string, people: number) => string;
	};
	readonly todo: {
		readonly heading: (n: number) => string;
		readonly lead: string;
		readonly none: (next: string) => string;
		readonly gain: (n: number, upTo: boolean, channel: string | null) => string;
		readonly effort: Readonly<Record<"easy" | "medium" | "high", string>>;
		readonly quickest: string;
		readonly also: string;
	};
	readonly walk: {
		readonly group: string;
		readonly at: (row: number, index: number, count: number) => string;
		readonly status: (row: number, index: number, count: number, written: string, suggested: string | null) => string;
		readonly previous: string;
		readonly next: string;
		readonly written: string;
		readonly suggested: string;
		readonly accept: string;
		readonly accepted: string;
		readonly skip: string;
		readonly unchanged: (header: string) => string;
		readonly goTo: string;
		readonly toTab: (n: number) => string;
		readonly tabName: (what: string) => string;
		readonly failed: (row: number) => string;
	};
	readonly evolution: {
		readonly heading: (date: string) => string;
		readonly headingFirst: string;
		readonly first: (next: string) => string;
		readonly sentence: (contacts: number, active: number | null) => string;
		readonly chart: string;
		readonly audits: (audits: number) => string;
		/** At the ends of the lines, and beside the upright of a change of settings. */
		readonly contextEnd: (contacts: number) => string;
		readonly pointEnd: (contactable: number) => string;
		readonly mark: string;
		readonly figures: string;
		readonly fromTo: (before: string, now: string) => string;
		readonly chartLabel: (audits: readonly { readonly date: string; readonly contacts: number | null; readonly contactable: number | null }[]) => string;
		readonly changes: string;
		readonly changed: (date: string) => string;
		readonly survivor: string;
		readonly next: (date: string) => string;
		readonly table: { readonly date: string; readonly contacts: string; readonly contactable: string; readonly active: string };
	};
	readonly remove: {
		readonly heading: string;
		readonly goes: string;
		readonly columns: (n: number) => string;
		readonly tabs: (n: number) => string;
		readonly stays: string;
		readonly yours: string;
		readonly lists: (n: number) => string;
		readonly alsoLists: (n: number) => string;
		readonly typed: (n: number) => string;
		readonly nothing: string;
		readonly main: string;
		readonly keep: string;
		/** Of what goes: the check that runs by itself. */
		readonly check: string;
		readonly done: string;
		readonly doneText: string;
		readonly checkEnded: string;
		readonly listsKept: (n: number) => string;
		readonly again: string;
		readonly history: string;
	};
	readonly list: {
		readonly heading: string;
		readonly channel: string;
		readonly who: string;
		readonly consented: string;
		readonly orPermitted: string;
		/** By post, where no consent is required. */
		readonly notRefused: string;
		readonly permitted: string;
		readonly permittedWarning: string;
		readonly segments: string;
		readonly bands: string;
		readonly count: (people: number) => string;
		readonly out: (refused: number, duplicates: number, overdue: number) => string;
		readonly note: string;
		readonly none: string;
		readonly main: (tab: string) => string;
		/** What the list holds. */
		readonly holds: Readonly<Record<"email" | "sms" | "voice" | "post", string>>;
		readonly all: string;
	};
	readonly schedule: {
		readonly heading: string;
		readonly text: (host: "excel" | "sheets" | "local") => string;
		readonly remind: string;
		readonly day: string;
		readonly saved: (day: number) => string;
		readonly off: string;
	};
	/** The check that runs by itself. */
	readonly check: {
		readonly heading: string;
		readonly text: readonly [string, string];
		readonly on: string;
		readonly day: string;
		readonly hour: string;
		readonly atHour: (hour: number) => string;
		readonly mail: string;
		readonly mailNote: string;
		readonly saved: (day: number, hour: number) => string;
		readonly off: string;
	};
	readonly about: {
		readonly help: string;
		readonly about: string;
		readonly language: string;
		readonly helpText: readonly string[];
		readonly aboutText: (version: string) => readonly string[];
		readonly languages: Readonly<Record<"fr" | "en", string>>;
	};
	/** What happened and what is safe, then what to do. */
	/** `app`: the spreadsheet by its name. */
	readonly problems: { readonly [K in Problem["kind"]]: (problem: Extract<Problem, { kind: K }>, app: string) => ProblemWords };
	readonly notices: { readonly [K in Notice["kind"]]: (notice: Extract<Notice, { kind: K }>) => string };
	readonly copyDetail: string;
	readonly copied: string;
	/** The detail itself, where it cannot be copied. */
	readonly detail: string;
	readonly changes: { readonly better: string; readonly worse: string; readonly stable: string };
}
export interface ProblemWords {
	readonly heading: string;
	readonly text: string;
	readonly main: string;
	/** A second way out. */
	readonly other?: string;
}

/** The words of a notice, whichever it is. */
export const noticeWords = (words: Words, notice: Notice): string => (words.notices[notice.kind] as (one: Notice) => string)(notice);
/** The words of a problem, whichever it is. */
export const problemWords = (words: Words, problem: Problem, host: Host["kind"]): ProblemWords =>
	(words.problems[problem.kind] as (one: Problem, app: string) => ProblemWords)(problem, APPS[host]);
const APPS: Readonly<Record<Host["kind"], string>> = { excel: "Excel", sheets: "Google Sheets", local: "Loupe" };
