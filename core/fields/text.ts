import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { trim } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";

/** Null words that may be an answer in a free text. */
const ANSWERS = ["0", "x"];

/** Any text, trimmed and otherwise as it is; null words are placeholders (domain.md §1).
 *  @example text.clean(" Salon 2024 ", context)  // { state: "valid", value: "Salon 2024" } */
export const text = defineFieldType<string, object>({
	type: "text",
	clean(cell: Cell): Cleaned {
		const value = cell === null ? "" : trim(String(cell));
		if (value === "") return { state: "empty", value: null };
		if (isNullWord(value, ANSWERS)) return { state: "placeholder", value: null, issue: { kind: "placeholder", found: value } };
		return { state: "valid", value };
	},
});
