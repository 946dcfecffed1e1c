import { type Figures, figuresOf, judged, pastRuns, points } from "../kpis/figures.ts";
import type { Language } from "../languages/language.ts";
import { actionWords, alertWords, kpiLabel } from "../languages/sentences.ts";
import type { Analysis } from "../model/analysis.ts";
import { CHANNELS, type Channel, type ContactField } from "../model/field.ts";
import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import type { CellStyle, ReportCell, ReportSheet } from "../model/report.ts";
import { RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS, type Segment } from "../model/tags.ts";
import { settingsId } from "../settings-id.ts";
import { alertId, type Finding } from "./findings.ts";
import { gainFormat } from "./gain.ts";
import { importantFields } from "./important-fields.ts";
import { type Cells, Page, range } from "./page.ts";
import { belowOthers } from "./sources.ts";
import { cell, DATA, dateCell, INK, TAB_COLOR, thin } from "./style.ts";

/** Columns A to I, 862 px: fits beside a 350-px pane on a 1366-px screen. */
const WIDTHS = [160, 86, 86, 86, 86, 86, 100, 86, 86];
const [A, B, C, D, E, F, G, H, I] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const MOST = { actions: 3, alerts: 3, fields: 20, sources: 20, audits: 12 };
const CHART_ROWS = 16;

/** What the sections are written from. */
interface Context {
	readonly analysis: Analysis;
	readonly findings: readonly Finding[];
	readonly figures: Figures;
	readonly language: Language;
	readonly version: string;
}

/** The summary tab: who can be reached, what to do, why. Sections whose figures were not computed are absent. */
export function summarySheet(analysis: Analysis, findings: readonly Finding[], version: string, language: Language): ReportSheet {
	const context: Context = { analysis, findings, figures: figuresOf(analysis), language, version };
	const page = new Page(WIDTHS.length);
	head(page, context);
	tiles(page, context);
	const channels = channelTable(page, context);
	start(page, context);
	alerts(page, context);
	page.space(10);
	const charts = page.chartRows(CHART_ROWS);
	page.space(20);
	if (channels) contactableChart(page, context, channels, charts);
	const fields = fieldTable(page, context);
	const tags = tagTables(page, context);
	if (tags.bands) activityChart(page, context, tags.bands, charts);
	if (fields || tags.segments) {
		const second = page.chartRows(CHART_ROWS);
		page.space(20);
		if (fields) missingChart(page, context, fields, second);
		if (tags.segments) segmentChart(page, context, tags.segments, second);
	}
	sources(page, context);
	sales(page, context);
	counts(page, context);
	evolution(page, context);
	closing(page, context);
	return {
		id: "summary",
		name: language.tabs.summary,
		tabColor: TAB_COLOR,
		gridlines: false,
		columnWidths: WIDTHS,
		rows: page.rows,
		frozenRows: 2,
		charts: page.charts,
		choices: [],
		print: {
			area: range(0, page.next - 1, A, I),
			repeatRows: [0, 1],
			breaksBefore: page.breaks,
			footer: `Loupe · ${language.tabs.summary}`,
			orientation: "portrait",
		},
	};
}

const right = { align: "right" } as const;
const count = (language: Language, value: number | null | undefined, style: CellStyle = {}): ReportCell =>
	cell(value ?? null, { ...right, format: language.formats.count, ...style });
const rate = (language: Language, value: number | null | undefined, style: CellStyle = {}): ReportCell =>
	typeof value === "number"
		? cell(value, { ...right, format: language.formats.rate, ...style })
		: cell(language.notApplicable, { ...right, color: INK.secondary, ...style });
const words = (text: string, style: CellStyle = {}): ReportCell => cell(text, style);
const headerWords = (text: string, align: "left" | "right" = "right"): ReportCell => cell(text, { bold: true, wrap: true, align, vertical: "top" });

const CHANGE_COLOR = { better: INK.good, worse: INK.bad, stable: INK.text } as const;
/** A change in points, its arrow in the format, its worth in the colour; nothing without a run to compare with. */
function change(language: Language, value: number | null, upIsBetter: boolean, format = language.formats.points): ReportCell | undefined {
	return value === null ? undefined : cell(value, { ...right, format, color: CHANGE_COLOR[judged(value, upIsBetter)] });
}

const since = ({ now, before }: Figures, id: KpiId, of?: Slice): number | null => points(now(id, of)?.value, before?.(id, of)?.value);

function head(page: Page, { analysis, figures, language }: Context): void {
	const { summary } = language;
	const { now, comparedWith, previous } = figures;
	const compared = comparedWith !== null ? summary.compared(comparedWith) : previous !== null ? summary.notComparable(previous) : summary.firstAudit;
	const rows = now("rows")?.value ?? analysis.source.rows;
	const contacts = now("contacts")?.value ?? analysis.contacts.duplicates.contactCount;
	page.row(32, { [A]: words(summary.title(analysis.source.sheet), { bold: true, size: 16, color: INK.heading }) });
	page.row(20, { [A]: words(`${summary.lead(analysis.settings.auditDate, rows, contacts)} ${compared}`, { color: INK.secondary }) });
	page.space(8);
}

/** Four headline figures: at A, D, F and H. */
function tiles(page: Page, { analysis, figures, language }: Context): void {
	const { summary, formats } = language;
	const { now } = figures;
	const reach = now("contactability");
	const by = CHANNELS.filter((channel) => channel !== "post" || recordsPost(analysis, figures)).map((channel) => language.channels[channel].by);
	const others: readonly (readonly [number, KpiId, Slice | undefined, string, boolean])[] = [
		[D, "complete-profile-rate", undefined, summary.tiles.complete, true],
		[F, "activity", { activity: "active" }, summary.tiles.active(analysis.settings.activeDays), true],
		[H, "duplicate-rate", undefined, summary.tiles.duplicates, false],
	];
	const label: CellStyle = { size: 9, color: INK.secondary };
	const lines: Record<number, ReportCell>[] = [{}, {}, {}, {}];
	const put = (line: number, column: number, made: ReportCell | undefined): void => {
		if (made) lines[line]![column] = made;
	};
	put(0, A, words(summary.tiles.contactable, label));
	if (reach) {
		put(1, A, cell(reach.part ?? 0, { bold: true, size: 24, align: "left", format: formats.count }));
		put(1, B, words(summary.outOf(reach.whole ?? 0, reach.value), { size: 11 }));
		put(2, A, words(summary.by(by), label));
		const moved = since(figures, "contactability");
		if (moved !== null) put(3, A, { ...change(language, moved, true, formats.upIsBetter)!, style: { ...tileChange(moved, true), format: formats.upIsBetter } });
	}
	for (const [column, id, of, name, upIsBetter] of others) {
		const kpi = now(id, of);
		if (!kpi) continue;
		put(0, column, words(name, label));
		put(1, column, tileValue(kpi, language));
		put(2, column, words(summary.of(kpi.part ?? 0, kpi.whole ?? 0), label));
		const moved = since(figures, id, of);
		if (moved === null) continue;
		// A figure too wide for its cell shows as "###": the word stands in the next one, which is the tile's too.
		put(3, column, cell(moved, { ...tileChange(moved, upIsBetter), format: formats.points }));
		put(3, column + 1, words(language.changes[judged(moved, upIsBetter)], { ...tileChange(moved, upIsBetter) }));
	}
	const heights = [18, 38, 17, 18];
	lines.forEach((line, index) => {
		for (let column = 0; column < WIDTHS.length; column++) line[column] = framed(line[column], column);
		page.row(heights[index]!, line);
	});
	page.space(8);
}

const tileChange = (moved: number, upIsBetter: boolean): CellStyle => ({
	size: 9,
	bold: true,
	align: "left",
	vertical: "center",
	color: CHANGE_COLOR[judged(moved, upIsBetter)],
});
const tileValue = (kpi: KpiValue, { formats, notApplicable }: Language): ReportCell =>
	kpi.value === null
		? words(notApplicable, { size: 18, color: INK.secondary })
		: cell(kpi.value, { bold: true, size: 18, align: "left", format: formats.tileRate });
/** A cell of a tile: its ground, and the thick rule where the tile begins. */
function framed(made: ReportCell | undefined, column: number): ReportCell {
	const edge = column === A ? INK.heading : column === D || column === F || column === H ? INK.tileRule : null;
	return {
		value: made?.value ?? null,
		style: { ...made?.style, fill: INK.tile, ...(edge ? { borderLeft: { color: edge, width: "thick" }, indent: 1 } : {}) },
	};
}

/** Whether any consent for post is on record; without one, post is open to whoever did not refuse. */
const recordsPost = ({ contacts }: Analysis, { now }: Figures): boolean =>
	contacts.fields.has("optin_post") || (now("contactable-rate", { channel: "post" })?.part ?? 0) > 0;

/** Rows of a block of a table, from its header to its last line. */
interface Block {
	readonly header: number;
	readonly first: number;
	readonly last: number;
}

function channelTable(page: Page, { analysis, figures, language }: Context): Block | null {
	const { summary } = language;
	const { now } = figures;
	const known = CHANNELS.filter((channel) => now("reachable-rate", { channel }) !== null);
	if (known.length === 0) return null;
	const t = summary.channelTable;
	page.heading(summary.sections.channels);
	const header = page.headers(34, {
		[A]: headerWords(t.channel, "left"),
		...Object.fromEntries(
			[t.filled, t.reachable, t.consent, t.rate, t.unknown, t.refused, t.none, t.change].map((word, index) => [index + 1, headerWords(word)]),
		),
	});
	for (const channel of known) page.line(channelLine(channel, { analysis, figures, language }));
	const block = { header, first: header + 1, last: page.next - 1 };
	page.row(18, { [A]: words(summary.reachableNote, { size: 9, italic: true, color: INK.secondary }) });
	page.space(8);
	return block;
}

function channelLine(channel: Channel, { analysis, figures, language }: Pick<Context, "analysis" | "figures" | "language">) {
	const { now } = figures;
	const of = { channel };
	const reachable = now("reachable-rate", of);
	const contactable = now("contactable-rate", of);
	const open = channel === "post" && !recordsPost(analysis, figures);
	const moved = since(figures, open ? "reachable-rate" : "contactable-rate", of);
	return {
		[A]: words(language.channels[channel].name),
		[B]: count(language, now("filled-count", of)?.value),
		[C]: count(language, reachable?.part),
		[D]: open ? words(language.summary.notRequired, { ...right, color: INK.secondary }) : count(language, contactable?.part, { bold: true }),
		[E]: open ? undefined : rate(language, contactable?.value),
		[F]: count(language, now("reachable-unknown-rate", of)?.part),
		[G]: count(language, now("reachable-refused-rate", of)?.part),
		[H]: count(language, (reachable?.whole ?? 0) - (reachable?.part ?? 0)),
		[I]: change(language, moved, true),
	};
}

function start(page: Page, { analysis, language }: Context): void {
	const { summary } = language;
	const t = summary.startTable;
	const shown = analysis.actions.slice(0, MOST.actions);
	// The quickest is worth a word when it is not simply the first, and others take longer.
	const quickest = shown.findIndex(({ effort, gain }) => effort === "easy" && (gain ?? 0) > 0);
	page.heading(summary.sections.start);
	page.headers(20, {
		[A]: headerWords(t.action, "left"),
		[G]: headerWords(t.gain),
		[H]: { ...headerWords(t.effort, "left"), style: { bold: true, indent: 1 } },
		[I]: headerWords(t.rows),
	});
	for (let index = 0; index < MOST.actions; index++) {
		const action = shown[index];
		if (!action) {
			page.line(index === shown.length ? { [A]: words(index === 0 ? summary.nothingUrgent : summary.nothingElseUrgent, { color: INK.secondary }) } : {});
			continue;
		}
		const said = actionWords(language, action);
		const text = `${index + 1}. ${said.what(action)}${said.more(action)}${index === quickest && index > 0 ? summary.quickest : ""}`;
		page.line({
			[A]: words(text),
			[G]: action.gain === null ? undefined : cell(action.gain, { ...right, bold: true, format: gainFormat(action, WIDTHS[G]!, language) }),
			[H]: words(language.efforts[action.effort], { indent: 1 }),
			[I]: count(language, action.count),
		});
	}
	page.space(8);
}

const LEVELS = { critical: INK.bad, warning: INK.watch, info: INK.info } as const;

function alerts(page: Page, { analysis, findings, language }: Context): void {
	const { summary } = language;
	const order = ["critical", "warning", "info"];
	const all = [...analysis.alerts].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.count - a.count);
	const shown = all.length > MOST.alerts ? all.slice(0, MOST.alerts - 1) : all;
	page.heading(summary.sections.alerts);
	for (let index = 0; index < MOST.alerts; index++) {
		const alert = shown[index];
		if (!alert) {
			const rest = all.length - shown.length;
			const text = index !== shown.length ? "" : rest > 0 ? summary.otherAlerts(rest) : index === 0 ? summary.noAlert : "";
			page.line(text === "" ? {} : { [rest > 0 ? B : A]: words(text, { color: INK.secondary }) });
			continue;
		}
		const found = findings.find(({ id }) => id === alertId(alert));
		page.line({
			[A]: words(language.levels[alert.level], { bold: true, color: LEVELS[alert.level] }),
			[B]: words(alertWords(language, alert).short(alert)),
			[H]: found && found.since < analysis.settings.auditDate ? words(summary.since(found.since), { color: INK.secondary }) : undefined,
			[I]: count(language, alert.count),
		});
	}
}

/** A field in the table of what is missing. Its rate is over the rows where it applies, so that what is missing counts too. */
interface FieldFigures {
	readonly field: ContactField;
	readonly important: boolean;
	readonly nonEmpty: number;
	readonly filled: number;
	readonly valid: number;
	readonly whole: number;
	readonly rate: number | null;
	readonly moved: number | null;
}

function fieldFigures({ analysis, figures }: Context): readonly FieldFigures[] {
	const important = new Set(importantFields(analysis.settings, (field) => figures.now("fill-rate", { field }) !== null));
	return analysis.kpis
		.flatMap(({ id, of }): FieldFigures[] => {
			if (id !== "fill-rate" || of?.field === undefined || Object.keys(of).length > 1) return [];
			const { field } = of;
			const here = { field };
			const [filled, valid] = [figures.now("fill-rate", here), figures.now("validity-rate", here)];
			if (!filled || !valid) return [];
			const whole = filled.whole ?? 0;
			const rate = whole === 0 ? null : (valid.part ?? 0) / whole;
			const before = figures.before?.("fill-rate", here)?.whole;
			const validBefore = figures.before?.("validity-rate", here)?.part;
			const rateBefore = before !== undefined && before > 0 && validBefore !== undefined ? validBefore / before : null;
			const nonEmpty = figures.now("non-empty-rate", here)?.part ?? filled.part ?? 0;
			return [
				{ field, important: important.has(field), nonEmpty, filled: filled.part ?? 0, valid: valid.part ?? 0, whole, rate, moved: points(rate, rateBefore) },
			];
		})
		.sort((a, b) => Number(b.important) - Number(a.important) || (b.rate ?? -1) - (a.rate ?? -1))
		.slice(0, MOST.fields);
}

interface FieldBlock extends Block {
	readonly lastImportant: number;
	readonly worst: FieldFigures;
}

function fieldTable(page: Page, context: Context): FieldBlock | null {
	const { language } = context;
	const { summary } = language;
	const fields = fieldFigures(context);
	if (fields.length === 0) return null;
	const t = summary.fieldTable;
	page.heading(summary.sections.missing);
	const header = page.headers(34, {
		[A]: headerWords(t.field, "left"),
		...Object.fromEntries(
			[t.nonEmpty, t.filled, t.valid, t.rate, t.missing, t.toFix, t.important, t.change].map((word, index) => [index + 1, headerWords(word)]),
		),
	});
	for (const field of fields) {
		page.line({
			[A]: words(field.field === "address_1" ? summary.postalAddress : language.fields[field.field]),
			[B]: count(language, field.nonEmpty),
			[C]: count(language, field.filled),
			[D]: count(language, field.valid),
			[E]: rate(language, field.rate, { bold: true }),
			[F]: count(language, field.whole - field.filled),
			[G]: count(language, field.filled - field.valid),
			[H]: words(field.important ? language.yes : language.no, right),
			[I]: change(language, field.moved, true),
		});
	}
	const block = { header, first: header + 1, last: page.next - 1 };
	const important = fields.filter((field) => field.important);
	const charted = important.length > 0 ? important : fields.slice(0, 6);
	const worst = charted.reduce((most, field) => (field.whole - field.filled > most.whole - most.filled ? field : most));
	page.space(20);
	return { ...block, lastImportant: header + charted.length, worst };
}

interface TagBlocks {
	readonly bands: Block | null;
	readonly segments: (Block & { readonly title: string }) | null;
}

/** Last activity on the left, segments on the right. */
function tagTables(page: Page, context: Context): TagBlocks {
	const { analysis, figures, language } = context;
	const { summary } = language;
	const bands = lacks(analysis, "activity") ? [] : known(RECENCY_BANDS, (band) => figures.now("recency-band", { band }));
	const segments = lacks(analysis, "segments")
		? []
		: known(SEGMENTS, (segment) => figures.now("segment", { segment })).filter(
				([segment, kpi]) => (kpi.part ?? 0) > 0 || segment === "prospect" || segment === "vip",
			);
	if (bands.length + segments.length === 0) return { bands: null, segments: null };
	const left = bands.length > 0;
	const titles = { ...(left ? { [A]: summary.sections.activity } : {}), ...(segments.length > 0 ? { [F]: summary.sections.segments } : {}) };
	twinHeading(page, titles);
	const [b, s] = [summary.bandTable, summary.segmentTable];
	const header = page.row(20, {
		...(left ? twinHeaders([A, b.band, "left"], [C, b.contacts], [D, b.share], [E, b.since]) : {}),
		...(left ? { [B]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
		...(segments.length > 0 ? twinHeaders([F, s.segment, "left"], [G, s.contacts], [H, s.share], [I, s.contactable]) : {}),
	});
	const rule = { borderBottom: thin };
	for (let index = 0; index < Math.max(bands.length, segments.length); index++) {
		const [band, bandKpi] = bands[index] ?? [];
		const [segment, segmentKpi] = segments[index] ?? [];
		page.row(20, {
			...(band && bandKpi
				? {
						[A]: words(language.bands[band], rule),
						[B]: cell(null, rule),
						[C]: count(language, bandKpi.part, rule),
						[D]: rate(language, bandKpi.value, rule),
						[E]: neutralChange(language, since(figures, "recency-band", { band })),
					}
				: {}),
			...(segment && segmentKpi
				? {
						[F]: words(language.segmentsShort[segment], rule),
						[G]: count(language, segmentKpi.part, rule),
						[H]: rate(language, segmentKpi.value, rule),
						[I]: count(language, figures.now("contactability", { segment })?.part, rule),
					}
				: {}),
		});
	}
	page.space(20);
	const block = (rows: number): Block => ({ header, first: header + 1, last: header + rows });
	return {
		bands: left ? block(bands.length) : null,
		segments: segments.length > 0 ? { ...block(segments.length), title: segmentTitle(segments, figures, language) } : null,
	};
}

/** Neither better nor worse: a share of a whole. */
const neutralChange = (language: Language, moved: number | null): ReportCell =>
	cell(moved, { ...right, format: language.formats.points, color: INK.secondary, borderBottom: thin });
const lacks = ({ notComputable }: Analysis, id: Analysis["notComputable"][number]["id"]): boolean => notComputable.some((missing) => missing.id === id);
const known = <T>(all: readonly T[], find: (one: T) => KpiValue | null): (readonly [T, KpiValue])[] =>
	all.flatMap((one) => {
		const kpi = find(one);
		return kpi ? [[one, kpi] as const] : [];
	});

function twinHeading(page: Page, titles: { readonly [column: number]: string | undefined }): void {
	const rule = { color: INK.heading, width: "medium" } as const;
	const cells = Object.fromEntries(
		Object.entries(titles).map(([column, text]) => [column, cell(text ?? null, { bold: true, size: 13, color: INK.heading, vertical: "bottom" })]),
	);
	page.row(26, cells, { borderBottom: rule });
}
const twinHeaders = (...headers: readonly (readonly [number, string, ("left" | "right")?])[]): Cells =>
	Object.fromEntries(headers.map(([column, text, align = "right"]) => [column, cell(text, { bold: true, align, fill: INK.header, borderBottom: thin })]));

function segmentTitle(segments: readonly (readonly [Segment, KpiValue])[], { now }: Figures, language: Language): string {
	const contactable = (segment: Segment): number => now("contactability", { segment })?.part ?? 0;
	const vip = segments.find(([segment, { part }]) => segment === "vip" && (part ?? 0) > 0);
	if (vip) return language.summary.charts.vip(vip[1].part ?? 0, contactable("vip"));
	const [segment, kpi] = segments.reduce((most, one) => ((one[1].part ?? 0) > (most[1].part ?? 0) ? one : most));
	return language.summary.charts.segment(segment, kpi.part ?? 0, contactable(segment));
}

interface Rows {
	readonly first: number;
	readonly last: number;
}

function contactableChart(page: Page, { figures, language }: Context, table: Block, place: Rows): void {
	const reach = figures.now("contactability");
	const t = language.summary.channelTable;
	const series = [
		[D, t.consent, DATA.consent, "#FFFFFF"],
		[F, t.unknown, DATA.unknown, INK.text],
		[G, t.refused, DATA.refused, null],
		[H, t.none, DATA.none, INK.text],
	] as const;
	page.charts.push({
		type: "stacked-bar",
		title: language.summary.charts.contactable(reach?.part ?? 0, reach?.whole ?? 0),
		place: range(place.first, place.last, A, D),
		categories: range(table.first, table.last, A),
		series: series.map(([column, name, color, labelColor]) => ({
			name,
			nameCell: range(table.header, table.header, column),
			values: range(table.first, table.last, column),
			color,
			labelColor,
		})),
		legend: "bottom",
		axisMax: Math.max(reach?.whole ?? 0, 1),
		firstOnTop: true,
	});
}

function activityChart(page: Page, { analysis, figures, language }: Context, table: Block, place: Rows): void {
	const { charts, bandTable } = language.summary;
	page.charts.push({
		type: "column",
		title: charts.active(figures.now("activity", { activity: "active" })?.part ?? 0, analysis.settings.activeDays),
		place: range(place.first, place.last, E, I),
		categories: range(table.first, table.last, A),
		series: [
			{
				name: bandTable.contacts,
				nameCell: range(table.header, table.header, C),
				values: range(table.first, table.last, C),
				color: DATA.consent,
				labelColor: INK.text,
			},
		],
		legend: "none",
		axisTitle: charts.axisDays,
	});
}

function missingChart(page: Page, { language }: Context, table: FieldBlock, place: Rows): void {
	const { charts, fieldTable } = language.summary;
	const missing = table.worst.whole - table.worst.filled;
	const series = [
		[D, fieldTable.valid, DATA.consent, "#FFFFFF"],
		[G, fieldTable.toFix, DATA.unknown, null],
		[F, fieldTable.missing, DATA.none, INK.text],
	] as const;
	page.charts.push({
		type: "stacked-bar",
		title: missing === 0 ? charts.nothingMissing : charts.missing(table.worst.field, missing),
		place: range(place.first, place.last, A, D),
		categories: range(table.first, table.lastImportant, A),
		series: series.map(([column, name, color, labelColor]) => ({
			name,
			nameCell: range(table.header, table.header, column),
			values: range(table.first, table.lastImportant, column),
			color,
			labelColor,
		})),
		legend: "bottom",
		firstOnTop: true,
	});
}

function segmentChart(page: Page, { language }: Context, table: Block & { readonly title: string }, place: Rows): void {
	const t = language.summary.segmentTable;
	const series = [
		[G, t.contacts, DATA.none],
		[I, t.contactable, DATA.consent],
	] as const;
	page.charts.push({
		type: "column",
		title: table.title,
		place: range(place.first, place.last, E, I),
		categories: range(table.first, table.last, F),
		series: series.map(([column, name, color]) => ({
			name,
			nameCell: range(table.header, table.header, column),
			values: range(table.first, table.last, column),
			color,
			labelColor: INK.text,
		})),
		legend: "bottom",
	});
}

function sources(page: Page, { analysis, figures, language }: Context): void {
	const { summary } = language;
	const { now } = figures;
	const all = analysis.kpis
		.filter(({ id, of }) => id === "contacts" && of?.source !== undefined)
		.map(({ of, value }) => ({ source: of!.source!, contacts: value ?? 0 }))
		.sort((a, b) => b.contacts - a.contacts);
	if (all.length === 0) return;
	const below = belowOthers(analysis.kpis);
	const t = summary.sourceTable;
	page.breaks.push(page.next);
	page.heading(summary.sections.sources);
	page.headers(34, {
		[A]: headerWords(t.source, "left"),
		...Object.fromEntries(
			[t.contacts, t.new, t.email, t.consent, t.mobile, t.complete, t.duplicates, t.gap].map((word, index) => [index + 1, headerWords(word)]),
		),
	});
	for (const { source, contacts } of all.slice(0, MOST.sources)) {
		const value = (id: KpiId, of: Slice = {}): KpiValue | null => now(id, { ...of, source });
		const figure = (kpi: KpiValue | null): ReportCell | undefined => (kpi ? rate(language, kpi.value) : undefined);
		const verdict = below.get(source);
		page.line({
			[A]: words(source === "" ? summary.noSource : source),
			[B]: count(language, contacts),
			[C]: count(language, value("new-contacts")?.value),
			[D]: figure(value("validity-rate", { field: "email" })),
			[E]: figure(value("opt-in-rate", { channel: "email" })),
			[F]: figure(value("validity-rate", { field: "phone_mobile" })),
			[G]: figure(value("complete-profile-rate")),
			[H]: figure(value("duplicate-rate")),
			[I]:
				verdict === "below"
					? words(summary.belowAverage, { size: 8, ...right, color: INK.watch })
					: verdict === "few"
						? words(summary.tooFew, { size: 8, ...right, color: INK.secondary })
						: undefined,
		});
	}
	if (all.length > MOST.sources) page.line({ [A]: words(summary.otherSources(all.length - MOST.sources), { color: INK.secondary }) });
	page.space(20);
}

const SALES: readonly KpiId[] = ["orders", "revenue", "average-order", "repeat-rate", "revenue-share-top-20", "match-rate", "revenue-match-rate"];

function sales(page: Page, { figures, language }: Context): void {
	const { summary, formats } = language;
	const shown = SALES.flatMap((id) => figures.now(id) ?? []);
	if (shown.length === 0) return;
	const t = summary.salesTable;
	page.heading(summary.sections.sales);
	page.headers(20, {
		[A]: headerWords(t.figure, "left"),
		[E]: headerWords(t.value),
		[F]: { ...headerWords(t.detail, "left"), style: { bold: true, indent: 1 } },
	});
	for (const kpi of shown) {
		const isRate = kpi.unit === "ratio";
		const amount = kpi.unit === "amount" ? { format: formats.amount } : {};
		page.line({
			[A]: words(kpiLabel(language, kpi)),
			[E]: isRate || kpi.value === null ? rate(language, kpi.value, { bold: true }) : count(language, kpi.value, { bold: true, ...amount }),
			[F]:
				isRate && kpi.part !== undefined && kpi.whole !== undefined ? words(summary.of(kpi.part, kpi.whole), { color: INK.secondary, indent: 1 }) : undefined,
		});
	}
	page.space(20);
}

/** Contacts by number of channels on the left, by state of their retention on the right. */
function counts(page: Page, { figures, language }: Context): void {
	const { summary } = language;
	const channels = known([0, 1, 2, 3, 4], (n) => figures.now("contactable-channels", { channels: n }));
	const retention = known(RETENTION_STATUSES, (status) => figures.now("retention", { retention: status }));
	if (channels.length + retention.length === 0) return;
	const [left, beside] = [channels.length > 0, retention.length > 0];
	twinHeading(page, { ...(left ? { [A]: summary.sections.channelCount } : {}), ...(beside ? { [F]: summary.sections.retention } : {}) });
	const t = summary.countTable;
	page.row(20, {
		...(left ? { ...twinHeaders([A, t.channels, "left"], [C, t.contacts], [D, t.share]), [B]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
		...(beside ? { ...twinHeaders([F, t.retention, "left"], [H, t.contacts], [I, t.share]), [G]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
	});
	const rule = { borderBottom: thin };
	for (let index = 0; index < Math.max(channels.length, retention.length); index++) {
		const [n, channelKpi] = channels[index] ?? [];
		const [status, retentionKpi] = retention[index] ?? [];
		page.row(20, {
			...(n !== undefined && channelKpi
				? {
						[A]: words(summary.channelCount(n), rule),
						[B]: cell(null, rule),
						[C]: count(language, channelKpi.part, rule),
						[D]: rate(language, channelKpi.value, rule),
					}
				: {}),
			...(status && retentionKpi
				? {
						[F]: words(language.retention[status], rule),
						[G]: cell(null, rule),
						[H]: count(language, retentionKpi.part, rule),
						[I]: rate(language, retentionKpi.value, rule),
					}
				: {}),
		});
	}
	page.space(20);
}

/** The last audits, this one last; a line of them from the second on. */
function evolution(page: Page, { analysis, figures, language }: Context): void {
	const { summary, formats } = language;
	const { settings, mapping, source, history } = analysis;
	const now = { auditDate: settings.auditDate, settingsId: settingsId(settings, mapping, source.sheet), find: figures.now };
	const runs = [...pastRuns(history, settings.auditDate), now];
	const shown = runs.slice(-MOST.audits);
	const t = summary.evolutionTable;
	page.breaks.push(page.next);
	page.heading(summary.sections.evolution);
	const header = page.headers(20, {
		[A]: headerWords(t.date, "left"),
		...Object.fromEntries([t.rows, t.contacts, t.contactable, t.rate, t.complete, t.active, t.duplicates].map((word, index) => [index + 1, headerWords(word)])),
		[I]: headerWords(t.remark),
	});
	const first = runs.length - shown.length;
	shown.forEach(({ auditDate, settingsId: id, find }, index) => {
		const earlier = runs[first + index - 1];
		const isRate = (kpi: KpiValue | null): ReportCell | undefined => (kpi ? rate(language, kpi.value) : undefined);
		const isCount = (kpi: number | null | undefined): ReportCell | undefined => (typeof kpi === "number" ? count(language, kpi) : undefined);
		page.line({
			[A]: dateCell(auditDate, formats.date, { align: "left", ...(index === shown.length - 1 ? { bold: true } : {}) }),
			[B]: isCount(find("rows")?.value),
			[C]: isCount(find("contacts")?.value),
			[D]: isCount(find("contactability")?.part),
			[E]: isRate(find("contactability")),
			[F]: isRate(find("complete-profile-rate")),
			[G]: isCount(find("activity", { activity: "active" })?.part),
			[H]: isRate(find("duplicate-rate")),
			[I]: earlier && earlier.settingsId !== id ? words(summary.settingsChanged, { size: 7, ...right, color: INK.watch }) : undefined,
		});
	});
	const last = page.next - 1;
	page.space(20);
	if (shown.length < 2) return;
	const place = page.chartRows(14);
	page.space(20);
	const series = [
		[C, t.contacts, INK.secondary, { dashed: true, marker: "none", width: 1.5 }],
		[D, t.contactable, DATA.consent, { marker: "circle", width: 2.5 }],
		[G, t.active, DATA.line, { marker: "square", width: 2 }],
	] as const;
	page.charts.push({
		type: "line",
		title: summary.charts.evolution(shown.length),
		place: range(place.first, place.last, A, I),
		categories: range(header + 1, last, A),
		series: series.map(([column, name, color, line]) => ({
			name,
			nameCell: range(header, header, column),
			values: range(header + 1, last, column),
			color,
			labelColor: null,
			...line,
		})),
		legend: "bottom",
	});
}

function closing(page: Page, { analysis, language, version }: Context): void {
	const { summary } = language;
	const lines = (title: string, texts: readonly string[]): void => {
		if (texts.length === 0) return;
		page.heading(title);
		for (const text of texts) page.row(20, { [A]: words(text) });
		page.space(10);
	};
	lines(
		summary.sections.notTested,
		analysis.notTested.map((id) => language.notTested[id]),
	);
	lines(
		summary.sections.notComputable,
		analysis.notComputable.map(({ id, needs }) =>
			language.needs(
				language.notComputable[id],
				needs.map((field) => language.fields[field]),
			),
		),
	);
	lines(summary.sections.definitions, summary.definitions);
	page.row(18, { [A]: words(summary.signature(version), { size: 9, color: INK.secondary }) });
}
