// Words that look like a name and call for a closer look: civilities, company words, what fingers type. Folded and with their accents.
import { CIVILITIES, ENGLISH_TITLES, TITLES } from "./civilities.ts";
import { COMPANY_CAPITALS, COMPANY_ENDINGS, COMPANY_FORMS, COMPANY_PLACES, COMPANY_WORDS } from "./company-words.ts";
import { COUPLE_LINKS } from "./couple-links.ts";
import { SUFFIX_WRITINGS } from "./suffixes.ts";

/** Fillers of a name field. */
export const KEYBOARD_WORDS: ReadonlySet<string> = new Set(["azerty", "qwerty", "qwertz", "asdf", "qsdf", "abc", "abcd", "blabla"]);

const ACCENTED =
	"société société établissement établissements école lycée université collège hôpital hôtel fédération électricité maçonnerie ministère département " +
	"métropole communauté immobilière coopérative comité éditions associés frères maître crédit sàrl señor señora söhne née nee épouse epouse épse epse abbé général maréchal " +
	"sœur auto-école résidence copropriété ébénisterie pâtisserie épicerie crêperie écurie écuries crèche théâtre musée diocèse château café étude gîte gîtes église vétérinaire bâtiment bâtiments énergie énergies décoration sécurité systèmes négoce déménagement déménagements événementiel rénovation don doña fils père";

/** In small letters. A word that is not here is no civility, title, numeral or suffix, and of no company. */
export const NO_NAMES: ReadonlySet<string> = new Set([
	...CIVILITIES.keys(),
	...COUPLE_LINKS,
	...TITLES,
	...ENGLISH_TITLES,
	...SUFFIX_WRITINGS.keys(),
	...COMPANY_WORDS,
	...COMPANY_FORMS,
	...COMPANY_ENDINGS,
	...COMPANY_PLACES,
	...[...COMPANY_PLACES].filter((word) => /^[aeiou]/.test(word)).map((word) => `l'${word}`),
	...[...COMPANY_CAPITALS].map((word) => word.toLowerCase()),
	...KEYBOARD_WORDS,
	..."i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii".split(" "),
	...ACCENTED.split(" "),
]);

/** Civilities that are no surname, so that one alone is a title without a name. */
export const CIVILITY_ALONE: ReadonlySet<string> = new Set(
	("m mr mme mlle melle monsieur madame mademoiselle mrs ms miss mister dr pr me homme femme herr frau sr sra srta senor senora " + "signor signora").split(
		" ",
	),
);
