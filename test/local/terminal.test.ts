import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../core/text/columns.ts";
import { terminalSummary } from "../../local/terminal.ts";
import { analysisOf } from "../fixtures/analysis.ts";

const outputs = ["samples/clients.audit.xlsx"];
const summary = (language: "fr" | "en", columns = 80, more: { colour?: boolean; utf8?: boolean; runs?: number } = {}): string =>
	terminalSummary(analysisOf({ language, runs: more.runs ?? 1 }), { columns, colour: more.colour ?? false, utf8: more.utf8 ?? true, outputs });
/** No-break spaces as plain ones, for comparing with a page typed by hand. */
const typed = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const lines = (text: string): string[] => text.replace(/\n$/, "").split("\n");
/** Numbers of a text, in the order in which they come, bars and sequences left out. */
const numbers = (text: string): string[] =>
	typed(text)
		.replace(/\u001b\[[\d;]*m/g, "")
		.match(/\d+(?:[ ,.]\d+)*/g) ?? [];

const FRENCH = `Loupe · clients.xlsx › Clients                               21 novembre 2026
1 248 lignes, 1 204 contacts. Comparé à l’audit du 21 octobre 2026.

  811  contacts sur 1 204 contactables avec leur accord (67,4 %)    ▼ −0,9 pt
       Profils complets      42,5 %    512 sur 1 204    ▲ +2,7 pt  mieux
       Actifs sur 12 mois    53,0 %    638 sur 1 204    ▼ −1,2 pt  moins bien
       Lignes en double       3,5 %     44 sur 1 248    ▼ −1,2 pt  mieux

Qui est joignable, et avec son accord ?
                                        accord   inconnu   refus   sans coord.
  E-mail     ███████████▓▓▓▒▒░░            712       186     143           163
  SMS        ██████▓▓▓▓▓▓▒░░░░░            391       398      57           358
  Téléphone  ██▓▓▓▓▓▓▓▓▓▓▓▒░░░░            118       742      61           283
  Courrier   ▓▓▓▓▓▓▓▓▓▓▓▓▒░░░░░     non requis       849      12           343

Par où commencer                                             gain    effort
  1  Demander par courrier leur accord à 214 clients       ≤ +214    élevé
  2  Revoir la saisie au Magasin Lyon                       ≤ +72    moyen
  3  Corriger 38 e-mails sans doute mal tapés                 +26    facile

Alertes
  !!  Salon Paris : les 196 contacts ont tous donné leur accord SMS
  !   29 contacts dépassent la durée de conservation recommandée (3 ans)
  !   6 dates d’achat dans le futur

À confirmer : « Titre » et « SMS » ont été laissées telles quelles.
Pas testé : existence des boîtes mail et des numéros (6 points en tout).
Aucune cellule d’origine modifiée. Classeur audité :
samples/clients.audit.xlsx
`;
const ENGLISH = [
	"811  contacts out of 1,204 can be contacted with consent (67.4%)",
	"Complete profiles      42.5%    512 of 1,204    ▲ +2.7 pt  better",
	"Who can be reached, and with their consent?",
	"consent   unknown   refused   no detail",
	"Where to start",
	'To confirm: "Titre" and "SMS" were left as they were.',
	"Not tested: whether mailboxes and numbers exist (6 points in all).",
	"No original cell changed. Audited workbook:",
];

describe("terminalSummary()", () => {
	test("is the specimen, in French", () => expect(typed(summary("fr"))).toBe(FRENCH));
	test.each(ENGLISH)("says in English: %s", (line) => expect(summary("en")).toContain(line));

	describe.each(["fr", "en"] as const)("in %s", (language) => {
		test.each([100, 80, 72, 60, 56, 40, 30])("has no line wider than %i", (columns) => {
			for (const utf8 of [true, false]) {
				const wide = lines(summary(language, columns, { utf8 })).filter((line) => columnsOf(line) > columns);
				expect(wide).toEqual([]);
			}
		});
		test.each([100, 80, 60, 40])("holds the same numbers at %i columns, in ASCII and in colour", (columns) => {
			const all = numbers(summary(language)).sort();
			expect(numbers(summary(language, columns)).sort()).toEqual(all);
			expect(numbers(summary(language, columns, { utf8: false })).sort()).toEqual(all);
			expect(numbers(summary(language, columns, { colour: true })).sort()).toEqual(all);
		});
		test("ends with the path alone", () => expect(lines(summary(language, 20)).pop()).toBe(outputs[0]));
		test("first run: no change is shown", () => expect(summary(language, 80, { runs: 0 })).not.toMatch(/[▲▼]|pt/));
	});

	test("ASCII alone when the terminal has no more", () => expect(summary("fr", 80, { utf8: false })).toMatch(/^[\x20-\x7e\n]*$/));
	test("colours only when asked", () => {
		expect(summary("fr")).not.toContain("\u001b");
		expect(summary("fr", 80, { colour: true })).toContain("\u001b[1m811\u001b[0m");
	});
	test("colours add nothing but colours", () => expect(summary("fr", 80, { colour: true }).replace(/\u001b\[[\d;]*m/g, "")).toBe(summary("fr")));

	test("changed settings: said, and nothing is compared", () => {
		const before = analysisOf({ language: "en" });
		const text = terminalSummary({ ...before, settings: { ...before.settings, activeDays: 180 } }, { columns: 80, colour: false, utf8: true, outputs });
		expect(text.replace(/\n {2}/g, " ")).toContain("Settings or columns changed since the audit of 21 October 2026: no comparison.");
		expect(text).not.toMatch(/[▲▼]/);
	});

	test("nothing to do, nothing to watch", () => {
		const text = terminalSummary({ ...analysisOf({ language: "en" }), actions: [], alerts: [] }, { columns: 80, colour: false, utf8: true, outputs: [] });
		expect(text).toContain("Nothing urgent.");
		expect(text).toContain("No alert.");
		expect(lines(text).pop()).toBe("No original cell changed.");
	});

	test("names of sheets and sources cannot drive the terminal, nor widen it", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.integer({ min: 20, max: 120 }), fc.boolean(), (name, columns, utf8) => {
				const analysis = analysisOf({ language: "fr" });
				const hostile = { ...analysis, source: { ...analysis.source, sheet: `\u001b[2J${name}` } };
				const text = terminalSummary(hostile, { columns, colour: false, utf8, outputs: [] });
				expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
				expect(lines(text).filter((line) => columnsOf(line) > columns)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});
