import { chmodSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../core/languages/index.ts";
import type { AddedColumn } from "../../../core/model/report.ts";
import { isOurHeader } from "../../../core/tabs/ours.ts";
import { needsGuard, unguarded } from "../../../local/csv/formula.ts";
import { readCsv } from "../../../local/csv/read.ts";
import { removeColumns } from "../../../local/csv/undo.ts";
import { writeCsv } from "../../../local/csv/write.ts";
import { inEncoding } from "./encoding.ts";
import { added, bytesAt, folder, problemOf, put, reportOf, rowsOf } from "./files.ts";

/** Read by whoever knows our headers; here even one alone is ours. */
const ourHeaders = (headers: readonly unknown[]): number[] =>
	headers.flatMap((header, at) => (typeof header === "string" && isOurHeader(header, languages) ? [at] : []));
const readOurs = (path: string): ReturnType<typeof readCsv> => readCsv(path, undefined, ourHeaders);

/** What the file becomes. */
async function written(content: string | Uint8Array, headerRow: number, rowNumbers: readonly number[], columns: readonly AddedColumn[]): Promise<Buffer> {
	const path = put(content);
	const out = `${path}.out.csv`;
	await writeCsv(await readOurs(path), reportOf(headerRow, rowNumbers, columns), out);
	return bytesAt(out);
}

/** Audits twice and undoes: the second audit changes nothing, the undo gives the original back. */
async function expectLaws(content: string | Uint8Array, headerRow: number, rowNumbers: readonly number[], columns: readonly AddedColumn[]): Promise<Buffer> {
	const path = put(content);
	const original = bytesAt(path);
	await writeCsv(await readOurs(path), reportOf(headerRow, rowNumbers, columns), path);
	const once = bytesAt(path);
	const again = await readOurs(path);
	await writeCsv(again, reportOf(headerRow || 1, headerRow === 0 ? rowNumbers.map((row) => row + 1) : rowNumbers, columns), path);
	expect(bytesAt(path).toString("latin1")).toBe(once.toString("latin1"));
	const after = `${path}.undone.csv`;
	await removeColumns(await readOurs(path), after);
	expect(bytesAt(after).toString("latin1")).toBe(original.toString("latin1"));
	return once;
}

const status = added("Segment", ["valid", null]);
const score = added("Recency", [12.5, 3], "number");

describe("writeCsv()", () => {
	test.each([
		["a,b\n1,2\n3,4\n", "a,b,Segment (Loupe),Recency (Loupe)\n1,2,valid,12.5\n3,4,,3\n", "the plain case"],
		["a,b\n1,2\n3,4", "a,b,Segment (Loupe),Recency (Loupe)\n1,2,valid,12.5\n3,4,,3", "no line end at the end"],
		['a;b\r\n"1";"x;""y"\r\n3;4 \r\n', 'a;b;Segment (Loupe);Recency (Loupe)\r\n"1";"x;""y";valid;12.5\r\n3;4 ;;3\r\n', "cells stay as they lie"],
		["a,b\r\n1,2\n3,4\r", "a,b,Segment (Loupe),Recency (Loupe)\r\n1,2,valid,12.5\n3,4,,3\r", "each line keeps its end"],
		["sep=;\r\na;b\r\n1;2\r\n3;4\r\n", "sep=;\r\na;b;Segment (Loupe);Recency (Loupe)\r\n1;2;valid;12.5\r\n3;4;;3\r\n", "the sep= line stays"],
		["a,b,c\n1\n2,x,y\n", 'a,b,c,Segment (Loupe),Recency (Loupe)\n1,"","",valid,12.5\n2,x,y,,3\n', "a short row is filled"],
		['a,b,c\n1,""\n2,x,y\n', 'a,b,c,Segment (Loupe),Recency (Loupe)\n1,"",,"valid","12.5"\n2,x,y,,3\n', "a short row that ends in quoted nothing"],
		["a,b\n1,2,3\n4,5\n", 'a,b,"",Segment (Loupe),Recency (Loupe)\n1,2,3,valid,12.5\n4,5,"",,3\n', "a row longer than the headers"],
		["\ufeffa,b\né,2\n3,4\n", "\ufeffa,b,Segment (Loupe),Recency (Loupe)\né,2,valid,12.5\n3,4,,3\n", "a byte order mark"],
	])("%j (%#)", async (content, expected, _why) => expect((await expectLaws(content, 1, [2, 3], [status, score])).toString()).toBe(expected));

	test("titles and blank rows stay, a total row keeps the table rectangular", async () => {
		const content = "Export\n\nnom;ca\nAna;1\n\nBob;2\nTotal;3\n";
		expect((await expectLaws(content, 3, [4, 6], [status])).toString()).toBe("Export\n\nnom;ca;Segment (Loupe)\nAna;1;valid\n\nBob;2;\nTotal;3;\n");
	});

	test("a blank line in a file of one column stays blank", async () => {
		expect((await expectLaws("nom\nAna\n\nBob\n", 1, [2, 4], [status])).toString()).toBe("nom,Segment (Loupe)\nAna,valid\n\nBob,\n");
	});

	test("without a header row, one of ours is put first", async () => {
		expect((await expectLaws("1,2\n3,4\n", 0, [1, 2], [status])).toString()).toBe(",,Segment (Loupe)\n1,2,valid\n3,4,\n");
	});

	test("a column of the file's own whose header ends as ours do is not ours", async () => {
		expect((await expectLaws("a,Ma note (Loupe)\n1,2\n3,4\n", 1, [2, 3], [status])).toString()).toBe("a,Ma note (Loupe),Segment (Loupe)\n1,2,valid\n3,4,\n");
	});
	test("columns that a person put beside ours stay there", async () => {
		const path = put("a,b\n1,2\n3,4\n");
		await writeCsv(await readOurs(path), reportOf(1, [2, 3], [status, score]), path);
		const lines = bytesAt(path).toString().split("\n");
		writeFileSync(path, `${lines[0]},mine\n${lines[1]},x\n${lines[2]},\n`);
		await writeCsv(await readOurs(path), reportOf(1, [2, 3], [score]), path);
		expect(bytesAt(path).toString()).toBe("a,b,Recency (Loupe),mine\n1,2,12.5,x\n3,4,3,\n");
		await removeColumns(await readOurs(path), path);
		expect(bytesAt(path).toString()).toBe("a,b,mine\n1,2,x\n3,4,\n");
	});

	test("a row that a person added below has no cells of ours", async () => {
		const path = put("a,b,c\n1,2,3\n");
		await writeCsv(await readOurs(path), reportOf(1, [2], [status]), path);
		writeFileSync(path, "7,8\n", { flag: "a" });
		await removeColumns(await readOurs(path), path);
		expect(bytesAt(path).toString()).toBe("a,b,c\n1,2,3\n7,8\n");
	});

	test.each(["windows-1252", "iso-8859-15", "macintosh", "utf-16le", "utf-16be"] as const)("%s stays", async (encoding) => {
		const content = inEncoding("nom;ville\r\nZoé;Lœuilly\r\nJérôme;Sète\r\n", encoding);
		const expected = inEncoding("nom;ville;Activité (Loupe)\r\nZoé;Lœuilly;à revoir\u00a0: œ\r\nJérôme;Sète;\r\n", encoding);
		expect(await expectLaws(content, 1, [2, 3], [added("Activité", ["à revoir\u00a0: œ", null])])).toEqual(expected);
	});

	test("a narrow space that windows-1252 lacks becomes a no-break space", async () => {
		const out = await written(inEncoding("nom\nZoé\nChloé\n", "windows-1252"), 1, [2, 3], [added("Activité", ["quoi\u202f?", "l’ici"])]);
		expect(out).toEqual(inEncoding("nom,Activité (Loupe)\nZoé,quoi\u00a0?\nChloé,l’ici\n", "windows-1252"));
	});

	test("a text that the encoding lacks makes all of it UTF-8", async () => {
		const path = put(inEncoding("nom\nZoé\nJérôme €\n", "windows-1252"));
		const report = reportOf(1, [2, 3], [added("Nom", ["Łódź", "x"])]);
		await writeCsv(await readOurs(path), report, path);
		expect(bytesAt(path).toString()).toBe("\ufeffnom,Nom (Loupe)\nZoé,Łódź\nJérôme €,x\n");
		await writeCsv(await readOurs(path), report, path);
		expect(bytesAt(path).toString()).toBe("\ufeffnom,Nom (Loupe)\nZoé,Łódź\nJérôme €,x\n");
	});

	test("lone surrogates of a UTF-16 file come back", async () => {
		await expectLaws(inEncoding("nom;ville\na\ud800b;\udc00\n😀;x\n", "utf-16le"), 1, [2, 3], [status]);
	});

	test("numbers are plain, dates as they are", async () => {
		const numbers = [1e21, 1.5e-7, -5, 0.1, Number.NaN];
		const out = await written(
			"a\nb\nc\nd\ne\nf\n",
			1,
			[2, 3, 4, 5, 6],
			[added("Mobile", numbers, "number"), added("Date de création", ["2026-11-21", null, null, null, true], "date")],
		);
		expect(out.toString().split("\n").slice(1, 6)).toEqual(["b,1000000000000000000000,2026-11-21", "c,0.00000015,", "d,-5,", "e,0.1,", "f,,true"]);
	});

	test("more codes than are made ready, over many blocks", async () => {
		const count = 90_000;
		const content = `id;nom\n${Array.from({ length: count }, (_, row) => `${row};é"${row}`).join("\n")}\n`;
		const values = Array.from({ length: count }, (_, row) => `v;${row}${"x".repeat(row % 50)}`);
		const rowNumbers = values.map((_, row) => row + 2);
		const out = await expectLaws(content, 1, rowNumbers, [
			added("E-mail", values),
			added(
				"Segment",
				values.map((_, row) => (row % 3 === 0 ? "ok" : null)),
			),
		]);
		expect(out.toString().split("\n")[count]).toBe(`${count - 1};é"${count - 1};"${values[count - 1]}";`);
	});

	test("audit twice = audit once, undo = original, whatever the rows", async () => {
		const cell = fc.constantFrom("", '""', "a", '"b"', '"x,y"', "é", '"l\n1"', 'a"b', '"c"d', "'=1", " ");
		const row = fc.array(cell, { minLength: 1, maxLength: 4 });
		const table = fc.array(row, { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(table, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), fc.boolean(), async (rows, newline, closed, everyRow) => {
				const content = `h1,h2${newline}${rows.map((cells) => cells.join(",")).join(newline)}${closed ? newline : ""}`;
				const file = await readCsv(put(content));
				const data = rowsOf(file.sheet).flatMap((cells, index) =>
					index > 0 && cells.some((each) => each !== null) && (everyRow || index % 2 === 1) ? [index + 1] : [],
				);
				await expectLaws(content, 1, data, [
					added(
						"E-mail",
						data.map((each) => `v,${each}`),
					),
					added(
						"Segment",
						data.map(() => null),
					),
				]);
			}),
			{ numRuns: 200 },
		);
	});
});

test("audit twice = audit once, undo = original, whatever the text", async () => {
	const text = fc.string({ unit: fc.constantFrom("a", '"', '""', ";", "\n", "\r\n", "\r", " ", "é", '";"', '"\n'), maxLength: 30 });
	await fc.assert(
		fc.asyncProperty(text, async (body) => {
			const content = `sep=;\nh1;h2\n${body}`;
			const rows = rowsOf((await readCsv(put(content))).sheet);
			const data = rows.flatMap((cells, index) => (index > 0 && cells.some((each) => each !== null) ? [index + 1] : []));
			await expectLaws(content, 1, data, [
				added(
					"E-mail",
					data.map((each) => `v;${each}`),
				),
				added(
					"Segment",
					data.map(() => null),
				),
			]);
		}),
		{ numRuns: 300 },
	);
});

describe("formula injection", () => {
	test.each([
		["=cmd|' /C calc'!'A1'", true],
		["+cmd|' /C calc'!A0", true],
		["=AAAA+BBBB-CCCC&\"Hello\"/12345&cmd|'/c calc.exe'!A", true],
		['=IMPORTXML("http://example.invalid/csv", "//a/@href")', true],
		["\r=1+1", true],
		["\t=1+1", true],
		["＝1+1", true],
		[" =1+1", true],
		["@A1", true],
		["-2+3", true],
		["'=1+1", true],
		["+33 6 12 34", true],
		["+33612345678", false],
		["-5", false],
		["-5,5", false],
		["-", false],
		["a=1", false],
		["'t Hart", false],
		["", false],
	])("%j: %j", (text, guarded) => expect(needsGuard(text)).toBe(guarded));

	test("a guarded text is read back as it was", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "a", "1", " ", "＝"), maxLength: 6 }), (text) => {
				const safe = needsGuard(text) ? `'${text}` : text;
				expect(unguarded(safe)).toBe(text);
			}),
		);
	});

	test("our cells are guarded, those of the file are not touched, phones are whole", async () => {
		const texts = ["=1+1", "@handle", "+33612345678", "-", "\r=1", 'a"b', "x;y"];
		const path = put(`nom,x\n${texts.map(() => "=2+2,-1").join("\n")}\n`);
		await writeCsv(await readOurs(path), reportOf(1, [2, 3, 4, 5, 6, 7, 8], [added("Nom", texts)]), path);
		expect(bytesAt(path).toString()).toBe(
			'nom,x,Nom (Loupe)\n=2+2,-1,\'=1+1\n=2+2,-1,\'@handle\n=2+2,-1,+33612345678\n=2+2,-1,-\n=2+2,-1,"\'\r=1"\n=2+2,-1,"a""b"\n=2+2,-1,"x;y"\n',
		);
		const again = await readOurs(path);
		expect(
			rowsOf(again.sheet)
				.slice(1)
				.map((row) => row[2]),
		).toEqual(texts);
	});
});

describe("failure leaves everything as it was", () => {
	const leftovers = () => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

	test("the source changed since it was read", async () => {
		const path = put("a,b\n1,2\n");
		const file = await readOurs(path);
		writeFileSync(path, "a,b,c\n");
		const out = put("kept");
		expect(await problemOf(writeCsv(file, reportOf(1, [2], [status]), out))).toEqual({ kind: "changed" });
		expect(bytesAt(out).toString()).toBe("kept");
		expect(leftovers()).toEqual([]);
	});
	test("the source changes meanwhile", async () => {
		const path = put("a,b\n1,2\n".repeat(300_000));
		const file = await readOurs(path);
		const out = put("kept");
		expect(await problemOf(writeCsv(file, reportOf(1, [2], [status]), out, () => writeFileSync(path, "more", { flag: "a" })))).toEqual({ kind: "changed" });
		expect(bytesAt(out).toString()).toBe("kept");
		expect(leftovers()).toEqual([]);
	});
	test("the folder is not there, the place is a folder", async () => {
		const file = await readCsv(put("a,b\n1,2\n"));
		expect(await problemOf(writeCsv(file, reportOf(1, [2], [status]), join(folder, "absent", "out.csv")))).toEqual({ kind: "not-found" });
		expect(await problemOf(writeCsv(file, reportOf(1, [2], [status]), folder))).toEqual({ kind: "directory" });
		expect(leftovers()).toEqual([]);
	});
	test.skipIf(process.platform === "win32")("a link still leads to its file, which keeps its permissions", async () => {
		const path = put("a,b\n1,2\n3,4\n");
		chmodSync(path, 0o640);
		const link = join(folder, "link.csv");
		symlinkSync(path, link);
		await writeCsv(await readCsv(link), reportOf(1, [2, 3], [status]), link);
		expect(bytesAt(path).toString()).toContain("valid");
		expect(statSync(path).mode & 0o777).toBe(0o640);
		expect(existsSync(link)).toBe(true);
	});
});
