import type { Action } from "../model/analysis.ts";
import { type CleanedColumn, EMAIL } from "../model/cleaned-column.ts";
import { channelBit, type TaggedContacts } from "../model/contacts.ts";
import type { Channel, ContactField } from "../model/field.ts";
import { CONSENTS } from "../model/tags.ts";
import { codesWhere, type Located, located } from "../places.ts";
import { type Advice, contactsWhere } from "./define-action.ts";

const YES = CONSENTS.indexOf("yes");
const INVALID = 4;
const EMAILS: readonly ContactField[] = ["email", "email_2", "email_3"];
const PHONES: readonly ContactField[] = ["phone_mobile", "phone", "phone_2", "phone_3", "phone_landline"];

/** Contacts that have a code which holds in one of the columns. */
function contactsWith(contacts: TaggedContacts, fields: readonly ContactField[], holds: (column: CleanedColumn, code: number) => boolean): Uint8Array {
	const found = new Uint8Array(contacts.duplicates.contactCount);
	for (const field of fields) {
		for (const column of contacts.fields.get(field) ?? []) {
			const { codes } = column.column;
			for (let row = 0; row < codes.length; row++) if (holds(column, codes[row]!)) found[contacts.duplicates.contactOf[row]!] = 1;
		}
	}
	return found;
}

/** What mending a channel brings: people who agreed to it and cannot be reached on it; counted as new people when no channel is open to them yet. */
function gainOn(
	contacts: TaggedContacts,
	channel: Channel,
	mendable: (contact: number) => boolean,
): { readonly gain: number; readonly onChannel: Channel | null; readonly consented: number } {
	const bit = channelBit(channel);
	let [people, more] = [0, 0];
	for (let contact = 0; contact < contacts.duplicates.contactCount; contact++) {
		if (!mendable(contact) || contacts.consent[channel][contact] !== YES || (contacts.reachable[contact]! & bit) !== 0) continue;
		if (contacts.contactable[contact] === 0) people++;
		else more++;
	}
	return people > 0 || more === 0 ? { gain: people, onChannel: null, consented: people + more } : { gain: more, onChannel: channel, consented: more };
}

/** Addresses that look mistyped: the quickest gain (S0.9). */
export const fixEmailTypos: Advice = ({ contacts }) => {
	const isTypo = (column: CleanedColumn, code: number): boolean => (column.marks[code]! & EMAIL.typo) !== 0;
	const actions: Located<Action>[] = [];
	for (const field of EMAILS) {
		for (const column of contacts.fields.get(field) ?? []) {
			const found = codesWhere(column, contacts.table.rowNumbers, (code) => isTypo(column, code));
			if (found.count === 0) continue;
			const having = contactsWith(contacts, [field], isTypo);
			actions.push(located({ id: "fix-email-typos", upTo: false, effort: "easy", ...gainOn(contacts, "email", (contact) => having[contact] === 1) }, found));
		}
	}
	return actions;
};

/** Addresses and numbers that nobody can read, of people who agreed (S0.9). */
export const fixCoordinates: Advice = ({ contacts }) => {
	const actions: Located<Action>[] = [];
	for (const [id, fields, channel] of [
		["fix-emails", EMAILS, "email"],
		["fix-phones", PHONES, "sms"],
	] as const) {
		const broken = contactsWith(contacts, fields, ({ states }, code) => states[code] === INVALID);
		const bit = channelBit(channel);
		const column = fields.flatMap((field) => contacts.fields.get(field) ?? []).find(({ states }) => states.includes(INVALID)) ?? null;
		const { people, chosen, found } = contactsWhere(contacts, (contact) => broken[contact] === 1 && (contacts.reachable[contact]! & bit) === 0, column);
		if (people === 0) continue;
		const { gain, onChannel } = gainOn(contacts, channel, (contact) => chosen[contact] === 1);
		actions.push(located({ id, upTo: true, effort: "medium", gain, onChannel }, found));
	}
	return actions;
};

/** People who agreed to a channel and left nothing to reach them by on it: a consent that is wasted (domain.md §11). */
export const collectCoordinates: Advice = ({ contacts }) => {
	const actions: Located<Action>[] = [];
	for (const [id, channel] of [
		["collect-email", "email"],
		["collect-mobile", "sms"],
	] as const) {
		const bit = channelBit(channel);
		const column = (channel === "email" ? EMAILS : PHONES).flatMap((field) => contacts.fields.get(field) ?? [])[0] ?? null;
		const { people, chosen, found } = contactsWhere(
			contacts,
			(contact) => contacts.consent[channel][contact] === YES && (contacts.filled[contact]! & bit) === 0,
			column,
		);
		if (people === 0) continue;
		const { gain, onChannel } = gainOn(contacts, channel, (contact) => chosen[contact] === 1);
		actions.push(located({ id, upTo: true, effort: "high", gain, onChannel }, found));
	}
	return actions;
};
