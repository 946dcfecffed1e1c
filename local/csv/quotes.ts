/** The grammar of a quoted cell, lenient as spreadsheets are. A cell is quoted when its first character is `"`.
 *  - `""` inside stands for `"`
 *  - `"` before a delimiter, a line end or the end of the file closes it; also with spaces between, which then are part of the cell
 *  - any other `"` is a stray one. If the cell still closes on the same line, the stray is a letter: `"a "b" c"` is `a "b" c`.
 *    If not, it has closed the cell and what follows is added: `"a"b` is `ab`
 *  - a stray that itself stands where a cell begins says that ours was never closed: our first `"` is a letter, and so it is
 *    when nothing closes it before the end of the file, or within `LONGEST_CELL`. One forgotten quote does not swallow the rows below.
 *  Whatever the bytes, they are looked at a bounded number of times. */

/** In bytes. Excel holds 32,767 characters in a cell. */
export const LONGEST_CELL = 16 * 1024 * 1024;

export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;
const SPACE = 0x20;

/** More bytes are needed to decide. */
export const MORE = -1;
/** The first `"` is a letter: the cell is not quoted. */
export const LETTER = -2;

/** Position of the `"` that closes the cell begun by the `"` at `start`; or `MORE`, or `LETTER`.
 *  `whole`: the file, or the record, ends at `end`. */
export function closingQuote(bytes: Uint8Array, start: number, end: number, whole: boolean, delimiter: number): number {
	let at = start + 1;
	for (;;) {
		while (at < end && bytes[at] !== QUOTE) at++;
		if (at >= end) return whole || end - start > LONGEST_CELL ? LETTER : MORE;
		const run = endOfRun(bytes, at, end);
		if ((run - at) % 2 === 1) {
			const next = afterSpaces(bytes, run, end);
			if (next === end && !whole) return MORE;
			if (isBorder(bytes, next, end, delimiter)) return run - 1;
			if (at > start + 1 && isBorder(bytes, at - 1, end, delimiter)) return LETTER;
			const close = closingOnLine(bytes, run, end, whole, delimiter);
			return close === LETTER ? run - 1 : close;
		}
		at = run;
	}
}

/** As `closingQuote`, after a stray quote, on the same line; `LETTER` when nothing closes there. */
function closingOnLine(bytes: Uint8Array, start: number, end: number, whole: boolean, delimiter: number): number {
	let at = start;
	while (at < end) {
		const byte = bytes[at]!;
		if (byte === LF || byte === CR) return LETTER;
		if (byte !== QUOTE) {
			at++;
			continue;
		}
		const run = endOfRun(bytes, at, end);
		const next = afterSpaces(bytes, run, end);
		if (next === end && !whole) return MORE;
		if (isBorder(bytes, at - 1, end, delimiter)) return LETTER;
		if ((run - at) % 2 === 1 && isBorder(bytes, next, end, delimiter)) return run - 1;
		at = run;
	}
	return whole || end - start > LONGEST_CELL ? LETTER : MORE;
}

function afterSpaces(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && bytes[at] === SPACE) at++;
	return at;
}

function endOfRun(bytes: Uint8Array, start: number, end: number): number {
	let at = start + 1;
	while (at < end && bytes[at] === QUOTE) at++;
	return at;
}

function isBorder(bytes: Uint8Array, at: number, end: number, delimiter: number): boolean {
	if (at >= end) return true;
	const byte = bytes[at]!;
	return byte === delimiter || byte === LF || byte === CR;
}

/** Position of the delimiter, of the line end or of `end` that ends an unquoted cell. */
export function endOfPlain(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
	let at = start;
	while (at < end) {
		const byte = bytes[at]!;
		if (byte === delimiter || byte === LF || byte === CR) break;
		at++;
	}
	return at;
}

/** Position of the delimiter, of the line end or of `end` that ends the cell at `start`, quoted or not; `MORE` when that depends on later bytes. */
export function endOfCell(bytes: Uint8Array, start: number, end: number, whole: boolean, delimiter: number): number {
	let at = start;
	if (at < end && bytes[at] === QUOTE) {
		const close = closingQuote(bytes, at, end, whole, delimiter);
		if (close === MORE) return MORE;
		if (close !== LETTER) at = close + 1;
	}
	at = endOfPlain(bytes, at, end, delimiter);
	return at === end && !whole ? MORE : at;
}

/** Writes what the quoted cell from `start` to `end` says to `out`, and returns how many bytes that is. `close`: position of its closing quote. */
export function unquote(bytes: Uint8Array, start: number, close: number, end: number, out: Uint8Array): number {
	let length = 0;
	for (let at = start + 1; at < end; at++) {
		if (at === close) continue;
		const byte = bytes[at]!;
		out[length++] = byte;
		if (byte === QUOTE && at < close && at + 1 < close && bytes[at + 1] === QUOTE) at++;
	}
	return length;
}

/** Bytes of the line end at the end of a record. */
export function lineEndLength(bytes: Uint8Array, start: number, end: number): number {
	const last = end > start ? bytes[end - 1] : 0;
	if (last === CR) return 1;
	if (last !== LF) return 0;
	return end - start > 1 && bytes[end - 2] === CR ? 2 : 1;
}
