// Builds dist/apps-script/: what clasp pushes. The server is one script with a visible stub for each function that Google calls; the sidebar
// is one page; the tables of reference are a script of their own.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { bundled, writeReference } from "../core/reference/pack/write-reference.mjs";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
const out = "dist/apps-script";
const shared = {
	bundle: true,
	write: false,
	charset: "utf8",
	legalComments: "none",
	logLevel: "warning",
	define: { LOUPE_VERSION: JSON.stringify(version) },
	// Google takes // out of template literals when it serves a page, and some of its parsers are older than they say.
	supported: { "template-literal": false },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await cp("appsscript.json", `${out}/appsscript.json`);

const server = await build({
	...shared,
	entryPoints: ["apps-script/server/server.ts"],
	target: "es2019",
	format: "iife",
	globalName: "Loupe_",
	minifySyntax: true,
});
await writeFile(`${out}/Code.js`, `${withoutTicks(server.outputFiles[0].text)}\n${await stubs()}`);

await writeReference(`${out}/data`);
const { REFERENCE_FILES } = await bundled("core/reference.ts");
const tables = {};
for (const file of Object.values(REFERENCE_FILES)) tables[file] = await readFile(`${out}/data/${file}`, "utf8");
await rm(`${out}/data`, { recursive: true });
await writeFile(
	`${out}/Data.js`,
	`var LOUPE_DATA = ${JSON.stringify(tables)
		.replace(/\u2028/g, "\\u2028")
		.replace(/\u2029/g, "\\u2029")};\n`,
);

const script = await build({
	...shared,
	entryPoints: ["apps-script/sidebar/sidebar.tsx"],
	target: "es2020",
	format: "iife",
	minify: true,
	jsx: "automatic",
	jsxImportSource: "preact",
});
const style = await build({ ...shared, supported: {}, entryPoints: ["panel/style.css"], minify: true });
const page = await readFile("apps-script/sidebar/sidebar.html", "utf8");
await writeFile(
	`${out}/sidebar.html`,
	page.replace("/* panel.css */", () => style.outputFiles[0].text.trim()).replace("/* sidebar.js */", () => inlined(script.outputFiles[0].text.trim())),
);

/** No template literal is left by now; what looks like the mark of one, within texts and patterns, is written otherwise. */
function withoutTicks(text) {
	return text.replace(/(?<!\\)`/g, "\\x60");
}

/** A script as the text of an element: nothing in it may end the element, or begin a comment or a scriptlet. */
function inlined(text) {
	return withoutTicks(text)
		.replace(/<\/script/gi, "<\\/script")
		.replace(/<!--/g, "<\\!--")
		.replace(/<\?/g, "<\\?");
}

/** The functions that Google finds by reading the text: menus, triggers, the sidebar's one call, and the functions of a cell. */
async function stubs() {
	const { FORMULAS } = await bundled("core/model/formula.ts");
	const { FUNCTION_WORDS } = await bundled("core/languages/formula-words.ts");
	const entries = ["onOpen", "onInstall", "loupeOpen", "loupeScheduled"].map((name) => `function ${name}() {\n\tLoupe_.${name}();\n}`);
	const formulas = FORMULAS.map((name) => {
		const { does, values, option, gives } = FUNCTION_WORDS[name].en;
		const lines = [
			does,
			"",
			`@param {A2:A500} values ${values}`,
			...(option ? [`@param {string} option ${option.is}`] : []),
			`@return ${gives}`,
			"@customfunction",
		];
		const doc = lines.map((line) => ` * ${line}`.trimEnd()).join("\n");
		const given = option ? "values, option" : "values";
		return `/**\n${doc}\n */\nfunction LOUPE_${name.toUpperCase()}(${given}) {\n\treturn Loupe_.loupeFormula("${name}", ${given});\n}`;
	});
	return `${[...entries, "function loupe(method, args) {\n\treturn Loupe_.loupe(method, args);\n}", ...formulas].join("\n")}\n`;
}
