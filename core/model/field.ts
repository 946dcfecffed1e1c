/** Canonical keys of a contact (domain.md §2; the double ones apart, contract.md). */
export const CONTACT_FIELDS = [
	"id",
	"civility",
	"first_name",
	"last_name",
	"full_name",
	"company",
	"job_title",
	"department",
	"email",
	"email_2",
	"email_3",
	"phone",
	"phone_2",
	"phone_3",
	"phone_mobile",
	"phone_landline",
	"address_1",
	"address_2",
	"address_3",
	"postcode",
	"city",
	"region",
	"country",
	"birth_date",
	"gender",
	"language",
	"siren",
	"siret",
	"vat_id",
	"naf",
	"industry",
	"company_size",
	"legal_form",
	"company_created",
	"website",
	"iban",
	"source",
	"source_detail",
	"created_at",
	"updated_at",
	"last_activity_at",
	"last_purchase_at",
	"first_purchase_at",
	"orders_count",
	"revenue_total",
	"status",
	"optin_email",
	"optin_sms",
	"optin_phone",
	"optin_post",
	"optin_partner",
	"optin_all",
	"optin_date",
	"optin_proof",
	"unsubscribed_at",
	"bounce",
	"last_open_at",
	"opens",
	"last_click_at",
	"clicks",
	"sends",
	"referrals",
	"contract_status",
	"contract_end",
	"owner",
	"tags",
	"notes",
] as const;

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

export type ContactField = (typeof CONTACT_FIELDS)[number];
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
