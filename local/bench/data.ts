/** Invented contacts of a French shop, as messy as real ones, for measuring. The same seed gives the same rows. */

export const BENCH_HEADERS: readonly string[] = [
	"N° client",
	"Civilité",
	"Prénom",
	"Nom",
	"E-mail",
	"Téléphone",
	"Mobile",
	"Adresse",
	"Code postal",
	"Ville",
	"Pays",
	"Date de naissance",
	"Date de création",
	"Dernier achat",
	"Nb commandes",
	"CA",
	"Source",
	"Opt-in email",
	"Opt-in SMS",
	"Notes",
];

const FIRST_NAMES =
	"Camille Léa Manon Chloé Emma Inès Jade Louise Zoé Alice Anaïs Élodie Amélie Céline Sylvie Nathalie Isabelle Françoise Monique Jacqueline Marie Anne-Sophie Marie-Claude Maëlle Noémie Hélène Agnès Aïcha Fatima Sofia Lucas Hugo Louis Jules Gabriel Raphaël Arthur Nathan Enzo Théo Mathis Noël Loïc Gaël Jérôme Frédéric Stéphane Sébastien Grégory Benoît François Jean-Pierre Jean-Luc André René Gérard Michel Mohamed Karim Yanis Thibault Cédric Joël Rémi".split(
		" ",
	);
const NAME_STARTS = "Mar Ber Du Le Gar Mo Rou Gi Fau Bon Cha Del Per Vi Lam Hu Go Bar Pi Ren Sa To Au Cor Ma Da Lo Bla Fer Gui Tes Va".split(" ");
const NAME_MIDDLES = "ti na ran li che mon re bau ga ci ne lé va quet ri da gne ro se".split(" ");
const NAME_ENDS = "n rd nt t ault eau er in ier et on ard é y lle oux as is ot ère".split(" ");
const TOWNS: readonly (readonly [string, string])[] = [
	["75011", "Paris"],
	["75015", "Paris"],
	["69003", "Lyon"],
	["13008", "Marseille"],
	["31000", "Toulouse"],
	["06000", "Nice"],
	["44000", "Nantes"],
	["34000", "Montpellier"],
	["67000", "Strasbourg"],
	["33000", "Bordeaux"],
	["59800", "Lille"],
	["35000", "Rennes"],
	["51100", "Reims"],
	["42000", "Saint-Étienne"],
	["76600", "Le Havre"],
	["38000", "Grenoble"],
	["21000", "Dijon"],
	["49000", "Angers"],
	["30900", "Nîmes"],
	["63000", "Clermont-Ferrand"],
	["01000", "Bourg-en-Bresse"],
	["29200", "Brest"],
	["87000", "Limoges"],
	["80000", "Amiens"],
	["34200", "Sète"],
	["97400", "Saint-Denis"],
	["92100", "Boulogne-Billancourt"],
	["93200", "Saint-Denis"],
	["78000", "Versailles"],
	["02000", "Laon"],
];
const STREETS =
	"de la République|Victor Hugo|des Lilas|du Moulin|Jean Jaurès|de l'Église|des Écoles|Pasteur|de Verdun|du Général-de-Gaulle|de la Gare|des Acacias|Saint-Exupéry|Émile Zola|du Château|de Bretagne|Gambetta|des Frères Lumière".split(
		"|",
	);
const WAYS = "rue avenue boulevard chemin place impasse allée route quai Rue AVENUE av. bd".split(" ");
const MAIL_DOMAINS =
	"gmail.com gmail.com gmail.com orange.fr wanadoo.fr hotmail.fr hotmail.com yahoo.fr free.fr sfr.fr laposte.net outlook.fr live.fr icloud.com example.com".split(
		" ",
	);
const MAIL_TYPOS = "gmial.com gmail.fr hotmial.fr orange.f yaho.fr wanado.fr gmail,com".split(" ");
const SOURCES = [
	"Site web",
	"site web",
	"Magasin Lyon",
	"Magasin Paris",
	"Salon 2023",
	"Parrainage",
	"Facebook",
	"Instagram",
	"Google Ads",
	"",
	"import 2019",
	"Téléphone",
];
const CONSENTS = ["oui", "non", "Oui", "OUI", "1", "0", "", "", "true", "NON", "x", "N"];
const NOTES = [
	"Rappeler en septembre",
	"Préfère le matin",
	'Demande un devis pour "Le Clos"',
	"Déménagement prévu; voir adresse",
	"VIP",
	"NPAI",
	"Ne plus appeler",
	"Client depuis l’ouverture,\nvoir avec Julie",
	"Facture en double",
	"Cliente fidèle, aime les nouveautés",
];
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
/** One row in so many tells of a contact that another row tells of. */
const DUPLICATE_EVERY = 33;
const KEPT = 2048;

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32, Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** So many rows of contacts, each with a cell for each of `BENCH_HEADERS`; about 3 in 100 are duplicates of an earlier one.
 *  @example [...benchRows(1000, 7)].length  // 1000 */
export function* benchRows(count: number, seed: number): Generator<string[]> {
	const draw = new Draw(seed);
	const kept: string[][] = [];
	for (let index = 0; index < count; index++) {
		const row = kept.length > 100 && draw.below(DUPLICATE_EVERY) === 0 ? duplicate(draw, draw.of(kept), index) : contact(draw, index);
		if (kept.length < KEPT) kept.push(row);
		else if (draw.below(4) === 0) kept[draw.below(KEPT)] = row;
		yield row;
	}
}

class Draw {
	readonly #next: () => number;
	constructor(seed: number) {
		this.#next = mulberry32(seed);
	}
	below(limit: number): number {
		return Math.floor(this.#next() * limit);
	}
	of<T>(choices: readonly T[]): T {
		return choices[this.below(choices.length)] as T;
	}
	/** True so many times in a hundred. */
	percent(chance: number): boolean {
		return this.#next() * 100 < chance;
	}
}

function contact(draw: Draw, index: number): string[] {
	const firstName = draw.of(FIRST_NAMES);
	const lastName = draw.of(NAME_STARTS) + draw.of(NAME_MIDDLES) + (draw.percent(60) ? draw.of(NAME_MIDDLES) : "") + draw.of(NAME_ENDS);
	const [postcode, town] = draw.of(TOWNS);
	const created = 2010 + draw.below(16);
	const orders = draw.percent(30) ? 0 : 1 + Math.floor(draw.below(30) ** 2 / 60);
	return [
		`C${String(100_000 + index)}`,
		draw.of(["M.", "Mme", "M", "Mme", "Mr", "Madame", "Monsieur", "mme", "", ""]),
		cased(draw, firstName),
		cased(draw, lastName),
		mail(draw, firstName, lastName, index),
		phone(draw, draw.percent(70) ? `0${1 + draw.below(5)}` : "09", 45),
		phone(draw, draw.percent(75) ? "06" : "07", 62),
		draw.percent(80) ? `${1 + draw.below(180)}${draw.percent(6) ? " bis" : ""}${draw.percent(20) ? "," : ""} ${draw.of(WAYS)} ${draw.of(STREETS)}` : "",
		postcode.startsWith("0") && draw.percent(40) ? postcode.slice(1) : draw.percent(4) ? "" : postcode,
		draw.percent(25) ? plain(town).toUpperCase() : town,
		draw.of(["France", "France", "France", "FRANCE", "FR", "", "", "Belgique"]),
		draw.percent(55) ? date(draw, 1940 + draw.below(66)) : "",
		date(draw, created),
		orders > 0 ? date(draw, Math.min(2026, created + draw.below(8))) : "",
		String(orders),
		orders > 0 ? amount(draw, orders * (1500 + draw.below(12_000))) : "",
		draw.of(SOURCES),
		draw.of(CONSENTS),
		draw.of(CONSENTS),
		notes(draw),
	];
}

/** The same person once more: another number, another way of writing. */
function duplicate(draw: Draw, row: readonly string[], index: number): string[] {
	const again = [...row];
	again[0] = `C${String(100_000 + index)}`;
	again[2] = draw.percent(50) ? plain(row[2]!) : row[2]!;
	again[3] = draw.percent(50) ? row[3]!.toUpperCase() : row[3]!;
	if (draw.percent(30)) again[4] = "";
	if (draw.percent(30)) again[6] = row[6]!.replace(/\D/g, "");
	if (draw.percent(20)) again[7] = "";
	again[12] = date(draw, 2024);
	return again;
}

function plain(text: string): string {
	return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

function cased(draw: Draw, name: string): string {
	const chance = draw.below(100);
	if (chance < 60) return name;
	if (chance < 80) return name.toUpperCase();
	if (chance < 90) return plain(name).toLowerCase();
	return chance < 97 ? ` ${name} ` : chance < 99 ? "" : "?";
}

function mail(draw: Draw, firstName: string, lastName: string, index: number): string {
	const chance = draw.below(1000);
	if (chance < 150) return "";
	if (chance < 160) return draw.of(["nc", "aucun@aucun.fr", "contact@", "-", "pas de mail"]);
	const name = plain(chance < 500 ? `${firstName}.${lastName}` : chance < 800 ? `${firstName[0]}${lastName}${index % 1000}` : `${lastName}${index % 10_000}`);
	const address = `${name.toLowerCase()}${chance % 3 === 0 ? draw.below(90) : ""}@${chance > 985 ? draw.of(MAIL_TYPOS) : draw.of(MAIL_DOMAINS)}`;
	return chance % 20 === 0 ? address.toUpperCase() : chance % 31 === 0 ? ` ${address}` : address;
}

function notes(draw: Draw): string {
	if (draw.percent(55)) return "";
	return Array.from({ length: 1 + draw.below(4) }, () => draw.of(NOTES)).join(". ");
}

/** A number in one of the ways in which people write it; filled in so many cells of a hundred. */
function phone(draw: Draw, prefix: string, filled: number): string {
	if (!draw.percent(filled)) return draw.percent(3) ? draw.of(["0000000000", "0600000000", "NC", "06", "liste rouge"]) : "";
	const digits = String(10_000_000 + draw.below(90_000_000));
	const pairs = digits.match(/../g)!;
	const figure = prefix[1]!;
	switch (draw.below(12)) {
		case 0:
		case 1:
		case 2:
			return `${prefix} ${pairs.join(" ")}`;
		case 3:
		case 4:
			return `${prefix}${digits}`;
		case 5:
			return `${prefix}.${pairs.join(".")}`;
		case 6:
			return `${prefix}-${pairs.join("-")}`;
		case 7:
			return `+33${figure}${digits}`;
		case 8:
			return `+33 ${figure} ${pairs.join(" ")}`;
		case 9:
			return `+33 (0)${figure} ${pairs.join(" ")}`;
		case 10:
			return `0033${figure}${digits}`;
		default:
			return `${figure}${digits}`;
	}
}

function date(draw: Draw, year: number): string {
	const month = 1 + draw.below(12);
	const day = 1 + draw.below(28);
	const two = (value: number) => String(value).padStart(2, "0");
	const chance = draw.below(100);
	if (chance < 78) return `${two(day)}/${two(month)}/${year}`;
	if (chance < 88) return `${year}-${two(month)}-${two(day)}`;
	if (chance < 93) return `${day}/${month}/${two(year % 100)}`;
	if (chance < 97) return `${day} ${MONTHS[month - 1]} ${year}`;
	return chance < 99 ? `${two(day)}.${two(month)}.${year}` : "00/00/0000";
}

function amount(draw: Draw, cents: number): string {
	const whole = Math.floor(cents / 100);
	const rest = String(cents % 100).padStart(2, "0");
	const chance = draw.below(10);
	if (chance < 6) return `${whole},${rest}`;
	if (chance < 8) return `${whole}.${rest}`;
	return chance < 9 ? `${whole} €` : `${String(whole).replace(/\B(?=(\d{3})+$)/g, " ")},${rest} €`;
}

/** The rows as lines of a delimited file with semicolons, headers first, each with its line end. */
export function* benchLines(count: number, seed: number): Generator<string> {
	yield `${BENCH_HEADERS.join(";")}\r\n`;
	for (const row of benchRows(count, seed)) yield `${row.map((cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";")}\r\n`;
}
