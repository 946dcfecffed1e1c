import { toDay, toIso } from "../dates/civil-date.ts";
import { NO_DAY } from "../model/contacts.ts";
import { count, defineKpi, rate } from "./define-kpi.ts";

/** Rows of the table, each one. */
export const rows = defineKpi({ id: "rows", answers: ["S2.34"], measure: ({ contacts }) => [count("rows", contacts.table.rowCount)] });

/** Distinct contacts: rows less the surplus of sure and probable groups. */
export const contacts = defineKpi({
	id: "contacts",
	answers: ["S2.34", "S2.7"],
	measure: ({ contacts }) => [count("contacts", contacts.duplicates.contactCount)],
});

/** Surplus rows of sure and probable groups / rows; per level, the surplus of that level (domain.md §12). */
export const duplicateRate = defineKpi({
	id: "duplicate-rate",
	answers: ["S0.34"],
	measure: ({ contacts: { duplicates, table } }) => {
		const surplus = { sure: 0, probable: 0, possible: 0 };
		for (const { level, rows } of duplicates.groups) surplus[level] += rows.length - 1;
		return [
			rate("duplicate-rate", surplus.sure + surplus.probable, table.rowCount, "rows"),
			...(["sure", "probable", "possible"] as const).map((level) => rate("duplicate-rate", surplus[level], table.rowCount, "rows", { level })),
		];
	},
});

/** Days up to the audit date in which a contact is new. */
const NEW_DAYS = 30;

/** Contacts created in the 30 days up to the audit date; with `month`, by calendar month up to it. */
export const newContacts = defineKpi({
	id: "new-contacts",
	answers: ["S2.5", "S2.13"],
	measure: ({ contacts, settings }) => {
		if (!contacts.fields.has("created_at")) return [];
		const auditDay = toDay(settings.auditDate);
		let recent = 0;
		const months = new Map<string, number>();
		for (const day of contacts.createdAt) {
			if (day === NO_DAY || day > auditDay) continue;
			if (auditDay - day <= NEW_DAYS) recent++;
			const month = toIso(day).slice(0, 7);
			months.set(month, (months.get(month) ?? 0) + 1);
		}
		return [count("new-contacts", recent), ...[...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, n]) => count("new-contacts", n, { month }))];
	},
});

/** Whether a contact was created in the 30 days up to the audit day. */
export const isNew = (createdAt: number, auditDay: number): boolean => createdAt !== NO_DAY && createdAt <= auditDay && auditDay - createdAt <= NEW_DAYS;
