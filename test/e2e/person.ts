import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A folder for pictures of the screens; none are made without it. */
const SHOTS = process.env.LOUPE_SHOTS;

declare const axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> };

/** Somebody in front of the panel: reads the heading, presses what is written on a button. */
export class Person {
	readonly page: Page;
	readonly #name: string;
	#keys = 0;
	#shots = 0;

	constructor(page: Page, name: string) {
		this.page = page;
		this.#name = name;
	}

	/** Waits for a screen by its heading. The focus has gone there, the title says where one is, and nothing is wrong for who cannot see it. */
	async sees(heading: string | RegExp): Promise<void> {
		await this.arrives(heading);
		expect(await this.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
		const words = await this.page.locator("h1").innerText();
		await expect.poll(() => this.page.title()).toContain(words);
		await this.isAccessible();
	}
	/** Waits for a screen, and asks nothing of it. */
	async arrives(heading: string | RegExp, within = 20_000): Promise<void> {
		try {
			await this.page.locator("h1", { hasText: heading }).waitFor({ timeout: within });
		} catch {
			throw new Error(`"${heading}" was awaited; the panel says: ${await this.page.locator("body").innerText()}`);
		}
	}
	async isAccessible(): Promise<void> {
		await this.#picture();
		await this.page.evaluate(AXE);
		const { violations } = await this.page.evaluate(() =>
			axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] }),
		);
		expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`)])).toEqual([]);
	}

	async clicks(name: string | RegExp): Promise<void> {
		await this.page
			.getByRole("button", { name, exact: typeof name === "string" })
			.first()
			.click();
	}
	/** The one filled button. */
	async goesOn(): Promise<void> {
		await this.page.locator(".foot .main").click();
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
			const { text, visible, outlined } = await this.page.evaluate(() => {
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
		const size = this.page.viewportSize()!;
		const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
		await this.page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
		await this.page.screenshot({ path: join(SHOTS, `${this.#name}-${String(this.#shots++).padStart(2, "0")}.png`) });
		await this.page.setViewportSize(size);
	}
}
