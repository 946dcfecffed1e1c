import { expect, test } from "vitest";
import { textOf } from "./excel/workbook/number-format.ts";
import { sectionByCondition } from "./format-condition.ts";
import { localeNamed } from "./sheets/workbook/locale.ts";
import { displayNumber } from "./sheets/workbook/number-format.ts";

test.each([
	[1, "100%", "the condition holds"],
	[0.9996, "100%", "at its edge"],
	[0.467, "46.7%", "it does not"],
	[0, "0.0%", "nor for nothing"],
])("%d is shown as %s where %s, in both hosts", (value, shown) => {
	const format = "[>=0.9995]0%;0.0%";
	expect([displayNumber(value, format, localeNamed("en_US")), textOf(value, format, false, "en-US")]).toEqual([shown, shown]);
});
test.each([
	[5, ["[<0]a", "[=5]b", "c"], "b"],
	[6, ["[<0]a", "[=5]b", "c"], "c"],
	[-1, ["[<0]a", "[=5]b", "c"], "a"],
	[2, ["[>5]a", "[<>2]b"], "b"],
	[2, ["0", "1"], null],
] as const)("of %d, %j shows %j", (value, sections, section) => expect(sectionByCondition(value, sections)).toBe(section));
