import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { TaggedContacts } from "../model/contacts.ts";
import { type ContactField, whoHas } from "../model/field.ts";
import type { KpiValue } from "../model/kpi-value.ts";
import { SEGMENTS } from "../model/tags.ts";
import { defineKpi, type FillCounts, rate, tally } from "./define-kpi.ts";

const BUYERS: ReadonlySet<number> = new Set((["client", "mono-buyer", "multi-buyer", "vip", "ambassador"] as const).map((name) => SEGMENTS.indexOf(name)));

/** The fill figures of each field that is mapped, of its first column. */
export function fillOf(contacts: TaggedContacts): ReadonlyMap<ContactField, FillCounts> {
	return new Map([...contacts.fields].flatMap(([field, [column]]) => (column ? [[field, fillCounts(contacts, column)] as const] : [])));
}

/** The three fill figures of a column, over the rows where its field applies. */
function fillCounts(contacts: TaggedContacts, cleaned: CleanedColumn): FillCounts {
	const field = cleaned.field as ContactField;
	const applies = applicable(contacts, field);
	const byState = [0, 0, 0, 0, 0, 0];
	const { states, counts, column } = cleaned;
	if (applies === null) for (let code = 0; code < states.length; code++) byState[states[code]!]! += counts[code]!;
	else for (let row = 0; row < column.codes.length; row++) if (applies(row)) byState[states[column.codes[row]!]!]!++;
	const [empty, placeholder, valid, repaired] = byState as [number, number, number, number];
	const all = byState.reduce((sum, n) => sum + n, 0);
	return { applies: all, nonEmpty: all - empty, filled: all - empty - placeholder, valid: valid + repaired };
}

function applicable(contacts: TaggedContacts, field: ContactField): ((row: number) => boolean) | null {
	const { contactOf } = contacts.duplicates;
	const who = whoHas(field);
	if (who === "professionals") return (row) => contacts.professional[contactOf[row]!] === 1;
	if (who === "clients") return (row) => BUYERS.has(contacts.segment[contactOf[row]!]!);
	return null;
}

const perField = (id: "non-empty-rate" | "fill-rate" | "validity-rate", of: (counts: FillCounts) => readonly [number, number], base: "rows" | "filled") =>
	defineKpi({
		id,
		answers: ["S0.34", "S1.3", "S2.18"],
		measure: ({ fill }) => [...fill].map(([field, counts]): KpiValue => rate(id, ...of(counts), base, { field })),
	});

/** Rows where something is written / rows where the field applies. */
export const nonEmptyRate = perField("non-empty-rate", ({ nonEmpty, applies }) => [nonEmpty, applies], "rows");
/** Rows filled with neither a null word nor a filler / rows where the field applies. */
export const fillRate = perField("fill-rate", ({ filled, applies }) => [filled, applies], "rows");
/** Valid or repaired / filled. */
export const validityRate = perField("validity-rate", ({ valid, filled }) => [valid, filled], "filled");

/** Contacts whose every important field is valid / contacts (domain.md §18). */
export const completeProfileRate = defineKpi({
	id: "complete-profile-rate",
	answers: ["S2.17", "S3.11"],
	measure: ({ contacts }) => {
		const { contactCount } = contacts.duplicates;
		return [
			rate(
				"complete-profile-rate",
				tally(contactCount, (contact) => contacts.complete[contact] === 1),
				contactCount,
				"contacts",
			),
		];
	},
});
