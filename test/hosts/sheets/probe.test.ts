import { readFileSync } from "node:fs";
import { build, transform } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openBrowser } from "../../browser.ts";
import { openSheets, type SheetsHost, type SheetsOptions } from "./open.ts";
import { DEFAULT_SWITCHES, type Switches } from "./switches.ts";

vi.setConfig({ testTimeout: 120_000 });
const read = (name: string): string => readFileSync(`test/hosts/sheets/probe/${name}`, "utf8");
const CODE = read("Code.js");
const { oauthScopes, timeZone } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[]; timeZone: string };
const HAND = "Loupe probe by hand";
const DAY = 86_400_000;

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

interface Report {
	readonly switches: Readonly<Record<string, string>>;
	readonly facts: Readonly<Record<string, string>>;
	readonly notes: Readonly<Record<string, string>>;
}
function newFile(options: Partial<SheetsOptions> = {}): SheetsHost {
	return openSheets({ code: CODE, files: { "Sidebar.html": read("Sidebar.html") }, scopes: oauthScopes, scriptTimeZone: timeZone, ...options });
}
const reportOf = (host: SheetsHost): Report => JSON.parse(host.run("probeText") as string) as Report;

/** `google.script.run` in the page of the sidebar: calls that it makes together reach the server together. */
const GOOGLE = `import { runner, toServer } from "./crossing.ts";
let waiting = [];
async function deliver() {
	const flying = waiting;
	waiting = [];
	for (const [i, answer] of await __send(flying.map(({ request }) => request))) {
		const { value, error } = JSON.parse(answer);
		if (error === undefined) flying[i].resolve(value);
		else flying[i].reject(Object.assign(new Error(error.message), { name: error.name }));
	}
}
const call = (name, ...args) => {
	const request = JSON.stringify({ name, args: toServer(args) });
	return new Promise((resolve, reject) => {
		if (waiting.length === 0) queueMicrotask(deliver);
		waiting.push({ request, resolve, reject });
	});
};
globalThis.google = { script: { run: runner(call) } };`;
let google = "";
beforeAll(async () => {
	const made = await build({ stdin: { contents: GOOGLE, resolveDir: "test/hosts/sheets" }, bundle: true, write: false, format: "iife" });
	google = made.outputFiles[0]!.text;
});

/** The sidebar in a browser, until it has asked everything. */
async function askPage(host: SheetsHost): Promise<void> {
	host.click("Loupe probe", "2. Ask about pages and speed (sidebar)");
	const page = await browser.newPage({ viewport: { width: host.page!.width, height: 700 } });
	await page.exposeFunction("__send", async (requests: string[]) => {
		const order: [number, string][] = [];
		await Promise.all(requests.map((request, i) => host.sidebar.handle(request).then((answer) => order.push([i, answer]))));
		return order;
	});
	await page.addInitScript(google);
	await page.route("https://sidebar.test/", (route) => route.fulfill({ contentType: "text/html", body: host.page!.html }));
	await page.goto("https://sidebar.test/");
	await page.getByRole("button", { name: "Ask" }).click();
	await page.getByText("Done.").waitFor({ timeout: 90_000 });
	expect(JSON.parse(await page.locator("#text").inputValue()).switches).toEqual(reportOf(host).switches);
	await page.close();
}
/** All stages, as a person goes through them. */
async function askAll(host: SheetsHost): Promise<void> {
	host.open();
	host.click("Loupe probe", "1. Ask about cells");
	host.wait(5 * 60_000);
	await askPage(host);
	host.user.chip(HAND, "B2", "Ana");
	host.user.table(HAND, "A6:C9", [false, true, false]);
	host.click("Loupe probe", "3. Ask about what was done by hand");
	host.as("second@example.com");
	host.click("Loupe probe", "3. Ask about what was done by hand");
	host.as("owner@example.com");
	host.click("Loupe probe", "4. Wait for a 31st (weeks)");
	host.wait(100 * DAY);
}

/** The other position of each switch, so that no answer is right by chance. */
const OTHERS: Switches = {
	plusDigits: "number",
	plusText: "formula",
	apostrophe: "kept",
	numberInTextCell: "text",
	textFormatAfter: "becomes-text",
	clearNumberFormat: "dropped",
	insertedInherit: "no",
	protectedError: "call",
	failedFlush: "all-lost",
	killedQueue: "applied",
	typedHeaderWrite: "refused",
	rowMetadataOnSort: "follows",
	metadataOnCopy: "copied",
	activeInClockRun: "null",
	smartChip: "empty",
	singleCellRange: "array",
	emptyFormulaIsContent: "no",
	underMerge: "kept",
	numberForText: "refused",
	numberInBulk: "25",
	oldOffsets: "standard",
	templateComments: "kept",
	missingMonthDay: "last-day",
	intl: "absent",
	instanceReply: "object",
	dateReply: "text",
	formulaSpelling: "capitals",
	clockFires: "twice",
	missingHandler: "refused",
	replyOrder: "reversed",
};

test("the probe tells the positions of the emulated Sheets, and everything that Loupe takes for sure is so in it", async () => {
	const host = newFile({ payloadLimit: 2_500_000 });
	// A million cells take seconds here too.
	if (process.env.LOUPE_CAMPAIGN !== "1")
		for (const [name, seconds] of [
			["writeMany", "32"],
			["readMany", "20"],
		])
			host.run("probeAnswer", name, seconds, "");
	await askAll(host);
	const { switches, facts } = reportOf(host);
	expect(switches).toEqual(DEFAULT_SWITCHES);
	expect(facts).toMatchObject({ payloadUp: "2 MB", payloadDown: "2 MB" });
	const lines = host.workbook.shown("Loupe probe", "A3:F150").filter(([question]) => question !== "");
	expect(lines.filter(([, , , same]) => same !== "yes").map(([question, , here]) => [question, here])).toEqual([
		["The largest text that a page can send to a function", "2 MB"],
		["The largest text that a function can return to a page", "2 MB"],
	]);
	expect(lines).toHaveLength(Object.keys(switches).length + Object.keys(facts).length);
	expect(lines[0]).toEqual(["What becomes of “+5” and “+33612345678” that a script writes", "text", "text", "yes", "plusDigits: text", ""]);
});

test("the probe tells the other position of every switch", async () => {
	const host = newFile({ switches: OTHERS, payloadLimit: 1_500_000 });
	host.clock.costs.cellWritten = 1;
	await askAll(host);
	const { switches, facts, notes } = reportOf(host);
	expect(switches).toEqual(OTHERS);
	expect(facts).toMatchObject({ payloadUp: "1 MB", writeSome: expect.stringMatching(/^100/), writeMany: "? a million would take more than a run may" });
	expect(notes.payloadDown).toMatch(/^refused at 2 MB: /);
});

test.each([
	["fr_FR", { activeInClockRun: "no-sheet", plusDigits: "number", clearNumberFormat: "dropped", insertedInherit: "no" }],
	["de_DE", { plusText: "formula", numberInTextCell: "text", failedFlush: "all-lost", singleCellRange: "array", metadataOnCopy: "copied" }],
] as const)("the probe tells the positions in a file of the locale %s", (locale, switches) => {
	const host = newFile({ locale, switches });
	host.run("probeCells");
	host.wait(5 * 60_000);
	expect({ ...DEFAULT_SWITCHES, ...reportOf(host).switches }).toEqual({ ...DEFAULT_SWITCHES, ...switches });
});

test("every switch has a question, and no question names a switch that is not there", () => {
	const host = newFile();
	host.run("probeShow");
	const named = host.workbook.shown("Loupe probe", "E3:E150").flat().filter(Boolean);
	expect(named.sort()).toEqual(Object.keys(DEFAULT_SWITCHES).sort());
});

test("a question that fails says so, and the others go on", () => {
	const host = newFile();
	host.faults.failNext("Range.setNote", "Service Spreadsheets failed");
	host.faults.failNext("Spreadsheet.insertSheet", "Service Spreadsheets timed out", { after: 3 });
	host.run("probeCells");
	const { switches, facts } = reportOf(host);
	const failed = Object.entries({ ...switches, ...facts }).filter(([, here]) => here.startsWith("?"));
	expect(failed).toEqual([
		["apostrophe", "? Service Spreadsheets timed out"],
		["numberForText", "? Service Spreadsheets failed"],
	]);
	host.run("probeCells");
	expect(reportOf(host).switches).toMatchObject({ apostrophe: "dropped", numberForText: "taken" });
});

test("what cannot be prepared is the answer of the questions that wait for it, and a trigger set anew is no second firing", () => {
	const host = newFile({ testDeployment: true });
	host.run("probeCells");
	expect(reportOf(host).switches.activeInClockRun).toBe("? Installable triggers are not supported in test deployments.");
	const again = newFile();
	again.run("probeCells");
	again.wait(5 * 60_000);
	again.properties.script.set("loupe probe uiInClockRun", '{"here":"? the service failed","note":""}');
	again.run("probeCells");
	again.wait(5 * 60_000);
	expect(reportOf(again).facts.uiInClockRun).toMatch(/^Cannot call/);
	expect(reportOf(again).switches.clockFires).toBe("once");
});

test("a run that ends before its time tells nothing of what a killed run leaves", async () => {
	const host = newFile();
	host.faults.failNext("Utilities.sleep", "Service Spreadsheets failed", { after: 3 });
	await expect(host.sidebar.call("probeKilled")).rejects.toThrow("Service Spreadsheets failed");
	expect(await host.sidebar.call("probeAfterKill", true)).toBe("? the run ended after 90 s");
	expect(await host.sidebar.call("probeAfterKill", false)).toBe("? the run goes on");
});

test("nothing is touched but the tabs of the probe, and all of it goes on request", () => {
	const rows = [
		["Name", "Phone"],
		["Ana", "+33612345678"],
	];
	const host = newFile({ sheets: { Clients: rows } });
	host.run("probeCells");
	host.run("probeHand");
	host.run("probeMonth");
	expect(host.workbook.sheets.map(({ name }) => name).sort()).toEqual(["Clients", "Loupe probe", HAND]);
	expect(host.workbook.shown("Clients", "A1:B2")).toEqual(rows);
	host.run("probeForget");
	expect([host.triggers.length, reportOf(host).switches]).toEqual([0, {}]);
	host.run("probeCells");
	host.run("probeRemove");
	expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Clients"]);
	expect([host.triggers.length, host.properties.script.size, host.workbook.metadata.length, host.workbook.named.size]).toEqual([0, 0, 0, 0]);
});

test("a run that grows long stops with its answers, and goes on when it is asked again", () => {
	const host = newFile();
	host.clock.costs.structure = 3_000;
	host.clock.costs.read = 3_000;
	host.run("probeCells");
	const first = Object.keys(reportOf(host).facts).length;
	for (let i = 0; i < 20; i++) host.run("probeCells");
	expect(host.toasts.at(-1)).toContain("Done");
	expect(host.toasts.join()).toContain("Time is short");
	expect(Object.keys(reportOf(host).facts).length).toBeGreaterThan(first);
});

test("the script uses nothing newer than ES2019, which the editor saves", async () => {
	const as = async (target: string): Promise<string> => (await transform(CODE, { target, loader: "js" })).code;
	expect(await as("es2019")).toBe(await as("esnext"));
});
