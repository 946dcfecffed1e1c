import { languages } from "../core/languages/index.ts";
import { type Host, HostProblem, type Traces } from "../panel/host.ts";
import { type Batch, batch } from "./batch.ts";
import { asText } from "./cells.ts";
import { look } from "./look.ts";
import { findOurs, findTabs, queueRegistry, saveRegistry } from "./ours.ts";
import { Reading, readRows } from "./read.ts";
import { removable, remove } from "./remove.ts";
import { freeName } from "./tabs.ts";
import { write } from "./write.ts";

/** Rows of a list that are written at once. */
const LIST_ROWS = 5000;

/** Excel as the panel sees it. Asks for ExcelApi 1.9; what came later is used where it is there. */
export function excelHost(): Host {
	const { displayLanguage, diagnostics, officeTheme, platform } = Office.context;
	const onWeb = (platform ?? diagnostics?.platform) === Office.PlatformType.OfficeOnline;
	const reading = new Reading();
	return {
		kind: "excel",
		language: /^fr\b/i.test(displayLanguage ?? "") ? "fr" : "en",
		theme: officeTheme?.isDarkTheme === undefined ? null : officeTheme.isDarkTheme ? "dark" : "light",
		now() {
			const time = new Date();
			const two = (value: number): string => String(value).padStart(2, "0");
			return { date: `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`, runAt: time.toISOString().replace(/\.\d+/, "") };
		},
		look: () => look(onWeb),
		read: (request, take, signal) => readRows(reading, request, take, signal),
		traces,
		write: (plan, progress, signal) => write(reading, plan, progress, signal),
		writeCells,
		removable: () => removable(typedIn),
		remove,
		addList,
		select,
		openTab,
		remember,
		recall,
	};
}

async function traces(sheetName: string): Promise<Traces> {
	return batch(false, async (run) => {
		const { registry, tabs, sheets } = await findTabs(run);
		if (!sheets.some(({ name }) => name === sheetName)) throw new HostProblem({ kind: "missing-sheet", sheet: sheetName });
		const ours = await findOurs(run, sheetName);
		const last = registry.sheets[ours.sheetId];
		return {
			columns: ours.columns.map(({ id, header, at, recorded }) => ({ id, header, at, renamed: header !== recorded })),
			tabs: tabs.map(({ id, name }) => ({ id, name })),
			last: last && ours.columns.length > 0 ? { date: last.date, rows: last.rows } : null,
		};
	});
}

async function writeCells(sheetName: string, cells: readonly { readonly columnId: string; readonly value: string }[], rows: readonly number[]): Promise<void> {
	await batch(true, async (run) => {
		const sheet = run.context.workbook.worksheets.getItem(sheetName);
		sheet.protection.load("protected");
		const { columns } = await findOurs(run, sheetName);
		if (sheet.protection.protected) throw new HostProblem({ kind: "protected", sheet: sheetName });
		for (const { columnId, value } of cells) {
			const column = columns.find(({ id }) => id === columnId);
			if (!column) throw new HostProblem({ kind: "changed", sheet: sheetName });
			for (const row of rows) {
				const cell = sheet.getCell(row - 1, column.at);
				cell.numberFormat = [["@"]];
				cell.values = [[value]];
			}
		}
		await run.sync();
	});
}

/** Cells of the findings tab in which a person wrote: owner, status, note. */
function typedIn(values: readonly (readonly unknown[])[]): number {
	for (const { findings } of Object.values(languages)) {
		const headers = values[0] ?? [];
		const at = (["owner", "status", "note"] as const).map((column) => headers.indexOf(findings.headers[column]));
		if (at.includes(-1)) continue;
		const [owner, status, note] = at as [number, number, number];
		const first = findings.statuses.todo;
		return values
			.slice(1)
			.reduce((sum, row) => sum + (row[owner] === "" ? 0 : 1) + (row[note] === "" ? 0 : 1) + (row[status] === "" || row[status] === first ? 0 : 1), 0);
	}
	return 0;
}

async function addList(name: string, headers: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<string> {
	return batch(true, async (run) => {
		const { worksheets } = run.context.workbook;
		worksheets.load("items/name");
		const registry = queueRegistry(run);
		await run.sync();
		const made = freeName(
			name,
			worksheets.items.map((sheet) => sheet.name),
		);
		const sheet = worksheets.add(made).load("id");
		const head = sheet.getRangeByIndexes(0, 0, 1, headers.length);
		head.values = [headers.map(asText)];
		head.format.font.bold = true;
		sheet.freezePanes.freezeRows(1);
		await run.sync();
		saveRegistry(run, { ...registry(), lists: [...registry().lists, sheet.id] });
		for (let first = 0; first < rows.length; first += LIST_ROWS) {
			const some = rows.slice(first, first + LIST_ROWS);
			const range = sheet.getRangeByIndexes(first + 1, 0, some.length, headers.length);
			range.numberFormat = [["@"]];
			range.values = some.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
			await run.sync();
			run.forget(range);
		}
		sheet.activate();
		await run.sync();
		return made;
	});
}

async function select(sheetName: string, row: number, column: number): Promise<void> {
	await batch(false, async ({ context, sync }: Batch) => {
		const sheet = context.workbook.worksheets.getItem(sheetName);
		sheet.activate();
		sheet.getCell(row - 1, column).select();
		await sync();
	});
}

async function openTab(id: string): Promise<void> {
	await batch(false, async (run) => {
		const { tabs } = await findTabs(run);
		const found = tabs.find((tab) => tab.id === id);
		if (!found) return;
		run.context.workbook.worksheets.getItem(found.sheet).activate();
		await run.sync();
	});
}

/** Small things that are this person's: kept by the browser under a key that Office gives each add-in on the web. Never cell text; lost
 *  with the browser's storage, and nothing depends on it. */
const keyOf = (key: string): string => `${Office.context.partitionKey ?? ""}loupe.${key}`;
async function remember(key: string, value: string | null): Promise<void> {
	if (value === null) window.localStorage.removeItem(keyOf(key));
	else window.localStorage.setItem(keyOf(key), value);
}
async function recall(key: string): Promise<string | null> {
	return window.localStorage.getItem(keyOf(key));
}
