import { firstUnits } from "./first-units.ts";

/** Longest name of a tab, in UTF-16 units: Excel's limit, the least of all hosts. */
const LONGEST = 31;
/** What Excel refuses in the name of a tab, and halves of characters. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Names that Excel keeps for itself, in English and in French. */
const RESERVED = ["history", "historique"];
const NAMELESS = "Sheet";

/** The nearest name that a new tab may have beside those that are taken, whatever their case. Every host takes it, so that a workbook
 *  keeps its names when it moves from one to another.
 *  @example freeName("'2026/11: all?'", [])  // "2026-11- all-"
 *  @example freeName("Clients", ["CLIENTS"])  // "Clients 2" */
export function freeName(wanted: string, taken: Iterable<string>): string {
	const used = new Set(RESERVED);
	for (const name of taken) used.add(name.toLowerCase());
	const plain = firstUnits(wanted.replace(FORBIDDEN, "-").replace(/^[\s']+/, ""), LONGEST).replace(/[\s']+$/, "") || NAMELESS;
	let name = plain;
	for (let number = 2; used.has(name.toLowerCase()); number++) {
		const ending = ` ${number}`;
		name = firstUnits(plain, LONGEST - ending.length) + ending;
	}
	return name;
}
