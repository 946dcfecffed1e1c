import type { Cell } from "../../core/model/cell.ts";
import type { LanguageCode } from "../../core/model/context.ts";
import type { ReportSheet } from "../../core/model/report.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Answer, ChangeKind, ColumnsView, ListRequest, ListView, PreviewView, ResultsView, WalkView } from "../../core/model/view.ts";
import type { Block, PlannedColumn, WriteBlock } from "../host.ts";

/** What thinks: the core over the cells that it was given. It lives in a worker where there is one, and is asked by messages: one method,
 *  one message, one answer. Nothing here touches a spreadsheet. */
export interface Engine {
	/** Forgets everything and begins with the sheets of a workbook, cells still to come. */
	begin(start: Start): Promise<void>;
	/** Cells of one sheet. What was never given counts as unknown, not as empty. */
	take(sheet: string, columns: readonly number[], block: Block): Promise<void>;
	/** Which sheets hold contacts and orders, as far as was read. */
	survey(): Promise<SurveyView>;
	/** The columns of a sheet as proposed; with answers, as a person settled them. `headerRow`: the user's word, 0 for none. */
	columns(sheet: string, headerRow: number | undefined, answers: readonly Answer[]): Promise<ColumnsView>;
	/** The columns whose cells an audit needs, by sheet. */
	needed(sheet: string, sales: string | null): Promise<readonly { readonly sheet: string; readonly columns: readonly number[] }[]>;
	/** Settings as they would be in force, or why one is refused. Includes what an earlier audit kept in its tab. */
	settings(given: object): Promise<SettingsAnswer>;
	/** Cleans, tags, measures; `stage` is told through `onStage`. */
	analyse(request: AnalyseRequest): Promise<PreviewView>;
	results(): Promise<ResultsView>;
	/** Rows of an alert or an action, a page at a time. */
	walk(key: string, from: number, count: number): Promise<WalkView>;
	/** Notes that a person takes the suggestion for the cell of that row; gives the value to write, and the id of our column. */
	accept(key: string, row: number): Promise<{ readonly columnId: string; readonly value: string } | null>;
	list(request: ListRequest): Promise<ListView>;
	listRows(request: ListRequest): Promise<{ readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
	plan(): Promise<Plan>;
	block(firstRow: number, lastRow: number): Promise<WriteBlock>;
	checksum(firstRow: number, lastRow: number): Promise<number>;
	/** The audit as the document of `--json`. */
	document(): Promise<object>;
}

export interface Start {
	readonly file: string;
	readonly host: "excel" | "sheets" | "local";
	readonly version: string;
	readonly language: LanguageCode;
	readonly country: string;
	readonly date: string;
	readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number; readonly hidden: boolean }[];
	/** Sheets that are tabs of ours: given whole, they are read for what an earlier audit kept. */
	readonly ours: readonly string[];
}
export interface SurveyView {
	/** null: no sheet looks like contacts. */
	readonly contacts: string | null;
	readonly sales: string | null;
	/** Columns with something in them, and those recognised, in the sheet of contacts or the one asked for. */
	readonly recognised: number;
	readonly of: number;
}
export type SettingsAnswer =
	| { readonly settings: Settings; readonly vip: number | null }
	| { readonly problem: { readonly key: string; readonly found: string; readonly wanted: string } };
export interface AnalyseRequest {
	readonly sheet: string;
	readonly headerRow: number | undefined;
	readonly answers: readonly Answer[];
	readonly sales: string | null;
	readonly settings: object;
	/** Changes that the user does not want. */
	readonly refused: readonly ChangeKind[];
	readonly runAt: string;
}
export interface Plan {
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly PlannedColumn[];
	readonly key: { readonly columns: readonly number[]; readonly headers: readonly string[] };
	readonly tabs: readonly ReportSheet[];
}

/** How far the engine is, told while a call is under way. */
export interface Progress {
	readonly stage: "clean" | "tag" | "measure";
	readonly done: number;
	readonly of: number;
}

/** Messages between the panel and the worker. */
export type ToWorker = { readonly id: number; readonly method: keyof Engine; readonly args: readonly unknown[] };
export type FromWorker =
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly error: { readonly name: string; readonly message: string } }
	| { readonly progress: Progress };
