import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ResultsView } from "../../core/model/view.ts";
import { openBrowser } from "../browser.ts";
import { goTo, openResults } from "./results/page.ts";
import { viewOf } from "./results/views.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
const status = (): Promise<string> => page.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "");
const text = (selector = "main"): Promise<string> => page.innerText(selector);
const asked = (): Promise<readonly (readonly unknown[])[]> => page.evaluate(() => (window as unknown as { asked: unknown[][] }).asked);
const settle = (): Promise<void> => page.waitForTimeout(40);

describe("arriving", () => {
	test("is said once, with the figures of the screen", async () => {
		page = await openResults(browser);
		await settle();
		expect(await status()).toBe("Audit terminé. 811 contacts sur 1\u202f204 contactables. 3 alertes, 6 actions.");
	});
	test("the worst alert opens the list of alerts, and the keys follow", async () => {
		page = await openResults(browser);
		await page.click("text=Voir l’alerte et 2 autres");
		expect(await focused()).toBe("Alertes (3)");
		expect(await text(".folds details[open]")).toContain("29 contacts dépassent la durée");
	});
	test("where to start leads to the action itself", async () => {
		page = await openResults(browser);
		await page.click('button[aria-label^="Voir\u00a0: Corriger 38"]');
		await settle();
		expect(await focused()).toBe("Corriger 38 e-mails sans doute mal tapés");
		expect(await page.getAttribute("#tab-todo", "aria-selected")).toBe("true");
	});
});

describe("the keyboard", () => {
	test("arrows open the tabs one after the other, and stay on them", async () => {
		page = await openResults(browser);
		await page.focus("#tab-results");
		for (const tab of ["todo", "evolution", "results"]) {
			await page.keyboard.press("ArrowRight");
			await settle();
			expect(await page.evaluate(() => document.activeElement?.id)).toBe(`tab-${tab}`);
			expect(await page.getAttribute("[role=tabpanel]", "aria-labelledby")).toBe(`tab-${tab}`);
		}
	});
	test("the name of a channel opens its funnel, and its own list", async () => {
		page = await openResults(browser);
		await page.focus(".channels li:nth-child(2) .unfold");
		await page.keyboard.press("Enter");
		await settle();
		expect(await text(".channels li:nth-child(2) .unfolded")).toContain("Renseignés 890 → joignables 846 → avec accord 391");
		await page.click('button[aria-label="Créer une liste d’envoi\u00a0: SMS"]');
		await settle();
		expect(await page.isChecked("label:has-text('SMS') input")).toBe(true);
	});
	test("three rows are accepted without leaving Accept", async () => {
		page = await openResults(browser);
		await goTo(page, "todo");
		await page.focus(".walk-buttons button");
		for (const [row, index, written] of [
			[331, 4, '"><img src=x onerror="window.ran=true">@gmial.com'],
			[428, 5, "contact.4@gmial.com"],
			[525, 6, "contact.5@gmial.com"],
		] as const) {
			await page.keyboard.press("Enter");
			await settle();
			expect(await focused()).toBe("Accepter");
			expect(await text(".walk-head")).toContain(`Ligne ${row}, ${index} sur 38`);
			expect(await status()).toBe(`Ligne ${row}, ${index} sur 38, ${written}, proposé ${written.replace("gmial", "gmail")}`);
		}
		expect((await asked()).filter(([what]) => what === "writeCells").map(([, , rows]) => rows)).toEqual([[217], [331], [428]]);
	});
	test("a row that cannot be written is said, and kept", async () => {
		page = await openResults(browser, { refused: [217] });
		await goTo(page, "todo");
		await page.click("text=Accepter");
		await settle();
		expect(await status()).toBe("La ligne 217 n’a pas pu être écrite. Votre fichier n’a pas changé.");
		expect(await text(".walk")).toContain("Ligne 217, 3 sur 38");
		expect(await focused()).toBe("Accepter");
	});
	test("Esc closes the rows and gives the focus back", async () => {
		page = await openResults(browser);
		await goTo(page, "todo");
		await page.focus('.walk [aria-label="Ligne suivante"]');
		await page.keyboard.press("Escape");
		await settle();
		expect(await page.$(".walk")).toBeNull();
		expect(await focused()).toBe("Voir les 38 lignes");
	});
	test("the row is shown in the grid, the rows go to a tab", async () => {
		page = await openResults(browser);
		await goTo(page, "todo");
		await page.click("text=Aller à la ligne");
		await page.click("text=Mettre ces 38 lignes dans un onglet");
		await settle();
		const calls = await asked();
		expect(calls.find(([what]) => what === "select")).toEqual(["select", "Clients", 217, 4]);
		expect(calls.find(([what]) => what === "addList")?.slice(-1)).toEqual([38]);
		expect(await text(".walk")).toMatch(/Onglet «\u00a0.+\u00a0» créé/);
	});
	test("at its ends the walk does nothing more", async () => {
		page = await openResults(browser);
		await page.evaluate(() => (window as unknown as { session: { openTab(tab: string): void } }).session.openTab("todo"));
		await page.click("text=Voir les 38 lignes");
		await page.click('.walk [aria-label="Ligne précédente"]', { force: true });
		await settle();
		expect(await text(".walk-head")).toContain("1 sur 38");
		expect(await page.getAttribute('.walk [aria-label="Ligne précédente"]', "aria-disabled")).toBe("true");
	});
});

test("text of a cell is never code", async () => {
	const view = viewOf("fr");
	const evil = '<img src=x onerror="window.ran=true">';
	page = await openResults(browser, {
		view: {
			...view,
			sources: [{ source: evil, contacts: 1204, consented: 0, below: true }],
			alerts: view.alerts.map((alert) => ({ ...alert, short: evil, sentence: evil, todo: evil })),
			actions: view.actions.map((action) => ({ ...action, what: `${evil} ${action.key}`, why: evil })),
		},
	});
	for (const screen of ["results", "todo"] as const) {
		await goTo(page, screen);
		expect(await page.$$("main img")).toEqual([]);
	}
	expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

describe("a mailing list", () => {
	test("is counted before it is made; nobody makes none", async () => {
		page = await openResults(browser);
		await goTo(page, "list");
		expect(await text()).toContain("462 personnes\u00a0: e\u2011mail, avec accord.".replace("\u2011", "-"));
		expect(await text(".foot")).toContain("Créer l’onglet «\u00a0Liste E-mail 2026-11-21\u00a0»".replace("E-mail", "e-mail"));
		expect(await page.evaluate(() => getComputedStyle(document.querySelector(".foot .whole")!).whiteSpace)).toBe("nowrap");
		await page.click("fieldset:has-text('Segments') label:has-text('Tous')");
		await settle();
		expect(await text()).toContain("Personne ne répond à tous ces critères.");
		expect(await page.getAttribute(".foot .button", "aria-disabled")).toBe("true");
		await page.click("label:has-text('VIP')");
		await settle();
		expect(await status()).toBe("462 personnes\u00a0: e-mail, avec accord, VIP.");
		await page.click(".foot .button");
		await settle();
		expect(await status()).toMatch(/^Onglet .+ créé/);
	});
});

describe("what there is not", () => {
	const bare: Partial<ResultsView> = {
		comparedWith: null,
		contactable: { value: null, change: null, better: "up" },
		complete: null,
		active: null,
		duplicates: { value: null, change: null, better: "down" },
		contacts: 0,
		channels: [],
		permittedMore: 0,
		fields: [],
		bands: [],
		segments: [],
		sources: [],
		sales: null,
		alerts: [],
		actions: [],
		passed: [],
		notComputable: [],
		evolution: { audits: viewOf("fr").evolution.audits.slice(-1), previous: null, changes: [], next: "2026-12-21" },
	};
	test("a first audit of an empty base says so, without a figure that is none", async () => {
		page = await openResults(browser, { view: { ...viewOf("fr"), ...bare } });
		expect(await text()).toContain("Premier audit\u00a0: l’évolution apparaîtra au prochain.");
		expect(await text()).not.toMatch(/NaN|undefined|null|Infinity|▲|▼/);
		await goTo(page, "evolution");
		expect(await text()).toContain("L’évolution apparaît au deuxième audit. Relancez vers le 21 décembre 2026.");
		expect(await page.$$(".line")).toEqual([]);
		await page.click("#tab-todo");
		expect(await text()).toContain("Rien d’urgent. Prochain rendez-vous\u00a0: le 21 décembre 2026.");
	});
	test("an audit with other settings is not compared", async () => {
		page = await openResults(browser, { view: { ...viewOf("fr"), comparedWith: null, notComparable: true } });
		expect(await text()).toContain("L’audit du 21 octobre 2026 avait d’autres réglages ou colonnes");
	});
});
