import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext, FrenchPostcodes } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { cityKey } from "../text/city-key.ts";
import { isUncased, LETTERS, lettersOf } from "../text/letter-case.ts";
import { squeeze } from "../text/trim.ts";
import { cityCase } from "./city-case.ts";
import { communeOf } from "./commune.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, outcome, placeholder, settled, textOf } from "./outcomes.ts";

interface CityKnown {
	/** As written in the same cell: `CEDEX 08`. */
	readonly cedex: string;
	readonly postcode: string;
}
type CleanedCity = Cleaned<string, CityKnown>;

const LONGEST = 128;

/** Towns. With the French table, as INSEE writes them, whatever their capitals, accents, hyphens or abbreviations; without it, or
 *  elsewhere, only capitals are mended, and only where all letters are capitals or none is. What follows the name (CEDEX, a district) stays.
 *  @example city.clean("ST ETIENNE", france).value  // "Saint-Étienne", with the table
 *  @example city.clean("L'HAY-LES-ROSES", france).value  // "L'Hay-les-Roses", without */
export const city = defineFieldType<string, CityKnown>({
	type: "city",
	clean(cell, context) {
		const text = textOf(cell);
		return text === "" ? EMPTY : readText(text, context, true);
	},
});

function readText(text: string, context: CleanContext, settle: boolean): CleanedCity {
	if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST) });
	const letters = lettersOf(text);
	const table = context.country === "FR" ? context.reference.frenchPostcodes : undefined;
	if ((letters & ~(LETTERS.upper | LETTERS.lower | LETTERS.mixed | LETTERS.space | LETTERS.joint)) === 0) {
		const official = table ? officialName(table, text, context.postcode) : null;
		if (official === text) return { state: "valid", value: text };
		if (official !== null) return repaired(text, official);
	}
	if (isNullWord(text)) return placeholder(text);
	if ((letters & (LETTERS.upper | LETTERS.lower | LETTERS.uncased)) === 0 || text.includes("@")) {
		return invalid({ kind: "unreadable", found: text });
	}
	if (text.length === 1 && (letters & LETTERS.uncased) === 0 && !/^[yåÅY]$/.test(text)) return invalid({ kind: "name-letter" });
	const outcome = read(text, context.country, table, context.postcode);
	return settle ? settled(outcome, (value) => readText(value, context, false)) : outcome;
}

/** A town with a number around it, a stray space or signs; or one that the table does not know. */
function read(text: string, country: string, table: FrenchPostcodes | undefined, beside: string | undefined): CleanedCity {
	let name = squeeze(text);
	let known: Partial<CityKnown> = {};
	const code = /^(?:[A-Z]{1,3}-)?(\d{4,5})[ ,-]+(?=\D)/.exec(name) ?? /[ ,(-]+(\d{5})\)?$/.exec(name);
	if (code) {
		name = (code.index === 0 ? name.slice(code[0].length) : name.slice(0, code.index)).trim();
		known = { postcode: code[1]! };
	}
	name = name.replace(/ ?\((?:\d{1,3}|2[ABab])\)$/, "").replace(/[ ,;.]+$/, (end) => (end.includes(".") && !/[,;]/.test(end) ? "." : ""));
	const rest = endOf(name);
	const cedex = /\bcedex\b.*$/i.exec(rest)?.[0];
	if (cedex) known = { ...known, cedex: cedex.toUpperCase() };
	const bare = name.slice(0, name.length - rest.length);
	const postcode = beside ?? known.postcode;
	const official = table ? officialName(table, bare, postcode) : null;
	const mended = official ?? (isUncased(lettersOf(bare)) ? cityCase(articleInFront(bare), country) : articleInFront(bare));
	const value = mended + (isUncased(lettersOf(rest)) ? rest.replace(ARRONDISSEMENT, arrondissement) : rest);
	const near = table && official === null && postcode !== undefined ? communeOf(table, postcode, bare) : null;
	if (!near) return repaired(text, value, known);
	// At this postcode the nearest name is meant, unless it would say less: Villeneuve-Loubet for Villeneuve Loubet Plage
	if (cityKey(near).length > cityKey(bare).length - 4) return repaired(text, near + value.slice(mended.length), known);
	return { ...repaired(text, value, known), suggestion: near };
}

function repaired(text: string, value: string, known?: Partial<CityKnown>): CleanedCity {
	const same = value.length === text.length && value.toLowerCase() === text.toLowerCase();
	return outcome(text, value, { kind: same ? "case" : squeeze(text) === value ? "spaces" : "writing" }, known);
}

const ARRONDISSEMENT = /(\d{1,2})( ?(?:ER|E|EME|ÈME|ND))?\b( ARR.*)?$/i;
/** `1er`, `8e Arrondissement`: the official way. */
const arrondissement = (_found: string, number: string, ordinal = "", word = ""): string =>
	`${number}${ordinal === "" ? "" : Number(number) === 1 ? "er" : "e"}${cityCase(word, "FR")}`;

/** ` Cedex 08`, ` 8e arrondissement`, ` 08`: what may follow the name of a town, with the space before; "" when nothing does. */
function endOf(name: string): string {
	if (!/cedex|\d/i.test(name)) return "";
	const at = name.search(/[ ,-]+(?:cedex\b|\d{1,2} ?(?:er|e|[eè]me|nd)?(?: arr| ?$| cedex))/i);
	return at > 0 ? name.slice(at) : "";
}

/** The one official name that a town stands for: at its postcode when there is one, else in the whole country; null when there is none or
 *  several are written otherwise. */
function officialName(table: FrenchPostcodes, town: string, postcode: string | undefined): string | null {
	const here = postcode === undefined ? [] : table.communes(postcode);
	if (here.includes(town)) return town;
	const key = cityKey(town);
	if (town.length - key.length > 4 && /cedex/i.test(town)) return null;
	const same = here.filter((name) => Math.abs(name.length - town.length) < 12 && cityKey(name) === key);
	if (same.length === 1) return same[0]!;
	const named = table.named(key);
	if (named.length === 1) return named[0]!;
	if (named.length === 0) return null;
	const upper = town.toUpperCase();
	return named.find((name) => name.toUpperCase() === upper) ?? null;
}

/** `Loges (Les)` as a postal label has it: `Les Loges`. */
function articleInFront(name: string): string {
	const found = / ?\((l ?'?|le|la|les) ?\)$/i.exec(name);
	if (!found) return name;
	const rest = name.slice(0, found.index);
	return found[1]!.length > 1 && !/'| $/.test(found[1]!) ? `${found[1]} ${rest}` : `${found[1]!.charAt(0)}'${rest}`;
}
