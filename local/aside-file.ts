import { chmodSync, closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A text that comes in pieces and is written aside: what stands at its path stays until `finish`, and for good after `abort`.
 *  A device or a pipe (`/dev/stdout`) cannot be replaced and is written to at once. Errors name the path asked for. */
export class AsideFile {
	readonly #path: string;
	readonly #target: string;
	readonly #aside: string | null;
	readonly #mode: number | null;
	readonly #fd: number;
	#open = true;

	constructor(path: string) {
		this.#path = path;
		const there = statSync(path, { throwIfNoEntry: false });
		this.#target = there === undefined ? path : realpathSync(path);
		this.#mode = there?.mode ?? null;
		const isPlain = there === undefined || there.isFile() || there.isDirectory();
		this.#aside = isPlain ? join(dirname(this.#target), `.${basename(this.#target)}.${process.pid}.tmp`) : null;
		this.#fd = this.#told(() => {
			if (there?.isDirectory() === true) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
			return this.#aside === null ? openSync(path, "w") : openSync(this.#aside, "wx");
		});
	}

	write(text: string): void {
		const bytes = Buffer.from(text, "utf8");
		this.#told(() => {
			for (let done = 0; done < bytes.length; ) done += writeSync(this.#fd, bytes, done);
		});
	}

	/** Puts the text in its place. */
	finish(): void {
		this.#told(() => {
			this.#open = false;
			closeSync(this.#fd);
			if (this.#aside === null) return;
			if (this.#mode !== null) chmodSync(this.#aside, this.#mode);
			renameSync(this.#aside, this.#target);
		});
	}

	/** Gives up. Does nothing after `finish`. */
	abort(): void {
		if (this.#open) closeSync(this.#fd);
		this.#open = false;
		if (this.#aside !== null) rmSync(this.#aside, { force: true });
	}

	#told<T>(act: () => T): T {
		try {
			return act();
		} catch (error) {
			throw Object.assign(error as NodeJS.ErrnoException, { path: this.#path });
		}
	}
}
