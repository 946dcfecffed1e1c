import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Zip } from "../../local/xlsx/zip.ts";
import { letterOf } from "../../samples/columns.ts";
import { createSample } from "../../samples/sample.ts";
import { writeSample } from "../../samples/write.ts";
import { type ReadCell, type ReadRow, readRows, readStrings } from "./read-parts.ts";

const { parts, plantedCounts } = createSample();
const strings = readStrings(parts.get("xl/sharedStrings.xml")!);
const sheet = (number: number): Map<number, ReadRow> => readRows(parts.get(`xl/worksheets/sheet${number}.xml`)!, strings);
const clientRows = sheet(1);
const lastRow = Math.max(...clientRows.keys());
const clients = [...clientRows].filter(([number]) => number > 3 && number < lastRow).map(([, row]) => row);
const orders = [...sheet(2)].filter(([number]) => number > 1).map(([, row]) => row);

type Column = Parameters<typeof letterOf>[0];
const cell = (row: ReadRow, column: Column): ReadCell => row.get(letterOf(column))!;
const found = (row: ReadRow, column: Column): string | number | null => cell(row, column).value;
const textOf = (row: ReadRow, column: Column): string => `${found(row, column) ?? ""}`;
const counted = (column: Column, holds: (text: string, row: ReadRow) => boolean): number => clients.filter((row) => holds(textOf(row, column), row)).length;
const planted = (kind: string): number => {
	const count = plantedCounts.get(kind);
	if (count === undefined) throw new RangeError(`Cannot tell how many of "${kind}" were planted: no such kind`);
	return count;
};

// the country may be left blank: towns abroad are told by their names
const abroad = (row: ReadRow): boolean => /bruxelles|li[eè]ge|namur|gen[eè]ve|lausanne|sion|luxembourg/i.test(textOf(row, "city"));

describe("the committed workbook", () => {
	const folder = mkdtempSync(join(tmpdir(), "sample-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	test("holds, part for part, what the generator makes", () => {
		const zip = new Zip("samples/clients.xlsx");
		try {
			expect(zip.entries.map((entry) => entry.name)).toEqual([...parts.keys()]);
			for (const entry of zip.entries) expect(zip.read(entry, 1 << 24).equals(Buffer.from(parts.get(entry.name)!, "utf8")), entry.name).toBe(true);
		} finally {
			zip.close();
		}
	});

	test("comes out byte for byte the same twice", () => {
		const [one, other] = [join(folder, "one.xlsx"), join(folder, "other.xlsx")];
		writeSample(one);
		writeSample(other);
		expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
	});
});

describe("the sheet of customers", () => {
	test("has its headers on row 3, two blank rows inside and a totals row at the end", () => {
		expect(clientRows.get(3)!.get("B")!.value).toBe("Titre");
		expect(clients.length).toBe(planted("rows of customers"));
		expect(lastRow).toBe(3 + clients.length + 2 + 1);
		expect(clientRows.get(lastRow)!.get("A")!.value).toBe("TOTAL");
		expect(clientRows.get(lastRow)!.get("B")!.value).toBe(clients.length);
	});

	test.each<[string, Column, (text: string, row: ReadRow) => boolean]>([
		["e-mail: gmial.com for gmail.com", "email", (text) => text.endsWith("@gmial.com")],
		["e-mail: gmail.con for gmail.com", "email", (text) => text.endsWith("@gmail.con")],
		["e-mail: ornage.fr for orange.fr", "email", (text) => text.endsWith("@ornage.fr")],
		["e-mail: comma in the domain", "email", (text) => text.endsWith("@gmail,com")],
		["e-mail: (at)", "email", (text) => text.includes(" (at) ")],
		["e-mail: example.com", "email", (text) => text.endsWith("@example.com")],
		["e-mail: disposable", "email", (text) => text.includes("@yopmail.")],
		["e-mail: the shop's own, typed to get on", "email", (text) => text === "boutique.lyon@brumelaine-exemple.fr"],
		["e-mail: mailto", "email", (text) => text.startsWith("mailto:")],
		["e-mail: with a display name", "email", (text) => /^[^<]+ <[^>]+>$/.test(text)],
		["e-mail: two in a cell", "email", (text) => (text.match(/@/g) ?? []).length === 2 && !text.includes("@@")],
		["e-mail: known bad", "emailStatus", (text) => text === "hard bounce" || text === "NPAI"],
		["mobile: number of fiction", "mobile", (text) => text.startsWith("06 39 98")],
		["mobile: two in a cell", "mobile", (text) => /\d (\/|ou) \d|; /.test(text)],
		["mobile: exponent, digits lost", "mobile", (text) => text.includes("E+")],
		["mobile: letter O for zero", "mobile", (text) => /^O\d/.test(text)],
		["mobile: number with 33", "mobile", (text, row) => typeof found(row, "mobile") === "number" && text.startsWith("33")],
		["landline: the shop's own", "landline", (text) => text === "04 70 00 70 00"],
		["landline: number without its zero", "landline", (_, row) => typeof found(row, "landline") === "number"],
		["postcode: F-", "postcode", (text) => text.startsWith("F-")],
		["city: CEDEX", "city", (text) => text.includes("CEDEX")],
		["name: couple", "title", (text) => /^M\. (et|&) Mme$/.test(text)],
		["name: encoding damage", "first", (text) => /Ã|\ufffd/.test(text)],
		["name: digits", "last", (text) => /\d/.test(text)],
		["birth: impossible", "birth", (text) => ["31/02/1980", "45/13/1975", "00/00/1960", "30/02/1971", "31/04/1966"].includes(text)],
		["birth: 1 January 1900", "birth", (text) => text === "1"],
		["joined: blank", "joined", (text) => text === ""],
		["joined: month first", "joined", (text) => Number(/^\d\d\/(\d\d)\/\d{4}$/.exec(text)?.[1] ?? 0) > 12],
		["newsletter: left on a date", "newsletter", (text) => text.startsWith("désinscrit le ")],
		["note: returned mail", "note", (text) => text.startsWith("NPAI")],
		["note: two lines", "note", (text) => text.includes("\n")],
		["note: looks like a formula", "note", (text) => /^[=+]/.test(text)],
		["siret: number", "siret", (_, row) => typeof found(row, "siret") === "number"],
		["referrals: recommended us", "referrals", (text) => text !== ""],
	])("holds as many as planted of %s", (kind, column, holds) => {
		expect(counted(column, holds)).toBe(planted(kind));
	});

	test("lost the zero of as many mobiles and postcodes as told", () => {
		const numbers = clients.filter((row) => typeof found(row, "mobile") === "number");
		expect(numbers.length).toBe(planted("mobile: number without its zero") + planted("mobile: number shown with its zero") + planted("mobile: number with 33"));
		const short = clients.filter((row) => typeof found(row, "postcode") === "number" && /^\d{4}$/.test(textOf(row, "postcode")) && !abroad(row));
		expect(short.length).toBe(planted("postcode: zero lost") + planted("postcode: zero shown by its format alone"));
	});

	test("names no mailbox that could be somebody's: invented domains, or numbers at real providers", () => {
		const fillers = /^(aucun@aucun\.fr|test@test\.fr|pasdemail@pasdemail\.fr|nomail@nomail\.com|refus@refus\.fr)$/;
		const loose: string[] = [];
		for (const row of clients) {
			for (const address of textOf(row, "email")
				.toLowerCase()
				.match(/[^\s<>:;@/]+@[a-z0-9.,-]+/g) ?? []) {
				const [local, domain] = address.split("@") as [string, string];
				const ours = /(^|-)exemple\.(fr|net)\W?$|^exemple-mail\.com\W?$/.test(domain) || domain === "courriel";
				if (!ours && !fillers.test(address) && !/^client\d{4}\.?exemple(\+promo)?$/.test(local.replace(/[\u00a0\u200b]/g, ""))) loose.push(address);
			}
		}
		expect(loose).toEqual([]);
	});

	test("gives one surname, initial and postcode to two numbers only where it was planted", () => {
		const numbers = new Map<string, Set<string>>();
		for (const row of clients) {
			const id = textOf(row, "id");
			if (id > "MB1915" || textOf(row, "street") === "" || textOf(row, "first").length < 4 || abroad(row)) continue;
			const key = [textOf(row, "first")[0], textOf(row, "last").trim(), textOf(row, "postcode").padStart(5, "0")].join("|").toLowerCase();
			numbers.set(key, (numbers.get(key) ?? new Set()).add(id));
		}
		expect([...numbers].filter(([, ids]) => ids.size > 1)).toEqual([]);
		expect(clients.length - new Set(clients.map((row) => textOf(row, "id"))).size).toBe(planted("duplicate: same customer number"));
	});

	test("shares each e-mail among as many rows as planted", () => {
		const mailbox = (row: ReadRow): string =>
			textOf(row, "email")
				.toLowerCase()
				.replace(/\+promo/, "")
				.replace(/(client\d{4})\.?exemple@gmail/, "$1exemple@gmail");
		const rows = clients
			.map(mailbox)
			.filter((address) => /^[^\s@]+@[^\s@]+$/.test(address) && !/@(aucun|test|pasdemail|nomail|refus)\.|@brumelaine-/.test(address));
		const surplus = rows.length - new Set(rows).size;
		const kinds = [
			"duplicate: same e-mail, other case",
			"duplicate: same e-mail, second record of three",
			"duplicate: same e-mail, third record of three",
			"duplicate: same gmail mailbox, dots and tag",
		];
		expect(surplus).toBe(kinds.reduce((sum, kind) => sum + planted(kind), 0) + planted("couple: one e-mail, two people"));
	});

	test("dates nothing after 20 November 2026 but what was planted", () => {
		const end = 46_346;
		const later = (column: Column): number => clients.filter((row) => typeof found(row, column) === "number" && (found(row, column) as number) > end).length;
		expect([later("birth"), later("joined"), later("lastPurchase"), later("optinDate")]).toEqual([
			planted("birth: future"),
			planted("joined: future"),
			planted("last purchase: future"),
			0,
		]);
	});

	test("adds up the paid orders of each customer as the formula does", () => {
		const paid = new Map<string, number>();
		for (const row of orders) {
			const [client, amount, status] = ["C", "F", "H"].map((letter) => row.get(letter)!.value);
			if (typeof amount === "number" && `${status}`.toLowerCase() === "payée")
				paid.set(`${client}`.toLowerCase(), (paid.get(`${client}`.toLowerCase()) ?? 0) + amount);
		}
		for (const row of clients) expect(found(row, "spent")).toBeCloseTo(paid.get(textOf(row, "id").toLowerCase()) ?? 0, 6);
	});
});

describe("the sheet of orders", () => {
	const counted = (letter: string, holds: (value: string | number | null) => boolean): number => orders.filter((row) => holds(row.get(letter)!.value)).length;

	test.each<[string, string, (value: string | number | null) => boolean]>([
		["order: amount 0", "F", (value) => value === 0],
		["order: amount below 0", "F", (value) => typeof value === "number" && value < 0],
		["order: date as text", "B", (value) => typeof value === "string"],
		["order: future date", "B", (value) => typeof value === "number" && value > 46_346],
		["order: customer number with a space", "C", (value) => `${value}`.endsWith(" ")],
		["order: customer number in small letters", "C", (value) => `${value}`.startsWith("mb")],
		["order: status with a capital", "H", (value) => value === "Payée"],
		["order: shop in small letters", "G", (value) => value === "grenoble"],
		["rows of orders", "A", (value) => value !== null],
	])("holds as many as planted of %s", (kind, letter, holds) => {
		expect(counted(letter, holds)).toBe(planted(kind));
	});

	test("writes as text as many amounts as planted", () => {
		expect(counted("F", (value) => typeof value === "string")).toBe(planted("order: amount as text") + planted("order: amount over 1,000 as text"));
	});

	test("matches all but two in a hundred orders to a customer", () => {
		const numbers = new Set(clients.map((row) => textOf(row, "id")));
		const mailboxes = new Set(clients.map((row) => textOf(row, "email").trim().toLowerCase()));
		const strays = orders.filter(
			(row) => !numbers.has(`${row.get("C")!.value}`.trim().toUpperCase()) && !mailboxes.has(`${row.get("D")!.value}`.toLowerCase()),
		);
		expect(strays.length).toBe(planted("order: no such customer"));
	});

	test("uses as many order numbers twice as planted", () => {
		expect(orders.length - new Set(orders.map((row) => row.get("A")!.value)).size).toBe(planted("order: number used twice"));
	});
});
