import fc from "fast-check";
import { expect, test } from "vitest";
import { encode } from "../../../core/columns/encode.ts";
import { pair } from "../../../core/columns/pair.ts";

test("two rows have one code exactly when both their cells are the same; codes come in the order of the rows", () => {
	const small = fc.integer({ min: 0, max: 6 });
	fc.assert(
		fc.property(fc.array(fc.tuple(small, small), { maxLength: 300 }), (rows) => {
			const [left, right] = [encode(rows.map(([a]) => a)), encode(rows.map(([, b]) => b))];
			const { codes, size, first, second } = pair(left, right);
			const seen = new Map<string, number>();
			rows.forEach((row, at) => {
				const key = row.join(" ");
				if (!seen.has(key)) seen.set(key, seen.size + 1);
				expect(codes[at]).toBe(seen.get(key));
				expect([left.cell(first[codes[at]!]!), right.cell(second[codes[at]!]!)]).toEqual([...row]);
			});
			expect(size).toBe(seen.size + 1);
		}),
		{ numRuns: 50 },
	);
});

test("few towns beside many postcodes cost no more than many beside few", () => {
	const towns = encode(Array.from({ length: 200_000 }, (_, row) => `T${row % 2}`));
	const codes = encode(Array.from({ length: 200_000 }, (_, row) => row));
	const start = process.cpuUsage().user;
	expect(pair(towns, codes).size).toBe(200_001);
	// Two seconds on the slowest machine; a chain of all the pairs of a town would take minutes.
	expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
});
