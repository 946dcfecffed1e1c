import { describe, expect, test } from "vitest";
import { languages } from "../../core/languages/index.ts";
import type { Language } from "../../core/languages/language.ts";
import { kpiLabel } from "../../core/languages/sentences.ts";
import type { Action, Alert } from "../../core/model/analysis.ts";
import { report } from "../../core/report.ts";
import { rounded, written } from "../../core/text/number.ts";
import { terminalSummary } from "../../local/terminal.ts";
import { analysisOf } from "../fixtures/analysis.ts";

const { fr, en } = languages;
const NB = "\u00a0";
const NNB = "\u202f";

describe("figures and dates", () => {
	test.each([
		[fr.figures.count(1204), `1${NNB}204`],
		[fr.figures.count(1_234_567), `1${NNB}234${NNB}567`],
		[fr.figures.percent(0.6736), `67,4${NB}%`],
		[fr.figures.percent(0.41, 0), `41${NB}%`],
		[fr.figures.points(-0.9), `−0,9${NB}pt`],
		[fr.figures.points(2.7), `+2,7${NB}pt`],
		[fr.figures.points(0), `= 0,0${NB}pt`],
		[fr.dates.long("2026-11-21"), "21 novembre 2026"],
		[fr.dates.long("2026-02-01"), "1er février 2026"],
		[fr.dates.short("2026-11-21"), "21/11/2026"],
		[fr.dates.day("2026-10-02"), "02/10"],
		[fr.dates.month("2026-08"), "août 2026"],
		[fr.quote("SMS"), `«${NB}SMS${NB}»`],
		[fr.list(["a", "b", "c"], "or"), "a, b ou c"],
		[en.figures.count(1204), "1,204"],
		[en.figures.percent(0.6736), "67.4%"],
		[en.figures.points(-0.9), "−0.9 pt"],
		[en.dates.long("2026-11-21"), "21 November 2026"],
		[en.dates.short("2026-11-21"), "21 Nov 2026"],
		[en.dates.day("2026-10-02"), "2 Oct"],
		[en.list(["a", "b"]), "a and b"],
		[en.list([]), ""],
	])("%s", (found, wanted) => expect(found).toBe(wanted));

	test.each([
		[1.005, 2, 1.01, "a product would fall below"],
		[-0.05, 1, -0.1, "away from zero"],
		[-0.04, 1, 0, "never minus nought"],
		[1e21, 1, 1e21, "too large to shift"],
	])("rounded(%d, %i) is %d (%s)", (value, digits, wanted) => expect(Object.is(rounded(value, digits), wanted)).toBe(true));
	test("minus is a minus sign", () => expect(written(-1204.25, 1, " ", ",")).toBe("−1 204,3"));
});

describe("singular and plural", () => {
	test.each<["fr" | "en", number, string, string]>([
		["fr", 0, "0 contact", "nought is singular in French"],
		["fr", 1, "1 contact", "one"],
		["fr", 2, "2 contacts", "two"],
		["en", 0, "0 contacts", "nought is plural in English"],
		["en", 1, "1 contact", "one"],
	])("%s %i: %s (%s)", (code, count, wanted) => expect(languages[code].terminal.counts(5, count)).toContain(`, ${wanted}.`));
});

/** Alerts and actions of every kind, few and many: typed by id, so that a new kind must come here too. */
const ALERTS: { readonly [Id in Alert["id"]]: Extract<Alert, { id: Id }> } = {
	"future-dates": { id: "future-dates", rule: "A5", level: "warning", place: "Achat", field: "last_purchase_at", count: 6, rows: [] },
	"same-value": { id: "same-value", rule: "A7", level: "warning", place: "Mobile", field: "phone_mobile", count: 90, rows: [] },
	"same-optin-date": { id: "same-optin-date", rule: "A9", level: "warning", place: "Accord", date: "2026-01-01", count: 90, rows: [] },
	"full-optin-source": { id: "full-optin-source", rule: "A9", level: "warning", place: "Salon", channel: "email", count: 90, rows: [] },
	"retention-overdue": { id: "retention-overdue", rule: "A10", level: "warning", place: "", months: 36, count: 29, rows: [] },
	"unmatched-orders": { id: "unmatched-orders", rule: "A13", level: "warning", place: "", share: 0.31, count: 90, rows: [] },
	"mixed-dates": { id: "mixed-dates", rule: "A14", level: "warning", place: "Achat", field: "order_date", count: 90, rows: [] },
	"mixed-currencies": { id: "mixed-currencies", rule: "A14", level: "warning", place: "", currencies: ["EUR", "CHF"], count: 90, rows: [] },
	"damaged-text": { id: "damaged-text", rule: "A14", level: "warning", place: "Nom", field: "last_name", count: 90, rows: [] },
	placeholders: { id: "placeholders", rule: "A15", level: "warning", place: "Mail", field: "email", share: 0.05, count: 90, rows: [] },
};
const due = { gain: null, upTo: false, onChannel: null, effort: "easy", count: 12, rows: [] } as const;
const ACTIONS: { readonly [Id in Action["id"]]: Extract<Action, { id: Id }> } = {
	"fix-email-typos": { id: "fix-email-typos", consented: 26, ...due },
	"ask-consent-by-post": { id: "ask-consent-by-post", ...due, gain: 214 },
	"review-source": { id: "review-source", source: "Magasin Lyon", part: 122, whole: 298, elsewherePart: 589, elsewhereWhole: 906, ...due },
	"fix-emails": { id: "fix-emails", ...due },
	"fix-phones": { id: "fix-phones", ...due },
	"collect-email": { id: "collect-email", ...due },
	"collect-mobile": { id: "collect-mobile", ...due },
	"answer-columns": { id: "answer-columns", columns: ["Titre", "SMS"], ...due },
	"settle-retention": { id: "settle-retention", months: 30, ...due },
	"review-duplicates": { id: "review-duplicates", sure: 31, probable: 9, possible: 4, ...due },
	"review-notes": { id: "review-notes", column: "Notes", ...due },
};

/** Every text of a language, with its path: strings as they are, functions called on what they are made for. */
function texts(language: Language): readonly (readonly [path: string, text: string])[] {
	const found: [string, string][] = [];
	const put = (path: string, text: string): void => {
		found.push([path, text]);
	};
	const walk = (path: string, value: unknown): void => {
		if (typeof value === "string") put(path, value);
		else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(`${path}.${index}`, item);
		else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) walk(path === "" ? key : `${path}.${key}`, item);
	};
	walk("", language);
	for (const count of [0, 1, 29, 1200]) {
		for (const alert of Object.values(ALERTS)) {
			const words = language.alerts[alert.id] as { short(a: Alert): string; sentence(a: Alert): string; todo(a: Alert): string };
			for (const part of ["short", "sentence", "todo"] as const) put(`alerts.${alert.id}.${part}`, words[part]({ ...alert, count }));
		}
		for (const action of Object.values(ACTIONS)) {
			const words = language.actions[action.id] as { what(a: Action): string; more(a: Action): string; why(a: Action): string };
			for (const part of ["what", "more", "why"] as const) put(`actions.${action.id}.${part}`, words[part]({ ...action, count }));
		}
		const { summary, terminal, qualityFindings } = language;
		for (const [state, words] of Object.entries(qualityFindings)) {
			put(`qualityFindings.${state}.finding`, words.finding("Mobile", count));
			put(`qualityFindings.${state}.todo`, words.todo("Mobile"));
		}
		put("summary.lead", summary.lead("2026-11-21", 1248, count));
		put("summary.otherAlerts", summary.otherAlerts(count));
		put("summary.charts.contactable", summary.charts.contactable(count, 1204));
		put("summary.charts.active", summary.charts.active(count, 365));
		put("summary.charts.active", summary.charts.active(count, 180));
		for (const field of ["email", "tags"] as const) put("summary.charts.missing", summary.charts.missing(field, count, "rows"));
		put("summary.charts.vip", summary.charts.vip(count, 2));
		put("summary.charts.evolution", summary.charts.evolution(count));
		put("terminal.headline", terminal.headline(count, 1204, 0.67));
		put("terminal.notTested", terminal.notTested(count));
	}
	for (const remark of [
		{ kind: "title-rows", rows: [1, 2] },
		{ kind: "two-header-rows", rows: [1, 2] },
		{ kind: "totals-row", row: 1250 },
		{ kind: "blank-rows", count: 2 },
		{ kind: "no-header" },
	] as const) {
		put(`tableRemarks.${remark.kind}`, (language.tableRemarks[remark.kind] as (r: typeof remark) => string)(remark));
	}
	for (const [question, say] of Object.entries(language.questions)) put(`questions.${question}`, say("Titre"));
	put("needs", language.needs("Segments", ["Achats", "Ventes"]));
	put("columns.note", language.columns.note("2026-11-21"));
	put("columns.status", language.columns.status("E-mail"));
	put("summary.compared", language.summary.compared("2026-10-21"));
	put("summary.notComparable", language.summary.notComparable("2026-10-21"));
	put("summary.title", language.summary.title("Clients"));
	put("summary.outOf", language.summary.outOf(1204, 0.674));
	put("summary.signature", language.summary.signature("1.0"));
	put("terminal.toConfirm", language.terminal.toConfirm(["Titre", "SMS"]));
	put("kpiLabel", kpiLabel(language, { id: "validity-rate", of: { source: "", field: "email", month: "2026-10" } }));
	return found.filter(([path]) => !path.startsWith("formats."));
}

describe.each([fr, en])("the words of $code", (language) => {
	const all = texts(language);
	const shown = (pattern: RegExp, except: RegExp = /^$/): readonly (readonly [string, string])[] =>
		all.filter(([path, text]) => !except.test(path) && pattern.test(text));

	test("none is empty", () => expect(all.filter(([path, text]) => text.trim() === "" && !/\.more$/.test(path))).toEqual([]));
	test("no exclamation mark", () => expect(shown(/!/)).toEqual([]));
	test("no straight apostrophe", () => expect(shown(/'/)).toEqual([]));
	test("no double space, none at an end", () => expect(shown(/ {2}|^ | $/, /\.more$|quickest$|^colon$/)).toEqual([]));
	test("no jargon outside the settings", () =>
		expect(shown(/\b(opt-?in|opt-?out|mapping|fill rate|dédoublonnage|KPI|null|undefined|NaN)\b/i, /^settings\./)).toEqual([]));
	test("sentences of 20 words at most", () => {
		const long = all
			.flatMap(([path, text]) => text.split(/[.?:;]\s/).map((sentence) => [path, sentence] as const))
			.filter(([, sentence]) => sentence.split(/[ \u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word)).length > 20);
		expect(long).toEqual([]);
	});
	test("columns of ours have different names", () => {
		const { columns } = report(analysisOf({ language: language.code, settings: { statusColumns: "all" } }), {
			runAt: "2026-11-21T09:00:00Z",
			host: "local",
			version: "1.0",
			durationMs: null,
			languages,
		});
		const headers = columns.map(({ header }) => header);
		expect(new Set(headers).size).toBe(headers.length);
	});
});

describe("French typography", () => {
	/** A sign without its no-break space: narrow before ; ? and !, wide before : % and », wide after «. */
	const wrong = (text: string): boolean => /(^|[^\u202f])[;?!]|[^\u00a0][:%»]|«[^\u00a0]/.test(text);
	const said = texts(fr);
	test.each([
		["Alertes :", "plain space"],
		["Alertes:", "no space"],
		["Pourquoi\u00a0?", "wide where narrow is right"],
		["« Nom »", "plain inside quotation marks"],
	])("%j is told (%s)", (text) => expect(wrong(text)).toBe(true));
	test("no-break spaces before : ; ? % and inside quotation marks", () => expect(said.filter(([, text]) => wrong(text))).toEqual([]));
	test("neither “veuillez” nor a gender for Loupe", () => expect(said.filter(([, text]) => /veuillez|Loupe est|oups/i.test(text))).toEqual([]));
	test("a whole page keeps to it", () => {
		const analysis = { ...analysisOf(), alerts: [] };
		const { sheets } = report(analysis, { runAt: "2026-11-21T09:00:00Z", host: "local", version: "1.0", durationMs: 1200, languages });
		const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((made) => made?.value))).filter((value) => typeof value === "string");
		const page = [...cells, ...terminalSummary(analysis, { columns: 200, colour: false, utf8: true, outputs: [] }).split("\n")];
		expect(page.filter((text) => / [;:?!%»]|« |'/.test(text))).toEqual([]);
	});
});

describe("English", () => {
	test("no contraction, no space before punctuation", () =>
		expect(texts(en).filter(([, text]) => /\b\w+n[’']t\b|[’']s\b| [:;?%]|[\u00a0\u202f]/.test(text))).toEqual([]));
});

test("a French source is called by its name, or named as a source", () => {
	const what = (source: string): string => fr.actions["review-source"].what({ ...ACTIONS["review-source"], source });
	expect(what("Magasin Lyon")).toBe("Revoir la saisie au Magasin Lyon");
	expect(what("Agence Nord")).toBe("Revoir la saisie à l’Agence Nord");
	expect(what("Web")).toBe(`Revoir la saisie pour la source «${NB}Web${NB}»`);
});
