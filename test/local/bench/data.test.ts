import { describe, expect, test } from "vitest";
import { BENCH_HEADERS, benchLines, benchRows } from "../../../local/bench/data.ts";
import { readCsv } from "../../../local/csv/read.ts";
import { put, rowsOf } from "../csv/files.ts";

describe("benchmark data", () => {
	const rows = [...benchRows(20_000, 7)];

	test("the same seed gives the same rows, another one others", () => {
		expect([...benchRows(500, 7)]).toEqual(rows.slice(0, 500));
		expect([...benchRows(500, 8)]).not.toEqual(rows.slice(0, 500));
	});
	test("each row has a cell for each header", () => expect(rows.every((row) => row.length === BENCH_HEADERS.length)).toBe(true));
	test("about three rows in a hundred tell of someone told of before", () => {
		const people = new Set(rows.map((row) => `${row[3]!.toLowerCase()}|${row[8]}|${row[11]}|${row[14]}|${row[15]}`));
		const surplus = (rows.length - people.size) / rows.length;
		expect(surplus).toBeGreaterThan(0.02);
		expect(surplus).toBeLessThan(0.05);
	});
	test("phones are written in many ways and mostly differ", () => {
		const mobiles = rows.map((row) => row[6]!).filter((text) => text !== "");
		expect(new Set(mobiles).size / rows.length).toBeGreaterThan(0.55);
		expect(new Set(mobiles.map((text) => text.replace(/\d/g, "9"))).size).toBeGreaterThan(8);
	});
	test("the lines read back as the rows", async () => {
		const file = await readCsv(put([...benchLines(2000, 7)].join("")));
		expect(rowsOf(file.sheet)).toEqual([BENCH_HEADERS, ...rows.slice(0, 2000)].map((row) => row.map((cell) => cell || null)));
	});
});
