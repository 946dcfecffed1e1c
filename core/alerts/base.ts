import { recordsConsent } from "../consent.ts";
import type { Alert } from "../model/analysis.ts";
import { NO_DAY } from "../model/contacts.ts";
import { CHANNELS } from "../model/field.ts";
import { CONSENTS, RETENTION_STATUSES } from "../model/tags.ts";
import { type Located, rowsWhere } from "../places.ts";
import { defineAlert } from "./define-alert.ts";

/** Contacts under which a source is too small to say anything (domain.md §19). */
const SMALL_SOURCE = 30;
const YES = CONSENTS.indexOf("yes");
const OVERDUE = RETENTION_STATUSES.indexOf("overdue");

/** A9: a source whose every contact agreed: a box ticked beforehand, more likely than a choice. */
export const fullOptinSource = defineAlert({
	ids: ["full-optin-source"],
	watch: ({ contacts }) => {
		if (!contacts.fields.has("source")) return [];
		return CHANNELS.filter((channel) => recordsConsent(contacts, channel)).flatMap((channel): Located<Alert>[] => {
			const said = contacts.consent[channel];
			const all = contacts.sources.map(() => 0);
			const yes = contacts.sources.map(() => 0);
			contacts.source.forEach((source, contact) => {
				all[source]!++;
				if (said[contact] === YES) yes[source]!++;
			});
			return contacts.sources.flatMap((place, source): Located<Alert>[] => {
				if (source === 0 || all[source]! < SMALL_SOURCE || yes[source] !== all[source]) return [];
				const { rows, places } = rowsWhere(contacts.table.rowNumbers, () => (row) => contacts.source[contacts.duplicates.contactOf[row]!] === source);
				return [{ what: { id: "full-optin-source", rule: "A9", level: "warning", place, channel, count: all[source]!, rows }, places }];
			});
		});
	},
});

/** A10: contacts kept longer than recommended after their last sign. */
export const retentionOverdue = defineAlert({
	ids: ["retention-overdue"],
	watch: ({ contacts, settings }) => {
		const { contactOf } = contacts.duplicates;
		const count = contacts.retention.reduce((n, status) => n + (status === OVERDUE ? 1 : 0), 0);
		if (count === 0) return [];
		const { rows, places } = rowsWhere(contacts.table.rowNumbers, () => (row) => contacts.retention[contactOf[row]!] === OVERDUE);
		return [{ what: { id: "retention-overdue", rule: "A10", level: "warning", place: "", months: settings.retention.months, count, rows }, places }];
	},
});

/** A13: revenue of orders whose contact is not in the base. */
export const unmatchedOrders = defineAlert({
	ids: ["unmatched-orders"],
	watch: ({ sales, settings }) => {
		if (!sales || sales.orders === 0) return [];
		const share = sales.revenue > 0 ? 1 - sales.matchedRevenue / sales.revenue : 1 - sales.matchedOrders / sales.orders;
		if (share <= settings.alerts.unmatchedRevenueShare) return [];
		const count = sales.orders - sales.matchedOrders;
		return [{ what: { id: "unmatched-orders", rule: "A13", level: "warning", place: sales.sheet, share, count, rows: [] }, places: null }];
	},
});

/** A14: amounts in several currencies, summed as if they were one. */
export const mixedCurrencies = defineAlert({
	ids: ["mixed-currencies"],
	watch: ({ sales }) => {
		if (!sales || sales.currencies.length < 2 || sales.lastDay === NO_DAY) return [];
		const { sheet: place, currencies, orders: count } = sales;
		return [{ what: { id: "mixed-currencies", rule: "A14", level: "warning", place, currencies, count, rows: [] }, places: null }];
	},
});
