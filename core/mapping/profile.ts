import { census } from "../columns/census.ts";
import type { Cell } from "../model/cell.ts";
import type { Column } from "../model/column.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { trim } from "../text/trim.ts";
import type { ValueWords } from "./lexicon.ts";
import { type Look, looksOf } from "./values.ts";

/** What the values of a column look like, weighted by rows. */
export interface Profile {
	/** Rows with a value that is no null word. */
	readonly rows: number;
	/** Of those rows, the share whose value has the look. */
	share(look: Look): number;
	/** Share of those rows with any of the looks. */
	shareOfAny(looks: readonly Look[]): number;
	/** Distinct values / rows with a value; 1 when each is met once. */
	readonly distinct: number;
	/** Most rows that share one value, over the rows with a value. */
	readonly top: number;
	/** Share of values under 32 letters. */
	readonly short: number;
}

const SAMPLE = 512;
/** Up to so many distinct values are all considered for the sample; above, evenly spread ones are. */
const ALL = 4096;

/** What a column looks like, from every frequent value and up to 512 others, chosen by a hash of their text so that the order of the rows does not count.
 *  @example profile(encode(["a@b.fr", "b@c.fr", null]), "FR", known).share("email")  // 1 */
export function profile(column: Column, country: string, known: ValueWords): Profile {
	const counts = census(column);
	const { codes } = chooseCodes(column, counts);
	const looks = new Map<Look, number>();
	const sets: [readonly Look[], number][] = [];
	let rows = 0;
	let short = 0;
	for (const { code, weight } of codes) {
		const cell = column.cell(code);
		if (isNothing(cell)) continue;
		const seen = looksOf(cell, country, known);
		rows += weight;
		if (String(cell).length < 32) short += weight;
		for (const look of seen) looks.set(look, (looks.get(look) ?? 0) + weight);
		sets.push([seen, weight]);
	}
	const { filled, distinct, top } = spread(counts);
	return {
		rows,
		share: (look) => (rows === 0 ? 0 : (looks.get(look) ?? 0) / rows),
		shareOfAny: (wanted) =>
			rows === 0 ? 0 : sets.reduce((sum, [seen, weight]) => (seen.some((look) => wanted.includes(look)) ? sum + weight : sum), 0) / rows,
		distinct: filled === 0 ? 0 : distinct / filled,
		top: filled === 0 ? 0 : top / filled,
		short: rows === 0 ? 0 : short / rows,
	};
}

/** `x` and `0` are ticks and counts for a column that is not yet known; other null words say nothing of it. */
function isNothing(cell: Cell): boolean {
	if (cell === null) return true;
	if (typeof cell !== "string") return false;
	const text = trim(cell);
	return text === "" || isNullWord(text, ["x", "0", "na"]);
}

function spread(counts: Uint32Array): { filled: number; distinct: number; top: number } {
	let filled = 0;
	let distinct = 0;
	let top = 0;
	for (let code = 1; code < counts.length; code++) {
		const count = counts[code]!;
		if (count === 0) continue;
		filled += count;
		distinct++;
		if (count > top) top = count;
	}
	return { filled, distinct, top };
}

interface Weighted {
	readonly code: number;
	readonly weight: number;
}

/** The codes to look at, each with the rows that it stands for. */
function chooseCodes(column: Column, counts: Uint32Array): { codes: Weighted[] } {
	const { filled, distinct } = spread(counts);
	if (distinct <= SAMPLE) return { codes: used(counts, () => true) };
	const heavy = Math.max(2, Math.ceil(filled / 200));
	const codes = used(counts, (count) => count >= heavy);
	const step = Math.max(1, Math.floor(distinct / ALL));
	const rest: { code: number; hash: number }[] = [];
	let met = 0;
	for (let code = 1; code < counts.length; code++) {
		const count = counts[code]!;
		if (count === 0 || count >= heavy) continue;
		if (met++ % step === 0) rest.push({ code, hash: hash(column.cell(code)) });
	}
	rest.sort((a, b) => a.hash - b.hash || a.code - b.code);
	const sample = rest.slice(0, SAMPLE);
	const light = filled - codes.reduce((sum, { weight }) => sum + weight, 0);
	const sampled = sample.reduce((sum, { code }) => sum + counts[code]!, 0);
	for (const { code } of sample) codes.push({ code, weight: (counts[code]! * light) / sampled });
	return { codes };
}

function used(counts: Uint32Array, wanted: (count: number) => boolean): Weighted[] {
	const codes: Weighted[] = [];
	for (let code = 1; code < counts.length; code++) {
		const weight = counts[code]!;
		if (weight > 0 && wanted(weight)) codes.push({ code, weight });
	}
	return codes;
}

/** FNV-1a of the length and the first letters of a cell. */
function hash(cell: Cell): number {
	const text = String(cell);
	let value = 0x811c9dc5 ^ text.length;
	for (let i = 0; i < text.length && i < 64; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	return value >>> 0;
}
