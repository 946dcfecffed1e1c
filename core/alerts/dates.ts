import { toDay, toIso } from "../dates/civil-date.ts";
import type { Alert } from "../model/analysis.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { ContactField } from "../model/field.ts";
import { codesWhere, type Located, located } from "../places.ts";
import { contactColumns, defineAlert, type Watched } from "./define-alert.ts";

/** Date columns with the row numbers of their sheet. */
const dateColumns = (watched: Watched): readonly (readonly [CleanedColumn, Uint32Array])[] =>
	[
		...contactColumns(watched).map((column) => [column, watched.contacts.table.rowNumbers] as const),
		...watched.salesColumns.map((column) => [column, watched.salesRowNumbers!] as const),
	].filter(([column]) => column.type === "date");

/** A5: dates after the audit date; ends of contracts lie there by nature. */
export const futureDates = defineAlert({
	ids: ["future-dates"],
	watch: (watched) => {
		const auditDay = toDay(watched.settings.auditDate);
		return dateColumns(watched).flatMap(([column, rowNumbers]): Located<Alert>[] => {
			if (column.field === "contract_end") return [];
			const found = codesWhere(column, rowNumbers, (code) => column.numbers![code]! > auditDay);
			if (found.count === 0) return [];
			const level = found.count > watched.settings.alerts.futureShare * rowNumbers.length ? "critical" : "warning";
			return [located({ id: "future-dates", rule: "A5", level, place: column.header, field: column.field as ContactField | "order_date" }, found)];
		});
	},
});

/** A9: every consent dated the same day: a default value, not an answer. */
export const sameOptinDate = defineAlert({
	ids: ["same-optin-date"],
	watch: ({ contacts }) => {
		const column = contacts.fields.get("optin_date")?.[0];
		if (!column) return [];
		const days = new Set(column.numbers!.filter((day, code) => !Number.isNaN(day) && column.counts[code]! > 0));
		const found = codesWhere(column, contacts.table.rowNumbers, (code) => !Number.isNaN(column.numbers![code]!));
		if (days.size !== 1 || found.count < 10) return [];
		return [located({ id: "same-optin-date", rule: "A9", level: "warning", place: column.header, date: toIso([...days][0]!) }, found)];
	},
});

/** A14: day-first and month-first dates in one column. */
export const mixedDates = defineAlert({
	ids: ["mixed-dates"],
	watch: (watched) =>
		dateColumns(watched).flatMap(([column, rowNumbers]): Located<Alert>[] => {
			if (!column.mixedOrder) return [];
			const found = codesWhere(column, rowNumbers, (code) => column.states[code] === 5);
			return [located({ id: "mixed-dates", rule: "A14", level: "warning", place: column.header, field: column.field as ContactField | "order_date" }, found)];
		}),
});
