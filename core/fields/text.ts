import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, placeholder, textOf } from "./outcomes.ts";

/** Null words that may be an answer in a free text. */
const ANSWERS = ["0", "x"];

/** Any text, trimmed and otherwise as it is; null words are placeholders (domain.md §1).
 *  @example text.clean(" Salon 2024 ", context)  // { state: "valid", value: "Salon 2024" } */
export const text = defineFieldType<string, object>({
	type: "text",
	clean(cell: Cell): Cleaned {
		const value = textOf(cell);
		if (value === "") return EMPTY;
		if (isNullWord(value, ANSWERS)) return placeholder(value);
		return { state: "valid", value };
	},
});
