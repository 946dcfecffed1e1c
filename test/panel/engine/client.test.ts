import { describe, expect, test } from "vitest";
import { connect } from "../../../panel/engine/client.ts";
import { CoreEngine } from "../../../panel/engine/engine.ts";
import { inProcess } from "../../../panel/engine/in-process.ts";
import type { FromWorker, Progress, ToWorker } from "../../../panel/engine/messages.ts";
import { serve } from "../../../panel/engine/serve.ts";
import { sheetOf } from "../../core/views/analysis-of-rows.ts";
import { reference } from "../../reference.ts";
import { feed, startOf } from "./feed.ts";

const sheet = sheetOf(["Nom", "E-mail"], [["Roy", "ana@orange.fr"]]);
const request = { sheet: "Clients", headerRow: undefined, answers: [], sales: null, settings: {}, refused: null, runAt: "2026-11-21T09:00:00Z" };

/** A worker without a thread: messages are copied as a browser copies them. */
function workerOf(load: () => Promise<CoreEngine>) {
	const worker = {
		onmessage: null as ((event: { readonly data: FromWorker }) => void) | null,
		onerror: null as ((event: { readonly message?: string }) => void) | null,
		onmessageerror: null as ((event: unknown) => void) | null,
		postMessage: (message: ToWorker): void => take(structuredClone(message)),
	};
	const take = serve(load(), (message) => worker.onmessage?.({ data: structuredClone(message) }));
	return worker;
}
const working = () => {
	const worker = workerOf(async () => new CoreEngine({ reference, onProgress: (progress) => worker.onmessage?.({ data: { progress } }) }));
	return worker;
};

describe("an engine in a worker", () => {
	test("everything it answers crosses as it is", async () => {
		const engine = connect(working());
		const direct = new CoreEngine({ reference });
		for (const one of [engine, direct]) {
			await one.begin(startOf([sheet]));
			await feed(one, [sheet], await one.sample());
		}
		expect(await engine.survey()).toEqual(await direct.survey());
		expect(await engine.columns("Clients", undefined, [])).toEqual(await direct.columns("Clients", undefined, []));
		expect(await engine.analyse(request)).toEqual(await direct.analyse(request));
		expect(await engine.results()).toEqual(await direct.results());
		expect(await engine.plan()).toEqual(await direct.plan());
		expect(await engine.block(1, 2)).toEqual(await direct.block(1, 2));
	});
	test("its errors come back as errors", async () => {
		const engine = connect(working());
		await expect(engine.results()).rejects.toThrow("no audit was made");
	});
	test("calls are answered in their order, whatever each takes", async () => {
		const engine = connect(working());
		const done: string[] = [];
		await Promise.all([
			engine.begin(startOf([sheet])).then(() => done.push("begin")),
			engine.sample().then(() => done.push("sample")),
			engine.settings({}).then(() => done.push("settings")),
		]);
		expect(done).toEqual(["begin", "sample", "settings"]);
	});
	test("progress is told beside the answers", async () => {
		const engine = connect(working());
		const told: Progress[] = [];
		engine.onProgress = (progress) => told.push(progress);
		await engine.begin(startOf([sheet]));
		await feed(engine, [sheet], await engine.sample());
		await engine.analyse(request);
		expect(told.map(({ stage }) => stage)).toContain("measure");
	});
	test("tables that cannot be had: each call says so", async () => {
		const engine = connect(workerOf(() => Promise.reject(new Error("phone-plans.json could not be loaded (404)"))));
		await expect(engine.sample()).rejects.toThrow("phone-plans.json");
		await expect(engine.survey()).rejects.toThrow("phone-plans.json");
	});
	test("when it dies, everything asked of it rejects, then and later", async () => {
		const worker = workerOf(() => new Promise(() => {}));
		const engine = connect(worker);
		const asked = [engine.sample(), engine.survey()];
		worker.onerror?.({ message: "out of memory" });
		for (const one of asked) await expect(one).rejects.toThrow("out of memory");
		await expect(engine.sample()).rejects.toThrow("out of memory");
	});
});

test("an engine in the page lets it breathe between stages", async () => {
	const engine = inProcess(reference);
	await engine.begin(startOf([sheet]));
	await feed(engine, [sheet], await engine.sample());
	let breaths = 0;
	const timer = setInterval(() => breaths++, 0);
	await engine.analyse(request);
	clearInterval(timer);
	expect(breaths).toBeGreaterThan(0);
});
