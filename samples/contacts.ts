import { fromCivil } from "../core/dates/civil-date.ts";
import { fold } from "../core/text/fold.ts";
import { COMPANY_KINDS, COMPANY_NAMES, MEN, SELLERS, SURNAMES, WOMEN } from "./people.ts";
import { COMPLEMENTS, STREET_KINDS, STREET_NAMES, TOWNS, type Town } from "./places.ts";
import type { Random } from "./random.ts";

/** The last day of the sample's world: nothing but mistakes is dated later. Days count from 1970-01-01. */
export const END = fromCivil(2026, 11, 20);

/** A customer as a careful shop would write it, before the mess. Empty text and null: not given. */
export interface Contact {
	readonly number: number;
	id: string;
	title: string;
	first: string;
	last: string;
	company: string;
	siret: string;
	email: string;
	/** As dialled at home: ten digits in France. */
	mobile: string;
	landline: string;
	street: string;
	complement: string;
	readonly town: Town;
	birth: number | null;
	joined: number;
	lastPurchase: number | null;
	source: string;
	newsletter: "yes" | "no" | "left" | "";
	sms: "yes" | "no" | "";
	calls: "yes" | "no" | "";
	noCalls: boolean;
	optinDate: number | null;
	proof: string;
	emailStatus: string;
	referrals: number | null;
	seller: string;
	note: string;
	readonly buyer: boolean;
}

const LYON = "Magasin Lyon";
const FAIR = "Salon de l'artisanat";
const CONTEST = "Jeu concours 2026";
const CONTEST_DAY = fromCivil(2026, 5, 14);
const LYON_OPENED = fromCivil(2022, 3, 1);
const LYON_STOPPED = fromCivil(2026, 10, 2);

interface SourceHabits {
	readonly weight: number;
	/** Shares of the contacts it brought: with an e-mail, a mobile, an address; newsletter yes, SMS yes; buyers. */
	readonly email: number;
	readonly mobile: number;
	readonly address: number;
	readonly newsletter: number;
	readonly sms: number;
	readonly buyers: number;
}
const SOURCES: ReadonlyMap<string, SourceHabits> = new Map([
	["Site web", { weight: 33, email: 1, mobile: 0.7, address: 0.95, newsletter: 0.6, sms: 0.3, buyers: 0.74 }],
	["Boutique Grenoble", { weight: 23, email: 0.86, mobile: 0.78, address: 0.82, newsletter: 0.52, sms: 0.34, buyers: 0.72 }],
	[LYON, { weight: 18, email: 0.62, mobile: 0.66, address: 0.6, newsletter: 0.24, sms: 0.12, buyers: 0.66 }],
	["Boutique Annecy", { weight: 13, email: 0.84, mobile: 0.78, address: 0.84, newsletter: 0.5, sms: 0.32, buyers: 0.72 }],
	[FAIR, { weight: 6, email: 0.92, mobile: 0.5, address: 0.5, newsletter: 0.66, sms: 0.2, buyers: 0.3 }],
	[CONTEST, { weight: 3, email: 1, mobile: 0.9, address: 0.2, newsletter: 1, sms: 1, buyers: 0.12 }],
	["Parrainage", { weight: 3, email: 0.9, mobile: 0.7, address: 0.8, newsletter: 0.5, sms: 0.3, buyers: 0.8 }],
	["", { weight: 2, email: 0.6, mobile: 0.5, address: 0.6, newsletter: 0.1, sms: 0.05, buyers: 0.5 }],
]);

/** Invented domains: ours to name in a sample, see samples/README.md. */
const OWN_DOMAINS: readonly (readonly [string, number])[] = [
	["boite-exemple.fr", 40],
	["courriel-exemple.fr", 28],
	["exemple-mail.com", 18],
	["messagerie-exemple.net", 14],
];
/** Real consumer providers: only ever with a numbered local part that is nobody's name. */
const PROVIDERS: readonly (readonly [string, number])[] = [
	["gmail.com", 46],
	["orange.fr", 18],
	["hotmail.fr", 10],
	["wanadoo.fr", 7],
	["free.fr", 7],
	["yahoo.fr", 5],
	["laposte.net", 4],
	["sfr.fr", 3],
];
const NOTES: readonly string[] = [
	"cliente fidèle, aime le bleu",
	"rappeler après les fêtes",
	"ne pas livrer le mercredi",
	"code portail 1204B",
	"paie en 3 fois",
	"offrir l'emballage cadeau",
	"a demandé le catalogue papier",
	"préfère être contactée par courrier",
	"livraison au gardien",
	"voir avec Lucie",
];

/** A four-digit number written twice, after a prefix: every mobile and landline of the sample can be told by it. */
const twice = (prefix: string, number: number): string => prefix + `000${number}`.slice(-4).repeat(2);

/** A French mobile from the customer's number: 06 and 0217 0217, or 07 and 3217 3217; "" where it would read as filler (0606060606, 1111 1111). */
export function mobileOf(number: number, prefix: "06" | "07"): string {
	const digits = twice(prefix, prefix === "06" ? number : number + 3000);
	return /^(\d\d)\1{4}$/.test(digits) || /(\d)\1{7}$/.test(digits) ? "" : digits;
}

const LANDLINE_STARTS: Readonly<Record<string, number>> = { "01": 4000, "02": 3000, "03": 2000, "04": 7000, "05": 4500 };

/** A landline of the zone, clear of the ranges kept for platforms and for fiction. */
export function landlineOf(number: number, zone: Town["zone"]): string {
	if (zone === "0262") return `0262${`000${number}`.slice(-4)}${`${number}`.slice(-2).padStart(2, "0")}`;
	const start = LANDLINE_STARTS[zone];
	return start === undefined ? "" : twice(zone, start + number);
}

function mobileIn(random: Random, number: number, town: Town): string {
	const four = `000${number}`.slice(-4);
	if (town.zone === "0262") return `0692${four}${four.slice(-2)}`;
	if (town.country === "BE") return `0470${four}${four.slice(-2)}`;
	if (town.country === "CH") return `079${four}${four.slice(1)}`;
	if (town.country === "LU") return `621${four}${four.slice(-2)}`;
	return mobileOf(number, random.chance(0.75) ? "06" : "07");
}

const slug = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, "");

/** A SIRET that passes its checks: a SIREN beginning with 9990 (not given out, so far as we know), establishment 00012 and the like. */
function siretOf(number: number): string {
	const siren = withLuhn(`9990${`000${number}`.slice(-4)}`);
	return withLuhn(`${siren}0001`);
}

function withLuhn(digits: string): string {
	let sum = 0;
	for (let at = digits.length - 1, twin = true; at >= 0; at--, twin = !twin) {
		const digit = Number(digits[at]) * (twin ? 2 : 1);
		sum += digit > 9 ? digit - 9 : digit;
	}
	return `${digits}${(10 - (sum % 10)) % 10}`;
}

const YEARS: readonly (readonly [number, number])[] = [
	[2018, 4],
	[2019, 6],
	[2020, 9],
	[2021, 11],
	[2022, 13],
	[2023, 15],
	[2024, 17],
	[2025, 19],
	[2026, 18],
];
/** How busy a month is, from January; December is Christmas, August is empty. */
export const SEASON: readonly number[] = [1.1, 0.8, 0.8, 0.75, 0.8, 0.7, 0.55, 0.4, 0.9, 1.2, 1.8, 2.6];
const MONTHS = SEASON.map((weight, at) => [at + 1, weight] as const);

function joinedOn(random: Random, source: string): number {
	if (source === CONTEST) return CONTEST_DAY;
	for (;;) {
		const month = source === FAIR ? random.pick([3, 11]) : random.weighted(MONTHS);
		const day = fromCivil(random.weighted(YEARS), month, random.int(1, 28));
		if (day > END || (source === LYON && (day < LYON_OPENED || day > LYON_STOPPED))) continue;
		return day;
	}
}

/** What keeps people apart: no two share a full name, and no two of one postcode share a surname and an initial. */
export interface Crowd {
	readonly taken: Set<string>;
	readonly mailboxes: Set<string>;
}

function drawName(random: Random, crowd: Crowd, town: Town): { title: string; first: string; last: string } {
	for (;;) {
		const woman = random.chance(0.66);
		const first = random.pick(woman ? WOMEN : MEN);
		const last = random.pick(SURNAMES);
		const keys = [`${first}|${last}`, `${first[0]}|${last}|${town.postcode}`];
		if (keys.some((key) => crowd.taken.has(key))) continue;
		for (const key of keys) crowd.taken.add(key);
		const lastName = random.chance(0.04) && /^[A-Z][a-z]+$/.test(last) ? `${last}-${random.pick(["Rossel", "Vallier", "Mérand"])}` : last;
		return { title: woman ? "Mme" : "M.", first, last: lastName };
	}
}

/** A mailbox of nobody: a name at one of our domains, or a number at a provider. */
function emailFor(random: Random, crowd: Crowd, contact: { number: number; first: string; last: string }): string {
	if (random.chance(0.5)) return `${numbered(contact.number)}@${random.weighted(PROVIDERS)}`;
	const domain = random.weighted(OWN_DOMAINS);
	const local = `${slug(contact.first)}.${slug(contact.last)}`;
	let address = `${local}@${domain}`;
	for (let at = 2; crowd.mailboxes.has(address); at++) address = `${local}${at}@${domain}`;
	crowd.mailboxes.add(address);
	return address;
}

export const numbered = (number: number): string => `client${`000${number}`.slice(-4)}.exemple`;
export const idOf = (number: number): string => `MB${`000${number}`.slice(-4)}`;

export function drawStreet(random: Random): string {
	const number = `${random.int(1, 89)}${random.chance(0.08) ? " bis" : ""}`;
	return `${number} ${random.weighted(STREET_KINDS)} ${random.pick(STREET_NAMES)}`;
}

function addCompany(random: Random, contact: Contact): void {
	const name = `${random.pick(COMPANY_KINDS)} ${random.pick(COMPANY_NAMES)}`;
	contact.company = name;
	if (random.chance(0.75)) contact.siret = siretOf(contact.number);
	const domain = `${slug(name)}${contact.number % 100}-exemple.fr`;
	if (contact.email)
		contact.email = random.chance(0.35) ? `${random.pick(["contact", "info", "reservation", "compta"])}@${domain}` : `${slug(contact.first)}@${domain}`;
}

/** Where and when customers came, the oldest first.
 *  @example arrivals(random, 3).map((arrival) => arrival.source)  // e.g. ["Site web", "", "Magasin Lyon"] */
export function arrivals(random: Random, count: number): { readonly source: string; readonly joined: number }[] {
	const weights = [...SOURCES].map(([name, habits]) => [name, habits.weight] as const);
	const drawn = Array.from({ length: count }, () => {
		const source = random.weighted(weights);
		return { source, joined: joinedOn(random, source) };
	});
	return drawn.sort((one, other) => one.joined - other.joined);
}

/** One customer, written with care.
 *  @example createContact(random, crowd, 217, { source: "Site web", joined: END }).id  // "MB0217" */
export function createContact(random: Random, crowd: Crowd, number: number, { source, joined }: { readonly source: string; readonly joined: number }): Contact {
	const habits = SOURCES.get(source)!;
	const town = random.weighted(TOWNS.map((place) => [place, place.weight] as const));
	const name = drawName(random, crowd, town);
	const hasAddress = random.chance(habits.address);
	const newsletter = random.chance(habits.newsletter) ? "yes" : random.weighted([["", 55] as const, ["no", 33] as const, ["left", 12] as const]);
	const sms = random.chance(habits.sms) ? "yes" : random.weighted([["", 75] as const, ["no", 25] as const]);
	const dated = (newsletter === "yes" || sms === "yes") && (source === CONTEST || random.chance(0.62));
	const contact: Contact = {
		number,
		id: idOf(number),
		title: random.chance(0.9) ? name.title : "",
		first: name.first,
		last: name.last,
		company: "",
		siret: "",
		email: random.chance(habits.email) ? emailFor(random, crowd, { number, ...name }) : "",
		mobile: random.chance(habits.mobile) ? mobileIn(random, number, town) : "",
		landline: random.chance(0.3) ? landlineOf(number, town.zone) : "",
		street: hasAddress ? drawStreet(random) : "",
		complement: hasAddress && random.chance(0.12) ? random.pick(COMPLEMENTS) : "",
		town,
		birth: random.chance(0.5) ? fromCivil(random.int(1938, 2006), random.int(1, 12), random.int(1, 28)) : null,
		joined,
		lastPurchase: null,
		source,
		newsletter,
		sms,
		calls: random.weighted([["yes", 9] as const, ["no", 3] as const, ["", 88] as const]),
		noCalls: random.chance(0.05),
		optinDate: dated ? joined : null,
		proof: dated && random.chance(0.7) ? (source === "Site web" || source === CONTEST ? "formulaire site v2" : "bulletin papier") : "",
		emailStatus: "",
		referrals: null,
		seller: random.weighted(SELLERS),
		note: random.chance(0.1) ? random.pick(NOTES) : "",
		buyer: random.chance(habits.buyers),
	};
	if (contact.calls === "yes") contact.noCalls = false;
	if (random.chance(0.06) && source !== CONTEST) addCompany(random, contact);
	if (contact.buyer && source !== CONTEST) contact.lastPurchase = Math.min(END, joined + random.int(0, 20));
	return contact;
}
