import type { Clock } from "../clock.ts";
import type { Faults } from "../faults.ts";
import type { Meter } from "../meter.ts";
import type { Switches } from "../switches.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Run } from "./run.ts";

export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	readonly htmlBody?: string;
	readonly options: Readonly<Record<string, unknown>>;
	readonly at: number;
}
export interface MenuItem {
	readonly label: string;
	/** The function, null for a separator or a menu inside. */
	readonly run: string | null;
	readonly items: readonly MenuItem[] | null;
}
export interface ShownMenu {
	/** Null for the menu of an add-on, under Extensions. */
	readonly name: string | null;
	readonly items: readonly MenuItem[];
}
export interface Page {
	readonly kind: "sidebar" | "modal" | "modeless";
	readonly title: string;
	readonly width: number;
	readonly height: number | null;
	/** What the browser gets: after the service took out what it takes out. */
	readonly html: string;
}
export interface TriggerRecord {
	readonly id: string;
	readonly handler: string;
	readonly event: "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";
	readonly user: string;
	/** Of a clock trigger. */
	readonly every: {
		readonly unit: "once" | "minutes" | "hours" | "days" | "weeks" | "month";
		readonly count: number;
		readonly monthDay?: number;
		readonly weekDay?: number;
		readonly hour?: number;
		readonly minute?: number;
		readonly zone: string;
	} | null;
	due: number;
	disabled: boolean;
}
export interface LogLine {
	readonly level: "log" | "info" | "warn" | "error" | "debug" | "time";
	readonly text: string;
}
export interface LockRecord {
	owner: Run | null;
}
/** Who answers `alert` and `prompt`: a button, with a text for a prompt. */
export interface Answer {
	readonly button: "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
	readonly text?: string;
}

/** All that lives longer than one run: the file, the stores, the mail sent, what is on the screen. */
export interface State {
	readonly book: Workbook;
	/** Other files that `openById` and `create` reach. */
	readonly files: Map<string, Workbook>;
	readonly clock: Clock;
	readonly faults: Faults;
	readonly meter: Meter;
	readonly switches: Switches;
	readonly html: ReadonlyMap<string, string>;
	readonly profile: { readonly addOn: boolean; readonly testDeployment: boolean; readonly container: boolean };
	readonly scriptZone: string;
	/** The manifest's list of scopes; null when scopes are found by reading the code. */
	readonly declared: readonly string[] | null;
	/** Scopes the user did not tick. */
	readonly withheld: Set<string>;
	user: string;
	readonly userLocale: string;
	readonly properties: { readonly script: Map<string, string>; readonly document: Map<string, string>; readonly user: Map<string, Map<string, string>> };
	readonly caches: Map<string, Map<string, { value: string; until: number }>>;
	readonly locks: Map<string, LockRecord>;
	readonly triggers: TriggerRecord[];
	readonly mails: Mail[];
	mailQuota: number;
	readonly menus: ShownMenu[];
	page: Page | null;
	readonly dialogs: Page[];
	readonly toasts: string[];
	readonly prompts: { readonly kind: "alert" | "prompt"; readonly title: string; readonly text: string }[];
	readonly answers: Answer[];
	readonly logs: LogLine[];
	/** Whether a function of that name stands at the top level of the bundle. */
	declares(name: string): boolean;
	/** Acts of a user that wait for a service call, by its number. */
	readonly before: Map<number, (() => void)[]>;
	random(): number;
}
