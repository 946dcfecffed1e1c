import { readFileSync } from "node:fs";
import fc from "fast-check";
import { postcodeValidator } from "postcode-validator";
import { describe, expect, test } from "vitest";
import { address } from "../../../core/fields/address.ts";
import { addressLine } from "../../../core/fields/address-line.ts";
import { city } from "../../../core/fields/city.ts";
import { country } from "../../../core/fields/country.ts";
import { postcode } from "../../../core/fields/postcode.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { readFrenchPostcodes } from "../../../core/reference/french-postcodes.ts";
import { cityKey } from "../../../core/text/city-key.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const frenchPostcodes = readFrenchPostcodes(readFileSync("core/reference/data/french-postcodes.txt", "utf8"));
const bare: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "", reference };
const context: CleanContext = { ...bare, reference: { ...reference, frenchPostcodes } };

describe("readFrenchPostcodes()", () => {
	test("gives the communes of a postcode, the largest first", () => {
		expect(frenchPostcodes.communes("26110").slice(0, 2)).toEqual(["Nyons", "Mirabel-aux-Baronnies"]);
	});
	test("knows the 16th of Paris by its second code, Corsica and overseas", () => {
		expect(["75116", "20000", "97400", "98800"].map((code) => frenchPostcodes.communes(code)[0])).toEqual(["Paris", "Ajaccio", "Saint-Denis", "Nouméa"]);
	});
	test("has nothing for an unknown code, whatever it is", () => {
		expect(["99999", "", "__proto__"].map((code) => frenchPostcodes.communes(code))).toEqual([[], [], []]);
	});
	test("finds official names by key, former communes too", () => {
		expect(["L HAY LES ROSES", "CHAMPDOR", "LURE", "NOWHERE"].map((key) => frenchPostcodes.named(key))).toEqual([
			["L'Haÿ-les-Roses"],
			["Champdor"],
			["Luré", "Lure"],
			[],
		]);
	});
	test("finds every name that it has by its key", () => {
		const lost = frenchPostcodes.communes("50250").filter((name) => !frenchPostcodes.named(cityKey(name)).includes(name));
		expect(lost).toEqual([]);
	});
});

describe("cityKey()", () => {
	test.each([
		["L'Haÿ-les-Roses", "L HAY LES ROSES", "accents, hyphens, apostrophe"],
		["ST-DENIS S/ SEINE CEDEX 2", "SAINT DENIS SUR SEINE", "abbreviations, CEDEX"],
		["Saint Didier s/s Écouves", "SAINT DIDIER SOUS ECOUVES", "s/s"],
		["LA NEUVEVILLE-SS-CHATENOIS", "LA NEUVEVILLE SOUS CHATENOIS", "SS"],
		["Villeneuve-lez-Avignon", "VILLENEUVE LES AVIGNON", "lez is lès"],
		["Loges (Les)", "LES LOGES", "article set aside"],
		["ABERGEMENT-DE-VAREY (L )", "L ABERGEMENT DE VAREY", "elided article set aside"],
		["Paris 8e Arrondissement", "PARIS", "arrondissement"],
		["LYON 03", "LYON", "its number"],
		["Œuilly", "OEUILLY", "ligature"],
		["Łódź", "LODZ", "a letter that does not decompose"],
		["Москва", "Москва", "another script stays"],
	])("%j is %j (%s)", (town, key) => expect(cityKey(town)).toBe(key));
});

describe("postcode", () => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		["75008", "valid", "75008", "five digits"],
		[75008, "valid", "75008", "typed as a number"],
		["75116", "valid", "75116", "Paris 16 has two"],
		["6 000", "repaired", "06000", "a number in groups of three, its zero lost"],
		["20090", "valid", "20090", "Corsica"],
		["97410", "valid", "97410", "Réunion"],
		["98800", "valid", "98800", "Nouméa"],
		[1000, "repaired", "01000", "zero lost by the spreadsheet"],
		["6510", "repaired", "06510", "idem, as text"],
		["75 008", "repaired", "75008", "a space after the department"],
		["F-75008", "repaired", "75008", "country in front"],
		["75O08", "repaired", "75008", "the letter O"],
		["75008.0", "repaired", "75008", "number turned to text"],
		["75008 Paris", "repaired", "75008", "town in the same cell"],
		["96000", "invalid", null, "no such department"],
		["2A004", "invalid", null, "INSEE code"],
		["750", "invalid", null, "too short"],
		["Paris", "invalid", null, "a town"],
		["00000", "placeholder", null, "filler"],
		["99999", "placeholder", null, "filler"],
		["N/A", "placeholder", null, "null word"],
		["", "empty", null, "nothing"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = postcode.clean(found, bare);
		expect([read.state, read.value]).toEqual([state, value]);
	});
	test.each<[where: string, found: Cell, state: string, value: string | null]>([
		["GB", "sw1a1aa", "repaired", "SW1A 1AA"],
		["GB", "SW1A 1AA", "valid", "SW1A 1AA"],
		["GB", "GIR 0AA", "valid", "GIR 0AA"],
		["NL", "1234ab", "repaired", "1234 AB"],
		["NL", "1234 SS", "invalid", null],
		["PT", "1000205", "repaired", "1000-205"],
		["PL", 5800, "repaired", "05-800"],
		["CA", "k1a 0b1", "repaired", "K1A 0B1"],
		["CA", "K1A 0D1", "invalid", null],
		["US", 501, "repaired", "00501"],
		["US", "123456789", "repaired", "12345-6789"],
		["DE", 1067, "repaired", "01067"],
		["ES", 8001, "repaired", "08001"],
		["IT", 144, "repaired", "00144"],
		["BR", 1001000, "repaired", "01001-000"],
		["BR", "13165-00", "invalid", null],
		["SE", "11455", "repaired", "114 55"],
		["BE", 1000, "valid", "1000"],
		["BE", "B-1000", "repaired", "1000"],
		["CH", 1201, "valid", "1201"],
		["AT", 750, "invalid", null],
		["LV", "1010", "repaired", "LV-1010"],
		["PE", "LIMA 23", "valid", "LIMA 23"],
		["AE", "anything 1", "valid", "ANYTHING 1"],
	])("in %s, %j is %s %j", (where, found, state, value) => {
		const read = postcode.clean(found, { ...bare, country: where });
		if (where === "AE") expect(read.value).toBe(value);
		else expect([read.state, read.value]).toEqual([state, value]);
	});
	test.each(
		(
			"AD AD500|AR C1425CLA|AU 2000|BG 1000|BM FL 07|BR 40301-110|CH 8001|CN 100000|CZ 110 00|DE 10115|DK 1050|EE 10111|ES 28001|FI 00100|FO 100|FR 75008|GB EC1Y 8SY|" +
			"GI GX11 1AA|GL 3900|GR 104 31|HR 10000|HU 1051|IE A65 F4E2|IN 110034|IS 101|IT 00144|JE JE2 3AB|JP 100-0001|KR 03051|LT LT-01103|LU 1111|LV LV-1010|MC 98000|MD 2001|" +
			"MX 06000|NL 1234 AB|NO 0150|NZ 6011|PL 00-950|PT 1000-205|RE 97400|RO 010011|RS 11000|RU 101000|SE 114 55|SG 018956|SI 1000|SK 811 01|SM 47890|TN 1000|TR 34000|UA 01001|US 12345-6789|ZA 0001"
		)
			.split("|")
			.map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
	)("%s %s is as another list has it", (where, code) => {
		expect(postcodeValidator(code, where)).toBe(true);
		expect(postcode.clean(code, { ...bare, country: where })).toEqual({ state: "valid", value: code });
	});
	test.each<[code: Cell, town: string, known: object, why: string]>([
		["26110", "Nyons", { consistent: true, officialCity: "Nyons" }, "as written"],
		["01640", "ABERGEMENT-DE-VAREY (L )", { consistent: true, officialCity: "L'Abergement-de-Varey" }, "postal label"],
		["95290", "ISLE ADAM", { consistent: true, officialCity: "L'Isle-Adam" }, "without article"],
		["80310", "SAINT-VAST-EN-CHAUSSEE", { consistent: true, officialCity: "Saint-Vaast-en-Chaussée" }, "one letter off"],
		["64370", "CASTILLON (CANTON ARTHEZ BEARN", { consistent: true, officialCity: "Castillon (Canton d'Arthez-de-Béarn)" }, "cut short"],
		["75008", "PARIS 08", { consistent: true, officialCity: "Paris" }, "arrondissement"],
		["01110", "Champdor", { consistent: true, officialCity: "Champdor" }, "former commune"],
		[6510, "Carros", { consistent: true, officialCity: "Carros" }, "zero restored first"],
		["69001", "NYONS", { consistent: false, officialCity: "Nyons" }, "another town"],
		["31068", "Toulouse Cedex 7", {}, "CEDEX is not tested"],
		["31507", "Toulouse", {}, "nor is a code that the table does not know"],
	])("%j beside %j: %j (%s)", (code, town, known) => {
		const { state: _, value: __, issue: ___, ...read } = postcode.clean(code, { ...context, city: town });
		expect(read).toEqual(known);
	});
	test("tests no town without the table, nor abroad", () => {
		expect(postcode.clean("26110", { ...bare, city: "Paris" })).toEqual({ state: "valid", value: "26110" });
		expect(postcode.clean("26110", { ...context, country: "DE", city: "Paris" })).toEqual({ state: "valid", value: "26110" });
	});
});

describe("city", () => {
	test.each<[found: Cell, withTable: string | null, without: string | null, why: string]>([
		["Saint-Étienne", "Saint-Étienne", "Saint-Étienne", "as it should be"],
		["ST ETIENNE", "Saint-Étienne", "St Etienne", "abbreviation"],
		["VILLENEUVE D ASCQ", "Villeneuve-d'Ascq", "Villeneuve d Ascq", "apostrophe lost"],
		["L'HAŸ-LES-ROSES", "L'Haÿ-les-Roses", "L'Haÿ-les-Roses", "article in front, small word inside"],
		["CASTELNAU-LE-LEZ", "Castelnau-le-Lez", "Castelnau-le-Lez", "a small word that ends is none"],
		["pont-à-mousson", "Pont-à-Mousson", "Pont-à-Mousson", "small letters"],
		["KERMOROC'H", "Kermoroc'h", "Kermoroc'h", "Breton"],
		["LES LOGES", "Les Loges", "Les Loges", "article"],
		["LOGES (LES)", "Les Loges", "Les Loges", "article set aside"],
		["PARIS CEDEX 08", "Paris CEDEX 08", "Paris CEDEX 08", "CEDEX stays"],
		["PARIS 8E ARRONDISSEMENT", "Paris 8e Arrondissement", "Paris 8e Arrondissement", "so does a district"],
		["LYON 1EME", "Lyon 1er", "Lyon 1er", "the first"],
		["PARIS 2ÈME", "Paris 2e", "Paris 2e", "an ordinal"],
		["75008 PARIS", "Paris", "Paris", "postcode before"],
		["Lyon (69)", "Lyon", "Lyon", "department behind"],
		["NEW YORK", "New York", "New York", "a town of elsewhere"],
		["МОСКВА", "Москва", "Москва", "another script"],
		["東京", "東京", "東京", "without capitals"],
		["Y", "Y", "Y", "a commune of one letter"],
		["B", null, null, "one letter"],
		["n/a", null, null, "null word"],
		["12345", null, null, "digits"],
		["a@example.com", null, null, "e-mail"],
	])("%j becomes %j, without the table %j (%s)", (found, withTable, without) => {
		expect([city.clean(found, context).value, city.clean(found, bare).value]).toEqual([withTable, without]);
	});
	test("takes the spelling of the postcode beside it", () => {
		expect(["42260", "70200"].map((code) => city.clean("LURE", { ...context, postcode: code }).value)).toEqual(["Luré", "Lure"]);
	});
	test("mends a slip with the postcode, and only proposes what would say less", () => {
		expect(city.clean("Saint-Vast-en-Chaussée", { ...context, postcode: "80310" }).value).toBe("Saint-Vaast-en-Chaussée");
		const read = city.clean("Villeneuve Loubet Plage", { ...context, postcode: "06270" });
		expect([read.state, read.value, read.suggestion]).toEqual(["valid", "Villeneuve Loubet Plage", "Villeneuve-Loubet"]);
	});
	test.each([
		["GB", "STRATFORD-UPON-AVON", "Stratford-upon-Avon"],
		["DE", "FRANKFURT AM MAIN", "Frankfurt am Main"],
		["ES", "SANTA CRUZ DE LA PALMA", "Santa Cruz de la Palma"],
		["GB", "KING'S LYNN", "King's Lynn"],
	])("in %s, %j becomes %j", (where, found, value) => expect(city.clean(found, { ...context, country: where }).value).toBe(value));
});

describe("country", () => {
	test.each<[found: string, state: string, value: string | null]>([
		["FR", "valid", "FR"],
		["NA", "valid", "NA"],
		["France", "repaired", "FR"],
		["Etats-Unis", "repaired", "US"],
		["U.K.", "repaired", "GB"],
		["Côte d’Ivoire", "repaired", "CI"],
		["Pays-Bas", "repaired", "NL"],
		["Hollande", "repaired", "NL"],
		["Deutschland", "repaired", "DE"],
		["ESP", "repaired", "ES"],
		["La Réunion", "repaired", "RE"],
		["France (FR)", "repaired", "FR"],
		["Niger", "repaired", "NE"],
		["Nigeria", "repaired", "NG"],
		["Atlantis", "invalid", null],
		["n/a", "placeholder", null],
	])("%j is %s %j", (found, state, value) => {
		const read = country.clean(found, bare);
		expect([read.state, read.value]).toEqual([state, value]);
	});
	test("asks about a name one letter off", () => expect(country.clean("Frnace", bare)).toMatchObject({ state: "ambiguous", suggestion: "FR" }));
});

describe("address", () => {
	test.each<[found: string, value: string, known: object, why: string]>([
		["12 rue de la Paix", "12 rue de la Paix", { houseNumber: "12", street: "rue de la Paix" }, "number and street"],
		["12 bis, RUE DE LA PAIX", "12 bis, RUE DE LA PAIX", { houseNumber: "12bis", street: "RUE DE LA PAIX" }, "capitals stay"],
		["600 b avenue Foch", "600 b avenue Foch", { houseNumber: "600b", street: "avenue Foch" }, "letter of the number"],
		["12-14 rue A Briand", "12-14 rue A Briand", { houseNumber: "12-14", street: "rue A Briand" }, "two numbers"],
		["5 boulevard du 8 Mai 1945", "5 boulevard du 8 Mai 1945", { houseNumber: "5", street: "boulevard du 8 Mai 1945" }, "a date in the name"],
		["Le Bourg", "Le Bourg", { street: "Le Bourg" }, "no number"],
		["n° 7 chemin du Moulin", "n° 7 chemin du Moulin", { houseNumber: "7", street: "chemin du Moulin" }, "the sign of a number"],
		[
			"5 place de la Mairie - 56000 - Vannes",
			"5 place de la Mairie - 56000 - Vannes",
			{ houseNumber: "5", street: "place de la Mairie", postcode: "56000", city: "Vannes" },
			"hyphens between the parts",
		],
		[
			"12 cours Vitton, 69006 LYON 06",
			"12 cours Vitton, 69006 LYON 06",
			{ houseNumber: "12", street: "cours Vitton", postcode: "69006", city: "LYON 06" },
			"a district behind the town",
		],
		["Rue de la Porte Dauphine", "Rue de la Porte Dauphine", { street: "Rue de la Porte Dauphine" }, "a word of complements in the name"],
		["12 rue X 75002 Paris", "12 rue X 75002 Paris", { houseNumber: "12", street: "rue X", postcode: "75002", city: "Paris" }, "postcode and town"],
		["75008 Paris", "75008 Paris", { postcode: "75008", city: "Paris" }, "town alone"],
		[
			"2 allée X 31068 TOULOUSE CEDEX 7",
			"2 allée X 31068 TOULOUSE",
			{ houseNumber: "2", street: "allée X", postcode: "31068", city: "TOULOUSE", cedex: "CEDEX 7" },
			"CEDEX",
		],
		[
			"6, rue X CS 40055 60321 Compiègne",
			"6, rue X 60321 Compiègne",
			{ houseNumber: "6", street: "rue X", complement: "CS 40055", postcode: "60321", city: "Compiègne" },
			"box",
		],
		[
			"BP 80111 159, avenue X 31604 Muret",
			"159, avenue X 31604 Muret",
			{ houseNumber: "159", street: "avenue X", complement: "BP 80111", postcode: "31604", city: "Muret" },
			"box in front",
		],
		["12e étage Rue X", "Rue X", { street: "Rue X", complement: "12e étage" }, "floor"],
		["12 rue X, 2e étage droite", "12 rue X", { houseNumber: "12", street: "rue X", complement: "2e étage droite" }, "floor and side"],
		["RDC à gauche, 5 rue X", "5 rue X", { houseNumber: "5", street: "rue X", complement: "RDC à gauche" }, "side in front"],
		["5 rue X porte de droite", "5 rue X", { houseNumber: "5", street: "rue X", complement: "porte de droite" }, "door on a side"],
		["3e étage gauche", "3e étage gauche", { complement: "3e étage gauche" }, "nothing but a complement"],
		["8 rue de la Face", "8 rue de la Face", { houseNumber: "8", street: "rue de la Face" }, "no side"],
		["Rue Louis des Etages", "Rue Louis des Etages", { street: "Rue Louis des Etages" }, "no floor"],
		["12 rue X Appt 4 Bât B", "12 rue X", { houseNumber: "12", street: "rue X", complement: "Appt 4, Bât B" }, "flat and building"],
		["Résidence Les Pins 6 rue X", "6 rue X", { houseNumber: "6", street: "rue X", complement: "Résidence Les Pins" }, "residence before the number"],
		[
			"12 rue X\n3e étage\n75002 Paris",
			"12 rue X, 75002 Paris",
			{ houseNumber: "12", street: "rue X", complement: "3e étage", postcode: "75002", city: "Paris" },
			"lines",
		],
		["Lieu-dit Les Chênes", "Les Chênes", { street: "Les Chênes" }, "hamlet"],
		["Aire s/ l'Adour", "Aire sur l'Adour", { street: "Aire sur l'Adour" }, "s/"],
		[
			"32bis Rue X Vosges93290",
			"32bis Rue X Vosges 93290",
			{ houseNumber: "32bis", street: "Rue X Vosges", postcode: "93290" },
			"postcode stuck to the street",
		],
		[
			"Rue du Général Leclerc Dunkerque France",
			"Rue du Général Leclerc Dunkerque France",
			{ street: "Rue du Général Leclerc", city: "Dunkerque" },
			"town before the country",
		],
		["BP 123", "BP 123", { complement: "BP 123" }, "box alone"],
		["Appt 3", "Appt 3", { complement: "Appt 3" }, "second line of an address"],
		["12 rue  X", "12 rue X", { houseNumber: "12", street: "rue X" }, "two spaces"],
	])("%j becomes %j %j (%s)", (found, value, known) => {
		const { state, issue, ...read } = address.clean(found, context);
		expect(read).toEqual({ value, ...known });
		expect([state, issue === undefined]).toEqual(found === value ? ["valid", true] : ["repaired", false]);
	});
	test.each([
		["DE", "Hauptstraße 5", "5", "Hauptstraße"],
		["IT", "Via Roma 12", "12", "Via Roma"],
		["IT", "Via Roma, 12", "12", "Via Roma"],
		["IT", "Via Garibaldi 7/B", "7/B", "Via Garibaldi"],
		["ES", "Calle Alcalá, 45", "45", "Calle Alcalá"],
		["GB", "10 Downing Street", "10", "Downing Street"],
	])("in %s, the number of %j is %j", (where, found, houseNumber, street) => {
		expect(address.clean(found, { ...bare, country: where })).toEqual({ state: "valid", value: found, houseNumber, street });
	});
	test.each([
		["-", "placeholder"],
		["xxx", "placeholder"],
		["......", "placeholder"],
		["B", "invalid"],
		["a@example.com", "invalid"],
	])("%j is %s", (found, state) => expect(address.clean(found, context).state).toBe(state));
});

test.each<[found: string, state: string, value: string | null, why: string]>([
	["Bât B 12 rue X", "valid", "Bât B 12 rue X", "nothing is set apart from a complement"],
	["Lieu-dit Les Brumes", "valid", "Lieu-dit Les Brumes", "a hamlet keeps its word"],
	["Bât. B,  2e étage", "repaired", "Bât. B, 2e étage", "spaces"],
	["Rés. X\nEsc. 3", "repaired", "Rés. X, Esc. 3", "lines"],
	["B", "valid", "B", "a building"],
	["néant", "placeholder", null, "null word"],
	["a@example.com", "invalid", null, "an e-mail"],
])("a further line %j is %s: %j (%s)", (found, state, value) => expect(addressLine.clean(found, context)).toMatchObject({ state, value }));

const WORDS =
	"12 bis rue de la Paix PARIS lyon 75008 BP 12 CS 12345 Appt 4 étage 3e CEDEX 08 Résidence St s/ s/s (Les) L' l'Église , - / \n . ; F- 2A004 1000 A b n° France Bât lieu-dit c/o É ß İ 😀 李 @".split(
		" ",
	);

describe.each([postcode, city, country, address, addressLine])("$type, whatever the cell", (reader) => {
	const text = fc.array(fc.constantFrom(...WORDS, " ", "  "), { maxLength: 8 }).map((words) => words.join(words.length % 3 === 0 ? "" : " "));
	const anyCell = fc.oneof(text, fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null));
	const where = fc.constantFrom(context, bare, { ...context, postcode: "75008", city: "Paris" }, { ...bare, country: "DE" }, { ...bare, country: "GB" });
	test("has a value exactly when it is valid or repaired, a reason unless it is valid or empty, and stays as it is when read again", () =>
		fc.assert(
			fc.property(anyCell, where, (cell, place) => {
				const read = reader.clean(cell, place);
				expect(read.value !== null).toBe(read.state === "valid" || read.state === "repaired");
				if (read.state !== "valid" && read.state !== "empty") expect(read.issue).toBeDefined();
				if (read.value !== null) expect(reader.clean(read.value, place)).toMatchObject({ state: "valid", value: read.value });
			}),
			{ numRuns: 2000 },
		));
	test.each(["a", "A ", "-", "a-", "1", "1 ", ",", "12 rue ", "75008 ", "BP 1", "s/", "(", "\n", "😀"])("takes no time over %j, again and again", (unit) => {
		const cell = unit.repeat(32_767 / unit.length);
		expect(cpuTime(() => reader.clean(`a${cell}b`, { ...context, city: cell, postcode: cell }))).toBeLessThan(50);
	});
});
