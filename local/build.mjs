// Builds dist/: the command line and the tools of the project. One bundle each, data beside them.
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { build } from "esbuild";
import { writeReference } from "../core/reference/pack/write-reference.mjs";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
const out = "dist/local";

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeReference(`${out}/data`);
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
