// The mistakes put in on purpose, each kind in a given number of cells. Everything else is written in writing.ts.
import { fromCivil } from "../core/dates/civil-date.ts";
import { type Cell, dateCell, numberCell, text, typed } from "./cells.ts";
import type { Column } from "./columns.ts";
import { type Contact, END, landlineOf, mobileOf, numbered } from "./contacts.ts";
import { TOWNS } from "./places.ts";
import type { Planter } from "./planter.ts";
import type { Random } from "./random.ts";
import { pairs } from "./writing.ts";

/** What stands in the cells of a contact that were written already. */
export type WrittenCells = Map<Contact, Partial<Record<Column, Cell>>>;

const LYON = "Magasin Lyon";
const NBSP = "\u00a0";
const SHOP_EMAIL = "boutique.lyon@brumelaine-exemple.fr";
const SHOP_PHONE = "04 70 00 70 00";

/** Typed for meant, and how often; each stays under a twentieth of the right one. */
const TYPOS: readonly (readonly [string, string, number])[] = [
	["gmail.com", "gmial.com", 9],
	["gmail.com", "gmal.com", 6],
	["gmail.com", "gmai.com", 5],
	["gmail.com", "gmail.con", 5],
	["gmail.com", "gmail.co", 3],
	["gmail.com", "gamil.com", 3],
	["orange.fr", "ornage.fr", 3],
	["orange.fr", "orage.fr", 2],
	["hotmail.fr", "hotmial.fr", 2],
	["hotmail.fr", "hotmal.fr", 1],
	["wanadoo.fr", "wanado.fr", 1],
	["yahoo.fr", "yaho.fr", 1],
];

const has =
	(domain: string) =>
	(contact: Contact): boolean =>
		contact.email.endsWith(`@${domain}`);
const isFrench = (contact: Contact): boolean => contact.town.country === "FR";
const withAddress = (contact: Contact): boolean => contact.street !== "";

/** Plants the mistakes of the sheet of customers. */
export function messUp(random: Random, planter: Planter<Contact>, written: WrittenCells): void {
	const put = (contact: Contact, column: Column, cell: Cell): void => {
		written.set(contact, { ...written.get(contact), [column]: cell });
	};
	/** A mistake that replaces the text of one column. */
	const write = (
		kind: string,
		count: number,
		column: Column,
		eligible: (contact: Contact) => boolean,
		change: (contact: Contact, at: number) => string,
	): void => planter.plant(kind, count, [column], eligible, (contact, at) => put(contact, column, text(change(contact, at))));
	const turn =
		<T>(list: readonly T[]) =>
		(_: Contact, at: number): T =>
			list[at % list.length] as T;

	messUpNames();
	messUpEmails();
	messUpPhones();
	messUpAddresses();
	messUpDates();
	messUpTheRest();

	function messUpNames(): void {
		const plain = (contact: Contact): boolean => contact.company === "" && /^\p{L}+$/u.test(contact.last);
		planter.plant(
			"name: test row",
			2,
			["title", "first", "last", "email", "mobile"],
			(contact) => !contact.buyer && contact.email === "" && plain(contact),
			(contact, at) => {
				for (const column of ["first", "last"] as const) put(contact, column, text(at === 0 ? "TEST" : "test"));
				put(contact, "email", text("test@test.fr"));
				put(contact, "mobile", text("0600000000"));
			},
		);
		planter.plant("name: first and last swapped", 16, ["first", "last"], plain, (contact) => {
			put(contact, "first", text(contact.last));
			put(contact, "last", text(contact.first));
		});
		planter.plant("name: all in the surname", 10, ["first", "last"], plain, (contact) => {
			put(contact, "first", text(""));
			put(contact, "last", text(`${contact.last.toUpperCase()} ${contact.first}`));
		});
		planter.plant("name: a company in the surname", 6, ["first", "last"], plain, (contact, at) => {
			put(contact, "first", text(""));
			put(contact, "last", text(`${["SARL", "Sté", "SAS"][at % 3]} ${contact.last}`));
		});
		planter.plant("name: couple", 12, ["title", "first", "last"], plain, (contact, at) => {
			put(contact, "title", text(at % 2 === 0 ? "M. et Mme" : "M. & Mme"));
			put(contact, "first", text(at % 3 === 0 ? `Jean et ${contact.first === "Marie" ? "Anne" : "Marie"}` : ""));
			put(contact, "last", text(contact.last));
		});
		planter.plant("name: encoding damage", 3, ["first"], plain, (contact, at) => put(contact, "first", text(["HÃ©lÃ¨ne", "FranÃ§oise", "Fran\ufffdois"][at]!)));
		write("name: placeholder", 12, "first", plain, turn(["x", "?", ".", "xxx", "inconnu", "-"]));
		write("name: digits", 3, "last", plain, (contact) => `${contact.last}2`);
		write("name: spaces", 15, "last", plain, (contact, at) => (at % 2 === 0 ? `  ${contact.last} ` : `${contact.last}${NBSP}`));
		write(
			"name: salutation in the first name",
			5,
			"first",
			(contact) => plain(contact) && contact.title === "Mme",
			(contact) => `Mme ${contact.first}`,
		);
		write("name: title that tells no gender", 4, "title", plain, turn(["Dr", "Me"]));
	}

	function messUpEmails(): void {
		const none = (contact: Contact): boolean => contact.email === "";
		const ours = (contact: Contact): boolean => /@(boite-exemple|courriel-exemple)\.fr$/.test(contact.email);
		const any = (contact: Contact): boolean => contact.email !== "";
		const words = turn(["pas d'email", "n/a", "xxx", "aucun", "néant", "-", "?", "non communiqué"]);
		write("e-mail: placeholder word, Lyon", 24, "email", (contact) => none(contact) && contact.source === LYON, words);
		write("e-mail: placeholder word, elsewhere", 10, "email", (contact) => none(contact) && contact.source !== LYON, words);
		write(
			"e-mail: placeholder address",
			10,
			"email",
			none,
			turn(["aucun@aucun.fr", "test@test.fr", "pasdemail@pasdemail.fr", "nomail@nomail.com", "refus@refus.fr"]),
		);
		write(
			"e-mail: the shop's own, typed to get on",
			9,
			"email",
			(contact) => none(contact) && contact.source === LYON,
			() => SHOP_EMAIL,
		);
		write("e-mail: syntax", 14, "email", ours, (contact, at) => {
			const [local, domain] = contact.email.split("@") as [string, string];
			return [
				`${local}@`,
				`${local}.${domain}`,
				`${local.replace(".", " ")}@${domain}`,
				`${local.replace(".", "..")}@${domain}`,
				`${local}@@${domain}`,
				`${local}@courriel`,
				`@${domain}`,
			][at % 7]!;
		});
		for (const [meant, found, count] of TYPOS)
			write(`e-mail: ${found} for ${meant}`, count, "email", has(meant), (contact) => contact.email.replace(`@${meant}`, `@${found}`));
		write("e-mail: comma in the domain", 4, "email", has("gmail.com"), (contact) => contact.email.replace("gmail.com", "gmail,com"));
		write("e-mail: (at)", 3, "email", ours, (contact) => contact.email.replace("@", " (at) "));
		write("e-mail: example.com", 3, "email", ours, (contact) => `${numbered(contact.number)}@example.com`);
		write("e-mail: disposable", 6, "email", has("gmail.com"), (contact, at) => `${numbered(contact.number)}@${["yopmail.com", "yopmail.fr"][at % 2]}`);
		planter.plant("e-mail: known bad", 22, ["emailStatus", "email"], any, (contact, at) => {
			put(contact, "emailStatus", text(at % 3 === 0 ? "NPAI" : "hard bounce"));
			put(contact, "email", text(contact.email));
		});
		write("e-mail: capitals", 70, "email", any, (contact) => contact.email.toUpperCase());
		write("e-mail: mixed case", 40, "email", ours, (contact) => contact.email.replace(/(^|\.)[a-z](?=.*@)/g, (start) => start.toUpperCase()));
		write("e-mail: spaces around", 24, "email", any, (contact, at) => (at % 2 === 0 ? `${contact.email} ` : `  ${contact.email}`));
		write("e-mail: no-break or invisible spaces", 13, "email", any, (contact, at) => (at % 4 === 0 ? `${contact.email}\u200b` : `${NBSP}${contact.email}`));
		write("e-mail: mailto", 4, "email", any, (contact) => `mailto:${contact.email}`);
		write("e-mail: with a display name", 5, "email", any, (contact) => `${contact.first} ${contact.last} <${contact.email}>`);
		write("e-mail: punctuation after", 6, "email", any, (contact, at) => contact.email + ";,."[at % 3]);
		write(
			"e-mail: two in a cell",
			6,
			"email",
			has("gmail.com"),
			(contact, at) => `${contact.email}${["; ", " / "][at % 2]}${numbered(contact.number)}@orange.fr`,
		);
	}

	function messUpPhones(): void {
		const noMobile = (contact: Contact): boolean => contact.mobile === "";
		const french = (contact: Contact): boolean => contact.mobile.length === 10 && isFrench(contact) && /^0[67][0-5]/.test(contact.mobile);
		const numeric = (contact: Contact): number => Number(contact.mobile);
		const fillers = ["0600000000", "06 00 00 00 00", "0606060606", "0612345678", "xxx", "n/a", "pas de portable", "0000000000", "aucun"];
		write("mobile: placeholder, Lyon", 26, "mobile", (contact) => noMobile(contact) && contact.source === LYON, turn(fillers));
		write("mobile: placeholder, elsewhere", 12, "mobile", (contact) => noMobile(contact) && contact.source !== LYON, turn(fillers));
		write("mobile: number of fiction", 4, "mobile", noMobile, (contact) => `06 39 98 ${pairs(`000${contact.number}`.slice(-4))}`);
		planter.plant(
			"mobile: a landline",
			24,
			["mobile", "landline"],
			(contact) => contact.landline === "" && noMobile(contact) && landlineOf(contact.number, contact.town.zone).length === 10,
			(contact) => {
				put(contact, "mobile", text(pairs(landlineOf(contact.number, contact.town.zone))));
				put(contact, "landline", text(""));
			},
		);
		write(
			"mobile: two in a cell",
			14,
			"mobile",
			(contact) => french(contact) && mobileOf(contact.number, "07") !== contact.mobile && mobileOf(contact.number, "07") !== "",
			(contact, at) => `${pairs(contact.mobile)}${[" / ", " ou ", "; "][at % 3]}${pairs(mobileOf(contact.number, "07"))}`,
		);
		write("mobile: a digit short", 12, "mobile", french, (contact) => pairs(contact.mobile.slice(0, 9)));
		write("mobile: a digit too many", 4, "mobile", french, (contact) => `${pairs(contact.mobile)}${contact.number % 10}`);
		write("mobile: exponent, digits lost", 2, "mobile", french, (contact) => `${contact.mobile[1]},${contact.mobile.slice(2, 4)}E+08`);
		write("mobile: letter O for zero", 3, "mobile", french, (contact) => pairs(contact.mobile).replace("0", "O"));
		write("mobile: with a word", 4, "mobile", french, (contact) => `portable : ${pairs(contact.mobile)}`);
		planter.plant("mobile: number without its zero", 330, ["mobile"], french, (contact) => put(contact, "mobile", numberCell(numeric(contact), "general")));
		planter.plant("mobile: number shown with its zero", 120, ["mobile"], french, (contact) => put(contact, "mobile", numberCell(numeric(contact), "phone")));
		planter.plant("mobile: number with 33", 8, ["mobile"], french, (contact) =>
			put(contact, "mobile", numberCell(33_000_000_000 + numeric(contact), "general")),
		);
		const noLandline = (contact: Contact): boolean => contact.landline === "";
		write(
			"landline: the shop's own",
			8,
			"landline",
			(contact) => noLandline(contact) && contact.source === LYON,
			() => SHOP_PHONE,
		);
		write("landline: service number", 5, "landline", noLandline, (contact) => `0 892 ${`${contact.number}00000`.slice(0, 6).replace(/(...)/, "$1 ")}`);
		write("landline: platform number", 2, "landline", noLandline, (contact) => pairs(`0162${`00${contact.number}`.slice(-6).padStart(6, "0")}`));
		write(
			"landline: with an extension",
			4,
			"landline",
			(contact) => contact.landline.length === 10 && isFrench(contact),
			(contact) => `${pairs(contact.landline)} poste 12`,
		);
		planter.plant(
			"landline: number without its zero",
			90,
			["landline"],
			(contact) => contact.landline.length === 10,
			(contact) => put(contact, "landline", numberCell(Number(contact.landline), "general")),
		);
	}

	function messUpAddresses(): void {
		const french = (contact: Contact): boolean => withAddress(contact) && isFrench(contact);
		write("address: placeholder", 12, "street", (contact) => !withAddress(contact), turn(["inconnue", "NC", ".", "à compléter", "xxx"]));
		write("address: over 38 characters", 12, "street", withAddress, (contact) => `${contact.street.replace(/^\d+ /, "$&ter ")}, quartier du Haut-Chalonnet`);
		planter.plant("address: whole in one cell", 8, ["street", "postcode", "city"], french, (contact) => {
			put(contact, "street", text(`${contact.street} ${contact.town.postcode} ${contact.town.city}`));
			put(contact, "postcode", text(""));
			put(contact, "city", text(""));
		});
		planter.plant("postcode: of another town", 12, ["postcode", "city"], french, (contact) => {
			put(
				contact,
				"postcode",
				text(
					TOWNS.find((town) => town.country === "FR" && town.postcode.slice(0, 2) !== contact.town.postcode.slice(0, 2) && town.city !== contact.town.city)!
						.postcode,
				),
			);
			put(contact, "city", text(contact.town.city));
		});
		const inTown =
			(city: string) =>
			(contact: Contact): boolean =>
				withAddress(contact) && contact.town.city === city;
		planter.plant("postcode: code of a commune", 4, ["postcode", "city"], inTown("Grenoble"), (contact) => {
			put(contact, "postcode", text("38185"));
			put(contact, "city", text("Grenoble"));
		});
		planter.plant("city: CEDEX", 5, ["postcode", "city"], inTown("Grenoble"), (contact) => {
			put(contact, "postcode", text("38025"));
			put(contact, "city", text("GRENOBLE CEDEX 1"));
		});
		write("postcode: with a space", 8, "postcode", french, (contact) => `${contact.town.postcode.slice(0, 2)} ${contact.town.postcode.slice(2)}`);
		write("postcode: F-", 5, "postcode", french, (contact) => `F-${contact.town.postcode}`);
		write("postcode: placeholder", 6, "postcode", french, turn(["00000", "xxxxx", "NC"]));
		write("postcode: letter O for zero", 3, "postcode", french, (contact) => contact.town.postcode.replace(/0$/, "O"));
		write(
			"postcode: a digit lost",
			3,
			"postcode",
			(contact) => french(contact) && contact.town.postcode.startsWith("7"),
			(contact) => contact.town.postcode.slice(0, 4),
		);
		write(
			"city: district",
			10,
			"city",
			(contact) => withAddress(contact) && contact.town.city === "Lyon",
			(contact, at) => [`LYON ${contact.town.postcode[4]}EME`, `Lyon ${contact.town.postcode[4]}`][at % 2]!,
		);
		write("city: mistyped", 4, "city", inTown("Grenoble"), turn(["Grenbole", "Grenobel"]));
		write("city: spaces", 20, "city", withAddress, (contact, at) => (at % 2 === 0 ? `${contact.town.city} ` : `${NBSP}${contact.town.city}`));
		write(
			"city: abbreviated saint",
			12,
			"city",
			(contact) => withAddress(contact) && contact.town.city.startsWith("Saint-"),
			(contact) => contact.town.city.replace("Saint-", "ST ").toUpperCase(),
		);
	}

	function messUpDates(): void {
		const born = (contact: Contact): boolean => contact.birth !== null;
		const bought = (contact: Contact): boolean => contact.lastPurchase !== null;
		const date = (kind: string, count: number, column: Column, eligible: (contact: Contact) => boolean, change: (contact: Contact) => number): void =>
			planter.plant(kind, count, [column], eligible, (contact) => put(contact, column, dateCell(change(contact))));
		write("birth: impossible", 5, "birth", born, turn(["31/02/1980", "45/13/1975", "00/00/1960", "30/02/1971", "31/04/1966"]));
		date("birth: future", 3, "birth", born, () => fromCivil(2031, random.int(1, 12), random.int(1, 28)));
		planter.plant(
			"birth: 1 January 1900",
			12,
			["birth"],
			(contact) => !born(contact),
			(contact) => put(contact, "birth", { value: 1, style: "date" }),
		);
		date("birth: under 15", 4, "birth", born, () => fromCivil(random.int(2013, 2022), random.int(1, 12), random.int(1, 28)));
		date("birth: over 110", 3, "birth", born, () => fromCivil(random.int(1901, 1909), random.int(1, 12), random.int(1, 28)));
		write("joined: impossible", 4, "joined", () => true, turn(["31/11/2024", "30/02/2023", "31/06/2022", "29/02/2025"]));
		date(
			"joined: future",
			6,
			"joined",
			(contact) => contact.source !== LYON,
			() => END + random.int(30, 390),
		);
		write(
			"joined: blank",
			30,
			"joined",
			(contact) => contact.source !== "Jeu concours 2026",
			() => "",
		);
		write(
			"joined: month first",
			3,
			"joined",
			(contact) => contact.joined % 7 < 3 && Number(typed(contact.joined, "slashes").slice(0, 2)) > 12,
			(contact) => typed(contact.joined, "month first"),
		);
		date(
			"joined: before 1990",
			2,
			"joined",
			() => true,
			() => fromCivil(1990, 1, 1) - 1,
		);
		date("last purchase: future", 6, "lastPurchase", bought, () => END + random.int(20, 400));
		date("last purchase: before joining", 9, "lastPurchase", bought, (contact) => contact.joined - random.int(60, 500));
	}

	function messUpTheRest(): void {
		write(
			"newsletter: left on a date",
			4,
			"newsletter",
			(contact) => contact.newsletter === "left",
			(contact) => `désinscrit le ${typed(Math.min(END - 3, contact.joined + 200), "slashes")}`,
		);
		write(
			"note: sensitive",
			9,
			"note",
			(contact) => contact.note === "",
			turn([
				"en arrêt maladie jusqu'en mars",
				"diabétique, pas de chocolats dans le colis",
				"catholique pratiquante, pas le dimanche",
				"délégué syndical, très bavard",
				"en dépression depuis le divorce",
				"enceinte, attend pour juin",
				"musulman, pas de livraison le vendredi",
				"a fait de la prison, rester poli",
				"handicap : livrer à l'étage",
			]),
		);
		write(
			"note: returned mail",
			8,
			"note",
			(contact) => contact.note === "" && withAddress(contact),
			() => "NPAI, courrier revenu",
		);
		write(
			"note: two lines",
			6,
			"note",
			(contact) => contact.note === "",
			() => "échange bonnet\nvoir ticket du 12",
		);
		write("note: looks like a formula", 2, "note", (contact) => contact.note === "", turn(["=> à rappeler", "+ un cadeau la prochaine fois"]));
		write(
			"note: very long",
			1,
			"note",
			(contact) => contact.note === "",
			() => "A rappelé pour le plaid. ".repeat(60).trim(),
		);
		planter.plant(
			"siret: wrong key",
			4,
			["siret"],
			(contact) => contact.siret !== "",
			(contact) => put(contact, "siret", text(contact.siret.slice(0, 13) + ((Number(contact.siret[13]) + 1) % 10))),
		);
		planter.plant(
			"siret: number",
			25,
			["siret"],
			(contact) => contact.siret !== "",
			(contact) => put(contact, "siret", numberCell(Number(contact.siret), "digits")),
		);
		planter.plant(
			"referrals: recommended us",
			34,
			["referrals"],
			(contact) => contact.buyer && contact.lastPurchase !== null,
			(contact) => put(contact, "referrals", numberCell(random.weighted([[1, 6] as const, [2, 3] as const, [4, 1] as const]))),
		);
	}
}
