import type { LanguageCode } from "../core/model/context.ts";

type Command = "audit" | "map" | "clean" | "duplicates" | "undo";

const COMMON_FR = `  --country FR          pays des numéros et codes postaux (code ISO, FR par défaut)
  --language fr|en      langue de ce qui est lu (celle du système par défaut)
  --date AAAA-MM-JJ     date de l’audit (aujourd’hui par défaut)
  --settings F.json     réglages
  --debug               détail technique en cas d’erreur
  --help                cette aide
`;
const COMMON_EN = `  --country FR          country of phones and postcodes (ISO code, FR by default)
  --language fr|en      language of what people read (the system's by default)
  --date YYYY-MM-DD     audit date (today by default)
  --settings F.json     settings
  --debug               technical detail when something fails
  --help                this help
`;

const HELP: Readonly<Record<LanguageCode, Readonly<Record<Command | "all", string>>>> = {
	fr: {
		all: `Loupe : qui pouvez-vous contacter, par quel canal, avec quel accord\u202f?

  loupe audit FICHIER       audite un fichier clients, écrit FICHIER.audit.xlsx à côté
  loupe map FICHIER         montre comment chaque colonne est lue
  loupe clean CHAMP         nettoie des valeurs lues sur l’entrée standard
  loupe duplicates FICHIER  liste les lignes qui sont le même contact
  loupe undo FICHIER        retire tout ce qu’un audit a ajouté

Options de toutes les commandes\u00a0:
${COMMON_FR}`,
		audit: `loupe audit FICHIER (.xlsx, .xlsm, .csv, .tsv, .txt)

  --sheet NOM           feuille des contacts
  --header-row N        ligne des en-têtes (0\u00a0: aucune)
  --map "Col=champ,…"   comment lire une colonne («\u00a0Col=-\u00a0»\u00a0: la laisser)
  --sales F[#FEUILLE]   ventes dans un autre fichier
  --previous FICHIER    audit précédent, dont l’historique est repris
  --out FICHIER         où écrire (.xlsx, ou .csv pour un .csv)
  --in-place            écrire dans le fichier d’origine
  --json                les chiffres en JSON
  --rows F.ndjson       une ligne de JSON par contact
  --anonymous           aucune donnée personnelle dans les onglets
  --fail-on NIVEAU      code de sortie 1 si une alerte est warning ou critical
${COMMON_FR}`,
		map: `loupe map FICHIER\n\n  --sheet, --header-row, --map, --json\n${COMMON_FR}`,
		clean: `loupe clean CHAMP < valeurs\n\n  CHAMP                 email phone civility first_name last_name full_name company job_title\n                        address postcode city country date amount consent siren siret vat_id iban naf\n  --ndjson              un objet JSON par ligne\u00a0: {"value":"…","country":"FR",…}\n${COMMON_FR}`,
		duplicates: `loupe duplicates FICHIER\n\n  --sheet, --header-row, --map, --json\n${COMMON_FR}`,
		undo: `loupe undo FICHIER\n\n  --out FICHIER         où écrire (NOM.undone.xlsx par défaut)\n  --in-place            écrire dans le fichier lui-même\n  --lists               retirer aussi les listes d’envoi\n${COMMON_FR}`,
	},
	en: {
		all: `Loupe: whom can you contact, by which channel, with whose consent?

  loupe audit FILE       audits a customer file, writes FILE.audit.xlsx beside it
  loupe map FILE         shows how each column is read
  loupe clean FIELD      cleans values read from standard input
  loupe duplicates FILE  lists the rows that are the same contact
  loupe undo FILE        removes all that an audit added

Options of every command:
${COMMON_EN}`,
		audit: `loupe audit FILE (.xlsx, .xlsm, .csv, .tsv, .txt)

  --sheet NAME          sheet of the contacts
  --header-row N        row of the headers (0: none)
  --map "Col=field,…"   how to read a column ("Col=-": leave it)
  --sales F[#SHEET]     orders in another file
  --previous FILE       earlier audit, whose history is carried over
  --out FILE            where to write (.xlsx, or .csv for a .csv)
  --in-place            write into the original file
  --json                the figures as JSON
  --rows F.ndjson       one line of JSON a contact
  --anonymous           no personal data in the tabs
  --fail-on LEVEL       exit status 1 if an alert is warning or critical
${COMMON_EN}`,
		map: `loupe map FILE\n\n  --sheet, --header-row, --map, --json\n${COMMON_EN}`,
		clean: `loupe clean FIELD < values\n\n  FIELD                 email phone civility first_name last_name full_name company job_title\n                        address postcode city country date amount consent siren siret vat_id iban naf\n  --ndjson              one JSON object a line: {"value":"…","country":"FR",…}\n${COMMON_EN}`,
		duplicates: `loupe duplicates FILE\n\n  --sheet, --header-row, --map, --json\n${COMMON_EN}`,
		undo: `loupe undo FILE\n\n  --out FILE            where to write (NAME.undone.xlsx by default)\n  --in-place            write into the file itself\n  --lists               remove mailing lists too\n${COMMON_EN}`,
	},
};

/** What a command does and takes; all commands when none is named. */
export const help = (command: Command | null, language: LanguageCode): string => HELP[language][command ?? "all"];
