import type { Cell } from "../../core/model/cell.ts";
import { documentProperties } from "./document-properties.ts";

/** Blocks of cells kept from one window of a long check to the next. The cells stand in the document's cache: for six hours at most, and gone
 *  whenever Google needs the room; a block that is gone is read again. What is kept stands in the properties, so that every piece can be
 *  forgotten by its name: no cell is ever there. */
export class KeptBlocks {
	readonly #index: Index;
	/** Whether anything was kept by this window itself. */
	grew = false;

	/** What is kept under the name of this run; what another run left behind is forgotten. */
	constructor(run: string) {
		const found = index();
		if (found !== null && found.run !== run) forgetBlocks();
		this.#index = found?.run === run ? found : { run, sheets: {} };
	}

	/** Blocks of these columns of a sheet, top to bottom; those of other columns are forgotten, for the sheet is another now. */
	of(sheet: number, columns: readonly number[]): readonly KeptRows[] {
		const found = this.#index.sheets[sheet];
		if (found === undefined) return [];
		if (found.columns !== columns.join()) {
			this.forget(sheet);
			return [];
		}
		return found.blocks.map(([first, rows]) => ({ first, rows }));
	}

	keep(sheet: number, columns: readonly number[], first: number, rows: readonly (readonly Cell[])[]): void {
		const cache = CacheService.getDocumentCache();
		if (cache === null) return;
		const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(JSON.stringify(rows), "application/json")).getBytes());
		const count = Math.ceil(packed.length / PIECE);
		this.forget(sheet, first);
		const before = this.#index.sheets[sheet]?.blocks ?? [];
		const blocks = [...before, [first, rows.length, count] as const].sort(([a], [b]) => a - b);
		const next = { ...this.#index.sheets, [sheet]: { columns: columns.join(), blocks } };
		if (JSON.stringify(next).length > MOST) return;
		this.#index.sheets = next;
		this.grew = true;
		// The name before the pieces: cut off between the two, the block is missing and not left behind.
		this.#save();
		const pieces: Record<string, string> = {};
		for (let piece = 0; piece < count; piece++) pieces[this.#piece(sheet, first, piece)] = packed.slice(piece * PIECE, (piece + 1) * PIECE);
		cache.putAll(pieces, SECONDS);
	}

	/** The rows of a block, or null when any piece of it is gone: it then counts as kept no longer. */
	get(sheet: number, first: number): Cell[][] | null {
		const block = this.#index.sheets[sheet]?.blocks.find(([row]) => row === first);
		if (block === undefined) return null;
		const names = this.#pieces(sheet, block);
		const pieces = CacheService.getDocumentCache()?.getAll(names) ?? {};
		if (names.some((name) => pieces[name] === undefined)) {
			this.forget(sheet, first);
			return null;
		}
		const packed = Utilities.newBlob(Utilities.base64Decode(names.map((name) => pieces[name]).join("")), "application/x-gzip");
		return JSON.parse(Utilities.ungzip(packed).getDataAsString("UTF-8")) as Cell[][];
	}

	/** Forgets one block of a sheet, or all of them. */
	forget(sheet: number, first?: number): void {
		const found = this.#index.sheets[sheet];
		const gone = found?.blocks.filter(([row]) => first === undefined || row === first) ?? [];
		if (found === undefined || gone.length === 0) return;
		CacheService.getDocumentCache()?.removeAll(gone.flatMap((block) => this.#pieces(sheet, block)));
		const blocks = found.blocks.filter((block) => !gone.includes(block));
		if (blocks.length > 0) this.#index.sheets[sheet] = { ...found, blocks };
		else delete this.#index.sheets[sheet];
		this.#save();
	}
	forgetAll(): void {
		for (const sheet of Object.keys(this.#index.sheets)) this.forget(Number(sheet));
	}

	#pieces(sheet: number, [first, , count]: Block): string[] {
		return Array.from({ length: count }, (_, piece) => this.#piece(sheet, first, piece));
	}
	#piece(sheet: number, first: number, piece: number): string {
		return `${this.#index.run}.${sheet}.${first}.${piece}`;
	}
	#save(): void {
		if (Object.keys(this.#index.sheets).length > 0) documentProperties().setProperty(KEY, JSON.stringify(this.#index));
		else documentProperties().deleteProperty(KEY);
	}
}

/** Forgets every block, whichever run kept it. */
export function forgetBlocks(): void {
	const found = index();
	if (found !== null) new KeptBlocks(found.run).forgetAll();
}

export interface KeptRows {
	readonly first: number;
	readonly rows: number;
}
/** First row, number of rows, number of pieces. */
type Block = readonly [number, number, number];
interface Index {
	readonly run: string;
	sheets: Record<number, { readonly columns: string; readonly blocks: readonly Block[] }>;
}

const KEY = "blocks";
const SECONDS = 21_600;
/** Characters of one value of the cache, and of a property: Google takes 100 KB and 9 KB. */
const PIECE = 90_000;
const MOST = 8500;

function index(): Index | null {
	const text = documentProperties().getProperty(KEY);
	return text === null ? null : (JSON.parse(text) as Index);
}
