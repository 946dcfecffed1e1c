import type { ContactField } from "../model/field.ts";

/** A column that stands for a field: its width, and whether its state is shown beside it. */
export interface FieldLayout {
	readonly field: ContactField;
	readonly width: number;
	readonly coordinate?: true;
}

/** Fields that get a column, in the order in which they stand. */
export const LAYOUT: readonly FieldLayout[] = [
	{ field: "civility", width: 80 },
	{ field: "first_name", width: 120 },
	{ field: "last_name", width: 120 },
	{ field: "full_name", width: 160 },
	{ field: "company", width: 160 },
	{ field: "email", width: 190, coordinate: true },
	{ field: "email_2", width: 190, coordinate: true },
	{ field: "email_3", width: 190, coordinate: true },
	{ field: "phone_mobile", width: 120, coordinate: true },
	{ field: "phone_landline", width: 120, coordinate: true },
	{ field: "phone", width: 120, coordinate: true },
	{ field: "phone_2", width: 120, coordinate: true },
	{ field: "phone_3", width: 120, coordinate: true },
	{ field: "address_1", width: 200, coordinate: true },
	{ field: "address_2", width: 140 },
	{ field: "address_3", width: 140 },
	{ field: "postcode", width: 80 },
	{ field: "city", width: 140 },
	{ field: "country", width: 60 },
	{ field: "siren", width: 90 },
	{ field: "siret", width: 120 },
	{ field: "vat_id", width: 120 },
	{ field: "created_at", width: 96 },
	{ field: "updated_at", width: 96 },
	{ field: "last_activity_at", width: 96 },
	{ field: "last_purchase_at", width: 96 },
	{ field: "first_purchase_at", width: 96 },
	{ field: "last_click_at", width: 96 },
	{ field: "last_open_at", width: 96 },
	{ field: "birth_date", width: 96 },
	{ field: "company_created", width: 96 },
	{ field: "optin_date", width: 96 },
	{ field: "unsubscribed_at", width: 96 },
	{ field: "contract_end", width: 96 },
];
/** Fields that may get a column. */
export const ADDED_FIELDS: readonly ContactField[] = LAYOUT.map(({ field }) => field);
