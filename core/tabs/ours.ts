import { FINDING_COLUMNS, type Language, type Languages } from "../languages/language.ts";
import type { Cell } from "../model/cell.ts";
import { CHANNELS } from "../model/field.ts";
import type { FoundTab, Marks } from "../model/report.ts";
import type { Sheet } from "../model/sheet.ts";
import { ADDED_FIELDS } from "./added-fields.ts";

/** What an audit added, told by its looks alone: some programs drop the registry when they save. A name is not enough, since people
 *  call a tab of theirs "Audit summary" and a column of theirs "Remarks (Loupe)". */

type TabKind = keyof Language["tabs"];

const MARK = " (Loupe)";
/** Rows in which what tells a tab stands, with room for a few that a person put above. */
const DEPTH = 40;

type Ranks = ReadonlyMap<string, readonly number[]>;
const ranksIn = new WeakMap<Languages, Ranks>();

/** Whether a header is that of a column that an audit adds, in any language.
 *  @example isOurHeader("Email: status (Loupe)", languages)  // true
 *  @example isOurHeader("Remarks (Loupe)", languages)  // false */
export function isOurHeader(header: string, languages: Languages): boolean {
	return ranksOf(header, languages).length > 0;
}

/** Where a header may stand among those that an audit adds, ascending; none for a header that is not ours. */
function ranksOf(header: string, languages: Languages): readonly number[] {
	if (!header.endsWith(MARK)) return [];
	let ranks = ranksIn.get(languages);
	if (ranks === undefined) {
		ranks = ranksOfAll(languages);
		ranksIn.set(languages, ranks);
	}
	return ranks.get(header) ?? [];
}

function ranksOfAll(languages: Languages): Ranks {
	const made = new Map<string, number[]>();
	for (const language of Object.values(languages))
		headersIn(language).forEach((name, rank) => {
			const known = made.get(name);
			if (known === undefined) made.set(name, [rank]);
			else if (!known.includes(rank)) known.push(rank);
		});
	for (const known of made.values()) known.sort((a, b) => a - b);
	return made;
}

/** Places of the columns that an audit added, by the cells of the row of their headers, 0 being the first column.
 *  An audit puts its columns side by side, in their order, right of the data. So a run of two or more of our headers is ours, unless it
 *  begins the sheet; one that stands alone is the user's, unless it lies right of the longest run (somebody put a column among ours).
 *  Of two that are alike, the one in the longer run is ours.
 *  @example ourColumns(["Name", "Segment (Loupe)"], languages)  // []
 *  @example ourColumns(["Name", "Email (Loupe)", "Segment (Loupe)"], languages)  // [1, 2] */
export function ourColumns(headers: readonly Cell[], languages: Languages): readonly number[] {
	const runs: number[][] = [];
	let rank = -1;
	headers.forEach((header, at) => {
		const possible = typeof header === "string" ? ranksOf(header, languages) : [];
		if (possible.length === 0) return;
		const last = runs[runs.length - 1];
		const next = possible.find((one) => one > rank);
		if (last !== undefined && last[last.length - 1] === at - 1 && next !== undefined) {
			last.push(at);
			rank = next;
		} else {
			runs.push([at]);
			rank = possible[0]!;
		}
	});
	const candidates = runs.filter(([first]) => first! > 0).sort((a, b) => b.length - a.length || b[0]! - a[0]!);
	const longest = candidates[0];
	if (longest === undefined || longest.length < 2) return [];
	const taken = new Map<Cell, number>();
	for (const run of candidates) {
		const fresh = run.filter((at) => !taken.has(headers[at]!));
		if (fresh.length >= 2 || (fresh.length === 1 && fresh[0]! > longest[0]!)) for (const at of fresh) taken.set(headers[at]!, at);
	}
	return [...taken.values()].sort((a, b) => a - b);
}

/** The same for a sheet as it lies: by the row at its head in which most of our headers stand.
 *  @example columnsOfOurs(sheet, languages)  // [6, 7, 8] */
export function columnsOfOurs({ rowCount, columns }: Pick<Sheet, "rowCount" | "columns">, languages: Languages): readonly number[] {
	let best: readonly number[] = [];
	for (let row = 0; row < Math.min(rowCount, DEPTH); row++) {
		const found = ourColumns(
			columns.map((column) => column.cell(column.codes[row]!)),
			languages,
		);
		if (found.length > best.length) best = found;
	}
	return best;
}

/** All headers of a language in the order in which they stand; a field that has a shorter header has both. */
function headersIn({ fields, columns, channels }: Language): string[] {
	const names = ADDED_FIELDS.flatMap((field) => [fields[field], columns.headers[field] ?? fields[field]]);
	const ofFields = names.flatMap((name) => [name, columns.status(name), columns.suggestion(name)]);
	const { segment, lastActivity, recency, activity, duplicateGroup, duplicateLevel, retention, toCheck } = columns;
	const ofConsents = CHANNELS.map((channel) => channels[channel].consent);
	const ofTags = [columns.channels, segment, lastActivity, recency, activity, duplicateGroup, duplicateLevel, retention, toCheck];
	return [...ofFields, ...ofConsents, ...ofTags].map((name) => name + MARK);
}

/** The tab of ours that a sheet with that name would be: the name of one, or that with a number where the first was taken; null for another.
 *  @example tabNamed("Audit summary 2", languages)  // "summary" */
function tabNamed(name: string, languages: Languages): TabKind | null {
	const plain = name.replace(/ \d{1,3}$/, "").toLowerCase();
	for (const { tabs } of Object.values(languages)) for (const kind of Object.keys(tabs) as TabKind[]) if (tabs[kind].toLowerCase() === plain) return kind;
	return null;
}

/** The tab of ours that a sheet is, by its name and by what stands at its head; null when it is of somebody else. */
export function tabOfOurs(sheet: Sheet, languages: Languages): TabKind | null {
	const kind = tabNamed(sheet.name, languages);
	if (kind === null) return null;
	for (let row = 0; row < Math.min(sheet.rowCount, DEPTH); row++) {
		const cells = sheet.columns.map((column) => column.cell(column.codes[row]!));
		if (Object.values(languages).some((language) => SIGNS[kind](language).every((word) => cells.includes(word)))) return kind;
	}
	return null;
}

/** The tabs of ours among the sheets of a workbook: those with a name of ours that look like it; where there is none of a kind, the only
 *  sheet that has all its words, whose name somebody changed. With one of that name or with two without, the others are the user's copies. */
export function tabsOfOurs(sheets: readonly Sheet[], languages: Languages): readonly (FoundTab & { readonly kind: TabKind })[] {
	const named = sheets.flatMap((sheet) => {
		const kind = tabOfOurs(sheet, languages);
		return kind === null ? [] : [{ kind, name: sheet.name, renamed: false }];
	});
	const missing = TAB_KINDS.filter((kind) => named.every((tab) => tab.kind !== kind));
	const renamed = missing.flatMap((kind) => {
		const alike = sheets.filter((sheet) => hasAllWords(sheet, kind, languages));
		return alike.length === 1 ? [{ kind, name: alike[0]!.name, renamed: true }] : [];
	});
	return [...named, ...renamed];
}

/** Whether a sheet has every word by which a tab of ours is told without its name. */
function hasAllWords(sheet: Sheet, kind: TabKind, languages: Languages): boolean {
	const rows = Array.from({ length: Math.min(sheet.rowCount, DEPTH) }, (_, row) => sheet.columns.map((column) => column.cell(column.codes[row]!)));
	return Object.values(languages).some((language) => {
		const words = ALL_WORDS[kind](language);
		const opening = kind === "summary" ? language.summary.title("") : "";
		return (
			rows.some((cells) => words.every((word) => cells.includes(word))) && rows.some((cells) => cells.some((cell) => String(cell ?? "").startsWith(opening)))
		);
	});
}

/** Words that stand in one row of each tab. */
const SIGNS: Readonly<Record<TabKind, (language: Language) => readonly Cell[]>> = {
	summary: ({ summary: { tiles } }) => [tiles.contactable],
	findings: ({ findings }) => (["finding", "status", "id"] as const).map((name) => findings.headers[name]),
	history: () => ["audit_date", "run_at", "kpi", "value", "settings_id"],
	settings: ({ settings: { settingHeaders } }) => ["key", settingHeaders.setting, settingHeaders.value, settingHeaders.default],
};

/** The same in full, so that no table of the user's has them by chance. */
const ALL_WORDS: typeof SIGNS = {
	summary: ({ summary: { tiles } }) => [tiles.contactable, tiles.duplicates],
	findings: ({ findings: { headers } }) => FINDING_COLUMNS.map((name) => headers[name]),
	history: () => ["audit_date", "run_at", "kpi", "label", "part", "whole", "base", "value", "unit", "settings_id", "loupe_version"],
	settings: ({ settings: { settingHeaders: words } }) => ["key", words.setting, words.value, words.default, words.effect],
};
const TAB_KINDS = Object.keys(SIGNS) as readonly TabKind[];

/** The same for the readers and writers of files, which know none of our words. */
export const marksOf = (languages: Languages): Marks => ({
	columnsOf: (headers) => ourColumns(headers, languages),
	tabsOf: (sheets) => tabsOfOurs(sheets, languages),
});

/** Cells of a findings tab in which a person wrote (owner, status, note), by its rows with the headers first; a status other than the first
 *  was chosen by somebody. 0 when the headers are those of no language. */
export function typedIn(rows: readonly (readonly unknown[])[], languages: Languages): number {
	const [headers = [], ...lines] = rows;
	for (const { findings } of Object.values(languages)) {
		const [owner, status, note] = (["owner", "status", "note"] as const).map((column) => headers.indexOf(findings.headers[column])) as [number, number, number];
		if (owner === -1 || status === -1 || note === -1) continue;
		const isTyped = (line: readonly unknown[]): readonly boolean[] => [
			line[owner] !== "",
			line[note] !== "",
			line[status] !== "" && line[status] !== findings.statuses.todo,
		];
		return lines.reduce((sum, line) => sum + isTyped(line).filter(Boolean).length, 0);
	}
	return 0;
}
