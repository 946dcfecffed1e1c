import { secondLine } from "../complement.ts";
import type { Language } from "../languages/language.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import { type CleanedColumn, EMAIL, PHONE } from "../model/cleaned-column.ts";
import type { Column } from "../model/column.ts";
import { channelBit } from "../model/contacts.ts";
import type { Channel, ContactField } from "../model/field.ts";
import { CONSENTS, RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS } from "../model/tags.ts";
import type { ListRequest, ListView } from "../model/view.ts";
import { reachByRow } from "../reach.ts";

const NO = CONSENTS.indexOf("no");
const OVERDUE = RETENTION_STATUSES.indexOf("overdue");
const NAMES: readonly ContactField[] = ["civility", "first_name", "last_name", "full_name", "company"];
const POST: readonly ContactField[] = ["address_1", "address_2", "address_3", "postcode", "city", "country"];
/** Columns in which the coordinate of a channel is looked for, in this order, and the mark of one that serves. */
const COORDINATES: Readonly<
	Record<Exclude<Channel, "post">, { readonly fields: readonly ContactField[]; readonly mark: number; readonly name: ContactField }>
> = {
	email: { fields: ["email", "email_2", "email_3"], mark: EMAIL.reachable, name: "email" },
	sms: { fields: ["phone_mobile", "phone", "phone_2", "phone_3", "phone_landline"], mark: PHONE.mobile, name: "phone_mobile" },
	voice: { fields: ["phone_mobile", "phone_landline", "phone", "phone_2", "phone_3"], mark: PHONE.voice, name: "phone" },
};

/** Who goes on the list, and how many were left out. */
export const listView = (analysis: Analysis, request: ListRequest): ListView => chosen(analysis, request).view;

/** The list itself: a name for its tab, headers, one row a person, by row of the sheet. Cleaned values, none that the mailing does not need.
 *  It holds personal data. */
export function listRows(
	analysis: Analysis,
	request: ListRequest,
	language: Language,
): { readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
	const { contacts, settings } = analysis;
	const cellsOf = (field: ContactField): Column | undefined => {
		const cleaned = contacts.fields.get(field)?.[0];
		const own = cleaned && { ...cleaned.column, cell: cleaned.value };
		return field === "address_2" ? secondLine(contacts.fields.get("address_1")?.[0], own) : own;
	};
	const wanted = (request.channel === "post" ? [...NAMES, ...POST] : NAMES).flatMap((field) => {
		const cells = cellsOf(field);
		return cells ? [{ field, cells }] : [];
	});
	const headers = wanted.map(({ field }) => language.fields[field]);
	const { people } = chosen(analysis, request);
	return {
		name: language.mailingList(request.channel, settings.auditDate),
		headers: request.channel === "post" ? headers : [...headers, language.fields[COORDINATES[request.channel].name]],
		rows: people.map(({ row, coordinate }) => {
			const cells = wanted.map(({ cells: { codes, cell } }) => cell(codes[row]!));
			return request.channel === "post" ? cells : [...cells, coordinate];
		}),
	};
}

interface Person {
	/** Data row, counted from 0: the first of the person that has the coordinate. */
	readonly row: number;
	readonly coordinate: Cell;
}

/** Refusals, the surplus rows of duplicates and contacts past their retention are always out; people who share one coordinate get one message. */
function chosen(analysis: Analysis, { channel, permitted, segments, bands }: ListRequest): { readonly people: readonly Person[]; readonly view: ListView } {
	const { contacts } = analysis;
	const { contactOf, contactCount } = contacts.duplicates;
	const bit = channelBit(channel);
	const allowed = permitted ? contacts.permitted : contacts.contactable;
	const inSegments = wantedIn(SEGMENTS, segments);
	const inBands = wantedIn(RECENCY_BANDS, bands);
	let [refused, overdue, duplicates] = [0, 0, 0];
	const wanted = new Uint8Array(contactCount);
	for (let contact = 0; contact < contactCount; contact++) {
		if (inSegments[contacts.segment[contact]!] === 0 || inBands[contacts.band[contact]!] === 0) continue;
		if ((contacts.reachable[contact]! & bit) === 0) continue;
		if (contacts.consent[channel][contact] === NO) refused++;
		else if ((allowed[contact]! & bit) === 0) continue;
		else if (contacts.retention[contact] === OVERDUE) overdue++;
		else wanted[contact] = 1;
	}
	const find = coordinateOf(analysis, channel);
	const written = new Set<Cell>();
	const people: Person[] = [];
	for (let row = 0; row < contactOf.length; row++) {
		const contact = contactOf[row]!;
		if (wanted[contact] === 0) continue;
		const coordinate = wanted[contact] === 1 ? find(row) : null;
		if (coordinate !== null && !(channel !== "post" && written.has(coordinate))) {
			wanted[contact] = 2;
			written.add(coordinate);
			people.push({ row, coordinate });
		} else if (wanted[contact] === 2 || coordinate !== null) duplicates++;
	}
	return { people, view: { people: people.length, refused, duplicates, overdue } };
}

function wantedIn<T>(all: readonly T[], some: readonly T[] | null): Uint8Array {
	return Uint8Array.from(all, (one) => (some === null || some.includes(one) ? 1 : 0));
}

/** The coordinate of a row by which the channel reaches the person; null when another row of theirs has it. For post, the street line. */
function coordinateOf({ contacts }: Analysis, channel: Channel): (row: number) => Cell {
	const of = (fields: readonly ContactField[]): readonly CleanedColumn[] => fields.flatMap((field) => contacts.fields.get(field) ?? []);
	const { reachable } = reachByRow(contacts);
	const bit = channelBit(channel);
	if (channel === "post") {
		const lines = of(["address_1", "address_2", "address_3"]);
		return (row) => {
			if ((reachable[row]! & bit) === 0) return null;
			for (const { column, value } of lines) {
				const line = value(column.codes[row]!);
				if (line !== null) return line;
			}
			return null;
		};
	}
	const { fields, mark } = COORDINATES[channel];
	const columns = of(fields);
	return (row) => {
		if ((reachable[row]! & bit) === 0) return null;
		for (const { column, marks, value } of columns) {
			const code = column.codes[row]!;
			if ((marks[code]! & mark) !== 0) return value(code);
		}
		return null;
	};
}
