import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../local/xlsx/deflate.ts";
import { MAIN, makeParts, row, sheetXml } from "./xlsx/workbook.ts";

/** Files that somebody made to break a reader, or that a disk or a network broke. All are small; some claim to be huge. */

const SHEET = "xl/worksheets/sheet1.xml";
const cell = (name: string, text: string): string => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const ROWS = row(1, cell("A1", "Nom") + cell("B1", "Courriel")) + row(2, cell("A2", "Roy") + cell("B2", "ana@orange.fr"));

interface Entry {
	readonly name: string;
	readonly data: Buffer;
	/** What the directory and the local header say, where that is not true. */
	readonly method?: number;
	readonly flags?: number;
	readonly crc?: number;
	readonly size?: number;
	readonly packedSize?: number;
	readonly offset?: number;
	readonly attributes?: number;
	readonly extra?: Buffer;
	/** Bytes between the data and the next entry. */
	readonly after?: Buffer;
	readonly packed?: Buffer;
	readonly localName?: string;
}
interface End {
	readonly count?: number;
	readonly size?: number;
	readonly start?: number;
	readonly before?: Buffer;
	readonly after?: Buffer;
}

/** A zip that may lie. */
function forge(entries: readonly Entry[], end: End = {}): Buffer {
	const pieces: Buffer[] = end.before === undefined ? [] : [end.before];
	const directory: Buffer[] = [];
	let at = end.before?.length ?? 0;
	for (const entry of entries) {
		const packed = entry.packed ?? deflateRawSync(entry.data);
		const name = Buffer.from(entry.name);
		const localName = Buffer.from(entry.localName ?? entry.name);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(entry.flags ?? 0, 6);
		local.writeUInt16LE(entry.method ?? 8, 8);
		local.writeUInt16LE(localName.length, 26);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		central.writeUInt16LE(0x0314, 4);
		central.writeUInt16LE(entry.flags ?? 0, 8);
		central.writeUInt16LE(entry.method ?? 8, 10);
		central.writeUInt32LE(entry.crc ?? crc32(entry.data), 16);
		central.writeUInt32LE(entry.packedSize ?? packed.length, 20);
		central.writeUInt32LE(entry.size ?? entry.data.length, 24);
		central.writeUInt16LE(name.length, 28);
		central.writeUInt16LE(entry.extra?.length ?? 0, 30);
		central.writeUInt32LE(entry.attributes ?? 0, 38);
		central.writeUInt32LE(entry.offset ?? at, 42);
		directory.push(central, name, entry.extra ?? Buffer.alloc(0));
		const whole = [local, localName, packed, entry.after ?? Buffer.alloc(0)];
		pieces.push(...whole);
		at += whole.reduce((sum, piece) => sum + piece.length, 0);
	}
	const listed = Buffer.concat(directory);
	const tail = Buffer.alloc(22);
	tail.writeUInt32LE(0x06054b50, 0);
	tail.writeUInt16LE(end.count ?? entries.length, 8);
	tail.writeUInt16LE(end.count ?? entries.length, 10);
	tail.writeUInt32LE(end.size ?? listed.length, 12);
	tail.writeUInt32LE(end.start ?? at, 16);
	return Buffer.concat([...pieces, listed, tail, end.after ?? Buffer.alloc(0)]);
}

const entriesOf = (parts: ReadonlyMap<string, string>): Entry[] => [...parts].map(([name, text]) => ({ name, data: Buffer.from(text) }));
const plain = makeParts({ sheets: [{ name: "Clients", xml: sheetXml(ROWS) }] });
const whole = entriesOf(plain);
/** The plain workbook with one entry otherwise. */
const lying = (name: string, lies: Partial<Entry>, end: End = {}): Buffer =>
	forge(
		whole.map((entry) => (entry.name === name ? { ...entry, ...lies } : entry)),
		end,
	);
const withPart = (name: string, text: string): Buffer => forge(entriesOf(new Map([...plain, [name, text]])));
const withSheet = (rows: string, more: { before?: string; after?: string } = {}): Buffer => withPart(SHEET, sheetXml(rows, more));
const zip64 = (size: bigint, packed: bigint): Buffer => {
	const extra = Buffer.alloc(20);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(16, 2);
	extra.writeBigUInt64LE(size, 4);
	extra.writeBigUInt64LE(packed, 12);
	return extra;
};
const zeros = deflateRawSync(Buffer.alloc(100 << 20));
const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const doctype = (content: string): string => `<?xml version="1.0"?><!DOCTYPE worksheet [${content}]>`;
const ole = (stream: string): Buffer =>
	Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1016), Buffer.from(stream, "utf16le"), Buffer.alloc(4096)]);

/** What no workbook is: each has to be refused in one sentence. */
export const REFUSED: readonly (readonly [name: string, bytes: Buffer])[] = [
	["nothing", Buffer.alloc(0)],
	["one byte", Buffer.from("P")],
	["a signature alone", Buffer.from("PK\x03\x04")],
	["an end record alone", forge([])],
	["a gigabyte of nothing said in an end record", forge([], { count: 1, size: 0x3fffffff, start: 0 })],
	["cut in the directory", forge(whole).subarray(0, -40)],
	["cut in the data", forge(whole).subarray(0, 300)],
	["a directory that begins beyond the end", forge(whole, { start: 0x7fffffff })],
	["more entries than there are", forge(whole, { count: 60_000 })],
	["fewer entries than there are, the workbook part left out", forge(whole, { count: 1 })],
	["64 bits announced and not given", forge(whole, { count: 0xffff, start: 0xffffffff })],
	["64-bit sizes of exabytes", lying(SHEET, { size: 0xffffffff, packedSize: 0xffffffff, extra: zip64(1n << 60n, 1n << 60n) })],
	["64-bit sizes that are not there", lying(SHEET, { size: 0xffffffff, packedSize: 0xffffffff })],
	["64-bit sizes beyond what numbers count", lying(SHEET, { size: 0xffffffff, packedSize: 0xffffffff, extra: zip64((1n << 64n) - 1n, 5n) })],
	["an entry outside the file", lying(SHEET, { offset: 0x7ffffff0 })],
	["an entry over another", lying(SHEET, { offset: 0 })],
	["an entry in the directory", lying(SHEET, { packedSize: 900_000 })],
	["two entries of one name", forge([...whole, whole[0]!])],
	["two entries of one name in two cases", forge([...whole, { ...whole[0]!, name: whole[0]!.name.toUpperCase() }])],
	["a name that climbs out", forge([...whole, { name: "../../etc/cron.d/x", data: Buffer.from("x") }])],
	["a name that climbs out in Windows", forge([...whole, { name: "xl\\..\\..\\x", data: Buffer.from("x") }])],
	["a name from the root", forge([...whole, { name: "/etc/passwd", data: Buffer.from("x") }])],
	["a name with a drive", forge([...whole, { name: "C:/x", data: Buffer.from("x") }])],
	["a name with a zero", forge([...whole, { name: "xl/a\0b", data: Buffer.from("x") }])],
	["a name that is empty", forge([...whole, { name: "", data: Buffer.from("x") }])],
	["a password on an entry", lying(SHEET, { flags: 1 })],
	["strong encryption", lying(SHEET, { flags: 0x41 })],
	["another compression (bzip2)", lying(SHEET, { method: 12 })],
	["stored, of two sizes", lying(SHEET, { method: 0 })],
	["a wrong checksum in a part that is read", lying(SHEET, { crc: 1 })],
	["a wrong checksum in the workbook part", lying("xl/workbook.xml", { crc: 1 })],
	["a wrong size in a part that is read", lying(SHEET, { size: 7 })],
	["rubbish for compressed data", lying(SHEET, { packed: Buffer.alloc(500, 0xff) })],
	["a bomb that says so", lying(SHEET, { packed: zeros, size: 100 << 20 })],
	["a bomb that lies", lying(SHEET, { packed: zeros, size: 1000 })],
	["a bomb in the workbook part", lying("xl/workbook.xml", { packed: zeros, size: 1000 })],
	["a bomb in the styles", lying("xl/styles.xml", { packed: zeros, size: 60 << 20 })],
	["a zip in a zip", forge([{ name: "a.xlsx", data: forge(whole) }])],
	["a workbook of before 2007", ole("Workbook")],
	["a workbook with a password", ole("EncryptedPackage")],
	[
		"a billion laughs in the sheet",
		withPart(SHEET, `${doctype(`<!ENTITY l0 "ha">${laughs}`)}<worksheet xmlns="${MAIN}"><sheetData>&l12;</sheetData></worksheet>`),
	],
	["a billion laughs in the workbook", withPart("xl/workbook.xml", `${doctype(`<!ENTITY l0 "ha">${laughs}`)}<workbook xmlns="${MAIN}">&l12;</workbook>`)],
	["an entity a megabyte long", withPart(SHEET, `${doctype(`<!ENTITY a "${"a".repeat(1 << 20)}">`)}<worksheet/>`)],
	["an entity that is a file", withPart(SHEET, `${doctype('<!ENTITY a SYSTEM "file:///etc/passwd">')}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`)],
	["an entity that is itself", withPart("[Content_Types].xml", `${doctype('<!ENTITY a "&a;">')}<Types>&a;</Types>`)],
	["a type definition elsewhere", withPart("_rels/.rels", '<!DOCTYPE x SYSTEM "http://example.com/x.dtd"><Relationships/>')],
	["tags a million deep", withPart("xl/workbook.xml", `<workbook xmlns="${MAIN}">${"<a>".repeat(1_000_000)}`)],
	["tags a million deep, closed", withPart("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${"<a>".repeat(500_000)}${"</a>".repeat(500_000)}</styleSheet>`)],
	["an attribute that never ends", withSheet(`<row r="1 ${"x".repeat(2 << 20)}`)],
	["a cell that never ends", withSheet(row(1, `<c r="A1" t="str"><v>${"x".repeat(12 << 20)}</v></c>`))],
	["a million attributes", withPart("xl/workbook.xml", `<workbook xmlns="${MAIN}" ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`)],
	["a column beyond the last", withSheet(row(1, cell("XFE1", "x")))],
	["a row beyond the last", withSheet(row(1_048_577, cell("A1048577", "x")))],
	["cells all over the sheet", withSheet(row(1_048_576, Array.from({ length: 300 }, () => "<c><v>1</v></c>").join("")))],
	[
		"a workbook that is its own sheet",
		withPart("xl/_rels/workbook.xml.rels", plain.get("xl/_rels/workbook.xml.rels")!.replace("worksheets/sheet1.xml", "workbook.xml")),
	],
];

/** What is odd but sound: read, or refused in a sentence. */
export const ODD: readonly (readonly [name: string, bytes: Buffer])[] = [
	["bytes before the zip", forge(whole, { before: Buffer.alloc(100, 0x20) })],
	["bytes after the zip", forge(whole, { after: Buffer.alloc(100) })],
	["a link among the entries", forge([...whole, { name: "xl/link", data: Buffer.from("/etc/passwd"), attributes: 0xa1ff0000 }])],
	["a data descriptor announced and missing", lying(SHEET, { flags: 8 })],
	["another name in the local header", lying(SHEET, { localName: "xl/worksheets/sheet9.xml" })],
	["a wrong checksum in a part that nobody reads", forge([...whole, { name: "docProps/x.xml", data: Buffer.from("<x/>"), crc: 5 }])],
	["ten thousand parts that nobody names", forge([...whole, ...Array.from({ length: 10_000 }, (_, i) => ({ name: `x/${i}`, data: Buffer.from("x") }))])],
	[
		"relationships in a circle",
		withPart(
			"xl/worksheets/_rels/sheet1.xml.rels",
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/drawing" Target="sheet1.xml"/></Relationships>',
		),
	],
	["16,384 columns", withSheet(ROWS + row(3, Array.from({ length: 16_384 }, (_, i) => `<c><v>${i}</v></c>`).join("")))],
	[
		"16,384 headers",
		withSheet(row(1, Array.from({ length: 16_384 }, (_, i) => `<c t="str"><v>Courriel ${i}</v></c>`).join("")) + row(2, "<c t='str'><v>a@orange.fr</v></c>")),
	],
	["the last row of all", withSheet(ROWS + row(1_048_576, cell("A1048576", "x")))],
	[
		"cells as long as they may be",
		withSheet(ROWS + Array.from({ length: 20 }, (_, i) => row(3 + i, cell(`A${3 + i}`, "é".repeat(32_767)) + cell(`B${3 + i}`, "@".repeat(32_767)))).join("")),
	],
	["characters that XML has not", withSheet(ROWS + row(3, cell("A3", "a&#0;&#8;&#xFFFF;&#xD800;\u0001") + cell("B3", "_xD800_&#x110000;")))],
	["halves of characters", withSheet(ROWS + row(3, cell("A3", "_xD83D_") + cell("B3", "_xDE00_@orange.fr")))],
	["texts like formulas", withSheet(ROWS + row(3, cell("A3", "=cmd|' /C calc'!A0") + cell("B3", "@SUM(1+1)*cmd")))],
	[
		"names that are words of the language",
		withSheet(
			row(1, cell("A1", "__proto__") + cell("B1", "constructor") + cell("C1", "Courriel")) +
				row(2, cell("A2", "toString") + cell("B2", "x") + cell("C2", "a@orange.fr")),
		),
	],
	["one merged cell over all", withSheet(ROWS, { after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' })],
	[
		"a hundred thousand merged cells",
		withSheet(ROWS, { after: `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i + 5}:B${i + 5}"/>`).join("")}</mergeCells>` }),
	],
];
