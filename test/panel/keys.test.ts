import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openGallery } from "./gallery/page.ts";

/** What keys and buttons do, screen by screen; the session is one that only notes what it is asked. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await openBrowser();
	page = await openGallery(browser);
	// Every message of the live regions, in their order.
	await page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		new MutationObserver((changes) => {
			for (const { target } of changes)
				if (target instanceof Element && target.matches("[role=status], [role=alert]")) heard.push(`${target.role}: ${target.textContent?.trim()}`);
		}).observe(document.getElementById("panel")!, { childList: true, subtree: true });
	});
});
afterAll(() => browser?.close());

const show = async (name: string, language: "fr" | "en" = "fr"): Promise<void> => {
	await page.evaluate(
		([one, spoken]) => {
			(window as unknown as { heard: string[] }).heard.length = 0;
			window.show(one!, spoken as "fr");
		},
		[name, language],
	);
};
const asked = (): Promise<readonly (readonly unknown[])[]> => page.evaluate(() => window.asked());
const heard = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const focused = (): Promise<string> =>
	page.evaluate(() => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim());
const press = async (...keys: readonly string[]): Promise<void> => {
	for (const key of keys) await page.keyboard.press(key);
};

describe("from screen to screen", () => {
	beforeEach(() => show("welcome"));
	test("the focus goes to the heading, and the title says where one is", async () => {
		expect(await focused()).toBe("Qui pouvez-vous contacter\u202f?");
		await expect.poll(() => page.title()).toBe("Qui pouvez-vous contacter\u202f?, Loupe");
		await page.evaluate(() => window.change("columns"));
		expect(await focused()).toBe("Vos colonnes");
		await expect.poll(() => page.title()).toBe("Vos colonnes, étape 1 sur 3, Loupe");
		await page.evaluate(() => window.change("settings"));
		await expect.poll(() => page.title()).toBe("Quatre réglages, étape 2 sur 3, Loupe");
	});
	test("Tab: the example, the words at the end, the button, the other sheet", async () => {
		const stops: string[] = [];
		for (let stop = 0; stop < 6; stop++) {
			await press("Tab");
			stops.push(await focused());
		}
		expect(stops).toEqual(["Essayer sur un exemple", "Langue", "Aide", "À propos", "Lire la feuille «\u00a0Clients\u00a0»", "Autre feuille"]);
	});
	test("Esc asks to go back; during work it goes to the button that stops", async () => {
		await show("settings");
		await press("Escape");
		expect(await asked()).toEqual([["back"]]);
		await show("working");
		await press("Escape");
		expect(await asked()).toEqual([]);
		expect(await focused()).toBe("Arrêter");
		await press("Enter");
		expect(await asked()).toEqual([["stop"]]);
	});
	test("the second month, seven keys and no mouse", async () => {
		await show("welcome again");
		await press("Tab", "Tab", "Tab", "Enter");
		expect(await asked()).toEqual([["auditAgain"]]);
		await show("preview");
		await press("Tab", "Enter", "Enter");
		expect(await asked()).toEqual([["write"]]);
	});
	test.each(["columns", "settings", "preview", "remove", "schedule on"])("%s: the focus is seen at each stop, never under the foot", async (name) => {
		await show(name);
		const hidden: string[] = [];
		for (let stop = 0; stop < 60; stop++) {
			await press("Tab");
			const found = await page.evaluate(() => {
				const { activeElement: active } = document;
				if (!active || active === document.body) return null;
				const box = active.getBoundingClientRect();
				const foot = document.querySelector(".foot")!;
				const ring = getComputedStyle(active);
				const shown = ring.outlineStyle !== "none" && Number.parseFloat(ring.outlineWidth) >= 2;
				const under = !foot.contains(active) && box.bottom > foot.getBoundingClientRect().top + 1;
				return {
					name: active.textContent ?? "",
					under,
					above: box.top < -1,
					shown,
					last: foot.contains(active) && active === [...foot.querySelectorAll("button")].pop(),
				};
			});
			if (found === null) break;
			if (found.under || found.above || !found.shown) hidden.push(JSON.stringify(found));
			if (found.last) break;
		}
		expect(hidden).toEqual([]);
	});
});

describe("the menu", () => {
	beforeEach(() => show("results"));
	test("opens, goes by arrows, closes by Esc without leaving the screen", async () => {
		await page.click(".menu .icon-button");
		expect(await focused()).toBe("Réglages");
		await press("ArrowDown", "ArrowDown");
		expect(await focused()).toBe("Retirer l’audit");
		await press("Escape");
		expect(await focused()).toBe("Menu");
		expect(await asked()).toEqual([]);
		await press("Enter", "ArrowUp", "Enter");
		expect(await asked()).toEqual([["openAbout", "about"]]);
	});
	test("tabs: arrows open the next one and keep the focus there", async () => {
		await page.focus("#tab-results");
		await press("ArrowRight");
		expect(await asked()).toEqual([["openTab", "todo"]]);
		await page.evaluate(() => window.change("todo"));
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-todo");
		await press("End");
		expect(await asked()).toEqual([
			["openTab", "todo"],
			["openTab", "evolution"],
		]);
	});
});

describe("columns", () => {
	beforeEach(() => show("columns"));
	test("no answer is chosen beforehand", async () => {
		expect(await page.evaluate(() => document.querySelectorAll("fieldset input:checked").length)).toBe(0);
		expect(await page.locator(".foot-line").textContent()).toBe("Sans réponse, «\u00a0Titre\u00a0» et «\u00a0SMS\u00a0» seront laissées telles quelles.");
	});
	test("a card is a group with its name; arrows choose, and it is said how many are left", async () => {
		expect(await page.evaluate(() => document.querySelector("fieldset legend")?.textContent)).toBe("Titre, colonne B, à confirmer");
		await page.focus("fieldset input[type=radio]");
		await press(" ");
		expect(await asked()).toEqual([["answer", { index: 1, field: "civility" }]]);
		expect(await heard()).toEqual(["status: Titre\u00a0: Civilité. Reste 1\u00a0colonne à confirmer.".replace("1\u00a0", "1 ")]);
		await press("ArrowDown");
		expect((await asked())[1]).toEqual(["answer", { index: 1, field: "job_title" }]);
	});
	test("an answered card stays, with its answer; the counts follow", async () => {
		await page.evaluate(() => window.change("columns answered"));
		expect(await page.evaluate(() => [...document.querySelectorAll(".card.ask h3")].map((heading) => heading.textContent))).toEqual([
			"Titre colonne B",
			"SMS colonne L",
		]);
		expect(await page.evaluate(() => document.querySelectorAll("fieldset input:checked").length)).toBe(2);
		expect(await page.evaluate(() => [...document.querySelectorAll(".counts dd")].map((count) => count.textContent))).toEqual(["0", "11", "2"]);
	});
	test("the list of fields: typed without accents, chosen by Enter, back on its word", async () => {
		await page.getByRole("button", { name: "Modifier la colonne «\u00a0Courriel\u00a0»" }).click();
		await page.keyboard.type("prenom");
		expect(await page.getByRole("option").allTextContents()).toEqual(["Prénom", "Laisser telle quelle"]);
		await press("Enter");
		expect(await asked()).toEqual([["answer", { index: 3, field: "first_name" }]]);
		expect(await focused()).toBe("Modifier la colonne «\u00a0Courriel\u00a0»");
	});
	test("the list of fields: arrows to the last, which leaves the column alone; Esc closes it and nothing else", async () => {
		await page.getByRole("button", { name: "Modifier la colonne «\u00a0Courriel\u00a0»" }).click();
		await press("Escape");
		expect(await asked()).toEqual([]);
		expect(await page.getByRole("option").count()).toBe(0);
		await press("Enter", "ArrowUp", "Enter");
		expect(await asked()).toEqual([["answer", { index: 3, field: null }]]);
	});
	test("of a contested column, the rivals come first", async () => {
		await page.getByRole("button", { name: "Modifier la colonne «\u00a0SMS\u00a0»" }).click();
		expect((await page.getByRole("option").allTextContents()).slice(0, 2)).toEqual(["Accord SMS", "Mobile"]);
	});
	test("the other columns come when they are asked for, and the focus with them", async () => {
		await page.getByRole("button", { name: "Voir les 6 autres" }).click();
		expect(await focused()).toBe("Modifier la colonne «\u00a0Portable\u00a0»");
	});
	test("a consent read the wrong way round is turned", async () => {
		await page.getByRole("button", { name: "Voir les 6 autres" }).click();
		await page.getByRole("button", { name: "Inverser le sens de «\u00a0Newsletter\u00a0»" }).click();
		expect(await asked()).toEqual([["answer", { index: 5, field: "optin_email", inverted: true }]]);
	});
	test("one consent for all: the channels that it covers", async () => {
		await show("columns with one consent for all");
		await page.getByLabel("SMS").check();
		expect(await asked()).toEqual([["answer", { index: 6, field: "optin_all", channels: ["sms"] }]]);
		await page.getByLabel("Je ne sais pas").check();
		expect((await asked())[1]).toEqual(["answer", { index: 6, field: "optin_all" }]);
	});
	test("two columns for one field: the second can replace the first, or stand beside it", async () => {
		await show("columns with a duplicate");
		await page.getByLabel("Garder les deux").check();
		await page.getByLabel("Remplacer").check();
		expect(await asked()).toEqual([
			["answer", { index: 6, field: "email_2" }],
			["answer", { index: 6, field: "email" }],
		]);
	});
	test("headers elsewhere, or none", async () => {
		await page.getByRole("button", { name: "Changer" }).click();
		await press("Control+A");
		await page.keyboard.type("3");
		await press("Enter");
		await page.getByRole("button", { name: "Prendre A, B, C… comme noms" }).click();
		expect(await asked()).toEqual([
			["setHeaderRow", 3],
			["setHeaderRow", 0],
		]);
	});
	test("cells that look like markup are text", async () => {
		expect(await page.evaluate(() => document.querySelectorAll("#panel b, #panel img, #panel script").length)).toBe(0);
		await page.getByRole("button", { name: "Voir les 6 autres" }).click();
		expect(await page.evaluate(() => document.getElementById("panel")!.textContent)).toContain("<b>ne pas rappeler</b>");
	});
});

describe("settings", () => {
	beforeEach(() => show("settings"));
	test("a share is written in %, and asked as one", async () => {
		await page.getByLabel("Part des acheteurs").fill("5");
		await press("Enter");
		expect(await asked()).toEqual([["set", "vip.share", 0.05]]);
	});
	test("a refused value stays in its box, with what is wanted beside it", async () => {
		await page.getByLabel("Part des acheteurs").fill("90");
		await press("Tab");
		await page.evaluate(() => window.change("settings refused"));
		const box = page.getByLabel("Part des acheteurs");
		await expect.poll(() => page.locator(".wrong").count()).toBe(1);
		expect(await box.inputValue()).toBe("90");
		expect(await box.getAttribute("aria-invalid")).toBe("true");
		expect(await page.locator(".wrong").textContent()).toBe("Indiquez un nombre entre 0,1 et 50. Exemple\u00a0: 10");
		await page.evaluate(() => window.change("settings"));
		await expect.poll(() => box.inputValue()).toBe("10");
	});
	test("with a refused value, the button leads to it instead of going on", async () => {
		await show("settings refused");
		await page.getByRole("button", { name: "Voir l’aperçu", exact: true }).click();
		expect((await asked()).map(([name]) => name)).not.toContain("preview");
		expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.setting)).toBe("vip.share");
	});
	test("important fields are boxes; the country, names in the language of the panel", async () => {
		await page.getByRole("checkbox", { name: "Ville" }).click();
		expect(await asked()).toEqual([["set", "completeProfile", ["first_name", "last_name", "email", "phone_mobile", "address_1", "postcode"]]]);
		await page.getByLabel("Pays").selectOption({ label: "Allemagne" });
		expect((await asked())[1]).toEqual(["set", "country", "DE"]);
	});
	test("the rest is folded, with as many as it says", async () => {
		const title = await page.locator(".fold summary").textContent();
		await page.locator(".fold summary").click();
		const controls = await page.locator(".fold-body .setting").count();
		expect(title).toBe(`Autres réglages (${controls})`);
	});
});

describe("preview", () => {
	beforeEach(() => show("preview"));
	test("each kind opens to its examples with their rows, and can be refused", async () => {
		await page.getByText("Téléphones au même format").first().click();
		expect(await page.locator(".examples").first().textContent()).toContain("Ligne 40, Portable");
		await page.getByLabel("Ne pas faire ce changement\u00a0: Téléphones au même format").check();
		expect(await asked()).toEqual([["refuse", "phones", true]]);
	});
	test("one that is refused says so, and can be wanted again", async () => {
		expect(await page.locator(".correction", { hasText: "Espaces et majuscules" }).textContent()).toContain("ne sera pas fait");
		await page.getByText("Espaces et majuscules").first().click();
		await page.getByLabel("Ne pas faire ce changement\u00a0: Espaces et majuscules").uncheck();
		expect(await asked()).toEqual([["refuse", "emails", false]]);
	});
	test("what is said of the file: no cell changes, columns and tabs by their number", async () => {
		const facts = async (): Promise<readonly string[]> => page.locator(".facts > div").allTextContents();
		expect(await facts()).toEqual(["Vos cellules modifiéesaucune", "Colonnes ajoutées à droite16", "Onglets écrits4"]);
		await show("preview of tabs alone");
		expect(await facts()).toEqual(["Vos cellules modifiéesaucune", "Colonnes ajoutées à droite0", "Onglets écrits4"]);
		await show("preview of nothing");
		expect(await facts()).toEqual(["Vos cellules modifiéesaucune", "Colonnes ajoutées à droite0", "Onglets écrits0"]);
	});
});

describe("work", () => {
	test("said at a new step and at each quarter, once in five seconds at most", async () => {
		await show("working, reading");
		await expect.poll(heard).toEqual(["status: Lire, 2\u00a0%"]);
		await page.evaluate(() => window.change("working"));
		await page.evaluate(() => window.change("working, measuring"));
		await page.evaluate(() => window.change("working, writing"));
		await page.waitForTimeout(300);
		expect(await heard()).toHaveLength(1);
		await page.waitForTimeout(5000);
		expect(await heard()).toEqual(["status: Lire, 2\u00a0%", "status: Écrire, 72\u00a0%"]);
	});
	test("once stopping, the button does nothing more", async () => {
		await show("working, stopping");
		await page.focus("#stop");
		await press("Enter", " ");
		expect(await asked()).toEqual([]);
	});
});

describe("stopped", () => {
	const WAYS: readonly { readonly name: string; readonly main: readonly unknown[]; readonly other?: readonly unknown[] }[] = [
		{ name: "stopped 1, empty-sheet", main: ["otherSheet"] },
		{ name: "stopped 2, no-contacts", main: ["chooseColumns"], other: ["otherSheet"] },
		{ name: "stopped 3, cancelled", main: ["back"] },
		{ name: "stopped 5, unexpected", main: ["retry"] },
		{ name: "stopped 6, protected", main: ["writeAs", "tabs"], other: ["retry"] },
		{ name: "stopped 7, filtered", main: ["retry"] },
		{ name: "stopped 8, changed", main: ["readSheet"] },
		{ name: "stopped 9, renamed", main: ["writeOver", "fill"], other: ["writeOver", "new"] },
		{ name: "stopped 10, missing-sheet", main: ["otherSheet"] },
		{ name: "stopped 11, too-large", main: ["writeAs", "tabs"] },
		{ name: "stopped 12, busy", main: ["retry"] },
		{ name: "stopped 13, editing", main: ["retry"] },
		{ name: "stopped 14, no-room", main: ["writeAs", "tabs"] },
		{ name: "stopped 15, old-host", main: ["back"] },
		{ name: "stopped 16, permission", main: ["retry"] },
		{ name: "stopped 17, offline", main: ["retry"] },
		{ name: "stopped 18, read-only", main: ["writeAs", "nothing"] },
		{ name: "stopped 19, timeout", main: ["retry"] },
		{ name: "stopped 20, host", main: ["retry"] },
		{ name: "stopped 21, pivot", main: ["writeAs", "tabs"], other: ["retry"] },
		{ name: "stopped 22, accounts", main: ["retry"] },
		{ name: "stopped 23, too-large", main: ["writeAs", "tabs"], other: ["makeRoom"] },
	];
	test.each(WAYS)("$name", async ({ name, main, other }) => {
		await show(name);
		await expect.poll(heard).toHaveLength(1);
		expect((await heard())[0]).toMatch(/^alert: ./);
		await page.click(".button.main");
		if (other) await page.locator(".foot-line button").first().click();
		expect(await asked()).toEqual(other ? [main, other] : [main]);
	});
	test("details that cannot be copied are shown, to be copied by hand", async () => {
		await show("stopped 5, unexpected");
		await page.evaluate(() =>
			Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: () => Promise.reject(new Error("denied")) } }),
		);
		await page.getByRole("button", { name: "Copier le détail, sans donnée" }).click();
		expect(await page.locator("textarea").inputValue()).toBe("Loupe 1.2.3, sheets\nmeasure\nTypeError\nat measure (core.js:1:1)");
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
	});
	test("details that are copied are said to be", async () => {
		await show("stopped 5, unexpected");
		await page.evaluate(() => {
			const copied: string[] = [];
			Object.assign(window, { copied });
			Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
		});
		await page.getByRole("button", { name: "Copier le détail, sans donnée" }).click();
		await expect.poll(heard).toContain("status: Détail copié.");
		expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied)).toHaveLength(1);
	});
});

describe("the menu’s screens", () => {
	test("removing: lists stay unless their box is ticked", async () => {
		await show("remove");
		await page.getByLabel("Retirer aussi 2 listes").check();
		await page.getByRole("button", { name: "Voir d’abord l’historique" }).click();
		await page.click(".button.main");
		expect(await asked()).toEqual([["setLists", true], ["openHistory"], ["remove"]]);
	});
	test("the language, the reminder", async () => {
		await show("language");
		await page.getByLabel("English").check();
		expect(await asked()).toEqual([["setLanguage", "en"]]);
		await show("schedule on");
		await page.getByLabel("Le").last().selectOption("28");
		expect(await asked()).toEqual([["setSchedule", true, 28]]);
		await expect.poll(heard).toEqual(["status: Rappel noté\u00a0: le 28 de chaque mois."]);
	});
});
