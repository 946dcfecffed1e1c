import type { Measured } from "../kpis/define-kpi.ts";
import type { Action } from "../model/analysis.ts";
import type { TaggedContacts } from "../model/contacts.ts";
import type { Mapping } from "../model/mapping.ts";
import { rowsWhere } from "../places.ts";

/** What an action is drawn from. */
export interface Advised extends Measured {
	readonly mapping: Mapping;
}
/** Zero, one or several actions of one kind. */
export type Advice = (advised: Advised) => readonly Action[];

/** Contacts (1 = holds), how many, their rows, and the numbers of the first ten. */
export function contactsWhere(contacts: TaggedContacts, holds: (contact: number) => boolean) {
	const { contactOf, contactCount } = contacts.duplicates;
	const chosen = new Uint8Array(contactCount);
	let people = 0;
	for (let contact = 0; contact < contactCount; contact++) {
		if (holds(contact)) {
			chosen[contact] = 1;
			people++;
		}
	}
	const found = people === 0 ? { count: 0, rows: [] } : rowsWhere(contacts.table.rowNumbers, (row) => chosen[contactOf[row]!] === 1);
	return { people, chosen, ...found };
}
