const CONDITION = /\[(>=|<=|<>|>|<|=)\s*(-?\d+(?:\.\d+)?)\]/;

/** The section of a number format that its conditions choose for a value, without the condition; null where no section has one.
 *  @example sectionByCondition(1, ["[>=0.9995]0%", "0.0%"])  // "0%" */
export function sectionByCondition(value: number, sections: readonly string[]): string | null {
	if (!sections.some((section) => CONDITION.test(section))) return null;
	const chosen = sections.find((section) => holds(value, CONDITION.exec(section))) ?? sections[sections.length - 1]!;
	return chosen.replace(CONDITION, "");
}

/** A section without a condition takes what is left. */
function holds(value: number, condition: RegExpExecArray | null): boolean {
	if (condition === null) return true;
	const over = value - Number(condition[2]);
	const sign = condition[1]!;
	return (over > 0 && /^(?:>=?|<>)$/.test(sign)) || (over < 0 && sign.startsWith("<")) || (over === 0 && /^(?:>=|<=|=)$/.test(sign));
}
