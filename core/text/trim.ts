/** Whether a code unit is white space or invisible: what a person sees as nothing (domain.md §1). */
function isBlank(unit: number): boolean {
	if (unit <= 0x20) return true;
	if (unit < 0x7f) return false;
	return (
		unit === 0x7f ||
		unit === 0xa0 ||
		unit === 0xad ||
		unit === 0x1680 ||
		unit === 0x180e ||
		(unit >= 0x2000 && unit <= 0x200f) ||
		(unit >= 0x2028 && unit <= 0x202f) ||
		unit === 0x205f ||
		unit === 0x2060 ||
		unit === 0x3000 ||
		unit === 0xfeff
	);
}

/** The text without spaces and invisible characters at its ends: NBSP, narrow NBSP, zero-width ones and the byte order mark included.
 *  @example trim("\u00a0Ana\u200b ")  // "Ana" */
export function trim(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Trimmed, with each inner run of spaces as one plain space and invisible characters gone.
 *  @example squeeze(" Le\u00a0 Goff ")  // "Le Goff" */
export function squeeze(text: string): string {
	return /[^\x21-\x7e\u00c0-\u017f]/.test(text)
		? trim(text)
				.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
				.replace(/[\s\u0000-\u001f\u007f]+/g, " ")
		: text;
}
