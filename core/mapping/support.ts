// How well the values of a column fit a field: -1 against, 0 nothing to say, 1 for it. Shares between two bounds grow evenly,
// so that a few rows more or less change little; the bounds are assumed, 60 % being the published one (CLEANSHEET).
import type { Field } from "../model/field.ts";
import type { Profile } from "./profile.ts";
import type { Look } from "./values.ts";

/** What the values say of a field. */
export interface Support {
	/** -1 to 1. */
	readonly sign: number;
	/** 0 to 1: how much a fit proves. Many columns hold numbers, few hold e-mails. */
	readonly proof: number;
}

const NONE: Support = { sign: 0, proof: 0 };

/** Looks that are nothing but themselves: a column of one of them is no column of names or words. */
const HARD: readonly Look[] = ["email", "phone", "date", "number", "yesNo", "url", "iban", "siret", "ip"];
const HARD_OR_CODE: readonly Look[] = [...HARD, "code"];
const HARD_BUT_NUMBERS: readonly Look[] = ["email", "date", "url", "iban", "siret", "ip", "yesNo"];

/** What the values of a column say of a field.
 *  @example support("email", profileOfEmails)  // { sign: 1, proof: 0.9 } */
export function support(field: Field, values: Profile): Support {
	if (values.rows === 0) return NONE;
	const judged = judge(field, values);
	const few = Math.min(1, (values.rows + 1) / 4);
	// Unreadable values alone do not refute a header: only values of another kind do.
	const sign = judged.sign < -0.5 && values.shareOfAny(OTHER_KINDS[field] ?? OTHERS) < 0.5 ? -0.5 : judged.sign;
	return { sign: sign * few, proof: judged.proof };
}

const OTHERS: readonly Look[] = [...HARD, "civility", "country", "region", "vat", "siren", "firstName", "fewWords", "street", "company", "job"];
const without = (...looks: Look[]): readonly Look[] => OTHERS.filter((look) => !looks.includes(look));
const OTHER_KINDS: { readonly [K in Field]?: readonly Look[] } = {
	first_name: [...OTHERS, "code"],
	last_name: [...OTHERS, "code"],
	full_name: [...OTHERS, "code"],
	email: without("email"),
	phone: without("phone", "number", "siren", "date"),
	phone_mobile: without("phone", "number", "siren", "date"),
	phone_landline: without("phone", "number", "siren", "date"),
	postcode: without("phone", "number", "date"),
	siren: without("siren", "phone", "number"),
	siret: without("siret", "phone", "number"),
};

/** -1 at `low` and below, 1 at `high` and above. */
function grade(share: number, low: number, high: number): number {
	return share <= low ? -1 : share >= high ? 1 : (2 * (share - low)) / (high - low) - 1;
}

/** 0 at nothing, 1 at `high` and above: present it proves, absent it says nothing. */
function hint(share: number, high: number): number {
	return Math.min(1, share / high);
}

function judge(field: Field, values: Profile): Support {
	const { share } = values;
	const against = (looks: readonly Look[]) => values.shareOfAny(looks) >= 0.6;
	const words = (looks: readonly Look[] = HARD): Support | null => (against(looks) ? { sign: -1, proof: 0 } : null);
	switch (field) {
		case "email":
		case "email_2":
		case "email_3":
		case "order_email":
			return { sign: grade(share("email"), 0.1, 0.6), proof: 0.9 };
		case "phone":
		case "phone_2":
		case "phone_3":
		case "order_phone":
			return { sign: grade(share("phone"), 0.15, 0.6), proof: 0.7 };
		case "phone_mobile": {
			const sign = grade(share("phone"), 0.15, 0.6);
			return { sign, proof: share("mobile") >= 0.5 ? 0.85 : 0.5 };
		}
		case "phone_landline": {
			const sign = grade(share("phone"), 0.15, 0.6);
			return { sign: share("mobile") >= 0.6 ? Math.min(sign, -0.2) : sign, proof: 0.6 };
		}
		case "postcode":
			return { sign: grade(share("postcode"), 0.2, 0.7), proof: 0.5 };
		case "city":
			return words([...HARD, "postcode"]) ?? { sign: hint(share("town"), 0.15), proof: 0.6 };
		case "region":
			if (share("country") >= 0.6 && share("region") < 0.4) return { sign: -0.7, proof: 0 };
			return words(HARD_BUT_NUMBERS) ?? { sign: hint(share("region"), 0.3), proof: 0.8 };
		case "country":
			if (share("region") >= 0.4 && share("country") < 0.6) return { sign: -1, proof: 0 };
			return words() ?? { sign: Math.max(-0.7, grade(share("country"), 0.1, 0.6)), proof: 0.85 };
		case "civility":
			if (share("gender") >= 0.8 && share("gender") >= share("civility")) return { sign: share("civility") >= 0.9 ? 0 : -0.7, proof: 0 };
			return { sign: grade(share("civility"), 0.3, 0.8), proof: 0.9 };
		case "gender":
			return { sign: share("civility") > share("gender") ? -1 : grade(share("gender"), 0.2, 0.6), proof: 0.8 };
		case "job_title":
			return (
				words([...HARD, "company"]) ??
				(share("civility") > 0.1 ? { sign: -grade(share("civility"), 0.1, 0.6) / 2 - 0.5, proof: 0 } : { sign: hint(share("job"), 0.2), proof: 0.7 })
			);
		case "first_name":
			if (against(HARD_OR_CODE)) return { sign: -1, proof: 0 };
			if (share("fewWords") >= 0.5) return { sign: -0.5, proof: 0 };
			if (share("civility") >= 0.6 || share("company") >= 0.4) return { sign: -1, proof: 0 };
			return { sign: hint(share("firstName"), 0.3), proof: 0.6 };
		case "last_name":
			if (against(HARD_OR_CODE)) return { sign: -1, proof: 0 };
			if (share("fewWords") >= 0.5) return { sign: -0.6, proof: 0 };
			if (share("company") >= 0.4) return { sign: -0.6, proof: 0 };
			if (share("firstName") >= 0.6) return { sign: -0.6, proof: 0 };
			return { sign: hint(share("oneWord"), 0.6), proof: 0.2 };
		case "full_name":
			if (against(HARD_OR_CODE)) return { sign: -1, proof: 0 };
			if (share("company") >= 0.4) return { sign: -0.6, proof: 0 };
			if (share("oneWord") >= 0.8) return { sign: -0.6, proof: 0 };
			return { sign: hint(share("fewWords"), 0.5), proof: 0.7 };
		case "company":
			if (share("fewWords") >= 0.6 || share("firstName") >= 0.6) return { sign: -0.6, proof: 0 };
			return words() ?? { sign: hint(share("company"), 0.15), proof: 0.6 };
		case "address_1":
			return words([...HARD, "postcode"]) ?? { sign: hint(share("street"), 0.3), proof: 0.7 };
		case "address_2":
		case "address_3":
			return words(["email", "phone", "date", "url", "iban"]) ?? NONE;
		case "birth_date":
			return { sign: grade(share("date") + share("dayAndMonth"), 0.15, 0.6), proof: 0.6 };
		case "company_created":
			return { sign: grade(share("date") + share("integer"), 0.15, 0.6), proof: 0.3 };
		case "created_at":
		case "updated_at":
		case "last_activity_at":
		case "last_purchase_at":
		case "first_purchase_at":
		case "optin_date":
		case "unsubscribed_at":
		case "last_open_at":
		case "last_click_at":
		case "contract_end":
		case "order_date":
			return { sign: grade(share("date"), 0.15, 0.6), proof: 0.6 };
		case "revenue_total":
		case "order_amount":
		case "order_margin":
			return { sign: grade(share("number"), 0.2, 0.7), proof: 0.4 };
		case "orders_count":
		case "opens":
		case "clicks":
		case "sends":
		case "order_quantity":
			return { sign: share("decimal") >= 0.4 ? -0.5 : grade(share("integer"), 0.2, 0.7), proof: 0.4 };
		case "referrals":
			return words(["email", "date", "url"]) ?? NONE;
		case "optin_email":
		case "optin_sms":
		case "optin_phone":
		case "optin_post":
		case "optin_partner":
		case "optin_all":
			return { sign: grade(values.shareOfAny(["yesNo", "consent", "date", "channel"]), 0.2, 0.6), proof: 0.6 };
		case "optin_proof":
			return { sign: share("yesNo") >= 0.8 ? -0.6 : hint(share("ip"), 0.5), proof: 0.5 };
		case "bounce":
			return { sign: grade(values.shareOfAny(["yesNo", "bounce", "consent", "date", "integer"]), 0.1, 0.5), proof: 0.4 };
		case "siren":
			return { sign: grade(share("siren"), 0.1, 0.6), proof: 0.9 };
		case "siret":
			return { sign: grade(share("siret"), 0.1, 0.6), proof: 0.9 };
		case "vat_id":
			return { sign: grade(values.shareOfAny(["vat", "siren"]) + (share("phone") >= 0.6 ? 0.4 : 0), 0.1, 0.5), proof: 0.8 };
		case "iban":
			return { sign: grade(share("iban"), 0.1, 0.6), proof: 0.9 };
		case "naf":
			return { sign: grade(values.shareOfAny(["naf", "number"]), 0.1, 0.5), proof: 0.8 };
		case "website":
			return { sign: grade(share("url"), 0.1, 0.5), proof: 0.9 };
		case "language":
			return { sign: grade(share("language"), 0.2, 0.6), proof: 0.8 };
		case "id":
			if (share("decimal") >= 0.3 || (share("yesNo") >= 0.9 && values.rows >= 5)) return { sign: -0.9, proof: 0 };
			return values.rows >= 8 ? { sign: grade(values.distinct, 0.4, 0.9) * 0.7, proof: 0.4 } : NONE;
		case "order_id":
		case "order_contact_id":
			if (share("decimal") >= 0.3 || share("fewWords") >= 0.5) return { sign: -0.9, proof: 0 };
			return NONE;
		case "status":
			if (values.rows >= 20 && values.distinct > 0.8) return { sign: -0.7, proof: 0 };
			return words(["email", "phone", "date", "url"]) ?? { sign: hint(share("status"), 0.3), proof: 0.6 };
		case "source":
			if (share("channel") >= 0.6 || share("number") >= 0.8) return { sign: -0.6, proof: 0 };
			if (values.rows >= 20 && values.distinct > 0.8) return { sign: -0.6, proof: 0 };
			return words(["email", "phone", "date", "yesNo"]) ?? NONE;
		case "notes":
			return share("number") >= 0.8 ? { sign: -0.8, proof: 0 } : { sign: hint(share("long"), 0.2), proof: 0.5 };
		case "owner":
			return words(["date", "url", "yesNo"]) ?? { sign: hint(share("fewWords"), 0.5), proof: 0.2 };
		case "contract_status":
			return words(["email", "phone", "date", "url"]) ?? NONE;
		case "order_currency":
			return { sign: grade(share("currency"), 0.2, 0.6), proof: 0.8 };
		case "order_status":
			return words(["email", "phone", "date"]) ?? { sign: hint(share("orderStatus"), 0.3), proof: 0.5 };
		case "order_product":
			return words(["email", "date", "decimal"]) ?? NONE;
		case "order_store":
		case "order_coupon":
		case "department":
		case "industry":
		case "legal_form":
		case "source_detail":
			return words(["email", "phone", "date"]) ?? NONE;
		case "company_size":
		case "tags":
			return words(["email", "phone"]) ?? NONE;
	}
}

/** Fields that the values alone suggest, best first. Never a name or a town above 0.7.
 *  @example fromValues(profileOfEmails)  // [{ field: "email", confidence: 0.78 }] */
export function fromValues(values: Profile): { field: Field; confidence: number }[] {
	const { share } = values;
	if (values.rows < 2) return [];
	const few = Math.min(1, 0.6 + values.rows / 25);
	const found: { field: Field; confidence: number }[] = [];
	const when = (field: Field, look: Look, least: number, confidence: number) => {
		if (share(look) >= least) found.push({ field, confidence: confidence * few });
	};
	when("email", "email", 0.6, 0.78);
	when("iban", "iban", 0.7, 0.85);
	when("siret", "siret", 0.7, 0.85);
	when("siren", "siren", 0.85, 0.68);
	when("vat_id", "vat", 0.7, 0.7);
	when("website", "url", 0.7, 0.68);
	if (share("siren") < 0.8) when(share("mobile") >= 0.6 ? "phone_mobile" : "phone", "phone", 0.7, share("mobile") >= 0.6 ? 0.72 : 0.62);
	if (share("civility") > share("gender")) when("civility", "civility", 0.7, 0.8);
	// An `x` alone is a tick.
	else if (share("yesNo") < 0.5) when("gender", "gender", 0.9, 0.55);
	when("country", "country", 0.8, 0.62);
	when("full_name", "fewWords", 0.6, 0.6);
	when("first_name", "firstName", 0.5, 0.62);
	when("city", "town", 0.3, 0.56);
	when("address_1", "street", 0.5, 0.66);
	if (share("email") < 0.1 && share("phone") < 0.3 && values.distinct < 0.9 && share("number") < 0.95) when("postcode", "postcode", 0.8, 0.52);
	if (share("fewWords") < 0.3) when("company", "company", 0.4, 0.52);
	return found.sort((a, b) => b.confidence - a.confidence);
}
