import type { Action } from "../model/analysis.ts";
import { RETENTION_STATUSES } from "../model/tags.ts";
import { codesWhere, type Located, located, rowsWhere } from "../places.ts";
import { isSensitive } from "../reference/sensitive-words.ts";
import { type Advice, contactsWhere } from "./define-action.ts";

const OVERDUE = RETENTION_STATUSES.indexOf("overdue");
const due = { gain: null, upTo: false, onChannel: null } as const;

/** Columns that were left alone because a person must choose. */
export const answerColumns: Advice = ({ mapping }) => {
	const columns = mapping.filter((entry) => entry.question !== undefined).map((entry) => entry.column);
	return columns.length === 0 ? [] : [{ what: { id: "answer-columns", columns, ...due, effort: "easy", count: columns.length, rows: [] }, places: null }];
};

/** Contacts kept beyond the recommended period (S2.11, S2.12). */
export const settleRetention: Advice = ({ contacts, settings }) => {
	const { people, found } = contactsWhere(contacts, (contact) => contacts.retention[contact] === OVERDUE);
	// People are told, as in the alert; the places are their rows.
	return people === 0 ? [] : [located({ id: "settle-retention", months: settings.retention.months, ...due, effort: "medium" }, { ...found, count: people })];
};

/** Rows that are one contact; nothing is ever merged (domain.md §12). */
export const reviewDuplicates: Advice = ({ contacts: { duplicates, table } }) => {
	if (duplicates.groups.length === 0) return [];
	const surplus = { sure: 0, probable: 0, possible: 0 };
	for (const { level, rows } of duplicates.groups) surplus[level] += rows.length - 1;
	const { rows, places } = rowsWhere(table.rowNumbers, () => (row) => duplicates.groupOf[row] !== -1);
	const count = surplus.sure + surplus.probable + surplus.possible;
	return [{ what: { id: "review-duplicates", ...surplus, ...due, effort: "medium", count, rows }, places }];
};

/** Notes with words about health, belief, politics or offences (S1.5). */
export const reviewNotes: Advice = ({ contacts }) =>
	(["notes", "tags"] as const).flatMap((field) =>
		(contacts.fields.get(field) ?? []).flatMap((column): Located<Action>[] => {
			const found = codesWhere(column, contacts.table.rowNumbers, (code) => code > 0 && isSensitive(String(column.column.cell(code) ?? "")));
			return found.count === 0 ? [] : [located({ id: "review-notes", column: column.header, ...due, effort: "medium" }, found)];
		}),
	);
