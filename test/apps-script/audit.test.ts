import { describe, expect, test, vi } from "vitest";
import { HostProblem } from "../../panel/host.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { openBench, planOf, recorded, tried } from "./bench.ts";
import { CLIENTS, connect, type NodeSidebar, openBook, openSidebar, seed } from "./node-sidebar.ts";
import { differences, snapshot } from "./snapshot.ts";

const DAYS = 86_400_000;

/** Audited a month ago, and the sidebar of today. */
async function audited(change?: (sheets: SheetsHost) => void): Promise<NodeSidebar> {
	const first = await openSidebar(CLIENTS);
	expect((await first.audit()).screen).toBe("results");
	first.sheets.clock.now += 30 * DAYS;
	change?.(first.sheets);
	return connect(first.sheets);
}
const headers = ({ workbook }: SheetsHost, row = 1, width = 40): readonly string[] => {
	const { maxColumns } = workbook.sheetNamed("Clients")!;
	return workbook
		.shown("Clients", `A${row}:${String.fromCharCode(64 + Math.min(26, Math.min(width, maxColumns)))}${row}`)[0]!
		.map((text) => text.replaceAll("\u00a0", " "));
};
const tabsOf = ({ workbook }: SheetsHost): readonly string[] => workbook.sheets.map(({ name }) => name);
const column = ({ workbook }: SheetsHost, header: string, name = "Clients"): readonly string[] => {
	const sheet = workbook.sheetNamed(name)!;
	const rows = Array.from({ length: sheet.lastRow() }, (_, row) => Array.from({ length: sheet.maxColumns }, (_cell, at) => sheet.display(row, at)));
	const at = rows.map((row) => row.indexOf(header)).find((one) => one >= 0) ?? -1;
	return rows.map((row) => row[at] ?? "");
};
const said = ({ session: { state } }: NodeSidebar) => (state.screen === "stopped" ? state.problem : state.screen);

describe("a first audit", () => {
	test("stands right of the data and in four tabs; nothing is kept but what finds it again", async () => {
		const one = await openSidebar(CLIENTS);
		const { sheets } = one;
		const before = snapshot(sheets, ["Clients"]);
		await one.audit();
		expect(said(one)).toBe("results");
		expect(tabsOf(sheets)).toEqual(["Clients", "Synthèse de l’audit", "Constats de l’audit", "Historique de l’audit", "Réglages de l’audit"]);
		expect(headers(sheets).slice(0, 8)).toEqual(["Nom", "Prénom", "E-mail", "Portable", "Accord e-mail", "Inscription", "Prénom (Loupe)", "Nom (Loupe)"]);
		expect(column(sheets, "Mobile (Loupe)").slice(1)).toEqual(["+33612345687", "+33612345699", "", "+33781223344", "", "+33612345687"]);
		expect(column(sheets, "Date de création (Loupe)")[1]).toBe("09/03/2024");
		const after = snapshot(sheets, ["Clients"]);
		expect([...before].filter(([key, value]) => /![A-F]\d/.test(key) && after.get(key) !== value)).toEqual([]);
		expect([...sheets.properties.document]).toEqual([]);
		expect(sheets.workbook.active?.name).toBe("Clients");
		expect(sheets.workbook.sheetNamed("Synthèse de l’audit")!.charts.length).toBeGreaterThan(1);
	});
	test("writes nothing before the button", async () => {
		const one = await openSidebar(CLIENTS);
		const before = snapshot(one.sheets);
		await one.toPreview();
		expect(said(one)).toBe("preview");
		expect(differences(before, snapshot(one.sheets))).toEqual([]);
		expect(one.sheets.meter.cellsWritten).toBe(0);
	});
	test("is taken out without a trace", async () => {
		const one = await openSidebar(CLIENTS);
		const { sheets } = one;
		sheets.user.format("Clients", "H1:I3", "0.0");
		sheets.workbook.sheetNamed("Clients")!.columnWidths.set(8, 222);
		const before = snapshot(sheets);
		await one.audit();
		await one.host.remove({ lists: false });
		expect(differences(before, snapshot(sheets))).toEqual([]);
	});
	test("leaves a filter alone, and reads what it hides", async () => {
		const one = await openSidebar(CLIENTS);
		one.sheets.user.filter("Clients", "A1:F7", 0, ["DUPONT"]);
		await one.audit();
		expect(said(one)).toBe("results");
		expect(column(one.sheets, "Nom (Loupe)").slice(1)).toEqual(["Dupont", "Martin", "Petit", "Nguyen", "O'Brien", "Dupont"]);
		expect(one.sheets.workbook.sheetNamed("Clients")!.filteredRows.size).toBe(5);
	});
	test("of a protected sheet is refused, and the tabs alone are made", async () => {
		const one = await openSidebar(CLIENTS, { user: "guest@example.com" });
		one.sheets.user.protect("Clients");
		const before = snapshot(one.sheets, ["Clients"]);
		await one.toPreview();
		one.session.setScope("all");
		await one.session.write();
		expect(said(one)).toMatchObject({ kind: "protected" });
		expect(differences(before, snapshot(one.sheets, ["Clients"]))).toEqual([]);
		await one.session.writeAs("tabs");
		expect(said(one)).toBe("results");
		expect(differences(before, snapshot(one.sheets, ["Clients"]))).toEqual([]);
		expect(tabsOf(one.sheets)).toHaveLength(5);
	});
	test("is refused before anything is written where ten million cells are not enough", async () => {
		const one = await openSidebar(CLIENTS);
		const { workbook } = one.sheets;
		workbook.addSheet("Big", 1, 9_960_000, 1);
		const before = snapshot(one.sheets);
		await one.audit();
		expect(said(one)).toMatchObject({ kind: "too-large", left: 14_000 });
		expect(differences(before, snapshot(one.sheets))).toEqual([]);
	});
	test.each([
		["a first audit", false, 1000],
		["the next one: its columns, put aside", true, 1000],
		["the next one of few rows: its history, which is longer", true, 7],
	])("%s asks for the room that it needs, to the cell", async (_what, again, rows) => {
		const { sheets } = again ? await audited() : await openSidebar(CLIENTS);
		const { workbook } = sheets;
		workbook.sheetNamed("Clients")!.maxRows = rows;
		const big = workbook.addSheet("Big", 1, 10_000_000 - workbook.cells, 1);
		const asked = await connect(sheets);
		await asked.audit();
		const { cells } = said(asked) as { cells: number };
		expect(cells).toBeGreaterThan(17 * rows - 1);
		big.maxRows -= cells - 1;
		const before = snapshot(sheets);
		const refused = await connect(sheets);
		await refused.audit();
		expect(said(refused)).toMatchObject({ kind: "too-large", cells, left: cells - 1 });
		expect(differences(before, snapshot(sheets))).toEqual([]);
		big.maxRows--;
		let most = 0;
		const { checkCells } = workbook;
		workbook.checkCells = (more) => {
			checkCells.call(workbook, more);
			most = Math.max(most, workbook.cells + more);
		};
		const one = await connect(sheets);
		await one.audit();
		expect([said(one), most]).toEqual(["results", 10_000_000]);
	});
	test("a tab longer than a new sheet is made where there is room for what it holds", async () => {
		const { sheets } = await audited();
		const { workbook } = sheets;
		const one = await connect(sheets);
		const [name, rows, width] = ["Liste", 4000, 3];
		workbook.addSheet("Big", 1, 10_000_000 - workbook.cells - 26_000 - 1, 1);
		const list = Array.from({ length: rows }, (_, row) => [`${row}`, "x", "y"]);
		expect(await one.host.addList(name, ["A", "B", "C"], list)).toBe(name);
		expect(workbook.sheetNamed(name)!.maxRows * workbook.sheetNamed(name)!.maxColumns).toBe((rows + 1) * width);
	});
	test("our columns stand right beside the data, and no empty one is left, whatever was cut off before", async () => {
		const sheets = openBook();
		seed(sheets, "Clients", CLIENTS);
		const sheet = sheets.workbook.sheetNamed("Clients")!;
		const [data, grid] = [CLIENTS[0]!.length, sheet.maxColumns];
		const stands = (): void => {
			expect([
				headers(sheets)
					.slice(data, data + 17)
					.every((text) => text.endsWith("(Loupe)")),
				headers(sheets)[data + 17],
			]).toEqual([true, ""]);
			expect(sheet.maxColumns).toBe(grid + 17);
		};
		await (await connect(sheets)).audit();
		stands();
		await (await connect(sheets)).audit();
		stands();
		const all = sheets.meter.calls;
		await (await connect(sheets)).audit();
		const calls = sheets.meter.calls - all;
		// Google ends a run anywhere; whatever the one after it finds, it leaves as it should be.
		for (const at of [15, 40, 60, 75, 90]) {
			sheets.faults.killAt(sheets.meter.calls + Math.floor((calls * at) / 100));
			await (await connect(sheets)).audit();
			sheets.faults.clear();
			sheets.clock.now += 7 * 60_000;
			await (await connect(sheets)).host.remove({ lists: false });
			expect([sheet.lastColumn(), sheet.maxColumns]).toEqual([data, grid]);
			sheets.faults.killAt(sheets.meter.calls + Math.floor((calls * at) / 100));
			await (await connect(sheets)).audit();
			sheets.faults.clear();
			sheets.clock.now += 7 * 60_000;
			const one = await connect(sheets);
			await one.audit();
			expect([at, said(one)]).toEqual([at, "results"]);
			stands();
		}
	});
	test("keeps no distance where there is room for the columns alone", async () => {
		const full = await openSidebar(CLIENTS);
		full.sheets.workbook.addSheet("Big", 1, 9_960_000, 1);
		await full.audit();
		const { cells } = said(full) as { cells: number };
		const one = await openSidebar(CLIENTS);
		const free = 999; // a column of Clients has 1,000 cells
		one.sheets.workbook.addSheet("Big", 1, 10_000_000 - 26_000 - cells - free, 1);
		const before = snapshot(one.sheets);
		await one.audit();
		expect(said(one)).toBe("results");
		expect(one.sheets.workbook.sheetNamed("Clients")!.value(0, 6)).toBe("Prénom (Loupe)");
		await one.host.remove({ lists: false });
		expect(differences(before, snapshot(one.sheets))).toEqual([]);
	});
});

describe("the next month", () => {
	test("where there is no room for both audits, the columns of the first go when a person says so", async () => {
		const first = await openSidebar(CLIENTS);
		await first.audit();
		const { workbook } = first.sheets;
		const used = workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
		workbook.addSheet("Big", 1, 10_000_000 - used - 5000, 1);
		first.sheets.clock.now += 30 * DAYS;
		const before = snapshot(first.sheets);
		const one = await connect(first.sheets);
		await one.audit();
		expect(said(one)).toMatchObject({ kind: "too-large", left: 5000, older: true });
		expect(differences(before, snapshot(one.sheets))).toEqual([]);
		await one.session.makeRoom();
		expect(said(one)).toBe("results");
		expect(column(one.sheets, "Nom (Loupe)").slice(1)).toEqual(["Dupont", "Martin", "Petit", "Nguyen", "O'Brien", "Dupont"]);
		const dates = column(one.sheets, "audit_date", "Historique de l’audit").slice(1);
		expect([...new Set(dates)]).toHaveLength(2);
		await one.host.remove({ lists: false });
		const rest = openBook();
		seed(rest, "Clients", CLIENTS);
		expect(differences(snapshot(rest, ["Clients"]), snapshot(one.sheets, ["Clients"]))).toEqual([]);
	});
	test("the same columns have the new content, the history grows, what a person wrote stays", async () => {
		const one = await audited((sheets) => {
			sheets.user.type("Clients", "C4", [["luc.petit@exemple.fr"]]);
			const findings = sheets.workbook.sheetNamed("Constats de l’audit")!;
			const owner = Array.from({ length: findings.maxColumns }, (_, at) => findings.display(0, at)).indexOf("Responsable");
			findings.setRaw(1, owner, "Zoé");
			sheets.workbook.sheetNamed("Synthèse de l’audit")!.maxRows += 5;
			findings.maxRows += 3;
			findings.setRaw(findings.lastRow() + 1, 0, "a line of mine");
			sheets.workbook.sheet("Mine", [["=Clients!I2"], ["='Synthèse de l’audit'!A1"]]);
		});
		const { sheets } = one;
		const before = headers(sheets);
		const history = sheets.workbook.sheetNamed("Historique de l’audit")!.lastRow();
		await one.audit();
		expect(said(one)).toBe("results");
		expect(headers(sheets)).toEqual(before);
		expect(column(sheets, "E-mail (Loupe)")[3]).toBe("luc.petit@exemple.fr");
		expect(tabsOf(sheets)).toEqual(["Clients", "Synthèse de l’audit", "Constats de l’audit", "Historique de l’audit", "Réglages de l’audit", "Mine"]);
		expect(sheets.workbook.sheetNamed("Historique de l’audit")!.lastRow()).toBeGreaterThan(history + 20);
		expect(sheets.workbook.shown("Constats de l’audit", "A1:P40").flat()).toEqual(expect.arrayContaining(["Zoé", "a line of mine"]));
		expect(sheets.workbook.shown("Mine", "A1:A2")[0]![0]).toBe("Jean.Dupont@exemple-client.fr");
		expect(sheets.workbook.shown("Mine", "A1:A2")[1]![0]).toMatch(/^Synthèse/);
		const charts = sheets.workbook.sheetNamed("Synthèse de l’audit")!.charts.length;
		expect(charts).toBeGreaterThan(1);
		expect(charts).toBeLessThan(7);
	});
	test("two audits one after the other are one audit", async () => {
		const one = await openSidebar(CLIENTS);
		await one.audit();
		const before = snapshot(one.sheets);
		await (await connect(one.sheets)).audit();
		const other = differences(before, snapshot(one.sheets));
		expect(other.filter((line) => !/Historique|Réglages|Synthèse|Constats/.test(line))).toEqual([]);
	});
	test("a header that a person changed is asked for: fill it", async () => {
		const one = await audited((sheets) => sheets.user.type("Clients", "I1", [["Adresse"]]));
		await one.audit();
		expect(said(one)).toEqual({ kind: "renamed", header: "E-mail (Loupe)", now: "Adresse" });
		await one.session.writeOver("fill");
		expect(said(one)).toBe("results");
		expect(headers(one.sheets)[8]).toBe("E-mail (Loupe)");
		expect(headers(one.sheets).filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
	});
	test("a header that a person changed is asked for: leave it, for good", async () => {
		const one = await audited((sheets) => sheets.user.type("Clients", "I1", [["Adresse"]]));
		await one.audit();
		await one.session.writeOver("new");
		expect(said(one)).toBe("results");
		const now = headers(one.sheets);
		expect(now[8]).toBe("Adresse");
		expect(now.filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
		const next = await connect(one.sheets);
		await next.audit();
		expect(said(next)).toBe("results");
	});
	test("columns that were moved, and rows put in above, are found", async () => {
		const one = await audited((sheets) => {
			sheets.user.insertRows("Clients", 1, 2);
			sheets.user.insertColumns("Clients", "B", 2);
			sheets.user.moveColumn("Clients", "M", "K");
		});
		await one.audit();
		expect(said(one)).toBe("results");
		const now = headers(one.sheets, 3);
		expect(now.slice(0, 4)).toEqual(["Nom", "", "", "Prénom"]);
		expect(now.filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
		expect(new Set(now.filter((header) => header.endsWith("(Loupe)"))).size).toBe(17);
	});
	test("people who were emptied at the end of the list are gone, beside them too; what a person wrote under our columns stays", async () => {
		const one = await audited((sheets) => {
			sheets.user.insertRows("Clients", 3, 2);
			for (const row of [8, 9]) sheets.user.type("Clients", `A${row}`, [[null, null, null, null, null, null]]);
			sheets.user.type("Clients", "I12", [["a note of mine"]]);
		});
		await one.toPreview();
		await one.session.write();
		expect(said(one)).toBe("results");
		const { state } = one.session;
		expect(state.screen === "results" && state.view.rows).toBe(4);
		expect(column(one.sheets, "E-mail (Loupe)").slice(1)).toEqual([
			"Jean.Dupont@exemple-client.fr",
			"",
			"",
			"",
			"",
			"mai.nguyen@exemple.fr",
			"",
			"",
			"",
			"",
			"a note of mine",
		]);
		expect(one.sheets.workbook.shown("Clients", "G8:W9").flat().join("")).toBe("");
		await one.host.remove({ lists: false });
		expect(one.sheets.workbook.shown("Clients", "G1:Z1").flat().join("")).toBe("");
		expect(one.sheets.workbook.shown("Clients", "G1:Z20").flat().join("")).toBe("a note of mine");
	});
	test.each([
		["a state", "J", "valide"],
		["a state under a value", "I", "vide"],
	])("a line of a person's under our columns stays, though it says what ours do: %s", async (_what, letter, word) => {
		const one = await audited((sheets) => {
			for (const row of [6, 7]) sheets.user.type("Clients", `A${row}`, [[null, null, null, null, null, null]]);
			// Over what we wrote: ours all the same.
			sheets.user.type("Clients", "J7", [["?"]]);
			sheets.user.type("Clients", `${letter}9`, [[word]]);
			sheets.user.type("Clients", `${letter}20`, [[word]]);
		});
		await one.toPreview();
		await one.session.write();
		expect(said(one)).toBe("results");
		expect(
			one.sheets.workbook
				.shown("Clients", "G6:W30")
				.flat()
				.filter((text) => text !== ""),
		).toEqual([word, word]);
		await one.host.remove({ lists: false });
		expect(
			one.sheets.workbook
				.shown("Clients", "G1:W30")
				.flat()
				.filter((text) => text !== ""),
		).toEqual([word, word]);
	});
	test("columns of the user's right of ours stay where they are", async () => {
		const one = await audited((sheets) => {
			sheets.workbook.sheetNamed("Clients")!.setRaw(0, 23, "Notes");
			sheets.workbook.sheetNamed("Clients")!.setRaw(3, 23, "mine");
		});
		await one.audit();
		expect(said(one)).toBe("results");
		expect(one.sheets.workbook.shown("Clients", "X1:X4").flat()).toEqual(["Notes", "", "", "mine"]);
		await one.host.remove({ lists: false });
		expect(one.sheets.workbook.shown("Clients", "X1:X4").flat()).toEqual(["Notes", "", "", "mine"]);
		expect(headers(one.sheets).filter((header) => header.includes("Loupe"))).toEqual([]);
	});
	test("a column that was deleted is made again beside the others", async () => {
		const one = await audited((sheets) => sheets.user.deleteColumns("Clients", "I"));
		await one.audit();
		expect(said(one)).toBe("results");
		expect(headers(one.sheets).slice(6, 11)).toEqual(["Prénom (Loupe)", "Nom (Loupe)", "E-mail (Loupe)", "E-mail : état (Loupe)", "E-mail proposé (Loupe)"]);
	});
});

describe("two at once, and one cut off", () => {
	test("a second sidebar is told to wait, and takes nothing from the first", async () => {
		const one = await openSidebar(CLIENTS);
		await one.toPreview();
		const two = await connect(one.sheets);
		await two.toPreview();
		let told: unknown = null;
		const { write } = one.host;
		one.host.write = (plan, progress, signal) =>
			write(
				{
					...plan,
					block: async (first, last) => {
						await two.session.write();
						told = said(two);
						return plan.block(first, last);
					},
				},
				progress,
				signal,
			);
		await one.session.write();
		expect(told).toEqual({ kind: "busy" });
		expect(said(one)).toBe("results");
		await two.session.retry();
		expect(said(two)).toBe("results");
		expect(headers(one.sheets).filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
	});
	/** The page of an audit that is written is closed before that call of its own: nothing of it is heard again, until `wakes`. */
	async function closedBefore(one: NodeSidebar, method: string): Promise<{ wakes(): void }> {
		const { sidebar } = one.sheets;
		const { call } = sidebar;
		let wakes = (): void => {};
		const closed = new Promise<void>((resolve) => {
			sidebar.call = (name: string, ...args: unknown[]) => {
				if (args[0] !== method) return call.call(sidebar, name, ...args);
				resolve();
				return new Promise((answer, refuse) => {
					wakes = () => void call.call(sidebar, name, ...args).then(answer, refuse);
				});
			};
		});
		await one.toPreview();
		void one.session.write();
		await closed;
		delete (sidebar as { call?: unknown }).call;
		return { wakes: () => wakes() };
	}
	test("an audit whose page was reloaded is taken over by the next after a minute of silence, and is not heard any more", async () => {
		const one = await openSidebar(CLIENTS);
		const { sheets } = one;
		const page = await closedBefore(one, "settle");
		expect(headers(sheets)).toContain("E-mail (Loupe)");
		const two = await connect(sheets);
		expect((await two.host.traces("Clients")).columns).toEqual([]);
		await two.audit();
		expect(said(two)).toEqual({ kind: "busy" });
		sheets.clock.now += 60_000;
		await two.session.retry();
		expect(said(two)).toBe("results");
		expect(headers(sheets).filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
		expect(tabsOf(sheets)).toHaveLength(5);
		const before = snapshot(sheets);
		page.wakes();
		await vi.waitFor(() => expect(one.session.state.screen).toBe("stopped"));
		expect(said(one)).toEqual({ kind: "busy" });
		expect(differences(before, snapshot(sheets))).toEqual([]);
	});
	test("a page that was closed while the tabs were replaced: the next opening says so, the next audit puts it right", async () => {
		const one = await audited((sheets) => sheets.user.type("Clients", "C4", [["luc.petit@exemple.fr"]]));
		const { sheets } = one;
		const page = await closedBefore(one, "replace");
		expect(column(sheets, "E-mail (Loupe)")[3]).toBe("luc.petit@exemple.fr");
		const days = (): number => new Set(column(sheets, "audit_date", "Historique de l’audit").slice(1)).size;
		expect(days()).toBe(1);
		const two = await connect(sheets);
		await two.session.start();
		expect(two.session.state).toMatchObject({ screen: "welcome", notice: null });
		sheets.clock.now += 60_000;
		await two.session.start();
		expect(two.session.state).toMatchObject({ screen: "welcome", notice: { kind: "cut-off" } });
		await two.audit();
		expect(said(two)).toBe("results");
		expect(days()).toBe(2);
		expect([...sheets.properties.document]).toEqual([]);
		const before = snapshot(sheets);
		page.wakes();
		await vi.waitFor(() => expect(one.session.state.screen).toBe("stopped"));
		expect(said(one)).toEqual({ kind: "timeout", writing: true });
		expect(differences(before, snapshot(sheets))).toEqual([]);
		await two.session.start();
		expect(two.session.state).toMatchObject({ screen: "welcome", notice: null });
	});
	/** A check that is due, a day after the first audit. */
	async function due(): Promise<{ readonly sheets: SheetsHost; readonly days: () => number }> {
		const one = await openSidebar(CLIENTS);
		await one.audit();
		await one.host.setSchedule!({ on: true, day: 22, hour: 6, mail: false, sheet: "Clients" }, "fr");
		one.sheets.clock.now += DAYS;
		return { sheets: one.sheets, days: () => new Set(column(one.sheets, "audit_date", "Historique de l’audit").slice(1)).size };
	}
	test("the check of the month waits for an audit that is being written", async () => {
		const { sheets, days } = await due();
		const one = await connect(sheets);
		await one.toPreview();
		const { write } = one.host;
		let before = "";
		one.host.write = (plan, progress, signal) =>
			write(
				{
					...plan,
					block: async (first, last) => {
						before = JSON.stringify([...snapshot(sheets)]);
						sheets.fire("loupeScheduled");
						expect(JSON.stringify([...snapshot(sheets)])).toBe(before);
						return plan.block(first, last);
					},
				},
				progress,
				signal,
			);
		await one.session.write();
		expect([before === "", said(one), days(), sheets.failures]).toEqual([false, "results", 2, []]);
		expect(headers(sheets).filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
	});
	test("an audit waits for the check of the month that is writing, and takes nothing from it", async () => {
		const { sheets, days } = await due();
		const one = await connect(sheets);
		await one.toPreview();
		const plan = { token: "mine", before: null, sheet: "Clients", headerRow: 1, firstRow: 2, lastRow: 7, columns: [], renamed: "ask", tabs: [] };
		const answers: string[] = [];
		const { meter } = sheets;
		const { count } = meter;
		meter.count = (method) => {
			count.call(meter, method);
			if (method !== "Range.setValues" || answers.length > 0) return;
			answers.push("");
			answers[answers.length - 1] = String(sheets.run("loupe", "begin", JSON.stringify([plan])));
		};
		sheets.fire("loupeScheduled");
		expect(answers.map((text) => JSON.parse(text) as unknown)).toEqual([{ problem: { kind: "busy" } }]);
		meter.count = count;
		expect([days(), sheets.failures]).toEqual([2, []]);
		await one.session.write();
		expect([said(one), days()]).toEqual(["results", 2]);
	});
	test("undoing, and taking a suggestion, wait for an audit that is being written", async () => {
		const one = await openSidebar(CLIENTS);
		await one.audit();
		const two = await connect(one.sheets);
		await closedBefore(two, "settle");
		await expect(one.host.remove({ lists: false })).rejects.toMatchObject({ problem: { kind: "busy" } });
		await expect(one.host.writeCells("Clients", [{ columnId: "email", value: "a@b.fr" }], [3])).rejects.toMatchObject({ problem: { kind: "busy" } });
		one.sheets.clock.now += 60_000;
		await one.host.remove({ lists: false });
		expect(headers(one.sheets).filter((header) => header.includes("Loupe"))).toEqual([]);
		expect(tabsOf(one.sheets)).toEqual(["Clients"]);
		expect([...one.sheets.properties.document]).toEqual([]);
	});
	test("whoever could not take back what they wrote may try again at once", async () => {
		const one = await openSidebar(CLIENTS);
		await one.toPreview();
		const { sidebar } = one.sheets;
		const { call } = sidebar;
		sidebar.call = (name: string, ...args: unknown[]) =>
			args[0] === "settle" || args[0] === "takeBack" ? Promise.reject(new Error("NetworkError: HTTP 0")) : call.call(sidebar, name, ...args);
		await one.session.write();
		expect(said(one)).toEqual({ kind: "timeout", writing: true });
		delete (sidebar as { call?: unknown }).call;
		await one.session.retry();
		expect(said(one)).toBe("results");
		expect(headers(one.sheets).filter((header) => header === "E-mail (Loupe)")).toHaveLength(1);
		expect([...one.sheets.properties.document]).toEqual([]);
	});
});

describe("the rest of the contract", () => {
	test("a tab of which nothing but the frozen headers is to be said is made, and replaced", async () => {
		const plan = await recorded(CLIENTS);
		const bench = await openBench();
		const bare = { ...plan, tabs: plan.tabs.map((tab) => (tab.id === "findings" ? { ...tab, rows: tab.rows.slice(0, 1), choices: [] } : tab)) };
		for (const wanted of [bare, plan, bare]) expect(await tried(bench, planOf(wanted))).toEqual({ kind: "done" });
	});
	test("columns that come while ours are marked: none of the user's bears a mark", async () => {
		const plan = await recorded(CLIENTS);
		const bench = await openBench();
		const { meter, user, workbook } = bench.sheets;
		const { count } = meter;
		let marks = 0;
		meter.count = (method) => {
			count.call(meter, method);
			if (method === "Range.addDeveloperMetadata" && ++marks === 5) user.insertColumns("Clients", "B", 2);
		};
		expect(await tried(bench, planOf(plan))).toEqual({ kind: "done" });
		const sheet = workbook.sheetNamed("Clients")!;
		const marked = workbook.metadata.filter(({ key }) => key === "loupe.column");
		expect(marked).toHaveLength(plan.columns.length);
		for (const { value, anchor } of marked) expect(sheet.display(0, anchor!.area!.column)).toBe((JSON.parse(value!) as { header: string }).header);
	});
	test("a suggestion taken is written in its rows", async () => {
		const one = await openSidebar(CLIENTS);
		await one.audit();
		await one.host.writeCells("Clients", [{ columnId: "email", value: "=anne@gmail.com" }], [3, 5]);
		expect(column(one.sheets, "E-mail (Loupe)").slice(1)).toEqual([
			"Jean.Dupont@exemple-client.fr",
			"=anne@gmail.com",
			"",
			"=anne@gmail.com",
			"sean@exemple.ie",
			"jean.dupont@exemple-client.fr",
		]);
	});
	test("a list is the user's, in front of our tabs, and stays when the audit goes", async () => {
		const one = await openSidebar(CLIENTS);
		await one.audit();
		const rows = Array.from({ length: 6001 }, (_, at) => [`=name ${at}`, "0612", null]);
		expect(await one.host.addList("Liste", ["nom", "mobile", "note"], rows)).toBe("Liste");
		expect(await one.host.addList("Liste", ["nom"], [])).toBe("Liste 2");
		// A spreadsheet that becomes a workbook keeps its names: one of Excel's own is none.
		expect(await one.host.addList("History", ["nom"], [])).toBe("History 2");
		expect(tabsOf(one.sheets).slice(0, 4)).toEqual(["Clients", "Liste", "Liste 2", "History 2"]);
		expect(one.sheets.workbook.shown("Liste", "A6002:C6002")).toEqual([["=name 6000", "0612", ""]]);
		expect((await one.host.removable()).lists).toEqual(["Liste", "Liste 2", "History 2"]);
		await one.host.remove({ lists: false });
		expect(tabsOf(one.sheets)).toEqual(["Clients", "Liste", "Liste 2", "History 2"]);
	});
	test("the menu opens the sidebar; several accounts in one browser are told", async () => {
		const sheets = openBook();
		sheets.open();
		expect(sheets.menus[0]?.items.map(({ label }) => label)).toEqual(["Auditer cette feuille"]);
		sheets.click("Auditer cette feuille");
		expect(sheets.page?.html).toContain('<div id="panel">');
		seed(sheets, "Clients", CLIENTS);
		const one = await connect(sheets);
		sheets.faults.everyRpc = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
		await one.session.start();
		expect(said(one)).toEqual({ kind: "accounts" });
		await expect(one.host.look()).rejects.toBeInstanceOf(HostProblem);
	});
});
