/** A number rounded half away from zero to some decimals; never -0.
 *  @example rounded(-0.05, 1)  // -0.1 */
export function rounded(value: number, digits: number): number {
	const scale = 10 ** digits;
	// Decimal shifting instead of a product: 1.005 * 100 is 100.49999999999999.
	const scaled = Number(`${Math.abs(value)}e${digits}`);
	const result = (Number.isFinite(scaled) ? Math.round(scaled) / scale : Math.abs(value)) * Math.sign(value);
	return result === 0 ? 0 : result;
}

/** Digits of a number with fixed decimals, groups of three apart by `group`, minus as U+2212.
 *  @example written(-1204.25, 1, " ", ",")  // "−1 204,3" */
export function written(value: number, digits: number, group: string, mark: string): string {
	const number = rounded(value, digits);
	const [whole = "", decimals = ""] = Math.abs(number).toFixed(digits).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
	return `${number < 0 ? "\u2212" : ""}${grouped}${decimals === "" ? "" : mark + decimals}`;
}
