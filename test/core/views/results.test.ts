import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../core/model/analysis.ts";
import type { KpiId, Slice } from "../../../core/model/kpi-value.ts";
import { findingsOf } from "../../../core/tabs/findings.ts";
import { resultsView } from "../../../core/views/results.ts";
import { AUDIT_DATE, analysisOf } from "../../fixtures/analysis.ts";
import { audited, languages } from "./analysis-of-rows.ts";

const view = (analysis: Analysis = analysisOf()) => resultsView(analysis, findingsOf(analysis, languages.fr), languages.fr);
const kpi = (analysis: Analysis, id: KpiId, of: Slice = {}) =>
	analysis.kpis.find((one) => one.id === id && JSON.stringify(Object.entries(one.of ?? {}).sort()) === JSON.stringify(Object.entries(of).sort()));

describe("the results of an audit", () => {
	const analysis = analysisOf();
	const shown = view(analysis);

	test("plain JSON, small", () => expect(JSON.parse(JSON.stringify(shown))).toEqual(shown));
	test("the headline is that of the figures", () => {
		expect(shown).toMatchObject({ auditDate: AUDIT_DATE, rows: 1248, contacts: 1204 });
		expect(shown.contactable).toMatchObject({ part: 811, whole: 1204, value: 811 / 1204, better: "up" });
		expect(shown.duplicates).toMatchObject({ part: 44, whole: 1248, better: "down" });
		expect(shown.complete?.value).toBe(kpi(analysis, "complete-profile-rate")?.value);
		expect(shown.active?.part).toBe(kpi(analysis, "activity", { activity: "active" })?.part);
	});
	test("changes are differences of what is shown: 67.4 % after 68.3 % is -0.9 point", () => {
		expect(shown.contactable.change).toBe(-0.009);
		expect(shown.complete?.change).toBe(0.027);
		expect(shown.active?.change).toBe(-0.012);
		expect(shown.duplicates.change).toBe(-0.012);
	});
	test("the parts of each channel add up to the contacts", () => {
		expect(shown.channels.map(({ channel }) => channel)).toEqual(["email", "sms", "voice", "post"]);
		for (const { consented, unknown, refused, none } of shown.channels) expect(consented + unknown + refused + none).toBe(1204);
	});
	test("each part is a figure", () => {
		for (const { channel, consented, unknown, refused, reachable, filled } of shown.channels) {
			const part = (id: KpiId) => kpi(analysis, id, { channel })?.part;
			expect([reachable, consented, unknown, refused]).toEqual(
				["reachable-rate", "contactable-rate", "reachable-unknown-rate", "reachable-refused-rate"].map((id) => part(id as KpiId)),
			);
			expect(filled).toBe(kpi(analysis, "filled-count", { channel })?.value);
		}
	});
	test("post without any consent on record counts in no headline", () => {
		expect(shown.headlineChannels).toEqual(["email", "sms", "voice"]);
		expect(shown.channels[3]).toMatchObject({ required: false, consented: 0 });
	});
	test("fields: important ones first; valid, to fix and missing make the whole", () => {
		for (const { valid, toFix, missing, whole } of shown.fields) expect(valid + toFix + missing).toBe(whole);
		const important = shown.fields.map((field) => field.important);
		expect(important).toEqual([...important].sort((a, b) => Number(b) - Number(a)));
		expect(shown.fields.find(({ field }) => field === "address")?.label).toBe("Adresse postale");
	});
	test("sources, the largest first", () => expect(shown.sources[0]).toMatchObject({ source: "Site web", contacts: 690, consented: 449 }));
	test("critical alerts first; each key is its own", () => {
		const order = ["critical", "warning", "info"];
		const levels = shown.alerts.map(({ level }) => order.indexOf(level));
		expect(levels).toEqual([...levels].sort());
		const keys = [...shown.alerts, ...shown.actions].map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
	test("what was not tested is said", () => expect(shown.notTested.map(({ id }) => id)).toEqual(analysis.notTested));
	test("evolution: audits in order, this one last", () => {
		const { audits, previous, next } = shown.evolution;
		expect(audits[audits.length - 1]).toMatchObject({ date: AUDIT_DATE, contacts: 1204, contactable: 811, active: 638 });
		expect(audits.map(({ date }) => date)).toEqual([...audits.map(({ date }) => date)].sort());
		expect(previous).toBe("2026-10-21");
		expect(next).toBe("2026-12-21");
	});
	test("evolution: what moved most comes first, and says whether for the better", () => {
		const { changes } = shown.evolution;
		expect(changes.length).toBeGreaterThan(0);
		expect(changes.length).toBeLessThanOrEqual(8);
		for (const { before, now } of changes) expect(before).not.toBe(now);
	});
	test("a first audit compares with nothing", () => {
		const first = view({ ...analysis, history: [] });
		expect(first).toMatchObject({ comparedWith: null, notComparable: false });
		expect(first.contactable.change).toBeNull();
		expect(first.evolution.changes).toEqual([]);
	});
});

describe("rules that found nothing", () => {
	test("they are named where they could be tried, and only there", () => {
		const { analysis } = audited(["Nom", "E-mail"], [["Roy", "ana@orange.fr"]]);
		const { passed } = view(analysis);
		expect(passed).toContain(languages.fr.passed["damaged-text"]);
		expect(passed).not.toContain(languages.fr.passed["future-dates"]);
		expect(passed).not.toContain(languages.fr.passed["unmatched-orders"]);
	});
	test("a rule that found something did not pass", () => {
		const { analysis } = audited(["Nom", "E-mail", "Date de création"], [["Roy", "ana@orange.fr", "2031-01-01"]]);
		expect(view(analysis).passed).not.toContain(languages.fr.passed["future-dates"]);
	});
});
