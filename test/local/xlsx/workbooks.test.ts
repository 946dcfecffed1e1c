import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../local/xlsx/check-workbook.ts";
import { freshPath, partsOf } from "./workbook.ts";

const FOLDER = "test/data/workbooks";

describe("workbooks of others", () => {
	test.each(
		readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")),
	)("%s: a column and a tab more, nothing less; undone, every part as it was", async (name) => {
		const out = freshPath();
		expect(await checkWorkbook(`${FOLDER}/${name}`, out)).toMatchObject({ kind: "ok" });
		expect([...partsOf(out).keys()].filter((part) => /drawings\/drawing\d+\.xml$/.test(part)).length).toBeGreaterThan(0);
	});
});
