import { clean } from "../clean.ts";
import { census } from "../columns/census.ts";
import { columnLetters } from "../columns/letters.ts";
import { newKeys } from "../keys.ts";
import type { Language } from "../languages/language.ts";
import type { CleanedColumn } from "../model/cleaned-column.ts";
import type { Column } from "../model/column.ts";
import { isConsent } from "../model/field.ts";
import type { Mapping, MappingEntry } from "../model/mapping.ts";
import type { Settings } from "../model/settings.ts";
import type { Table } from "../model/sheet.ts";
import { CONSENTS } from "../model/tags.ts";
import type { ColumnsView, ColumnView } from "../model/view.ts";
import type { Reference } from "../reference.ts";
import { trim } from "../text/trim.ts";
import { cellText } from "./cell-text.ts";

const SAMPLES = 3;
const MOST_CONSENTS = 6;

/** What a person is shown of the columns of a sheet, out of the rows that were read. `rows`: data rows of the whole sheet. */
export function columnsView(
	table: Table,
	mapping: Mapping,
	rows: number,
	rowsBefore: number | null,
	settings: Settings,
	reference: Reference,
	language: Language,
): ColumnsView {
	const columns = mapping
		.filter((entry, at) => mapping.findIndex(({ index }) => index === entry.index) === at)
		.map((entry): ColumnView => {
			const column = table.columns[entry.index]!;
			return {
				entry,
				letter: columnLetters(entry.index),
				samples: samplesOf(column, language),
				consents: entry.field !== null && isConsent(entry.field) ? consentsOf(table, entry, settings, reference, language) : null,
			};
		});
	return { sheet: table.sheet, rows, headerRow: table.headerRow, remarks: table.remarks, columns, rowsBefore };
}

/** Distinct values, one of each look before two of the same, the most frequent first: what a column holds is told by how its values differ.
 *  The order of the rows decides nothing. */
function samplesOf(column: Column, language: Language): readonly string[] {
	const counts = census(column);
	const looks = new Map<string, { rows: number; readonly values: Map<string, number> }>();
	for (let code = 0; code < counts.length; code++) {
		if (counts[code] === 0) continue;
		const text = trim(cellText(column.cell(code), language));
		if (text === "") continue;
		const look = lookOf(text);
		const seen = looks.get(look) ?? { rows: 0, values: new Map<string, number>() };
		seen.rows += counts[code]!;
		seen.values.set(text, (seen.values.get(text) ?? 0) + counts[code]!);
		looks.set(look, seen);
	}
	const ranked = [...looks]
		.sort(([lookA, a], [lookB, b]) => b.rows - a.rows || (lookA < lookB ? -1 : 1))
		.map(([, { values }]) => [...values].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text));
	const samples: string[] = [];
	for (let round = 0; samples.length < SAMPLES && ranked.some((values) => values.length > round); round++) {
		for (const values of ranked) if (samples.length < SAMPLES && values[round] !== undefined) samples.push(values[round]!);
	}
	return samples;
}

/** Runs of letters, of figures and of spaces as one sign each: "06 12" and "01 23" look the same. */
const lookOf = (text: string): string =>
	text
		.slice(0, 64)
		.replace(/\p{L}+/gu, "a")
		.replace(/\d+/g, "9")
		.replace(/\s+/g, " ")
		.slice(0, 16);

function consentsOf(table: Table, entry: MappingEntry, settings: Settings, reference: Reference, language: Language): ColumnView["consents"] {
	const [cleaned] = clean(table, [entry], settings, newKeys(), reference).get(entry.field!) ?? [];
	if (!cleaned) return [];
	const values = new Map<string, { rows: number; readonly read: NonNullable<ColumnView["consents"]>[number]["read"] }>();
	for (let code = 0; code < cleaned.counts.length; code++) {
		if (cleaned.counts[code] === 0) continue;
		const value = trim(cellText(cleaned.column.cell(code), language));
		const known = values.get(value);
		if (known) known.rows += cleaned.counts[code]!;
		else values.set(value, { rows: cleaned.counts[code]!, read: readOf(cleaned, code) });
	}
	return [...values]
		.sort(([a, { rows: n }], [b, { rows: m }]) => m - n || (a < b ? -1 : 1))
		.slice(0, MOST_CONSENTS)
		.map(([value, { read }]) => ({ value, read }));
}

const readOf = ({ marks }: CleanedColumn, code: number) => CONSENTS[marks[code]!]!;
