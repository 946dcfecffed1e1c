import { describe, expect, test } from "vitest";
import { needsGuard, unguarded } from "../../../local/csv/formula.ts";
import { readCsv } from "../../../local/csv/read.ts";
import { removeColumns } from "../../../local/csv/undo.ts";
import { writeCsv } from "../../../local/csv/write.ts";
import { added, bytesAt, put, reportOf } from "./files.ts";

const ours = (headers: readonly unknown[]): number[] =>
	headers.flatMap((header, at) => (typeof header === "string" && header.endsWith(" (Loupe)") ? [at] : []));
const read = (path: string) => readCsv(path, undefined, ours);
const MARK = "\ufeff";

/** Audited, audited again, undone. */
async function trip(content: string, headers: readonly string[], cells: readonly string[]): Promise<string> {
	const path = put(content);
	const columns = headers.map((header) => added(header.replace(" (Loupe)", ""), cells));
	const made = reportOf(1, [2, 3], columns);
	await writeCsv(await read(path), made, `${path}.1`);
	await writeCsv(await read(`${path}.1`), made, `${path}.2`);
	expect(bytesAt(`${path}.2`).toString("utf8")).toBe(bytesAt(`${path}.1`).toString("utf8"));
	await removeColumns(await read(`${path}.2`), `${path}.3`);
	expect(bytesAt(`${path}.3`).toString("utf8")).toBe(content);
	return bytesAt(`${path}.1`).toString("utf8");
}

describe("a file that was ASCII, to which accents are added, gets a byte order mark, and loses it again", () => {
	test.each([
		["an accent in a header", "a,b\n1,2\n3,4\n", ["Prénom (Loupe)", "Ville (Loupe)"], `${MARK}a,b,"Prénom (Loupe)",Ville (Loupe)\n1,2,x,x\n3,4,x,x\n`],
		["one header of ours", "a,b\n1,2\n3,4\n", ["Prénom (Loupe)"], `${MARK}a,b,"Prénom (Loupe)"\n1,2,x\n3,4,x\n`],
		[
			"a line that names the delimiter",
			"sep=;\r\na;b\r\n1;2\r\n3;4\r\n",
			["Prénom (Loupe)", "x (Loupe)"],
			`${MARK}sep=;\r\na;b;"Prénom (Loupe)";x (Loupe)\r\n`,
		],
		["no accent at all: none", "a,b\n1,2\n3,4\n", ["Email (Loupe)", "City (Loupe)"], "a,b,Email (Loupe),City (Loupe)\n1,2,x,x\n"],
		["one that had a mark keeps it", `${MARK}a,b\n1,2\n3,4\n`, ["Prénom (Loupe)", "Ville (Loupe)"], `${MARK}a,b,Prénom (Loupe),Ville (Loupe)\n`],
		["UTF-8 without a mark stays without", "é,b\n1,2\n3,4\n", ["Prénom (Loupe)", "Ville (Loupe)"], "é,b,Prénom (Loupe),Ville (Loupe)\n"],
	])("%s", async (_, content, headers, start) => {
		expect((await trip(content, headers, ["x", "x"])).slice(0, start.length)).toBe(start);
	});
	test("an accent in a cell far down", async () => {
		const content = `a,b\n${"1,2\n".repeat(2)}`;
		expect(await trip(content, ["Email (Loupe)", "City (Loupe)"], ["x", "Orléans"])).toBe(
			`${MARK}a,b,"Email (Loupe)",City (Loupe)\n1,2,x,x\n1,2,Orléans,Orléans\n`,
		);
	});
	test("saved by a program that quotes all texts, the mark is the user's", async () => {
		const path = put(`${MARK}"a","b","Prénom (Loupe)","Ville (Loupe)"\n1,2,"x","x"\n`);
		await removeColumns(await read(path), `${path}.1`);
		expect(bytesAt(`${path}.1`).toString("utf8")).toBe(`${MARK}"a","b"\n1,2\n`);
	});
});

describe("a text that a spreadsheet would compute is guarded (OWASP, CSV Injection); a number or a phone stays", () => {
	test.each([
		["-5", false],
		["+5", false],
		["-5,25", false],
		["-1.5e-3", false],
		["+33612345678", false],
		["-", false],
		["", false],
		["Ana", false],
		["a=b", false],
		["=1+1", true],
		["@SUM(A1)", true],
		["+1+1", true],
		["-1-1", true],
		["-5 %", true],
		["- Paris", true],
		["+33 6 12", true],
		["\t=1", true],
		["\rx", true],
		["\nx", true],
		[" =1+1", true],
		["\u00a0=1+1", true],
		["\ufeff=1+1", true],
		["＝1+1", true],
		["－１", true],
		["＠SUM(A1)", true],
		["'=1+1", true],
		['=HYPERLINK("http://x")', true],
		["=cmd|' /C calc'!A0", true],
	])("%j: %j", async (text, guarded) => {
		expect(needsGuard(text)).toBe(guarded);
		expect(unguarded(guarded ? `'${text}` : text)).toBe(text);
		await trip("a,b\n1,2\n3,4\n", ["Email (Loupe)", "City (Loupe)"], [text, "x"]);
		const path = put("a,b\n1,2\n");
		await writeCsv(await read(path), reportOf(1, [2], [added("Email", [text]), added("x", ["y"])]), `${path}.1`);
		const again = await read(`${path}.1`);
		const [column] = again.sheet.columns.slice(2);
		// read back it is the text itself, without its guard; an empty cell is none
		expect(column!.cell(column!.codes[1]!)).toBe(text === "" ? null : text);
	});
	test("the user's own cells keep their bytes, whatever they look like", async () => {
		await trip('a,b\n=1+1,"@SUM(1)"\n-5,\t=1\n', ["Email (Loupe)", "City (Loupe)"], ["x", "y"]);
	});
});
