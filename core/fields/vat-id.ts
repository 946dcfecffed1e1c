import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import { isDigits, passesLuhn } from "../reference/check-digits.ts";
import { vatOfSiren } from "../reference/french-companies.ts";
import { vatFault, vatPrefix } from "../reference/vat-numbers.ts";
import { type FoundCode, findCode } from "./code.ts";
import { defineFieldType } from "./define-field-type.ts";
import { invalid, outcome } from "./outcomes.ts";

export interface VatKnown {
	/** ISO code of the country, XI for Northern Ireland, EU or IM for a number of the One Stop Shop. */
	readonly country: string;
	/** Of a French number, unless it is Monaco's. */
	readonly siren: string;
}

/** Words that people write before the number: "N° TVA intracommunautaire : FR…", "VAT FR…". */
const LABEL = /^(?:N?(?:UMERO|O)?(?:DE)?(?:TVA|VAT|BTW|MWST|UST(?:ID)?(?:NR)?)(?:INTRA(?:COM(?:MUNAUTAIRE)?)?)?(?:N[OR]?|NO)?)(?=[A-Z]{2})/;

/** A VAT number in capitals without spaces, prefix first: form and check digits of its country (domain.md §8). Without a prefix it is
 *  read as one of the country of the file. The checks prove the form, not that the number is in use.
 *  @example vatId.clean("Fr 40 303 265 045", context)  // { state: "repaired", value: "FR40303265045", country: "FR", siren: "303265045", … } */
export const vatId = defineFieldType<string, VatKnown>({
	type: "vat_id",
	clean(cell: Cell, context: CleanContext): Cleaned<string, VatKnown> {
		const found = findCode(cell);
		if ("state" in found) return found;
		const code = found.code.replace(LABEL, "");
		const forms = context.reference.values.vatForms;
		const own = vatPrefix(context.country, forms);
		const written = vatPrefix(code.slice(0, 2), forms);
		if (written !== null) {
			const number = complete(written, code.slice(2));
			const fault = vatFault(written, number, forms);
			if (fault === null) return acceptVat(found, written, number);
			if (own === null || vatFault(own, complete(own, code), forms) !== null) return refuseVat(found, written, fault);
		}
		if (own !== null) {
			const number = complete(own, code);
			const fault = vatFault(own, number, forms);
			if (fault === null) return acceptVat(found, own, number);
			if (own === "FR" && code.length === 9 && isDigits(code) && passesLuhn(code)) {
				return { ...invalid({ kind: "vat-is-siren" }), suggestion: vatOfSiren(code), siren: code };
			}
			if (!/^[A-Z]{2}/.test(code)) return refuseVat(found, own, fault);
		}
		return /^[A-Z]{2}/.test(code) ? invalid({ kind: "unknown-country", found: code.slice(0, 2) }) : invalid({ kind: "unreadable", found: found.text });
	},
});

/** The zero that old Belgian numbers lack, the E of Swiss ones written without CHE, the zeros that Greek and Dutch ones lose. */
function complete(prefix: string, number: string): string {
	if (prefix === "BE" && number.length === 9) return `0${number}`;
	if (prefix === "EL" && number.length === 8) return `0${number}`;
	if (prefix === "NL" && /^\d{6,8}B\d\d$/.test(number)) return number.padStart(12, "0");
	if (prefix === "CH" && /^\d{9}/.test(number)) return `E${number}`;
	return prefix === "CH" && number.startsWith("CHE") ? number.slice(2) : number;
}

function acceptVat(found: FoundCode, prefix: string, number: string): Cleaned<string, VatKnown> {
	const country = prefix === "EL" ? "GR" : prefix;
	const hasSiren = prefix === "FR" && !number.slice(2).startsWith("000");
	return outcome(found.text, prefix + number, { kind: "writing" }, hasSiren ? { country, siren: number.slice(2) } : { country });
}

function refuseVat({ text }: FoundCode, prefix: string, fault: "form" | "check-digits"): Cleaned<string, VatKnown> {
	return fault === "form" ? invalid({ kind: "wrong-form", country: prefix }) : invalid({ kind: "check-digits", found: text });
}
