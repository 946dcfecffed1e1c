import { sectionByCondition } from "../../format-condition.ts";
import { momentOf } from "./serial.ts";
import { CellError, type Value } from "./value.ts";

/** The text of a value by its format, without regard to the width of the column. `Range.text` and `Range.numberFormat` of @types/office-js. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** How TRUE and FALSE are shown, by display language: the words of Excel's own functions. */
const BOOLEANS: Readonly<Record<string, readonly [string, string]>> = { en: ["FALSE", "TRUE"], fr: ["FAUX", "VRAI"], de: ["FALSCH", "WAHR"] };

export function textOf(value: Value | undefined, format: string, date1904: boolean, language: string): string {
	if (value === undefined) return "";
	if (value instanceof CellError) return value.code;
	if (typeof value === "boolean") return (BOOLEANS[language.slice(0, 2)] ?? BOOLEANS.en!)[value ? 1 : 0];
	const sections = splitSections(format);
	if (typeof value === "string") {
		const section = sections[3] ?? (sections.length === 1 && sections[0]!.includes("@") ? sections[0]! : "@");
		return section === "General" ? value : literal(section).replaceAll("@", () => value);
	}
	if (format === "General" || format === "@" || format === "") return general(value);
	const index = value > 0 || sections.length === 1 ? 0 : value < 0 ? 1 : Math.min(2, sections.length - 1);
	const chosen = sectionByCondition(value, sections);
	const section = chosen ?? (value === 0 && sections.length < 3 ? sections[0] : sections[index])!;
	const size = index === 1 && chosen === null ? Math.abs(value) : value;
	const clean = section.replace(/\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|\$[^\]]*)\]/gi, (found) => /^\[\$([^-\]]*)/.exec(found)?.[1] ?? "");
	if (/^General$/i.test(clean)) return general(size);
	if (isDateFormat(clean)) return dateText(size, clean, date1904);
	return numberText(size, clean);
}

/** The fill-ins of a format: quoted text, escaped characters, blanks of a width. */
const literal = (section: string): string =>
	section.replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/g, (_, quoted, escaped, blank) => quoted ?? escaped ?? (blank === undefined ? "" : " "));

function splitSections(format: string): string[] {
	const sections: string[] = [""];
	let quoted = false;
	for (const letter of format) {
		if (letter === '"') quoted = !quoted;
		if (letter === ";" && !quoted) sections.push("");
		else sections[sections.length - 1] += letter;
	}
	return sections;
}

/** Whether a format shows days or times. */
const isDateFormat = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]hms]*\]|General|_./gi, ""));

function general(value: number): string {
	if (value === 0) return "0";
	const size = Math.abs(value);
	if (size >= 1e11 || size < 1e-9) {
		const [mantissa, exponent] = value.toExponential(5).split("e");
		return `${Number(mantissa)}E${exponent!.startsWith("-") ? "-" : "+"}${exponent!.slice(1).padStart(2, "0")}`;
	}
	return String(Number(value.toPrecision(10)));
}

function numberText(value: number, section: string): string {
	if (/[0#?]\s?\/\s?[0#?]/.test(section)) return fraction(value, section);
	const match = /[0#?][0#?,]*(?:\.[0#?]*)?(?:E[+-][0#?]+)?|\.[0#?]+/.exec(section.replace(/"[^"]*"|\\./g, (found) => " ".repeat(found.length)));
	if (match === null) return literal(section);
	const pattern = match[0];
	const before = literal(section.slice(0, match.index));
	const after = literal(section.slice(match.index + pattern.length));
	let size = Math.abs(value);
	for (const _ of section.replace(/"[^"]*"/g, "").matchAll(/%/g)) size *= 100;
	const sign = value < 0 ? "-" : "";
	const [mantissa, exponent] = pattern.split("E");
	if (exponent !== undefined) {
		const decimals = /\.([0#?]*)/.exec(mantissa!)?.[1]?.length ?? 0;
		const [number, power] = size.toExponential(decimals).split("e");
		return `${before}${sign}${number}E${power!.startsWith("-") ? "-" : "+"}${power!.slice(1).padStart(exponent.length - 1, "0")}${after}`;
	}
	const [whole = "", decimalPattern = ""] = mantissa!.split(".");
	const scaling = /,+$/.exec(whole)?.[0].length ?? 0;
	size /= 1000 ** scaling;
	const fixed = roundHalfUp(size, decimalPattern.length);
	let [integer = "0", decimals = ""] = fixed.split(".");
	const least = whole.replace(/[^0]/g, "").length;
	if (integer === "0" && least === 0) integer = "";
	integer = integer.padStart(least, "0");
	if (/[0#?],[0#?]/.test(whole)) integer = integer.replace(/\B(?=(?:\d{3})+$)/g, ",");
	const needed = decimalPattern.lastIndexOf("0") + 1;
	while (decimals.length > needed && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
	const dot = mantissa!.includes(".") ? "." : "";
	const nothing = Number(fixed) === 0 ? "" : sign;
	return `${nothing}${before}${integer}${dot}${decimals}${after}`;
}

const roundHalfUp = (size: number, decimals: number): string => {
	const fixed = Number(`${Math.round(Number(`${size.toPrecision(15)}e${decimals}`))}e-${decimals}`);
	return Number.isFinite(fixed) ? fixed.toFixed(decimals) : size.toFixed(decimals);
};

function fraction(value: number, section: string): string {
	const most = 10 ** (/\/\s?([0#?]+)/.exec(section)?.[1]?.length ?? 1) - 1;
	const whole = Math.trunc(value);
	const rest = Math.abs(value - whole);
	let best: [number, number] = [0, 1];
	for (let under = 1; under <= most; under++) {
		const over = Math.round(rest * under);
		if (Math.abs(over / under - rest) < Math.abs(best[0] / best[1] - rest) - 1e-12) best = [over, under];
	}
	return best[0] === 0 ? String(whole) : `${whole === 0 ? (value < 0 ? "-" : "") : `${whole} `}${best[0]}/${best[1]}`;
}

function dateText(value: number, section: string, date1904: boolean): string {
	if (value < 0) return "#".repeat(8);
	const moment = momentOf(value, date1904);
	const halves = /AM\/PM|A\/P/i.test(section);
	const two = (number: number, width: number): string => String(number).padStart(width > 1 ? 2 : 1, "0");
	let clock = false;
	const tokens = section.match(/"[^"]*"|\\.|_.|AM\/PM|A\/P|\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|\.0+|[^ymdhs]/gi) ?? [];
	return tokens
		.map((token, index) => {
			const first = token[0]!.toLowerCase();
			const elapsed = /^\[([hms])/i.exec(token)?.[1]?.toLowerCase();
			if (elapsed === "h") return two(Math.floor(value * 24 + 1e-9), token.length - 2);
			if (elapsed === "m") return two(Math.floor(value * 1440 + 1e-9), token.length - 2);
			if (elapsed === "s") return two(Math.round(value * 86_400), token.length - 2);
			if (/^AM\/PM$|^A\/P$/i.test(token)) return moment.hour < 12 ? "AM" : "PM";
			if (first === "y") return token.length > 2 ? String(moment.year) : String(moment.year % 100).padStart(2, "0");
			if (first === "d") {
				if (token.length > 2) return token.length > 3 ? DAYS[moment.weekday]! : DAYS[moment.weekday]!.slice(0, 3);
				return two(moment.day, token.length);
			}
			if (first === "h") {
				clock = true;
				return two(halves ? moment.hour % 12 || 12 : moment.hour, token.length);
			}
			if (first === "s") return two(moment.second, token.length);
			if (first === "m") {
				const beforeSeconds = /^s/i.test(tokens.slice(index + 1).find((next) => /^[ymdhs]/i.test(next)) ?? "");
				if (token.length < 3 && (clock || beforeSeconds)) {
					clock = false;
					return two(moment.minute, token.length);
				}
				const name = MONTHS[moment.month - 1]!;
				if (token.length === 5) return name[0]!;
				return token.length > 2 ? (token.length > 3 ? name : name.slice(0, 3)) : two(moment.month, token.length);
			}
			return literal(token);
		})
		.join("");
}
