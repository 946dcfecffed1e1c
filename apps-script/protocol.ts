import type { Cell } from "../core/model/cell.ts";
import type { ReportSheet } from "../core/model/report.ts";
import type { HostProblemKind, PlannedColumn, ReadRequest, Removable, Schedule, ScheduleWanted, Traces, WorkbookLook, WriteBlock } from "../panel/host.ts";

/** What the sidebar asks of the server: one function of the server, `loupe(method, json)`, that takes and gives text. Nothing but text
 *  crosses: a Date anywhere in an answer would turn all of it into null. */
export interface Server {
	look(): WorkbookLook;
	traces(sheet: string): Traces;
	/** Cells of some columns, row by row, for each request. */
	read(requests: readonly ReadRequest[]): readonly (readonly (readonly Cell[])[])[];
	/** Checks the room and the rights, takes the turn under this token, and makes room for columns put aside. */
	begin(start: Begin): Standing;
	/** Writes one block beside its rows, if they are still those that were read. */
	block(token: string, block: BlockRequest, key: Key): void;
	/** Adds tabs that did not stand at the beginning; those that did are replaced after `settle`. */
	addTabs(token: string, tabs: readonly ReportSheet[]): void;
	/** Proves every row once more, and puts what was put aside in its place: from here on the audit stands. */
	settle(token: string, registry: { readonly loupe: string; readonly date: string; readonly rows: number }, proofs: Proofs): void;
	/** Writes tabs over those of the audit before. */
	replace(token: string, tabs: readonly ReportSheet[]): void;
	finish(token: string): void;
	/** Takes back what this token put aside, if anything. */
	takeBack(token: string): void;
	writeCells(sheet: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): void;
	removable(): Removable;
	/** `before`: the token of the last writing of this page, whose turn may not have been given back. */
	remove(options: { readonly lists: boolean }, before: string | null): void;
	makeRoom(sheet: string, before: string | null): void;
	addList(name: string, headers: readonly string[], rows: number): string;
	addRows(name: string, first: number, rows: readonly (readonly Cell[])[]): void;
	select(sheet: string, row: number, column: number): void;
	openTab(id: string): void;
	remember(key: string, value: string | null): void;
	/** In the language that the person reads. */
	schedule(language: "fr" | "en"): Schedule;
	setSchedule(wanted: ScheduleWanted, language: "fr" | "en"): Schedule;
	/** Tables of reference, by their files. */
	data(names: readonly string[]): readonly string[];
	/** All that an opening needs besides the spreadsheet: each call takes Google a second. */
	now(): Now;
}
export interface Now {
	/** Of the person. */
	readonly language: "fr" | "en";
	/** The wall clock where the spreadsheet is: `2026-11-21T08:00:00`. */
	readonly local: string;
	/** The time in UTC. */
	readonly runAt: string;
	/** What was remembered for this person, by its key. */
	readonly kept: Readonly<Record<string, string>>;
}
/** Calls that change the spreadsheet, or what is kept with it. */
export const WRITING: ReadonlySet<keyof Server> = new Set<keyof Server>([
	"begin",
	"block",
	"addTabs",
	"settle",
	"replace",
	"finish",
	"takeBack",
	"writeCells",
	"remove",
	"makeRoom",
	"addList",
	"addRows",
	"setSchedule",
]);

/** Ids of our tabs that stand before an audit is written. */
export interface Standing {
	readonly tabs: readonly string[];
}
export interface BlockRequest extends WriteBlock {
	readonly firstRow: number;
	/** Rows, first and last, whose cells are given their formats first: those of this block and of some to come; null: they have them. */
	readonly formats: readonly [number, number] | null;
}

/** Cells of the user's that tell a row from the others. */
interface KeyCells {
	readonly columns: readonly number[];
	readonly headers: readonly string[];
	readonly headerRow: number;
}
export interface Key extends KeyCells {
	/** `checksumOf` of the key cells as the audit read them. */
	readonly checksum: number;
}
export interface Proofs extends KeyCells {
	readonly blocks: readonly { readonly firstRow: number; readonly lastRow: number; readonly checksum: number }[];
}
export interface Begin {
	/** Made by the sidebar, so that a call whose answer was lost can be made again. */
	readonly token: string;
	/** The token before it of the same page, whose turn may not have been given back. */
	readonly before: string | null;
	readonly sheet: string;
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly PlannedColumn[];
	readonly renamed: "ask" | "fill" | "new";
	readonly tabs: readonly { readonly id: string; readonly rows: number; readonly width: number }[];
}
/** The answer to a call. */
export type Answer =
	| { readonly value: unknown }
	| { readonly problem: HostProblemKind }
	| { readonly error: { readonly name: string; readonly message: string } };
