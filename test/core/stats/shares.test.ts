import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOut } from "../../../core/stats/shares.ts";
import { zOfProportions } from "../../../core/stats/two-proportions.ts";

describe("shareOut()", () => {
	test.each([
		[[712, 186, 143, 163], 18, [11, 3, 2, 2], "the remainders decide"],
		[[0, 849, 12, 343], 18, [0, 12, 1, 5], "a small part is still seen"],
		[[1, 1_000_000], 18, [1, 17], "at the cost of the largest"],
		[[0, 0], 18, [0, 0], "nothing to share"],
		[[5], 18, [18], "one part takes all"],
		[[1, 1, 1], 2, [1, 1, 1], "more parts than cells"],
	])("%j in %i cells is %j (%s)", (parts, cells, wanted) => expect(shareOut(parts, cells)).toEqual(wanted));

	test("adds up, shows every part and invents none", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 8 }), (parts) => {
				const shares = shareOut(parts, 18);
				const some = parts.some((part) => part > 0);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBe(some ? 18 : 0);
				parts.forEach((part, index) => {
					expect(shares[index]! > 0).toBe(part > 0);
				});
			}),
		);
	});
});

describe("zOfProportions()", () => {
	test.each([
		[1, 2, 50, 100, 0, "alike"],
		[122, 298, 589, 906, 7.29, "41 % of 298 against 65 % of 906"],
		[20, 30, 10, 30, -2.58, "the first above the second"],
	])("%i of %i against %i of %i: %d (%s)", (part, whole, otherPart, otherWhole, wanted) =>
		expect(zOfProportions(part, whole, otherPart, otherWhole)).toBeCloseTo(wanted, 1));
	test("all against all is no number", () => expect(zOfProportions(3, 3, 5, 5)).toBeNaN());
});
