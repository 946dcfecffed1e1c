import { recordsConsent } from "../consent.ts";
import type { Action } from "../model/analysis.ts";
import { channelBit } from "../model/contacts.ts";
import { CONSENTS, RETENTION_STATUSES } from "../model/tags.ts";
import { type Located, located, rowsWhere } from "../places.ts";
import { type Advice, contactsWhere } from "./define-action.ts";

const [UNKNOWN, NO] = [CONSENTS.indexOf("unknown"), CONSENTS.indexOf("no")];
const OVERDUE = RETENTION_STATUSES.indexOf("overdue");

/** People without any choice on record on a channel that reaches them, and with a postal address: ask by post, not by that channel (domain.md §11). */
export const askConsentByPost: Advice = ({ contacts }) => {
	if (!(["email", "sms", "voice"] as const).some((channel) => recordsConsent(contacts, channel))) return [];
	const post = channelBit("post");
	const { people, found } = contactsWhere(
		contacts,
		(contact) =>
			contacts.contactable[contact] === 0 &&
			(contacts.reachable[contact]! & post) !== 0 &&
			contacts.consent.post[contact] !== NO &&
			contacts.retention[contact] !== OVERDUE &&
			(["email", "sms", "voice"] as const).some(
				(channel) => (contacts.reachable[contact]! & channelBit(channel)) !== 0 && contacts.consent[channel][contact] === UNKNOWN,
			) &&
			(["email", "sms", "voice"] as const).every((channel) => contacts.consent[channel][contact] !== NO),
		contacts.fields.get("address_1")?.[0] ?? null,
	);
	if (people === 0) return [];
	return [located({ id: "ask-consent-by-post", gain: people, upTo: true, onChannel: null, effort: "high" }, found)];
};

/** Smallest source, gap in points and |z| at which a source is said to be below the others (domain.md §19). */
const SOURCE_RULE = { contacts: 30, gap: 0.1, z: 2.58 };

/** Sources whose e-mails with consent are well below the rest of the base (S2.25, S2.26). */
export const reviewSource: Advice = ({ contacts }) => {
	if (!contacts.fields.has("source") || !contacts.fields.has("email")) return [];
	const email = channelBit("email");
	const all = contacts.sources.map(() => 0);
	const good = contacts.sources.map(() => 0);
	contacts.source.forEach((source, contact) => {
		all[source]!++;
		if ((contacts.contactable[contact]! & email) !== 0) good[source]!++;
	});
	const [whole, part] = [all.reduce((sum, n) => sum + n, 0), good.reduce((sum, n) => sum + n, 0)];
	return contacts.sources.flatMap((source, index): Located<Action>[] => {
		const [n, k] = [all[index]!, good[index]!];
		const [restN, restK] = [whole - n, part - k];
		if (index === 0 || n < SOURCE_RULE.contacts || restN < SOURCE_RULE.contacts) return [];
		const gap = restK / restN - k / n;
		const pooled = part / whole;
		const z = gap / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / restN));
		if (gap < SOURCE_RULE.gap || !(z >= SOURCE_RULE.z)) return [];
		const found = rowsWhere(
			contacts.table.rowNumbers,
			() => (row) =>
				contacts.source[contacts.duplicates.contactOf[row]!] === index && (contacts.contactable[contacts.duplicates.contactOf[row]!]! & email) === 0,
			contacts.fields.get("email")?.[0] ?? null,
		);
		// People who would be new, as far as the source has people whom no channel reaches yet; else one more channel for the others.
		const closed = contactsWhere(contacts, (contact) => contacts.source[contact] === index && contacts.contactable[contact] === 0).people;
		const raised = Math.round(gap * n);
		const facts = { source, part: k, whole: n, elsewherePart: restK, elsewhereWhole: restN };
		return [
			located(
				{
					id: "review-source",
					...facts,
					gain: closed > 0 ? Math.min(raised, closed) : raised,
					upTo: true,
					onChannel: closed > 0 ? null : "email",
					effort: "medium",
				},
				found,
			),
		];
	});
};
