import { describe, expect, test } from "vitest";
import { readCsv } from "../../../local/csv/read.ts";
import { inEncoding } from "./encoding.ts";
import { put, rowsOf } from "./files.ts";

const TEXTS: readonly (readonly [string, string])[] = [
	["French", "Prénom;Nom;Ville\nÉlodie;LEFÈVRE;Nîmes\nFrançois;Lecœur;Orléans\nZoé;D’Août;Sète\n"],
	["French in capitals", "PRÉNOM;NOM\nHÉLÈNE;LEFÈVRE\nJÉRÔME;GARÇON\nANDRÉ;NOËL\n"],
	["German", "Vorname;Straße\nJörg;Königstraße 4\nKäthe;Mühlenweg\nÜlkü;Äußere Gasse\n"],
	["Spanish", "Nombre;Dirección\nJosé Muñoz;Calle Peñón\nIñigo;Ávila\nMaría;Río Ebro\n"],
	["Italian", "Nome;Città\nNiccolò;Forlì\nPerù;Libertà\nMarta;Cefalù\n"],
	["one accent after much", `nom;ville\n${"Ana;Paris\n".repeat(60_000)}Chloé;Lyon\n`],
];

describe("encodings", () => {
	for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const)
		test.each(TEXTS)(`${encoding}: %s`, async (_name, text) => {
			const file = await readCsv(put(inEncoding(text, encoding)));
			expect(file.encoding).toBe(encoding);
			expect(rowsOf(file.sheet).slice(-4)).toEqual(
				text
					.trimEnd()
					.split("\n")
					.slice(-4)
					.map((line) => line.split(";")),
			);
		});

	test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s with a byte order mark", async (encoding) => {
		const file = await readCsv(put(inEncoding("\ufeffnom;ville\nZoé;Sète 😀\n", encoding)));
		expect([file.encoding, file.bom]).toEqual([encoding, true]);
		expect(rowsOf(file.sheet)).toEqual([
			["nom", "ville"],
			["Zoé", "Sète 😀"],
		]);
	});

	test("ISO-8859-15 is told from windows-1252 by œ and €", async () => {
		for (const [text, encoding] of [
			["nom;ca\nLecœur;12 €\nNoël;3 €\n", "iso-8859-15"],
			["nom;ca\nLecœur;12 €\nNoël;3 €\n", "windows-1252"],
		] as const) {
			const file = await readCsv(put(inEncoding(text, encoding)));
			expect(file.encoding).toBe(encoding);
			expect(rowsOf(file.sheet)[1]).toEqual(["Lecœur", "12 €"]);
		}
	});

	test("a UTF-8 file with a few stray bytes is read cell by cell", async () => {
		const file = await readCsv(put(Buffer.concat([Buffer.from("nom;ville\nZoé;Sète\nÉlodie;Nîmes\n"), inEncoding("André;Orléans\n", "windows-1252")])));
		expect(rowsOf(file.sheet)).toEqual([
			["nom", "ville"],
			["Zoé", "Sète"],
			["Élodie", "Nîmes"],
			["André", "Orléans"],
		]);
	});

	test("lone surrogates of a UTF-16 file do no harm", async () => {
		const file = await readCsv(put(inEncoding("nom;ville\na\ud800b;\udc00\n", "utf-16le")));
		expect(file.sheet.rowCount).toBe(2);
	});
});
