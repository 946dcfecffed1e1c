import type { LanguageCode } from "../core/model/context.ts";
import type { CsvProblem } from "./csv/error.ts";
import type { UsageProblem } from "./usage-error.ts";
import type { XlsxProblem } from "./xlsx/error.ts";

/** A sentence for each problem: what failed, on what, what is there, what is wanted. */
export interface LocalWords {
	readonly usage: { readonly [K in UsageProblem["kind"]]: (problem: Extract<UsageProblem, { kind: K }>) => string };
	readonly csv: { readonly [K in CsvProblem["kind"]]: (problem: Extract<CsvProblem, { kind: K }>, file: string) => string };
	readonly xlsx: { readonly [K in XlsxProblem["kind"]]: (problem: Extract<XlsxProblem, { kind: K }>, file: string) => string };
	readonly system: (code: string, file: string) => string;
	readonly unexpected: (message: string) => string;
	/** Texts that were longer than a cell may hold; never none. */
	readonly cut: (cells: readonly { readonly sheet: string; readonly cell: string }[], file: string) => string;
}

const mega = (bytes: number): string => String(Math.round(bytes / 1_000_000));
/** ".xlsx, .csv or .txt" */
const either = (endings: readonly string[], or: string): string => endings.join(", ").replace(/, ([^,]*)$/, ` ${or} $1`);
const known = (nearest: string | null, before: string, after: string): string => (nearest === null ? "" : `${before}${nearest}${after}`);

/** What a check of settings wants, in words: `number`, `>=1`, `("fr" | "en")`. */
const wantedFr = (wanted: string): string =>
	({ number: "un nombre", integer: "un nombre entier", string: "un texte", boolean: "true ou false", Array: "une liste", Object: "un groupe de réglages" })[
		wanted
	] ??
	wanted
		.replace(/^>=/, "au moins ")
		.replace(/^<=/, "au plus ")
		.replace(/^\((.*)\)$/, "$1")
		.replaceAll(" | ", " ou ");
const wantedEn = (wanted: string): string =>
	({ number: "a number", integer: "a whole number", string: "a text", boolean: "true or false", Array: "a list", Object: "a group of settings" })[wanted] ??
	wanted
		.replace(/^>=/, "at least ")
		.replace(/^<=/, "at most ")
		.replace(/^\((.*)\)$/, "$1")
		.replaceAll(" | ", " or ");

const fr: LocalWords = {
	usage: {
		"unknown-command": ({ command, nearest }) =>
			`Commande « ${command} » inconnue.${known(nearest, " Vouliez-vous dire « ", " » ?")} Les commandes sont : audit, map, clean, duplicates, undo.`,
		"unknown-option": ({ option, nearest }) => `Option « ${option} » inconnue.${known(nearest, " Vouliez-vous dire « --", " » ?")} Voir --help.`,
		"option-value": ({ option }) => `L’option « ${option} » attend une valeur, ou n’en attend pas. Voir --help.`,
		"no-file": ({ command }) => `Indiquez le fichier à lire : ${command} FICHIER.`,
		"several-files": ({ files }) => `Un seul fichier à la fois : ${files.length} sont donnés (${files.join(", ")}).`,
		"bad-date": ({ found }) => `La date « ${found} » est illisible : il faut AAAA-MM-JJ, par exemple 2026-11-21.`,
		"bad-language": ({ found }) => `La langue « ${found} » n’existe pas ici : fr ou en.`,
		"bad-country": ({ found }) => `Le pays « ${found} » n’est pas un code ISO de deux lettres, par exemple FR.`,
		"bad-header-row": ({ found }) => `La ligne d’en-têtes « ${found} » n’est pas un numéro de ligne : il faut un nombre entier, 0 sans en-têtes.`,
		"no-such-row": ({ sheet, row }) => `La feuille « ${sheet} » n’a rien à la ligne ${row} ni plus bas : --header-row attend la ligne des en-têtes.`,
		"bad-fail-on": ({ found }) => `Le niveau « ${found} » n’existe pas : warning ou critical.`,
		"bad-map": ({ found }) => `La correspondance « ${found} » est illisible : il faut « Colonne=champ », plusieurs séparées par des virgules.`,
		"unknown-column": ({ column, columns }) => `Aucune colonne « ${column} » dans la feuille. Les colonnes sont : ${columns.join(", ")}.`,
		"column-twice": ({ column }) => `La colonne « ${column} » est nommée deux fois dans --map : une colonne n’a qu’un champ.`,
		"field-twice": ({ field }) =>
			`Le champ « ${field} » est donné à deux colonnes dans --map : gardez-en une. Les e-mails et téléphones suivants s’appellent email_2, phone_2.`,
		"unknown-field": ({ field, nearest }) => `Le champ « ${field} » n’existe pas.${known(nearest, " Vouliez-vous dire « ", " » ?")}`,
		"no-field": ({ fields }) => `Indiquez le champ à nettoyer : ${fields.join(", ")}.`,
		"unknown-setting": ({ key, nearest }) => `Le réglage « ${key} » n’existe pas.${known(nearest, " Vouliez-vous dire « ", " » ?")}`,
		"bad-setting": ({ key, found, wanted }) => `Le réglage « ${key} » vaut ${found}, il faut ${wantedFr(wanted)}.`,
		"bad-settings-file": ({ file }) => `Le fichier de réglages « ${file} » n’est pas un objet JSON lisible.`,
		"no-such-sheet": ({ sheet, sheets }) => `Aucune feuille « ${sheet} » dans le fichier. Les feuilles sont : ${sheets.join(", ")}.`,
		"empty-sheet": ({ sheet }) => `La feuille « ${sheet} » est vide. Indiquez celle où sont vos contacts, avec --sheet.`,
		"no-contacts": ({ sheet, columns }) =>
			`Feuille « ${sheet} » : aucune colonne de contact reconnue parmi les ${columns}. Indiquez-les avec --map "Colonne=champ".`,
		"no-data": ({ sheet }) => `La feuille « ${sheet} » a des en-têtes et aucune ligne de données : il en faut au moins une.`,
		"unknown-format": ({ file, ending }) => `« ${file} » : le format « ${ending} » n’est pas lu. Il faut .xlsx, .xlsm, .csv, .tsv ou .txt.`,
		"old-format": ({ file, ending }) => `« ${file} » : le format ${ending} n’est pas lu. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.`,
		"same-file": ({ file }) => `« ${file} » est le fichier d’origine : donnez un autre nom à --out, ou --in-place pour l’écrire sur place.`,
		"file-in-use": ({ option, file }) => `« ${file} » sert déjà à cette commande : donnez un autre nom à ${option}.`,
		"in-place-and-out": ({ out }) => `--in-place écrit dans le fichier lui-même, --out dans « ${out} » : choisissez l’un des deux.`,
		"no-folder": ({ file, folder }) => `« ${file} » ne peut pas être écrit : le dossier « ${folder} » n’existe pas.`,
		"not-replaced": ({ file }) => `« ${file} » existe déjà et n’est pas un audit de Loupe : renommez-le, ou choisissez un autre nom avec --out.`,
		"out-format": ({ out, wanted }) => `« ${out} » : le résultat de ce fichier s’écrit en ${either(wanted, "ou")}.`,
		"no-history": ({ file }) => `« ${file} » ne contient aucun audit de Loupe : --previous attend un classeur déjà audité.`,
		"not-audited": ({ file }) => `« ${file} » ne contient aucun audit de Loupe : rien à retirer.`,
		"bad-json-line": ({ line }) => `Ligne ${line} : ce n’est pas un objet JSON. Avec --ndjson, il faut un objet par ligne, par exemple {"value":"…"}.`,
	},
	csv: {
		"not-found": (_, file) => `« ${file} » est introuvable.`,
		directory: (_, file) => `« ${file} » est un dossier : il faut un fichier.`,
		"not-a-file": (_, file) => `« ${file} » n’est pas un fichier ordinaire.`,
		"no-permission": (_, file) => `« ${file} » ne peut pas être ouvert : l’accès est refusé.`,
		empty: (_, file) => `« ${file} » est vide : il faut au moins une ligne d’en-têtes et un contact.`,
		binary: ({ looksLike }, file) =>
			looksLike === "zip" || looksLike === "ole"
				? `« ${file} » n’est pas du texte : c’est sans doute un classeur. Donnez-lui la terminaison .xlsx, ou enregistrez-le en .csv.`
				: `« ${file} » n’est pas du texte : il faut un fichier .csv, .tsv ou .txt.`,
		changed: (_, file) => `« ${file} » a changé pendant la lecture. Rien n’a été écrit ; relancez la commande.`,
		"ends-early": (_, file) => `« ${file} » s’arrête avant la fin annoncée. Copiez-le de nouveau, puis relancez la commande.`,
		"too-many-columns": ({ limit }, file) => `« ${file} » a plus de ${limit} colonnes, c’est trop pour un tableur.`,
		"cell-too-long": ({ limit }, file) => `« ${file} » : une cellule dépasse ${mega(limit)} Mo. Un guillemet n’est sans doute pas fermé.`,
		"no-space": (_, file) => `« ${file} » ne peut pas être écrit : le disque est plein. Le fichier d’origine est intact.`,
		system: ({ code }, file) => `« ${file} » : le système refuse (${code}).`,
	},
	xlsx: {
		unreadable: ({ code }, file) => systemFr(code, file),
		"not-a-zip": ({ found }, file) =>
			found === "xls"
				? `« ${file} » est un ancien classeur .xls. Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.`
				: found === "nothing"
					? `« ${file} » est vide : il faut un classeur .xlsx.`
					: `« ${file} » n’est pas un classeur .xlsx${found === "text" ? " : c’est du texte. Donnez-lui la terminaison .csv" : ""}.`,
		"not-a-workbook": ({ found }, file) =>
			found === "other"
				? `« ${file} » est une archive, pas un classeur .xlsx.`
				: `« ${file} » est un fichier .${found}. Enregistrez-le en .xlsx depuis votre tableur.`,
		encrypted: (_, file) => `« ${file} » est protégé par un mot de passe. Retirez-le dans votre tableur, puis relancez.`,
		truncated: (_, file) => `« ${file} » est incomplet : la fin manque. Copiez-le ou téléchargez-le de nouveau.`,
		"too-large": ({ part, size, limit }, file) =>
			`« ${file} » : la partie « ${part} » est trop grande : ${mega(size)} millions d’octets ou de cellules, la limite est de ${mega(limit)}.`,
		entity: ({ part }, file) => `« ${file} » : la partie « ${part} » contient une déclaration de type de document, refusée par sécurité.`,
		"bad-directory": ({ part }, file) => `« ${file} » est abîmé : son sommaire ne convient pas (« ${part} »). Enregistrez-le de nouveau depuis votre tableur.`,
		"bad-part": ({ part }, file) => `« ${file} » est abîmé : la partie « ${part} » est illisible. Enregistrez-le de nouveau depuis votre tableur.`,
		"missing-part": ({ part }, file) => `« ${file} » est abîmé : la partie « ${part} » manque. Enregistrez-le de nouveau depuis votre tableur.`,
		"no-such-sheet": ({ sheet }, file) => `« ${file} » n’a pas de feuille « ${sheet} ».`,
		"not-a-worksheet": ({ sheet }, file) => `« ${file} » : la feuille « ${sheet} » n’est pas une feuille de cellules.`,
		"nothing-left": (_, file) => `« ${file} » ne contient que l’audit de Loupe : il ne resterait aucune feuille.`,
		"too-many-rows": ({ sheet, count, limit }, file) =>
			`« ${file} » : la feuille « ${sheet} » aurait ${count} lignes, un classeur en tient ${limit}. Écrivez plutôt un .csv.`,
		"too-many-columns": ({ sheet, count, limit }, file) => `« ${file} » : la feuille « ${sheet} » aurait ${count} colonnes, un classeur en tient ${limit}.`,
		"too-many-styles": ({ limit }, file) => `« ${file} » a trop de formats de cellules (limite ${limit}). Retirez les formats inutiles dans votre tableur.`,
	},
	system: (code, file) => systemFr(code, file),
	unexpected: (message) => `Loupe s’est arrêté sur une erreur imprévue. Votre fichier n’a pas changé. Détail : ${message}`,
	cut: (cells, file) => {
		const [{ sheet, cell }] = cells as [(typeof cells)[0]];
		const start = `« ${file} » : `;
		const end = "un classeur ne tient que 32 767 caractères par cellule. Vos cellules d’origine sont intactes.";
		return cells.length === 1
			? `${start}le texte de la cellule ${cell} (feuille « ${sheet} ») est écrit sans sa fin, car ${end}`
			: `${start}${cells.length} textes sont écrits sans leur fin, le premier en ${cell} (feuille « ${sheet} »), car ${end}`;
	},
};

const en: LocalWords = {
	usage: {
		"unknown-command": ({ command, nearest }) =>
			`Unknown command "${command}".${known(nearest, ' Did you mean "', '"?')} The commands are: audit, map, clean, duplicates, undo.`,
		"unknown-option": ({ option, nearest }) => `Unknown option "${option}".${known(nearest, ' Did you mean "--', '"?')} See --help.`,
		"option-value": ({ option }) => `The option "${option}" needs a value, or takes none. See --help.`,
		"no-file": ({ command }) => `Name the file to read: ${command} FILE.`,
		"several-files": ({ files }) => `One file at a time: ${files.length} were given (${files.join(", ")}).`,
		"bad-date": ({ found }) => `Cannot read the date "${found}": YYYY-MM-DD is wanted, for example 2026-11-21.`,
		"bad-language": ({ found }) => `There is no language "${found}" here: fr or en.`,
		"bad-country": ({ found }) => `The country "${found}" is not a two-letter ISO code, for example FR.`,
		"bad-header-row": ({ found }) => `The header row "${found}" is not a row number: a whole number is wanted, 0 for no headers.`,
		"no-such-row": ({ sheet, row }) => `The sheet "${sheet}" has nothing in row ${row} or below: --header-row wants the row of the headers.`,
		"bad-fail-on": ({ found }) => `There is no level "${found}": warning or critical.`,
		"bad-map": ({ found }) => `Cannot read the mapping "${found}": "Column=field" is wanted, several separated by commas.`,
		"unknown-column": ({ column, columns }) => `The sheet has no column "${column}". Its columns are: ${columns.join(", ")}.`,
		"column-twice": ({ column }) => `The column "${column}" is named twice in --map: a column has one field.`,
		"field-twice": ({ field }) => `The field "${field}" is given to two columns in --map: keep one. Further e-mails and phones are email_2, phone_2.`,
		"unknown-field": ({ field, nearest }) => `There is no field "${field}".${known(nearest, ' Did you mean "', '"?')}`,
		"no-field": ({ fields }) => `Name the field to clean: ${fields.join(", ")}.`,
		"unknown-setting": ({ key, nearest }) => `There is no setting "${key}".${known(nearest, ' Did you mean "', '"?')}`,
		"bad-setting": ({ key, found, wanted }) => `The setting "${key}" is ${found}, ${wantedEn(wanted)} is wanted.`,
		"bad-settings-file": ({ file }) => `The settings file "${file}" is not a readable JSON object.`,
		"no-such-sheet": ({ sheet, sheets }) => `The file has no sheet "${sheet}". Its sheets are: ${sheets.join(", ")}.`,
		"empty-sheet": ({ sheet }) => `The sheet "${sheet}" is empty. Name the one that holds your contacts, with --sheet.`,
		"no-contacts": ({ sheet, columns }) => `Sheet "${sheet}": no contact column recognised among the ${columns}. Name them with --map "Column=field".`,
		"no-data": ({ sheet }) => `The sheet "${sheet}" has headers and no data row: at least one is needed.`,
		"unknown-format": ({ file, ending }) => `"${file}": the format "${ending}" is not read. Use .xlsx, .xlsm, .csv, .tsv or .txt.`,
		"old-format": ({ file, ending }) => `"${file}": the ${ending} format is not read. Open it in your spreadsheet program and save it as .xlsx.`,
		"same-file": ({ file }) => `"${file}" is the original file: give --out another name, or use --in-place to write over it.`,
		"file-in-use": ({ option, file }) => `"${file}" is used by this command already: give ${option} another name.`,
		"in-place-and-out": ({ out }) => `--in-place writes into the file itself, --out into "${out}": choose one of them.`,
		"no-folder": ({ file, folder }) => `"${file}" cannot be written: there is no folder "${folder}".`,
		"not-replaced": ({ file }) => `"${file}" is there already and is not an audit by Loupe: rename it, or choose another name with --out.`,
		"out-format": ({ out, wanted }) => `"${out}": the result of this file is written as ${either(wanted, "or")}.`,
		"no-history": ({ file }) => `"${file}" holds no audit by Loupe: --previous wants a workbook that was audited.`,
		"not-audited": ({ file }) => `"${file}" holds no audit by Loupe: there is nothing to remove.`,
		"bad-json-line": ({ line }) => `Line ${line} is not a JSON object. With --ndjson, one object a line is wanted, for example {"value":"…"}.`,
	},
	csv: {
		"not-found": (_, file) => `"${file}" cannot be found.`,
		directory: (_, file) => `"${file}" is a folder: a file is needed.`,
		"not-a-file": (_, file) => `"${file}" is not an ordinary file.`,
		"no-permission": (_, file) => `"${file}" cannot be opened: access is denied.`,
		empty: (_, file) => `"${file}" is empty: a header row and one contact are needed at least.`,
		binary: ({ looksLike }, file) =>
			looksLike === "zip" || looksLike === "ole"
				? `"${file}" is not text: it is probably a workbook. Give it the ending .xlsx, or save it as .csv.`
				: `"${file}" is not text: a .csv, .tsv or .txt file is needed.`,
		changed: (_, file) => `"${file}" changed while it was read. Nothing was written; run the command again.`,
		"ends-early": (_, file) => `"${file}" ends before it should. Copy it again, then run the command again.`,
		"too-many-columns": ({ limit }, file) => `"${file}" has over ${limit} columns, too many for a spreadsheet.`,
		"cell-too-long": ({ limit }, file) => `"${file}": a cell is over ${mega(limit)} MB. A quotation mark is probably not closed.`,
		"no-space": (_, file) => `"${file}" cannot be written: the disk is full. The original file is untouched.`,
		system: ({ code }, file) => `"${file}": the system refuses (${code}).`,
	},
	xlsx: {
		unreadable: ({ code }, file) => systemEn(code, file),
		"not-a-zip": ({ found }, file) =>
			found === "xls"
				? `"${file}" is an old .xls workbook. Open it in your spreadsheet program and save it as .xlsx.`
				: found === "nothing"
					? `"${file}" is empty: an .xlsx workbook is needed.`
					: `"${file}" is not an .xlsx workbook${found === "text" ? ": it is text. Give it the ending .csv" : ""}.`,
		"not-a-workbook": ({ found }, file) =>
			found === "other" ? `"${file}" is an archive, not an .xlsx workbook.` : `"${file}" is a .${found} file. Save it as .xlsx from your spreadsheet program.`,
		encrypted: (_, file) => `"${file}" is protected by a password. Remove it in your spreadsheet program, then run again.`,
		truncated: (_, file) => `"${file}" is incomplete: its end is missing. Copy or download it again.`,
		"too-large": ({ part, size, limit }, file) =>
			`"${file}": the part "${part}" is too large: ${mega(size)} million bytes or cells, the limit is ${mega(limit)}.`,
		entity: ({ part }, file) => `"${file}": the part "${part}" holds a document type declaration, refused for safety.`,
		"bad-directory": ({ part }, file) => `"${file}" is damaged: its directory is wrong ("${part}"). Save it again from your spreadsheet program.`,
		"bad-part": ({ part }, file) => `"${file}" is damaged: the part "${part}" cannot be read. Save it again from your spreadsheet program.`,
		"missing-part": ({ part }, file) => `"${file}" is damaged: the part "${part}" is missing. Save it again from your spreadsheet program.`,
		"no-such-sheet": ({ sheet }, file) => `"${file}" has no sheet "${sheet}".`,
		"not-a-worksheet": ({ sheet }, file) => `"${file}": the sheet "${sheet}" is not a sheet of cells.`,
		"nothing-left": (_, file) => `"${file}" holds nothing but the audit: no sheet would be left.`,
		"too-many-rows": ({ sheet, count, limit }, file) =>
			`"${file}": the sheet "${sheet}" would have ${count} rows, a workbook holds ${limit}. Write a .csv instead.`,
		"too-many-columns": ({ sheet, count, limit }, file) => `"${file}": the sheet "${sheet}" would have ${count} columns, a workbook holds ${limit}.`,
		"too-many-styles": ({ limit }, file) => `"${file}" has too many cell formats (limit ${limit}). Remove unused formats in your spreadsheet program.`,
	},
	system: (code, file) => systemEn(code, file),
	unexpected: (message) => `Loupe stopped on an unexpected error. Your file has not changed. Detail: ${message}`,
	cut: (cells, file) => {
		const [{ sheet, cell }] = cells as [(typeof cells)[0]];
		const end = "since a workbook holds 32,767 characters a cell. Your original cells are untouched.";
		return cells.length === 1
			? `"${file}": the text of cell ${cell} (sheet "${sheet}") is written without its end, ${end}`
			: `"${file}": ${cells.length} texts are written without their ends, the first in ${cell} (sheet "${sheet}"), ${end}`;
	},
};

function systemFr(code: string, file: string): string {
	switch (code) {
		case "ENOENT":
			return `« ${file} » est introuvable.`;
		case "EISDIR":
			return `« ${file} » est un dossier : il faut un fichier.`;
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return `« ${file} » : l’accès est refusé. Le fichier d’origine est intact.`;
		case "ENOSPC":
			return `« ${file} » ne peut pas être écrit : le disque est plein. Le fichier d’origine est intact.`;
		case "EBUSY":
			return `« ${file} » est ouvert dans un autre programme. Fermez-le, puis relancez.`;
		default:
			return `« ${file} » : le système refuse (${code}).`;
	}
}

function systemEn(code: string, file: string): string {
	switch (code) {
		case "ENOENT":
			return `"${file}" cannot be found.`;
		case "EISDIR":
			return `"${file}" is a folder: a file is needed.`;
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return `"${file}": access is denied. The original file is untouched.`;
		case "ENOSPC":
			return `"${file}" cannot be written: the disk is full. The original file is untouched.`;
		case "EBUSY":
			return `"${file}" is open in another program. Close it, then run again.`;
		default:
			return `"${file}": the system refuses (${code}).`;
	}
}

export const localWords: Readonly<Record<LanguageCode, LocalWords>> = { fr, en };

/** The sentence of a problem of use. */
export function usageSentence(problem: UsageProblem, language: LanguageCode): string {
	return (localWords[language].usage[problem.kind] as (problem: UsageProblem) => string)(problem);
}
