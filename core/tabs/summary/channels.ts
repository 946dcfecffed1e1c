import { CHANNELS, type Channel } from "../../model/field.ts";
import { type Page, range } from "../page.ts";
import { DATA, INK } from "../style.ts";
import {
	A,
	B,
	type Block,
	C,
	type Context,
	change,
	count,
	D,
	E,
	F,
	G,
	H,
	headerWords,
	I,
	type Rows,
	rate,
	recordsPost,
	right,
	since,
	words,
} from "./context.ts";

export function channelTable(page: Page, { analysis, figures, language }: Context): Block | null {
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

export function contactableChart(page: Page, { figures, language }: Context, table: Block, place: Rows): void {
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
