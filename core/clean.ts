import { census } from "./columns/census.ts";
import { pair } from "./columns/pair.ts";
import { toDay, toIso } from "./dates/civil-date.ts";
import type { ColumnFacts, FieldReader } from "./fields/define-field-type.ts";
import { fields, readers } from "./fields/index.ts";
import { identifierKey, type Keys, nameKey } from "./keys.ts";
import type { Languages } from "./languages/language.ts";
import type { Cell } from "./model/cell.ts";
import { type Cleaned, STATES } from "./model/cleaned.ts";
import { BOUNCE, type CleanedColumn, EMAIL, PHONE } from "./model/cleaned-column.ts";
import type { Column } from "./model/column.ts";
import type { CleanContext } from "./model/context.ts";
import type { ContactField, Field } from "./model/field.ts";
import type { Mapping, MappingEntry } from "./model/mapping.ts";
import type { Settings } from "./model/settings.ts";
import type { Table } from "./model/sheet.ts";
import { CONSENTS } from "./model/tags.ts";
import type { Reference } from "./reference.ts";

/** Texts for which a person took the suggestion, by field: it then stands for them. */
export type Accepted = ReadonlyMap<Field, ReadonlySet<string>>;

/** Reads every mapped column of a table: each distinct cell once. Several columns may hold one field (consents).
 *  A suggestion that stands in our column of an earlier audit, beside the text it is for, was taken by a person: it counts. */
export function clean(
	table: Table,
	mapping: Mapping,
	settings: Settings,
	keys: Keys,
	reference: Reference,
	progress?: (done: number, of: number) => void,
	accepted?: Accepted,
): ReadonlyMap<Field, readonly CleanedColumn[]> {
	const cleaned = new Map<Field, CleanedColumn[]>();
	const mapped = mapping.filter((entry): entry is MappingEntry & { field: Field } => entry.field !== null);
	// Neighbours first: a phone is read with its country, a town with its postcode.
	const order = (field: Field): number => (field === "country" ? 0 : field === "postcode" ? 1 : 2);
	let done = 0;
	for (const entry of [...mapped].sort((a, b) => order(a.field) - order(b.field) || a.index - b.index)) {
		const column = table.columns[entry.index];
		if (!column) continue;
		const context: CleanContext & ColumnFacts = {
			country: settings.country,
			auditDate: settings.auditDate,
			header: entry.column,
			...(entry.inverted === undefined ? {} : { inverted: entry.inverted }),
			reference,
		};
		const seen = beside(entry.field, column, cleaned, settings.country);
		const list = cleaned.get(entry.field) ?? [];
		const taken =
			fields[entry.field].type === "email" ? takenIn(column, formerColumn(table, entry.field, reference.languages), accepted?.get(entry.field)) : undefined;
		list.push(cleanColumn(entry, seen.column, context, keys, seen.context, taken));
		cleaned.set(entry.field, list);
		progress?.(++done, mapped.length);
	}
	return cleaned;
}

/** Whether a person took the suggestion for the text of a code: now, or in an earlier audit, in which nothing else stands beside a doubt. */
function takenIn(column: Column, former: Column | undefined, accepted: ReadonlySet<string> | undefined): (code: number, suggestion: string) => boolean {
	let beside: Uint32Array | null = null;
	return (code, suggestion) => {
		if (accepted?.has(String(column.cell(code)))) return true;
		if (former === undefined) return false;
		if (beside === null) {
			beside = new Uint32Array(column.size);
			for (let row = 0; row < column.codes.length; row++) if (former.codes[row] !== 0) beside[column.codes[row]!] = former.codes[row]!;
		}
		return former.cell(beside[code]!) === suggestion;
	};
}

/** Our column of an earlier audit for a field; undefined without one. */
export function formerColumn({ headers, columns }: Table, field: Field, languages: Languages): Column | undefined {
	const names = formerHeaders(field, languages);
	return columns[headers.findIndex((header) => names.has(header))];
}
const formerHeaders = (field: Field, languages: Languages): ReadonlySet<string> =>
	new Set(Object.values(languages).map(({ columns: words, fields: all }) => `${words.headers[field as ContactField] ?? all[field]} (Loupe)`));

/** Headers of our columns of an earlier audit that the next one reads: those where suggestions that were taken stand. */
export function headersReadAgain(languages: Languages): ReadonlySet<string> {
	const emails = (Object.keys(fields) as Field[]).filter((field) => fields[field].type === "email");
	return new Set(emails.flatMap((field) => [...formerHeaders(field, languages)]));
}

/** What a neighbour says of a code: the part of the context, and its value. */
type Beside = readonly [name: "country" | "postcode", said: string | null];

/** The column to read for a field, with what its neighbours say of each of its codes. */
function beside(
	field: Field,
	column: Column,
	cleaned: ReadonlyMap<Field, readonly CleanedColumn[]>,
	country: string,
): { column: Column; context?: (code: number) => Beside } {
	const { type } = fields[field];
	const neighbour = cleaned.get(type === "city" ? "postcode" : "country")?.[0];
	if (!neighbour || (type !== "city" && type !== "phone" && type !== "postcode")) return { column };
	const name = type === "city" ? "postcode" : "country";
	const said = neighboursSay(neighbour);
	if (type !== "city" && onlyCountry(neighbour, country)) return { column };
	const pairs = pair(column, neighbour.column);
	return {
		column: { codes: pairs.codes, size: pairs.size, cell: (code) => (code === 0 ? null : column.cell(pairs.first[code]!)) },
		context: (code) => [name, code === 0 ? null : (said[pairs.second[code]!] ?? null)],
	};
}

/** The value of each code of a neighbour, built once. */
function neighboursSay(neighbour: CleanedColumn): readonly (string | null)[] {
	return Array.from({ length: neighbour.column.size }, (_, code) => (neighbour.counts[code] === 0 ? null : (neighbour.value(code) as string | null)));
}

function onlyCountry(column: CleanedColumn, country: string): boolean {
	for (let code = 0; code < column.column.size; code++) {
		if (column.counts[code] === 0) continue;
		const value = column.value(code);
		if (value !== null && value !== country) return false;
	}
	return true;
}

/** Reads one column as its field. */
function cleanColumn(
	entry: MappingEntry & { readonly field: Field },
	column: Column,
	context: CleanContext & ColumnFacts,
	keys: Keys,
	besideOf?: (code: number) => Beside,
	taken?: (code: number, suggestion: string) => boolean,
): CleanedColumn {
	const { type } = fields[entry.field];
	const reader: FieldReader = readers[type];
	const counts = census(column);
	const facts = reader.study?.(distinct(column, counts), context);
	const known: CleanContext & ColumnFacts = facts
		? { ...context, ...facts, ...(context.inverted === undefined ? {} : { inverted: context.inverted }) }
		: context;
	const contextOf = besideOf ? contextsBeside(known, besideOf) : () => known;

	const states = new Uint8Array(column.size);
	const marks = new Uint8Array(column.size);
	const numeric = type === "date" || type === "amount" || type === "count" || type === "consent" || type === "phone";
	const numbers = numeric ? new Float64Array(column.size).fill(Number.NaN) : null;
	const texts: (string | undefined)[] = numeric && type !== "consent" ? [] : new Array(column.size);
	const keyed = keyOf(type, keys);
	const keyNumbers = keyed ? new Int32Array(column.size) : undefined;
	const firstKeys = type === "full_name" ? new Int32Array(column.size) : undefined;

	const damaged = new Set<number>();
	const lookedAt = new Map<number, Cleaned<string | number>>();

	for (let code = 0; code < column.size; code++) {
		if (counts[code] === 0) continue;
		const cell = column.cell(code);
		const read: Cleaned<string | number> = reader.clean(cell, contextOf(code));
		const isTaken = read.state === "ambiguous" && read.suggestion !== undefined && taken?.(code, read.suggestion) === true;
		const outcome = isTaken ? repairedAs(reader.clean(read.suggestion!, contextOf(code)), read) : read;
		if (typeof cell === "string" && isDamaged(cell)) damaged.add(code);
		const state = STATES.indexOf(outcome.state);
		states[code] = state;
		// What a person must look at is asked for again, to say why: it is kept. The rest is read afresh if anybody asks.
		if ((outcome.value === null && state !== 0) || isTaken) lookedAt.set(code, outcome);
		marks[code] = markOf(type, outcome);
		const { value } = outcome;
		if (value !== null) {
			if (type === "date") numbers![code] = toDay(value as string);
			else if (type === "phone") numbers![code] = Number((value as string).slice(1));
			else if (type === "amount" || type === "count") numbers![code] = value as number;
			else {
				if (value !== cell) texts[code] = String(value);
				if (type === "consent") {
					const { date } = outcome as { date?: string };
					if (date !== undefined) numbers![code] = toDay(date);
				}
			}
		}
		if (keyNumbers) keyNumbers[code] = keyed!(outcome);
		if (firstKeys) firstKeys[code] = keys.name.add(nameKey((outcome as { firstName?: string }).firstName ?? ""));
	}

	return {
		field: entry.field,
		type,
		header: entry.column,
		index: entry.index,
		column,
		counts,
		states,
		marks,
		numbers,
		inverted: known.inverted === true,
		...(known.mixedOrder ? { mixedOrder: true as const } : {}),
		...(damaged.size > 0 ? { damaged } : {}),
		...(keyNumbers ? { keys: keyNumbers } : {}),
		...(firstKeys ? { firstKeys } : {}),
		value: valueReader(type, column, states, numbers, texts),
		outcome: (code, more) =>
			more ? reader.clean(column.cell(code), { ...contextOf(code), ...more }) : (lookedAt.get(code) ?? reader.clean(column.cell(code), contextOf(code))),
	};
}

/** A suggestion that was taken: it stands for the text, for the same reason. */
const repairedAs = (suggested: Cleaned<string | number>, { issue }: Cleaned<string | number>): Cleaned<string | number> =>
	suggested.value === null ? suggested : { ...suggested, state: "repaired", ...(issue ? { issue } : {}) };

/** The context of each code, made once for each thing that a neighbour says. */
function contextsBeside<C extends CleanContext>(known: C, besideOf: (code: number) => Beside): (code: number) => C {
	const made = new Map<string | null, C>();
	return (code) => {
		const [name, said] = besideOf(code);
		if (said === null) return known;
		let context = made.get(said);
		if (context === undefined) {
			context = { ...known, [name]: said };
			made.set(said, context);
		}
		return context;
	};
}

function valueReader(
	type: CleanedColumn["type"],
	column: Column,
	states: Uint8Array,
	numbers: Float64Array | null,
	texts: readonly (string | undefined)[],
): CleanedColumn["value"] {
	const has = (code: number): boolean => states[code] === 2 || states[code] === 3;
	switch (type) {
		case "date":
			return (code) => (has(code) ? toIso(numbers![code]!) : null);
		case "phone":
			return (code) => (has(code) ? `+${numbers![code]!}` : null);
		case "amount":
		case "count":
			return (code) => (has(code) ? numbers![code]! : null);
		default:
			return (code) => (has(code) ? (texts[code] ?? String(column.cell(code))) : null);
	}
}

function* distinct(column: Column, counts: Uint32Array): Iterable<readonly [Cell, number]> {
	for (let code = 0; code < column.size; code++) if (counts[code]! > 0) yield [column.cell(code), counts[code]!];
}

/** A first byte of UTF-8 taken for a letter, and the sign that its next byte became: Ã©, Å“, Â°, â€™; √© where it was read as Mac Roman. */
const DAMAGE =
	/[\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00c2[\u0080-\u00bf]|\u00e2[\u0080-\u0082\u20ac\u201a\u201e]|\u00ef\u00bb\u00bf|\u221a[\u00a0-\u00bf\u2020\u2202\u2260\u2122]/;
const MAY_BE_DAMAGE = /[\u00c2\u00c3\u00c5\u00e2\u00ef\u221a]/;

/** Text read in the wrong encoding: UTF-8 taken for windows-1252, Latin-1 or Mac Roman, or a replacement character. */
export function isDamaged(text: string): boolean {
	return text.includes("\ufffd") || (MAY_BE_DAMAGE.test(text) && DAMAGE.test(text));
}

const VOICE: ReadonlySet<string> = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE", "VOIP"]);

/** The bits that later steps ask for, out of what the field knows (core/model/cleaned-column.ts). */
function markOf(type: CleanedColumn["type"], outcome: Cleaned<string | number>): number {
	const usable = outcome.value !== null;
	switch (type) {
		case "email": {
			const known = outcome as { disposable?: boolean; role?: string; freeMail?: boolean; category?: string };
			return (
				(usable && !known.disposable && known.role !== "technical" ? EMAIL.reachable : 0) |
				(known.disposable ? EMAIL.disposable : 0) |
				(known.role === "technical" ? EMAIL.technical : 0) |
				(known.role === "generic" ? EMAIL.generic : 0) |
				(known.freeMail ? EMAIL.freeMail : 0) |
				(known.category === "typo" || (outcome.state === "ambiguous" && outcome.suggestion !== undefined) ? EMAIL.typo : 0)
			);
		}
		case "phone": {
			const known = outcome as { mobile?: boolean; type?: string; platform?: boolean };
			// A number kept for calling platforms is nobody's (domain.md §4.1).
			const called = known.type !== undefined && VOICE.has(known.type) && !known.platform;
			return usable ? (known.mobile ? PHONE.mobile : 0) | (called ? PHONE.voice : 0) : 0;
		}
		case "consent":
			return usable ? Math.max(0, CONSENTS.indexOf(outcome.value as (typeof CONSENTS)[number])) : 0;
		case "bounce":
			return outcome.value === "bounced" ? BOUNCE.bounced : outcome.value === "complaint" ? BOUNCE.complaint : 0;
		default:
			return 0;
	}
}

/** How an outcome is compared with others of its kind (domain.md §12); null for types that are never compared. */
function keyOf(type: CleanedColumn["type"], keys: Keys): ((outcome: Cleaned<string | number>) => number) | null {
	switch (type) {
		case "identifier":
			return ({ value }) => (value === null ? 0 : keys.id.add(identifierKey(String(value))));
		case "email":
			return (outcome) => (outcome.value === null ? 0 : keys.email.add((outcome as { key?: string }).key ?? ""));
		case "phone":
			return ({ value }) => (value === null ? 0 : keys.phone.add(value as string));
		case "first_name":
		case "last_name":
			return ({ value }) => (value === null ? 0 : keys.name.add(nameKey(value as string)));
		case "full_name":
			return (outcome) => {
				const { lastName, firstName } = outcome as { lastName?: string; firstName?: string };
				return outcome.value === null ? 0 : keys.name.add(nameKey(lastName ?? (firstName ? "" : String(outcome.value))));
			};
		case "siret":
			return ({ value }) => (value === null ? 0 : keys.siret.add(value as string));
		case "postcode":
			return ({ value }) => (value === null ? 0 : keys.postcode.add(value as string));
		default:
			return null;
	}
}
