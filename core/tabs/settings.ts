import type { AddedColumnKind, Language, Languages, SettingKey } from "../languages/language.ts";
import { remarkWords } from "../languages/sentences.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Cell } from "../model/cell.ts";
import { CHANGE_KINDS } from "../model/change.ts";
import { defaultSettings } from "../model/defaults.ts";
import { CONTACT_FIELDS } from "../model/field.ts";
import type { MappingEntry } from "../model/mapping.ts";
import type { AddedColumn, ReportCell, ReportRow, ReportSheet } from "../model/report.ts";
import type { Settings } from "../model/settings.ts";
import type { Sheet } from "../model/sheet.ts";
import { cell, INK, TAB_COLOR } from "./style.ts";

/** A column of ours as the settings tab explains it. */
export interface ColumnNote {
	readonly column: AddedColumn;
	/** Index of the column of the sheet it comes from; null when it comes from several. */
	readonly from: number | null;
	readonly kind: AddedColumnKind;
}
export interface RunLine {
	readonly runAt: string;
	readonly host: string;
	readonly version: string;
	readonly durationMs: number | null;
	readonly languages: Languages;
}

/** Settings in the order in which they are read. */
const KEYS: readonly SettingKey[] = [
	"country",
	"language",
	"completeProfile",
	"activeDays",
	"retention.months",
	"retention.soonDays",
	"vip.share",
	"vip.months",
	"vip.minOrders",
	"vip.activeDays",
	"sharedByNames",
	"alerts.sameValueShare",
	"alerts.unmatchedRevenueShare",
	"alerts.placeholderShare",
	"alerts.futureShare",
	"anonymous",
	"statusColumns",
	"refusedChanges",
];
const SHARES: ReadonlySet<string> = new Set<SettingKey>([
	"vip.share",
	"alerts.sameValueShare",
	"alerts.unmatchedRevenueShare",
	"alerts.placeholderShare",
	"alerts.futureShare",
]);
const WIDTHS = [170, 230, 190, 150, 190, 420];
const header = { bold: true, fill: INK.header } as const;

/** The settings tab: the settings, the dictionary of the columns, the runs. */
export function settingsSheet(analysis: Analysis, columns: readonly ColumnNote[], run: RunLine, previous: readonly Sheet[], language: Language): ReportSheet {
	const { settings } = language;
	const blank: ReportRow = { cells: [] };
	const rows: ReportRow[] = [
		title(settings.titles.settings),
		{ cells: ["key", ...(["setting", "value", "default", "effect"] as const).map((name) => settings.settingHeaders[name])].map((word) => cell(word, header)) },
		...KEYS.map((key) => settingRow(key, analysis.settings, language)),
		blank,
		title(settings.titles.columns),
		{ cells: (["column", "readAs", "decidedBy", "confidence", "added", "holds"] as const).map((name) => cell(settings.columnHeaders[name], header)) },
		...columnRows(analysis.mapping, columns, language),
		blank,
		title(settings.titles.runs),
		{ cells: RUN_COLUMNS.map((name) => cell(settings.runHeaders[name], header)) },
		// As in the history, a run replaces that of its own audit date.
		...previous
			.flatMap((sheet) => readRuns(sheet, run.languages))
			.filter(([date]) => date !== analysis.settings.auditDate)
			.map((cells) => ({ cells: cells.map((value) => (value === null ? null : cell(value))) })),
		runRow(analysis, run, language),
	];
	return {
		id: "settings",
		name: language.tabs.settings,
		tabColor: TAB_COLOR,
		gridlines: true,
		columnWidths: WIDTHS,
		rows,
		frozenRows: 0,
		charts: [],
		choices: [],
		print: null,
	};
}

const title = (text: string): ReportRow => ({ height: 26, cells: [cell(text, { bold: true, size: 13, color: INK.heading })] });

function settingRow(key: SettingKey, settings: Settings, language: Language): ReportRow {
	const { label, effect } = language.settings.labels[key];
	const style = {
		align: "left",
		...(SHARES.has(key) ? { format: key.startsWith("alerts") ? language.formats.rate : language.formats.wholeRate } : {}),
	} as const;
	const standard = key === "language" ? null : shownValue(key, defaultSettings(settings.auditDate, settings.language), language);
	return {
		cells: [
			cell(key, { color: INK.secondary }),
			cell(label),
			cell(shownValue(key, settings, language), { ...style, fill: INK.yours }),
			standard === null ? null : cell(standard, { ...style, color: INK.secondary }),
			cell(effect),
		],
	};
}

function at(key: SettingKey, settings: Settings): unknown {
	const [group, name] = key.split(".") as [keyof Settings, string | undefined];
	return name === undefined ? settings[group] : (settings[group] as unknown as Record<string, unknown>)[name];
}

/** A setting as it stands in its cell. */
function shownValue(key: SettingKey, settings: Settings, language: Language): Cell {
	if (key === "completeProfile") return settings.completeProfile?.map((field) => language.fields[field]).join(", ") ?? language.settings.defaultFields;
	if (key === "refusedChanges") return settings.refusedChanges.map((kind) => language.changeKinds[kind]).join("; ") || language.settings.noChange;
	if (key === "statusColumns") return language.settings.statusColumns[settings.statusColumns];
	const value = at(key, settings);
	return typeof value === "boolean" ? (value ? language.yes : language.no) : (value as string | number);
}

const confidenceWord = ({ confidence, field, question }: MappingEntry): "sure" | "likely" | "contested" | "below" =>
	question !== undefined ? "contested" : field === null || confidence < 0.5 ? "below" : confidence >= 0.9 ? "sure" : confidence >= 0.7 ? "likely" : "contested";

function columnRows(mapping: Analysis["mapping"], notes: readonly ColumnNote[], language: Language): readonly ReportRow[] {
	const { columns } = language;
	const ours = (note: ColumnNote | undefined): readonly (ReportCell | null)[] =>
		note ? [cell(note.column.header), cell(columns.holds[note.kind], { color: INK.secondary })] : [null, null];
	const read = mapping.flatMap((entry): ReportRow[] => {
		// A column may be read as several consents: ours stand beside the first.
		const made = mapping.find(({ index }) => index === entry.index) === entry ? notes.filter(({ from }) => from === entry.index) : [];
		const word = language.confidence[confidenceWord(entry)];
		const first = [
			cell(entry.column === "" ? null : entry.column),
			cell(entry.field === null ? language.confidence.below : language.fields[entry.field]),
			entry.field === null && entry.because !== "user" ? null : cell(language.because[entry.because]),
			entry.because === "user"
				? null
				: cell(entry.question === undefined ? word : `${word}${language.colon}${language.questions[entry.question](entry.column)}`),
		];
		return [{ cells: [...first, ...ours(made[0])] }, ...made.slice(1).map((note) => ({ cells: [null, null, null, null, ...ours(note)] }))];
	});
	const whole = notes.filter(({ from }) => from === null).map((note) => ({ cells: [null, null, null, null, ...ours(note)] }));
	return [...read, ...whole];
}

const RUN_COLUMNS = ["date", "host", "rows", "duration", "version", "remark"] as const;

function runRow({ source, contacts, settings }: Analysis, run: RunLine, language: Language): ReportRow {
	return {
		cells: [
			cell(settings.auditDate),
			cell(run.host),
			cell(source.rows, { align: "left", format: language.formats.count }),
			run.durationMs === null ? null : cell(language.settings.seconds(run.durationMs)),
			cell(run.version),
			contacts.table.remarks.length === 0 ? null : cell(contacts.table.remarks.map((remark) => remarkWords(language, remark)).join(" · ")),
		],
	};
}

/** Where a block of a settings tab starts: the row under the headers that hold its words in some language; -1 without one. */
function blockStart(sheet: Sheet, isHeader: (cells: readonly Cell[]) => boolean): number {
	for (let row = 0; row < sheet.rowCount; row++) if (isHeader(rowOf(sheet, row))) return row + 1;
	return -1;
}

function rowOf(sheet: Sheet, row: number): readonly Cell[] {
	return WIDTHS.map((_, index) => {
		const column = sheet.columns[index];
		return column && row < column.codes.length ? column.cell(column.codes[row]!) : null;
	});
}

/** The lines of earlier runs, as they stand in a settings tab. */
function readRuns(sheet: Sheet, languages: Languages): readonly (readonly Cell[])[] {
	const start = blockStart(sheet, (cells) =>
		Object.values(languages).some(({ settings }) => RUN_COLUMNS.every((name, index) => cells[index] === settings.runHeaders[name])),
	);
	if (start < 0) return [];
	const runs: (readonly Cell[])[] = [];
	for (let row = start; row < sheet.rowCount; row++) {
		const cells = rowOf(sheet, row);
		if (cells[0] === null || cells[0] === "") break;
		runs.push(cells);
	}
	return runs;
}

/** The settings that a person changed in a settings tab, nested as in a settings file, unchecked; {} when the sheet is another.
 *  Words of every language are understood ("oui", "E-mail"); what is not understood stays as typed, for the check to refuse. */
export function readSettings(sheet: Sheet, languages: Languages): Readonly<Record<string, unknown>> {
	const start = blockStart(
		sheet,
		([key, , value]) => key === "key" && Object.values(languages).some(({ settings }) => settings.settingHeaders.value === value),
	);
	if (start < 0) return {};
	const found: Record<string, Record<string, unknown> | unknown> = {};
	for (let row = start; row < sheet.rowCount; row++) {
		const [key, , value, standard] = rowOf(sheet, row) as [Cell, Cell, Cell, Cell];
		const known = KEYS.find((name) => name === key);
		if (key === null || key === "") break;
		if (known === undefined || value === null || value === "" || value === standard) continue;
		const [group, name] = known.split(".") as [string, string | undefined];
		if (name === undefined) found[group] = understood(known, value, languages);
		else found[group] = { ...(found[group] as object | undefined), [name]: understood(known, value, languages) };
	}
	return found;
}

/** A cell as the value of a setting, or as it was typed. */
function understood(key: SettingKey, value: Cell, languages: Languages): unknown {
	const text = String(value).trim();
	const isWord = (word: (language: Language) => string): boolean =>
		Object.values(languages).some((language) => word(language).toLowerCase() === text.toLowerCase());
	if (key === "country") return text.toUpperCase();
	if (key === "language") return text.toLowerCase();
	if (key === "anonymous") return typeof value === "boolean" ? value : isWord(({ yes }) => yes) ? true : isWord(({ no }) => no) ? false : text;
	if (key === "statusColumns") return (["contact", "all"] as const).find((name) => isWord(({ settings }) => settings.statusColumns[name])) ?? text;
	if (key === "completeProfile")
		return isWord(({ settings }) => settings.defaultFields) ? null : text.split(/[,;]/).map((name) => fieldNamed(name.trim(), languages));
	if (key === "refusedChanges") return isWord(({ settings }) => settings.noChange) ? [] : text.split(";").map((name) => changeNamed(name.trim(), languages));
	return numberOf(text);
}

function fieldNamed(name: string, languages: Languages): string {
	const same = (word: string): boolean => word.toLowerCase() === name.toLowerCase().replace(/'/g, "’");
	return CONTACT_FIELDS.find((field) => field === name || Object.values(languages).some(({ fields }) => same(fields[field]))) ?? name;
}

function changeNamed(name: string, languages: Languages): string {
	const same = (word: string): boolean => word.toLowerCase() === name.toLowerCase().replace(/'/g, "’");
	return CHANGE_KINDS.find((kind) => kind === name || Object.values(languages).some(({ changeKinds }) => same(changeKinds[kind]))) ?? name;
}

/** "0.1", "10 %", "10%" or "36" as a number; else the text. */
function numberOf(text: string): number | string {
	const [, digits, percent] = /^([\d\s\u00a0\u202f]*[.,]?\d+)[\s\u00a0\u202f]*(%?)$/.exec(text) ?? [];
	if (digits === undefined) return text;
	const value = Number(digits.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
	return percent === "%" ? Number((value / 100).toPrecision(12)) : value;
}
