import { defineFieldType } from "./define-field-type.ts";
import { type NameKnown, readName } from "./name-part.ts";

/** Null words that are surnames, when written as one: Null, not NULL (domain.md §1). */
const NAMES = ["null", "none", "test", "nil", "nan", "na", "sans", "vide"];

/** Last names, with their capitals mended where they are all capitals or all small; particles after the customs of the language.
 *  @example lastName.clean("DE LA TOUR", france)  // { state: "repaired", value: "de la Tour", issue: { kind: "case" }, guessed: true } */
export const lastName = defineFieldType<string, NameKnown>({
	type: "last_name",
	clean: (cell, context) => readName(cell, context, NAMES),
});
