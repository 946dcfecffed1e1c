/** Average width of a letter of Arial 10, in pixels, with a little to spare. */
const LETTER = 6.4;

/** About how many lines a text takes in a column of so many pixels, in Arial 10, broken at its spaces.
 *  @example linesOf("Rien d'urgent.", 360)  // 1 */
export function linesOf(text: string, width: number): number {
	const room = Math.max(1, Math.floor((width - 12) / LETTER));
	let lines = 1;
	let used = 0;
	for (const word of text.split(" ")) {
		if (used > 0 && used + 1 + word.length > room) {
			lines++;
			used = 0;
		}
		lines += Math.floor(Math.max(0, word.length - 1) / room);
		used += (used > 0 ? 1 : 0) + (word.length % room || Math.min(word.length, room));
	}
	return lines;
}
