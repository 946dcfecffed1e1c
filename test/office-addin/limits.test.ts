import { describe, expect, test } from "vitest";
import type { Cell } from "../../core/model/cell.ts";
import { type Block, checksumOf, type Host, type WritePlan } from "../../panel/host.ts";
import { type ExcelHost, type ExcelOptions, openExcel } from "../hosts/excel/open.ts";
import { NEVER, quiet } from "./bench.ts";
import { addinIn, auditedTwice, CLIENTS, openPane, seed } from "./node-pane.ts";
import { differences, snapshot } from "./snapshot.ts";

/** What Excel allows in one request, and what an audit takes of it. */
const ROWS = Number(process.env.LOUPE_CAMPAIGN === "1" ? 100_000 : 20_000);
const COLUMNS = 30;
const NEEDED = [0, 2, 3, 7, 8, 12, 20, 29];
const ADDED = 12;
/** Bytes of a request or an answer that is one of many; as in office-addin/read.ts, which makes them larger where the machine bears it. */
const BLOCK = 400_000;
/** Round trips that each part of an audit takes, however little there is to carry. */
const FIXED = {
	/** The sheets, and what an earlier audit left. */
	open: 4,
	/** The sheets again, the first rows of each; and how numbers are shown, where a column has none but further down. */
	columns: 5,
	preview: 0,
	/** The sheets again, what stands, new columns, the audit recorded, what was put aside cleared away. */
	write: 9,
	removable: 5,
	remove: 6,
} as const;
/** Parts that carry cells. */
const LOADED: ReadonlySet<string> = new Set(["columns", "preview", "write"]);

const cellOf = (row: number, column: number): Cell => (column % 5 === 4 ? row * 3 + column : column % 7 === 3 ? `Élise ${row}` : `value ${row}.${column}`);

async function openLarge(options: ExcelOptions): Promise<{ readonly excel: ExcelHost; readonly host: Host; readonly write: (rows?: number) => Promise<void> }> {
	const excel = openExcel({ language: "fr-FR", requirement: "1.14", sheets: ["Clients"], ...options });
	const sheet = excel.workbook.sheet("Clients");
	for (let column = 0; column < COLUMNS; column++)
		for (let row = 0; row <= ROWS; row++) sheet.setValue(row, column, row === 0 ? `H${column}` : (cellOf(row, column) as string));
	const loupe = await addinIn(excel.page);
	const host: Host = loupe.excelHost();
	const key = [0, 2];
	const plan: WritePlan = {
		sheet: "Clients",
		headerRow: 1,
		firstRow: 2,
		lastRow: ROWS + 1,
		columns: Array.from({ length: ADDED }, (_, at) => ({ id: `c${at}`, header: `C${at} (Loupe)`, width: 100, format: "text" as const, note: "" })),
		key: { columns: key, headers: key.map((column) => `H${column}`) },
		block: async (first, last) => ({
			rows: Array.from({ length: last - first + 1 }, (_, line) => Array.from({ length: ADDED }, (_none, at) => `ours ${first + line}.${at}`)),
			tints: [
				{ column: 1, tint: "info", runs: Array.from({ length: Math.floor((last - first + 1) / 10) }, (_, at) => [first + at * 10, first + at * 10] as const) },
			],
		}),
		checksum: async (first, last) => checksumOf(Array.from({ length: last - first + 1 }, (_, line) => key.map((column) => cellOf(first + line - 1, column)))),
		tabs: [],
		renamed: "ask",
		registry: { loupe: "0", date: "2026-11-21", rows: ROWS },
	};
	return { excel, host, write: () => host.write(plan, quiet, NEVER) };
}

describe.each([["null"], ["RangeExceedsLimit"]] as const)("a large sheet, in a web Excel that answers too large a get with %s", (oversizedGet) => {
	test("is read and written in as few requests as its bytes need, none of them large", { timeout: 300_000 }, async () => {
		const { excel, host, write } = await openLarge({ platform: "web", switches: { oversizedGet } });
		const { meter } = excel;
		let rows = 0;
		let bytes = 0;
		await host.read(
			[{ sheet: "Clients", columns: NEEDED, firstRow: 2, lastRow: ROWS + 1 }],
			(_of: number, block: Block) => {
				rows += block.rows.length;
				bytes += JSON.stringify(block.rows).length;
			},
			NEVER,
		);
		const read = { syncs: meter.syncs, bytes: meter.bytesOut, largest: meter.largestResponse, cells: meter.cellsRead };
		expect(rows).toBe(ROWS);
		// Numbers are read twice: what they are, and whether they are shown as dates; and all of the first rows, with their texts.
		const numbers = NEEDED.filter((column) => column % 5 === 4).length;
		expect(read.cells).toBeLessThanOrEqual(ROWS * (NEEDED.length + numbers) + 20 * 3 * NEEDED.length);
		const needed = Math.ceil((bytes + ROWS * numbers * 12) / BLOCK);
		expect(read.syncs, JSON.stringify(read)).toBeLessThanOrEqual(Math.ceil(needed * 1.3) + 1);
		expect(read.largest).toBeLessThan(2_500_000);

		const before = meter.syncs;
		const sent = meter.bytesIn;
		await write();
		const wrote = { syncs: meter.syncs - before, bytes: meter.bytesIn - sent, largest: meter.largestRequest, tracked: meter.mostTracked };
		expect(wrote.largest).toBeLessThan(2_500_000);
		const payload = ROWS * ADDED * 17;
		expect(wrote.bytes).toBeLessThan(payload * 2);
		const keys = (ROWS * 2 * 16) / BLOCK;
		expect(wrote.syncs, JSON.stringify({ read, wrote })).toBeLessThanOrEqual(Math.ceil((wrote.bytes / BLOCK + keys) * 1.3) + FIXED.write - 2);
		expect(wrote.tracked).toBe(0);
		expect(excel.workbook.sheet("Clients").value(ROWS, COLUMNS + ADDED - 1)).toBe(`ours ${ROWS + 1}.${ADDED - 1}`);
		expect(meter.hazards).toEqual([]);
		expect(excel.workbook.undo.cleared).toBe(0);
		if (process.env.LOUPE_FIGURES === "1") console.log(JSON.stringify({ rows: ROWS, needed, read, wrote }));
	});
});

describe("the round trips of a whole audit", () => {
	const people = Array.from({ length: 1500 }, (_, row): Cell[] => [
		...CLIENTS[1 + (row % (CLIENTS.length - 1))]!.map((cell, column) =>
			column === 0 ? `${cell}${row}` : column === 2 && cell !== null ? `c${row}@exemple.fr` : cell,
		),
		...Array.from({ length: COLUMNS - 6 }, (_none, at) => (at % 3 === 0 ? row * at : `texte ${row % 100} ${at}`)),
	]);
	const rows = [[...CLIENTS[0]!, ...Array.from({ length: COLUMNS - 6 }, (_, at) => `Note ${at}`)], ...people];

	test("a first one, the next month's, and what takes it all out", { timeout: 120_000 }, async () => {
		const pane = await openPane({ sheets: ["Clients"] });
		seed(pane.excel, "Clients", rows);
		const { meter, workbook } = pane.excel;
		const wrong: string[] = [];
		const spent = async (part: keyof typeof FIXED, does: () => Promise<unknown>): Promise<void> => {
			const { syncs, bytesIn, bytesOut } = meter;
			await does();
			const now = { syncs: meter.syncs - syncs, in: meter.bytesIn - bytesIn, out: meter.bytesOut - bytesOut };
			const most = FIXED[part] + (LOADED.has(part) ? Math.ceil((1.3 * (now.in + now.out)) / BLOCK) : 0);
			if (now.syncs > most) wrong.push(`${part}: ${now.syncs} of ${most}, ${JSON.stringify(now)}`);
			if (process.env.LOUPE_FIGURES === "1") console.log(part, now, most);
		};
		for (let month = 0; month < 2; month++) {
			workbook.activate(workbook.sheet("Clients"));
			const { session } = pane;
			await spent("open", () => session.start());
			await spent("columns", () => session.readSheet());
			await spent("preview", () => session.preview());
			await spent("write", () => session.write());
			expect(session.state).toMatchObject({ screen: "results" });
		}
		await spent("removable", () => pane.host.removable());
		await spent("remove", () => pane.host.remove({ lists: false }));
		expect(wrong).toEqual([]);
		expect(meter.mostTracked).toBe(0);
	});
});

describe("a workbook as people have them", () => {
	const audited = async (prepare: (excel: ExcelHost) => void, options: ExcelOptions = {}) => {
		const pane = await openPane({ sheets: ["Clients"], ...options });
		seed(pane.excel, "Clients", CLIENTS);
		prepare(pane.excel);
		const before = snapshot(pane.excel.workbook);
		const state = await pane.audit();
		const changed = differences(before, snapshot(pane.excel.workbook)).filter(
			(line) => /^Clients!([A-F]\d|row|column [A-F]:|merges|tables|filter|visibility)/.test(line) || /^mode/.test(line),
		);
		return { pane, book: pane.excel.workbook, state, changed };
	};
	const column = (excel: ExcelHost | { readonly workbook: ExcelHost["workbook"] }, header: string): number => {
		const sheet = excel.workbook.sheet("Clients");
		for (let at = 0; at < 60; at++) for (let row = 0; row < 5; row++) if (sheet.value(row, at) === header) return at;
		return -1;
	};

	test("ExcelApi 1.9 alone", async () => {
		const { book, state, changed, pane } = await audited(() => {}, { requirement: "1.9" });
		expect(state.screen).toBe("results");
		expect(changed).toEqual([]);
		expect(column({ workbook: book }, "E-mail (Loupe)")).toBeGreaterThan(5);
		expect(pane.excel.session.notEmulated).toEqual([]);
		const again = await auditedTwice({ requirement: "1.9" });
		expect((await again.audit()).screen).toBe("results");
	});
	test("a table beside which we write", async () => {
		const { book, state, changed } = await audited(({ workbook }) => {
			const sheet = workbook.sheet("Clients");
			const area = sheet.keep({ row: 0, column: 0, rows: CLIENTS.length, columns: 6 });
			sheet.tables.push({
				id: "77",
				sheet,
				deleted: false,
				name: "People",
				area,
				columns: CLIENTS[0]!.map((name, at) => ({ id: at + 1, name: String(name), criteria: null })),
				nextColumn: 7,
				showHeaders: true,
				showTotals: false,
				showBandedRows: true,
				showBandedColumns: false,
				showFilterButton: true,
				highlightFirstColumn: false,
				highlightLastColumn: false,
				style: "TableStyleMedium2",
				sort: null,
			});
		});
		expect(state.screen).toBe("results");
		expect(changed).toEqual([]);
		expect(column({ workbook: book }, "E-mail (Loupe)")).toBeGreaterThan(5);
	});
	test("a pivot table without any value yet, across the columns right of the list: ours go beyond it", async () => {
		const { book, state, changed } = await audited(({ workbook }) => {
			const sheet = workbook.sheet("Clients");
			sheet.pivots.push({ name: "Sums", area: sheet.keep({ row: 19, column: 4, rows: 18, columns: 4 }) });
		});
		expect(state.screen).toBe("results");
		expect(changed).toEqual([]);
		expect(book.sheet("Clients").pivots[0]!.area).toEqual({ row: 19, column: 4, rows: 18, columns: 4 });
		const ours = Array.from({ length: 30 }, (_, at) => at).filter((at) => String(book.sheet("Clients").value(0, at) ?? "").endsWith("(Loupe)"));
		expect(ours[0]).toBe(8);
	});
	test("a pivot table that comes in the way meanwhile is told in words; nothing of ours stays", async () => {
		const pane = await openPane({ sheets: ["Clients"] });
		seed(pane.excel, "Clients", CLIENTS);
		await pane.toPreview();
		const before = snapshot(pane.excel.workbook);
		// Right before the columns are put in: what stands was asked before.
		const sheet = pane.excel.workbook.sheet("Clients");
		pane.excel.user.beforeNext(() => void sheet.pivots.push({ name: "Sums", area: sheet.keep({ row: 19, column: 4, rows: 18, columns: 4 }) }), 4);
		await pane.session.write();
		expect(pane.session.state).toMatchObject({ screen: "stopped", problem: { kind: "pivot", sheet: "Clients" } });
		sheet.pivots.length = 0;
		expect(differences(before, snapshot(pane.excel.workbook))).toEqual([]);
	});
	test("a filter that hides rows: nothing is written until it is cleared", async () => {
		const { pane, state, book } = await audited(({ user }) => user.filter("Clients", "A1:F7", 0, ["DUPONT"]));
		expect(state).toMatchObject({ screen: "stopped", problem: { kind: "filtered", rows: 4 } });
		expect(column({ workbook: book }, "E-mail (Loupe)")).toBe(-1);
		pane.excel.user.clearFilter("Clients");
		await pane.session.retry();
		expect(pane.session.state.screen).toBe("results");
	});
	test("a protected sheet gets its tabs alone", async () => {
		const { state, book } = await audited(({ user }) => user.protect("Clients"));
		expect(state.screen).toBe("results");
		expect(column({ workbook: book }, "E-mail (Loupe)")).toBe(-1);
		expect(book.sheets).toHaveLength(5);
	});
	test("a workbook that is read-only gets nothing", async () => {
		const { pane, state } = await audited(() => {}, { readOnly: true });
		expect(state).toMatchObject({ screen: "results", scope: "nothing" });
		expect(pane.excel.meter.cellsWritten).toBe(0);
		expect(pane.excel.workbook.sheets).toHaveLength(1);
	});
	test("hidden rows, merged cells, formulas and calculation by hand", async () => {
		const { state, changed, book } = await audited(({ workbook, user }) => {
			user.hideRows("Clients", 4);
			workbook.sheet("Clients").set("A12", [["=A2", "=COUNTA(A2:A7)"]]);
			workbook.sheet("Clients").merge("A14:C14");
			workbook.calculate();
			workbook.calculationMode = "Manual";
		});
		expect(state.screen).toBe("results");
		expect(changed).toEqual([]);
		expect(book.calculationMode).toBe("Manual");
		expect(book.sheet("Clients").value(3, column({ workbook: book }, "Prénom (Loupe)"))).toBe("Luc");
	});
	test("days counted from 1904", async () => {
		const { state, book } = await audited(() => {}, { date1904: true });
		expect(state.screen).toBe("results");
		const at = column({ workbook: book }, "Date de création (Loupe)");
		expect(book.sheet("Clients").value(1, at)).toBe(book.sheet("Clients").value(1, 5));
	});
	test("headers that are not in the first row", async () => {
		const pane = await openPane({ sheets: ["Clients"] });
		seed(pane.excel, "Clients", [["Nos clients"], [], ...CLIENTS]);
		expect((await pane.audit()).screen).toBe("results");
		expect(pane.excel.workbook.sheet("Clients").value(2, 6)).toMatch(/\(Loupe\)$/);
		expect(pane.excel.workbook.sheet("Clients").value(0, 6)).toBeUndefined();
	});
	test("no headers at all: ours are found again by their names", async () => {
		const pane = await openPane({ sheets: ["Clients"] });
		seed(pane.excel, "Clients", CLIENTS.slice(1));
		for (let run = 0; run < 2; run++) {
			pane.excel.workbook.activate(pane.excel.workbook.sheet("Clients"));
			await pane.session.start();
			await pane.session.readSheet();
			await pane.session.setHeaderRow(0);
			await pane.session.preview();
			await pane.session.write();
			expect(pane.session.state).toMatchObject({ screen: "results" });
		}
		const sheet = pane.excel.workbook.sheet("Clients");
		expect(sheet.names.length).toBeGreaterThan(3);
		expect(sheet.used(true)!.columns).toBe(6 + sheet.names.length);
		await pane.host.remove({ lists: true });
		expect(sheet.used(true)!.columns).toBe(6);
	});
	test("an empty sheet", async () => {
		const pane = await openPane({ sheets: ["Clients"] });
		await pane.session.start();
		await pane.session.readSheet();
		expect(pane.session.state).toMatchObject({ screen: "stopped", problem: { kind: "empty-sheet" } });
	});
});
