// How people are addressed, folded and without full stops, and what it stands for (domain.md §6). `Mlle` became `Mme`: French circular of
// 21 February 2012. `Me` is Maître. A couple and a company are no persons.

import type { Civility } from "../model/value-tables.ts";

const WRITINGS: Readonly<Record<Civility, string>> = {
	"M.": "m mr mister monsieur monsier msr mons h homme herr herrn hr señor senor sr signor signore sig dhr meneer mann hombre male masculin",
	Mme: "mme madame mrs ms miss f femme frau fr señora senora sra signora sigra signa mlle mademoiselle melle mle srta señorita senorita signorina fräulein mevrouw mevr vve veuve dña dna female feminin dame mad",
	Mx: "mx",
	Dr: "dr docteur doctor doc dott dottore dottssa dottoressa dra docteure",
	Pr: "pr prof professeur professor professore professeure",
	Me: "me maitre",
	couple: "couple famille familie familia famiglia mmme mrmme metmme mrmrs",
	company: "ste societe sté association asso mairie entreprise company firma empresa organisation organization societa azienda sarl sas sa eurl sci gmbh ltd",
};

export const CIVILITIES: ReadonlyMap<string, Civility> = new Map(
	(Object.entries(WRITINGS) as [Civility, string][]).flatMap(([civility, words]) => words.split(" ").map((word) => [word, civility] as const)),
);

/** Those that may stand before a name: a lone letter, `homme` or a company word does not. `m` does, for `M Dupont`. */
export const BEFORE_NAME: ReadonlyMap<string, Civility> = new Map(
	[...CIVILITIES].filter(
		([word, civility]) =>
			civility !== "company" && !/^(?:h|f|homme|femme|male|female|masculin|feminin|mann|hombre|dame|mad|doc|doctor|fr|couple|mons)$/.test(word),
	),
);

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Other titles before a name, in any language, folded and without full stops. */
export const TITLES = list(
	"rt hon honorable honourable rev reverend sir lord lady dame his her excellency highness majesty holiness tuan colonel capitaine commandant lieutenant " +
		"general adjudant marechal abbe mgr monseigneur soeur ing dipl sheikh sheik rabbi imam lt col gen maj capt cpt sgt cpl cmdr cdr adm gov sen rep pres mag brig pvt avv geom dipl-ing dipl-kfm",
);
/** English titles that are surnames or first names elsewhere. */
export const ENGLISH_TITLES = list(
	"king queen prince princess duke duchess baron baroness countess president senator governor mayor ambassador secretary minister judge justice " +
		"major captain sergeant corporal admiral commander chief officer attorney father brother sister pope bishop archbishop cardinal pastor deacon " +
		"master madam madame professor doctor fr aunt auntie uncle magistrate magistrate-judge mag-judge assoc assistant asst chancellor sultan congressman congresswoman representative marquess viscount us district vice deputy sheriff coach detective inspector superintendent constable " +
		"commissioner nurse councillor councilman councilwoman alderman delegate treasurer brigadier private ensign airman trooper monsignor msgr chaplain canon " +
		"vicar abbot friar cantor rector provost countess viscountess emperor empress agent principal emeritus mother sec br solicitor advocate",
);
/** Words of a doctor's title: Dr. med., Dr. rer. nat. */
export const DOCTORATES = list("med dent phil jur vet rer nat oec habil hc");
/** Words of a title that are none by themselves: Staff Sgt., Right Hon. */
export const BEFORE_TITLE = list(
	"right staff most very rear wing squadron flight lance warrant supreme special prime acting former interim executive senior first second",
);
/** After these alone stands a first name: Sir Gerald. */
export const FIRST_NAME_TITLES = list("sir dame king queen prince princess pope brother sister father mother master aunt auntie uncle sheikh sheik abbe soeur");
