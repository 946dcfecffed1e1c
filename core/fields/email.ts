import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext, ReferenceTables } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import type { EmailWords } from "../model/value-tables.ts";
import { madeOnce } from "../reference/made-once.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { fold } from "../text/fold.ts";
import { trim } from "../text/trim.ts";
import { defineFieldType } from "./define-field-type.ts";
import { type EmailAddress, parseAddress, type SyntaxFault } from "./email-address.ts";
import { type DomainFacts, factsOf } from "./email-domain.ts";
import { typoOf } from "./email-typo.ts";
import { EMPTY, placeholder, textOf } from "./outcomes.ts";

/** The first that holds, in the order of domain.md §3. `ok`: nothing speaks against it; whether the mailbox exists is not tested. */
type EmailCategory = "placeholder" | "syntax" | "reserved" | "typo" | "disposable" | "role" | "free" | "ok";

/** What an e-mail address tells besides itself. */
export interface EmailKnown {
	readonly category: EmailCategory;
	/** Lower case. */
	readonly domain: string;
	/** The same for all spellings of one mailbox (domain.md §3.5); for comparing, never for sending. */
	readonly key: string;
	readonly disposable: boolean;
	/** technical: must not be written to; generic: a firm's, not a person's. */
	readonly role: "technical" | "generic";
	readonly freeMail: boolean;
	/** A relay that hides a person's own address. */
	readonly relay: true;
	/** Further addresses of the cell. */
	readonly others: readonly string[];
}

type CleanedEmail = Cleaned<string, EmailKnown>;

/** An e-mail address (domain.md §3): domain in lower case, local part as written unless all in capitals.
 *  @example email.clean("Ana@Free.FR", { country: "FR", auditDate: "2026-11-21", header: "" }).value  // "Ana@free.fr" */
export const email = defineFieldType<string, EmailKnown>({
	type: "email",
	clean(cell: Cell, { reference }: CleanContext): CleanedEmail {
		if (cell === null) return EMPTY;
		const text = typeof cell === "string" ? trim(cell) : String(cell);
		return readCommon(text, reference) ?? readText(text, reference);
	},
});

const CASE: Issue = { kind: "case" };
const WRITING: Issue = { kind: "writing" };

// --- The common case: one plain ASCII address, in one scan ---

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const HYPHEN = 4;
const DOT = 5;
const AT = 6;
const LOCAL_ONLY = 7;
const CLASS = new Uint8Array(128);
for (const sign of "!#$%&'*+/=?^_`{|}~") CLASS[sign.charCodeAt(0)] = LOCAL_ONLY;
for (let unit = 48; unit < 58; unit++) CLASS[unit] = DIGIT;
for (let unit = 65; unit < 91; unit++) CLASS[unit] = UPPER;
for (let unit = 97; unit < 123; unit++) CLASS[unit] = LOWER;
CLASS[45] = HYPHEN;
CLASS[46] = DOT;
CLASS[64] = AT;

/** Null unless the text is an address that the scan can vouch for. */
function readCommon(text: string, reference: ReferenceTables): CleanedEmail | null {
	const { length } = text;
	if (length < 6 || length > 254) return null;
	let at = -1;
	let previous = DOT;
	let localUpper = false;
	let localLower = false;
	let domainUpper = false;
	let dots = 0;
	let labelStart = 0;
	let lettersOnly = true;
	let letters = 0;
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		const sort = unit < 128 ? CLASS[unit]! : OTHER;
		if (sort === OTHER) return null;
		if (at < 0) {
			if (sort === DOT && previous === DOT) return null;
			if (sort === LOWER) {
				localLower = true;
				letters = nextLetter(letters, unit);
			} else if (sort === UPPER) {
				localUpper = true;
				letters = nextLetter(letters, unit + 32);
			} else if (sort === AT) {
				if (i === 0 || i > 64 || previous === DOT) return null;
				at = i;
				labelStart = i + 1;
				previous = DOT;
				continue;
			}
		} else if (sort === DOT) {
			if (previous === DOT || previous === HYPHEN || i - labelStart > 63) return null;
			dots++;
			labelStart = i + 1;
			lettersOnly = true;
		} else if (sort === AT || sort === LOCAL_ONLY) {
			return null;
		} else {
			if (sort === HYPHEN && previous === DOT) return null;
			if (sort === UPPER) domainUpper = true;
			else if (sort !== LOWER) {
				lettersOnly = false;
				// `xn--` and its like are for the parser.
				if (sort === HYPHEN && previous === HYPHEN) return null;
			}
		}
		previous = sort;
	}
	if (at < 0 || dots === 0 || !lettersOnly || length - labelStart < 2 || length - labelStart > 63) return null;
	const written = text.slice(at + 1);
	const domain = domainUpper ? written.toLowerCase() : written;
	const local = text.slice(0, at);
	const lower = localUpper ? local.toLowerCase() : local;
	const first = lower.charCodeAt(0);
	const repeated = at > 2 && lower.charCodeAt(1) === first && lower.charCodeAt(at - 1) === first;
	const locals = localsOf(reference.values.emails);
	const kind = locals.named[letters & NAMED_MASK] === 1 || repeated ? kindOf(lower, locals) : undefined;
	// Capitals alone are a habit of keyboards, mixed ones may be meant.
	if (localUpper && !localLower) return judge(`${lower}@${domain}`, lower, lower, kind, domain, domain, CASE, reference);
	return judge(domainUpper ? `${local}@${domain}` : text, local, lower, kind, domain, domain, domainUpper ? CASE : undefined, reference);
}

type LocalKind = "filler" | "technical" | "generic";
const LONGEST_LOCAL = 26;
/** What a local part may be by its name. */
interface Locals {
	readonly kinds: ReadonlyMap<string, LocalKind>;
	/** Marks the hashes of their letters: most local parts are told from all of them at once. */
	readonly named: Uint8Array;
}

const localsOf = madeOnce(({ genericRoles, technicalRoles, fillerLocals }: EmailWords): Locals => {
	const kinds = new Map<string, LocalKind>();
	for (const local of genericRoles) kinds.set(local, "generic");
	for (const local of technicalRoles) kinds.set(local, "technical");
	for (const local of fillerLocals) kinds.set(local, "filler");
	const named = new Uint8Array(NAMED_MASK + 1);
	for (const local of kinds.keys()) {
		let letters = 0;
		for (let i = 0; i < local.length; i++) if (local.charCodeAt(i) >= 97) letters = nextLetter(letters, local.charCodeAt(i));
		named[letters & NAMED_MASK] = 1;
	}
	return { kinds, named };
});

/** A hash of the letters of a local part, of whatever stands between. */
function nextLetter(hash: number, unit: number): number {
	return (Math.imul(hash, 31) + unit) | 0;
}
const NAMED_MASK = 0x3fff;

/** What a local part in lower case tells: `service-client` and `service.client2` are one. */
function kindOf(local: string, { kinds }: Locals): LocalKind | undefined {
	if (local.length > LONGEST_LOCAL) return undefined;
	const plain = kinds.get(local);
	if (plain !== undefined) return plain;
	const last = local.charCodeAt(local.length - 1);
	if (last < 58 || local.includes("-") || local.includes("_") || local.includes(".") || local.includes("+")) {
		const bare = local
			.replace(/\+.*$/, "")
			.replace(/[._-]/g, "")
			.replace(/\d{1,2}$/, "");
		const kind = kinds.get(bare);
		return kind === "filler" && /[\d+]/.test(local) ? undefined : kind;
	}
	if (local.length > 2 && local.charCodeAt(0) === last && local.charCodeAt(1) === last && isRepeated(local)) return "filler";
	return undefined;
}

function isRepeated(text: string): boolean {
	for (let i = 1; i < text.length; i++) if (text[i] !== text[0]) return false;
	return true;
}

/** The outcome for an address without a fault. `issue`: what was changed in it. */
function judge(
	value: string,
	local: string,
	lower: string,
	kind: LocalKind | undefined,
	domain: string,
	asciiDomain: string,
	issue: Issue | undefined,
	reference: ReferenceTables,
): CleanedEmail {
	const facts = factsOf(asciiDomain, reference);
	const { disposable, freeMail } = facts;
	if (kind === "filler" || facts.filler) {
		return { ...placeholder(value), category: "placeholder", domain };
	}
	const key = keyOf(lower === local && asciiDomain === domain ? value : null, lower, asciiDomain);
	if (facts.reserved) {
		const refused = { state: "invalid", value: null, issue: { kind: "email-reserved", domain }, category: "reserved", domain, key } as const;
		return issue === undefined ? refused : { ...refused, suggestion: value };
	}
	// www.ana@free.fr
	if (lower.startsWith("www.") && lower.length > 5) return doubt(`${local.slice(4)}@${facts.suggestion ?? domain}`, domain, key, facts);
	if (facts.suggestion !== undefined) return doubt(`${local}@${facts.suggestion}`, domain, key, facts);
	if (freeMail && asciiDomain === domain && !isAscii(local)) {
		// The mailboxes of the large providers have no accents.
		const plain = fold(local);
		if (isAscii(plain) && typeof parseAddress(`${plain}@${domain}`) === "object") {
			return { ...doubt(`${plain}@${domain}`, domain, key, facts), issue: { kind: "email-accents" } };
		}
	}
	const category = disposable ? "disposable" : kind !== undefined ? "role" : freeMail ? "free" : "ok";
	if (kind === undefined && !facts.relay) {
		return issue === undefined
			? { state: "valid", value, category, domain, key, disposable, freeMail }
			: { state: "repaired", value, issue, category, domain, key, disposable, freeMail };
	}
	return {
		...(issue === undefined ? { state: "valid", value } : { state: "repaired", value, issue }),
		category,
		domain,
		key,
		disposable,
		freeMail,
		...(kind === undefined ? {} : { role: kind }),
		...(facts.relay ? { relay: true as const } : {}),
	};
}

function doubt(suggestion: string, domain: string, key: string, { disposable, freeMail }: DomainFacts): CleanedEmail {
	return { state: "ambiguous", value: null, issue: { kind: "email-typo", suggestion }, suggestion, category: "typo", domain, key, disposable, freeMail };
}

function isAscii(text: string): boolean {
	return /^[\x00-\x7f]*$/.test(text);
}

/** `whole`: the address when it needs no lower case. */
function keyOf(whole: string | null, local: string, domain: string): string {
	const gmail = domain === "gmail.com" || domain === "googlemail.com";
	if (whole !== null && !gmail && !local.includes("+") && !(local.includes("-") && domain.startsWith("y"))) return whole;
	let box = local;
	const tag = box.indexOf(isYahoo(domain) ? "-" : "+");
	if (tag > 0) box = box.slice(0, tag);
	if (gmail) box = box.includes(".") ? box.replace(/\./g, "") : box;
	return `${box}@${gmail ? "gmail.com" : domain}`;
}

function isYahoo(domain: string): boolean {
	return domain.startsWith("yahoo.") || domain === "ymail.com" || domain === "rocketmail.com";
}

// --- Everything else ---

const LONGEST = 2000;

function readText(text: string, reference: ReferenceTables): CleanedEmail {
	if (textOf(text) === "") return EMPTY;
	if (isFiller(text, reference.values.emails)) return { ...placeholder(excerpt(text)), category: "placeholder" };
	if (text.length > LONGEST) return { state: "invalid", value: null, issue: { kind: "email-too-long" }, category: "syntax" };
	const bare = unwrap(text);
	const address = parseAddress(bare);
	if (typeof address === "object") return accept(address, text, reference);
	return readSeveral(bare, text, reference) ?? refuse(bare, address, reference.values.emails);
}

function accept({ local: written, domain, asciiDomain }: EmailAddress, text: string, reference: ReferenceTables): CleanedEmail {
	const local = written === written.toUpperCase() ? written.toLowerCase() : written;
	const value = `${local}@${domain}`;
	const issue = value === text ? undefined : value.toLowerCase() === text.toLowerCase() ? CASE : WRITING;
	const slip = /\.co([,;<>]+)$/i.exec(text);
	const lower = local.toLowerCase();
	if (slip !== null && domain.endsWith(".co")) return doubt(`${value}m`, domain, keyOf(null, lower, asciiDomain), factsOf(asciiDomain, reference));
	return judge(value, local, lower, kindOf(lower, localsOf(reference.values.emails)), domain, asciiDomain, issue, reference);
}

/** Null words, "pas d’e-mail", `x@x`. */
function isFiller(text: string, emails: EmailWords): boolean {
	if (isNullWord(text)) return true;
	if (text.length > 40) return false;
	const at = text.indexOf("@");
	const words = fold(text).replace(/[^a-z0-9@]/g, "");
	if (at < 0) return emails.fillerTexts.has(words);
	const [local, domain] = words.split("@");
	const { fillerLocals, fillerTexts } = emails;
	return (
		!text.includes(".") && /^[a-z]+$/.test(domain!) && (fillerLocals.has(local!) || fillerTexts.has(local!)) && (domain === local || fillerLocals.has(domain!))
	);
}

/** Without what people and programs put around an address: link, brackets with a name before, label, quotes, commas. */
function unwrap(text: string): string {
	let bare = text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
	const open = bare.endsWith(">") ? bare.lastIndexOf("<") : -1;
	if (open >= 0 && !bare.slice(0, open).includes("@")) bare = bare.slice(open + 1, -1);
	bare = bare.replace(/^(?:e-?mail|courriel|mail|mél|adresse)\s*:\s*/i, "").replace(/^(?:mailto:|https?:\/\/)/i, "");
	const query = bare.indexOf("?subject=");
	if (query > 0) bare = bare.slice(0, query);
	bare = stripEnds(bare, "<'`\u2018\u2019\u201c\u201d\u00ab,;: \u00a0", "<>'`\u2018\u2019\u201c\u201d\u00bb,;: \u00a0");
	// A bracket without its other half may be a comment cut short.
	if (["()", "[]", "{}"].includes(`${bare[0]}${bare[bare.length - 1]}`)) bare = stripEnds(bare.slice(1, -1), "<' ", ">' ");
	return bare.length > 2 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : bare;
}

function stripEnds(text: string, before: string, after: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && before.includes(text[start]!)) start++;
	while (end > start && after.includes(text[end - 1]!)) end--;
	return text.slice(start, end);
}

/** Several addresses, each good by itself; null when the cell is not of that kind. */
function readSeveral(bare: string, text: string, reference: ReferenceTables): CleanedEmail | null {
	const first = text.indexOf("@");
	if (first < 0 || text.indexOf("@", first + 1) < 0) return null;
	const pieces = text.split(/[\s;,|<>()]+|\/(?=[^@/]*@)/).filter((piece) => piece.includes("@"));
	if (pieces.length < 2) return null;
	const found: CleanedEmail[] = [];
	let unread = 0;
	for (const piece of pieces) {
		const address = parseAddress(unwrap(piece));
		if (typeof address === "object") found.push(accept(address, text, reference));
		else unread++;
	}
	const good = found.filter(({ value }) => value !== null);
	const values = [...new Set(good.map(({ value }) => value!))];
	if (found.length === 0) return null;
	if (values.length === 0) return unread === 0 ? found[0]! : null;
	if (unread > 0 || bare.includes("@@") || found.some(({ state }) => state === "ambiguous")) {
		return { state: "ambiguous", value: null, issue: { kind: "email-partly", found: excerpt(text) }, suggestion: values[0]!, category: "syntax" };
	}
	const main = { ...good[0]!, state: "repaired" as const };
	return values.length === 1 ? { ...main, issue: WRITING } : { ...main, issue: { kind: "email-several", count: values.length }, others: values.slice(1) };
}

/** Not an address; perhaps what was meant can be told. */
function refuse(text: string, fault: SyntaxFault, emails: EmailWords): CleanedEmail {
	const refused = { state: "invalid", value: null, issue: issueOf(fault, text), category: "syntax" } as const;
	const suggestion = guess(text, emails);
	return suggestion === undefined ? refused : { ...refused, suggestion };
}

function issueOf(fault: SyntaxFault, text: string): Issue {
	switch (fault) {
		case "no-at":
			return { kind: "email-no-at", found: excerpt(text) };
		case "domain":
			return { kind: "email-domain", found: excerpt(text.slice(text.lastIndexOf("@") + 1)) };
		default:
			return { kind: `email-${fault}` };
	}
}

/** The address that a broken text stands for, undefined when it takes more than the usual slips to get there. */
function guess(text: string, emails: EmailWords): string | undefined {
	if (text.length > 320) return undefined;
	const mended = withAt(
		amongWords((text.includes("@") ? text : text.replace("²", "@")).normalize("NFKC"))
			.replace(/[\u2018\u2019]/g, "'")
			.replace(/[\u2010-\u2015]/g, "-")
			.replace(/\s*(?:[([{]\s*(?:at|arobase|a)\s*[)\]}]|\s(?:at|arobase|chez)\s)\s*/i, "@")
			.replace(/\s*(?:[([{]\s*(?:dot|point)\s*[)\]}]|\s(?:dot|point)\s)\s*/gi, ".")
			.replace(/\s/g, "")
			.replace(/@{2,}/g, "@"),
		emails,
	);
	const at = mended.indexOf("@");
	if (at < 0) return undefined;
	const local = stripEnds(mended.slice(0, at).replace(/\.{2,}/g, "."), ".<(['\",;:", ".");
	const domain = stripEnds(
		mended
			.slice(at + 1)
			.toLowerCase()
			.replace(/[,;:]/g, ".")
			.replace(/\.{2,}/g, ".")
			.replace(/\.-|-\./g, "."),
		".-",
		".-_<>()[]{}'\"!?/\\*+#$%^~|=&",
	);
	const whole = withDot(domain, emails);
	const better = typoOf(whole, emails) ?? whole;
	const address = parseAddress(`${local}@${better}`);
	return typeof address === "object" ? `${address.local}@${address.domain}` : undefined;
}

/** The one address among several words. A single word before it may be its beginning ("ana martin@free.fr"): that stays. */
function amongWords(text: string): string {
	const words = text.split(/\s+/);
	const place = words.findIndex((word) => word.length > 5 && word.indexOf("@") > 0);
	if (place < 0 || words.length < 2) return text;
	const word = stripEnds(words[place]!, "<([{'\",;:", ">)]}'\",;:.");
	if (typeof parseAddress(word) !== "object") return text;
	// "ana@acme.co m": the end of the domain.
	if (place === 0 && words.length === 2 && /^[a-z]{1,3}$/i.test(words[1]!)) return text;
	const onlyOneBefore = place === 1 && words.length === 2;
	return onlyOneBefore && !fold(word).startsWith(fold(words[0]!)) ? text : word;
}

/** With the `@` that is missing before a provider's name, or that a French keyboard made an `à`. */
function withAt(text: string, { providers }: EmailWords): string {
	if (text.includes("@")) return text;
	const lower = text.toLowerCase();
	const provider = [...providers].find((domain) => domain.length > 6 && lower.endsWith(domain) && lower.length > domain.length + 1);
	if (provider === undefined) return text;
	const local = text.slice(0, text.length - provider.length).replace(/[.à²#]$/, "");
	return `${local}@${provider}`;
}

/** `examplecom` with its dot, `gmail` with its ending. */
function withDot(domain: string, emails: EmailWords): string {
	if (domain.includes(".")) return domain;
	const listed = typoOf(domain, emails);
	if (listed?.includes(".")) return listed;
	const ending = /^(.{2,}[^-_])[-_]?(com|net|org|fr)$/.exec(domain);
	if (ending !== null) return `${ending[1]}.${ending[2]}`;
	return NAMED_ONCE.get(domain) ?? domain;
}

/** Provider names that stand for one domain. */
const NAMED_ONCE: ReadonlyMap<string, string> = new Map(
	(
		"gmail.com googlemail.com icloud.com orange.fr wanadoo.fr laposte.net free.fr sfr.fr neuf.fr bbox.fr aliceadsl.fr numericable.fr club-internet.fr nordnet.fr skynet.be telenet.be " +
		"bluewin.ch t-online.de freenet.de libero.it virgilio.it comcast.net verizon.net sbcglobal.net bellsouth.net btinternet.com"
	)
		.split(" ")
		.map((domain) => [domain.slice(0, domain.indexOf(".")), domain]),
);

function excerpt(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
