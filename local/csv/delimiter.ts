import { CR, endOfCell, LF, MORE, QUOTE } from "./quotes.ts";

/** Delimiters in the order in which they win a tie: a comma also stands in amounts and addresses, a tab hardly anywhere. */
const DELIMITERS: readonly string[] = ["\t", ";", "|", ","];

const RECORDS = 500;
const COMMA = 0x2c;
const SPACE = 0x20;

/** The delimiter under which most records of a sample have the same number of cells, and many.
 *  Where none splits anything: one that does not occur, so that the file stays one column.
 *  @example detectDelimiter(Buffer.from("nom;ca\nAna;1,5\n"), true)  // ";" */
export function detectDelimiter(sample: Uint8Array, whole: boolean): string {
	let best = "";
	let bestScore = 0;
	for (const delimiter of DELIMITERS) {
		const shapes = shapesOf(sample, whole, delimiter.charCodeAt(0));
		// "Dupont, Jean" under a header of one word is one column of names.
		const score = delimiter === "," && shapes[0]?.cells === 1 && isProse(sample) ? 0 : evenness(shapes);
		if (score > bestScore * 1.02) {
			best = delimiter;
			bestScore = score;
		}
	}
	return best || ([",", ";", "\t", "|"].find((delimiter) => !sample.includes(delimiter.charCodeAt(0))) ?? ",");
}

/** What a record looks like under a delimiter. */
interface Shape {
	readonly cells: number;
	/** A quote stands inside a cell: a sign that cells begin elsewhere. */
	readonly stray: boolean;
}

/** The first records that are not blank. */
function shapesOf(bytes: Uint8Array, whole: boolean, delimiter: number): Shape[] {
	const found: Shape[] = [];
	let at = 0;
	while (at < bytes.length && found.length < RECORDS) {
		const start = at;
		let cells = 1;
		let stray = false;
		for (;;) {
			const end = endOfCell(bytes, at, bytes.length, whole, delimiter);
			// A sample that ends inside a record says nothing about it, unless there is no other.
			if (end === MORE) return found.length > 0 ? found : [{ cells, stray }];
			stray ||= bytes[at] === QUOTE ? bytes[end - 1] !== QUOTE : bytes.subarray(at, end).includes(QUOTE);
			at = end;
			if (at === bytes.length || bytes[at] !== delimiter) break;
			cells++;
			at++;
		}
		if (at > start) found.push({ cells, stray });
		if (bytes[at] === CR && bytes[at + 1] === LF) at++;
		at++;
	}
	return found;
}

/** How far the records agree on a number of cells above one; 0 when hardly any is split. */
function evenness(shapes: readonly Shape[]): number {
	const weights = new Map<number, number>();
	let split = 0;
	for (const { cells, stray } of shapes) {
		if (cells === 1) continue;
		split++;
		weights.set(cells, (weights.get(cells) ?? 0) + (stray ? 0.5 : 1));
	}
	if (split * 2 < shapes.length) return 0;
	let best = 0;
	for (const [cells, weight] of weights) best = Math.max(best, (weight / shapes.length) ** 2 * Math.sqrt(cells));
	return best;
}

/** Whether commas stand as in a sentence, before a space. */
function isProse(bytes: Uint8Array): boolean {
	let commas = 0;
	let spaced = 0;
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] !== COMMA) continue;
		commas++;
		if (bytes[at + 1] === SPACE) spaced++;
	}
	return spaced > commas * 0.9;
}
