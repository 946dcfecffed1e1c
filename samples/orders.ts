import { fromCivil, toCivil } from "../core/dates/civil-date.ts";
import { type Contact, END, idOf, SEASON } from "./contacts.ts";
import type { Random } from "./random.ts";

/** The first day of the orders kept: two years up to the last day. */
const ORDERS_FROM = fromCivil(2024, 11, 21);

export interface Order {
	id: string;
	readonly day: number;
	readonly customer: Contact | null;
	clientId: string;
	email: string;
	readonly product: string;
	cents: number;
	readonly shop: string;
	status: "payée" | "annulée" | "remboursée";
	readonly coupon: string;
}

/** Name, price in cents, weight. */
const PRODUCTS: readonly (readonly [readonly [string, number], number])[] = [
	[["Plaid mérinos 130 × 180", 12_900], 14],
	[["Bougie Brume", 2490], 18],
	[["Coussin laine bouillie", 3950], 14],
	[["Écharpe mohair", 6900], 13],
	[["Bonnet torsadé", 3450], 12],
	[["Couette laine 4 saisons", 24_900], 4],
	[["Tapis tissé main", 123_450], 1],
	[["Savon au lait de brebis", 850], 12],
	[["Pelotes, lot de 5", 4950], 8],
	[["Carte cadeau", 5000], 4],
];
const COUPONS: readonly string[] = ["BIENVENUE10", "HIVER25", "LAINE10", "PARRAIN"];
const SHOPS: ReadonlyMap<string, string> = new Map([
	["Site web", "Site web"],
	["Boutique Grenoble", "Grenoble"],
	["Magasin Lyon", "Lyon"],
	["Boutique Annecy", "Annecy"],
]);
const BUSIEST = Math.max(...SEASON);

/** Deals orders to the customers who bought within the two years, and dates the last purchase of the others before them.
 *  @example deal(random, contacts, 4900).length  // 4900, in the order of their dates */
export function deal(random: Random, contacts: readonly Contact[], count: number): Order[] {
	const recent: Contact[] = [];
	for (const contact of contacts) {
		if (contact.lastPurchase === null) continue;
		if (contact.joined >= ORDERS_FROM || random.chance(0.56)) recent.push(contact);
		else contact.lastPurchase = between(random, contact.joined, ORDERS_FROM - 1);
	}
	const windows = new Map(recent.map((contact) => [contact, windowOf(random, contact)]));
	const owners = [...recent, ...repeats(random, windows, count - recent.length)];
	const orders = owners.map((owner) => createOrder(random, owner, windows.get(owner)!));
	orders.sort((one, other) => one.day - other.day);
	return orders;
}

/** Numbers the orders by date: CMD-24-0001 is the first of 2024 here. */
export function number(orders: readonly Order[]): void {
	orders.forEach((order, at) => {
		order.id = `CMD-${toCivil(order.day).year % 100}-${`0000${at + 1}`.slice(-5)}`;
	});
}

/** An order whose customer is no longer in the file: an unknown number, an unknown mailbox, or nothing at all. */
export function createStray(random: Random, at: number): Order {
	const order = createOrder(random, null, [ORDERS_FROM, END]);
	if (at % 20 < 11) order.clientId = idOf(7000 + at);
	else if (at % 20 < 16) order.email = `passage${`000${at}`.slice(-4)}.exemple@gmail.com`;
	return order;
}

function between(random: Random, first: number, last: number): number {
	return Math.min(last, first + Math.floor((last - first + 1) * random.next() ** 1.6));
}

/** First and last day on which a customer buys: four in ten of the older ones have left on the way. */
function windowOf(random: Random, contact: Contact): readonly [number, number] {
	const first = Math.max(ORDERS_FROM, contact.joined);
	if (first > END - 120 || random.chance(0.58)) return [first, END];
	return [first, first + Math.floor((END - first) * random.next())];
}

/** Four in ten bought once; the others share the orders unevenly, a few of them many, and the longer they stay the more. */
function repeats(random: Random, windows: ReadonlyMap<Contact, readonly [number, number]>, count: number): Contact[] {
	const loyal: (readonly [Contact, number])[] = [];
	for (const [buyer, [first, last]] of windows) {
		if (last - first > 20 && random.chance(0.64)) loyal.push([buyer, (0.35 + 2.2 * random.next() ** 5) * (60 + last - first)]);
	}
	const bounds: number[] = [];
	let sum = 0;
	for (const [, weight] of loyal) {
		sum += weight;
		bounds.push(sum);
	}
	return Array.from({ length: count }, () => loyal[positionIn(bounds, random.next() * sum)]![0]);
}

function positionIn(bounds: readonly number[], value: number): number {
	let low = 0;
	let high = bounds.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (bounds[middle]! > value) high = middle;
		else low = middle + 1;
	}
	return low;
}

function inSeason(random: Random, [first, last]: readonly [number, number]): number {
	for (let tries = 0; tries < 40; tries++) {
		const day = random.int(first, last);
		if (random.next() * BUSIEST < SEASON[toCivil(day).month - 1]!) return day;
	}
	return last;
}

function createOrder(random: Random, customer: Contact | null, window: readonly [number, number]): Order {
	const [product, price] = random.weighted(PRODUCTS);
	const coupon = random.chance(0.11) ? random.pick(COUPONS) : "";
	const usual = SHOPS.get(customer?.source ?? "") ?? "";
	const shop =
		usual !== "" && random.chance(0.86)
			? usual
			: random.weighted([["Site web", 5] as const, ["Grenoble", 3] as const, ["Annecy", 2] as const, ["Lyon", 2] as const]);
	const quantity = price > 20_000 ? 1 : random.weighted([[1, 75] as const, [2, 18] as const, [3, 7] as const]);
	const order: Order = {
		id: "",
		day: inSeason(random, window),
		customer,
		clientId: customer?.id ?? "",
		email: "",
		product,
		cents: Math.round(price * quantity * (coupon ? 0.9 : 1)),
		shop,
		status: random.weighted([["payée", 935] as const, ["annulée", 38] as const, ["remboursée", 27] as const]),
		coupon,
	};
	if (customer?.email && shop === "Site web") {
		order.email = customer.email;
		if (random.chance(0.16)) order.clientId = "";
	}
	return order;
}
