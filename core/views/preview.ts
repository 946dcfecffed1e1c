import { changeOf } from "../changes.ts";
import type { Language } from "../languages/language.ts";
import { issueWords } from "../languages/sentences.ts";
import type { Analysis } from "../model/analysis.ts";
import { CHANGE_KINDS, type ChangeKind } from "../model/change.ts";
import { type Cleaned, STATES } from "../model/cleaned.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { Report } from "../model/report.ts";
import type { ChangeView, LeftView, PreviewView } from "../model/view.ts";
import { ADDED_FIELDS } from "../tabs/added-fields.ts";
import { trim } from "../text/trim.ts";
import { cellText } from "./cell-text.ts";

const EXAMPLES = 5;
/** Distinct cells looked at for the examples of a kind. */
const LOOKED_AT = 400;
const [INVALID, AMBIGUOUS] = [STATES.indexOf("invalid"), STATES.indexOf("ambiguous")];

/** What would be written: the columns with the letters under which they would stand, the changes in them by kind, what is only proposed and
 *  what could not be read. Counts are of cells. */
export function previewView(analysis: Analysis, report: Report, letters: readonly string[], language: Language): PreviewView {
	const { contacts, settings } = analysis;
	const columns = ADDED_FIELDS.flatMap((field) => contacts.fields.get(field)?.[0] ?? []);
	const refused = new Set(settings.refusedChanges);
	const changes = CHANGE_KINDS.map((kind): ChangeView => {
		const codes = columns.map((column) => codesOf(column, (code) => changeOf(column, code) === kind));
		return {
			kind,
			count: rowsOf(columns, codes),
			refused: refused.has(kind),
			examples: examplesOf(columns, codes, language).map(({ column, code, outcome }) => ({
				...placeOf(column, code, analysis),
				before: cellText(column.column.cell(code), language),
				after: outcome.value === null ? "" : cellText(outcome.value, language),
			})),
		};
	});
	const doubts = columns.map((column) => codesOf(column, (code) => isSuggested(column, code)));
	const left = columns.map((column) =>
		codesOf(column, (code) => column.states[code] === INVALID || (column.states[code] === AMBIGUOUS && !isSuggested(column, code))),
	);
	const rows = contacts.table.rowCount;
	return {
		rows,
		columns: report.columns.map(({ header }, index) => ({ header, letter: letters[index]! })),
		tabs: report.sheets.map(({ name }) => name),
		cells: report.columns.length * (rows + 1) + report.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columnWidths.length, 0),
		changes: changes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || kindOrder(a.kind) - kindOrder(b.kind)),
		suggested: rowsOf(columns, doubts),
		left: {
			count: rowsOf(columns, left),
			examples: examplesOf(columns, left, language).map(
				({ column, code, outcome }): LeftView => ({
					...placeOf(column, code, analysis),
					value: cellText(column.column.cell(code), language),
					reason: outcome.issue ? issueWords(language, outcome.issue) : language.states[outcome.state],
				}),
			),
		},
	};
}

const kindOrder = (kind: ChangeKind): number => CHANGE_KINDS.indexOf(kind);

/** Suggestions have a column of their own for e-mails alone. */
const isSuggested = (column: CleanedColumn, code: number): boolean =>
	column.type === "email" && column.states[code] === AMBIGUOUS && column.outcome(code).suggestion !== undefined;

function codesOf({ counts }: CleanedColumn, holds: (code: number) => boolean): readonly number[] {
	const codes: number[] = [];
	for (let code = 0; code < counts.length; code++) if (counts[code]! > 0 && holds(code)) codes.push(code);
	return codes;
}

const rowsOf = (columns: readonly CleanedColumn[], codes: readonly (readonly number[])[]): number =>
	codes.reduce((sum, some, index) => sum + some.reduce((rows, code) => rows + columns[index]!.counts[code]!, 0), 0);

interface Example {
	readonly column: CleanedColumn;
	readonly code: number;
	readonly outcome: Cleaned<string | number>;
	readonly text: string;
	readonly telling: number;
}

/** The most telling cells: one of each reason and column before two of the same, frequent reasons first; among them, what differs by more
 *  than spaces or capitals. The order of the rows decides nothing. */
function examplesOf(columns: readonly CleanedColumn[], codes: readonly (readonly number[])[], language: Language): readonly Example[] {
	const all = codes.reduce((sum, some) => sum + some.length, 0);
	const step = Math.max(1, Math.floor(all / LOOKED_AT));
	const groups = new Map<string, { rows: number; readonly examples: Example[] }>();
	columns.forEach((column, index) => {
		const some = codes[index]!;
		const chosen = step === 1 ? some : some.filter((code) => hash(String(column.column.cell(code))) % step === 0);
		for (const code of chosen.length > 0 ? chosen : firstTexts(column, some)) {
			const outcome = column.outcome(code);
			const group = `${outcome.issue?.kind ?? ""} ${column.field}`;
			const seen = groups.get(group) ?? { rows: 0, examples: [] };
			const text = String(column.column.cell(code));
			seen.rows += column.counts[code]!;
			seen.examples.push({
				column,
				code,
				outcome,
				text,
				telling: tellingOf(cellText(column.column.cell(code), language), outcome.value === null ? "" : cellText(outcome.value, language)),
			});
			groups.set(group, seen);
		}
	});
	const ranked = [...groups]
		.sort(([nameA, a], [nameB, b]) => b.rows - a.rows || (nameA < nameB ? -1 : 1))
		.map(([, { examples }]) => examples.sort((a, b) => b.telling - a.telling || a.text.length - b.text.length || (a.text < b.text ? -1 : 1)));
	const found: Example[] = [];
	for (let round = 0; found.length < EXAMPLES && ranked.some((examples) => examples.length > round); round++) {
		for (const examples of ranked) if (found.length < EXAMPLES && examples[round]) found.push(examples[round]!);
	}
	return found;
}

/** 0: no difference to be seen but spaces at the ends; 1: spaces; 2: capitals; 3: more. Texts too long to be shown whole tell less. */
function tellingOf(before: string, after: string): number {
	const plain = trim(before);
	const shown = before.length > 40 ? -0.5 : 0;
	if (plain === after) return shown;
	const [a, b] = [plain.replace(/\s+/g, ""), after.replace(/\s+/g, "")];
	return shown + (a === b ? 1 : a.toLowerCase() === b.toLowerCase() ? 2 : 3);
}

const firstTexts = ({ column }: CleanedColumn, codes: readonly number[]): readonly number[] =>
	[...codes].sort((a, b) => (String(column.cell(a)) < String(column.cell(b)) ? -1 : 1)).slice(0, EXAMPLES);

/** First row of a code, and its column as the user named it. */
function placeOf({ column, header }: CleanedColumn, code: number, { contacts }: Analysis): { readonly row: number; readonly column: string } {
	return { row: contacts.table.rowNumbers[column.codes.indexOf(code)]!, column: header };
}

/** FNV-1a of the first letters. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length && index < 64; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}
