import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { trim } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";

const SCIENTIFIC = /^\d(?:[.,]\d{1,20})?e\+\d{1,3}$/i;

/** The key of a row, as it stands: nothing is changed, so that keys of two sheets still meet. Numbers keep all their digits; those that
 *  the spreadsheet has rounded (beyond 2^53, or shown as 1,23E+15) are invalid.
 *  @example identifier.clean(1042, context)  // { state: "valid", value: "1042" } */
export const identifier = defineFieldType<string, object>({
	type: "identifier",
	clean(cell: Cell): Cleaned {
		if (cell === null) return { state: "empty", value: null };
		const value = trim(String(cell));
		if (value === "") return { state: "empty", value: null };
		if (typeof cell === "number" ? Math.abs(cell) > Number.MAX_SAFE_INTEGER || !Number.isFinite(cell) : SCIENTIFIC.test(value)) {
			return { state: "invalid", value: null, issue: { kind: "digits-lost", found: value } };
		}
		if (isNullWord(value)) return { state: "placeholder", value: null, issue: { kind: "placeholder", found: value } };
		return { state: "valid", value };
	},
});
