import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../xlsx/deflate.ts";
import type { Package, ZipForm } from "./draft.ts";

const DOS_1980 = 0x0021_0000;
const LIMIT32 = 0xffff_ffff;
const ZIP64 = 1;

/** A zip in the forms that other programs write, which our own writer does not. */
export function pack(parts: Package, form: ZipForm = {}): Buffer {
	const pieces: Buffer[] = [];
	const directory: Buffer[] = [];
	let position = 0;
	const put = (bytes: Buffer): void => {
		pieces.push(bytes);
		position += bytes.length;
	};
	const folders = new Set(
		form.folders === true ? [...parts.keys()].flatMap((name) => (name.includes("/") ? [name.slice(0, name.lastIndexOf("/") + 1)] : [])) : [],
	);
	for (const [part, content] of [...[...folders].map((name): [string, string] => [name, ""]), ...parts]) {
		const name = Buffer.from(form.backslashes === true ? part.replaceAll("/", "\\") : part, "utf8");
		const bytes = Buffer.from(content as string);
		const stored = form.stored === true || bytes.length === 0;
		const data = stored ? bytes : deflateRawSync(bytes);
		const entry: Entry = { name, crc: crc32(bytes), size: bytes.length, packed: data.length, method: stored ? 0 : 8, offset: position, form };
		put(localHeader(entry));
		put(data);
		if (form.descriptors === true) put(descriptor(entry));
		directory.push(centralHeader(entry));
	}
	const start = position;
	for (const record of directory) put(record);
	const comment = Buffer.from(form.comment ?? "", "utf8");
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x0605_4b50, 0);
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(position - start, 12);
	end.writeUInt32LE(start, 16);
	end.writeUInt16LE(comment.length, 20);
	put(end);
	put(comment);
	return Buffer.concat(pieces);
}

interface Entry {
	readonly name: Buffer;
	readonly crc: number;
	readonly size: number;
	readonly packed: number;
	readonly method: number;
	readonly offset: number;
	readonly form: ZipForm;
}
const flagsOf = ({ name, form }: Entry): number => (form.descriptors === true ? 8 : 0) | (/[\x80-\xff]/.test(name.toString("latin1")) ? 0x800 : 0);

function localHeader(entry: Entry): Buffer {
	const { form, name } = entry;
	const later = form.descriptors === true;
	const extra = form.wide === true ? wideSizes(later ? 0 : entry.size, later ? 0 : entry.packed) : Buffer.alloc(0);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x0403_4b50, 0);
	header.writeUInt16LE(form.wide === true ? 45 : 20, 4);
	header.writeUInt16LE(flagsOf(entry), 6);
	header.writeUInt16LE(entry.method, 8);
	header.writeUInt32LE(DOS_1980, 10);
	if (!later) header.writeUInt32LE(entry.crc, 14);
	header.writeUInt32LE(form.wide === true ? LIMIT32 : later ? 0 : entry.packed, 18);
	header.writeUInt32LE(form.wide === true ? LIMIT32 : later ? 0 : entry.size, 22);
	header.writeUInt16LE(name.length, 26);
	header.writeUInt16LE(extra.length, 28);
	return Buffer.concat([header, name, extra]);
}
function centralHeader(entry: Entry): Buffer {
	const { form, name } = entry;
	const extra = form.wide === true ? wideSizes(entry.size, entry.packed) : Buffer.alloc(0);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x0201_4b50, 0);
	header.writeUInt16LE(20, 4);
	header.writeUInt16LE(form.wide === true ? 45 : 20, 6);
	header.writeUInt16LE(flagsOf(entry), 8);
	header.writeUInt16LE(entry.method, 10);
	header.writeUInt32LE(DOS_1980, 12);
	header.writeUInt32LE(entry.crc, 16);
	header.writeUInt32LE(form.wide === true ? LIMIT32 : entry.packed, 20);
	header.writeUInt32LE(form.wide === true ? LIMIT32 : entry.size, 24);
	header.writeUInt16LE(name.length, 28);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE(entry.offset, 42);
	return Buffer.concat([header, name, extra]);
}
function wideSizes(size: number, packed: number): Buffer {
	const extra = Buffer.alloc(20);
	extra.writeUInt16LE(ZIP64, 0);
	extra.writeUInt16LE(16, 2);
	extra.writeBigUInt64LE(BigInt(size), 4);
	extra.writeBigUInt64LE(BigInt(packed), 12);
	return extra;
}
function descriptor({ crc, size, packed, form }: Entry): Buffer {
	const wide = form.wide === true;
	const bytes = Buffer.alloc(wide ? 24 : 16);
	bytes.writeUInt32LE(0x0807_4b50, 0);
	bytes.writeUInt32LE(crc, 4);
	if (wide) {
		bytes.writeBigUInt64LE(BigInt(packed), 8);
		bytes.writeBigUInt64LE(BigInt(size), 16);
	} else {
		bytes.writeUInt32LE(packed, 8);
		bytes.writeUInt32LE(size, 12);
	}
	return bytes;
}
