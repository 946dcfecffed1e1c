import { addMonths, toDay } from "./dates/civil-date.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import { type CleanedContacts, type Duplicates, NO_DAY, type SalesMatch } from "./model/contacts.ts";
import type { Field } from "./model/field.ts";
import type { Settings } from "./model/settings.ts";
import type { Table } from "./model/sheet.ts";
import { isVoidOrder } from "./reference/order-words.ts";
import { cents } from "./stats/cents.ts";

/** The orders of each distinct contact, arrays by contact. */
export interface ContactOrders {
	/** Any order at all was matched, valid or not. */
	readonly known: Uint8Array;
	/** Distinct valid orders. */
	readonly orders: Int32Array;
	/** Sum of their amounts (NaN without amounts), over all time and over the period that decides who is a VIP. */
	readonly revenue: Float64Array;
	readonly recentRevenue: Float64Array;
	/** Day of the latest valid order up to the audit date, NO_DAY without one. */
	readonly lastOrder: Int32Array;
}

/** Orders joined to contacts by customer number, else mailbox, else phone (domain.md §14, S0.24).
 *  `sizes`: how many keys of each kind contacts and orders have together.
 *  Lines with one order number are one order; a line that repeats another in every cell counts once.
 *  Without a column of amounts every revenue is NaN: orders are counted, their worth is unknown. */
export function match(
	table: Table,
	columns: ReadonlyMap<Field, readonly CleanedColumn[]>,
	contacts: CleanedContacts,
	duplicates: Duplicates,
	settings: Settings,
	sizes: { readonly id: number; readonly email: number; readonly phone: number },
): { readonly orders: ContactOrders; readonly sales: SalesMatch } {
	const column = (field: Field): CleanedColumn | undefined => columns.get(field)?.[0];
	const contactOfKey = {
		id: contactsByKey(contacts, duplicates, ["id"], sizes.id),
		email: contactsByKey(contacts, duplicates, ["email", "email_2", "email_3"], sizes.email),
		phone: contactsByKey(contacts, duplicates, ["phone_mobile", "phone", "phone_2", "phone_3", "phone_landline"], sizes.phone),
	};
	const contactColumns = [
		["id", column("order_contact_id"), contactOfKey.id],
		["email", column("order_email"), contactOfKey.email],
		["phone", column("order_phone"), contactOfKey.phone],
	] as const;
	const auditDay = toDay(settings.auditDate);
	const periodStart = addMonths(auditDay, -settings.vip.months);

	const orderId = column("order_id");
	const amount = column("order_amount");
	const date = column("order_date");
	const status = column("order_status");
	const voided = status ? voidCodes(status) : null;
	const at = (cleaned: CleanedColumn | undefined, row: number): number => (cleaned?.numbers ? cleaned.numbers[cleaned.column.codes[row]!]! : Number.NaN);

	const money = (sum: number): number => (amount ? cents(sum) : Number.NaN);
	const size = duplicates.contactCount;
	const result = {
		known: new Uint8Array(size),
		orders: new Int32Array(size),
		revenue: new Float64Array(size),
		recentRevenue: new Float64Array(size),
		lastOrder: new Int32Array(size).fill(NO_DAY),
	};
	const by = { id: 0, email: 0, phone: 0 };
	let [orders, revenue, matchedOrders, matchedRevenue, setAside, futureDates] = [0, 0, 0, 0, 0, 0];
	let [firstDay, lastDay] = [NO_DAY, NO_DAY];

	for (const lines of ordersOf(table, orderId)) {
		let total = 0;
		let day = NO_DAY;
		let alive = false;
		let readable = amount === undefined;
		let contact = -1;
		let key: "id" | "email" | "phone" | null = null;
		let returned = 0;
		for (const row of lines) {
			const value = at(amount, row);
			if (voided && voided[status!.column.codes[row]!] === 1) {
				if (!Number.isNaN(value)) returned += value;
				continue;
			}
			alive = true;
			if (!Number.isNaN(value)) {
				total += value;
				readable = true;
			}
			const d = at(date, row);
			if (!Number.isNaN(d) && d > day) day = d;
		}
		// A refund written below zero takes back what another line of the order charged.
		if (returned < 0) total = cents(total + returned);
		for (const [name, cleaned, found] of contactColumns) {
			if (contact !== -1 || !cleaned?.keys) continue;
			for (const row of lines) {
				const number = cleaned.keys[cleaned.column.codes[row]!]!;
				const who = number === 0 ? -1 : (found[number] ?? -1);
				if (who !== -1 && contact === -1) {
					contact = who;
					key = name;
				}
			}
		}
		if (contact !== -1) result.known[contact] = 1;
		if (day !== NO_DAY && day > auditDay) futureDates++;
		if (!alive || !readable || (amount !== undefined && total <= 0)) {
			setAside++;
			continue;
		}
		orders++;
		revenue += total;
		if (day !== NO_DAY) {
			if (firstDay === NO_DAY || day < firstDay) firstDay = day;
			if (day > lastDay) lastDay = day;
		}
		if (contact === -1) continue;
		by[key!]++;
		matchedOrders++;
		matchedRevenue += total;
		result.orders[contact]!++;
		result.revenue[contact]! += total;
		if (day === NO_DAY || (day > periodStart && day <= auditDay)) result.recentRevenue[contact]! += total;
		if (day !== NO_DAY && day <= auditDay && day > result.lastOrder[contact]!) result.lastOrder[contact] = day;
	}

	for (let contact = 0; contact < size; contact++) {
		result.revenue[contact] = money(result.revenue[contact]!);
		result.recentRevenue[contact] = cents(result.recentRevenue[contact]!);
	}
	const currencies = currenciesOf(amount, column("order_currency"));
	return {
		orders: result,
		sales: {
			sheet: table.sheet,
			orders,
			revenue: money(revenue),
			matchedOrders,
			matchedRevenue: money(matchedRevenue),
			by,
			setAside,
			futureDates,
			currencies,
			firstDay,
			lastDay,
		},
	};
}

/** For each key number its contact, -1 for none. Where several contacts share a key, the row that reads first in alphabetical
 *  order of the columns that are read decides, so that the order of the rows does not. */
function contactsByKey(
	contacts: CleanedContacts,
	duplicates: Duplicates,
	names: readonly Parameters<typeof contacts.fields.get>[0][],
	size: number,
): Int32Array {
	const found = new Int32Array(size + 1).fill(-1);
	const read = [...contacts.fields.values()].flat().sort((a, b) => a.index - b.index);
	const text = (row: number): string => read.map(({ column }) => String(column.cell(column.codes[row]!) ?? "")).join("\t");
	for (const name of names) {
		for (const { keys, column } of contacts.fields.get(name) ?? []) {
			if (!keys) continue;
			for (let row = 0; row < column.codes.length; row++) {
				const key: number = keys[column.codes[row]!]!;
				if (key === 0) continue;
				const other: number = found[key]!;
				if (other === -1 || text(row) < text(other)) found[key] = row;
			}
		}
	}
	return found.map((row) => (row === -1 ? -1 : duplicates.contactOf[row]!));
}

/** The lines of each order; a line without a number is an order by itself. */
function* ordersOf(table: Table, orderId: CleanedColumn | undefined): Iterable<readonly number[]> {
	if (!orderId?.keys) {
		for (let row = 0; row < table.rowCount; row++) yield [row];
		return;
	}
	const keys: Int32Array = orderId.keys;
	const codes: Uint32Array = orderId.column.codes;
	const groups = new Map<number, number[]>();
	for (let row = 0; row < table.rowCount; row++) {
		const key = keys[codes[row]!]!;
		if (key === 0) {
			yield [row];
			continue;
		}
		const lines = groups.get(key);
		if (!lines) groups.set(key, [row]);
		else lines.push(row);
	}
	for (const lines of groups.values()) yield lines.length === 1 ? lines : withoutRepeats(table, lines);
}

/** The lines in alphabetical order, so that the order of the rows decides nothing; a line that repeats another in every cell,
 *  exported twice, is left out. */
function withoutRepeats(table: Table, lines: readonly number[]): readonly number[] {
	const byText = new Map<string, number>();
	for (const row of lines) byText.set(rowText(table, row), row);
	return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const rowText = (table: Table, row: number): string => table.columns.map((column) => String(column.cell(column.codes[row]!) ?? "")).join("\t");

function voidCodes(status: CleanedColumn): Uint8Array {
	const voided = new Uint8Array(status.column.size);
	for (let code = 1; code < voided.length; code++) {
		if (status.counts[code]! > 0 && isVoidOrder(String(status.column.cell(code) ?? ""))) voided[code] = 1;
	}
	return voided;
}

/** ISO codes of the currencies that amounts or a currency column name, sorted. */
function currenciesOf(amount: CleanedColumn | undefined, currency: CleanedColumn | undefined): readonly string[] {
	const found = new Set<string>();
	for (const cleaned of [amount, currency]) {
		if (!cleaned) continue;
		for (let code = 1; code < cleaned.column.size; code++) {
			if (cleaned.counts[code] === 0) continue;
			const name = cleaned === amount ? (cleaned.outcome(code) as { currency?: string }).currency : cleaned.value(code);
			if (typeof name === "string" && name !== "") found.add(name.toUpperCase());
		}
	}
	return [...found].sort();
}
