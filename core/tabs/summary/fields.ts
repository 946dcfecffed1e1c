import { points } from "../../kpis/figures.ts";
import type { ContactField } from "../../model/field.ts";
import { importantFields } from "../../model/important-fields.ts";
import { type Page, range } from "../page.ts";
import { DATA, INK } from "../style.ts";
import { A, B, type Block, C, type Context, change, count, D, E, F, G, GAP, H, headerWords, I, LINE, MOST, type Rows, rate, right, words } from "./context.ts";

/** A field in the table of what is missing. Its rate is over the rows where it applies, so that what is missing counts too. */
interface FieldFigures {
	readonly field: ContactField;
	readonly important: boolean;
	readonly nonEmpty: number;
	readonly filled: number;
	readonly valid: number;
	readonly whole: number;
	readonly base: "rows" | "contacts";
	readonly rate: number | null;
	readonly moved: number | null;
}

/** Fields of the table of what is missing: important ones first, then by rate. */
export function fieldFigures({ analysis, figures }: Pick<Context, "analysis" | "figures">): readonly FieldFigures[] {
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
				{
					field,
					important: important.has(field),
					nonEmpty,
					filled: filled.part ?? 0,
					valid: valid.part ?? 0,
					whole,
					base: filled.base === "contacts" ? "contacts" : "rows",
					rate,
					moved: points(rate, rateBefore),
				},
			];
		})
		.sort((a, b) => Number(b.important) - Number(a.important) || (b.rate ?? -1) - (a.rate ?? -1))
		.slice(0, MOST.fields);
}

interface FieldBlock extends Block {
	readonly lastImportant: number;
	readonly worst: FieldFigures;
	/** Most rows that any of the charted fields applies to. */
	readonly whole: number;
}

export function fieldTable(page: Page, context: Context): FieldBlock | null {
	const { language } = context;
	const { summary } = language;
	const fields = fieldFigures(context);
	if (fields.length === 0) return null;
	const t = summary.fieldTable;
	page.heading(summary.sections.missing);
	const header = page.headers(20, {
		[A]: headerWords(t.field, "left"),
		...Object.fromEntries(
			[t.nonEmpty, t.filled, t.valid, t.rate, t.missing, t.toFix, t.important, t.change].map((word, index) => [index + 1, headerWords(word)]),
		),
	});
	for (const field of fields) {
		page.line(
			{
				[A]: words(field.field === "address_1" ? summary.postalAddress : language.fields[field.field]),
				[B]: count(language, field.nonEmpty),
				[C]: count(language, field.filled),
				[D]: count(language, field.valid),
				[E]: rate(language, field.rate, { bold: true }),
				[F]: count(language, field.whole - field.filled),
				[G]: count(language, field.filled - field.valid),
				[H]: words(field.important ? language.yes : language.no, right),
				[I]: change(language, field.moved, true),
			},
			LINE,
		);
	}
	const block = { header, first: header + 1, last: page.next - 1 };
	const important = fields.filter((field) => field.important);
	const charted = important.length > 0 ? important : fields.slice(0, 6);
	const worst = charted.reduce((most, field) => (field.whole - field.filled > most.whole - most.filled ? field : most));
	page.space(GAP);
	return { ...block, lastImportant: header + charted.length, worst, whole: Math.max(...charted.map(({ whole }) => whole)) };
}

export function missingChart(page: Page, { language }: Context, table: FieldBlock, place: Rows): void {
	const { charts, fieldTable } = language.summary;
	const missing = table.worst.whole - table.worst.filled;
	const series = [
		[D, fieldTable.valid, DATA.consent, "#FFFFFF"],
		[G, fieldTable.toFix, DATA.unknown, null],
		[F, fieldTable.missing, DATA.none, INK.text],
	] as const;
	page.charts.push({
		type: "stacked-bar",
		title: missing === 0 ? charts.nothingMissing : charts.missing(table.worst.field, missing, table.worst.base),
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
		axisMax: Math.max(table.whole, 1),
		firstOnTop: true,
	});
}
