import { DISPOSABLE_DOMAINS } from "../reference/disposable-domains.ts";
import {
	FILLER_DOMAINS,
	ONE_ENDING,
	PECULIAR,
	PROVIDERS,
	REAL_DOMAINS,
	REAL_TLDS,
	RELAYS,
	RESERVED_DOMAINS,
	RESERVED_TLDS,
	SHORT,
	TYPOS,
} from "../reference/email-domains.ts";
import { FREE_MAIL_DOMAINS } from "../reference/free-mail-domains.ts";

/** What a domain tells by its name alone. */
export interface DomainFacts {
	readonly filler: boolean;
	readonly reserved: boolean;
	readonly disposable: boolean;
	readonly freeMail: boolean;
	readonly relay: boolean;
	/** The domain that may have been meant. */
	readonly suggestion: string | undefined;
}

const FREE_MAIL = 1;
const PROVIDER = 2;
const REAL = 4;
const FILLER = 8;
/** These two hold for what lies in the domain too. */
const RELAY = 16;
const RESERVED = 32;
const NAMED: ReadonlyMap<string, number> = tabulate();

function tabulate(): Map<string, number> {
	const named = new Map<string, number>();
	const lists: readonly (readonly [number, Iterable<string>])[] = [
		[FREE_MAIL, FREE_MAIL_DOMAINS.split(" ")],
		[PROVIDER, PROVIDERS],
		[REAL, REAL_DOMAINS],
		[FILLER, FILLER_DOMAINS],
		[RELAY, RELAYS],
		[RESERVED, [...RESERVED_DOMAINS, ...RESERVED_TLDS]],
	];
	for (const [mark, domains] of lists) for (const domain of domains) named.set(domain, (named.get(domain) ?? 0) | mark);
	return named;
}

const remembered = new Map<string, DomainFacts>();
const REMEMBERED_AT_MOST = 50_000;

/** Facts about a domain in lower-case ASCII, remembered: a few domains have most of the addresses.
 *  @example factsOf("gmial.com").suggestion  // "gmail.com" */
export function factsOf(domain: string): DomainFacts {
	const known = remembered.get(domain);
	if (known !== undefined) return known;
	const marks = NAMED.get(domain) ?? 0;
	const inherited = marks | marksAbove(domain);
	const relay = (inherited & RELAY) !== 0;
	const freeMail = (marks & FREE_MAIL) !== 0;
	const facts: DomainFacts = {
		filler: (marks & FILLER) !== 0,
		reserved: (inherited & RESERVED) !== 0,
		disposable: !relay && !freeMail && isDisposable(domain),
		freeMail,
		relay,
		suggestion: freeMail || relay ? undefined : typoOf(domain),
	};
	if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
	remembered.set(domain, facts);
	return facts;
}

/** Marks of the domains that a domain lies in. */
function marksAbove(domain: string): number {
	let marks = 0;
	for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) marks |= NAMED.get(domain.slice(dot + 1)) ?? 0;
	return marks;
}

// --- Disposable (domain.md §3.2) ---

let hashes: Uint32Array | undefined;

function isDisposable(domain: string): boolean {
	hashes ??= unpack(DISPOSABLE_DOMAINS);
	for (let rest = domain; ; ) {
		if (includes(hashes, hashOf(rest))) return true;
		const dot = rest.indexOf(".");
		if (dot < 0 || rest.indexOf(".", dot + 1) < 0) return false;
		rest = rest.slice(dot + 1);
	}
}

/** Must stay the same as in core/reference/pack/disposable.mjs: FNV-1a with a final mix. */
function hashOf(domain: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < domain.length; i++) hash = Math.imul(hash ^ domain.charCodeAt(i), 0x01000193);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sorted hashes from their differences, five bits a character, low bits first; the sixth tells that more follow. */
function unpack(packed: string): Uint32Array {
	const values: number[] = [];
	let value = 0;
	let part = 0;
	let scale = 1;
	for (let i = 0; i < packed.length; i++) {
		const digit = sixBits(packed.charCodeAt(i));
		part += (digit & 31) * scale;
		scale *= 32;
		if (digit < 32) {
			value += part;
			values.push(value);
			part = 0;
			scale = 1;
		}
	}
	return Uint32Array.from(values);
}

/** The place of a character in the alphabet A–Z, a–z, 0–9, +, /. */
function sixBits(unit: number): number {
	if (unit >= 97) return unit - 71;
	if (unit >= 65) return unit - 65;
	if (unit >= 48) return unit + 4;
	return unit === 43 ? 62 : 63;
}

function includes(sorted: Uint32Array, value: number): boolean {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return sorted[low] === value;
}

// --- Typing errors (domain.md §3.1) ---

interface Provider {
	readonly domain: string;
	readonly name: string;
	readonly ending: string;
}

function split(domain: string): Provider {
	const dot = domain.indexOf(".");
	if (dot < 0) return { domain, name: domain, ending: "" };
	return { domain, name: domain.slice(0, dot), ending: domain.slice(dot + 1) };
}

const TYPO_OF: ReadonlyMap<string, string> = new Map(TYPOS.map((pair) => pair.split(">") as [string, string]));
const ENDINGS: ReadonlySet<string> = new Set(PROVIDERS.map((domain) => split(domain).ending));
/** The providers with a peculiar name by their ending; those with one ending are looked for under .fr too. */
const PECULIAR_UNDER: ReadonlyMap<string, readonly Provider[]> = new Map(
	[...ENDINGS].map((ending) => [
		ending,
		PROVIDERS.map(split).filter((each) => PECULIAR.has(each.name) && (each.ending === ending || (ending === "fr" && ONE_ENDING.has(each.name)))),
	]),
);
const UNDOTTED: ReadonlyMap<string, string> = new Map([...PROVIDERS].reverse().map((domain) => [domain.replace(/\./g, ""), domain]));
/** Short names with one letter twice, which are no word: `oraange.fr`. */
const DOUBLED: ReadonlyMap<string, string> = new Map(
	PROVIDERS.map(split)
		.filter(({ name }) => SHORT.has(name))
		.flatMap(({ domain, name, ending }) =>
			[...name].map((letter, place) => [`${name.slice(0, place)}${letter}${name.slice(place)}.${ending}`, domain] as const),
		),
);
/** Names where two slips are still no other word. */
const TWO_SLIPS: ReadonlySet<string> = new Set(
	"yahoo hotmail outlook wanadoo googlemail protonmail rocketmail numericable club-internet aliceadsl sbcglobal bellsouth btinternet virginmedia".split(" "),
);

/** The domain that was probably meant, undefined when there is no reason to doubt. Never doubts a known domain.
 *  @example typoOf("example.con")  // "example.com"
 *  @example typoOf("proton.me")  // undefined */
export function typoOf(domain: string): string | undefined {
	if (isKnown(domain)) return undefined;
	const { name, ending } = split(domain);
	const listed = TYPO_OF.get(domain) ?? (ENDINGS.has(ending) ? undefined : UNDOTTED.get(domain.replace(/\./g, "")));
	if (listed !== undefined) return listed;
	if (name === "www" && ending.includes(".")) return typoOf(ending) ?? ending;
	if (name !== "" && ending !== "") {
		const provider = providerFor(name, ending);
		if (provider !== undefined) return provider;
	}
	return withTldMended(domain);
}

function isKnown(domain: string): boolean {
	return ((NAMED.get(domain) ?? 0) & (PROVIDER | REAL | FREE_MAIL)) !== 0;
}

function providerFor(name: string, ending: string): string | undefined {
	if (ONE_ENDING.has(name)) return PROVIDERS.find((domain) => domain.startsWith(`${name}.`));
	const meant = endingMeant(ending);
	if (meant === undefined) return undefined;
	if (DOUBLED.has(`${name}.${meant}`)) return DOUBLED.get(`${name}.${meant}`);
	if (meant !== ending && ((NAMED.get(`${name}.${meant}`) ?? 0) & PROVIDER) !== 0) return `${name}.${meant}`;
	return PECULIAR_UNDER.get(meant)?.find((provider) => isSlip(name, provider.name))?.domain;
}

function endingMeant(ending: string): string | undefined {
	if (ENDINGS.has(ending)) return ending;
	if (ending === "co" || ending === "cm" || ending === "om" || ending === "com.fr" || ending === "com.com") return "com";
	if (ending === "fr.fr" || ending === "fr.com") return "fr";
	return tldMeant(ending);
}

/** The domain with its last label mended: no such ending exists, and one slip away there is a common one. */
function withTldMended(domain: string): string | undefined {
	const dot = domain.lastIndexOf(".");
	const last = domain.slice(dot + 1);
	const before = domain[dot - 1];
	// A dot one place too far, or one too many: `examplec.om`, `example.c.om`.
	for (const tld of ["com", "net", "org"]) {
		if (last !== tld.slice(1) || before !== tld[0] || dot < 2) continue;
		return `${domain.slice(0, domain[dot - 2] === "." ? dot - 2 : dot - 1)}.${tld}`;
	}
	const british = BRITISH_SLIP.exec(domain);
	if (british !== null && british.index > 0) return `${domain.slice(0, british.index)}.co.uk`;
	const tld = tldMeant(last);
	return tld === undefined ? undefined : `${domain.slice(0, dot)}.${tld}`;
}

/** Slips of `.co.uk`; none of these endings exists. */
const BRITISH_SLIP = /\.(?:couk|co-uk|cou\.k|c\.ouk|co\.(?:ik|yk|jk|ul|uj|ui|ukk|uuk|ku|u)|(?:coo|cp|ci|vo|xo|c0)\.uk)$/;

function tldMeant(tld: string): string | undefined {
	if (tld.length > 5 || tld.includes(".") || REAL_TLDS.has(tld) || tld.length === 0) return undefined;
	if (tld === "comme" || tld === "coms" || tld === "comcom") return "com";
	return ["com", "net", "org", "fr"].find((meant) => isOneEditAway(tld, meant) && (tld.length > 1 || meant === "fr"));
}

const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"];

function areNeighbours(a: string, b: string): boolean {
	return a === b || ROWS.some((row) => row.includes(a + b) || row.includes(b + a));
}

/** Whether a name is what fingers make of another: one edit, the same letters in another order, or two edits inside a
 *  peculiar name that bring in no new letter.
 *  First letters seldom slip, and then to a neighbouring key: `ucloud` is no slip of `icloud`. */
function isSlip(typed: string, name: string): boolean {
	if (Math.abs(typed.length - name.length) > 2 || typed === name) return false;
	const sameStart = typed[0] === name[0];
	if (isOneEditAway(typed, name)) {
		if (sameStart || (typed[0] === name[1] && typed[1] === name[0])) return true;
		if (typed.length > name.length) return areNeighbours(typed[0]!, name[0]!);
		return (name.length >= 7 || name === "yahoo") && (typed.length < name.length || areNeighbours(typed[0]!, name[0]!));
	}
	if (!sameStart) return false;
	if (typed.length === name.length && [...typed].sort().join("") === [...name].sort().join("")) return true;
	if (!TWO_SLIPS.has(name) || typed.length < 5 || typed[typed.length - 1] !== name[name.length - 1]) return false;
	for (const letter of typed) if (!name.includes(letter)) return false;
	return editDistance(typed, name) === 2;
}

/** One letter added, left out, replaced, or two neighbours exchanged. */
export function isOneEditAway(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let enda = a.length;
	let endb = b.length;
	while (enda > start && endb > start && a[enda - 1] === b[endb - 1]) {
		enda--;
		endb--;
	}
	const lefta = enda - start;
	const leftb = endb - start;
	if (lefta <= 1 && leftb <= 1) return true;
	return lefta === 2 && leftb === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Damerau-Levenshtein, exchanges of neighbours counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
			row.push(best);
		}
		rows.push(row);
	}
	return rows[a.length]![b.length]!;
}
