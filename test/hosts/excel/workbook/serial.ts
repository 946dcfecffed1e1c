/** Days as Excel counts them, its false 29 February 1900 included; a workbook in 1904 mode is shifted by 1,462 days. */

const DAY = 86_400_000;
export const SHIFT_1904 = 1462;

/** Serial of a calendar day, in the 1900 system; null when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
	if (year === 1900 && month === 2 && day === 29) return 60;
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
	return serial <= 60 ? serial - 1 : serial;
}

export interface Moment {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly weekday: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

export function momentOf(serial: number, date1904: boolean): Moment {
	const shifted = serial + (date1904 ? SHIFT_1904 : 0);
	let days = Math.floor(shifted);
	let seconds = Math.round((shifted - days) * 86_400);
	if (seconds === 86_400) {
		days++;
		seconds = 0;
	}
	const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
	if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...clock };
	if (days === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...clock };
	const date = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (((days - 1) % 7) + 7) % 7, ...clock };
}
