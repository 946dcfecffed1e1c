import { existsSync, realpathSync } from "node:fs";
import { crc32 } from "./deflate.ts";
import type { Xlsx } from "./open.ts";
import { Output } from "./output.ts";
import type { Parts } from "./parts.ts";
import { type RowEditor, RowStream } from "./row-stream.ts";
import { type PartStream, type PartSummary, ZipWriter } from "./zip.ts";

/** What streams on the way from the old package to the new one, by part: each editor works on what the one before it gives. */
export type SheetEditors = Map<string, RowEditor[]>;

/** Chunks on their way to compression at a time. */
const IN_FLIGHT = 2;
/** Compression levels: 4 makes a sheet a sixth larger than 6, in little over half the time; 3 hardly larger, in a third. */
const THOROUGH = 6;
const BRISK = 4;
const HASTY = 3;
/** Beyond these sizes, compressing is what one waits for. */
const LARGE = 32 << 20;
const HUGE = 512 << 20;
/** Beyond this a sheet may grow past 4 GB, which has to be said before its first byte. */
const ROOMY = 2 ** 31;

export const summaryOf = (text: string): PartSummary => ({ crc: crc32(Buffer.from(text, "latin1")), size: text.length });

/** Writes the package as it stands, changed parts in place of the old ones, the rest copied as it is.
 *  `last`: a part whose text is known only when all else is written. `growth`: bytes that editors may add. */
export async function savePackage(
	book: Xlsx,
	parts: Parts,
	editors: SheetEditors,
	out: string,
	options: { readonly last?: { readonly part: string; text(written: ReadonlyMap<string, PartSummary>): string }; readonly growth?: number } = {},
): Promise<void> {
	const { last, growth = 0 } = options;
	const writer = new ZipWriter(out);
	const written = new Map<string, PartSummary>();
	try {
		for (const name of parts.names) {
			if (name === last?.part) continue;
			const streamed = editors.get(name);
			const change = parts.change(name);
			if (streamed !== undefined && streamed.length > 0) {
				const expected = (parts.source.find(name)?.size ?? 0) + growth;
				const stream = writer.stream(name, { roomy: expected > ROOMY, level: expected > HUGE ? HASTY : expected > LARGE ? BRISK : THOROUGH });
				written.set(name, await streamSheet(parts.source.stream(name), name, streamed, stream));
			} else if (change) written.set(name, writer.add(change.name, Buffer.from(change.text, "latin1")));
			else await parts.source.copyInto(writer, name);
		}
		if (last !== undefined) writer.add(last.part, Buffer.from(last.text(written), "latin1"));
		if (existsSync(out) && existsSync(book.path) && realpathSync(out) === realpathSync(book.path)) book.close();
		writer.finish();
	} finally {
		writer.abort();
	}
}

async function streamSheet(source: AsyncIterable<Buffer>, part: string, editors: readonly RowEditor[], stream: PartStream): Promise<PartSummary> {
	const waiting: Buffer[] = [];
	const out = new Output((chunk) => waiting.push(chunk));
	let next = new RowStream(part, editors[editors.length - 1]!, out);
	const streams = [next];
	for (const editor of editors.slice(0, -1).reverse()) {
		const receiver = next;
		next = new RowStream(part, editor, new Output((chunk) => receiver.push(chunk)));
		streams.unshift(next);
	}
	const inFlight: Promise<void>[] = [];
	const drain = async (): Promise<void> => {
		for (const chunk of waiting.splice(0)) {
			inFlight.push(stream.write(chunk).then(() => out.recycle(chunk)));
			if (inFlight.length > IN_FLIGHT) await inFlight.shift();
		}
	};
	try {
		for await (const chunk of source) {
			streams[0]!.push(chunk);
			await drain();
		}
		for (const one of streams) one.end();
		await drain();
		await Promise.all(inFlight);
		return await stream.end();
	} finally {
		stream.destroy();
	}
}
