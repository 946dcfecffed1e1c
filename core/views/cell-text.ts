import type { Language } from "../languages/language.ts";
import type { Cell } from "../model/cell.ts";

const TRUTH = { fr: ["FAUX", "VRAI"], en: ["FALSE", "TRUE"] } as const;

/** A cell as a spreadsheet in that language shows it; "" when it is empty. A day stands as 2024-03-09 in our cells and as its date on screen.
 *  @example cellText("2024-03-09", fr)  // "09/03/2024" */
export function cellText(cell: Cell, language: Language): string {
	if (cell === null) return "";
	if (typeof cell === "boolean") return TRUTH[language.code][cell ? 1 : 0];
	if (typeof cell === "number") return String(cell).replace(".", language.code === "fr" ? "," : ".");
	return /^\d{4}-\d\d-\d\d$/.test(cell) ? language.dates.short(cell) : cell;
}
