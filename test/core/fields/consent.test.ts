import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consent } from "../../../core/fields/consent.ts";
import type { Cell } from "../../../core/model/cell.ts";
import type { CleanContext } from "../../../core/model/context.ts";
import { isOptOutHeader } from "../../../core/reference/consents.ts";
import { cpuTime } from "../../cpu-time.ts";
import { reference } from "../../reference.ts";

const context: CleanContext = { country: "FR", auditDate: "2026-11-21", header: "Optin e-mail", reference };
const clean = (cell: Cell, more: Partial<CleanContext> = {}) => consent.clean(cell, { ...context, ...more });

function cleanColumn(cells: readonly Cell[], more: Partial<CleanContext> = {}) {
	const own = { ...context, ...more };
	const facts = consent.study!(
		cells.map((cell) => [cell, 1] as const),
		own,
	);
	return cells.map((cell) => {
		const { state, value } = consent.clean(cell, { ...own, ...facts });
		return value ?? state;
	});
}

describe("consent: sentences", () => {
	test.each<[code: string, cells: readonly string[]]>([
		[
			"no",
			[
				"Non merci",
				"Non (tél. le 12/01)",
				"Retrait du consentement",
				"plus de démarchage",
				"pas intéressé",
				"non inscrit, refuse tout contact",
				"Customer asked to be removed",
				"no thanks",
				"not allowed",
				"no desea recibir",
				"nicht einverstanden",
				"Newsletter abbestellt",
				"non accetta",
			],
		],
		[
			"yes",
			[
				"d’accord pour recevoir vos offres",
				"OK pour la newsletter",
				"I agree",
				"Subscribed (single opt-in)",
				"accord écrit du 12/03/2021",
				"abonné depuis 2019",
			],
		],
		["no", ["a dit non", "ne veut rien recevoir", "Résilié", "case non cochée"]],
		["invalid", ["consent expired", "accord à vérifier", "consentement demandé", "opt-in manquant", "ancien abonné"]],
		["yes", ["Oui (formulaire web)", "a accepté", "J'accepte de recevoir vos offres", "double opt-in confirmé", "einverstanden"]],
		[
			"pending",
			[
				"En attente de confirmation",
				"Opt-in en attente",
				"opt-in non confirmé",
				"double opt-in pending",
				"mail de confirmation envoyé",
				"Confirmation requested",
				"por confirmar",
			],
		],
		["invalid", ["n'a pas répondu", "ne répond pas", "Pas de réponse", "plus d'informations svp", "Oui, sauf SMS", "n'a pas refusé", "no answer"]],
	])("%s: a refusal is never lost, a yes takes nothing back", (code, cells) => {
		for (const cell of cells) {
			const { state, value } = clean(cell);
			expect([cell, value ?? state]).toEqual([cell, code]);
		}
	});
	test.each([
		"N'accepte pas la newsletter",
		"Ne souhaite plus recevoir",
		"Révoqué le",
		"Werbung nicht erwünscht",
		"Pas de démarchage",
	])("%j turns a yes round", (header) => expect([clean("oui", { header }).value, clean("non", { header }).value]).toEqual(["no", "unknown"]));
});

describe("consent: words", () => {
	test.each<[code: string, cells: readonly Cell[]]>([
		[
			"yes",
			[
				"Oui",
				"O",
				"YES",
				"y",
				"true",
				"t",
				true,
				"VRAI",
				1,
				"1",
				"x",
				"X",
				"✓",
				"✔",
				"☑️",
				"ok",
				"on",
				"Opt-in",
				"opt in",
				"OPTIN",
				"Abonnée",
				"Inscrit",
				"Accepté",
				"J'accepte",
				"D’accord",
				"Consentement",
			],
		],
		[
			"yes",
			[
				"subscribed",
				"Confirmed",
				"active",
				"double opt-in",
				"DOI",
				"sí",
				"acepta",
				"suscrito",
				"alta",
				"ja",
				"wahr",
				"angemeldet",
				"eingewilligt",
				"sì",
				"vero",
				"accetta",
				"iscritto",
			],
		],
		[
			"no",
			[
				"Non",
				"N",
				"no",
				"false",
				"f",
				false,
				"FAUX",
				0,
				"0",
				"off",
				"Opt-out",
				"opted out",
				"désabonné",
				"Désinscrite",
				"refus",
				"refusé",
				"STOP",
				"blacklist",
				"bloqué",
			],
		],
		[
			"no",
			[
				"unsubscribed",
				"cleaned",
				"suppressed",
				"blocked",
				"falso",
				"rechaza",
				"baja",
				"nein",
				"falsch",
				"abgemeldet",
				"widerrufen",
				"rifiuta",
				"disiscritto",
				"Hard bounce",
				"spam complaint",
			],
		],
		["pending", ["pending", "en attente", "non confirmé", "unconfirmed", "pendiente", "ausstehend", "in attesa"]],
		["unknown", ["never subscribed", "NSP", "inconnu", "unknown", "not_subscribed", "non-subscribed", "transactional"]],
	])("%s: %j", (code, cells) => {
		for (const cell of cells) expect([cell, clean(cell)]).toEqual([cell, { state: "valid", value: code }]);
	});
	test("null words are placeholders, blanks empty, other words unreadable", () => {
		for (const word of ["N/A", "NC", "-", "?", "non renseigné", "null"]) expect([word, clean(word).state]).toEqual([word, "placeholder"]);
		expect([null, "", " "].map((cell) => clean(cell).state)).toEqual(["empty", "empty", "empty"]);
		for (const word of ["peut-être", "M", "Paris", "jean@example.com"]) expect([word, clean(word).state]).toEqual([word, "invalid"]);
	});
	test("a sentence that refuses is a refusal", () => {
		for (const text of ["Ne souhaite plus recevoir d’e-mails", "désabonné via le lien", "ne pas contacter !", "no longer wants e-mails"])
			expect([text, clean(text).value]).toEqual([text, "no"]);
		expect(clean("n’a pas refusé").value).toBeNull();
	});
});

describe("consent: dates", () => {
	test.each<[found: Cell, value: string, date: string | undefined, why: string]>([
		["12/03/2024", "yes", "2024-03-12", "a date is a yes"],
		["2024-03-12T10:00:00Z", "yes", "2024-03-12", "time stamp of a double opt-in"],
		[45351, "yes", "2024-02-29", "serial"],
		["Oui le 12/03/2024", "yes", "2024-03-12", "word and date"],
		["opt-in - 2023-05-01", "yes", "2023-05-01", "the same with a hyphen"],
		["3 mars 2024 : oui", "yes", "2024-03-03", "date and word"],
		["Désabonnée depuis mardi 3 mars 2024", "no", "2024-03-03", "a dated refusal"],
		["12/03/2024 - STOP", "no", "2024-03-12", "date, then the refusal"],
	])("%j is %s, %s (%s)", (found, value, date) => expect(clean(found)).toEqual({ state: "valid", value, date }));
	test("a date among other words says nothing", () => {
		for (const text of ["client depuis mars 2019", "vu le 12/03/2024", "a été relancé le 12/03/2024"]) expect([text, clean(text).value]).toEqual([text, null]);
		expect(clean("1970-01-01").state).toBe("placeholder");
	});
});

describe("consent: under a header that says the opposite", () => {
	test.each<[found: Cell, value: string | null, why: string]>([
		["Oui", "no", "ticked"],
		["x", "no", "ticked"],
		[1, "no", "ticked"],
		["Non", "unknown", "not having refused is not having agreed"],
		[0, "unknown", "the same"],
		[null, null, "blank"],
		["12/03/2024", "no", "refused that day"],
		["désabonné", "no", "the word says it itself"],
		["abonné", "yes", "the same"],
	])("%j is %j (%s)", (found, value) => {
		expect(clean(found, { header: "Opt Out" }).value).toBe(value);
		expect(consent.clean(found, { ...context, inverted: true }).value).toBe(value);
		expect(cleanColumn([found], { header: "Ne pas contacter" })[0]).toBe(value ?? "empty");
	});
	test.each([
		"Ne pas contacter",
		"Opt Out",
		"opt_out_sms",
		"Désabonné",
		"Désinscription newsletter",
		"DoNotCall",
		"do_not_email",
		"HasOptedOutOfEmail",
		"STOP SMS",
		"Bloctel",
		"Liste rouge",
		"Opposition",
		"Refus emailing",
		"unsubscribed",
		"Blacklist",
		"No llamar",
		"Keine Werbung",
		"Non contattare",
		"is_opt_out",
		"No marketing",
		"Sans newsletter",
		"Contact interdit",
	])("%j says the opposite", (header) => expect(isOptOutHeader(header, reference.values.consents)).toBe(true));
	test.each([
		"Opt-in",
		"Consentement e-mail",
		"Newsletter",
		"Abonné newsletter",
		"Non désabonné",
		"Pas d’opposition",
		"Notes",
		"Nom",
		"Nomade",
		"E-mail",
		"Partenaires",
		"",
		"Stopover",
		"Donateur",
	])("%j does not", (header) => expect(isOptOutHeader(header, reference.values.consents)).toBe(false));
});

describe("consent: codes that need their column", () => {
	test.each<[cells: readonly Cell[], read: readonly string[], why: string]>([
		[["O", "N"], ["yes", "no"], "oui, non"],
		[["1", "O"], ["yes", "no"], "the letter O for a nought"],
		[["O", "N", "0"], ["yes", "no", "ambiguous"], "a nought among letters: which is it"],
		[["1", "0"], ["yes", "no"], "figures"],
		[[1, 0], ["yes", "no"], "numbers"],
		[["1", "2"], ["ambiguous", "ambiguous"], "a code book that is not there"],
		[["0", "1", "2"], ["no", "yes", "ambiguous"], "a third code"],
		[["S", "N"], ["yes", "no"], "sí, no"],
		[["J", "N"], ["yes", "no"], "ja, nein"],
		[["V", "F"], ["yes", "no"], "vrai, faux"],
		[["-1", "0"], ["yes", "no"], "Access"],
		[["x", null], ["yes", "empty"], "a box never ticked is no refusal"],
	])("%j is %j (%s)", (cells, read) => expect(cleanColumn(cells)).toEqual(read));
	test("S alone is a yes in Spain and in Italy, J in Germany", () => {
		expect([clean("S").state, clean("S", { country: "ES" }).value, clean("S", { language: "it" }).value]).toEqual(["ambiguous", "yes", "yes"]);
		expect([clean("J").state, clean("J", { country: "DE" }).value]).toEqual(["ambiguous", "yes"]);
	});
});

describe("consent: laws", () => {
	const word = fc.constantFrom(
		"oui",
		"non",
		"opt",
		"in",
		"out",
		"-",
		" ",
		"le",
		"12/03/2024",
		"3 mars 2024",
		"stop",
		"désabonné",
		"x",
		"1",
		"0",
		"?",
		"ne",
		"plus",
		"pas",
	);
	test("throws nothing, and a value stays as it is", () =>
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: word, maxLength: 6 }), fc.double()), (cell) => {
				const { value } = clean(cell);
				if (value !== null) expect(clean(value)).toEqual({ state: "valid", value });
			}),
			{ numRuns: 2000 },
		));
	test("under a header that says the opposite, no answer is ever a yes", () =>
		fc.assert(
			fc.property(fc.constantFrom<Cell>("oui", "non", 1, 0, true, false, "x", "ok", "12/03/2024", "O", "N", "nsp", "pending"), (cell) => {
				expect(clean(cell, { header: "Opt-out" }).value).not.toBe("yes");
			}),
		));
	test.each(["1/", "x ", "ne pas ", "non ", "-", "1"])("%j repeated to 32,767 characters is answered at once", (part) => {
		const text = part.repeat(32_767).slice(0, 32_767);
		expect(cpuTime(() => clean(text))).toBeLessThan(50);
	});
});
