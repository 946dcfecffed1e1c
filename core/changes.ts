import type { ChangeKind } from "./model/change.ts";
import { STATES } from "./model/cleaned.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import type { FieldType } from "./model/field.ts";

const [PLACEHOLDER, REPAIRED] = [STATES.indexOf("placeholder"), STATES.indexOf("repaired")];
const KINDS: Partial<Readonly<Record<FieldType, ChangeKind>>> = {
	phone: "phones",
	first_name: "names",
	last_name: "names",
	full_name: "names",
	company: "names",
	date: "dates",
	email: "emails",
	postcode: "postcodes",
	city: "towns",
	address: "addresses",
	address_line: "addresses",
};

/** What our column changes in the cell of a code; null when it stands there as it was written, or nothing does. */
export function changeOf({ states, type }: Pick<CleanedColumn, "states" | "type">, code: number): ChangeKind | null {
	const state = states[code];
	return state === PLACEHOLDER ? "fillers" : state === REPAIRED ? (KINDS[type] ?? "others") : null;
}
