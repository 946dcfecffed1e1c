/** The first UTF-16 units of a text, never half a character.
 *  @example firstUnits("a😀", 2)  // "a" */
export function firstUnits(text: string, length: number): string {
	const half = text.length > length && (text.charCodeAt(length - 1) & 0xfc00) === 0xd800;
	return text.slice(0, half ? length - 1 : length);
}
