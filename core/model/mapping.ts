import type { Field } from "./field.ts";

/** What a column is read as, and how sure that is. */
export interface MappingEntry {
	/** Header as written. */
	readonly column: string;
	/** 0 = column A. */
	readonly index: number;
	/** null: the column is left as it is. */
	readonly field: Field | null;
	/** 0 to 1: of the columns said to be at 0.9, nine in ten are right. For a column left alone, that of its best candidate. */
	readonly confidence: number;
	readonly because: "header" | "values" | "both" | "user";
	readonly rivals: readonly { readonly field: Field; readonly confidence: number }[];
	/** The header says the opposite (opt-out, "ne pas contacter"): a tick is a refusal, none says nothing. False only where a person said
	 *  so, against the header. */
	readonly inverted?: boolean;
	/** Why it is left alone although a field fits: a person must choose. */
	readonly question?: "two-readings" | "header-against-values" | "which-date" | "which-channels" | "duplicate-target";
}
export type Mapping = readonly MappingEntry[];
export type SheetKind = "contacts" | "sales" | "campaigns" | "ours" | "other";
