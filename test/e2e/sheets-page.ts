import type { Browser, Frame, Page } from "playwright-core";
import { openBook } from "../apps-script/node-sidebar.ts";
import type { SheetsHost, SheetsOptions } from "../hosts/sheets/open.ts";
import { carrierTo, SANDBOX, WIDTH, withGoogle } from "../hosts/sheets/serve/page.ts";

/** The spreadsheet around the sidebar, and where the sidebar is served from: another origin, as Google's is. */
const AROUND = "https://docs.example";
const WITHIN = "https://script.example";
const RPC = `${WITHIN}/rpc`;
/** A fetch of the page itself would hold it up while those who watch it make their copies. */
const CARRIER = `${WITHIN}/carrier.js`;

export interface SheetsPageOptions extends Partial<SheetsOptions> {
	readonly height?: number;
	readonly colorScheme?: "light" | "dark";
	/** Workers of the page's own making are refused: by an exception, by an error that comes later, or by nothing that ever comes. */
	readonly workers?: "made" | "thrown" | "failed" | "silent";
}
/** What becomes of a call of the page: milliseconds until the server gets it, until the page gets the answer, and whether either is lost. */
interface Weather {
	before?: number;
	/** Until when, instead. */
	held?: Promise<void>;
	after?: number;
	lose?: "call" | "answer";
}

/** The real sidebar, built, served by the emulated service in a frame of 300 px as Google sandboxes it. */
export interface SheetsPage {
	readonly sheets: SheetsHost;
	readonly page: Page;
	/** The sidebar that is open. */
	readonly frame: Frame;
	/** What a call meets, by the function of the server that it asks; fair by default. */
	weather: (method: string) => Weather;
	/** Every address that was asked for, but those calls. */
	readonly requests: string[];
	readonly refused: string[];
	readonly errors: string[];
	/** Methods of the server that were asked, in order. */
	readonly calls: string[];
	/** Clicks the menu: the sidebar opens, or opens afresh. */
	opens(): Promise<Frame>;
	/** Closes it as its cross does. */
	closes(): Promise<void>;
	leave(): Promise<void>;
}

export async function openSheetsPage(browser: Browser, options: SheetsPageOptions = {}): Promise<SheetsPage> {
	const { height = 640, colorScheme = "light", workers = "made", ...rest } = options;
	const sheets = openBook(rest);
	sheets.open();
	const context = await browser.newContext({
		viewport: { width: WIDTH, height },
		colorScheme,
		locale: rest.userLocale ?? "fr",
		serviceWorkers: "block",
	});
	const page = await context.newPage();
	const [requests, refused, errors, calls]: [string[], string[], string[], string[]] = [[], [], [], []];
	// A spreadsheet of Google's, as far as the sidebar can tell.
	page.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()} ${message.location().url}`));
	page.on("pageerror", (error) => errors.push(`page: ${error.message}`));
	await context.addInitScript(refuseWorkers, workers);

	let opened: Frame | null = null;
	const made: SheetsPage = {
		sheets,
		page,
		get frame() {
			if (opened === null) throw new Error("the sidebar is closed");
			return opened;
		},
		weather: () => ({}),
		requests,
		refused,
		errors,
		calls,
		async opens() {
			sheets.click(...labelsOf(sheets));
			await page.evaluate(showSidebar, { src: `${WITHIN}/sidebar.html`, sandbox: SANDBOX, width: WIDTH });
			const frame = await (await page.waitForSelector("iframe")).contentFrame();
			opened = frame!;
			return opened;
		},
		async closes() {
			await page.evaluate(() => document.querySelector("iframe")?.remove());
			opened = null;
		},
		leave: () => context.close(),
	};
	const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
	await context.route("**/*", async (route) => {
		const address = route.request().url();
		if (address === RPC) {
			const request = route.request().postData()!;
			const method = String((JSON.parse(request) as { readonly args: readonly unknown[] }).args[0]);
			calls.push(method);
			const { before = 0, after = 0, held, lose } = made.weather(method);
			await held;
			if (before > 0) await pause(before);
			if (lose === "call") return route.abort().catch(gone);
			const body = await sheets.sidebar.handle(request);
			if (after > 0) await pause(after);
			if (lose === "answer") return route.abort().catch(gone);
			return route.fulfill({ contentType: "application/json", headers: { "Access-Control-Allow-Origin": "*" }, body }).catch(gone);
		}
		if (address === CARRIER) return route.fulfill({ contentType: "text/javascript", body: carrierTo(RPC) });
		requests.push(address);
		if (address === `${AROUND}/`) return route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE });
		if (address === `${WITHIN}/sidebar.html` && sheets.page !== null)
			return route.fulfill({
				contentType: "text/html; charset=utf-8",
				body: await withGoogle(sheets.page.html, { rpc: RPC, origin: AROUND, carrier: CARRIER }),
			});
		refused.push(address);
		return route.abort();
	});
	await page.goto(`${AROUND}/`);
	return made;
}

/** A sidebar that was closed meanwhile is told nothing. */
function gone(): void {}

const PAGE = `<!doctype html><html lang="en"><head><title>Clients</title><link rel="icon" href="data:,"><style>body { margin: 0 } iframe { display: block; height: 100vh; border: 0 }</style></head><body></body></html>`;

/** The one item of the add-on's menu. */
const labelsOf = ({ menus }: SheetsHost): readonly string[] => [menus.find(({ name }) => name === null)!.items[0]!.label];

function showSidebar({ src, sandbox, width }: { readonly src: string; readonly sandbox: string; readonly width: number }): void {
	document.querySelector("iframe")?.remove();
	const frame = document.createElement("iframe");
	frame.title = "Loupe";
	frame.width = String(width);
	frame.setAttribute("sandbox", sandbox);
	frame.src = src;
	document.body.append(frame);
}

function refuseWorkers(how: NonNullable<SheetsPageOptions["workers"]>): void {
	if (how === "made") return;
	const Real = globalThis.Worker;
	const refused = (): Worker => {
		if (how === "thrown") throw new DOMException("Failed to construct 'Worker': access to the script is denied.", "SecurityError");
		const worker = { onerror: null as ((event: Event) => void) | null, postMessage() {}, terminate() {} };
		if (how === "failed") setTimeout(() => worker.onerror?.(new Event("error", { cancelable: true })), 30);
		return worker as unknown as Worker;
	};
	globalThis.Worker = new Proxy(Real, {
		construct: (_target, [address]: [string]) => (address.startsWith("blob:") ? refused() : new Real(address)),
	});
}
