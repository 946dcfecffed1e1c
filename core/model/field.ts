/** The fields of a contact in the order in which they are offered (domain.md §2; the double ones apart, contract.md). `of`: those who have such
 *  a thing, over whom its rates are (domain.md §18); everybody without. */
const CONTACT = {
	civility: { group: "person" },
	first_name: { group: "person" },
	last_name: { group: "person" },
	full_name: { group: "person" },
	birth_date: { group: "person" },
	gender: { group: "person" },
	language: { group: "person" },
	id: { group: "person" },
	email: { group: "details" },
	email_2: { group: "details" },
	email_3: { group: "details" },
	phone_mobile: { group: "details" },
	phone_landline: { group: "details" },
	phone: { group: "details" },
	phone_2: { group: "details" },
	phone_3: { group: "details" },
	address_1: { group: "details" },
	address_2: { group: "details" },
	address_3: { group: "details" },
	postcode: { group: "details" },
	city: { group: "details" },
	region: { group: "details" },
	country: { group: "details" },
	website: { group: "details" },
	optin_email: { group: "consent" },
	optin_sms: { group: "consent" },
	optin_phone: { group: "consent" },
	optin_post: { group: "consent" },
	optin_all: { group: "consent" },
	optin_partner: { group: "consent" },
	optin_date: { group: "consent" },
	optin_proof: { group: "consent" },
	unsubscribed_at: { group: "consent" },
	bounce: { group: "consent" },
	created_at: { group: "activity" },
	updated_at: { group: "activity" },
	last_activity_at: { group: "activity" },
	last_purchase_at: { group: "activity", of: "clients" },
	first_purchase_at: { group: "activity", of: "clients" },
	orders_count: { group: "activity", of: "clients" },
	revenue_total: { group: "activity", of: "clients" },
	last_open_at: { group: "activity" },
	opens: { group: "activity" },
	last_click_at: { group: "activity" },
	clicks: { group: "activity" },
	sends: { group: "activity" },
	referrals: { group: "activity" },
	source: { group: "activity" },
	source_detail: { group: "activity" },
	company: { group: "company" },
	job_title: { group: "company", of: "professionals" },
	department: { group: "company", of: "professionals" },
	siren: { group: "company", of: "professionals" },
	siret: { group: "company", of: "professionals" },
	vat_id: { group: "company", of: "professionals" },
	naf: { group: "company", of: "professionals" },
	industry: { group: "company", of: "professionals" },
	company_size: { group: "company", of: "professionals" },
	legal_form: { group: "company", of: "professionals" },
	company_created: { group: "company", of: "professionals" },
	iban: { group: "company" },
	status: { group: "company" },
	contract_status: { group: "company" },
	contract_end: { group: "company" },
	owner: { group: "company" },
	tags: { group: "company" },
	notes: { group: "company" },
} as const satisfies Readonly<Record<string, Definition>>;

interface Definition {
	readonly group: FieldGroup;
	readonly of?: "professionals" | "clients";
}
type FieldGroup = "person" | "details" | "consent" | "activity" | "company";
export type ContactField = keyof typeof CONTACT;
/** Canonical keys of a contact. */
export const CONTACT_FIELDS = Object.keys(CONTACT) as readonly string[] as readonly ContactField[];

const GROUPS: readonly FieldGroup[] = ["person", "details", "consent", "activity", "company"];
/** The same by what they are about, five groups. */
export const FIELD_GROUPS: readonly (readonly ContactField[])[] = GROUPS.map((group) => CONTACT_FIELDS.filter((field) => CONTACT[field].group === group));

/** Who has a field at all; null: everybody.
 *  @example whoHas("siren")  // "professionals" */
export function whoHas(field: ContactField): "professionals" | "clients" | null {
	const definition: Definition = CONTACT[field];
	return definition.of ?? null;
}

/** Canonical keys of an order (domain.md §2, sales sheet fields). */
export const ORDER_FIELDS = [
	"order_id",
	"order_contact_id",
	"order_email",
	"order_phone",
	"order_date",
	"order_amount",
	"order_margin",
	"order_quantity",
	"order_product",
	"order_store",
	"order_status",
	"order_currency",
	"order_coupon",
] as const;

type OrderField = (typeof ORDER_FIELDS)[number];
export type Field = ContactField | OrderField;

/** How a field's cells are read. One file each in `core/fields/`. */
export type FieldType =
	| "identifier"
	| "civility"
	| "first_name"
	| "last_name"
	| "full_name"
	| "company"
	| "job_title"
	| "email"
	| "phone"
	| "address"
	| "address_line"
	| "postcode"
	| "city"
	| "country"
	| "date"
	| "amount"
	| "count"
	| "consent"
	| "bounce"
	| "siren"
	| "siret"
	| "vat_id"
	| "iban"
	| "naf"
	| "text";

/** A means to reach a person. `voice` is a telephone call. */
export type Channel = "email" | "sms" | "voice" | "post";
export const CHANNELS: readonly Channel[] = ["email", "sms", "voice", "post"];

const CONSENTS: ReadonlySet<Field> = new Set<Field>(["optin_email", "optin_sms", "optin_phone", "optin_post", "optin_partner", "optin_all"]);
/** Whether a field is a consent: several columns may hold one. */
export const isConsent = (field: Field): boolean => CONSENTS.has(field);
