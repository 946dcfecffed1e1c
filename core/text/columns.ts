/** How many columns of a terminal a text takes: none for combining marks, two for East Asian wide signs.
 *  @example columnsOf("日本")  // 4 */
export function columnsOf(text: string): number {
	if (/^[\x20-\x7e\u00a0-\u02ff\u2000-\u2bff]*$/.test(text)) return text.length;
	let columns = 0;
	for (const sign of text) columns += /\p{M}/u.test(sign) ? 0 : isWide(sign.codePointAt(0)!) ? 2 : 1;
	return columns;
}

/** Wide by Unicode's East Asian Width, in the blocks where letters and pictures live. */
function isWide(point: number): boolean {
	return (
		(point >= 0x1100 && point <= 0x115f) ||
		(point >= 0x2e80 && point <= 0xa4cf) ||
		(point >= 0xac00 && point <= 0xd7a3) ||
		(point >= 0xf900 && point <= 0xfaff) ||
		(point >= 0xfe30 && point <= 0xfe6f) ||
		(point >= 0xff00 && point <= 0xff60) ||
		(point >= 0xffe0 && point <= 0xffe6) ||
		(point >= 0x1f300 && point <= 0x1faff) ||
		(point >= 0x20000 && point <= 0x3fffd)
	);
}
