import type { Switches } from "../switches.ts";
import { HostError } from "./error.ts";
import { namesIn, parses } from "./formula.ts";
import { SHIFT_1904, serialOf } from "./serial.ts";
import { CellError, ERROR_CODES, type Value } from "./value.ts";

/** What the host makes of a text written through `values` or `formulas`: the same as if typed into an Excel in US English.
 *  `Range.values` of @types/office-js; office-js#229, #1559, #2824, #3256, #3775, #6687; excel/excel-add-ins-blank-null-values. */
export interface Entry {
	/** undefined empties the cell. */
	readonly value?: Value;
	readonly formula?: string;
	/** Given to the cell when its format is General. */
	readonly format?: string;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
const LONG_DASH = 8200;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

export interface EntryContext {
	readonly switches: Switches;
	readonly date1904: boolean;
	/** The year that a date without one gets. */
	readonly year: number;
	/** Whether a defined name or a table is called so. */
	knowsName(name: string): boolean;
}

export function entryOf(text: string, format: string, context: EntryContext): Entry {
	const { switches } = context;
	if (text === "") return {};
	if (text.length > MAX_TEXT && !/^[=+-]/.test(text)) throw new HostError(switches.longText);
	if (format === "@") return { value: text };
	if (text.startsWith("'")) return { value: text.slice(1) };
	if (text.startsWith("=") && text.length > 1) return formulaEntry(text, context);
	if (text.startsWith("-") && text.length >= LONG_DASH) throw new HostError("GeneralException");
	if (switches.typedText === "as-typed") {
		const typed = typedEntry(text.trim(), context);
		if (typed !== null) return typed;
	} else if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
		const typed = typedEntry(text, context);
		if (typed !== null) return typed;
	}
	if (/^[+-]./.test(text)) return formulaEntry(`=${text}`, context, text);
	return { value: text };
}

/** `original`: what was written, when a sign stood for the equals sign; then its names must be known, or it is no formula. */
function formulaEntry(formula: string, context: EntryContext, original?: string): Entry {
	const { switches } = context;
	if (formula.length > MAX_FORMULA) throw new HostError(switches.longFormula);
	if (parses(formula) && (original === undefined || namesIn(formula).every((name) => context.knowsName(name)))) return { formula };
	if (switches.unparsableFormula === "text") return { value: original ?? formula };
	throw new HostError("InvalidArgument");
}

/** A text that typing would turn into something else; null when it stays. */
function typedEntry(text: string, context: EntryContext): Entry | null {
	const upper = text.toUpperCase();
	if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
	if ((ERROR_CODES as readonly string[]).includes(upper)) return { value: new CellError(upper) };
	return numberEntry(text, context.switches) ?? dateEntry(text, context) ?? timeEntry(text);
}

const NUMBER = /^([+-])?(\$)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3}))?(%)?$/;

function numberEntry(text: string, switches: Switches): Entry | null {
	const negative = /^\((.+)\)$/.exec(text);
	const match = NUMBER.exec(negative?.[1] ?? text);
	if (match === null || !/\d/.test(match[3]! + (match[4] ?? ""))) return null;
	const [, sign, dollar, whole, fraction = "", exponent, percent] = match;
	if (negative !== null && sign !== undefined) return null;
	let digits = whole!.replaceAll(",", "");
	const grouped = whole!.includes(",");
	let decimals = fraction.slice(1);
	if (switches.digits === "cut") [digits, decimals] = cutDigits(digits, decimals);
	let number = Number(`${digits || "0"}.${decimals || "0"}${exponent === undefined ? "" : `e${exponent}`}`);
	if (!Number.isFinite(number)) return null;
	if (percent !== undefined) number /= 100;
	if (sign === "-" || negative !== null) number = -number;
	const tail = fraction.length > 1 ? ".00" : "";
	if (percent !== undefined) return { value: number, format: `0${tail}%` };
	if (dollar !== undefined) return { value: number, format: `$#,##0${tail}_);[Red]($#,##0${tail})` };
	if (exponent !== undefined) return { value: number, format: "0.00E+00" };
	return grouped ? { value: number, format: `#,##0${tail}` } : { value: number };
}

function cutDigits(whole: string, decimals: string): [string, string] {
	let left = 15;
	let begun = false;
	const cut = (digits: string): string =>
		[...digits]
			.map((digit) => {
				begun ||= digit !== "0";
				if (!begun) return digit;
				return left-- > 0 ? digit : "0";
			})
			.join("");
	const first = cut(whole);
	return [first, cut(decimals)];
}

const monthOf = (name: string): number => {
	const lower = name.toLowerCase();
	const short = MONTHS.indexOf(lower);
	return (short === -1 ? MONTH_NAMES.indexOf(lower) : short) + 1;
};

const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900));

function dateEntry(text: string, context: EntryContext): Entry | null {
	const made = (year: number, month: number, day: number, format: string, time = 0): Entry | null => {
		const serial = month < 1 ? null : serialOf(year, month, day);
		if (serial === null) return null;
		const value = serial + time - (context.date1904 ? SHIFT_1904 : 0);
		return value < 0 ? null : { value, format };
	};
	let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text);
	if (match !== null) {
		const time = match[4] === undefined ? null : timeEntry(match[4]);
		if (match[4] !== undefined && time === null) return null;
		return made(Number(match[1]), Number(match[2]), Number(match[3]), time === null ? "m/d/yyyy" : "m/d/yyyy h:mm", (time?.value as number | undefined) ?? 0);
	}
	match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
	if (match !== null) return made(fullYear(match[3]!), Number(match[1]), Number(match[2]), "m/d/yyyy");
	match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
	if (match !== null) return made(context.year, Number(match[1]), Number(match[2]), "d-mmm");
	match = /^(\d{1,2})[- /]?([A-Za-z]{3,9})(?:[- /,]+(\d{4}|\d{2}))?$/.exec(text);
	if (match !== null)
		return made(
			match[3] === undefined ? context.year : fullYear(match[3]),
			monthOf(match[2]!),
			Number(match[1]),
			match[3] === undefined ? "d-mmm" : "d-mmm-yy",
		);
	match = /^([A-Za-z]{3,9})[- ](\d{1,2})(?:, *(\d{4}))?$/.exec(text);
	if (match !== null && Number(match[2]) <= 31)
		return made(match[3] === undefined ? context.year : Number(match[3]), monthOf(match[1]!), Number(match[2]), match[3] === undefined ? "d-mmm" : "d-mmm-yy");
	match = /^([A-Za-z]{3,9})[- /]?(\d{4})$/.exec(text);
	return match === null ? null : made(Number(match[2]), monthOf(match[1]!), 1, "mmm-yy");
}

function timeEntry(text: string): Entry | null {
	const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?$/.exec(text);
	if (match === null || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
	let hour = Number(match[1]);
	const half = match[4]?.toLowerCase();
	if (half !== undefined && (hour < 1 || hour > 12)) return null;
	if (half !== undefined) hour = (hour % 12) + (half === "p" ? 12 : 0);
	const value = (hour * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
	const seconds = match[3] === undefined ? "" : ":ss";
	return { value, format: half === undefined ? `h:mm${seconds}` : `h:mm${seconds} AM/PM` };
}
