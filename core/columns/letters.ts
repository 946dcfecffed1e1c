/** The letters that a spreadsheet shows over a column, counted from 0.
 *  @example columnLetters(27)  // "AB" */
export function columnLetters(index: number): string {
	let letters = "";
	for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
	return letters;
}

/** The column of one to three letters, counted from 0; null for any other text.
 *  @example columnIndex("ab")  // 27 */
export function columnIndex(letters: string): number | null {
	if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
	let index = 0;
	for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) & 31);
	return index - 1;
}
