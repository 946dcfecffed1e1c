// Packed by core/reference/pack/postcodes.mjs; a host reads the file and hands its text over.
import type { FrenchPostcodes } from "../model/context.ts";
import { cityKey } from "../text/city-key.ts";

const NONE: readonly string[] = [];

/** The table of French postcodes held in the text of core/reference/data/french-postcodes.txt. Nothing is read before the first question,
 *  and each postcode once. Former communes stand after those of today, which come by population.
 *  @example readFrenchPostcodes("# head\n26110Nyons|Venterol\n").communes("26110")  // ["Nyons", "Venterol"] */
export function readFrenchPostcodes(text: string): FrenchPostcodes {
	let lines: Map<string, string | readonly string[]> | undefined;
	let names: Map<string, string | readonly string[]> | undefined;

	const read = (): Map<string, string | readonly string[]> => {
		if (lines) return lines;
		lines = new Map();
		for (const line of text.split("\n")) if (line.length > 5 && line.charCodeAt(0) !== 0x23) lines.set(line.slice(0, 5), line);
		return lines;
	};
	const communes = (postcode: string): readonly string[] => {
		const found = read().get(postcode);
		if (found === undefined) return NONE;
		if (typeof found !== "string") return found;
		const list = found.slice(5).replace(";", "|").split("|");
		read().set(postcode, list);
		return list;
	};
	const index = (): Map<string, string | readonly string[]> => {
		if (names) return names;
		names = new Map();
		const seen = new Set<string>();
		for (const postcode of read().keys()) {
			for (const name of communes(postcode)) {
				if (seen.has(name)) continue;
				seen.add(name);
				const key = cityKey(name);
				const found = names.get(key);
				names.set(key, found === undefined ? name : typeof found === "string" ? [found, name] : [...found, name]);
			}
		}
		return names;
	};
	return {
		communes,
		named(key) {
			const found = index().get(key);
			if (found === undefined) return NONE;
			if (typeof found !== "string") return found;
			const list = [found];
			index().set(key, list);
			return list;
		},
	};
}
