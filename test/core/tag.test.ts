import { describe, expect, test } from "vitest";
import { analyse } from "../../core/analyse.ts";
import type { Cell } from "../../core/model/cell.ts";
import { rowLines } from "../../core/rows.ts";
import { reference } from "../reference.ts";
import { settings, tableOf } from "./build-contacts.ts";

interface Row {
	readonly row: number;
	readonly fields: Record<string, { state: string; value: unknown }>;
	readonly tags: Record<string, unknown>;
}

/** The tags of each row, out of the same lines that the command prints. */
function rowsOf(
	fields: readonly string[],
	rows: readonly (readonly Cell[])[],
	sales?: readonly [readonly string[], readonly (readonly Cell[])[]],
): readonly Row[] {
	const analysis = analyse(
		{ file: "x.csv", contacts: tableOf(fields, rows), sales: sales ? tableOf(sales[0], sales[1], "Ventes") : null, history: [] },
		settings,
		reference,
	);
	return [...rowLines(analysis)].map((line) => JSON.parse(line) as Row);
}
const tagOf = (name: string, fields: readonly string[], row: readonly Cell[]): unknown => rowsOf(fields, [row])[0]!.tags[name];

describe("recency: the latest act up to 2026-11-21", () => {
	test.each([
		["2026-11-21", "0-30", "today"],
		["2026-10-22", "0-30", "30 days"],
		["2026-10-21", "31-90", "31 days"],
		["2026-08-23", "31-90", "90 days"],
		["2026-08-22", "91-180", "91 days"],
		["2025-11-21", "181-365", "365 days"],
		["2025-11-20", "366-730", "366 days"],
		["2024-11-21", "366-730", "730 days"],
		["2024-11-20", "731+", "731 days"],
		["2027-01-01", "future", "nothing but a date to come"],
		[null, "no-date", "no date"],
	])("%s is %s (%s)", (date, band, _why) => expect(tagOf("recency", ["last_activity_at"], [date])).toBe(band));

	test("a future date is set aside when an earlier act is left", () => {
		const [row] = rowsOf(["created_at", "last_purchase_at"], [["2026-11-01", "2027-05-01"]]);
		expect(row!.tags).toMatchObject({ recency: "0-30", lastActivity: "2026-11-01", lastActivityFrom: "created_at", activity: "active" });
	});
});

describe("segment", () => {
	const fields = ["last_name", "orders_count", "last_purchase_at", "status"];
	test.each([
		[["Roy", "0"], "prospect", "no order"],
		[["Roy", "1"], "mono-buyer", "one"],
		[["Roy", "2"], "multi-buyer", "two"],
		[["Roy", null, "2026-01-01"], "client", "bought, nobody knows how often"],
		[["Roy", null, null, "Client"], "client", "by the status"],
		[["Roy", null, null, "Prospect"], "prospect", "by the status"],
		[["Roy", null, null, null], "unknown", "nothing is known"],
	] as [Cell[], string, string][])("%j is %s (%s)", (row, segment) => expect(tagOf("segment", fields, row)).toBe(segment));

	test("the top tenth of the revenue are VIPs when they bought twice and lately", () => {
		const rows = Array.from({ length: 20 }, (_, i) => [String(i), 2, 100 + i, "2026-06-01"]);
		rows.push(["once", 1, 5000, "2026-06-01"], ["asleep", 3, 4000, "2024-01-01"]);
		// ceil(10 % of 22) = 3: once, asleep and the best of the others.
		const segments = rowsOf(["id", "orders_count", "revenue_total", "last_purchase_at"], rows).map(({ tags }) => tags.segment);
		expect(segments.indexOf("vip")).toBe(19);
		expect(segments.filter((segment) => segment === "vip")).toHaveLength(1);
		expect(segments.slice(20)).toEqual(["mono-buyer", "multi-buyer"]);
	});

	test("orders come from the sales sheet: cancelled, unpaid and repeated lines do not count", () => {
		const orders = [
			["1", "C1", "2026-06-01", 100, "payée"],
			["1", "C1", "2026-06-01", 100, "payée"],
			["2", "C1", "2026-07-01", 20, "Annulée"],
			["3", "c1", "2026-08-01", 0, "payée"],
			["4", "C2", "2026-08-01", 30, "payée"],
			["5", "C2", "2026-09-01", 30, "partiellement remboursée"],
		];
		const rows = rowsOf(
			["id", "email"],
			[
				["C1", null],
				["C2", null],
				["C3", null],
			],
			[["order_id", "order_contact_id", "order_date", "order_amount", "order_status"], orders],
		);
		expect(rows.map(({ tags }) => tags.segment)).toEqual(["mono-buyer", "multi-buyer", "prospect"]);
		expect(rows.map(({ tags }) => tags.lastActivity)).toEqual(["2026-06-01", "2026-09-01", null]);
	});

	test.each([
		[
			[
				[10, "payée"],
				[-10, "remboursée"],
			],
			"prospect",
			"refunded whole, on a line of its own",
		],
		[
			[
				[30, "payée"],
				[-10, "remboursée"],
			],
			"mono-buyer",
			"refunded in part",
		],
		[
			[
				[30, "payée"],
				[50, "annulée"],
			],
			"mono-buyer",
			"another line was cancelled",
		],
		[
			[
				[30, "payée"],
				[50, "annulée"],
				[-50, "annulée"],
			],
			"mono-buyer",
			"that line was cancelled and taken back",
		],
	] as [[number, string][], string, string][])("the lines of one order %j make a %s (%s)", (lines, segment, _why) => {
		const orders = lines.map(([amount, status]) => ["1", "C1", "2026-06-01", amount, status]);
		const fields = ["order_id", "order_contact_id", "order_date", "order_amount", "order_status"];
		expect(rowsOf(["id", "email"], [["C1", null]], [fields, orders])[0]!.tags.segment).toBe(segment);
	});
});

describe("retention: 36 months after the last sign", () => {
	test.each([
		["2025-01-01", "ok", "far"],
		["2024-02-20", "ok", "due in 91 days"],
		["2024-02-19", "soon", "due in 90 days"],
		["2023-11-21", "soon", "due on the audit date itself"],
		["2023-11-20", "overdue", "due yesterday"],
		[null, "undated", "no sign"],
	])("%s is %s (%s)", (date, status, _why) => expect(tagOf("retention", ["last_activity_at"], [date])).toBe(status));
	test("a running contract is exempt", () => expect(tagOf("retention", ["last_activity_at", "contract_end"], ["2020-01-01", "2027-01-01"])).toBe("exempt"));
});

describe("channels: reachable and opted in", () => {
	const fields = ["last_name", "email", "phone_mobile", "optin_email", "optin_sms", "optin_phone!"];
	test.each([
		[["Roy", "ana@orange.fr", "06 12 34 56 91", "oui", "oui", null], ["email", "sms"], "two consents"],
		[["Roy", "ana@orange.fr", "06 12 34 56 91", "non", null, null], [], "a refusal and a silence"],
		[["Roy", "ana@orange", "06 12 34 56 91", "oui", "oui", null], ["sms"], "an address that cannot be read"],
		[["Roy", "ana@orange.fr", "01 42 34 56 91", "oui", "oui", null], ["email"], "a landline gets no SMS"],
		[["Roy", "ana@gmial.com", null, "oui", null, null], [], "a mistyped address waits for a person"],
	] as [Cell[], string[], string][])("%j: %j (%s)", (row, channels) => expect(tagOf("channels", fields, row)).toEqual(channels));

	test("an opt-out that is not ticked says nothing", () => {
		const rows = rowsOf(
			["last_name", "phone", "optin_phone!"],
			[
				["Roy", "01 42 34 56 91", null],
				["Petit", "01 42 34 56 92", "x"],
			],
		);
		expect(rows.map(({ tags }) => tags.channels)).toEqual([[], []]);
		expect(rows[1]!.tags.permitted).toEqual([]);
	});

	test("one column for all channels: a refusal refuses everywhere, a consent that nobody explained opens nothing", () => {
		const row = ["Roy", "ana@orange.fr", "06 12 34 56 91", "oui"];
		expect(tagOf("channels", ["last_name", "email", "phone_mobile", "optin_all"], row)).toEqual([]);
		expect(tagOf("channels", ["last_name", "email", "phone_mobile", "optin_email", "optin_all!"], [...row, "x"])).toEqual([]);
		expect(tagOf("channels", ["last_name", "email", "phone_mobile", "optin_email", "optin_all!"], [...row, null])).toEqual(["email"]);
	});

	test("a refusal in one row of a contact refuses for all its rows", () => {
		const rows = rowsOf(
			["first_name", "last_name", "email", "optin_email"],
			[
				["Ana", "Roy", "ana@orange.fr", "oui"],
				["Ana", "Roy", "ANA@orange.fr", "non"],
			],
		);
		expect(rows.map(({ tags }) => tags.channels)).toEqual([[], []]);
	});

	test.each([
		["désabonné", [], "left the list"],
		["Unsubscribed", [], "the same in English"],
		["plainte", [], "a complaint"],
		["soft bounce", ["email"], "a passing failure"],
		["ok", ["email"], "it arrives"],
	])("opted in, status of the address %s: %j (%s)", (status, channels, _why) =>
		expect(tagOf("channels", ["last_name", "email", "optin_email", "bounce"], ["Roy", "ana@orange.fr", "oui", status])).toEqual(channels));
	test.each([
		["2025-01-01", "2024-01-01", ["email"], "came back after leaving"],
		["2024-01-01", "2025-01-01", [], "left after joining"],
		[null, "2025-01-01", [], "left, nobody knows when it joined"],
	])("opted in %s, unsubscribed %s: %j (%s)", (optin, left, channels, _why) =>
		expect(tagOf("channels", ["last_name", "email", "optin_email", "optin_date", "unsubscribed_at"], ["Roy", "ana@orange.fr", "oui", optin, left])).toEqual(
			channels,
		));

	test.each([
		["unsubscribed_at", "Désinscrit le", ["sms"], "a mailing list, unless it says otherwise"],
		["unsubscribed_at", "Opt-out SMS", ["email"], "a day of refusal is of the channel that its header names"],
		["unsubscribed_at", "Désinscription e-mail", ["sms"], "the same, named"],
		["optin_date", "Date opt-in SMS", ["email", "sms"], "a day of consent alone refuses nothing"],
	])("a day in %s, headed %s: %j (%s)", (field, header, channels, _why) => {
		const { table, mapping } = tableOf(
			["last_name", "email", "phone_mobile", "optin_email", "optin_sms", field],
			[["Roy", "ana@orange.fr", "06 12 34 56 91", "oui", "oui", "2025-04-13"]],
		);
		const headers = [...table.headers.slice(0, 5), header];
		const contacts = { table: { ...table, headers }, mapping: mapping.map((entry, index) => ({ ...entry, column: headers[index]! })) };
		const [line] = rowLines(analyse({ file: "x.csv", contacts, sales: null, history: [] }, settings, reference));
		expect((JSON.parse(line!) as Row).tags.channels).toEqual(channels);
	});
	test("the day of a consent by SMS does not undo leaving a mailing list", () => {
		const { table, mapping } = tableOf(
			["last_name", "email", "optin_email", "optin_date", "unsubscribed_at"],
			[["Roy", "ana@orange.fr", "oui", "2026-01-01", "2025-01-01"]],
		);
		const headers = ["Nom", "E-mail", "Newsletter", "Date opt-in SMS", "Désinscrit le"];
		const contacts = { table: { ...table, headers }, mapping: mapping.map((entry, index) => ({ ...entry, column: headers[index]! })) };
		const [line] = rowLines(analyse({ file: "x.csv", contacts, sales: null, history: [] }, settings, reference));
		expect((JSON.parse(line!) as Row).tags.channels).toEqual([]);
	});

	test("customers may be written to without a consent, never against a refusal", () => {
		const permitted = ["email", "orders_count", "optin_email"];
		expect(tagOf("permitted", permitted, ["ana@orange.fr", 2, null])).toEqual(["email"]);
		expect(tagOf("permitted", permitted, ["ana@orange.fr", 0, null])).toEqual([]);
		expect(tagOf("permitted", permitted, ["ana@orange.fr", 2, "non"])).toEqual([]);
	});
});
