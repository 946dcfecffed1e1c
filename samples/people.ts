// Invented people: first names anyone bears, surnames put together from syllables so that no one in particular is meant.
import { distanceWithin } from "../core/text/similarity.ts";

export const WOMEN: readonly string[] = (
	"Marie,Jeanne,Camille,Hélène,Sophie,Claire,Isabelle,Nathalie,Sylvie,Catherine,Françoise,Martine,Monique,Anne,Anne-Marie,Marie-Claude,Chloé,Léa,Manon,Emma," +
	"Inès,Sarah,Julie,Laura,Pauline,Mathilde,Lucie,Alice,Zoé,Élodie,Aurélie,Céline,Virginie,Sandrine,Valérie,Corinne,Brigitte,Chantal,Nicole,Denise,Odile," +
	"Véronique,Agnès,Béatrice,Florence,Delphine,Caroline,Margaux,Clémence,Juliette,Louise,Rose,Fatima,Samira,Yasmine,Aïcha,Nadia,Leïla,Mei,Lucia,Ana,Marie-Hélène"
).split(",");
export const MEN: readonly string[] = (
	"Jean,Pierre,Michel,André,Philippe,Alain,Bernard,Jacques,Daniel,François,Christian,Patrick,Gérard,Claude,Thierry,Pascal,Éric,Laurent,Frédéric,Stéphane," +
	"Olivier,Nicolas,Christophe,David,Julien,Sébastien,Guillaume,Thomas,Antoine,Alexandre,Maxime,Romain,Hugo,Lucas,Théo,Léo,Louis,Jules,Gabriel,Arthur,Paul," +
	"Jean-Pierre,Jean-Luc,Jean-Marie,Yves,Hervé,Loïc,Gaël,Karim,Mehdi,Mohamed,Youssef,Ahmed,Minh,Joël,René,Raphaël,Benoît,Étienne,Gaëtan,Noël,Marc-Antoine"
).split(",");

const STARTS =
	"Bar,Bel,Bour,Bris,Cas,Chab,Chal,Clav,Cour,Der,Dor,Four,Gar,Gav,Gran,Jar,Lam,Lour,Mal,Mer,Mont,Mour,Per,Pral,Ros,Sau,Tav,Tour,Val,Ver,Vour".split(",");
const ENDS =
	"andrier,avelin,igneul,illonnet,ontelier,oussier,ouvelet,ervindon,audinard,etrier,ivardon,osselin,umentier,achonnet,ardellier,ebreuil,onnavet,ussandier".split(
		",",
	);
const SPECIAL =
	"Le Marvalec,La Rossière,de Valtrême,d'Orsignac,du Chalonnet,de la Brumaie,Da Corvelha,Dos Sarvelos,van den Barssel,van Oosterlink,von Rothmaar,O'Brennoch,McAldrigh,N'Dourouma," +
	"El Amrouzi,Ben Sahloum,Nguyen-Vaulnay,Di Marvello,De Lucastri,L'Hermelin,Saint-Orvent,Lê-Trouvay,Müllenbach,Nuñegal,Kowalczak,Øverlund,Żurawiec,Işıkdal";

/** Surnames, no two within one typing error of each other: namesakes and look-alikes are only those planted. */
export const SURNAMES: readonly string[] = apart([...SPECIAL.split(","), ...STARTS.flatMap((start) => ENDS.map((end) => start + end))]);

function apart(names: readonly string[]): string[] {
	const kept: string[] = [];
	for (const name of names) if (kept.every((other) => distanceWithin(name, other, 1) > 1)) kept.push(name);
	return kept;
}

export const COMPANY_KINDS: readonly string[] = ["Hôtel", "Gîte", "Auberge", "SARL", "Café", "Atelier", "Chambres d'hôtes", "SAS", "Boutique", "Restaurant"];
export const COMPANY_NAMES: readonly string[] = (
	"des Brumes,du Rouet,du Merle Gris,des Trois Fuseaux,de la Toison,du Berger,des Écheveaux,de la Navette,du Mouton Songeur,des Pelotes," +
	"du Vieux Métier,de la Garance,du Fil Clair,des Aiguilles,de la Quenouille"
).split(",");
export const SELLERS: readonly (readonly [string, number])[] = [
	["Lucie", 35],
	["Karim", 25],
	["Inès", 20],
	["Tom", 14],
	["lucie", 3],
	["", 3],
];
