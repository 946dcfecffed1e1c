import { languages } from "../core/languages/index.ts";
import type { Cell } from "../core/model/cell.ts";
import type { Sheet } from "../core/model/sheet.ts";
import { ourColumns, tabsOfOurs } from "../core/tabs/ours.ts";
import type { Batch } from "./batch.ts";
import { toCell } from "./cells.ts";
import { isOurChart } from "./charts.ts";

/** How our columns and tabs are found again: the workbook's settings say which there are, one hidden name on each column moves with it
 *  wherever it goes, and its header must still say so. */

const SETTING = "loupe";
const PREFIX = "_Loupe.";
/** Names of what a run under way, or one that was cut off, put aside. */
const STAGING = "_LoupeStaging";
/** Rows in which our headers are looked for when neither setting nor name tells: another host wrote them, or settings were lost. */
const HEAD_ROWS = 60;

export interface Registry {
	readonly version: string;
	/** By worksheet id. */
	readonly sheets: Readonly<Record<string, { readonly date: string; readonly rows: number; readonly columns: readonly RecordedColumn[] }>>;
	readonly tabs: readonly { readonly id: string; readonly sheet: string; readonly rows: number }[];
	/** Tabs that the user asked for, by worksheet id. */
	readonly lists: readonly string[];
}
export interface RecordedColumn {
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
}
export interface Ours {
	readonly registry: Registry;
	readonly sheetId: string;
	readonly columns: readonly OurColumn[];
	/** Columns that a run put aside and did not take back; `lost`: only the name is left of them. */
	readonly staging: { readonly first: number; readonly count: number } | "lost" | null;
	/** Hidden names of columns, those of deleted ones included. */
	readonly names: readonly string[];
}

/** The hidden name of a column of ours.
 *  @example nameOf("email.status")  // "_Loupe.email.status" */
export const nameOf = (id: string): string => PREFIX + id.replace(/[^A-Za-z0-9._]/g, "_");

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

/** Finds our columns in a sheet. Two or three round trips. */
export async function findOurs(run: Batch, sheetName: string): Promise<Ours> {
	const sheet = run.context.workbook.worksheets.getItem(sheetName).load("id");
	const registry = queueRegistry(run);
	const names = sheet.names.load("items/name");
	await run.sync();
	const anchors = names.items
		.filter(({ name }) => name.startsWith(PREFIX))
		.map((item) => ({ name: item.name, range: item.getRangeOrNullObject().load(["columnIndex", "values"]) }));
	const aside = names.items.find(({ name }) => name === STAGING)?.getRangeOrNullObject();
	aside?.load(["columnIndex", "columnCount"]);
	const used = sheet.getUsedRangeOrNullObject(true).load(["columnIndex", "columnCount", "rowIndex", "rowCount"]);
	await run.sync();
	const recorded = registry().sheets[sheet.id]?.columns ?? [];
	const staging = aside === undefined ? null : aside.isNullObject ? "lost" : { first: aside.columnIndex, count: aside.columnCount };
	const named = anchors.map(({ name }) => name);
	const columns = anchors.flatMap(({ name, range }): OurColumn[] => {
		if (range.isNullObject) return []; // its column was deleted
		const known = recorded.find(({ id }) => nameOf(id) === name);
		const header = String(range.values[0]?.[0] ?? "");
		return [{ id: known?.id ?? name.slice(PREFIX.length), header, at: range.columnIndex, recorded: known?.header ?? header }];
	});
	if (columns.length > 0 || used.isNullObject) {
		run.forget(...anchors.map(({ range }) => range), used);
		return { registry: registry(), sheetId: sheet.id, columns: columns.sort((a, b) => a.at - b.at), staging, names: named };
	}
	const head = sheet.getRangeByIndexes(0, 0, Math.min(HEAD_ROWS, used.rowIndex + used.rowCount), used.columnIndex + used.columnCount).load("values");
	await run.sync();
	const byHeader = columnsByHeader(head.values, recorded);
	run.forget(head, used);
	return { registry: registry(), sheetId: sheet.id, columns: byHeader, staging, names: named };
}

/** Without names: the row that holds most of our headers. */
function columnsByHeader(rows: readonly (readonly unknown[])[], recorded: readonly RecordedColumn[]): readonly OurColumn[] {
	let best: readonly OurColumn[] = [];
	for (const row of rows) {
		const headers = row.map((value) => (typeof value === "string" ? value : null));
		const places = ourColumns(headers, languages);
		if (places.length <= best.length) continue;
		best = places.map((at) => {
			const header = headers[at]!;
			return { id: recorded.find((one) => one.header === header)?.id ?? "", header, at, recorded: header };
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
	/** Names of our charts in it. */
	readonly charts: readonly string[];
}

/** Finds our tabs: those recorded, and where any is missing, those that look like one. One to three round trips. */
export async function findTabs(
	run: Batch,
): Promise<{ readonly registry: Registry; readonly tabs: readonly OurTab[]; readonly sheets: readonly Excel.Worksheet[] }> {
	const worksheets = run.context.workbook.worksheets.load("items/name,items/id");
	const read = queueRegistry(run);
	await run.sync();
	const registry = read();
	const recorded = registry.tabs.flatMap(({ id, sheet, rows }): Omit<OurTab, "charts">[] => {
		const found = worksheets.items.find((one) => one.id === sheet);
		return found ? [{ id, sheet, name: found.name, rows }] : [];
	});
	const withCharts = async (tabs: readonly Omit<OurTab, "charts">[]): Promise<OurTab[]> => {
		const charts = tabs.map(({ sheet }) => worksheets.getItem(sheet).charts.load("items/name"));
		if (tabs.length > 0) await run.sync();
		return tabs.map((tab, index) => ({ ...tab, charts: charts[index]!.items.map(({ name }) => name).filter(isOurChart) }));
	};
	const others = worksheets.items.filter(({ id }) => !recorded.some(({ sheet }) => sheet === id));
	if (recorded.length === TABS || others.length === 0) return { registry, tabs: await withCharts(recorded), sheets: worksheets.items };
	const used = others.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true).load(["rowIndex", "rowCount"]) }));
	const heads = others.map((sheet) => sheet.getRangeByIndexes(0, 0, TAB_HEAD.rows, TAB_HEAD.columns).load("values"));
	await run.sync();
	const looks = others.map(({ name }, index) => sheetOf(name, heads[index]!.values ?? []));
	const alike = tabsOfOurs(looks, languages).filter(({ kind }) => !recorded.some(({ id }) => id === kind));
	const found = alike.map(({ kind, name }): Omit<OurTab, "charts"> => {
		const at = others.findIndex((sheet) => sheet.name === name);
		const { range } = used[at]!;
		return { id: kind, sheet: others[at]!.id, name, rows: range.isNullObject ? 0 : range.rowIndex + range.rowCount };
	});
	run.forget(...heads, ...used.map(({ range }) => range));
	return { registry, tabs: await withCharts([...recorded, ...found]), sheets: worksheets.items };
}
/** Tabs that an audit writes. */
const TABS = 4;
/** What is read of a sheet to tell whether it is a tab of ours. */
const TAB_HEAD = { rows: 45, columns: 26 };

/** Values of Excel's as a sheet of the core. */
export function sheetOf(name: string, values: readonly (readonly unknown[])[]): Sheet {
	const columns = (values[0] ?? []).map((_, column) => ({
		codes: Uint32Array.from(values, (_row, row) => row + 1),
		size: values.length + 1,
		cell: (code: number): Cell => (code === 0 ? null : toCell(values[code - 1]![column], undefined, false)),
	}));
	return { name, rowCount: values.length, columns };
}

/** Marks columns as put aside, so that a run that is cut off can be cleaned up by the next. */
export function markStaging({ context }: Batch, sheetName: string, range: Excel.Range): void {
	const sheet = context.workbook.worksheets.getItem(sheetName);
	sheet.names.add(STAGING, range).visible = false;
}
export function unmarkStaging({ context }: Batch, sheetName: string): void {
	context.workbook.worksheets.getItem(sheetName).names.getItem(STAGING).delete();
}
