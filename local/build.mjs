// Builds dist/: the command line and the tools of the project. One bundle each, data beside them.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
const out = "dist/local";

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/data`, { recursive: true });
await cp("core/reference/data", `${out}/data`, { recursive: true });
await writeFile(`${out}/data/mapping-words.json`, await mappingWords());
for (const script of ["read-with-openpyxl.py", "write-with-openpyxl.py"]) await cp(`local/check-workbooks/${script}`, `${out}/${script}`);
await build({
	entryPoints: {
		cli: "local/cli.ts",
		samples: "samples/generate.ts",
		bench: "local/bench.ts",
		truth: "local/truth.ts",
		"check-workbooks": "local/check-workbooks.ts",
	},
	outdir: out,
	outExtension: { ".js": ".mjs" },
	bundle: true,
	platform: "node",
	format: "esm",
	target: "node20",
	charset: "utf8",
	legalComments: "none",
	external: ["exceljs", "papaparse"],
	define: { LOUPE_VERSION: JSON.stringify(version) },
	banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
	logLevel: "warning",
});

/** The words of the mapping, folded once and for all (core/mapping/pack-words.ts). */
async function mappingWords() {
	const { outputFiles } = await build({ entryPoints: ["core/mapping/pack-words.ts"], bundle: true, write: false, platform: "node", format: "esm" });
	const { packMappingWords } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
	return packMappingWords();
}
