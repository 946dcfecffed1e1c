import vm from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { FORMULAS } from "../../core/model/formula.ts";
import { openExcel } from "../hosts/excel/open.ts";
import { reference } from "../reference.ts";

/** Custom functions as Excel calls them: a column at a time, what is left out as null, an empty cell as 0, "" or null by platform. */
async function functionsIn(): Promise<ReadonlyMap<string, (...given: unknown[]) => Promise<unknown[][]>>> {
	const { page } = openExcel();
	const made = await build({
		stdin: {
			contents: `export { associateFunctions } from "./office-addin/functions.ts"; export { inProcess } from "./panel/engine/in-process.ts";`,
			resolveDir: process.cwd(),
			loader: "ts",
		},
		bundle: true,
		write: false,
		format: "iife",
		globalName: "Loupe",
		target: "es2020",
		charset: "utf8",
	});
	vm.runInContext(made.outputFiles[0]!.text, page);
	const loupe = vm.runInContext("Loupe", page);
	const engine = loupe.inProcess(reference);
	loupe.associateFunctions((name: string, cells: unknown, option: string | undefined) =>
		engine.formula(name, cells, option, { country: "FR", language: "fr", today: "2026-11-21" }),
	);
	return page.__emulatedOffice.functions;
}

test("every function is associated, and gives a row for each row", async () => {
	const functions = await functionsIn();
	expect([...functions.keys()].sort()).toEqual(FORMULAS.map((name) => name.toUpperCase()).sort());
	for (const [name, run] of functions) {
		const given = [["jean dupont"], [""], [0], [null], ["x@exemple.fr"], [true]];
		const found = await run(given, null);
		expect(found.length, name).toBeGreaterThan(0);
		expect(new Set(found.map((row) => row.length)).size, `${name} gives a rectangle`).toBe(1);
		for (const row of found) for (const cell of row) expect(["string", "number", "boolean"], name).toContain(typeof cell);
	}
});

test("phones and e-mails are cleaned, empty cells stay empty", async () => {
	const functions = await functionsIn();
	const phone = functions.get("PHONE")!;
	const found = await phone([["06 12 34 56 87"], [""], [0], [null]], null);
	expect(found.map(([cell]) => cell)).toEqual(["+33612345687", "", "", ""]);
});
