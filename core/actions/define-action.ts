import type { Measured } from "../kpis/define-kpi.ts";
import type { Action } from "../model/analysis.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { TaggedContacts } from "../model/contacts.ts";
import type { Mapping } from "../model/mapping.ts";
import { type Located, type Rows, rowsWhere } from "../places.ts";

/** What an action is drawn from. */
export interface Advised extends Measured {
	readonly mapping: Mapping;
}
/** Zero, one or several actions of one kind. */
export type Advice = (advised: Advised) => readonly Located<Action>[];

/** Contacts (1 = holds), how many, and their rows. `column`: the one concerned. */
export function contactsWhere(contacts: TaggedContacts, holds: (contact: number) => boolean, column: CleanedColumn | null = null) {
	const { contactOf } = contacts.duplicates;
	const { chosen, people } = choose(contacts, holds);
	const test = (): ((row: number) => boolean) => {
		const again = choose(contacts, holds).chosen;
		return (row) => again[contactOf[row]!] === 1;
	};
	const found: Rows = people === 0 ? { count: 0, rows: [], places: null } : rowsWhere(contacts.table.rowNumbers, test, column);
	return { people, chosen, found };
}

function choose({ duplicates: { contactCount } }: TaggedContacts, holds: (contact: number) => boolean) {
	const chosen = new Uint8Array(contactCount);
	let people = 0;
	for (let contact = 0; contact < contactCount; contact++) {
		if (holds(contact)) {
			chosen[contact] = 1;
			people++;
		}
	}
	return { chosen, people };
}
