import { type Contact, type Crowd, createContact, drawStreet, END, idOf } from "./contacts.ts";
import { MEN, WOMEN } from "./people.ts";
import { TOWNS } from "./places.ts";
import type { Planter } from "./planter.ts";
import type { Random } from "./random.ts";

const NAME = ["title", "first", "last"] as const;
const ADDRESS = ["street", "postcode", "city", "country"] as const;
const PHONES = ["mobile", "landline"] as const;

/** Who is in the file twice, and who only looks so: the second records, each locked with its first where their likeness lies.
 *  `firstNumber` is the customer number of the first record added. */
export function duplicate(random: Random, crowd: Crowd, planter: Planter<Contact>, firstNumber: number): Contact[] {
	const added: Contact[] = [];
	const used = new Set<Contact>();
	const again = (kind: string, count: number, fits: (contact: Contact) => boolean, change: (copy: Contact, first: Contact, at: number) => void): void => {
		const places = [...NAME, ...ADDRESS, ...PHONES, "email", "birth"];
		planter.plant(
			kind,
			count,
			places,
			(contact) => !used.has(contact) && contact.company === "" && contact.joined < END - 90 && /^\p{L}{6,}$/u.test(contact.last) && fits(contact),
			(first, at) => {
				used.add(first);
				const number = firstNumber + added.length;
				const copy: Contact = {
					...first,
					number,
					id: idOf(number),
					joined: Math.min(END - 60, first.joined + random.int(20, 700)),
					note: "",
					optinDate: null,
					proof: "",
					referrals: null,
				};
				change(copy, first, at);
				planter.lock(copy, ...places);
				added.push(copy);
			},
		);
	};
	const hasAddress = (contact: Contact): boolean => contact.street !== "";

	again(
		"duplicate: same e-mail, other case",
		20,
		(contact) => contact.email !== "",
		(copy, _, at) => {
			copy.email = at % 2 === 0 ? copy.email.toUpperCase() : copy.email.charAt(0).toUpperCase() + copy.email.slice(1);
			if (at % 3 === 0) copy.mobile = "";
		},
	);
	again(
		"duplicate: same e-mail, second record of three",
		3,
		(contact) => contact.email !== "",
		(copy) => {
			copy.landline = "";
		},
	);
	for (const first of added.slice(-3)) {
		const number = firstNumber + added.length;
		const copy: Contact = { ...first, number, id: idOf(number), joined: Math.min(END - 60, first.joined + 40), mobile: "" };
		planter.lock(copy, ...NAME, ...ADDRESS, ...PHONES, "email", "birth");
		added.push(copy);
	}
	planter.counts.set("duplicate: same e-mail, third record of three", 3);
	again(
		"duplicate: same gmail mailbox, dots and tag",
		5,
		(contact) => contact.email.endsWith("@gmail.com"),
		(copy) => {
			copy.email = copy.email.replace(".exemple@", "exemple+promo@");
		},
	);
	again(
		"duplicate: same mobile, mistyped name",
		14,
		(contact) => contact.mobile.length === 10 && contact.town.country === "FR",
		(copy) => {
			copy.last = mistype(random, copy.last);
			copy.email = "";
		},
	);
	again(
		"duplicate: same name and postcode, nothing else shared",
		10,
		(contact) => hasAddress(contact) && contact.title !== "",
		(copy) => {
			Object.assign(copy, { email: "", mobile: "", landline: "", birth: null });
		},
	);
	again(
		"duplicate: same customer number",
		2,
		(contact) => contact.email !== "",
		(copy, first) => {
			copy.id = first.id;
			copy.email = "";
		},
	);
	again(
		"duplicate: same name and birth date, moved",
		3,
		(contact) => contact.birth !== null && hasAddress(contact),
		(copy) => {
			Object.assign(copy, { email: "", mobile: "", landline: "", street: drawStreet(random), town: otherTown(random, copy) });
		},
	);
	again("possible duplicate: mistyped name, same postcode", 6, hasAddress, (copy) => {
		Object.assign(copy, { last: mistype(random, copy.last), email: "", mobile: "", landline: "", birth: null });
	});
	again(
		"couple: one e-mail, two people",
		12,
		(contact) => contact.email !== "" && contact.title !== "",
		(copy, first) => {
			const woman = first.title !== "Mme";
			Object.assign(copy, { title: woman ? "Mme" : "M.", first: otherInitial(random, woman ? WOMEN : MEN, first.first), mobile: "", birth: null });
		},
	);
	again(
		"namesakes: same name, two people",
		5,
		(contact) => hasAddress(contact) && contact.town.country === "FR",
		(copy) => {
			const other = createContact(random, crowd, copy.number, { source: copy.source, joined: copy.joined });
			Object.assign(copy, { email: "", mobile: other.mobile, landline: "", birth: null, street: drawStreet(random), town: otherTown(random, copy) });
		},
	);
	colleagues(random, crowd, planter, added, firstNumber);
	return added;
}

/** Two people of one company: the SIRET, the address and the switchboard are the company's. */
function colleagues(random: Random, crowd: Crowd, planter: Planter<Contact>, added: Contact[], firstNumber: number): void {
	const places = [...NAME, ...ADDRESS, "landline", "siret", "email"];
	planter.plant(
		"colleagues: one SIRET, two people",
		6,
		places,
		(contact) => contact.siret !== "" && contact.street !== "" && contact.joined < END - 90,
		(first) => {
			const number = firstNumber + added.length;
			const other = createContact(random, crowd, number, { source: first.source, joined: first.joined + 30 });
			const { company, siret, street, complement, town, landline } = first;
			Object.assign(other, { company, siret, street, complement, town, landline, email: "", mobile: "", lastPurchase: null });
			planter.lock(other, ...places, "mobile");
			added.push(other);
		},
	);
}

function otherTown(random: Random, contact: Contact): Contact["town"] {
	return random.pick(TOWNS.filter((town) => town.country === "FR" && town.city !== contact.town.city));
}

function otherInitial(random: Random, names: readonly string[], name: string): string {
	return random.pick(names.filter((other) => other[0] !== name[0] && !other.includes("-")));
}

/** The name with two neighbouring letters swapped, or one dropped, after the first two. */
function mistype(random: Random, name: string): string {
	const at = random.int(2, name.length - 3);
	if (random.chance(0.5) && name[at] !== name[at + 1]) return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
	return name.slice(0, at) + name.slice(at + 1);
}
