import { toDay } from "../dates/civil-date.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import { channelBit } from "../model/contacts.ts";
import type { KpiId, KpiValue } from "../model/kpi-value.ts";
import { CONSENTS } from "../model/tags.ts";
import { isValid } from "../reach.ts";
import { count, defineKpi, type Measured, rate } from "./define-kpi.ts";
import { isNew } from "./population.ts";

/** Sources that are measured one by one, the largest first; a free-text column may hold thousands. */
const MOST = 50;

/** Contacts by source, largest first, with the number of each source index. */
function bySource({ contacts }: Measured): readonly { readonly index: number; readonly source: string; readonly contacts: number }[] {
	if (!contacts.fields.has("source")) return [];
	const counts = new Array<number>(contacts.sources.length).fill(0);
	for (const index of contacts.source) counts[index]!++;
	return counts
		.map((n, index) => ({ index, source: contacts.sources[index]!, contacts: n }))
		.filter((source) => source.contacts > 0)
		.sort((a, b) => b.contacts - a.contacts || (a.source < b.source ? -1 : 1))
		.slice(0, MOST);
}

/** A rate of each source over its contacts (S2.24). */
const perSource = (id: KpiId, holds: (measured: Measured) => ((contact: number) => boolean) | null, of: object = {}) =>
	defineKpi({
		id,
		answers: ["S2.24"],
		measure: (measured) => {
			const sources = bySource(measured);
			const test = sources.length > 0 ? holds(measured) : null;
			if (!test) return [];
			const parts = new Array<number>(measured.contacts.sources.length).fill(0);
			for (let contact = 0; contact < measured.contacts.source.length; contact++) if (test(contact)) parts[measured.contacts.source[contact]!]!++;
			return sources.map(({ index, source, contacts }) => rate(id, parts[index]!, contacts, "contacts", { source, ...of }));
		},
	});

const contactsOfSource = defineKpi({
	id: "contacts",
	answers: ["S2.24"],
	measure: (measured) => bySource(measured).map(({ source, contacts }) => count("contacts", contacts, { source })),
});

const newOfSource = defineKpi({
	id: "new-contacts",
	answers: ["S2.24"],
	measure: (measured): readonly KpiValue[] => {
		if (!measured.contacts.fields.has("created_at")) return [];
		const auditDay = toDay(measured.settings.auditDate);
		const counts = new Map<number, number>();
		measured.contacts.createdAt.forEach((day, contact) => {
			const source = measured.contacts.source[contact]!;
			if (isNew(day, auditDay)) counts.set(source, (counts.get(source) ?? 0) + 1);
		});
		return bySource(measured).map(({ index, source }) => count("new-contacts", counts.get(index) ?? 0, { source }));
	},
});

/** Contacts with a valid value in any row of theirs. */
const hasValid =
	(field: "email" | "phone_mobile") =>
	({ contacts }: Measured): ((contact: number) => boolean) | null => {
		const columns: readonly CleanedColumn[] = contacts.fields.get(field) ?? [];
		if (columns.length === 0) return null;
		const valid = new Uint8Array(contacts.duplicates.contactCount);
		for (const { column, states } of columns) {
			for (let row = 0; row < column.codes.length; row++) if (isValid(states[column.codes[row]!]!)) valid[contacts.duplicates.contactOf[row]!] = 1;
		}
		return (contact) => valid[contact] === 1;
	};

const YES = CONSENTS.indexOf("yes");

const duplicatesOfSource = defineKpi({
	id: "duplicate-rate",
	answers: ["S2.24"],
	measure: (measured) => {
		const { contacts } = measured;
		const sources = bySource(measured);
		if (sources.length === 0) return [];
		const rows = new Array<number>(contacts.sources.length).fill(0);
		for (const contact of contacts.duplicates.contactOf) rows[contacts.source[contact]!]!++;
		return sources.map(({ index, source, contacts: distinct }) => rate("duplicate-rate", rows[index]! - distinct, rows[index]!, "rows", { source }));
	},
});

/** What is measured of each source. */
export const sourceKpis = [
	contactsOfSource,
	newOfSource,
	perSource("validity-rate", hasValid("email"), { field: "email" }),
	perSource("validity-rate", hasValid("phone_mobile"), { field: "phone_mobile" }),
	perSource(
		"opt-in-rate",
		({ contacts }) =>
			(contact) =>
				contacts.consent.email[contact] === YES,
		{ channel: "email" },
	),
	perSource(
		"contactable-rate",
		({ contacts }) =>
			(contact) =>
				(contacts.contactable[contact]! & channelBit("email")) !== 0,
		{ channel: "email" },
	),
	perSource(
		"complete-profile-rate",
		({ contacts }) =>
			(contact) =>
				contacts.complete[contact] === 1,
	),
	duplicatesOfSource,
];
