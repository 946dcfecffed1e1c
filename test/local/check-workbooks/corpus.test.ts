import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytesOf, KINDS, writeCorpus } from "../../../local/check-workbooks/corpus/corpus.ts";
import { BOMBS } from "../../../local/check-workbooks/corpus/refusals.ts";
import { checkWorkbook, workbooksBelow } from "../../../local/xlsx/check-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "loupe-corpus-"));
/** Sound workbooks that are refused all the same, and why. */
const REFUSED: ReadonlyMap<string, string> = new Map([
	["cells/all-columns", "too-many-columns"], // no column is left for ours
	["cells/rows-out-of-order", "bad-part"], // as Excel does: our cells would land in the wrong rows
	["cells/row-twice", "bad-part"],
	["cells/cells-out-of-order", "bad-part"],
	["cells/text-without-shared-strings", "bad-part"],
	["spelling/utf-16-sheet", "bad-part"], // parts that we change are UTF-8, as every known program writes them
	["spelling/utf-16-workbook", "bad-part"],
	["spelling/utf-16-styles", "bad-part"],
	["spelling/latin-1-sheet", "bad-part"],
]);

describe("the corpus that the project makes", () => {
	test("names each kind once", () => expect(new Set([...KINDS, ...BOMBS].map(({ name }) => name)).size).toBe(KINDS.length + BOMBS.length));

	test.each(KINDS)("$name: a column and a sheet more, nothing less; undone, every part as it was", async (kind) => {
		const path = join(folder, `${kind.name}${kind.ending ?? ".xlsx"}`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, bytesOf(kind));
		const outcome = await checkWorkbook(path, `${path}.out.xlsx`);
		const why = REFUSED.get(kind.name);
		expect(outcome).toMatchObject(why === undefined ? { kind: "ok" } : { kind: "refused", problem: { kind: why } });
	});

	test("is written whole, the same bytes each time, and what has to be refused is", async () => {
		const [one, two] = [join(folder, "one"), join(folder, "two")];
		await writeCorpus(one);
		await writeCorpus(two);
		const paths = workbooksBelow(one);
		expect(paths.length).toBeGreaterThan(140);
		// exceljs writes the time of day
		for (const path of paths.filter((path) => !path.includes("exceljs")))
			expect(readFileSync(path).equals(readFileSync(path.replace(one, two))), path).toBe(true);
		for (const path of paths.filter((path) => path.includes("refused")))
			expect(await checkWorkbook(path, join(folder, "refused.xlsx")), path).toMatchObject({ kind: "refused" });
	});
});
