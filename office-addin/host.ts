import { languages } from "../core/languages/index.ts";
import { typedIn } from "../core/tabs/ours.ts";
import { freeName } from "../core/text/free-name.ts";
import { type Host, HostProblem, type Traces } from "../panel/host.ts";
import { type Batch, batch, isGone, once, together } from "./batch.ts";
import { asText, bytesOf } from "./cells.ts";
import { look } from "./look.ts";
import { marked } from "./marks.ts";
import { findOurs, findTabs, queueRegistry, saveRegistry } from "./ours.ts";
import { type Provable, proof } from "./proof.ts";
import { BLOCK_BYTES, Reading, readRows } from "./read.ts";
import { removable, remove } from "./remove.ts";
import { write } from "./write.ts";

/** Excel as the panel sees it. Asks for ExcelApi 1.9; what came later is used where it is there. */
export function excelHost(): Host {
	const { displayLanguage, diagnostics, officeTheme, platform } = Office.context;
	const onWeb = (platform ?? diagnostics?.platform) === Office.PlatformType.OfficeOnline;
	const reading = new Reading();
	/** What the rows of the audit that was written are proved by. */
	let written: Provable | null = null;
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
		read: (requests, take, signal) => readRows(reading, requests, take, signal),
		traces,
		async write(plan, progress, signal) {
			await write(reading, plan, progress, signal);
			written = plan;
		},
		writeCells: (sheet, cells, rows) => writeCells(reading, written, sheet, cells, rows),
		removable: () => removable((values) => typedIn(values, languages)),
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
		const find = together(
			run,
			(part) => findOurs(part, sheetName),
			(part) => findTabs(part),
		);
		const [ours, { registry, tabs }] = await find.catch((error) => {
			throw isGone(error) ? new HostProblem({ kind: "missing-sheet", sheet: sheetName }) : error;
		});
		const last = registry.sheets[ours.sheetId];
		return {
			columns: ours.columns.map(({ id, header, at, recorded }) => ({ id, header, at, renamed: header !== recorded })),
			tabs: tabs.map(({ id, name }) => ({ id, name })),
			last: last && ours.columns.length > 0 ? { date: last.date, rows: last.rows } : null,
		};
	});
}

/** Puts values in cells of ours, each found by the name of its column. `proven`: the rows as they were read by the audit of this pane, for a
 *  row may have been moved since; nothing is written beside another.
 *  @throws {HostProblem} */
async function writeCells(
	reading: Reading,
	proven: Provable | null,
	sheetName: string,
	cells: readonly { readonly columnId: string; readonly value: string }[],
	rows: readonly number[],
): Promise<void> {
	await batch(true, async (run) => {
		const sheet = run.context.workbook.worksheets.getItem(sheetName);
		const prove = async (part: Batch): Promise<void> => {
			sheet.protection.load("protected");
			const proofs = proven?.sheet === sheetName ? rows.map((row) => proof(sheet, proven, reading, row, row)) : [];
			await part.sync();
			if (sheet.protection.protected) throw new HostProblem({ kind: "protected", sheet: sheetName });
			for (const one of proofs) await one.check();
		};
		const [ours] = await together(run, (part) => findOurs(part, sheetName), prove);
		for (const { columnId, value } of cells) {
			const column = ours.columns.find(({ id }) => id === columnId);
			if (!column) throw new HostProblem({ kind: "changed", sheet: sheetName });
			const whole = column.name === null ? once(sheet.getCell(column.row, column.at)) : marked(sheet, column.name);
			for (const row of rows) {
				const cell = once(whole.getCell(row - 1 - column.row, 0));
				cell.numberFormat = [["@"]];
				cell.values = [[value]];
			}
		}
		await run.sync();
	});
}

/** The tab is recorded as the user's before it is filled, and goes again when it cannot be filled.
 *  @throws {HostProblem} */
async function addList(name: string, headers: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): Promise<string> {
	let made: { readonly id: string; readonly name: string } | null = null;
	try {
		return await batch(true, async (run) => {
			made = await newList(run, name);
			const sheet = run.context.workbook.worksheets.getItem(made.id);
			const head = once(sheet.getRangeByIndexes(0, 0, 1, headers.length));
			head.values = [headers.map(asText)];
			head.format.font.bold = true;
			sheet.freezePanes.freezeRows(1);
			for (let first = 0; first < rows.length; ) {
				let bytes = 0;
				let last = first;
				for (; last < rows.length && bytes < BLOCK_BYTES; last++) for (const cell of rows[last]!) bytes += bytesOf(cell);
				const range = once(sheet.getRangeByIndexes(first + 1, 0, last - first, headers.length));
				range.numberFormat = [["@"]];
				range.values = rows.slice(first, last).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
				await run.sync();
				first = last;
			}
			sheet.activate();
			await run.sync();
			return made.name;
		});
	} catch (error) {
		if (made !== null) await batch(true, (run) => dropList(run, made!.id), { waits: true });
		throw error;
	}
}

async function newList(run: Batch, name: string): Promise<{ readonly id: string; readonly name: string }> {
	const { worksheets } = run.context.workbook;
	worksheets.load("items/name");
	const registry = queueRegistry(run);
	await run.sync();
	const free = freeName(
		name,
		worksheets.items.map((sheet) => sheet.name),
	);
	const sheet = worksheets.add(free).load("id");
	await run.sync();
	saveRegistry(run, { ...registry(), lists: [...registry().lists, sheet.id] });
	return { id: sheet.id, name: free };
}

async function dropList(run: Batch, id: string): Promise<void> {
	const registry = queueRegistry(run);
	const sheet = run.context.workbook.worksheets.getItemOrNullObject(id).load("id");
	await run.sync();
	if (!sheet.isNullObject) sheet.delete();
	const { lists } = registry();
	if (lists.includes(id)) saveRegistry(run, { ...registry(), lists: lists.filter((one) => one !== id) });
	await run.sync();
}

async function select(sheetName: string, row: number, column: number): Promise<void> {
	await batch(false, async ({ context, sync }: Batch) => {
		const sheet = context.workbook.worksheets.getItem(sheetName);
		sheet.activate();
		once(sheet.getCell(row - 1, column)).select();
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
