/** Zip packages: a reader that trusts nothing, and a writer that streams.
 *
 *  Writing a package:
 *  ```ts
 *  const zip = new ZipWriter("out.xlsx");           // writes aside, in the same folder
 *  zip.add("[Content_Types].xml", Buffer.from("…")); // a small part, whole
 *  const part = zip.stream("xl/worksheets/sheet1.xml");
 *  await part.write(chunk);                          // as often as needed; resolves when the chunk may be reused
 *  await part.end();                                 // one stream at a time
 *  await zip.finish();                               // puts the file in its place; zip.abort() leaves nothing behind
 *  ```
 *  Every entry is dated 1980-01-01, so that the same parts give the same bytes. */
import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DeflateRaw } from "node:zlib";
import { crc32, deflate, deflater, inflate, inflater } from "./deflate.ts";
import { XlsxError } from "./error.ts";

export interface ZipEntry {
	readonly name: string;
	/** Name as it stands in the directory. */
	readonly rawName: Buffer;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly flags: number;
	readonly crc: number;
	readonly compressedSize: number;
	readonly size: number;
	/** Of the local header, from the start of the file. */
	readonly offset: number;
	readonly madeBy: number;
	/** Time and date as the directory has them. */
	readonly dosTime: number;
	readonly internalAttributes: number;
	readonly externalAttributes: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const MAX_ENTRIES = 65_535;
const MAX_DIRECTORY = 32 << 20;
/** DEFLATE cannot do better than 1032 to 1; a sheet is seldom beyond 50 to 1. */
const SUSPECT_RATIO = 300;
const SUSPECT_SIZE = 64 << 20;

export class Zip {
	readonly path: string;
	readonly entries: readonly ZipEntry[];
	readonly #fd: number;
	readonly #byName = new Map<string, ZipEntry>();
	#open = true;

	/** Opens a package and checks its directory: every entry lies inside the file, none over another, none outside its folder. */
	constructor(path: string) {
		this.path = path;
		try {
			this.#fd = openSync(path, "r");
		} catch (error) {
			throw new XlsxError({ kind: "unreadable", code: (error as NodeJS.ErrnoException).code ?? "unknown" });
		}
		try {
			const status = fstatSync(this.#fd);
			if (!status.isFile()) throw new XlsxError({ kind: "unreadable", code: status.isDirectory() ? "EISDIR" : "EINVAL" });
			this.entries = readDirectory(this.#fd, status.size);
			for (const entry of this.entries) {
				const key = entry.name.toLowerCase();
				if (this.#byName.has(key)) throw new XlsxError({ kind: "bad-directory", part: entry.name, why: "twice" });
				this.#byName.set(key, entry);
			}
		} catch (error) {
			closeSync(this.#fd);
			throw error;
		}
	}

	/** The entry of that name, whatever its case, as part names compare. */
	find(name: string): ZipEntry | undefined {
		return this.#byName.get(name.toLowerCase());
	}

	/** Position of the entry's data in the file. */
	#dataOffset(entry: ZipEntry): number {
		const header = readAt(this.#fd, entry.offset, 30);
		if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw new XlsxError({ kind: "bad-directory", part: entry.name, why: "offset" });
		return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
	}

	/** The compressed bytes as they stand, in pieces. */
	*raw(entry: ZipEntry): Generator<Buffer> {
		let at = this.#dataOffset(entry);
		const end = at + entry.compressedSize;
		while (at < end) {
			const piece = readAt(this.#fd, at, Math.min(1 << 18, end - at));
			if (piece.length === 0) throw new XlsxError({ kind: "truncated", part: entry.name });
			at += piece.length;
			yield piece;
		}
	}

	/** A part whole. For small parts: beyond `limit` bytes it is refused. */
	read(entry: ZipEntry, limit: number): Buffer {
		refuseBomb(entry);
		if (entry.size > limit) throw new XlsxError({ kind: "too-large", part: entry.name, size: entry.size, limit });
		const packed = Buffer.concat([...this.raw(entry)]);
		let bytes: Buffer = packed;
		if (entry.method === 8) {
			try {
				bytes = inflate(packed, entry.size + 1);
			} catch (error) {
				if (error instanceof RangeError) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "size" });
				throw new XlsxError({ kind: "bad-part", part: entry.name, why: "compression" });
			}
		}
		if (bytes.length !== entry.size) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "size" });
		if (crc32(bytes) !== entry.crc) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "checksum" });
		return bytes;
	}

	/** The first bytes of a part, about `length` of them or fewer, unchecked: to see what it is. */
	peek(entry: ZipEntry, length: number): Buffer {
		const packed = readAt(this.#fd, this.#dataOffset(entry), Math.min(Math.max(length, 4096), entry.compressedSize));
		if (entry.method === 0) return packed.subarray(0, length);
		try {
			return inflate(packed, 1100 * packed.length, true).subarray(0, length);
		} catch {
			throw new XlsxError({ kind: "bad-part", part: entry.name, why: "compression" });
		}
	}

	/** A part in pieces of up to 256 KB, checked on the way: its size while it comes, its checksum at the end. */
	async *stream(entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
		refuseBomb(entry);
		let size = 0;
		let crc = 0;
		for await (const piece of entry.method === 0 ? this.raw(entry) : this.#inflated(entry)) {
			size += piece.length;
			if (size > entry.size) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "size" });
			crc = crc32(piece, crc);
			yield piece;
		}
		if (size !== entry.size) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "size" });
		if (crc !== entry.crc) throw new XlsxError({ kind: "bad-part", part: entry.name, why: "checksum" });
	}

	async *#inflated(entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
		const stream = inflater();
		const pieces = this.raw(entry);
		const feed = (): void => {
			let piece: IteratorResult<Buffer>;
			try {
				piece = pieces.next();
			} catch (error) {
				stream.destroy(error as Error);
				return;
			}
			if (piece.done) stream.end();
			else stream.write(piece.value, (error) => error || feed());
		};
		feed();
		try {
			for await (const piece of stream) yield piece as Buffer;
		} catch (error) {
			if (error instanceof XlsxError || (error as NodeJS.ErrnoException).code?.startsWith("Z_") !== true) throw error;
			throw new XlsxError({ kind: "bad-part", part: entry.name, why: "compression" });
		} finally {
			stream.destroy();
		}
	}

	close(): void {
		if (this.#open) closeSync(this.#fd);
		this.#open = false;
	}
}

function refuseBomb(entry: ZipEntry): void {
	if (entry.size > SUSPECT_SIZE && entry.size > entry.compressedSize * SUSPECT_RATIO)
		throw new XlsxError({ kind: "too-large", part: entry.name, size: entry.size, limit: Math.max(SUSPECT_SIZE, entry.compressedSize * SUSPECT_RATIO) });
}

function readAt(fd: number, position: number, length: number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	let got = 0;
	while (got < length) {
		const more = readSync(fd, bytes, got, length - got, position + got);
		if (more === 0) break;
		got += more;
	}
	return bytes.subarray(0, got);
}

function readDirectory(fd: number, fileSize: number): ZipEntry[] {
	const head = readAt(fd, 0, Math.min(8, fileSize));
	if (head.length >= 4 && head.readUInt32BE(0) === 0xd0cf11e0)
		throw new XlsxError(isEncryptedPackage(fd, fileSize) ? { kind: "encrypted" } : { kind: "not-a-zip", found: "xls" });
	if (head.length < 4 || (head.readUInt32LE(0) !== LOCAL && head.readUInt32LE(0) !== END))
		throw new XlsxError({ kind: "not-a-zip", found: whatElse(fd, fileSize) });

	const tailStart = Math.max(0, fileSize - 65_557);
	const tail = readAt(fd, tailStart, fileSize - tailStart);
	let at = tail.length - 22;
	while (at >= 0 && !(tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) <= tail.length)) at--;
	if (at < 0) throw new XlsxError({ kind: "truncated", part: null });
	let count = tail.readUInt16LE(at + 10);
	let size = tail.readUInt32LE(at + 12);
	let start = tail.readUInt32LE(at + 16);
	let end = tailStart + at;
	if ((count === 0xffff || size === 0xffffffff || start === 0xffffffff) && at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR64) {
		const where = Number(tail.readBigUInt64LE(at - 12));
		const record = where + 56 <= fileSize ? readAt(fd, where, 56) : Buffer.alloc(0);
		if (record.length < 56 || record.readUInt32LE(0) !== END64) throw new XlsxError({ kind: "truncated", part: null });
		count = Number(record.readBigUInt64LE(32));
		size = Number(record.readBigUInt64LE(40));
		start = Number(record.readBigUInt64LE(48));
		end = where;
	}
	if (start + size > end) throw new XlsxError({ kind: "truncated", part: null });
	if (count > MAX_ENTRIES || size > MAX_DIRECTORY) throw new XlsxError({ kind: "bad-directory", part: "", why: "count" });

	const directory = readAt(fd, start, size);
	const entries: ZipEntry[] = [];
	let position = 0;
	for (let i = 0; i < count; i++) {
		if (position + 46 > directory.length || directory.readUInt32LE(position) !== CENTRAL) throw new XlsxError({ kind: "truncated", part: null });
		const length = 46 + directory.readUInt16LE(position + 28) + directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
		if (position + length > directory.length) throw new XlsxError({ kind: "truncated", part: null });
		const entry = readEntry(directory.subarray(position, position + length));
		position += length;
		if (!entry.name.endsWith("/")) entries.push(entry);
	}
	refuseOverlap(fd, entries, start);
	return entries;
}

function readEntry(record: Buffer): ZipEntry {
	const nameLength = record.readUInt16LE(28);
	const rawName = Buffer.from(record.subarray(46, 46 + nameLength));
	const name = rawName.toString("utf8").replaceAll("\\", "/");
	const parts = name.split("/");
	if (name === "" || name.startsWith("/") || /[\0:]/.test(name) || parts.includes(".."))
		throw new XlsxError({ kind: "bad-directory", part: name, why: "name" });
	const flags = record.readUInt16LE(8);
	if (flags & 0x2041) throw new XlsxError({ kind: "encrypted" });
	const method = record.readUInt16LE(10);
	if (method !== 0 && method !== 8) throw new XlsxError({ kind: "bad-directory", part: name, why: "method" });
	let compressedSize = record.readUInt32LE(20);
	let size = record.readUInt32LE(24);
	let offset = record.readUInt32LE(42);
	if (size === 0xffffffff || compressedSize === 0xffffffff || offset === 0xffffffff) {
		const extra = record.subarray(46 + nameLength, 46 + nameLength + record.readUInt16LE(30));
		for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
			if (extra.readUInt16LE(at) !== ZIP64) continue;
			const wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
			let field = 0;
			const next = (narrow: number): number => {
				if (narrow !== 0xffffffff) return narrow;
				if (field + 8 > wide.length) throw new XlsxError({ kind: "bad-directory", part: name, why: "offset" });
				field += 8;
				return Number(wide.readBigUInt64LE(field - 8));
			};
			size = next(size);
			compressedSize = next(compressedSize);
			offset = next(offset);
			break;
		}
	}
	if (method === 0 && size !== compressedSize) throw new XlsxError({ kind: "bad-part", part: name, why: "size" });
	return {
		name,
		rawName,
		method,
		flags,
		crc: record.readUInt32LE(16),
		compressedSize,
		size,
		offset,
		madeBy: record.readUInt16LE(4),
		dosTime: record.readUInt32LE(12),
		internalAttributes: record.readUInt16LE(36),
		externalAttributes: record.readUInt32LE(38),
	};
}

/** Two names for the same bytes is how a small file claims to hold a huge one. */
function refuseOverlap(fd: number, entries: readonly ZipEntry[], directoryStart: number): void {
	let end = 0;
	for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
		if (entry.offset < end) throw new XlsxError({ kind: "bad-directory", part: entry.name, why: "overlap" });
		const header = readAt(fd, entry.offset, 30);
		if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw new XlsxError({ kind: "bad-directory", part: entry.name, why: "offset" });
		end = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28) + entry.compressedSize;
		if (end > directoryStart) throw new XlsxError({ kind: "truncated", part: entry.name });
	}
}

/** An OLE2 file holding a stream named EncryptedPackage is a workbook with a password; else it is a workbook of before 2007. */
function isEncryptedPackage(fd: number, fileSize: number): boolean {
	const wanted = Buffer.from("EncryptedPackage", "utf16le");
	const step = 1 << 20;
	for (let at = 0; at < fileSize; at += step) if (readAt(fd, at, Math.min(step + wanted.length, fileSize - at)).includes(wanted)) return true;
	return false;
}

function whatElse(fd: number, fileSize: number): "nothing" | "text" | "other" {
	if (fileSize === 0) return "nothing";
	return readAt(fd, 0, Math.min(512, fileSize)).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13) ? "text" : "other";
}

interface Written extends Omit<ZipEntry, "name"> {
	/** Its sizes need 64 bits. */
	readonly wide: boolean;
	/** Room was left for sizes of 64 bits. */
	readonly roomy: boolean;
}
export interface PartSummary {
	readonly crc: number;
	readonly size: number;
}
const ZIP64 = 1;
/** Room in a header that went unused, as the packaging convention of Office says it: some readers stumble over sizes of 64 bits that need not be. */
const GROWTH_HINT = 0xa220;
const GROWTH_HINT_SIGNATURE = 0xa028;
const DOS_1980 = 0x00210000;
const LIMIT32 = 0xffffffff;
let serial = 0;

/** A package being written. Nothing stands at `path` before `finish`; what stood there stays until then. */
export class ZipWriter {
	readonly #target: string;
	readonly #temporary: string;
	readonly #fd: number;
	readonly #written: Written[] = [];
	#position = 0;
	#closed = false;

	constructor(path: string) {
		this.#target = existsSync(path) ? realpathSync(path) : path;
		this.#temporary = join(dirname(this.#target), `.${basename(this.#target)}.${process.pid}.${++serial}.tmp`);
		this.#fd = this.#told(() => openSync(this.#temporary, "wx"));
	}

	/** What the system refuses is told of the file that is asked for, not of the one aside. */
	#told<T>(act: () => T): T {
		try {
			return act();
		} catch (error) {
			throw Object.assign(error as NodeJS.ErrnoException, { path: this.#target });
		}
	}

	/** A part whole. */
	add(name: string, bytes: Uint8Array, level = 6): PartSummary {
		const packed = deflate(bytes, level);
		const stored = packed.length >= bytes.length;
		const data = stored ? bytes : packed;
		const summary = { crc: crc32(bytes), size: bytes.length };
		const entry = { ...fresh(name, this.#position), method: stored ? 0 : 8, ...summary, compressedSize: data.length, wide: false, roomy: false };
		this.#put(localHeader(entry));
		this.#put(data);
		this.#written.push(entry);
		return summary;
	}

	/** A part that comes in pieces. `roomy` when it may exceed 4 GB: a part beyond that without it is refused. */
	stream(name: string, options: { readonly level?: number; readonly roomy?: boolean } = {}): PartStream {
		const { level = 6, roomy = false } = options;
		const header = { ...fresh(name, this.#position), method: 8, wide: false, roomy };
		this.#put(localHeader({ ...header, crc: 0, size: 0, compressedSize: 0 }));
		return new PartStream(
			level,
			(data) => this.#put(data),
			(crc, size, compressedSize) => {
				const wide = size >= LIMIT32 || compressedSize >= LIMIT32;
				if (wide && !roomy) throw new XlsxError({ kind: "too-large", part: name, size, limit: LIMIT32 });
				const entry = { ...header, crc, size, compressedSize, wide };
				writeAt(this.#fd, localHeader(entry), entry.offset);
				this.#written.push(entry);
			},
		);
	}

	/** An entry of another package, its compressed bytes as they stand: what nobody reads is not checked either. Where its checksum was wrong
	 *  it still is, and whoever opens the part learns what they would have learnt from the original. */
	copy(zip: Zip, entry: ZipEntry): void {
		const wide = entry.size >= LIMIT32 || entry.compressedSize >= LIMIT32;
		const { rawName, method, crc, size, compressedSize, madeBy, dosTime, internalAttributes, externalAttributes } = entry;
		// sizes are known by now: no descriptor follows the data
		const copied = {
			rawName,
			method,
			flags: entry.flags & ~8,
			crc,
			size,
			compressedSize,
			madeBy,
			dosTime,
			internalAttributes,
			externalAttributes,
			wide,
			roomy: wide,
			offset: this.#position,
		};
		this.#put(localHeader(copied));
		for (const piece of zip.raw(entry)) this.#put(piece);
		this.#written.push(copied);
	}

	/** Writes the directory and puts the file in its place. */
	finish(): void {
		const start = this.#position;
		for (const entry of this.#written) this.#put(centralHeader(entry));
		const size = this.#position - start;
		const count = this.#written.length;
		if (count >= 0xffff || start >= LIMIT32 || size >= LIMIT32) this.#put(endRecords64(count, size, start, this.#position));
		const end = Buffer.alloc(22);
		end.writeUInt32LE(END, 0);
		end.writeUInt16LE(Math.min(count, 0xffff), 8);
		end.writeUInt16LE(Math.min(count, 0xffff), 10);
		end.writeUInt32LE(Math.min(size, LIMIT32), 12);
		end.writeUInt32LE(Math.min(start, LIMIT32), 16);
		this.#put(end);
		this.#told(() => {
			fsyncSync(this.#fd);
			closeSync(this.#fd);
			this.#closed = true;
			if (existsSync(this.#target)) chmodSync(this.#temporary, statSync(this.#target).mode);
			renameSync(this.#temporary, this.#target);
		});
	}

	/** Gives up: what stood at the path stays as it was. Does nothing after `finish`. */
	abort(): void {
		if (!this.#closed) closeSync(this.#fd);
		this.#closed = true;
		rmSync(this.#temporary, { force: true });
	}

	#put(data: Uint8Array): void {
		this.#told(() => writeAt(this.#fd, data, this.#position));
		this.#position += data.length;
	}
}

/** A part on its way into a package. */
export class PartStream {
	readonly #deflate: DeflateRaw;
	readonly #done: (crc: number, size: number, compressedSize: number) => void;
	readonly #ended: Promise<void>;
	#crc = 0;
	#size = 0;
	#compressedSize = 0;

	constructor(level: number, put: (data: Uint8Array) => void, done: (crc: number, size: number, compressedSize: number) => void) {
		this.#done = done;
		this.#deflate = deflater(level);
		this.#ended = new Promise((resolve, reject) => {
			this.#deflate.on("data", (data: Buffer) => {
				this.#compressedSize += data.length;
				try {
					put(data);
				} catch (error) {
					this.#deflate.destroy(error as Error);
				}
			});
			this.#deflate.on("end", resolve);
			this.#deflate.on("error", reject);
		});
		this.#ended.catch(() => {}); // whoever awaits `end` hears of it; `write` hears of it by itself
	}

	/** Resolves when the chunk is compressed and may be used for something else. */
	write(chunk: Uint8Array): Promise<void> {
		this.#crc = crc32(chunk, this.#crc);
		this.#size += chunk.length;
		return new Promise((resolve, reject) => this.#deflate.write(chunk, (error) => (error ? reject(error) : resolve())));
	}

	async end(): Promise<PartSummary> {
		this.#deflate.end();
		await this.#ended;
		this.#done(this.#crc, this.#size, this.#compressedSize);
		return { crc: this.#crc, size: this.#size };
	}

	/** Frees what it holds, when it will not be ended. */
	destroy(): void {
		this.#deflate.destroy();
	}
}

function writeAt(fd: number, data: Uint8Array, position: number): void {
	let done = 0;
	while (done < data.length) done += writeSync(fd, data, done, data.length - done, position + done);
}

function fresh(name: string, offset: number) {
	const rawName = Buffer.from(name, "utf8");
	const flags = rawName.length === name.length ? 0 : 0x800;
	return { rawName, flags, offset, madeBy: 20, dosTime: DOS_1980, internalAttributes: 0, externalAttributes: 0 };
}

function localHeader(entry: Written): Buffer {
	const header = Buffer.alloc(30 + entry.rawName.length + (entry.roomy ? 20 : 0));
	header.writeUInt32LE(LOCAL, 0);
	header.writeUInt16LE(entry.wide ? 45 : 20, 4);
	header.writeUInt16LE(entry.flags, 6);
	header.writeUInt16LE(entry.method, 8);
	header.writeUInt32LE(entry.dosTime, 10);
	header.writeUInt32LE(entry.crc, 14);
	header.writeUInt32LE(entry.wide ? LIMIT32 : entry.compressedSize, 18);
	header.writeUInt32LE(entry.wide ? LIMIT32 : entry.size, 22);
	header.writeUInt16LE(entry.rawName.length, 26);
	entry.rawName.copy(header, 30);
	if (entry.roomy) {
		const at = 30 + entry.rawName.length;
		header.writeUInt16LE(20, 28);
		header.writeUInt16LE(entry.wide ? ZIP64 : GROWTH_HINT, at);
		header.writeUInt16LE(16, at + 2);
		if (entry.wide) {
			header.writeBigUInt64LE(BigInt(entry.size), at + 4);
			header.writeBigUInt64LE(BigInt(entry.compressedSize), at + 12);
		} else header.writeUInt16LE(GROWTH_HINT_SIGNATURE, at + 4);
	}
	return header;
}

function centralHeader(entry: Written): Buffer {
	const far = entry.offset >= LIMIT32;
	const extra = Buffer.alloc(entry.wide || far ? 4 + (entry.wide ? 16 : 0) + (far ? 8 : 0) : 0);
	if (extra.length > 0) {
		extra.writeUInt16LE(ZIP64, 0);
		extra.writeUInt16LE(extra.length - 4, 2);
		if (entry.wide) {
			extra.writeBigUInt64LE(BigInt(entry.size), 4);
			extra.writeBigUInt64LE(BigInt(entry.compressedSize), 12);
		}
		if (far) extra.writeBigUInt64LE(BigInt(entry.offset), entry.wide ? 20 : 4);
	}
	const header = Buffer.alloc(46);
	header.writeUInt32LE(CENTRAL, 0);
	header.writeUInt16LE(entry.madeBy, 4);
	header.writeUInt16LE(extra.length > 0 ? 45 : 20, 6);
	header.writeUInt16LE(entry.flags, 8);
	header.writeUInt16LE(entry.method, 10);
	header.writeUInt32LE(entry.dosTime, 12);
	header.writeUInt32LE(entry.crc, 16);
	header.writeUInt32LE(entry.wide ? LIMIT32 : entry.compressedSize, 20);
	header.writeUInt32LE(entry.wide ? LIMIT32 : entry.size, 24);
	header.writeUInt16LE(entry.rawName.length, 28);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt16LE(entry.internalAttributes, 36);
	header.writeUInt32LE(entry.externalAttributes, 38);
	header.writeUInt32LE(far ? LIMIT32 : entry.offset, 42);
	return Buffer.concat([header, entry.rawName, extra]);
}

function endRecords64(count: number, size: number, start: number, at: number): Buffer {
	const records = Buffer.alloc(56 + 20);
	records.writeUInt32LE(END64, 0);
	records.writeBigUInt64LE(44n, 4);
	records.writeUInt16LE(45, 12);
	records.writeUInt16LE(45, 14);
	records.writeBigUInt64LE(BigInt(count), 24);
	records.writeBigUInt64LE(BigInt(count), 32);
	records.writeBigUInt64LE(BigInt(size), 40);
	records.writeBigUInt64LE(BigInt(start), 48);
	records.writeUInt32LE(LOCATOR64, 56);
	records.writeBigUInt64LE(BigInt(at), 64);
	records.writeUInt32LE(1, 72);
	return records;
}
