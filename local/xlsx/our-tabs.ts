import type { FoundTab, ReportSheet } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import type { Xlsx } from "./open.ts";
import { readHead } from "./read.ts";

/** Longest name of a tab, in UTF-16 units. */
const MAX_NAME = 31;
/** What Excel refuses in the name of a tab, and halves of characters. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Names that Excel keeps for itself, in English and in French. */
const RESERVED = ["history", "historique"];
const NAMELESS = "Sheet";

/** Tabs that look like ours whoever saved the workbook. Only the first rows of each sheet are read.
 *  @example await tabsLikeOurs(openXlsx("clients.audit.xlsx"))  // [{ kind: "summary", name: "Audit summary", renamed: false }, …] */
export async function tabsLikeOurs(book: Xlsx): Promise<readonly FoundTab[]> {
	const heads: Sheet[] = [];
	for (const { name, kind } of book.sheets) if (kind === "worksheet") heads.push(await readHead(book, name));
	return book.marks.tabsOf(heads);
}

/** The sheets under names that Excel takes and that are free: "Audit summary 2" where the user has an "Audit summary", whatever its case.
 *  @example withFreeNames([summary], ["Clients"])  // [summary] */
export function withFreeNames(sheets: readonly ReportSheet[], taken: readonly string[]): ReportSheet[] {
	const used = [...taken];
	return sheets.map((sheet) => {
		const name = freeName(sheet.name, used);
		used.push(name);
		return { ...sheet, name };
	});
}

/** The nearest name that a new tab may have beside those that are taken.
 *  @example freeName("'2026/11: all?'", [])  // "2026-11- all-"
 *  @example freeName("Clients", ["CLIENTS"])  // "Clients 2" */
export function freeName(wanted: string, taken: readonly string[]): string {
	const used = new Set([...RESERVED, ...taken.map((name) => name.toLowerCase())]);
	const plain = firstUnits(wanted.replace(FORBIDDEN, "-").replace(/^[\s']+/, ""), MAX_NAME).replace(/[\s']+$/, "") || NAMELESS;
	let name = plain;
	for (let number = 2; used.has(name.toLowerCase()); number++) {
		const ending = ` ${number}`;
		name = firstUnits(plain, MAX_NAME - ending.length) + ending;
	}
	return name;
}

/** The first UTF-16 units of a text, never half a character. */
function firstUnits(text: string, length: number): string {
	const half = text.length > length && (text.charCodeAt(length - 1) & 0xfc00) === 0xd800;
	return text.slice(0, half ? length - 1 : length);
}
