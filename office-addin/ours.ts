import { languages } from "../core/languages/index.ts";
import type { Cell } from "../core/model/cell.ts";
import type { Sheet } from "../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../core/tabs/ours.ts";
import type { Batch } from "./batch.ts";
import { toCell } from "./cells.ts";
import { isOurChart } from "./charts.ts";
import { idInName, isColumnName, type Mark, markOf, nameOf, TAB_ASIDE, TAB_END } from "./marks.ts";

/** How our columns and tabs are found again: the workbook's settings say which there are, one hidden name on each column moves with it
 *  wherever it goes, and its header must still say so. */

const SETTING = "loupe";
/** Rows in which our headers are looked for when neither setting nor name tells: another host wrote them, or settings were lost. */
const HEAD_ROWS = 60;

export interface Registry {
	readonly version: string;
	/** By worksheet id. */
	readonly sheets: Readonly<Record<string, RecordedSheet>>;
	readonly tabs: readonly RecordedTab[];
	/** Tabs that the user asked for, by worksheet id. */
	readonly lists: readonly string[];
}
interface RecordedSheet {
	readonly date: string;
	readonly rows: number;
	readonly columns: readonly RecordedColumn[];
	/** Number of the last run that was finished. */
	readonly run?: number;
	/** The sheet has no headers: names alone tell our columns. */
	readonly headless?: boolean;
}
export interface RecordedTab {
	readonly id: string;
	readonly sheet: string;
	readonly rows: number;
	readonly width?: number;
}
interface RecordedColumn {
	readonly id: string;
	readonly header: string;
}
export const EMPTY: Registry = { version: "", sheets: {}, tabs: [], lists: [] };

/** A column of ours where it stands now, 0 = A. */
export interface OurColumn {
	readonly id: string;
	readonly header: string;
	readonly at: number;
	/** What its header was when we wrote it; differs from `header` when a person changed it. */
	readonly recorded: string;
	/** Its hidden name; null where its header alone tells it. */
	readonly name: string | null;
	/** First row, 0 = 1, and how many the name holds; 1 where the header alone tells it. */
	readonly row: number;
	readonly rows: number;
	/** Points. */
	readonly width: number;
}
/** Cells under the name of a run, and the column where they stand now; null: they were deleted. */
export interface Aside {
	readonly mark: Mark;
	readonly name: string;
	readonly at: number | null;
}
export interface Ours {
	readonly registry: Registry;
	readonly sheetId: string;
	readonly columns: readonly OurColumn[];
	/** What a run put aside and has not tidied away. */
	readonly aside: readonly Aside[];
	/** Hidden names of columns, those of deleted ones included. */
	readonly names: readonly string[];
	/** Last column that holds a value; -1: none. */
	readonly lastUsed: number;
}

export function queueRegistry({ context }: Batch): () => Registry {
	const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
	return () => (setting.isNullObject ? EMPTY : registryOf(setting.value));
}

/** What a setting holds may come from anywhere: what has not our shape is none of ours. */
function registryOf(value: unknown): Registry {
	try {
		const found = JSON.parse(String(value)) as Partial<Registry>;
		if (typeof found !== "object" || found === null || typeof found.sheets !== "object" || !Array.isArray(found.tabs)) return EMPTY;
		return { version: String(found.version ?? ""), sheets: found.sheets, tabs: found.tabs, lists: found.lists ?? [] };
	} catch {
		return EMPTY;
	}
}

export const saveRegistry = ({ context }: Batch, registry: Registry): void => {
	context.workbook.settings.add(SETTING, JSON.stringify(registry));
};
/** The setting must be there: a missing one cannot be deleted. */
export const dropRegistry = ({ context }: Batch): void => {
	context.workbook.settings.getItem(SETTING).delete();
};

/** Finds our columns in a sheet, by its name or id. Two or three round trips. */
export async function findOurs(run: Batch, wanted: string): Promise<Ours> {
	const sheet = run.context.workbook.worksheets.getItem(wanted).load("id");
	const read = queueRegistry(run);
	const names = sheet.names.load("items/name,items/type");
	await run.sync();
	const registry = read();
	const stands = ({ type }: Excel.NamedItem): boolean => type === Excel.NamedItemType.range; // else its cells were deleted
	const anchors = names.items
		.filter((item) => isColumnName(item.name) && stands(item))
		.map((item) => {
			const range = item.getRange().load(["columnIndex", "rowIndex", "rowCount"]);
			return { name: item.name, range, header: range.getCell(0, 0).load(["values", "format/columnWidth"]) };
		});
	const marks = names.items.flatMap((item) => {
		const mark = markOf(item.name);
		return mark === null ? [] : [{ mark, name: item.name, range: stands(item) ? item.getRange().load("columnIndex") : null }];
	});
	const used = sheet.getUsedRangeOrNullObject(true).load(["columnIndex", "columnCount", "rowIndex", "rowCount"]);
	await run.sync();
	const record = registry.sheets[sheet.id];
	const recorded = record?.columns ?? [];
	const columns = anchors.map(({ name, range, header }): OurColumn => {
		const known = recorded.find(({ id }) => nameOf(id) === name);
		const now = record?.headless === true && known ? known.header : String(header.values[0]?.[0] ?? "");
		return {
			id: known?.id ?? idInName(name),
			header: now,
			at: range.columnIndex,
			recorded: known?.header ?? now,
			name,
			row: range.rowIndex,
			rows: range.rowCount,
			width: header.format.columnWidth,
		};
	});
	const aside = marks.map(({ mark, name, range }) => ({ mark, name, at: range?.columnIndex ?? null }));
	run.forget(...anchors.flatMap(({ range, header }) => [range, header]), ...marks.flatMap(({ range }) => range ?? []));
	const named = names.items.map(({ name }) => name).filter(isColumnName);
	const lastUsed = used.isNullObject ? -1 : used.columnIndex + used.columnCount - 1;
	const found = { registry, sheetId: sheet.id, aside, names: named, lastUsed };
	if (columns.length > 0 || used.isNullObject) return { ...found, columns: columns.sort((a, b) => a.at - b.at) };
	const head = sheet.getRangeByIndexes(0, 0, Math.min(HEAD_ROWS, used.rowIndex + used.rowCount), lastUsed + 1).load("values");
	await run.sync();
	const byHeader = columnsByHeader(head.values, recorded);
	run.forget(head, used);
	return { ...found, columns: byHeader };
}

/** Without names: the row that holds most of our headers. */
function columnsByHeader(rows: readonly (readonly unknown[])[], recorded: readonly RecordedColumn[]): readonly OurColumn[] {
	let best: readonly OurColumn[] = [];
	for (const [row, cells] of rows.entries()) {
		const headers = cells.map((value) => (typeof value === "string" ? value : null));
		const places = ourColumns(headers, languages);
		if (places.length <= best.length) continue;
		best = places.map((at) => {
			const header = headers[at]!;
			return { id: recorded.find((one) => one.header === header)?.id ?? "", header, at, recorded: header, name: null, row, rows: 1, width: 0 };
		});
	}
	return best;
}

/** A tab of ours as it stands. `rows`: those that we wrote; what stands below is the user's. */
export interface OurTab {
	readonly id: string;
	/** Worksheet id. */
	readonly sheet: string;
	readonly name: string;
	readonly rows: number;
	/** Columns that we wrote, 0 where nothing tells. */
	readonly width: number;
	/** A hidden name tells where the user's rows begin. */
	readonly hasEnd: boolean;
	/** Names of our charts in it. */
	readonly charts: readonly string[];
}
export interface OurTabs {
	readonly registry: Registry;
	readonly tabs: readonly OurTab[];
	/** Worksheets that a run put aside and that never became ours. */
	readonly aside: readonly string[];
	readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Finds our tabs: those recorded, and where any is missing, those that look like one. Two to four round trips. */
export async function findTabs(run: Batch): Promise<OurTabs> {
	const worksheets = run.context.workbook.worksheets.load("items/name,items/id");
	const read = queueRegistry(run);
	await run.sync();
	const registry = read();
	const tags = worksheets.items.map((sheet) => sheet.names.getItemOrNullObject(TAB_ASIDE).load("name"));
	await run.sync();
	const isRecorded = (id: string): boolean => registry.tabs.some(({ sheet }) => sheet === id);
	const aside = worksheets.items.flatMap(({ id }, index) => (tags[index]!.isNullObject || isRecorded(id) ? [] : [id]));
	const others = worksheets.items.filter(({ id }) => !isRecorded(id) && !aside.includes(id));
	const recorded = registry.tabs.flatMap((tab) => {
		const name = worksheets.items.find(({ id }) => id === tab.sheet)?.name;
		return name === undefined ? [] : [{ ...tab, name }];
	});
	const found = recorded.length === TABS ? [] : await tabsByLooks(run, others);
	const tabs = [...recorded, ...found.filter(({ id }) => !recorded.some((one) => one.id === id))];
	const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
	return { registry, tabs: await detailsOf(run, tabs), aside, sheets };
}

async function tabsByLooks(run: Batch, others: readonly Excel.Worksheet[]): Promise<readonly (RecordedTab & { readonly name: string })[]> {
	if (others.length === 0) return [];
	const used = others.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(["rowIndex", "rowCount"]));
	const heads = others.map((sheet) => sheet.getRangeByIndexes(0, 0, TAB_HEAD.rows, TAB_HEAD.columns).load("values"));
	await run.sync();
	const looks = others.map(({ name }, index) => sheetOf(name, heads[index]!.values ?? []));
	const found = tabsOfOurs(looks, languages).map(({ kind, name }) => {
		const at = others.findIndex((sheet) => sheet.name === name);
		const range = used[at]!;
		return { id: kind, sheet: others[at]!.id, name, rows: range.isNullObject ? 0 : range.rowIndex + range.rowCount };
	});
	run.forget(...heads, ...used.filter(({ isNullObject }) => !isNullObject));
	return found;
}

/** Where the user's rows begin, and our charts. */
export async function detailsOf(run: Batch, tabs: readonly (RecordedTab & { readonly name: string })[]): Promise<readonly OurTab[]> {
	if (tabs.length === 0) return [];
	const asked = tabs.map(({ sheet }) => {
		const worksheet = run.context.workbook.worksheets.getItem(sheet);
		return { charts: worksheet.charts.load("items/name"), end: worksheet.names.getItemOrNullObject(TAB_END).load("name") };
	});
	await run.sync();
	const ends = asked.map(({ end }) => (end.isNullObject ? null : end.getRangeOrNullObject().load("rowIndex")));
	if (ends.some((end) => end !== null)) await run.sync();
	return tabs.map((tab, index) => {
		const end = ends[index];
		const rows = end == null || end.isNullObject ? tab.rows : end.rowIndex;
		const charts = asked[index]!.charts.items.map(({ name }) => name).filter(isOurChart);
		return { id: tab.id, sheet: tab.sheet, name: tab.name, rows, width: tab.width ?? 0, hasEnd: end != null, charts };
	});
}
/** Tabs that an audit writes. */
const TABS = 4;
/** What is read of a sheet to tell whether it is a tab of ours. */
const TAB_HEAD = { rows: 45, columns: 26 };

/** Values of Excel's as a sheet of the core. */
function sheetOf(name: string, values: readonly (readonly unknown[])[]): Sheet {
	const columns = (values[0] ?? []).map((_, column) => ({
		codes: Uint32Array.from(values, (_row, row) => row + 1),
		size: values.length + 1,
		cell: (code: number): Cell => (code === 0 ? null : toCell(values[code - 1]![column], undefined, false)),
	}));
	return { name, rowCount: values.length, columns };
}
