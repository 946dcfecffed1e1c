import { bytesOf, type Encoding, isByteEncoding } from "../../../local/csv/encoding.ts";

/** The bytes of a text that the encoding has all characters for. */
export function inEncoding(text: string, encoding: Encoding): Buffer {
	if (isByteEncoding(encoding)) {
		const byteOf = bytesOf(encoding);
		return Buffer.from(Array.from(text, (character) => byteOf[character.charCodeAt(0)]!));
	}
	if (encoding === "utf-8") return Buffer.from(text);
	return encoding === "utf-16le" ? Buffer.from(text, "utf16le") : Buffer.from(text, "utf16le").swap16();
}
