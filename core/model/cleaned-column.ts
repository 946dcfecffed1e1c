import type { Cleaned } from "./cleaned.ts";
import type { Column } from "./column.ts";
import type { CleanContext } from "./context.ts";
import type { Field, FieldType } from "./field.ts";

/** A column read as a field: the outcome of each code, kept side by side. */
export interface CleanedColumn {
	readonly field: Field;
	readonly type: FieldType;
	/** As written. */
	readonly header: string;
	/** 0 = column A. */
	readonly index: number;
	/** Codes by row. For a field that is read with the help of its neighbours (a phone with its country, a town with its
	 *  postcode) a code stands for the cell and its neighbours together. */
	readonly column: Column;
	/** Rows of each code. */
	readonly counts: Uint32Array;
	/** Index in STATES, by code. */
	readonly states: Uint8Array;
	/** By code; what the bits mean is the type's: see MARK in core/clean.ts' neighbours. 0 for types that have none. */
	readonly marks: Uint8Array;
	/** For dates the day (days since 1970-01-01), for amounts and counts the number, by code; NaN where there is none; null for other types. */
	readonly numbers: Float64Array | null;
	/** Text of the value (a date as `2024-03-09`), or the number; null unless valid or repaired. */
	value(code: number): string | number | null;
	/** The whole reading, made afresh: state, value, issue, suggestion and what the field knows. */
	outcome(code: number, beside?: Partial<CleanContext>): Cleaned<string | number>;
	/** The header says the opposite (opt-out). */
	readonly inverted: boolean;
	/** Both day-first and month-first dates are proved in the column. */
	readonly mixedOrder?: true;
	/** Codes whose text was damaged by a wrong encoding ("Ã©", "�"). */
	readonly damaged?: ReadonlySet<number>;
	/** Number of what the code is compared by (same mailbox, same name…), 0 for none; absent for types that are never compared. */
	readonly keys?: Int32Array;
	/** For a full name, where `keys` compares the last name: that of the first name. */
	readonly firstKeys?: Int32Array;
}

/** What an e-mail code is, in `marks`. */
export const EMAIL = { reachable: 1, disposable: 2, technical: 4, generic: 8, freeMail: 16, typo: 32 } as const;
/** What a phone code is, in `marks`. */
export const PHONE = { mobile: 1, voice: 2 } as const;
/** What a consent code says, in `marks`, is an index in CONSENTS; the day of a consent that has one is in `numbers`.
 *  What a bounce code says, in `marks`. */
export const BOUNCE = { bounced: 1, complaint: 2 } as const;
