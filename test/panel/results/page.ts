/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Session } from "../../../panel/session.ts";
import type { Opened } from "./opened.ts";
import { viewOf, walkOf } from "./views.ts";

let made: Promise<string> | null = null;

/** The panel over one audit, as one document without any address. */
async function document(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["test/panel/results/live.tsx"],
		bundle: true,
		write: false,
		format: "iife",
		target: "es2020",
		jsx: "automatic",
		jsxImportSource: "preact",
		charset: "utf8",
	});
	const style = await readFile("panel/style.css", "utf8");
	const script = outputFiles[0]!.text.replaceAll("</script", "<\\/script");
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Loupe</title><style>${style}</style></head><body data-host="excel"><div id="panel"></div><script>${script}</script></body></html>`;
}

/** Just after an audit, in a browser. */
export async function openResults(
	browser: Browser,
	{ width = 300, height = 700, ...more }: Partial<Opened> & { readonly width?: number; readonly height?: number } & Parameters<Browser["newPage"]>[0] = {},
): Promise<Page> {
	made ??= document();
	const { language = "fr", view = viewOf(language), walks = WALKS, refused = [], ...options } = more;
	const page = await browser.newPage({ viewport: { width, height }, ...options });
	await page.setContent(await made);
	await page.evaluate((opened) => (window as unknown as { open: (one: unknown) => Promise<void> }).open(opened), { view, walks, language, refused });
	await page.waitForSelector("[role=tabpanel]");
	return page;
}

const WALKS: Opened["walks"] = { "fix-email-typos": walkOf("fix-email-typos", 38), "retention-overdue": walkOf("retention-overdue", 29) };
export const SCREENS = ["results", "todo", "evolution", "list"] as const;

/** Opens one of the screens after an audit; in what is to do, the third row of a walk. */
export async function goTo(page: Page, screen: (typeof SCREENS)[number]): Promise<void> {
	await page.evaluate(async (name) => {
		const { session } = window as unknown as { session: Session };
		if (session.state.screen === "list") await session.back();
		if (name === "list") return session.openList();
		session.openTab(name);
		if (name !== "todo") return;
		await session.walk("fix-email-typos");
		await session.step(1);
		await session.step(1);
	}, screen);
	await page.waitForTimeout(50);
}
