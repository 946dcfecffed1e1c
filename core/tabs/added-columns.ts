import { changeOf } from "../changes.ts";
import { secondLine } from "../complement.ts";
import { toIso } from "../dates/civil-date.ts";
import type { AddedColumnKind, Language } from "../languages/language.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import type { ChangeKind } from "../model/change.ts";
import { STATES, type State } from "../model/cleaned.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { Column } from "../model/column.ts";
import { NO_DAY, type TaggedContacts } from "../model/contacts.ts";
import type { IsoDate } from "../model/context.ts";
import { CHANNELS, type Channel, type ContactField } from "../model/field.ts";
import type { AddedColumn } from "../model/report.ts";
import { CONSENTS, RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS } from "../model/tags.ts";
import { LAYOUT } from "./added-fields.ts";
import { reasonsColumn } from "./reasons.ts";
import type { ColumnNote } from "./settings.ts";

const STATUS_WIDTH = 130;
const OPTIN: Readonly<Record<Channel, ContactField>> = { email: "optin_email", sms: "optin_sms", voice: "optin_phone", post: "optin_post" };

/** Parts of a whole name that get a column when the sheet has none for them. */
const NAME_PARTS = [
	{ field: "civility", known: "civility", width: 80 },
	{ field: "first_name", known: "firstName", width: 120 },
	{ field: "last_name", known: "lastName", width: 120 },
] as const;

/** The columns that stand to the right of the data, with where each comes from. Cells are made when they are asked for: a column
 *  costs its codes at most, and nothing where it shares those of its source. */
export function addedColumns(analysis: Analysis, addedOn: IsoDate, language: Language): readonly ColumnNote[] {
	const { contacts, settings } = analysis;
	const note = language.columns.note(addedOn);
	const refused: ReadonlySet<ChangeKind> = new Set(settings.refusedChanges);
	const made = (
		kind: AddedColumnKind,
		from: number | null,
		id: string,
		header: string,
		width: number,
		cells: Column,
		more: Partial<AddedColumn> = {},
	): ColumnNote => ({
		kind,
		from,
		column: { id, header: `${header} (Loupe)`, width, format: "text", cells, note, ...more },
	});

	const columns: ColumnNote[] = [];
	for (const part of nameParts(contacts)) {
		columns.push(made("value", part.from, part.field, language.fields[part.field], part.width, part.cells));
	}
	for (const { field, width, coordinate } of LAYOUT) {
		const cleaned = contacts.fields.get(field)?.[0];
		const street = contacts.fields.get("address_1")?.[0];
		const own = cleaned && valuesOf(cleaned, refused);
		// An address that stays as it was written keeps its complement.
		const cells = field === "address_2" && !refused.has("addresses") ? secondLine(street, own) : own;
		if (!cells) continue;
		const name = language.columns.headers[field] ?? language.fields[field];
		const kind = cleaned?.type === "date" ? "date" : cleaned?.type === "phone" ? "phone" : "value";
		const format = cleaned?.type === "date" ? "date" : "text";
		columns.push(made(kind, (cleaned ?? street!).index, field, name, width, cells, { format }));
		if (!cleaned) continue;
		if (coordinate || settings.statusColumns === "all") {
			columns.push(
				made("status", cleaned.index, `${field}.status`, language.columns.status(name), STATUS_WIDTH, statesOf(cleaned, refused, language), {
					tint: (code) => (isLeft(cleaned, code, refused) ? null : TINTS[STATES[cleaned.states[code]!]!]),
				}),
			);
		}
		if (cleaned.type === "email") {
			columns.push(made("suggestion", cleaned.index, `${field}.suggestion`, language.columns.suggestion(name), 190, suggestionsOf(cleaned)));
		}
	}
	columns.push(...tagColumns(analysis, made, language));
	columns.push(made("to-check", null, "to-check", language.columns.toCheck, 260, reasonsColumn(contacts, language)));
	return columns;
}

const TINTS: Readonly<Record<State, "info" | "watch" | null>> = {
	empty: null,
	placeholder: "watch",
	valid: null,
	repaired: "info",
	invalid: "watch",
	ambiguous: "watch",
};

/** The values, but for the changes that are refused: there the cell stands as it was written. */
function valuesOf(cleaned: CleanedColumn, refused: ReadonlySet<ChangeKind>): Column {
	const { codes, size } = cleaned.column;
	if (refused.size === 0) return { codes, size, cell: (code) => cleaned.value(code) };
	const isRefused = (code: number): boolean => {
		const kind = changeOf(cleaned, code);
		return kind !== null && refused.has(kind);
	};
	return { codes, size, cell: (code) => (isRefused(code) ? asWritten(cleaned.column.cell(code)) : cleaned.value(code)) };
}
const asWritten = (cell: Cell): string | null => (cell === null ? null : String(cell));

/** Whether a cell that could be repaired is not: no state says that but one of its own. A filler is one, set aside or not. */
function isLeft(cleaned: CleanedColumn, code: number, refused: ReadonlySet<ChangeKind>): boolean {
	if (refused.size === 0) return false;
	const kind = changeOf(cleaned, code);
	return kind !== null && kind !== "fillers" && refused.has(kind);
}

const statesOf = (cleaned: CleanedColumn, refused: ReadonlySet<ChangeKind>, { states: words, columns }: Language): Column => ({
	codes: cleaned.column.codes,
	size: cleaned.column.size,
	cell: (code) => (isLeft(cleaned, code, refused) ? columns.leftAsWritten : words[STATES[cleaned.states[code]!]!]),
});
const AMBIGUOUS = STATES.indexOf("ambiguous");
const suggestionsOf = (cleaned: CleanedColumn): Column => ({
	codes: cleaned.column.codes,
	size: cleaned.column.size,
	cell: (code) => (cleaned.states[code] === AMBIGUOUS ? (cleaned.outcome(code).suggestion ?? null) : null),
});

/** Salutation, first and last name read in a whole name, where the sheet has no column for them. */
function nameParts(contacts: TaggedContacts) {
	const whole = contacts.fields.get("full_name")?.[0];
	if (!whole) return [];
	return NAME_PARTS.filter(({ field }) => !contacts.fields.has(field)).map(({ field, known, width }) => ({
		field,
		width,
		from: whole.index,
		cells: {
			codes: whole.column.codes,
			size: whole.column.size,
			cell: (code: number): Cell =>
				whole.value(code) === null ? null : (((whole.outcome(code) as { readonly [key: string]: unknown })[known] as string | undefined) ?? null),
		},
	}));
}

/** What is known of the person of each row. */
function tagColumns(
	{ contacts, notComputable }: Analysis,
	made: (kind: AddedColumnKind, from: number | null, id: string, header: string, width: number, cells: Column, more?: Partial<AddedColumn>) => ColumnNote,
	language: Language,
): readonly ColumnNote[] {
	const { columns: words } = language;
	const { groupOf, groups } = contacts.duplicates;
	const notes: ColumnNote[] = [];
	for (const channel of CHANNELS) {
		const said = contacts.consent[channel];
		if (!contacts.fields.has(OPTIN[channel]) && !said.some((consent) => consent !== 0)) continue;
		const from = contacts.fields.get(OPTIN[channel])?.[0]?.index ?? null;
		const cells = byContact(
			contacts,
			said,
			CONSENTS.map((consent) => language.consents[consent]),
		);
		notes.push(made("consent", from, `consent.${channel}`, language.channels[channel].consent, 96, cells));
	}
	const names = Array.from({ length: 16 }, (_, bits) => channelNames(bits, language));
	notes.push(made("channels", null, "tag.channels", words.channels, 130, byContact(contacts, contacts.contactable, names)));
	if (!notComputable.some(({ id }) => id === "segments")) {
		const segments = SEGMENTS.map((segment) => language.segments[segment]);
		notes.push(made("segment", null, "tag.segment", words.segment, 120, byContact(contacts, contacts.segment, segments)));
	}
	notes.push(made("last-activity", null, "tag.last-activity", words.lastActivity, 96, lastActivity(contacts), { format: "date" }));
	notes.push(
		made(
			"recency",
			null,
			"tag.recency",
			words.recency,
			110,
			byContact(
				contacts,
				contacts.band,
				RECENCY_BANDS.map((band) => language.bands[band]),
			),
		),
	);
	const activity = [language.activity.inactive, language.activity.active];
	notes.push(made("activity", null, "tag.activity", words.activity, 80, byContact(contacts, contacts.active, activity)));
	const group = byGroup(groupOf, groups.length);
	notes.push(
		made(
			"duplicate-group",
			null,
			"tag.duplicate-group",
			words.duplicateGroup,
			70,
			{ ...group, cell: (code) => (code === 0 ? null : code) },
			{ format: "number" },
		),
		made("duplicate-level", null, "tag.duplicate-level", words.duplicateLevel, 90, {
			...group,
			cell: (code) => (code === 0 ? null : language.duplicates[groups[code - 1]!.level]),
		}),
	);
	const retention = RETENTION_STATUSES.map((status) => language.retention[status]);
	notes.push(made("retention", null, "tag.retention", words.retention, 110, byContact(contacts, contacts.retention, retention)));
	return notes;
}

function channelNames(bits: number, language: Language): string {
	const names = CHANNELS.filter((_, index) => (bits & (1 << index)) !== 0).map((channel) => language.channels[channel].short);
	return names.length === 0 ? language.columns.noChannel : names.join(", ");
}

/** A column of words, by the number that each contact has. */
function byContact({ duplicates: { contactOf } }: TaggedContacts, numbers: Uint8Array, words: readonly string[]): Column {
	const codes = new Uint32Array(contactOf.length);
	for (let row = 0; row < codes.length; row++) codes[row] = numbers[contactOf[row]!]! + 1;
	return { codes, size: words.length + 1, cell: (code) => (code === 0 ? null : words[code - 1]!) };
}

function byGroup(groupOf: Int32Array, groups: number): Pick<Column, "codes" | "size"> {
	const codes = new Uint32Array(groupOf.length);
	for (let row = 0; row < codes.length; row++) codes[row] = groupOf[row]! + 1;
	return { codes, size: groups + 1 };
}

function lastActivity({ duplicates: { contactOf }, lastActivity: days }: TaggedContacts): Column {
	const codeOf = new Map<number, number>();
	const known: number[] = [];
	const codes = new Uint32Array(contactOf.length);
	for (let row = 0; row < codes.length; row++) {
		const day = days[contactOf[row]!]!;
		if (day === NO_DAY) continue;
		let code = codeOf.get(day);
		if (code === undefined) {
			code = known.push(day);
			codeOf.set(day, code);
		}
		codes[row] = code;
	}
	return { codes, size: known.length + 1, cell: (code) => (code === 0 ? null : toIso(known[code - 1]!)) };
}
