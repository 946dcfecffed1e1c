// Letter by letter, because a table of 35,000 towns is keyed with it and a column is compared with them.
const SPACE = 32;
const UPPER = new Uint16Array(0x180);
for (let unit = 0; unit < UPPER.length; unit++) {
	const letter = String.fromCharCode(unit).normalize("NFD").charAt(0).toUpperCase();
	UPPER[unit] = /^[A-Z0-9]$/.test(letter) ? letter.charCodeAt(0) : SPACE;
}
for (const [letter, plain] of ["øO", "ØO", "łL", "ŁL", "đD", "ĐD", "ıI", "œO", "ŒO", "æA", "ÆA"]) UPPER[letter!.charCodeAt(0)] = plain!.charCodeAt(0);

const SHORT: ReadonlyMap<string, string> = new Map([
	["ST", "SAINT"],
	["STE", "SAINTE"],
	["STA", "SANTA"],
	["STS", "SAINTS"],
	["STES", "SAINTES"],
	["SS", "SOUS"],
	["LEZ", "LES"],
]);

/** What makes two writings of a town the same: capitals, no accents, one space for any sign, `ST` in full, `S/` as SUR, without
 *  `CEDEX 08` or the number of an arrondissement; an article set aside in brackets comes back in front (domain.md §5).
 *  @example cityKey("Loges (Les)")  // "LES LOGES"
 *  @example cityKey("ST-DENIS s/ Seine Cedex 2")  // "SAINT DENIS SUR SEINE" */
export function cityKey(town: string): string {
	let key = "";
	let word = "";
	let wordAt = 0;
	const end = town.length;
	for (let at = 0; at <= end; at++) {
		const unit = at < end ? town.charCodeAt(at) : SPACE;
		const plain = unit < 0x180 ? UPPER[unit]! : unit >= 0x300 && unit < 0x370 ? 0 : unit >= 0x2000 && unit < 0x2070 ? SPACE : unit;
		if (plain === 0) continue;
		if (plain !== SPACE) {
			if (word === "") wordAt = at;
			word += String.fromCharCode(plain);
			if (unit === 0x153 || unit === 0x152 || unit === 0xe6 || unit === 0xc6) word += "E";
			continue;
		}
		if (word === "") continue;
		if (word.length < 5) {
			if (unit === 0x2f && word === "S") {
				const twice = (town.charCodeAt(at + 1) | 32) === 0x73 && !isLetter(town.charCodeAt(at + 2));
				word = twice ? "SOUS" : "SUR"; // s/s, s/
				if (twice) at++;
			} else word = SHORT.get(word) ?? word;
			if (wordAt > 0 && isArticle(word) && isBracket(town, wordAt)) {
				key = key === "" ? word : `${word} ${key}`;
				word = "";
				continue;
			}
		} else if (word === "CEDEX") break;
		key = key === "" ? word : `${key} ${word}`;
		word = "";
	}
	return withoutDistrict(key);
}

function isLetter(unit: number): boolean {
	return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a;
}

function isArticle(word: string): boolean {
	return word === "L" || word === "LE" || word === "LA" || word === "LES";
}

function isBracket(town: string, wordAt: number): boolean {
	let at = wordAt - 1;
	while (at > 0 && town.charCodeAt(at) === SPACE) at--;
	return town.charCodeAt(at) === 0x28;
}

/** Paris, Lyon and Marseille alone have arrondissements, and so does a number after any name come from a postal line. */
function withoutDistrict(key: string): string {
	const last = key.charCodeAt(key.length - 1);
	if (last === 0x54) return /^(?:PARIS|LYON|MARSEILLE) \d+(?:ER|E|EME|ND)? ARRONDISSEMENT$/.test(key) ? key.slice(0, key.indexOf(" ")) : key;
	if ((last < 0x30 || last > 0x39) && last !== 0x45 && last !== 0x52) return key;
	const space = key.lastIndexOf(" ");
	const first = key.charCodeAt(space + 1);
	if (space < 0 || first < 0x30 || first > 0x39) return key;
	return /^\d{1,2}(?:ER|E|EME|ND)?$/.test(key.slice(space + 1)) ? key.slice(0, space) : key;
}
