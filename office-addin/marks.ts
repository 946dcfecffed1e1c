import { once } from "./batch.ts";

/** Hidden names of a sheet by which what is ours is found again. A name moves with its cells wherever they go, so that nothing of ours is
 *  ever written or taken away by an address. */

const COLUMN = "_Loupe.";

/** The hidden name of a column of ours: its header and the rows that were filled.
 *  @example nameOf("email.status")  // "_Loupe.email.status" */
export const nameOf = (id: string): string => COLUMN + id.replace(/[^A-Za-z0-9._]/g, "_");
export const isColumnName = (name: string): boolean => name.startsWith(COLUMN);
export const idInName = (name: string): string => name.slice(COLUMN.length);

/** What a run puts aside until all of it stands. `run` is a number of the sheet's own; the setting tells the last that was finished.
 *  - `keep`: a new column that stays where it is; `drop`: new content of a column that stands already; `back`: what that one held before.
 *  - `place`: the column that stands already; `gone` and `emptied`: one that is no longer needed; `left`: one that is the user's from now on.
 *    Each with the name it bore.
 *  - `saved`: all that `back` is to hold stands there.
 *  - `edge`: the first column right of the data, before columns were put in; there from before to after that. */
export type Mark =
	| { readonly kind: "keep" | "drop" | "back"; readonly run: number; readonly index: number }
	| { readonly kind: "place" | "gone" | "emptied" | "left"; readonly run: number; readonly index: number; readonly id: string }
	| { readonly kind: "saved"; readonly run: number }
	| { readonly kind: "edge"; readonly run: number; readonly at: number; readonly count: number };

/** @example nameOfMark({ kind: "keep", run: 7, index: 2 })  // "_LoupeRun.7.keep.2" */
export function nameOfMark(mark: Mark): string {
	const start = `_LoupeRun.${mark.run}.${mark.kind}`;
	if (mark.kind === "saved") return start;
	if (mark.kind === "edge") return `${start}.${mark.at}.${mark.count}`;
	return "id" in mark ? `${start}.${mark.index}.${mark.id}_` : `${start}.${mark.index}`;
}

/** @example markOf("_LoupeRun.7.keep.2")  // { kind: "keep", run: 7, index: 2 } */
export function markOf(name: string): Mark | null {
	const found = /^_LoupeRun\.(\d+)\.(keep|drop|back|place|gone|emptied|left|saved|edge)(?:\.(\d+))?(?:\.(.*))?$/.exec(name);
	if (found === null) return null;
	const run = Number(found[1]);
	const kind = found[2] as Mark["kind"];
	const index = Number(found[3]);
	if (kind === "saved") return { kind, run };
	if (kind === "edge") return { kind, run, at: index, count: Number(found[4]) };
	if (kind === "place" || kind === "gone" || kind === "emptied" || kind === "left") return { kind, run, index, id: (found[4] ?? "_").slice(0, -1) };
	return { kind, run, index };
}

/** On a tab that a run puts aside. */
export const TAB_ASIDE = "_LoupeRun.tab";
/** On the first row of a tab of ours that is the user's. */
export const TAB_END = "_LoupeEnd";

/** Gives a name to cells, which nobody sees. */
export function mark(sheet: Excel.Worksheet, name: string, range: Excel.Range): void {
	sheet.names.add(name, range).visible = false;
}
/** The cells of a name, wherever they stand when Excel comes to it. */
export const marked = (sheet: Excel.Worksheet, name: string): Excel.Range => once(sheet.names.getItem(name).getRange());
