import type { FileHandle } from "node:fs/promises";
import { isWide, widen } from "./blocks.ts";
import type { Output, OutputEncoding } from "./encode.ts";

/** A file being written, from its beginning: while one buffer goes to it, the next is filled. */
export class Sink {
	readonly #handle: FileHandle;
	readonly #encoding: OutputEncoding;
	#position = 0;
	#spare = Buffer.allocUnsafeSlow(1 << 20);
	#pending: Promise<void> = Promise.resolve();
	#failure: { readonly error: unknown } | null = null;

	constructor(handle: FileHandle, encoding: OutputEncoding) {
		this.#handle = handle;
		this.#encoding = encoding;
	}

	/** Writes bytes as they are, in the encoding of the file. */
	async put(bytes: Buffer): Promise<void> {
		for (let done = 0; done < bytes.length; ) {
			const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, this.#position);
			done += bytesWritten;
			this.#position += bytesWritten;
		}
	}

	/** Takes what `output` holds, to be written, and leaves it empty. */
	async swap(output: Output): Promise<void> {
		await this.#settle();
		const full = output.bytes;
		const { length } = output;
		output.bytes = this.#spare;
		output.length = 0;
		this.#spare = full;
		const bytes = isWide(this.#encoding) ? widen(full, length, this.#encoding === "utf-16be") : full.subarray(0, length);
		this.#pending = this.put(bytes).catch((error: unknown) => {
			this.#failure = { error };
		});
	}

	/** Waits until all that was taken is written. */
	async drain(): Promise<void> {
		await this.#settle();
	}

	async #settle(): Promise<void> {
		await this.#pending;
		if (this.#failure !== null) throw this.#failure.error;
	}
}
