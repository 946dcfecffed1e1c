/** Three runs of digits with `/`, `-` or `.` between them, as most dates are written. */
export interface Figures {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly digitsOfA: number;
	readonly digitsOfC: number;
	/** Time of day after them, `HH:MM:SS`, or "". */
	readonly time: string;
}

function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

function isSeparator(unit: number): boolean {
	return unit >= 45 && unit <= 47;
}

const AFTER_TIME = /^(?:\s?[ap]\.?m\.?)?\s?(?:z|utc|gmt)?\s?(?:[+-](?:0\d|1[0-4]):?(?:\d\d)?)?$/i;
const T = 84;
const SPACE = 32;
const COLON = 58;
const POINT = 46;

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : `${value}`;
}

/** `HH:MM:SS`, or null when there is no such time. `half`: "a" or "p" of am and pm, or "".
 *  @example timeOf(2, 57, 0, "p")  // "14:57:00" */
export function timeOf(hours: number, minutes: number, seconds: number, half: string): string | null {
	// 23:59 PM and 00:30 AM say it twice.
	const hour = hours < 1 || hours > 12 || half === "" ? hours : (hours % 12) + (half === "p" ? 12 : 0);
	if (hour > 24 || minutes > 59 || seconds > 60 || (hour === 24 && minutes > 0)) return null;
	return `${twoDigits(hour)}:${twoDigits(minutes)}:${twoDigits(seconds)}`;
}

/** Two digits at a place, or NaN. */
function twoDigitsAt(text: string, at: number): number {
	const tens = text.charCodeAt(at) - 48;
	const units = text.charCodeAt(at + 1) - 48;
	return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN;
}

/** The time that follows a date from a place to the end of the text, or null when anything else follows.
 *  The zone is left aside: the date is the local one. */
function readTime(text: string, start: number): string | null {
	if (text.length - start > 60) return null;
	let at = start;
	while (at < start + 2 && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === T || text[at] === ",")) at++;
	if (at === start) return null;
	let hours = twoDigitsAt(text, at);
	if (Number.isNaN(hours)) hours = text.charCodeAt(at) - 48;
	else at++;
	if (!(hours >= 0 && hours < 25)) return null;
	const mark = text.charCodeAt(++at);
	if (mark !== COLON && mark !== POINT) return null;
	const minutes = twoDigitsAt(text, at + 1);
	if (Number.isNaN(minutes)) return null;
	at += 3;
	let seconds = 0;
	if (text.charCodeAt(at) === COLON) {
		seconds = twoDigitsAt(text, at + 1);
		if (Number.isNaN(seconds)) return null;
		at += 3;
		if (text[at] === "." || text[at] === ",")
			do at++;
			while (isDigit(text.charCodeAt(at)));
	}
	const after = at < text.length ? text.slice(at) : "";
	if (after === "" || after === "Z") return timeOf(hours, minutes, seconds, "");
	if (!AFTER_TIME.test(after)) return null;
	return timeOf(hours, minutes, seconds, /^\s?([ap])\.?m/i.exec(after)?.[1]?.toLowerCase() ?? "");
}

/** Reads figures such as `05/03/2024`, `2024-3-5T10:20:19+02:00` or `1.3.24 9:05`; null when the text is anything else.
 *  @example scanFigures("05/03/2024")  // { a: 5, b: 3, c: 2024, digitsOfA: 2, digitsOfC: 4, time: "" } */
export function scanFigures(text: string): Figures | null {
	const { length } = text;
	let at = 0;
	let a = 0;
	while (at < 4 && isDigit(text.charCodeAt(at))) a = a * 10 + text.charCodeAt(at++) - 48;
	const digitsOfA = at;
	if (digitsOfA === 0 || !isSeparator(text.charCodeAt(at))) return null;
	const startOfB = ++at;
	let b = 0;
	while (at < startOfB + 2 && isDigit(text.charCodeAt(at))) b = b * 10 + text.charCodeAt(at++) - 48;
	if (at === startOfB || !isSeparator(text.charCodeAt(at))) return null;
	const startOfC = ++at;
	let c = 0;
	while (at < startOfC + 4 && isDigit(text.charCodeAt(at))) c = c * 10 + text.charCodeAt(at++) - 48;
	const digitsOfC = at - startOfC;
	if (digitsOfC === 0) return null;
	const time = at === length ? "" : readTime(text, at);
	return time === null ? null : { a, b, c, digitsOfA, digitsOfC, time };
}
