import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Blocks } from "./blocks.ts";
import { Output, type OutputEncoding, Unencodable } from "./encode.ts";
import { CsvError, csvError } from "./error.ts";
import type { CsvFile } from "./read.ts";
import { type Addition, RecordWriter } from "./record-writer.ts";
import { Sink } from "./sink.ts";

type Progress = (bytes: number, total: number) => void;

/** Bytes gathered before they are written. */
const FLUSH = 1 << 20;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const USUAL_MODE = 0o666;

/** Writes a file as it was read to `out`, without the columns of an earlier audit, with those of `addition`.
 *  The new file takes the place of `out` at once when it is complete; until then nothing there is touched.
 *  It is not forced to the disk first: a power cut in the seconds after may lose it.
 *  @throws CsvError */
export async function rewrite(file: CsvFile, addition: Addition | null, out: string, progress?: Progress): Promise<void> {
	const source = await openUnchanged(file);
	// Through a link, what it leads to is replaced, not the link.
	const target = await realpath(out).catch(() => out);
	const aside = join(dirname(target), `.${basename(target)}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`);
	try {
		const mode = (await stat(target).catch(() => null))?.mode ?? null;
		const handle = await open(aside, "wx", USUAL_MODE);
		try {
			await writeAll(file, addition, source, handle, progress);
			if (mode !== null) await handle.chmod(mode & 0o777);
		} finally {
			await handle.close();
		}
		await refuseChange(file, source);
		// Windows replaces no file that is open.
		await source.close();
		await rename(aside, target);
	} catch (error) {
		await unlink(aside).catch(() => {});
		throw csvError(out, error);
	} finally {
		await source.close();
	}
}

async function openUnchanged(file: CsvFile): Promise<FileHandle> {
	let handle: FileHandle | undefined;
	try {
		handle = await open(file.path, constants.O_RDONLY);
		await refuseChange(file, handle);
		return handle;
	} catch (error) {
		await handle?.close();
		throw csvError(file.path, error);
	}
}

async function refuseChange(file: CsvFile, handle: FileHandle): Promise<void> {
	const { size, mtimeMs } = await handle.stat();
	if (size !== file.size || mtimeMs !== file.modified) throw new CsvError(file.path, { kind: "changed" });
}

async function writeAll(file: CsvFile, addition: Addition | null, source: FileHandle, aside: FileHandle, progress: Progress | undefined): Promise<void> {
	// In a file that was ASCII before us, Excel on Windows would read our accents as those of another encoding.
	const wasAscii = (file.ascii && !file.bom) || file.ours?.bom === true;
	const encoding = wasAscii && addition !== null ? "us-ascii" : file.encoding;
	try {
		await writeRecords(file, addition, source, aside, encoding, false, progress);
	} catch (error) {
		if (!(error instanceof Unencodable)) throw error;
		// One of our texts has no place in the encoding of the file: all of it becomes UTF-8, told by a byte order mark.
		await aside.truncate(0);
		await writeRecords(file, addition, source, aside, "utf-8", true, progress);
	}
}

async function writeRecords(
	file: CsvFile,
	addition: Addition | null,
	source: FileHandle,
	aside: FileHandle,
	encoding: OutputEncoding,
	bom: boolean,
	progress: Progress | undefined,
): Promise<void> {
	const blocks = new Blocks(file.path, source, file.size, file.records.start, file.encoding, null, Number.POSITIVE_INFINITY);
	const output = new Output(encoding, file.delimiter);
	const records = new RecordWriter(file, addition, output, encoding, bom && file.encoding === "utf-8");
	const sink = new Sink(aside, encoding);
	try {
		const preamble = Buffer.alloc(file.records.start);
		await source.read(preamble, 0, preamble.length, 0);
		const opening = file.ours?.bom === true ? preamble.subarray(BOM.length) : preamble;
		await sink.put(bom ? Buffer.concat([BOM, opening]) : opening);
		records.begin();
		let at = 0;
		for (;;) {
			at = records.run(blocks.buffer, at, blocks.end, FLUSH);
			if (records.done) break;
			if (output.length >= FLUSH) await sink.swap(output);
			else {
				if (blocks.last) throw new CsvError(file.path, { kind: "changed" });
				await blocks.more(at);
				at = 0;
				progress?.(blocks.position, file.size);
			}
		}
		await sink.swap(output);
	} finally {
		await sink.drain();
	}
}
