import { languages } from "../core/languages/index.ts";
import type { Cell } from "../core/model/cell.ts";
import type { Sheet } from "../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../core/tabs/ours.ts";
import { HostProblem } from "../panel/host.ts";
import { type Batch, once } from "./batch.ts";
import { toCell } from "./cells.ts";
import { idInName, isColumnName, type Mark, markOf, nameOf, TAB_ASIDE } from "./marks.ts";

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
	/** Nothing of anybody's stands above or below in the column. */
	readonly alone: boolean;
}
/** Cells under the name of a run, and the column where they stand now; null: they were deleted. */
export interface Aside {
	readonly mark: Mark;
	readonly name: string;
	readonly at: number | null;
	/** Nothing of anybody's stands above or below in the column. */
	readonly alone: boolean;
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

/** Finds our columns in a sheet, by its name or id. Two round trips. */
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
			const { range, whole } = withColumn(item);
			return { name: item.name, range, whole, header: once(range.getCell(0, 0)).load(["values", "format/columnWidth"]) };
		});
	const marks = names.items.flatMap((item) => {
		const mark = markOf(item.name);
		return mark === null ? [] : [{ mark, name: item.name, cells: stands(item) ? withColumn(item) : null }];
	});
	const used = once(sheet.getUsedRangeOrNullObject(true)).load(["columnIndex", "columnCount"]);
	const head =
		anchors.length > 0 ? null : once(once(sheet.getRange(`1:${HEAD_ROWS}`)).getUsedRangeOrNullObject(true)).load(["values", "columnIndex", "rowIndex"]);
	await run.sync();
	// Excel was seen to answer without the values that were asked for.
	if (anchors.some(({ header }) => header.values == null)) throw new HostProblem({ kind: "host", code: "EmptyAnswer", writing: false, left: [] });
	const record = registry.sheets[sheet.id];
	const recorded = record?.columns ?? [];
	const columns = anchors.map(({ name, range, whole, header }): OurColumn => {
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
			alone: isWithin(whole, range),
		};
	});
	return {
		registry,
		sheetId: sheet.id,
		columns: head === null ? columns.sort((a, b) => a.at - b.at) : head.isNullObject ? [] : columnsByHeader(head, recorded),
		aside: marks.map(({ mark, name, cells }) => ({
			mark,
			name,
			at: cells?.range.columnIndex ?? null,
			alone: cells !== null && isWithin(cells.whole, cells.range),
		})),
		names: names.items.map(({ name }) => name).filter(isColumnName),
		lastUsed: used.isNullObject ? -1 : used.columnIndex + used.columnCount - 1,
	};
}

/** The cells of a name, and what is used of the column in which they stand. */
function withColumn(item: Excel.NamedItem): { readonly range: Excel.Range; readonly whole: Excel.Range } {
	const range = once(item.getRange()).load(["columnIndex", "rowIndex", "rowCount"]);
	return { range, whole: once(once(range.getEntireColumn()).getUsedRangeOrNullObject(true)).load(["rowIndex", "rowCount"]) };
}
const isWithin = (whole: Excel.Range, { rowIndex, rowCount }: Excel.Range): boolean =>
	whole.isNullObject || (whole.rowIndex >= rowIndex && whole.rowIndex + whole.rowCount <= rowIndex + rowCount);

/** Without names: the row that holds most of our headers. */
function columnsByHeader({ values, rowIndex, columnIndex }: Excel.Range, recorded: readonly RecordedColumn[]): readonly OurColumn[] {
	let best: readonly OurColumn[] = [];
	for (const [row, cells] of (values ?? []).entries()) {
		const headers = cells.map((value) => (typeof value === "string" ? value : null));
		const places = ourColumns(headers, languages);
		if (places.length <= best.length) continue;
		best = places.map((at) => {
			const header = headers[at]!;
			const id = recorded.find((one) => one.header === header)?.id ?? "";
			return { id, header, at: columnIndex + at, recorded: header, name: null, row: rowIndex + row, rows: 1, width: 0, alone: true };
		});
	}
	return best;
}

/** A tab of ours as it stands. `rows`: those that we wrote, when it was written. */
export interface OurTab {
	readonly id: string;
	/** Worksheet id. */
	readonly sheet: string;
	readonly name: string;
	readonly rows: number;
	/** Columns that we wrote, 0 where nothing tells. */
	readonly width: number;
}
export interface OurTabs {
	readonly registry: Registry;
	readonly tabs: readonly OurTab[];
	/** Worksheets that a run put aside and that never became ours. */
	readonly aside: readonly string[];
	readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Finds our tabs: those recorded, and where any is missing, those that look like one. Two round trips. */
export async function findTabs(run: Batch): Promise<OurTabs> {
	const worksheets = run.context.workbook.worksheets.load("items/name,items/id");
	const read = queueRegistry(run);
	await run.sync();
	const registry = read();
	const isRecorded = ({ id }: { readonly id: string }): boolean => registry.tabs.some(({ sheet }) => sheet === id);
	const recorded = registry.tabs.flatMap((tab): OurTab[] => {
		const name = worksheets.items.find(({ id }) => id === tab.sheet)?.name;
		return name === undefined ? [] : [{ ...tab, name, width: tab.width ?? 0 }];
	});
	const looks = recorded.length < TABS;
	const others = worksheets.items
		.filter((sheet) => !isRecorded(sheet))
		.map((sheet) => ({
			sheet,
			tag: sheet.names.getItemOrNullObject(TAB_ASIDE).load("name"),
			used: looks ? once(sheet.getUsedRangeOrNullObject(true)).load(["rowIndex", "rowCount"]) : null,
			head: looks ? once(sheet.getRangeByIndexes(0, 0, TAB_HEAD.rows, TAB_HEAD.columns)).load("values") : null,
		}));
	if (others.length > 0) await run.sync();
	const aside = others.filter(({ tag }) => !tag.isNullObject).map(({ sheet }) => sheet.id);
	const seen = others.flatMap(({ sheet, tag, used, head }) => (used === null || head === null || !tag.isNullObject ? [] : [{ sheet, used, head }]));
	const found = tabsOfOurs(
		seen.map(({ sheet, head }) => sheetOf(sheet.name, head.values ?? [])),
		languages,
	).map(({ kind, name }): OurTab => {
		const { sheet, used } = seen.find((one) => one.sheet.name === name)!;
		return { id: kind, sheet: sheet.id, name, rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount, width: 0 };
	});
	const tabs = [...recorded, ...found.filter(({ id }) => !recorded.some((one) => one.id === id))];
	return { registry, tabs, aside, sheets: worksheets.items.map(({ id, name }) => ({ id, name })) };
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
