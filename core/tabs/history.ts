import { figuresOf } from "../kpis/figures.ts";
import type { Language, Languages } from "../languages/language.ts";
import { kpiLabel } from "../languages/sentences.ts";
import type { Analysis, HistoryRow } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import type { KpiId, KpiValue, Slice } from "../model/kpi-value.ts";
import type { ReportCell, ReportSheet } from "../model/report.ts";
import type { Sheet } from "../model/sheet.ts";
import { settingsId } from "../settings-id.ts";
import { hideSources } from "./anonymous.ts";
import { cell, dateCell, INK, TAB_COLOR } from "./style.ts";

/** Headers of the history tab: the same words in every language, for dashboard tools. New ones go last. */
const COLUMNS = [
	"audit_date",
	"run_at",
	"kpi",
	"label",
	"field",
	"channel",
	"source",
	"segment",
	"band",
	"month",
	"activity",
	"from",
	"to",
	"part",
	"whole",
	"base",
	"value",
	"unit",
	"declared",
	"comparable",
	"settings_id",
	"loupe_version",
	"retention",
	"channels",
	"level",
] as const;
/** Contacts without a source are a slice too; an empty cell would say that the figure is not by source. */
const NO_SOURCE = "(none)";
type HistoryColumn = (typeof COLUMNS)[number];
const WIDTHS: Partial<Record<HistoryColumn, number>> = { run_at: 160, kpi: 160, label: 160, source: 120, value: 120 };

/** The history tab: earlier runs as they stand, then this one. A run of the same audit date is replaced. */
export function historySheet(analysis: Analysis, run: { readonly runAt: string; readonly version: string }, language: Language): ReportSheet {
	const kept = analysis.history.filter((row) => row.auditDate !== analysis.settings.auditDate);
	const all = [...kept, ...rowsOf(analysis, run, language)];
	const rows = analysis.settings.anonymous ? all.map((row) => withoutSource(row, language)) : all;
	const header = { bold: true, fill: INK.header } as const;
	return {
		id: "history",
		name: language.tabs.history,
		tabColor: TAB_COLOR,
		gridlines: true,
		columnWidths: COLUMNS.map((name) => WIDTHS[name] ?? 90),
		rows: [{ cells: COLUMNS.map((name) => cell(name, header)) }, ...rows.map((row) => ({ cells: cellsOf(row) }))],
		frozenRows: 1,
		charts: [],
		choices: [],
		print: null,
	};
}

/** This run as lines of the history. */
function rowsOf(analysis: Analysis, { runAt, version }: { readonly runAt: string; readonly version: string }, language: Language): readonly HistoryRow[] {
	const { settings, mapping, source } = analysis;
	const id = settingsId(settings, mapping, source.sheet);
	const { previous, comparedWith } = figuresOf(analysis);
	const comparable = previous === comparedWith;
	return analysis.kpis.map((kpi) => ({
		auditDate: settings.auditDate,
		runAt,
		kpi,
		label: kpiLabel(language, kpi),
		declared: false,
		comparable,
		settingsId: id,
		version,
	}));
}

function withoutSource(row: HistoryRow, language: Language): HistoryRow {
	if (row.kpi.of?.source === undefined) return row;
	const [kpi] = hideSources([row.kpi], language);
	return { ...row, kpi: kpi!, label: kpiLabel(language, kpi!) };
}

function cellsOf(row: HistoryRow): readonly (ReportCell | null)[] {
	const { kpi } = row;
	const of: Slice = kpi.of ?? {};
	const values: Record<HistoryColumn, Cell> = {
		audit_date: row.auditDate,
		run_at: row.runAt,
		kpi: kpi.id,
		label: row.label,
		field: of.field ?? null,
		channel: of.channel ?? null,
		source: of.source === "" ? NO_SOURCE : (of.source ?? null),
		segment: of.segment ?? null,
		band: of.band ?? null,
		month: of.month ?? null,
		activity: of.activity ?? null,
		from: null,
		to: null,
		part: kpi.part ?? null,
		whole: kpi.whole ?? null,
		base: kpi.base ?? null,
		value: kpi.value,
		unit: kpi.unit,
		declared: row.declared,
		comparable: row.comparable,
		settings_id: row.settingsId,
		loupe_version: row.version,
		retention: of.retention ?? null,
		channels: of.channels ?? null,
		level: of.level ?? null,
	};
	return COLUMNS.map((name) => {
		const value = values[name];
		if (value === null) return null;
		if (name === "audit_date") return dateCell(row.auditDate, "yyyy-mm-dd", {});
		return { value };
	});
}

const text = (value: Cell): string | undefined => (value === null || value === "" ? undefined : String(value));
const number = (value: Cell): number | undefined => {
	const read = typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
	return Number.isFinite(read) ? read : undefined;
};
const truth = (value: Cell, otherwise: boolean): boolean =>
	value === true || /^(true|vrai|1)$/i.test(String(value)) ? true : value === false || /^(false|faux|0)$/i.test(String(value)) ? false : otherwise;

/** The runs kept in a history tab, in the order of its rows; none when the sheet is another. Rows of figures that this version
 *  does not know, or without a date, are left out. */
export function readHistory(sheet: Sheet, languages: Languages): HistoryRow[] {
	const known: ReadonlySet<string> = new Set(Object.keys(languages.en.kpis));
	const header = new Map<string, number>();
	sheet.columns.forEach((column, index) => {
		const word = column.codes.length > 0 ? column.cell(column.codes[0]!) : null;
		if (typeof word === "string" && !header.has(word)) header.set(word, index);
	});
	if (!["audit_date", "kpi", "value", "settings_id"].every((name) => header.has(name))) return [];
	const at = (name: HistoryColumn, row: number): Cell => {
		const column = sheet.columns[header.get(name) ?? -1];
		return column && row < column.codes.length ? column.cell(column.codes[row]!) : null;
	};
	const rows: HistoryRow[] = [];
	for (let row = 1; row < sheet.rowCount; row++) {
		const auditDate = String(at("audit_date", row) ?? "").slice(0, 10);
		const id = String(at("kpi", row) ?? "");
		if (!/^\d{4}-\d\d-\d\d$/.test(auditDate) || !known.has(id)) continue;
		rows.push({
			auditDate,
			runAt: text(at("run_at", row)) ?? "",
			kpi: kpiAt((name) => at(name, row), id as KpiId),
			label: text(at("label", row)) ?? "",
			declared: truth(at("declared", row), false),
			comparable: truth(at("comparable", row), true),
			settingsId: text(at("settings_id", row)) ?? "",
			version: text(at("loupe_version", row)) ?? "",
		});
	}
	return rows;
}

function kpiAt(at: (name: HistoryColumn) => Cell, id: KpiId): KpiValue {
	const channels = number(at("channels"));
	const slices = Object.entries({
		field: text(at("field")),
		channel: text(at("channel")),
		source: at("source") === NO_SOURCE ? "" : text(at("source")),
		segment: text(at("segment")),
		band: text(at("band")),
		activity: text(at("activity")),
		retention: text(at("retention")),
		month: text(at("month")),
		level: text(at("level")),
		channels,
	}).filter(([, value]) => value !== undefined);
	const [part, whole, base, unit] = [number(at("part")), number(at("whole")), text(at("base")), text(at("unit"))];
	return {
		id,
		...(slices.length > 0 ? { of: Object.fromEntries(slices) as Slice } : {}),
		...(part === undefined ? {} : { part }),
		...(whole === undefined ? {} : { whole }),
		...(base === undefined ? {} : { base: base as NonNullable<KpiValue["base"]> }),
		value: number(at("value")) ?? null,
		unit: unit === "ratio" || unit === "count" ? unit : "amount",
	};
}
