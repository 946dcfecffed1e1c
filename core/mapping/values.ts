// What a cell looks like, at a glance: quick looks for telling columns apart, not the readers of the fields.
import type { Cell } from "../model/cell.ts";
import { foldWords } from "../text/fold.ts";
import { trim } from "../text/trim.ts";
import type { ValueWords } from "./lexicon.ts";

/** What values may look like. A cell may look like several. */
export type Look =
	| "email"
	| "phone"
	| "mobile"
	| "date"
	| "dayAndMonth"
	| "number"
	| "integer"
	| "decimal"
	| "yesNo"
	| "consent"
	| "bounce"
	| "postcode"
	| "siren"
	| "siret"
	| "vat"
	| "iban"
	| "naf"
	| "url"
	| "ip"
	| "civility"
	| "gender"
	| "firstName"
	| "oneWord"
	| "fewWords"
	| "town"
	| "region"
	| "country"
	| "language"
	| "currency"
	| "street"
	| "company"
	| "job"
	| "status"
	| "orderStatus"
	| "channel"
	| "code"
	| "long"
	| "text";

/** Everything that one cell looks like; nothing for an empty one. `country`: ISO code, whose phones and postcodes are read.
 *  @example looksOf("ana@example.com", "FR", known)  // ["email"] */
export function looksOf(cell: Cell, country: string, known: ValueWords): Look[] {
	if (cell === null) return [];
	if (typeof cell === "boolean") return ["yesNo"];
	if (typeof cell === "number") return looksOfNumber(cell, country);
	const text = trim(cell);
	return text === "" ? [] : looksOfText(text, country, known);
}

function looksOfNumber(value: number, country: string): Look[] {
	const looks: Look[] = ["number"];
	if (!Number.isInteger(value)) {
		looks.push("decimal");
		if (value >= 1 && value < 80000) looks.push("date");
		return looks;
	}
	looks.push("integer");
	if (value === 0 || value === 1) looks.push("yesNo");
	// Days counted by spreadsheets, 1910 to 2064; or a compact day.
	if ((value >= 3653 && value <= 60000) || isCompactDay(String(value))) looks.push("date");
	if (value > 0) looksOfDigits(String(value), country, looks);
	return looks;
}

function looksOfDigits(digits: string, country: string, looks: Look[]): void {
	const length = digits.length;
	if (length === 9 || length === 14) {
		if (luhn(digits)) looks.push(length === 9 ? "siren" : "siret");
	}
	if (looksLikePhone(digits, length, country)) {
		looks.push("phone");
		if (looksMobile(digits, country)) looks.push("mobile");
	}
	if (isPostcodeDigits(digits, country)) looks.push("postcode");
	if (isCompactDay(digits)) looks.push("date");
}

/** National numbers with or without their first 0, international ones; more loosely abroad. */
function looksLikePhone(digits: string, length: number, country: string): boolean {
	if (country === "FR") {
		if (length === 10) return digits.startsWith("0") && digits[1] !== "0";
		if (length === 9) return digits[0] !== "0";
		if (length === 11) return digits.startsWith("33") || /^(32|34|39|41|49|44|1)/.test(digits);
		return (length === 12 || length === 13) && /^(00|44|49|34|39|41|32|330)/.test(digits);
	}
	return length >= 8 && length <= 13;
}

function looksMobile(digits: string, country: string): boolean {
	if (country === "FR") return /^(0|33|0033|330)?[67]\d{8}$/.test(digits);
	if (country === "DE") return /^(0|49|0049)?1[5-7]\d/.test(digits);
	if (country === "ES") return /^(34|0034)?[67]\d{8}$/.test(digits);
	if (country === "IT") return /^(39|0039)?3\d{8,9}$/.test(digits);
	if (country === "GB") return /^(0|44|0044)?7\d{9}$/.test(digits);
	return false;
}

function isPostcodeDigits(digits: string, country: string): boolean {
	if (country === "FR" || country === "ES" || country === "IT" || country === "DE") {
		// A spreadsheet may have lost a first 0.
		return digits.length === 5 || (digits.length === 4 && digits[0] !== "0");
	}
	return digits.length >= 4 && digits.length <= 6;
}

function isCompactDay(digits: string): boolean {
	return /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);
}

/** Sum of digits, every second one doubled, by tens: the check of SIREN and SIRET [STDNUM]. */
function luhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
		if (i % 2 === 1) {
			digit *= 2;
			if (digit > 9) digit -= 9;
		}
		sum += digit;
	}
	return sum % 10 === 0;
}

const LONG = 60;
const LONGEST = 240;

function looksOfText(text: string, country: string, known: ValueWords): Look[] {
	const looks: Look[] = [];
	if (text.length > LONGEST) return ["long", "text"];
	const at = text.indexOf("@");
	if (at > 0 && /[^\s@]@[^\s@]+\.[^\s@.]{2,}/.test(text)) return ["email"];
	if (/^(https?:\/\/|www\.)/i.test(text) || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|fr|org|net|eu|de|es|it|io|be|ch|co|uk|info|biz|pro)(\/\S*)?$/i.test(text))
		return ["url"];
	let digits = 0;
	let letters = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit >= 48 && unit <= 57) digits++;
		else if ((unit | 32) >= 97 && (unit | 32) <= 122) letters++;
		else if (unit >= 0xc0) letters++;
	}
	if (digits > 0) looksWithDigits(text, digits, letters, country, looks, known);
	if (letters === 0 && digits > 0) return looks;
	// "C0123": a number with its letters, no word.
	if (digits > 0 && letters <= 4 && text.length <= 16 && /^[a-z]{1,4}[-_.]?\d+$/i.test(text)) looks.push("code");
	looksOfWords(text, digits, letters, looks, known);
	return looks;
}

function looksWithDigits(text: string, digits: number, letters: number, country: string, looks: Look[], known: ValueWords): void {
	if (looksLikeDate(text, letters, looks, known)) return;
	if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
		looks.push("ip");
		return;
	}
	const compact = text.replace(/[\s.\-_/()\u00a0\u202f']/g, "");
	if (letters > 0) {
		const upper = compact.toUpperCase();
		if (digits >= 8 && /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(upper)) looks.push("iban");
		else if (
			/^(FR[A-Z0-9]{2}\d{9}|DE\d{9}|BE0?\d{9,10}|IT\d{11}|ES[A-Z0-9]\d{7}[A-Z0-9]|LU\d{8}|NL\d{9}B\d{2}|ATU\d{8}|GB\d{9}|PT\d{9}|PL\d{10}|CHE\d{9})/.test(upper)
		)
			looks.push("vat");
		else if (/^[A-HJ-NP-SUVW]\d{7}[0-9A-J]$/.test(upper) || /^\d{8}[A-Z]$/.test(upper)) looks.push("vat");
		else if (/^\d{2}\.?\d{2}[A-Z]$/.test(upper)) looks.push("naf");
		else if (/^([A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d|\d{4}[A-Z]{2}|(F|D|B|CH|L|FR|BE|LU|DE)\d{4,5})$/.test(upper)) looks.push("postcode");
		else if (/^(eur|usd|gbp|chf)?-?\d+([.,]\d+)?(€|eur|euros?|usd|gbp|chf|k€)?$/i.test(compact.replace(/[.,](?=\d{3})/g, ""))) looks.push("number", "decimal");
		else if (digits >= 8 && letters <= 12 && /^(t[ée]l|phone|mob|portable|fixe|ext|p)[^\d]{0,6}[\d+]/i.test(text)) looks.push("phone");
		return;
	}
	if (/^[+-]?\d[\d\s.,'\u00a0\u202f]*[€$£%]?$/.test(text) || /^[€$£]\s?-?\d[\d\s.,]*$/.test(text)) {
		const plain = /^\d+$/.test(text);
		const grouped = /^\d{2}([\s.]\d{2}){4}$/.test(text);
		if (!grouped && !text.startsWith("+") && !/^0\d/.test(text)) {
			looks.push("number");
			if (!plain) looks.push("decimal");
			else looks.push("integer");
		}
		if (text === "0" || text === "1") looks.push("yesNo");
	}
	const bare = compact.startsWith("+") ? compact.slice(1) : compact;
	if (!/^\d+$/.test(bare)) {
		if (digits >= 8 && digits <= 30 && /^[\d\s.+\-/()]+[;,/]/.test(text)) looks.push("phone");
		return;
	}
	const spaced = bare.length !== text.length;
	if (text.startsWith("+") || text.startsWith("(") || text.startsWith("00")) {
		if (bare.length >= 8 && bare.length <= 16) {
			looks.push("phone");
			if (looksMobile(bare, country) || /^(336|337|447|346|347|393|4915|4916|4917)/.test(bare)) looks.push("mobile");
		}
		return;
	}
	if (spaced && /[.,]\d{1,2}$/.test(text) && !/^\d{2}([\s.]\d{2})+$/.test(text)) return;
	looksOfDigits(bare, country, looks);
	if (spaced && bare.length >= 7 && bare.length <= 12 && !looks.includes("phone") && !looks.includes("siren") && !looks.includes("decimal"))
		looks.push("phone");
	if (/^\d{5}-\d{4}$/.test(text)) looks.push("postcode");
}

function looksLikeDate(text: string, letters: number, looks: Look[], known: ValueWords): boolean {
	if (text.length > 40) return false;
	if (letters <= 5) {
		if (
			/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T\s].*)?$/.test(text) ||
			/^(3[01]|[12]\d|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])[-/.](\d{4}|\d{2})([T\s,].*)?$/.test(text) ||
			/^[12]\d{3}-[01]\d$/.test(text)
		) {
			looks.push("date");
			return true;
		}
		if (/^(3[01]|[12]\d|0?[1-9])[-/](1[0-2]|0?[1-9])$/.test(text) || /^--\d\d-\d\d$/.test(text)) {
			looks.push("dayAndMonth");
			return true;
		}
	}
	if (letters >= 3 && letters <= 24) {
		const tokens = foldWords(text).split(" ");
		if (tokens.length >= 2 && tokens.length <= 6 && tokens.some((token) => known.MONTHS.has(token.replace(/\d+/g, "")))) {
			looks.push(/\d{4}|\d\d?\D+\d\d?(?!\d)/.test(text) ? "date" : "dayAndMonth");
			return true;
		}
	}
	return false;
}

function looksOfWords(text: string, digits: number, letters: number, looks: Look[], known: ValueWords): void {
	const words = foldWords(text);
	if (words === "") {
		if (known.YES_NO.has(text)) looks.push("yesNo");
		if (known.CURRENCIES.has(text)) looks.push("currency");
		return;
	}
	if (known.YES_NO.has(words)) looks.push("yesNo");
	if (known.CONSENTS.has(words)) looks.push("consent");
	if (known.BOUNCES.has(words)) looks.push("bounce");
	if (known.CIVILITIES.has(words)) looks.push("civility");
	if (known.GENDERS.has(words)) looks.push("gender");
	if (known.LANGUAGE_WORDS.has(words)) looks.push("language");
	if (known.COUNTRIES.has(words)) looks.push("country");
	if (known.REGIONS.has(words)) looks.push("region");
	if (known.CURRENCIES.has(words)) looks.push("currency");
	if (known.STATUSES.has(words)) looks.push("status");
	if (known.ORDER_STATUSES.has(words)) looks.push("orderStatus");
	if (known.CHANNEL_WORDS.has(words)) looks.push("channel");
	const tokens = words.split(" ");
	if (digits === 0) {
		if (known.FIRST_NAMES.has(words)) looks.push("firstName");
		else if (tokens.length === 2 && /^\S+-\S+$/.test(text) && known.FIRST_NAMES.has(tokens[0]!)) looks.push("firstName");
		if (known.TOWNS.has(words)) looks.push("town");
		if (tokens.length === 1 || (tokens.length === 2 && !/\s/.test(text))) looks.push("oneWord");
		else if (
			tokens.length <= 4 &&
			text.length <= 40 &&
			tokens.some((token) => known.FIRST_NAMES.has(token)) &&
			!tokens.some((token) => known.COMPANY_WORDS.has(token))
		)
			looks.push("fewWords");
	} else if (/\bcedex\b|^(paris|lyon|marseille) \d/.test(words)) looks.push("town");
	const isStreet = (token: string) => isStreetWord(token, known);
	if (tokens.length >= 2 && tokens.length <= 14 && (digits > 0 ? tokens.some(isStreet) : isStreet(tokens[0]!) || isStreet(tokens[tokens.length - 1]!)))
		looks.push("street");
	if (tokens.length >= 2 && (known.COMPANY_WORDS.has(tokens[0]!) || known.COMPANY_WORDS.has(tokens[tokens.length - 1]!))) looks.push("company");
	if (digits === 0 && tokens.length <= 6 && tokens.some((token) => known.JOB_WORDS.has(token))) looks.push("job");
	if (text.length > LONG) looks.push("long");
	if (letters > 0) looks.push("text");
}

function isStreetWord(token: string, known: ValueWords): boolean {
	return known.STREET_WORDS.has(token) || (token.length > 6 && /(strasse|str|weg|platz|gasse|allee|straat|laan)$/.test(token));
}
