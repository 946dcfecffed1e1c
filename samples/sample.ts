import type { Cell } from "./cells.ts";
import { clientsPart, commentsPart, layOut, noteBoxesPart, SUBTITLE, SUBTITLE_RUNS, spentFormula } from "./clients-sheet.ts";
import { COLUMNS } from "./columns.ts";
import { arrivals, type Contact, type Crowd, createContact } from "./contacts.ts";
import { duplicate } from "./duplicates.ts";
import { chartPart, drawingPart, followUp, followUpPart } from "./follow-up-sheet.ts";
import { messUp, type WrittenCells } from "./mess.ts";
import { createStray, deal, number, type Order } from "./orders.ts";
import { listsPart, surroundingParts, workbookPart } from "./package-parts.ts";
import { createPlanter, type Planter } from "./planter.ts";
import { createRandom, type Random } from "./random.ts";
import { type OrderCells, salesPart, spentByClient, tablePart, writeOrders } from "./sales-sheet.ts";
import { SharedStrings } from "./sheet-data.ts";
import { stylesPart } from "./styles.ts";
import { themePart } from "./theme.ts";
import { writeContact } from "./writing.ts";

const SEED = 20_261_120;
const PEOPLE = 1915;
const ORDERS = 5000;
const STRAYS = 100;
const SAME_NUMBER = 4;
const BLANK_AFTER = [702, 1503];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Sample {
	/** The text of each part of the package, by name, in the order of the package. */
	readonly parts: ReadonlyMap<string, string>;
	/** How many of each kind were planted, or written in each way: kinds begin with the field they are about. */
	readonly plantedCounts: ReadonlyMap<string, number>;
}

/** The sample workbook: customers and orders of an invented shop, as messy as real ones, up to 20 November 2026.
 *  The same at every call, on every machine.
 *  @example createSample().plantedCounts.get("e-mail: syntax")  // 14 */
export function createSample(): Sample {
	const random = createRandom(SEED);
	const crowd: Crowd = { taken: new Set(), mailboxes: new Set() };
	const contacts = arrivals(random, PEOPLE).map((arrival, at) => createContact(random, crowd, at + 1, arrival));
	const planter = createPlanter(random, contacts);
	const copies = duplicate(random, crowd, planter, PEOPLE + 1);
	contacts.push(...copies);
	contacts.sort((one, other) => one.joined - other.joined || one.number - other.number);

	const orders = drawOrders(random, contacts);
	holdMailboxes(planter, orders);
	dateLastPurchases(random, orders);
	const { rows: sales, counts } = writeOrders(random, orders);
	const records = writeContacts(random, planter, contacts, sales);
	for (const [kind, count] of counts) planter.counts.set(kind, count);
	planter.counts.set("order: no such customer", STRAYS);
	planter.counts.set("order: number used twice", SAME_NUMBER);
	planter.counts.set("rows of customers", contacts.length);
	planter.counts.set("rows of orders", sales.length);
	return { parts: packageParts(records, sales), plantedCounts: planter.counts };
}

function drawOrders(random: Random, contacts: readonly Contact[]): Order[] {
	const orders = deal(random, contacts, ORDERS - STRAYS - SAME_NUMBER);
	for (let at = 0; at < STRAYS; at++) orders.push(createStray(random, at));
	orders.sort((one, other) => one.day - other.day);
	number(orders);
	for (const order of random.some(orders, SAME_NUMBER)) orders.splice(orders.indexOf(order), 0, { ...order });
	return orders;
}

/** An order known by its e-mail alone must find its customer: that mailbox stays as it is. */
function holdMailboxes(planter: Planter<Contact>, orders: readonly Order[]): void {
	for (const { customer, clientId } of orders) if (customer !== null && clientId === "") planter.lock(customer, "email");
}

/** The column of last purchases follows the paid orders; for one customer in twenty nobody brought it up to date. */
function dateLastPurchases(random: Random, orders: readonly Order[]): void {
	const latest = new Map<Contact, number>();
	for (const { customer, day, status } of orders) if (customer !== null && status === "payée") latest.set(customer, Math.max(day, latest.get(customer) ?? day));
	for (const [customer, day] of latest) if (customer.lastPurchase === null || random.chance(0.95)) customer.lastPurchase = day;
}

function writeContacts(random: Random, planter: Planter<Contact>, contacts: readonly Contact[], sales: readonly OrderCells[]): Cell[][] {
	const written: WrittenCells = new Map();
	messUp(random, planter, written);
	const seen = (way: string): void => void planter.counts.set(way, (planter.counts.get(way) ?? 0) + 1);
	const spent = spentByClient(sales);
	return contacts.map((contact, at) => {
		const cells = writeContact(random, contact, written.get(contact) ?? {}, seen);
		const row = 4 + at + BLANK_AFTER.filter((blank) => blank <= at).length;
		const total: Cell = { value: (spent.get(contact.id.toLowerCase()) ?? 0) / 100, style: "money", formula: spentFormula(row, sales.length + 1), shared: true };
		return COLUMNS.map(([key]) => (key === "spent" ? total : cells[key]));
	});
}

function packageParts(records: readonly (readonly Cell[])[], sales: readonly OrderCells[]): ReadonlyMap<string, string> {
	const strings = new SharedStrings();
	const { rows, range } = layOut(records, BLANK_AFTER);
	const spentColumn = COLUMNS.findIndex(([key]) => key === "spent");
	const spentTotal = records.reduce((sum, cells) => sum + Math.round((cells[spentColumn]!.value as number) * 100), 0) / 100;
	const follow = followUp(rows, range, sales);
	const parts = new Map<string, string>([
		...surroundingParts(),
		["xl/workbook.xml", workbookPart(range)],
		["xl/worksheets/sheet1.xml", clientsPart(rows, range, spentTotal, strings)],
		["xl/worksheets/sheet2.xml", salesPart(sales, strings)],
		["xl/worksheets/sheet3.xml", followUpPart(follow.rows, strings)],
		["xl/worksheets/sheet4.xml", listsPart(strings)],
		["xl/tables/table1.xml", tablePart(sales.length)],
		["xl/comments1.xml", commentsPart()],
		["xl/drawings/vmlDrawing1.vml", noteBoxesPart()],
		["xl/drawings/drawing1.xml", drawingPart()],
		["xl/charts/chart1.xml", chartPart(follow.months)],
		["xl/theme/theme1.xml", themePart()],
		["xl/styles.xml", stylesPart()],
		["xl/sharedStrings.xml", strings.part(new Map([[SUBTITLE, SUBTITLE_RUNS]]))],
	]);
	return new Map([...parts].map(([name, content]) => [name, name.endsWith(".vml") ? content : HEAD + content]));
}
