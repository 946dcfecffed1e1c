import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

/** The page of the gallery, as one document without any address: nothing can be asked of a network. */
async function gallery(host: "excel" | "sheets" | "local" = "sheets"): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: ["test/panel/gallery/gallery.tsx"],
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
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Loupe</title><style>${style}</style></head><body data-host="${host}"><div id="panel"></div><script>${script}</script></body></html>`;
}

let made: Promise<string> | null = null;

/** A tab of a browser with the gallery in it. */
export async function openGallery(browser: Browser, width = 300, more: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
	made ??= gallery();
	const page = await browser.newPage({ viewport: { width, height: 640 }, ...more });
	await page.setContent(await made);
	return page;
}

declare global {
	interface Window {
		readonly names: readonly string[];
		show(name: string, language: "fr" | "en", isLong?: boolean): void;
		change(name: string): void;
		asked(): readonly (readonly unknown[])[];
	}
}
