import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode } from "../../core/columns/encode.ts";
import { columnIndex, columnLetters } from "../../core/columns/letters.ts";
import { select } from "../../core/columns/select.ts";
import { locate } from "../../core/locate.ts";
import type { Cell } from "../../core/model/cell.ts";
import { reference } from "../reference.ts";
import { sheetOf } from "./table-of-rows.ts";

const N = null;
const ana = ["Roy", "Ana", "ana@example.com"];
const bob = ["Petit", "Bob", "bob@example.com"];
const eva = ["Morel", "Eva", "eva@example.com"];
const head = ["Nom", "Prénom", "E-mail"];

/** What is seen of a table: header row, headers, row numbers. */
function seen(rows: readonly (readonly Cell[])[], headerRow?: number) {
	const table = locate(sheetOf(rows), reference.words, headerRow);
	return { table, header: table.headerRow, headers: table.headers, rows: [...table.rowNumbers] };
}

describe("where the headers are", () => {
	test.each<[string, Cell[][], number, number[]]>([
		["plain", [head, ana, bob], 1, [2, 3]],
		["headers alone", [head], 1, []],
		["one data row", [head, ana], 1, [2]],
		["title line above", [["Liste des clients", N, N], head, ana, bob], 2, [3, 4]],
		["title, blank row, headers", [["Export du 12/03/2026", N, N], [N, N, N], head, ana, bob], 3, [4, 5]],
		["merged title that the host repeats in each cell", [["Fichier clients", "Fichier clients", "Fichier clients"], head, ana, bob], 2, [3, 4]],
		["title in two cells", [["Clients", N, "12/03/2026"], head, ana, bob, eva], 2, [3, 4, 5]],
		["four lines of title", [["Société X"], ["Clients"], ["Édité le 12/03/2026"], [N], head, ana, bob], 5, [6, 7]],
		["blank rows above", [[N, N, N], [" ", N, "\u00a0"], head, ana], 3, [4]],
		["no header, an e-mail in the first row", [ana, bob, eva], 0, [1, 2, 3]],
		[
			"no header, names and towns",
			[
				["Jean", "Paris"],
				["Marie", "Lyon"],
				["Paul", "Nantes"],
			],
			0,
			[1, 2, 3],
		],
		["no header, a single row", [ana], 0, [1]],
		[
			"no header, numbers",
			[
				[1, 2],
				[3, 4],
			],
			0,
			[1, 2],
		],
		[
			"unknown language over e-mails",
			[
				["Imię", "Nazwisko", "Adres"],
				["Ewa", "Nowak", "e@example.pl"],
				["Jan", "Kot", "j@example.pl"],
			],
			1,
			[2, 3],
		],
		[
			"unknown words over plain words",
			[
				["Zork", "Blip"],
				["rouge", "vert"],
				["bleu", "noir"],
			],
			1,
			[2, 3],
		],
		[
			"years among the headers",
			[
				["Client", 2024, 2025],
				["Roy", 10, 20],
				["Petit", 5, 6],
			],
			1,
			[2, 3],
		],
		[
			"equal names of the machine beside a known header",
			[
				["Email", "__proto__", "__proto__"],
				["a@example.com", "x", "y"],
			],
			1,
			[2],
		],
		[
			"one known header, the others empty",
			[
				["Email", "", ""],
				["a@example.com", "x", "y"],
			],
			1,
			[2],
		],
		[
			"one known header beside zeros",
			[
				["Email", "0", "0"],
				["a@example.com", "x", "y"],
			],
			1,
			[2],
		],
		["one column", [["Email"], ["ana@example.com"], ["bob@example.com"]], 1, [2, 3]],
		["one column without header", [["ana@example.com"], ["bob@example.com"]], 0, [1, 2]],
		["an empty header over data", [["Nom", "", "E-mail"], ana, bob], 1, [2, 3]],
	])("%s", (_, rows, header, data) => {
		const got = seen(rows);
		expect(got.header).toBe(header);
		expect(got.rows).toEqual(data);
		expect(got.table.rowCount).toBe(data.length);
		expect(got.table.columns.every(({ codes }) => codes.length === data.length)).toBe(true);
	});

	test("without a header the columns are called by their letters", () => {
		const { headers, table } = seen([ana, bob]);
		expect(headers).toEqual(["A", "B", "C"]);
		expect(table.remarks).toEqual([{ kind: "no-header" }]);
	});

	test("the user's word counts: a row, or none", () => {
		expect(seen([["x"], ...[head, ana]], 2).headers).toEqual(head);
		expect(seen([head, ana], 0)).toMatchObject({ header: 0, headers: ["A", "B", "C"], rows: [1, 2] });
		expect(seen([head, ana, bob], 2)).toMatchObject({ header: 2, headers: ana, rows: [3] });
		expect(seen([head, ana], 9)).toMatchObject({ header: 9, rows: [] });
	});

	test.each<[string, Cell[][], string[], [number, number]]>([
		[
			"groups over headers",
			[
				["Identité", N, "Coordonnées", N],
				["Nom", "Prénom", "E-mail", "Ville"],
				[...ana, "Lyon"],
			],
			["Nom", "Prénom", "E-mail", "Ville"],
			[1, 2],
		],
		[
			"tall headers beside a group",
			[
				["Nom", "Prénom", "Contact", N],
				[N, N, "E-mail", "Mobile"],
				["Roy", "Ana", "a@example.com", "0612345678"],
			],
			["Nom", "Prénom", "E-mail", "Mobile"],
			[1, 2],
		],
		[
			"equal headers under two groups",
			[
				["Nom", "Facturation", N, "Livraison", N],
				[N, "CP", "Ville", "CP", "Ville"],
				["Roy", "75001", "Paris", "69001", "Lyon"],
			],
			["Nom", "Facturation CP", "Facturation Ville", "Livraison CP", "Livraison Ville"],
			[1, 2],
		],
	])("two header rows: %s", (_, rows, headers, pair) => {
		const got = seen(rows);
		expect(got.headers).toEqual(headers);
		expect(got.rows).toEqual([3]);
		expect(got.table.remarks).toContainEqual({ kind: "two-header-rows", rows: pair });
	});

	test("a row of units or formats is no data", () => {
		const got = seen([
			["Nom", "Naissance", "CA"],
			["texte", "jj/mm/aaaa", "€"],
			["Roy", "1980-02-03", 12],
		]);
		expect(got).toMatchObject({ header: 1, rows: [3] });
		expect(got.table.remarks).toContainEqual({ kind: "two-header-rows", rows: [1, 2] });
	});
});

describe("rows that are no data", () => {
	const sums = ["Nom", "Ville", "CA"];
	const data = [
		["Roy", "Lyon", 10],
		["Petit", "Paris", 20],
	];
	test.each<[string, Cell[][], number[]]>([
		["total", [["Total", N, 30]], [4]],
		["capitals and an adjective", [["TOTAL GÉNÉRAL", N, 30]], [4]],
		["sum as text", [["Somme :", N, "30,00 €"]], [4]],
		["the word in the middle", [[N, "Total", 30]], [4]],
		[
			"several, a blank row between",
			[
				[N, N, N],
				["Total", N, 30],
				["Moyenne", N, 15],
			],
			[5, 6],
		],
		["German", [["Gesamtsumme", N, 30]], [4]],
		["a count in the same cell", [["Total : 2 clients", N, N]], [4]],
	])("totals: %s", (_, ends, totals) => {
		const { table, rows } = seen([sums, ...data, ...ends]);
		expect(rows).toEqual([2, 3]);
		expect(table.remarks.filter(({ kind }) => kind === "totals-row")).toEqual(totals.map((row) => ({ kind: "totals-row", row })));
	});

	test.each<[string, Cell[]]>([
		["a company called Total, with its town", ["Total", "Nanterre", 40]],
		["a surname that begins so", ["Totalini", N, 5]],
	])("kept: %s", (_, last) => expect(seen([sums, ...data, last]).rows).toEqual([2, 3, 4]));

	test("blank rows inside and below are set aside and counted", () => {
		const { table, rows } = seen([head, ana, [N, N, N], ["  ", "\u00a0", N], bob, [N, N, N], [N, N, N]]);
		expect(rows).toEqual([2, 5]);
		expect(table.remarks).toEqual([{ kind: "blank-rows", count: 2 }]);
	});

	test("a remark under the table and a repeated header row are no contacts", () => {
		expect(seen([head, ana, bob, [N, N, N], ["Source : extraction du 12/03/2026", N, N]]).rows).toEqual([2, 3]);
		expect(seen([head, ana, head, bob]).rows).toEqual([2, 4]);
	});
});

describe("columns", () => {
	test("trailing blank columns go, inner ones stay, so that positions are those of the sheet", () => {
		const { headers } = seen([
			[N, "Nom", N, "E-mail", N, N],
			[N, "Roy", N, "a@example.com", " ", N],
		]);
		expect(headers).toEqual(["", "Nom", "", "E-mail"]);
	});
	test("names of the machine are headers like others", () => {
		expect(
			seen([
				["__proto__", "constructor", "E-mail"],
				["a", "b", "c@example.com"],
			]).headers,
		).toEqual(["__proto__", "constructor", "E-mail"]);
	});
	test("300 columns", () => {
		const wide = Array.from({ length: 300 }, (_, i) => `Champ ${i}`);
		expect(seen([wide, wide.map((_, i) => i)]).headers).toHaveLength(300);
	});
	test("no copy where the rows follow each other", () => {
		const sheet = sheetOf([head, ana, bob]);
		expect(locate(sheet, reference.words).columns[0]!.codes.buffer).toBe(sheet.columns[0]!.codes.buffer);
	});
	test("a row with cells in columns that an audit added, and nowhere else, is blank", () => {
		const rows = [
			[...head, "E-mail (Loupe)", "E-mail : état (Loupe)"],
			[...ana, "ana@example.com", "valide"],
			[N, N, N, "eva@example.com", "valide"],
			[...bob, "bob@example.com", "valide"],
			[N, N, N, "eva@example.com", "valide"],
		];
		const { rowNumbers, remarks } = locate(sheetOf(rows), reference.words, undefined, [3, 4]);
		expect([...rowNumbers]).toEqual([2, 4]);
		expect(remarks).toContainEqual({ kind: "blank-rows", count: 1 });
		expect(seen(rows).rows).toEqual([2, 3, 4, 5]);
	});
	test("select() takes the rows asked for", () => {
		const column = encode(["a", "b", "c", "b"]);
		expect([...select(column, Uint32Array.of(1, 3)).codes].map((code) => column.cell(code))).toEqual(["b", "b"]);
		expect(select(column, new Uint32Array(0)).codes).toHaveLength(0);
	});
	test.each([
		["A", 0],
		["Z", 25],
		["AA", 26],
		["KN", 299],
	])("column %s is %i", (letters, index) => {
		expect(columnLetters(index)).toBe(letters);
		expect(columnIndex(letters)).toBe(index);
	});
});

test("an empty sheet gives an empty table", () => {
	expect(locate({ name: "x", rowCount: 0, columns: [] }, reference.words)).toMatchObject({ headerRow: 0, headers: [], rowCount: 0 });
	expect(
		seen([
			[N, N],
			[N, " "],
		]),
	).toMatchObject({ headers: [], rows: [] });
});

const cell = fc.oneof(
	fc.constant(null),
	fc.string(),
	fc.integer(),
	fc.boolean(),
	fc.constantFrom("Nom", "Email", "Total", " ", "__proto__", "ana@example.com", "12/03/2024"),
);
test("any sheet: never throws, rows ascend within the sheet, columns are as long as the table", () => {
	fc.assert(
		fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.option(fc.nat(14), { nil: undefined }), (rows, headerRow) => {
			const table = locate(sheetOf(rows), reference.words, headerRow);
			const numbers = [...table.rowNumbers];
			expect(numbers.every((row, at) => row > (numbers[at - 1] ?? table.headerRow) && row <= rows.length)).toBe(true);
			expect(table.columns.every(({ codes }) => codes.length === table.rowCount)).toBe(true);
			expect(table.headers).toHaveLength(table.columns.length);
		}),
	);
});
