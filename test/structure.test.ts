import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { packMappingWords } from "../core/mapping/pack-words.ts";
import { packValues } from "../core/reference/pack-values.ts";

/** Floors of the house, from the ground up. A file may use what stands on its own floor or below. A name ending in `/` is a folder. */
const FLOORS: readonly (readonly string[])[] = [
	["core/text/", "core/dates/", "core/stats/"],
	["core/model/"],
	["core/columns/", "core/reference/"],
	["core/fields/", "core/segments/", "core/languages/", "core/mapping/"],
	[
		"core/keys.ts",
		"core/reference.ts",
		"core/identity.ts",
		"core/places.ts",
		"core/changes.ts",
		"core/complement.ts",
		"core/consent.ts",
		"core/reach.ts",
		"core/settings.ts",
		"core/settings-id.ts",
		"core/shared-values.ts",
		"core/dedupe.ts",
		"core/match.ts",
	],
	["core/kpis/"],
	["core/alerts/"],
	["core/actions/"],
	["core/locate.ts", "core/clean.ts", "core/tag.ts", "core/measure.ts", "core/watch.ts", "core/advise.ts"],
	["core/map.ts", "core/answers.ts", "core/analyse.ts", "core/tabs/"],
	["core/report.ts", "core/survey.ts", "core/rows.ts", "core/document.ts", "core/formulas.ts", "core/views/"],
	["local/csv/", "local/xlsx/"],
	["local/"],
	["samples/"],
];

const files = ["core", "local", "samples"].flatMap((folder) =>
	(readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)).filter((name) => name.endsWith(".ts")),
);
const importsOf = new Map(
	files.map((file) => {
		const found = [...readFileSync(file, "utf8").matchAll(/^\s*(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm)];
		return [file, found.map((match) => normalize(join(dirname(file), (match[1] ?? match[2])!)))] as const;
	}),
);
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.some((name) => (name.endsWith("/") ? file.startsWith(name) : file === name)));

describe("the house", () => {
	test("every file stands on a floor", () => expect(files.filter((file) => floorOf(file) === -1)).toEqual([]));

	test("arrows run downward", () => {
		const upward = [...importsOf].flatMap(([file, targets]) =>
			targets.filter((target) => floorOf(target) > floorOf(file)).map((target) => `${file} -> ${target}`),
		);
		expect(upward).toEqual([]);
	});

	test("no circle of files", () => {
		const circles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) {
				circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
				return;
			}
			if (done.has(file)) return;
			for (const target of importsOf.get(file) ?? []) visit(target, [...path, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(circles).toEqual([]);
	});

	test("every import leads to a file", () => {
		const known = new Set(files);
		const lost = [...importsOf].flatMap(([file, targets]) =>
			targets.filter((target) => target.endsWith(".ts") && !known.has(target)).map((target) => `${file} -> ${target}`),
		);
		expect(lost).toEqual([]);
	});

	test("the two parts that stand by themselves know nothing of contacts", () => {
		const allowed = /^core\/(?:dates\/.*|text\/free-name\.ts|model\/(?:cell|column|sheet|report)\.ts)$/;
		for (const part of ["local/csv/", "local/xlsx/"]) {
			const outside = [...importsOf].flatMap(([file, targets]) =>
				file.startsWith(part) ? targets.filter((target) => !target.startsWith(part) && !allowed.test(target)) : [],
			);
			expect(outside).toEqual([]);
		}
	});
});

test("the core runs in an empty context: no clock, locale, network, document or Node", async () => {
	const entry = `
		import { analyse } from "./core/analyse.ts";
		import { encode } from "./core/columns/encode.ts";
		import { languages } from "./core/languages/index.ts";
		import { defaultSettings } from "./core/model/defaults.ts";
		import { readReference } from "./core/reference.ts";
		import countryNames from "./core/reference/data/country-names.txt";
		import disposableDomains from "./core/reference/data/disposable-domains.txt";
		import phonePlans from "./core/reference/data/phone-plans.json";
		import { report } from "./core/report.ts";
		import { surveySheet } from "./core/survey.ts";
		const rows = [["Nom", "Courriel", "Portable", "Newsletter"], ["Roy", "ana@orange.fr", "06 12 34 56 91", "oui"], ["Petit", "x", "", "non"]];
		const sheet = { name: "Clients", rowCount: 3, columns: rows[0].map((_, column) => encode(rows.map((row) => row[column] || null))) };
		const settings = defaultSettings("2026-11-21", "fr");
		const reference = readReference({ mappingWords: ${JSON.stringify(packMappingWords())}, phonePlans, disposableDomains, countryNames, valueWords: ${JSON.stringify(packValues())} }, languages);
		const analysis = analyse({ file: "x.csv", contacts: surveySheet(sheet, settings, reference), sales: null, history: [] }, settings, reference);
		const made = report(analysis, { runAt: "2026-11-21T09:00:00Z", host: "test", version: "0", durationMs: null, languages });
		globalThis.answer = JSON.stringify([analysis.kpis[0], made.columns.length > 3, made.sheets.length]);
	`;
	const bundle = await build({
		stdin: { contents: entry, resolveDir: ".", loader: "ts" },
		bundle: true,
		write: false,
		format: "iife",
		target: "es2020",
		platform: "neutral",
		mainFields: ["module", "main"],
		loader: { ".json": "text", ".txt": "text" },
	});
	const bare = vm.createContext(Object.create(null));
	vm.runInContext(
		"delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.Intl; Date.now = () => { throw new Error('the core reads no clock'); };",
		bare,
	);
	vm.runInContext(bundle.outputFiles[0]!.text, bare);
	const [contactability, columns, sheets] = JSON.parse(vm.runInContext("answer", bare) as string) as [object, boolean, number];
	expect(contactability).toMatchObject({ id: "contactability", part: 1, whole: 2 });
	expect(columns).toBe(true);
	expect(sheets).toBe(4);
}, 60_000);

describe("what a person waits for", () => {
	const gzipped = async (file: string): Promise<number> => gzipSync(await readFile(`dist/office-addin/${file}`), { level: 9 }).length;

	test("the core, its engine and views stay light: code and small lists, everything heavy is handed in", async () => {
		expect(await gzipped("worker.js")).toBeLessThanOrEqual(118_000);
	});

	test("the page carries none of the thinking", async () => {
		const { metafile } = await build({
			entryPoints: ["office-addin/taskpane.tsx"],
			bundle: true,
			write: false,
			metafile: true,
			jsx: "automatic",
			jsxImportSource: "preact",
			target: "es2020",
			treeShaking: true,
			define: { LOUPE_VERSION: '"0"' },
		});
		const [output] = Object.values(metafile.outputs);
		const carried = Object.entries(output!.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && file.startsWith("core/") ? [file] : []));
		const allowed = /^core\/(?:text|dates|columns|model|languages)\/|^core\/tabs\/(?:ours|added-fields)\.ts$/;
		expect(carried.filter((file) => !allowed.test(file))).toEqual([]);
	});

	test("the whole panel stays light", async () => {
		const sizes = await Promise.all(["taskpane.js", "words.js", "worker.js"].map(gzipped));
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200_000);
	});
});
