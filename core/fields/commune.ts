import type { FrenchPostcodes } from "../model/context.ts";
import { cityKey } from "../text/city-key.ts";
import { distanceWithin } from "../text/similarity.ts";

/** The communes of a postcode as they are compared. */
interface Compared {
	readonly keys: readonly string[];
	/** Made at the first town that is none of the keys. */
	loose?: readonly Loose[];
}
interface Loose {
	readonly key: string;
	/** Without article and without spaces. */
	readonly joined: string;
	/** Without small words. */
	readonly words: readonly string[];
}
const compared = new WeakMap<readonly string[], Compared>();

/** The official name of the commune that a town stands for at a French postcode: as written there, without its article, cut short by an
 *  old system, said in part, or within two letters. null when the postcode has no such commune; undefined when the postcode is not in the
 *  table (a CEDEX code, for one).
 *  @example communeOf(table, "95290", "ISLE ADAM")  // "L'Isle-Adam" */
export function communeOf(table: FrenchPostcodes, postcode: string, town: string): string | null | undefined {
	const names = table.communes(postcode);
	if (names.length === 0) return undefined;
	if (names[0] === town) return town;
	// The table hands out the same list each time, so its keys are made once
	let known = compared.get(names);
	if (!known) {
		known = { keys: names.map(cityKey) };
		compared.set(names, known);
	}
	const key = cityKey(town);
	const exact = known.keys.indexOf(key);
	if (exact < 0) {
		known.loose ??= known.keys.map(loose);
		return names[nearest(known.loose, loose(key))] ?? null;
	}
	return known.keys.indexOf(key, exact + 1) < 0 ? names[exact]! : spelled(names, known.keys, key, town);
}

/** The spelling that has the town's own accents, where several communes share a key (Luré, Lure); else the largest. */
function spelled(names: readonly string[], keys: readonly string[], key: string, town: string): string {
	const upper = town.toUpperCase();
	return names.find((name, at) => keys[at] === key && name.toUpperCase() === upper) ?? names[keys.indexOf(key)]!;
}

const SMALL: ReadonlySet<string> = new Set("A AU AUX D DE DEL DES DI DU EN ES ET L LA LAS LE LES SOUS SUR PRES".split(" "));
const GENERIC: ReadonlySet<string> = new Set("SAINT SAINTE NOTRE DAME GRAND GRANDE PETIT PETITE MONT VAL VILLE".split(" "));

function loose(key: string): Loose {
	const parts = key.split(" ");
	const article = parts.length > 1 && /^(?:L|LE|LA|LES)$/.test(parts[0]!);
	return { key, joined: (article ? parts.slice(1) : parts).join(""), words: parts.filter((word) => !SMALL.has(word)) };
}

/** Place of the commune that fits best, -1 when none or several do. */
function nearest(known: readonly Loose[], town: Loose): number {
	let found = -1;
	let best = 0;
	for (let at = 0; at < known.length; at++) {
		const score = likeness(known[at]!, town);
		if (score > best) {
			best = score;
			found = at;
		} else if (score === best && score > 0) found = -1;
	}
	return found;
}

function likeness(name: Loose, town: Loose): number {
	if (name.joined === town.joined) return 5;
	if (town.key.length > 18 && (name.key.startsWith(town.key) || name.joined.startsWith(town.joined.slice(0, 22)))) return 4;
	const { length } = town.joined;
	if (length > 4 && name.joined.charCodeAt(0) === town.joined.charCodeAt(0)) {
		const limit = length < 9 ? 1 : 2;
		if (distanceWithin(name.joined, town.joined, limit) <= limit) return 3;
	}
	const few = town.words.length < name.words.length ? town.words : name.words;
	const many = few === town.words ? name.words : town.words;
	return few.some(telling) && few.every((word) => many.includes(word)) ? (few.length === many.length ? 2 : 1) : 0;
}

function telling(word: string): boolean {
	return word.length > 3 && !GENERIC.has(word);
}
