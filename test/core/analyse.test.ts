import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../core/analyse.ts";
import type { Analysis } from "../../core/model/analysis.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { KpiId, KpiValue, Slice } from "../../core/model/kpi-value.ts";
import { reference } from "../reference.ts";
import { settings, tableOf } from "./build-contacts.ts";

const FIELDS = [
	"id",
	"first_name",
	"last_name",
	"email",
	"phone_mobile",
	"postcode",
	"city",
	"source",
	"optin_email",
	"optin_sms",
	"created_at",
	"last_purchase_at",
];
const ORDERS = ["order_id", "order_contact_id", "order_email", "order_date", "order_amount", "order_status"];

function audit(rows: readonly (readonly Cell[])[], orders: readonly (readonly Cell[])[] = []): Analysis {
	return analyse(
		{ file: "x", contacts: tableOf(FIELDS, rows), sales: orders.length > 0 ? tableOf(ORDERS, orders, "Ventes") : null, history: [] },
		settings,
		reference,
	);
}
const kpi = (analysis: Analysis, id: KpiId, of?: Slice): KpiValue | undefined =>
	analysis.kpis.find((value) => value.id === id && JSON.stringify(value.of ?? {}) === JSON.stringify(of ?? {}));

/** Cells that meet each other often, so that rows share keys. */
const row = fc.tuple(
	fc.constantFrom(null, "1", "2", "03", "4", "5"),
	fc.constantFrom(null, "Ana", "ANA", "Marc", "m.", "Élise"),
	fc.constantFrom(null, "Roy", "ROY", "de La Tour", "Petit"),
	fc.constantFrom(null, "n/a", "ana@orange.fr", "ANA@orange.fr", "marc.roy@gmail.com", "marcroy@gmail.com", "x@gmial.com", "pas une adresse"),
	fc.constantFrom(null, "06 12 34 56 91", "+33612345691", "0142345691", "06 98 76 54 12", "0600000000"),
	fc.constantFrom(null, "69001", "1000", "75116"),
	fc.constantFrom(null, "LYON", "Paris", "bourg en bresse"),
	fc.constantFrom(null, "Site", "site ", "Magasin Lyon"),
	fc.constantFrom(null, "oui", "non", "x"),
	fc.constantFrom(null, "oui", "non"),
	fc.constantFrom(null, "2026-11-01", "05/03/2019", "2027-01-01"),
	fc.constantFrom(null, "2026-10-01", "31/12/2024"),
);
const order = fc.tuple(
	fc.constantFrom(null, "A", "B", "C", "D"),
	fc.constantFrom(null, "1", "3", "9"),
	fc.constantFrom(null, "ana@orange.fr", "marcroy@gmail.com"),
	fc.constantFrom("2026-01-15", "2025-06-30", null),
	fc.constantFrom(10, 19.99, "1 234,50 €", 0, -5),
	fc.constantFrom("payée", "annulée", null),
);

/** What must not move when rows do: figures, findings and their counts (which ten rows are shown first may). */
const figures = ({ kpis, alerts, actions, sales }: Analysis): string =>
	JSON.stringify({
		kpis,
		sales,
		alerts: alerts.map(({ rows: _, ...alert }) => alert),
		actions: actions.map(({ rows: _, ...action }) => action),
	});

describe("laws of an audit", () => {
	test("the order of the rows changes no figure", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 14 }), fc.array(order, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, orders, dice) => {
				const shuffled = [...rows];
				for (let i = shuffled.length - 1; i > 0; i--) {
					const j = dice.next().value % (i + 1);
					[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
				}
				expect(figures(audit(shuffled, [...orders].reverse()))).toBe(figures(audit(rows, orders)));
			}),
			{ numRuns: 300 },
		);
	});

	test("parts add up to the whole", () => {
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
				const analysis = audit(rows);
				const contacts = kpi(analysis, "contacts")!.value!;
				const sum = (id: KpiId): number =>
					analysis.kpis.filter((value) => value.id === id && value.of?.source === undefined).reduce((all, { part }) => all + part!, 0);
				for (const id of ["recency-band", "segment", "activity", "retention", "contactable-channels"] as const) expect([id, sum(id)]).toEqual([id, contacts]);
				for (const channel of ["email", "sms", "voice", "post"] as const) {
					const of = { channel };
					const reachable = kpi(analysis, "reachable-rate", of)!.part!;
					const parts = (["contactable-rate", "reachable-unknown-rate", "reachable-refused-rate"] as const).map((id) => kpi(analysis, id, of)!.part!);
					expect(parts.reduce((a, b) => a + b)).toBe(reachable);
				}
				expect(kpi(analysis, "rows")!.value).toBe(rows.length);
				expect(contacts + kpi(analysis, "duplicate-rate")!.part!).toBe(rows.length);
			}),
			{ numRuns: 200 },
		);
	});

	test("a refusal is never lost: nobody who refused in any row is contactable", () => {
		fc.assert(
			fc.property(fc.array(row, { minLength: 2, maxLength: 14 }), (rows) => {
				const { contacts } = audit(rows);
				rows.forEach((cells, index) => {
					if (cells[8] === "non") expect(contacts.contactable[contacts.duplicates.contactOf[index]!]! & 1).toBe(0);
				});
			}),
			{ numRuns: 200 },
		);
	});

	test("nought of nought is null, never 0", () => {
		const analysis = audit([[null, "Ana", "Roy", null, null, null, null, null, null, null, null, null]]);
		expect(kpi(analysis, "validity-rate", { field: "email" })).toMatchObject({ part: 0, whole: 0, value: null });
	});
});

test("a sales sheet without amounts counts orders and says nothing of revenue", () => {
	const contacts = tableOf(
		["id", "revenue_total"],
		[
			["1", 120],
			["2", 90],
		],
	);
	const sales = tableOf(
		["order_id", "order_contact_id", "order_date"],
		[
			["A", "1", "2026-06-01"],
			["B", "1", "2026-07-01"],
		],
		"Ventes",
	);
	const analysis = analyse({ file: "x", contacts, sales, history: [] }, settings, reference);
	expect(kpi(analysis, "orders")?.value).toBe(2);
	for (const id of ["revenue", "average-order", "revenue-match-rate"] as const) expect(kpi(analysis, id)).toBeUndefined();
	// Their own totals still tell the contacts apart.
	expect(kpi(analysis, "revenue-share-top-20")).toMatchObject({ part: 120, whole: 210 });
});
