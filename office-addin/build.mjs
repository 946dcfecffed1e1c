// Builds dist/office-addin/: everything that is served over https to Excel. LOUPE_ORIGIN is where it will be served from.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

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
await build({
	...shared,
	entryPoints: { taskpane: "office-addin/taskpane.tsx", worker: "panel/engine/worker.ts" },
	outdir: out,
	format: "iife",
	platform: "browser",
	jsx: "automatic",
	jsxImportSource: "preact",
});
await build({ ...shared, entryPoints: { panel: "panel/style.css", pages: "office-addin/pages.css" }, outdir: out });
for (const page of ["taskpane.html", "support.html", "privacy.html", "icons"]) await cp(`office-addin/${page}`, `${out}/${page}`, { recursive: true });

const { writeReference } = await import("../core/reference/pack/write-reference.mjs");
await writeReference(`${out}/data`);

const { functionsMetadata } = await bundled("office-addin/functions.ts");
for (const language of ["en", "fr"])
	await writeFile(`${out}/functions.${language}.json`, `${JSON.stringify(functionsMetadata(language, `${origin}/support.html`), null, "\t")}\n`);

const [major, minor, patch] = version.split(".");
const manifest = (await readFile("manifest.xml", "utf8"))
	.replaceAll("https://localhost:3000", origin)
	.replace(/<Version>[^<]*<\/Version>/, `<Version>${major}.${minor}.${patch}.0</Version>`);
await writeFile(`${out}/manifest.xml`, manifest);

/** A module of the project, for use here. */
async function bundled(entry) {
	const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm", platform: "neutral", logLevel: "warning" });
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
