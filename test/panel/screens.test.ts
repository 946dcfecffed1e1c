import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { openGallery } from "./gallery/page.ts";
import { STATES } from "./gallery/states.ts";

/** Every screen in every state, in a browser. Some states are shown to the eye by LOUPE_SHOTS=folder. */
const NAMES = Object.keys(STATES);
const AXE = readFile("node_modules/axe-core/axe.min.js", "utf8");
let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Unfolds all that folds, in the page. */
const unfold = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const fold of document.querySelectorAll("details")) fold.open = true;
	});

/** What is wrong with the lay-out of the screen that is shown: texts that are cut, boxes that stick out, targets that are small. */
const layOut = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const wrong: string[] = [];
		const root = document.documentElement;
		const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? "").slice(0, 40)}"`;
		const isHidden = (element: Element): boolean =>
			element.closest(".hidden-visually, .skip:not(:focus)") !== null || element.closest("svg") !== null || !element.checkVisibility();
		if (root.scrollWidth > root.clientWidth) wrong.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
		for (const element of document.querySelectorAll("#panel *")) {
			if (isHidden(element)) continue;
			const box = element.getBoundingClientRect();
			if (box.right > root.clientWidth + 0.5 || box.left < -0.5) wrong.push(`sticks out: ${nameOf(element)}`);
			const style = getComputedStyle(element);
			const cuts = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
			if (cuts && !element.classList.contains("sample") && !/^(input|select|textarea)$/i.test(element.tagName)) wrong.push(`cut: ${nameOf(element)}`);
			if (element.classList.contains("sample") && !element.getAttribute("title")) wrong.push(`a sample without its whole text: ${nameOf(element)}`);
		}
		for (const control of document.querySelectorAll("button, select, summary, input, textarea, [role=option]")) {
			if (isHidden(control)) continue;
			const target = control.matches("[type=radio], [type=checkbox]") ? control.closest("label")! : control;
			const { width, height } = target.getBoundingClientRect();
			const least = control.matches(".button.main") ? 40 : 32;
			if (height < least - 0.5 || width < 24) wrong.push(`target ${Math.round(width)} x ${Math.round(height)}: ${nameOf(control)}`);
		}
		return wrong;
	});

/** One `h1`, no level left out, every group and bar named. */
const tree = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const wrong: string[] = [];
		const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName[1]));
		if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${levels.filter((level) => level === 1).length} h1`);
		levels.forEach((level, at) => {
			if (at > 0 && level > levels[at - 1]! + 1) wrong.push(`h${levels[at - 1]} then h${level}`);
		});
		for (const group of document.querySelectorAll("fieldset")) if (!group.querySelector("legend")?.textContent?.trim()) wrong.push("a group without a name");
		for (const image of document.querySelectorAll("[role=img]")) if (!image.getAttribute("aria-label")) wrong.push("a picture without words");
		for (const bar of document.querySelectorAll("[role=progressbar]")) if (!bar.getAttribute("aria-valuetext")) wrong.push("a progress bar without words");
		for (const icon of document.querySelectorAll("#panel svg"))
			if (icon.getAttribute("aria-hidden") !== "true" && icon.closest('[role="img"]') === null) wrong.push("an icon that is read");
		if (document.querySelectorAll("[role=status]").length !== 1 || document.querySelectorAll("[role=alert]").length !== 1) wrong.push("live regions");
		if (document.activeElement?.tagName !== "H1") wrong.push(`focus on ${document.activeElement?.tagName}`);
		if (!document.title.endsWith("Loupe")) wrong.push(`title ${document.title}`);
		return wrong;
	});

describe("no violation of WCAG 2.2 AA", () => {
	test.each([
		["fr", "light"],
		["en", "dark"],
	] as const)("%s, %s", async (language, colorScheme) => {
		// High enough for the foot to cover nothing that is measured.
		const page = await openGallery(browser, 300, { colorScheme, viewport: { width: 300, height: 4000 } });
		await page.addScriptTag({ content: await AXE });
		const found: string[] = [];
		for (const name of NAMES) {
			await page.evaluate(([one, spoken]) => window.show(one!, spoken as "fr"), [name, language]);
			await unfold(page);
			found.push(
				...(await page.evaluate(async (state) => {
					const { axe } = window as unknown as {
						axe: { run(of: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
					};
					const { violations } = await axe.run(document, {
						runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
						resultTypes: ["violations"],
					});
					return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${state}: ${id} ${html.slice(0, 160)}`));
				}, name)),
			);
			if (process.env.LOUPE_SHOTS) await page.screenshot({ path: `${process.env.LOUPE_SHOTS}/${name.replace(/\W+/g, "-")}-${language}.png` });
		}
		expect(found).toEqual([]);
		await page.close();
	});
});

describe("nothing is cut, sticks out or is hard to hit", () => {
	test.each([
		[300, "100%", "fr", false],
		[300, "100%", "en", false],
		[300, "100%", "fr", true],
		[320, "100%", "en", true],
		[350, "100%", "fr", true],
		[300, "200%", "fr", false],
		[300, "200%", "en", true],
		[460, "100%", "fr", false],
	] as const)("%i px, text at %s, %s, long words: %s", async (width, size, language, isLong) => {
		const page = await openGallery(browser, width - 15);
		// A classic scroll bar takes 15 px; what is left is what the page has.
		await page.addStyleTag({ content: `html { scrollbar-gutter: auto !important; font-size: calc(87.5% * ${Number.parseInt(size, 10) / 100}) !important }` });
		const wrong: string[] = [];
		for (const name of NAMES) {
			await page.evaluate(([one, spoken, long]) => window.show(one as string, spoken as "fr", long as boolean), [name, language, isLong]);
			await unfold(page);
			wrong.push(...(await layOut(page)).map((line) => `${name}: ${line}`));
			const foot = await page.evaluate(() => document.querySelector(".foot")?.getBoundingClientRect().height ?? 0);
			if (foot > 0.4 * 640 + 1) wrong.push(`${name}: foot of ${foot} px`);
		}
		expect(wrong).toEqual([]);
		await page.close();
	});
	test("with the spacing of WCAG 1.4.12", async () => {
		const page = await openGallery(browser, 285);
		await page.addStyleTag({
			content:
				"html { scrollbar-gutter: auto !important } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
		});
		const wrong: string[] = [];
		for (const name of NAMES) {
			await page.evaluate((one) => window.show(one, "fr"), name);
			await unfold(page);
			wrong.push(...(await layOut(page)).map((line) => `${name}: ${line}`));
		}
		expect(wrong).toEqual([]);
		await page.close();
	});
});

test("each screen has one heading, which takes the focus, and says what it is", async () => {
	const page = await openGallery(browser);
	const wrong: string[] = [];
	for (const language of ["fr", "en"] as const)
		for (const name of NAMES) {
			await page.evaluate(([one, spoken]) => window.show(one!, spoken as "fr"), [name, language]);
			wrong.push(...(await tree(page)).map((line) => `${name}: ${line}`));
		}
	expect(wrong).toEqual([]);
	await page.close();
});

test.each([
	"welcome",
	"welcome again",
	"columns",
	"settings",
	"preview",
	"working",
	"stopped 6, protected",
	"remove",
])("%s as a screen reader has it", async (name) => {
	const page = await openGallery(browser);
	await page.evaluate((one) => window.show(one, "fr"), name);
	expect(await page.locator("#panel").ariaSnapshot()).toMatchSnapshot();
	await page.close();
});

describe("motion and colours of the system", () => {
	test("nothing moves for who asks for less motion", async () => {
		const page = await openGallery(browser, 300, { reducedMotion: "reduce" });
		await page.evaluate(() => window.show("working, reading", "fr"));
		for (const name of ["working", "working, measuring", "working, writing", "preview", "columns"]) {
			await page.evaluate((one) => window.change(one), name);
			expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
		}
		await page.close();
	});
	test("in forced colours the four parts of a bar differ, and each has an edge or a filling", async () => {
		const page = await openGallery(browser, 300, { forcedColors: "active" });
		await page.evaluate(() => window.show("results", "fr"));
		const parts = await page.evaluate(() =>
			["consent", "unknown", "refused", "none"].map((kind) => {
				const style = getComputedStyle(document.querySelector(`#panel .bar .${kind}`)!);
				return `${style.backgroundColor} ${style.backgroundImage} ${style.borderTopStyle} ${style.outlineStyle}`;
			}),
		);
		expect(new Set(parts).size).toBe(4);
		const backdrop = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		for (const part of parts) expect(part.startsWith(`${backdrop} none none none`) || part.startsWith("rgba(0, 0, 0, 0) none none none"), part).toBe(false);
		await page.close();
	});
});
