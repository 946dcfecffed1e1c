import { consentByContact, consentByRow } from "./consent.ts";
import { toDay } from "./dates/civil-date.ts";
import type { ContactOrders } from "./match.ts";
import { type CleanedColumn, EMAIL } from "./model/cleaned-column.ts";
import { ACTIVITY_SOURCES, type CleanedContacts, channelBit, type Duplicates, NO_DAY, type TaggedContacts } from "./model/contacts.ts";
import { CHANNELS, type Channel, type ContactField } from "./model/field.ts";
import type { Settings } from "./model/settings.ts";
import { CONSENTS, RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS } from "./model/tags.ts";
import { isValid, reachByRow } from "./reach.ts";
import { buyerStatus, isOpenContract, namesAmbassador } from "./reference/status-words.ts";
import { segmentOf } from "./segments/buyer.ts";
import { recencyBand } from "./segments/recency-band.ts";
import { retentionStatus } from "./segments/retention.ts";
import { fingerprint, foldWords } from "./text/fold.ts";

/** First day on which a call to a consumer needs prior consent in France (law 2025-594; domain.md §10.2). */
const CALLS_NEED_CONSENT = toDay("2026-08-11");

/** What is known of each distinct contact among all the others. */
export function tag(contacts: CleanedContacts, duplicates: Duplicates, sales: ContactOrders | null, settings: Settings): TaggedContacts {
	const { contactOf, contactCount } = duplicates;
	const auditDay = toDay(settings.auditDate);
	const rowReach = reachByRow(contacts);
	const filled = anyRow(rowReach.filled, contactOf, contactCount);
	const reachable = anyRow(rowReach.reachable, contactOf, contactCount);
	const consent = Object.fromEntries(
		CHANNELS.map((channel) => [channel, consentByContact(consentByRow(contacts, channel), contactOf, contactCount)]),
	) as Record<Channel, Uint8Array>;

	const activity = activityOf(contacts, duplicates, sales, auditDay);
	const buying = buyingOf(contacts, duplicates, sales);
	const professional = professionalOf(contacts, duplicates);
	const contracts = contractsOf(contacts, duplicates, auditDay);

	const band = new Uint8Array(contactCount);
	const active = new Uint8Array(contactCount);
	const retention = new Uint8Array(contactCount);
	for (let contact = 0; contact < contactCount; contact++) {
		const day = activity.last[contact]!;
		const days = day === NO_DAY ? null : auditDay - day;
		band[contact] = RECENCY_BANDS.indexOf(recencyBand(days));
		active[contact] = days !== null && days >= 0 && days <= settings.activeDays ? 1 : 0;
		const ended = contracts.end[contact]!;
		const sign = days === null || days < 0 ? ended : Math.max(day, ended);
		const reference = sign === NO_DAY ? null : sign;
		retention[contact] = RETENTION_STATUSES.indexOf(
			retentionStatus(reference, contracts.open[contact] === 1, auditDay, settings.retention.months, settings.retention.soonDays),
		);
	}

	const vip = vips(buying, activity.last, auditDay, settings);
	const segment = new Uint8Array(contactCount);
	for (let contact = 0; contact < contactCount; contact++) {
		segment[contact] = SEGMENTS.indexOf(
			segmentOf({
				orders: buying.orders[contact] === -1 ? null : buying.orders[contact]!,
				bought: buying.bought[contact] === 1,
				prospect: buying.prospect[contact] === 1,
				vip: vip[contact] === 1,
				recommends: buying.recommends[contact] === 1,
			}),
		);
	}

	const contactable = new Uint8Array(contactCount);
	const permitted = new Uint8Array(contactCount);
	const [yes, no] = [CONSENTS.indexOf("yes"), CONSENTS.indexOf("no")];
	const callsNeedConsent = auditDay >= CALLS_NEED_CONSENT;
	for (let contact = 0; contact < contactCount; contact++) {
		const buyer = (buying.orders[contact] ?? 0) >= 1 || (buying.orders[contact] === -1 && buying.bought[contact] === 1);
		for (const channel of CHANNELS) {
			const bit = channelBit(channel);
			if ((reachable[contact]! & bit) === 0) continue;
			const said = consent[channel][contact]!;
			if (said === yes) {
				contactable[contact]! |= bit;
				permitted[contact]! |= bit;
			} else if (said !== no && isPermitted(channel, buyer, professional[contact] === 1, contracts.open[contact] === 1, callsNeedConsent)) {
				permitted[contact]! |= bit;
			}
		}
	}

	const { source, sources } = sourcesOf(contacts, duplicates);
	return {
		...contacts,
		duplicates,
		filled,
		reachable,
		contactable,
		permitted,
		consent,
		lastActivity: activity.last,
		lastActivityFrom: activity.from,
		createdAt: activity.created,
		band,
		retention,
		segment,
		active,
		orders: buying.orders,
		revenue: buying.revenue,
		complete: completeOf(contacts, duplicates, settings),
		professional,
		source,
		sources,
	};
}

/** Without a consent and without a refusal, may this channel be used? French rules (domain.md §10.2): customers for similar products,
 *  professionals for their trade, post until somebody objects; calls to consumers only under a running contract since 11 August 2026. */
function isPermitted(channel: Channel, buyer: boolean, professional: boolean, openContract: boolean, callsNeedConsent: boolean): boolean {
	switch (channel) {
		case "email":
		case "sms":
			return buyer || professional;
		case "voice":
			return professional || openContract || !callsNeedConsent;
		case "post":
			return true;
	}
}

function anyRow(byRow: Uint8Array, contactOf: Uint32Array, contactCount: number): Uint8Array {
	const byContact = new Uint8Array(contactCount);
	for (let row = 0; row < byRow.length; row++) byContact[contactOf[row]!]! |= byRow[row]!;
	return byContact;
}

const first = (contacts: CleanedContacts, field: ContactField): CleanedColumn | undefined => contacts.fields.get(field)?.[0];

/** Latest act of each contact up to the audit date, where it comes from, and the earliest entry (domain.md §9, S2.9, S2.10).
 *  Acts are those of the person: never an open, a send, an import or an update. */
function activityOf(contacts: CleanedContacts, duplicates: Duplicates, sales: ContactOrders | null, auditDay: number) {
	const { contactOf, contactCount } = duplicates;
	const last = new Int32Array(contactCount).fill(NO_DAY);
	const from = new Uint8Array(contactCount);
	const future = new Int32Array(contactCount).fill(NO_DAY);
	const created = new Int32Array(contactCount).fill(NO_DAY);
	ACTIVITY_SOURCES.forEach((name, index) => {
		if (name === "order_date") {
			if (!sales) return;
			for (let contact = 0; contact < contactCount; contact++) {
				if (sales.lastOrder[contact]! > last[contact]!) {
					last[contact] = sales.lastOrder[contact]!;
					from[contact] = index + 1;
				}
			}
			return;
		}
		for (const { column, numbers } of contacts.fields.get(name) ?? []) {
			for (let row = 0; row < column.codes.length; row++) {
				const day = numbers![column.codes[row]!]!;
				if (Number.isNaN(day)) continue;
				const contact = contactOf[row]!;
				if (day > auditDay) {
					if (future[contact] === NO_DAY || day < future[contact]!) future[contact] = day;
				} else if (day > last[contact]!) {
					last[contact] = day;
					from[contact] = index + 1;
				}
				if (name === "created_at" && (created[contact] === NO_DAY || day < created[contact]!)) created[contact] = day;
			}
		}
	});
	for (let contact = 0; contact < contactCount; contact++) if (last[contact] === NO_DAY) last[contact] = future[contact]!;
	return { last, from, created };
}

/** Orders and revenue of each contact: from the sales sheet, else from the contact's own columns (domain.md §14). */
function buyingOf(contacts: CleanedContacts, duplicates: Duplicates, sales: ContactOrders | null) {
	const { contactOf, contactCount } = duplicates;
	const orders = new Int32Array(contactCount).fill(-1);
	const revenue = new Float64Array(contactCount).fill(Number.NaN);
	const period = new Float64Array(contactCount);
	const bought = new Uint8Array(contactCount);
	const prospect = new Uint8Array(contactCount);
	const recommends = new Uint8Array(contactCount);
	const rows = contacts.table.rowCount;

	const each = (field: ContactField, take: (contact: number, value: number) => void): void => {
		for (const { column, numbers } of contacts.fields.get(field) ?? []) {
			for (let row = 0; row < rows; row++) {
				const value = numbers![column.codes[row]!]!;
				if (!Number.isNaN(value)) take(contactOf[row]!, value);
			}
		}
	};
	const eachWord = (field: ContactField, test: (word: string) => number, take: (contact: number, found: number) => void): void => {
		for (const { column, counts } of contacts.fields.get(field) ?? []) {
			const found = new Uint8Array(column.size);
			for (let code = 1; code < column.size; code++) if (counts[code]! > 0) found[code] = test(String(column.cell(code) ?? ""));
			for (let row = 0; row < rows; row++) {
				const value = found[column.codes[row]!]!;
				if (value > 0) take(contactOf[row]!, value);
			}
		}
	};

	each("orders_count", (contact, count) => {
		if (count > orders[contact]!) orders[contact] = count;
	});
	each("revenue_total", (contact, amount) => {
		if (!(revenue[contact]! >= amount)) revenue[contact] = amount;
		if (amount > 0) bought[contact] = 1;
	});
	for (const field of ["last_purchase_at", "first_purchase_at"] as const) {
		each(field, (contact) => {
			bought[contact] = 1;
		});
	}
	eachWord(
		"status",
		(word) => [null, "client", "prospect"].indexOf(buyerStatus(word)),
		(contact, found) => {
			if (found === 1) bought[contact] = 1;
			else prospect[contact] = 1;
		},
	);
	eachWord(
		"tags",
		(word) => (namesAmbassador(word) ? 1 : 0),
		(contact) => {
			recommends[contact] = 1;
		},
	);
	// An NPS of 9 or 10 recommends; a count of referrals does from the first.
	const referrals = first(contacts, "referrals");
	const enough = referrals && /\bnps\b/.test(foldWords(referrals.header)) ? 9 : 1;
	each("referrals", (contact, count) => {
		if (count >= enough) recommends[contact] = 1;
	});

	for (let contact = 0; contact < contactCount; contact++) {
		const own = revenue[contact]!;
		// Without amounts in a sales sheet, the contact's own total decides.
		const priced = sales !== null && !Number.isNaN(sales.revenue[contact]!);
		if (!priced) period[contact] = Number.isNaN(own) ? 0 : own;
		// A contact without an order in the sheet, that its own columns say has bought, bought before the sheet begins: nobody knows how often.
		if (sales && (sales.known[contact] === 1 || (orders[contact] === -1 && bought[contact] === 0))) {
			orders[contact] = sales.orders[contact]!;
			if (!priced) continue;
			revenue[contact] = sales.revenue[contact]!;
			period[contact] = sales.recentRevenue[contact]!;
		}
	}
	return { orders, revenue, period, bought, prospect, recommends };
}

/** The top share of buyers by revenue over the period, ties at the cut included, with enough orders and recent activity (S1.14). */
function vips(
	buying: { readonly orders: Int32Array; readonly period: Float64Array },
	lastActivity: Int32Array,
	auditDay: number,
	{ vip: rule }: Settings,
): Uint8Array {
	const vip = new Uint8Array(buying.orders.length);
	const amounts = buying.period.filter((amount) => amount > 0).sort();
	if (amounts.length === 0) return vip;
	// A hair below, so that 10 % of 50 buyers is 5 and not 6.
	const rank = Math.max(1, Math.ceil(rule.share * amounts.length - 1e-9));
	const cut = amounts[amounts.length - rank]!;
	for (let contact = 0; contact < vip.length; contact++) {
		const day = lastActivity[contact]!;
		const recent = day !== NO_DAY && day <= auditDay && auditDay - day <= rule.activeDays;
		if (buying.period[contact]! >= cut && buying.orders[contact]! >= rule.minOrders && recent) vip[contact] = 1;
	}
	return vip;
}

/** Professionals: a company, a SIREN or SIRET, or a mailbox at a domain of their own (domain.md §10.2). */
function professionalOf(contacts: CleanedContacts, { contactOf, contactCount }: Duplicates): Uint8Array {
	const professional = new Uint8Array(contactCount);
	const mark = (field: ContactField, holds: (column: CleanedColumn, code: number) => boolean): void => {
		for (const cleaned of contacts.fields.get(field) ?? []) {
			const { codes } = cleaned.column;
			for (let row = 0; row < codes.length; row++) if (holds(cleaned, codes[row]!)) professional[contactOf[row]!] = 1;
		}
	};
	for (const field of ["company", "siren", "siret", "vat_id"] as const) mark(field, ({ states }, code) => isValid(states[code]!));
	for (const field of ["email", "email_2", "email_3"] as const) {
		mark(field, ({ states, marks }, code) => isValid(states[code]!) && (marks[code]! & (EMAIL.freeMail | EMAIL.disposable)) === 0);
	}
	return professional;
}

/** Whether a contract runs, and when the last one ended or ends. */
function contractsOf(contacts: CleanedContacts, { contactOf, contactCount }: Duplicates, auditDay: number) {
	const open = new Uint8Array(contactCount);
	const end = new Int32Array(contactCount).fill(NO_DAY);
	for (const { column, numbers } of contacts.fields.get("contract_end") ?? []) {
		for (let row = 0; row < column.codes.length; row++) {
			const day = numbers![column.codes[row]!]!;
			if (Number.isNaN(day)) continue;
			const contact = contactOf[row]!;
			if (day >= auditDay) open[contact] = 1;
			if (day > end[contact]!) end[contact] = day;
		}
	}
	for (const { column, counts } of contacts.fields.get("contract_status") ?? []) {
		const runs = new Uint8Array(column.size);
		for (let code = 1; code < column.size; code++) if (counts[code]! > 0 && isOpenContract(String(column.cell(code) ?? ""))) runs[code] = 1;
		for (let row = 0; row < column.codes.length; row++) if (runs[column.codes[row]!] === 1) open[contactOf[row]!] = 1;
	}
	return { open, end };
}

/** The fields of a complete profile by default: each line is met by any of its fields; lines of which none is mapped are left out (contract.md). */
const PROFILE: readonly (readonly ContactField[])[] = [
	["last_name", "full_name", "company"],
	["first_name"],
	["email"],
	["phone_mobile"],
	["address_1"],
	["postcode"],
	["city"],
];

/** Profiles whose every asked field is valid, in any row of the contact (domain.md §18). */
function completeOf(contacts: CleanedContacts, { contactOf, contactCount }: Duplicates, settings: Settings): Uint8Array {
	const asked = (settings.completeProfile?.map((field) => [field]) ?? PROFILE)
		.map((any) => any.flatMap((field) => contacts.fields.get(field) ?? []))
		.filter((columns) => columns.length > 0);
	const met = new Uint8Array(contactCount);
	const complete = new Uint8Array(contactCount).fill(asked.length > 0 ? 1 : 0);
	for (const columns of asked) {
		met.fill(0);
		for (const { column, states } of columns) {
			for (let row = 0; row < column.codes.length; row++) if (isValid(states[column.codes[row]!]!)) met[contactOf[row]!] = 1;
		}
		for (let contact = 0; contact < contactCount; contact++) complete[contact]! &= met[contact]!;
	}
	return complete;
}

/** The source of each contact: that of its earliest entry. Spellings of one source are one (domain.md §19). */
function sourcesOf(contacts: CleanedContacts, { contactOf, contactCount }: Duplicates) {
	const source = new Uint32Array(contactCount);
	const column = first(contacts, "source");
	if (!column) return { source, sources: [""] };
	const spellings = new Map<string, Map<string, number>>();
	const keyOf: string[] = [];
	for (let code = 0; code < column.column.size; code++) {
		const value = column.counts[code]! > 0 ? column.value(code) : null;
		if (value === null) continue;
		const key = fingerprint(String(value)) || String(value);
		keyOf[code] = key;
		const known = spellings.get(key) ?? new Map<string, number>();
		spellings.set(key, known.set(String(value), (known.get(String(value)) ?? 0) + column.counts[code]!));
	}
	const keys = [...spellings.keys()].sort();
	const indexOf = new Map(keys.map((key, index) => [key, index + 1]));
	const indexByCode = Uint32Array.from({ length: column.column.size }, (_, code) => indexOf.get(keyOf[code] ?? "") ?? 0);
	const entry = first(contacts, "created_at");
	const earliest = new Int32Array(contactCount).fill(0x7fffffff);
	for (let row = 0; row < column.column.codes.length; row++) {
		const index = indexByCode[column.column.codes[row]!]!;
		if (index === 0) continue;
		const contact = contactOf[row]!;
		const day = entry?.numbers?.[entry.column.codes[row]!] ?? Number.NaN;
		const when = Number.isNaN(day) ? 0x7ffffffe : day;
		if (when < earliest[contact]! || (when === earliest[contact] && (source[contact] === 0 || index < source[contact]!))) {
			earliest[contact] = when;
			source[contact] = index;
		}
	}
	return { source, sources: ["", ...keys.map((key) => mostWritten(spellings.get(key)!))] };
}

function mostWritten(spellings: ReadonlyMap<string, number>): string {
	return [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
