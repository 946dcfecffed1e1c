import { describe, expect, test } from "vitest";
import { serialOf } from "../../apps-script/server/cells.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { Block } from "../../panel/host.ts";
import { connect, openBook, seed } from "./node-sidebar.ts";

/** A date cell is an instant of the spreadsheet's zone. Where the script has a calendar of its own it is asked, else the service, a moment a
 *  call; both must say the same. */
const DAY = 86_400_000;
const days: readonly string[] = Array.from({ length: 1300 }, (_, at) => {
	const day = new Date(Date.UTC(1905, 0, 1) + at * 34 * DAY).toISOString().slice(0, 10);
	return at % 5 === 0 ? `${day} ${at % 2 === 0 ? "00:30" : "23:45"}` : day;
});

async function read(timeZone: string, intl: "present" | "absent") {
	const sheets = openBook({ timeZone, switches: { intl } });
	seed(sheets, "Clients", [["Inscription"], ...days.map((day) => [day])]);
	const { host } = await connect(sheets);
	const cells: Cell[] = [];
	const before = sheets.meter.of("Utilities.formatDate");
	const take = (_of: number, { rows }: Block): void => void cells.push(...rows.map(([cell]) => cell ?? null));
	await host.read([{ sheet: "Clients", columns: [0], firstRow: 2, lastRow: days.length + 1 }], take, new AbortController().signal);
	return { cells, asked: sheets.meter.of("Utilities.formatDate") - before };
}

describe("dates of a sheet", () => {
	test.each([
		["Europe/Paris"],
		["America/Los_Angeles"],
		["Asia/Kolkata"],
		["Africa/Casablanca"], // summer time with a pause in Ramadan
		["Australia/Lord_Howe"], // half an hour of it
	])("in %s are read alike with a calendar of the language and without, and with one the service is hardly asked", async (timeZone) => {
		const [own, service] = [await read(timeZone, "present"), await read(timeZone, "absent")];
		expect(own.cells).toEqual(service.cells);
		expect(own.cells.filter((cell, at) => cell !== days[at] && serialOf(String(cell)) === null)).toEqual([]);
		if (timeZone === "Europe/Paris" || timeZone === "America/Los_Angeles") expect(own.cells).toEqual(days);
		expect(own.asked).toBeLessThanOrEqual(2);
		expect(service.asked).toBeGreaterThan(100);
	});
});
