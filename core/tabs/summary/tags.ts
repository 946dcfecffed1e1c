import type { Figures } from "../../kpis/figures.ts";
import type { Language } from "../../languages/language.ts";
import type { KpiValue } from "../../model/kpi-value.ts";
import { RECENCY_BANDS, type RecencyBand, SEGMENTS, type Segment } from "../../model/tags.ts";
import { type Page, range } from "../page.ts";
import { cell, DATA, INK, thin } from "../style.ts";
import {
	A,
	B,
	type Block,
	C,
	type Context,
	count,
	D,
	E,
	F,
	G,
	GAP,
	H,
	I,
	indented,
	known,
	LINE,
	lacks,
	neutralChange,
	type Rows,
	rate,
	since,
	twinHeaders,
	twinHeading,
	words,
} from "./context.ts";

interface TagBlocks {
	readonly bands: Block | null;
	readonly segments: (Block & { readonly title: string }) | null;
}

export const knownBands = ({ analysis, figures }: Context): readonly (readonly [RecencyBand, KpiValue])[] =>
	lacks(analysis, "activity") ? [] : known(RECENCY_BANDS, (band) => figures.now("recency-band", { band }));

/** Last activity on the left, segments on the right. */
export function tagTables(page: Page, context: Context): TagBlocks {
	const { analysis, figures, language } = context;
	const { summary } = language;
	const bands = knownBands(context);
	const segments = lacks(analysis, "segments")
		? []
		: known(SEGMENTS, (segment) => figures.now("segment", { segment })).filter(
				([segment, kpi]) => (kpi.part ?? 0) > 0 || segment === "prospect" || segment === "vip",
			);
	if (bands.length + segments.length === 0) return { bands: null, segments: null };
	const left = bands.length > 0;
	const titles = { ...(left ? { [A]: summary.sections.activity } : {}), ...(segments.length > 0 ? { [F]: summary.sections.segments } : {}) };
	page.keep(46 + LINE * Math.max(bands.length, segments.length));
	twinHeading(page, titles);
	const [b, s] = [summary.bandTable, summary.segmentTable];
	const header = page.row(20, {
		...(left ? twinHeaders([A, b.band], [C, b.contacts], [D, b.share], [E, b.since]) : {}),
		...(left ? { [B]: cell(null, { fill: INK.header, borderBottom: thin }) } : {}),
		...(segments.length > 0 ? twinHeaders([F, s.segment], [G, s.contacts], [H, s.share], [I, s.contactable]) : {}),
	});
	const rule = { borderBottom: thin };
	for (let index = 0; index < Math.max(bands.length, segments.length); index++) {
		const [band, bandKpi] = bands[index] ?? [];
		const [segment, segmentKpi] = segments[index] ?? [];
		page.row(LINE, {
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
						[F]: indented(words(language.segmentsShort[segment], rule)),
						[G]: count(language, segmentKpi.part, rule),
						[H]: rate(language, segmentKpi.value, rule),
						[I]: count(language, figures.now("contactability", { segment })?.part, rule),
					}
				: {}),
		});
	}
	page.space(GAP);
	const block = (rows: number): Block => ({ header, first: header + 1, last: header + rows });
	return {
		bands: left ? block(bands.length) : null,
		segments: segments.length > 0 ? { ...block(segments.length), title: segmentTitle(segments, figures, language) } : null,
	};
}

function segmentTitle(segments: readonly (readonly [Segment, KpiValue])[], { now }: Figures, language: Language): string {
	const contactable = (segment: Segment): number => now("contactability", { segment })?.part ?? 0;
	const vip = segments.find(([segment, { part }]) => segment === "vip" && (part ?? 0) > 0);
	if (vip) return language.summary.charts.vip(vip[1].part ?? 0, contactable("vip"));
	const [segment, kpi] = segments.reduce((most, one) => ((one[1].part ?? 0) > (most[1].part ?? 0) ? one : most));
	return language.summary.charts.segment(segment, kpi.part ?? 0, contactable(segment));
}

export function activityChart(page: Page, { analysis, figures, language }: Context, table: Block, place: Rows): void {
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

export function segmentChart(page: Page, { language }: Context, table: Block & { readonly title: string }, place: Rows): void {
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
