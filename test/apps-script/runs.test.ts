import fc from "fast-check";
import { expect, test } from "vitest";
import { runsAlike, strokes } from "../../apps-script/server/runs.ts";

const painted = (values: readonly number[]): readonly number[] => {
	const made = new Array<number>(values.length).fill(-1);
	for (const { first, count, value } of strokes(values)) made.fill(value, first, first + count);
	return made;
};
test("strokes laid one over the other give each place its value, and are no more than its runs", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), (values) => {
			expect(painted(values)).toEqual(values);
			expect(strokes(values).length).toBeLessThanOrEqual(runsAlike(values).length);
		}),
	);
});
test("rows of one height between others take one stroke", () => {
	expect(strokes([20, 8, 20, 26, 20, 8, 20])).toHaveLength(4);
});
