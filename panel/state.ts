import type { Settings } from "../core/model/settings.ts";
import type { Answer, ChangeKind, ColumnsView, ListRequest, ListView, PreviewView, ResultsView, WalkView } from "../core/model/view.ts";
import type { HostProblemKind, Removable, Schedule, SheetLook, Traces, WorkbookLook } from "./host.ts";

/** Everything the panel can show. One screen at a time; what a screen shows is in its state and nowhere else. */
export type State =
	| { readonly screen: "starting" }
	| Welcome
	| { readonly screen: "sheets"; readonly look: WorkbookLook; readonly chosen: string }
	| Columns
	| SettingsForm
	| Working
	| Preview
	| Results
	| Remove
	| { readonly screen: "removed"; readonly lists: readonly string[]; readonly checkEnded: boolean }
	| MailingList
	/** `busy`: what is shown is not yet noted. */
	| { readonly screen: "check"; readonly check: Schedule; readonly sheet: string; readonly busy: boolean; readonly back: Results | Welcome }
	| { readonly screen: "schedule"; readonly on: boolean; readonly day: number; readonly back: Results | Welcome }
	| { readonly screen: "about"; readonly topic: "help" | "about" | "language"; readonly back: Results | Welcome }
	| Stopped;

export interface Welcome {
	readonly screen: "welcome";
	readonly look: WorkbookLook;
	readonly sheet: SheetLook;
	/** The audit before, on this sheet; null at the first. */
	readonly last: Traces["last"];
	/** Said above the button, work can still begin. */
	readonly notice: Notice | null;
	/** What became of the check that runs by itself, in words, when it failed or did not take place and nobody audited since. */
	readonly check: string | null;
	/** That check sends a message when there is an alert. */
	readonly mails: boolean;
}

export interface Columns {
	readonly screen: "columns";
	readonly sheet: SheetLook;
	readonly view: ColumnsView;
	readonly answers: readonly Answer[];
	/** Row given by the person; undefined: as found. */
	readonly headerRow: number | undefined;
	readonly notice: Notice | null;
}

export interface SettingsForm {
	readonly screen: "settings";
	readonly sheet: SheetLook;
	readonly settings: Settings;
	/** Fields that are mapped, for the list of important ones. */
	readonly fields: readonly string[];
	/** VIPs with the rule as it stands; null before the sheet was read whole. */
	readonly vip: number | null;
	readonly problem: { readonly key: string; readonly found: string; readonly wanted: string } | null;
	readonly notice: Notice | null;
}

export interface Working {
	readonly screen: "working";
	readonly sheet: SheetLook;
	readonly stage: "read" | "clean" | "tag" | "measure" | "write";
	readonly done: number;
	readonly of: number;
	readonly stopping: boolean;
	/** Over 20,000 rows. */
	readonly large: boolean;
}

export interface Preview {
	readonly screen: "preview";
	readonly sheet: SheetLook;
	readonly view: PreviewView;
	readonly refused: readonly ChangeKind[];
	readonly notice: Notice | null;
	/** What the main button does: everything, tabs alone, or nothing but showing the results. */
	readonly scope: Scope;
}
export type Scope = "all" | "tabs" | "nothing";

export interface Results {
	readonly screen: "results";
	readonly tab: "results" | "todo" | "evolution";
	readonly view: ResultsView;
	readonly scope: Scope;
	/** Rows being walked through: of an action or an alert. */
	readonly walk: Walk | null;
	/** Just made, said once. */
	readonly said: Said | null;
}
export interface Walk {
	readonly view: WalkView;
	/** Index among all rows of the walk. */
	readonly at: number;
	readonly busy: boolean;
}
type Said =
	| { readonly kind: "finished" }
	| { readonly kind: "list-made"; readonly name: string; readonly people: number }
	| { readonly kind: "accepted"; readonly row: number }
	| { readonly kind: "accept-failed"; readonly row: number };

export interface Remove {
	readonly screen: "remove";
	readonly removable: Removable;
	readonly lists: boolean;
	/** A check that runs by itself is on: it ends as well. */
	readonly check: boolean;
	readonly busy: boolean;
	readonly back: Results | Welcome;
}

export interface MailingList {
	readonly screen: "list";
	readonly request: ListRequest;
	readonly view: ListView | null;
	readonly busy: boolean;
	readonly back: Results;
}

/** Work stopped, or cannot begin. What happened, what is safe, what to do. */
export interface Stopped {
	readonly screen: "stopped";
	readonly problem: Problem;
	readonly sheet: SheetLook | null;
	readonly look: WorkbookLook | null;
}
export type Problem =
	| HostProblemKind
	| { readonly kind: "empty-sheet" }
	| { readonly kind: "no-contacts"; readonly columns: number }
	| { readonly kind: "cancelled"; readonly writing: boolean }
	| { readonly kind: "unexpected"; readonly stage: Working["stage"] | null; readonly detail: string; readonly written: boolean };

/** Something to know that does not stop the work. */
export type Notice =
	| { readonly kind: "no-header" }
	| { readonly kind: "filtered"; readonly rows: number }
	| { readonly kind: "protected" }
	| { readonly kind: "read-only" }
	| { readonly kind: "offline" }
	| { readonly kind: "large-web" }
	| { readonly kind: "reminder" }
	| { readonly kind: "cut-off" }
	| { readonly kind: "columns-changed"; readonly columns: readonly string[] }
	| { readonly kind: "header-row"; readonly row: number; readonly totals: number | null }
	| { readonly kind: "unknown-language" }
	| { readonly kind: "setting-kept"; readonly key: string };
