import { describe, expect, test } from "vitest";
import { encode } from "../../core/columns/encode.ts";
import { languages } from "../../core/languages/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { AddedColumn, CellRange, Report, ReportCell, ReportSheet } from "../../core/model/report.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { type Run, report } from "../../core/report.ts";
import { settingsId } from "../../core/settings-id.ts";
import * as findingsTab from "../../core/tabs/findings.ts";
import * as historyTab from "../../core/tabs/history.ts";
import * as settingsTab from "../../core/tabs/settings.ts";
import { AUDIT_DATE, analysisOf, type Options, ROW_NUMBERS } from "../fixtures/analysis.ts";

const RUN: Run = { runAt: "2026-11-21T09:30:00Z", host: "local", version: "1.0.0", durationMs: 1234, languages };
const readFindings = (sheet: Sheet) => findingsTab.readFindings(sheet, languages);
const readHistory = (sheet: Sheet) => historyTab.readHistory(sheet, languages);
const readSettings = (sheet: Sheet) => settingsTab.readSettings(sheet, languages);
const made = (options: Options = {}, run: Partial<Run> = {}): Report => report(analysisOf(options), { ...RUN, ...run });
const tab = (from: Report, id: string): ReportSheet => from.sheets.find((sheet) => sheet.id === id)!;
const at = (sheet: ReportSheet, address: string): ReportCell | null => sheet.rows[Number(address.slice(1)) - 1]!.cells[address.charCodeAt(0) - 65] ?? null;
const typed = (value: Cell | undefined): string => String(value ?? "").replace(/[\u00a0\u202f]/g, " ");
const row = (sheet: ReportSheet, number: number): Cell[] =>
	sheet.rows[number - 1]!.cells.map((cell) => (typeof cell?.value === "string" ? typed(cell.value) : (cell?.value ?? null)));
const column = (from: Report, id: string): AddedColumn => from.columns.find((one) => one.id === id)!;
const cellsOf = ({ cells }: AddedColumn): Cell[] => [...cells.codes].map((code) => cells.cell(code));

/** A tab as a host would read it back. */
function reread(sheet: ReportSheet, change: (cells: Cell[][]) => void = () => {}): Sheet {
	const width = sheet.columnWidths.length;
	const cells = sheet.rows.map(({ cells: row }) => Array.from({ length: width }, (_, index) => row[index]?.value ?? null));
	change(cells);
	return { name: sheet.name, rowCount: cells.length, columns: Array.from({ length: width }, (_, index) => encode(cells.map((line) => line[index] ?? null))) };
}
const words = languages.fr.findings;
const FINDING = { owner: 12, status: 13, note: 14, id: 15 };

describe("the summary tab", () => {
	const sheet = tab(made({ runs: 6 }), "summary");

	test("862 px wide, the first screenful 531 px high", () => {
		expect(sheet.columnWidths.reduce((sum, width) => sum + width, 0)).toBe(862);
		const height = sheet.rows.slice(0, 26).reduce((sum, { height: own }) => sum + own!, 0);
		expect(height).toBeLessThanOrEqual(560);
	});
	test("title, date, counts and what it is compared with", () => {
		expect(typed(at(sheet, "A1")?.value)).toBe("Synthèse de l’audit : Clients");
		expect(typed(at(sheet, "A2")?.value)).toBe("21 novembre 2026. 1 248 lignes, 1 204 contacts distincts. Comparé à l’audit du 21 octobre 2026.");
	});
	test("four tiles at A, D, F and H", () => {
		expect(row(sheet, 4)).toEqual([
			"Contactables avec leur accord",
			null,
			null,
			"Profils complets",
			null,
			"Actifs sur 12 mois",
			null,
			"Lignes en double",
			null,
		]);
		expect(at(sheet, "A5")).toMatchObject({ value: 811, style: { format: "#,##0", size: 24 } });
		expect(typed(at(sheet, "B5")?.value)).toBe("sur 1 204 (67,4 %)");
		expect(at(sheet, "D5")?.value).toBeCloseTo(512 / 1204, 12);
		expect(row(sheet, 6)).toEqual(["par e-mail, SMS ou téléphone", null, null, "512 sur 1 204", null, "638 sur 1 204", null, "44 sur 1 248", null]);
	});
	test("changes are the difference of the rates shown, coloured by what they are worth", () => {
		expect(row(sheet, 7)).toEqual([-0.9, null, null, 2.7, "mieux", -1.2, "moins bien", -1.2, "mieux"]);
		expect(at(sheet, "A7")?.style?.format).toContain("moins bien");
		expect(["A7", "D7", "F7", "H7"].map((address) => at(sheet, address)?.style?.color)).toEqual(["#A4161A", "#14683A", "#A4161A", "#14683A"]);
	});
	test.each([
		[11, ["E-mail", 1102, 1041, 712, 712 / 1204, 186, 143, 163, -1.4]],
		[12, ["SMS", 890, 846, 391, 391 / 1204, 398, 57, 358, 0.6]],
		[13, ["Téléphone", 955, 921, 118, 118 / 1204, 742, 61, 283, 0]],
		[14, ["Courrier postal", 934, 861, "non requis", null, 849, 12, 343, 0.3]],
	])("channel of row %i", (number, wanted) => expect(row(sheet, number)).toEqual(wanted));
	test("consent, unknown, refused and none add up to the contacts on each channel", () => {
		for (const number of [11, 12, 13, 14]) {
			const cells = row(sheet, number);
			const sum = [3, 5, 6, 7].reduce((total, index) => total + (typeof cells[index] === "number" ? (cells[index] as number) : 0), 0);
			expect(sum).toBe(1204);
		}
	});
	test("where to start: three actions with gain, effort and rows", () => {
		expect(row(sheet, 19)[0]).toBe("1. Demander par courrier leur accord à 214 clients qui n’ont fait aucun choix");
		expect(row(sheet, 20)[0]).toBe("2. Revoir la saisie au Magasin Lyon : 41 % d’e-mails avec accord, 65 % ailleurs");
		expect(row(sheet, 21)).toEqual(["3. Corriger 38 e-mails sans doute mal tapés (le plus rapide)", null, null, null, null, null, 26, "facile", 38]);
		expect(at(sheet, "G19")).toMatchObject({ value: 214, style: { format: '"jusqu’à +"#,##0' } });
	});
	test("alerts, worst first", () => {
		expect(row(sheet, 24)).toEqual(["■ Critique", "Salon Paris : accord SMS de tous les contacts", null, null, null, null, null, null, 196]);
		expect(row(sheet, 25).slice(0, 2)).toEqual(["● À surveiller", "Durée de conservation recommandée (3 ans) dépassée"]);
		expect(row(sheet, 26)[1]).toBe("Dates d’achat dans le futur");
	});
	test("what is missing: important fields first, then by rate", () => {
		expect(typed(at(sheet, "A45")?.value)).toBe("Ce qui manque");
		expect([47, 48, 49, 50, 51, 52].map((number) => row(sheet, number)[0])).toEqual([
			"Nom",
			"Prénom",
			"E-mail",
			"Adresse postale",
			"Mobile",
			"Date de naissance",
		]);
		expect(row(sheet, 51)).toEqual(["Mobile", 902, 890, 846, 846 / 1204, 314, 44, "oui", 3.1]);
		expect(row(sheet, 52).slice(-2)).toEqual(["non", 0]);
	});
	test("sources below the others are said, small ones are not judged", () => {
		const verdicts = sheet.rows.flatMap(({ cells }) =>
			["Site web", "Magasin Lyon", "Salon Paris", "sans source"].includes(String(cells[0]?.value)) ? [[cells[0]!.value, cells[8]?.value]] : [],
		);
		expect(verdicts).toEqual([
			["Site web", null],
			["Magasin Lyon", "sous la moyenne"],
			["Salon Paris", null],
			["sans source", "trop peu"],
		]);
	});
	test("an audit a line in the evolution, this one last", () => {
		const start = sheet.rows.findIndex(({ cells }) => cells[0]?.value === "Évolution");
		const dates = sheet.rows.slice(start + 2, start + 9).map(({ cells }) => cells[0]?.value);
		expect(dates).toEqual(["2026-05-21", "2026-06-21", "2026-07-21", "2026-08-21", "2026-09-21", "2026-10-21", AUDIT_DATE]);
	});
	test("what was not tested, what cannot be computed, definitions", () => {
		const texts = sheet.rows.map(({ cells }) => typed(cells[0]?.value));
		expect(texts).toContain("L’existence des boîtes mail");
		expect(texts).toContain("Ambassadeurs : non calculable, il faudrait une colonne « Parrainages ou avis »");
		expect(texts[texts.length - 1]).toBe("Loupe 1.0.0, réglages : onglet Réglages de l’audit");
	});
	test("prints A to I on A4 upright, rows 1 and 2 repeated, pages before sources and evolution", () => {
		expect(sheet.print).toMatchObject({ orientation: "portrait", repeatRows: [0, 1], area: { firstColumn: 0, lastColumn: 8 } });
		const before = sheet.print!.breaksBefore.map((index) => sheet.rows[index]!.cells[0]?.value);
		expect(before).toEqual([undefined, "Par source", "Évolution"]);
		// The first sheet of paper holds rows 1 to 63; what does not fit, two charts, begins the next.
		expect(sheet.print!.breaksBefore[0]).toBe(64);
		expect(typed(at(sheet, "A63")?.value)).toBe("date future");
	});
});

describe("the charts", () => {
	const sheet = tab(made({ runs: 6 }), "summary");
	const values = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Cell[] => {
		const found: Cell[] = [];
		for (let r = firstRow; r <= lastRow; r++) for (let c = firstColumn; c <= lastColumn; c++) found.push(sheet.rows[r]?.cells[c]?.value ?? null);
		return found;
	};
	test("titles state the result", () =>
		expect(sheet.charts.map(({ title }) => typed(title))).toEqual([
			"811 contactables avec leur accord, sur 1 204",
			"638 contacts actifs depuis moins d’un an",
			"Le mobile manque le plus : 314 contacts",
			"47 VIP, dont 41 contactables",
			"Contacts, contactables et actifs, 7 derniers audits",
		]));
	test("the first two lie over A28:D43 and E28:I43", () =>
		expect(sheet.charts.slice(0, 2).map(({ place }) => place)).toEqual([
			{ firstRow: 27, lastRow: 42, firstColumn: 0, lastColumn: 3 },
			{ firstRow: 27, lastRow: 42, firstColumn: 4, lastColumn: 8 },
		]));
	test.each([0, 1, 2, 3, 4])("chart %i: no empty range, names from their cells, nothing under it", (index) => {
		const chart = sheet.charts[index]!;
		const categories = values(chart.categories);
		expect(categories).not.toContain(null);
		for (const { name, nameCell, values: range } of chart.series) {
			expect(values(nameCell)).toEqual([name]);
			expect(values(range)).toHaveLength(categories.length);
			expect(values(range).filter((value) => typeof value === "number").length).toBeGreaterThan(0);
		}
		expect(values(chart.place).every((value) => value === null)).toBe(true);
	});
	test("the second holds the eight bands", () => expect(values(sheet.charts[1]!.series[0]!.values)).toEqual([84, 156, 171, 227, 262, 201, 97, 6]));
	test("no line of one point", () => expect(tab(made({ runs: 0 }), "summary").charts).toHaveLength(4));
});

describe("a summary with less to say", () => {
	test("first audit", () => expect(typed(at(tab(made({ runs: 0 }), "summary"), "A2")?.value)).toContain("Premier audit : l’évolution apparaîtra au prochain."));
	test("settings changed since: nothing is compared, and it is said", () => {
		const analysis = analysisOf();
		const sheet = tab(report({ ...analysis, settings: { ...analysis.settings, activeDays: 180 } }, RUN), "summary");
		expect(typed(at(sheet, "A2")?.value)).toContain("pas de comparaison");
		expect(at(sheet, "A7")?.value).toBeNull();
		expect(sheet.rows.some(({ cells }) => cells[8]?.value === "réglages modifiés")).toBe(true);
	});
	test("no figures of a section: no section", () => {
		const analysis = analysisOf();
		const sheet = tab(
			report({ ...analysis, kpis: analysis.kpis.filter(({ id, of }) => of?.source === undefined && id !== "segment" && id !== "orders") }, RUN),
			"summary",
		);
		const texts = sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
		expect(texts).not.toContain("Par source");
		expect(texts).not.toContain("Segments");
		expect(texts).toContain("Dernière activité");
	});
	test("no figure at all still makes a page", () => {
		const analysis = analysisOf({ runs: 0 });
		const bare = report({ ...analysis, kpis: [], alerts: [], actions: [], notTested: [], notComputable: [] }, RUN);
		expect(tab(bare, "summary").charts).toEqual([]);
		expect(row(tab(bare, "summary"), 1)[0]).toBe("Synthèse de l’audit : Clients");
	});
	test("more than three alerts: two, and how many others", () => {
		const analysis = analysisOf();
		const [alert] = analysis.alerts;
		const sheet = tab(report({ ...analysis, alerts: [...analysis.alerts, { ...alert!, count: 1 }, { ...alert!, count: 2 }] }, RUN), "summary");
		expect(row(sheet, 26)[1]).toBe("et 3 autres, onglet Constats de l’audit");
	});
	test("fewer than three actions", () => {
		const analysis = analysisOf();
		expect(row(tab(report({ ...analysis, actions: [] }, RUN), "summary"), 19)[0]).toBe("Rien d’urgent.");
		expect(row(tab(report({ ...analysis, actions: analysis.actions.slice(0, 1) }, RUN), "summary"), 20)[0]).toBe("Rien d’autre d’urgent.");
	});
	test("a gain too large for its words takes shorter ones", () => {
		const analysis = analysisOf();
		const sheet = tab(report({ ...analysis, actions: [{ ...analysis.actions[0]!, gain: 123_456 }] }, RUN), "summary");
		expect(at(sheet, "G19")?.style?.format).toBe('"≤ +"#,##0');
	});
});

describe.each(["fr", "en"] as const)("every tab in %s", (language) => {
	const all = made({ language, runs: 2 });
	test("four, named as the language has it", () => expect(all.sheets.map(({ name }) => name)).toEqual(Object.values(languages[language].tabs)));
	test.each(["summary", "findings", "history", "settings"])("%s: no formula, no cell beyond its columns, only plain values", (id) => {
		const sheet = tab(all, id);
		for (const { cells } of sheet.rows) {
			expect(cells.length).toBeLessThanOrEqual(sheet.columnWidths.length);
			for (const cell of cells) {
				if (typeof cell?.value === "string") expect(cell.value).not.toMatch(/^[=+@-]/);
				expect(["string", "number", "boolean", "object"]).toContain(typeof (cell?.value ?? null));
				if (typeof cell?.value === "number") expect(Number.isFinite(cell.value)).toBe(true);
				if (cell?.date) expect(cell.value).toMatch(/^\d{4}-\d\d-\d\d$/);
			}
		}
	});
	test("is JSON", () => expect(JSON.parse(JSON.stringify(all.sheets))).toEqual(all.sheets));
	test("the same analysis gives the same report", () => expect(made({ language, runs: 2 }).sheets).toEqual(all.sheets));
});

describe("the added columns", () => {
	const all = made();
	test("in the order of the sheet of paper, headers ending in (Loupe)", () =>
		expect(all.columns.map(({ header }) => typed(header))).toEqual([
			"Prénom (Loupe)",
			"Nom (Loupe)",
			"E-mail (Loupe)",
			"E-mail : état (Loupe)",
			"E-mail proposé (Loupe)",
			"Mobile (Loupe)",
			"Mobile : état (Loupe)",
			"Dernier achat (Loupe)",
			"Accord e-mail (Loupe)",
			"Canaux (Loupe)",
			"Segment (Loupe)",
			"Dernière activité (Loupe)",
			"Ancienneté (Loupe)",
			"Activité (Loupe)",
			"Groupe de doublons (Loupe)",
			"Doublon : niveau (Loupe)",
			"Conservation (Loupe)",
			"À vérifier (Loupe)",
		]));
	test.each([
		["email", ["ana@example.com", null, null, "c.petit@example.org", null]],
		["email.status", ["corrigé", "à vérifier", "fictif", "valide", "inutilisable"]],
		["email.suggestion", [null, "l.martin@gmail.com", null, null, null]],
		["phone_mobile", ["+33612345678", "+33745123098", "+33612345678", "+33478000000", null]],
		["last_purchase_at", ["2026-03-01", null, "2026-03-01", "2025-12-31", null]],
		["consent.email", ["oui", "non", "oui", "oui", "inconnu"]],
		["tag.channels", ["E-mail", "aucun", "E-mail", "E-mail, Courrier", "aucun"]],
		["tag.segment", ["2 achats ou plus", "Prospect", "2 achats ou plus", "VIP", "Prospect"]],
		["tag.last-activity", ["2026-03-01", null, "2026-03-01", "2025-12-31", null]],
		["tag.recency", ["181 à 365", "sans date", "181 à 365", "181 à 365", "sans date"]],
		["tag.activity", ["actif", "inactif", "actif", "actif", "inactif"]],
		["tag.duplicate-group", [1, null, 1, null, null]],
		["tag.duplicate-level", ["sûr", null, "sûr", null, null]],
		["tag.retention", ["à jour", "sans date", "à jour", "à jour", "sans date"]],
	])("%s", (id, wanted) => expect(cellsOf(column(all, id))).toEqual(wanted));
	test("all reasons of a row, with the name of the column", () =>
		expect(cellsOf(column(all, "to-check")).map(typed)).toEqual([
			"",
			"Prénom : une seule lettre · E-mail : gmail.com ?",
			"E-mail : « n/a » n’est pas une vraie valeur",
			"Mobile : ce n’est pas un mobile",
			"E-mail : il manque le signe @",
		]));
	test("state cells are tinted by what they say", () => {
		const { cells, tint } = column(all, "email.status");
		expect([...cells.codes].map((code) => tint!(code))).toEqual(["info", "watch", "watch", null, "watch"]);
	});
	test("values and states share the codes of their source", () => {
		const source = analysisOf().contacts.fields.get("email")![0]!;
		const { columns } = report({ ...analysisOf(), contacts: { ...analysisOf().contacts, fields: new Map([["email", [source]]]) } }, RUN);
		for (const id of ["email", "email.status", "email.suggestion"]) expect(columns.find((one) => one.id === id)!.cells.codes).toBe(source.column.codes);
	});
	test("one code a data row, code 0 empty but for states", () => {
		for (const { id, cells } of all.columns) {
			expect(cells.codes).toHaveLength(ROW_NUMBERS.length);
			expect(Math.max(...cells.codes)).toBeLessThan(cells.size);
			if (!id.endsWith(".status")) expect(cells.cell(0)).toBeNull();
		}
	});
	test("no segment column when segments cannot be computed", () => {
		const { columns } = report({ ...analysisOf(), notComputable: [{ id: "segments", needs: ["orders_count"] }] }, RUN);
		expect(columns.some(({ id }) => id === "tag.segment")).toBe(false);
	});
	test("a state beside each field when asked", () =>
		expect(made({ settings: { statusColumns: "all" } }).columns.some(({ id }) => id === "last_name.status")).toBe(true));
	test("the note says when, and that nothing else changes", () =>
		expect(column(made({ language: "en" }), "email").note).toBe("Added by Loupe on 21 Nov 2026. Your columns do not change."));
	test("salutation and names out of a whole name", () => {
		const analysis = analysisOf();
		const last = analysis.contacts.fields.get("last_name")![0]!;
		const whole = {
			...last,
			field: "full_name",
			type: "full_name",
			value: () => "Dr Ana Roux",
			outcome: () => ({ state: "valid", value: "Dr Ana Roux", civility: "Dr", firstName: "Ana", lastName: "Roux" }),
		} as const;
		const { columns } = report({ ...analysis, contacts: { ...analysis.contacts, fields: new Map([["full_name", [whole as unknown as typeof last]]]) } }, RUN);
		expect(columns.slice(0, 4).map(({ header, cells }) => [header, cells.cell(1)])).toEqual([
			["Civilité (Loupe)", "Dr"],
			["Prénom (Loupe)", "Ana"],
			["Nom (Loupe)", "Roux"],
			["Nom complet (Loupe)", "Dr Ana Roux"],
		]);
	});
});

describe("the findings tab", () => {
	const sheet = tab(made(), "findings");
	test("by level, then by people gained, then by gain on one more channel, then what is due", () =>
		expect(sheet.rows.slice(1).map(({ cells }) => cells[FINDING.id]?.value)).toEqual([
			"full-optin-source/sms/Salon Paris",
			"retention-overdue",
			"future-dates/last_purchase_at",
			"ask-consent-by-post",
			"review-source/Magasin Lyon",
			"fix-email-typos",
			"collect-mobile",
			"review-duplicates",
			"quality/email/invalid",
			"quality/email/placeholder",
			"quality/first_name/ambiguous",
		]));
	test("what a data finding says: count, share, first rows", () => {
		const line = sheet.rows.find(({ cells }) => cells[FINDING.id]?.value === "quality/email/invalid")!.cells.map((cell) => typed(cell?.value));
		expect(line.slice(1, 9)).toEqual([
			"○ Pour information",
			"Qualité",
			"E-mail : 1 valeur inutilisable.",
			"1",
			"0.2",
			"Courriel",
			"2026-11-21",
			expect.stringContaining("À vérifier (Loupe)"),
		]);
		expect(line[11]).toBe("220");
	});
	test("one finding a cause: no overdue action beside the overdue alert", () => {
		const line = sheet.rows.filter(({ cells }) => /retention/.test(String(cells[FINDING.id]?.value)));
		expect(line).toHaveLength(1);
		expect(typed(line[0]!.cells[8]?.value)).toContain("La CNIL recommande");
	});
	test("status takes one of four words", () =>
		expect(sheet.choices).toEqual([
			{ range: expect.objectContaining({ firstRow: 1, firstColumn: 13 }), words: ["à faire", "en cours", "fait", "sans suite"] },
		]));

	test("owner, status and note come back by id on the next run, in either language", () => {
		const before = reread(sheet, (cells) => {
			const line = cells.find((one) => one[FINDING.id] === "fix-email-typos")!;
			[line[FINDING.owner], line[FINDING.status], line[FINDING.note]] = ["Léa", "en cours", "avec Tom"];
			cells.splice(1, cells.length - 1, ...cells.slice(1).reverse());
		});
		const next = tab(made({ language: "en" }, { previousFindings: readFindings(before) }), "findings");
		const line = next.rows.find(({ cells }) => cells[FINDING.id]?.value === "fix-email-typos")!.cells;
		expect([FINDING.owner, FINDING.status, FINDING.note].map((index) => line[index]?.value)).toEqual(["Léa", "in progress", "avec Tom"]);
	});
	test("a status of one's own is kept as typed", () => {
		const before = reread(sheet, (cells) => {
			cells[1]![FINDING.status] = "vu avec Tom";
		});
		const next = tab(made({}, { previousFindings: readFindings(before) }), "findings");
		expect(next.rows[1]!.cells[FINDING.status]?.value).toBe("vu avec Tom");
	});
	test("what is gone stays one run, resolved, with its note; then it goes", () => {
		const gone = { ...analysisOf(), alerts: [], actions: [] };
		const before = reread(sheet, (cells) => {
			cells.find((one) => one[FINDING.id] === "fix-email-typos")![FINDING.note] = "fini";
		});
		const next = report(gone, { ...RUN, previousFindings: readFindings(before) });
		const line = tab(next, "findings").rows.find(({ cells }) => cells[FINDING.id]?.value === "fix-email-typos")!.cells;
		expect([line[FINDING.status]?.value, line[FINDING.note]?.value]).toEqual([words.statuses.resolved, "fini"]);
		const after = report(gone, { ...RUN, previousFindings: readFindings(reread(tab(next, "findings"))) });
		expect(tab(after, "findings").rows.some(({ cells }) => cells[FINDING.id]?.value === "fix-email-typos")).toBe(false);
	});
	test("since when it has been found, here and in the summary", () => {
		const earlier = report({ ...analysisOf(), settings: { ...analysisOf().settings, auditDate: "2026-10-21" } }, RUN);
		const next = made({}, { previousFindings: readFindings(reread(tab(earlier, "findings"))) });
		expect(tab(next, "findings").rows[1]!.cells[7]?.value).toBe("2026-10-21");
		expect(typed(at(tab(next, "summary"), "H24")?.value)).toBe("depuis le 21/10");
	});
	test("any other sheet holds no findings", () => {
		const all = made();
		for (const id of ["summary", "history", "settings"]) expect(readFindings(reread(tab(all, id)))).toEqual([]);
	});
});

describe("the history tab", () => {
	const analysis = analysisOf();
	const sheet = tab(report(analysis, RUN), "history");
	test("English headers in every language", () => {
		const headers = row(sheet, 1);
		expect(headers.slice(0, 22)).toEqual(
			"audit_date run_at kpi label field channel source segment band month activity from to part whole base value unit declared comparable settings_id loupe_version".split(
				" ",
			),
		);
		expect(row(tab(made({ language: "en" }), "history"), 1)).toEqual(headers);
	});
	test("comes back as it was written, this run included", () => {
		const read = readHistory(reread(sheet));
		expect(read.slice(0, analysis.history.length)).toEqual(analysis.history.map((line) => ({ ...line, label: expect.any(String) })));
		expect(read.slice(analysis.history.length).map(({ kpi }) => kpi)).toEqual(analysis.kpis);
		expect(new Set(read.slice(analysis.history.length).map((line) => [line.auditDate, line.comparable, line.settingsId, line.version].join()))).toEqual(
			new Set([[AUDIT_DATE, true, settingsId(analysis.settings, analysis.mapping, "Clients"), "1.0.0"].join()]),
		);
	});
	test("a second run on one day replaces the first", () => {
		const history = readHistory(reread(sheet));
		const again = readHistory(reread(tab(report({ ...analysis, history }, { ...RUN, runAt: "2026-11-21T10:00:00Z" }), "history")));
		expect(again).toHaveLength(history.length);
		expect(new Set(again.filter(({ auditDate }) => auditDate === AUDIT_DATE).map(({ runAt }) => runAt))).toEqual(new Set(["2026-11-21T10:00:00Z"]));
	});
	test("a figure that is nought of nought has an empty value, and comes back null", () => {
		const read = readHistory(reread(sheet)).find(({ kpi }) => kpi.id === "contactability" && kpi.of?.segment === "ambassador");
		expect(read?.kpi).toMatchObject({ part: 0, whole: 0, value: null });
	});
	test("after other settings: not comparable", () => {
		const changed = report({ ...analysis, settings: { ...analysis.settings, activeDays: 180 } }, RUN);
		expect(readHistory(reread(tab(changed, "history"))).pop()?.comparable).toBe(false);
	});
	test("rows that cannot be read are left out, and no other sheet is a history", () => {
		const broken = reread(sheet, (cells) => {
			cells[1]![0] = "hier";
			cells[2]![2] = "unheard-of";
		});
		expect(readHistory(broken)).toHaveLength(readHistory(reread(sheet)).length - 2);
		const all = made();
		for (const id of ["summary", "findings", "settings"]) expect(readHistory(reread(tab(all, id)))).toEqual([]);
		expect(readHistory({ name: "Vide", rowCount: 0, columns: [] })).toEqual([]);
	});
});

describe("the settings tab", () => {
	const sheet = tab(made(), "settings");
	const changed = (changes: Readonly<Record<string, Cell>>, from = sheet): Sheet =>
		reread(from, (cells) => {
			for (const line of cells) if (typeof line[0] === "string" && line[0] in changes) line[2] = changes[line[0]]!;
		});
	test("untouched, only the language comes back: it is the workbook's", () => expect(readSettings(reread(sheet))).toEqual({ language: "fr" }));
	test.each<[Readonly<Record<string, Cell>>, object, string]>([
		[{ "vip.share": 0.05 }, { vip: { share: 0.05 } }, "a number"],
		[{ "vip.share": "5 %" }, { vip: { share: 0.05 } }, "a share typed with its sign"],
		[{ "vip.share": "0,05", "vip.months": 12 }, { vip: { share: 0.05, months: 12 } }, "a decimal comma, two of a group"],
		[{ anonymous: "oui" }, { anonymous: true }, "yes in French"],
		[{ anonymous: "yes" }, { anonymous: true }, "yes in English"],
		[{ country: "be" }, { country: "BE" }, "a country in small letters"],
		[{ completeProfile: "Nom, e-mail; phone_mobile" }, { completeProfile: ["last_name", "email", "phone_mobile"] }, "labels and keys"],
		[{ statusColumns: "tous les champs" }, { statusColumns: "all" }, "a word"],
		[{ activeDays: "un an" }, { activeDays: "un an" }, "not understood: as typed"],
		[{ activeDays: "" }, {}, "emptied: the default"],
	])("%j gives %j (%s)", (changes, wanted) => expect(readSettings(changed(changes))).toEqual({ language: "fr", ...wanted }));
	test("settings in force come back from run to run", () => {
		const kept = tab(made({ settings: { completeProfile: ["email", "city"], retention: { months: 24, soonDays: 90 } } }), "settings");
		expect(readSettings(reread(kept))).toEqual({ language: "fr", completeProfile: ["email", "city"], retention: { months: 24 } });
	});
	test("no other sheet holds settings", () => {
		const all = made();
		for (const id of ["summary", "findings", "history"]) expect(readSettings(reread(tab(all, id)))).toEqual({});
	});
	test("the columns: read as, decided by, how sure, what we added", () => {
		const line = sheet.rows.find(({ cells }) => cells[0]?.value === "Courriel")!.cells.map((cell) => typed(cell?.value));
		expect(line).toEqual(["Courriel", "E-mail", "d’après les deux", "Sûr", "E-mail (Loupe)", expect.stringContaining("nettoyée")]);
		const asked = sheet.rows.find(({ cells }) => cells[0]?.value === "Titre")!.cells.map((cell) => typed(cell?.value));
		expect(asked[1]).toBe("Laissée telle quelle");
		expect(asked[3]).toContain("Deux lectures possibles");
	});
	test("a run replaces that of its own audit date", () => {
		const again = tab(made({}, { runAt: "2026-11-21T18:00:00Z", previousSettings: [reread(sheet)] }), "settings");
		expect(again.rows).toHaveLength(sheet.rows.length);
	});
	test("the list of runs grows", () => {
		const next = tab(made({ settings: { auditDate: "2026-12-21" } }, { previousSettings: [reread(sheet)] }), "settings");
		const runs = next.rows.slice(-2).map(({ cells }) => cells.map((cell) => typed(cell?.value)));
		expect(runs.map(([date]) => date)).toEqual(["2026-11-21", "2026-12-21"]);
		expect(runs[0]).toEqual(["2026-11-21", "local", "1248", "1,2 s", "1.0.0", "La ligne 1 250 est un total : elle n’est pas comptée"]);
	});
});

describe("an anonymous report", () => {
	const all = made({ runs: 1, settings: { anonymous: true } }, { previousFindings: readFindings(reread(tab(made(), "findings"))) });
	test("names no source and no row in any tab", () => {
		const cells = all.sheets.flatMap(({ rows }) => rows.flatMap((line) => line.cells.map((cell) => cell?.value))).filter((value) => typeof value === "string");
		expect(cells.filter((text) => /Magasin Lyon|Salon Paris|Site web/.test(text))).toEqual([]);
		const findings = tab(all, "findings");
		expect(
			findings.rows
				.slice(1)
				.map(({ cells: line }) => line[11]?.value ?? null)
				.every((rows) => rows === null),
		).toBe(true);
	});
	test("a source keeps its other name from run to run", () => {
		const names = (from: Report): Cell[] =>
			tab(from, "summary").rows.flatMap(({ cells }) => (/^Source /.test(String(cells[0]?.value)) ? [cells[0]!.value] : []));
		const again = report({ ...analysisOf({ settings: { anonymous: true } }), history: readHistory(reread(tab(all, "history"))) }, RUN);
		expect(names(again)).toEqual(names(all));
		expect(names(all)).toHaveLength(3);
	});
});

test("no address, name or number of anybody stands in a tab", () => {
	const text = JSON.stringify(made().sheets);
	for (const secret of ["ana@example", "gmial", "Dupont", "+336", "612345678", "Petit"]) expect(text).not.toContain(secret);
});
