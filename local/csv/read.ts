import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Sheet } from "../../core/model/sheet.ts";
import { Blocks, isWide } from "./blocks.ts";
import { detectDelimiter } from "./delimiter.ts";
import { detectBinary, detectOpening, EncodingVote } from "./detect-encoding.ts";
import { decoder, type Encoding } from "./encoding.ts";
import { CsvError, csvError } from "./error.ts";
import { isMarked } from "./marked.ts";
import { type ColumnsOf, findOurs, none as noneOurs, type OurColumns, withoutGuards } from "./ours.ts";
import { Scan } from "./scan.ts";

/** A delimited file as it was read. The file itself is read again when it is written with more columns. */
export interface CsvFile {
	readonly path: string;
	/** Named as the file without its ending. Row 1 is the first record; blank lines are rows; each cell is text or null. */
	readonly sheet: Sheet;
	readonly encoding: Encoding;
	/** UTF-8 but for some cells, which are read as windows-1252. */
	readonly mixed: boolean;
	/** It holds no byte over 0x7F. */
	readonly ascii: boolean;
	/** It begins with a byte order mark. */
	readonly bom: boolean;
	readonly delimiter: string;
	/** The line end that most records have. */
	readonly newline: "\n" | "\r\n" | "\r";
	readonly quote: '"';
	readonly records: Records;
	/** The columns that an earlier audit added; null: none. */
	readonly ours: OurColumns | null;
	/** What the file system said when it was read. */
	readonly size: number;
	readonly modified: number;
}

/** Where the records lie. */
interface Records {
	/** Bytes of each record with its line end; of a UTF-16 file, in UTF-8. */
	readonly lengths: Uint32Array;
	/** Number of cells of each record; null when all have as many as the sheet has columns. */
	readonly widths: Uint16Array | null;
	/** Bytes of the file before the first record: a byte order mark, a line `sep=;`. */
	readonly start: number;
}

const SAMPLE = 256 * 1024;

/** The cells of a delimited file, each column with a code for each distinct cell. Encoding, delimiter and line ends are found out.
 *  `progress` is told how many bytes of how many are read.
 *  @throws CsvError when the file is absent, empty, binary, not to be read, or changes meanwhile
 *  @example (await readCsv("clients.csv")).sheet.columns[0].cell(1)  // "Nom" */
export async function readCsv(path: string, progress?: (bytes: number, total: number) => void, columnsOf: ColumnsOf = noneOurs): Promise<CsvFile> {
	let handle: FileHandle | undefined;
	try {
		// Without O_NONBLOCK a pipe that nobody writes to would keep us waiting.
		handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		return await readOpen(path, handle, progress, columnsOf);
	} catch (error) {
		throw csvError(path, error);
	} finally {
		await handle?.close();
	}
}

async function readOpen(
	path: string,
	handle: FileHandle,
	progress: ((bytes: number, total: number) => void) | undefined,
	columnsOf: ColumnsOf,
): Promise<CsvFile> {
	const stat = await handle.stat();
	if (stat.isDirectory()) throw new CsvError(path, { kind: "directory" });
	if (!stat.isFile()) throw new CsvError(path, { kind: "not-a-file" });
	const size = stat.size;
	const sample = Buffer.alloc(Math.min(size, SAMPLE));
	await handle.read(sample, 0, sample.length, 0);
	const opening = detectOpening(sample);
	if (size === opening.bom) throw new CsvError(path, { kind: "empty" });
	if (opening.encoding === null) {
		const binary = detectBinary(sample);
		if (binary !== null) throw new CsvError(path, { kind: "binary", ...binary });
	}

	const vote = new EncodingVote();
	const wide = isWide(opening.encoding);
	const blocks = new Blocks(path, handle, size, opening.bom, opening.encoding, wide ? null : (bytes) => vote.hear(bytes));
	await blocks.more(0);
	const named = separatorLine(blocks.buffer, blocks.end);
	const delimiter = named?.delimiter ?? detectDelimiter(blocks.buffer.subarray(0, Math.min(blocks.end, SAMPLE)), blocks.last && blocks.end <= SAMPLE);
	const skip = named?.length ?? 0;
	const scan = new Scan(path, delimiter.charCodeAt(0), skip, size);
	for (let start = skip; ; start = 0) {
		const keep = scan.run(blocks.buffer, start, blocks.end, blocks.last, blocks.position);
		progress?.(blocks.position, size);
		if (blocks.last) break;
		await blocks.more(keep);
	}
	const after = await handle.stat();
	if (after.size !== size || after.mtimeMs !== stat.mtimeMs) throw new CsvError(path, { kind: "changed" });
	if (scan.columns.every((column) => column.size === 1)) throw new CsvError(path, { kind: "empty" });

	const { encoding, mixed } = opening.encoding === null || opening.encoding === "utf-8" ? vote.verdict() : { encoding: opening.encoding, mixed: false };
	const settled = opening.bom > 0 && !wide && encoding !== "utf-8" ? { encoding: "utf-8" as const, mixed: true } : { encoding, mixed };
	const read = decoder(settled.encoding, settled.mixed);
	const none = new Uint32Array(scan.rows);
	const columns = scan.columns.map((column) => column.finish(scan.rows, read, none));
	const lengths = scan.lengths();
	const start = opening.bom + skip * (wide ? 2 : 1);
	let ours = findOurs(columns, scan.rows, columnsOf);
	if (ours !== null && opening.bom > 0 && !wide) {
		const record = await recordAt(handle, start, lengths, ours.headerRow);
		ours = { ...ours, bom: isMarked(record, delimiter, ours.columns) };
	}
	return {
		path,
		sheet: {
			name: basename(path, extname(path)),
			rowCount: scan.rows,
			columns: ours === null ? columns : columns.map((column, index) => (ours.columns.includes(index) ? withoutGuards(column) : column)),
		},
		...settled,
		ascii: !wide && vote.isAscii,
		bom: opening.bom > 0,
		delimiter,
		newline: scan.newline(),
		quote: '"',
		records: { lengths, widths: scan.widths(), start },
		ours,
		size,
		modified: stat.mtimeMs,
	};
}

/** The bytes of a record, the first being number 1. */
async function recordAt(handle: FileHandle, start: number, lengths: Uint32Array, number: number): Promise<Buffer> {
	let position = start;
	for (let before = 0; before < number - 1; before++) position += lengths[before]!;
	const bytes = Buffer.alloc(lengths[number - 1]!);
	await handle.read(bytes, 0, bytes.length, position);
	return bytes;
}

/** The line `sep=;` by which a file tells Excel its delimiter. */
function separatorLine(bytes: Buffer, end: number): { readonly delimiter: string; readonly length: number } | null {
	const found = /^"?sep=([\x01-\x09\x0b\x0c\x0e-\x21\x23-\x7e])"?(?:\r\n|\n|\r|$)/i.exec(bytes.toString("latin1", 0, Math.min(end, 16)));
	return found === null ? null : { delimiter: found[1]!, length: found[0].length };
}
