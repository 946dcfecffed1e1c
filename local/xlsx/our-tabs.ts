import type { ReportSheet } from "../../core/model/report.ts";
import type { Xlsx } from "./open.ts";
import { readSheet } from "./read.ts";

/** Longest name of a tab. */
const MAX_NAME = 31;

/** Tabs that look like ours whoever saved the workbook: by their name and by what they hold. A tab that only has the name is the user's.
 *  @example await tabsLikeOurs(openXlsx("clients.audit.xlsx"))  // [{ kind: "summary", name: "Audit summary" }, …] */
export async function tabsLikeOurs(book: Xlsx): Promise<{ readonly kind: string; readonly name: string }[]> {
	const found = [];
	for (const { name, kind: sort } of book.sheets) {
		if (sort !== "worksheet" || !book.marks.mayBeTab(name)) continue;
		const kind = book.marks.tabOf(await readSheet(book, name));
		if (kind !== null) found.push({ kind, name });
	}
	return found;
}

/** The sheets under names that are free: "Audit summary 2" where the user has an "Audit summary".
 *  @example withFreeNames([summary], ["Clients"])  // [summary] */
export function withFreeNames(sheets: readonly ReportSheet[], taken: readonly string[]): ReportSheet[] {
	const used = new Set(taken.map((name) => name.toLowerCase()));
	return sheets.map((sheet) => {
		let { name } = sheet;
		for (let number = 2; used.has(name.toLowerCase()); number++) {
			const ending = ` ${number}`;
			name = sheet.name.slice(0, MAX_NAME - ending.length) + ending;
		}
		used.add(name.toLowerCase());
		return { ...sheet, name };
	});
}
