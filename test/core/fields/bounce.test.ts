import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounce } from "../../../core/fields/bounce.ts";
import type { Cell } from "../../../core/model/cell.ts";
import { reference } from "../../reference.ts";

function clean(cell: Cell, header = "Bounce") {
	return bounce.clean(cell, { country: "FR", auditDate: "2026-11-21", header, reference });
}

describe("bounce.clean() knows the words of platforms", () => {
	test.each([
		["Hard bounce", "bounced"],
		["hard_bounce", "bounced"],
		["NPAI", "bounced"],
		["cleaned", "bounced"],
		["Rejet définitif", "bounced"],
		["Adresse inexistante", "bounced"],
		["unzustellbar", "bounced"],
		["soft bounce", "unknown"], // passes
		["Boîte pleine", "unknown"],
		["unsubscribed", "unknown"], // a wish, not a failure
		["inconnu", "unknown"],
		["Utilisateur inconnu", "bounced"],
		["Plainte", "complaint"],
		["Marqué comme spam", "complaint"],
		["Delivered", "ok"],
		["valide", "ok"],
		["Aucun bounce", "ok"],
		["bounced", "bounced"],
		["550 5.1.1 user unknown", "bounced"],
		["452 4.2.2 mailbox full", "unknown"],
		["550 5.7.1 blocked as spam", "unknown"], // the message was refused, not the address
	])("%s is %s", (cell, value) => {
		expect(clean(cell, "Statut e-mail")).toEqual({ state: "valid", value });
	});
});

describe("bounce.clean() reads a tick by its header", () => {
	test.each<[Cell, string, string]>([
		["oui", "Bounce", "bounced"],
		["x", "NPAI", "bounced"],
		[1, "Bounce", "bounced"],
		[true, "Hard bounce", "bounced"],
		["2026-03-01", "Date du bounce", "bounced"],
		["3", "Nb bounces", "bounced"],
		["non", "Bounce", "ok"],
		[0, "Nb bounces", "ok"],
		["oui", "Soft bounce", "unknown"],
		["oui", "Plainte spam", "complaint"],
		["oui", "E-mail valide", "ok"],
		["non", "E-mail valide", "bounced"],
		["oui", "E-mail non valide", "bounced"],
	])("%j under %s is %s", (cell, header, value) => {
		expect(clean(cell, header)).toEqual({ state: "valid", value });
	});
	test("leaves it to a person when the header does not tell", () => {
		expect(clean("oui", "Statut e-mail")).toMatchObject({ state: "ambiguous", value: null });
	});
});

test.each([
	[null, "empty"],
	[" ", "empty"],
	["-", "placeholder"],
	["NC", "placeholder"],
	["bonjour", "invalid"],
	["__proto__", "invalid"],
	[-1, "invalid"],
	["a".repeat(32_767), "invalid"],
])("bounce.clean() takes %j for %s", (cell, state) => {
	expect(clean(cell)).toMatchObject({ state, value: null });
});

test("bounce.clean() cleans its own value to itself", () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.constantFrom("npai", "soft", "spam", "ok", "5.1.1")), (text) => {
			const once = clean(text);
			if (once.value !== null) expect(clean(once.value)).toEqual({ state: "valid", value: once.value });
		}),
	);
});
