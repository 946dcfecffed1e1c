import type { Language, StageName } from "../core/languages/language.ts";

/** How often the line is written again, in milliseconds. */
const PAUSE = 100;

/** One line on standard error that tells how far the work is; only on a terminal, and erased at the end. */
export class ProgressLine {
	readonly #language: Language;
	readonly #shown = process.stderr.isTTY === true;
	#last = 0;
	#stage = "";

	constructor(language: Language) {
		this.#language = language;
	}

	/** `of`: null when it is not known. */
	show(stage: StageName, done: number, of: number | null): void {
		if (!this.#shown) return;
		const time = performance.now();
		if (stage === this.#stage && time - this.#last < PAUSE) return;
		this.#stage = stage;
		this.#last = time;
		const { figures, stages } = this.#language;
		const far =
			of !== null && of > 1
				? of > 1_000_000
					? figures.percent(done / of, 0)
					: `${figures.count(done)}/${figures.count(of)}`
				: done > 1
					? figures.count(done)
					: "";
		process.stderr.write(`\r\x1b[2K${stages[stage]}  ${far}`);
	}

	erase(): void {
		if (this.#shown && this.#last > 0) process.stderr.write("\r\x1b[2K");
	}
}
