import { beforeAll, describe, expect, test } from "vitest";
import { DISTANCE } from "../../apps-script/server/plan.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { later, openBench, planOf, type Recorded, recorded, tried } from "./bench.ts";
import { CLIENTS } from "./node-sidebar.ts";
import { differences, snapshot } from "./snapshot.ts";

/** While an audit is written its columns are put aside, marked at both ends. Whatever a person does to them meanwhile, the audit stops or goes
 *  on in the right columns; when it stops, nothing of it stays, and nothing of the person's goes. */
let first: Recorded;
beforeAll(async () => {
	first = await recorded(CLIENTS);
});
const WIDTH = CLIENTS[0]!.length;

type Meanwhile = (sheets: SheetsHost, place: number, count: number) => void;
const clients = (sheets: SheetsHost) => sheets.workbook.sheetNamed("Clients")!;
const CASES: readonly (readonly [string, "stops" | "goes on", Meanwhile])[] = [
	["a column is put in between", "stops", (sheets, place) => clients(sheets).insert("columns", place + 2, 1)],
	[
		"a column of theirs is put in between",
		"stops",
		(sheets, place) => {
			clients(sheets).insert("columns", place + 2, 1);
			clients(sheets).setRaw(0, place + 2, "mine");
		},
	],
	[
		"one is deleted, and one of theirs put in",
		"stops",
		(sheets, place) => {
			clients(sheets).remove("columns", place + 3, 1);
			clients(sheets).insert("columns", place + 2, 1);
			clients(sheets).setRaw(0, place + 2, "mine");
			clients(sheets).setRaw(1, place + 2, "mine too");
		},
	],
	["the first is deleted", "stops", (sheets, place) => clients(sheets).remove("columns", place, 1)],
	["the last is deleted", "stops", (sheets, place, count) => clients(sheets).remove("columns", place + count - 1, 1)],
	["one between is deleted", "stops", (sheets, place) => clients(sheets).remove("columns", place + 2, 1)],
	["one is moved among theirs", "stops", (sheets, place) => clients(sheets).move("columns", place + 2, 1, 1)],
	["the first is moved among theirs", "stops", (sheets, place) => clients(sheets).move("columns", place, 1, 1)],
	["the last is moved before the first", "stops", (sheets, place, count) => clients(sheets).move("columns", place + count - 1, 1, place)],
	["the last is moved among theirs", "stops", (sheets, place, count) => clients(sheets).move("columns", place + count - 1, 1, 1)],
	[
		"both ends are deleted",
		"stops",
		(sheets, place, count) => {
			clients(sheets).remove("columns", place + count - 1, 1);
			clients(sheets).remove("columns", place, 1);
		},
	],
	["a header is typed over", "goes on", (sheets, place) => clients(sheets).setRaw(0, place + 2, "other")],
	["a row is put in above the headers", "stops", (sheets) => clients(sheets).insert("rows", 0, 1)],
	["a column is put in before them", "goes on", (sheets, place) => clients(sheets).insert("columns", place, 1)],
	["a column is put in before the distance", "goes on", (sheets, place) => clients(sheets).insert("columns", place - DISTANCE, 1)],
];

describe.each([
	["a first audit", false],
	["the next month", true],
])("%s", (_name, again) => {
	test.each(CASES)("%s: it %s", async (_what, outcome, meanwhile) => {
		const bench = await openBench(CLIENTS, again ? first : null);
		const { sheets } = bench;
		const recording = again ? later(first) : first;
		const count = recording.columns.length;
		const place = WIDTH + (again ? count : 0) + DISTANCE;
		const before = snapshot(sheets, ["Clients"]);
		const { checksum } = planOf(recording);
		let at = 0;
		const outcomeOf = await tried(
			bench,
			planOf(recording, {
				// Asked for after the columns were put in, before the block is written.
				checksum: async (from, to) => {
					if (at++ === 0) meanwhile(sheets, place, count);
					return checksum(from, to);
				},
			}),
		);
		expect(outcomeOf.kind).toBe(outcome === "stops" ? "changed" : "done");
		expect([...sheets.properties.document.keys()]).toEqual([]);
		const sheet = clients(sheets);
		const headers = Array.from({ length: sheet.maxColumns }, (_none, column) => [0, 1].map((row) => sheet.value(row, column)).join("|"));
		const ours = headers.filter((text) => text.includes("(Loupe)"));
		expect(ours.length).toBe(outcome === "stops" ? (again ? count : 0) : count - (_what.includes("typed over") ? 1 : 0));
		expect(sheets.workbook.metadata.filter(({ key }) => key === "loupe.aside")).toEqual([]);
		if (_what.includes("theirs put in") || _what.includes("theirs is")) expect(headers.filter((text) => text.startsWith("mine"))).toHaveLength(1);
		// Nothing of the person's own cells, nor of the audit before, is another.
		if (outcome === "stops" && !_what.includes("row is put in"))
			expect(differences(before, snapshot(sheets, ["Clients"])).filter((line) => /^Clients![A-Z]+\d+:/.test(line) && !line.includes("mine"))).toEqual([]);
		// The next try is undisturbed, unless it has to ask first.
		if (!_what.includes("row is put in"))
			expect(await tried(bench, planOf(recording))).toMatchObject({ kind: _what.includes("typed over") ? "renamed" : "done" });
	});
});

test("a column put in between the look and the write of a block stops the audit: what went astray is taken back", async () => {
	const bench = await openBench(CLIENTS);
	const { sheets } = bench;
	const before = snapshot(sheets, ["Clients"]);
	const { meter, sidebar } = sheets;
	const { count } = meter;
	const { call } = sidebar;
	let left = false;
	sidebar.call = (name, ...args) => {
		left = args[0] === "block";
		return call.call(sidebar, name, ...args);
	};
	meter.count = (method) => {
		if (left && method === "Range.setValues") {
			left = false;
			meter.count = count;
			clients(sheets).insert("columns", WIDTH, 1);
			clients(sheets).setRaw(0, WIDTH, "mine");
		}
		count.call(meter, method);
	};
	expect(await tried(bench, planOf(first))).toMatchObject({ kind: "changed" });
	expect(clients(sheets).value(0, WIDTH)).toBe("mine");
	clients(sheets).remove("columns", WIDTH, 1);
	expect(differences(before, snapshot(sheets, ["Clients"]))).toEqual([]);
	expect(await tried(bench, planOf(first))).toEqual({ kind: "done" });
});

test("columns put in right after a block was written stop the audit, and take nothing of theirs with them", async () => {
	const bench = await openBench(CLIENTS);
	const { sheets } = bench;
	const before = snapshot(sheets, ["Clients"]);
	const { meter, sidebar } = sheets;
	const { count } = meter;
	const { call } = sidebar;
	let block = false;
	// Writes wait for the flush.
	let written: "no" | "waits" | "stands" = "no";
	sidebar.call = (name, ...args) => {
		block = args[0] === "block";
		return call.call(sidebar, name, ...args);
	};
	meter.count = (method) => {
		if (written === "stands") {
			meter.count = count;
			clients(sheets).insert("columns", 1, DISTANCE + 2);
		}
		if (block && method === "Range.setValues") written = "waits";
		if (written === "waits" && method === "SpreadsheetApp.flush") written = "stands";
		count.call(meter, method);
	};
	expect(await tried(bench, planOf(first))).toMatchObject({ kind: "changed" });
	clients(sheets).remove("columns", 1, DISTANCE + 2);
	expect(differences(before, snapshot(sheets, ["Clients"]))).toEqual([]);
});

test("a column put in while ours are taken out stays, whichever call comes next", async () => {
	const methods: string[] = [];
	const control = await openBench(CLIENTS, first);
	const { count } = control.sheets.meter;
	control.sheets.meter.count = (method) => {
		methods.push(method);
		count.call(control.sheets.meter, method);
	};
	await control.host.remove({ lists: false });
	const whole = snapshot(control.sheets, ["Clients"]);
	// Right before the call itself nobody can look any more.
	const last = methods.indexOf("Sheet.deleteColumns");
	for (let at = last - 12; at < last; at++) {
		const bench = await openBench(CLIENTS, first);
		const { sheets } = bench;
		sheets.user.beforeNext(() => {
			clients(sheets).insert("columns", 1, 1);
			clients(sheets).setRaw(0, 1, "mine");
		}, at);
		await bench.host.remove({ lists: false });
		expect([at, clients(sheets).value(0, 1)]).toEqual([at, "mine"]);
		clients(sheets).remove("columns", 1, 1);
		expect([at, differences(whole, snapshot(sheets, ["Clients"]))]).toEqual([at, []]);
	}
});
