/** Shares a number of cells among parts by the largest remainder; a part above 0 gets one cell at least.
 *  Adds up to `cells`, unless there are more parts than cells; all 0 when the parts are.
 *  @example shareOut([712, 186, 143, 163], 18)  // [11, 3, 2, 2] */
export function shareOut(parts: readonly number[], cells: number): number[] {
	const whole = parts.reduce((sum, part) => sum + part, 0);
	if (whole === 0) return parts.map(() => 0);
	const exact = parts.map((part) => (part / whole) * cells);
	const shares = exact.map(Math.floor);
	const rest = cells - shares.reduce((sum, share) => sum + share, 0);
	const byRemainder = exact.map((value, index) => [value - Math.floor(value), index] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
	for (const [, index] of byRemainder.slice(0, rest)) shares[index]!++;
	for (let index = 0; index < parts.length; index++) {
		if (parts[index]! <= 0 || shares[index]! > 0) continue;
		const largest = shares.indexOf(Math.max(...shares));
		if (shares[largest]! > 1) shares[largest]!--;
		shares[index] = 1;
	}
	return shares;
}
