import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../local/xlsx/deflate.ts";
import { XlsxError } from "../../../local/xlsx/error.ts";
import { Zip, ZipWriter } from "../../../local/xlsx/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "loupe-zip-"));
let count = 0;
const fresh = (): string => join(folder, `${++count}.zip`);

async function whole(zip: Zip, name: string): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of zip.stream(zip.find(name)!)) pieces.push(piece);
	return Buffer.concat(pieces).toString();
}
function problemOf(path: string): object {
	try {
		new Zip(path).close();
	} catch (error) {
		if (error instanceof XlsxError) return error.problem;
		throw error;
	}
	throw new Error("was not refused");
}

describe("zip", () => {
	test("what is written is read again, whole and in pieces", async () => {
		const path = fresh();
		const writer = new ZipWriter(path);
		writer.add("a.xml", Buffer.from("<a>hello hello hello hello hello</a>"));
		writer.add("tiny", Buffer.from("x"));
		const stream = writer.stream("dossier/é.xml");
		for (let i = 0; i < 1000; i++) await stream.write(Buffer.from(`ligne ${i}\n`));
		await stream.end();
		writer.finish();
		const zip = new Zip(path);
		expect(zip.entries.map((entry) => [entry.name, entry.method])).toEqual([
			["a.xml", 8],
			["tiny", 0],
			["dossier/é.xml", 8],
		]);
		expect(zip.read(zip.find("A.XML")!, 100).toString()).toBe("<a>hello hello hello hello hello</a>");
		expect((await whole(zip, "dossier/é.xml")).split("\n")).toHaveLength(1001);
		expect(zip.peek(zip.find("dossier/é.xml")!, 7).toString()).toBe("ligne 0");

		const again = fresh();
		const copier = new ZipWriter(again);
		for (const entry of zip.entries) copier.copy(zip, entry);
		copier.finish();
		expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
		zip.close();
	});

	test("room for sizes of 64 bits that was not needed is padding, and gone in a copy", async () => {
		const path = fresh();
		const writer = new ZipWriter(path);
		const stream = writer.stream("a", { roomy: true });
		await stream.write(Buffer.from("hello"));
		await stream.end();
		writer.finish();
		const header = readFileSync(path);
		expect([header.readUInt16LE(4), header.readUInt32LE(22), header.readUInt16LE(28), header.readUInt16LE(31), header.readUInt16LE(33)]).toEqual([
			20, 5, 20, 0xa220, 16,
		]);
		const zip = new Zip(path);
		expect(await whole(zip, "a")).toBe("hello");
		const copy = fresh();
		const copier = new ZipWriter(copy);
		copier.copy(zip, zip.entries[0]!);
		copier.finish();
		expect(await whole(new Zip(copy), "a")).toBe("hello");
		zip.close();
	});
	test("sizes told after the data (bit 3) are told before it in a copy", async () => {
		const data = deflateRawSync(hello);
		const bytes = forge([{ name: "a", data, method: 8, size: 5, crc: crc32(hello), flags: 8 }]);
		const path = fresh();
		writeFileSync(path, bytes);
		const zip = new Zip(path);
		const copy = fresh();
		const copier = new ZipWriter(copy);
		copier.copy(zip, zip.entries[0]!);
		copier.finish();
		const copied = readFileSync(copy);
		expect([copied.readUInt16LE(6), copied.readUInt32LE(18), copied.readUInt32LE(22)]).toEqual([0, data.length, 5]);
		expect(copied.includes(data)).toBe(true);
		expect(await whole(new Zip(copy), "a")).toBe("hello");
		zip.close();
	});

	test("an aborted package leaves nothing behind, and what stood there stays", () => {
		const path = fresh();
		writeFileSync(path, "before");
		const writer = new ZipWriter(path);
		writer.add("a", Buffer.from("x"));
		writer.abort();
		expect(readFileSync(path, "utf8")).toBe("before");
		expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
	});

	test("crc32() is the one of the standard", () => expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926));

	/** A package made by hand: entries with the lies that a test asks for. */
	function forge(parts: { name: string; data: Buffer; size?: number; crc?: number; method?: number; offset?: number; flags?: number }[]): Buffer {
		const pieces: Buffer[] = [];
		const central: Buffer[] = [];
		let at = 0;
		for (const { name, data, size = data.length, crc = crc32(data), method = 0, offset, flags = 0 } of parts) {
			const local = Buffer.alloc(30);
			local.writeUInt32LE(0x04034b50, 0);
			local.writeUInt16LE(flags, 6);
			local.writeUInt16LE(method, 8);
			local.writeUInt16LE(name.length, 26);
			const entry = Buffer.alloc(46);
			entry.writeUInt32LE(0x02014b50, 0);
			entry.writeUInt16LE(flags, 8);
			entry.writeUInt16LE(method, 10);
			entry.writeUInt32LE(crc, 16);
			entry.writeUInt32LE(data.length, 20);
			entry.writeUInt32LE(size, 24);
			entry.writeUInt16LE(name.length, 28);
			entry.writeUInt32LE(offset ?? at, 42);
			central.push(entry, Buffer.from(name));
			pieces.push(local, Buffer.from(name), data);
			at += 30 + name.length + data.length;
		}
		const directory = Buffer.concat(central);
		const end = Buffer.alloc(22);
		end.writeUInt32LE(0x06054b50, 0);
		end.writeUInt16LE(parts.length, 8);
		end.writeUInt16LE(parts.length, 10);
		end.writeUInt32LE(directory.length, 12);
		end.writeUInt32LE(at, 16);
		return Buffer.concat([...pieces, directory, end]);
	}
	const hello = Buffer.from("hello");

	test.each([
		["empty file", Buffer.alloc(0), { kind: "not-a-zip", found: "nothing" }],
		["plain text", Buffer.from("nom;prénom\n").subarray(0, 5), { kind: "not-a-zip", found: "text" }],
		["a workbook of before 2007", Buffer.from("d0cf11e0a1b11ae100", "hex"), { kind: "not-a-zip", found: "xls" }],
		["a password", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]), { kind: "encrypted" }],
		["cut in the middle", forge([{ name: "a", data: hello }]).subarray(0, 40), { kind: "truncated", part: null }],
		["path traversal", forge([{ name: "../../etc/x", data: hello }]), { kind: "bad-directory", part: "../../etc/x", why: "name" }],
		["path traversal, other slash", forge([{ name: "a\\..\\x", data: hello }]), { kind: "bad-directory", part: "a/../x", why: "name" }],
		["absolute name", forge([{ name: "/x", data: hello }]), { kind: "bad-directory", part: "/x", why: "name" }],
		[
			"same name twice",
			forge([
				{ name: "a", data: hello },
				{ name: "A", data: hello },
			]),
			{ kind: "bad-directory", part: "A", why: "twice" },
		],
		[
			"two entries on the same bytes",
			forge([
				{ name: "a", data: hello },
				{ name: "b", data: hello, offset: 0 },
			]),
			{ kind: "bad-directory", part: "b", why: "overlap" },
		],
		["an offset beyond the end", forge([{ name: "a", data: hello, offset: 1 << 30 }]), { kind: "bad-directory", part: "a", why: "offset" }],
		["a method we do not know", forge([{ name: "a", data: hello, method: 12 }]), { kind: "bad-directory", part: "a", why: "method" }],
		["an encrypted entry", forge([{ name: "a", data: hello, flags: 1 }]), { kind: "encrypted" }],
	])("refused: %s", (_, bytes, problem) => {
		const path = fresh();
		writeFileSync(path, bytes);
		expect(problemOf(path)).toEqual(problem);
	});
	test("refused: no such file", () => expect(problemOf(join(folder, "none"))).toEqual({ kind: "unreadable", code: "ENOENT" }));
	test("refused: a folder", () => expect(problemOf(folder)).toEqual({ kind: "unreadable", code: "EISDIR" }));

	test.each([
		["claims 2 GB", { name: "a", data: deflateRawSync(hello), method: 8, size: 2 ** 31, crc: crc32(hello) }, "too-large"],
		["is larger than it says", { name: "a", data: deflateRawSync(Buffer.alloc(1 << 20)), method: 8, size: 5 }, "bad-part"],
		["has another checksum", { name: "a", data: deflateRawSync(hello), method: 8, size: 5, crc: 1 }, "bad-part"],
		["is not compressed data", { name: "a", data: Buffer.from("ffffffff", "hex"), method: 8, size: 5 }, "bad-part"],
		["ends too early", { name: "a", data: deflateRawSync(Buffer.alloc(99_999, "ab1")).subarray(0, 20), method: 8, size: 99_999 }, "bad-part"],
	])("refused when read: a part that %s", async (_, part, kind) => {
		const path = fresh();
		writeFileSync(path, forge([part]));
		const zip = new Zip(path);
		const entry = zip.entries[0]!;
		expect(() => zip.read(entry, 1 << 22)).toThrow(kind);
		await expect(whole(zip, "a")).rejects.toThrow(kind);
		zip.close();
	});
});
