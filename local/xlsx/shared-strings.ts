import { XlsxError } from "./error.ts";
import type { PartSource } from "./parts.ts";
import { checkEncoding, endOfSpecial, endOfTag, MAX_CELL } from "./scan.ts";
import { plainText, type TextPool } from "./text-pool.ts";
import { type Element, parseXml, textOf } from "./xml.ts";

/** More than a sheet of a million rows by 45 columns could name. */
const MAX_SHARED = 50_000_000;
const LESS = 60;
const SLASH = 47;

/** The shared texts of a workbook: for each, its text in the pool. Runs of rich text are joined, phonetic guides left out.
 *  `wanted`: the only ones that are needed; reading ends with the last of them. */
export async function readSharedStrings(source: PartSource, part: string, pool: TextPool, wanted: ReadonlySet<number> | null = null): Promise<Uint32Array> {
	let last = wanted === null ? Number.POSITIVE_INFINITY : -1;
	for (const index of wanted ?? []) if (index > last) last = index;
	if (last < 0) return new Uint32Array(0);
	let texts = new Uint32Array(1024);
	let count = 0;
	let carry: Buffer = Buffer.alloc(0);
	let first = true;
	for await (const chunk of source.stream(part)) {
		const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
		if (first) checkEncoding(part, bytes);
		first = false;
		let at = 0;
		for (;;) {
			const item = nextItem(part, bytes, at);
			if (item.end < 0) {
				at = item.start;
				break;
			}
			at = item.end;
			if (item.contentStart < 0) continue;
			if (count === texts.length) {
				if (count > MAX_SHARED) throw new XlsxError({ kind: "too-large", part, size: count, limit: MAX_SHARED });
				const wider = new Uint32Array(count * 2);
				wider.set(texts);
				texts = wider;
			}
			texts[count] = wanted === null || wanted.has(count) ? internRich(part, bytes, item.contentStart, item.contentEnd, pool) : 0;
			if (count++ >= last) return texts.subarray(0, count);
		}
		carry = bytes.subarray(at);
		if (carry.length > MAX_CELL) throw new XlsxError({ kind: "bad-part", part, why: "size" });
	}
	if (carry.includes("<")) throw new XlsxError({ kind: "bad-part", part, why: "xml" });
	return texts.subarray(0, count);
}

interface Item {
	readonly start: number;
	/** -1: not all there. */
	readonly end: number;
	/** -1: a tag that is no text. */
	readonly contentStart: number;
	readonly contentEnd: number;
}
function nextItem(part: string, bytes: Buffer, from: number): Item {
	const end = bytes.length;
	const start = bytes.indexOf(LESS, from);
	const none = { start: start < 0 ? end : start, end: -1, contentStart: -1, contentEnd: -1 };
	if (start < 0 || start + 1 >= end) return none;
	if (bytes[start + 1] === 33 || bytes[start + 1] === 63) return { ...none, end: endOfSpecial(part, bytes, start, end) };
	const open = endOfTag(bytes, start, end);
	if (open < 0) return none;
	let nameEnd = start + 1;
	while (nameEnd < open && !endsName(bytes[nameEnd]!)) nameEnd++;
	if (bytes[nameEnd - 1] !== 105 || bytes[nameEnd - 2] !== 115 || !(bytes[nameEnd - 3] === LESS || bytes[nameEnd - 3] === 58)) return { ...none, end: open };
	if (bytes[open - 2] === SLASH) return { start, end: open, contentStart: open, contentEnd: open };
	const name = bytes.subarray(start + 1, nameEnd);
	for (let i = open; ; ) {
		while (i < end && bytes[i] !== LESS) i++;
		if (i + 2 + name.length >= end) return none;
		if (bytes[i + 1] === 33 || bytes[i + 1] === 63) {
			const after = endOfSpecial(part, bytes, i, end);
			if (after < 0) return none;
			i = after;
			continue;
		}
		if (bytes[i + 1] === SLASH && endsName(bytes[i + 2 + name.length]!) && name.compare(bytes, i + 2, i + 2 + name.length) === 0) {
			const close = endOfTag(bytes, i, end);
			return close < 0 ? none : { start, end: close, contentStart: open, contentEnd: i };
		}
		i++;
	}
}
const endsName = (byte: number): boolean => byte === 62 || byte === SLASH || byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** The text of an `<si>` or `<is>`, whose content stands between two positions. */
export function internRich(part: string, bytes: Buffer, start: number, end: number, pool: TextPool): number {
	if (start === end) return 0;
	// one <t> alone, nearly always
	const open = endOfTag(bytes, start, end);
	if (bytes[start] === LESS && open > 0 && bytes[open - 2] !== SLASH) {
		const t = bytes[start + 1] === 116 ? start + 1 : -1;
		if (t > 0 && endsName(bytes[t + 1]!)) {
			let close = open;
			while (close < end && bytes[close] !== LESS) close++;
			if (close + 4 === end && bytes[close + 1] === SLASH && bytes[close + 2] === 116) return pool.intern(bytes, open, close);
		}
	}
	const pieces: string[] = [];
	collectTexts(parseXml(part, bytes.toString("latin1", start, end), { fragment: true }), pieces);
	return pool.internText(pieces.join(""));
}
function collectTexts(element: Element, pieces: string[]): void {
	for (const child of element.children) {
		if (child.local === "t") pieces.push(writtenText(child.content));
		else if (child.local !== "rPh") collectTexts(child, pieces);
	}
}

/** The text of a content that may hold comments and CDATA sections. */
export function writtenText(content: string): string {
	if (!content.includes("<")) return plainText(textOf(content));
	let text = "";
	let at = 0;
	for (;;) {
		const special = content.indexOf("<!", at);
		text += plainText(textOf(content.slice(at, special < 0 ? content.length : special)));
		if (special < 0) return text;
		const data = content.startsWith("<![CDATA[", special);
		const end = content.indexOf(data ? "]]>" : "-->", special);
		if (end < 0) return text;
		if (data) text += textOf(content.slice(special + 9, end));
		at = end + 3;
	}
}
