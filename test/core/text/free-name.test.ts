import { describe, expect, test } from "vitest";
import { freeName } from "../../../core/text/free-name.ts";

describe("names of tabs", () => {
	test.each([
		["as it is", "Audit summary", [], "Audit summary"],
		["what Excel forbids", "a[b]c:d*e?f/g\\h", [], "a-b-c-d-e-f-g-h"],
		["apostrophes at the ends, kept inside", "''l'audit'", [], "l'audit"],
		["spaces at the ends", "  Clients ", [], "Clients"],
		["nothing left", "''", [], "Sheet"],
		["empty", "", [], "Sheet"],
		["kept by Excel", "History", [], "History 2"],
		["kept by Excel in French, in capitals", "HISTORIQUE", [], "HISTORIQUE 2"],
		["too long", "x".repeat(40), [], "x".repeat(31)],
		["too long, half a character at the cut", `${"x".repeat(30)}😀`, [], "x".repeat(30)],
		["too long, an apostrophe at the cut", `${"x".repeat(30)}'abc`, [], "x".repeat(30)],
		["half a character", "a\ud800b", [], "a-b"],
		["controls", "a\nb\tc", [], "a-b-c"],
		["taken in another case", "Clients", ["CLIENTS", "clients 2"], "Clients 3"],
		["taken, and as long as it may be", "y".repeat(31), ["y".repeat(31)], `${"y".repeat(29)} 2`],
		["formula-like", "=1+1", [], "=1+1"],
	])("%s", (_, wanted, taken, name) => {
		expect(freeName(wanted, taken)).toBe(name);
		expect(freeName(name, taken)).toBe(name);
	});
	test("no two of any number alike", () => {
		const taken: string[] = [];
		for (let i = 0; i < 120; i++) taken.push(freeName(`${"Tab".repeat(12)}${i % 3}`, taken));
		expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(120);
		expect(Math.max(...taken.map((name) => name.length))).toBeLessThanOrEqual(31);
	});
});
