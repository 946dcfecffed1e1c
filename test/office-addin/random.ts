/** Numbers from 0 to 1 that follow from a seed (mulberry32). `LOUPE_SEED` draws others. */
export function random(salt: number): () => number {
	let state = (Number(process.env.LOUPE_SEED ?? 20_261_121) ^ Math.imul(salt, 0x9e3779b1)) | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
/** All of them in a campaign (`LOUPE_CAMPAIGN=1`), as many as a campaign asks for (`LOUPE_CAMPAIGN=200`), else so many; drawn by the seed. */
export function sample<T>(all: readonly T[], count: number, salt: number): readonly T[] {
	const campaign = Number(process.env.LOUPE_CAMPAIGN ?? 0);
	if (campaign === 1) return all;
	const draw = random(salt);
	return all
		.map((one) => ({ one, at: draw() }))
		.sort((a, b) => a.at - b.at)
		.slice(0, campaign > 1 ? campaign : count)
		.map(({ one }) => one);
}
