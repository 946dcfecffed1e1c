import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

const SCIENTIFIC = /^\d(?:[.,]\d{1,20})?e\+\d{1,3}$/i;

/** The key of a row, as it stands: nothing is changed, so that keys of two sheets still meet. Numbers keep all their digits; those that
 *  the spreadsheet has rounded (beyond 2^53, or shown as 1,23E+15) are invalid.
 *  @example identifier.clean(1042, context)  // { state: "valid", value: "1042" } */
export const identifier = defineFieldType<string, object>({
	type: "identifier",
	clean(cell: Cell): Cleaned {
		const value = textOf(cell);
		if (value === "") return EMPTY;
		if (typeof cell === "number" ? Math.abs(cell) > Number.MAX_SAFE_INTEGER || !Number.isFinite(cell) : SCIENTIFIC.test(value)) {
			return invalid({ kind: "digits-lost", found: value });
		}
		if (isNullWord(value)) return placeholder(value);
		return { state: "valid", value };
	},
});
