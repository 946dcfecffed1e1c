import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../../local/csv/read.ts";
import { inEncoding } from "./encoding.ts";
import { folder, problemOf, put, rowsOf } from "./files.ts";

const read = async (text: string | Uint8Array, ending?: string) => rowsOf((await readCsv(put(text, ending))).sheet);

describe("cells", () => {
	test.each([
		[
			"a,b\n1,2\n",
			[
				["a", "b"],
				["1", "2"],
			],
			"the plain case",
		],
		[
			"a,b\n1,2",
			[
				["a", "b"],
				["1", "2"],
			],
			"last line without line end",
		],
		[
			'a,b\n1,"ha ""ha"" ha"\n3,4\n',
			[
				["a", "b"],
				["1", 'ha "ha" ha'],
				["3", "4"],
			],
			"doubled quotes (csv-spectrum, escaped_quotes)",
		],
		[
			'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
			[
				["key", "val"],
				["1", '{"type": "Point", "coordinates": [102.0, 0.5]}'],
			],
			"JSON in a cell (csv-spectrum, json)",
		],
		[
			"a,b,c\n1,2,3\n4,5,ʤ",
			[
				["a", "b", "c"],
				["1", "2", "3"],
				["4", "5", "ʤ"],
			],
			"UTF-8 (csv-spectrum, utf8)",
		],
		[
			'a,b\n"line\none",2\n',
			[
				["a", "b"],
				["line\none", "2"],
			],
			"line end inside quotes",
		],
		[
			'a,b\r\n"line\r\none",2\r\n',
			[
				["a", "b"],
				["line\r\none", "2"],
			],
			"CRLF inside and outside quotes",
		],
		[
			"a,b\r\nc,d\ne,f\rg,h",
			[
				["a", "b"],
				["c", "d"],
				["e", "f"],
				["g", "h"],
			],
			"three kinds of line ends",
		],
		[
			"a,b\n\nc,d\n",
			[
				["a", "b"],
				[null, null],
				["c", "d"],
			],
			"a blank line is a row",
		],
		[
			"\n\na,b\n",
			[
				[null, null],
				[null, null],
				["a", "b"],
			],
			"blank lines first",
		],
		[
			"a,b,c\n1\n1,2,3,4\n",
			[
				["a", "b", "c", null],
				["1", null, null, null],
				["1", "2", "3", "4"],
			],
			"ragged rows",
		],
		[
			"a,b,\n1,2,",
			[
				["a", "b", null],
				["1", "2", null],
			],
			"a delimiter at the very end leaves an empty cell",
		],
		[
			'a,"",b\n"",,\n',
			[
				["a", null, "b"],
				[null, null, null],
			],
			"quoted nothing is empty",
		],
		[
			"a, ,b\n,\u00a0,\n",
			[
				["a", " ", "b"],
				[null, "\u00a0", null],
			],
			"a cell of spaces is text",
		],
		[
			'a,b\n"Dupont "Jean" SA",x\n',
			[
				["a", "b"],
				['Dupont "Jean" SA', "x"],
			],
			"stray quotes in a cell that closes on its line",
		],
		[
			'a,b\n"Dupont"Jean,x\n',
			[
				["a", "b"],
				["DupontJean", "x"],
			],
			"text after the closing quote, as Excel reads it",
		],
		[
			'a,b,c,d\n"ab"cd,x,"y",z\n',
			[
				["a", "b", "c", "d"],
				["abcd", "x", "y", "z"],
			],
			"a stray quote does not swallow the next cells",
		],
		[
			'a,b\n"ab" ,c "d"\n',
			[
				["a", "b"],
				["ab ", 'c "d"'],
			],
			"spaces after the closing quote",
		],
		[
			'a,b\n5" screen,x "y" z\n',
			[
				["a", "b"],
				['5" screen', 'x "y" z'],
			],
			"quotes inside an unquoted cell",
		],
		[
			'a\tb\n"Le Bistrot\tParis\n"Chez Max\tLyon\n',
			[
				["a", "b"],
				['"Le Bistrot', "Paris"],
				['"Chez Max', "Lyon"],
			],
			"quotes opened and never closed",
		],
		[
			'a,b\n1,"unfinished\n2,x\n',
			[
				["a", "b"],
				["1", '"unfinished'],
				["2", "x"],
			],
			"one forgotten quote does not swallow the rows below",
		],
		[
			"a,b\n1,x\0y\n",
			[
				["a", "b"],
				["1", "x\0y"],
			],
			"a NUL byte in a text",
		],
		[
			"__proto__,constructor\n__proto__,toString\n",
			[
				["__proto__", "constructor"],
				["__proto__", "toString"],
			],
			"names of object members",
		],
	])("%j (%#)", async (text, expected, _why) => expect(await read(text)).toEqual(expected));

	test("one code for each distinct cell, 0 for the empty one", async () => {
		const { columns, name, rowCount } = (await readCsv(put("a;b\nx;\ny;\nx;1\n", "txt"))).sheet;
		expect([...columns[0]!.codes]).toEqual([1, 2, 3, 2]);
		expect([...columns[1]!.codes]).toEqual([1, 0, 0, 2]);
		expect([columns[0]!.size, columns[1]!.size, rowCount]).toEqual([4, 3, 4]);
		expect(name).toMatch(/^file-\d+$/);
	});

	test("many rows, long cells, blocks cut anywhere", async () => {
		const rows = Array.from({ length: 40_000 }, (_, row) => [
			`é${row}`,
			row % 7 === 0 ? "" : `v${row % 5}`,
			row % 1000 === 0 ? "œ,\n".repeat(20_000) : `"${row}`,
		]);
		const text = rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\r\n");
		expect(await read(text)).toEqual(rows.map((row) => row.map((cell) => cell || null)));
	});

	// The first block ends after so many characters of the file.
	test.each([
		["utf-8", (1 << 20) - 1],
		["utf-16le", 1 << 18],
	] as const)("%s: a block may end anywhere in a row", async (encoding, block) => {
		const row = '"a""b",é😀,"x\r\ny","c"de,"f "g" h" \r\n';
		const filler = `${"p".repeat(4000)},p,p,p,p\r\n`;
		const fillers = Math.floor((block - 200) / filler.length);
		for (let shift = 0; shift < row.length + 4; shift++) {
			const head = `${"h".repeat(block - 100 - shift - fillers * filler.length)},h,h,h,h\r\n`;
			const file = await readCsv(put(inEncoding(head + filler.repeat(fillers) + row.repeat(20), encoding)));
			expect(file.mixed).toBe(false);
			expect(rowsOf(file.sheet).slice(1 + fillers)).toEqual(Array.from({ length: 20 }, () => ['a"b', "é😀", "x\r\ny", "cde", 'f "g" h ']));
		}
	});

	test("distinct texts have distinct codes, those with the same hash too", async () => {
		// Of so many texts, about ten pairs share their 32 bits.
		const scattered = (index: number, factor: number) => ((Math.imul(index + 1, factor) >>> 3) + (1 << 29)).toString(36);
		const texts = Array.from({ length: 300_000 }, (_, index) => scattered(index, 0x9e3779b1) + scattered(index ^ 0x5bd1, 0x85ebca6b));
		const column = (await readCsv(put(texts.join("\n")))).sheet.columns[0]!;
		expect(column.size).toBe(new Set(texts).size + 1);
		expect(Array.from(column.codes, (code) => column.cell(code))).toEqual(texts);
	});

	test("whatever the text, what was quoted comes back", async () => {
		const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", "😀", ";", "'"), maxLength: 8 });
		const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n", "\r"), async (rows, delimiter, newline) => {
				fc.pre(rows.some((row) => row.some((text) => text !== "")));
				const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter)).join(newline);
				const { sheet } = await readCsv(put(`sep=${delimiter}\n${text}`));
				expect(rowsOf(sheet)).toEqual(rows.map((row) => row.map((each) => each || null)));
			}),
			{ numRuns: 200 },
		);
	});

	test("whatever the bytes, no cell is read twice over: a megabyte of quotes takes no time", async () => {
		const started = performance.now();
		for (const piece of ['"', '""', '"a', 'a"', '""x,', '"a\n', '"",', '"\n', '","a"b'])
			await readCsv(put(piece.repeat(Math.ceil(1e6 / piece.length)).slice(0, piece.includes(",") ? 16_000 : 1e6))).catch(() => {});
		expect(performance.now() - started).toBeLessThan(3000);
	});
});

describe("delimiter and line end", () => {
	test.each([
		["a,b\n1,2\n", ",", "comma"],
		["nom;ca\nAna;1,5\nBob;2,5\n", ";", "decimal commas"],
		["a\tb\n1, rue\tx\n2, rue\ty\n", "\t", "commas in addresses"],
		["a|b\n1|2\n", "|", "bar"],
		["sep=;\na,b;c\n1,2;3\n", ";", "the line that Excel writes"],
		["Export, du 3 mai\n\nnom;ville\nAna;Lyon\nBob;Nice\n", ";", "a title above"],
		['a;"b,c,d"\n1;"2,3,4"\n', ";", "commas within quotes"],
		["nom\nAna\n", ",", "one column"],
		["nom\nA, B\nC\n", ";", "one column with a comma in it"],
	])("%j: %j (%s)", async (text, delimiter) => expect((await readCsv(put(text))).delimiter).toBe(delimiter));
	test.each([
		["a\nb\nc\r\n", "\n"],
		["a\r\nb\r\nc\n", "\r\n"],
		["a\rb\rc", "\r"],
	])("%j: most records end in %j", async (text, newline) => expect((await readCsv(put(text))).newline).toBe(newline));
	test("a sep= line is no row", async () => expect(await read("sep=|\r\na|b\r\n")).toEqual([["a", "b"]]));
});

describe("files that cannot be read", () => {
	test("absent, a folder, empty", async () => {
		expect(await problemOf(readCsv(join(folder, "absent.csv")))).toEqual({ kind: "not-found" });
		expect(await problemOf(readCsv(folder))).toEqual({ kind: "directory" });
		expect(await problemOf(readCsv(put("")))).toEqual({ kind: "empty" });
		expect(await problemOf(readCsv(put("\ufeff")))).toEqual({ kind: "empty" });
		expect(await problemOf(readCsv(put("\n\n;;\n")))).toEqual({ kind: "empty" });
	});
	test("binary", async () => {
		expect(await problemOf(readCsv(put("PK\x03\x04\x14\0\0\0")))).toEqual({ kind: "binary", looksLike: "zip" });
		const noise = Uint8Array.from({ length: 20_000 }, (_, index) => (Math.imul(index + 1, 2_654_435_761) >>> 13) & 0xff);
		expect(await problemOf(readCsv(put(noise)))).toEqual({ kind: "binary", looksLike: null });
	});
	test("too many columns, a cell too long", async () => {
		expect(await problemOf(readCsv(put(`a${",".repeat(20_000)}`)))).toEqual({ kind: "too-many-columns", limit: 16_384 });
		expect(await problemOf(readCsv(put(Buffer.alloc(20_000_000, "x"))))).toMatchObject({ kind: "cell-too-long" });
	});
	test("UTF-16 that ends in half a character", async () => {
		expect(await problemOf(readCsv(put(Buffer.concat([Buffer.from("\ufeffa;b\n", "utf16le"), Buffer.from([0x61])]))))).toEqual({ kind: "ends-early" });
	});
	test("a file that grows meanwhile", async () => {
		const path = put("a,b\n1,2\n".repeat(300_000));
		expect(await problemOf(readCsv(path, () => writeFileSync(path, "more", { flag: "a" })))).toEqual({ kind: "changed" });
	});
	test.skipIf(process.platform === "win32")("a device", async () => {
		expect(await problemOf(readCsv("/dev/zero"))).toEqual({ kind: "not-a-file" });
	});
	test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("no permission", async () => {
		const path = put("a,b");
		chmodSync(path, 0);
		expect(await problemOf(readCsv(path))).toEqual({ kind: "no-permission" });
	});
});
