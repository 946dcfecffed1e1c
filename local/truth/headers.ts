import { encode } from "../../core/columns/encode.ts";
import { proposeMapping } from "../../core/map.ts";
import type { Field } from "../../core/model/field.ts";
import type { Reference } from "../../core/reference.ts";
import type { Verdict } from "./scorers.ts";

/** A header row labelled by hand: a field, `a|b` when either is right, `?field` when it may be left alone, null when it must be. */
export interface LabelledHeaders {
	readonly id: string;
	readonly columns: readonly { readonly header: string; readonly label: string | null }[];
}
export interface HeaderVerdict extends Verdict {
	readonly kind: "headers-required" | "headers-optional" | "headers-alone";
	readonly input: string;
	readonly expected: string | null;
}

/** Names of the labels that are not ours. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
	customer_id: ["id"],
	street: ["address_1", "address_2", "address_3"],
	street2: ["address_2", "address_3"],
	state: ["region"],
	email: ["email", "email_2", "email_3"],
	phone: ["phone", "phone_2", "phone_3", "phone_landline", "phone_mobile"],
	mobile: ["phone_mobile"],
	order_count: ["orders_count"],
	total_revenue: ["revenue_total"],
	last_order_at: ["last_purchase_at"],
	opt_in_email: ["optin_email"],
	opt_in_sms: ["optin_sms"],
	opt_in_phone: ["optin_phone"],
	opt_in_post: ["optin_post"],
};

/** Fields of ours that the labels have no name for: whether such a column should be left alone, they do not say. */
const UNNAMED: ReadonlySet<Field> = new Set<Field>([
	"department",
	"industry",
	"company_size",
	"legal_form",
	"company_created",
	"status",
	"owner",
	"optin_proof",
	"source_detail",
	"contract_status",
	"contract_end",
]);

/** Each column of a header row beside what the engine proposes for it, by the headers alone. */
export function scoreHeaders({ columns }: LabelledHeaders, { words }: Reference): HeaderVerdict[] {
	const table = {
		sheet: "headers",
		headerRow: 1,
		headers: columns.map(({ header }) => header),
		rowCount: 0,
		rowNumbers: new Uint32Array(0),
		columns: columns.map(() => encode([])),
		remarks: [],
	};
	const mapping = proposeMapping(table, { country: "FR", auditDate: "2026-11-21", words });
	return columns.map(({ header, label }, at) => {
		const { field, confidence, question } = mapping[at]!;
		const right = isRight(field, label);
		const kind = label === null ? "headers-alone" : label.startsWith("?") ? "headers-optional" : "headers-required";
		return { kind, input: header, expected: label, right, got: { field, confidence, question } };
	});
}

function isRight(field: Field | null, label: string | null): boolean | null {
	if (label === null) return field === null || (UNNAMED.has(field) ? null : false);
	if (field === null) return label.startsWith("?");
	const wanted: readonly string[] = label
		.replace("?", "")
		.split("|")
		.flatMap((name): readonly string[] => FIELDS[name] ?? [name]);
	return wanted.includes(field);
}
