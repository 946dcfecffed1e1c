import { BOUNCE, type CleanedColumn, EMAIL, PHONE } from "./model/cleaned-column.ts";
import { type CleanedContacts, channelBit } from "./model/contacts.ts";
import type { ContactField } from "./model/field.ts";
import { foldWords } from "./text/fold.ts";

const EMAILS: readonly ContactField[] = ["email", "email_2", "email_3"];
const PHONES: readonly ContactField[] = ["phone", "phone_2", "phone_3", "phone_mobile", "phone_landline"];
const LINES: readonly ContactField[] = ["address_1", "address_2", "address_3"];

/** Whether a state (index in STATES) is filled: neither empty nor a filler. */
const isFilled = (state: number): boolean => state >= 2;
/** Whether it is valid: has a value. */
export const isValid = (state: number): boolean => state === 2 || state === 3;

/** Per row, one bit a channel: a coordinate is filled; a coordinate is reachable, that is valid and not known bad (domain.md §11). */
export function reachByRow(contacts: CleanedContacts): { readonly filled: Uint8Array; readonly reachable: Uint8Array } {
	const rows = contacts.table.rowCount;
	const filled = new Uint8Array(rows);
	const reachable = new Uint8Array(rows);
	const columns = (names: readonly ContactField[]): readonly CleanedColumn[] => names.flatMap((name) => contacts.fields.get(name) ?? []);

	const email = channelBit("email");
	for (const { column, states, marks } of columns(EMAILS)) {
		for (let row = 0; row < rows; row++) {
			const code = column.codes[row]!;
			if (isFilled(states[code]!)) filled[row]! |= email;
			if ((marks[code]! & EMAIL.reachable) !== 0) reachable[row]! |= email;
		}
	}

	const [sms, voice] = [channelBit("sms"), channelBit("voice")];
	const hasMobileColumn = contacts.fields.has("phone_mobile");
	for (const { field, column, states, marks } of columns(PHONES)) {
		// Where mobiles have a column of their own, another column counts for SMS only by the mobiles it holds.
		const smsWhenFilled = field === "phone_mobile" || (!hasMobileColumn && field !== "phone_landline");
		for (let row = 0; row < rows; row++) {
			const code = column.codes[row]!;
			const mark = marks[code]!;
			if (isFilled(states[code]!)) filled[row]! |= voice | (smsWhenFilled ? sms : 0);
			if ((mark & PHONE.mobile) !== 0) {
				filled[row]! |= sms;
				reachable[row]! |= sms;
			}
			if ((mark & PHONE.voice) !== 0) reachable[row]! |= voice;
		}
	}

	postByRow(contacts, filled, reachable);

	for (const bounce of contacts.fields.get("bounce") ?? []) {
		// NPAI is what the post writes on a letter that comes back.
		const channel = /\bnpai\b/.test(foldWords(bounce.header)) ? channelBit("post") : email;
		for (let row = 0; row < rows; row++) {
			if (bounce.marks[bounce.column.codes[row]!] !== 0 && bounce.marks[bounce.column.codes[row]!] !== BOUNCE.complaint) reachable[row]! &= ~channel;
		}
	}
	return { filled, reachable };
}

/** Post: any address cell is filled; reachable with a name or company, a street line, a postcode and a town, all valid (domain.md §5 "plausible"). */
function postByRow(contacts: CleanedContacts, filled: Uint8Array, reachable: Uint8Array): void {
	const post = channelBit("post");
	const group = (names: readonly ContactField[]): readonly CleanedColumn[] => names.flatMap((name) => contacts.fields.get(name) ?? []);
	const lines = group(LINES);
	if (lines.length === 0) return;
	const [postcodes, cities] = [group(["postcode"]), group(["city"])];
	const names = group(["last_name", "full_name", "company", "first_name"]);
	const whole = new Map(lines.map((line) => [line, holdsWholeAddress(line, postcodes.length > 0 && cities.length > 0)]));
	const has = (columns: readonly CleanedColumn[], row: number, test: (state: number) => boolean): boolean => {
		for (const { column, states } of columns) if (test(states[column.codes[row]!]!)) return true;
		return false;
	};
	for (let row = 0; row < filled.length; row++) {
		if (has(lines, row, isFilled) || has(postcodes, row, isFilled) || has(cities, row, isFilled)) filled[row]! |= post;
		if (!has(names, row, isValid) || !has(lines, row, isValid)) continue;
		const complete = has(postcodes, row, isValid) && has(cities, row, isValid);
		if (complete || lines.some((line) => whole.get(line)?.[line.column.codes[row]!] === 1)) reachable[row]! |= post;
	}
}

/** By code, whether one cell holds street, postcode and town together; null where postcode and town have columns of their own. */
function holdsWholeAddress(line: CleanedColumn, apart: boolean): Uint8Array | null {
	if (apart) return null;
	const whole = new Uint8Array(line.column.size);
	for (let code = 1; code < whole.length; code++) {
		if (!isValid(line.states[code]!) || line.counts[code] === 0) continue;
		const outcome = line.outcome(code) as { postcode?: string; city?: string };
		if (outcome.postcode && outcome.city) whole[code] = 1;
	}
	return whole;
}
