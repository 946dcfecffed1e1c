import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { encode } from "../../core/columns/encode.ts";
import { proposeMapping } from "../../core/map.ts";
import type { MappingEntry } from "../../core/model/mapping.ts";
import { reference } from "../reference.ts";

interface Labelled {
	readonly id: string;
	readonly country?: string;
	readonly columns: readonly { readonly header: string; readonly label: string | null; readonly values?: readonly string[] }[];
}
interface Judged {
	readonly what: string;
	readonly kind: "required" | "optional" | "alone";
	readonly entry: MappingEntry;
	/** Whether the field given is one of the label; a column left alone is right unless it is required. */
	readonly right: boolean;
}

const ROWS = 5;
const filesOf = (name: string): Labelled[] => (JSON.parse(readFileSync(`test/data/${name}`, "utf8")) as { files: Labelled[] }).files;
const family = (field: string) => field.replace(/^(phone|email|address)_(?:\d|mobile|landline)$/, "$1").replace(/^address$/, "address_1");

function judge({ id, country = "FR", columns }: Labelled, withValues: boolean): Judged[] {
	const rows = withValues ? ROWS : 0;
	const table = {
		sheet: id,
		headerRow: 1,
		headers: columns.map(({ header }) => header),
		rowCount: rows,
		rowNumbers: new Uint32Array(rows),
		columns: columns.map(({ values = [] }) => encode(Array.from({ length: rows }, (_, row) => values[row % values.length] ?? null))),
		remarks: [],
	};
	const mapping = proposeMapping(table, { country, auditDate: "2026-11-21", words: reference.words });
	return columns.map(({ header, label }, at) => {
		const entry = mapping[at]!;
		const kind = label === null ? "alone" : label.startsWith("?") ? "optional" : "required";
		const wanted = (label ?? "").replace("?", "").split("|");
		const got = entry.field === null ? null : `${entry.field}${entry.inverted ? "!" : ""}`;
		const right = got === null ? kind !== "required" : wanted.some((one) => family(one) === family(got));
		return { what: `${id}: ${header} → ${got}, not ${label}`, kind, entry, right };
	});
}

const tools = filesOf("headers-tools.json");
const code = filesOf("headers-code.json");
const more = filesOf("headers-more.json");
const judged: readonly (readonly [string, readonly Judged[]])[] = [
	["exports of tools, headers alone", tools.flatMap((file) => judge(file, false))],
	["exports of tools, with values", tools.flatMap((file) => judge(file, true))],
	["header rows of public code", code.flatMap((file) => judge(file, false))],
];

describe("labelled header rows", () => {
	test.each(judged)("%s: 98 %% of the required are read, 98 %% of the others are left alone", (_, columns) => {
		const wrong = columns.filter(({ right }) => !right).map(({ what }) => what);
		for (const kind of ["required", "alone"] as const) {
			const of = columns.filter((column) => column.kind === kind);
			expect(of.filter(({ right }) => right).length / of.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.98);
		}
	});

	// Confidence means what it says (core/model/mapping.ts): of the columns said to be at 0.9, nine in ten are right.
	test.each([
		[0.5, 0.7],
		[0.7, 0.9],
		[0.9, 1],
	])("of the columns given a field at %f to %f, at least the share that is said are right", (low, high) => {
		const given = [...judged.flatMap(([, columns]) => columns), ...more.flatMap((file) => judge(file, false))].filter(
			({ entry }) => entry.field !== null && entry.confidence >= low && entry.confidence < high,
		);
		const said = given.reduce((sum, { entry }) => sum + entry.confidence, 0) / given.length;
		const held = given.filter(({ right }) => right).length / given.length;
		expect(given.length).toBeGreaterThanOrEqual(40);
		expect(held, `${given.length} columns, said ${said.toFixed(2)}`).toBeGreaterThanOrEqual(said - 0.03);
	});
});
