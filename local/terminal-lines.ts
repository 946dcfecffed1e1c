import { columnsOf } from "../core/text/columns.ts";

export type Paint = "bold" | "good" | "bad" | "warning" | "critical";
/** A piece of a line: words and how they are painted. */
export interface Piece {
	readonly text: string;
	readonly paint?: Paint;
}
export type Line = readonly Piece[];

const SEQUENCES: Readonly<Record<Paint, string>> = { bold: "\x1b[1m", good: "\x1b[32m", bad: "\x1b[31m", warning: "\x1b[33m", critical: "\x1b[31;1m" };

export const piece = (text: string, paint?: Paint): Piece => (paint ? { text, paint } : { text });
export const widthOf = (line: Line): number => line.reduce((sum, { text }) => sum + columnsOf(text), 0);
export const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - columnsOf(text)));
export const padStart = (text: string, width: number): string => " ".repeat(Math.max(0, width - columnsOf(text))) + text;

/** Text of a cell made harmless to a terminal: control characters, which could move the cursor or recolour the screen, become spaces. */
export const harmless = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ");

/** Text for a terminal that has ASCII alone: letters lose their accents, signs become what stands for them. */
export function plain(text: string): string {
	return text
		.replace(/[\u00a0\u202f]/g, " ")
		.replace(/\u2212/g, "-")
		.replace(/\u2019/g, "'")
		.replace(/«\s?|\s?»/g, '"')
		.replace(/…/g, "...")
		.replace(/[œ]/g, "oe")
		.replace(/[Œ]/g, "OE")
		.replace(/·/g, "-")
		.replace(/›/g, ">")
		.replace(/≤/g, "<=")
		.replace(/▲/g, "^")
		.replace(/▼/g, "v")
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[^\x20-\x7e]/g, "?");
}

/** Breaks a line that is too wide at its words; what follows stands two spaces further in, or where it is told. A word wider than a line is cut.
 *  No-break spaces hold words together. */
export function wrapped(line: Line, width: number, further?: number): readonly Line[] {
	if (widthOf(line) <= width) return [line];
	const indent = (/^ */.exec(line.map(({ text }) => text).join("")) as RegExpExecArray)[0].length;
	const hanging = Math.min(further ?? indent + 2, Math.max(0, width - 8));
	const lines: Piece[][] = [[]];
	let used = 0;
	let pending = "";
	const breakLine = (): void => {
		lines.push([piece(" ".repeat(hanging))]);
		used = hanging;
		pending = "";
	};
	for (const { text, paint } of line) {
		for (const part of text.split(/( +)/)) {
			if (part === "") continue;
			if (/^ +$/.test(part)) {
				pending += part;
				continue;
			}
			const size = columnsOf(part);
			const starts = used === (lines.length === 1 ? 0 : hanging);
			if (used + pending.length + size > width && !starts) breakLine();
			let rest = part;
			if (pending.length + used + columnsOf(rest) > width) {
				while (columnsOf(rest) > width - used - pending.length) {
					const cut = cutAt(rest, width - used - pending.length);
					lines[lines.length - 1]!.push(piece(pending + rest.slice(0, cut), paint));
					rest = rest.slice(cut);
					breakLine();
				}
			}
			if (pending !== "") lines[lines.length - 1]!.push(piece(pending));
			lines[lines.length - 1]!.push(piece(rest, paint));
			used += pending.length + columnsOf(rest);
			pending = "";
		}
	}
	return lines;
}

/** Number of UTF-16 units of the longest head that takes at most so many columns; one sign at least. */
function cutAt(text: string, columns: number): number {
	let [used, units] = [0, 0];
	for (const sign of text) {
		const size = columnsOf(sign);
		if (units > 0 && used + size > columns) break;
		used += size;
		units += sign.length;
	}
	return units;
}

/** A line as it is sent to the terminal. */
export function painted(line: Line, colour: boolean): string {
	return line
		.map(({ text, paint }) => (colour && paint ? `${SEQUENCES[paint]}${text}\x1b[0m` : text))
		.join("")
		.trimEnd();
}
