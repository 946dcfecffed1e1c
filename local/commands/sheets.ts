import type { MappedTable } from "../../core/analyse.ts";
import { applyMapping, proposeMapping } from "../../core/map.ts";
import { CONTACT_FIELDS, type Field, ORDER_FIELDS } from "../../core/model/field.ts";
import type { Settings } from "../../core/model/settings.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import type { Reference } from "../../core/reference.ts";
import { contactsAmong, type SurveyedSheet, salesAmong, surveySheet } from "../../core/survey.ts";
import { nearest } from "../../core/text/similarity.ts";
import type { Parsed } from "../arguments.ts";
import { marks, type Source } from "../source.ts";
import { UsageError } from "../usage-error.ts";

/** What a command found in a file: the contacts, the orders if any, and our own tabs of an earlier audit. */
export interface Found {
	readonly contacts: SurveyedSheet;
	readonly sales: MappedTable | null;
	readonly ours: readonly Sheet[];
}

/** Reads the sheets of a file and finds the contacts among them, or takes the sheet, header row and mapping that the options name.
 *  `mapped`: told when reading ends and mapping begins. */
export async function findSheets(source: Source, { values }: Parsed, settings: Settings, reference: Reference, mapped: () => void = () => {}): Promise<Found> {
	const named = values.sheet === undefined ? null : String(values.sheet);
	if (named !== null && !source.names.includes(named)) throw new UsageError({ kind: "no-such-sheet", sheet: named, sheets: source.names });
	const headerRow = headerRowOf(values["header-row"]);
	const sheets: Sheet[] = [];
	for (const name of source.names) sheets.push(await source.read(name));
	mapped();
	const surveyed = sheets.map((sheet) => surveySheet(sheet, settings, reference, named === null || sheet.name === named ? headerRow : undefined));
	const ours = new Set(marks.tabsOf(sheets).map(({ name }) => name));
	const chosen =
		named === null ? (contactsAmong(surveyed.filter(({ name }) => !ours.has(name))) ?? largest(surveyed)) : surveyed.find(({ name }) => name === named)!;
	const overrides = overridesOf(values.map, chosen.table.headers);
	const confirmed = withOverrides(chosen, overrides);
	checkContacts(confirmed, headerRow ?? 0);
	return {
		contacts: confirmed,
		sales: salesAmong(surveyed.filter((sheet) => sheet !== chosen)),
		ours: sheets.filter(({ name }, index) => surveyed[index]!.kind === "ours" || ours.has(name)),
	};
}

/** The sheet of orders in a file of its own, `FILE[#SHEET]`. */
export async function findSales(source: Source, sheet: string | null, settings: Settings, reference: Reference): Promise<MappedTable> {
	if (sheet !== null && !source.names.includes(sheet)) throw new UsageError({ kind: "no-such-sheet", sheet, sheets: source.names });
	const surveyed: SurveyedSheet[] = [];
	for (const name of sheet === null ? source.names : [sheet]) surveyed.push(surveySheet(await source.read(name), settings, reference));
	const found = salesAmong(surveyed) ?? largest(surveyed);
	// Told to be the orders, it is read as such whatever it looks like.
	return {
		table: found.table,
		mapping: proposeMapping(found.table, { country: settings.country, auditDate: settings.auditDate, words: reference.words, kind: "sales" }),
	};
}

function checkContacts({ name, table, mapping }: SurveyedSheet, headerRow: number): void {
	if (table.columns.length === 0 && headerRow > 0) throw new UsageError({ kind: "no-such-row", sheet: name, row: headerRow });
	if (table.columns.length === 0) throw new UsageError({ kind: "empty-sheet", sheet: name });
	if (table.rowCount === 0) throw new UsageError({ kind: "no-data", sheet: name });
	if (!mapping.some(({ field }) => field !== null)) throw new UsageError({ kind: "no-contacts", sheet: name, columns: table.columns.length });
}

const largest = (surveyed: readonly SurveyedSheet[]): SurveyedSheet =>
	surveyed.filter(({ kind }) => kind !== "ours").reduce((most, sheet) => (sheet.table.rowCount > most.table.rowCount ? sheet : most), surveyed[0]!);

function headerRowOf(option: string | boolean | undefined): number | undefined {
	if (option === undefined) return undefined;
	if (!/^\d{1,7}$/.test(String(option))) throw new UsageError({ kind: "bad-header-row", found: String(option) });
	return Number(option);
}

/** `Column=field,Other=-`: commas and equals signs inside a header are heard when the header exists. */
function overridesOf(option: string | boolean | undefined, headers: readonly string[]): readonly { column: string; field: Field | null }[] {
	if (option === undefined) return [];
	const overrides: { column: string; field: Field | null }[] = [];
	let rest = String(option);
	while (rest.trim() !== "") {
		const header = headers.filter((name) => name !== "" && rest.trimStart().startsWith(`${name}=`)).sort((a, b) => b.length - a.length)[0];
		const at = header === undefined ? rest.indexOf("=") : rest.indexOf(header) + header.length;
		if (at <= 0) throw new UsageError({ kind: "bad-map", found: rest.trim() });
		const end = rest.indexOf(",", at);
		const field = rest.slice(at + 1, end === -1 ? undefined : end).trim();
		overrides.push({ column: rest.slice(0, at).trim(), field: fieldOf(field) });
		rest = end === -1 ? "" : rest.slice(end + 1);
	}
	return overrides;
}

function fieldOf(name: string): Field | null {
	if (name === "-") return null;
	const all: readonly string[] = [...CONTACT_FIELDS, ...ORDER_FIELDS];
	if (!all.includes(name)) throw new UsageError({ kind: "unknown-field", field: name, nearest: nearest(name, all) });
	return name as Field;
}

function withOverrides(sheet: SurveyedSheet, overrides: readonly { column: string; field: Field | null }[]): SurveyedSheet {
	if (overrides.length === 0) return sheet;
	refuseTwice(sheet, overrides);
	const { mapping, unknown } = applyMapping(sheet.mapping, overrides);
	if (unknown.length > 0) throw new UsageError({ kind: "unknown-column", column: unknown[0]!, columns: sheet.table.headers });
	return { ...sheet, mapping };
}

/** A column with two fields, or a field of two columns, would leave one of them out silently. Several columns may hold one consent. */
function refuseTwice({ mapping }: SurveyedSheet, overrides: readonly { column: string; field: Field | null }[]): void {
	const columns = new Set<number>();
	const fields = new Set<Field>();
	for (const override of overrides) {
		const { column, field } = override;
		const named = applyMapping(mapping, [override]).mapping.flatMap((entry, at) => (entry !== mapping[at] && entry.because === "user" ? [entry.index] : []));
		if (named.some((index) => columns.has(index))) throw new UsageError({ kind: "column-twice", column });
		for (const index of named) columns.add(index);
		if (field === null || field.startsWith("optin_")) continue;
		if (fields.has(field)) throw new UsageError({ kind: "field-twice", field });
		fields.add(field);
	}
}
