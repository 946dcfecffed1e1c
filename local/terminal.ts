import { type Figures, figuresOf, judged, points } from "../core/kpis/figures.ts";
import { languages } from "../core/languages/index.ts";
import type { Language } from "../core/languages/language.ts";
import { actionWords, alertWords } from "../core/languages/sentences.ts";
import type { Action, Alert, Analysis } from "../core/model/analysis.ts";
import { CHANNELS, type Channel } from "../core/model/field.ts";
import type { KpiId, Slice } from "../core/model/kpi-value.ts";
import { shareOut } from "../core/stats/shares.ts";
import { columnsOf } from "../core/text/columns.ts";
import { harmless, type Line, type Piece, padEnd, padStart, painted, piece, plain, widthOf, wrapped } from "./terminal-lines.ts";

export interface TerminalOptions {
	/** Width of the terminal; 80 when it is not one. */
	readonly columns: number;
	readonly colour: boolean;
	/** Whether the terminal shows more than ASCII. */
	readonly utf8: boolean;
	/** Paths of what was written; the last one stands alone on the last line. */
	readonly outputs: readonly string[];
}

/** The page never takes more than this, however wide the terminal. */
const WIDEST = 78;
const BAR = 18;
/** Under these widths: no bars; two lines a channel. */
const WITH_BARS = 72;
const ONE_LINE = 56;
/** Where two lines a channel end: two figures each. */
const NARROW = 40;
const SHOWN = { actions: 3, alerts: 3 };

/** What the lines are made from. */
interface Context {
	readonly analysis: Analysis;
	readonly figures: Figures;
	readonly language: Language;
	readonly width: number;
	readonly utf8: boolean;
	/** Words as this terminal can show them. */
	readonly say: (text: string) => string;
}

/** The result of an audit as text: who can be contacted, by which channel, where to start, what to watch. Ends with a line break. */
export function terminalSummary(analysis: Analysis, { columns, colour, utf8, outputs }: TerminalOptions): string {
	const language = languages[analysis.settings.language];
	const say = (text: string): string => (utf8 ? harmless(text) : plain(harmless(text)));
	const context: Context = { analysis, figures: figuresOf(analysis), language, width: Math.min(columns, WIDEST), utf8, say };
	const blocks = [head(context), headline(context), channels(context), actions(context), alerts(context), closing(context)];
	const lines = blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : [[], ...block]));
	if (outputs.length > 0) lines[lines.length - 1] = [...lines[lines.length - 1]!, piece(say(` ${language.terminal.outputs}`))];
	const page = lines.flatMap((line) => wrapped(line, Math.max(columns, 12))).map((line) => painted(line, colour));
	// A path is never broken: a script takes it from the last line.
	return `${[...page, ...outputs].join("\n")}\n`;
}

function head({ analysis, figures, language, width, say }: Context): Line[] {
	const { source, settings } = analysis;
	const title = say(`Loupe · ${source.file} › ${source.sheet}`);
	const date = say(language.dates.long(settings.auditDate));
	const gap = width - 1 - columnsOf(title) - columnsOf(date);
	const first: Line[] = gap >= 2 ? [[piece(title + " ".repeat(gap) + date)]] : [[piece(title)], [piece(date)]];
	const rows = figures.now("rows")?.value ?? source.rows;
	const contacts = figures.now("contacts")?.value ?? 0;
	const { summary, terminal } = language;
	const compared =
		figures.comparedWith !== null
			? ` ${summary.compared(figures.comparedWith)}`
			: figures.previous !== null
				? ` ${summary.notComparable(figures.previous)}`
				: "";
	return [...first, [piece(say(terminal.counts(rows, contacts) + compared))]];
}

/** The number of people who can be contacted, then three rates, each with its whole and its change. */
function headline(context: Context): Line[] {
	const { analysis, figures, language, width, say } = context;
	const { now } = figures;
	const { tiles, of: outOf } = language.summary;
	const lines: Line[] = [];
	const reach = now("contactability");
	const number = language.figures.count(reach?.part ?? 0);
	const indent = " ".repeat(2 + columnsOf(say(number)) + 2);
	if (reach) {
		const text = [piece("  "), piece(say(number), "bold"), piece(say(`  ${language.terminal.headline(reach.part ?? 0, reach.whole ?? 0, reach.value)}`))];
		const moved = changeOf(context, "contactability", undefined, true).slice(0, 1);
		lines.push(...flow([text, moved], indent, widthOf(text) + 4 + widthOf(moved) <= width ? 4 : 2, width));
	}
	const rows = (
		[
			["complete-profile-rate", undefined, tiles.complete, true],
			["activity", { activity: "active" }, tiles.active(analysis.settings.activeDays), true],
			["duplicate-rate", undefined, tiles.duplicates, false],
		] as const
	).flatMap(([id, of, label, upIsBetter]) => {
		const kpi = now(id, of);
		if (!kpi) return [];
		const value = kpi.value === null ? language.notApplicable : language.figures.percent(kpi.value);
		return [{ label: say(label), value: say(value), part: say(outOf(kpi.part ?? 0, kpi.whole ?? 0)), change: changeOf(context, id, of, upIsBetter) }];
	});
	const most = (pick: (row: (typeof rows)[number]) => string): number => Math.max(0, ...rows.map((row) => columnsOf(pick(row))));
	const [labelWidth, valueWidth, partWidth] = [most((row) => row.label), most((row) => row.value), most((row) => row.part)];
	const changeWidth = Math.max(0, ...rows.map(({ change }) => widthOf(change) + 2 * (change.length - 1)));
	// As much air as there is room for; without room for two spaces, each part takes the place it finds.
	const gap = [4, 3, 2].find((spaces) => indent.length + labelWidth + valueWidth + partWidth + changeWidth + 3 * spaces <= width);
	const air = " ".repeat(gap ?? 2);
	for (const { label, value, part, change } of rows) {
		const moved = change.length > 0 ? [change[0]!, piece(`  ${change[1]!.text}`, change[1]!.paint)] : [];
		const rate = padEnd(label, labelWidth) + air + padStart(value, valueWidth);
		if (gap === undefined) lines.push(...flow([[piece(`  ${rate}`)], [piece(part)], moved], "    ", 2, width));
		else lines.push([piece(indent + rate + air + padStart(part, partWidth)), ...(moved.length > 0 ? [piece(air), ...moved] : [])]);
	}
	return lines;
}

/** Arrow and figure, then its worth; nothing without a run to compare with. */
function changeOf({ figures, language, say }: Context, id: KpiId, of: Slice | undefined, upIsBetter: boolean): Piece[] {
	const moved = points(figures.now(id, of)?.value, figures.before?.(id, of)?.value);
	if (moved === null) return [];
	const worth = judged(moved, upIsBetter);
	const paint = worth === "better" ? "good" : worth === "worse" ? "bad" : undefined;
	const arrow = moved > 0 ? "▲ " : moved < 0 ? "▼ " : "";
	return [piece(say(arrow + language.figures.points(moved)), paint), piece(say(language.changes[worth]), paint)];
}

/** Groups of pieces on one line as long as they fit, the rest on lines of their own. */
function flow(groups: readonly (readonly Piece[])[], indent: string, gap: number, width: number): Line[] {
	const lines: Piece[][] = [];
	for (const group of groups) {
		if (group.length === 0) continue;
		const last = lines[lines.length - 1];
		if (last && widthOf(last) + gap + widthOf(group) <= width) last.push(piece(" ".repeat(gap)), ...group);
		else lines.push(last ? [piece(indent), ...group] : [...group]);
	}
	return lines;
}

interface ChannelParts {
	readonly name: string;
	/** With consent, unknown, refused, no valid detail. */
	readonly parts: readonly [number, number, number, number];
	readonly texts: readonly [string, string, string, string];
}

function channelParts({ analysis, figures, language, say }: Context): readonly ChannelParts[] {
	const { now } = figures;
	return CHANNELS.flatMap((channel: Channel) => {
		const of = { channel };
		const [reachable, contactable] = [now("reachable-rate", of), now("contactable-rate", of)];
		if (!reachable || !contactable) return [];
		const none = (reachable.whole ?? 0) - (reachable.part ?? 0);
		const parts = [contactable.part ?? 0, now("reachable-unknown-rate", of)?.part ?? 0, now("reachable-refused-rate", of)?.part ?? 0, none] as const;
		const open = channel === "post" && !analysis.contacts.fields.has("optin_post") && parts[0] === 0;
		const texts = parts.map((part) => say(language.figures.count(part))) as [string, string, string, string];
		if (open) texts[0] = say(language.terminal.notRequired);
		return [{ name: say(language.channels[channel].short), parts, texts }];
	});
}

/** Signs of the four parts of a bar. */
const SIGNS = { utf8: ["█", "▓", "▒", "░"], ascii: ["#", "=", "x", "."] } as const;

function channels(context: Context): Line[] {
	const { language, width, utf8, say } = context;
	const rows = channelParts(context);
	if (rows.length === 0) return [];
	const { terminal } = language;
	const titles = (["consent", "unknown", "refused", "none"] as const).map((part) => say(terminal.parts[part]));
	const heading: Line = [piece(say(terminal.channelHeading))];
	const nameWidth = Math.max(...rows.map(({ name }) => columnsOf(name)));
	if (width < ONE_LINE) {
		return [
			heading,
			...rows.flatMap(({ name, texts }): Line[] => {
				const [first, ...rest] = texts.map((text, index) => [piece(`${titles[index]} ${text}`)]);
				return flow([[piece(`  ${padEnd(name, nameWidth)}  `), ...first!], ...rest], " ".repeat(4 + nameWidth), 3, Math.min(width, NARROW));
			}),
		];
	}
	const signs = SIGNS[utf8 ? "utf8" : "ascii"];
	const bars = width >= WITH_BARS;
	const widths = titles.map((title, index) => Math.max(columnsOf(title), ...rows.map(({ texts }) => columnsOf(texts[index]!))));
	const gaps = bars ? [5, 3, 3, 3] : [3, 3, 3, 3];
	const figures = (texts: readonly string[]): string => texts.map((text, index) => " ".repeat(gaps[index]!) + padStart(text, widths[index]!)).join("");
	const bar = (parts: readonly number[]): string =>
		shareOut(parts, BAR)
			.map((cells, index) => signs[index]!.repeat(cells))
			.join("");
	return [
		heading,
		[piece(" ".repeat(4 + nameWidth + (bars ? BAR : -2)) + figures(titles))],
		...rows.map(({ name, parts, texts }): Line => [piece(`  ${padEnd(name, nameWidth)}${bars ? `  ${padEnd(bar(parts), BAR)}` : ""}${figures(texts)}`)]),
	];
}

function actions(context: Context): Line[] {
	const { analysis, language, width, say } = context;
	const { terminal } = language;
	const shown = analysis.actions.slice(0, SHOWN.actions);
	if (shown.length === 0) return [[piece(say(terminal.start))], [piece(say(`  ${language.summary.nothingUrgent}`))]];
	const gains = shown.map((action) => say(gainText(action, language)));
	const efforts = shown.map(({ effort }) => say(language.efforts[effort]));
	const [gainTitle, effortTitle] = [say(terminal.gain), say(terminal.effort)];
	if (width < ONE_LINE) {
		return [
			[piece(say(terminal.start))],
			...shown.flatMap((action, index): Line[] => [
				[piece(say(`  ${index + 1}  ${actionWords(language, action).what(action)}`))],
				[
					piece(
						`     ${[gains[index] === "" ? "" : `${gainTitle} ${gains[index]}`, `${effortTitle} ${efforts[index]}`].filter((text) => text !== "").join("   ")}`,
					),
				],
			]),
		];
	}
	const effortWidth = Math.max(columnsOf(effortTitle), ...efforts.map(columnsOf));
	const gainWidth = Math.max(columnsOf(gainTitle), ...gains.map(columnsOf));
	// The gain ends a little before the edge, so that the longest effort has its place.
	const gainEnd = Math.min(65, width - 4 - effortWidth);
	const lines: Line[] = [[piece(`${padEnd(say(terminal.start), gainEnd - columnsOf(gainTitle))}${gainTitle}    ${effortTitle}`)]];
	shown.forEach((action, index) => {
		const text = wrapped([piece(say(`  ${index + 1}  ${actionWords(language, action).what(action)}`))], gainEnd - gainWidth - 2);
		const indented = text.map((line, at) =>
			at === 0
				? line
				: [
						piece("     "),
						piece(
							line
								.map((part) => part.text)
								.join("")
								.trimStart(),
						),
					],
		);
		const first = indented[0]!.map((part) => part.text).join("");
		lines.push([piece(`${padEnd(first, gainEnd - columnsOf(gains[index]!))}${gains[index]}    ${efforts[index]}`)], ...indented.slice(1));
	});
	return lines;
}

function gainText({ gain, upTo, onChannel }: Action, { figures, channels: names }: Language): string {
	if (gain === null) return "";
	return `${upTo ? "≤ " : ""}+${figures.count(gain)}${onChannel === null ? "" : ` ${names[onChannel].short}`}`;
}

const ORDER: readonly Alert["level"][] = ["critical", "warning", "info"];
const SIGN = { critical: "!!", warning: "!", info: "i" } as const;
const ALERT_PAINT = { critical: "critical", warning: "warning", info: undefined } as const;

function alerts({ analysis, language, width, say }: Context): Line[] {
	const { terminal } = language;
	const all = [...analysis.alerts].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.count - a.count);
	const title: Line = [piece(say(terminal.alerts))];
	if (all.length === 0) return [title, [piece(say(`  ${language.summary.noAlert}`))]];
	const shown = all.length > SHOWN.alerts ? all.slice(0, SHOWN.alerts - 1) : all;
	const rest = all.length - shown.length;
	return [
		title,
		...shown.flatMap((alert) => {
			const sign = piece(padEnd(SIGN[alert.level], 2), ALERT_PAINT[alert.level]);
			return wrapped([piece("  "), sign, piece(say(`  ${alertWords(language, alert).sentence(alert)}`))], width, width < NARROW ? undefined : 6);
		}),
		...(rest > 0 ? [[piece(say(`      ${terminal.otherAlerts(rest)}`))]] : []),
	];
}

function closing({ analysis, language, say }: Context): Line[] {
	const { terminal } = language;
	const asked = analysis.mapping.filter(({ question }) => question !== undefined).map(({ column }) => column);
	return [
		...(asked.length > 0 ? [[piece(say(terminal.toConfirm(asked)))]] : []),
		...(analysis.notTested.length > 0 ? [[piece(say(terminal.notTested(analysis.notTested.length)))]] : []),
		[piece(say(terminal.untouched))],
	];
}
