import { beforeAll, describe, expect, test } from "vitest";
import type { Workbook } from "../hosts/excel/workbook/workbook.ts";
import { type Bench, openBench, planOf, recorded, tried } from "./bench.ts";
import { auditedTwice, CLIENTS, openPane, seed } from "./node-pane.ts";
import { differences, snapshot } from "./snapshot.ts";

/** The next month: what an audit left is found again, whatever somebody did with it, and filled anew where it stands. */
type Recording = Awaited<ReturnType<typeof recorded>>;
let first: Recording;
let second: Recording;
beforeAll(async () => {
	first = await recorded(CLIENTS, "2026-10-21");
	second = {
		...first,
		cells: first.cells.map((row) => row.map((cell) => (cell === null ? null : `${cell}!`))),
		registry: { ...first.registry, date: "2026-11-21" },
	};
});

const clients = (book: Workbook) => book.sheet("Clients");
const headers = (book: Workbook): string[] => {
	const used = clients(book).used(true)!;
	return Array.from({ length: used.column + used.columns }, (_, column) => String(clients(book).value(0, column) ?? ""));
};
/** Our cells of a row, by header. */
const ours = (book: Workbook, row: number): Record<string, unknown> =>
	Object.fromEntries(headers(book).flatMap((header, column) => (header.endsWith("(Loupe)") ? [[header, clients(book).value(row, column)]] : [])));
const expected = (recording: Recording, row: number) =>
	Object.fromEntries(recording.columns.map(({ header, format }, at) => [header, told(recording, row, at, format)]));
/** A date stands as a number. */
const told = (recording: Recording, row: number, at: number, format: string): unknown => {
	const cell = recording.cells[row]![at];
	return cell === null ? undefined : format === "date" ? expect.anything() : cell;
};
const marks = (book: Workbook) => clients(book).names.filter(({ name }) => name.startsWith("_LoupeRun"));

async function again(
	does: (bench: Bench, book: Workbook) => void,
	change: Parameters<typeof planOf>[1] = {},
): Promise<{ readonly bench: Bench; readonly book: Workbook; readonly outcome: unknown }> {
	const bench = await openBench(CLIENTS, first);
	const book = bench.excel.workbook;
	does(bench, book);
	const outcome = await tried(bench, planOf(second, change));
	return { bench, book, outcome };
}

describe("columns", () => {
	test("stay where they are", async () => {
		let before: string[] = [];
		const { book, outcome } = await again((_, now) => {
			before = headers(now);
		});
		expect(outcome).toEqual({ kind: "done" });
		expect(headers(book)).toEqual(before);
		for (let row = 0; row < 6; row++) expect(ours(book, row + 1)).toEqual(expected(second, row));
		expect(marks(book)).toEqual([]);
		book.calculate();
		expect(book.sheet("Mine").value(0, 0)).toBe(clients(book).value(1, 7));
		expect(book.sheet("Mine").formula(0, 0)).toBe("=Clients!H2");
	});
	test("are found where they were moved", async () => {
		const { book, outcome } = await again(({ excel }) => excel.user.insertColumns("Clients", "G", 2));
		expect(outcome).toEqual({ kind: "done" });
		expect(headers(book)).toEqual([...CLIENTS[0]!, "", "", ...second.columns.map(({ header }) => header)]);
		expect(ours(book, 2)).toEqual(expected(second, 1));
	});
	test("leave in place what stands to their right, and new ones go to the far right", async () => {
		let place = 0;
		const { book, outcome } = await again(
			({ excel }, now) => {
				place = headers(now).length;
				excel.user.type("Clients", `${String.fromCharCode(65 + place)}1`, [["My own"], ["mine"]]);
			},
			{
				columns: [...second.columns, { ...second.columns[0]!, id: "new.one", header: "Nouvelle (Loupe)" }],
				block: async (from, to) => ({ rows: second.cells.slice(from - 2, to - 1).map((row) => [...row, "new"]), tints: [] }),
			},
		);
		expect(outcome).toEqual({ kind: "done" });
		expect(headers(book).slice(place)).toEqual(["My own", "Nouvelle (Loupe)"]);
		expect(clients(book).value(1, place)).toBe("mine");
		expect(clients(book).value(1, place + 1)).toBe("new");
	});
	test.each(["ask", "fill", "new"] as const)("with a header that was changed: %s", async (renamed) => {
		const at = 7;
		const { book, outcome } = await again(({ excel }) => excel.user.type("Clients", "H1", [["My column"]]), { renamed });
		if (renamed === "ask") expect(outcome).toEqual({ kind: "renamed", header: first.columns[1]!.header, now: "My column" });
		else expect(outcome).toEqual({ kind: "done" });
		expect(headers(book)[at]).toBe(renamed === "fill" ? first.columns[1]!.header : "My column");
		const count = headers(book).filter((header) => header.endsWith("(Loupe)")).length;
		expect(count).toBe(renamed === "ask" ? first.columns.length - 1 : first.columns.length);
		if (renamed === "new") expect(clients(book).value(2, at)).toBe(first.cells[1]![1] ?? undefined);
		expect(marks(book)).toEqual([]);
	});
	test("of which one was deleted stand side by side again", async () => {
		const { book, outcome } = await again(({ excel }) => excel.user.deleteColumns("Clients", "I"));
		expect(outcome).toEqual({ kind: "done" });
		expect(headers(book).filter((header) => header.endsWith("(Loupe)"))).toEqual(second.columns.map(({ header }) => header));
		expect(headers(book)).toHaveLength(6 + second.columns.length);
	});
	test("that the audit has no more go, and the others close up", async () => {
		const { book, outcome } = await again(() => {}, {
			columns: second.columns.slice(2),
			block: async (from, to) => ({ rows: second.cells.slice(from - 2, to - 1).map((row) => row.slice(2)), tints: [] }),
		});
		expect(outcome).toEqual({ kind: "done" });
		expect(headers(book)).toEqual([...CLIENTS[0]!, ...second.columns.slice(2).map(({ header }) => header)]);
		expect(ours(book, 2)).toEqual(
			Object.fromEntries(second.columns.slice(2).map(({ header }, at) => [header, told(second, 1, at + 2, second.columns[at + 2]!.format)])),
		);
	});
	test("that the audit has no more leave what somebody wrote under them", async () => {
		const { book, outcome } = await again(({ excel }, now) => excel.user.type("Clients", `${String.fromCharCode(64 + headers(now).length)}12`, [["my note"]]), {
			columns: second.columns.slice(1),
			block: async (from, to) => ({ rows: second.cells.slice(from - 2, to - 1).map((row) => row.slice(1)), tints: [] }),
		});
		expect(outcome).toEqual({ kind: "done" });
		const used = clients(book).used(true)!;
		const cells = Array.from({ length: used.column + used.columns }, (_, column) => clients(book).value(11, column));
		expect(cells.filter((value) => value !== undefined)).toEqual(["my note"]);
		expect(headers(book).filter((header) => header.endsWith("(Loupe)"))).toEqual(second.columns.slice(1).map(({ header }) => header));
	});
	test("leave no cell beside rows that are gone", async () => {
		const { book, outcome } = await again(({ excel }) => excel.user.type("Clients", "A7", [["", "", "", "", "", ""]]), { lastRow: 6 });
		expect(outcome).toEqual({ kind: "done" });
		expect(Object.values(ours(book, 6)).filter((value) => value !== undefined)).toEqual([]);
		expect(clients(book).formula(39, 0)).toBe("=COUNTA(A2:A7)");
	});
});

describe("tabs", () => {
	test("keep the rows of the user below, charts and places", async () => {
		const { book, outcome } = await again(() => {});
		expect(outcome).toEqual({ kind: "done" });
		const summary = book.sheets.find(({ name }) => name.startsWith("Synth"))!;
		expect(summary.value(first.tabs[0]!.rows.length + 1, 1)).toBe("a line of mine");
		expect(summary.charts).toHaveLength(first.tabs[0]!.charts.length);
		expect(book.sheets.map(({ name }) => name)).toHaveLength(4);
		expect(book.sheets.every(({ visibility }) => visibility === "Visible")).toBe(true);
	});
	test("that grew push the rows of the user down, once", async () => {
		const { book, outcome } = await again(() => {}, {
			tabs: second.tabs.map((tab) => ({ ...tab, rows: [...tab.rows, { cells: [] }, { cells: [] }, { cells: [] }] })),
		});
		expect(outcome).toEqual({ kind: "done" });
		const summary = book.sheets.find(({ name }) => name.startsWith("Synth"))!;
		expect(summary.value(first.tabs[0]!.rows.length + 4, 1)).toBe("a line of mine");
	});
	test("that were renamed keep their name; one that was deleted comes back", async () => {
		const { book, outcome } = await again(({ excel }, now) => {
			excel.user.renameSheet(now.sheets.find(({ name }) => name.startsWith("Synth"))!.name, "Our audit");
			excel.user.deleteSheet(now.sheets.find(({ name }) => name.startsWith("Constats"))!.name);
		});
		expect(outcome).toEqual({ kind: "done" });
		expect(book.sheets.map(({ name }) => name)).toEqual(["Clients", "Mine", "Our audit", second.tabs[1]!.name]);
	});
});

test("what a person wrote in the findings is kept, the history grows, and an audit of the same day replaces itself", { timeout: 60_000 }, async () => {
	const pane = await auditedTwice();
	const book = pane.excel.workbook;
	const findings = book.sheets.find(({ name }) => name.startsWith("Constats"))!;
	const history = book.sheets.find(({ name }) => name.startsWith("Historique"))!;
	const rows = (): number => history.used(true)!.rows;
	const dates = (): string[] => [...new Set(Array.from({ length: rows() - 1 }, (_, row) => String(history.value(row + 1, 0))))];
	const head = Array.from({ length: 16 }, (_, column) => String(findings.value(0, column)));
	const id = findings.value(1, head.indexOf("id"));
	pane.excel.user.type(findings.name, `${String.fromCharCode(65 + head.indexOf("Responsable"))}2`, [["Zoé"]]);
	expect((await pane.audit()).screen).toBe("results");
	const row = Array.from({ length: 20 }, (_, at) => at).find((at) => findings.value(at, head.indexOf("id")) === id)!;
	expect(findings.value(row, head.indexOf("Responsable"))).toBe("Zoé");
	expect(dates()).toHaveLength(2);
	const once = snapshot(book);
	pane.excel.workbook.activate(book.sheet("Clients"));
	expect((await pane.audit()).screen).toBe("results");
	expect(dates()).toHaveLength(2);
	expect(differences(once, snapshot(book)).filter((line) => !/setting loupe/.test(line))).toEqual([]);
});

test("a suggestion that is taken is written beside its row, and beside no other", { timeout: 60_000 }, async () => {
	const pane = await openPane({ sheets: ["Clients"] });
	seed(pane.excel, "Clients", CLIENTS);
	expect((await pane.audit()).screen).toBe("results");
	const book = pane.excel.workbook;
	const place = headers(book).indexOf("E-mail (Loupe)");
	const take = () => pane.host.writeCells("Clients", [{ columnId: "email", value: "anne@gmail.com" }], [3]);
	await take();
	expect(clients(book).value(2, place)).toBe("anne@gmail.com");
	pane.excel.user.sort("Clients", "A2:Z7", 1, false);
	const before = snapshot(book);
	await expect(take()).rejects.toMatchObject({ problem: { kind: "changed" } });
	expect(differences(before, snapshot(book))).toEqual([]);
});

test("a list that cannot be filled leaves no tab", { timeout: 60_000 }, async () => {
	const bench = await openBench(CLIENTS, first);
	const before = snapshot(bench.excel.workbook);
	for (let step = 1; step <= 5; step++) {
		bench.excel.faults.at(bench.excel.meter.syncs + step, { code: "GeneralException" });
		const made = await bench.host.addList("Liste", ["Nom"], [["=1+1"], ["x"]]).catch(() => null);
		if (made !== null) break;
		expect(differences(before, snapshot(bench.excel.workbook)), `request ${step}`).toEqual([]);
	}
});

test("a list never takes a name that Excel keeps for itself, nor one that is taken", async () => {
	const { host } = await openBench(CLIENTS);
	expect(await host.addList("History", ["Nom"], [])).toBe("History 2");
	expect(await host.addList("clients", ["Nom"], [])).toBe("clients 2");
});

describe("taking it all out", () => {
	test("leaves the workbook as it was", { timeout: 60_000 }, async () => {
		const pane = await openPane({ sheets: ["Clients", "Other"] });
		seed(pane.excel, "Clients", CLIENTS);
		clients(pane.excel.workbook).restyle({ row: 0, column: 8, rows: 3, columns: 4 }, { fill: "#FFCC00" });
		clients(pane.excel.workbook).column(9).width = 99;
		pane.excel.workbook.sheet("Other").set("A1", [["=COUNTA(Clients!A1:Z9)"]]);
		const before = snapshot(pane.excel.workbook);
		expect((await pane.audit()).screen).toBe("results");
		pane.excel.workbook.activate(clients(pane.excel.workbook));
		expect((await pane.audit()).screen).toBe("results");
		const list = await pane.host.addList("Ma liste", ["Nom"], [["=1+1"], ["0612"]]);
		expect(await pane.host.removable()).toMatchObject({ sheet: "Clients", lists: [list] });
		await pane.host.remove({ lists: true });
		expect(differences(before, snapshot(pane.excel.workbook))).toEqual([]);
	});
	test("keeps what somebody wrote beside, above and below ours", async () => {
		const bench = await openBench(CLIENTS, first);
		const { workbook: book, user } = bench.excel;
		const place = headers(book).length;
		user.type("Clients", `${String.fromCharCode(65 + place)}1`, [["My own"], ["mine"]]);
		user.type("Clients", "H12", [["=COUNTA(H2:H7)"]]);
		await bench.host.remove({ lists: false });
		expect(headers(book)[place]).toBe("My own");
		expect(clients(book).value(1, place)).toBe("mine");
		expect(clients(book).formula(11, 7)).toBe("=COUNTA(H2:H7)");
		expect(headers(book).filter((header) => header.endsWith("(Loupe)"))).toEqual([]);
		expect(clients(book).names).toEqual([]);
	});
});

test("what an audit left is known by its looks where settings and names were lost", { timeout: 60_000 }, async () => {
	const pane = await auditedTwice();
	const book = pane.excel.workbook;
	const before = headers(book);
	book.settings.clear();
	for (const sheet of book.sheets) sheet.names.length = 0;
	const { columns, tabs } = await pane.host.traces("Clients");
	expect(columns.map(({ header }) => header)).toEqual(before.slice(6));
	expect(columns.some(({ renamed }) => renamed)).toBe(false);
	expect(tabs.map(({ id }) => id).sort()).toEqual(["findings", "history", "settings", "summary"]);
	expect((await pane.audit()).screen).toBe("results");
	expect(headers(book)).toEqual(before);
	expect(book.sheets).toHaveLength(5);
});
