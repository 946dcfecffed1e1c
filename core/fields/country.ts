import type { CleanContext, CountryNames } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { foldWords } from "../text/fold.ts";
import { distanceWithin } from "../text/similarity.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, outcome, placeholder, textOf } from "./outcomes.ts";

const LONGEST = 80;

/** Countries as ISO 3166-1 alpha-2 codes. NA is Namibia here. A name one letter off is asked about.
 *  @example country.clean("Royaume-Uni", france)  // { state: "repaired", value: "GB", issue: { kind: "writing" } } */
export const country = defineFieldType<string, object>({
	type: "country",
	clean(cell, { reference: { countryNames: names } }: CleanContext) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		if (text.length > LONGEST) return invalid({ kind: "country-unknown", found: text.slice(0, LONGEST) });
		const code = names.codeOf(text);
		if (code !== undefined) return outcome(text, code, { kind: "writing" });
		// France (FR), FR - France
		const inner = /^(.+?) ?(?:[-–/,] ?|\()([^()]+)\)?$/.exec(text);
		const both = inner && names.codeOf(inner[1]!);
		if (inner && both && both === names.codeOf(inner[2]!)) return outcome(text, both, { kind: "writing" });
		if (isNullWord(text)) return placeholder(text);
		const issue = { kind: "country-unknown", found: text } as const;
		const near = nearCode(foldWords(text), names);
		return near === undefined ? invalid(issue) : { state: "ambiguous", value: null, issue, suggestion: near };
	},
});

/** The one country with a name one letter off. */
function nearCode(folded: string, names: CountryNames): string | undefined {
	if (folded.length < 5 || folded.length > 40) return undefined;
	// One slip leaves the first two letters or the last two
	const start = folded.slice(0, 2);
	const end = folded.slice(-2);
	const candidates = names.longNames.filter((name) => Math.abs(name.length - folded.length) < 2 && (name.startsWith(start) || name.endsWith(end)));
	const near = new Set(candidates.filter((name) => distanceWithin(name, folded, 1) <= 1).map((name) => names.codeOf(name)));
	return near.size === 1 ? [...near][0] : undefined;
}
