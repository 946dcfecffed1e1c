import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../core/tabs/findings.ts";
import { resultsView } from "../../../core/views/results.ts";
import { walkView } from "../../../core/views/walk.ts";
import { audited, languages } from "./analysis-of-rows.ts";

const headers = ["Nom", "Prénom", "E-mail", "Portable", "Newsletter", "Date de création"];
/** 60 contacts: typos every third row, numbers that nobody can read, days to come, people written twice. */
const rows = Array.from({ length: 60 }, (_, index) => [
	`Nom${String.fromCharCode(97 + (index % 26))}${index < 26 ? "a" : index < 52 ? "b" : "c"}`,
	"Ana",
	index >= 50 ? `p${index - 50}@orange.fr` : index % 3 === 0 ? `p${index}@gmial.com` : `p${index}@orange.fr`,
	index % 5 === 0 ? "06 23 14" : `06 23 ${10 + index} 87 ${10 + index}`,
	index % 2 === 0 ? "oui" : null,
	index % 10 === 0 ? "2031-05-01" : "2019-03-01",
]);
const { analysis } = audited(headers, rows);
const walk = (key: string, from = 0, most = 1000) => walkView(analysis, key, from, most, () => false, languages.fr);
const results = resultsView(analysis, findingsOf(analysis, languages.fr), languages.fr);
const walkable = [...results.alerts, ...results.actions].filter(({ walk: is }) => is);

describe("the rows of a finding", () => {
	test("there are some to walk", () =>
		expect(walkable.map(({ id }) => id)).toEqual(expect.arrayContaining(["future-dates", "fix-email-typos", "retention-overdue"])));
	test.each(walkable.map(({ key, rows: count }) => [key, count] as const))("%s: as many rows as are told (%d), in the order of the sheet", (key, count) => {
		const all = walk(key);
		expect(all.count).toBe(count);
		expect(all.rows).toHaveLength(count);
		const numbers = all.rows.map(({ row }) => row);
		expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
		expect(all.sheet).toBe("Clients");
	});
	test.each(walkable.map(({ key }) => key))("%s: pages put together are the whole", (key) => {
		const { count, rows: all } = walk(key);
		const pages = Array.from({ length: Math.ceil(count / 4) }, (_, page) => walk(key, page * 4, 4));
		expect(pages.flatMap((page) => page.rows)).toEqual(all);
		expect(pages.every((page) => page.count === count)).toBe(true);
	});
	test("the first ten are those that the finding carries", () => {
		for (const { what, key } of [
			...analysis.alerts.map((alert, index) => ({ what: alert, key: results.alerts[index]!.key })),
			...analysis.actions.map((action, index) => ({ what: action, key: results.actions[index]!.key })),
		]) {
			if (what.rows.length > 0) expect(walk(key, 0, 10).rows.map(({ row }) => row)).toEqual(what.rows);
		}
	});
	test("a mistyped address: the cell, and what is suggested", () => {
		expect(walk("fix-email-typos", 0, 1).rows).toEqual([
			{ row: 2, column: 2, header: "E-mail", written: "p0@gmial.com", suggested: "p0@gmail.com", accepted: false },
		]);
	});
	test("a suggestion that was taken is said to be", () => {
		const taken = walkView(analysis, "fix-email-typos", 0, 2, (_, text) => text === "p0@gmial.com", languages.fr);
		expect(taken.rows.map(({ accepted }) => accepted)).toEqual([true, false]);
	});
	test("a finding of whole rows shows whom they name", () => expect(walk("retention-overdue", 0, 1).rows[0]).toMatchObject({ header: "Nom" }));
	test("an unknown key has no rows", () => expect(walk("nothing")).toMatchObject({ count: 0, rows: [] }));
});
