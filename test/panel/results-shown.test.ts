import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { goTo, openResults, SCREENS } from "./results/page.ts";

const AXE = readFile("node_modules/axe-core/axe.min.js", "utf8");
let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** All that can be unfolded. */
const unfold = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		for (const fold of document.querySelectorAll("details")) fold.open = true;
		for (const name of document.querySelectorAll<HTMLElement>('.unfold[aria-expanded="false"]')) name.click();
		await new Promise((done) => setTimeout(done, 30));
	});

/** What goes out of the panel, is too small to be pressed, or is cut. */
const misplaced = (page: Page) =>
	page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => !one.closest(".hidden-visually") && one.getClientRects().length > 0);
		const wide = shown.filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5 || one.getBoundingClientRect().left < -0.5);
		const small = shown
			.filter((one) => one.matches("button, input, summary"))
			.filter((one) => {
				const { width: w, height: h } = (one.closest("label") ?? one).getBoundingClientRect();
				return w < 24 || h < (one.closest(".foot-line") ? 24 : 32);
			});
		const cut = shown.filter((one) => getComputedStyle(one).overflowX === "hidden" && one.scrollWidth > one.clientWidth && !one.title);
		const said = (all: readonly HTMLElement[]) => all.map((one) => `${one.tagName} ${one.className} ${one.textContent}`);
		return { more: Math.max(0, scrollWidth - clientWidth), wide: said(wide), small: said(small), cut: said(cut) };
	});

/** `{name}-{screen}-….png`, for who wants to look: LOUPE_SHOTS=folder. */
async function shoot(page: Page, name: string): Promise<void> {
	if (process.env.LOUPE_SHOTS) await page.screenshot({ path: `${process.env.LOUPE_SHOTS}/${name}.png`, fullPage: true });
}

describe("no violation of WCAG 2.2 AA", () => {
	test.each([
		["fr", "light"],
		["en", "dark"],
	] as const)("%s, %s", async (language, colorScheme) => {
		// High enough for the foot to cover nothing that is measured.
		const page = await openResults(browser, { language, colorScheme, height: 4000 });
		await page.addScriptTag({ content: await AXE });
		for (const screen of SCREENS) {
			await goTo(page, screen);
			await shoot(page, `${screen}-${language}-${colorScheme}`);
			await unfold(page);
			const found = await page.evaluate(async () => {
				const { axe } = window as unknown as {
					axe: { run(of: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
				};
				const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
				return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
			});
			expect(found, screen).toEqual([]);
		}
		await page.close();
	});
});

describe("nothing is wider than the panel, no target too small", () => {
	test.each([
		["100%", [300, 320, 350, 460]],
		["200%", [300]],
	] as const)("text at %s, %j px", async (size, sizes) => {
		const page = await openResults(browser, { language: "en" });
		await page.addStyleTag({ content: `html { font-size: calc(0.875 * ${size}) }` });
		for (const screen of SCREENS) {
			await goTo(page, screen);
			await unfold(page);
			for (const width of sizes) {
				// What a classic scroll bar leaves.
				await page.setViewportSize({ width: width - 15, height: 700 });
				await shoot(page, `${screen}-en-${width}-${size.slice(0, 3)}`);
				expect(await misplaced(page), `${screen}, ${width} px`).toEqual({ more: 0, wide: [], small: [], cut: [] });
			}
		}
		await page.close();
	});
});

describe("forced colours", () => {
	test("the four parts of a bar differ from each other and from the page", async () => {
		const page = await openResults(browser, { forcedColors: "active", colorScheme: "dark", height: 4000 });
		for (const screen of SCREENS) {
			await goTo(page, screen);
			await shoot(page, `${screen}-fr-forced`);
		}
		await goTo(page, "results");
		const parts = await page.$$(".channels li:nth-child(2) .bar span");
		const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
		const shots: string[] = [];
		for (const box of boxes) shots.push((await page.screenshot({ clip: { x: box!.x, y: box!.y, width: 10, height: box!.height } })).toString("base64"));
		expect(shots).toHaveLength(4);
		expect(new Set(shots).size).toBe(4);
		await page.close();
	});
});

test("with reduced motion nothing moves", async () => {
	const page = await openResults(browser, { reducedMotion: "reduce" });
	for (const screen of SCREENS) {
		await goTo(page, screen);
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll("summary")) fold.click();
		});
		expect(await page.evaluate(() => document.getAnimations().length), screen).toBe(0);
	}
	await page.close();
});
