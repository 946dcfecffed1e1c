import { channelBit, type TaggedContacts } from "../model/contacts.ts";
import { CHANNELS, type Channel } from "../model/field.ts";
import type { KpiId, KpiValue } from "../model/kpi-value.ts";
import { CONSENTS, SEGMENTS } from "../model/tags.ts";
import { count, defineKpi, histogram, rate, tally } from "./define-kpi.ts";

const [UNKNOWN, NO, PENDING, YES] = [CONSENTS.indexOf("unknown"), CONSENTS.indexOf("no"), CONSENTS.indexOf("pending"), CONSENTS.indexOf("yes")];

/** Contacts contactable on at least one channel / contacts; by segment too. Post counts only where its consent is recorded (S0.3). */
export const contactability = defineKpi({
	id: "contactability",
	answers: ["S0.3", "S2.23"],
	measure: ({ contacts }) => {
		const { contactCount } = contacts.duplicates;
		const all = rate(
			"contactability",
			tally(contactCount, (contact) => contacts.contactable[contact] !== 0),
			contactCount,
			"contacts",
		);
		const whole = histogram(contacts.segment, SEGMENTS.length);
		const part = new Array<number>(SEGMENTS.length).fill(0);
		for (let contact = 0; contact < contactCount; contact++) if (contacts.contactable[contact] !== 0) part[contacts.segment[contact]!]!++;
		return [all, ...SEGMENTS.map((segment, index) => rate("contactability", part[index]!, whole[index]!, "contacts", { segment }))];
	},
});

/** A rate over distinct contacts, channel by channel (domain.md §11). */
const perChannel = (id: KpiId, answers: readonly string[], holds: (contacts: TaggedContacts, channel: Channel) => (contact: number) => boolean) =>
	defineKpi({
		id,
		answers,
		measure: ({ contacts }) => {
			const { contactCount } = contacts.duplicates;
			return CHANNELS.map((channel) => rate(id, tally(contactCount, holds(contacts, channel)), contactCount, "contacts", { channel }));
		},
	});

const has =
	(of: (contacts: TaggedContacts) => Uint8Array) =>
	(contacts: TaggedContacts, channel: Channel): ((contact: number) => boolean) => {
		const bits = of(contacts);
		const bit = channelBit(channel);
		return (contact) => (bits[contact]! & bit) !== 0;
	};
const says =
	(...answers: number[]) =>
	(contacts: TaggedContacts, channel: Channel): ((contact: number) => boolean) => {
		const said = contacts.consent[channel];
		return (contact) => answers.includes(said[contact]!);
	};
const both =
	(a: ReturnType<typeof has>, b: ReturnType<typeof has>) =>
	(contacts: TaggedContacts, channel: Channel): ((contact: number) => boolean) => {
		const [x, y] = [a(contacts, channel), b(contacts, channel)];
		return (contact) => x(contact) && y(contact);
	};

/** Contacts with a coordinate that is filled. */
export const filledCount = defineKpi({
	id: "filled-count",
	answers: ["S2.20"],
	measure: ({ contacts }): readonly KpiValue[] =>
		CHANNELS.map((channel) => count("filled-count", tally(contacts.duplicates.contactCount, has(({ filled }) => filled)(contacts, channel)), { channel })),
});
const reached = has(({ reachable }) => reachable);
export const reachableRate = perChannel("reachable-rate", ["S0.4", "S0.5", "S0.6", "S2.21"], reached);
export const optInRate = perChannel("opt-in-rate", ["S0.13", "S2.22", "S3.12"], says(YES));
export const refusalRate = perChannel("refusal-rate", ["S0.13", "S2.22"], says(NO));
export const pendingRate = perChannel("pending-rate", ["S2.22"], says(PENDING));
export const contactableRate = perChannel(
	"contactable-rate",
	["S2.23"],
	has(({ contactable }) => contactable),
);
export const permittedRate = perChannel(
	"permitted-rate",
	["S4.1"],
	has(({ permitted }) => permitted),
);
/** Reachable, and nobody knows whether they agree. */
export const reachableUnknownRate = perChannel("reachable-unknown-rate", ["S0.13"], both(reached, says(UNKNOWN, PENDING)));
export const reachableRefusedRate = perChannel("reachable-refused-rate", ["S0.13"], both(reached, says(NO)));

/** Contacts by number of channels on which they are contactable, 0 to 4 (S0.12). */
export const contactableChannels = defineKpi({
	id: "contactable-channels",
	answers: ["S0.8", "S0.12"],
	measure: ({ contacts }) => {
		const { contactCount } = contacts.duplicates;
		const counts = [0, 0, 0, 0, 0];
		for (const bits of contacts.contactable) counts[(bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1)]!++;
		return counts.map((part, channels) => rate("contactable-channels", part, contactCount, "contacts", { channels }));
	},
});
