import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext, FrenchPostcodes } from "../model/context.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { NUMBER_ENDINGS, WAY_WORDS } from "../reference/street-words.ts";
import { cityKey } from "../text/city-key.ts";
import { squeeze } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, settled, textOf } from "./outcomes.ts";

interface AddressKnown {
	/** With its ending, as one word: "6bis", "12-14". */
	readonly houseNumber: string;
	readonly street: string;
	/** Flat, floor, building, residence, post box, as written, comma between. */
	readonly complement: string;
	readonly postcode: string;
	readonly city: string;
	/** "CEDEX", "CEDEX 08". */
	readonly cedex: string;
}
type Draft = { -readonly [K in keyof AddressKnown]?: string };
type CleanedAddress = Cleaned<string, AddressKnown>;

/** Six lines of 38 characters (NF Z10-011), and as much again. */
const LONGEST = 500;

/** Addresses, in one line, told apart into number, street, complement, postcode and town. The value is the address without its complement
 *  (flat, floor, residence before the number, post box, CEDEX), which stands beside; capitals stay as they are (domain.md §5).
 *  @example address.clean("Rés. Les Pins 6 bis rue X BP 12 31068 TOULOUSE CEDEX 7", france)
 *  // { state: "repaired", value: "6 bis rue X 31068 TOULOUSE", houseNumber: "6bis", street: "rue X", complement: "Rés. Les Pins, BP 12", … } */
export const address = defineFieldType<string, AddressKnown>({
	type: "address",
	clean(cell, context) {
		const text = textOf(cell);
		return text === "" ? EMPTY : readText(text, context, true);
	},
});

function readText(text: string, context: CleanContext, settle: boolean): CleanedAddress {
	if (text.length > LONGEST) return invalid({ kind: "unreadable", found: text.slice(0, LONGEST) });
	const marks = marksOf(text);
	if (!startsWithNumber(text) && text.length < 21 && isFiller(text)) return placeholder(text);
	if (text.length === 1 && /[A-Za-zÀ-ÿ]/.test(text)) return invalid({ kind: "name-letter" });
	if ((marks & WORDS) === 0) return placeholder(text);
	if ((marks & ~(WORDS | CODE)) === 0) {
		const draft: Draft = {};
		const line = squeeze(text);
		const at = (marks & CODE) !== 0 && context.country === "FR" ? takeCode(line, draft) : line.length;
		const street = at === line.length ? line : line.slice(0, at).replace(SEPARATOR, "");
		if (street !== "" && (at < line.length || (marks & CODE) === 0 || context.country !== "FR") && (startsWithNumber(street) || !/\d/.test(street))) {
			readStreet(street, draft, context.country);
			return done(text, line, draft);
		}
	}
	if (/^[^\s@]+@[^\s@]+$/.test(text)) return invalid({ kind: "name-email" });
	const outcome = read(text, context.country, context.country === "FR" ? context.reference.frenchPostcodes : undefined);
	return settle ? settled(outcome, (value) => readText(value, context, false)) : outcome;
}

function startsWithNumber(text: string): boolean {
	const first = text.charCodeAt(0);
	return first >= 0x31 && first <= 0x39;
}

function isFiller(text: string): boolean {
	return isNullWord(text, ["sans"]) || /^([A-Za-z])\1{2,}$/.test(text);
}

/** What an address holds besides a number and a street. */
const WORDS = 1;
const CODE = 2;
const OTHER = 4;

/** Words that call for the whole reading, in small letters. */
const MARK_WORDS: ReadonlySet<string> = new Set(
	(
		"bp b.p cs c.s tsa t.s.a cedex app apt appt appartement bat bât batiment bâtiment esc escalier hall imm immeuble chez c/o rdc rez lieu lieux lieu-dit lieux-dits " +
		"lieudit ld l.d france porte entrée entree interphone lot etage étage etg étg res rés resid résid residence résidence s/ s/s"
	).split(" "),
);

/** One look at each letter: words, a run of five digits, signs or words that ask for more. */
function marksOf(text: string): number {
	let marks = 0;
	let wordAt = -1;
	let digits = 0;
	for (let at = 0; at <= text.length; at++) {
		const unit = at < text.length ? text.charCodeAt(at) : 0x20;
		if (unit >= 0x30 && unit <= 0x39) {
			digits++;
			if (digits > 4) marks |= digits === 5 ? CODE : OTHER;
			marks |= WORDS;
			// Vosges93290
			if (digits === 5 && wordAt >= 0 && at - wordAt > 4 && text.charCodeAt(at - 5) > 0x39) marks |= OTHER;
			if (wordAt < 0) wordAt = at;
			continue;
		}
		digits = 0;
		const letter = (unit | 32) >= 0x61 && (unit | 32) <= 0x7a ? 1 : unit >= 0xc0 ? 2 : 0;
		if (letter !== 0) {
			marks |= unit === 0xfffd ? OTHER : WORDS;
			if (wordAt < 0) wordAt = at;
			continue;
		}
		// b.p., c/o and lieu-dit are one word
		if (unit === 0x2e || unit === 0x2f || unit === 0x2d) {
			if (unit === 0x2f || (unit === 0x2e && at - wordAt === 1)) marks |= OTHER;
			if (unit !== 0x2d) continue;
		} else if (unit !== 0x20 && unit !== 0x27 && unit !== 0x2019 && !(unit === 0x2c && marks === WORDS)) marks |= OTHER;
		if (wordAt >= 0 && at - wordAt > 1 && at - wordAt < 12 && isMarkWord(text, wordAt, at)) marks |= OTHER;
		wordAt = -1;
	}
	return marks;
}

/** First letters of the mark words, a to z and accented. */
const STARTS = new Uint8Array(256);
for (const word of MARK_WORDS) {
	STARTS[word.charCodeAt(0)] = 1;
	STARTS[word.charAt(0).toUpperCase().charCodeAt(0)] = 1;
}

function isMarkWord(text: string, from: number, to: number): boolean {
	const first = text.charCodeAt(from);
	if (first > 255 || STARTS[first] === 0) return false;
	const word = text.slice(from, to).toLowerCase();
	return MARK_WORDS.has(word.endsWith(".") ? word.slice(0, -1) : word);
}

/** Notes the postcode and the town at the end of a line; where they begin, or the length of the line without any. */
function takeCode(line: string, draft: Draft): number {
	for (let at = line.length - 5; at >= 0; at--) {
		if (!isDigits(line, at) || (at > 0 && line.charCodeAt(at - 1) !== 0x20)) continue;
		const after = line.slice(at + 5);
		const town = after.startsWith(" - ") ? after.slice(2) : after;
		if (after !== "" && !/^ \p{L}[^\d]*$/u.test(town)) return line.length;
		draft.postcode = line.slice(at, at + 5);
		if (after !== "") draft.city = town.slice(1);
		return at;
	}
	return line.length;
}

function isDigits(line: string, at: number): boolean {
	for (let place = at; place < at + 5; place++) if (line.charCodeAt(place) < 0x30 || line.charCodeAt(place) > 0x39) return false;
	return true;
}

/** " - " between two parts, as many write it. */
const SEPARATOR = /^[\s,;|-]+|[\s,;|-]+$/g;

const BOX = /(?:^|[\s,;-])((?:b\.? ?p\.?|c\.? ?s\.?|t\.?s\.?a\.?)(?: ?n[°o]?)? ?(?:\d{4,6}|\d{1,3}(?: \d{3})?))(?![\d\p{L}])/iu;
const FLOOR =
	/(?:^|[\s,;-])((?:(?:\d{1,2} ?(?:er|[eè]re?|[eè]me|e|nde?)|premier|deuxi[eè]me|troisi[eè]me|dernier) ?(?:[eé]tages?|[eé]tg\.?)|[eé]tages? ?\d{1,2}|rdc|rez[- ]de[- ]chauss[eé]e)(?:,? (?:[aà] |de |c[oô]t[eé] )?(?:gauche|droite|droit|face|fond))?)(?![\p{L}\d])/iu;
const UNIT =
	/(?:^|[\s,;-])((?:appartement|appt?\.?|apt\.?|b[aâ]timent|b[aâ]t\.?|escalier|esc\.?|hall|porte|entr[eé]e|interphone|lot) ?(?:n[°o] ?)?(?:\d{1,4} ?[a-z]?|[a-z]\d{0,3}|(?:de |[aà] )?(?:gauche|droite)))(?![\p{L}\d'’])/iu;
const PLACE = /(?:^|[,;])\s*((?:r[eé]sidence|r[eé]sid|r[eé]s\.?|immeuble|imm\.?|chez|c\/o)\s[^,;]+?)\s*(?=[,;]|$)/iu;
const CEDEX = /[\s,-]*\bcedex\b(?:[\s-]*(\d{1,2}))?/i;
const TOWN = /(?:^|[\s,;-]|[^\d\s,;-](?=\d{5}\b))((?:F-?|FR-)?(\d{5}))(?:[\s,]+(?=\p{L})([^,;\d][^,;]*))?\s*(?=[,;]|$)/iu;

function read(text: string, country: string, table: FrenchPostcodes | undefined): CleanedAddress {
	const draft: Draft = {};
	const complements: string[] = [];
	let rest = oneLine(text);
	if (country !== "FR") {
		readAbroad(rest, draft, country);
		return done(text, rest, draft);
	}
	rest = rest
		.replace(/([\s-])s\/s(?![\p{L}\d/])/giu, "$1sous")
		.replace(/([\s-])s\/(?=[\s-])/gi, "$1sur")
		.replace(/(\p{Ll})(\d{5})(?=\s|$)/u, "$1 $2");
	const take = (pattern: RegExp): void => {
		for (let times = 0; times < 4; times++) {
			const found = pattern.exec(rest);
			if (!found || found[1] === undefined) return;
			const at = found.index + found[0].indexOf(found[1]);
			complements.push(found[1].trim());
			rest = joined(rest.slice(0, at), rest.slice(at + found[1].length));
		}
	};
	take(BOX);
	const cedex = CEDEX.exec(rest);
	if (cedex) {
		draft.cedex = cedex[1] ? `CEDEX ${cedex[1]}` : "CEDEX";
		rest = joined(rest.slice(0, cedex.index), rest.slice(cedex.index + cedex[0].length));
	}
	const tail = takeTown(rest, draft, table);
	rest = rest.slice(0, rest.length - tail.length).replace(SEPARATOR, "");
	const before = beforeNumber(rest);
	if (before > 0) {
		complements.unshift(rest.slice(0, before).replace(SEPARATOR, ""));
		rest = rest.slice(before);
	}
	take(FLOOR);
	take(UNIT);
	take(PLACE);
	rest = rest.replace(SEPARATOR, "").replace(/^(?:lieux?[- ]?dits?|l\.?d\.?)[ :]+(?=\S)/i, "");
	if (complements.length > 0) draft.complement = complements.join(", ");
	if (rest === "") return done(text, tail === "" || draft.complement !== undefined ? oneLine(text) : tail.replace(SEPARATOR, ""), draft);
	readStreet(rest, draft, country);
	return done(text, tail === "" ? rest : `${rest}${/^[,\s]/.test(tail) ? "" : " "}${tail}`, draft);
}

/** Lines of a cell as one, comma between. */
export const oneLine = (text: string): string => squeeze(text.replace(/\s*[\n\r|]+\s*/g, ", "));

function joined(before: string, after: string): string {
	const left = before.replace(/[\s,;]+$/, "");
	const right = after.replace(/^[\s,;]+/, "");
	if (left === "" || right === "") return left + right;
	return `${left}${/[,;]\s*$/.test(before) && /^[\s]*[,;]/.test(after) ? ", " : " "}${right}`;
}

/** Notes postcode and town, and returns the end of the address that holds them: "" without one. */
function takeTown(rest: string, draft: Draft, table: FrenchPostcodes | undefined): string {
	let found: RegExpExecArray | null = null;
	for (let from = 0; ; ) {
		const next = TOWN.exec(rest.slice(from));
		if (!next) break;
		next.index += from;
		found = next;
		from = next.index + next[0].length;
	}
	if (!found) return takeTownOfFrance(rest, draft, table);
	draft.postcode = found[2]!;
	const city = found[3]?.replace(/[\s,-]+france$/i, "").replace(SEPARATOR, "");
	if (city) draft.city = city;
	const at = found.index + found[0].indexOf(found[1]!);
	const lead = /[\s,;-]+$/.exec(rest.slice(0, at));
	return rest.slice(at - (lead ? lead[0].length : 0));
}

/** `Rue du Général Leclerc Dunkerque France`: the town is the longest end that the table knows. */
function takeTownOfFrance(rest: string, draft: Draft, table: FrenchPostcodes | undefined): string {
	const france = /[\s,]+france$/i.exec(rest);
	if (!france) return "";
	const words = rest.slice(0, france.index).split(" ");
	for (let count = Math.min(6, words.length - 1); table && count > 0; count--) {
		const town = words.slice(-count).join(" ");
		if (table.named(cityKey(town)).length === 0 || /^(?:de|du|des|la|le|les)$/i.test(words[words.length - count - 1]!)) continue;
		draft.city = town.replace(SEPARATOR, "");
		return rest.slice(words.slice(0, -count).join(" ").length);
	}
	return rest.slice(france.index);
}

const NUMBER_AND_WAY = new RegExp(`(?:^|[\\s,;-])((?:n[°o] ?)?\\d{1,4} ?(?:${NUMBER_ENDINGS}|[a-z])?[\\s,]+(?:${WAY_WORDS})\\.?[\\s])`, "i");

/** Where the house number stands, behind a residence or the like; 0 without one. */
function beforeNumber(rest: string): number {
	const found = NUMBER_AND_WAY.exec(rest);
	return found ? found.index + found[0].indexOf(found[1]!) : 0;
}

const NUMBER = new RegExp(
	`^(?:n[°o] ?)?(\\d{1,5})(?: ?(${NUMBER_ENDINGS}|[a-qs-z])(?![\\p{L}'’.]))?(?: ?(?:-|/|à|et|&) ?(\\d{1,5})(?: ?(${NUMBER_ENDINGS}|[a-z])(?![\\p{L}'’.]))?)?(?:[\\s,]+|$)`,
	"iu",
);
/** Countries that write the number behind the street. */
const NUMBER_BEHIND: ReadonlySet<string> = new Set("AT BE CH CZ DE DK ES FI HR HU IT NL NO PL PT RO SE SI SK AR BR CL MX".split(" "));

function readStreet(line: string, draft: Draft, country: string): void {
	const first = line.charCodeAt(0);
	if (first >= 0x31 && first <= 0x39) {
		const space = line.indexOf(" ");
		if (space > 0 && space < 5 && isSimpleNumber(line, space)) {
			draft.houseNumber = line.slice(0, space);
			draft.street = line.slice(space + 1);
			return;
		}
	}
	const found = (first >= 0x30 && first <= 0x39) || ((first | 32) === 0x6e && /^n[°o]? ?\d/i.test(line)) ? NUMBER.exec(line) : null;
	if (found) {
		const [whole, number, ending = "", upTo, upToEnding = ""] = found;
		draft.houseNumber = `${number}${ending}${upTo === undefined ? "" : `-${upTo}${upToEnding}`}`;
		if (whole.length < line.length) draft.street = line.slice(whole.length);
		return;
	}
	const behind = NUMBER_BEHIND.has(country) ? /^([^\d]+?)[\s,]+(\d{1,5} ?[a-z]?(?:[-/](?:\d{1,4} ?)?[a-z]?)?)$/i.exec(line) : null;
	if (behind) {
		draft.street = behind[1]!;
		draft.houseNumber = behind[2]!.replace(/ /g, "");
	} else draft.street = line;
}

/** Whether a line begins with digits alone and a word that cannot belong to the number (bis, ter, A). */
function isSimpleNumber(line: string, space: number): boolean {
	for (let at = 0; at < space; at++) if (line.charCodeAt(at) < 0x30 || line.charCodeAt(at) > 0x39) return false;
	const next = line.charCodeAt(space + 1) | 32;
	const second = line.charCodeAt(space + 2) | 32;
	// r(ue), a(venue), p(lace), i(mpasse), c(hemin), g(rande), v(oie), m(ail)
	const way = next === 0x72 || next === 0x61 || next === 0x70 || next === 0x69 || next === 0x63 || next === 0x67 || next === 0x76 || next === 0x6d;
	return way && second >= 0x61 && second <= 0x7a;
}

/** Abroad, the first part with a number is the street; what stands before completes it. */
function readAbroad(line: string, draft: Draft, country: string): void {
	const parts = line.split(/\s*[,;]\s*/).filter((part) => part !== "");
	// Via Roma, 12
	const numberBehind = NUMBER_BEHIND.has(country) ? parts.findIndex((part, at) => at > 0 && /^\d{1,5} ?[a-z]?$/i.test(part) && !/\d/.test(parts[at - 1]!)) : -1;
	if (numberBehind > 0) parts.splice(numberBehind - 1, 2, `${parts[numberBehind - 1]!} ${parts[numberBehind]!}`);
	const at = Math.max(
		0,
		parts.findIndex((part) => /^\d{1,5}[a-z]?(?:\s|$)/i.test(part) || (NUMBER_BEHIND.has(country) && /\s\d{1,5} ?[a-z]?$/i.test(part))),
	);
	const street = /^\d{1,5}[a-z]?$/i.test(parts[at] ?? "") && at + 1 < parts.length ? `${parts[at]} ${parts[at + 1]}` : (parts[at] ?? line);
	readStreet(street, draft, country);
	if (at > 0) draft.complement = parts.slice(0, at).join(", ");
}

function done(text: string, value: string, draft: Draft): CleanedAddress {
	if (value === text) return { state: "valid", value, ...draft };
	const moved = draft.complement !== undefined || draft.cedex !== undefined;
	return { state: "repaired", value, issue: { kind: moved ? "address-parts" : squeeze(text) === value ? "spaces" : "writing" }, ...draft };
}
