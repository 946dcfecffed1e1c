import type { Civility, NameWords } from "../model/value-tables.ts";
import { COUPLE_LINKS } from "../reference/couple-links.ts";
import { SURNAME_LINKS, SURNAME_STARTS, SURNAME_STARTS_ABROAD } from "../reference/particles.ts";
import { fold } from "../text/fold.ts";
import { LETTERS, lettersOf } from "../text/letter-case.ts";
import { isNumeral, type NameCustoms, nameCase } from "./name-case.ts";

export interface NameParts {
	readonly civility: Civility;
	/** Titles as written: "Dr.", "Lt. Gen." */
	readonly title: string;
	readonly firstName: string;
	readonly middleName: string;
	readonly lastName: string;
	/** Generations and degrees: "Jr.", "III", "MD, PhD". */
	readonly suffix: string;
	/** In quotes or brackets. */
	readonly nickname: string;
	/** After `née`: the name at birth. */
	readonly birthName: string;
	/** 2 for a couple. */
	readonly people: number;
	/** Order taken from the header or from a list of first names, or capitals from a custom. */
	readonly guessed: true;
}
/** Filled while a name is read. */
export type NameDraft = { -readonly [K in keyof NameParts]?: NameParts[K] };

export interface SplitCustoms {
	readonly customs: NameCustoms;
	/** The header announces the surname first. */
	readonly lastFirst: boolean;
	/** Two surnames. */
	readonly spanish: boolean;
	/** The capitals of the name were chosen word by word, so a word in capitals is a surname. */
	readonly cased: boolean;
	/** Titles, and first names by which they are told. */
	readonly names: NameWords;
}

const bare = (word: string): string => fold(word).replace(/[.,]/g, "");

/** A name in reading order. */
export interface SplitName {
	readonly value: string;
	readonly reordered: boolean;
}

/** Notes the parts of a tidy name in `draft` and returns it in reading order; null when it is a title alone.
 *  @example splitName("de la Vega, Dr. Juan III", english, draft)  // { value: "Dr. Juan de la Vega III", reordered: true }
 *  // draft: { title: "Dr.", civility: "Dr", firstName: "Juan", lastName: "de la Vega", suffix: "III" } */
export function splitName(name: string, how: SplitCustoms, draft: NameDraft): SplitName | null {
	const suffixes: string[] = [];
	const plain = withoutNicknames(name, draft, suffixes, how).replace(/\b(Ph\.?) (D\.?)(?=,|$)/i, "$1$2");
	const pieces = plain.split(/ *, */).filter((piece) => piece !== "");
	// John Doe, Jr., MD: what follows a whole name and a suffix is one
	if (pieces.length > 1 && pieces[0]!.includes(" ") && (isAllSuffix(pieces[1]!, how.names) || isUnknownDegree(pieces[1]!, pieces[0]!, how)))
		suffixes.unshift(...pieces.splice(1));
	while (pieces.length > 1 && isAllSuffix(pieces[pieces.length - 1]!, how.names)) suffixes.unshift(pieces.pop()!);
	if (pieces.length > 1) return lastCommaFirst(pieces, suffixes, draft, how);
	const words = takeTitles((pieces[0] ?? "").split(" "), draft, how);
	if (words === null) return null;
	// Monsieur le Maire names nobody
	if (draft.civility !== undefined && how.customs !== "en" && /^(?:le|la|les|l['’].*)$/.test(words[0]!)) return null;
	takeBirthName(words, draft, how);
	if (takeSpouse(words, how)) {
		readPerson(words, draft, how);
		return { value: name, reordered: false };
	}
	const trailing = takeSuffixes(words, how.names);
	if (trailing.length > 0) suffixes.unshift(trailing.join(" "));
	if (suffixes.length > 0) draft.suffix = suffixes.join(", ");
	if (readCouple(words, draft, how)) return { value: how.cased ? withoutCapitals(name, how) : name, reordered: false };
	const reordered = readPerson(words, draft, how);
	return { value: reordered === null ? name : assembled(draft), reordered: reordered === true };
}

/** Notes the names of one person, given as words without title, comma or suffix. null: the words stay as they are; else whether their
 *  order changes.
 *  @example readPerson(["DUPONT", "Marie"], draft, french)  // true; draft: { firstName: "Marie", lastName: "Dupont" } */
export function readPerson(words: string[], draft: NameDraft, how: SplitCustoms): boolean | null {
	const block = how.cased ? capitalBlock(words, how.customs, draft.title !== undefined) : null;
	if (block === null) {
		readWords(words, draft, how);
		return null;
	}
	const [start, end] = block;
	if (end - start === words.length && words.length > 1) {
		readWords(nameCase(words.join(" "), how.customs, how.names).split(" "), draft, how);
		return false;
	}
	draft.lastName = recased(words.slice(start, end), how, start > 0);
	const first = start === 0 ? words.slice(end) : words.slice(0, start);
	readFirstNames(first, draft, how, true);
	return start === 0 && first.length > 0;
}

/** In reading order, with what is known. */
export function assembled({ title, firstName, middleName, lastName, suffix, nickname, birthName }: NameDraft): string {
	let name = title === undefined ? "" : `${title} `;
	if (firstName !== undefined) name += `${firstName} `;
	if (middleName !== undefined) name += `${middleName} `;
	name = lastName === undefined ? name.slice(0, -1) : name + lastName;
	if (nickname !== undefined) name += ` (${nickname})`;
	if (birthName !== undefined) name += ` née ${birthName}`;
	return suffix ? `${name}${/^[IVX]+$/.test(suffix) ? " " : ", "}${suffix}` : name;
}

/** Dupont, Marie · Doe-Ray, Hon. Barrington P. Jr., CFP */
function lastCommaFirst(pieces: readonly string[], suffixes: string[], draft: NameDraft, how: SplitCustoms): SplitName | null {
	const last = pieces[0]!.split(" ");
	const ending = takeSuffixes(last, how.names);
	const words = takeTitles(pieces[1]!.split(" "), draft, how);
	if (words === null) return null;
	const trailing = takeSuffixes(words, how.names, suffixes.length > 0 || pieces.length > 2 ? words.length : 1);
	const suffix = [...ending, ...trailing, ...pieces.slice(2), ...suffixes].join(", ");
	if (suffix !== "") draft.suffix = suffix;
	// Vries, Jan de: as directories sort them
	while (words.length > 1 && isLeftBehind(words[words.length - 1]!)) last.unshift(words.pop()!);
	draft.lastName = last.some((word) => word.length > 1 && word !== word.toUpperCase()) ? last.join(" ") : recased(last, how, false);
	readFirstNames(words, draft, how, true);
	return { value: assembled(draft), reordered: true };
}

/** A particle in small letters at the end of the first names belongs to the surname before the comma. */
function isLeftBehind(word: string): boolean {
	return word.length > 1 && word === word.toLowerCase() && SURNAME_STARTS.has(word);
}

/** Takes nicknames out: Benjamin "Ben" Franklin, Benjamin 'Ben' Franklin, Benjamin (Ben) Franklin; and suffixes in brackets. */
function withoutNicknames(name: string, draft: NameDraft, suffixes: string[], how: SplitCustoms): string {
	let rest = name;
	for (let times = 0; times < 3 && /["(“«]| ['‘]/.test(rest); times++) {
		const found = /["“«(] ?([^"“”«»()]{1,40}?) ?["”»)]/.exec(rest) ?? /(?<= )['‘]([^'‘’ ][^'‘’]{1,39})['’](?= |$)/.exec(rest);
		if (!found) break;
		const inside = found[1]!;
		// Jane Smith BSc (Hons)
		if (isAllSuffix(inside, how.names) || /^hons\.?$/i.test(inside)) suffixes.push(inside);
		else if (!/^(?:unknown|inconnue?)$/i.test(inside)) draft.nickname ??= inside;
		rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/ +/g, " ").replace(/ ,/g, ",").trim();
	}
	return rest;
}

/** Takes the titles off the front and notes them; null when nothing else is there. */
function takeTitles(all: readonly string[], draft: NameDraft, how: SplitCustoms): string[] | null {
	const words = withTitleApart(withLinksApart(all, how.names), how);
	let at = 0;
	const civilities: Civility[] = [];
	let linked = false;
	while (at < words.length) {
		const word = bare(words[at]!);
		const civility = how.names.beforeName.get(word) ?? (how.spanish ? SPANISH_TITLES.get(words[at]!.toLowerCase()) : undefined);
		if (civility !== undefined && isTitleHere(words, at, word)) civilities.push(civility);
		else if (at > 0 && COUPLE_LINKS.has(word) && how.names.beforeName.has(bare(words[at + 1] ?? ""))) linked = true;
		else if (at > 0 && (word === "of" || word === "the") && at + 2 < words.length && how.customs === "en")
			at += words[at + 1] === "the" && at + 3 < words.length ? 2 : 1;
		else if (at > 0 && civilities[at - 1] !== undefined && how.names.doctorates.has(word) && words[at]!.endsWith(".")) civilities.push(civilities[at - 1]!);
		else if (!isTitle(word, words[at]!, how) && !(mayPrecedeTitle(word, at, how) && isTitleAt(words, at + 1, how))) break;
		at++;
	}
	if (at === 0) return [...all];
	if (at === words.length) {
		// A surname that is a title elsewhere
		if (words.length === 1 && civilities.length === 0) return words;
		if (civilities.length > 0 && civilities.length === words.length - (linked ? 1 : 0)) return null;
		at = words.length - 1;
	}
	draft.title = words
		.slice(0, at)
		.join(" ")
		.replace(/ ([/&+]) /, words[0] === all[0] ? " $1 " : "$1");
	const [civility] = civilities;
	if (linked && civilities.length > 1) {
		draft.civility = "couple";
		draft.people = 2;
	} else if (civility !== undefined) draft.civility = civilities.find((each) => each === "M." || each === "Mme") ?? civility;
	return words.slice(at);
}

/** Initials or first names elsewhere: D. Antonio, Don Antonio. */
const SPANISH_TITLES: ReadonlyMap<string, Civility> = new Map([
	["d.", "M."],
	["don", "M."],
	["dª", "Mme"],
	["d.ª", "Mme"],
	["dª.", "Mme"],
	["doña", "Mme"],
]);

/** The Honorable, Right Hon., Staff Sgt., Monsieur le Docteur. */
function mayPrecedeTitle(word: string, at: number, { customs, names }: SplitCustoms): boolean {
	if (customs === "en") return names.beforeTitle.has(word) || (at === 0 && word === "the");
	return at === 1 && (word === "le" || word === "la");
}

function isTitleAt(words: readonly string[], at: number, how: SplitCustoms): boolean {
	const { customs, names } = how;
	if (at > words.length - 2) return false;
	const word = bare(words[at]!);
	// The Right Honourable
	if (customs === "en" && names.beforeTitle.has(word) && isTitleAt(words, at + 1, how)) return true;
	return isTitle(word, words[at]!, how) || (customs !== "en" && word.length > 3 && names.beforeName.has(word));
}

/** `M./Mme` and `M.&Mme` as three words. */
function withLinksApart(words: readonly string[], { beforeName }: NameWords): string[] {
	const parts = words[0]!.split(/([/&+])/);
	const linked = parts.length === 3 && beforeName.has(bare(parts[0]!)) && beforeName.has(bare(parts[2]!));
	return linked ? [...parts, ...words.slice(1)] : [...words];
}

/** `M.Dupont` and `Mme.Petit` as two words; J.Dupont has an initial, and in English M.Stone too. */
function withTitleApart(words: string[], { customs, names }: SplitCustoms): string[] {
	const first = words[0]!;
	const stop = first.indexOf(".");
	if (stop < 1 || stop > 12 || stop > first.length - 4 || first.includes(".", stop + 1) || (stop === 1 && customs === "en")) return words;
	const title = fold(first.slice(0, stop));
	if (names.beforeName.has(bare(first)) || !/^\p{Lu}|^\p{Ll}*$/u.test(first.slice(stop + 1))) return words;
	if (!names.beforeName.has(title) && (stop === 1 || !names.titles.has(title))) return words;
	return [first.slice(0, stop + 1), first.slice(stop + 1), ...words.slice(1)];
}

/** Takes `née Martin` off the end. */
function takeBirthName(words: string[], draft: NameDraft, how: SplitCustoms): void {
	const at = how.customs === "en" ? -1 : words.findIndex((word, place) => place > 0 && /^n[ée]e$/i.test(word));
	if (at < 0 || at === words.length - 1) return;
	const after = words.splice(at).slice(1);
	// DUPONT née MARTIN Marie
	let end = 0;
	while (end < after.length && isCapitals(after[end]!, how.customs)) end++;
	if (end > 0) words.push(...after.splice(end));
	draft.birthName = recased(after, how, true);
}

/** Takes `épouse Noir` out, as `née Martin` is; the name stays as it is written. */
function takeSpouse(words: string[], how: SplitCustoms): boolean {
	const at = how.customs === "en" ? -1 : words.findIndex((word, place) => place > 0 && /^[ée]p(?:ouse|se|\.)$/i.test(word));
	if (at < 0 || at === words.length - 1) return false;
	const after = words.splice(at).slice(1);
	let end = 0;
	while (end < after.length && isCapitals(after[end]!, how.customs)) end++;
	if (end > 0) words.push(...after.splice(end));
	return true;
}

/** With the words in capitals recased, one by one: Jean et Marie Dupont. */
function withoutCapitals(name: string, { customs, names }: SplitCustoms): string {
	return name
		.split(" ")
		.map((word, at) => (isCapitals(word, customs) ? nameCase(word, customs, names, at > 0) : word))
		.join(" ");
}

/** A lone M is an initial unless a name follows; Me and Ma are words of other languages too. */
function isTitleHere(words: readonly string[], at: number, word: string): boolean {
	if (at > 0 && word.length === 1) return COUPLE_LINKS.has(bare(words[at - 1]!));
	return word !== "m" || words.length > 1;
}

function isTitle(word: string, written: string, { customs, names: { titles, englishTitles } }: SplitCustoms): boolean {
	if (titles.has(word) || (customs === "en" && englishTitles.has(word))) return true;
	// Lt.Gov.
	return (
		written.includes(".") &&
		written.length > 4 &&
		fold(written)
			.split(".")
			.every((part) => part === "" || titles.has(part) || englishTitles.has(part))
	);
}

function isAllSuffix(piece: string, names: NameWords): boolean {
	return piece.split(" ").every((word) => isSuffix(word, names) || isNumeral(word.replace(/\.$/, "").toUpperCase()));
}

/** Jr., M.D., Msc.Ed.; not J.R., who is somebody. */
function isSuffix(word: string, { suffixWritings }: NameWords): boolean {
	const plain = bare(word);
	if (suffixWritings.has(plain)) return plain.length > 2 || !/^[js]\.r/i.test(word);
	const stop = word.indexOf(".");
	return stop > 2 && stop < word.length - 2 && suffixWritings.has(fold(word.slice(0, stop)));
}

/** Letters in capitals behind a whole name: Ann Stone, LCPC. */
function isUnknownDegree(piece: string, name: string, how: SplitCustoms): boolean {
	if (!how.cased || how.customs !== "en") return false;
	if (/^[MB]\.(?:A|S|Sc|Ed|F\.A|B\.A|Phil)\.?$/.test(piece)) return true;
	const behind = isSuffix(name.slice(name.lastIndexOf(" ") + 1), how.names);
	if (!(behind ? /^[A-Z]{2,6}$/ : /^[A-Z]{3,6}$/).test(piece) || isFirstName(piece, how.names)) return false;
	return !SURNAME_STARTS.has(bare(name.slice(0, name.indexOf(" "))));
}

/** Takes the suffixes off the end, as long as `left` words are left (two, so that V and Ma may be names). */
function takeSuffixes(words: string[], names: NameWords, left = 2): string[] {
	const suffixes: string[] = [];
	while (words.length > 1) {
		const word = words[words.length - 1]!;
		const plain = bare(word);
		const capitals = word.length > 1 && word === word.toUpperCase();
		const certain = (isSuffix(word, names) && (!names.suffixOrName.has(plain) || (capitals && words.length > left))) || (isNumeral(word) && word.length > 1);
		const french = (word === "fils" || word === "père") && words.length > left;
		if (!certain && !french && !(isNumeral(word) && words.length > left)) break;
		suffixes.unshift(words.pop()!);
	}
	return suffixes;
}

/** Jean et Marie Dupont · Jean Dupont & Marie Durand */
function readCouple(words: readonly string[], draft: NameDraft, how: SplitCustoms): boolean {
	const parts = words
		.join(" ")
		.replace(/ ?[/&+] ?/g, " & ")
		.split(" ");
	// Not von und zu Stein
	const at = parts.findIndex((word, place) => place > 0 && place < parts.length - 1 && COUPLE_LINKS.has(fold(word)) && !SURNAME_STARTS.has(parts[place - 1]!));
	if (at < 0) return false;
	draft.people = 2;
	const first = parts.slice(0, at);
	const second = parts.slice(at + 1);
	if (
		draft.title !== undefined &&
		first.length === 1 &&
		second.length > 1 &&
		how.names.beforeName.has(bare(second[0]!)) &&
		!isFirstOfTwo(first[0]!, second, how)
	) {
		draft.lastName = recased(first, how, false);
	} else if (first.length === 1 && second.length === 1) {
		draft.lastName = words.join(" ");
	} else if (first.length === 1) {
		readPerson(draft.title !== undefined && second.length > 2 && how.names.beforeName.has(bare(second[0]!)) ? second.slice(1) : second, draft, how);
		draft.firstName = `${first[0]} ${parts[at]} ${draft.firstName ?? ""}`.trim();
	} else {
		readPerson(first, draft, how);
		if (second.length === 1) draft.firstName = `${draft.firstName ?? ""} ${parts[at]} ${second[0]}`.trim();
	}
	return true;
}

/** Mr. Hugh & Mrs. Ann Stone: a first name, since the second of the two has one and their surname. */
function isFirstOfTwo(word: string, second: readonly string[], how: SplitCustoms): boolean {
	return second.length > 2 && (how.customs === "en" || isFirstName(word, how.names));
}

/** Where the surname in capitals stands, particles with it: `DUPONT Marie`, `Charles de GAULLE`; null without one. With a title before,
 *  all the words may be in capitals. */
function capitalBlock(words: readonly string[], customs: NameCustoms, titled: boolean): readonly [number, number] | null {
	let start = 0;
	while (start < words.length && !isCapitals(words[start]!, customs)) start++;
	if (start === words.length) return null;
	let end = start + 1;
	while (end < words.length && isCapitals(words[end]!, customs)) end++;
	while (start > 0 && words[start - 1]!.length > 1 && SURNAME_STARTS.has(fold(words[start - 1]!))) start--;
	if ((start > 0 && end < words.length) || (end - start === words.length && !titled)) return null;
	return [start, end];
}

/** Whether a word is a surname in capitals; in English two letters are initials. */
function isCapitals(word: string, customs: NameCustoms): boolean {
	if (word.length < (customs === "en" ? 3 : 2) || (lettersOf(word) & (LETTERS.lower | LETTERS.upper | LETTERS.mixed)) !== LETTERS.upper) return false;
	// JP, JM are initials; Ng, Wu and Li are names
	const initials = (word.length === 2 && /^[B-DF-HJ-NP-TV-XZ]{2}$/.test(word) && word !== "NG") || (word.charCodeAt(1) === 0x2d && word.length === 3);
	return !initials && !word.includes(".") && !isNumeral(word);
}

function recased(words: readonly string[], { customs, names }: SplitCustoms, inside: boolean): string {
	if (words.length === 1)
		return words[0] === words[0]!.toUpperCase() || words[0] === words[0]!.toLowerCase() ? nameCase(words[0]!, customs, names, inside) : words[0]!;
	const name = words.join(" ");
	return words.every((word) => word === word.toUpperCase() || word === word.toLowerCase()) ? nameCase(name, customs, names, inside) : name;
}

/** First, middle and last names of words in reading order. */
function readWords(words: readonly string[], draft: NameDraft, how: SplitCustoms): void {
	if (words.length === 2 && isParticle(words[0]!, how.customs)) {
		draft.lastName = words.join(" ");
		return;
	}
	if (words.length === 1) {
		const [word] = words;
		const [firstNameTitle] = (draft.title ?? "").split(" ").slice(-1).map(bare);
		if (firstNameTitle !== undefined && how.names.firstNameTitles.has(firstNameTitle)) draft.firstName = word!;
		else draft.lastName = word!;
		return;
	}
	const small = words.length > 2 && isParticle(words[0]!, how.customs);
	if (small || (how.customs !== "en" && isTurned(words, how))) {
		const at = turnAt(words);
		draft.lastName = words.slice(0, at).join(" ");
		draft.guessed = true;
		readFirstNames(words.slice(at), draft, how, true);
		return;
	}
	if (words.length === 2) {
		draft.firstName = words[0]!;
		draft.lastName = words[1]!;
		return;
	}
	const at = surnameAt(words, how);
	draft.lastName = words.slice(at).join(" ");
	readFirstNames(words.slice(0, at), draft, how, false);
}

/** Whether a name that begins so begins with the surname: `de Gaulle`, `van den Berg Jan`, in French also `Le Goff`, `Van Damme`. */
export function isParticle(word: string, customs: NameCustoms): boolean {
	const lower = word.toLowerCase();
	const plain = lower.endsWith(".") ? lower.slice(0, -1) : lower;
	if (!SURNAME_STARTS.has(plain)) return false;
	if (SAINTS.has(plain)) return true;
	return word.length > 1 && (word === lower || (customs !== "en" && !NOT_IN_FRONT.has(plain)));
}

const SAINTS: ReadonlySet<string> = new Set(["st", "ste", "saint", "sainte"]);
/** Particles that are surnames or first names as well. */
const NOT_IN_FRONT: ReadonlySet<string> = new Set(["do", "mac", "mc", "abu", "abou", "ait", "ap", "bon", "ould", "vel", "vom"]);

/** Whether the surname stands first: the header says so and the words do not contradict it, or only the last word is a first name. */
function isTurned(words: readonly string[], { lastFirst, names }: SplitCustoms): boolean {
	const first = words[0]!;
	const last = words[words.length - 1]!;
	if (words.length === 2 && last.length > 2 && isInitial(last)) return true;
	const ends = isFirstName(last, names) || (words.length === 2 && isInitial(last));
	if (!ends && !lastFirst) return false;
	if (isInitial(first) || isFirstName(first, names)) return lastFirst && isFirstName(last, names);
	return lastFirst || words.length === 2 || SURNAME_STARTS.has(fold(first));
}

function isInitial(word: string): boolean {
	return word.length === 1 || (word.charCodeAt(1) === 0x2e && /^\p{L}\.(?:-?\p{L}\.?){0,2}$/u.test(word));
}

/** Whether a word is a common first name, or begins with one and a hyphen. */
export function isFirstName(word: string, { firstNames }: NameWords): boolean {
	const hyphen = word.indexOf("-");
	const name = (hyphen > 0 ? word.slice(0, hyphen) : word).toLowerCase();
	return firstNames.has(name) || (!/^[\x00-\x7f]*$/.test(name) && firstNames.has(fold(name)));
}

/** End of a surname that stands first: its particles and one word. */
function turnAt(words: readonly string[]): number {
	let at = 0;
	while (at < words.length - 2 && SURNAME_STARTS.has(fold(words[at]!).replace(/\.$/, ""))) at++;
	return at + 1;
}

/** Where the surname begins: at its first particle, before a link (y), else at the last word; two words in Spain. */
function surnameAt(words: readonly string[], how: SplitCustoms): number {
	const last = words.length - 1;
	// María del Carmen is a first name
	let from = 1;
	if (how.spanish && /^mar[ií]a$/i.test(words[0]!)) while (from < last - 1 && SURNAME_STARTS.has(fold(words[from]!))) from++;
	for (let at = from > 1 ? from + 1 : 1; at < last; at++) {
		const written = fold(words[at]!);
		const word = written.endsWith(".") ? written.slice(0, -1) : written;
		if (word.length > 1 && (SURNAME_STARTS.has(word) || (how.customs !== "en" && SURNAME_STARTS_ABROAD.has(word)))) return at;
		if (at > 1 && SURNAME_LINKS.has(word)) return at - 1;
		if (IRISH.has(words[at]!)) return at;
		// Stone-van Dyke
		const hyphen = words[at]!.lastIndexOf("-");
		if (hyphen > 0 && SURNAME_STARTS.has(words[at]!.slice(hyphen + 1))) return at;
	}
	return how.spanish && words.length > 2 ? last - 1 : last;
}

/** Before an Irish surname; with their accent they are nothing else: Seán Ó Briain, Sinéad Ní Dhuibhne. */
const IRISH: ReadonlySet<string> = new Set(["Ó", "Ní", "Nic", "Uí", "Mhic"]);

/** The first name, and the others as middle names; `whole`: all the words are first names. */
function readFirstNames(words: readonly string[], draft: NameDraft, how: SplitCustoms, whole: boolean): void {
	if (words.length === 0) return;
	if (whole && words.length === 3 && words[1]!.length < 4 && COUPLE_LINKS.has(fold(words[1]!))) {
		draft.people = 2;
		draft.firstName = words.join(" ");
		return;
	}
	let first = 1;
	if (
		how.customs !== "en" &&
		words.length > 1 &&
		how.names.compoundStarts.has(fold(words[0]!)) &&
		(whole ? !isInitial(words[1]!) : how.names.compoundEnds.has(fold(words[1]!)))
	) {
		first = 2;
	}
	draft.firstName = words.slice(0, first).join(" ");
	if (words.length > first) draft.middleName = words.slice(first).join(" ");
}
