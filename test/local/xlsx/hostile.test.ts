import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../local/xlsx/check-workbook.ts";
import { crc32 } from "../../../local/xlsx/deflate.ts";
import { XlsxError, type XlsxProblem } from "../../../local/xlsx/error.ts";
import { openXlsx } from "../../../local/xlsx/open.ts";
import { readSheet } from "../../../local/xlsx/read.ts";
import { writeReport } from "../../../local/xlsx/write.ts";
import { ZipWriter } from "../../../local/xlsx/zip.ts";
import { added, freshPath, MAIN, makeParts, type Plan, report, row, saveParts, savePlan, sheetXml } from "./workbook.ts";

const oneSheet = (xml: string, more: Plan = {}): Plan => ({ ...more, sheets: [{ name: "Clients", xml }] });

/** Opens, reads and writes; gives why not. Any other error is a failure of the test. */
async function problemOf(path: string): Promise<XlsxProblem | null> {
	try {
		const book = openXlsx(path);
		try {
			const { name } = book.sheets[0]!;
			const sheet = await readSheet(book, name);
			const rows = Math.max(1, sheet.rowCount);
			await writeReport(book, report([added("E-mail", new Array(rows).fill("x"))], { sheet: name }), "{}", freshPath());
		} finally {
			book.close();
		}
		return null;
	} catch (error) {
		if (error instanceof XlsxError) return error.problem;
		throw error;
	}
}
const without = (name: string): string => {
	const parts = makeParts();
	parts.delete(name);
	return saveParts(parts);
};
const withPart = (name: string, text: string): string => saveParts(new Map([...makeParts(), [name, text]]));
const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const SHEET = "xl/worksheets/sheet1.xml";

describe("refused with a reason", () => {
	test.each<[string, string, Partial<XlsxProblem>]>([
		["no content types", without("[Content_Types].xml"), { kind: "not-a-workbook" }],
		["no relationships", without("_rels/.rels"), { kind: "not-a-workbook" }],
		["no workbook part", without("xl/workbook.xml"), { kind: "missing-part" }],
		["no sheet part", without(SHEET), { kind: "missing-part" }],
		["an OpenDocument", withPart("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), { kind: "not-a-workbook", found: "ods" }],
		[
			"a text document",
			saveParts(new Map([...makeParts()].map(([name, text]) => [name, text.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")]))),
			{ kind: "not-a-workbook", found: "docx" },
		],
		[
			"a binary workbook",
			saveParts(
				new Map(
					[...makeParts()].map(([name, text]) => [
						name,
						text.replace("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main"),
					]),
				),
			),
			{ kind: "not-a-workbook", found: "xlsb" },
		],
		["a workbook part of another kind", withPart("xl/workbook.xml", "<html/>"), { kind: "bad-part", why: "root" }],
		["no sheets at all", withPart("xl/workbook.xml", `<workbook xmlns="${MAIN}"><sheets/></workbook>`), { kind: "not-a-workbook" }],
		["entities in the workbook part", withPart("xl/workbook.xml", `${BOMB}<workbook/>`), { kind: "entity", part: "xl/workbook.xml" }],
		["entities in the sheet", savePlan(oneSheet(BOMB + sheetXml(""))), { kind: "entity", part: SHEET }],
		["entities among the rows", savePlan(oneSheet(sheetXml(`${row(1, "")}<!DOCTYPE x>`))), { kind: "entity" }],
		[
			"entities in the shared texts",
			savePlan({ ...oneSheet(sheetXml(row(1, '<c t="s"><v>0</v></c>'))), sharedStrings: `<!DOCTYPE x><si><t>a</t></si>` }),
			{ kind: "entity" },
		],
		[
			"a shared text that is not there",
			savePlan({ ...oneSheet(sheetXml(row(1, '<c t="s"><v>7</v></c>'))), sharedStrings: "<si><t>a</t></si>" }),
			{ kind: "bad-part", why: "reference" },
		],
		["a row beyond the last", savePlan(oneSheet(sheetXml(row(1_048_577, "")))), { kind: "bad-part", why: "reference" }],
		["row 0", savePlan(oneSheet(sheetXml(row(0, "")))), { kind: "bad-part", why: "reference" }],
		["a column beyond the last", savePlan(oneSheet(sheetXml(row(1, '<c r="XFE1"><v>1</v></c>')))), { kind: "bad-part", why: "reference" }],
		["no rows element", savePlan(oneSheet(`<worksheet xmlns="${MAIN}"/>`)), { kind: "bad-part", why: "root" }],
		["a sheet cut in a cell", savePlan(oneSheet(sheetXml(row(1, '<c r="A1"><v>1</v></c>')).slice(0, -60))), { kind: "bad-part", why: "xml" }],
		["UTF-16", savePlan(oneSheet("\ufeff\u0000")), { kind: "bad-part" }],
		["another encoding", savePlan(oneSheet(sheetXml("").replace("UTF-8", "windows-1252"))), { kind: "bad-part", why: "encoding" }],
		["tags that do not match", withPart("xl/workbook.xml", `<workbook xmlns="${MAIN}"><sheets></workbook>`), { kind: "bad-part", why: "xml" }],
		["elements 100,000 deep", withPart("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${"<a>".repeat(100_000)}</styleSheet>`), { kind: "bad-part", why: "xml" }],
		["a sheet no relationship leads to", withPart("xl/_rels/workbook.xml.rels", "<Relationships/>"), { kind: "bad-part", why: "reference" }],
		[
			"two cells at the far ends of the sheet, in each of 200 columns",
			savePlan(oneSheet(sheetXml(row(1_048_576, Array.from({ length: 200 }, () => "<c><v>1</v></c>").join(""))))),
			{ kind: "too-large" },
		],
	])("%s", async (_, path, problem) => expect(await problemOf(path)).toMatchObject(problem));

	test("a relationship that leads to itself, and around in a circle", async () => {
		const rels = (target: string): string =>
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://x/drawing" Target="${target}"/></Relationships>`;
		const parts = new Map([
			...makeParts(),
			["xl/worksheets/_rels/sheet1.xml.rels", rels("../drawings/a.xml")],
			["xl/drawings/a.xml", "<a/>"],
			["xl/drawings/_rels/a.xml.rels", rels("../worksheets/sheet1.xml")],
		]);
		const path = saveParts(parts);
		expect((await checkWorkbook(path, freshPath())).kind).toBe("ok");
	});
	test("a bomb: 2 GB of zeros in a sheet, said so or not", async () => {
		const data = deflateRawSync(Buffer.alloc(200 << 20));
		for (const size of [200 << 20, 5]) {
			const path = freshPath();
			const writer = new ZipWriter(path);
			for (const [name, text] of makeParts()) if (name !== SHEET) writer.add(name, Buffer.from(text));
			writer.finish();
			// the entry is forged: a directory of its own would be refused as overlapping
			const bytes = appendEntry(path, SHEET, data, size);
			writeFileSync(path, bytes);
			const start = performance.now();
			expect(["too-large", "bad-part"]).toContain((await problemOf(path))?.kind);
			expect(performance.now() - start).toBeLessThan(5000);
		}
	});
	test("a cell that never ends", async () => {
		const path = savePlan(oneSheet(sheetXml(row(1, `<c r="A1" t="str"><v>${"x".repeat(12 << 20)}</v></c>`))));
		expect(await problemOf(path)).toMatchObject({ kind: "bad-part", why: "size" });
	});
	test("a tag whose attribute never ends", async () => {
		expect(await problemOf(savePlan(oneSheet(sheetXml(`<row r="1 ${"x".repeat(1 << 20)}`))))).toMatchObject({ kind: "bad-part" });
	});
});

/** A package with one more entry, whose sizes are lies. */
function appendEntry(path: string, name: string, data: Buffer, size: number): Buffer {
	const whole = readFileSync(path);
	const end = whole.length - 22;
	const start = whole.readUInt32LE(end + 16);
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04034b50, 0);
	local.writeUInt16LE(8, 8);
	local.writeUInt16LE(name.length, 26);
	const entry = Buffer.alloc(46);
	entry.writeUInt32LE(0x02014b50, 0);
	entry.writeUInt16LE(8, 10);
	entry.writeUInt32LE(crc32(Buffer.alloc(0)), 16);
	entry.writeUInt32LE(data.length, 20);
	entry.writeUInt32LE(size, 24);
	entry.writeUInt16LE(name.length, 28);
	entry.writeUInt32LE(start, 42);
	const directory = Buffer.concat([whole.subarray(start, end), entry, Buffer.from(name)]);
	const tail = Buffer.from(whole.subarray(end));
	tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
	tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
	tail.writeUInt32LE(directory.length, 12);
	tail.writeUInt32LE(start + 30 + name.length + data.length, 16);
	return Buffer.concat([whole.subarray(0, start), local, Buffer.from(name), data, directory, tail]);
}

test("whatever byte is wrong, a workbook is read, or refused with a reason", async () => {
	const whole = readFileSync(
		savePlan({ ...oneSheet(sheetXml(row(1, '<c r="A1" t="s"><v>0</v></c>') + row(2, '<c r="A2"><v>1</v></c>'))), sharedStrings: "<si><t>a</t></si>" }),
	);
	const path = freshPath();
	for (let at = 0; at < whole.length; at += 7) {
		const bytes = Buffer.from(whole);
		bytes[at]! ^= 1 << (at % 8);
		writeFileSync(path, bytes);
		await problemOf(path);
	}
	for (let length = 0; length < whole.length; length += 53) {
		writeFileSync(path, whole.subarray(0, length));
		expect(await problemOf(path)).not.toBeNull();
	}
});
