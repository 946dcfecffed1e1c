/** How many standard errors two proportions lie apart, the second above the first when positive; NaN when both are all or nothing.
 *  The pooled two-proportion test.
 *  @example zOfProportions(1, 2, 50, 100)  // 0 */
export function zOfProportions(part: number, whole: number, otherPart: number, otherWhole: number): number {
	const pooled = (part + otherPart) / (whole + otherWhole);
	return (otherPart / otherWhole - part / whole) / Math.sqrt(pooled * (1 - pooled) * (1 / whole + 1 / otherWhole));
}
