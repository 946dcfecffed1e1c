import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AsideFile } from "../../local/aside-file.ts";
import { checkOut } from "../../local/source.ts";
import type { UsageError, UsageProblem } from "../../local/usage-error.ts";
import { usageSentence } from "../../local/words.ts";
import { folderWith, loupe } from "./run-command.ts";

const CSV = "Nom;Courriel;Newsletter\nROY;Ana@Orange.FR;oui\nPetit;marc@orange.fr;non\n";
const EARLIER = "Nom;Courriel\nMorel;eve@orange.fr\n";

describe("a result never takes the place of another file", () => {
	test.each([
		["both --in-place and --out", ["--in-place", "--out", "x.csv"], "x.csv"],
		["rows over the original", ["--rows", "clients.csv"], "--rows"],
		["rows over the original behind a link", ["--rows", "link.csv"], "--rows"],
		["rows over the original by a longer path", ["--rows", "sub/../clients.csv"], "--rows"],
		["rows over the result", ["--out", "x.csv", "--rows", "x.csv"], "--rows"],
		["rows over the summary beside it", ["--out", "x.csv", "--rows", "x.summary.xlsx"], "--rows"],
		["rows over the settings", ["--settings", "settings.json", "--rows", "settings.json"], "--rows"],
		["the result over the orders", ["--sales", "orders.csv", "--out", "orders.csv"], "--out"],
		["the result over the earlier audit", ["--previous", "orders.csv", "--out", "orders.csv"], "--out"],
		["a result in a format that is none", ["--out", "x.pdf"], ".xlsx, .csv, .tsv ou .txt"],
		["a folder that is not there", ["--out", "none/x.xlsx"], "none"],
		["rows in a folder that is not there", ["--rows", "none/x.ndjson"], "none"],
		["rows in place of a folder", ["--rows", "sub"], "sub"],
		["a name for --rows that is empty", ["--rows="], "--rows"],
		["beside the original, where something else stands", [], "clients.audit.xlsx"],
		["a summary where something else stands", ["--out", "y.csv"], "y.summary.xlsx"],
	])("%s", (_, words, told) => {
		const folder = folderWith({ "clients.csv": CSV, "orders.csv": EARLIER, "settings.json": "{}", "y.summary.xlsx": "mine" });
		if (words.length === 0) writeFileSync(join(folder, "clients.audit.xlsx"), "mine");
		mkdirSync(join(folder, "sub"));
		symlinkSync(join(folder, "clients.csv"), join(folder, "link.csv"));
		const before = readdirSync(folder).map((name) => [name, name === "sub" ? "" : readFileSync(join(folder, name), "utf8")]);
		const ran = loupe(["audit", "clients.csv", ...words], "", {}, folder);
		expect([ran.status, ran.stdout, ran.stderr.trim().split("\n").length]).toEqual([2, "", 1]);
		expect(ran.stderr).toContain(told);
		expect(ran.stderr).not.toContain("imprévue");
		expect(readdirSync(folder).map((name) => [name, name === "sub" ? "" : readFileSync(join(folder, name), "utf8")])).toEqual(before);
	});
	test("a workbook with macros keeps its ending: under .xlsx it would not open", () => {
		let problem: unknown;
		try {
			checkOut({ path: "clients.xlsm", format: "xlsx" }, "out.xlsx", [".xlsx", ".csv"]);
		} catch (error) {
			problem = (error as UsageError).problem;
		}
		expect(usageSentence(problem as UsageProblem, "en")).toBe('"out.xlsx": the result of this file is written as .xlsm.');
	});
	test("an audit of ours is replaced by the next one", () => {
		const folder = folderWith({ "clients.csv": CSV });
		for (let run = 0; run < 2; run++) expect(loupe(["audit", "clients.csv"], "", {}, folder).status).toBe(0);
		for (let run = 0; run < 2; run++) expect(loupe(["audit", "clients.csv", "--out", "x.csv"], "", {}, folder).status).toBe(0);
		expect(readdirSync(folder).sort()).toEqual(["clients.audit.xlsx", "clients.csv", "x.csv", "x.summary.xlsx"]);
	});
	test.skipIf(!existsSync("/dev/full"))("no room for the rows: a sentence names the file, and nothing else is written", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const ran = loupe(["audit", "clients.csv", "--rows", "/dev/full"], "", {}, folder);
		expect([ran.status, ran.stdout]).toEqual([2, ""]);
		expect(ran.stderr).toMatch(/^«\s\/dev\/full\s» ne peut pas être écrit\s: le disque est plein\. Le fichier d’origine est intact\.\n$/);
		expect(readdirSync(folder)).toEqual(["clients.csv"]);
	});
	test.skipIf(!existsSync("/dev/stdout"))("rows to a device", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const ran = loupe(["audit", "clients.csv", "--rows", "/dev/null", "--json"], "", {}, folder);
		expect([ran.status, ran.stderr]).toEqual([0, ""]);
	});
});

describe("a file written aside", () => {
	test("stands in its place when it is whole, and not before", () => {
		const folder = folderWith({ "a.txt": "old" });
		const path = join(folder, "a.txt");
		const file = new AsideFile(path);
		file.write("new é");
		expect(readFileSync(path, "utf8")).toBe("old");
		file.finish();
		file.abort();
		expect(readFileSync(path, "utf8")).toBe("new é");
		expect(readdirSync(folder)).toEqual(["a.txt"]);
	});
	test("leaves nothing when it is given up", () => {
		const folder = folderWith({});
		const file = new AsideFile(join(folder, "a.txt"));
		file.write("x");
		file.abort();
		expect(readdirSync(folder)).toEqual([]);
	});
	test("behind a link, what it leads to is replaced", () => {
		const folder = folderWith({ "a.txt": "old" });
		symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
		const file = new AsideFile(join(folder, "b.txt"));
		file.write("new");
		file.finish();
		expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("new");
	});
});

describe("options that contradict each other or the world", () => {
	test.each([
		[["map", "clients.csv", "--map", "Nom=last_name,Nom=email"], "Nom"],
		[["map", "clients.csv", "--map", "Nom=last_name,A=-"], "\u00a0A\u00a0"],
		[["map", "clients.csv", "--map", "nom=last_name, NOM =email"], "NOM"],
		[["map", "clients.csv", "--map", "Nom=email,Courriel=email"], "email"],
		[["map", "clients.csv", "--country", "XX"], "XX"],
		[["map", "clients.csv", "--country", "UK"], "UK"],
		[["clean", "phone", "--country", "ZZ"], "ZZ"],
		[["map", "clients.csv", "--settings", "settings.json"], "XQ"],
		[["undo", "clients.csv", "--in-place", "--out", "x.csv"], "x.csv"],
		[["undo", "clients.csv", "--out", "none/x.csv"], "none"],
	])("%j", (words, told) => {
		const folder = folderWith({ "clients.csv": CSV, "settings.json": '{"country":"XQ"}' });
		const ran = loupe(words, "", {}, folder);
		expect([ran.status, ran.stdout, ran.stderr.trim().split("\n").length]).toEqual([2, "", 1]);
		expect(ran.stderr).toContain(told);
		expect(readFileSync(join(folder, "clients.csv"), "utf8")).toBe(CSV);
	});
	test("two consent columns may hold one consent", () => {
		const folder = folderWith({ "clients.csv": CSV.replace("Nom", "Optin") });
		expect(loupe(["map", "clients.csv", "--map", "Optin=optin_email,Newsletter=optin_email"], "", {}, folder).status).toBe(0);
	});
	test("a text longer than a cell of a workbook is told, and whole in the original", () => {
		const folder = folderWith({});
		const text = `Nom;Courriel;Remarque\nRoy;ana@orange.fr;${"1 rue de la Paix ".repeat(2000)}\n`;
		writeFileSync(join(folder, "clients.csv"), text);
		const ran = loupe(["audit", "clients.csv", "--language", "en"], "", {}, folder);
		expect(ran.status).toBe(0);
		expect(ran.stderr).toMatch(/^"clients\.audit\.xlsx": the text of cell C2 \(sheet "clients"\) is written without its end, .*32,767.*\n$/);
		expect(readFileSync(join(folder, "clients.csv"), "utf8")).toBe(text);
	});
});
