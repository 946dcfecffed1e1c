import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A folder for pictures of the screens; none are made without it. */
const SHOTS = process.env.LOUPE_SHOTS;

declare const axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> };

/** Somebody in front of the panel: reads the heading, presses what is written on a button. */
export class Person {
	readonly page: Page;
	/** Where the panel is: the page itself, or a frame in it. */
	readonly at: Page | Frame;
	readonly #name: string;
	#keys = 0;
	#shots = 0;

	constructor(page: Page, name: string, at: Page | Frame = page) {
		this.page = page;
		this.at = at;
		this.#name = name;
	}

	/** Waits for a screen by its heading. The focus has gone there, the title says where one is, and nothing is wrong for who cannot see it. */
	async sees(heading: string | RegExp): Promise<void> {
		await this.arrives(heading);
		expect(await this.at.evaluate(() => document.activeElement?.tagName)).toBe("H1");
		const words = await this.at.locator("h1").innerText();
		await expect.poll(() => this.at.title()).toContain(words);
		await this.isAccessible();
	}
	/** Waits for a screen, and asks nothing of it. */
	async arrives(heading: string | RegExp, within = 20_000): Promise<void> {
		try {
			await this.at.locator("h1", { hasText: heading }).waitFor({ timeout: within });
		} catch {
			throw new Error(`"${heading}" was awaited; the panel says: ${await this.at.locator("body").innerText()}`);
		}
	}
	/** Nothing is wrong with the whole screen, as high as it is: the foot covers nothing that is looked at; nor is it wider than its page. */
	async isAccessible(): Promise<void> {
		const size = this.page.viewportSize()!;
		const { height, over } = await this.at.evaluate(() => {
			const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
			return { height: scrollHeight, over: scrollWidth - clientWidth };
		});
		expect(over).toBeLessThanOrEqual(0);
		await this.page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
		await this.#picture();
		await this.at.evaluate(AXE);
		const { violations } = await this.at.evaluate(() =>
			axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] }),
		);
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`)])).toEqual([]);
		await this.page.setViewportSize(size);
	}

	async clicks(name: string | RegExp): Promise<void> {
		await this.at
			.getByRole("button", { name, exact: typeof name === "string" })
			.first()
			.click();
	}
	/** The one filled button. */
	async goesOn(): Promise<void> {
		await this.at.locator(".foot .main").click();
	}

	// ---- Without a mouse

	async key(name: string): Promise<void> {
		this.#keys++;
		await this.page.keyboard.press(name);
	}
	/** Keys pressed since this was last asked. */
	keys(): number {
		const keys = this.#keys;
		this.#keys = 0;
		return keys;
	}
	/** Goes from control to control until one of that name has the focus; each is seen, and none is under the foot. */
	async tabsTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
		const matches = (text: string): boolean => (typeof name === "string" ? text === name : name.test(text));
		for (let count = 0; count < 120; count++) {
			await this.key(key);
			const { text, visible, outlined } = await this.at.evaluate(() => {
				const on = document.activeElement as HTMLElement;
				const box = on.getBoundingClientRect();
				const foot = document.querySelector(".foot")?.getBoundingClientRect();
				return {
					text: (on.getAttribute("aria-label") ?? on.innerText ?? "").trim(),
					visible: on === document.body || on.closest(".foot") !== null || foot === undefined || box.top < foot.top,
					outlined: on === document.body || getComputedStyle(on).outlineStyle !== "none" || on.matches("input"),
				};
			});
			expect({ text, visible, outlined }).toEqual({ text, visible: true, outlined: true });
			if (matches(text)) return;
		}
		throw new Error(`no control is called ${name}`);
	}

	async #picture(): Promise<void> {
		if (SHOTS === undefined) return;
		mkdirSync(SHOTS, { recursive: true });
		await this.page.screenshot({ path: join(SHOTS, `${this.#name}-${String(this.#shots++).padStart(2, "0")}.png`) });
	}
}
