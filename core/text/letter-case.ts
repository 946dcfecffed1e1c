/** What the letters of a text are: bits, to be tested with `&`. */
export const LETTERS = {
	/** A letter of a script with capitals. */
	upper: 1,
	lower: 2,
	/** A word that has both: somebody chose its capitals (McDonald, Dupont, O'connor). */
	mixed: 4,
	digit: 8,
	space: 16,
	/** Hyphen, apostrophe, full stop, comma, brackets, quotes, `&`, `/`. */
	joint: 32,
	/** Any other sign. */
	sign: 64,
	/** A letter that is neither upper nor lower (Arabic, Chinese). */
	uncased: 128,
	/** Two spaces together, or a space other than the plain one. */
	loose: 256,
	/** A letter beyond Latin, or a mark that combines with one. */
	beyond: 512,
} as const;

const KINDS = new Uint8Array(0x180);
for (let unit = 0; unit < KINDS.length; unit++) {
	const letter = String.fromCharCode(unit);
	const kind = letter.toLowerCase() !== letter ? LETTERS.upper : letter.toUpperCase() !== letter ? LETTERS.lower : LETTERS.sign;
	KINDS[unit] = /[0-9]/.test(letter) ? LETTERS.digit : letter === " " ? LETTERS.space : /[-'.,()"&/]/.test(letter) ? LETTERS.joint : kind;
}
KINDS[0xb5] = LETTERS.sign;

/** The kinds of letters and signs found in a trimmed text, as bits of `LETTERS`. Joints and spaces part words, but for apostrophes.
 *  @example (lettersOf("Le Goff") & LETTERS.mixed) !== 0  // true */
export function lettersOf(text: string): number {
	let found = 0;
	let word = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		let kind = unit < 0x180 ? KINDS[unit]! : beyond(unit, text, at);
		if (kind <= LETTERS.lower) {
			word |= kind;
			found |= word === 3 ? kind | LETTERS.mixed : kind;
			continue;
		}
		if (kind === LETTERS.space && text.charCodeAt(at + 1) === 0x20) kind |= LETTERS.loose;
		if (kind & (LETTERS.space | LETTERS.joint) && unit !== 0x27 && unit !== 0x2019) word = 0;
		found |= kind;
	}
	return found;
}

function beyond(unit: number, text: string, at: number): number {
	if (unit === 0x2019 || unit === 0x2018 || (unit >= 0x2010 && unit <= 0x2013) || unit === 0x201c || unit === 0x201d) return LETTERS.joint;
	if (unit >= 0x300 && unit < 0x370) return LETTERS.beyond;
	if (unit >= 0xd800 && unit < 0xe000)
		return LETTERS.beyond | (/^[\p{L}\p{M}]/u.test(text.slice(unit < 0xdc00 ? at : at - 1)) ? LETTERS.uncased : LETTERS.sign);
	if (unit >= 0x2000 && unit < 0x2070) return LETTERS.beyond | (unit < 0x2010 || unit === 0x202f || unit === 0x205f ? LETTERS.loose : LETTERS.sign);
	const letter = text[at]!;
	if (letter.toLowerCase() !== letter) return LETTERS.upper;
	if (letter.toUpperCase() !== letter) return LETTERS.lower;
	return LETTERS.beyond | (/[\p{L}\p{M}]/u.test(letter) ? LETTERS.uncased : /\s/.test(letter) ? LETTERS.loose : LETTERS.sign);
}

/** Whether the capitals of a text carry nothing: it has letters with a case, and no word with both. `J. DUPONT`, `marie`, `o'LEARY` */
export function isUncased(letters: number): boolean {
	return (letters & LETTERS.mixed) === 0 && (letters & (LETTERS.upper | LETTERS.lower)) !== 0;
}

/** The text in lower case, letter for letter: as long as before.
 *  @example lowered("İZMİR")  // "izmir" */
export function lowered(text: string): string {
	const lower = text.toLowerCase();
	return lower.length === text.length ? lower : text.replace(/İ/g, "I").toLowerCase();
}

/** With its first letter as a capital, where that is one letter.
 *  @example capitalised("élise")  // "Élise" */
export function capitalised(word: string): string {
	const first = word.charCodeAt(0) >= 0xd800 && word.charCodeAt(0) < 0xdc00 ? word.slice(0, 2) : word.slice(0, 1);
	const capital = first.toUpperCase();
	return capital.length === first.length ? capital + word.slice(first.length) : word;
}
