import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { findCode } from "./code.ts";
import { defineFieldType } from "./define-field-type.ts";
import { invalid, outcome } from "./outcomes.ts";

/** 62.01Z with or without dot and spaces, after "NAF" or "APE", before its label; the zero of 01.11Z may be lost. */
const WRITTEN = /^(?:(?:code\s?)?(?:naf|ape)\b[\s:]{0,3})?(\d{1,2})[\s.]?(\d{2})[\s.]?([a-z])(?![a-z\d])/i;
/** Divisions of the NAF (rev. 2 and 2025, as NACE): two figures, with gaps. */
const NO_DIVISION: ReadonlySet<number> = new Set([0, 4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89]);

/** A French activity code as `62.01Z`. A lost leading zero is restored; the label behind the code is dropped (domain.md §8).
 *  @example naf.clean("6201Z", context).value  // "62.01Z" */
export const naf = defineFieldType<string, object>({
	type: "naf",
	clean(cell: Cell): Cleaned {
		if (typeof cell === "string" && cell.length > 80) return cleanShort(cell.slice(0, 80));
		return cleanShort(cell);
	},
});

function cleanShort(cell: Cell): Cleaned {
	const found = findCode(cell);
	if ("state" in found) return found;
	const written = WRITTEN.exec(found.text);
	if (written === null) return invalid({ kind: "naf-unknown", found: found.text });
	const division = written[1]!.padStart(2, "0");
	if (NO_DIVISION.has(Number(division))) return invalid({ kind: "naf-unknown", found: found.text });
	const value = `${division}.${written[2]}${written[3]!.toUpperCase()}`;
	return outcome(found.text, value, { kind: written[1]!.length === 1 ? "zero-restored" : "writing" });
}
