import { expect, test } from "vitest";
import { isDamaged } from "../../core/clean.ts";

test.each([
	["SociÃ©tÃ©", "é, windows-1252"],
	["lâ€™atelier", "typographic apostrophe"],
	["CÅ“ur", "œ"],
	["Cafe\u00e2\u0080\u0093bar", "dash, Latin-1"],
	["12Â°", "degree sign"],
	["Ã\u00a0 voir", "à"],
	["45 â‚¬", "euro"],
	["Soci√©t√©", "é, Mac Roman"],
	["ï»¿Nom", "mark of byte order"],
	["Caf\ufffd", "replacement character"],
])("%j was read in the wrong encoding (%s)", (text) => expect(isDamaged(text)).toBe(true));

test.each([
	["Château", "French"],
	["ÂGE", "capital"],
	["JOÃO", "Portuguese"],
	["Åsa Ångström", "Swedish"],
	["Çelik Öztürk", "Turkish"],
	["L’Haÿ-les-Roses", "French"],
	["Noël & Cie – Paris", "dash"],
	["√2", "a root"],
	["Señor", "Spanish"],
	["50 €", "euro"],
])("%j is as it was written (%s)", (text) => expect(isDamaged(text)).toBe(false));
