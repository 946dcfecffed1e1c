import type { Switches } from "../switches.ts";
import type { Locale } from "./locale.ts";
import { serialOfDay } from "./zone.ts";

/** What becomes of a text that a script or a person types into a cell without a format of its own. */
export interface Typed {
	readonly value: string | number | boolean | null;
	/** The number format that comes with it, when the cell had none. */
	readonly format?: string;
	readonly formula?: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function quoted(text: string): string {
	return text.replace(/[.$*+?()[\]{}|\\^]/g, "\\$&");
}

/** Reads a typed text by the locale of the spreadsheet. `year` completes a date without one.
 *  @example typed("10%", localeNamed("en_US"), DEFAULT_SWITCHES, 2026)  // { value: 0.1, format: "0%" } */
export function typed(text: string, locale: Locale, switches: Switches, year: number): Typed {
	if (text === "") return { value: null };
	if (text.startsWith("'")) return { value: switches.apostrophe === "dropped" ? text.slice(1) || null : text };
	if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
	if (text.startsWith("+")) {
		if (/^\+[\d.,\s]+$/.test(text)) return switches.plusDigits === "text" ? { value: text } : (readNumber(text.slice(1), locale) ?? { value: text });
		return switches.plusText === "text" || text.length === 1 ? { value: text } : { value: null, formula: `=${text.slice(1)}` };
	}
	// Blanks around a number do not keep it from being one; blanks around a formula or a word do (Range.trimWhitespace).
	const trimmed = text.trim();
	const upper = trimmed.toUpperCase();
	if (upper === "TRUE" || upper === locale.yes) return { value: true };
	if (upper === "FALSE" || upper === locale.no) return { value: false };
	return readNumber(trimmed, locale) ?? readDate(trimmed, locale, year) ?? { value: text };
}

function readNumber(text: string, locale: Locale): Typed | null {
	let rest = text;
	let sign = 1;
	if (/^-/.test(rest)) {
		sign = -1;
		rest = rest.slice(1).trimStart();
	}
	let currency = false;
	for (const symbol of [locale.currency, "$", "€", "£", "¥"]) {
		const found = new RegExp(`^${quoted(symbol)}\\s*(?=[\\d.,])|(?<=\\d)\\s*${quoted(symbol)}$`).exec(rest);
		if (found !== null) {
			rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
			currency = true;
			break;
		}
	}
	if (/^-\d/.test(rest) && currency && sign === 1) {
		sign = -1;
		rest = rest.slice(1);
	}
	const percent = /\d\s*%$/.test(rest);
	if (percent) rest = rest.slice(0, -1).trimEnd();
	const decimal = quoted(locale.decimal);
	const group = locale.decimal === "," && locale.group !== "." ? "[.\\s’]" : locale.decimal === "," ? "[.\\s]" : "[,\\s’]";
	const grouped = new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${decimal}\\d*)?$`).test(rest);
	const plain = new RegExp(`^(?:\\d[\\d ]*(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d{1,3})?$`).test(rest);
	if (!grouped && !plain) return null;
	const digits = rest.replace(new RegExp(grouped ? group : " ", "g"), "").replace(",", ".");
	let value = sign * Number(digits);
	if (!Number.isFinite(value)) return null;
	const whole = /[eE]/.test(digits) || /^\d{16,}/.test(digits) ? Number(value.toPrecision(15)) : value;
	const fraction = /\.\d/.test(digits);
	value = percent ? whole / 100 : whole;
	if (percent) return { value, format: fraction ? "0.00%" : "0%" };
	const places = fraction ? "0.00" : "0";
	if (currency) return { value, format: locale.before ? `"${locale.currency}"#,##${places}` : `#,##${places}\u00a0"${locale.currency}"` };
	if (/[eE]/.test(digits) || /^\d{16,}/.test(digits)) return { value, format: "0.00E+00" };
	return grouped ? { value, format: `#,##${places}` } : { value };
}

function readTime(text: string): number | null {
	const found = /^(\d{1,3}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*([ap]\.?m\.?)?$/i.exec(text);
	if (found === null) return null;
	const [, h, m, s = "0", part = "0", half] = found;
	if (Number(m) > 59 || Number(s) > 59) return null;
	let hours = Number(h);
	if (half !== undefined) {
		if (hours > 12) return null;
		hours = (hours % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
	}
	return (hours * 3600 + Number(m) * 60 + Number(s) + Number(part)) / 86_400;
}

function readDate(text: string, locale: Locale, year: number): Typed | null {
	const time = readTime(text);
	if (time !== null) return { value: time, format: time >= 1 ? "[h]:mm:ss" : "h:mm:ss" };
	const split = /^(.+?)(?:T|\s+)(\d{1,2}:\d{2}.*)$/.exec(text);
	const day = readDay(split ? split[1]! : text, locale, year);
	if (day === null) return null;
	if (split === null) return day;
	const hour = readTime(split[2]!);
	return hour === null || hour >= 1 ? null : { value: day.value + hour, format: `${day.format} h:mm:ss` };
}

function readDay(text: string, locale: Locale, year: number): { value: number; format: string } | null {
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (iso) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso[2] === "-" ? "yyyy-MM-dd" : locale.date);
	const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
	if (parts) {
		const separator = parts[2]!;
		// A decimal point is none of a date; two parts with a point are a number or nothing.
		if (separator === "." && (locale.separator !== "." || parts[4] === undefined)) return null;
		const [first, second] = [Number(parts[1]), Number(parts[3])];
		const [month, day] = locale.order === "dmy" ? [second, first] : [first, second];
		return dayOf(parts[4] === undefined ? year : century(parts[4]), month, day, parts[4] === undefined ? "d/M" : locale.date);
	}
	const named = /^(?:(\d{1,2})[\s-]([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s(\d{1,2}))(?:,?[\s-](\d{4}))?$/.exec(text);
	if (named) {
		const month = MONTHS.indexOf((named[2] ?? named[3])!.slice(0, 3).toLowerCase()) + 1;
		if (month > 0 && locale.id.startsWith("en")) return dayOf(Number(named[5] ?? year), month, Number(named[1] ?? named[4]), "d-MMM-yyyy");
	}
	return null;
}

function century(text: string): number {
	return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function dayOf(year: number, month: number, day: number, format: string): { value: number; format: string } | null {
	const at = new Date(Date.UTC(year, month - 1, day));
	return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? { value: serialOfDay(year, month, day), format } : null;
}
