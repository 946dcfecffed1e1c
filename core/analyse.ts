import { advise } from "./advise.ts";
import { type Accepted, clean } from "./clean.ts";
import { recordsConsent } from "./consent.ts";
import { dedupe } from "./dedupe.ts";
import { newKeys } from "./keys.ts";
import { fillOf } from "./kpis/fill.ts";
import { match } from "./match.ts";
import { measure } from "./measure.ts";
import type { Analysis, HistoryRow, NotComputable, NotTested } from "./model/analysis.ts";
import { ACTIVITY_SOURCES, type CleanedContacts, type TaggedContacts } from "./model/contacts.ts";
import { CHANNELS, type ContactField } from "./model/field.ts";
import type { Mapping } from "./model/mapping.ts";
import type { Settings } from "./model/settings.ts";
import type { Table } from "./model/sheet.ts";
import type { Reference } from "./reference.ts";
import { setSharedAside } from "./shared-values.ts";
import { tag } from "./tag.ts";
import { watch } from "./watch.ts";

/** A table and what its columns were confirmed to be. */
export interface MappedTable {
	readonly table: Table;
	readonly mapping: Mapping;
}

/** What an audit is made of. */
export interface Base {
	readonly file: string;
	readonly contacts: MappedTable;
	readonly sales: MappedTable | null;
	/** Earlier runs, oldest first. */
	readonly history: readonly HistoryRow[];
	/** Suggestions that a person took since. */
	readonly accepted?: Accepted;
}

export type Stage = "clean" | "tag" | "measure";

/** The whole thinking of an audit: clean, tag, measure, watch, advise. Pure: the same base and settings give the same analysis,
 *  whatever the order of the rows. `entered` is told when a stage begins, and how far it is. */
export function analyse(base: Base, settings: Settings, reference: Reference, entered: (stage: Stage, done: number, of: number) => void = () => {}): Analysis {
	const steps = analyseByStages(base, settings, reference, entered);
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return step.value;
}

/** The same, stopping before each stage, for a host whose only thread must breathe. */
export function* analyseByStages(
	base: Base,
	settings: Settings,
	reference: Reference,
	entered: (stage: Stage, done: number, of: number) => void = () => {},
): Generator<Stage, Analysis> {
	const { table, mapping } = base.contacts;
	entered("clean", 0, 1);
	yield "clean";
	const { cleaned, orders, sizes } = cleanAll(base, settings, reference, (done, of) => entered("clean", done, of));
	entered("tag", 0, 1);
	yield "tag";
	const duplicates = dedupe(cleaned, settings);
	const matched = base.sales && orders ? match(base.sales.table, orders, cleaned, duplicates, settings, sizes) : null;
	const contacts = tag(cleaned, duplicates, matched?.orders ?? null, settings);
	entered("measure", 0, 1);
	yield "measure";
	const measured = { contacts, sales: matched?.sales ?? null, settings, fill: fillOf(contacts) };
	const kpis = measure(measured);
	const watched = watch({
		...measured,
		kpis,
		salesColumns: orders ? [...orders.values()].flat() : [],
		salesRowNumbers: base.sales?.table.rowNumbers ?? null,
	});
	const advised = advise({ ...measured, mapping });
	return {
		source: { file: base.file, sheet: table.sheet, headerRow: table.headerRow, rows: table.rowCount, columns: new Set(mapping.map(({ index }) => index)).size },
		settings,
		mapping,
		contacts,
		sales: measured.sales,
		kpis,
		alerts: watched.map(({ what }) => what),
		actions: advised.map(({ what }) => what),
		places: new Map([...watched, ...advised].flatMap(({ what, places }) => (places ? [[what, places] as const] : []))),
		history: base.history,
		notTested: NOT_TESTED,
		notComputable: notComputable(contacts, base.sales !== null),
	};
}

/** Contacts and orders, cleaned under one numbering of keys. The numbering itself, which is large, is not kept: its sizes are. */
function cleanAll(base: Base, settings: Settings, reference: Reference, progress: (done: number, of: number) => void) {
	const { table, mapping } = base.contacts;
	const keys = newKeys();
	const fields = clean(table, mapping, settings, keys, reference, progress, base.accepted) as CleanedContacts["fields"];
	const orders = base.sales ? clean(base.sales.table, base.sales.mapping, settings, keys, reference) : null;
	return {
		cleaned: setSharedAside({ table, fields }, settings),
		orders,
		sizes: { id: keys.id.size, email: keys.email.size, phone: keys.phone.size },
	};
}

/** What no sheet can tell (domain.md §23). */
const NOT_TESTED: readonly NotTested[] = ["mailbox-exists", "delivery", "number-in-service", "address-lived-in", "deleted-contacts", "causes"];

/** What could not be computed for want of a column. */
function notComputable(contacts: TaggedContacts, hasSales: boolean): readonly NotComputable[] {
	const lacks = (...any: ContactField[]): boolean => any.every((field) => !contacts.fields.has(field));
	const needs: [NotComputable["id"], boolean, ContactField[]][] = [
		["ambassadors", lacks("referrals", "tags"), ["referrals"]],
		["segments", !hasSales && lacks("orders_count", "last_purchase_at", "revenue_total", "status"), ["orders_count", "last_purchase_at"]],
		["activity", !hasSales && ACTIVITY_SOURCES.every((name) => name === "order_date" || lacks(name)), ["last_activity_at", "created_at"]],
		["consent", !CHANNELS.some((channel) => recordsConsent(contacts, channel)), ["optin_email", "optin_sms"]],
		["sources", lacks("source"), ["source"]],
		["new-contacts", lacks("created_at"), ["created_at"]],
	];
	return needs.filter(([, missing]) => missing).map(([id, , fields]) => ({ id, needs: fields }));
}
