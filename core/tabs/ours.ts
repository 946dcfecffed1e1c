import { languages } from "../languages/index.ts";
import type { Language } from "../languages/language.ts";
import type { Cell } from "../model/cell.ts";
import { CHANNELS } from "../model/field.ts";
import type { Marks } from "../model/report.ts";
import type { Sheet } from "../model/sheet.ts";
import { ADDED_FIELDS } from "./added-columns.ts";

/** What an audit added, told by its looks alone: some programs drop the registry when they save. A name is not enough, since people
 *  call a tab of theirs "Audit summary" and a column of theirs "Remarks (Loupe)". */

type TabKind = keyof Language["tabs"];

const MARK = " (Loupe)";
/** Rows in which what tells a tab stands, with room for a few that a person put above. */
const DEPTH = 40;

let headers: ReadonlySet<string> | null = null;

/** Whether a header is that of a column that an audit adds, in any language.
 *  @example isOurHeader("Email: status (Loupe)")  // true
 *  @example isOurHeader("Remarks (Loupe)")  // false */
export function isOurHeader(header: string): boolean {
	if (!header.endsWith(MARK)) return false;
	headers ??= new Set(Object.values(languages).flatMap(headersIn));
	return headers.has(header);
}

function headersIn({ fields, columns, channels }: Language): string[] {
	const names = ADDED_FIELDS.flatMap((field) => [fields[field], columns.headers[field] ?? fields[field]]);
	const ofFields = names.flatMap((name) => [name, columns.status(name), columns.suggestion(name)]);
	const { segment, lastActivity, recency, activity, duplicateGroup, duplicateLevel, retention, toCheck } = columns;
	const ofTags = [columns.channels, segment, lastActivity, recency, activity, duplicateGroup, duplicateLevel, retention, toCheck];
	return [...ofFields, ...ofTags, ...CHANNELS.map((channel) => channels[channel].consent)].map((name) => name + MARK);
}

/** The tab of ours that a sheet with that name would be: the name of one, or that with a number where the first was taken; null for another.
 *  @example tabNamed("Audit summary 2")  // "summary" */
function tabNamed(name: string): TabKind | null {
	const plain = name.replace(/ \d{1,3}$/, "").toLowerCase();
	for (const { tabs } of Object.values(languages)) for (const kind of Object.keys(tabs) as TabKind[]) if (tabs[kind].toLowerCase() === plain) return kind;
	return null;
}

/** The tab of ours that a sheet is, by its name and by what stands at its head; null when it is of somebody else. */
export function tabOfOurs(sheet: Sheet): TabKind | null {
	const kind = tabNamed(sheet.name);
	if (kind === null) return null;
	for (let row = 0; row < Math.min(sheet.rowCount, DEPTH); row++) {
		const cells = sheet.columns.map((column) => column.cell(column.codes[row]!));
		if (Object.values(languages).some((language) => SIGNS[kind](language).every((word) => cells.includes(word)))) return kind;
	}
	return null;
}

/** Words that stand in one row of each tab. */
const SIGNS: Readonly<Record<TabKind, (language: Language) => readonly Cell[]>> = {
	summary: ({ summary: { tiles } }) => [tiles.contactable],
	findings: ({ findings }) => (["finding", "status", "id"] as const).map((name) => findings.headers[name]),
	history: () => ["audit_date", "run_at", "kpi", "value", "settings_id"],
	settings: ({ settings: { settingHeaders } }) => ["key", settingHeaders.setting, settingHeaders.value, settingHeaders.default],
};

/** The same for the readers and writers of files, which know none of our words. */
export const marks: Marks = { isHeader: isOurHeader, mayBeTab: (name) => tabNamed(name) !== null, tabOf: tabOfOurs };
