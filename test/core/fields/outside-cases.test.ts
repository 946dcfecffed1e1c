import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SCORERS, type TruthLine } from "../../../local/truth/scorers.ts";
import { reference } from "../../reference.ts";

/** Lines of the sets that the engine does not read as their origin does, and means not to. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
	["10:04am", "an hour is no date"],
	["She is leaving in August.", "a month without a day or a year is no date"],
]);

function linesOf(file: string): readonly TruthLine[] {
	return readFileSync(`test/data/${file}`, "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as TruthLine);
}

describe.each(["dates.jsonl", "company-ids.jsonl", "consent.jsonl"])("%s", (file) => {
	const lines = linesOf(file);
	test.each([...new Set(lines.map(({ kind }) => kind))])("every %s is read as it should be", (kind) => {
		const wrong = lines
			.filter((line) => line.kind === kind)
			.map((line) => ({ input: line.input, expected: line.expected, ...SCORERS.get(kind)!(line, reference) }))
			.filter(({ right, input }) => right !== true && !OTHERWISE.has(String((input as { value?: string }).value)));
		expect(wrong).toEqual([]);
	});
});
