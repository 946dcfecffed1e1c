// Real towns with one of their real postcodes, written from general knowledge; streets are invented.
export interface Town {
	readonly postcode: string;
	readonly city: string;
	readonly country: "FR" | "BE" | "CH" | "LU";
	/** First two digits of a landline there. */
	readonly zone: "01" | "02" | "03" | "04" | "05" | "0262" | "";
	/** How many customers live there, beside the others. */
	readonly weight: number;
}

const france = (zone: Town["zone"], list: string): Town[] =>
	list.split("|").map((line) => {
		const [postcode, city, weight] = line.split(",") as [string, string, string];
		return { postcode, city, country: "FR", zone, weight: Number(weight) };
	});

const abroad = (country: Town["country"], list: string): Town[] =>
	list.split("|").map((line) => {
		const [postcode, city, weight] = line.split(",") as [string, string, string];
		return { postcode, city, country, zone: "", weight: Number(weight) };
	});

export const TOWNS: readonly Town[] = [
	...france(
		"04",
		"38000,Grenoble,150|38100,Grenoble,70|38400,Saint-Martin-d'Hères,40|38130,Échirolles,35|38240,Meylan,30|38600,Fontaine,25|38500,Voiron,30|" +
			"38250,Villard-de-Lans,20|38200,Vienne,15|38300,Bourgoin-Jallieu,15|69001,Lyon,30|69002,Lyon,40|69003,Lyon,70|69006,Lyon,40|69007,Lyon,50|" +
			"69100,Villeurbanne,50|69300,Caluire-et-Cuire,20|69400,Villefranche-sur-Saône,15|74000,Annecy,110|74100,Annemasse,25|74200,Thonon-les-Bains,20|" +
			"74300,Cluses,15|73000,Chambéry,60|73100,Aix-les-Bains,30|73200,Albertville,15|01000,Bourg-en-Bresse,30|01100,Oyonnax,20|01500,Ambérieu-en-Bugey,15|" +
			"26000,Valence,35|26100,Romans-sur-Isère,20|26200,Montélimar,15|42000,Saint-Étienne,40|43000,Le Puy-en-Velay,10|63000,Clermont-Ferrand,15|" +
			"03200,Vichy,12|03000,Moulins,8|07000,Privas,12|07100,Annonay,12|05000,Gap,18|05100,Briançon,12|04100,Manosque,10|04000,Digne-les-Bains,8|" +
			"06000,Nice,18|06400,Cannes,10|13001,Marseille,10|13008,Marseille,12|13100,Aix-en-Provence,12|34000,Montpellier,12|20000,Ajaccio,4|20200,Bastia,4",
	),
	...france("01", "75011,Paris,18|75015,Paris,18|75018,Paris,12|75116,Paris,4|92100,Boulogne-Billancourt,8|78000,Versailles,8"),
	...france("02", "35000,Rennes,10|44000,Nantes,12|37000,Tours,6"),
	...france("03", "59000,Lille,12|67000,Strasbourg,12|21000,Dijon,15|25000,Besançon,12|08000,Charleville-Mézières,5|02000,Laon,4|54000,Nancy,8"),
	...france("05", "33000,Bordeaux,12|31000,Toulouse,15|64000,Pau,5|09000,Foix,5"),
	...france("0262", "97400,Saint-Denis,8|97410,Saint-Pierre,5"),
	...abroad("BE", "1000,Bruxelles,8|4000,Liège,5|5000,Namur,4"),
	...abroad("CH", "1201,Genève,10|1003,Lausanne,6|1950,Sion,3"),
	...abroad("LU", "1111,Luxembourg,3"),
];

/** Made-up streets: a kind, a name. */
export const STREET_KINDS: readonly (readonly [string, number])[] = [
	["rue", 55],
	["chemin", 14],
	["avenue", 10],
	["impasse", 8],
	["allée", 6],
	["place", 4],
	["montée", 3],
];
export const STREET_NAMES: readonly string[] = [
	"de la Brume-Claire",
	"des Trois-Merles-Gris",
	"du Rouet-d'Argent",
	"des Neuf-Écheveaux",
	"de la Laine-Bleue",
	"du Peigne-Cardé",
	"de la Navette-Rousse",
	"des Quatre-Fuseaux",
	"du Mouton-Songeur",
	"de la Quenouille-Verte",
	"du Berger-Lunaire",
	"des Pelotes",
	"de la Chaîne-et-Trame",
	"du Métier-à-Bascule",
	"de l'Écharpe-Rouge",
	"des Deux-Aiguilles",
	"du Fil-de-l'Eau-Lente",
	"de la Toison-Blonde",
	"du Tisserand-Muet",
	"des Ourdisseuses",
	"de la Bobine-Perdue",
	"du Cardeur-Noir",
	"de la Maille-à-l'Endroit",
	"des Bonnets-Pointus",
	"du Feutre-Gris",
	"de la Teinture-Garance",
	"des Ciseaux-d'Or",
	"du Dé-à-Coudre",
	"de la Trame-Longue",
	"du Point-de-Croix",
];
export const COMPLEMENTS: readonly string[] = [
	"Bât. A",
	"Bât. B, 2e étage",
	"Appt 12",
	"Résidence Les Écheveaux",
	"Escalier 3",
	"chez Mme Rossel",
	"Lieu-dit Les Brumes",
	"3e étage gauche",
];
