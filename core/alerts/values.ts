import type { Alert } from "../model/analysis.ts";
import type { ContactField } from "../model/field.ts";
import { codesWhere, type Located, located } from "../places.ts";
import { contactColumns, defineAlert } from "./define-alert.ts";

/** Fields in which two contacts seldom share a value. */
const UNIQUE: ReadonlySet<string> = new Set<ContactField>(["id", "email", "email_2", "phone_mobile", "siret"]);
/** Fields by which somebody is reached. */
const COORDINATES: ReadonlySet<string> = new Set<ContactField>(["email", "email_2", "phone", "phone_2", "phone_mobile", "phone_landline", "address_1"]);
/** Rows below which a share says nothing. */
const FEW = 20;

/** A7: one value fills more than a twentieth of a column that should tell people apart. */
export const sameValue = defineAlert({
	ids: ["same-value"],
	watch: (watched) =>
		contactColumns(watched).flatMap((column): Located<Alert>[] => {
			if (!UNIQUE.has(column.field)) return [];
			let filled = 0;
			for (let code = 1; code < column.column.size; code++) if (column.states[code] !== 0) filled += column.counts[code]!;
			if (filled < FEW) return [];
			const most = column.counts.reduce((best, rows, code) => (code > 0 && column.states[code] !== 0 && rows > best ? rows : best), 0);
			if (most <= watched.settings.alerts.sameValueShare * filled) return [];
			const found = codesWhere(column, watched.contacts.table.rowNumbers, (code) => code > 0 && column.states[code] !== 0 && column.counts[code] === most);
			return [located({ id: "same-value", rule: "A7", level: "warning", place: column.header, field: column.field as ContactField }, found)];
		}),
});

/** A14: text read in the wrong encoding ("Ã©", "�"). */
export const damagedText = defineAlert({
	ids: ["damaged-text"],
	watch: (watched) =>
		contactColumns(watched).flatMap((column): Located<Alert>[] => {
			if (!column.damaged) return [];
			const found = codesWhere(column, watched.contacts.table.rowNumbers, (code) => column.damaged!.has(code));
			return [located({ id: "damaged-text", rule: "A14", level: "warning", place: column.header, field: column.field as ContactField }, found)];
		}),
});

/** A15: fillers typed where a coordinate is asked. */
export const placeholders = defineAlert({
	ids: ["placeholders"],
	watch: (watched) =>
		contactColumns(watched).flatMap((column): Located<Alert>[] => {
			if (!COORDINATES.has(column.field)) return [];
			let nonEmpty = 0;
			for (let code = 0; code < column.column.size; code++) if (column.states[code] !== 0) nonEmpty += column.counts[code]!;
			const found = codesWhere(column, watched.contacts.table.rowNumbers, (code) => column.states[code] === 1);
			const share = nonEmpty === 0 ? 0 : found.count / nonEmpty;
			if (share <= watched.settings.alerts.placeholderShare) return [];
			return [located({ id: "placeholders", rule: "A15", level: "warning", place: column.header, field: column.field as ContactField, share }, found)];
		}),
});
