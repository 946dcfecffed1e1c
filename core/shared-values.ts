import { identityOf } from "./identity.ts";
import { STATES } from "./model/cleaned.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import type { CleanedContacts } from "./model/contacts.ts";
import type { ContactField } from "./model/field.ts";
import type { Settings } from "./model/settings.ts";

const EMAILS: readonly ContactField[] = ["email", "email_2", "email_3"];
const PHONES: readonly ContactField[] = ["phone", "phone_2", "phone_3", "phone_mobile", "phone_landline"];

/** The contacts with every address or number that too many different names share set aside as a filler: somebody typed the
 *  shop's own to get past a compulsory field (domain.md §§3, 4). A company's switchboard is no filler. */
export function setSharedAside(contacts: CleanedContacts, settings: Settings): CleanedContacts {
	const identities = identityOf(contacts);
	if (!identities.lastKeys) return contacts;
	const company = contacts.fields.get("company")?.[0];
	const companyOf = (row: number): string => (company ? String(company.value(company.column.codes[row]!) ?? "") : "");
	const fields = new Map(contacts.fields);
	for (const [names, nameOf] of [
		[EMAILS, (row: number) => (identities.last(row) === 0 && identities.first(row) === 0 ? "" : `${identities.last(row)} ${identities.first(row)}`)],
		[PHONES, (row: number) => (identities.last(row) === 0 ? "" : String(identities.last(row)))],
	] as const) {
		const columns = names.flatMap((name) => contacts.fields.get(name) ?? []);
		const fillers = fillersOf(columns, nameOf, names === PHONES ? companyOf : () => "", settings.sharedByNames);
		if (fillers.size === 0) continue;
		for (const name of names) {
			const list = fields.get(name);
			if (list)
				fields.set(
					name,
					list.map((column) => without(column, fillers)),
				);
		}
	}
	return { ...contacts, fields };
}

/** Keys held by rows of at least `limit` names, unless these rows are all of one company. */
function fillersOf(columns: readonly CleanedColumn[], nameOf: (row: number) => string, companyOf: (row: number) => string, limit: number): ReadonlySet<number> {
	let highest = 0;
	for (const { keys } of columns) if (keys) for (let code = 0; code < keys.length; code++) if (keys[code]! > highest) highest = keys[code]!;
	const rowsOf = new Uint32Array(highest + 1);
	for (const { keys, counts } of columns) if (keys) for (let code = 0; code < keys.length; code++) rowsOf[keys[code]!]! += counts[code]!;
	rowsOf[0] = 0;
	if (!rowsOf.some((rows) => rows >= limit)) return new Set();
	const names = new Map<number, Set<string>>();
	const companies = new Map<number, Set<string>>();
	for (const { keys, column } of columns) {
		if (!keys) continue;
		for (let row = 0; row < column.codes.length; row++) {
			const key = keys[column.codes[row]!]!;
			if (rowsOf[key]! < limit) continue;
			const name = nameOf(row);
			if (name !== "") names.set(key, (names.get(key) ?? new Set()).add(name));
			companies.set(key, (companies.get(key) ?? new Set()).add(companyOf(row)));
		}
	}
	const fillers = new Set<number>();
	for (const [key, set] of names) {
		const at = companies.get(key)!;
		const oneCompany = at.size === 1 && !at.has("");
		if (set.size >= limit && !oneCompany) fillers.add(key);
	}
	return fillers;
}

function without(column: CleanedColumn, fillers: ReadonlySet<number>): CleanedColumn {
	const states = column.states.slice();
	const marks = column.marks.slice();
	const keys = column.keys!.slice();
	const aside = new Set<number>();
	for (let code = 0; code < keys.length; code++) {
		if (!fillers.has(keys[code]!)) continue;
		aside.add(code);
		states[code] = STATES.indexOf("placeholder");
		marks[code] = 0;
		keys[code] = 0;
	}
	if (aside.size === 0) return column;
	return {
		...column,
		states,
		marks,
		keys,
		value: (code) => (aside.has(code) ? null : column.value(code)),
		outcome: (code, beside) =>
			aside.has(code)
				? { state: "placeholder", value: null, issue: { kind: "shared-value", found: String(column.column.cell(code)) } }
				: column.outcome(code, beside),
	};
}
