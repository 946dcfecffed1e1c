import { describe, expect, test } from "vitest";
import { encode } from "../../../core/columns/encode.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { ReportSheet } from "../../../core/model/report.ts";
import type { Sheet } from "../../../core/model/sheet.ts";
import { CoreEngine } from "../../../panel/engine/engine.ts";
import type { AnalyseRequest, Progress, Start } from "../../../panel/engine/messages.ts";
import { checksumOf } from "../../../panel/host.ts";
import { sheetOf } from "../../core/views/analysis-of-rows.ts";
import { reference } from "../../reference.ts";
import { cellsOf, feed, startOf } from "./feed.ts";

const HEADERS = ["Nom", "Prénom", "E-mail", "Newsletter"];
const ROWS: readonly (readonly Cell[])[] = [
	["Roy", "Ana", "ana@gmial.com", "oui"],
	["Petit", "Luc", "luc@orange.fr", "non"],
	[],
	["ROY", "Ana", "ana@gmial.com", "oui"],
	["Simon", "Zoé", "zoe@gmial.com", "oui"],
];
const NAMES = ["Roy", "Petit", "Simon", "Morel", "Blanc", "Leroy", "Girard"];
const request: AnalyseRequest = {
	sheet: "Clients",
	headerRow: undefined,
	answers: [],
	sales: null,
	settings: {},
	refused: null,
	runAt: "2026-11-21T09:00:00Z",
};

async function begun(sheets: readonly Sheet[], more: Partial<Start> = {}, onProgress?: (progress: Progress) => void): Promise<CoreEngine> {
	const engine = new CoreEngine({ reference, ...(onProgress ? { onProgress } : {}) });
	await engine.begin(startOf(sheets, more));
	await feed(engine, sheets, await engine.sample());
	return engine;
}
async function analysed(sheets: readonly Sheet[], more: Partial<Start> = {}, asked: Partial<AnalyseRequest> = {}) {
	const engine = await begun(sheets, more);
	return { engine, preview: await engine.analyse({ ...request, ...asked }) };
}
/** A tab of a report as a sheet that was read again. */
const readAgain = ({ name, rows }: ReportSheet): Sheet => {
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	return { name, rowCount: rows.length, columns: Array.from({ length: width }, (_, at) => encode(rows.map(({ cells }) => cells[at]?.value ?? null))) };
};

describe("what is written", () => {
	test("rows that hold no contact get no cell of ours", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		const { rows } = await engine.block(2, 6);
		expect(rows).toHaveLength(5);
		expect(rows[2]!.every((cell) => cell === null)).toBe(true);
		expect(rows[0]!.some((cell) => cell !== null)).toBe(true);
	});
	test("a block of some rows is that part of the whole, tints too", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		const whole = await engine.block(2, 6);
		const [first, second] = [await engine.block(2, 3), await engine.block(4, 6)];
		expect([...first.rows, ...second.rows]).toEqual(whole.rows);
		const spread = ({ tints }: typeof whole) =>
			tints.flatMap(({ column, tint, runs }) =>
				runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => `${column} ${tint} ${from + at}`)),
			);
		expect([...spread(first), ...spread(second)].sort()).toEqual(spread(whole).sort());
	});
	test("the checksum is that of the key cells as a host reads them again", async () => {
		const sheet = sheetOf(HEADERS, ROWS);
		const { engine } = await analysed([sheet]);
		const { key } = await engine.plan();
		expect(key.columns.length).toBeGreaterThan(0);
		expect(key.headers).toEqual(key.columns.map((column) => HEADERS[column]));
		expect(await engine.checksum(2, 6)).toBe(checksumOf(cellsOf(sheet, key.columns, 2, 6)));
		expect(await engine.checksum(3, 4)).not.toBe(await engine.checksum(2, 3));
	});
	test("our columns stand to the right of the user's", async () => {
		const { preview } = await analysed([sheetOf(HEADERS, ROWS)]);
		expect(preview.columns[0]!.letter).toBe("E");
	});
	test("the document is that of --json, and can be sent as it is", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		const document = await engine.document();
		expect(structuredClone(document)).toEqual(document);
		expect((await engine.results()).kpis).toEqual((document as { kpis: unknown }).kpis);
	});
});

describe("suggestions", () => {
	test("one that is taken is written for every row of that text, and stays in the next audit", async () => {
		const sheet = sheetOf(HEADERS, ROWS);
		const { engine } = await analysed([sheet]);
		const accepted = await engine.accept("fix-email-typos", 2);
		expect(accepted).toEqual({
			cells: [
				{ columnId: "email", value: "ana@gmail.com" },
				{ columnId: "email.status", value: "corrigé" },
			],
			rows: [2, 5],
		});
		const { rows } = await engine.walk("fix-email-typos", 0, 10);
		expect(rows.map((row) => row.accepted)).toEqual([true, true, false]);

		// The next month: our column stands in the sheet, with what was taken in it.
		const { columns } = await engine.plan();
		const block = await engine.block(1, 6);
		const email = columns.findIndex(({ id }) => id === "email");
		const ours = columns.map(({ header }, at) =>
			encode([header, ...block.rows.slice(1).map((cells, row) => (at === email && accepted!.rows.includes(row + 2) ? accepted!.cells[0]!.value : cells[at]!))]),
		);
		const again = await analysed([{ ...sheet, columns: [...sheet.columns, ...ours] }]);
		const next = await again.engine.block(2, 6);
		expect(next.rows.map((cells) => cells[email])).toEqual(["ana@gmail.com", "luc@orange.fr", null, "ana@gmail.com", null]);
		expect(next.rows[0]![email + 1]).toBe("corrigé");
		expect((await again.engine.walk("fix-email-typos", 0, 10)).count).toBe(1);
		expect(again.preview.columns.map(({ header }) => header)).toEqual(columns.map(({ header }) => header));
		expect(again.preview.columns[0]!.letter).toBe("E");
	});
	test("one that was taken for another text than the one that stands there now is not kept", async () => {
		const sheet = sheetOf([...HEADERS, "E-mail (Loupe)"], [["Roy", "Ana", "ana@gmial.com", "oui", "bob@gmail.com"]]);
		const { engine } = await analysed([sheet]);
		expect((await engine.walk("fix-email-typos", 0, 10)).count).toBe(1);
	});
	test("nothing is taken where nothing is suggested", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		expect(await engine.accept("fix-email-typos", 3)).toBeNull();
		expect(await engine.accept("review-duplicates", 2)).toBeNull();
	});
	test("thought again in the same session, it counts", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		const before = (await engine.results()).channels[0]!.consented;
		await engine.accept("fix-email-typos", 2);
		await engine.analyse(request);
		expect((await engine.results()).channels[0]!.consented).toBe(before + 1);
	});
});

describe("refusals and settings", () => {
	test("asked again with other refusals, the figures stand and the cells change", async () => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		const { kpis } = await engine.results();
		const preview = await engine.analyse({ ...request, refused: ["names"] });
		expect(preview.changes.find(({ kind }) => kind === "names")?.refused).toBe(true);
		expect((await engine.results()).kpis).toEqual(kpis);
		expect((await engine.block(5, 5)).rows[0]).toContain("ROY");
	});
	test("what an earlier audit kept is in force: settings, refusals, history, findings", async () => {
		const sheet = sheetOf(HEADERS, ROWS);
		const first = await analysed([sheet], { date: "2026-10-21" }, { settings: { activeDays: 200 }, refused: ["names"], runAt: "2026-10-21T09:00:00Z" });
		const tabs = (await first.engine.plan()).tabs.map(readAgain);
		const { engine, preview } = await analysed([sheet, ...tabs], { ours: tabs.map(({ name }) => name) });
		expect(preview.changes.find(({ kind }) => kind === "names")?.refused).toBe(true);
		expect(await engine.settings({})).toMatchObject({ settings: { activeDays: 200, refusedChanges: ["names"] } });
		const results = await engine.results();
		expect(results).toMatchObject({ comparedWith: "2026-10-21" });
		expect(results.evolution.audits).toHaveLength(2);
		expect((await engine.columns("Clients", undefined, [])).rowsBefore).toBe(4);
		expect((await engine.survey()).contacts).toBe("Clients");
	});
	test.each([
		[{ vip: { share: 2 } }, "vip.share"],
		[{ activeDays: 0 }, "activeDays"],
		[{ unheard: 1 }, "unheard"],
	])("%j is refused by its name", async (given, key) => {
		const { engine } = await analysed([sheetOf(HEADERS, ROWS)]);
		expect(await engine.settings(given)).toMatchObject({ problem: { key } });
	});
});

describe("what is asked for", () => {
	const wide = (): Sheet => {
		const headers = [...HEADERS, ...Array.from({ length: 16 }, (_, index) => `Zz ${index}`)];
		const rows = Array.from({ length: 8000 }, (_, row) => [
			NAMES[row % NAMES.length]!,
			"Ana",
			`p${row}@orange.fr`,
			"oui",
			...Array<Cell>(16).fill(`k${row % 3}`),
		]);
		return sheetOf(headers, rows);
	};
	test("of a large sheet both ends and rows between, then only the columns that are read", async () => {
		const sheet = wide();
		const engine = new CoreEngine({ reference });
		await engine.begin(startOf([sheet]));
		const sample = await engine.sample();
		const cells = sample.reduce((sum, { columns, firstRow, lastRow }) => sum + columns.length * (lastRow - firstRow + 1), 0);
		expect(cells).toBeLessThan(100_000);
		await feed(engine, [sheet], sample);
		expect(await engine.sample()).toEqual([]);
		expect(await engine.columns("Clients", undefined, [])).toMatchObject({ rows: 8000, headerRow: 1 });
		await expect(engine.analyse(request)).rejects.toThrow("were not given");
		const wants = await engine.needed(request);
		expect(new Set(wants.flatMap(({ columns }) => columns))).toEqual(new Set([0, 1, 2, 3]));
		await feed(engine, [sheet], wants, 1000);
		expect(await engine.needed(request)).toEqual([]);
		expect((await engine.analyse(request)).rows).toBe(8000);
		const { key } = await engine.plan();
		expect(key.columns).toEqual([2]);
	});
	test("a column that the user names is read too", async () => {
		const sheet = wide();
		const engine = await begun([sheet]);
		const wants = await engine.needed({ ...request, answers: [{ index: 7, field: "source" }] });
		expect(wants.some(({ columns }) => columns.includes(7))).toBe(true);
	});
	test("a header row that was not read is asked for", async () => {
		const sheet = wide();
		const engine = new CoreEngine({ reference });
		await engine.begin(startOf([sheet]));
		const sample = await engine.sample();
		await feed(engine, [sheet], sample);
		const row = sample[1]!.lastRow + 1;
		await expect(engine.columns("Clients", row, [])).rejects.toThrow("header row was not given");
		await feed(engine, [sheet], await engine.sample("Clients", row));
		expect((await engine.columns("Clients", row, [])).headerRow).toBe(row);
	});
});

test("progress goes forward through the stages", async () => {
	const told: Progress[] = [];
	const engine = await begun([sheetOf(HEADERS, ROWS)], {}, (progress) => told.push(progress));
	await engine.analyse(request);
	expect([...new Set(told.map(({ stage }) => stage))]).toEqual(["clean", "tag", "measure"]);
	for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of);
});

describe("sheets that hold little", () => {
	test.each([
		["nothing", sheetOf([], [])],
		["headers alone", sheetOf(HEADERS, [])],
		["one column of remarks", sheetOf(["Zz"], [["a"], ["b"]])],
	])("%s: looked at without contacts", async (_, sheet) => {
		const engine = await begun([sheet]);
		expect(await engine.survey()).toMatchObject({ contacts: null, sales: null });
		expect((await engine.columns("Clients", undefined, [])).columns.every(({ samples }) => samples.length <= 3)).toBe(true);
	});
	test("no header row: the columns bear their letters", async () => {
		const engine = await begun([sheetOf(ROWS[0]!.map(String), ROWS.slice(1))]);
		const { headerRow, rows, columns } = await engine.columns("Clients", 0, []);
		expect([headerRow, rows]).toEqual([0, 4]);
		expect(columns.map(({ entry }) => entry.column)).toEqual(["A", "B", "C", "D"]);
		await engine.analyse({ ...request, headerRow: 0, answers: [{ index: 2, field: "email" }] });
		const { headerRow: planned, firstRow, key } = await engine.plan();
		expect([planned, firstRow]).toEqual([0, 1]);
		expect(key.headers.every((header) => header === "")).toBe(true);
	});
});

test("rows of an alert on orders are those of their sheet", async () => {
	const orders = sheetOf(
		["N° commande", "E-mail client", "Date de commande", "Montant"],
		[
			["C1", "ana@orange.fr", "2026-05-01", 20],
			["C2", "ana@orange.fr", "2031-05-01", 30],
			["C3", "luc@orange.fr", "2026-06-01", 40],
		],
		"Commandes",
	);
	const contacts = sheetOf(HEADERS, [
		["Roy", "Ana", "ana@orange.fr", "oui"],
		["Petit", "Luc", "luc@orange.fr", "non"],
	]);
	const { engine } = await analysed([contacts, orders], {}, { sales: "Commandes" });
	const alert = (await engine.results()).alerts.find(({ id }) => id === "future-dates")!;
	expect(await engine.walk(alert.key, 0, 10)).toMatchObject({
		sheet: "Commandes",
		count: 1,
		rows: [{ row: 3, column: 2, header: "Date de commande", written: "01/05/2031" }],
	});
	expect((await engine.results()).sales).toMatchObject({ orders: 3, matched: 3, revenue: 90 });
});
