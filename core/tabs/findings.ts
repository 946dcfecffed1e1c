import { lookup } from "../kpis/figures.ts";
import {
	FINDING_COLUMNS,
	FINDING_STATUSES,
	type FindingColumn,
	type FindingStatus,
	type Language,
	type Languages,
	type QualityState,
	type Topic,
} from "../languages/language.ts";
import { actionWords, alertWords, stopped } from "../languages/sentences.ts";
import type { Action, Alert, AlertLevel, Analysis } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import { STATES } from "../model/cleaned.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { IsoDate } from "../model/context.ts";
import type { Channel, ContactField } from "../model/field.ts";
import { importantFields } from "../model/important-fields.ts";
import type { CellStyle, ReportCell, ReportRow, ReportSheet } from "../model/report.ts";
import type { Sheet } from "../model/sheet.ts";
import { linesOf } from "../text/lines.ts";
import { gainFormat } from "./gain.ts";
import { cell, dateCell, INK, TAB_COLOR } from "./style.ts";

/** One line of the findings tab. */
export interface Finding {
	/** Stable over runs, hosts and languages. */
	readonly id: string;
	readonly level: AlertLevel;
	readonly topic: Topic;
	readonly sentence: string;
	readonly count: number;
	readonly share: number | null;
	readonly place: string;
	/** First audit that found it. */
	readonly since: IsoDate;
	readonly todo: string;
	readonly gain: number | null;
	readonly upTo: boolean;
	readonly onChannel: Channel | null;
	readonly effort: Action["effort"] | null;
	/** Spreadsheet row numbers, the first ten. */
	readonly rows: readonly number[];
	/** What a person wrote about it in an earlier run. */
	readonly kept: KeptFinding | null;
}

/** A line of an earlier findings tab. */
export interface KeptFinding {
	readonly id: string;
	/** Its cells by column, as they stood. */
	readonly cells: Readonly<Partial<Record<FindingColumn, Cell>>>;
	readonly owner: Cell;
	/** The status, or the words typed in its place. */
	readonly status: FindingStatus | { readonly typed: string };
	readonly note: Cell;
	readonly since: IsoDate | null;
}

const LEVELS: readonly AlertLevel[] = ["critical", "warning", "info"];
/** How many row numbers a finding shows. */
const SHOWN = 10;

/** Everything that an audit found, by level, then by what it brings. */
export function findingsOf(analysis: Analysis, language: Language, previous: readonly KeptFinding[] = []): readonly Finding[] {
	const keptById = new Map(previous.map((kept) => [kept.id, kept]));
	const found = [...ofAlerts(analysis, language), ...ofActions(analysis, language), ...ofFields(analysis, language)];
	const times = new Map<string, number>();
	return found
		.map((finding) => {
			const seen = (times.get(finding.id) ?? 0) + 1;
			times.set(finding.id, seen);
			return seen === 1 ? finding : { ...finding, id: `${finding.id}/${seen}` };
		})
		.map((finding) => {
			const kept = keptById.get(finding.id) ?? null;
			return { ...finding, kept, since: kept?.since ?? analysis.settings.auditDate };
		})
		.sort(
			(a, b) =>
				LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
				rankOf(a) - rankOf(b) ||
				(b.gain ?? 0) - (a.gain ?? 0) ||
				b.count - a.count ||
				(a.id < b.id ? -1 : 1),
		);
}

/** People gained come before one more channel for people already contactable; what brings nobody comes last. */
const rankOf = ({ gain, onChannel }: Found): number => (gain === null || gain === 0 ? 2 : onChannel === null ? 0 : 1);

type Found = Omit<Finding, "kept" | "since">;

/** The name of an alert over runs: what it is and where, never how much. */
export function alertId(alert: Alert): string {
	const where = "field" in alert && alert.field !== null ? alert.field : "channel" in alert ? `${alert.channel}/${alert.place}` : alert.place;
	return where === "" ? alert.id : `${alert.id}/${where}`;
}

/** The name of an action over runs: what it is and, where there may be several, of what. */
export function actionId(action: Action): string {
	if (action.id === "review-source") return `${action.id}/${action.source}`;
	return action.id === "review-notes" ? `${action.id}/${action.column}` : action.id;
}

function ofAlerts({ alerts, actions, kpis }: Analysis, language: Language): readonly Found[] {
	return alerts.map((alert) => {
		const words = alertWords(language, alert);
		const settle = alert.id === "retention-overdue" ? actions.find(({ id }) => id === "settle-retention") : undefined;
		const overdue = lookup(kpis)("retention", { retention: "overdue" });
		const share = "share" in alert ? alert.share : alert.id === "retention-overdue" ? (overdue?.value ?? null) : null;
		return {
			id: alertId(alert),
			level: alert.level,
			topic: words.topic,
			sentence: stopped(words.sentence(alert)),
			count: alert.count,
			share,
			place: alert.place,
			todo: settle ? `${stopped(actionWords(language, settle).what(settle))} ${actionWords(language, settle).why(settle)}` : words.todo(alert),
			gain: null,
			upTo: false,
			onChannel: null,
			effort: settle?.effort ?? null,
			rows: alert.rows,
		};
	});
}

function ofActions({ alerts, actions }: Analysis, language: Language): readonly Found[] {
	const isSaid = ({ id }: Action): boolean => id === "settle-retention" && alerts.some((alert) => alert.id === "retention-overdue");
	return actions
		.filter((action) => !isSaid(action))
		.map((action) => {
			const words = actionWords(language, action);
			return {
				id: actionId(action),
				level: "info",
				topic: words.topic,
				sentence: words.why(action),
				count: action.count,
				share: null,
				place: action.id === "review-source" ? action.source : action.id === "review-notes" ? action.column : "",
				todo: stopped(words.what(action)),
				gain: action.gain,
				upTo: action.upTo,
				onChannel: action.onChannel,
				effort: action.effort,
				rows: action.rows,
			};
		});
}

const QUALITY: readonly QualityState[] = ["invalid", "ambiguous", "placeholder"];

/** What a person has to look at in the important fields, where no alert and no action says it already. */
function ofFields(analysis: Analysis, language: Language): readonly Found[] {
	const { contacts, settings, alerts, actions } = analysis;
	const found: Found[] = [];
	for (const field of importantFields(settings, (name) => contacts.fields.has(name))) {
		const column = contacts.fields.get(field)?.[0];
		if (!column) continue;
		const rowsOf = firstRows(column, contacts.table.rowNumbers);
		for (const state of QUALITY) {
			if (isSaid(field, state, alerts, actions)) continue;
			const count = countOf(column, state);
			if (count === 0) continue;
			const name = language.fields[field];
			found.push({
				id: `quality/${field}/${state}`,
				level: "info",
				topic: "quality",
				sentence: stopped(language.qualityFindings[state].finding(name, count)),
				count,
				share: ratio(count, contacts.table.rowCount),
				place: column.header,
				todo: language.qualityFindings[state].todo(name),
				gain: null,
				upTo: false,
				onChannel: null,
				effort: null,
				rows: settings.anonymous ? [] : rowsOf[state],
			});
		}
	}
	return found;
}

function isSaid(field: ContactField, state: QualityState, alerts: readonly Alert[], actions: readonly Action[]): boolean {
	const does = (id: Action["id"]): boolean => actions.some((action) => action.id === id);
	if (state === "placeholder") return alerts.some((alert) => alert.id === "placeholders" && alert.field === field);
	if (field === "email") return does(state === "invalid" ? "fix-emails" : "fix-email-typos");
	return field === "phone_mobile" && state === "invalid" && does("fix-phones");
}

function countOf({ states, counts }: CleanedColumn, state: QualityState): number {
	const wanted = STATES.indexOf(state);
	let count = 0;
	for (let code = 0; code < states.length; code++) if (states[code] === wanted) count += counts[code]!;
	return count;
}

function firstRows({ states, column: { codes } }: CleanedColumn, rowNumbers: Uint32Array): Record<QualityState, readonly number[]> {
	const rows: Record<QualityState, number[]> = { placeholder: [], invalid: [], ambiguous: [] };
	for (let row = 0; row < codes.length; row++) {
		const state = STATES[states[codes[row]!]!]!;
		if (state !== "placeholder" && state !== "invalid" && state !== "ambiguous") continue;
		if (rows[state].length < SHOWN) rows[state].push(rowNumbers[row]!);
	}
	return rows;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const WIDTHS: Record<FindingColumn, number> = {
	number: 40,
	level: 125,
	topic: 130,
	finding: 360,
	contacts: 80,
	share: 70,
	place: 140,
	since: 90,
	todo: 300,
	gain: 100,
	effort: 80,
	rows: 160,
	owner: 120,
	status: 100,
	note: 200,
	id: 150,
};
const INDENTED: ReadonlySet<FindingColumn> = new Set(["level", "place", "todo", "effort"]);
const RIGHT: ReadonlySet<FindingColumn> = new Set(["number", "contacts", "share", "since", "gain"]);

/** The findings tab: one table to filter and sort. A finding that is gone stays one run more, marked as resolved. */
export function findingsSheet(findings: readonly Finding[], previous: readonly KeptFinding[], language: Language): ReportSheet {
	const { headers, statuses } = language.findings;
	const ids = new Set(findings.map(({ id }) => id));
	const gone = previous.filter(({ id, status }) => !ids.has(id) && status !== "resolved");
	const rows = [
		{
			cells: FINDING_COLUMNS.map((name) =>
				cell(headers[name], { bold: true, fill: INK.header, wrap: true, ...(RIGHT.has(name) ? { align: "right" } : INDENTED.has(name) ? { indent: 1 } : {}) }),
			),
		},
		...findings.map((finding, index) => rowOf(cellsOf(finding, index + 1, language))),
		...gone.map((kept, index) => rowOf(goneCells(kept, findings.length + index + 1, language))),
	];
	const status = FINDING_COLUMNS.indexOf("status");
	return {
		id: "findings",
		name: language.tabs.findings,
		tabColor: TAB_COLOR,
		gridlines: true,
		columnWidths: FINDING_COLUMNS.map((name) => WIDTHS[name]),
		rows,
		frozenRows: 1,
		charts: [],
		choices:
			rows.length > 1
				? [
						{
							range: { firstRow: 1, lastRow: rows.length - 1, firstColumn: status, lastColumn: status },
							words: FINDING_STATUSES.filter((name) => name !== "resolved").map((name) => statuses[name]),
						},
					]
				: [],
		print: {
			area: { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn: FINDING_COLUMNS.length - 1 },
			repeatRows: [0, 0],
			breaksBefore: [],
			footer: `Loupe · ${language.tabs.findings}`,
			orientation: "landscape",
		},
	};
}

/** A row as high as its longest wrapped text: hosts do not all measure it. */
function rowOf(cells: readonly (ReportCell | null)[]): ReportRow {
	const lines = cells.map((made, index) => (made?.style?.wrap && typeof made.value === "string" ? linesOf(made.value, WIDTHS[FINDING_COLUMNS[index]!]) : 1));
	return { height: 4 + 17 * Math.max(...lines), cells };
}

const LEVEL_COLOR: Record<AlertLevel, string> = { critical: INK.bad, warning: INK.watch, info: INK.info };

function cellsOf(finding: Finding, number: number, language: Language): readonly (ReportCell | null)[] {
	const { formats } = language;
	const top: CellStyle = { vertical: "top" };
	const right: CellStyle = { ...top, align: "right" };
	const words = (value: Cell, style: CellStyle = {}): ReportCell | null => (value === null || value === "" ? null : cell(value, { ...top, ...style }));
	const { kept } = finding;
	const status = kept === null || kept.status === "resolved" ? "todo" : kept.status;
	const cells: Record<FindingColumn, ReportCell | null> = {
		number: cell(number, right),
		level: words(language.levels[finding.level], { color: LEVEL_COLOR[finding.level], indent: 1 }),
		topic: words(language.topics[finding.topic]),
		finding: words(finding.sentence, { wrap: true }),
		contacts: cell(finding.count, { ...right, format: formats.count }),
		share: finding.share === null ? null : cell(finding.share, { ...right, format: formats.rate }),
		place: words(finding.place, { wrap: true, indent: 1 }),
		since: dateCell(finding.since, formats.date, right),
		todo: words(finding.todo, { wrap: true, indent: 1 }),
		gain: finding.gain === null ? null : cell(finding.gain, { ...right, format: gainFormat(finding, WIDTHS.gain, language) }),
		effort: finding.effort === null ? null : words(language.efforts[finding.effort], { indent: 1 }),
		rows: words(rowsText(finding), { wrap: true }),
		owner: yours(kept?.owner ?? null),
		status: yours(typeof status === "string" ? language.findings.statuses[status] : status.typed),
		note: yours(kept?.note ?? null),
		id: words(finding.id, { color: INK.secondary, size: 9 }),
	};
	return FINDING_COLUMNS.map((name) => cells[name]);
}

const yours = (value: Cell): ReportCell => cell(value, { vertical: "top", wrap: true, fill: INK.yours });
const rowsText = ({ rows, count }: Finding): string => (rows.length === 0 ? "" : rows.slice(0, SHOWN).join(", ") + (count > rows.length ? "…" : ""));

/** A finding of the run before, as it was written, and resolved. */
function goneCells(kept: KeptFinding, number: number, language: Language): readonly (ReportCell | null)[] {
	const { formats } = language;
	return FINDING_COLUMNS.map((name) => {
		if (name === "number") return cell(number, { vertical: "top", align: "right" });
		if (name === "status") return yours(language.findings.statuses.resolved);
		if (name === "owner" || name === "note") return yours(kept[name]);
		const value = kept.cells[name] ?? null;
		if (value === null) return null;
		const style: CellStyle = { vertical: "top", color: INK.secondary, ...(RIGHT.has(name) ? { align: "right" } : INDENTED.has(name) ? { indent: 1 } : {}) };
		if (name === "since" && kept.since !== null) return dateCell(kept.since, formats.date, style);
		if (name === "share") return cell(value, { ...style, format: formats.rate });
		if (name === "gain") return cell(value, { ...style, format: formats.gain });
		if (name === "contacts") return cell(value, { ...style, format: formats.count });
		return cell(value, { ...style, ...(name === "finding" || name === "todo" ? { wrap: true } : {}) });
	});
}

/** The lines of a findings tab with what people wrote there; none when the sheet is another. Headers are known in every language. */
export function readFindings(sheet: Sheet, languages: Languages): KeptFinding[] {
	const columns = new Map<FindingColumn, number>();
	sheet.columns.forEach((column, index) => {
		const word = column.codes.length > 0 ? column.cell(column.codes[0]!) : null;
		const name = FINDING_COLUMNS.find((known) => Object.values(languages).some(({ findings }) => findings.headers[known] === word));
		if (name !== undefined && !columns.has(name)) columns.set(name, index);
	});
	if (!columns.has("id") || !columns.has("status") || !columns.has("finding")) return [];
	const kept: KeptFinding[] = [];
	for (let row = 1; row < sheet.rowCount; row++) {
		const at = (name: FindingColumn): Cell => {
			const column = sheet.columns[columns.get(name) ?? -1];
			return column && row < column.codes.length ? column.cell(column.codes[row]!) : null;
		};
		const id = at("id");
		if (typeof id !== "string" || id === "") continue;
		const since = String(at("since") ?? "").slice(0, 10);
		kept.push({
			id,
			cells: Object.fromEntries(FINDING_COLUMNS.map((name) => [name, at(name)])),
			owner: at("owner"),
			status: statusOf(at("status"), languages),
			note: at("note"),
			since: /^\d{4}-\d\d-\d\d$/.test(since) ? since : null,
		});
	}
	return kept;
}

function statusOf(word: Cell, languages: Languages): KeptFinding["status"] {
	const typed = String(word ?? "").trim();
	if (typed === "") return "todo";
	return FINDING_STATUSES.find((name) => Object.values(languages).some(({ findings }) => findings.statuses[name] === typed.toLowerCase())) ?? { typed };
}
