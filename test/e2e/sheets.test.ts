import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { en } from "../../panel/words/en.ts";
import { fr } from "../../panel/words/fr.ts";
import { openBook } from "../apps-script/node-sidebar.ts";
import { snapshot } from "../apps-script/snapshot.ts";
import { openBrowser } from "../browser.ts";
import { FAULT } from "../hosts/sheets/faults.ts";
import type { SheetsHost } from "../hosts/sheets/open.ts";
import { open } from "../hosts/sheets/serve.ts";
import { loadWorkbook } from "../hosts/sheets/xlsx.ts";
import { DATES, manyRows } from "./many.ts";
import { Person } from "./person.ts";
import { openSheetsPage, type SheetsPage, type SheetsPageOptions } from "./sheets-page.ts";
import { leastOf, watchTasks } from "./tasks.ts";

vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

interface Seat {
	readonly pane: SheetsPage;
	readonly sheets: SheetsHost;
	readonly person: Person;
	/** Opens the sidebar from the menu, once more: somebody in front of it. */
	again(): Promise<Person>;
}
/** The spreadsheet with the sidebar open, and somebody in front of it. */
async function sit(name: string, options: SheetsPageOptions = {}, seed: (sheets: SheetsHost) => void = () => {}): Promise<Seat> {
	const pane = await openSheetsPage(browser, options);
	seed(pane.sheets);
	let times = 0;
	const again = async (): Promise<Person> => new Person(pane.page, times++ === 0 ? name : `${name}-${times}`, await pane.opens());
	return { pane, sheets: pane.sheets, person: await again(), again };
}
const sample = (): SheetsPageOptions => ({ workbook: loadWorkbook("samples/clients.xlsx", { locale: "fr_FR", timeZone: "Europe/Paris" }) });

/** Thirty customers, for what needs no more. */
const FEW = [
	["Nom", "E-mail", "Portable", "Accord e-mail", "Ville"],
	...Array.from({ length: 30 }, (_, at) => [
		`Martin${at}`,
		at % 9 === 0 ? `ana${at}@gmial.com` : `Ana${at}@Exemple.fr`,
		`06 12 34 56 ${10 + at}`,
		at % 3 === 0 ? "non" : "oui",
		at % 2 === 0 ? "LYON" : "paris",
	]),
];
const few = (): SheetsPageOptions => ({ sheets: { Clients: FEW } });

/** Nothing went wrong that no screen tells of, and nothing was asked of anybody else. */
async function leave({ pane }: Seat, { lost = false } = {}): Promise<void> {
	expect(pane.errors.filter((error) => !lost || !error.endsWith("/rpc"))).toEqual([]);
	expect(pane.refused).toEqual([]);
	expect(pane.sheets.meter.notEmulated).toEqual([]);
	await pane.leave();
}

/** Workers that the page made of itself. */
const blobWorkers = (pane: SheetsPage): number => pane.page.workers().filter((worker) => worker.url().startsWith("blob:")).length;

async function toPreview(person: Person, words = fr): Promise<void> {
	await person.arrives(words.welcome.heading);
	await person.goesOn();
	await person.arrives(words.columns.heading);
	await person.goesOn();
	await person.arrives(words.settings.heading);
	await person.goesOn();
	await person.arrives(words.preview.heading);
}

/** Columns of that header, by the rows in which a header may stand. */
function columnsNamed({ workbook }: SheetsHost, name: string, header: string): number[] {
	const sheet = workbook.sheetNamed(name)!;
	const plain = (text: unknown): string => String(text).replaceAll("\u2011", "-");
	return Array.from({ length: sheet.lastColumn() }, (_, at) => at).filter((column) =>
		[0, 1, 2, 3, 4].some((row) => plain(sheet.value(row, column)) === header),
	);
}
const names = ({ workbook }: SheetsHost): string[] => workbook.sheets.map(({ name }) => name);
const MONTH = 31 * 86_400_000;

describe("an audit in Google Sheets", () => {
	test("in French, by mouse, from the welcome to the removal, and once more the month after", async () => {
		const seat = await sit("sheets-fr", sample());
		const { pane, sheets } = seat;
		let { person } = seat;
		const before = snapshot(sheets);
		await person.sees(fr.welcome.heading);
		await person.goesOn();
		await person.sees(fr.columns.heading);
		await person.goesOn();
		await person.sees(fr.settings.heading);
		await person.goesOn();
		await person.sees(fr.preview.heading);
		expect(snapshot(sheets)).toEqual(before);
		await person.goesOn();
		await person.sees(/contacts/);
		expect(blobWorkers(pane)).toBe(1);
		expect(columnsNamed(sheets, "Clients", "E-mail (Loupe)")).toHaveLength(1);

		await person.at.getByRole("tab", { name: fr.tabs.todo }).click();
		await person.isAccessible();
		await person.clicks(fr.results.seeRows(41));
		await person.at.getByRole("button", { name: fr.walk.accept }).waitFor();
		await person.isAccessible();
		await person.clicks(fr.walk.accept);
		await person.at.locator(".walk-head p", { hasText: ", 2 sur 41" }).waitFor();
		await person.clicks(new RegExp(`^${fr.walk.goTo}`));
		const row = Number(/\d+/.exec((await person.at.locator(".walk-head p").innerText()).replace(/\s(?=\d)/g, ""))![0]);
		await expect.poll(() => sheets.workbook.selections.get(sheets.workbook.sheet("Clients"))?.[0]).toMatchObject({ row: row - 1 });
		await person.at.getByRole("tab", { name: fr.tabs.evolution }).click();
		await person.isAccessible();
		await person.at.getByRole("tab", { name: fr.tabs.results }).click();
		await person.clicks(fr.results.makeList);
		await person.sees(fr.list.heading);
		await person.goesOn();
		await person.sees(/contacts/);
		expect(names(sheets)).toContain("Liste e-mail 2026-11-21");

		sheets.wait(MONTH);
		sheets.user.select("Synthèse de l’audit", "A1");
		person = await seat.again();
		await person.sees(/^Dernier audit/);
		await person.at.getByText(fr.welcome.onSheet("Clients")).waitFor();
		await person.goesOn();
		await person.sees(fr.preview.heading);
		await person.goesOn();
		await person.sees(/contacts/);
		await person.at.getByRole("tab", { name: fr.tabs.evolution }).click();
		await person.isAccessible();
		expect(columnsNamed(sheets, "Clients", "E-mail (Loupe)")).toHaveLength(1);

		await person.clicks(fr.menu.open);
		await person.isAccessible();
		await person.clicks(fr.menu.remove);
		await person.sees(fr.remove.heading);
		await person.at.getByRole("checkbox", { name: fr.remove.alsoLists(1) }).check();
		await person.goesOn();
		await person.sees(fr.remove.done);
		expect(snapshot(sheets)).toEqual(before);
		await leave(seat);
	});

	test("in English, by keys alone", async () => {
		const seat = await sit("sheets-en", { ...few(), userLocale: "en_GB", colorScheme: "dark" });
		const { person, sheets } = seat;
		await person.sees(en.welcome.heading);
		await person.tabsTo(en.welcome.main("Clients"));
		await person.key("Enter");
		await person.sees(en.columns.heading);
		await person.tabsTo(en.columns.main);
		await person.key("Enter");
		await person.sees(en.settings.heading);
		await person.tabsTo(en.settings.main);
		await person.key(" ");
		await person.sees(en.preview.heading);
		await person.tabsTo(en.preview.main);
		await person.key("Enter");
		await person.sees(/contacts/);
		await person.tabsTo(en.tabs.results);
		await person.key("ArrowRight");
		await person.tabsTo(en.menu.open);
		await person.key("Enter");
		for (let item = 0; item < 2; item++) await person.key("ArrowDown");
		await person.key("Enter");
		await person.sees(en.remove.heading);
		await person.key("Escape");
		await person.arrives(en.todo.heading(1));
		expect(columnsNamed(sheets, "Clients", "Email (Loupe)")).toHaveLength(1);
		await leave(seat);
	});

	test("stopped while it reads and while it writes, it leaves the spreadsheet as it was", async () => {
		const seat = await sit("sheets-stop", few());
		const { person, pane, sheets } = seat;
		const before = snapshot(sheets);
		await person.arrives(fr.welcome.heading);
		pane.weather = () => ({ after: 400 });
		await person.goesOn();
		await person.sees(fr.working.heading);
		await person.clicks(fr.working.stop);
		await person.sees("Audit arrêté");
		await person.goesOn();
		pane.weather = () => ({});
		await toPreview(person);
		pane.weather = () => ({ before: 60 });
		await person.goesOn();
		await person.at.getByRole("button", { name: fr.working.stopWriting }).waitFor();
		await expect.poll(() => pane.calls).toContain("block");
		await person.key("Escape");
		await person.key("Enter");
		await person.sees("Audit arrêté");
		expect(snapshot(sheets)).toEqual(before);
		await leave(seat);
	});

	test("where Google takes comments out of template literals of a page, as it does in all these tests, nothing is taken out of ours", () => {
		const [stripped, kept] = (["stripped", "kept"] as const).map((templateComments) => {
			const sheets = openBook({ switches: { templateComments } });
			sheets.run("loupeOpen");
			return sheets.page!.html;
		});
		expect(stripped!.length).toBeGreaterThan(300_000);
		expect(stripped).toBe(kept);
	});

	test("the monthly check is switched on, runs, is found at the next opening, and ends with the audit", async () => {
		const seat = await sit("sheets-check", few());
		const { pane, sheets } = seat;
		let { person } = seat;
		await toPreview(person);
		await person.goesOn();
		await person.arrives(/contacts/);
		await person.clicks(fr.menu.open);
		await person.clicks(fr.check.heading);
		await person.sees(fr.check.heading);
		await person.at.getByRole("checkbox", { name: fr.check.on }).check();
		await person.at.getByText(fr.check.saved(1, 6)).first().waitFor();
		expect(sheets.triggers).toHaveLength(1);
		// Two changes while the first is still being noted: both count.
		pane.weather = () => ({ after: 300 });
		await person.at.locator("select").first().selectOption("21");
		await person.at.locator("select").last().selectOption("8");
		await person.at.getByText(fr.check.saved(21, 8)).first().waitFor();
		pane.weather = () => ({});
		await person.isAccessible();

		await person.at.getByRole("checkbox", { name: fr.check.mail }).check();
		await person.at.getByText(fr.check.saved(21, 8)).first().waitFor();
		sheets.workbook.sheet("Autres", [["Nom", "E-mail"]]);
		sheets.user.select("Autres", "A1");
		person = await seat.again();
		await person.sees(fr.welcome.heading);
		await person.at.getByText(fr.welcome.neverBut).waitFor();
		sheets.user.select("Clients", "A1");
		sheets.clock.now += MONTH;
		sheets.fire("loupeScheduled");
		expect(sheets.failures).toEqual([]);
		person = await seat.again();
		await person.arrives(/^Dernier audit/);
		await person.clicks(fr.menu.open);
		await person.clicks(fr.check.heading);
		await person.sees(fr.check.heading);
		await person.at.getByText(/^Dernier passage/).waitFor();
		await person.goesOn();
		await person.arrives(/^Dernier audit/);
		await person.clicks(fr.menu.open);
		await person.clicks(fr.menu.remove);
		await person.sees(fr.remove.heading);
		await person.at.getByText(fr.remove.check).waitFor();
		await person.goesOn();
		await person.sees(fr.remove.done);
		await person.at.getByText(fr.remove.checkEnded).waitFor();
		expect(sheets.triggers).toEqual([]);
		await leave(seat);
	});
});

describe("what stands in the way is told, with a way out", () => {
	test("several accounts in one browser", async () => {
		const seat = await sit("sheets-accounts", few(), ({ faults }) => {
			faults.everyRpc = FAULT.storage;
		});
		await seat.person.sees("Google ne sait pas quel compte utiliser.");
		seat.sheets.faults.clear();
		await seat.person.goesOn();
		await seat.person.arrives(fr.welcome.heading);
		await leave(seat);
	});
	test("a right that was taken back", async () => {
		const scope = "https://www.googleapis.com/auth/spreadsheets.currentonly";
		const seat = await sit("sheets-permission", { ...few(), userLocale: "en" });
		await seat.person.arrives(en.welcome.heading);
		seat.sheets.user.withholds(scope);
		await seat.person.goesOn();
		await seat.person.sees("Google asks you");
		seat.sheets.user.grants(scope);
		await seat.person.goesOn();
		await seat.person.sees(en.columns.heading);
		await leave(seat);
	});
	test("a spreadsheet without room", async () => {
		const seat = await sit("sheets-large", few(), ({ workbook }) => {
			workbook.sheet("Archives").maxRows = 380_000;
		});
		const { person, sheets } = seat;
		await toPreview(person);
		const before = snapshot(sheets);
		sheets.workbook.sheet("Archives").maxRows = 384_570;
		await person.goesOn();
		await person.sees("L’audit ajoute");
		sheets.workbook.sheet("Archives").maxRows = 380_000;
		expect(snapshot(sheets)).toEqual(before);
		await leave(seat);
	});
	test("no connection, and one that comes back", async () => {
		const seat = await sit("sheets-offline", few());
		const { person, pane } = seat;
		await person.arrives(fr.welcome.heading);
		// First of everything, then of the tables that the engine needs: they are asked for again.
		pane.weather = () => ({ lose: "call" });
		await person.goesOn();
		await person.sees("Connexion perdue.");
		pane.weather = (method) => (method === "data" ? { lose: "call" } : {});
		await person.goesOn();
		await expect.poll(() => pane.calls).toContain("data");
		await person.arrives("Connexion perdue.");
		pane.weather = () => ({});
		await person.goesOn();
		await person.sees(fr.columns.heading);
		await leave(seat, { lost: true });
	});
	test("a Google that fails once, or loses an answer once, at each step is not noticed", async () => {
		const seat = await sit("sheets-weather", few());
		const { person, pane, sheets } = seat;
		await person.arrives(fr.welcome.heading);
		const seen = new Set<string>();
		// The answer to the first call of each kind is lost, after the server did what was asked.
		pane.weather = (method) => {
			if (seen.has(method)) return {};
			seen.add(method);
			return { lose: "answer" };
		};
		sheets.faults.failNext("Range.getValues", FAULT.timedOut);
		sheets.faults.failNext("Range.setValues", FAULT.timedOut);
		await toPreview(person);
		await person.goesOn();
		await person.arrives(/contacts/);
		expect(seen.size).toBeGreaterThan(7);
		expect(columnsNamed(sheets, "Clients", "E-mail (Loupe)")).toHaveLength(1);
		expect(names(sheets)).toHaveLength(5);
		await leave(seat, { lost: true });
	});
	test("a Google that does not answer any more while it writes", async () => {
		const seat = await sit("sheets-timeout", few());
		const { person, sheets } = seat;
		await toPreview(person);
		const before = snapshot(sheets);
		for (let time = 0; time < 2; time++) sheets.faults.failNext("Range.setValues", FAULT.timedOut);
		await person.goesOn();
		await person.sees("ne répond plus");
		expect(snapshot(sheets)).toEqual(before);
		await person.goesOn();
		await person.arrives(/contacts/);
		await leave(seat);
	});
});

describe("hands that are quicker than Google", () => {
	test("double clicks at each step do each thing once, and stop nothing", async () => {
		const seat = await sit("sheets-double", few());
		const { person, pane, sheets } = seat;
		const main = person.at.locator(".foot .main");
		await person.arrives(fr.welcome.heading);
		pane.weather = () => ({ after: 50 });
		for (const heading of [fr.columns.heading, fr.settings.heading, fr.preview.heading, /contacts/]) {
			await main.dblclick();
			await person.arrives(heading);
		}
		expect(names(sheets)).toHaveLength(5);
		await person.clicks(fr.results.makeList);
		await person.arrives(fr.list.heading);
		await main.dblclick();
		await main.click({ timeout: 500 }).catch(() => {});
		await person.arrives(/contacts/);
		expect(names(sheets).filter((name) => name.startsWith("Liste"))).toHaveLength(1);
		await person.clicks(fr.menu.open);
		await person.clicks(fr.menu.remove);
		await person.arrives(fr.remove.heading);
		await main.click();
		await main.click();
		await person.arrives(fr.remove.done);
		expect(pane.calls.filter((method) => method === "remove")).toHaveLength(1);
		await leave(seat);
	});

	test("the sidebar closed while it writes, and opened again: the next audit goes through", async () => {
		const seat = await sit("sheets-closed", few());
		const { pane, sheets } = seat;
		let { person } = seat;
		const before = snapshot(sheets, ["Clients"]);
		await toPreview(person);
		let late = (): void => {};
		const held = new Promise<void>((resolve) => {
			late = resolve;
		});
		pane.weather = (method) => (method === "addTabs" ? { held } : {});
		await person.goesOn();
		await expect.poll(() => pane.calls).toContain("addTabs");
		await pane.closes();
		pane.weather = () => ({});
		person = await seat.again();
		await person.arrives(fr.welcome.heading);
		// What the closed page had asked comes late.
		late();
		await toPreview(person);
		await person.goesOn();
		await person.sees("Un autre audit est en cours.");
		sheets.wait(2 * 60_000);
		person = await seat.again();
		await person.sees(/./);
		await person.at.getByText(fr.notices["cut-off"]({ kind: "cut-off" })).waitFor();
		await person.goesOn();
		for (const heading of [fr.columns.heading, fr.settings.heading, fr.preview.heading]) {
			await person.arrives(heading);
			await person.goesOn();
		}
		await person.arrives(/contacts/);
		expect(columnsNamed(sheets, "Clients", "E-mail (Loupe)")).toHaveLength(1);
		expect(names(sheets)).toHaveLength(5);
		await person.clicks(fr.menu.open);
		await person.clicks(fr.menu.remove);
		await person.arrives(fr.remove.heading);
		await person.goesOn();
		await person.arrives(fr.remove.done);
		expect(snapshot(sheets, ["Clients"])).toEqual(before);
		await leave(seat);
	});
});

describe("npm start -- sheets", () => {
	test("shows the customers, the menu and the sidebar, whose audit stands in the grid; reloading keeps it", async () => {
		const served = await open(0);
		const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
		const errors: string[] = [];
		page.on("pageerror", ({ message }) => errors.push(message));
		await page.goto(served.address);
		await page.getByText("olivier@sarldesaiguilles1-exemple.fr").waitFor();
		await page.getByLabel("Extensions").selectOption("Auditer cette feuille");
		const frame = (await (await page.waitForSelector("#side iframe")).contentFrame())!;
		expect(new URL(frame.url()).origin).not.toBe(new URL(page.url()).origin);
		expect(await frame.evaluate(() => innerWidth)).toBe(300);
		const person = new Person(page, "sheets-start", frame);
		await toPreview(person);
		await person.goesOn();
		await person.arrives(/contacts/);
		await page.getByRole("button", { name: "Constats de l’audit" }).waitFor();
		await page.getByRole("button", { name: "Run the monthly check now" }).click();
		await page.getByText("No check is switched on").waitFor();
		await person.clicks(fr.menu.open);
		await person.clicks(fr.check.heading);
		await person.at.getByRole("checkbox", { name: fr.check.on }).check();
		await person.at.getByText(fr.check.saved(1, 6)).first().waitFor();
		await page.getByRole("button", { name: "Run the monthly check now" }).click();
		await page.getByText("The check ran, no message.").waitFor();
		await page.reload();
		await page.getByRole("button", { name: "Historique de l’audit" }).waitFor();
		await page
			.frameLocator("#side iframe")
			.getByText(/^Dernier audit/)
			.first()
			.waitFor();
		await page.getByRole("button", { name: "Close" }).click();
		await expect.poll(() => page.locator("#side iframe").count()).toBe(0);
		expect(errors).toEqual([]);
		await page.close();
		await served.close();
	});
});

describe("the page's thread", () => {
	test.each([
		["in a worker", "made", 50],
		["in the page, where no worker may be made", "thrown", 300],
	] as const)("while 10,000 rows of 20 columns are audited %s", async (_how, workers, most) => {
		const longest = await leastOf(most, async () => {
			const seat = await sit(`sheets-large-${workers}`, { workers, sheets: { Clients: [] } }, ({ workbook }) => {
				const sheet = workbook.sheet("Clients", [...manyRows(10_000, 20)]);
				for (let row = 1; row <= 10_000; row++) sheet.setStyle(row, DATES, "numberFormat", "dd/mm/yyyy");
			});
			const { person, pane } = seat;
			await person.arrives(fr.welcome.heading);
			const stop = await watchTasks(browser, pane.page);
			for (const heading of [fr.columns.heading, fr.settings.heading, fr.preview.heading, /contacts/]) {
				await person.goesOn();
				await person.arrives(heading, 120_000);
			}
			const task = await stop();
			expect(blobWorkers(pane)).toBe(workers === "made" ? 1 : 0);
			await leave(seat);
			return task;
		});
		expect(longest).toBeLessThanOrEqual(most);
		expect(longest).toBeGreaterThan(1);
	});
	test("a worker that fails as it starts leaves the work to the page", async () => {
		const seat = await sit("sheets-failed", { ...few(), workers: "failed" });
		await toPreview(seat.person);
		await leave(seat);
	});
});
