import type { Language } from "../languages/language.ts";
import type { Action } from "../model/analysis.ts";

/** Width of a digit of bold Arial 10, in pixels; other letters are narrower on average. */
const DIGIT = 7.4;

/** The number format of a gain: the longest wording that fits the column, since a figure too wide for its cell shows as "###". */
export function gainFormat({ gain, upTo, onChannel }: Pick<Action, "gain" | "upTo" | "onChannel">, width: number, { formats, figures }: Language): string {
	const plain = upTo ? [formats.gainUpTo, formats.gainUpToShort] : [formats.gain];
	const wordings = onChannel === null ? plain : [(upTo ? formats.gainOnUpTo : formats.gainOn)[onChannel], ...plain.slice(-1)];
	const digits = figures.count(gain ?? 0).length;
	const fits = (format: string): boolean => (format.replace(/"/g, "").replace("#,##0", "").length * 0.8 + digits) * DIGIT + 8 <= width;
	return wordings.find(fits) ?? wordings[wordings.length - 1]!;
}
