import { beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../hosts/excel/host/faults.ts";
import { type Bench, openBench, planOf, recorded, tried } from "./bench.ts";
import { CLIENTS } from "./node-pane.ts";
import { sample } from "./random.ts";
import { differences, snapshot } from "./snapshot.ts";

/** Excel fails once, anywhere. Then the audit stands as if nothing had been, or the workbook is as it was and it is said why; and the next
 *  try gives what an undisturbed one gives. */
const CODES = [
	"AccessDenied",
	"GeneralException",
	"InvalidOperationInCellEditMode",
	"RequestPayloadSizeLimitExceeded",
	"ResponsePayloadSizeLimitExceeded",
	"ItemNotFound",
	"ApiNotFound",
] as const;
const WHOLE: readonly Fault[] = [
	...CODES.map((code): Fault => ({ code })),
	{ code: "GeneralException", when: "after" },
	{ code: "ResponsePayloadSizeLimitExceeded", when: "after" },
	{ code: "InvalidOrTimedOutSession", when: "after" },
	{ hang: "before" },
	{ hang: "after" },
	{ nulls: true },
];
/** Actions of one request at which it is cut off. */
const CUTS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

type Recording = Awaited<ReturnType<typeof recorded>>;
let first: Recording;
let second: Recording;
beforeAll(async () => {
	first = await recorded(CLIENTS, "2026-10-21");
	// The next month: a person was answered for, and the audit is of another day.
	second = { ...first, cells: first.cells.map((row) => row.map((cell) => (cell === "x" ? "y" : cell))), registry: { ...first.registry, date: "2026-11-21" } };
});

describe.each([
	["a first audit", false],
	["the next month", true],
])("%s", (_name, again) => {
	const open = (): Promise<Bench> => openBench(CLIENTS, again ? first : null);
	const plan = () => planOf(again ? second : first);
	let whole: ReadonlyMap<string, string>;
	let steps = 0;
	beforeAll(async () => {
		const bench = await open();
		const before = bench.excel.meter.syncs;
		expect(await tried(bench, plan())).toEqual({ kind: "done" });
		whole = snapshot(bench.excel.workbook);
		steps = bench.excel.meter.syncs - before;
	});

	/** What went wrong; nothing when all went as it should. */
	async function disturbed(step: number, fault: Fault): Promise<readonly string[]> {
		const bench = await open();
		const { excel } = bench;
		const before = snapshot(excel.workbook);
		excel.faults.at(excel.meter.syncs + step, fault);
		const outcome = await tried(bench, plan());
		const said = `request ${step} of ${steps}, ${JSON.stringify(fault)}: ${JSON.stringify(outcome)}`;
		if (outcome.kind === "unexpected" || (outcome.left ?? []).length > 0) return [said];
		const now = differences(outcome.kind === "done" ? whole : before, snapshot(excel.workbook));
		if (now.length > 0) return [said, ...now.slice(0, 5)];
		if (outcome.kind === "done") return [];
		excel.faults.clear();
		const next = await tried(bench, plan());
		const after = differences(whole, snapshot(excel.workbook));
		return next.kind === "done" && after.length === 0 ? [] : [`again after ${said}: ${JSON.stringify(next)}`, ...after.slice(0, 5)];
	}

	test("a request that fails", { timeout: 3_600_000 }, async () => {
		const all = Array.from({ length: steps + 1 }, (_, step) => WHOLE.map((fault) => [step + 1, fault] as const)).flat();
		const wrong: string[] = [];
		for (const [step, fault] of sample(all, 12, again ? 2 : 1)) wrong.push(...(await disturbed(step, fault)));
		expect(wrong).toEqual([]);
	});
	test("a request that is cut off", { timeout: 3_600_000 }, async () => {
		const all = Array.from({ length: steps }, (_, step) =>
			CUTS.map((at) => [step + 1, { code: "GeneralException", afterActions: at } as Fault] as const),
		).flat();
		const wrong: string[] = [];
		for (const [step, fault] of sample(all, 8, again ? 4 : 3)) wrong.push(...(await disturbed(step, fault)));
		expect(wrong).toEqual([]);
	});
	test("an Excel that refuses everything from one request on: what is said to be left is what is left", { timeout: 3_600_000 }, async () => {
		const codes = ["GeneralException", "AccessDenied", "InvalidOrTimedOutSession"] as const;
		const all = Array.from({ length: steps }, (_, step) => codes.map((code) => [step + 1, code] as const)).flat();
		const wrong: string[] = [];
		for (const [step, code] of sample(all, 5, again ? 6 : 5)) {
			const bench = await open();
			const { excel } = bench;
			const before = snapshot(excel.workbook);
			for (let after = 0; after < 200; after++) excel.faults.at(excel.meter.syncs + step + after, { code });
			const outcome = await tried(bench, plan());
			const said = `${code} from request ${step} of ${steps} on: ${JSON.stringify(outcome)}`;
			const now = differences(before, snapshot(excel.workbook));
			if (outcome.kind === "done" ? differences(whole, snapshot(excel.workbook)).length > 0 : (outcome.left ?? []).length === 0 && now.length > 0)
				wrong.push(said, ...now.slice(0, 3));
			// Cells of the user's: none is another's in any case.
			wrong.push(...now.filter((line) => /^(Clients![A-F]\d+( formula)?|Mine!A\d+ formula):/.test(line)).map((line) => `${said}: ${line}`));
			excel.faults.clear();
			const next = await tried(bench, plan());
			// What was recorded before it all ended is a run of its own: the number of the last one is another.
			const after = differences(whole, snapshot(excel.workbook)).filter((line) => !line.startsWith("setting "));
			if (next.kind !== "done" || after.length > 0) wrong.push(`again after ${said}: ${JSON.stringify(next)}`, ...after.slice(0, 4));
		}
		expect(wrong).toEqual([]);
	});
});
