import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, loupe } from "./run-command.ts";

const CSV =
	"Nom;Prénom;Courriel;Portable;Newsletter;Date d'inscription\nROY;ana;Ana@Orange.FR;06 12 34 56 91;oui;05/03/2024\nPetit;Marc;marc@gmial.com;;non;31/12/2025\n";

describe("audit", () => {
	test("a csv becomes a workbook, and the summary ends with its path", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const ran = loupe(["audit", join(folder, "clients.csv"), "--date", "2026-11-21"]);
		expect(ran.stderr).toBe("");
		expect(ran.status).toBe(0);
		expect(ran.stdout.trimEnd().split("\n").pop()).toBe(join(folder, "clients.audit.xlsx"));
		expect(existsSync(join(folder, "clients.audit.xlsx"))).toBe(true);
		expect(readFileSync(join(folder, "clients.csv"), "utf8")).toBe(CSV);
	});

	test("--json and --rows are as in the contract", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const ran = loupe([
			"audit",
			join(folder, "clients.csv"),
			"--date",
			"2026-11-21",
			"--json",
			"--rows",
			join(folder, "rows.ndjson"),
			"--out",
			join(folder, "out.csv"),
		]);
		expect(ran.status).toBe(0);
		const document = JSON.parse(ran.stdout) as Record<string, never>;
		expect(Object.keys(document)).toEqual(
			expect.arrayContaining(["loupe", "auditDate", "source", "mapping", "settings", "kpis", "alerts", "actions", "notTested", "timings"]),
		);
		expect(document.source).toEqual({ file: "clients.csv", sheet: "clients", headerRow: 1, rows: 2, columns: 6 });
		expect(Object.keys(document.timings!)).toEqual(["read", "map", "clean", "tag", "measure", "report", "write"]);
		const rows = readFileSync(join(folder, "rows.ndjson"), "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(rows[0]).toMatchObject({
			row: 2,
			fields: {
				email: { state: "repaired", value: "Ana@orange.fr" },
				phone_mobile: { state: "repaired", value: "+33612345691" },
				created_at: { value: "2024-03-05" },
			},
			tags: { channels: ["email"], recency: "731+" },
		});
		expect(rows[1]).toMatchObject({ row: 3, fields: { email: { state: "ambiguous", suggestion: "marc@gmail.com" } }, tags: { channels: [] } });
		expect(readdirSync(folder).sort()).toEqual(["clients.csv", "out.csv", "out.summary.xlsx", "rows.ndjson"]);
	});

	test("audit twice is audit once, and undo gives the file back", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const path = (name: string): string => join(folder, name);
		loupe(["audit", path("clients.csv"), "--date", "2026-11-21", "--out", path("once.csv")]);
		loupe(["audit", path("once.csv"), "--date", "2026-11-21", "--out", path("twice.csv")]);
		expect(readFileSync(path("twice.csv"), "utf8")).toBe(readFileSync(path("once.csv"), "utf8"));
		expect(loupe(["undo", path("twice.csv"), "--out", path("back.csv")]).status).toBe(0);
		expect(readFileSync(path("back.csv"), "utf8")).toBe(CSV);
	});

	test("--fail-on gives status 1 when an alert is that grave", () => {
		const folder = folderWith({ "clients.csv": CSV.replace("05/03/2024", "05/03/2031") });
		expect(loupe(["audit", join(folder, "clients.csv"), "--date", "2026-11-21", "--fail-on", "warning"]).status).toBe(1);
	});

	test.each([
		["no data row", "Nom;Courriel\n", 2],
		["one row", "Nom;Courriel\nRoy;ana@orange.fr\n", 0],
		["no header", "Roy;ana@orange.fr\nPetit;marc@orange.fr\nMorel;eve@orange.fr\n", 0],
		["two columns of one name", "Courriel;Courriel\nana@orange.fr;eve@orange.fr\n", 0],
		["an empty column", "Nom;;Courriel\nRoy;;ana@orange.fr\n", 0],
		["hostile headers", "__proto__;constructor;Courriel\na;b;ana@orange.fr\n", 0],
		["300 columns", `Courriel;${Array.from({ length: 299 }, (_, i) => `c${i}`).join(";")}\nana@orange.fr${";x".repeat(299)}\n`, 0],
		["nothing to recognise", "a;b\n1;2\n3;4\n", 2],
		["a totals row and blanks", "Nom;Courriel;CA\nRoy;ana@orange.fr;10\n;;\nPetit;eve@orange.fr;20\nTotal;;30\n", 0],
	])("%s ends with status %3$i", (_, text, status) => {
		const folder = folderWith({ "f.csv": text });
		const ran = loupe(["audit", join(folder, "f.csv"), "--json", "--date", "2026-11-21"]);
		expect([ran.status, ran.stderr.includes("    at ")]).toEqual([status, false]);
		if (status === 2) expect(ran.stderr.trim().split("\n")).toHaveLength(1);
	});
});

describe("what cannot be read is one sentence, status 2, nothing written", () => {
	const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
	test.each([
		["an empty zip named .xlsx", "a.xlsx", zip],
		["text named .xlsx", "a.xlsx", Buffer.from("Nom;Courriel\n")],
		["an old or encrypted container", "a.xlsx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)])],
		["a truncated zip", "a.xlsx", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(200)])],
		["a picture named .csv", "a.csv", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(2000)])],
		["an empty file", "a.csv", Buffer.alloc(0)],
		["a format that is not read", "a.ods", Buffer.from("x")],
	])("%s", (_, name, content) => {
		const folder = folderWith({ [name]: content });
		const ran = loupe(["audit", join(folder, name)]);
		expect(ran.status).toBe(2);
		expect(ran.stdout).toBe("");
		expect(ran.stderr.trim().split("\n")).toHaveLength(1);
		expect(ran.stderr).toContain(name);
		expect(readdirSync(folder)).toEqual([name]);
	});

	test.each([
		[["audit"], "FICHIER"],
		[["audit", "rien.csv"], "introuvable"],
		[["adit", "x.csv"], "audit"],
		[["audit", "x.csv", "--sheat", "y"], "--sheet"],
		[["audit", "x.csv", "--date", "2026-02-30"], "2026-02-30"],
		[["clean", "emial"], "email"],
	])("%j says what is wanted", (words, wanted) => {
		const ran = loupe(words);
		expect(ran.status).toBe(2);
		expect(ran.stderr).toContain(wanted);
	});
	test.each([
		["a list for all settings", "[]", "objet JSON"],
		["a list for a group of them", '{"vip":[]}', "vip"],
		["a misspelt setting", '{"activDays":3}', "activeDays"],
	])("settings: %s", (_, content, wanted) => {
		const folder = folderWith({ "f.csv": CSV, "s.json": content });
		const ran = loupe(["audit", join(folder, "f.csv"), "--settings", join(folder, "s.json")]);
		expect([ran.status, ran.stdout]).toEqual([2, ""]);
		expect(ran.stderr).toContain(wanted);
	});
	test("an earlier workbook that was never audited", () => {
		const folder = folderWith({ "f.csv": CSV, "before.csv": CSV });
		const ran = loupe(["audit", join(folder, "f.csv"), "--previous", join(folder, "before.csv")]);
		expect(ran.status).toBe(2);
		expect(ran.stderr).toContain("before.csv");
		expect(readdirSync(folder).sort()).toEqual(["before.csv", "f.csv"]);
	});
	test("a header row below the last", () => {
		const ran = loupe(["map", join(folderWith({ "f.csv": CSV }), "f.csv"), "--header-row", "99"]);
		expect(ran.status).toBe(2);
		expect(ran.stderr).toContain("99");
	});
	test("a result is not written over the original behind a link, nor under the ending of another format", () => {
		const folder = folderWith({ "clients.csv": CSV });
		const path = (name: string): string => join(folder, name);
		symlinkSync(path("clients.csv"), path("link.csv"));
		loupe(["audit", path("clients.csv"), "--out", path("book.xlsx")]);
		for (const words of [
			["audit", path("link.csv"), "--out", path("clients.csv")],
			["undo", path("book.xlsx"), "--out", path("book.csv")],
			["undo", path("clients.csv")],
		]) {
			const ran = loupe(words);
			expect([ran.status, ran.stdout, ran.stderr.trim().split("\n").length]).toEqual([2, "", 1]);
		}
		expect(readFileSync(path("clients.csv"), "utf8")).toBe(CSV);
		expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "clients.csv", "link.csv"]);
	});
	test("in English when English is asked", () => expect(loupe(["audit", "nothing.csv", "--language", "en"]).stderr).toBe('"nothing.csv" cannot be found.\n'));
});

describe("clean", () => {
	test("one line of JSON a line of text, in order", () => {
		const lines = loupe(["clean", "phone"], "06 12 34 56 91\n\nn/a\n")
			.stdout.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines.map(({ state, value }) => [state, value])).toEqual([
			["repaired", "+33612345691"],
			["empty", null],
			["placeholder", null],
		]);
	});
	test("lines of one column are read as one column", () => {
		const input = ["25/12/2024", "05/03/2024"].map((value, id) => JSON.stringify({ id, value, column: "a", country: "US" })).join("\n");
		const lines = loupe(["clean", "date", "--ndjson"], input)
			.stdout.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toMatchObject([
			{ id: 0, value: "2024-12-25" },
			{ id: 1, value: "2024-03-05" },
		]);
	});
});
