import type { CleanedColumn } from "./model/cleaned-column.ts";
import type { CleanedContacts } from "./model/contacts.ts";
import { foldWords } from "./text/fold.ts";

/** Who a row names, out of its name columns. Numbers are those of the name keys, 0 for no name. */
export interface Identities {
	/** Whether any column gives a last name. */
	readonly lastKeys: boolean;
	last(row: number): number;
	first(row: number): number;
	/** Folded names, "" when none. */
	firstText(row: number): string;
	lastText(row: number): string;
	/** Number of the house, "" when none is readable. */
	houseNumber(row: number): string;
}

/** The names of the rows: first and last name columns, else the parts of a full name. */
export function identityOf(contacts: CleanedContacts): Identities {
	const last = contacts.fields.get("last_name")?.[0];
	const first = contacts.fields.get("first_name")?.[0];
	const full = contacts.fields.get("full_name")?.[0];
	const address = contacts.fields.get("address_1")?.[0];
	const key = (keys: Int32Array | undefined, column: CleanedColumn | undefined, row: number): number => (keys && column ? keys[column.column.codes[row]!]! : 0);
	const firstKey = (row: number): number => key(first?.keys, first, row) || key(full?.firstKeys, full, row);
	return {
		lastKeys: last !== undefined || full !== undefined,
		last: (row) => key(last?.keys, last, row) || key(full?.keys, full, row),
		first: firstKey,
		firstText: (row) => {
			if (firstKey(row) === 0) return "";
			if (first && first.keys![first.column.codes[row]!] !== 0) return foldWords(String(first.value(first.column.codes[row]!)));
			const outcome = full!.outcome(full!.column.codes[row]!) as { firstName?: string };
			return foldWords(outcome.firstName ?? "");
		},
		lastText: (row) => {
			if (last && last.keys![last.column.codes[row]!] !== 0) return foldWords(String(last.value(last.column.codes[row]!)));
			const outcome = full ? (full.outcome(full.column.codes[row]!) as { lastName?: string }) : {};
			return foldWords(outcome.lastName ?? "");
		},
		houseNumber: (row) => {
			if (!address) return "";
			const outcome = address.outcome(address.column.codes[row]!) as { houseNumber?: string };
			return outcome.houseNumber ?? "";
		},
	};
}
