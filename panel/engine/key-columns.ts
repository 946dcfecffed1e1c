import { census } from "../../core/columns/census.ts";
import { pair } from "../../core/columns/pair.ts";
import type { Column } from "../../core/model/column.ts";

const MOST = 3;
/** Columns tried beside those chosen. */
const TRIED = 6;
/** Distinct cells looked at to tell whether a column is of text. */
const LOOKED_AT = 200;

/** A column that may tell rows apart. */
interface Candidate {
	readonly index: number;
	readonly column: Column;
	/** Days and figures may be read back otherwise than they were written: text comes first. */
	readonly isDate: boolean;
}

/** The fewest columns, three at most, that tell every row from the others; where none do, those that tell most.
 *  @example keyColumns([{ index: 2, column: emails, isDate: false }])  // [2] */
export function keyColumns(candidates: readonly Candidate[]): readonly number[] {
	const ranked = candidates
		.filter(({ column }) => column.size > 1)
		.map((candidate) => ({ ...candidate, plain: candidate.isDate || !isText(candidate.column) ? 1 : 0, distinct: distinct(candidate.column) }))
		.sort((a, b) => a.plain - b.plain || b.distinct - a.distinct || a.index - b.index);
	const rows = ranked[0]?.column.codes.length ?? 0;
	const chosen: number[] = [];
	let key: Pick<Column, "codes" | "size"> | null = null;
	let told = 0;
	while (chosen.length < MOST && told < rows) {
		let best: { readonly index: number; readonly key: Pick<Column, "codes" | "size">; readonly told: number } | null = null;
		for (const { index, column, distinct: alone } of ranked.filter((one) => !chosen.includes(one.index)).slice(0, TRIED)) {
			const made: Pick<Column, "codes" | "size"> = key === null ? column : pair(key, column);
			const tells: number = key === null ? alone : made.size - 1;
			if (best === null || tells > best.told) best = { index, key: made, told: tells };
			if (tells === rows) break;
		}
		if (best === null || best.told <= told) break;
		chosen.push(best.index);
		({ key, told } = best);
	}
	return chosen.sort((a, b) => a - b);
}

const distinct = (column: Column): number => census(column).reduce((sum, rows) => sum + (rows > 0 ? 1 : 0), 0);

function isText(column: Column): boolean {
	let texts = 0;
	const end = Math.min(column.size, LOOKED_AT + 1);
	for (let code = 1; code < end; code++) if (typeof column.cell(code) === "string") texts++;
	return texts * 2 > end - 1;
}
