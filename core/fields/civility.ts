import type { Cleaned } from "../model/cleaned.ts";
import type { Civility } from "../model/value-tables.ts";
import { COUPLE_LINKS } from "../reference/couple-links.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

const LONGEST = 64;
const MOST_WORDS = 500;
const CODES = /^[0-39]$/;

/** How a person is addressed: "M.", "Mme", "Mx", "Dr", "Pr", "Me", or "couple", "company". 1 and 2 are M. and Mme where the column holds
 *  codes alone; M is mujer beside H without F (domain.md §6).
 *  @example civility.clean("Mademoiselle", france)  // { state: "repaired", value: "Mme", issue: { kind: "writing" } } */
export const civility = defineFieldType<Civility, object>({
	type: "civility",
	study(cells) {
		const vocabulary = new Set<string>();
		for (const [cell] of cells) {
			const text = textOf(cell);
			if (text !== "" && text.length <= LONGEST) vocabulary.add(bare(text));
			if (vocabulary.size > MOST_WORDS) break;
		}
		return { vocabulary };
	},
	clean(cell, context) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		if (text.length > LONGEST) return invalid({ kind: "civility-unknown", found: text.slice(0, LONGEST) });
		const value = read(bare(text), context.vocabulary, context.reference.values.names.civilities);
		if (value === null) {
			if (isNullWord(text)) return placeholder(text);
			const issue = { kind: "civility-unknown", found: text } as const;
			return CODES.test(text) ? { state: "ambiguous", value: null, issue } : invalid(issue);
		}
		return (value === text ? { state: "valid", value } : { state: "repaired", value, issue: { kind: "writing" } }) as Cleaned<Civility>;
	},
});

function bare(text: string): string {
	return fold(text).replace(/[.,:]/g, "").replace(/\s+/g, " ").trim();
}

function read(word: string, vocabulary: ReadonlySet<string> | undefined, civilities: ReadonlyMap<string, Civility>): Civility | null {
	if (word === "1" || word === "2") return vocabulary && [...vocabulary].every((each) => CODES.test(each)) ? (word === "1" ? "M." : "Mme") : null;
	if (word === "m" && vocabulary?.has("h") && !vocabulary.has("f")) return "Mme";
	if (word === "w" && vocabulary?.has("m")) return "Mme";
	return (
		civilities.get(word) ??
		several(
			word
				.replace(/[/&+]/g, " $& ")
				.trim()
				.split(/[\s-]+/),
			civilities,
		)
	);
}

/** `M. et Mme`, `Monsieur le docteur`, `Frau Prof Dr`, `Société anonyme`. */
function several(words: readonly string[], civilities: ReadonlyMap<string, Civility>): Civility | null {
	const found = words.map((word) => civilities.get(word));
	const first = found[0];
	if (first === undefined) return null;
	const persons = found.filter((civility) => civility === "M." || civility === "Mme").length;
	// Mme/Mlle is one person, M. et M. are two
	if (persons > 1 && (words.some((word) => word !== "/" && COUPLE_LINKS.has(word)) || (found.includes("M.") && found.includes("Mme")))) return "couple";
	return first === "M." || first === "Mme" || first === "company" ? first : (found.find((civility) => civility === "M." || civility === "Mme") ?? first);
}
