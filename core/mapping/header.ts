// Reads one header: which fields its words may mean, all five languages at once (domain.md §2, CIVI-29612).
// Exact > whole words inside > part of a word; words under 4 letters count as whole words only (ACC-2584).
import type { ConsentWords, PurchaseWords } from "../languages/header-words.ts";
import { type ContactField, type Field, ORDER_FIELDS } from "../model/field.ts";
import { foldWords } from "../text/fold.ts";
import type { LexiconEntry as Entry, Lexicon } from "./lexicon.ts";

/** French, English, Spanish, German, Italian. */
const LANGUAGES = 5;
/** Languages whose qualified word comes first: "téléphone du client", against "client phone". */
const HEAD_FIRST = 0b10101;

/** What a header may mean. `field` null: a known header that belongs to no field. */
export interface Reading {
	readonly field: Field | null;
	/** 0 to 1, from the header alone. */
	readonly score: number;
	/** The header says the opposite (opt-out). */
	readonly inverted: boolean;
	/** Number behind a repeated header ("Tel 2"); 0 without one. */
	readonly ordinal: number;
	/** The header is one known phrase, from end to end. */
	readonly exact: boolean;
}

/** Number of headers that are words of each language, in the order French, English, Spanish, German, Italian. */
export type LanguageVotes = readonly number[];

/** Which fields count: those of contacts or those of orders. */
export type Vocabulary = "contacts" | "sales";

interface Match {
	readonly start: number;
	readonly end: number;
	readonly entries: readonly Entry[];
}

const EXACT = 0.95;
const WEAK = 0.62;
const PART_OF_WORD = 0.42;
const LONGEST_HEADER = 160;
const LONGEST_PHRASE = 6;
const MOST_TOKENS = 14;

const ORDER: ReadonlySet<string> = new Set(ORDER_FIELDS);
/** Fields whose words hardly mean anything else: an unknown word beside them changes little. */
const DISTINCT: ReadonlySet<Field | null> = new Set<ContactField>([
	"email",
	"email_2",
	"email_3",
	"phone",
	"phone_2",
	"phone_3",
	"phone_mobile",
	"phone_landline",
	"postcode",
	"siren",
	"siret",
	"vat_id",
	"iban",
	"birth_date",
	"last_purchase_at",
	"first_purchase_at",
	"orders_count",
]);
const REPEATED: ReadonlySet<Field | null> = new Set<ContactField>([
	"email",
	"email_2",
	"email_3",
	"phone",
	"phone_2",
	"phone_3",
	"phone_mobile",
	"phone_landline",
	"address_1",
	"address_2",
	"address_3",
]);

const OF_SOMETHING: ReadonlySet<Field | null> = new Set<Field>(["id", "order_id", "status", "source", "source_detail", "notes"]);
/** Who a contact is: two words of these keep most of their meaning beside an unknown one ("Prospect's first name"). */
const WHO: ReadonlySet<Field | null> = new Set<Field>(["first_name", "last_name", "full_name", "company", "job_title", "id", "address_1", "region"]);
const NAMES: ReadonlySet<string> = new Set<ContactField>(["first_name", "last_name", "full_name"]);
const PLACES: ReadonlySet<Field | null> = new Set<Field>(["country", "region", "city", "postcode"]);
const NUMBERS: ReadonlySet<Field | null> = new Set<Field>(["email", "phone", "phone_mobile", "phone_landline", "vat_id", "iban", "birth_date"]);
const DAYS: ReadonlySet<Field | null> = new Set<Field>([
	"created_at",
	"updated_at",
	"last_activity_at",
	"last_purchase_at",
	"first_purchase_at",
	"optin_date",
	"unsubscribed_at",
	"last_open_at",
	"last_click_at",
	"contract_end",
]);
/** Words that say of a day only that it is one. */
const DAY_WORDS: ReadonlySet<string> = new Set(["date", "time", "datetime", "timestamp", "fecha", "data", "datum", "heure", "on", "at", "zeit"]);

/** Words behind a participle that make it a day: "créé le", "angelegt am". */
const DAY_MARKS: ReadonlySet<string> = new Set(["le", "am", "vom", "il", "el", "dal"]);
/** How a form asks: "Quelle est votre adresse ?" */
const ASKED =
	/^(?:et |and |und |y |e )?(?:quels?|quelles?|what|wie|was|cual|qual) (?:est|sont|is|are|s|lautet|ist|es|e) |^dans quell?e?s? |^in which |^in welche[mrn]? /;

/** The words of a header: folded, camelCase and digits apart, plural `s` and small words gone.
 *  @example headerTokens(lexicon, "N° de Téléphone2")  // ["numero", "telephone", "2"] */
export function headerTokens(lexicon: Pick<Lexicon, "short" | "small">, header: string): string[] {
	const all = rawTokens(lexicon, header);
	const last = all.length - 1;
	const full = all.flatMap((token, at) => {
		if (!lexicon.small.has(token)) return [token];
		// At the end, a small word counts: "créé le" is a date, "Name L" another name.
		if (at === last && last > 0) return DAY_MARKS.has(token) ? ["le"] : token.length === 1 && token !== "s" && token !== "e" ? [token] : [];
		return [];
	});
	return (full.length > 0 ? full : all).slice(0, MOST_TOKENS);
}

/** How many languages know each header as a whole, for reading words that mean one thing here and another there.
 *  @example languageVotes(lexicon, ["Nombre", "Apellidos"])  // most for Spanish */
export function languageVotes(lexicon: Lexicon, headers: readonly string[]): number[] {
	const votes = new Array<number>(LANGUAGES).fill(0);
	for (const header of headers) {
		const entries = lexicon.phrases.get(headerTokens(lexicon, header).join(""));
		if (entries === undefined) continue;
		const spoken = entries.reduce((bits, entry) => bits | entry.languages, 0);
		const share = 1 / votes.filter((_, language) => spoken & (1 << language)).length;
		for (let language = 0; language < votes.length; language++) if (spoken & (1 << language)) votes[language]! += share;
	}
	return votes;
}

/** Words of no meaning to us that several headers of a sheet have beside one that has: whose values these are.
 *  @example sharedWords(lexicon, ["Invitee Name", "Invitee Email"])  // Set { "invitee" } */
export function sharedWords(lexicon: Lexicon, headers: readonly string[]): Set<string> {
	const met = new Map<string, Set<string>>();
	let named = 0;
	const namedBy = new Map<string, number>();
	for (const header of headers) {
		const tokens = headerTokens(lexicon, header);
		const matches = findMatches(lexicon, tokens, "contacts").filter(({ entries }) => entries[0]!.field !== null);
		if (matches.length !== 1) continue;
		const field = String(matches[0]!.entries[0]!.field);
		if (NAMES.has(field)) {
			named++;
			for (const token of new Set(tokens)) namedBy.set(token, (namedBy.get(token) ?? 0) + 1);
		}
		for (const [at, token] of tokens.entries()) {
			const inside = at >= matches[0]!.start && at < matches[0]!.end;
			if (!inside && token.length > 1 && !/^\d/.test(token) && !lexicon.neutral.has(token) && !lexicon.blocking.has(token))
				met.set(token, (met.get(token) ?? new Set()).add(field));
		}
	}
	// "Nom médecin" beside "Nom patient": two persons, and nobody knows which one the row is.
	const another = (token: string) => (namedBy.get(token) ?? 0) > 0 && namedBy.get(token)! < named;
	return new Set([...met].filter(([token, fields]) => fields.size >= 2 && !another(token)).map(([token]) => token));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether a text is a known header: 1 as a whole, 0.5 in part, 0 not at all.
 *  @example knownHeader(lexicon, "Code postal")  // 1 */
export function knownHeader(lexicon: Lexicon, text: string): number {
	if (text.length > LONGEST_HEADER) return 0;
	const tokens = headerTokens(lexicon, text);
	if (tokens.length === 0) return 0;
	if (lexicon.phrases.has(tokens.join(""))) return 1;
	return findMatches(lexicon, tokens, "contacts").some(({ start, end }) => (end - start) * 2 >= tokens.length) ? 0.5 : 0;
}

/** Whether a header is a word of campaigns.
 *  @example isCampaignHeader(lexicon, "Open rate")  // true */
export function isCampaignHeader(lexicon: Lexicon, header: string): boolean {
	return lexicon.campaign.has(headerTokens(lexicon, header).join(""));
}

/** The readings of a header, best first; none when no word of it is known. `shared`: words that other headers of the sheet have too.
 *  @example readHeader(lexicon, "Adresse e-mail", "contacts", [1, 0, 0, 0, 0])  // [{ field: "email", score: 0.95, … }] */
export function readHeader(lexicon: Lexicon, header: string, vocabulary: Vocabulary, votes: LanguageVotes, shared: ReadonlySet<string> = NO_WORDS): Reading[] {
	let tokens = headerTokens(lexicon, header);
	if (tokens.length === 0) return [];
	let matches = findMatches(lexicon, tokens, vocabulary);
	let glue = 1;
	if (!matches.some((match) => match.end - match.start === tokens.length)) {
		const cut = tokens.flatMap((token, at) =>
			isUnknown(lexicon, token) && !matches.some((m) => m.start <= at && at < m.end) ? (cutGlued(lexicon, token) ?? [token]) : [token],
		);
		if (cut.length > tokens.length) {
			tokens = cut;
			matches = findMatches(lexicon, tokens, vocabulary);
			glue = 0.96;
		}
	}
	const best = new Map<string, Reading>();
	const add = (reading: Reading) => {
		const key = String(reading.field);
		if ((best.get(key)?.score ?? 0) < reading.score) best.set(key, reading);
	};
	for (const match of matches)
		for (const reading of scoreMatch(lexicon, match, matches, tokens, votes, shared)) add({ ...reading, score: reading.score * glue });
	const exact = [...best.values()].some((reading) => reading.exact);
	if (vocabulary === "contacts" && !exact) {
		const consents = readConsent(lexicon, tokens, votes);
		const all = best.get("optin_all");
		// "Blacklist SMS" speaks of one channel
		if (all !== undefined && consents.some(({ field }) => CHANNEL_FIELDS.some(([, channel]) => channel === field)))
			best.set("optin_all", { ...all, score: all.score * 0.5 });
		// "Désabo mail" is no address.
		if (consents.some(({ score }) => score >= 0.7))
			for (const [key, reading] of best) if (REPEATED.has(reading.field)) best.set(key, { ...reading, score: reading.score * 0.5 });
		for (const reading of consents) add(reading);
		for (const reading of readPurchases(lexicon, tokens)) add(reading);
	}
	if (vocabulary === "contacts" && !exact) {
		const [, inside] = IN_BRACKETS.exec(header) ?? [];
		const [entry] = inside === undefined ? [] : (lexicon.phrases.get(headerTokens(lexicon, inside).join("")) ?? []);
		if (entry !== undefined && COMPANY_CODES.has(entry.field)) add({ field: entry.field, score: 0.8, inverted: false, ordinal: 0, exact: false });
	}
	if (best.size === 0) for (const reading of readParts(lexicon, tokens, vocabulary)) add(reading);
	return [...best.values()].sort((a, b) => b.score - a.score);
}

/** "Id. prof. 2 (SIRET)": the brackets say which number it is. */
const IN_BRACKETS = /\(([^()]{3,20})\)\s*$/;
const COMPANY_CODES: ReadonlySet<Field | null> = new Set<Field>(["siren", "siret", "naf", "vat_id"]);

function scoreMatch(
	lexicon: Lexicon,
	match: Match,
	matches: readonly Match[],
	tokens: readonly string[],
	votes: LanguageVotes,
	shared: ReadonlySet<string>,
): Reading[] {
	const inside = (token: number, { start, end }: Match) => start <= token && token < end;
	const fieldOf = (other: Match) => other.entries[0]!.field;
	const digits = tokens.flatMap((token, at) => (!inside(at, match) && /^\d+$/.test(token) ? [Number(token)] : []));
	const ordinal = digits.length === 1 && digits[0]! < 10 ? digits[0]! : 0;
	const last = headIsLast(matches, votes);
	let unknown = 0;
	let factor = 1;
	const others = new Set<Match>();
	// "Client", "company", "adresse" beside a plainer word only say whose it is.
	const isGeneral = ({ start, end }: Match) => tokens.slice(start, end).every((token) => lexicon.neutral.has(token));
	const general = isGeneral(match);
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (inside(at, match)) continue;
		if (/^\d+$/.test(token)) {
			if (ordinal === 0) factor *= 0.45;
			continue;
		}
		const other = matches.find((m) => m !== match && inside(at, m));
		// "Acheteur" is a word of orders; beside a name it says whose it is.
		const foreign = other !== undefined && fieldOf(other) === null && !(other.end - other.start === 1 && lexicon.neutral.has(token));
		if ((DAY_MARKS.has(token) && at === tokens.length - 1) || (DAY_WORDS.has(token) && DAYS.has(fieldOf(match)))) factor *= 0.97;
		else if (lexicon.blocking.has(token) || foreign) factor *= 0.4;
		else if (other?.entries.some(({ field }) => match.entries.some((entry) => entry.field === field))) factor *= 0.97;
		else if (lexicon.neutral.has(token) && (other === undefined || !general)) factor *= 0.97;
		else if (other === undefined) {
			if (shared.has(token)) factor *= 0.85;
			else unknown++;
			if (token.length === 1) factor *= 0.6;
		} else if (!others.has(other)) {
			others.add(other);
			const head = isGeneral(other) === general ? (last ? match.start > other.start : match.start < other.start) : !general;
			factor *= head ? 0.85 : 0.45;
		}
	}
	if (others.size > 1) factor *= 0.7;
	const exact = match.end - match.start === tokens.length;
	const strongest = Math.max(...match.entries.map((entry) => voteOf(entry, votes)));
	const conflict = match.entries.length > 1;
	return match.entries.map((entry) => {
		let score = (entry.weak ? WEAK : EXACT) * factor;
		if (unknown > 0) score *= (DISTINCT.has(entry.field) ? 0.78 : match.end - match.start > 1 && WHO.has(entry.field) ? 0.62 : 0.5) * 0.85 ** (unknown - 1);
		if (!exact && entry.weak) score *= 0.8;
		// "Phone country" is that of the number.
		if (PLACES.has(entry.field) && [...others].some((other) => NUMBERS.has(fieldOf(other)))) score *= 0.45;
		// An identifier, a kind or an origin of something else: "id activité", "type d'e-mail".
		if (others.size > 0 && OF_SOMETHING.has(entry.field)) score *= 0.5;
		if (ordinal > 1 && !REPEATED.has(entry.field)) score *= 0.45;
		// The same word in two languages: the language of the other headers decides.
		if (conflict && strongest >= 1 && voteOf(entry, votes) < strongest - 0.99) score *= 0.55;
		return { field: entry.field, score, inverted: entry.inverted, ordinal, exact };
	});
}

function voteOf(entry: Entry, votes: LanguageVotes): number {
	let most = 0;
	for (let language = 0; language < LANGUAGES; language++) if (entry.languages & (1 << language)) most = Math.max(most, votes[language] ?? 0);
	return most;
}

/** Of "company phone" and "téléphone société": whether the word that counts stands last. */
function headIsLast(matches: readonly Match[], votes: LanguageVotes): boolean {
	const languages = matches.map(({ entries }) => entries.reduce((bits, entry) => bits | entry.languages, 0));
	const first = languages.some((bits) => (bits & ~HEAD_FIRST) === 0);
	const last = languages.some((bits) => (bits & HEAD_FIRST) === 0);
	if (first !== last) return last;
	return votes[1]! + votes[3]! >= votes[0]! + votes[2]! + votes[4]!;
}

/** Runs of tokens that are known phrases, none inside a longer one. */
function findMatches(lexicon: Lexicon, tokens: readonly string[], vocabulary: Vocabulary): Match[] {
	const found: Match[] = [];
	for (let length = Math.min(tokens.length, LONGEST_PHRASE); length >= 1; length--) {
		for (let start = 0; start + length <= tokens.length; start++) {
			const end = start + length;
			if (found.some((match) => match.start <= start && end <= match.end)) continue;
			const entries = lexicon.phrases.get(tokens.slice(start, end).join(""));
			if (entries !== undefined) found.push({ start, end, entries: entriesOf(entries, vocabulary) });
		}
	}
	return found;
}

const BUYER: { readonly [K in Field]?: ContactField } = { order_email: "email", order_phone: "phone", order_contact_id: "id" };

/** Entries of one vocabulary; a phrase that only the other one knows belongs to no field. */
function entriesOf(entries: readonly Entry[], vocabulary: Vocabulary): Entry[] {
	const own = entries.filter(({ field }) => (field === null ? vocabulary === "contacts" : ORDER.has(field) === (vocabulary === "sales")));
	if (own.length > 0) return own;
	// The buyer's e-mail of a list of buyers is theirs.
	const buyers = entries.flatMap((entry) => {
		const field = entry.weak || entry.field === null ? undefined : BUYER[entry.field];
		return field === undefined ? [] : [{ ...entry, field }];
	});
	if (vocabulary === "contacts" && buyers.length > 0) return buyers;
	return [{ field: null, weak: false, inverted: false, languages: entries.reduce((bits, entry) => bits | entry.languages, 0) }];
}

function isUnknown(lexicon: Lexicon, token: string): boolean {
	return token.length >= 6 && !lexicon.neutral.has(token) && !lexicon.blocking.has(token);
}

/** A token as two or three known words; null when it is not. */
function cutGlued(lexicon: Lexicon, token: string, parts = 3): string[] | null {
	if (token.length > 40) return null;
	for (let length = token.length - 3; length >= 3; length--) {
		const head = token.slice(0, length);
		if (!lexicon.glued.has(head)) continue;
		const rest = token.slice(length);
		if (lexicon.glued.has(rest)) return [head, rest];
		const cut = parts > 2 ? cutGlued(lexicon, rest, parts - 1) : null;
		if (cut !== null) return [head, ...cut];
	}
	return null;
}

/** Readings of a token that begins or ends with a known word of at least 5 letters, half of it or more. */
function readParts(lexicon: Lexicon, tokens: readonly string[], vocabulary: Vocabulary): Reading[] {
	const readings: Reading[] = [];
	for (const token of tokens) {
		if (token.length < 6 || token.length > 40) continue;
		for (let length = Math.max(5, Math.ceil(token.length / 2)); length < token.length; length++) {
			for (const part of [token.slice(0, length), token.slice(-length)]) {
				for (const entry of entriesOf(lexicon.phrases.get(part) ?? [], vocabulary))
					if (entry.field !== null) readings.push({ field: entry.field, score: PART_OF_WORD, inverted: entry.inverted, ordinal: 0, exact: false });
			}
		}
	}
	return readings;
}

type ConsentPart = keyof ConsentWords;
const CHANNEL_FIELDS: readonly (readonly [ConsentPart, ContactField])[] = [
	["partner", "optin_partner"],
	["email", "optin_email"],
	["sms", "optin_sms"],
	["phone", "optin_phone"],
	["post", "optin_post"],
];
/** Words of agreement that need no channel beside them. */
const PLAIN_CONSENT = /^(optin|consent|gdpr|rgpd|dsgvo|lopd|einwillig|zustimm|werbung|accord|autoris|acepta|accetta|accept|agree)/;

/** "J'accepte d'être contacté", "I agree to be contacted". */
const CONTACTED: ReadonlySet<string> = new Set("j je i am be etre contacted contacte contactee recontacte recontactee happy would like".split(" "));
/** Before a channel they only lead to it: "être contacté par SMS". */
const BY: ReadonlySet<string> = new Set(["par", "by", "via", "from", "to"]);
const VERBS: ReadonlySet<string> = new Set(["is", "has", "est"]);

/** Readings of a header made of words for consent: agreement or refusal, a channel, a date (domain.md §10.1). */
function readConsent(lexicon: Lexicon, tokens: readonly string[], votes: LanguageVotes): Reading[] {
	const parts = new Set<ConsentPart>();
	const used = new Set<number>();
	let plain = false;
	for (let start = 0; start < tokens.length; start++) {
		for (let end = Math.min(tokens.length, start + 3); end > start; end--) {
			const word = tokens.slice(start, end).join("");
			const known = lexicon.consent.get(word);
			if (known === undefined) continue;
			// "Text opt-in", against "consent text".
			if (known.has("sms") && known.has("proof")) {
				parts.add(start === 0 ? "sms" : "proof");
				used.add(start);
				break;
			}
			for (const part of known) {
				// "Mail" is a letter in English.
				if (known.size > 1 && part === (votes[1]! > votes[0]! ? "email" : "post") && known.has("email") && known.has("post")) continue;
				parts.add(part);
			}
			plain ||= known.has("yes") && PLAIN_CONSENT.test(word);
			for (let at = start; at < end; at++) used.add(at);
			break;
		}
	}
	const refused = parts.has("no");
	const left = parts.has("unsubscribed");
	if (!refused && !left && !parts.has("yes")) return [];
	const rest = tokens.filter((token, at) => !used.has(at) && !lexicon.neutral.has(token) && !CONTACTED.has(token));
	const channelled = CHANNEL_FIELDS.some(([part]) => parts.has(part));
	// "Has opted out", "is subscribed": only the first word may be a verb.
	const blocked = rest.some((token) => lexicon.blocking.has(token) && !VERBS.has(token) && !(channelled && BY.has(token)));
	const reading = (field: Field, score: number, inverted: boolean): Reading => ({ field, score, inverted, ordinal: 0, exact: false });
	const channel = CHANNEL_FIELDS.find(([part]) => parts.has(part));
	const field = channel?.[1] ?? (left ? "optin_email" : "optin_all");
	if (channel === undefined && !left && !refused && !plain) return [];
	// "Autorisation parentale": an agreement without channel may be to anything.
	const sure = (blocked ? 0.4 : 1) * 0.86 * (channel === undefined && !left && !refused ? 0.6 : 0.85) ** rest.length;
	// A day of refusal of another channel than e-mail is that refusal, with its day: never the day of an unsubscription.
	const elsewhere = channel !== undefined && field !== "optin_email";
	if (parts.has("date") && (refused || left)) return [elsewhere ? reading(field, sure, true) : reading("unsubscribed_at", sure, false)];
	if (parts.has("date")) return [reading("optin_date", sure, false)];
	// The reason or the origin of a refusal is none.
	if (parts.has("proof")) return refused || left ? [] : [reading("optin_proof", sure, false)];
	const readings = [reading(field, channel === undefined && !left ? sure * 0.9 : sure, refused || left)];
	if (left && !elsewhere) readings.push(reading("unsubscribed_at", sure * 0.7, false));
	return readings;
}

/** Readings of a header made of words for purchases: how many, how much, the first or the last one; nothing when another word stands there. */
function readPurchases(lexicon: Lexicon, tokens: readonly string[]): Reading[] {
	const parts = new Set<keyof PurchaseWords>();
	let rest = 0;
	for (const token of tokens) {
		const known = lexicon.purchase.get(token);
		if (known !== undefined) parts.add(known);
		else if (!lexicon.neutral.has(token) && !DAY_WORDS.has(token) && !DAY_MARKS.has(token)) rest++;
	}
	const has = (part: keyof PurchaseWords) => parts.has(part);
	// "Gift number" is the gift's own.
	if (!has("noun") || parts.size === 1 || tokens[tokens.length - 1] === "number") return [];
	const reading = (field: Field | null, score: number): Reading => ({ field, score, inverted: false, ordinal: 0, exact: false });
	if (has("first") || has("last")) {
		// "Last gift amount": one purchase's figure.
		if (rest > 0 || parts.size > 2) return [reading(null, 0.9)];
		return [reading(has("first") ? "first_purchase_at" : "last_purchase_at", 0.9)];
	}
	if (rest > 0) return [];
	if (has("count")) return has("amount") ? [] : [reading("orders_count", 0.9)];
	if (has("amount")) return [reading("revenue_total", 0.86)];
	return [reading("orders_count", 0.66), reading("revenue_total", 0.5)];
}

/** How to fill a column, in brackets: (0/1), (oui/non), (x,y,z...), (M. = 1, Mme = 2). */
const FORMAT_NOTE = /[([](?:[01] ?[/|,-] ?[01]|(?:oui|yes|y|o) ?[/|,] ?(?:non|no|n)|x ?, ?y[^)\]]{0,20}|[^)\]=]{1,30}=[^)\]]{1,60})[)\]]/gi;

/** Every word of a header, small ones too. */
export function rawTokens(lexicon: Pick<Lexicon, "short">, header: string): string[] {
	const text = header
		.slice(0, LONGEST_HEADER)
		.replace(FORMAT_NOTE, " ")
		.replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (letters) => letters.split(".").join(""))
		.replace(/\b[nN][°º]|№|(?<=\w\s*)#/g, " numero ")
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
	const words = foldWords(text)
		.replace(ASKED, "")
		.replace(/\b1(?:er|ere|re)\b/g, "premier")
		.replace(/(\p{L}{2})(?:nr|nummer)\b/gu, "$1 numero")
		.replace(/\bno of\b/g, "number of")
		.replace(/(\p{L})(\d)/gu, "$1 $2")
		.replace(/(\d)(\p{L})/gu, "$1 $2");
	return words === "" ? [] : words.split(" ").map((word) => lexicon.short.get(stem(word)) ?? stem(word));
}

function stem(token: string): string {
	if (token === "nr" || token === "num" || token === "nro" || token === "n") return "numero";
	if (token === "nbre" || token === "nbr") return "nb";
	if (token.endsWith("nummern")) return token.slice(0, -1);
	return token.length > 3 && token.endsWith("s") ? token.slice(0, -1) : token;
}
