// Builds dist/office-addin/: everything that is served over https to Excel. LOUPE_ORIGIN is where it will be served from.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { bundled, writeReference } from "../core/reference/pack/write-reference.mjs";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
const out = "dist/office-addin";
const origin = (process.env.LOUPE_ORIGIN ?? "https://localhost:3000").replace(/\/+$/, "");
if (!/^https:\/\/[^/\s"<>]+(\/[^\s"<>]*)?$/.test(origin)) throw new Error(`LOUPE_ORIGIN "${origin}" must be an https address`);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const shared = {
	bundle: true,
	minify: true,
	target: "es2020",
	charset: "utf8",
	legalComments: "none",
	logLevel: "warning",
	define: { LOUPE_VERSION: JSON.stringify(version) },
};
// The words that people read are one file for the page and its worker: each finds them under the name of a global.
await build({
	...shared,
	stdin: { contents: 'import { languages } from "./core/languages/index.ts"; globalThis.LoupeLanguages = languages;', resolveDir: process.cwd(), loader: "ts" },
	outfile: `${out}/words.js`,
	format: "iife",
});
const wordsApart = {
	name: "words-apart",
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]core[\\/]languages[\\/](index|fr[\\/]words|en[\\/]words)\.ts$/ }, () => ({
			contents: "export const languages = globalThis.LoupeLanguages; export const { fr, en } = languages;",
			loader: "js",
		}));
	},
};
const script = { ...shared, format: "iife", platform: "browser", jsx: "automatic", jsxImportSource: "preact", plugins: [wordsApart] };
await build({ ...script, entryPoints: ["office-addin/taskpane.tsx"], outfile: `${out}/taskpane.js` });
await build({ ...script, entryPoints: ["panel/engine/worker.ts"], outfile: `${out}/worker.js`, banner: { js: 'importScripts("words.js");' } });
await build({ ...shared, entryPoints: { panel: "panel/style.css", pages: "office-addin/pages.css" }, outdir: out });
for (const page of ["taskpane.html", "support.html", "privacy.html", "icons"]) await cp(`office-addin/${page}`, `${out}/${page}`, { recursive: true });

await writeReference(`${out}/data`);

const { functionsMetadata } = await bundled("office-addin/functions.ts");
for (const language of ["en", "fr"])
	await writeFile(`${out}/functions.${language}.json`, `${JSON.stringify(functionsMetadata(language, `${origin}/support.html`), null, "\t")}\n`);

const [major, minor, patch] = version.split(".");
const manifest = (await readFile("manifest.xml", "utf8"))
	.replaceAll("https://localhost:3000", origin)
	.replace(/<Version>[^<]*<\/Version>/, `<Version>${major}.${minor}.${patch}.0</Version>`);
await writeFile(`${out}/manifest.xml`, manifest);
