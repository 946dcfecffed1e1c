/** Bytes of one request or answer: at first, at least and at most. Excel on the web refuses 5 MB; long before, the pane may stand still, for
 *  the client layer of Office makes text of each request twice and of each answer once, in one go. */
const FIRST = 500_000;
const LEAST = 400_000;
const MOST = 2_000_000;
/** Milliseconds between two beats, and those that the pane may stand still (a person feels 50). */
const BEAT = 4;
const SHORT = 18;
const LONG = 32;

/** Lets the page draw and hear before what comes next. */
export const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Sizes requests by how long the pane stood still during the one before: as large as this machine bears, so that there are few of them. */
export class Pace {
	#bytes = FIRST;

	/** Bytes to aim at. */
	get bytes(): number {
		return this.#bytes;
	}

	/** Does one request, feeling the pulse of the page meanwhile. `full`: it was as large as aimed at, so that it says something of the next. */
	async felt<T>(full: boolean, does: () => Promise<T>): Promise<T> {
		let last = performance.now();
		let longest = 0;
		const beat = (): void => {
			const now = performance.now();
			longest = Math.max(longest, now - last - BEAT);
			last = now;
		};
		const heart = setInterval(beat, BEAT);
		try {
			return await does();
		} finally {
			clearInterval(heart);
			beat();
			if (longest > LONG) this.#bytes = Math.max(LEAST, this.#bytes * 0.6);
			else if (full && longest < SHORT) this.#bytes = Math.min(MOST, this.#bytes * 2);
		}
	}
}
