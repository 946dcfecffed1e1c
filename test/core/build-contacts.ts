import { clean } from "../../core/clean.ts";
import { encode } from "../../core/columns/encode.ts";
import { newKeys } from "../../core/keys.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { CleanedContacts } from "../../core/model/contacts.ts";
import { defaultSettings } from "../../core/model/defaults.ts";
import type { Field } from "../../core/model/field.ts";
import type { Mapping } from "../../core/model/mapping.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Table } from "../../core/model/sheet.ts";
import { reference } from "../reference.ts";

export const settings: Settings = defaultSettings("2026-11-21", "fr");

/** A table whose first row names the fields: `optin_email!` is an inverted consent. Rows stand from row 2 on. */
export function tableOf(
	fields: readonly string[],
	rows: readonly (readonly Cell[])[],
	sheet = "Clients",
): { readonly table: Table; readonly mapping: Mapping } {
	const names = fields.map((field) => field.replace("!", ""));
	const table: Table = {
		sheet,
		headerRow: 1,
		headers: names,
		rowCount: rows.length,
		rowNumbers: Uint32Array.from(rows, (_, row) => row + 2),
		columns: fields.map((_, column) => encode(rows.map((row) => row[column] ?? null))),
		remarks: [],
	};
	const mapping: Mapping = fields.map((field, index) => ({
		column: names[index]!,
		index,
		field: names[index] === "-" ? null : (names[index] as Field),
		confidence: 1,
		because: "user",
		rivals: [],
		...(field.endsWith("!") ? { inverted: true as const } : {}),
	}));
	return { table, mapping };
}

/** The same, cleaned. */
export function contactsOf(fields: readonly string[], rows: readonly (readonly Cell[])[]): CleanedContacts {
	const { table, mapping } = tableOf(fields, rows);
	return { table, fields: clean(table, mapping, settings, newKeys(), reference) as CleanedContacts["fields"] };
}
