/** How a spreadsheet of one locale reads and shows numbers and dates. */
export interface Locale {
	readonly id: string;
	readonly decimal: "." | ",";
	/** The mark between thousands, as shown. */
	readonly group: string;
	readonly order: "mdy" | "dmy" | "ymd";
	readonly separator: string;
	/** The format that a typed date gets. */
	readonly date: string;
	readonly currency: string;
	readonly before: boolean;
	readonly yes: string;
	readonly no: string;
}

const NNBSP = "\u202f";
const NBSP = "\u00a0";
type Row = readonly [string, "." | ",", string, "mdy" | "dmy" | "ymd", string, string, string, boolean, string?, string?];

const ROWS: readonly Row[] = [
	["en_US", ".", ",", "mdy", "/", "M/d/yyyy", "$", true],
	["en_GB", ".", ",", "dmy", "/", "dd/MM/yyyy", "£", true],
	["en_IE", ".", ",", "dmy", "/", "dd/MM/yyyy", "€", true],
	["en_AU", ".", ",", "dmy", "/", "dd/MM/yyyy", "$", true],
	["en_CA", ".", ",", "ymd", "-", "yyyy-MM-dd", "$", true],
	["en_IN", ".", ",", "dmy", "/", "dd/MM/yyyy", "₹", true],
	["fr_FR", ",", NNBSP, "dmy", "/", "dd/MM/yyyy", "€", false, "VRAI", "FAUX"],
	["fr_BE", ",", NNBSP, "dmy", "/", "dd/MM/yyyy", "€", false, "VRAI", "FAUX"],
	["fr_CA", ",", NBSP, "ymd", "-", "yyyy-MM-dd", "$", false, "VRAI", "FAUX"],
	["fr_CH", ",", NNBSP, "dmy", ".", "dd.MM.yyyy", "CHF", false, "VRAI", "FAUX"],
	["de_DE", ",", ".", "dmy", ".", "dd.MM.yyyy", "€", false, "WAHR", "FALSCH"],
	["de_AT", ",", NBSP, "dmy", ".", "dd.MM.yyyy", "€", true, "WAHR", "FALSCH"],
	["de_CH", ".", "’", "dmy", ".", "dd.MM.yyyy", "CHF", true, "WAHR", "FALSCH"],
	["es_ES", ",", ".", "dmy", "/", "dd/MM/yyyy", "€", false, "VERDADERO", "FALSO"],
	["es_MX", ".", ",", "dmy", "/", "dd/MM/yyyy", "$", true, "VERDADERO", "FALSO"],
	["it_IT", ",", ".", "dmy", "/", "dd/MM/yyyy", "€", false, "VERO", "FALSO"],
	["pt_PT", ",", NBSP, "dmy", "/", "dd/MM/yyyy", "€", false, "VERDADEIRO", "FALSO"],
	["pt_BR", ",", ".", "dmy", "/", "dd/MM/yyyy", "R$", true, "VERDADEIRO", "FALSO"],
	["nl_NL", ",", ".", "dmy", "-", "dd-MM-yyyy", "€", true, "WAAR", "ONWAAR"],
	["sv_SE", ",", NBSP, "ymd", "-", "yyyy-MM-dd", "kr", false, "SANT", "FALSKT"],
	["da_DK", ",", ".", "dmy", ".", "dd.MM.yyyy", "kr.", false, "SAND", "FALSK"],
	["nb_NO", ",", NBSP, "dmy", ".", "dd.MM.yyyy", "kr", true, "SANN", "USANN"],
	["fi_FI", ",", NBSP, "dmy", ".", "d.M.yyyy", "€", false, "TOSI", "EPÄTOSI"],
	["pl_PL", ",", NBSP, "dmy", ".", "d.MM.yyyy", "zł", false, "PRAWDA", "FAŁSZ"],
	["cs_CZ", ",", NBSP, "dmy", ".", "d. M. yyyy", "Kč", false, "PRAVDA", "NEPRAVDA"],
	["ja_JP", ".", ",", "ymd", "/", "yyyy/MM/dd", "¥", true],
];

const TABLE = new Map<string, Locale>(
	ROWS.map(([id, decimal, group, order, separator, date, currency, before, yes = "TRUE", no = "FALSE"]) => [
		id,
		{ id, decimal, group, order, separator, date, currency, before, yes, no },
	]),
);

/** The locale of that id (`fr_FR`, `fr-FR`, or `fr` for the first of the language); an unknown one is refused by name. */
export function localeNamed(id: string): Locale {
	const name = id.replace("-", "_");
	const found = TABLE.get(name) ?? [...TABLE.values()].find((locale) => locale.id.startsWith(`${name.slice(0, 2)}_`));
	if (found === undefined) throw new Error(`not emulated: locale ${id}`);
	return { ...found, id: name };
}
