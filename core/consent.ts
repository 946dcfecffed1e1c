import type { CleanedColumn } from "./model/cleaned-column.ts";
import { BOUNCE } from "./model/cleaned-column.ts";
import type { CleanedContacts } from "./model/contacts.ts";
import type { Channel, ContactField } from "./model/field.ts";
import { CONSENTS } from "./model/tags.ts";
import { saysUnsubscribed } from "./reference/unsubscribed-words.ts";
import { foldWords } from "./text/fold.ts";

const UNKNOWN = CONSENTS.indexOf("unknown");
const NO = CONSENTS.indexOf("no");
const PENDING = CONSENTS.indexOf("pending");
const YES = CONSENTS.indexOf("yes");

const FIELD_OF: Readonly<Record<Channel, ContactField>> = { email: "optin_email", sms: "optin_sms", voice: "optin_phone", post: "optin_post" };

/** The consent of each row on a channel, as indexes in CONSENTS (domain.md §10.1).
 *  Of dated events the latest wins; a refusal without a date wins over any consent; a box never ticked says nothing. */
export function consentByRow(contacts: CleanedContacts, channel: Channel): Uint8Array {
	const rows = contacts.table.rowCount;
	const consent = new Uint8Array(rows);
	const columns = [...(contacts.fields.get(FIELD_OF[channel]) ?? []), ...refusedOnAll(contacts)];
	const optinDate = contacts.fields.get("optin_date")?.find(({ header }) => (channelNamed(header) ?? channel) === channel);
	const unsubscribed = contacts.fields.get("unsubscribed_at")?.find(({ header }) => (channelNamed(header) ?? "email") === channel);
	const returns = channel === "email" ? contacts.fields.get("bounce")?.[0] : undefined;
	const refusedBy = returns ? refusalsIn(returns) : null;
	// A confirmation time (double opt-in) is a yes by itself.
	const confirmed = channel === "email" && optinDate && /\bconfirm/.test(foldWords(optinDate.header)) ? optinDate : undefined;
	if (columns.length === 0 && !unsubscribed && !returns && !confirmed) return consent;

	for (let row = 0; row < rows; row++) {
		let yes = false;
		let pending = false;
		let no = false;
		let undatedNo = false;
		let yesDay = Number.NEGATIVE_INFINITY;
		let noDay = Number.NEGATIVE_INFINITY;
		for (const column of columns) {
			const said = column.marks[column.column.codes[row]!]!;
			if (said === UNKNOWN) continue;
			const day = dayOf(column, row);
			if (said === YES) {
				yes = true;
				if (day > yesDay) yesDay = day;
			} else if (said === NO) {
				no = true;
				if (Number.isNaN(day)) undatedNo = true;
				else if (day > noDay) noDay = day;
			} else if (said === PENDING) pending = true;
		}
		if (unsubscribed) {
			const day = dayOf(unsubscribed, row);
			if (!Number.isNaN(day)) {
				no = true;
				if (day > noDay) noDay = day;
			}
		}
		if (refusedBy && refusedBy[returns!.column.codes[row]!] === 1) {
			no = true;
			undatedNo = true;
		}
		if (confirmed && !Number.isNaN(dayOf(confirmed, row))) yes = true;
		if (yes && optinDate) {
			const day = dayOf(optinDate, row);
			if (day > yesDay) yesDay = day;
		}
		if (no) consent[row] = yes && !undatedNo && yesDay > noDay ? YES : NO;
		else if (yes) consent[row] = YES;
		else if (pending) consent[row] = PENDING;
	}
	return consent;
}

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
	["email", /\b(?:e ?mails?|mails?|mailings?|courriels?|electronique|correo electronico|newsletters?)\b/],
	["sms", /\b(?:sms|textos?)\b/],
	["voice", /\b(?:tel|telephone|telephonique|phone|telefono?|appels?|calls?|llamadas?|demarchage)\b/],
	["post", /\b(?:courriers?|postale?|post)\b/],
];

/** The channel that a header names, null without one: a day of refusal in "Opt-out SMS" is of SMS alone (domain.md §10.1). */
function channelNamed(header: string): Channel | null {
	const words = foldWords(header);
	return CHANNEL_WORDS.find(([, said]) => said.test(words))?.[0] ?? null;
}

/** By code, whether a column of bounces tells a refusal: a complaint, or that its owner left the list (domain.md §10.1). */
function refusalsIn({ column, counts, marks }: CleanedColumn): Uint8Array {
	const refused = new Uint8Array(column.size);
	for (let code = 1; code < column.size; code++) {
		if (counts[code] === 0) continue;
		if (marks[code] === BOUNCE.complaint || saysUnsubscribed(foldWords(String(column.cell(code) ?? "")))) refused[code] = 1;
	}
	return refused;
}

/** Columns such as "do not contact": a tick there refuses every channel. A consent for all channels that nobody has explained applies to none. */
const refusedOnAll = (contacts: CleanedContacts): readonly CleanedColumn[] => (contacts.fields.get("optin_all") ?? []).filter(({ inverted }) => inverted);

const dayOf = (column: CleanedColumn, row: number): number => (column.numbers ? column.numbers[column.column.codes[row]!]! : Number.NaN);

/** The consent of each contact: a refusal in any row refuses for all, else a yes in any row counts, else a pending one. */
export function consentByContact(byRow: Uint8Array, contactOf: Uint32Array, contactCount: number): Uint8Array {
	const consent = new Uint8Array(contactCount);
	for (let row = 0; row < byRow.length; row++) {
		const said = byRow[row]!;
		if (said === UNKNOWN) continue;
		const contact = contactOf[row]!;
		const before = consent[contact]!;
		if (said === NO || before === NO) consent[contact] = NO;
		else if (said > before) consent[contact] = said;
	}
	return consent;
}

/** Whether any column of the sheet records a choice on a channel. */
export function recordsConsent(contacts: CleanedContacts, channel: Channel): boolean {
	return contacts.fields.has(FIELD_OF[channel]) || refusedOnAll(contacts).length > 0;
}
