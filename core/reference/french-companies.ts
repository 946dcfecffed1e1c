// Rules of the French company identifiers: SIREN, SIRET, VAT number. Sources: INSEE; domain.md §8; python-stdnum (fr.siret, fr.tva).
import { isDigits, passesLuhn } from "./check-digits.ts";

const LA_POSTE = "356000000";
const LA_POSTE_HEAD_OFFICE = "35600000000048";
/** Letters and figures of a VAT key: I and O are left out. */
const KEY_ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function digitSum(digits: string): number {
	let sum = 0;
	for (let at = 0; at < digits.length; at++) sum += digits.charCodeAt(at) - 48;
	return sum;
}

/** Whether 14 digits are a SIRET: Luhn on all and on the SIREN; an office of La Poste needs a digit sum that is a multiple of 5.
 *  @example isSiret("73282932000074")  // true
 *  @example isSiret("35600000009075")  // true: La Poste */
export function isSiret(digits: string): boolean {
	if (digits.length !== 14 || !isDigits(digits)) return false;
	const siren = digits.slice(0, 9);
	if (siren === LA_POSTE && digits !== LA_POSTE_HEAD_OFFICE) return digitSum(digits) % 5 === 0;
	return passesLuhn(siren) && passesLuhn(digits);
}

/** The French VAT number of a SIREN: its numeric key is (12 + 3 × (SIREN mod 97)) mod 97.
 *  @example vatOfSiren("732829320")  // "FR44732829320" */
export function vatOfSiren(siren: string): string {
	const key = (12 + 3 * (Number(siren) % 97)) % 97;
	return `FR${key < 10 ? "0" : ""}${key}${siren}`;
}

/** Whether key and SIREN of a French VAT number (11 characters, without FR) agree. Keys with a letter have a formula of their own;
 *  a SIREN part that begins with 000 is Monaco's and passes no Luhn.
 *  @example isFrenchVat("44732829320")  // true */
export function isFrenchVat(number: string): boolean {
	const siren = number.slice(2);
	if (!siren.startsWith("000") && !passesLuhn(siren)) return false;
	if (isDigits(number)) return Number(number.slice(0, 2)) === (12 + 3 * (Number(siren) % 97)) % 97;
	const first = KEY_ALPHABET.indexOf(number.charAt(0));
	const second = KEY_ALPHABET.indexOf(number.charAt(1));
	const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
	return (Number(siren) + 1 + Math.floor(check / 11)) % 11 === check % 11;
}
