import type { Cell } from "../core/model/cell.ts";
import type { ReportSheet } from "../core/model/report.ts";
import type { HostProblemKind, PlannedColumn, Removable, Traces, WorkbookLook, WriteBlock } from "../panel/host.ts";

/** What the sidebar asks of the server: one function of the server, `loupe(method, json)`, that takes and gives text. Nothing but text
 *  crosses: a Date anywhere in an answer would turn all of it into null. */
export interface Server {
	look(): WorkbookLook;
	traces(sheet: string): Traces;
	/** Cells of some columns, row by row. `milliseconds`: what it took, so that the next block is sized by it. */
	read(request: { readonly sheet: string; readonly columns: readonly number[]; readonly firstRow: number; readonly lastRow: number }): {
		readonly rows: readonly (readonly Cell[])[];
	};
	/** Checks the room and the rights, takes the turn, and makes room for columns put aside. */
	begin(start: Begin): Begun;
	/** Writes one block beside its rows, if they are still those that were read. */
	block(token: string, block: WriteBlock, firstRow: number, key: Key): void;
	/** Proves rows without writing. */
	prove(token: string, firstRow: number, lastRow: number, key: Key): void;
	/** Adds a tab that does not stand yet; "later": it stands, and is replaced after `settle`. */
	tab(token: string, tab: ReportSheet): "added" | "later";
	/** Puts what was put aside in its place. */
	settle(token: string, registry: { readonly loupe: string; readonly date: string; readonly rows: number }): void;
	replace(token: string, tab: ReportSheet): void;
	finish(token: string): void;
	/** Takes back what was put aside. */
	takeBack(token: string): void;
	writeCells(sheet: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): void;
	removable(): Removable;
	remove(options: { readonly lists: boolean }): void;
	addList(name: string, headers: readonly string[]): string;
	addRows(name: string, rows: readonly (readonly Cell[])[]): void;
	select(sheet: string, row: number, column: number): void;
	openTab(id: string): void;
	remember(key: string, value: string | null): void;
	recall(key: string): string | null;
	schedule(): Schedule;
	setSchedule(wanted: { readonly on: boolean; readonly day: number; readonly hour: number; readonly sheet: string; readonly mail: boolean }): Schedule;
	/** A table of reference, by its file. */
	data(name: string): string;
	/** Language of the person, the day where the spreadsheet is, and the time in UTC. */
	now(): { readonly language: "fr" | "en"; readonly date: string; readonly runAt: string };
}
export interface Key {
	readonly columns: readonly number[];
	readonly headers: readonly string[];
	readonly headerRow: number;
	/** `checksumOf` of the key cells as the audit read them. */
	readonly checksum: number;
}
export interface Begin {
	readonly sheet: string;
	readonly headerRow: number;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly columns: readonly PlannedColumn[];
	readonly renamed: "ask" | "fill" | "new";
	/** Cells that the tabs take, about. */
	readonly tabCells: number;
}
export interface Begun {
	readonly token: string;
}
export interface Schedule {
	readonly on: boolean;
	readonly day: number;
	readonly hour: number;
	readonly mail: boolean;
	/** How the last run went, in words; null before the first. */
	readonly last: string | null;
}

/** The answer to a call. */
export type Answer =
	| { readonly value: unknown }
	| { readonly problem: HostProblemKind }
	| { readonly error: { readonly name: string; readonly message: string } };
