import { type Cell, dateCell, numberCell, text, typed } from "./cells.ts";
import { END } from "./contacts.ts";
import type { Order } from "./orders.ts";
import { createPlanter } from "./planter.ts";
import type { Random } from "./random.ts";
import { type SharedStrings, sheetData } from "./sheet-data.ts";

const HEADERS = ["N° commande", "Date", "N° client", "E-mail client", "Produit", "Montant TTC", "Magasin", "Statut", "Code promo"] as const;
const WIDTHS = [15, 12, 11, 36, 26, 14, 12, 13, 14];

/** One order as written. */
export interface OrderCells {
	readonly id: Cell;
	readonly date: Cell;
	readonly client: Cell;
	readonly email: Cell;
	readonly product: Cell;
	readonly amount: Cell;
	readonly shop: Cell;
	readonly status: Cell;
	readonly coupon: Cell;
}

/** Writes the orders, with their mistakes; the counts say how many of each kind. */
export function writeOrders(random: Random, orders: readonly Order[]): { readonly rows: OrderCells[]; readonly counts: ReadonlyMap<string, number> } {
	const { plant, counts } = createPlanter(random, orders);
	const written = new Map<Order, Partial<OrderCells>>();
	const put = (order: Order, cells: Partial<OrderCells>): void => void written.set(order, { ...written.get(order), ...cells });
	const known = (order: Order): boolean => order.customer !== null && order.clientId !== "";

	plant(
		"order: amount 0",
		12,
		["amount"],
		() => true,
		(order) => put(order, { amount: numberCell(0, "money") }),
	);
	plant(
		"order: amount below 0",
		6,
		["amount"],
		(order) => order.status === "remboursée",
		(order) => put(order, { amount: numberCell(-order.cents / 100, "money") }),
	);
	plant(
		"order: amount as text",
		260,
		["amount"],
		() => true,
		(order, at) => put(order, { amount: text(amountText(order.cents, at)) }),
	);
	plant(
		"order: amount over 1,000 as text",
		12,
		["amount"],
		(order) => order.cents >= 100_000,
		(order, at) => put(order, { amount: text(amountText(order.cents, at % 3)) }),
	);
	plant(
		"order: date as text",
		150,
		["date"],
		() => true,
		(order) => put(order, { date: text(typed(order.day, "slashes")) }),
	);
	plant(
		"order: future date",
		4,
		["date"],
		() => true,
		(order) => put(order, { date: dateCell(END + random.int(15, 330)) }),
	);
	plant("order: customer number in small letters", 24, ["client"], known, (order) => put(order, { client: text(order.clientId.toLowerCase()) }));
	plant("order: customer number with a space", 16, ["client"], known, (order) => put(order, { client: text(`${order.clientId} `) }));
	plant(
		"order: e-mail in capitals",
		30,
		["email"],
		(order) => order.email !== "",
		(order) => put(order, { email: text(order.email.toUpperCase()) }),
	);
	plant(
		"order: status with a capital",
		180,
		["status"],
		(order) => order.status === "payée",
		(order) => put(order, { status: text("Payée") }),
	);
	plant(
		"order: shop in small letters",
		60,
		["shop"],
		(order) => order.shop === "Grenoble",
		(order) => put(order, { shop: text("grenoble") }),
	);

	const rows = orders.map(
		(order): OrderCells => ({
			id: text(order.id),
			date: dateCell(order.day),
			client: text(order.clientId),
			email: text(order.email),
			product: text(order.product),
			amount: numberCell(order.cents / 100, "money"),
			shop: text(order.shop),
			status: text(order.status),
			coupon: text(order.coupon),
			...written.get(order),
		}),
	);
	return { rows, counts };
}

/** Euros as people type them: "1 234,50 €" with one space or another, "1234,50", "129 €". */
function amountText(cents: number, way: number): string {
	const euros = `${Math.floor(cents / 100)}`;
	const decimals = `0${cents % 100}`.slice(-2);
	const grouped = (space: string): string => euros.replace(/\B(?=(\d{3})+$)/g, space);
	return [
		`${grouped(" ")},${decimals} €`,
		`${grouped("\u202f")},${decimals}\u00a0€`,
		`${grouped("\u00a0")},${decimals} €`,
		`${euros},${decimals}`,
		`${euros}.${decimals}€`,
		`${euros},${decimals} EUR`,
	][way % 6]!;
}

/** The part xl/worksheets/sheet2.xml. */
export function salesPart(rows: readonly OrderCells[], strings: SharedStrings): string {
	const lines = rows.map((row) => ({ cells: [row.id, row.date, row.client, row.email, row.product, row.amount, row.shop, row.status, row.coupon] }));
	return [
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
		`<sheetPr><tabColor rgb="FF6B7F6A"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I${rows.length + 1}"/>`,
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
		`<sheetFormatPr defaultRowHeight="13.8"/><cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
		sheetData([{ cells: HEADERS.map((header) => text(header, "header")) }, ...lines], strings),
		'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>',
		'<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
	].join("");
}

/** The part xl/tables/table1.xml: the orders are a table, named TabVentes, in the shop's own style. */
export function tablePart(count: number): string {
	const ref = `A1:I${count + 1}`;
	const columns = HEADERS.map((header, at) => `<tableColumn id="${at + 1}" name="${header}"/>`).join("");
	return (
		`<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="TabVentes" displayName="TabVentes" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
		`<tableColumns count="${HEADERS.length}">${columns}</tableColumns><tableStyleInfo name="Brumelaine" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
	);
}

/** Cents of the orders that the formulas of the workbook add up: paid, and a number; by customer number in small letters. */
export function spentByClient(rows: readonly OrderCells[]): Map<string, number> {
	const cents = new Map<string, number>();
	for (const { client, amount, status } of rows) {
		if (typeof amount.value !== "number" || `${status.value}`.toLowerCase() !== "payée" || client.value === null) continue;
		const key = `${client.value}`.toLowerCase();
		cents.set(key, (cents.get(key) ?? 0) + Math.round(amount.value * 100));
	}
	return cents;
}
