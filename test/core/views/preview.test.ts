import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/model/cell.ts";
import { CHANGE_KINDS } from "../../../core/model/change.ts";
import { previewView } from "../../../core/views/preview.ts";
import { audited, cellsOf, languages } from "./analysis-of-rows.ts";

const headers = ["Nom", "Prénom", "E-mail", "Portable", "Code postal", "Date de création"];
const rows: readonly (readonly Cell[])[] = [
	["MARTIN", "Ana", "Ana@Orange.fr ", "06 23 14 87 55", "1000", "3/2/2024"],
	["Petit", "luc", "luc@gmial.com", "+33623148756", "69001", "2024-03-09"],
	["Simon", "Zoé", "zoe@@free.fr", "000000000", "75002", "31/12/2023"],
	["Morel", "Hugo", "hugo@free.fr", "0623148757", "44000", null],
];
const preview = (all: readonly (readonly Cell[])[] = rows, refused: readonly (typeof CHANGE_KINDS)[number][] = []) => {
	const { analysis, made } = audited(headers, all, { refusedChanges: refused });
	return {
		analysis,
		made,
		view: previewView(
			analysis,
			made,
			made.columns.map(() => "Z"),
			languages.fr,
		),
	};
};

describe("what would be written", () => {
	const { view, made } = preview();
	const change = (kind: string) => view.changes.find((one) => one.kind === kind);

	test("changes are counted by cells, most frequent first", () => {
		const counts = view.changes.map(({ count }) => count);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		expect(change("phones")?.count).toBe(2);
		expect(change("names")?.count).toBe(2);
		expect(change("postcodes")?.count).toBe(1);
		expect(change("fillers")?.count).toBe(1);
	});
	test("examples are real: the cell as it is, and as ours will be", () => {
		expect(change("emails")?.examples).toEqual([{ row: 2, column: "E-mail", before: "Ana@Orange.fr ", after: "Ana@orange.fr" }]);
		expect(change("postcodes")?.examples).toEqual([{ row: 2, column: "Code postal", before: "1000", after: "01000" }]);
		for (const { kind, examples } of view.changes) for (const { before, after } of examples) if (kind !== "dates") expect(before, kind).not.toBe(after);
		expect(change("dates")?.examples[0]).toMatchObject({ before: "3/2/2024", after: "03/02/2024" });
	});
	test("a suggestion is no change", () => expect(view.suggested).toBe(1));
	test("what could not be read is shown with its reason", () => {
		expect(view.left.examples).toContainEqual(expect.objectContaining({ row: 4, column: "E-mail", value: "zoe@@free.fr" }));
		for (const { reason } of view.left.examples) expect(reason).not.toBe("");
	});
	test("columns and tabs are those of the report", () => {
		expect(view.columns.map(({ header }) => header)).toEqual(made.columns.map(({ header }) => header));
		expect(view.tabs).toHaveLength(4);
		expect(view.cells).toBeGreaterThan(made.columns.length * (rows.length + 1));
	});
	test("the order of the rows changes counts and examples in nothing but their row numbers", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
				const bare = (shown: typeof view) => JSON.stringify({ ...shown, cells: 0 }).replace(/"row":\d+/g, "");
				expect(bare(preview(order.map((row) => rows[row]!)).view)).toBe(bare(view));
			}),
			{ numRuns: 8 },
		);
	});
});

describe("a change that is refused", () => {
	const plain = preview();
	test.each([
		["phones", "phone_mobile", 0, "06 23 14 87 55"],
		["names", "last_name", 0, "MARTIN"],
		["emails", "email", 0, "Ana@Orange.fr "],
		["postcodes", "postcode", 0, "1000"],
		["fillers", "phone_mobile", 2, "000000000"],
		["dates", "created_at", 0, "3/2/2024"],
	] as const)("%s: our column %s holds what was written", (kind, id, row, text) => {
		const { made, view, analysis } = preview(rows, [kind]);
		expect(cellsOf(made, id)[row]).toBe(text);
		expect(view.changes.find((one) => one.kind === kind)).toMatchObject({ refused: true, count: plain.view.changes.find((one) => one.kind === kind)!.count });
		expect(analysis.kpis).toEqual(plain.analysis.kpis);
	});
	test("other kinds are made all the same", () => expect(cellsOf(preview(rows, ["phones"]).made, "email")).toEqual(cellsOf(plain.made, "email")));
	test("the state says so, and no cell is tinted as repaired", () => {
		const { made } = preview(rows, ["phones"]);
		expect(cellsOf(made, "phone_mobile.status")).toEqual(["laissé tel quel", "valide", "fictif", "laissé tel quel"]);
		const status = made.columns.find(({ id }) => id === "phone_mobile.status")!;
		expect(status.tint!(status.cells.codes[0]!)).toBeNull();
	});
	test("a filler is one, set aside or not", () => expect(cellsOf(preview(rows, ["fillers"]).made, "phone_mobile.status")[2]).toBe("fictif"));
	test("all refused: our columns hold every cell that could be read as it was written", () => {
		const { made } = preview(rows, CHANGE_KINDS);
		expect(cellsOf(made, "last_name")).toEqual(["MARTIN", "Petit", "Simon", "Morel"]);
		expect(cellsOf(made, "first_name")).toEqual(["Ana", "luc", "Zoé", "Hugo"]);
	});
});
