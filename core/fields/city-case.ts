import { capitalised, lowered } from "../text/letter-case.ts";

const FRENCH: ReadonlySet<string> = new Set(
	"à au aux d de del dels des devant derrière di dit du en entre ès es et ez l la las le lès les lez ô près sans ses sous sur".split(" "),
);
const ANY: ReadonlySet<string> = new Set(
	(
		"a à ai al alla am an and auf aux av bei by ca d da das de dei del della delle dem den der di do dos du e el en et ez i im in l la las le les " +
		"lès lez los nel next ob of on op am vor zu sul sur sous the under upon y aan het t"
	).split(" "),
);

/** A town written in capitals or in small letters alone, with the capitals of its country: small words stay small unless they begin.
 *  In France the rules are those of INSEE: an article in front has its capital, and so has what follows it.
 *  @example cityCase("L'HAŸ-LES-ROSES", "FR")  // "L'Haÿ-les-Roses" */
export function cityCase(town: string, country: string): string {
	const small = country === "FR" || country === "" ? FRENCH : ANY;
	const lower = lowered(town);
	let result = "";
	let start = 0;
	for (let at = 0; at <= lower.length; at++) {
		const unit = at < lower.length ? lower.charCodeAt(at) : 0x20;
		const apostrophe = unit === 0x27 || unit === 0x2019;
		if (unit !== 0x20 && unit !== 0x2d && unit !== 0x28 && unit !== 0x29 && unit !== 0x2f && unit !== 0x2e && !apostrophe) continue;
		const word = lower.slice(start, at);
		const begins = start === 0 || lower.charCodeAt(start - 1) === 0x28;
		const ends = at === lower.length;
		const little = apostrophe ? word === "d" || word === "l" : !ends && small.has(word);
		// King's, Roc'h, Presqu'île
		const tail = start > 1 && isApostrophe(lower.charCodeAt(start - 1)) && (word.length === 1 || lower.charCodeAt(start - 2) === 0x75);
		const ordinal = word.charCodeAt(0) <= 0x39;
		result += ordinal || tail || (little && !begins) ? word : capitalised(word);
		if (at < lower.length) result += town[at];
		start = at + 1;
	}
	return result;
}

function isApostrophe(unit: number): boolean {
	return unit === 0x27 || unit === 0x2019;
}
