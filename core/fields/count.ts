import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { readAmount } from "./amount.ts";
import { type ColumnFacts, defineFieldType } from "./define-field-type.ts";
import { invalid } from "./outcomes.ts";

/** A number of things: a whole number, 0 or more. `1.234` is a thousand and more, since a count has no decimals.
 *  @example count.clean("1 234", context).value  // 1234
 *  @example count.clean("2,5", context).state  // "invalid" */
export const count = defineFieldType<number, object>({
	type: "count",
	clean(cell: Cell, context: CleanContext & ColumnFacts): Cleaned<number> {
		const read = readAmount(cell, context);
		if (read.currency !== undefined) return invalid({ kind: "unreadable", found: String(cell) });
		const value = read.readings?.[0] ?? read.value;
		if (value === null) return read;
		if (value < 0) return invalid({ kind: "count-negative", found: String(cell) });
		if (!Number.isInteger(value)) return invalid({ kind: "count-not-whole", found: String(cell) });
		return read.state === "valid" ? { state: "valid", value } : { state: "repaired", value, issue: { kind: "writing" } };
	},
});
