import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { installOffice } from "../hosts/excel/office.ts";
import { type ExcelHost, type ExcelOptions, openExcel } from "../hosts/excel/open.ts";

/** Where the built pane is served from, and where it asks for Office.js. */
export const ORIGIN = "https://loupe.example";
export const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const BUILT = "dist/office-addin";
/** Where the shim sends what Excel itself would be handed, by a worker: Excel on the web too is handed it by a message. An exposed function,
 *  or a fetch of the page, would hold the page up while they make their copies. */
const BRIDGE = `${ORIGIN}/emulated-excel`;
const BRIDGE_WORKER = `onmessage = async ({ data: body }) => {
	const answer = await fetch("${BRIDGE}", { method: "POST", body });
	postMessage(await answer.text());
};`;
const CLIENT = readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".txt": "text/plain; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
};

export interface ExcelPageOptions extends ExcelOptions {
	/** The day that the pane believes it is. */
	readonly date?: string;
	readonly width?: number;
	readonly height?: number;
	readonly colorScheme?: "light" | "dark";
	/** Holds back `worker.js` until it settles. */
	readonly worker?: Promise<void>;
	/** Another file than `taskpane.html`, with a folder to serve it from. */
	readonly file?: string;
	readonly folder?: string;
}

/** The real task pane, built, in a browser, over the emulated Excel: its page, worker and style are those that are shipped, its Office.js the
 *  client layer of Microsoft as it is, its policy of content in force. */
export interface ExcelPage {
	readonly excel: ExcelHost;
	readonly page: Page;
	/** Every address that was asked for, in order. */
	readonly requests: string[];
	/** Those that are neither its own nor of Microsoft's delivery network: they were refused. */
	readonly refused: string[];
	/** Errors of the console, of the page, and breaches of its policy. */
	readonly errors: string[];
	/** Longest tasks and silences of the page, in milliseconds, since it was asked last. */
	pauses(): Promise<Pauses>;
	close(): Promise<void>;
}
interface Pauses {
	/** The longest task of the main thread, by the browser's own account (`longtask`); 0 when none took 50 ms. */
	readonly task: number;
	/** The longest time between two beats of a timer of 10 ms. */
	readonly silence: number;
	/** Every long task: when it began since loading, and how long it took. */
	readonly tasks: readonly (readonly [start: number, duration: number])[];
}

/** Opens the pane beside a workbook. */
export async function openExcelPage(browser: Browser, options: ExcelPageOptions = {}): Promise<ExcelPage> {
	const excel = openExcel({ language: "fr-FR", requirement: "1.14", ...options });
	const { width = 320, height = 640, colorScheme = "light", date = "2026-11-21" } = options;
	const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: options.language ?? "fr-FR", serviceWorkers: "block" });
	const page = await context.newPage();
	const requests: string[] = [];
	const refused: string[] = [];
	const errors: string[] = [];
	const failed = (text: string): void => void errors.push(text);
	page.on("console", (message) => message.type() === "error" && failed(`console: ${message.text()} ${message.location().url}`));
	page.on("pageerror", (error) => failed(`page: ${error.message}`));

	await context.route("**/*", async (route) => {
		const address = route.request().url();
		if (address === `${BRIDGE}.js`) return route.fulfill({ contentType: TYPES[".js"]!, body: BRIDGE_WORKER });
		if (address === BRIDGE) return route.fulfill({ body: await excel.handle(route.request().postData()!) });
		requests.push(address);
		if (address === CDN) return route.fulfill({ contentType: TYPES[".js"]!, body: officeJs(excel) });
		const { origin, pathname } = new URL(address);
		if (origin !== ORIGIN) {
			refused.push(address);
			return route.abort();
		}
		if (pathname === "/worker.js") await options.worker;
		try {
			return await route.fulfill({ contentType: TYPES[extname(pathname)] ?? "", body: await readFile(join(options.folder ?? BUILT, pathname)) });
		} catch {
			return route.fulfill({ status: 404, body: "" });
		}
	});
	await page.exposeFunction("emulatedExcelViolates", failed);
	await page.addInitScript(inPage, date);
	const silence = excel.onEvent((text) => void page.evaluate((message) => _richApiNativeBridge.onMessageFromHost(message), text).catch(() => {}));
	await page.goto(`${ORIGIN}/${options.file ?? "taskpane.html"}`);
	return {
		excel,
		page,
		requests,
		refused,
		errors,
		pauses: () => page.evaluate(() => emulatedExcelPauses()),
		async close() {
			silence();
			await context.close();
		},
	};
}

/** What the page gets when it asks for Office.js. */
const officeJs = ({ officeSettings, workbook: { switches } }: ExcelHost): string =>
	`${officeSettings.platform === "web" && switches.webStorage === "emptied" ? "localStorage.clear();" : ""}
{
	const worker = new Worker("${BRIDGE}.js");
	const bridge = { onMessageFromHost() {}, sendMessageToHost(text) { worker.postMessage(text); } };
	worker.onmessage = ({ data }) => bridge.onMessageFromHost(data);
	globalThis._richApiNativeBridge = bridge;
}
${CLIENT}
(${installOffice})(globalThis, ${JSON.stringify(officeSettings)});`;

declare const _richApiNativeBridge: { onMessageFromHost(text: string): void };
declare const emulatedExcelViolates: (text: string) => void;
declare const emulatedExcelPauses: () => Pauses;

/** Runs before anything of the page: sets its day, hears breaches of its policy, and measures how long its thread is not free. */
function inPage(date: string): void {
	const shift = new Date(`${date}T09:00:00`).getTime() - Date.now();
	const Real = Date;
	globalThis.Date = class extends Real {
		constructor(...given: []) {
			if (given.length === 0) super(Real.now() + shift);
			else super(...given);
		}
		static override now(): number {
			return Real.now() + shift;
		}
	} as DateConstructor;

	document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
		emulatedExcelViolates(`policy: ${violatedDirective} ${blockedURI}`),
	);
	let tasks: (readonly [number, number])[] = [];
	const note = (entries: PerformanceEntryList): void => {
		for (const { startTime, duration } of entries) tasks.push([startTime, duration]);
	};
	const observer = new PerformanceObserver((list) => note(list.getEntries()));
	observer.observe({ type: "longtask", buffered: true });
	let last = performance.now();
	let longest = 0;
	const beat = (): void => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	};
	setInterval(beat, 10);
	Object.assign(globalThis, {
		emulatedExcelPauses(): Pauses {
			note(observer.takeRecords());
			beat();
			const found = { task: Math.max(0, ...tasks.map(([, duration]) => duration)), silence: longest, tasks };
			tasks = [];
			longest = 0;
			return found;
		},
	});
}
