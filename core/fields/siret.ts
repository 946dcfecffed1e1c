import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import { isDigits, passesLuhn } from "../reference/check-digits.ts";
import { isSiret, vatOfSiren } from "../reference/french-companies.ts";
import { findCode } from "./code.ts";
import { defineFieldType } from "./define-field-type.ts";
import { invalid, outcome } from "./outcomes.ts";

export interface SiretKnown {
	/** The company of the establishment; absent for Monaco. */
	readonly siren: string;
	/** French VAT number that the SIREN gives. */
	readonly vat: string;
}

const LENGTH = 14;
const NAMED = /^N?O?(?:SIRET)?(\d{5,14})$/;
/** Some establishments of Monaco carry letters: MONACOCONFO001 (domain.md §8). */
const MONACO = /^MONACO[A-Z0-9]{8}$/;

/** A SIRET, 14 digits: Luhn on all and on the first 9, La Poste by its own rule (domain.md §8). A lost leading zero comes back if the
 *  number is then right. A SIREN alone is invalid, and known as `siren`.
 *  @example siret.clean(7328293200074, context).state  // "invalid"
 *  @example siret.clean("356 000 000 09075", context).value  // "35600000009075" */
export const siret = defineFieldType<string, SiretKnown>({
	type: "siret",
	clean(cell: Cell): Cleaned<string, SiretKnown> {
		const found = findCode(cell);
		if ("state" in found) return found;
		if (MONACO.test(found.code)) return outcome(found.text, found.code, { kind: "writing" });
		const digits = isDigits(found.code) ? found.code : NAMED.exec(found.code)?.[1];
		if (digits === undefined) return invalid({ kind: "unreadable", found: found.text });
		if (isSiret(digits)) return outcome(found.text, digits, { kind: "writing" }, knownOf(digits.slice(0, 9)));
		if (isSiret(`0${digits}`)) return outcome(found.text, `0${digits}`, { kind: "zero-restored" }, knownOf(`0${digits.slice(0, 8)}`));
		if (digits.length === LENGTH) return invalid({ kind: "check-digits", found: found.text });
		if (digits.length === 9 && passesLuhn(digits)) return { ...invalid({ kind: "siret-is-siren" }), ...knownOf(digits) };
		return invalid({ kind: "wrong-length", count: digits.length, wanted: LENGTH });
	},
});

function knownOf(siren: string): SiretKnown {
	return { siren, vat: vatOfSiren(siren) };
}
