import type { LanguageCode } from "../model/context.ts";
import type { Formula } from "../model/formula.ts";

interface Words {
	readonly does: string;
	readonly values: string;
	readonly option?: { readonly name: string; readonly is: string };
	readonly gives: string;
}

/** What a spreadsheet shows of each function while it is typed. */
export const FUNCTION_WORDS: Readonly<Record<Formula, Readonly<Record<LanguageCode, Words>>>> = {
	phone: {
		en: {
			does: "Phone numbers in one international format. What is no number gives an empty cell.",
			values: "The cells that hold the numbers.",
			option: { name: "country", is: 'The country of national numbers, such as "FR". France if left out.' },
			gives: "The numbers, in cells of the same shape.",
		},
		fr: {
			does: "Numéros de téléphone au même format international. Ce qui n’est pas un numéro donne une cellule vide.",
			values: "Les cellules qui contiennent les numéros.",
			option: { name: "pays", is: 'Le pays des numéros nationaux, par exemple "FR". France par défaut.' },
			gives: "Les numéros, dans des cellules de même disposition.",
		},
	},
	email: {
		en: {
			does: "Email addresses without stray spaces or wrapping. What is no address gives an empty cell.",
			values: "The cells that hold the addresses.",
			gives: "The addresses, in cells of the same shape.",
		},
		fr: {
			does: "Adresses e-mail sans espaces ni habillage. Ce qui n’est pas une adresse donne une cellule vide.",
			values: "Les cellules qui contiennent les adresses.",
			gives: "Les adresses, dans des cellules de même disposition.",
		},
	},
	name: {
		en: {
			does: "Names of people with their capitals, first name first.",
			values: "The cells that hold the names.",
			option: { name: "part", is: '"first", "last" or "civility" for that part alone.' },
			gives: "The names, in cells of the same shape.",
		},
		fr: {
			does: "Noms de personnes avec leurs majuscules, prénom d’abord.",
			values: "Les cellules qui contiennent les noms.",
			option: { name: "partie", is: '"prénom", "nom" ou "civilité" pour cette partie seule.' },
			gives: "Les noms, dans des cellules de même disposition.",
		},
	},
	date: {
		en: {
			does: "Dates written in any way, as dates. The order of day and month is decided for the whole column. Give the cells a date format.",
			values: "The cells that hold the dates.",
			gives: "The dates, in cells of the same shape.",
		},
		fr: {
			does: "Dates écrites de toutes les façons, en vraies dates. L’ordre du jour et du mois est décidé pour toute la colonne. Donnez un format de date aux cellules.",
			values: "Les cellules qui contiennent les dates.",
			gives: "Les dates, dans des cellules de même disposition.",
		},
	},
	consent: {
		en: {
			does: "What a consent column says: yes, no, pending or unknown. An empty cell is unknown, never a yes.",
			values: "The cells that hold the answers.",
			option: { name: "header", is: 'The header of the column. One that says "opt-out" turns a tick into a refusal.' },
			gives: "The readings, in cells of the same shape.",
		},
		fr: {
			does: "Ce que dit une colonne d’accord : oui, non, en attente ou inconnu. Une cellule vide est inconnue, jamais un oui.",
			values: "Les cellules qui contiennent les réponses.",
			option: { name: "entête", is: "L’en-tête de la colonne. S’il parle de refus, une coche est un refus." },
			gives: "Les lectures, dans des cellules de même disposition.",
		},
	},
	recency: {
		en: {
			does: "How long ago a date is: 0 to 30 days, 31 to 90, and so on to over 730.",
			values: "The cells that hold the dates of a last activity.",
			option: { name: "day", is: 'The day to count to, as text such as "2026-11-21". Today if left out.' },
			gives: "The bands, in cells of the same shape.",
		},
		fr: {
			does: "Ancienneté d’une date : 0 à 30 jours, 31 à 90, et ainsi de suite jusqu’à plus de 730.",
			values: "Les cellules qui contiennent les dates de dernière activité.",
			option: { name: "jour", is: 'Le jour jusqu’auquel compter, en texte, par exemple "2026-11-21". Aujourd’hui par défaut.' },
			gives: "Les tranches, dans des cellules de même disposition.",
		},
	},
	postcode: {
		en: {
			does: "Postcodes with the zeros that a spreadsheet lost.",
			values: "The cells that hold the postcodes.",
			option: { name: "country", is: 'The country, such as "FR". France if left out.' },
			gives: "The postcodes as text, in cells of the same shape.",
		},
		fr: {
			does: "Codes postaux avec les zéros que le tableur a perdus.",
			values: "Les cellules qui contiennent les codes postaux.",
			option: { name: "pays", is: 'Le pays, par exemple "FR". France par défaut.' },
			gives: "Les codes postaux en texte, dans des cellules de même disposition.",
		},
	},
	city: {
		en: { does: "Town names with their capitals and hyphens.", values: "The cells that hold the towns.", gives: "The towns, in cells of the same shape." },
		fr: {
			does: "Noms de villes avec leurs majuscules et leurs traits d’union.",
			values: "Les cellules qui contiennent les villes.",
			gives: "Les villes, dans des cellules de même disposition.",
		},
	},
};
