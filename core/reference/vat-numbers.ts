// VAT numbers by country: form and check digits, for the European Union, Great Britain, Northern Ireland, Norway, Switzerland and
// Australia; the form alone for others, which a host hands in (core/reference/vat-forms.ts).
// Sources: European Commission, VIES (structure of VAT numbers); check digits as in stdnum 1.12.0 and jsvat 2.5.4, compared on 40,000
// made-up numbers a country; 2026-11.
import { isDigits, mod97, passesLuhn, passesMod1110, weigh } from "./check-digits.ts";
import { isFrenchVat } from "./french-companies.ts";

interface VatRule {
	/** What follows the prefix, in capitals without spaces. */
	readonly form: RegExp;
	readonly passes: (number: string) => boolean;
}

const digitAt = (number: string, at: number) => number.charCodeAt(at) - 48;

/** Whether a weighted sum is a multiple. */
const isMultiple =
	(weights: readonly number[], of: number, rest = 0) =>
	(number: string): boolean =>
		weigh(number, weights) % of === rest;

/** Whether the digit after the weighted ones is (11 − sum mod 11) mod 11; `ten`: the digit that stands for 10, if one does. */
const complements11 =
	(weights: readonly number[], ten: number | null) =>
	(number: string): boolean => {
		const check = (11 - (weigh(number, weights) % 11)) % 11;
		return digitAt(number, weights.length) === (check === 10 ? ten : check);
	};

function austrian(number: string): boolean {
	let sum = 4;
	for (let at = 1; at < 8; at++) {
		const digit = digitAt(number, at);
		sum += at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
	}
	return (10 - (sum % 10)) % 10 === digitAt(number, 8);
}

function bulgarian(number: string): boolean {
	if (number.length === 9) {
		const first = weigh(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
		const check = first === 10 ? (weigh(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first;
		return check === digitAt(number, 8);
	}
	const last = digitAt(number, 9);
	const citizen = (weigh(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10;
	const foreigner = weigh(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
	return citizen === last || foreigner === last || complements11([4, 3, 2, 7, 6, 5, 4, 3, 2], null)(number);
}

const CYPRIOT_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
function cypriot(number: string): boolean {
	let sum = 0;
	for (let at = 0; at < 8; at++) sum += at % 2 === 0 ? CYPRIOT_ODD[digitAt(number, at)]! : digitAt(number, at);
	return number.charCodeAt(8) - 65 === sum % 26;
}

function czech(number: string): boolean {
	if (number.length === 8) {
		const check = (11 - (weigh(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 || 1;
		return number[0] !== "9" && check % 10 === digitAt(number, 7);
	}
	if (number.length === 10) return (Number(number.slice(0, 9)) % 11) % 10 === digitAt(number, 9);
	if (number[0] !== "6") return true;
	const rest = weigh(number.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11;
	return (((8 - ((10 - rest) % 11)) % 10) + 10) % 10 === digitAt(number, 8);
}

function greek(number: string): boolean {
	let check = 0;
	for (let at = 0; at < 8; at++) check = check * 2 + digitAt(number, at);
	return ((check * 2) % 11) % 10 === digitAt(number, 8);
}

const SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
/** DNI and NIE: the letter is the number modulo 23. CIF: Luhn, as a digit or as a letter; sources
 *  disagree on which companies have which, so both are right. */
function spanish(number: string): boolean {
	const last = number.charAt(8);
	if (/^[\dXYZ]/.test(number)) {
		const figures = number.slice(0, 8).replace("X", "0").replace("Y", "1").replace("Z", "2");
		return SPANISH_LETTERS.charAt(Number(figures) % 23) === last;
	}
	if (/^[KLM]/.test(number)) return SPANISH_LETTERS.charAt(Number(number.slice(1, 8)) % 23) === last;
	const digits = number.slice(1, 8);
	const check = [...Array(10).keys()].find((digit) => passesLuhn(`${digits}${digit}`))!;
	return last === `${check}` || last === "JABCDEFGHI".charAt(check);
}

function irish(number: string): boolean {
	const letters = "WABCDEFGHIJKLMNOPQRSTUV";
	const old = !isDigits(number.charAt(1));
	const digits = old ? `0${number.slice(2, 7)}${number.charAt(0)}` : number.slice(0, 7);
	const extra = number.length === 9 ? letters.indexOf(number.charAt(8)) * 9 : 0;
	return letters.charAt((weigh(digits, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23) === number.charAt(7);
}

function lithuanian(number: string): boolean {
	const count = number.length - 1;
	if (number.charAt(count - 1) !== "1") return false;
	const weights = (start: number) => Array.from({ length: count }, (_, at) => 1 + ((at + start) % 9));
	let check = weigh(number, weights(0)) % 11;
	if (check === 10) check = weigh(number, weights(2)) % 11;
	return check % 10 === digitAt(number, count);
}

function latvian(number: string): boolean {
	if (number.charAt(0) > "3") return weigh(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
	return number.startsWith("32") || ((1 + weigh(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === digitAt(number, 10);
}

function dutch(number: string): boolean {
	return weigh(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 || mod97(`NL${number}`) === 1;
}

function romanian(number: string): boolean {
	if (number.length === 13) {
		const check = weigh(number, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
		return (check === 10 ? 1 : check) === digitAt(number, 12);
	}
	const padded = number.padStart(10, "0");
	return ((weigh(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digitAt(padded, 9);
}

function british(number: string): boolean {
	if (number.length === 5) return number.startsWith("GD") ? number.slice(2) < "500" : number.slice(2) >= "500";
	const rest = (weigh(number, [8, 7, 6, 5, 4, 3, 2]) + Number(number.slice(7, 9))) % 97;
	return rest === 0 || (number >= "1" && (rest === 42 || rest === 55));
}

function italian(number: string): boolean {
	const office = Number(number.slice(7, 10));
	return passesLuhn(number) && ((office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office)) && !number.startsWith("0000000");
}

function australian(number: string): boolean {
	return (weigh(number, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/** Of the states whose numeric ISO code begins a number of the One Stop Shop (Directive 2002/38/EC; stdnum, eu.oss); 900: Northern Ireland. */
const MEMBER_STATES = "(?:040|056|100|191|196|203|208|233|246|250|276|300|348|372|380|428|440|442|470|528|616|620|642|703|705|724|752|900)";

const BRITISH: VatRule = { form: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, passes: british };

/** Rule by prefix: the ISO code of the country, but EL for Greece, XI for Northern Ireland, EU and IM for the One Stop Shop. */
const RULES: ReadonlyMap<string, VatRule> = new Map<string, VatRule>([
	["AT", { form: /^U\d{8}$/, passes: austrian }],
	["AU", { form: /^\d{11}$/, passes: australian }],
	["BE", { form: /^[01]\d{9}$/, passes: (n) => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8)) }],
	["BG", { form: /^\d{9,10}$/, passes: bulgarian }],
	["CH", { form: /^E\d{9}(?:TVA|MWST|IVA|VAT)?$/, passes: (n) => complements11([5, 4, 3, 2, 7, 6, 5, 4], null)(n.slice(1)) }],
	["CY", { form: /^(?!12)\d{8}[A-Z]$/, passes: cypriot }],
	["CZ", { form: /^\d{8,10}$/, passes: czech }],
	["DE", { form: /^[1-9]\d{8}$/, passes: passesMod1110 }],
	["DK", { form: /^[1-9]\d{7}$/, passes: isMultiple([2, 7, 6, 5, 4, 3, 2, 1], 11) }],
	["EE", { form: /^\d{9}$/, passes: isMultiple([3, 7, 1, 3, 7, 1, 3, 7, 1], 10) }],
	["EL", { form: /^\d{9}$/, passes: greek }],
	["ES", { form: /^(?:\d{8}[A-Z]|[XYZKLM]\d{7}[A-Z]|[A-HJNP-SU-W]\d{7}[0-9A-J])$/, passes: spanish }],
	["EU", { form: new RegExp(`^${MEMBER_STATES}\\d{6}$`), passes: () => true }],
	["FI", { form: /^\d{8}$/, passes: isMultiple([7, 9, 10, 5, 8, 4, 2, 1], 11) }],
	["FR", { form: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, passes: isFrenchVat }],
	["GB", BRITISH],
	["HR", { form: /^\d{11}$/, passes: passesMod1110 }],
	["HU", { form: /^\d{8}$/, passes: isMultiple([9, 7, 3, 1, 9, 7, 3, 1], 10) }],
	["IE", { form: /^\d(?:\d{6}|[A-Z+*]\d{5})[A-W][A-IW]?$/, passes: irish }],
	["IM", { form: new RegExp(`^${MEMBER_STATES}\\d{7}$`), passes: () => true }],
	["IT", { form: /^\d{11}$/, passes: italian }],
	["LT", { form: /^(?:\d{9}|\d{12})$/, passes: lithuanian }],
	["LU", { form: /^\d{8}$/, passes: (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)) }],
	["LV", { form: /^\d{11}$/, passes: latvian }],
	["MT", { form: /^[1-9]\d{7}$/, passes: isMultiple([3, 4, 6, 7, 8, 9, 10, 1], 37) }],
	["NL", { form: /^\d{9}B\d{2}$/, passes: dutch }],
	["NO", { form: /^\d{9}(?:MVA)?$/, passes: complements11([3, 2, 7, 6, 5, 4, 3, 2], null) }],
	["PL", { form: /^\d{10}$/, passes: isMultiple([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], 11) }],
	["PT", { form: /^[1-9]\d{8}$/, passes: complements11([9, 8, 7, 6, 5, 4, 3, 2], 0) }],
	["RO", { form: /^[1-9]\d{1,12}$/, passes: (n) => n.length !== 11 && n.length !== 12 && romanian(n) }],
	["SE", { form: /^\d{10}01$/, passes: (n) => passesLuhn(n.slice(0, 10)) }],
	["SI", { form: /^[1-9]\d{7}$/, passes: (n) => weigh(n, [8, 7, 6, 5, 4, 3, 2]) % 11 !== 0 && complements11([8, 7, 6, 5, 4, 3, 2], 0)(n) }],
	["SK", { form: /^[1-9]\d{9}$/, passes: (n) => Number(n) % 11 === 0 }],
	["XI", BRITISH],
]);

/** The prefix of the VAT numbers of a country (ISO code): its own, but EL for Greece; null when no rule is known. */
export function vatPrefix(country: string, forms: ReadonlyMap<string, RegExp>): string | null {
	const prefix = country === "GR" ? "EL" : country;
	return RULES.has(prefix) || forms.has(prefix) ? prefix : null;
}

/** What is wrong with a number (without its prefix) of a prefix with a rule; null when it is right. */
export function vatFault(prefix: string, number: string, forms: ReadonlyMap<string, RegExp>): "form" | "check-digits" | null {
	const rule = RULES.get(prefix);
	if ((rule?.form ?? forms.get(prefix))?.test(number) !== true) return "form";
	return rule === undefined || rule.passes(number) ? null : "check-digits";
}
