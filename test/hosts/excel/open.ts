/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { installLint } from "./client/lint.ts";
import { ApiTable } from "./host/api.ts";
import { Faults } from "./host/faults.ts";
import type { Meter } from "./host/meter.ts";
import { Session } from "./host/session.ts";
import { installOffice, type OfficeSettings } from "./office.ts";
import type { Switches } from "./switches.ts";
import { User } from "./user.ts";
import { Workbook } from "./workbook/workbook.ts";

/** An Excel that runs here: Microsoft's own client layer, unmodified, over a workbook in memory. */
export interface ExcelOptions {
	readonly platform?: "web" | "windows" | "mac";
	/** The newest ExcelApi set: "1.9", "1.14", "1.17", "1.20". */
	readonly requirement?: string;
	/** Of the window: "en-US", "fr-FR", "de-DE". */
	readonly language?: string;
	readonly contentLanguage?: string;
	readonly theme?: "light" | "dark";
	readonly switches?: Partial<Switches>;
	readonly date1904?: boolean;
	readonly year?: number;
	readonly readOnly?: boolean;
	readonly name?: string;
	readonly addin?: string;
	/** Names of the first sheets; "Sheet1" without. */
	readonly sheets?: readonly string[];
	/** A workbook that is there already. */
	readonly workbook?: Workbook;
}

export interface ExcelHost {
	/** To look into, and to seed: `workbook.sheet("Clients").set("A1", [["Name"]])`. */
	readonly workbook: Workbook;
	readonly user: User;
	readonly faults: Faults;
	readonly meter: Meter;
	readonly session: Session;
	/** Runs a program of `Excel.run` with the real client: a function of the context, or the text of a script that sees `Excel`, `Office` and `console`. */
	run<T>(program: ((context: Excel.RequestContext, excel: typeof Excel) => Promise<T>) | string): Promise<T>;
	/** The page's global object in Node, with `Excel`, `Office`, `OfficeExtension`. */
	readonly page: ClientPage;
	/** Loads the pane again: a new page, handlers forgotten, and on the web an empty storage. */
	reload(): void;
	/** One request of the bridge, one answer: for any transport. */
	handle(requestText: string): Promise<string>;
	/** Hears messages for `onMessageFromHost`; gives the function that stops it. */
	onEvent(listener: (messageText: string) => void): () => void;
	readonly officeSettings: OfficeSettings;
}

// biome-ignore lint/suspicious/noExplicitAny: a window has anything.
type ClientPage = any;

const require = createRequire(import.meta.url);
const CLIENT = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
let api: ApiTable | null = null;
let script: vm.Script | null = null;

/** Opens an emulated Excel.
 *  @example
 *  const excel = openExcel({ platform: "web", requirement: "1.14" });
 *  excel.workbook.sheet("Sheet1").set("A1", [["Ana"]]);
 *  await excel.run(async (context) => { … await context.sync(); }); */
export function openExcel(options: ExcelOptions = {}): ExcelHost {
	const platform = options.platform ?? "web";
	const requirement = options.requirement ?? "1.20";
	const language = options.language ?? "en-US";
	api ??= new ApiTable(readFileSync(join(dirname(require.resolve("@types/office-js/package.json")), "index.d.ts"), "utf8"));
	const workbook =
		options.workbook ??
		new Workbook({
			...(options.switches !== undefined && { switches: options.switches }),
			...(options.date1904 !== undefined && { date1904: options.date1904 }),
			...(options.year !== undefined && { year: options.year }),
			...(options.readOnly !== undefined && { readOnly: options.readOnly }),
			...(options.name !== undefined && { name: options.name }),
			language,
		});
	if (workbook.sheets.length === 0) for (const name of options.sheets ?? ["Sheet1"]) workbook.sheet(name);
	const faults = new Faults();
	const session = new Session({ book: workbook, api, offer: { platform, requirement }, addin: options.addin ?? "loupe", faults });
	const user = new User(session);
	const { switches } = workbook;
	const officeSettings: OfficeSettings = {
		platform,
		requirement,
		displayLanguage: language,
		contentLanguage: options.contentLanguage ?? language,
		theme: options.theme ?? (platform === "web" && switches.webTheme === "absent" ? "absent" : "light"),
		documentUrl: `https://contoso.sharepoint.com/${workbook.name}`,
		modals: switches.modals,
		numericVersion: switches.numericVersion,
		partitionKey: platform === "windows" ? undefined : "partition",
	};
	const handle = (text: string): Promise<string> => session.handle(text);
	const stored = new Map<string, string>();
	let page: ClientPage = null;
	let forgetPage = (): void => {};
	const load = (): ClientPage => {
		const made = newPage({
			handle,
			hazard: (text) => session.meter.hazards.push(text),
			stored,
			settings: officeSettings,
			onEvent: (listener) => session.events.onEvent(listener),
		});
		forgetPage = made.close;
		return made.scope;
	};
	return {
		workbook,
		user,
		faults,
		meter: session.meter,
		session,
		officeSettings,
		get page() {
			page ??= load();
			return page;
		},
		reload() {
			forgetPage();
			session.events.forget();
			if (platform === "web" && switches.webStorage === "emptied") stored.clear();
			page = null;
		},
		async run<T>(program: ((context: Excel.RequestContext, excel: typeof Excel) => Promise<T>) | string): Promise<T> {
			page ??= load();
			const silence = listenForSilence();
			try {
				if (typeof program === "string") return (await vm.runInContext(`(async () => {${program}\n})()`, page)) as T;
				return (await page.Excel.run((context: Excel.RequestContext) => program(context, page.Excel))) as T;
			} finally {
				session.meter.longestSilenceMs = Math.max(session.meter.longestSilenceMs, silence());
			}
		},
		handle,
		onEvent: (listener) => session.events.onEvent(listener),
	};
}

/** Watches the event loop; the function that comes back stops it and gives the longest time, in milliseconds, that it was not free. */
function listenForSilence(): () => number {
	let last = performance.now();
	let longest = 0;
	const beat = (): void => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	};
	const timer = setInterval(beat, 10);
	return () => {
		clearInterval(timer);
		beat();
		return longest;
	};
}

interface PageOptions {
	readonly handle: (text: string) => Promise<string>;
	readonly hazard: (text: string) => void;
	readonly stored: Map<string, string>;
	readonly settings: OfficeSettings;
	readonly onEvent: (listener: (text: string) => void) => () => void;
}

/** A page in Node: just enough of a window for the client file to load. */
function newPage({ handle, hazard, stored, settings, onEvent }: PageOptions): { scope: ClientPage; close: () => void } {
	const element = () => ({ setAttribute() {}, appendChild() {}, style: {} });
	const storage = {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, String(value)),
		removeItem: (key: string) => void stored.delete(key),
		clear: () => stored.clear(),
		get length() {
			return stored.size;
		},
	};
	const location = { href: "https://localhost/pane.html", hash: "", search: "", hostname: "localhost", protocol: "https:", origin: "https://localhost" };
	// biome-ignore lint/suspicious/noExplicitAny: a window has anything.
	const scope: any = {
		console,
		setTimeout,
		clearTimeout,
		setInterval,
		clearInterval,
		performance,
		location,
		navigator: { userAgent: "emulated", platform: "emulated", language: settings.displayLanguage },
		document: { getElementsByTagName: () => [], createElement: element, addEventListener() {}, URL: location.href, location, cookie: "", head: element() },
		addEventListener() {},
		removeEventListener() {},
		localStorage: storage,
		sessionStorage: storage,
		history: { pushState() {}, replaceState() {} },
	};
	scope.window = scope;
	scope.self = scope;
	let lint: { sending(): void } | null = null;
	const bridge = {
		onMessageFromHost: (_text: string): void => {},
		sendMessageToHost(text: string): void {
			lint?.sending();
			handle(text).then(
				(answer) => bridge.onMessageFromHost(answer),
				(error) => {
					// A fault of the emulator itself: never let it look like a hang.
					console.error(error);
					throw error;
				},
			);
		},
	};
	scope._richApiNativeBridge = bridge;
	vm.createContext(scope);
	script ??= new vm.Script(readFileSync(CLIENT, "utf8"), { filename: CLIENT });
	script.runInContext(scope);
	installOffice(scope, settings);
	lint = installLint(scope, hazard);
	const close = onEvent((text) => bridge.onMessageFromHost(text));
	return { scope, close };
}
