import type { Cell } from "../../core/model/cell.ts";

/** Blocks of cells kept from one window of a long run to the next, in the document's cache: for six hours at most, and gone when Google
 *  needs the room. A block that is gone is read again. */

const SECONDS = 21_600;
/** Characters of one value of the cache. */
const PIECE = 90_000;

export function keepBlock(name: string, rows: readonly (readonly Cell[])[]): void {
	const cache = CacheService.getDocumentCache();
	if (cache === null) return;
	const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(JSON.stringify(rows), "application/json")).getBytes());
	const pieces: Record<string, string> = {};
	const count = Math.ceil(packed.length / PIECE);
	for (let piece = 0; piece < count; piece++) pieces[`${name}.${piece}`] = packed.slice(piece * PIECE, (piece + 1) * PIECE);
	cache.putAll(pieces, SECONDS);
	// The number of pieces comes last: without it the block does not count as kept.
	cache.put(name, String(count), SECONDS);
	const index = indexOf(name);
	const names = JSON.parse(cache.get(index) ?? "[]") as string[];
	cache.put(index, JSON.stringify([...names, name, ...Object.keys(pieces)]), SECONDS);
}
/** Where the names of a run's blocks and pieces stand. */
const indexOf = (name: string): string => `${name.split(".")[0]}.index`;

/** The block, or null when any piece of it is gone. */
export function keptBlock(name: string): Cell[][] | null {
	const cache = CacheService.getDocumentCache();
	const count = Number(cache?.get(name) ?? 0);
	if (cache === null || count === 0) return null;
	const names = Array.from({ length: count }, (_, piece) => `${name}.${piece}`);
	const pieces = cache.getAll(names);
	let packed = "";
	for (const piece of names) {
		const text: string | undefined = pieces[piece];
		if (text === undefined) return null;
		packed += text;
	}
	const blob = Utilities.newBlob(Utilities.base64Decode(packed), "application/x-gzip");
	return JSON.parse(Utilities.ungzip(blob).getDataAsString("UTF-8")) as Cell[][];
}

/** Cell text does not stay in a cache longer than it is needed; what is not found by name lapses by itself. */
export function forgetBlocks(run: string): void {
	const cache = CacheService.getDocumentCache();
	if (cache === null) return;
	const index = cache.get(indexOf(run));
	if (index !== null) cache.removeAll([...(JSON.parse(index) as string[]), indexOf(run)]);
}
