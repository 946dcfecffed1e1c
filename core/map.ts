// Columns -> what each is read as, how sure that is, and what else it may be (domain.md §2).
import { encode } from "./columns/encode.ts";
import { columnIndex } from "./columns/letters.ts";
import { headerTokens, type LanguageVotes, languageVotes, type Reading, readHeader, sharedWords, type Vocabulary } from "./mapping/header.ts";
import { guessKind, OUR_MARK } from "./mapping/kind.ts";
import type { MappingWords } from "./mapping/lexicon.ts";
import { type Profile, profile } from "./mapping/profile.ts";
import { fromValues, support } from "./mapping/support.ts";
import type { IsoDate } from "./model/context.ts";
import type { Field } from "./model/field.ts";
import type { Mapping, MappingEntry, SheetKind } from "./model/mapping.ts";
import type { Table } from "./model/sheet.ts";
import { foldWords } from "./text/fold.ts";

export interface MappingContext {
	/** ISO code: whose phones, postcodes and company numbers these are. */
	readonly country: string;
	readonly auditDate: IsoDate;
	readonly words: MappingWords;
	/** What the sheet holds, where the user said so; guessed from its headers otherwise. */
	readonly kind?: SheetKind;
}

/** One thing that a column may be. `field` null: known to be none of ours. */
interface Candidate {
	field: Field | null;
	confidence: number;
	/** From the header alone; 0 when only the values speak. */
	header: number;
	because: "header" | "values" | "both";
	inverted: boolean;
	ordinal: number;
}

interface ColumnView {
	readonly index: number;
	readonly header: string;
	readonly tokens: readonly string[];
	readonly values: Profile;
	/** Best first. */
	candidates: Candidate[];
}

const SURE = 0.99;
/** A rival so close contests a column (panel.md §2.2). */
const CLOSE = 0.15;
const LEAST = 0.5;

const BARE_DATES: ReadonlySet<string> = new Set(["date", "fecha", "datum", "data"]);
const DATES_ASKED: readonly Field[] = ["created_at", "last_purchase_at", "last_activity_at"];
const CONSENTS: ReadonlySet<Field | null> = new Set<Field>(["optin_email", "optin_sms", "optin_phone", "optin_post", "optin_partner", "optin_all"]);
const EMAILS: readonly Field[] = ["email", "email_2", "email_3"];
const PHONES: readonly Field[] = ["phone", "phone_2", "phone_3"];
const ADDRESSES: readonly Field[] = ["address_1", "address_2", "address_3"];
const PURCHASES: ReadonlySet<Field | null> = new Set<Field>(["orders_count", "last_purchase_at", "first_purchase_at"]);

/** One entry a column, in their order. A field is given where one reading stands out; where two are close, or the header and the values
 *  disagree, the field is null and `question` says what a person must choose ("a wrong field is worse than none").
 *  @example proposeMapping(table, { country: "FR", auditDate: "2026-11-21", words })[0]  // { column: "Courriel", index: 0, field: "email", confidence: 0.99, … } */
export function proposeMapping(table: Table, context: MappingContext): Mapping {
	const { lexicon, values: known } = context.words;
	const kind = context.kind ?? guessKind(lexicon, table);
	const vocabulary: Vocabulary = kind === "sales" ? "sales" : "contacts";
	const named = table.headerRow > 0;
	const start = sharedStart(table.headers);
	const read = (header: string): string => (header.startsWith(start) && header.length > start.length ? header.slice(start.length) : header);
	const theirs = table.headers.filter((header) => header !== "" && !header.endsWith(OUR_MARK)).map(read);
	const votes = languageVotes(lexicon, theirs);
	const shared = sharedWords(lexicon, theirs);
	const views = table.headers.map((header, index): ColumnView => {
		const ours = named && header.trimEnd().endsWith(OUR_MARK);
		const values = profile(ours ? NOTHING : table.columns[index]!, context.country, known);
		const readings = ours || !named ? [] : readHeader(lexicon, read(header), vocabulary, votes, shared);
		return { index, header, tokens: headerTokens(lexicon, read(header)), values, candidates: ours ? [] : candidatesOf(readings, values, vocabulary) };
	});
	if (kind === "campaigns") forgetConsents(views);
	if (vocabulary === "contacts") readTogether(views, votes, named);
	else readOrdersTogether(views);
	for (const view of views) view.candidates.sort((a, b) => b.confidence - a.confidence);
	const entries = settle(views, vocabulary);
	return vocabulary === "contacts" ? askDates(entries, views) : entries;
}

/** What half of the headers or more begin with, up to " - ": "Personne - ", of an export of several kinds of records; "" without it. */
function sharedStart(headers: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const header of headers) {
		const at = header.indexOf(" - ");
		if (at > 0) counts.set(header.slice(0, at + 3), (counts.get(header.slice(0, at + 3)) ?? 0) + 1);
	}
	for (const [start, count] of counts) if (count > 2 && count * 2 >= headers.length) return start;
	return "";
}

/** The same for a sheet that is known to hold orders. */
export function salesMapping(table: Table, context: Omit<MappingContext, "kind">): Mapping {
	return proposeMapping(table, { ...context, kind: "sales" });
}

/** What a sheet holds. `mapping`: the one proposed for it.
 *  "other": no e-mail, phone, name, company, address or order was recognised. */
export function sheetKind(table: Table, mapping: Mapping, { lexicon }: MappingWords): SheetKind {
	const kind = guessKind(lexicon, table);
	if (kind !== "contacts") return kind;
	const fields = new Set(
		mapping.flatMap((entry) => (entry.field === null ? entry.rivals.filter(({ confidence }) => confidence >= LEAST).map(({ field }) => field) : [entry.field])),
	);
	const strong: readonly Field[] = ["email", "phone", "phone_mobile", "phone_landline", "last_name", "full_name", "siret", "siren"];
	const weak: readonly Field[] = ["first_name", "company", "address_1", "postcode", "city", "id", "birth_date", "vat_id"];
	const hasStrong = strong.some((field) => fields.has(field));
	return hasStrong || weak.filter((field) => fields.has(field)).length >= 2 ? "contacts" : "other";
}

const NOTHING = encode([]);

function candidatesOf(readings: readonly Reading[], values: Profile, vocabulary: Vocabulary): Candidate[] {
	const candidates = readings.map((reading): Candidate => {
		const { field, inverted, ordinal } = reading;
		if (field === null) return { field, confidence: reading.score, header: reading.score, because: "header", inverted, ordinal };
		const { sign, proof } = support(field, values);
		let confidence = sign < 0 ? reading.score * (1 + 0.75 * sign) : reading.score + (SURE - reading.score) * proof * sign;
		// Words that turn the meaning ("e-mail du parrain") are not outweighed by values of the right kind.
		if (reading.score < 0.42) confidence = Math.min(confidence, LEAST - 0.01);
		// A channel's bare name over days ("SMS") may be when it was last used: no agreement.
		if (CONSENTS.has(field) && !inverted && reading.score < 0.7 && values.share("date") >= 0.6) confidence = Math.min(confidence, LEAST - 0.05);
		return { field, confidence, header: reading.score, because: sign > 0 ? "both" : "header", inverted, ordinal };
	});
	candidates.push(...answersOf(candidates, values));
	for (const { field: found, confidence } of fromValues(values)) {
		const field = vocabulary === "sales" ? (ORDER_OF[found] ?? null) : found;
		if (field === null || candidates.some((candidate) => candidate.field === field || sameFamily(candidate.field, field))) continue;
		candidates.push({ field, confidence, header: 0, because: "values", inverted: false, ordinal: 0 });
	}
	return candidates;
}

const ORDER_OF: { readonly [K in Field]?: Field } = { email: "order_email", phone: "order_phone", phone_mobile: "order_phone" };

/** A channel's own header over yes and no is its consent: "E-mail" with oui, non (domain.md §2, false friends). */
function answersOf(candidates: readonly Candidate[], values: Profile): Candidate[] {
	if (values.rows === 0 || values.shareOfAny(["yesNo", "consent"]) < 0.6 || values.share("phone") > 0.1) return [];
	const best = candidates.find(({ header }) => header >= 0.6);
	const field = best === undefined || best.field === null ? null : CONSENT_OF[best.field];
	if (field == null || candidates.some((candidate) => candidate.field === field && candidate.confidence >= 0.6)) return [];
	return [{ field, confidence: 0.86, header: 0.6, because: "both", inverted: false, ordinal: 0 }];
}

const CONSENT_OF: { readonly [K in Field]?: Field } = {
	email: "optin_email",
	phone: "optin_phone",
	phone_landline: "optin_phone",
	phone_mobile: "optin_sms",
	address_1: "optin_post",
};

// ---- What the other columns say of a header

/** Readings that depend on the other columns: names, titles, amounts, consents. */
function readTogether(views: readonly ColumnView[], votes: LanguageVotes, named: boolean): void {
	const has = (field: Field, except?: ColumnView) => views.some((view) => view !== except && best(view)?.field === field && best(view)!.header >= 0.7);
	const placed = views.some((view) => find(view, "city") !== undefined || find(view, "address_1") !== undefined);
	for (const view of views) {
		// Numbers of four or five figures that do not repeat may be cards or bills, where a header says something.
		if (
			placed &&
			!(named && isWorded(view) && view.values.distinct >= 0.9) &&
			view.candidates.length === 0 &&
			view.values.rows >= 2 &&
			view.values.share("postcode") >= 0.9
		)
			suggest(view, "postcode", 0.4);
		readName(view, has);
		leaveToContact(view, views);
		readUnsubscribed(view);
		const title = find(view, "job_title");
		const civility = find(view, "civility");
		if (title !== undefined && civility !== undefined && view.values.rows === 0) {
			// "Title" without values: a salutation beside a position, a position beside a salutation or in a list of companies.
			if (!has("civility", view) && (has("job_title", view) || standsBeforeName(view, views))) civility.confidence += 0.2;
			else if (has("civility", view) || has("company", view)) title.confidence = 0.78;
		} else if (title !== undefined && civility !== undefined && view.values.share("civility") > 0.15 && view.values.share("civility") < 0.9) {
			// Salutations and positions in one column: neither reading holds for all of it.
			civility.confidence = 0.6;
			title.confidence = 0.55;
		}
		const sms = find(view, "optin_sms");
		const mobile = find(view, "phone_mobile");
		if (sms !== undefined && mobile !== undefined && view.tokens.length === 1 && view.values.rows === 0) {
			if (has("phone_mobile", view) && !has("optin_sms", view)) sms.confidence = Math.max(sms.confidence, 0.8);
			else if (has("optin_sms", view) || !has("phone", view)) mobile.confidence = Math.max(mobile.confidence, 0.78);
		}
		const amount = find(view, "revenue_total");
		if (amount !== undefined && amount.header < 0.7 && !views.some((other) => other !== view && PURCHASES.has(best(other)?.field ?? null)))
			amount.confidence -= 0.17;
		const region = find(view, "region");
		const other = find(view, "status") ?? find(view, "department");
		// "État" or "Département" among the columns of an address
		if (region !== undefined && other !== undefined && region.confidence >= 0.45 && standsAmongPlaces(view, views)) {
			region.confidence = Math.max(region.confidence, 0.82);
			other.confidence = Math.min(other.confidence, 0.5);
		}
		const id = find(view, "id");
		// "ID" is the row's where another is the customer's.
		if (
			id !== undefined &&
			view.tokens.length === 1 &&
			views.some(
				(other) =>
					other !== view && other.tokens.includes("id") && other.tokens.some((token) => CUSTOMERS.has(token)) && (find(other, "id")?.header ?? 0) >= 0.9,
			)
		)
			id.confidence -= 0.1;
		const source = find(view, "source");
		// "Canal" may be how to reach the person: without values, nobody knows.
		if (source !== undefined && source.header < 0.7 && view.values.rows === 0) source.confidence -= 0.14;
		const consent = find(view, "optin_all");
		if (consent !== undefined && !consent.inverted && !has("phone") && !has("phone_mobile") && !has("phone_landline") && !has("address_1") && has("email")) {
			consent.field = "optin_email";
			consent.confidence = Math.min(consent.confidence, 0.82);
		}
		// "Data" is English for anything; Italian for a date.
		if (view.tokens.length === 1 && view.tokens[0] === "data" && votes[4]! < 1 && view.values.share("date") < 0.5) view.candidates = [];
	}
}

/** "Nom", "Name", "Nome", "Nombre": a surname beside a first name, else perhaps the whole name (domain.md §2, RC). */
function readName(view: ColumnView, has: (field: Field, except?: ColumnView) => boolean): void {
	const last = find(view, "last_name");
	const full = find(view, "full_name");
	const first = find(view, "first_name");
	const { values } = view;
	if (last !== undefined && last.header >= 0.7) {
		if (has("first_name", view)) {
			if (full !== undefined) full.confidence *= 0.4;
		} else {
			last.confidence *= 0.84;
			suggest(view, "full_name", 0.55);
		}
	} else if (full !== undefined && full.header >= 0.7 && isBareName(view.tokens)) {
		if (has("first_name", view) && !has("last_name", view)) {
			full.confidence = Math.min(full.confidence, 0.45);
			suggest(view, "last_name", Math.min(full.header, 0.88));
		} else {
			full.confidence *= values.share("fewWords") >= 0.5 ? 1 : 0.88;
			suggest(view, "company", values.share("company") >= 0.3 ? 0.75 : 0.3);
		}
	} else if (first !== undefined && first.header >= 0.7 && isBareFirstName(view.tokens) && !has("last_name", view)) {
		first.confidence *= 0.78;
		suggest(view, "full_name", 0.55);
	}
	if ((last ?? full) !== undefined && values.share("company") >= 0.3) suggest(view, "company", 0.75);
}

/** "Title", then the names: a salutation. */
function standsBeforeName({ index }: ColumnView, views: readonly ColumnView[]): boolean {
	const next = views[index + 1];
	return next !== undefined && ["first_name", "last_name"].includes(best(next)?.field ?? "") && best(next)!.header >= 0.7;
}

/** Right beside a town, a postcode or a country. */
function standsAmongPlaces({ index }: ColumnView, views: readonly ColumnView[]): boolean {
	return [views[index - 1], views[index + 1]].some(
		(beside) => beside !== undefined && TOWN_FIELDS.has(best(beside)?.field ?? null) && best(beside)!.header >= 0.7,
	);
}

const TOWN_FIELDS: ReadonlySet<Field | null> = new Set<Field>(["city", "postcode", "country"]);
const CUSTOMERS: ReadonlySet<string> = new Set(["client", "customer", "kunde", "kunden", "cliente"]);

/** A header that says something, unlike "Champ 4", "Colonne D" or none. */
function isWorded({ tokens }: ColumnView): boolean {
	return tokens.some((token) => token.length > 2 && !/^\d/.test(token) && !PLACES.has(token));
}

const PLACES: ReadonlySet<string> = new Set(["champ", "colonne", "column", "field", "col", "campo", "columna", "colonna", "feld", "spalte", "unnamed"]);

/** "Nom" beside "Nom (contact)" and "Prénom (contact)" is the customer's, often a company. */
function leaveToContact(view: ColumnView, views: readonly ColumnView[]): void {
	const said = (field: Field, contact: boolean) =>
		views.some((other) => other !== view && ofContact(other) === contact && (find(other, field)?.header ?? 0) >= 0.7);
	if (ofContact(view)) {
		// Beside "Nom" and "Prénom", the contact is another person: whom to call if need be.
		const named = views.some((other) => other !== view && ofContact(other) && PERSONAL.has(best(other)?.field ?? null));
		if (said("last_name", false) && said("first_name", false) && view.tokens.length > 1 && named)
			for (const candidate of view.candidates) {
				if (!PERSONAL.has(candidate.field)) continue;
				candidate.confidence *= 0.45;
				candidate.header *= 0.45;
			}
		return;
	}
	const last = find(view, "last_name");
	if (last === undefined || !said("last_name", true) || !said("first_name", true) || said("first_name", false)) return;
	last.confidence *= 0.4;
	suggest(view, "company", 0.62);
	const full = find(view, "full_name");
	if (full !== undefined) full.confidence = Math.min(full.confidence, 0.4);
}

/** What tells that a contact is a person apart: "Contact ID" and "Contact owner" do not. */
const PERSONAL: ReadonlySet<Field | null> = new Set<Field>([
	"last_name",
	"first_name",
	"full_name",
	"civility",
	"job_title",
	"email",
	"phone",
	"phone_mobile",
	"phone_landline",
]);

function ofContact({ tokens }: ColumnView): boolean {
	return tokens.some((token) => CONTACTS.has(token));
}

const CONTACTS: ReadonlySet<string> = new Set(["contact", "kontakt", "ansprechpartner", "contacto", "contatto", "referente"]);

function isBareName(tokens: readonly string[]): boolean {
	return tokens.length === 1 && tokens[0] === "name";
}

function isBareFirstName(tokens: readonly string[]): boolean {
	return tokens.length === 1 && (tokens[0] === "nome" || tokens[0] === "nombre");
}

/** Adds a candidate that the header allows, weighed by the values; one that stands already keeps the better of both. */
function suggest(view: ColumnView, field: Field, score: number): void {
	const { sign, proof } = support(field, view.values);
	const confidence = sign < 0 ? score * (1 + 0.75 * sign) : score + (SURE - score) * proof * sign;
	const known = find(view, field);
	if (known === undefined) view.candidates.push({ field, confidence, header: score, because: sign > 0 ? "both" : "header", inverted: false, ordinal: 0 });
	else if (known.confidence < confidence) {
		known.confidence = confidence;
		known.header = Math.max(known.header, score);
		if (sign > 0) known.because = "both";
	}
}

/** "Désinscrit" over dates is the day; over yes and no, a consent said the other way round (domain.md §10.1). */
function readUnsubscribed(view: ColumnView): void {
	const day = find(view, "unsubscribed_at");
	if (
		view.candidates.some(({ field, inverted, header }) => inverted && field !== "optin_email" && field !== "optin_all" && CONSENTS.has(field) && header >= 0.6)
	) {
		// A refusal of messages or calls keeps its channel, and its day where its cells hold one: it is no unsubscription from e-mails.
		if (day !== undefined) day.confidence *= 0.4;
		return;
	}
	const refusal = view.candidates.find((candidate) => candidate.inverted && CONSENTS.has(candidate.field));
	const dated = view.values.share("date") >= 0.6;
	if (refusal !== undefined && dated && (refusal.field === "optin_email" || day !== undefined)) {
		const confidence = Math.max(refusal.confidence, 0.85);
		refusal.confidence *= 0.4;
		if (day === undefined) view.candidates.push({ field: "unsubscribed_at", confidence, header: refusal.header, because: "both", inverted: false, ordinal: 0 });
		else day.confidence = Math.max(day.confidence, confidence);
	} else if (day !== undefined && view.values.rows > 0 && view.values.shareOfAny(["yesNo", "consent"]) >= 0.6 && !dated) {
		day.confidence *= 0.4;
		if (refusal === undefined)
			view.candidates.push({ field: "optin_email", confidence: 0.85, header: day.header, because: "both", inverted: true, ordinal: 0 });
	}
}

/** In a sheet of one row a campaign, "unsubscribed" is a number of people, not anybody's choice. */
function forgetConsents(views: readonly ColumnView[]): void {
	if (views.some((view) => best(view)?.field === "email")) return;
	for (const view of views) view.candidates = view.candidates.filter(({ field }) => !CONSENTS.has(field) && field !== "unsubscribed_at");
}

/** A bare "ID" or "Client" of a sales sheet: the order's or the buyer's, whichever is not there already. */
function readOrdersTogether(views: readonly ColumnView[]): void {
	const has = (field: Field, except: ColumnView) => views.some((view) => view !== except && best(view)?.field === field && best(view)!.header >= 0.7);
	for (const view of views) {
		const order = find(view, "order_id");
		const date = find(view, "order_date");
		const amount = find(view, "order_amount");
		if (order !== undefined && order.header < 0.7 && !has("order_id", view)) order.confidence += view.values.rows < 8 || view.values.distinct >= 0.9 ? 0.16 : 0;
		if (date !== undefined && date.header >= 0.7 && BARE_DATES.has(view.tokens.join(" "))) date.confidence -= has("order_date", view) ? 0.2 : 0;
		if (amount !== undefined && view.values.share("integer") >= 0.95 && view.values.rows >= 8 && has("order_amount", view)) amount.confidence -= 0.02;
	}
}

function best(view: ColumnView): Candidate | undefined {
	return view.candidates.reduce<Candidate | undefined>(
		(top, candidate) => (top === undefined || candidate.confidence > top.confidence ? candidate : top),
		undefined,
	);
}

function find(view: ColumnView, field: Field): Candidate | undefined {
	return view.candidates.find((candidate) => candidate.field === field);
}

// ---- One column a field

type Question = NonNullable<MappingEntry["question"]>;

function familyOf(field: Field | null): string | null {
	if (field === null) return null;
	if (EMAILS.includes(field)) return "email";
	if (PHONES.includes(field) || field === "phone_mobile" || field === "phone_landline") return "phone";
	return ADDRESSES.includes(field) ? "address" : null;
}

function sameFamily(a: Field | null, b: Field | null): boolean {
	const family = familyOf(a);
	return family !== null && family === familyOf(b);
}

/** Chooses among the candidates of all columns: sure ones first, then the contested ones with what is left. */
function settle(views: readonly ColumnView[], vocabulary: Vocabulary): MappingEntry[] {
	const chosen = new Map<ColumnView, Candidate>();
	const questions = new Map<ColumnView, Question>();
	const taken = new Map<Field, ColumnView>();
	const wanting = views
		.filter((view) => (view.candidates[0]?.field ?? null) !== null)
		.sort((a, b) => b.candidates[0]!.confidence - a.candidates[0]!.confidence || a.index - b.index);
	const contested: ColumnView[] = [];
	const take = (view: ColumnView, candidate: Candidate) => {
		const field = candidate.field!;
		const holder = taken.get(field);
		const shared = familyOf(field) !== null || CONSENTS.has(field);
		if (holder !== undefined && !shared) {
			// A second day of leaving is a refusal all the same, with its day.
			if (field === "unsubscribed_at") chosen.set(view, { ...candidate, field: "optin_email", inverted: true });
			else questions.set(view, "duplicate-target");
			return;
		}
		taken.set(field, view);
		chosen.set(view, candidate);
	};
	for (const view of wanting) {
		const [top] = view.candidates;
		if (top!.confidence < LEAST) {
			if (top!.header >= 0.6 || view.candidates.some(({ header }) => header >= 0.6))
				questions.set(view, disagrees(view) ? "header-against-values" : "two-readings");
		} else if (top!.because === "values" && view.candidates.some(({ field, header }) => field !== null && header >= 0.7))
			questions.set(view, "header-against-values");
		else if (rivalsOf(view, top!).length > 0) contested.push(view);
		else take(view, top!);
	}
	for (const view of contested) {
		const [top] = view.candidates;
		const open = [top!, ...rivalsOf(view, top!)].filter(({ field }) => field === null || familyOf(field) !== null || CONSENTS.has(field) || !taken.has(field));
		if (open.length === 1 && open[0]!.field !== null && open[0]!.confidence >= LEAST) take(view, open[0]!);
		else if (open.length === 0) questions.set(view, "duplicate-target");
		else questions.set(view, disagrees(view) ? "header-against-values" : "two-readings");
	}
	if (vocabulary === "contacts") numberRepeated(chosen, questions);
	return views.map((view) => entryOf(view, chosen.get(view), questions.get(view)));
}

/** Candidates within reach of the best one, other than lines of the same family. */
function rivalsOf(view: ColumnView, top: Candidate): Candidate[] {
	return view.candidates.filter(
		(rival) => rival !== top && top.confidence - rival.confidence < CLOSE && rival.confidence >= 0.35 && !sameFamily(rival.field, top.field),
	);
}

/** Whether the header says one thing and the values another. */
function disagrees(view: ColumnView): boolean {
	const said = view.candidates.reduce<Candidate | undefined>((most, candidate) => (candidate.header > (most?.header ?? 0) ? candidate : most), undefined);
	return said !== undefined && said.confidence < said.header - 0.15;
}

/** E-mails, phones and address lines: each column its own number, in the order of the headers' numbers, then of the sheet. */
function numberRepeated(chosen: Map<ColumnView, Candidate>, questions: Map<ColumnView, Question>): void {
	const groups = new Map<string, [ColumnView, Candidate][]>();
	for (const [view, candidate] of chosen) {
		const family = familyOf(candidate.field);
		if (family !== null) groups.set(family, [...(groups.get(family) ?? []), [view, candidate]]);
	}
	for (const [family, members] of groups) {
		const rank = ({ field, ordinal }: Candidate) => (field!.endsWith("_3") ? 3 : field!.endsWith("_2") ? 2 : Math.max(1, ordinal));
		// Sure ones choose first: "Address 1 - Street" before "Address 1 - Formatted".
		const turn = ({ because, confidence }: Candidate) => (because === "values" ? 2 : confidence < 0.7 ? 1 : 0);
		members.sort(([viewA, a], [viewB, b]) => turn(a) - turn(b) || rank(a) - rank(b) || viewA.index - viewB.index);
		const free = new Set<Field>(family === "email" ? EMAILS : family === "address" ? ADDRESSES : [...PHONES, "phone_mobile", "phone_landline"]);
		const give = ([view, candidate]: [ColumnView, Candidate], wanted: readonly Field[]): boolean => {
			const field = wanted.find((one) => free.has(one));
			if (field === undefined) return false;
			free.delete(field);
			chosen.set(view, { ...candidate, field });
			return true;
		};
		const late: [ColumnView, Candidate][] = [];
		const named = members.some(([, { because }]) => because !== "values");
		for (const member of members) {
			const { field, because } = member[1];
			// Values alone do not add a second address beside a column that says so: it may be the seller's.
			const wanted =
				because === "values" && named
					? []
					: field === "phone_mobile" || field === "phone_landline" || family === "address"
						? addressWish(field!, rank(member[1]))
						: family === "email"
							? EMAILS
							: PHONES;
			if (!give(member, wanted)) late.push(member);
		}
		for (const member of late) {
			const another = family === "phone" && member[1].because !== "values" && give(member, PHONES);
			if (another) continue;
			chosen.delete(member[0]);
			questions.set(member[0], "duplicate-target");
		}
	}
}

/** A line keeps its own number; an additional line may move down. */
function addressWish(field: Field, rank: number): readonly Field[] {
	if (field === "address_2" && rank <= 2) return ["address_2", "address_3"];
	if (field === "address_1" && rank > 1) return rank === 2 ? ["address_2"] : rank === 3 ? ["address_3"] : [];
	return [field];
}

function entryOf(view: ColumnView, chosen: Candidate | undefined, question: Question | undefined): MappingEntry {
	const named = view.candidates.filter(({ field }) => field !== null);
	const top = chosen ?? named[0];
	const field = chosen?.field ?? null;
	const rivals = named
		.filter((candidate) => candidate.field !== field && !(chosen !== undefined && sameFamily(candidate.field, field)) && candidate.confidence >= 0.2)
		.slice(0, 4)
		.map((candidate) => ({ field: candidate.field!, confidence: round(candidate.confidence) }));
	const inverted = chosen?.inverted === true && CONSENTS.has(field);
	const asked: Question | undefined = field === "optin_all" && !inverted ? "which-channels" : question;
	return {
		column: view.header,
		index: view.index,
		field,
		confidence: round(top?.confidence ?? 0),
		because: top?.because ?? "header",
		rivals,
		...(inverted ? { inverted: true as const } : {}),
		...(asked === undefined ? {} : { question: asked }),
	};
}

/** A bare "Date" of a contact sheet: nobody knows which. */
function askDates(entries: readonly MappingEntry[], views: readonly ColumnView[]): MappingEntry[] {
	return entries.map((entry, at) => {
		const { tokens, values } = views[at]!;
		if (tokens.length !== 1 || !BARE_DATES.has(tokens[0]!) || entry.field !== null) return entry;
		if (tokens[0] === "data" && values.share("date") < 0.5) return entry;
		if (values.rows > 0 && values.share("date") < 0.3) return entry;
		const held = new Set(entries.map(({ field }) => field));
		const rivals = DATES_ASKED.filter((field) => !held.has(field)).map((field, rank) => ({ field, confidence: round(0.4 - rank / 20) }));
		return { ...entry, confidence: rivals[0]?.confidence ?? 0, rivals, question: "which-date" as const };
	});
}

function round(confidence: number): number {
	return Math.round(Math.max(0, Math.min(SURE, confidence)) * 100) / 100;
}

// ---- The user's own choices

/** The mapping with the user's choices in it, and the columns that were asked for but are not there.
 *  A column is named by its header (case and spaces aside), else by its letter; a field chosen twice goes to the last.
 *  @example applyMapping(mapping, [{ column: "Titre", field: "civility" }]).unknown  // [] */
export function applyMapping(proposed: Mapping, overrides: readonly { column: string; field: Field | null }[]): { mapping: Mapping; unknown: string[] } {
	const entries = [...proposed];
	const unknown: string[] = [];
	for (const { column, field } of overrides) {
		const found = findColumns(entries, column);
		if (found.length === 0) unknown.push(column);
		for (const at of found) {
			if (field !== null)
				for (let other = 0; other < entries.length; other++) {
					if (other !== at && entries[other]!.field === field && !CONSENTS.has(field)) entries[other] = release(entries[other]!, field);
				}
			const inverted = entries[at]!.inverted === true && CONSENTS.has(field);
			const { column: name, index, rivals } = entries[at]!;
			entries[at] = {
				column: name,
				index,
				field,
				confidence: 1,
				because: "user",
				rivals: rivals.filter((rival) => rival.field !== field),
				...(inverted ? { inverted: true as const } : {}),
			};
			if (field !== null) break;
		}
	}
	return { mapping: entries, unknown };
}

/** An entry whose field went to another column. */
export function release({ column, index, confidence, because, rivals }: MappingEntry, field: Field): MappingEntry {
	return { column, index, field: null, confidence, because, rivals: [{ field, confidence }, ...rivals], question: "duplicate-target" };
}

/** Positions of the columns of that name: exact first, then folded, then by letter. */
function findColumns(entries: Mapping, name: string): number[] {
	const where = (same: (entry: MappingEntry) => boolean) => entries.flatMap((entry, at) => (same(entry) ? [at] : []));
	const loose = (text: string) =>
		text
			.toLowerCase()
			.replace(/[\s\u00a0\u202f]+/g, " ")
			.trim();
	const exact = where(({ column }) => column === name);
	if (exact.length > 0) return exact;
	const spaced = where(({ column }) => loose(column) === loose(name));
	if (spaced.length > 0) return spaced;
	const words = foldWords(name);
	const folded = words === "" ? [] : where(({ column }) => foldWords(column) === words);
	if (folded.length > 0) return folded;
	const index = columnIndex(name.trim());
	return index === null ? [] : where((entry) => entry.index === index);
}
