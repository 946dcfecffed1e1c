/** Days between a workbook's day 0 and 1970-01-01. The 1900 system counts a 29 February 1900 that never was, so its days up to
 *  28 February stand one nearer; the 1904 system (old Mac workbooks) has no such day. ECMA-376 part 1, §18.17.4.1. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const PHANTOM_DAY = 60;
const LAST_1900 = 2_958_465;
const LAST_1904 = 2_957_003;

/** Days since 1970-01-01 of a spreadsheet serial; NaN when it is no day: before day 0 or 1, after 9999-12-31, or the 29 February 1900.
 *  The time of day (the fraction) is left aside.
 *  @example toIso(fromSerial(45351, 1900))  // "2024-02-29" */
export function fromSerial(serial: number, system: 1900 | 1904): number {
	const day = Math.floor(serial);
	if (system === 1904) return day >= 0 && day <= LAST_1904 ? day - EPOCH_1904 : Number.NaN;
	if (!(day >= 1 && day <= LAST_1900) || day === PHANTOM_DAY) return Number.NaN;
	return day - EPOCH_1900 + (day < PHANTOM_DAY ? 1 : 0);
}

/** The serial of a number of days since 1970-01-01; NaN for a day that the system cannot hold.
 *  @example toSerial(toDay("2024-02-29"), 1900)  // 45351 */
export function toSerial(days: number, system: 1900 | 1904): number {
	if (system === 1904) {
		const serial = days + EPOCH_1904;
		return serial >= 0 && serial <= LAST_1904 ? serial : Number.NaN;
	}
	const serial = days + EPOCH_1900;
	const counted = serial <= PHANTOM_DAY ? serial - 1 : serial;
	return counted >= 1 && counted <= LAST_1900 ? counted : Number.NaN;
}
