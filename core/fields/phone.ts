import type { Cell } from "../model/cell.ts";
import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext, PhonePlans, PlannedNumber } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import { FRENCH_PLAN, OVERSEAS_CODES } from "../reference/french-phone-plan.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";
import { rangeOf } from "./phone-ranges.ts";

/** What a phone knows besides its number, which is in E.164: `+33612345678`. */
export interface PhoneKnown {
	/** As libphonenumber names it: MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, PREMIUM_RATE, SHARED_COST, TOLL_FREE, UAN… */
	readonly type: string;
	/** Can receive an SMS. */
	readonly mobile: boolean;
	/** ISO code; absent for numbers of no country. */
	readonly country: string;
	readonly extension: string;
	/** Further numbers of the cell, E.164. */
	readonly others: readonly string[];
	/** Kept for calling platforms: valid, but no person's. */
	readonly platform: true;
}

type CleanedPhone = Cleaned<string, PhoneKnown>;

/** A telephone number in E.164 (domain.md §4): national numbers are read in the plan of the context's country.
 *  @example phone.clean("06 71 45 82 93", { country: "FR", auditDate: "2026-11-21", header: "" }).value  // "+33671458293" */
export const phone = defineFieldType<string, PhoneKnown>({
	type: "phone",
	clean(cell: Cell, context: CleanContext): CleanedPhone {
		if (cell === null) return EMPTY;
		if (typeof cell === "string") return read(cell, homeOf(context));
		if (typeof cell === "boolean") return invalid({ kind: "unreadable", found: String(cell) });
		if (cell > Number.MAX_SAFE_INTEGER) return invalid({ kind: "digits-lost", found: String(cell) });
		if (cell < 0 || !Number.isInteger(cell)) return invalid({ kind: "unreadable", found: String(cell) });
		return read(String(cell), homeOf(context));
	},
});

/** Where a number is read. */
interface Home {
	/** ISO code; may be one that nobody knows. */
	readonly country: string;
	readonly plans: PhonePlans;
}

const homeOf = ({ country, reference }: CleanContext): Home => ({ country, plans: reference.phonePlans });

const read = (text: string, home: Home): CleanedPhone => readCommon(text, home) ?? readForeign(text, home) ?? readText(text, home);

const WRITING: Issue = { kind: "writing" };
const ZERO_RESTORED: Issue = { kind: "zero-restored" };
const LONGEST = 250;

// --- The common writings of a French number, without the library and without a regular expression ---

const ZERO = 48;
const BILLION = 1_000_000_000;

/** Null when the text is not one of the common writings. Digits are summed as they come: ten of them stay far below 2^53. */
function readCommon(text: string, home: Home): CleanedPhone | null {
	let plus = false;
	let count = 0;
	let value = 0;
	let first = -1;
	let last = -1;
	const { length } = text;
	if (length > 40) return null;
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		const digit = unit - ZERO;
		if (digit >= 0 && digit <= 9) {
			if (first < 0) first = i;
			last = i;
			value = value * 10 + digit;
			count++;
		} else if (unit === 0x20 || unit === 0x2e || unit === 0xa0 || unit === 0x202f) {
			// a separator wherever it stands
		} else if (unit === 0x2d || unit === 0x2f) {
			if (count === 0) return null;
		} else if (unit === 0x2b && count === 0 && !plus) {
			plus = true;
			first = i;
		} else if (unit === 0x28 && count > 1 && text.charCodeAt(i + 1) === ZERO && text.charCodeAt(i + 2) === 0x29) {
			i += 2;
		} else {
			return null;
		}
	}
	if (count < 9 || count > 14) return null;
	const french = FRENCH_PLAN.has(home.country);
	if (plus) {
		if (count === 11 && value >= 33 * BILLION && value < 34 * BILLION) {
			const asIs = last - first === 11 ? isAlone(text, first, last) : false;
			return readNine(home.plans, "33", value - 33 * BILLION, asIs ? null : WRITING);
		}
		if (count === 12 && value >= 330 * BILLION && value < 331 * BILLION) return readNine(home.plans, "33", value - 330 * BILLION, WRITING);
		return null;
	}
	if (!french) return null;
	if (count === 10) return value < BILLION ? readNine(home.plans, home.country, value, WRITING) : null;
	if (count === 9) return readNine(home.plans, home.country, value, ZERO_RESTORED);
	if (count === 11 || count === 13) return value >= 33 * BILLION && value < 34 * BILLION ? readNine(home.plans, "33", value - 33 * BILLION, WRITING) : null;
	return (count === 12 || count === 14) && value >= 330 * BILLION && value < 331 * BILLION ? readNine(home.plans, "33", value - 330 * BILLION, WRITING) : null;
}

/** Whether nothing but spaces stands around. */
function isAlone(text: string, first: number, last: number): boolean {
	if (last - first + 1 === text.length) return true;
	for (let i = 0; i < first; i++) if (text.charCodeAt(i) === 0x2e) return false;
	for (let i = last + 1; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0x2e || unit === 0x2d || unit === 0x2f || unit === 0x28) return false;
	}
	return true;
}

/** The nine digits after the 0 or the +33; null when they begin with another 0. `issue` null: written as E.164. */
function readNine(plans: PhonePlans, home: string, nine: number, issue: Issue | null): CleanedPhone | null {
	if (nine < 100_000_000) return null;
	const range = rangeOf(plans, home, nine);
	if (range === "fiction" || isFrenchFiller(nine)) return placeholder(`0${nine}`);
	if (range === "unassigned") return home === "33" ? null : invalid({ kind: "phone-unassigned", found: `0${nine}` });
	const value = range.prefix + (range.digits === 9 ? nine : nine % 1_000_000);
	const mobile = range.type === "MOBILE" || range.type === "FIXED_LINE_OR_MOBILE";
	const { type, country } = range;
	if (range.platform) {
		return issue === null
			? { state: "valid", value, type, mobile, country, platform: true }
			: { state: "repaired", value, issue, type, mobile, country, platform: true };
	}
	if (issue === null) return { state: "valid", value, type, mobile, country };
	return { state: "repaired", value, issue: issue === WRITING && isOverseas(home, range.prefix) ? OVERSEAS[range.prefix]! : issue, type, mobile, country };
}

const OVERSEAS: Readonly<Record<string, Issue>> = Object.fromEntries(
	OVERSEAS_CODES.map((code) => [`+${code}`, { kind: "phone-overseas", code: `+${code}` } as const]),
);

function isOverseas(home: string, prefix: string): boolean {
	return home === "FR" && prefix !== "+33";
}

/** Numbers that fingers make on their own (domain.md §4.1): eight equal last digits, one pair five times, a run up or down. */
function isFrenchFiller(nine: number): boolean {
	if (nine % 101_010_101 === 0) return true;
	const eight = nine % 100_000_000;
	if (nine === 601_234_567 || nine === 701_234_567) return true;
	if (eight % 11_111_111 === 0) return true;
	switch (eight) {
		case 12_345_678:
		case 23_456_789:
		case 98_765_432:
		case 87_654_321:
		case 76_543_210:
		case 2_030_405: // 01 02 03 04 05
		case 1_020_304: // 06 01 02 03 04
			return true;
		default:
			return false;
	}
}

// --- Any other number that stands alone, without a regular expression but those of its plan ---

/** Null when the text holds anything but one number that is valid as it stands. */
function readForeign(text: string, home: Home): CleanedPhone | null {
	const { length } = text;
	if (length > 40) return null;
	let digits = "";
	let from = -1;
	let plus = false;
	for (let i = 0; i <= length; i++) {
		const unit = i < length ? text.charCodeAt(i) : 0x20;
		if (unit >= ZERO && unit <= 57) {
			if (from < 0) from = i;
			continue;
		}
		if (from >= 0) {
			digits += text.slice(from, i);
			from = -1;
		}
		if (unit === 0x2b) {
			if (plus || digits !== "") return null;
			plus = true;
		} else if (!(unit === 0x20 || unit === 0xa0 || unit === 0x202f || (unit >= 0x2d && unit <= 0x2f) || unit === 0x28 || unit === 0x29)) return null;
	}
	if (digits.length < 7 || digits.length > 15) return null;
	if (!plus && (isFillerText(digits) || (FRENCH_PLAN.has(home.country) && !digits.startsWith("00")))) return null;
	const number = home.plans.read(plus ? `+${digits}` : digits, planIn(home));
	if (!isValid(number)) return null;
	const reading = judge(number, false);
	if (!isReading(reading)) return reading;
	const { value, type, mobile, country } = reading;
	if (value === text || value === textOf(text)) return { state: "valid", value, type, mobile, country };
	return { state: "repaired", value, issue: issueOf(reading, 0, text, home), type, mobile, country };
}

// --- Everything else ---

/** One number read out of a text. */
interface Reading {
	readonly value: string;
	readonly type: string;
	readonly mobile: boolean;
	readonly country: string | undefined;
	readonly platform: boolean;
	readonly zeroRestored: boolean;
}
type Attempt = Reading | CleanedPhone;

function isReading(attempt: Attempt): attempt is Reading {
	return "zeroRestored" in attempt;
}

function readText(cell: string, home: Home): CleanedPhone {
	const trimmed = textOf(cell);
	if (trimmed === "") return EMPTY;
	if (trimmed.length > LONGEST) return invalid({ kind: "unreadable", found: excerpt(trimmed) });
	const plain = unwrap(toPlainDigits(trimmed));
	if (isNullWord(plain) || isFillerText(plain)) return placeholder(excerpt(trimmed));
	const expanded = expand(plain);
	if (expanded === null) return invalid({ kind: "digits-lost", found: plain });
	const { head, extension } = cutExtension(mendLetters(expanded));
	return gather(head, extension, trimmed, home);
}

/** Full-width and Arabic digits, no-break spaces and typographic dashes as ASCII; invisible characters gone. */
function toPlainDigits(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return text;
	return text
		.normalize("NFKC")
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
		.replace(/[\u2010-\u2015\u2212]/g, "-")
		.replace(/[^\S\n]/g, " ")
		.trim();
}

/** Without the quotes and the `=` that exports put around a number to keep its zero. */
function unwrap(text: string): string {
	return text.replace(/^[='"\u2018\u2019\u201c\u201d`\s]+|['"\u2018\u2019\u201c\u201d`\s]+$/g, "");
}

/** Filler for the whole cell: one sign repeated, a run of digits, crosses. */
function isFillerText(text: string): boolean {
	const bare = text.replace(/[\s./-]/g, "");
	if (bare.length < 4) return /^[xX?*_]*$/.test(bare);
	if (/^(.)\1+$/u.test(bare) || /^0[xX]{8}$/.test(bare)) return true;
	return /^(?:0?1234(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?|0?987654321|9876543210)$/.test(bare);
}

/** A number that the spreadsheet shows as `6,12345678E+08` as plain digits; other text as it is; null when digits were lost.
 *  Written without plus (`6.1234567E8`) it comes from a program that drops only final zeros. */
function expand(text: string): string | null {
	const match = /^\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})$/.exec(text);
	if (match === null) return text;
	const digits = match[1]! + (match[2] ?? "");
	const missing = Number(match[3]) + 1 - digits.length;
	if (missing < 0 || missing > 2 || (missing > 0 && (text.includes("+") || digits.length < 7))) return null;
	return digits + "0".repeat(missing);
}

/** The letters O and l among digits as 0 and 1. */
function mendLetters(text: string): string {
	return text.replace(/[A-Za-z0-9]+/g, (word) =>
		/\d/.test(word) && /[OoIl]/.test(word) && /^[\dOoIl]+$/.test(word) ? word.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") : word,
	);
}

const EXTENSION = /(?:#|(?<![a-z])(?:postes?|pte|ext(?:ension|n)?|int(?:erno)?|anexo|durchwahl|dw|x|p)(?![a-z]))[\s.:;=°)]*(\d{1,6})[\s).]*$/i;

function cutExtension(text: string): { readonly head: string; readonly extension: string | undefined } {
	const match = EXTENSION.exec(text);
	if (match === null) return { head: text, extension: undefined };
	const head = text.slice(0, match.index);
	if (head.replace(/\D/g, "").length < 7) return { head: text, extension: undefined };
	return { head, extension: match[1] };
}

/** Reads each stretch of digits and signs; letters, commas and line breaks part them, and so does a plus. */
function gather(head: string, extension: string | undefined, cell: string, home: Home): CleanedPhone {
	const readings: Reading[] = [];
	let refused: CleanedPhone | null = null;
	let refusedDigits = 0;
	for (const stretch of head.split(/[^\d+() ./~-]+|(?<=\d[^+]*)(?=\+)/)) {
		const digits = stretch.replace(/\D/g, "").length;
		if (digits === 0) continue;
		for (const attempt of readStretch(stretch, home)) {
			if (isReading(attempt)) readings.push(attempt);
			else if (refused === null || digits > refusedDigits) {
				refused = attempt;
				refusedDigits = digits;
			}
		}
	}
	if (readings.length === 0 && /^[\d+(][\d\s(),.:;*_~|/-]*$/.test(head)) {
		// "06;71;45;82;93": no part is a number, all of them together are.
		const whole = readNumber(head, home);
		if (isReading(whole)) readings.push(whole);
		if (isReading(whole) || whole.state === "placeholder") refused = isReading(whole) ? null : whole;
	}
	const reading = readings[0];
	if (reading === undefined) return refused ?? invalid({ kind: "unreadable", found: excerpt(cell) });
	if (refused !== null && refused.state !== "placeholder" && refusedDigits > 4) {
		return { state: "ambiguous", value: null, issue: { kind: "phone-partly", found: excerpt(cell) }, suggestion: reading.value };
	}
	const others = [...new Set(readings.map(({ value }) => value))].slice(1);
	const { value, type, mobile, country } = reading;
	const known = {
		type,
		mobile,
		country,
		...(extension === undefined ? {} : { extension }),
		...(others.length === 0 ? {} : { others }),
		...(reading.platform ? { platform: true as const } : {}),
	};
	if (value === cell) return { state: "valid", value, ...known };
	return { state: "repaired", value, issue: issueOf(reading, others.length, cell, home), ...known };
}

function issueOf(reading: Reading, others: number, cell: string, home: Home): Issue {
	if (others > 0) return { kind: "phone-several", count: others + 1 };
	if (/[A-Za-z0-9]*\d[OoIl]|[OoIl]\d/.test(cell)) return { kind: "phone-letters" };
	if (reading.zeroRestored) return ZERO_RESTORED;
	const code = OVERSEAS_CODES.find((each) => reading.value.startsWith(`+${each}`));
	return code !== undefined && home.country === "FR" && !/^\D*(?:\+|00)/.test(cell) ? OVERSEAS[`+${code}`]! : WRITING;
}

/** A stretch is one number if it can be; else its parts are, if each of them is (contract.md, "Cells with several values"). */
function readStretch(stretch: string, home: Home): readonly Attempt[] {
	const whole = readNumber(stretch, home);
	if (isReading(whole)) return [whole];
	for (const separator of [/\s*\/\s*/, /\s+-\s+|\s{2,}|~/]) {
		const parts = stretch.split(separator).filter((part) => /\d/.test(part));
		if (parts.length < 2) continue;
		const attempts = parts.map((part) => readNumber(part, home));
		if (attempts.every(isReading)) return attempts;
		// "01 42 34 56 78 / 79": the first stands, the rest is for a person.
		if (isReading(attempts[0]!)) return attempts;
	}
	const digits = stretch.replace(/\D/g, "");
	if (digits.length === 20 && digits[0] === "0" && digits[10] === "0" && FRENCH_PLAN.has(home.country)) {
		const halves = [readNumber(digits.slice(0, 10), home), readNumber(digits.slice(10), home)];
		if (halves.every(isReading)) return halves;
	}
	return [whole];
}

/** One number and nothing else. */
function readNumber(text: string, home: Home): Attempt {
	const digits = text.replace(/\D/g, "");
	const plus = /^[^\d]*\+/.test(text);
	const written = plus ? `+${digits}` : digits;
	const common = readCommon(written, home);
	if (common !== null) return common.value === null ? common : toReading(common);
	// All that the library reads in a French file without a plus or 00 is already read.
	if (!plus && home.country !== "PM" && FRENCH_PLAN.has(home.country) && !digits.startsWith("00")) return refuse(digits, false, null, home);
	const country = planIn(home);
	const number = home.plans.read(written, country);
	if (isValid(number)) return judge(number, false);
	if (!plus) {
		// Where the zero belongs to the number (Italy, Gabon), a spreadsheet has dropped it.
		const restored = digits[0] === "0" ? null : home.plans.read(`0${digits}`, country);
		if (isValid(restored)) return judge(restored, true);
	}
	return refuse(digits, plus, number, home);
}

function toReading(common: CleanedPhone): Reading {
	return {
		value: common.value!,
		type: common.type!,
		mobile: common.mobile!,
		country: common.country,
		platform: common.platform === true,
		zeroRestored: common.issue?.kind === "zero-restored",
	};
}

/** The country of the file, where its plan is known. */
const planIn = ({ country, plans }: Home): string | undefined => (plans.knows(country) ? country : undefined);

type ValidNumber = PlannedNumber & { readonly type: string };

function isValid(number: PlannedNumber | null): number is ValidNumber {
	return number !== null && number.type !== null;
}

const e164 = ({ code, national }: PlannedNumber): string => `+${code}${national}`;

function judge(number: ValidNumber, zeroRestored: boolean): Attempt {
	const value = e164(number);
	if (isFiller(number.national, number.code)) return placeholder(value);
	const { type, country } = number;
	return { value, type, mobile: type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE", country, platform: false, zeroRestored };
}

/** Numbers that fingers make on their own, in any country (domain.md §4.1): eight equal last digits, or a run from the first or the second on. */
function isFiller(national: string, code: string): boolean {
	if (national.length === 9 && (code === "33" || OVERSEAS_CODES.includes(code))) return isFrenchFiller(Number(national));
	return national.length >= 8 && (/(\d)\1{7}$/.test(national) || isRun(national, 0) || (isRun(national, 1) && national[1] !== "0"));
}

/** Eight digits or more, each one above or each one below the one before; 0 stands above 9. */
function isRun(digits: string, from: number): boolean {
	if (digits.length - from < 8) return false;
	const step = (digits.charCodeAt(from + 1) - digits.charCodeAt(from) + 10) % 10;
	if (step !== 1 && step !== 9) return false;
	for (let i = from + 1; i < digits.length; i++) if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 !== step) return false;
	return true;
}

/** Why a number is none. */
function refuse(digits: string, plus: boolean, number: PlannedNumber | null, home: Home): CleanedPhone {
	const count = digits.length;
	const found = plus ? `+${digits}` : digits;
	const french = FRENCH_PLAN.has(home.country);
	if (/^(\d)\1{5,}$/.test(digits) || (french && /^0{2}/.test(digits) && /^(\d)\1*$/.test(digits))) {
		return placeholder(found);
	}
	if (count === 14 && french && /^0(?:700|901)/.test(digits)) return invalid({ kind: "phone-machine", found });
	if (!plus && french && /^(?:1\d|11\d|11[268]\d{3}|10\d\d|3\d{3})$/.test(digits)) return invalid({ kind: "phone-short", found });
	if (!plus && french && digits[0] === "0" && digits[1] !== "0" && count !== 10) return invalid({ kind: "phone-digits", count });
	if (plus && digits[0] === "0") {
		const national = readNumber(digits, home);
		if (isReading(national)) return { state: "ambiguous", value: null, issue: { kind: "phone-code" }, suggestion: national.value };
	}
	const international = plus || digits.startsWith("00") ? digits.replace(/^00/, "") : null;
	if (international !== null && /^33/.test(international)) {
		// +33 692…: an overseas number with the code of the mainland.
		const nine = Number(international.slice(2));
		if (international.length === 11 && nine >= 100_000_000) {
			const range = rangeOf(home.plans, "FR", nine);
			if (typeof range === "object") {
				const value = range.prefix + (range.digits === 9 ? nine : nine % 1_000_000);
				return { state: "ambiguous", value: null, issue: { kind: "phone-overseas", code: range.prefix }, suggestion: value };
			}
		}
	}
	if (!plus && count >= 10 && digits[0] !== "0") {
		const abroad = home.plans.read(`+${digits}`);
		if (isValid(abroad)) return { state: "ambiguous", value: null, issue: { kind: "phone-code" }, suggestion: e164(abroad) };
	}
	if (planIn(home) === undefined && !plus && count >= 6 && count <= 15) return { state: "ambiguous", value: null, issue: { kind: "phone-country", found } };
	if (count < 7 || count > 15 || !number?.possible) return invalid({ kind: "phone-digits", count });
	return invalid({ kind: "phone-unassigned", found });
}

function excerpt(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
