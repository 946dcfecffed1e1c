import type { Cleaned } from "../model/cleaned.ts";
import type { CleanContext } from "../model/context.ts";
import type { PostcodeRule } from "../model/value-tables.ts";
import { isNullWord } from "../reference/placeholders.ts";
import { cityKey } from "../text/city-key.ts";
import { communeOf } from "./commune.ts";
import { defineFieldType } from "./define-field-type.ts";
import { EMPTY, invalid, placeholder, textOf } from "./outcomes.ts";

interface PostcodeKnown {
	/** Whether the town beside it has this postcode; absent when it was not tested (no town, no table, CEDEX, code unknown to the table). */
	readonly consistent: boolean;
	/** Name of that town as INSEE writes it. */
	readonly officialCity: string;
	/** Town written in the same cell. */
	readonly city: string;
}
type CleanedPostcode = Cleaned<string, PostcodeKnown>;

const LONGEST = 64;

/** Postcodes of the country in force: `75008`, `SW1A 1AA`, `1234 AB`, `1000-205`, `12-345`. A zero that a spreadsheet dropped is put back
 *  for every country whose codes can begin with 0. With a town beside it and the French table, says whether the two go together
 *  (domain.md §5).
 *  @example postcode.clean(1000, france)  // { state: "repaired", value: "01000", issue: { kind: "zero-restored" } } */
export const postcode = defineFieldType<string, PostcodeKnown>({
	type: "postcode",
	clean(cell, context) {
		const text = textOf(cell);
		if (text === "") return EMPTY;
		const { rules, prefixes } = context.reference.values.postcodes;
		const rule = rules.get(context.country);
		if (rule !== undefined && rule.sign === undefined && rule.pattern.test(text)) return withTown({ state: "valid", value: text }, context);
		if (isNullWord(text)) return placeholder(text);
		if (text.length > LONGEST) return invalid({ kind: "postcode-shape", country: context.country });
		return withTown(rule ? read(text, rule, context.country, prefixes) : readAnywhere(text), context);
	},
});

function read(text: string, rule: PostcodeRule, country: string, prefixes: ReadonlyMap<string, string>): CleanedPostcode {
	const grouped = withoutPrefix(text.toUpperCase(), rule, country, prefixes);
	// 6 000, a number in groups of three
	const upper = rule.digits === 5 ? grouped.replace(/^(\d)[ \u00a0\u202f](\d{3})$/, "$1$2") : grouped;
	const signed = /[^A-Z\d]/.test(upper);
	const code = compact(upper, rule, country);
	if (code !== null) {
		if (rule.pattern.test(code)) return written(text, wellWritten(code, rule));
		if (rule.prefix !== undefined && rule.pattern.test(rule.prefix + code)) return written(text, wellWritten(rule.prefix + code, rule));
		const restored = signed ? null : zeroRestored(code, rule);
		if (restored !== null) return { state: "repaired", value: wellWritten(restored, rule), issue: { kind: "zero-restored" } };
		if (/^(?:0+|9+)$/.test(code) && code.length > 3) return placeholder(text);
	}
	const split = /^(\d{4,5})[ ,-]+(\D.*)$/.exec(upper);
	if (split && rule.pattern.test(split[1]!)) {
		const city = text.slice(text.length - split[2]!.length);
		return { state: "repaired", value: split[1]!, issue: { kind: "writing" }, ...(city.length === split[2]!.length ? { city } : {}) };
	}
	if (country === "FR" && /^2[AB]\d{3}$/.test(upper)) return invalid({ kind: "postcode-insee", found: text });
	return invalid({ kind: "postcode-shape", country });
}

function written(text: string, value: string): CleanedPostcode {
	return value === text ? { state: "valid", value } : { state: "repaired", value, issue: { kind: "writing" } };
}

/** Without the letters of the country in front: F-75008, CH 1201. */
function withoutPrefix(upper: string, rule: PostcodeRule, country: string, prefixes: ReadonlyMap<string, string>): string {
	const found = /^([A-Z]{1,3})[ -]*(?=\d)/.exec(upper);
	return found && rule.prefix !== found[1] && prefixes.get(found[1]!) === country ? upper.slice(found[0].length) : upper;
}

/** Without signs, which stand only where the country has one (or after two digits, as 75 008); null when they stand elsewhere.
 *  A letter O among digits is a zero where codes have digits alone. */
function compact(upper: string, rule: PostcodeRule, country: string): string | null {
	let code = "";
	let signAt = -1;
	for (let at = 0; at < upper.length; at++) {
		const unit = upper.charCodeAt(at);
		if (unit === 0x20 || unit === 0x2d || unit === 0xa0 || unit === 0x202f || unit === 0x2013) {
			if (signAt >= 0 && signAt !== code.length) return null;
			signAt = code.length;
		} else code += upper[at];
	}
	if (/\.0+$/.test(code)) code = code.slice(0, code.indexOf("."));
	if (signAt >= 0) {
		const wanted = rule.at === undefined ? (country === "FR" ? 2 : (rule.prefix?.length ?? -1)) : rule.at < 0 ? code.length + rule.at : rule.at;
		if (signAt !== wanted && rule.at === undefined) return null;
		if (signAt !== wanted && signAt !== (rule.prefix?.length ?? -1) && rule.digits === undefined) return null;
	}
	return country === "FR" && code.length === 5 && /^\d+O\d*$|^\d+O+\d+$/.test(code) ? code.replace(/O/g, "0") : code;
}

function zeroRestored(code: string, rule: PostcodeRule): string | null {
	if (rule.digits === undefined || !/^\d+$/.test(code)) return null;
	// A US code of nine digits loses its zero too
	const missing = (code.length > rule.digits ? 9 : rule.digits) - code.length;
	if (missing < 1 || missing > 2) return null;
	const restored = "0".repeat(missing) + code;
	return rule.pattern.test(restored) ? restored : null;
}

function wellWritten(code: string, rule: PostcodeRule): string {
	if (rule.sign === undefined) return code;
	const at = rule.at! < 0 ? code.length + rule.at! : rule.at!;
	return at <= 0 || code.length <= at || (rule.at! < 0 && code.length < 5) ? code : code.slice(0, at) + rule.sign + code.slice(at);
}

/** A country without a rule: letters and digits, a digit at least. */
function readAnywhere(text: string): CleanedPostcode {
	return /^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,8}[A-Za-z0-9])?$/.test(text) && /\d/.test(text)
		? written(text, text.toUpperCase())
		: invalid({ kind: "unreadable", found: text.slice(0, LONGEST) });
}

function withTown(read: CleanedPostcode, context: CleanContext): CleanedPostcode {
	const town = context.city ?? read.city;
	const table = context.reference.frenchPostcodes;
	if (town === undefined || table === undefined || read.value === null || context.country !== "FR" || /cedex/i.test(town)) return read;
	const commune = communeOf(table, read.value, town);
	if (commune === undefined) return read;
	const { state, value, issue } = read;
	if (commune !== null) {
		return issue ? { state, value, issue, consistent: true, officialCity: commune } : { state, value, consistent: true, officialCity: commune };
	}
	// The town may still have an official spelling, if only one commune of France has its name
	const elsewhere = table.named(cityKey(town));
	const warning: CleanedPostcode = { state, value, issue: issue ?? { kind: "postcode-city", city: town }, consistent: false };
	return elsewhere.length === 1 ? { ...warning, officialCity: elsewhere[0]! } : warning;
}
