// Packed by core/reference/pack/countries.mjs; a host reads the file and hands its text over.
import type { CountryNames } from "../model/context.ts";
import { foldWords } from "../text/fold.ts";

/** The names held in the text of core/reference/data/country-names.txt. A line: alpha-2 code, alpha-3 code, folded names; `=` for an alpha-3 code
 *  where the names are those that people write, which go before the official ones.
 *  @example readCountryNames("# head\nFR FRA france|francia\n").codeOf("La France")  // "FR" */
export function readCountryNames(text: string): CountryNames {
	const codes = new Map<string, string>();
	for (const line of text.split("\n")) {
		if (line === "" || line.startsWith("#")) continue;
		const [alpha2, alpha3] = line.split(" ", 2) as [string, string];
		const names = line.slice(alpha3.length + 4).split("|");
		if (alpha3 === "=") for (const name of names) codes.set(name, alpha2);
		else for (const word of [alpha2.toLowerCase(), alpha3.toLowerCase(), ...names]) if (!codes.has(word)) codes.set(word, alpha2);
	}
	return {
		codeOf(name) {
			const folded = foldWords(name);
			return codes.get(folded) ?? codes.get(folded.replace(/^(?:la|le|les|l|the|die|der|el|los|il|gli) /, ""));
		},
		longNames: [...codes.keys()].filter((name) => name.length > 4),
	};
}
