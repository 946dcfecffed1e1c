import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civility } from "../../../core/fields/civility.ts";
import { firstName } from "../../../core/fields/first-name.ts";
import { fullName } from "../../../core/fields/full-name.ts";
import { lastName } from "../../../core/fields/last-name.ts";
import { nameCase } from "../../../core/fields/name-case.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const context = { country: "FR", auditDate: "2026-11-21", header: "", reference };
const english = { ...context, country: "GB", language: "en" };

const { names } = reference.values;

describe("nameCase()", () => {
	test.each<[found: string, french: string, english: string, why: string]>([
		["JEAN-PIERRE", "Jean-Pierre", "Jean-Pierre", "hyphen"],
		["O'NEILL", "O'Neill", "O'Neill", "apostrophe"],
		["o’neill", "O’Neill", "O’Neill", "typographic apostrophe"],
		["D'ARTAGNAN", "D'Artagnan", "D'Artagnan", "an elided particle in front keeps its capital"],
		["JEAN D'ORMESSON", "Jean d'Ormesson", "Jean D'Ormesson", "after a first name it is small in French"],
		["N'GUESSAN", "N'Guessan", "N'Guessan", "no particle"],
		["ST JOHN'S", "St John's", "St John's", "possessive"],
		["DE GAULLE", "de Gaulle", "de Gaulle", "particle before another word"],
		["VAN", "Van", "Van", "particle that is the whole name"],
		["LE GOFF", "Le Goff", "le Goff", "Le and La keep their capital in French"],
		["LA FONTAINE", "La Fontaine", "la Fontaine", "idem"],
		["DE LA TOUR", "de la Tour", "de la Tour", "but not after a particle"],
		["VAN DER POST", "van der Post", "van der Post", "Dutch"],
		["MARIA DE LOS SANTOS", "Maria de los Santos", "Maria de los Santos", "Spanish"],
		["ORTEGA Y GASSET", "Ortega y Gasset", "Ortega y Gasset", "Spanish link"],
		["JOHN E SMITH", "John E Smith", "John E Smith", "a lone letter is an initial"],
		["DI MAIO", "Di Maio", "di Maio", "Italian"],
		["EL AMRANI", "El Amrani", "el Amrani", "El keeps its capital in French"],
		["AL KHALIFA", "Al Khalifa", "al Khalifa", "an Arab family"],
		["AL GORE", "Al Gore", "Al Gore", "a first name"],
		["MCCARTHY", "McCarthy", "McCarthy", "Mc"],
		["MACGREGOR", "Macgregor", "MacGregor", "Mac, never by itself outside English"],
		["MACRON", "Macron", "Macron", "no Scot"],
		["MACHADO", "Machado", "Machado", "nor here"],
		["LOUIS XIV", "Louis XIV", "Louis XIV", "number of a king"],
		["WEI LI", "Wei Li", "Wei Li", "no number"],
		["JOHN DOE PHD", "John Doe PhD", "John Doe PhD", "degree"],
		["j.-p. martin", "J.-P. Martin", "J.-P. Martin", "initials"],
		["İSMAİL", "Ismail", "Ismail", "Turkish dotted I"],
		["IN 'T VELD", "in 't Veld", "in 't Veld", "Dutch, small in front too"],
		["VON DEM BUSSCHE", "von dem Bussche", "von dem Bussche", "article behind a particle"],
		["MARIE DE L'ESTOILE", "Marie de l'Estoile", "Marie de l'Estoile", "elided article behind a particle"],
		["VIOLLET-LE-DUC", "Viollet-le-Duc", "Viollet-Le-Duc", "small between hyphens, in French"],
		["AHARON BEN AMRAM", "Aharon Ben Amram", "Aharon ben Amram", "Ben begins a surname in French"],
		["NG'ANG'A", "Ng'ang'a", "Ng'ang'a", "an apostrophe inside"],
		["JANSEN-DE WIT", "Jansen-de Wit", "Jansen-de Wit", "particle behind a hyphen, before another word"],
		["'S-GRAVESANDE", "'s-Gravesande", "'s-Gravesande", "Dutch elided article"],
		["DO NASCIMENTO", "Do Nascimento", "Do Nascimento", "Do may be a whole surname"],
		["ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδοπουλος", "Παπαδοπουλος", "Greek, with its final sigma"],
	])("%j becomes %j, in English %j (%s)", (found, french, inEnglish) => {
		expect([nameCase(found, "fr", names), nameCase(found, "en", names)]).toEqual([french, inEnglish]);
	});
	test("leaves Italian particles their capitals", () => expect(nameCase("DE LUCA", "it", names)).toBe("De Luca"));
	test("makes do and e small in Portuguese", () =>
		expect(["DO NASCIMENTO", "COSTA E SILVA"].map((name) => nameCase(name, "pt", names))).toEqual(["do Nascimento", "Costa e Silva"]));
});

describe.each([firstName, lastName])("$type", (reader) => {
	test.each<[found: Cell, state: string, value: string | null, why: string]>([
		[null, "empty", null, "blank"],
		[" \u00a0", "empty", null, "spaces alone"],
		['""', "empty", null, "quotes alone"],
		[" Marie ", "valid", "Marie", "spaces around change nothing"],
		["McDonald", "valid", "McDonald", "mixed capitals were chosen"],
		["van Helsing", "valid", "van Helsing", "idem"],
		["O'connor", "valid", "O'connor", "idem, be they wrong"],
		["MARIE", "repaired", "Marie", "capitals"],
		["marie", "repaired", "Marie", "small letters"],
		["Le  Goff", "repaired", "Le Goff", "two spaces"],
		["Dupont,", "repaired", "Dupont", "stray comma"],
		["E\u0301lise", "repaired", "Élise", "composed letters"],
		["李", "valid", "李", "one character may be a name in Chinese"],
		["B", "invalid", null, "one letter"],
		["J.", "invalid", null, "an initial"],
		["X", "placeholder", null, "null word"],
		["NULL", "placeholder", null, "null word"],
		["---", "placeholder", null, "signs alone"],
		["aaaa", "placeholder", null, "one letter over and over"],
		["azerty", "placeholder", null, "a keyboard"],
		["Dupont2", "invalid", null, "digit"],
		["a@example.com", "invalid", null, "e-mail address"],
		["SARL Dupont", "invalid", null, "company"],
		["Dupont & Fils", "invalid", null, "company"],
		["Monsieur", "invalid", null, "civility alone"],
		["Fran?ois", "invalid", null, "a letter was lost"],
		["Mme Martin", "repaired", "Martin", "civility before"],
		["__proto__", "invalid", null, "no name, and no harm"],
		["constructor", "repaired", "Constructor", "a word as any"],
		[true, "repaired", "True", "a truth value is a word here"],
		[12, "invalid", null, "number"],
	])("%j is %s %j (%s)", (found, state, value) => {
		const read = reader.clean(found, context);
		expect([read.state, read.value]).toEqual([state, value]);
	});
});

test.each<[word: string, first: string, last: string]>([
	["Null", "placeholder", "valid"],
	["None", "placeholder", "valid"],
	["Test", "placeholder", "valid"],
	["Nan", "valid", "valid"],
	["test", "placeholder", "placeholder"],
])("%j is %s as a first name and %s as a surname", (word, first, last) => {
	expect([firstName.clean(word, context).state, lastName.clean(word, context).state]).toEqual([first, last]);
});

test("last_name says that particles are a guess, and names the civility", () => {
	expect(lastName.clean("DE GAULLE", context)).toEqual({ state: "repaired", value: "de Gaulle", issue: { kind: "case" }, guessed: true });
	expect(lastName.clean("M. DUPONT", context)).toEqual({ state: "repaired", value: "Dupont", issue: { kind: "writing" }, civility: "M." });
});

describe("full_name", () => {
	test.each<[found: string, value: string, known: object, why: string]>([
		["Marie Dupont", "Marie Dupont", { firstName: "Marie", lastName: "Dupont" }, "the usual order"],
		["DUPONT Marie", "Marie Dupont", { firstName: "Marie", lastName: "Dupont" }, "surname in capitals first"],
		["Marie LE GOFF", "Marie Le Goff", { firstName: "Marie", lastName: "Le Goff" }, "and last"],
		["DE GAULLE Charles", "Charles de Gaulle", { firstName: "Charles", lastName: "de Gaulle" }, "with its particle"],
		["Charles de GAULLE", "Charles de Gaulle", { firstName: "Charles", lastName: "de Gaulle" }, "particle in small letters"],
		["Dupont, Marie", "Marie Dupont", { firstName: "Marie", lastName: "Dupont" }, "comma"],
		["Dupont Marie", "Dupont Marie", { firstName: "Marie", lastName: "Dupont", guessed: true }, "only the last word is a first name"],
		["Martin Thomas", "Martin Thomas", { firstName: "Martin", lastName: "Thomas" }, "both may be: as they stand"],
		["DUPONT J.", "Dupont J.", { firstName: "J.", lastName: "Dupont", guessed: true }, "initial behind"],
		["M. Jean Dupont", "M. Jean Dupont", { title: "M.", civility: "M.", firstName: "Jean", lastName: "Dupont" }, "civility"],
		["Mlle Dupont", "Mlle Dupont", { title: "Mlle", civility: "Mme", lastName: "Dupont" }, "civility and surname"],
		["Mme DURAND Sylvie", "Mme Sylvie Durand", { title: "Mme", civility: "Mme", firstName: "Sylvie", lastName: "Durand" }, "civility and capitals"],
		["M.Dupont", "M.Dupont", { title: "M.", civility: "M.", lastName: "Dupont" }, "civility glued by its stop"],
		["Mme.DUPONT Claire", "Mme. Claire Dupont", { title: "Mme.", civility: "Mme", firstName: "Claire", lastName: "Dupont" }, "idem, with capitals"],
		["J-P Dupont", "J-P Dupont", { firstName: "J-P", lastName: "Dupont" }, "initials are no surname in capitals"],
		["Vries, Jan de", "Jan de Vries", { firstName: "Jan", lastName: "de Vries" }, "particle behind the first name, as directories sort"],
		["Jean Martin fils", "Jean Martin fils", { firstName: "Jean", lastName: "Martin", suffix: "fils" }, "French generation"],
		["Sœur Emmanuelle", "Sœur Emmanuelle", { title: "Sœur", firstName: "Emmanuelle" }, "religious title"],
		["Château de la Roche", "Château de la Roche", { company: "Château de la Roche" }, "a place before a small word"],
		["Centre hospitalier", "Centre hospitalier", { company: "Centre hospitalier" }, "a place before a small word"],
		["Les Jardins de Rezé", "Les Jardins de Rezé", { company: "Les Jardins de Rezé" }, "behind an article"],
		["L'Atelier Gourmand", "L'Atelier Gourmand", { company: "L'Atelier Gourmand" }, "idem, elided"],
		["Maison De Lima", "Maison De Lima", { firstName: "Maison", lastName: "De Lima" }, "no small word: a person"],
		["Luc Château", "Luc Château", { firstName: "Luc", lastName: "Château" }, "a surname as well"],
		["Crèche Les Petits", "Crèche Les Petits", { company: "Crèche Les Petits" }, "an institution, with its accent"],
		["Mme DURAND", "Mme Durand", { title: "Mme", civility: "Mme", lastName: "Durand" }, "idem, surname alone"],
		["Jean-Paul Le Goff", "Jean-Paul Le Goff", { firstName: "Jean-Paul", lastName: "Le Goff" }, "particle"],
		["Marie Claire Dubois", "Marie Claire Dubois", { firstName: "Marie Claire", lastName: "Dubois" }, "two words for one first name"],
		["de Gaulle Charles", "de Gaulle Charles", { firstName: "Charles", lastName: "de Gaulle", guessed: true }, "particle in front"],
		["Le Goff", "Le Goff", { lastName: "Le Goff" }, "surname alone"],
		["Jean St. Pierre", "Jean St. Pierre", { firstName: "Jean", lastName: "St. Pierre" }, "particle cut short"],
		["DE St van DUPONT", "DE St van DUPONT", { firstName: "St", middleName: "van DUPONT", lastName: "De" }, "turned round it would be read otherwise"],
		["MARTIN DUPONT Sophie", "Sophie MARTIN DUPONT", { firstName: "Sophie", lastName: "Martin Dupont" }, "only capitals tell two surnames from a middle name"],
		["Garcia Lopez, Ana", "Garcia Lopez, Ana", { firstName: "Ana", lastName: "Garcia Lopez" }, "here only the comma does, so it stays"],
		["Eva LEROY épouse NOIR", "Eva LEROY épouse NOIR", { firstName: "Eva", lastName: "Leroy" }, "name of the spouse"],
		["ROSSI Jean A.", "Jean A. Rossi", { firstName: "Jean", middleName: "A.", lastName: "Rossi" }, "an initial is no second half of a first name"],
		["MARTIN Kylian", "Kylian Martin", { firstName: "Kylian", lastName: "Martin" }, "capitals tell a surname that is a first name elsewhere"],
		["JP Durand", "JP Durand", { firstName: "JP", lastName: "Durand" }, "initials are no surname in capitals"],
		[
			"Mme Marie DUPONT née MARTIN",
			"Mme Marie Dupont née Martin",
			{ title: "Mme", civility: "Mme", firstName: "Marie", lastName: "Dupont", birthName: "Martin" },
			"name at birth",
		],
		["M./Mme DUPONT", "M./Mme Dupont", { title: "M./Mme", civility: "couple", people: 2, lastName: "Dupont" }, "slash"],
		["Jean et Marie DUPONT", "Jean et Marie Dupont", { people: 2, firstName: "Jean et Marie", lastName: "Dupont" }, "couple, surname in capitals"],
		["M. et Mme Martin", "M. et Mme Martin", { title: "M. et Mme", civility: "couple", people: 2, lastName: "Martin" }, "couple"],
		["Jean et Marie Dupont", "Jean et Marie Dupont", { people: 2, firstName: "Jean et Marie", lastName: "Dupont" }, "couple by first names"],
		["Jean Dupont & Marie Durand", "Jean Dupont & Marie Durand", { people: 2, firstName: "Jean", lastName: "Dupont" }, "two names"],
		["SARL Dupont & Fils", "SARL Dupont & Fils", { company: "SARL Dupont & Fils" }, "company"],
		["DUPONT SAS", "DUPONT SAS", { company: "DUPONT SAS" }, "company form behind"],
		["Jean Dupont 😊", "Jean Dupont", { firstName: "Jean", lastName: "Dupont" }, "picture"],
		["Vve Martin", "Vve Martin", { title: "Vve", civility: "Mme", lastName: "Martin" }, "widow"],
		[
			"Monsieur le Docteur Paul Roux",
			"Monsieur le Docteur Paul Roux",
			{ title: "Monsieur le Docteur", civility: "M.", firstName: "Paul", lastName: "Roux" },
			"two titles",
		],
		["Abbé Pierre", "Abbé Pierre", { title: "Abbé", firstName: "Pierre" }, "title with its accent"],
		["Hans von und zu Stein", "Hans von und zu Stein", { firstName: "Hans", lastName: "von und zu Stein" }, "a link among particles is no couple"],
		["J.-P. Bernard", "J.-P. Bernard", { firstName: "J.-P.", lastName: "Bernard" }, "initials of a double first name"],
		[
			"Monsieur Rousseau et Madame Petit",
			"Monsieur Rousseau et Madame Petit",
			{ title: "Monsieur", civility: "M.", people: 2, lastName: "Rousseau" },
			"two surnames with their titles",
		],
		["Dr. med. Eva Braun", "Dr. med. Eva Braun", { title: "Dr. med.", civility: "Dr", firstName: "Eva", lastName: "Braun" }, "faculty of a doctor"],
		["李明", "李明", { lastName: "李明" }, "one word"],
	])("%j becomes %j %j (%s)", (found, value, known) => {
		const { state, issue, ...read } = fullName.clean(found, context);
		expect(read).toEqual({ value, ...known });
		expect(state).toBe(found === value ? "valid" : "repaired");
		expect(issue === undefined).toBe(found === value);
	});
	test.each<[found: string, known: object, why: string]>([
		["Doe, Dr. John A., Jr.", { title: "Dr.", civility: "Dr", firstName: "John", middleName: "A.", lastName: "Doe", suffix: "Jr." }, "comma, title, suffix"],
		["Juan Q. Xavier de la Vega III", { firstName: "Juan", middleName: "Q. Xavier", lastName: "de la Vega", suffix: "III" }, "particles and number"],
		["Juan Velasquez y Garcia", { firstName: "Juan", lastName: "Velasquez y Garcia" }, "two surnames linked"],
		["Secretary of State Ann Lee", { title: "Secretary of State", firstName: "Ann", lastName: "Lee" }, "long title"],
		["Sir Gerald", { title: "Sir", firstName: "Gerald" }, "title before a first name"],
		["Mr. Hearst", { title: "Mr.", civility: "M.", lastName: "Hearst" }, "title before a surname"],
		["Van Johnson", { firstName: "Van", lastName: "Johnson" }, "a first word is no particle"],
		["John V", { firstName: "John", lastName: "V" }, "a second word is no suffix"],
		["The Rt Hon John Jones", { title: "The Rt Hon", firstName: "John", lastName: "Jones" }, "article before a title"],
		["Jill St. John", { firstName: "Jill", lastName: "St. John" }, "particle cut short"],
		["Right Hon. Anna Stone", { title: "Right Hon.", firstName: "Anna", lastName: "Stone" }, "word of a title"],
		["Lord of the Isles Hugh Stone", { title: "Lord of the Isles", firstName: "Hugh", lastName: "Stone" }, "title with a place"],
		["Jane Smith BSc (Hons)", { firstName: "Jane", lastName: "Smith", suffix: "BSc, Hons" }, "honours in brackets"],
		["Dr Jane Smith MRCVS", { title: "Dr", civility: "Dr", firstName: "Jane", lastName: "Smith", suffix: "MRCVS" }, "degree without a comma"],
		["Sinéad Ní Dhuibhne", { firstName: "Sinéad", lastName: "Ní Dhuibhne" }, "Irish"],
		["Seán Ó Briain", { firstName: "Seán", lastName: "Ó Briain" }, "Irish"],
		["M.Stone", { lastName: "M.Stone" }, "an initial rather than Monsieur"],
		["Bob Hill 3rd", { firstName: "Bob", lastName: "Hill", suffix: "3rd" }, "generation in figures"],
		["Hill, Bob and Sue", { people: 2, firstName: "Bob and Sue", lastName: "Hill" }, "couple behind a comma"],
		["Robert Orr 'Bobby'", { nickname: "Bobby", firstName: "Robert", lastName: "Orr" }, "nickname at the end"],
		["The Right Honourable Ann Stone", { title: "The Right Honourable", firstName: "Ann", lastName: "Stone" }, "two words before a title"],
		["Ann Stone, LCPC", { firstName: "Ann", lastName: "Stone", suffix: "LCPC" }, "an unknown degree in capitals"],
		["Ned Fox DDS, MS", { firstName: "Ned", lastName: "Fox", suffix: "DDS, MS" }, "letters that are a title elsewhere"],
		["Ned Fox-van Dyke", { firstName: "Ned", lastName: "Fox-van Dyke" }, "particle behind a hyphen"],
		["John Doe, MSc.Ed.", { firstName: "John", lastName: "Doe", suffix: "MSc.Ed." }, "degree with its subject"],
		["Smith, J.R.", { firstName: "J.R.", lastName: "Smith" }, "initials, no junior"],
		["Benjamin 'Ben' Franklin", { nickname: "Ben", firstName: "Benjamin", lastName: "Franklin" }, "nickname in single quotes"],
		['Benjamin "Ben" Franklin', { nickname: "Ben", firstName: "Benjamin", lastName: "Franklin" }, "nickname"],
	])("in English, %j is %j (%s)", (found, known) => {
		const { state: _, value: __, issue: ___, ...read } = fullName.clean(found, english);
		expect(read).toEqual(known);
	});
	test("the header may say that the surname comes first", () => {
		const read = fullName.clean("Durand Kevork", { ...context, header: "Nom et prénom" });
		expect(read).toEqual({ state: "valid", value: "Durand Kevork", firstName: "Kevork", lastName: "Durand", guessed: true });
	});
	test("takes two surnames in Spanish", () => {
		const read = fullName.clean("María García López", { ...context, language: "es" });
		expect(read).toEqual({ state: "valid", value: "María García López", firstName: "María", lastName: "García López" });
	});
	test.each([
		["D. Antonio Pérez", "M.", "Antonio", "Pérez"],
		["Don Juan Pérez López", "M.", "Juan", "Pérez López"],
		["Doña Ana Gil", "Mme", "Ana", "Gil"],
	])("in Spanish, %j is %s %s %s", (found, civility, firstName, lastName) => {
		expect(fullName.clean(found, { ...context, language: "es" })).toMatchObject({ civility, firstName, lastName });
	});
	test.each<[found: string, state: string, kind: string]>([
		["Mme", "invalid", "name-civility"],
		["Monsieur le Maire", "invalid", "name-civility"],
		["a@example.com", "invalid", "name-email"],
		["12345", "invalid", "name-digits"],
		["B", "invalid", "name-letter"],
		["n/a", "placeholder", "placeholder"],
	])("%j is %s: %s", (found, state, kind) => {
		const read = fullName.clean(found, context);
		expect([read.state, read.value, read.issue?.kind]).toEqual([state, null, kind]);
	});
});

describe("full_name, read back", () => {
	const PARTS = ["title", "firstName", "middleName", "lastName", "suffix", "people"] as const;
	const upper = (text: string) => text.toUpperCase();
	const anyName = fc
		.tuple(
			fc.constantFrom("", "M. ", "Mme ", "Dr ", "Me "),
			fc.constantFrom("Jean", "Sophie", "Jean-Paul", "Anne Sophie", "J.-P.", "Mohamed"),
			fc.constantFrom("", "de ", "de la ", "van der ", "Le ", "El ", "von ", "O'", "Saint-"),
			fc.constantFrom("Dupont", "Rossi", "Petit-Roux", "Martin Dupont", "Amrani", "Wu"),
			fc.nat(3),
		)
		.map(([title, first, particle, last, form]) => {
			const surname = particle + last;
			if (form === 0) return `${title}${first} ${surname}`;
			if (form === 1) return `${title}${upper(surname)} ${first}`;
			return form === 2 ? `${title}${first} ${upper(surname)}` : `${surname}, ${title}${first}`;
		});
	test("a cleaned name has the parts of the name as found", () =>
		fc.assert(
			fc.property(anyName, (found) => {
				const read = fullName.clean(found, context);
				const again = fullName.clean(read.value, context);
				expect(again.value).toBe(read.value);
				for (const part of PARTS) expect([part, again[part]]).toEqual([part, read[part]]);
			}),
			{ numRuns: 2000 },
		));
});

describe("civility", () => {
	test.each<[found: Cell, value: string | null]>([
		["M.", "M."],
		["Mr", "M."],
		["HERR", "M."],
		["Mme", "Mme"],
		["Mlle", "Mme"],
		["Sig.ra", "Mme"],
		["Frau Dr.", "Mme"],
		["Monsieur le Maire", "M."],
		["Me", "Me"],
		["Prof. Dr.", "Pr"],
		["M. et Mme", "couple"],
		["M/Mme", "couple"],
		["Mme/Mlle", "Mme"],
		["M. et M.", "couple"],
		["Famille", "couple"],
		["Société", "company"],
		["toto", null],
	])("%j is %j", (found, value) => {
		const read = civility.clean(found, context);
		expect([read.state, read.value]).toEqual([value === null ? "invalid" : found === value ? "valid" : "repaired", value]);
	});
	test.each<[cells: Cell[], found: Cell, value: string | null, why: string]>([
		[[1, 2], 1, "M.", "a code book"],
		[["1", "2", "3"], "2", "Mme", "a code book with others"],
		[["1", "Mme"], "1", null, "no code book"],
		[["H", "M"], "M", "Mme", "hombre, mujer"],
		[["F", "M"], "M", "M.", "male"],
		[["m", "w"], "w", "Mme", "weiblich"],
	])("in a column of %j, %j is %j (%s)", (cells, found, value) => {
		const facts = civility.study!(
			cells.map((cell) => [cell, 1] as const),
			context,
		);
		expect(civility.clean(found, { ...context, ...facts }).value).toBe(value);
	});
});

const WORDS = (
	"Jean DUPONT marie née Le de la van M. Mme et & / , - Jr III V MD ' d' O' le St DE LA (Bob) King Sir Fils of É ß İ ŉ ﬁ 😀 李 . ; y Y x \u200b SARL \n".split(
		" ",
	) as string[]
).concat(" ", "  ", "\u00a0");

describe.each([civility, firstName, lastName, fullName])("$type, whatever the cell", (reader) => {
	const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(words.length % 2 === 0 ? " " : ""));
	const anyCell = fc.oneof(text, fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null));
	test("has a value exactly when it is valid or repaired, a reason unless it is valid or empty, and stays as it is when read again", () =>
		fc.assert(
			fc.property(anyCell, fc.constantFrom(context, english, { ...context, header: "Nom Prénom" }), (cell, where) => {
				const read = reader.clean(cell, where);
				expect(read.value !== null).toBe(read.state === "valid" || read.state === "repaired");
				expect(read.issue !== undefined).toBe(read.state !== "valid" && read.state !== "empty");
				if (read.value !== null) expect(reader.clean(read.value, where)).toMatchObject({ state: "valid", value: read.value });
			}),
			{ numRuns: 2000 },
		));
	test.each(["a", "A ", "-", "a-", "1", ",", "& ", "et ", "M. ", "(", "😀", "e\u0301"])("takes no time over %j, again and again", (unit) => {
		const cell = unit.repeat(32_767 / unit.length);
		expect(cpuTime(() => reader.clean(`a${cell}b`, context))).toBeLessThan(50);
	});
});
