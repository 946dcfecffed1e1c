/** A sum of money without the dust of binary fractions.
 *  @example cents(0.1 + 0.2)  // 0.3 */
export const cents = (value: number): number => Math.round(value * 100) / 100;
