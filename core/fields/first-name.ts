import { defineFieldType } from "./define-field-type.ts";
import { type NameKnown, readName } from "./name-part.ts";

/** Null words that are first names: Nil (Turkish), Nan (Nancy), Na (Chinese). */
const NAMES = ["nil", "nan", "na"];

/** First names, with their capitals mended where they are all capitals or all small.
 *  @example firstName.clean("JEAN-PIERRE", france)  // { state: "repaired", value: "Jean-Pierre", issue: { kind: "case" } } */
export const firstName = defineFieldType<string, NameKnown>({
	type: "first_name",
	clean: (cell, context) => readName(cell, context, NAMES),
});
