import { fromCivil, isCivilDate, toIso } from "./civil-date.ts";

/** Days between 1970-01-01 and day 0 of each system; the 1900 one from March 1900 on, its 29 February 1900 being of Excel's own making. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** 9999-12-31 in the 1900 system. */
const LAST_1900 = 2_958_465;

/** A date serial as text, `2024-03-09` or `2024-03-09 14:30`; null when it is no date (negative, 0, or after 9999).
 *  @example isoOfSerial(45360, false)  // "2024-03-09" */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
	const seconds = Math.round(serial * 86_400);
	const day = Math.floor(seconds / 86_400);
	const last = date1904 ? LAST_1900 + EPOCH_1900 - EPOCH_1904 : LAST_1900;
	if (!(day >= (date1904 ? 0 : 1) && day <= last)) return null;
	let date: string;
	if (!date1904 && day === 60) date = "1900-02-29";
	else date = toIso(date1904 ? day + EPOCH_1904 : day + EPOCH_1900 + (day < 60 ? 1 : 0));
	const time = seconds - day * 86_400;
	return time === 0 ? date : `${date} ${clock(time)}`;
}

/** A part of a day as a time: `14:30`, `14:30:05`. */
export const timeOfSerial = (serial: number): string => clock(Math.round(serial * 86_400) % 86_400);

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
function clock(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const text = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** Serial of a date in text, `2024-03-09` with or without `14:30[:05]` after a space or T; null when it is none, or before the system begins.
 *  @example serialOfIso("2024-03-09", false)  // 45360 */
export function serialOfIso(text: string, date1904: boolean): number | null {
	const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/.exec(text);
	if (parts === null) return null;
	const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
	if (!isCivilDate(year, month, day) || hours > 23 || minutes > 59 || seconds > 59) return null;
	const days = fromCivil(year, month, day);
	let serial = days - (date1904 ? EPOCH_1904 : EPOCH_1900);
	if (!date1904 && serial <= 60) serial--;
	return serial < (date1904 ? 0 : 1) ? null : serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** What a number format shows: days, only a time of day, or neither.
 *  @example kindOfFormat("dd/mm/yyyy hh:mm")  // "date" */
export function kindOfFormat(code: string): "date" | "time" | "other" {
	const bare = code
		.replace(/"[^"]*"?|\\.|[_*]./g, "")
		.split(";")[0]!
		.toLowerCase();
	if (/\[(h+|m+|s+)\]/.test(bare)) return "other"; // a duration
	const letters = bare.replace(/\[[^\]]*\]?|am\/pm|a\/p|general|standard/g, "");
	if (/[yd]/.test(letters) || /b{2}/.test(letters)) return "date";
	if (/[hs]/.test(letters)) return "time";
	return letters.includes("m") ? "date" : "other";
}

/** What a built-in format shows. */
export function kindOfBuiltin(id: number): "date" | "time" | "other" {
	if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return "date";
	if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56) return "time";
	return "other";
}
