import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Zip, ZipWriter } from "../../local/xlsx/zip.ts";
import { folderWith, loupe } from "./run-command.ts";

/** What another program leaves of an audit that it does not know: no registry, and names that people changed. */
function resave(from: string, to: string, names: readonly (readonly [string, string])[]): void {
	const zip = new Zip(from);
	const writer = new ZipWriter(to);
	for (const entry of zip.entries) {
		if (entry.name.startsWith("customXml")) continue;
		let text = zip.read(entry, 1 << 28).toString("utf8");
		if (entry.name === "[Content_Types].xml") text = text.replace(/<Override PartName="\/customXml\/[^>]*>/g, "");
		if (entry.name === "xl/_rels/workbook.xml.rels") text = text.replace(/<Relationship [^>]*customXml[^>]*>/g, "");
		if (entry.name === "xl/workbook.xml") for (const [old, name] of names) text = text.replaceAll(old, name);
		writer.add(entry.name, Buffer.from(text, "utf8"));
	}
	writer.finish();
	zip.close();
}
const tabs = (path: string): string[] => {
	const zip = new Zip(path);
	const xml = zip.read(zip.find("xl/workbook.xml")!, 1 << 24).toString("utf8");
	zip.close();
	return [...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
};
const CSV = "Nom;Courriel;Segment (Loupe)\nRoy;ana@orange.fr;or\nPetit;marc@orange.fr;argent\n";

describe("an audit that another program saved", () => {
	test("is found again under the names that people gave its tabs, and undone", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const at = (name: string): string => join(folder, name);
		loupe(["audit", at("clients.csv"), "--date", "2026-11-21", "--language", "en"]);
		resave(at("clients.audit.xlsx"), at("saved.xlsx"), [
			["Audit summary", "November"],
			["Audit history", "How it moves"],
		]);
		loupe(["audit", at("saved.xlsx"), "--date", "2026-11-22", "--language", "en", "--out", at("again.xlsx")]);
		expect(tabs(at("again.xlsx")).sort()).toEqual(["Audit findings", "Audit settings", "How it moves", "November", "clients"].sort());
		expect(loupe(["undo", at("saved.xlsx"), "--out", at("undone.xlsx")]).status).toBe(0);
		expect(tabs(at("undone.xlsx"))).toEqual(["clients"]);
		// the cells are what they were before: nothing is left to undo
		expect(loupe(["undo", at("undone.xlsx"), "--language", "en"])).toMatchObject({ status: 2, stdout: "" });
		const zip = new Zip(at("undone.xlsx"));
		const sheet = zip.read(zip.find("xl/worksheets/sheet1.xml")!, 1 << 24).toString("utf8");
		zip.close();
		expect([sheet.split("(Loupe)").length, sheet.includes("argent")]).toEqual([2, true]);
	});
});

describe("a column of the user's under one of our headers", () => {
	test.each([
		["last, next to ours", CSV],
		["first", "Segment (Loupe);Nom;Courriel\nor;Roy;ana@orange.fr\nargent;Petit;marc@orange.fr\n"],
		["two of them before all others", "E-mail (Loupe);Segment (Loupe);Nom;Courriel\nx;or;Roy;ana@orange.fr\ny;argent;Petit;marc@orange.fr\n"],
	])("%s: audited twice, undone, it is still there", (_, text) => {
		const folder = folderWith({ "clients.csv": text });
		const at = (name: string): string => join(folder, name);
		expect(loupe(["undo", at("clients.csv")]).status).toBe(2);
		loupe(["audit", at("clients.csv"), "--date", "2026-11-21", "--out", at("once.csv")]);
		expect(readFileSync(at("once.csv"), "utf8").split("\n")[1]).toContain("or;");
		loupe(["audit", at("once.csv"), "--date", "2026-11-21", "--out", at("twice.csv")]);
		expect(readFileSync(at("twice.csv"), "utf8")).toBe(readFileSync(at("once.csv"), "utf8"));
		expect(loupe(["undo", at("twice.csv"), "--out", at("back.csv")]).status).toBe(0);
		expect(readFileSync(at("back.csv"), "utf8")).toBe(text);
	});
});
