import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { mod97 } from "../reference/check-digits.ts";
import { findCode } from "./code.ts";
import { defineFieldType } from "./define-field-type.ts";
import { invalid, outcome } from "./outcomes.ts";

export interface IbanKnown {
	/** ISO code of the country of the account. */
	readonly country: string;
}

/** An IBAN without spaces: a known country, its length and form, remainder 1 by 97 (ISO 13616).
 *  @example iban.clean("FR76 3000 6000 0112 3456 7890 189", context).value  // "FR7630006000011234567890189" */
export const iban = defineFieldType<string, IbanKnown>({
	type: "iban",
	clean(cell: Cell, context: CleanContext): Cleaned<string, IbanKnown> {
		const found = findCode(cell);
		if ("state" in found) return found;
		const value = found.code.startsWith("IBAN") ? found.code.slice(4) : found.code;
		if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(value)) return invalid({ kind: "unreadable", found: found.text });
		const country = value.slice(0, 2);
		const form = context.reference.values.ibans.get(country);
		if (form === undefined) return invalid({ kind: "unknown-country", found: country });
		if (value.length !== form.length) return invalid({ kind: "wrong-length", count: value.length, wanted: form.length });
		if (!form.account.test(value.slice(4))) return invalid({ kind: "wrong-form", country });
		if (mod97(value.slice(4) + value.slice(0, 4)) !== 1) return invalid({ kind: "check-digits", found: found.text });
		return outcome(found.text, value, { kind: "writing" }, { country });
	},
});
