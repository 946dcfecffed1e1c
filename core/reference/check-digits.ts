// Check digits: what identifiers of several countries have in common. Sources: ISO/IEC 7064, ISO/IEC 7812 (Luhn).

/** Whether a text is digits only, and not empty. */
export function isDigits(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 48 || unit > 57) return false;
	}
	return text !== "";
}

/** Luhn: from the right, every second digit doubled (less 9 above 9); the sum is a multiple of 10. Of a text of digits.
 *  @example passesLuhn("732829320")  // true */
export function passesLuhn(digits: string): boolean {
	let sum = 0;
	let doubled = false;
	for (let at = digits.length - 1; at >= 0; at--) {
		const digit = digits.charCodeAt(at) - 48;
		sum += doubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
		doubled = !doubled;
	}
	return sum % 10 === 0;
}

/** Sum of the first digits, each times its weight. */
export function weigh(digits: string, weights: readonly number[]): number {
	let sum = 0;
	for (let at = 0; at < weights.length; at++) sum += (digits.charCodeAt(at) - 48) * weights[at]!;
	return sum;
}

/** ISO 7064 mod 97-10 of digits and capitals (A = 10 … Z = 35), from left to right.
 *  @example mod97("3214282912345698765432161182")  // 1 */
export function mod97(text: string): number {
	let rest = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		rest = unit >= 65 ? (rest * 100 + unit - 55) % 97 : (rest * 10 + unit - 48) % 97;
	}
	return rest;
}

/** ISO 7064 mod 11-10: whether the last digit checks the others. */
export function passesMod1110(digits: string): boolean {
	let check = 5;
	for (let at = 0; at < digits.length; at++) check = ((((check || 10) * 2) % 11) + digits.charCodeAt(at) - 48) % 10;
	return check === 1;
}
