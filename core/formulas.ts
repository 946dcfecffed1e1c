// What a person may ask in a cell: a column of cells in, cleaned ones out, for the custom functions of every host.
import { toDay } from "./dates/civil-date.ts";
import { readers } from "./fields/index.ts";
import type { Language } from "./languages/language.ts";
import type { Cell } from "./model/cell.ts";
import type { Cleaned } from "./model/cleaned.ts";
import type { CleanContext, IsoDate, LanguageCode } from "./model/context.ts";
import type { FieldType } from "./model/field.ts";
import type { Formula } from "./model/formula.ts";
import type { Consent } from "./model/tags.ts";
import { isOptOutHeader } from "./reference/consents.ts";
import type { Reference } from "./reference.ts";
import { recencyBand } from "./segments/recency-band.ts";

export interface FormulaContext {
	readonly country: string;
	readonly language: LanguageCode;
	/** The day to which `recency` counts. */
	readonly today: IsoDate;
	readonly reference: Reference;
	/** For `date` and `recency`: how a number is read. */
	readonly system?: 1900 | 1904;
}

/** The answers for a block of cells, in its shape; all of it is read as one column, as the order of day and month is decided for a column.
 *  What cannot be read gives an empty cell. `option`: for `phone` and `postcode` the country, for `name` the part ("first", "last",
 *  "civility"), for `consent` the header, for `recency` the day to count to.
 *  @example formula("email", [[" Ana@Example.COM "]], undefined, context)  // [["Ana@example.com"]] */
export function formula(name: Formula, cells: readonly (readonly Cell[])[], option: string | undefined, context: FormulaContext): readonly (readonly Cell[])[] {
	const type = TYPES[name];
	const reader = readers[type];
	const country = (name === "phone" || name === "postcode") && option ? option.trim().toUpperCase() : context.country;
	const header = name === "consent" ? (option ?? "") : "";
	const around: CleanContext = {
		country,
		header,
		auditDate: name === "recency" && option ? option : context.today,
		reference: context.reference,
		...(context.system === undefined ? {} : { system: context.system }),
	};
	const counts = new Map<Cell, number>();
	for (const row of cells) for (const cell of row) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	const facts = {
		...reader.study?.(counts, around),
		...(name === "consent" && isOptOutHeader(header, context.reference.values.consents) ? { inverted: true } : {}),
	};
	const answers = new Map<Cell, Cell>();
	for (const cell of counts.keys())
		answers.set(cell, answer(name, reader.clean(cell, { ...around, ...facts }), option, around, context.reference.languages[context.language]));
	return cells.map((row) => row.map((cell) => answers.get(cell)!));
}

const TYPES: Readonly<Record<Formula, FieldType>> = {
	phone: "phone",
	email: "email",
	name: "full_name",
	date: "date",
	consent: "consent",
	recency: "date",
	postcode: "postcode",
	city: "city",
};

function answer(name: Formula, read: Cleaned<string | number>, option: string | undefined, { auditDate }: CleanContext, language: Language): Cell {
	if (name === "consent") return language.consents[(read.value ?? "unknown") as Consent];
	if (name === "recency") return language.bands[recencyBand(read.value === null ? null : toDay(auditDate) - toDay(String(read.value)))];
	if (name === "name" && option !== undefined && option !== "") {
		const part = PARTS[option.trim().toLowerCase()];
		const parts = read as unknown as Readonly<Record<string, string | undefined>>;
		return read.value === null || part === undefined ? null : (parts[part] ?? null);
	}
	return read.value;
}

/** In either language, as people type them. */
const PARTS: Readonly<Record<string, string>> = {
	first: "firstName",
	prénom: "firstName",
	prenom: "firstName",
	last: "lastName",
	nom: "lastName",
	civility: "civility",
	civilité: "civility",
	civilite: "civility",
};
