import { recordsConsent } from "../consent.ts";
import { type Figures, figuresOf, points } from "../kpis/figures.ts";
import type { Language } from "../languages/language.ts";
import { actionWords, alertWords, stopped } from "../languages/sentences.ts";
import type { Action, Alert, AlertLevel, Analysis } from "../model/analysis.ts";
import { CHANNELS, type Channel, type ContactField } from "../model/field.ts";
import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import { RECENCY_BANDS, SEGMENTS } from "../model/tags.ts";
import type { ActionView, AlertView, ChannelView, FieldView, FigureView, ResultsView } from "../model/view.ts";
import { belowOthers } from "../tabs/below-others.ts";
import { actionId, alertId, type Finding } from "../tabs/findings.ts";
import { lacks, recordsPost, since } from "../tabs/summary/context.ts";
import { fieldFigures } from "../tabs/summary/fields.ts";
import { rounded } from "../text/number.ts";
import { evolutionView } from "./evolution.ts";
import { keyed, rowsIn } from "./walk.ts";

const LEVELS: readonly AlertLevel[] = ["critical", "warning", "info"];

/** What the panel shows of an audit. Every figure is one of `analysis.kpis`, or the difference of two of them as they are shown. */
export function resultsView(analysis: Analysis, findings: readonly Finding[], language: Language): ResultsView {
	const figures = figuresOf(analysis);
	const { now, comparedWith, previous } = figures;
	const { settings, source, sales, kpis } = analysis;
	const figure = (id: KpiId, better: "up" | "down", of?: Slice): FigureView | null => {
		const kpi = now(id, of);
		return kpi && figureView(kpi, ratio(since(figures, id, of)), better);
	};
	const none: FigureView = { value: null, change: null, better: "up" };
	return {
		auditDate: settings.auditDate,
		sheet: source.sheet,
		rows: now("rows")?.value ?? source.rows,
		contacts: now("contacts")?.value ?? analysis.contacts.duplicates.contactCount,
		comparedWith,
		notComparable: comparedWith === null && previous !== null,
		contactable: figure("contactability", "up") ?? none,
		headlineChannels: CHANNELS.filter((channel) => channel !== "post" || recordsPost(analysis, figures)),
		complete: figure("complete-profile-rate", "up"),
		active: lacks(analysis, "activity") ? null : figure("activity", "up", { activity: "active" }),
		activeDays: settings.activeDays,
		duplicates: figure("duplicate-rate", "down") ?? { ...none, better: "down" },
		channels: CHANNELS.flatMap((channel) => channelView(channel, analysis, figures) ?? []),
		permittedMore: Math.max(0, (now("permitted-rate", { channel: "email" })?.part ?? 0) - (now("contactable-rate", { channel: "email" })?.part ?? 0)),
		fields: fieldViews(analysis, figures, language),
		bands: lacks(analysis, "activity")
			? []
			: RECENCY_BANDS.flatMap((band) => {
					const kpi = now("recency-band", { band });
					return kpi ? [{ band, contacts: kpi.part ?? 0 }] : [];
				}),
		segments: lacks(analysis, "segments")
			? []
			: SEGMENTS.flatMap((segment) => {
					const kpi = now("segment", { segment });
					return kpi && (kpi.part ?? 0) > 0 ? [{ segment, contacts: kpi.part ?? 0, contactable: now("contactability", { segment })?.part ?? 0 }] : [];
				}),
		sources: sourceViews(kpis),
		sales: sales && {
			orders: sales.orders,
			matched: sales.matchedOrders,
			revenue: Number.isNaN(sales.revenue) ? null : sales.revenue,
			matchedRevenue: Number.isNaN(sales.matchedRevenue) ? null : sales.matchedRevenue,
		},
		alerts: alertViews(analysis, findings, language),
		actions: actionViews(analysis, language),
		passed: passedRules(analysis).map((id) => language.passed[id]),
		notTested: analysis.notTested.map((id) => ({ id, words: language.notTested[id] })),
		notComputable: analysis.notComputable.map(({ id, needs }) => ({
			id,
			words: language.needs(
				language.notComputable[id],
				needs.map((field) => language.fields[field]),
			),
		})),
		evolution: evolutionView(analysis, figures, language),
		kpis,
	};
}

const figureView = ({ value, part, whole }: KpiValue, change: number | null, better: "up" | "down"): FigureView => ({
	value,
	...(part === undefined ? {} : { part }),
	...(whole === undefined ? {} : { whole }),
	change,
	better,
});

/** Points as a ratio: -0.9 as -0.009. */
const ratio = (moved: number | null): number | null => (moved === null ? null : rounded(moved / 100, 3));

function channelView(channel: Channel, analysis: Analysis, { now, before }: Figures): ChannelView | null {
	const of = { channel };
	const reachable = now("reachable-rate", of);
	if (!reachable) return null;
	const required = channel !== "post" || recordsPost(analysis, { now });
	const id = required ? "contactable-rate" : "reachable-rate";
	return {
		channel,
		filled: now("filled-count", of)?.value ?? 0,
		reachable: reachable.part ?? 0,
		consented: required ? (now("contactable-rate", of)?.part ?? 0) : 0,
		unknown: now("reachable-unknown-rate", of)?.part ?? 0,
		refused: now("reachable-refused-rate", of)?.part ?? 0,
		none: (reachable.whole ?? 0) - (reachable.part ?? 0),
		required,
		change: ratio(points(now(id, of)?.value, before?.(id, of)?.value)),
	};
}

function fieldViews(analysis: Analysis, figures: Figures, language: Language): readonly FieldView[] {
	return fieldFigures({ analysis, figures }).map(({ field, important, filled, valid, whole }) => ({
		field: field === "address_1" ? "address" : field,
		label: field === "address_1" ? language.summary.postalAddress : language.fields[field],
		valid,
		toFix: filled - valid,
		missing: whole - filled,
		whole,
		important,
	}));
}

function sourceViews(kpis: readonly KpiValue[]): ResultsView["sources"] {
	const below = belowOthers(kpis);
	const consented = new Map(
		kpis.flatMap(({ id, of, part }) => (id === "opt-in-rate" && of?.source !== undefined && of.channel === "email" ? [[of.source, part ?? 0]] : [])),
	);
	return kpis
		.flatMap(({ id, of, value }) => (id === "contacts" && of?.source !== undefined ? [{ source: of.source, contacts: value ?? 0 }] : []))
		.sort((a, b) => b.contacts - a.contacts)
		.map(({ source, contacts }) => ({ source, contacts, consented: consented.get(source) ?? 0, below: below.get(source) === "below" }));
}

function alertViews({ alerts, places }: Analysis, findings: readonly Finding[], language: Language): readonly AlertView[] {
	const views = keyed(alerts, alertId).map(([key, alert]): AlertView => {
		const words = alertWords(language, alert);
		const at = places.get(alert);
		const rows = at ? rowsIn(at) : 0;
		return {
			key,
			id: alert.id,
			level: alert.level,
			short: words.short(alert),
			sentence: stopped(words.sentence(alert)),
			todo: words.todo(alert),
			since: findings.find(({ id }) => id === key)?.since ?? null,
			count: alert.count,
			rows,
			walk: rows > 0,
		};
	});
	return views.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count);
}

function actionViews({ actions, places }: Analysis, language: Language): readonly ActionView[] {
	return keyed(actions, actionId).map(([key, action]: readonly [string, Action]) => {
		const words = actionWords(language, action);
		const at = places.get(action);
		const rows = at ? rowsIn(at) : 0;
		const { id, gain, upTo, onChannel, effort, count } = action;
		return {
			key,
			id,
			what: words.what(action),
			why: words.why(action),
			gain,
			upTo,
			onChannel,
			effort,
			count,
			rows,
			walk: rows > 0,
			accept: id === "fix-email-typos",
		};
	});
}

/** Rules that could be tried on this base and found nothing. */
function passedRules(analysis: Analysis): readonly Alert["id"][] {
	const { contacts, sales, alerts } = analysis;
	const has = (...fields: readonly ContactField[]): boolean => fields.some((field) => contacts.fields.has(field));
	const hasDates = [...contacts.fields.values()].some((columns) => columns.some(({ type }) => type === "date"));
	const hasContact = has("email", "phone", "phone_mobile", "phone_landline", "address_1");
	const tried: Readonly<Record<Alert["id"], boolean>> = {
		"future-dates": hasDates,
		"mixed-dates": hasDates,
		"same-value": has("id", "email", "phone_mobile", "siret"),
		"same-optin-date": has("optin_date"),
		"full-optin-source": has("source") && CHANNELS.some((channel) => recordsConsent(contacts, channel)),
		"retention-overdue": !lacks(analysis, "activity"),
		"unmatched-orders": sales !== null && sales.orders > 0,
		"mixed-currencies": sales !== null && sales.currencies.length > 0,
		"damaged-text": contacts.fields.size > 0,
		placeholders: hasContact,
	};
	return (Object.keys(tried) as Alert["id"][]).filter((id) => tried[id] && !alerts.some((alert) => alert.id === id));
}
