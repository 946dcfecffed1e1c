import { describe, expect, test } from "vitest";
import { fingerprint, fold, foldWords } from "../../core/text/fold.ts";
import { squeeze, trim } from "../../core/text/trim.ts";

describe("text", () => {
	test.each([
		["Œuvre d’Été", "oeuvre d’ete", "ligature and accents"],
		["STRASSE ß Ł", "strasse ss l", "letters that do not decompose"],
		["Ελλάδα", "ελλαδα", "other scripts stay"],
	])("fold: %j becomes %j (%s)", (found, expected) => expect(fold(found)).toBe(expected));
	test("foldWords() keeps words and digits", () => expect(foldWords("N° de tél. (bureau)")).toBe("n de tel bureau"));
	test("fingerprint() ignores order and repeats", () => expect(fingerprint("Magasin de LYON, de")).toBe(fingerprint("lyon de magasin")));
	test.each([
		["\u00a0Ana\u200b ", "Ana"],
		["\ufeffx", "x"],
		["\u202f \u200d", ""],
	])("trim: %j becomes %j", (found, expected) => expect(trim(found)).toBe(expected));
	test("squeeze() folds inner spaces", () => expect(squeeze(" Le\u00a0\t Goff ")).toBe("Le Goff"));
});
