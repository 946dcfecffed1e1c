import type { Cell } from "../core/model/cell.ts";
import type { IsoDate, LanguageCode } from "../core/model/context.ts";
import type { ReportSheet } from "../core/model/report.ts";

/** What the panel needs of a spreadsheet, and all it knows of one. Every host gives one of these; rows are numbered as the spreadsheet
 *  numbers them (1 = first), columns from 0 (= A). Whatever crosses is plain JSON. A call that cannot be done rejects with a
 *  `HostProblem`; nothing else is thrown on purpose. */
export interface Host {
	readonly kind: "excel" | "sheets" | "local";
	/** Language of the host's own interface. */
	readonly language: LanguageCode;
	readonly theme: "light" | "dark" | null;
	/** Today, and the time in UTC. */
	now(): { readonly date: IsoDate; readonly runAt: string };
	/** The sheets of the workbook, without their cells. */
	look(): Promise<WorkbookLook>;
	/** Reads what is asked for, block after block, each request from top to bottom; `take`, told the index of the request, is awaited before
	 *  what comes next. Dates come as `2024-03-09`, errors as their text, empty cells as null. */
	read(requests: readonly ReadRequest[], take: (of: number, block: Block) => void | Promise<void>, signal: StopSignal): Promise<void>;
	/** What earlier audits left in the workbook. */
	traces(sheet: string): Promise<Traces>;
	/** Writes columns and tabs, or leaves everything as it was: stopped or refused, nothing of it stays. */
	write(plan: WritePlan, progress: (done: number, of: number) => void, signal: StopSignal): Promise<void>;
	/** Puts the same values in some rows of columns of ours. */
	writeCells(sheet: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): Promise<void>;
	/** What undoing would remove. */
	removable(): Promise<Removable>;
	/** Removes what audits added, and nothing else. */
	remove(options: { readonly lists: boolean }): Promise<void>;
	/** Takes the columns of the audit before out of a sheet, and leaves its tabs: where the problem "too-large" says that this makes room. */
	makeRoom?(sheet: string): Promise<void>;
	/** Adds a tab that is the user's, in front of ours; gives its name. */
	addList(name: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Promise<string>;
	/** Selects a cell in the grid. */
	select(sheet: string, row: number, column: number): Promise<void>;
	/** Opens one of our tabs, by its id. */
	openTab(id: string): Promise<void>;
	/** Kept for this person or workbook: language chosen, reminder. Never cell text. */
	remember(key: string, value: string | null): Promise<void>;
	recall(key: string): Promise<string | null>;
	/** The check that runs without anybody, where the host can do that; in the language that the person reads. */
	schedule?(language: LanguageCode): Promise<Schedule>;
	setSchedule?(wanted: ScheduleWanted, language: LanguageCode): Promise<Schedule>;
}

/** A check once a month. */
export interface Schedule {
	readonly on: boolean;
	/** 1 to 28. */
	readonly day: number;
	/** 0 to 23, where the spreadsheet is. */
	readonly hour: number;
	/** A message when there is an alert. */
	readonly mail: boolean;
	/** How the last run went, in words; null before the first. */
	readonly last: string | null;
	/** Day of a run that failed or did not take place, until one succeeds; null when there is none. */
	readonly trouble: IsoDate | null;
}
export interface ScheduleWanted extends Omit<Schedule, "last" | "trouble"> {
	readonly sheet: string;
}

/** What of an `AbortSignal` a host needs. */
export interface StopSignal {
	readonly aborted: boolean;
	throwIfAborted(): void;
}

export interface WorkbookLook {
	readonly file: string;
	readonly readOnly: boolean;
	/** Cells travel over a network: 5 MB an answer. */
	readonly onWeb: boolean;
	readonly active: string;
	readonly sheets: readonly SheetLook[];
}
export interface SheetLook {
	readonly name: string;
	readonly hidden: boolean;
	/** Last used row and column count. */
	readonly rows: number;
	readonly columns: number;
	readonly protected: boolean;
	/** Rows that a filter hides; 0 without one. */
	readonly filteredRows: number;
	/** A filter is set, and this host cannot write beside it. */
	readonly filterInTheWay: boolean;
}

export interface ReadRequest {
	readonly sheet: string;
	/** Columns in ascending order. */
	readonly columns: readonly number[];
	readonly firstRow: number;
	readonly lastRow: number;
}
/** Rows one after the other: `rows[r][c]` is the cell of `columns[c]`. */
export interface Block {
	readonly firstRow: number;
	readonly rows: readonly (readonly Cell[])[];
}

/** Columns and tabs of ours that stand in the workbook. */
export interface Traces {
	/** Our columns in the sheet, where they stand now. */
	readonly columns: readonly { readonly id: string; readonly header: string; readonly at: number; readonly renamed: boolean }[];
	/** Our tabs by id, with the name they bear now. */
	readonly tabs: readonly { readonly id: string; readonly name: string }[];
	/** Day of the last audit of the sheet, and the rows that it used then: titles, blank rows and totals are among them, then as now. */
	readonly last: { readonly date: IsoDate; readonly rows: number } | null;
	/** An audit was cut off on its way, its page having been closed: the next one puts right what it left. */
	readonly cutOff?: boolean;
}

/** What an audit writes. Cells are asked for block by block, so that they never stand in memory at once. */
export interface WritePlan {
	readonly sheet: string;
	/** 0: none; our headers then stand above the first data row if it is free, else on it is refused. */
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly PlannedColumn[];
	/** Columns of the user whose cells tell a row from the others, and their header cells: read again before each block and at the end. */
	readonly key: { readonly columns: readonly number[]; readonly headers: readonly string[] };
	/** Rows `firstRow` to `lastRow`, both included. */
	block(firstRow: number, lastRow: number): Promise<WriteBlock>;
	/** Checksum (`checksumOf`) of the key cells of these rows as they were read. */
	checksum(firstRow: number, lastRow: number): Promise<number>;
	readonly tabs: readonly ReportSheet[];
	/** What to do with a column of ours whose header a person changed: ask (refuse with "renamed"), fill it all the same, or leave it alone. */
	readonly renamed: "ask" | "fill" | "new";
	/** A line about the run, for the workbook's memory: no personal data. */
	readonly registry: { readonly loupe: string; readonly date: IsoDate; readonly rows: number };
}
export interface PlannedColumn {
	readonly id: string;
	readonly header: string;
	/** Pixels. */
	readonly width: number;
	/** In a `date` column, text that is no ISO date stays text: the user refused the change. */
	readonly format: "text" | "date" | "number";
	readonly note: string;
}
/** `rows[r][c]` is the cell of `columns[c]`; null: empty. Dates as `2024-03-09`. */
export interface WriteBlock {
	readonly rows: readonly (readonly Cell[])[];
	/** Cells to tint: for each tint and column, runs of rows (first, last). */
	readonly tints: readonly { readonly column: number; readonly tint: "info" | "watch"; readonly runs: readonly (readonly [number, number])[] }[];
}

export interface Removable {
	readonly sheet: string | null;
	readonly columns: readonly { readonly header: string; readonly letter: string }[];
	readonly tabs: readonly string[];
	/** Tabs that the user asked for. */
	readonly lists: readonly string[];
	/** Cells of ours that a person wrote in (owner, status, note). */
	readonly typed: number;
}

/** Why a host could not do what was asked. What is safe is part of the kind: see the words of the panel. */
export type HostProblemKind =
	| { readonly kind: "protected"; readonly sheet: string }
	| { readonly kind: "filtered"; readonly sheet: string; readonly rows: number }
	| { readonly kind: "changed"; readonly sheet: string }
	| { readonly kind: "renamed"; readonly header: string; readonly now: string }
	| { readonly kind: "missing-sheet"; readonly sheet: string }
	/** `older`: without the columns of the audit before there would be room. */
	| { readonly kind: "too-large"; readonly cells: number; readonly left: number | null; readonly older?: boolean }
	| { readonly kind: "busy" }
	| { readonly kind: "editing" }
	| { readonly kind: "no-room"; readonly sheet: string }
	/** A pivot table stands where columns would go. */
	| { readonly kind: "pivot"; readonly sheet: string }
	| { readonly kind: "old-host" }
	| { readonly kind: "permission" }
	/** Several accounts in one browser. */
	| { readonly kind: "accounts" }
	| { readonly kind: "offline" }
	| { readonly kind: "read-only" }
	| { readonly kind: "timeout"; readonly writing: boolean }
	/** `left`: what of ours could not be taken back, in words for no reader but a helper. */
	| {
			readonly kind: "host";
			readonly code: string /** Call refused: "Range.values". */;
			readonly where?: string;
			readonly writing: boolean;
			readonly left: readonly string[];
	  };
export class HostProblem extends Error {
	override readonly name = "HostProblem";
	readonly problem: HostProblemKind;
	constructor(problem: HostProblemKind) {
		super(problem.kind);
		this.problem = problem;
	}
}

/** A number that tells blocks of cells apart: FNV-1a over types and texts, row by row.
 *  @example checksumOf([["Ana", 1]]) === checksumOf([["Ana", "1"]])  // false */
export function checksumOf(rows: readonly (readonly Cell[])[]): number {
	let hash = 0x811c9dc5;
	for (const row of rows) {
		for (const cell of row) {
			const text = cell === null ? "" : String(cell);
			hash = Math.imul(hash ^ (cell === null ? 0 : (typeof cell).charCodeAt(0)), 0x01000193);
			for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
		}
		hash = Math.imul(hash ^ 0x0a, 0x01000193);
	}
	return hash >>> 0;
}
