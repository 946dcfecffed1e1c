import type { Channel, Field, FieldType } from "../model/field.ts";
import { address } from "./address.ts";
import { addressLine } from "./address-line.ts";
import { amount } from "./amount.ts";
import { bounce } from "./bounce.ts";
import { city } from "./city.ts";
import { civility } from "./civility.ts";
import { company } from "./company.ts";
import { consent } from "./consent.ts";
import { count } from "./count.ts";
import { country } from "./country.ts";
import { date } from "./date.ts";
import type { FieldReader } from "./define-field-type.ts";
import { email } from "./email.ts";
import { firstName } from "./first-name.ts";
import { fullName } from "./full-name.ts";
import { iban } from "./iban.ts";
import { identifier } from "./identifier.ts";
import { jobTitle } from "./job-title.ts";
import { lastName } from "./last-name.ts";
import { naf } from "./naf.ts";
import { phone } from "./phone.ts";
import { postcode } from "./postcode.ts";
import { siren } from "./siren.ts";
import { siret } from "./siret.ts";
import { text } from "./text.ts";
import { vatId } from "./vat-id.ts";

/** How each type of field is read. */
export const readers: Readonly<Record<FieldType, FieldReader>> = {
	identifier,
	civility,
	first_name: firstName,
	last_name: lastName,
	full_name: fullName,
	company,
	job_title: jobTitle,
	email,
	phone,
	address,
	address_line: addressLine,
	postcode,
	city,
	country,
	date,
	amount,
	count,
	consent,
	bounce,
	siren,
	siret,
	vat_id: vatId,
	iban,
	naf,
	text,
};

interface FieldDefinition {
	readonly type: FieldType;
	/** For a consent: the channel that it opens or closes. */
	readonly channel?: Channel;
}

/** Every field, one line each (domain.md §2). */
export const fields: Readonly<Record<Field, FieldDefinition>> = {
	id: { type: "identifier" },
	civility: { type: "civility" },
	first_name: { type: "first_name" },
	last_name: { type: "last_name" },
	full_name: { type: "full_name" },
	company: { type: "company" },
	job_title: { type: "job_title" },
	department: { type: "text" },
	email: { type: "email" },
	email_2: { type: "email" },
	email_3: { type: "email" },
	phone: { type: "phone" },
	phone_2: { type: "phone" },
	phone_3: { type: "phone" },
	phone_mobile: { type: "phone" },
	phone_landline: { type: "phone" },
	address_1: { type: "address" },
	address_2: { type: "address_line" },
	address_3: { type: "address_line" },
	postcode: { type: "postcode" },
	city: { type: "city" },
	region: { type: "text" },
	country: { type: "country" },
	birth_date: { type: "date" },
	gender: { type: "text" },
	language: { type: "text" },
	siren: { type: "siren" },
	siret: { type: "siret" },
	vat_id: { type: "vat_id" },
	naf: { type: "naf" },
	industry: { type: "text" },
	company_size: { type: "text" },
	legal_form: { type: "text" },
	company_created: { type: "date" },
	website: { type: "text" },
	iban: { type: "iban" },
	source: { type: "text" },
	source_detail: { type: "text" },
	created_at: { type: "date" },
	updated_at: { type: "date" },
	last_activity_at: { type: "date" },
	last_purchase_at: { type: "date" },
	first_purchase_at: { type: "date" },
	orders_count: { type: "count" },
	revenue_total: { type: "amount" },
	status: { type: "text" },
	optin_email: { type: "consent", channel: "email" },
	optin_sms: { type: "consent", channel: "sms" },
	optin_phone: { type: "consent", channel: "voice" },
	optin_post: { type: "consent", channel: "post" },
	optin_partner: { type: "consent" },
	optin_all: { type: "consent" },
	optin_date: { type: "date" },
	optin_proof: { type: "text" },
	unsubscribed_at: { type: "date" },
	bounce: { type: "bounce" },
	last_open_at: { type: "date" },
	opens: { type: "count" },
	last_click_at: { type: "date" },
	clicks: { type: "count" },
	sends: { type: "count" },
	referrals: { type: "count" },
	contract_status: { type: "text" },
	contract_end: { type: "date" },
	owner: { type: "text" },
	tags: { type: "text" },
	notes: { type: "text" },
	order_id: { type: "identifier" },
	order_contact_id: { type: "identifier" },
	order_email: { type: "email" },
	order_phone: { type: "phone" },
	order_date: { type: "date" },
	order_amount: { type: "amount" },
	order_margin: { type: "amount" },
	order_quantity: { type: "count" },
	order_product: { type: "text" },
	order_store: { type: "text" },
	order_status: { type: "text" },
	order_currency: { type: "text" },
	order_coupon: { type: "text" },
};
