import type { FoundTab, ReportSheet } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { freeName } from "../../core/text/free-name.ts";
import type { Xlsx } from "./open.ts";
import { readHead } from "./read.ts";

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
