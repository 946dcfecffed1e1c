import * as zlib from "node:zlib";

/** The one door to compression: raw DEFLATE, whole or in a stream, and CRC-32. */

const CHUNK = 1 << 18;

/** Compressed in one go. */
export const deflate = (bytes: Uint8Array, level = 6): Buffer => zlib.deflateRawSync(bytes, { level });

/** Inflated in one go; throws a RangeError beyond `limit` bytes. A `partial` input gives what it holds so far. */
export const inflate = (bytes: Uint8Array, limit: number, partial = false): Buffer =>
	zlib.inflateRawSync(bytes, { maxOutputLength: Math.max(limit, 1), ...(partial ? { finishFlush: zlib.constants.Z_SYNC_FLUSH } : {}) });

export const inflater = (): zlib.InflateRaw => zlib.createInflateRaw({ chunkSize: CHUNK });
export const deflater = (level: number): zlib.DeflateRaw => zlib.createDeflateRaw({ chunkSize: CHUNK, level, memLevel: 9 });

const TABLE = /* @__PURE__ */ makeTable();
function makeTable(): Uint32Array {
	const table = new Uint32Array(256);
	for (let byte = 0; byte < 256; byte++) {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
		table[byte] = value >>> 0;
	}
	return table;
}
function crc32ByHand(bytes: Uint8Array, before = 0): number {
	let crc = ~before;
	for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 255]!;
	return ~crc >>> 0;
}
/** CRC-32 of the bytes, carried on from the one before. Node has it since 20.15.
 *  @example crc32(Buffer.from("123456789"))  // 0xcbf43926 */
export const crc32: (bytes: Uint8Array, before?: number) => number = zlib.crc32 ?? crc32ByHand;
