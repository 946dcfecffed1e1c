import { figuresOf } from "../kpis/figures.ts";
import type { Language } from "../languages/language.ts";
import type { Analysis } from "../model/analysis.ts";
import type { ReportSheet } from "../model/report.ts";
import type { Finding } from "./findings.ts";
import { Page, range } from "./page.ts";
import { TAB_COLOR } from "./style.ts";
import { alerts } from "./summary/alerts.ts";
import { channelTable, contactableChart } from "./summary/channels.ts";
import { closing } from "./summary/closing.ts";
import { A, type Context, GAP, I, PAPER, type Rows, WIDTHS } from "./summary/context.ts";
import { counts } from "./summary/counts.ts";
import { evolution } from "./summary/evolution.ts";
import { fieldTable, missingChart } from "./summary/fields.ts";
import { head, tiles } from "./summary/head.ts";
import { sales } from "./summary/sales.ts";
import { sources } from "./summary/sources.ts";
import { start } from "./summary/start.ts";
import { activityChart, knownBands, segmentChart, tagTables } from "./summary/tags.ts";

const CHART_ROWS = 16;

/** Rows for two charts side by side, and the space under them. */
function chartRows(page: Page): Rows {
	page.keep(CHART_ROWS * 20);
	const rows = page.chartRows(CHART_ROWS);
	page.space(GAP);
	return rows;
}

/** The summary tab: who can be reached, what to do, why. Sections whose figures were not computed are absent. */
export function summarySheet(analysis: Analysis, findings: readonly Finding[], version: string, language: Language): ReportSheet {
	const context: Context = { analysis, findings, figures: figuresOf(analysis), language, version };
	const page = new Page(WIDTHS.length, PAPER);
	head(page, context);
	tiles(page, context);
	const channels = channelTable(page, context);
	start(page, context);
	alerts(page, context);
	page.space(10);
	const charts = channels || knownBands(context).length > 0 ? chartRows(page) : null;
	if (channels && charts) contactableChart(page, context, channels, charts);
	const fields = fieldTable(page, context);
	const tags = tagTables(page, context);
	if (tags.bands && charts) activityChart(page, context, tags.bands, charts);
	if (fields || tags.segments) {
		const second = chartRows(page);
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
