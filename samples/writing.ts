// How hands write what is right: a phone in nine ways, a name in capitals, a date as text.
import { fold } from "../core/text/fold.ts";
import { type Cell, dateCell, numberCell, text, typed } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { Contact } from "./contacts.ts";
import type { Random } from "./random.ts";

/** Digits two by two.
 *  @example pairs("0602170217")  // "06 02 17 02 17" */
export function pairs(digits: string): string {
	return digits.replace(/(..)(?=.)/g, "$1 ");
}

type Weights = readonly (readonly [string, number])[];
const TITLES: Readonly<Record<string, Weights>> = {
	Mme: [
		["Mme", 62],
		["MME", 9],
		["Madame", 9],
		["Mlle", 7],
		["mme", 7],
		["Mme.", 4],
		["Melle", 2],
	],
	"M.": [
		["M.", 44],
		["Mr", 29],
		["M", 10],
		["Monsieur", 8],
		["mr", 5],
		["MR", 4],
	],
};
const COUNTRIES: Readonly<Record<Contact["town"]["country"], Weights>> = {
	FR: [
		["France", 58],
		["", 22],
		["FR", 12],
		["FRANCE", 6],
		["france ", 2],
	],
	BE: [
		["Belgique", 8],
		["BE", 3],
	],
	CH: [
		["Suisse", 8],
		["CH", 3],
	],
	LU: [["Luxembourg", 1]],
};
const SOURCE_WRITINGS: ReadonlyMap<string, Weights> = new Map([
	[
		"Site web",
		[
			["Site web", 90],
			["site web", 6],
			["SITE WEB ", 4],
		],
	],
	[
		"Boutique Grenoble",
		[
			["Boutique Grenoble", 92],
			["boutique grenoble", 5],
			["BOUTIQUE GRENOBLE", 3],
		],
	],
	[
		"Magasin Lyon",
		[
			["Magasin Lyon", 92],
			["magasin lyon", 4],
			["Magasin  Lyon", 4],
		],
	],
	[
		"Boutique Annecy",
		[
			["Boutique Annecy", 95],
			["boutique Annecy", 5],
		],
	],
]);
const YES: Weights = [
	["oui", 60],
	["Oui", 12],
	["OUI", 7],
	["x", 17],
	["oui ", 4],
];
const NO: Weights = [
	["non", 70],
	["Non", 14],
	["NON", 8],
	["N", 8],
];
const ANSWERS: Readonly<Record<Contact["newsletter"], Weights>> = {
	yes: YES,
	no: NO,
	left: [
		["désinscrit", 76],
		["Désinscrit", 10],
		["désabonné", 8],
		["STOP", 6],
	],
	"": [
		["", 94],
		["?", 4],
		["n/a", 2],
	],
};
const PHONE_WAYS: Readonly<Record<string, (national: string) => string>> = {
	pairs,
	"in one": (national) => national,
	dots: (national) => pairs(national).replace(/ /g, "."),
	hyphens: (national) => pairs(national).replace(/ /g, "-"),
	slashes: (national) => pairs(national).replace(/ /g, "/"),
	"plus 33": (national) => `+33 ${pairs(national).slice(1)}`,
	"plus 33, in one": (national) => `+33${national.slice(1)}`,
	"0033": (national) => `0033${national.slice(1)}`,
	"(0)": (national) => `+33 (0)${pairs(national).slice(1)}`,
};
const PHONE_WEIGHTS: Weights = [
	["pairs", 40],
	["in one", 24],
	["dots", 10],
	["hyphens", 3],
	["slashes", 2],
	["plus 33", 8],
	["plus 33, in one", 7],
	["0033", 3],
	["(0)", 3],
];
const ABROAD: Readonly<Record<string, string>> = { BE: "+32", CH: "+41", LU: "+352" };

/** Writes the cells that no mistake has taken; `seen` is told each way of writing.
 *  One row is one hand: capitals run through all its names. */
export function writeContact(
	random: Random,
	contact: Contact,
	already: Partial<Record<Column, Cell>>,
	seen: (way: string) => void,
): Record<Exclude<Column, "spent">, Cell> {
	const hand = random.weighted([["plain", 46] as const, ["surname in capitals", 36] as const, ["capitals", 12] as const, ["small", 6] as const]);
	if (hand !== "plain") seen(`written: ${hand}`);
	const cased = (value: string): string => (hand === "capitals" ? value.toUpperCase() : hand === "small" ? value.toLowerCase() : value);
	const here = contact.street !== "";
	const cells: Record<Exclude<Column, "spent">, Cell> = {
		id: text(contact.id, "key"),
		title: text(TITLES[contact.title] ? random.weighted(TITLES[contact.title]!) : contact.title),
		first: text(cased(contact.first)),
		last: text(hand === "surname in capitals" ? contact.last.toUpperCase() : cased(contact.last)),
		company: text(hand === "capitals" ? contact.company.toUpperCase() : contact.company),
		siret: text(random.chance(0.5) ? contact.siret : contact.siret.replace(/^(...)(...)(...)/, "$1 $2 $3 ")),
		email: text(contact.email),
		mobile: already.mobile ?? phone(random, contact.mobile, contact.town, seen),
		landline: already.landline ?? phone(random, contact.landline, contact.town, seen),
		street: text(street(random, cased(contact.street))),
		complement: text(contact.complement),
		postcode: already.postcode ?? (here ? postcode(random, contact, seen) : text("")),
		city: text(here ? city(random, contact.town.city) : ""),
		country: text(here ? random.weighted(COUNTRIES[contact.town.country]) : ""),
		birth: date(random, contact.birth, 0.74),
		joined: date(random, contact.joined, 0.81),
		lastPurchase: date(random, contact.lastPurchase, 0.87),
		source: text(random.weighted(SOURCE_WRITINGS.get(contact.source) ?? [[contact.source, 1]])),
		newsletter: text(random.weighted(ANSWERS[contact.newsletter])),
		sms: sms(random, contact.sms),
		calls: text(contact.calls === "" ? "" : contact.calls === "yes" ? "oui" : "non"),
		noCalls: text(contact.noCalls ? random.weighted([["x", 7] as const, ["oui", 2] as const, ["OUI", 1] as const]) : ""),
		optinDate: contact.optinDate === null ? text("") : dateCell(contact.optinDate),
		proof: text(contact.proof),
		emailStatus: text(contact.email !== "" && random.chance(0.2) ? "ok" : ""),
		referrals: text(""),
		seller: text(random.chance(0.03) ? `${contact.seller} ` : contact.seller),
		note: text(contact.note, "note"),
	};
	return { ...cells, ...already };
}

function phone(random: Random, national: string, town: Contact["town"], seen: (way: string) => void): Cell {
	if (national === "") return text("");
	const code = ABROAD[town.country];
	if (code !== undefined) return text(random.chance(0.6) ? `${code} ${national.replace(/^0/, "")}` : pairs(national));
	if (town.zone === "0262") return text(random.chance(0.5) ? pairs(national) : national);
	const way = random.weighted(PHONE_WEIGHTS);
	seen(`phone written: ${way}`);
	return text(PHONE_WAYS[way]!(national));
}

function postcode(random: Random, contact: Contact, seen: (way: string) => void): Cell {
	const way = random.weighted([["text", 40] as const, ["number", 45] as const, ["number with zeros", 15] as const]);
	if (way === "text") return text(contact.town.postcode);
	const lost = contact.town.postcode.startsWith("0");
	if (lost) seen(way === "number" ? "postcode: zero lost" : "postcode: zero shown by its format alone");
	return numberCell(Number(contact.town.postcode), way === "number" || contact.town.country !== "FR" ? "general" : "postcode");
}

function city(random: Random, name: string): string {
	const way = random.weighted([["plain", 58] as const, ["capitals", 30] as const, ["small", 5] as const, ["no accents", 7] as const]);
	if (way === "capitals") return name.toUpperCase();
	if (way === "small") return name.toLowerCase();
	if (way === "plain") return name;
	return name.replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase()));
}

function street(random: Random, line: string): string {
	if (random.chance(0.18)) return line.replace(/^(\d+(?: bis)?) /i, "$1, ");
	return random.chance(0.1) ? line.replace(/ avenue /i, " av. ").replace(/ chemin /i, " ch. ") : line;
}

function date(random: Random, days: number | null, real: number): Cell {
	if (days === null) return text("");
	if (random.chance(real)) return dateCell(days);
	return text(typed(days, random.weighted([["slashes", 68] as const, ["words", 20] as const, ["iso", 7] as const, ["short", 5] as const])));
}

function sms(random: Random, answer: Contact["sms"]): Cell {
	if (answer === "") return text(random.chance(0.03) ? "?" : "");
	const way = random.weighted([["word", 80] as const, ["digit", 20] as const]);
	if (way === "digit") return numberCell(answer === "yes" ? 1 : 0, "general");
	return text(answer === "yes" ? random.weighted([["oui", 8] as const, ["Oui", 2] as const]) : "non");
}
