import { sectionByCondition } from "../../format-condition.ts";
import type { Locale } from "./locale.ts";
import { wallOfSerial } from "./zone.ts";

/** The format of a cell that nobody touched. */
export const GENERAL = "0.###############";

/** The format without its quoted texts, escapes and colours; durations stay. */
function bare(format: string): string {
	return format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

const dateFormats = new Map<string, boolean>();

/** Whether a number with that format is a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
	let known = dateFormats.get(format);
	if (known === undefined) {
		const text = bare(format);
		known = format !== "@" && !/^general$/i.test(format) && /[yds]|h|m/i.test(text.replace(/[eE][+-]/g, "")) && !/[0#?]/.test(text.replace(/s\.0+/g, ""));
		dateFormats.set(format, known);
	}
	return known;
}

const MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function dateText(serial: number, format: string): string {
	const at = new Date(wallOfSerial(serial));
	const two = (n: number): string => String(n).padStart(2, "0");
	const half = /am\/pm|a\/p/i.test(format);
	let afterHour = false;
	return format.replace(/"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|y+|m+|d+|h+|s+(?:\.0+)?|am\/pm|a\/p/gi, (token, quoted, escaped, span) => {
		if (quoted !== undefined) return quoted;
		if (escaped !== undefined) return escaped;
		if (span !== undefined) {
			const seconds = Math.round(serial * 86_400);
			const unit = span[0].toLowerCase();
			afterHour = unit === "h";
			return String(Math.floor(seconds / (unit === "h" ? 3600 : unit === "m" ? 60 : 1))).padStart(span.length, "0");
		}
		const kind = token[0]!.toLowerCase();
		const size = token.length;
		if (kind === "[") return "";
		if (kind === "a") return at.getUTCHours() < 12 ? "AM" : "PM";
		if (kind === "y") return size <= 2 ? two(at.getUTCFullYear() % 100) : String(at.getUTCFullYear()).padStart(4, "0");
		if (kind === "d") {
			if (size <= 2) return size === 1 ? String(at.getUTCDate()) : two(at.getUTCDate());
			return size === 3 ? DAY_NAMES[at.getUTCDay()]!.slice(0, 3) : DAY_NAMES[at.getUTCDay()]!;
		}
		if (kind === "h") {
			afterHour = true;
			const hour = half ? at.getUTCHours() % 12 || 12 : at.getUTCHours();
			return size === 1 ? String(hour) : two(hour);
		}
		if (kind === "s") {
			const places = token.indexOf(".") < 0 ? 0 : token.length - token.indexOf(".") - 1;
			const seconds = at.getUTCSeconds();
			const whole = /^ss/i.test(token) ? two(seconds) : String(seconds);
			return places === 0 ? whole : `${whole}.${String(at.getUTCMilliseconds()).padStart(3, "0").slice(0, places)}`;
		}
		if (afterHour && token === token.toLowerCase()) {
			afterHour = false;
			return size === 1 ? String(at.getUTCMinutes()) : two(at.getUTCMinutes());
		}
		const month = at.getUTCMonth();
		return size === 1 ? String(month + 1) : size === 2 ? two(month + 1) : size === 3 ? MONTH_NAMES[month]!.slice(0, 3) : MONTH_NAMES[month]!;
	});
}

function groupDigits(digits: string, mark: string): string {
	return digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
}

function numberText(value: number, section: string, locale: Locale): string {
	const mask = /[#0?][#0?,.]*(?:[eE][+-]0+)?/.exec(section.replace(/"[^"]*"|\\./g, (t) => "\u0000".repeat(t.length)));
	const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_./g, (_, q, e) => q ?? e ?? "");
	if (mask === null) return literal(section);
	const [before, after] = [section.slice(0, mask.index), section.slice(mask.index + mask[0].length)];
	let size = Math.abs(value);
	if (/%/.test(after.replace(/"[^"]*"/g, ""))) size *= 100;
	const exponent = /[eE][+-]0+$/.exec(mask[0]);
	const digits = exponent ? mask[0].slice(0, -exponent[0].length) : mask[0];
	const [whole = "", fraction = ""] = digits.split(".");
	const least = (fraction.match(/0/g) ?? []).length;
	const most = fraction.replaceAll(",", "").length;
	let body: string;
	if (exponent) {
		const [m, e] = size.toExponential(most).split("e") as [string, string];
		body = `${m.replace(".", locale.decimal)}E${Number(e) < 0 ? "-" : "+"}${String(Math.abs(Number(e))).padStart(2, "0")}`;
	} else {
		const rounded = most > 10 ? String(Number(size.toPrecision(15))) : size.toFixed(Math.min(most, 20));
		const [int = "0", dec = ""] = (/e/.test(rounded) ? BigInt(Math.round(size)).toString() : rounded).split(".");
		let decimals = dec;
		while (decimals.length > least && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
		decimals = decimals.padEnd(least, "0");
		const zeros = (whole.match(/0/g) ?? []).length;
		const padded = (int === "0" && zeros === 0 ? "" : int).padStart(zeros, "0");
		body = (whole.includes(",") ? groupDigits(padded, locale.group) : padded) + (decimals === "" ? "" : locale.decimal + decimals);
	}
	return literal(before) + body + literal(after);
}

/** The text that a cell shows for a number with that format. */
export function displayNumber(value: number, format: string, locale: Locale): string {
	if (format === "@") return generalText(value, locale);
	if (isDateFormat(format)) return dateText(value, format);
	if (format === GENERAL || /^general$/i.test(format)) return generalText(value, locale);
	const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
	const chosen = sectionByCondition(value, sections);
	if (chosen !== null) return (value < 0 ? "-" : "") + numberText(value, chosen, locale);
	if (value < 0 && sections.length > 1) return numberText(value, sections[1]!, locale);
	if (value === 0 && sections.length > 2) return numberText(value, sections[2]!, locale);
	return (value < 0 ? "-" : "") + numberText(value, sections[0]!, locale);
}

/** A number without a format shows ten digits, or as many as its whole part has. */
function generalText(value: number, locale: Locale): string {
	const whole = String(Math.trunc(Math.abs(value)));
	const text =
		Math.abs(value) >= 1e15
			? value
					.toExponential(5)
					.replace(/\.?0+e/, "e")
					.replace("e", "E")
			: String(Number(value.toPrecision(Math.max(10, whole.length))));
	return text.replace(".", locale.decimal);
}
