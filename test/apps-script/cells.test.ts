import { expect, test } from "vitest";
import { fromCell } from "../../apps-script/server/cells.ts";
import type { Cell } from "../../core/model/cell.ts";

test.each<[cell: Cell, format: "text" | "date" | "number", written: unknown, why: string]>([
	[null, "text", "", "nothing empties a cell"],
	["2024-03-09", "date", 45360, "a day is a number"],
	["1850-01-01 ?", "date", "1850-01-01 ?", "what is no day stays text"],
	[7, "text", "7", "a number among texts"],
	["x".repeat(50_001), "text", "x".repeat(50_000), "longer than a cell: its end is left out"],
	[`${"x".repeat(49_999)}😀`, "text", "x".repeat(49_999), "never half a character"],
])("%j in a column of %s", (cell, format, written) => expect(fromCell(cell, format)).toBe(written));
