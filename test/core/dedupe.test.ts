import { describe, expect, test } from "vitest";
import { dedupe, firstNamesAgree } from "../../core/dedupe.ts";
import { setSharedAside } from "../../core/shared-values.ts";
import { contactsOf, settings } from "./build-contacts.ts";

/** Groups as "level: rows, counted from 0". */
function groups(fields: readonly string[], rows: readonly (readonly (string | null)[])[]): readonly string[] {
	return dedupe(setSharedAside(contactsOf(fields, rows), settings), settings).groups.map(({ level, rows: members }) => `${level}: ${members.join(" ")}`);
}

const NAMES = ["first_name", "last_name", "email", "phone_mobile", "postcode", "birth_date"];

describe("dedupe() by key", () => {
	test.each([
		[
			"same mailbox, same first name",
			[
				["Ana", "Roy", "ana@roy-exemple.fr"],
				["ANA", "Roy", "Ana@Roy-Exemple.FR"],
			],
			["sure: 0 1"],
		],
		[
			"same mailbox by dots and tag",
			[
				["Ana", "Roy", "a.roy+x@gmail.com"],
				["Ana", "Roy", "aroy@googlemail.com"],
			],
			["sure: 0 1"],
		],
		[
			"same mailbox, one first name empty",
			[
				["Ana", "Roy", "ana@roy-exemple.fr"],
				[null, "Roy", "ana@roy-exemple.fr"],
			],
			["sure: 0 1"],
		],
		[
			"same mailbox, an initial",
			[
				["A.", "Roy", "ana@roy-exemple.fr"],
				["Ana", "Roy", "ana@roy-exemple.fr"],
			],
			["sure: 0 1"],
		],
		[
			"same mailbox, a couple",
			[
				["Ana", "Roy", "roy@roy-exemple.fr"],
				["Marc", "Roy", "roy@roy-exemple.fr"],
			],
			["possible: 0 1"],
		],
		[
			"same mobile and last name, same first",
			[
				["Ana", "Roy", null, "06 12 34 56 91"],
				["ana", "ROY", null, "+33612345691"],
			],
			["sure: 0 1"],
		],
		[
			"same mobile and first name, another last name",
			[
				["Ana", "Roy", null, "06 12 34 56 91"],
				["Ana", "Petit", null, "06 12 34 56 91"],
			],
			["possible: 0 1"],
		],
		[
			"same landline is no key",
			[
				["Ana", "Roy", null, "01 42 34 56 91"],
				["Ana", "Roy", null, "01 42 34 56 91"],
			],
			[],
		],
		[
			"same name and postcode",
			[
				["Ana", "Roy", null, null, "69001"],
				["ANA", "roy", null, null, "69001"],
			],
			["probable: 0 1"],
		],
		[
			"same name, another postcode",
			[
				["Ana", "Roy", null, null, "69001"],
				["Ana", "Roy", null, null, "75011"],
			],
			[],
		],
		[
			"same name and birth date",
			[
				["Ana", "Roy", null, null, null, "1980-05-12"],
				["Ana", "Roy", null, null, null, "12/05/1980"],
			],
			["probable: 0 1"],
		],
	] as [string, (string | null)[][], string[]][])("%s", (_, rows, expected) => expect(groups(NAMES, rows)).toEqual(expected));

	test("a nameless row beside a couple joins neither", () => {
		const rows = [
			["Ana", "Roy", "roy@roy-exemple.fr"],
			["Marc", "Roy", "roy@roy-exemple.fr"],
			[null, "Roy", "roy@roy-exemple.fr"],
		];
		expect(groups(NAMES, rows)).toEqual(["possible: 0 1 2"]);
	});

	test("an address shared by five names is a filler and ties nobody", () => {
		const people = ["Roy", "Petit", "Leroy", "Morel", "Faure"].map((last, i) => [["Ana", "Marc", "Luc", "Eve", "Paul"][i]!, last, "boutique@roy-exemple.fr"]);
		expect(groups(NAMES, people)).toEqual([]);
	});

	test("chains make one group: a by id, b by mailbox", () => {
		const rows = [
			["7", "Ana", "ana@roy-exemple.fr"],
			["007", "Ana", "ana@autre-exemple.fr"],
			["9", "Ana", "ana@autre-exemple.fr"],
			["10", "Bob", null],
			["11", "Lea", null],
		];
		expect(groups(["id", "first_name", "email"], rows)).toEqual(["sure: 0 1 2"]);
	});

	test("an identifier that most rows share tells nobody apart", () => {
		const rows = Array.from({ length: 8 }, (_, i) => ["MAG1", `Nom${"abcdefgh"[i]}x`]);
		expect(groups(["id", "last_name"], rows)).toEqual([]);
	});
});

test.each([
	["jean", "jean", true],
	["", "jean", true],
	["j", "jean", true],
	["jean", "jean pierre", true],
	["marie", "maire", true],
	["marc", "marie", false],
	["lea", "leo", false],
])("firstNamesAgree(%j, %j) is %s", (a, b, expected) => expect(firstNamesAgree(a, b)).toBe(expected));
