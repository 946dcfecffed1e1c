import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelled, marksTo } from "../../panel/charts/scale.ts";
import { openBrowser } from "../browser.ts";
import { reference } from "../reference.ts";
import { goTo, openResults } from "./results/page.ts";
import { viewOf } from "./results/views.ts";

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const unfolded = async (page: Page): Promise<string> => {
	await page.evaluate(async () => {
		for (const fold of document.querySelectorAll("details")) fold.open = true;
		for (const name of document.querySelectorAll<HTMLElement>(".unfold")) name.click();
		await new Promise((done) => setTimeout(done, 30));
	});
	return page.innerText("main");
};

describe("figures", () => {
	test("every change has its arrow, its figure and its word", async () => {
		const page = await openResults(browser);
		const shown = await page.$$eval(".headline .change", (all) => all.map((one) => one.textContent));
		expect(shown).toEqual(["▼ −0,9\u00a0pt moins bien", "▲ +2,7\u00a0pt mieux", "▼ −1,2\u00a0pt moins bien", "▼ −1,2\u00a0pt mieux"]);
		const text = await unfolded(page);
		expect(text).toContain("= 0,0\u00a0pt stable");
		await page.close();
	});
	test.each(["fr", "en"] as const)("every rate on screen is the rate of two figures of the view, %s", async (language) => {
		const view = viewOf(language);
		const page = await openResults(browser, { language });
		const { figures } = reference.languages[language];
		const whole = [view.contacts, view.rows];
		const parts = [view.contactable, view.complete, view.active, view.duplicates].map((figure) => figure?.value ?? 0);
		const rates = new Set(
			[
				...parts,
				...view.channels.flatMap(({ consented, unknown }) => [consented, unknown].map((part) => part / whole[0]!)),
				...view.fields.map(({ valid, whole: of }) => valid / of),
				view.sales!.matchedRevenue! / view.sales!.revenue!,
				...view.evolution.changes.flatMap(({ before, now, unit }) => (unit === "ratio" ? [before!, now!] : [])),
			].map((rate) => figures.percent(rate)),
		);
		const seen: string[] = [];
		for (const screen of ["results", "evolution"] as const) {
			await goTo(page, screen);
			seen.push(...((await unfolded(page)).match(/\d+[.,]\d(?:\u00a0)?%/g) ?? []));
		}
		expect(seen.length).toBeGreaterThan(20);
		expect(seen.filter((rate) => !rates.has(rate))).toEqual([]);
		await page.close();
	});
	test("parts of a bar are as wide as their values, and all of them are seen", async () => {
		const page = await openResults(browser, { width: 1000 });
		const widths = await page.$$eval(".channels .bar", (bars) => bars.map((bar) => [...bar.children].map((part) => part.getBoundingClientRect().width)));
		viewOf("fr").channels.forEach(({ consented, unknown, refused, none }, index) => {
			const values = [consented, unknown, refused, none].filter((value) => value > 0);
			const seen = widths[index]!;
			expect(seen).toHaveLength(values.length);
			const all = seen.reduce((sum, width) => sum + width, 0);
			values.forEach((value, at) => {
				expect(Math.abs(seen[at]! / all - value / 1204)).toBeLessThan(0.01);
			});
		});
		await page.close();
	});
	test("a part of one in a million is still a mark", async () => {
		const view = viewOf("fr");
		const page = await openResults(browser, {
			view: { ...view, contacts: 1_000_000, channels: [{ ...view.channels[0]!, consented: 999_999, unknown: 0, refused: 1, none: 0 }] },
		});
		const widths = await page.$$eval(".channels .bar span", (parts) => parts.map((part) => part.getBoundingClientRect().width));
		expect(widths).toHaveLength(2);
		expect(widths[1]).toBeGreaterThanOrEqual(2);
		await page.close();
	});
	test("the line says in words what it draws, and its table the same figures", async () => {
		const page = await openResults(browser);
		await goTo(page, "evolution");
		const label = await page.getAttribute(".line", "aria-label");
		expect(label).toContain("21 mai 2026\u00a0: 1\u202f100 contacts, 744 contactables");
		expect(label).toContain("21 novembre 2026\u00a0: 1\u202f204 contacts, 811 contactables");
		expect(label).toContain("Réglage ou colonne modifiés le 21 septembre 2026");
		expect(await page.$$(".line-dot")).toHaveLength(7);
		expect(await page.$$(".line-mark")).toHaveLength(1);
		await unfolded(page);
		expect(await page.$$eval(".audits tbody tr:first-child > *", (cells) => cells.map((cell) => cell.textContent))).toEqual([
			"21/11/2026",
			"1\u202f204",
			"811",
			"638",
		]);
		await page.close();
	});
});

describe("scale of a line", () => {
	test.each([
		[1204, [0, 500, 1000, 1500]],
		[811, [0, 500, 1000]],
		[1, [0, 1]],
		[3, [0, 1, 2, 3]],
		[1_000_000, [0, 500_000, 1_000_000]],
		[0, [0, 1]],
	])("marks up to %i", (most, marks) => expect(marksTo(most)).toEqual(marks));
	test.each([
		[[0, 0.1, 0.5, 1], [0, 2, 3], "what is too near another is not written"],
		[[0, 1], [0, 1], "both ends"],
		[[0], [0], "one alone"],
		[[0, 0.01], [0, 1], "ends are always written"],
	] as const)("%j → %j: %s", (places, chosen, _why) => expect(labelled(places, 0.3)).toEqual(chosen));
});
