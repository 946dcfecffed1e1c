const LETTERS: Readonly<Record<string, string>> = {
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	ł: "l",
	ß: "ss",
	þ: "th",
	ħ: "h",
	ı: "i",
	ŋ: "n",
	ŧ: "t",
	ĸ: "k",
	ſ: "s",
};

/** The text in lower case, without accents or ligatures; letters of other scripts stay. For comparing, never for showing.
 *  @example fold("Œuvre d’Été")  // "oeuvre d’ete" */
export function fold(text: string): string {
	const lower = text.toLowerCase();
	if (/^[\x00-\x7f]*$/.test(lower)) return lower;
	return lower
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/[æœøđðłßþħıŋŧĸſ]/g, (letter) => LETTERS[letter] as string);
}

/** Folded words apart by one space, without punctuation: headers, null words and town names are compared so.
 *  @example foldWords("N° de tél. (bureau)")  // "n de tel bureau" */
export function foldWords(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The key of a set of words: folded, sorted, each once (domain.md §12, OPENREFINE-CLUST).
 *  @example fingerprint("Magasin de LYON") === fingerprint("lyon, magasin de")  // true */
export function fingerprint(text: string): string {
	return [...new Set(foldWords(text).split(" "))].sort().join(" ");
}
