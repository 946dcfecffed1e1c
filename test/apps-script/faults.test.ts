import { beforeAll, describe, expect, test } from "vitest";
import { FAULT } from "../hosts/sheets/faults.ts";
import { PROTECTED } from "../hosts/sheets/workbook/sheet.ts";
import { sample } from "../office-addin/random.ts";
import { type Bench, later, openBench, planOf, type Recorded, recorded, tried } from "./bench.ts";
import { CLIENTS } from "./node-sidebar.ts";
import { differences, snapshot } from "./snapshot.ts";

/** Google fails once, anywhere. Then the audit stands as if nothing had been, or the spreadsheet is as it was and it is said why; and the next
 *  try gives what an undisturbed one gives. */
const MESSAGES: readonly (readonly [string, boolean])[] = [
	[FAULT.timedOut, false],
	[FAULT.timedOut, true],
	[FAULT.failed, true],
	[PROTECTED, false],
	[FAULT.tooManyTimes, false],
	[FAULT.serverError, true],
];
let first: Recorded;
beforeAll(async () => {
	first = await recorded(CLIENTS);
});

/** All but what only says when, and which one: numbers of charts and of sheets, tokens. */
const shot = ({ sheets }: Bench): ReadonlyMap<string, string> => snapshot(sheets);

describe.each([
	["a first audit", false],
	["the next month", true],
])("%s", (_name, again) => {
	const open = (): Promise<Bench> => openBench(CLIENTS, again ? first : null);
	const plan = () => planOf(again ? later(first) : first);
	let whole: ReadonlyMap<string, string>;
	let before: ReadonlyMap<string, string>;
	let steps = 0;
	let calls = 0;
	/** What each step calls. */
	const methods: string[] = [];
	beforeAll(async () => {
		const bench = await open();
		before = shot(bench);
		const { meter } = bench.sheets;
		const started = meter.calls;
		const { count } = meter;
		meter.count = (method) => {
			methods.push(method);
			count.call(meter, method);
		};
		const { call } = bench.sheets.sidebar;
		bench.sheets.sidebar.call = (...args) => {
			calls++;
			return call.apply(bench.sheets.sidebar, args);
		};
		expect(await tried(bench, plan())).toEqual({ kind: "done" });
		whole = shot(bench);
		steps = bench.sheets.meter.calls - started;
	});

	/** What went wrong; nothing when all went as it should. */
	async function disturbed(what: string, disturb: (bench: Bench) => void): Promise<readonly string[]> {
		const bench = await open();
		disturb(bench);
		const outcome = await tried(bench, plan());
		const said = `${what}: ${JSON.stringify(outcome)}`;
		bench.sheets.faults.clear();
		if (outcome.kind === "unexpected") return [said];
		const now = shot(bench);
		if (outcome.kind === "done") {
			const other = differences(whole, now);
			return other.length === 0 ? [] : [said, ...other.slice(0, 5)];
		}
		const asBefore = differences(before, now);
		// What is said is true: nothing has changed, or writing may have stopped on its way.
		const told = outcome.writing === true || asBefore.length === 0;
		if (!told) return [said, ...asBefore.slice(0, 5)];
		if (outcome.writing === true) {
			const theirs = asBefore.filter((line) => /^Clients![A-F]\d+:|^Mine!A1|a line of mine/.test(line) && !/formula|Mine!A1/.test(line));
			if (theirs.length > 0) return [said, ...theirs.slice(0, 5)];
		}
		const next = await tried(bench, plan());
		const after = differences(whole, shot(bench));
		return next.kind === "done" && after.length === 0 ? [] : [`again after ${said}: ${JSON.stringify(next)}`, ...after.slice(0, 5)];
	}

	test("a call of a service that fails", { timeout: 3_600_000 }, async () => {
		const all = Array.from({ length: steps }, (_, step) => MESSAGES.map(([message, applied]) => [step + 1, message, applied] as const)).flat();
		const wrong: string[] = [];
		for (const [step, message, applied] of sample(all, 6, again ? 12 : 11))
			wrong.push(
				...(await disturbed(`service ${step} of ${steps}, ${applied ? "done, " : ""}${message.slice(0, 30)}`, ({ sheets }) =>
					sheets.faults.failAt(sheets.meter.calls + step, message, applied),
				)),
			);
		expect(wrong).toEqual([]);
	});
	test("each kind of call that changes the shape of the spreadsheet, at each of its places", { timeout: 600_000 }, async () => {
		const places = methods.flatMap((method, at) => (/\.(?:(?:insert|delete|move)\w*|copyTo)$/.test(method) ? [[at + 1, method] as const] : []));
		expect(places.length).toBeGreaterThan(5);
		const wrong: string[] = [];
		for (const [step, method] of places)
			wrong.push(...(await disturbed(`${method}, ${step} of ${steps}`, ({ sheets }) => sheets.faults.failAt(sheets.meter.calls + step, PROTECTED, false))));
		expect(wrong).toEqual([]);
	});
	test("a call of the server that is killed", { timeout: 3_600_000 }, async () => {
		const wrong: string[] = [];
		for (const step of sample(
			Array.from({ length: steps }, (_, at) => at + 1),
			4,
			again ? 14 : 13,
		))
			wrong.push(...(await disturbed(`killed at ${step} of ${steps}`, ({ sheets }) => sheets.faults.killAt(sheets.meter.calls + step))));
		expect(wrong).toEqual([]);
	});
	test("a call of the server that is lost, on the way there or back", { timeout: 3_600_000 }, async () => {
		const wrong: string[] = [];
		const all = Array.from({ length: calls }, (_, at) => [1, 2].flatMap((times) => [false, true].map((done) => [at, times, done] as const))).flat();
		for (const [at, times, done] of sample(all, 5, again ? 16 : 15))
			wrong.push(
				...(await disturbed(`rpc ${at} of ${calls} lost ${times} times ${done ? "after" : "before"}`, ({ sheets }) => {
					const { sidebar } = sheets;
					const { call } = sidebar;
					let number = 0;
					let left = times;
					sidebar.call = async (...args) => {
						if (number++ < at || left === 0) return call.apply(sidebar, args);
						left--;
						if (done) await call.apply(sidebar, args);
						throw Object.assign(new Error("ScriptError: NetworkError: Connection failure due to HTTP 0"), { name: "ScriptError" });
					};
				})),
			);
		expect(wrong).toEqual([]);
	});
	test("a person who stops, at any moment", { timeout: 3_600_000 }, async () => {
		for (let stopAt = 0; ; stopAt++) {
			const bench = await open();
			let asked = 0;
			const signal = {
				aborted: false,
				throwIfAborted() {
					if (asked++ === stopAt) throw new Error("stopped");
				},
			};
			const problem = await bench.host
				.write(plan(), () => {}, signal)
				.then(
					() => null,
					(error: Error) => error.message,
				);
			if (problem === null) break;
			expect(problem).toBe("stopped");
			expect(differences(before, shot(bench))).toEqual([]);
		}
	});
});
