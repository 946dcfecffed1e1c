import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isDigits, passesLuhn } from "../reference/check-digits.ts";
import { isSiret, vatOfSiren } from "../reference/french-companies.ts";
import { findCode } from "./code.ts";
import { defineFieldType } from "./define-field-type.ts";
import { invalid, outcome } from "./outcomes.ts";

export interface SirenKnown {
	readonly siren: string;
	/** French VAT number that the SIREN gives. */
	readonly vat: string;
}

const LENGTH = 9;
/** "SIREN 732 829 320", "732 829 320 RCS Paris", "RCS Paris B 732 829 320". */
const NAMED = /^(?:N?O?(?:SIREN|RCS)\p{L}{0,40})?(\d{5,14})(?:RCS\p{L}{0,40})?$/u;
const FRENCH_VAT = /^FR[0-9A-HJ-NP-Z]{2}(\d{9})$/;

/** A SIREN, 9 digits that pass Luhn (domain.md §8). A lost leading zero comes back if Luhn then passes; a SIRET or a French VAT number
 *  gives the SIREN inside. The check proves the form, not that the company exists.
 *  @example siren.clean("732 829 320", context)  // { state: "repaired", value: "732829320", siren: "732829320", vat: "FR44732829320", … } */
export const siren = defineFieldType<string, SirenKnown>({
	type: "siren",
	clean(cell: Cell): Cleaned<string, SirenKnown> {
		const found = findCode(cell);
		if ("state" in found) return found;
		const vatSiren = FRENCH_VAT.exec(found.code)?.[1];
		if (vatSiren !== undefined && passesLuhn(vatSiren)) return outcome(found.text, vatSiren, { kind: "from-vat" }, knownOf(vatSiren));
		const digits = isDigits(found.code) ? found.code : NAMED.exec(found.code)?.[1];
		if (digits === undefined) return invalid({ kind: "unreadable", found: found.text });
		if (digits.length === LENGTH)
			return passesLuhn(digits) ? outcome(found.text, digits, { kind: "writing" }, knownOf(digits)) : invalid({ kind: "check-digits", found: found.text });
		if (digits.length === LENGTH - 1 && passesLuhn(digits)) return outcome(found.text, `0${digits}`, { kind: "zero-restored" }, knownOf(`0${digits}`));
		if (isSiret(digits)) return outcome(found.text, digits.slice(0, LENGTH), { kind: "from-siret" }, knownOf(digits.slice(0, LENGTH)));
		return invalid({ kind: "wrong-length", count: digits.length, wanted: LENGTH });
	},
});

function knownOf(value: string): SirenKnown {
	return { siren: value, vat: vatOfSiren(value) };
}
