import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext, DateOrder } from "../model/context.ts";
import type { FieldType } from "../model/field.ts";

/** The distinct cells of a column with the number of rows that hold each. */
export type CellCounts = Iterable<readonly [cell: Cell, rows: number]>;

/** What is decided once for a whole column, and handed to `clean` in its context. */
export interface ColumnFacts {
	readonly order?: DateOrder;
	/** Both day-first and month-first dates are proved in the column. */
	readonly mixedOrder?: boolean;
	/** The header says the opposite (opt-out). */
	readonly inverted?: boolean;
	/** The words of the column, folded: what `0`, `O`, `S`, `M` or `1` mean depends on their neighbours. */
	readonly vocabulary?: ReadonlySet<string>;
}

/** How one type of field is read.
 *  `clean` is pure, throws nothing, is linear in the length of its cell, and cleaning its own value changes nothing. */
export interface FieldReader<V extends string | number = string | number, Known extends object = object> {
	readonly type: FieldType;
	/** Looks at the whole column once. */
	study?(cells: CellCounts, context: CleanContext): ColumnFacts;
	clean(cell: Cell, context: CleanContext & ColumnFacts): Cleaned<V, Known>;
}

/** The reader as given; the call checks its shape. */
export function defineFieldType<V extends string | number, Known extends object>(reader: FieldReader<V, Known>): FieldReader<V, Known> {
	return reader;
}
