import { KeyTable } from "./columns/key-table.ts";
import { UnionFind } from "./columns/union-find.ts";
import { type Identities, identityOf } from "./identity.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import { PHONE } from "./model/cleaned-column.ts";
import type { CleanedContacts, DuplicateGroup, DuplicateReason, Duplicates } from "./model/contacts.ts";
import type { Settings } from "./model/settings.ts";
import { distanceWithin } from "./text/similarity.ts";

/** Reasons by strength; their order is that of domain.md §12 (A to F). */
const REASONS: readonly DuplicateReason[] = ["id", "email", "mobile-name", "siret-name", "name-postcode", "name-birth-date"];

/** Rows that are the same contact, and the number of distinct contacts (domain.md §12; contract.md "Duplicates").
 *  The same groups come out whatever the order of the rows. */
export function dedupe(contacts: CleanedContacts, settings: Settings): Duplicates {
	const rows = contacts.table.rowCount;
	const identities = identityOf(contacts);
	const links = new Links(rows);

	for (const [reason, keys] of keysOf(contacts, identities)) {
		for (const group of groupsOf(keys, rows)) {
			if (reason === "name-postcode" || reason === "name-birth-date") linkAll(group, reason, links, identities);
			else linkAgreeing(group, reason, links, identities, settings);
		}
	}
	return links.duplicates();
}

/** The number of a key of a row, 0 for none. */
type KeyOfRow = (row: number) => number;

/** For each reason the keys of the rows; a row may have several (two mailboxes). */
function* keysOf(contacts: CleanedContacts, identities: Identities): Iterable<readonly [DuplicateReason, readonly KeyOfRow[]]> {
	const field = (name: Parameters<typeof contacts.fields.get>[0]): CleanedColumn | undefined => contacts.fields.get(name)?.[0];
	const id = field("id");
	if (id?.keys && mostlyDistinct(id)) yield ["id", [by(id)]];
	const emails = (["email", "email_2", "email_3"] as const).flatMap((name) => field(name) ?? []);
	yield ["email", emails.map(by)];
	const named = new KeyTable();
	const both = (a: number, b: number, c: number): number => (a === 0 || b === 0 || c === 0 ? 0 : named.addTriple(a, b, c));
	if (identities.lastKeys) {
		const phones = (["phone_mobile", "phone", "phone_2", "phone_3", "phone_landline"] as const).flatMap((name) => field(name) ?? []);
		yield [
			"mobile-name",
			phones.map((phone) => (row) => {
				const code = phone.column.codes[row]!;
				return (phone.marks[code]! & PHONE.mobile) === 0 || identities.last(row) === 0 ? 0 : phone.keys![code]!;
			}),
		];
		const name = (row: number): readonly [number, number] => [identities.last(row), identities.first(row)];
		const siret = field("siret");
		if (siret?.keys) yield ["siret-name", [(row) => both(siret.keys![siret.column.codes[row]!]!, ...name(row))]];
		const postcode = field("postcode");
		if (postcode?.keys) yield ["name-postcode", [(row) => both(postcode.keys![postcode.column.codes[row]!]!, ...name(row))]];
		const birth = field("birth_date");
		if (birth?.numbers) {
			yield [
				"name-birth-date",
				[
					(row) => {
						const day = birth.numbers![birth.column.codes[row]!]!;
						return Number.isNaN(day) ? 0 : both(day + 1_000_000, ...name(row));
					},
				],
			];
		}
	}
}

const by =
	(column: CleanedColumn) =>
	(row: number): number =>
		column.keys![column.column.codes[row]!]!;

/** An identifier that most rows share (a shop, a category) tells nobody apart. */
function mostlyDistinct(column: CleanedColumn): boolean {
	const keys = column.keys!;
	const seen = new Uint8Array(keys.reduce((most, key) => (key > most ? key : most), 0) + 1);
	let filled = 0;
	let distinct = 0;
	for (let code = 1; code < keys.length; code++) {
		const key = keys[code]!;
		if (key === 0 || column.counts[code] === 0) continue;
		filled += column.counts[code]!;
		if (seen[key] === 0) distinct++;
		seen[key] = 1;
	}
	return filled > 0 && distinct >= filled * 0.5;
}

/** The rows of each key that at least two rows share, ascending. */
function* groupsOf(keys: readonly KeyOfRow[], rows: number): Iterable<readonly number[]> {
	let highest = 0;
	const numbers = keys.map((key) => {
		const column = new Int32Array(rows);
		for (let row = 0; row < rows; row++) {
			const number = key(row);
			column[row] = number;
			if (number > highest) highest = number;
		}
		return column;
	});
	const first = new Int32Array(highest + 1).fill(-1);
	const shared = new Map<number, Set<number>>();
	for (let row = 0; row < rows; row++) {
		for (const column of numbers) {
			const number = column[row]!;
			if (number === 0 || first[number] === row) continue;
			if (first[number] === -1) first[number] = row;
			else shared.set(number, (shared.get(number) ?? new Set([first[number]!])).add(row));
		}
	}
	for (const group of shared.values()) yield [...group];
}

/** Same last name, first name and place or birth date: probably the same, unless they live at two numbers. */
function linkAll(group: readonly number[], reason: DuplicateReason, links: Links, identities: Identities): void {
	const parts = reason === "name-postcode" ? split(group, (row) => identities.houseNumber(row), "") : [group];
	for (const rows of parts) for (const row of rows) links.add(rows[0]!, row, "probable", reason);
}

/** Same mailbox, mobile or number: sure where the first names agree (equal, one empty, initial, close), possible where they differ. */
function linkAgreeing(group: readonly number[], reason: DuplicateReason, links: Links, identities: Identities, settings: Settings): void {
	const names = new Set(group.map((row) => `${identities.last(row)} ${identities.first(row)}`));
	names.delete("0 0");
	if (names.size >= settings.sharedByNames) return;
	if (reason === "id" || reason === "siret-name") {
		for (const row of group) links.add(group[0]!, row, "sure", reason);
		return;
	}
	const nameless = group.filter((row) => identities.first(row) === 0);
	const byName = (row: number): string => `${reason === "email" ? "" : identities.last(row)} ${identities.first(row)}`;
	const named = [
		...groupBy(
			group.filter((row) => identities.first(row) !== 0),
			byName,
		).values(),
	];
	const sets = new UnionFind(named.length);
	for (const rows of named) for (const row of rows) links.add(rows[0]!, row, "sure", reason);
	for (let i = 0; i < named.length; i++) {
		for (let j = i + 1; j < named.length; j++) {
			const [a, b] = [named[i]![0]!, named[j]![0]!];
			if (!firstNamesAgree(identities.firstText(a), identities.firstText(b))) continue;
			// A mailbox is somebody's own; a mobile passes from one to another, so the last name must agree too.
			if (reason === "mobile-name" && !namesClose(identities.lastText(a), identities.lastText(b))) continue;
			links.add(a, b, "sure", reason);
			sets.join(i, j);
		}
	}
	// A row without a first name is whoever else is there, if there is one; with several, nobody can tell which.
	const persons = new Set(named.map((_, i) => sets.find(i)));
	const candidates = persons.size === 1 ? group : nameless;
	if (nameless.length > 0) {
		for (const rows of split(candidates, (row) => identities.last(row), 0)) for (const row of rows) links.add(rows[0]!, row, "sure", reason);
	}
	if (reason === "email") links.maybe(group, reason);
	else {
		// A shared mobile alone says nothing; with one of the two names it may.
		for (const rows of groupBy(group, (row) => identities.last(row)).values()) links.maybe(rows, reason);
		for (const rows of groupBy(
			group.filter((row) => identities.first(row) !== 0),
			(row) => identities.first(row),
		).values())
			links.maybe(rows, reason);
	}
}

/** The rows apart by a value; those without one (`none`) go with the others when all others are of one value, else apart. */
function split<T>(rows: readonly number[], partOf: (row: number) => T, none: T): readonly (readonly number[])[] {
	const parts = groupBy(rows, partOf);
	return parts.size <= 2 && (parts.size === 1 || parts.has(none)) ? [rows] : [...parts.values()];
}

function groupBy<T>(rows: readonly number[], partOf: (row: number) => T): Map<T, number[]> {
	const parts = new Map<T, number[]>();
	for (const row of rows) {
		const value = partOf(row);
		const part = parts.get(value);
		if (part) part.push(row);
		else parts.set(value, [row]);
	}
	return parts;
}

/** Whether two first names may be one person's: equal, one an initial of the other, or one letter apart (four letters at least).
 *  @example firstNamesAgree("j", "jean")  // true */
export function firstNamesAgree(a: string, b: string): boolean {
	if (a === "" || b === "" || a === b) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length === 1) return long.startsWith(short);
	if (long.startsWith(`${short} `) || long.startsWith(`${short}-`)) return true;
	return namesClose(a, b);
}

/** Equal, or one letter apart in names of four letters at least. */
const namesClose = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 4 && distanceWithin(a, b, 1) <= 1);

/** What ties rows together, on the way to disjoint groups. */
class Links {
	readonly #rows: number;
	readonly #sure: UnionFind;
	readonly #probable: UnionFind;
	readonly #possible: (readonly [rows: readonly number[], bit: number])[] = [];
	readonly #because = new Map<number, number>();

	constructor(rows: number) {
		this.#rows = rows;
		this.#sure = new UnionFind(rows);
		this.#probable = new UnionFind(rows);
	}

	add(a: number, b: number, level: "sure" | "probable", reason: DuplicateReason): void {
		if (a === b) return;
		const bit = 1 << REASONS.indexOf(reason);
		if (level === "sure") this.#sure.join(a, b);
		this.#probable.join(a, b);
		this.#because.set(a, (this.#because.get(a) ?? 0) | bit);
		this.#because.set(b, (this.#because.get(b) ?? 0) | bit);
	}

	/** Rows of which those that no stronger link takes may still be one contact. */
	maybe(rows: readonly number[], reason: DuplicateReason): void {
		this.#possible.push([rows, 1 << REASONS.indexOf(reason)]);
	}

	/** Sure and probable groups, then possible ones among the rows that are alone. */
	duplicates(): Duplicates {
		const groups: DuplicateGroup[] = [];
		const groupOf = new Int32Array(this.#rows).fill(-1);
		const contactOf = new Uint32Array(this.#rows);
		const members = new Map<number, number[]>();
		for (let row = 0; row < this.#rows; row++) {
			const root = this.#probable.find(row);
			if (root !== row) {
				const group = members.get(root);
				if (group) group.push(row);
				else members.set(root, [root, row]);
			}
		}
		const found: { rows: number[]; level: DuplicateGroup["level"]; bits: number }[] = [];
		for (const rows of members.values()) {
			const root = this.#sure.find(rows[0]!);
			const sure = rows.every((row) => this.#sure.find(row) === root);
			found.push({ rows, level: sure ? "sure" : "probable", bits: this.#bits(rows) });
		}
		found.push(...this.#possibleGroups(members));
		found.sort((a, b) => a.rows[0]! - b.rows[0]!);
		for (const { rows, level, bits: because } of found) {
			for (const row of rows) groupOf[row] = groups.length;
			groups.push({ level, rows, because: REASONS.filter((_, i) => (because & (1 << i)) !== 0) });
		}
		let contactCount = 0;
		for (let row = 0; row < this.#rows; row++) {
			const root = this.#probable.find(row);
			contactOf[row] = root === row ? contactCount++ : contactOf[root]!;
		}
		return { groups, groupOf, contactOf, contactCount };
	}

	/** Groups of the rows that no stronger link took. */
	#possibleGroups(taken: ReadonlyMap<number, readonly number[]>): { rows: number[]; level: "possible"; bits: number }[] {
		const sets = new UnionFind(this.#rows);
		const bits = new Map<number, number>();
		for (const [rows, bit] of this.#possible) {
			const alone = rows.filter((row) => !taken.has(this.#probable.find(row)));
			if (alone.length < 2) continue;
			for (const row of alone) {
				sets.join(alone[0]!, row);
				bits.set(row, (bits.get(row) ?? 0) | bit);
			}
		}
		const groups = new Map<number, { rows: number[]; level: "possible"; bits: number }>();
		for (const [row, bit] of [...bits].sort(([a], [b]) => a - b)) {
			const root = sets.find(row);
			const group = groups.get(root) ?? { rows: [], level: "possible", bits: 0 };
			group.rows.push(row);
			group.bits |= bit;
			groups.set(root, group);
		}
		return [...groups.values()];
	}

	#bits(rows: readonly number[]): number {
		return rows.reduce((all, row) => all | (this.#because.get(row) ?? 0), 0);
	}
}
