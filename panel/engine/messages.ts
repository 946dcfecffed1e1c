import type { FormulaContext } from "../../core/formulas.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { ChangeKind } from "../../core/model/change.ts";
import type { LanguageCode } from "../../core/model/context.ts";
import type { Formula } from "../../core/model/formula.ts";
import type { ReportSheet } from "../../core/model/report.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Answer, ColumnsView, ListRequest, ListView, PreviewView, ResultsView, WalkView } from "../../core/model/view.ts";
import type { Block, PlannedColumn, WriteBlock } from "../host.ts";

/** What thinks: the core over the cells that it was given. It lives in a worker where there is one, and is asked by messages: one method,
 *  one message, one answer. Nothing here touches a spreadsheet. */
export interface Engine {
	/** Forgets everything and begins with the sheets of a workbook, cells still to come. */
	begin(start: Start): Promise<void>;
	/** Cells of one sheet. What was never given counts as unknown, not as empty. */
	take(sheet: string, columns: readonly number[], block: Block): Promise<void>;
	/** What to read before a survey: small sheets and tabs of ours whole, of a large one its ends and rows between. With a sheet and the
	 *  user's header row: what `columns` needs besides. Nothing that is already there is asked again. */
	sample(sheet?: string, headerRow?: number): Promise<readonly Want[]>;
	/** Which sheets hold contacts and orders, as far as was read. */
	survey(): Promise<SurveyView>;
	/** The columns of a sheet as proposed; with answers, as a person settled them. `headerRow`: the user's word, 0 for none. */
	columns(sheet: string, headerRow: number | undefined, answers: readonly Answer[]): Promise<ColumnsView>;
	/** Cells that an audit needs and that were not given. Read them and ask again until there are none: rows that are blank in the columns
	 *  read are then asked for whole. From the first call on, the columns are read as they were proposed then. */
	needed(request: Chosen): Promise<readonly Want[]>;
	/** Settings as they would be in force, or why one is refused. Includes what an earlier audit kept in its tab. */
	settings(given: object): Promise<SettingsAnswer>;
	/** Cleans, tags, measures; how far it is, is told beside. Asked again with other refusals alone, it answers at once.
	 *  Rejects when something `needed` is missing. */
	analyse(request: AnalyseRequest): Promise<PreviewView>;
	results(): Promise<ResultsView>;
	/** Rows of an alert or an action, a page at a time. */
	walk(key: string, from: number, count: number): Promise<WalkView>;
	/** All of them as a table, headers apart. */
	walkTable(key: string): Promise<{ readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
	/** Notes that a person takes the suggestion for the cell of that row, and for every cell with the same text; gives the cells of ours to
	 *  write. Null when nothing is suggested there. */
	accept(key: string, row: number): Promise<Accepted | null>;
	list(request: ListRequest): Promise<ListView>;
	listRows(request: ListRequest): Promise<{ readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] }>;
	plan(): Promise<Plan>;
	block(firstRow: number, lastRow: number): Promise<WriteBlock>;
	checksum(firstRow: number, lastRow: number): Promise<number>;
	/** The audit as the document of `--json`. */
	document(): Promise<object>;
	/** The answers of a custom function, in the shape of its cells. No workbook need be begun. */
	formula(
		name: Formula,
		cells: readonly (readonly Cell[])[],
		option: string | undefined,
		around: Omit<FormulaContext, "reference">,
	): Promise<readonly (readonly Cell[])[]>;
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
	| {
			readonly settings: Settings;
			readonly vip: number | null;
			/** Keys that the settings tab holds a bad value for: the former one is in force. */
			readonly kept: readonly string[];
	  }
	| { readonly problem: { readonly key: string; readonly found: string; readonly wanted: string } };
/** Rows of columns of a sheet to read; rows as the spreadsheet numbers them, both included. */
export interface Want {
	readonly sheet: string;
	readonly columns: readonly number[];
	readonly firstRow: number;
	readonly lastRow: number;
}
/** What the user chose in the columns step. */
export interface Chosen {
	readonly sheet: string;
	readonly headerRow: number | undefined;
	readonly answers: readonly Answer[];
	readonly sales: string | null;
}
export interface AnalyseRequest extends Chosen {
	readonly settings: object;
	/** Changes that the user does not want; null: those that the settings refuse already. */
	readonly refused: readonly ChangeKind[] | null;
	readonly runAt: string;
}
export interface Accepted {
	/** Each has the value for all of `rows`: the cell itself, then the one that says its state. */
	readonly cells: readonly { readonly columnId: string; readonly value: string }[];
	/** As the spreadsheet numbers them, ascending. */
	readonly rows: readonly number[];
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
