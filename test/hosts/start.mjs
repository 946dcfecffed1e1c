// npm start -- NAME: something to look at in a browser, with nothing else installed.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const THINGS = {
	excel: { server: "test/hosts/excel/serve.ts", needs: "office-addin/build.mjs", is: "Loupe beside an emulated Excel" },
	sheets: { server: "test/hosts/sheets/serve.ts", needs: "apps-script/build.mjs", is: "Loupe beside an emulated Google Sheets" },
};
const name = process.argv[2];
const thing = Object.hasOwn(THINGS, name ?? "") ? THINGS[name] : undefined;
if (thing === undefined) {
	console.error(
		[
			"Say what to start:",
			"  npm start -- excel    the task pane beside an emulated Excel",
			"  npm start -- sheets   the sidebar beside an emulated Google Sheets",
			"The page for local files is to come.",
		].join("\n"),
	);
	process.exit(name === undefined ? 0 : 2);
}
execFileSync(process.execPath, [thing.needs], { stdio: "inherit" });
const outfile = `dist/start/${name}.mjs`;
await build({
	entryPoints: [thing.server],
	outfile,
	bundle: true,
	platform: "node",
	format: "esm",
	target: "node20",
	packages: "external",
	logLevel: "warning",
});
const { serve } = await import(pathToFileURL(resolve(outfile)).href);
console.log(`${thing.is}: ${await serve(Number(process.env.PORT ?? 3210))}\nInvented customers are loaded; Ctrl+C ends it.`);
