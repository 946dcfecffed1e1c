// Typing errors in the domain of an address (domain.md §3.1): what is suggested, never replaced.
import type { EmailWords } from "../model/value-tables.ts";
import { madeOnce } from "../reference/made-once.ts";

interface Provider {
	readonly domain: string;
	readonly name: string;
	readonly ending: string;
	/** The letters of the name, one bit each. */
	readonly letters: number;
	/** Which slips of the name are no other name. */
	readonly isSlip: (typed: string, name: string) => boolean;
}

function split(domain: string, { peculiar, brands, words, short }: EmailWords): Provider {
	const dot = domain.indexOf(".");
	const name = nameOf(domain);
	const isSlip = brands.has(name)
		? isSlipOfBrand
		: peculiar.has(name)
			? isSlipOfPeculiar
			: words.has(name)
				? isSlipOfWord
				: short.has(name)
					? isSlipOfShort
					: () => false;
	return { domain, name, ending: dot < 0 ? "" : domain.slice(dot + 1), letters: lettersOf(name), isSlip };
}

function nameOf(domain: string): string {
	const dot = domain.indexOf(".");
	return dot < 0 ? domain : domain.slice(0, dot);
}

function lettersOf(name: string): number {
	let letters = 0;
	for (let i = 0; i < name.length; i++) letters |= 1 << (name.charCodeAt(i) % 32);
	return letters;
}

/** Whether two slips, each of which may trade a letter for another, lead from one set of letters to the other. */
function mayBeSlip(a: number, b: number): boolean {
	let apart = a ^ b;
	for (let count = 0; apart !== 0; count++) {
		if (count === 4) return false;
		apart &= apart - 1;
	}
	return true;
}

/** What is known of domains, made ready for looking up what a typed one may mean. */
interface Domains {
	readonly words: EmailWords;
	readonly mailboxes: ReadonlySet<string>;
	readonly homes: readonly Provider[];
	readonly typoOf: ReadonlyMap<string, string>;
	readonly nameOf: ReadonlyMap<string, string>;
	readonly endings: ReadonlySet<string>;
	readonly undotted: ReadonlyMap<string, string>;
	/** The providers whose slips are looked for, by their ending, with the national sisters of the large ones. */
	readonly under: ReadonlyMap<string, readonly Provider[]>;
	/** Peculiar names with one domain: their slips are known under a wrong ending too. */
	readonly alone: readonly Provider[];
	/** What was found of endings. */
	readonly rememberedEndings: Map<string, readonly string[]>;
}

const domainsOf = madeOnce((words: EmailWords): Domains => {
	const mailboxes = new Set([...words.providers, ...words.freeMailDomains]);
	const homes = [...words.providers].map((domain) => split(domain, words));
	return {
		words,
		mailboxes,
		homes,
		typoOf: readPairs(words.typos),
		nameOf: readPairs(words.nameSlips),
		endings: new Set(homes.map(({ ending }) => ending)),
		undotted: new Map([...words.providers].reverse().map((domain) => [domain.replace(/[.-]/g, ""), domain])),
		under: groupByEnding([...mailboxes].map((domain) => split(domain, words)).filter(({ name }) => hasSlips(name, words))),
		alone: homes.filter(({ name }) => words.peculiar.has(name) && homes.filter((other) => other.name === name).length === 1),
		rememberedEndings: new Map(),
	};
});

function readPairs(pairs: Iterable<string>): ReadonlyMap<string, string> {
	return new Map([...pairs].map((pair) => pair.split(">") as [string, string]));
}

function hasSlips(name: string, { peculiar, words, short }: EmailWords): boolean {
	return peculiar.has(name) || words.has(name) || short.has(name);
}

function groupByEnding(providers: readonly Provider[]): Map<string, Provider[]> {
	const groups = new Map<string, Provider[]>();
	for (const provider of providers) {
		const group = groups.get(provider.ending);
		if (group === undefined) groups.set(provider.ending, [provider]);
		else group.push(provider);
	}
	return groups;
}

/** The domain that was probably meant, undefined when there is no reason to doubt. Never doubts a known domain.
 *  @example typoOf("example.con", values.emails)  // "example.com"
 *  @example typoOf("proton.me", values.emails)  // undefined */
export function typoOf(domain: string, words: EmailWords): string | undefined {
	return findTypo(domain, domainsOf(words));
}

function findTypo(domain: string, domains: Domains): string | undefined {
	if (isKnown(domain, domains)) return undefined;
	const dot = domain.indexOf(".");
	const name = dot < 0 ? domain : domain.slice(0, dot);
	const ending = dot < 0 ? "" : domain.slice(dot + 1);
	const listed = domains.typoOf.get(domain) ?? (domains.under.has(ending) ? undefined : undotted(domain, domains));
	if (listed !== undefined) return listed;
	if (name === "www" && ending.includes(".")) return findTypo(ending, domains) ?? ending;
	if (name !== "" && ending !== "") {
		const provider = providerFor(name, ending, domains) ?? twice(domain, name, domains);
		if (provider !== undefined) return provider;
	}
	const mended = withTldMended(domain, domains.words);
	return mended === undefined || isKnown(mended, domains) ? mended : (domains.typoOf.get(mended) ?? mended);
}

function isKnown(domain: string, { mailboxes, words }: Domains): boolean {
	return mailboxes.has(domain) || words.realDomains.has(domain);
}

/** The provider that is written with its dot missing, elsewhere, or as another sign: `orangefr`, `gmai.l.com`, `free_fr`, `gmailcon`. */
function undotted(domain: string, domains: Domains): string | undefined {
	const bare = domain.replace(SIGNS, "");
	const whole = domains.undotted.get(bare);
	if (whole !== undefined || bare !== domain) return whole;
	for (const length of [3, 2]) {
		const name = bare.slice(0, -length);
		if (hasSlips(name, domains.words)) return providerFor(name, bare.slice(-length), domains);
	}
	return undefined;
}
const SIGNS = /[.@_/-]/g;

/** A provider written twice over, or with a second ending: `gmail.comgmail.com`, `gmailgmail.com`, `gmailcom.fr`, `hotmail.co.uk.com`. */
function twice(domain: string, name: string, domains: Domains): string | undefined {
	const { mailboxes } = domains;
	const { peculiar } = domains.words;
	const half = domain.slice(domain.length >> 1);
	if (half + half === domain && isKnown(half, domains)) return half;
	const halfName = name.slice(name.length >> 1);
	if (halfName + halfName === name && peculiar.has(halfName)) return mailboxes.has(domain.slice(halfName.length)) ? domain.slice(halfName.length) : undefined;
	const joined = domains.undotted.get(name);
	if (joined !== undefined && peculiar.has(nameOf(joined))) return joined;
	const shorter = domain.slice(0, domain.lastIndexOf("."));
	return /\.(?:com|net|fr)$/.test(domain) && mailboxes.has(shorter) && peculiar.has(name) ? shorter : undefined;
}

function providerFor(typed: string, ending: string, domains: Domains): string | undefined {
	const { words, mailboxes, homes, alone } = domains;
	const name = domains.nameOf.get(typed) ?? readAsLetters(typed, words);
	if (words.oneEnding.has(name)) return homes.find((home) => home.name === name)?.domain;
	const letters = lettersOf(name);
	for (const meant of endingsMeant(ending, domains)) {
		const exact = `${name}.${meant}`;
		if (mailboxes.has(exact) && (meant === ending || hasSlips(name, words) || words.providers.has(exact))) return exact;
		const near = domains.typoOf.get(exact) ?? nearest(name, letters, domains.under.get(meant) ?? []);
		if (near !== undefined) return near;
		const abroad = meant === "fr" || isCommon(meant) ? nearestAlone(name, letters, meant, domains) : undefined;
		if (abroad !== undefined) return abroad;
	}
	if (name !== typed && (ending === "fr" || isCommon(ending))) return alone.find((home) => home.name === name)?.domain;
	return hasSlips(name, words) && isOneEditAway(ending, "net") ? alone.find((home) => home.name === name && home.ending === "net")?.domain : undefined;
}

function nearest(typed: string, letters: number, providers: readonly Provider[]): string | undefined {
	for (const provider of providers) {
		if (Math.abs(typed.length - provider.name.length) > 2 && letters !== provider.letters) continue;
		if (mayBeSlip(letters, provider.letters) && provider.isSlip(typed, provider.name)) return provider.domain;
	}
	return undefined;
}

/** Under an ending that is not the provider's own, letters exchanged or doubled; `gmail` and its like are meant under `.fr` whatever the slip. */
function nearestAlone(typed: string, letters: number, ending: string, { alone, words }: Domains): string | undefined {
	for (const home of alone) {
		if (ending === "fr" && words.oneEnding.has(home.name)) {
			if (mayBeSlip(letters, home.letters) && home.isSlip(typed, home.name)) return home.domain;
		} else if (letters === home.letters && isMechanical(typed, home.name)) return home.domain;
	}
	return undefined;
}

function isCommon(ending: string): boolean {
	return ending === "com" || ending === "net" || ending === "be" || ending === "de" || ending === "ch" || ending === "it" || ending === "es";
}

/** A name with what looks or stands for its letters put right (`0range`, `gmai1`, `grnail`), or without figures after it (`gmail2`); else as it is. */
function readAsLetters(name: string, words: EmailWords): string {
	if (!/\d|rn|vv/.test(name)) return name;
	const spelled = name.replace(/^1/, "i").replace(/0/g, "o").replace(/1/g, "l").replace(/3/g, "e").replace(/rn/g, "m").replace(/vv/g, "w");
	if (hasSlips(spelled, words)) return spelled;
	const bare = name.replace(/\d+$/, "");
	return words.peculiar.has(bare) ? bare : name;
}

/** Endings that exist, and which a provider does not have where it is typed. */
const SLIPPED_ENDINGS: ReadonlyMap<string, string> = new Map(
	"n>net co>com cm>com om>com com.fr>com fr.com>fr com.com>com fr.fr>fr ne>net bet>net net.fr>net ftr>fr com.be>be de.de>de be.be>be it.it>it es.es>es ch.ch>ch co.com>com fe.com>com cam>com bom>com mom>com frl>fr com.uk>co.uk c.uk>co.uk o.uk>co.uk uk.co>co.uk"
		.split(" ")
		.map((pair) => pair.split(">") as [string, string]),
);

const REMEMBERED_AT_MOST = 1000;

/** The endings that may have been meant before a provider's name, the likeliest first. */
function endingsMeant(ending: string, domains: Domains): readonly string[] {
	const { rememberedEndings } = domains;
	const known = rememberedEndings.get(ending);
	if (known !== undefined) return known;
	const meant = findEndings(ending, domains);
	if (rememberedEndings.size >= REMEMBERED_AT_MOST) rememberedEndings.clear();
	rememberedEndings.set(ending, meant);
	return meant;
}

function findEndings(ending: string, { words, under, endings }: Domains): readonly string[] {
	const slipped = SLIPPED_ENDINGS.get(ending);
	if (slipped !== undefined) return [slipped];
	if (under.has(ending)) return [ending];
	const tld = tldMeant(ending, words);
	if (tld !== undefined) {
		const others = [...endings].filter((each) => each !== tld && isOneEditAway(ending, each));
		return [tld, ...others.filter((each) => isMechanical(ending, each)), ...others.filter((each) => !isMechanical(ending, each))];
	}
	const dot = ending.lastIndexOf(".");
	const last = ending.slice(dot + 1);
	if (ending.length > 6 || ((dot < 0 || NATIONAL.test(ending)) && (words.realTlds.has(last) || words.countryEndings.has(last)))) return [];
	const near = [...under.keys()].filter((each) => isOneEditAway(ending, each));
	return [...near.filter((each) => isMechanical(ending, each)), ...near.filter((each) => !isMechanical(ending, each))];
}

/** What a country's sister of a provider may lie under. */
const NATIONAL = /^com?\./;

/** The domain with its last label mended: no such ending exists, and one slip away there is a common one. */
function withTldMended(domain: string, words: EmailWords): string | undefined {
	const dot = domain.lastIndexOf(".");
	const last = domain.slice(dot + 1);
	const before = domain[dot - 1];
	// A dot one place too far, or one too many: `examplec.om`, `example.c.om`.
	for (const tld of ["com", "net", "org"]) {
		if (last !== tld.slice(1) || before !== tld[0] || dot < 2) continue;
		return `${domain.slice(0, domain[dot - 2] === "." ? dot - 2 : dot - 1)}.${tld}`;
	}
	const [, once] = TWICE.exec(domain) ?? [];
	if (once !== undefined) return once;
	if (last !== "uk" && (last === "com" || words.countryEndings.has(last))) return undefined;
	const british = BRITISH_SLIP.exec(domain);
	if (british !== null && british.index > 0) return `${domain.slice(0, british.index)}.co.uk`;
	const tld = tldMeant(last, words);
	return tld === undefined ? undefined : `${domain.slice(0, dot)}.${tld}`;
}

/** An ending typed twice: example.fr.fr. */
const TWICE = /^([^.]+\.(?:[^.]+\.)*(fr|com|net|org|be|de|it|es))\.\2$/;
/** Slips of `.co.uk`; none of these endings exists. */
const BRITISH_SLIP = /\.(?:couk|co-uk|cou\.k|c\.ouk|co\.(?:ik|yk|jk|ul|uj|ui|ukk|uuk|ku|u)|(?:coo|cp|ci|vo|xo|c0)\.uk)$/;

function tldMeant(tld: string, { realTlds, countryEndings }: EmailWords): string | undefined {
	if (tld.length > 6 || tld.includes(".") || realTlds.has(tld) || countryEndings.has(tld) || tld.length === 0) return undefined;
	if (tld === "comme" || tld === "coms" || tld === "comcom" || tld === "commm" || tld === "ccomm") return "com";
	return ["com", "net", "org", "fr"].find((meant) => isOneEditAway(tld, meant) && (tld.length > 1 || meant === "fr"));
}

// --- Slips ---

const QWERTY = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const AZERTY = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
const ROWS = [...QWERTY, ...AZERTY];
/** Letters that sound alike, and the two that change places between the keyboards. */
const ALIKE = ["iy", "ck", "sz", "vw", "wz"];

/** Keys side by side. */
function areNeighbours(a: string, b: string): boolean {
	return a === b || ROWS.some((row) => row.includes(a + b) || row.includes(b + a));
}

/** Keys that touch, on one row or on two, and letters that sound alike. */
function areNear(a: string, b: string): boolean {
	if (areNeighbours(a, b) || ALIKE.some((pair) => pair.includes(a) && pair.includes(b))) return true;
	return [QWERTY, AZERTY].some((rows) => {
		const [rowA, rowB] = [a, b].map((key) => rows.findIndex((row) => row.includes(key))) as [number, number];
		if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) !== 1) return false;
		const below = rowA < rowB ? rows[rowB]!.indexOf(b) : rows[rowA]!.indexOf(a);
		const above = rowA < rowB ? rows[rowA]!.indexOf(a) : rows[rowB]!.indexOf(b);
		return above - below === 0 || above - below === 1;
	});
}

/** Whether a name is what fingers make of another that is no word: one edit, the same letters in another order, two edits that
 *  bring in no new letter, two keys beside the right ones. First letters seldom slip, and then to a neighbouring key: `ucloud` is no slip of
 *  `icloud`. */
function isSlipOfPeculiar(typed: string, name: string): boolean {
	return isSlipOfName(typed, name, false);
}

/** Of the largest providers, whatever is one letter away. */
function isSlipOfBrand(typed: string, name: string): boolean {
	return isSlipOfName(typed, name, true);
}

function isSlipOfName(typed: string, name: string, brand: boolean): boolean {
	if (typed === name) return false;
	if (Math.abs(typed.length - name.length) > 2) return squeeze(typed) === squeeze(name);
	const sameStart = typed[0] === name[0];
	if (isOneEditAway(typed, name)) {
		if (!brand && bringsALetter(typed, name)) return false;
		if (sameStart || (typed[0] === name[1] && typed[1] === name[0])) return true;
		if (typed.length > name.length) return true;
		return (name.length >= 7 || name === "yahoo") && (typed.length < name.length || areNear(typed[0]!, name[0]!));
	}
	if (!sameStart) return false;
	if (squeeze(typed) === squeeze(name)) return true;
	if (typed.length === name.length && (areKeysBeside(typed, name) || [...typed].sort().join("") === [...name].sort().join(""))) return true;
	if (!mayHaveTwoSlips(name) || typed.length < 5 || typed[typed.length - 1] !== name[name.length - 1]) return false;
	for (const letter of typed) if (!name.includes(letter)) return false;
	return editDistance(typed, name) === 2;
}

/** Whether the one edit puts a letter that is neither near the right one nor a vowel for a vowel, or adds one before or after the name. */
function bringsALetter(typed: string, name: string): boolean {
	const at = firstDifference(typed, name);
	if (typed.length < name.length || isMechanical(typed, name)) return false;
	if (typed.length === name.length) return !areNear(typed[at]!, name[at]!) && !areVowels(typed[at]!, name[at]!);
	if (at === 0) return !areNear(typed[0]!, name[0]!);
	return at === name.length && !areNear(typed[at]!, name[at - 1]!);
}

function areVowels(a: string, b: string): boolean {
	return "aeiou".includes(a) && "aeiou".includes(b);
}

/** `gmail` and `laposte` have names within two slips, longer ones have none. */
function mayHaveTwoSlips(name: string): boolean {
	return name === "yahoo" || (name.length >= 7 && name !== "laposte");
}

/** One or two keys missed by one place, the others right. */
function areKeysBeside(typed: string, name: string): boolean {
	let missed = 0;
	for (let i = 0; i < name.length; i++) {
		if (typed[i] === name[i]) continue;
		missed++;
		if (missed > 2 || !areNeighbours(typed[i]!, name[i]!)) return false;
	}
	return true;
}

/** Of a word of six letters or more: keys that slip, a letter too many or left out inside; not what makes a plural or an article. */
function isSlipOfWord(typed: string, name: string): boolean {
	if (!isOneEditAway(typed, name)) return typed.length > name.length && squeeze(typed) === squeeze(name);
	if (isMechanical(typed, name)) return true;
	const at = firstDifference(typed, name);
	if (typed.length === name.length) {
		if (at === 0) return areNeighbours(typed[0]!, name[0]!);
		return areNear(typed[at]!, name[at]!) || (at < name.length - 1 && areVowels(typed[at]!, name[at]!));
	}
	if (typed.length < name.length) return at > 0 || name.length >= 7;
	if (at === 0) return areNeighbours(typed[0]!, name[0]!);
	return at < name.length && (name.includes(typed[at]!) || areNear(typed[at]!, name[at]!) || areNear(typed[at]!, name[at - 1]!));
}

/** Of four letters: two exchanged, some doubled, the last one missed; of three, only doubled ones. */
function isSlipOfShort(typed: string, name: string): boolean {
	if (typed.length > name.length && squeeze(typed) === squeeze(name)) return true;
	if (name.length < 4 || !isOneEditAway(typed, name)) return false;
	if (isMechanical(typed, name)) return true;
	const at = firstDifference(typed, name);
	return typed.length === name.length && at === name.length - 1 && areNeighbours(typed[at]!, name[at]!);
}

/** Two neighbours exchanged, or a letter doubled. */
function isMechanical(typed: string, name: string): boolean {
	if (typed === name || !isOneEditAway(typed, name)) return false;
	const at = firstDifference(typed, name);
	if (typed.length === name.length) return typed[at] === name[at + 1] && typed[at + 1] === name[at];
	return typed.length > name.length && typed[at] === typed[at - 1];
}

function firstDifference(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}

/** Every letter once where it is written several times. */
function squeeze(name: string): string {
	return name.replace(/(.)\1+/g, "$1");
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
