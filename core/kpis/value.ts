import type { KpiValue } from "../model/kpi-value.ts";
import { cents } from "../stats/cents.ts";
import { count, defineKpi, type Measured, rate, tally } from "./define-kpi.ts";

/** Orders and revenue of the base: of the sales sheet, matched or not, else summed over the contacts' own columns; null when unknown. */
function totals({ contacts, sales }: Measured): { readonly orders: number | null; readonly revenue: number | null } {
	if (sales) return { orders: sales.orders, revenue: Number.isNaN(sales.revenue) ? null : sales.revenue };
	let orders: number | null = null;
	let revenue: number | null = null;
	for (const n of contacts.orders) if (n >= 0) orders = (orders ?? 0) + n;
	for (const amount of contacts.revenue) if (!Number.isNaN(amount)) revenue = (revenue ?? 0) + amount;
	return { orders, revenue: revenue === null ? null : cents(revenue) };
}

/** Distinct valid orders (S0.15). */
export const orders = defineKpi({
	id: "orders",
	answers: ["S0.15"],
	measure: (measured) => {
		const { orders } = totals(measured);
		return orders === null ? [] : [count("orders", orders)];
	},
});

/** Sum of the valid orders (S0.17). */
export const revenue = defineKpi({
	id: "revenue",
	answers: ["S0.17", "S3.26"],
	measure: (measured) => {
		const { revenue } = totals(measured);
		return revenue === null ? [] : [{ id: "revenue", value: revenue, unit: "amount" }];
	},
});

/** Revenue / orders (S0.16). */
export const averageOrder = defineKpi({
	id: "average-order",
	answers: ["S0.16"],
	measure: (measured): readonly KpiValue[] => {
		const { orders, revenue } = totals(measured);
		if (orders === null || revenue === null) return [];
		return [{ id: "average-order", part: revenue, whole: orders, base: "orders", value: orders === 0 ? null : revenue / orders, unit: "amount" }];
	},
});

/** Clients with two valid orders or more / clients with at least one (S4.3). */
export const repeatRate = defineKpi({
	id: "repeat-rate",
	answers: ["S4.3"],
	measure: ({ contacts }) => {
		const { contactCount } = contacts.duplicates;
		if (!contacts.orders.some((n) => n >= 0)) return [];
		const clients = tally(contactCount, (contact) => contacts.orders[contact]! >= 1);
		return [
			rate(
				"repeat-rate",
				tally(contactCount, (contact) => contacts.orders[contact]! >= 2),
				clients,
				"clients",
			),
		];
	},
});

/** Share of the revenue that the best fifth of the buyers bring (S0.20). */
export const revenueShareTop20 = defineKpi({
	id: "revenue-share-top-20",
	answers: ["S0.20"],
	measure: ({ contacts }) => {
		const amounts = contacts.revenue.filter((amount) => amount > 0).sort();
		if (amounts.length === 0) return [];
		const rank = Math.ceil(amounts.length / 5 - 1e-9);
		const cut = amounts[amounts.length - rank]!;
		let [part, whole] = [0, 0];
		for (const amount of amounts) {
			whole += amount;
			if (amount >= cut) part += amount;
		}
		return [rate("revenue-share-top-20", cents(part), cents(whole), "revenue")];
	},
});

/** Orders whose contact was found / orders, and the same by revenue (S0.24). */
export const matchRate = defineKpi({
	id: "match-rate",
	answers: ["S0.24"],
	measure: ({ sales }) => (sales ? [rate("match-rate", sales.matchedOrders, sales.orders, "orders")] : []),
});
export const revenueMatchRate = defineKpi({
	id: "revenue-match-rate",
	answers: ["S0.24"],
	measure: ({ sales }) => (sales && !Number.isNaN(sales.revenue) ? [rate("revenue-match-rate", sales.matchedRevenue, sales.revenue, "revenue")] : []),
});
