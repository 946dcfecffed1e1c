import { endOfCell, lineEndLength, QUOTE } from "./quotes.ts";

/** Whether our first header in a record stands within quotes without need, and the next one does not. `columns`: our places. */
export function isMarked(bytes: Buffer, delimiter: string, columns: readonly number[]): boolean {
	const end = bytes.length - lineEndLength(bytes, 0, bytes.length);
	const isQuoted: boolean[] = [];
	for (let at = 0; ; ) {
		const cellEnd = endOfCell(bytes, at, end, true, delimiter.charCodeAt(0));
		isQuoted.push(bytes[at] === QUOTE && !/[",;|\t\r\n]/.test(bytes.toString("latin1", at + 1, cellEnd - 1)));
		if (cellEnd === end) break;
		at = cellEnd + 1;
	}
	const [first, second] = columns;
	return first !== undefined && isQuoted[first] === true && (second === undefined || isQuoted[second] === false);
}
