import type { MappedTable } from "./analyse.ts";
import { locate } from "./locate.ts";
import { proposeMapping, sheetKind } from "./map.ts";
import type { Mapping, SheetKind } from "./model/mapping.ts";
import type { Settings } from "./model/settings.ts";
import type { Sheet } from "./model/sheet.ts";
import type { Reference } from "./reference.ts";
import { columnsOfOurs, isOurHeader } from "./tabs/ours.ts";

/** A sheet that was looked at: its table, what its columns seem to be, and what kind of sheet that makes it. */
export interface SurveyedSheet extends MappedTable {
	readonly name: string;
	readonly kind: SheetKind;
}

/** Looks at one sheet: where its table lies and what its columns are; our own columns of an earlier audit are left out.
 *  `headerRow`: the user's word, 0 for none. */
export function surveySheet(sheet: Sheet, settings: Settings, { words, languages }: Pick<Reference, "words" | "languages">, headerRow?: number): SurveyedSheet {
	const table = locate(sheet, words, headerRow, columnsOfOurs(sheet, languages));
	const mapping = proposeMapping(table, { country: settings.country, auditDate: settings.auditDate, words }).filter(
		({ column }) => !isOurHeader(column, languages),
	);
	return { name: sheet.name, table, kind: sheetKind(table, mapping, words), mapping };
}

/** The sheet that holds the contacts: of those that look like it, the one with most recognised columns, then most rows, then the first. */
export function contactsAmong(surveyed: readonly SurveyedSheet[]): SurveyedSheet | null {
	const candidates = surveyed.filter(({ kind, table }) => kind === "contacts" && table.rowCount > 0);
	return best(candidates.length > 0 ? candidates : surveyed.filter(({ kind, mapping }) => kind === "other" && recognised(mapping) > 0));
}

/** The sheet that holds the orders, if any looks like it. */
export function salesAmong(surveyed: readonly SurveyedSheet[]): SurveyedSheet | null {
	return best(surveyed.filter(({ kind, table }) => kind === "sales" && table.rowCount > 0));
}

function best(sheets: readonly SurveyedSheet[]): SurveyedSheet | null {
	return sheets.reduce<SurveyedSheet | null>((found, sheet) => {
		if (found === null) return sheet;
		const more = recognised(sheet.mapping) - recognised(found.mapping) || sheet.table.rowCount - found.table.rowCount;
		return more > 0 ? sheet : found;
	}, null);
}

const recognised = (mapping: Mapping): number => mapping.filter(({ field }) => field !== null).length;
