import { afterAll, describe, expect, test } from "vitest";
import { isoOfSerial, kindOfFormat, serialOfIso } from "../../../core/dates/number-format.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { openXlsx, type Xlsx } from "../../../local/xlsx/open.ts";
import { readSheet } from "../../../local/xlsx/read.ts";
import { cellsOf, MAIN, makeParts, type Plan, row, saveParts, savePlan, sheetXml } from "./workbook.ts";

const open: Xlsx[] = [];
afterAll(() => {
	for (const book of open) book.close();
});
async function read(plan: Plan): Promise<Cell[][]> {
	const book = openXlsx(savePlan(plan));
	open.push(book);
	return cellsOf(await readSheet(book, book.sheets[0]!.name));
}
const sheet = (xml: string): Plan => ({ sheets: [{ name: "Clients", xml }] });

describe("dates", () => {
	test.each<[number, boolean, string | null, string]>([
		[45360, false, "2024-03-09", "an ordinary day"],
		[1, false, "1900-01-01", "first day"],
		[59, false, "1900-02-28", "before the day that never was"],
		[60, false, "1900-02-29", "Excel's own leap day"],
		[61, false, "1900-03-01", "after it"],
		[2_958_465, false, "9999-12-31", "last day"],
		[2_958_466, false, null, "after the last day"],
		[0, false, null, "day 0"],
		[-3, false, null, "negative"],
		[45360.604166666664, false, "2024-03-09 14:30", "with a time"],
		[45360.99999999, false, "2024-03-10", "rounded to the second"],
		[45360.000011574, false, "2024-03-09 00:00:01", "one second"],
		[0, true, "1904-01-01", "first day of the other system"],
		[43898, true, "2024-03-09", "other system"],
	])("isoOfSerial(%d, %s) is %j (%s)", (serial, system, iso) => expect(isoOfSerial(serial, system)).toBe(iso));
	test.each([
		["2024-03-09", false, 45360],
		["1900-02-28", false, 59],
		["1900-03-01", false, 61],
		["2024-03-09", true, 43898],
		["1899-12-31", false, null],
		["2023-02-29", false, null],
		["2024-03-09 14:30", false, 45360.604166666664],
		["bientôt", false, null],
	])("serialOfIso(%j, %s) is %d", (iso, system, serial) => expect(serialOfIso(iso, system)).toBe(serial));
	test("there and back on every day", () => {
		for (let serial = 1; serial < 60_000; serial++) if (serial !== 60) expect(serialOfIso(isoOfSerial(serial, false)!, false)).toBe(serial);
	});
	test.each([
		["dd/mm/yyyy", "date"],
		["[$-40C]d mmmm yyyy;@", "date"],
		["mmm", "date"],
		["hh:mm", "time"],
		["mm:ss", "time"],
		["[h]:mm", "other"],
		["General", "other"],
		['0.00" jours"', "other"],
		["[Red]#,##0", "other"],
		["0.00E+00", "other"],
		["\\d0", "other"],
		["_d0_)", "other"],
	])("format %j shows a %s", (code, kind) => expect(kindOfFormat(code)).toBe(kind));
});

describe("cells", () => {
	test.each<[string, string, Cell]>([
		["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
		["a number with an exponent", '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
		["17 digits", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
		["a negative number", '<c r="A1"><v>-3</v></c>', -3],
		["what is no number", '<c r="A1"><v>abc</v></c>', "abc"],
		["a boolean", '<c r="A1" t="b"><v>0</v></c>', false],
		["an error", '<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"],
		["a date", '<c r="A1" s="1"><v>45360</v></c>', "2024-03-09"],
		["a date and time", '<c s="2" r="A1"><v>45360.5</v></c>', "2024-03-09 12:00"],
		["a number too large to be a date", '<c r="A1" s="1"><v>99999999</v></c>', 99999999],
		["a date as ISO text", '<c r="A1" t="d"><v>2024-03-09T00:00:00</v></c>', "2024-03-09"],
		["a date and time as ISO text", '<c r="A1" t="d"><v>2024-03-09T14:30:00</v></c>', "2024-03-09 14:30"],
		["a formula", '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', "ab"],
		["a formula that gives a number", '<c r="A1"><f t="shared" si="0"/><v>4</v></c>', 4],
		["an inline text", '<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>', "a < b"],
		[
			"rich inline text",
			'<c r="A1" t="inlineStr"><is><r><rPr><b/><color rgb="FF000000"/></rPr><t>gras</t></r><r><t xml:space="preserve"> et non</t></r></is></c>',
			"gras et non",
		],
		["escapes", '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', "a\rb_x000D_"],
		["a surrogate pair in escapes", '<c r="A1" t="str"><v>_xD83D__xDE00_</v></c>', "😀"],
		["line ends", '<c r="A1" t="str"><v>a\r\nb</v></c>', "a\nb"],
		["character references", '<c r="A1" t="str"><v>&#233;&#xE9;&eacute;</v></c>', "éé&eacute;"],
		["CDATA", '<c r="A1" t="str"><v><![CDATA[a&b</c>]]></v></c>', "a&b</c>"],
		["a comment in the cell", '<c r="A1" t="str"><!-- </c> --><v>x</v></c>', "x"],
		["single quotes, spaces, a > in an attribute", "<c  r = 'A1' cm='>' t='str' ><v>x</v></c >", "x"],
		["a poison word", '<c r="A1" t="str"><v>__proto__</v></c>', "__proto__"],
		["an empty text", '<c r="A1" t="str"><v></v></c><c r="B1"><v>1</v></c>', null],
	])("%s", async (_, cell, value) => expect((await read(sheet(sheetXml(row(1, cell)))))[0]![0]).toBe(value));

	test("shared texts: rich, phonetic, empty, repeated", async () => {
		const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
		const sharedStrings =
			'<si><t>a</t></si><si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>PH</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>a</t></si>';
		expect(await read({ ...sheet(sheetXml(row(1, cells))), sharedStrings })).toEqual([["a", "b c", null, null, "a"]]);
	});
	test("a text written twice in the table is one code", async () => {
		const book = openXlsx(
			savePlan({
				...sheet(
					sheetXml(
						row(1, '<c r="A1" t="s"><v>0</v></c>') +
							row(2, '<c r="A2" t="s"><v>1</v></c>') +
							row(3, '<c r="A3"><v>1</v></c>') +
							row(4, '<c r="A4" t="str"><v>1</v></c>'),
					),
				),
				sharedStrings: "<si><t>a</t></si><si><t>a</t></si>",
			}),
		);
		open.push(book);
		expect([...(await readSheet(book, "Clients")).columns[0]!.codes]).toEqual([1, 1, 2, 3]);
	});
	test("rows and cells that do not say where they stand", async () => {
		expect(await read(sheet(sheetXml("<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>")))).toEqual([
			[1, null, 2, 3],
			[null, null, null, null],
			[4, null, null, null],
		]);
	});
	test("sparse rows, hidden rows, blank cells with a style", async () => {
		expect(await read(sheet(sheetXml(row(2, '<c r="B2"><v>1</v></c><c r="D2" s="1"/>', ' hidden="1"') + row(4, '<c r="A4"/>'))))).toEqual([
			[null, null],
			[null, 1],
		]);
	});
	test("no sharedStrings, no styles, no rows", async () => expect(await read({ ...sheet(sheetXml("")), styles: null })).toEqual([]));
	test("the 1904 system", async () => {
		expect(
			await read({
				...sheet(sheetXml(row(1, '<c r="A1" s="1"><v>43898</v></c><c r="B1" s="1"><v>0</v></c>'))),
				workbook: { pr: '<workbookPr date1904="true"/>' },
			}),
		).toEqual([["2024-03-09", "1904-01-01"]]);
	});
	test("a prefix on every element", async () => {
		const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
		expect(await read(sheet(xml))).toEqual([["é", 2]]);
	});
	test("a strict package", async () => {
		const parts = new Map(
			[...makeParts()].map(([name, text]) => [
				name,
				text
					.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
					.replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
			]),
		);
		const book = openXlsx(saveParts(parts));
		open.push(book);
		expect(cellsOf(await readSheet(book, "Clients"))).toEqual([
			["Nom", "Ville"],
			["Ana", "2024-03-09"],
			[true, 12.5],
		]);
	});
	test("a sheet that comes in many pieces", async () => {
		const rows = Array.from({ length: 20_000 }, (_, index) =>
			row(index + 1, `<c r="A${index + 1}" t="str"><v>é ${index}</v></c><c r="B${index + 1}"><v>${index / 4}</v></c>`),
		);
		const cells = await read(sheet(sheetXml(rows.join(""))));
		expect(cells).toHaveLength(20_000);
		expect(cells.every(([text, number], index) => text === `é ${index}` && number === index / 4)).toBe(true);
	});
	test("names, states and kinds of sheets", () => {
		const plain = { xml: sheetXml("") };
		const book = openXlsx(
			savePlan({
				sheets: [
					{ name: "L&apos;été &amp; &quot;co&quot;", ...plain },
					{ name: "b", state: "hidden", ...plain },
					{ name: "c", state: "veryHidden", xml: sheetXml("", { after: '<sheetProtection sheet="1"/>' }) },
				],
			}),
		);
		open.push(book);
		expect(book.sheets.map(({ name, state, kind, protected: locked }) => [name, state, kind, locked])).toEqual([
			['L\'été & "co"', "visible", "worksheet", false],
			["b", "hidden", "worksheet", false],
			["c", "veryHidden", "worksheet", true],
		]);
	});
});
