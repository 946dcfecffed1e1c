import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../../core/languages/index.ts";
import type { Report } from "../../../core/model/report.ts";
import { marksOf } from "../../../core/tabs/ours.ts";
import { createXlsx } from "../../../local/xlsx/create.ts";
import { XlsxError } from "../../../local/xlsx/error.ts";
import * as workbooks from "../../../local/xlsx/open.ts";
import { readSheet } from "../../../local/xlsx/read.ts";
import { removeReport } from "../../../local/xlsx/undo.ts";
import { writeReport } from "../../../local/xlsx/write.ts";
import { added, cellsOf, freshPath, MAIN, makeParts, type Plan, partsOf, report, row, STYLES, saveParts, savePlan, sheetXml, tab } from "./workbook.ts";

/** Opened as the hosts do, which know the headers and tabs that an audit adds. */
const openXlsx = (path: string): workbooks.Xlsx => workbooks.openXlsx(path, marksOf(languages));

async function write(path: string, made: Report, registry = "{}"): Promise<string> {
	const book = openXlsx(path);
	const out = freshPath();
	try {
		await writeReport(book, made, registry, out);
	} finally {
		book.close();
	}
	return out;
}
async function undo(path: string, sheetNames: readonly string[] = []) {
	const book = openXlsx(path);
	const out = freshPath();
	const removed = await removeReport(book, { sheetNames }, out);
	book.close();
	return { out, ...removed };
}
async function read(path: string, name = "Clients") {
	const book = openXlsx(path);
	const cells = cellsOf(await readSheet(book, name));
	book.close();
	return cells;
}
const two = report([added("E-mail", ["ana@example.com", "=1+1"]), added("Date de création", ["2024-03-09", null], { format: "date" })]);
const TARGET = "xl/worksheets/sheet1.xml";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The plainest three rows, written differently. */
const cell = (name: string, text: string): string => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const three = row(1, cell("A1", "Nom") + cell("B1", "Ville")) + row(2, cell("A2", "Ana") + cell("B2", "Lyon")) + row(3, cell("A3", "Léo") + cell("B3", "Nice"));
const oneSheet = (xml: string, more: Plan = {}): Plan => ({ ...more, sheets: [{ name: "Clients", xml, ...more.sheets?.[0] }] });

const NASTY: readonly (readonly [string, Plan])[] = [
	["the plainest", oneSheet(sheetXml(three))],
	["no styles part", oneSheet(sheetXml(three), { styles: null })],
	[
		"styles without fonts, fills, borders",
		oneSheet(sheetXml(three), { styles: `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf/></cellXfs></styleSheet>` }),
	],
	["styles all empty", oneSheet(sheetXml(three), { styles: `<styleSheet xmlns="${MAIN}"><fonts/></styleSheet>` })],
	[
		"a prefix on every element",
		oneSheet(
			sheetXml(three)
				.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
				.replace("xmlns=", "xmlns:x="),
		),
	],
	[
		"a prefixed workbook, styles and relationships",
		oneSheet(sheetXml(three), {
			styles: STYLES.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x="),
			parts: Object.fromEntries(
				["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"].map((name) => [
					name,
					makeParts()
						.get(name)!
						.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1p:")
						.replace("xmlns=", "xmlns:p="),
				]),
			),
		}),
	],
	["rows and cells without r", oneSheet(sheetXml("<row><c t='str'><v>Nom</v></c></row><row><c t='str'><v>Ana</v></c></row><row><c><v>1</v></c></row>"))],
	["rows without cells, rows absent", oneSheet(sheetXml(`${row(1, cell("A1", "Nom"))}<row r="2" ht="20" customHeight="1" />`))],
	["no rows at all", oneSheet(sheetXml(""))],
	["rows that close themselves together", oneSheet(sheetXml("").replace("<sheetData></sheetData>", "<sheetData />"))],
	[
		"white space and comments everywhere",
		oneSheet(sheetXml(`\n  <!-- <row> </row> -->\n${three.replaceAll("><", ">\n <")}\n`, { before: "<!-- sheetData -->", after: "\n<!-- </sheetData> -->\n" })),
	],
	["spans", oneSheet(sheetXml(three.replaceAll('r="2">', 'r="2" spans="1:2">').replaceAll('r="3">', "spans='1:1 2:2' r=\"3\" >")))],
	[
		"dimension and columns that reach over ours",
		oneSheet(
			sheetXml(three, {
				before:
					'<sheetPr/><dimension ref="A1:B3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="2" width="12"/><col min="3" max="16384" width="9" style="1" hidden="1"/></cols>',
			}),
		),
	],
	[
		"blank formatted cells where ours go",
		oneSheet(sheetXml(three.replaceAll(/<row r="(\d)">(.*?)<\/row>/g, '<row r="$1">$2<c r="C$1" s="1"/><c r="E$1" s="2"/></row>'))),
	],
	[
		"blank formatted cells without r",
		oneSheet(sheetXml("<row><c t='str'><v>Nom</v></c><c s='1'/><c s='2'/><c s='1'/></row><row><c t='str'><v>Ana</v></c><c s='1'/></row>")),
	],
	[
		"a table that ends at the last column",
		oneSheet(sheetXml(three, { after: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` }), {
			sheets: [
				{
					name: "Clients",
					xml: sheetXml(three, { after: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` }),
					rels: `<Relationship Id="rId1" Type="${RELS}/table" Target="../tables/table1.xml"/>`,
				},
			],
			parts: { "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:D3"><autoFilter ref="A1:D3"/></table>` },
		}),
	],
	[
		"comments of the user",
		oneSheet(sheetXml(three, { after: '<legacyDrawing r:id="rId1"/>' }), {
			sheets: [
				{
					name: "Clients",
					xml: sheetXml(three, { after: '<legacyDrawing r:id="rId1"/>' }),
					rels: `<Relationship Id="rId1" Type="${RELS}/vmlDrawing" Target="../drawings/vml1.vml"/><Relationship Id="rId2" Type="${RELS}/comments" Target="../comments1.xml"/>`,
				},
			],
			parts: { "xl/drawings/vml1.vml": "<xml/>", "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors/><commentList/></comments>` },
			types: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
		}),
	],
	[
		"names, views, external links",
		oneSheet(sheetXml(three), {
			workbook: {
				views: '<bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>',
				after: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Clients!$A$1:$B$3</definedName></definedNames><calcPr calcId="1"/>`,
			},
		}),
	],
	[
		"a strict package",
		{
			parts: Object.fromEntries(
				[...makeParts()].map(([name, text]) => [
					name,
					text
						.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
						.replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
				]),
			),
		},
	],
	["a mark at the start of each part", oneSheet(`\ufeff${sheetXml(three)}`, { parts: { "xl/workbook.xml": `\ufeff${makeParts().get("xl/workbook.xml")}` } })],
	[
		"a list of extensions after the rows",
		oneSheet(sheetXml(three, { after: '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst><ext uri="{x}"/></extLst>' })),
	],
	["CDATA that spells the end of a row", oneSheet(sheetXml(three.replace("Ana", "<![CDATA[</row></sheetData>]]>")))],
	["an extension inside a row", oneSheet(sheetXml(three.replace("</row>", '<extLst><ext uri="{x}"/></extLst></row>')))],
	["the 1904 system", oneSheet(sheetXml(three), { workbook: { pr: '<workbookPr date1904="1"/>' } })],
	["quotes in the name of the sheet", { sheets: [{ name: "L&apos;été &amp; &quot;co&quot;", xml: sheetXml(three) }] }],
	[
		"very hidden and selected neighbours",
		{
			sheets: [
				{ name: "Clients", xml: sheetXml(three) },
				{ name: "x", state: "veryHidden", xml: sheetXml("") },
				{ name: "y", xml: sheetXml("", { before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' }) },
			],
		},
	],
	["odd part names", oneSheet(sheetXml(three), { parts: { "xl/worksheets/sheet2.xml": "<mine/>", "xl/é.bin": "x", "customXml/item1.xml": "<a/>" } })],
];

describe("a report in a workbook", () => {
	test.each(NASTY)("%s: nothing is lost, undone it is what it was, twice is once", async (_, plan) => {
		const path = savePlan(plan);
		const name = openXlsx(path).sheets[0]!.name;
		const made = { ...two, target: { ...two.target, sheet: name } };
		const before = await read(path, name);
		const out = await write(path, made);
		const after = await read(out, name);
		const width = Math.max(0, ...before.map((cells) => cells.length));
		for (const [index, cells] of before.entries()) expect(after[index]!.slice(0, cells.length)).toEqual(cells);
		const at = after[0]!.indexOf("E-mail (Loupe)");
		expect(at).toBeGreaterThanOrEqual(width);
		expect(after.map((cells) => cells.slice(at, at + 2))).toEqual([
			["E-mail (Loupe)", "Date de création (Loupe)"],
			["ana@example.com", "2024-03-09"],
			["=1+1", null],
		]);

		const undone = await undo(out);
		expect(undone).toMatchObject({ columns: 2, sheets: 1 });
		expect(partsOf(undone.out)).toEqual(partsOf(path));
		expect(readFileSync(await write(out, made)).equals(readFileSync(out))).toBe(true);
		// untouched parts are the same, and named as before
		const old = partsOf(path);
		for (const [part, text] of partsOf(out))
			if (old.has(part) && !/workbook\.xml|Content_Types|rels$|styles\.xml|sheet1\.xml/.test(part)) expect([part, text]).toEqual([part, old.get(part)]);
	});

	test("a table is not widened: our columns stand right of it", async () => {
		const plan = NASTY.find(([name]) => name.startsWith("a table"))![1];
		const out = await write(savePlan(plan), two);
		expect((await read(out))[0]).toEqual(["Nom", "Ville", null, null, "E-mail (Loupe)", "Date de création (Loupe)"]);
	});
	test("a merged cell on our rows pushes ours to its right, a title above does not", async () => {
		const merges = '<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="A3:C3"/></mergeCells>';
		const rows = row(1, cell("A1", "Titre")) + row(2, cell("A2", "Nom")) + row(3, cell("A3", "Ana"));
		const out = await write(savePlan(oneSheet(sheetXml(rows, { after: merges }))), report([added("E-mail", ["a"])], { headerRow: 2, rowNumbers: [3] }));
		expect((await read(out))[1]).toEqual(["Nom", null, null, "E-mail (Loupe)"]);
	});

	const related = (type: string, name: string, xml: string, more: Partial<Plan> = {}): Partial<Plan> & { rels: string } => ({
		...more,
		rels: `<Relationship Id="rId1" Type="${RELS}/${type}" Target="../${name}"/>`,
		parts: { [`xl/${name}`]: xml },
	});
	const pivot = (location: string): string => `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="1"><location ${location}/></pivotTableDefinition>`;
	const sparkline = (cells: string): string =>
		`<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="x" xmlns:xm="y"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Clients!A2:B2</xm:f><xm:sqref>${cells}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
	const formula = (text: string): string => row(3, `<c r="A3"><v>1</v></c><c r="B3">${text}<v>1</v></c>`);
	test.each<[string, string, Partial<Plan> & { rels?: string; after?: string; last?: string }]>([
		["a pivot table", "E", related("pivotTable", "pivotTables/p.xml", pivot('ref="B9:D11" firstHeaderRow="1"'))],
		["a pivot table with filters side by side", "G", related("pivotTable", "pivotTables/p.xml", pivot('ref="B9:C11" rowPageCount="1" colPageCount="2"'))],
		["a pivot table on the left", "C", related("pivotTable", "pivotTables/p.xml", pivot('ref="A9:A11"'))],
		[
			"the results of a query",
			"F",
			related("queryTable", "queryTables/q.xml", `<queryTable xmlns="${MAIN}" name="Mes clients" connectionId="1"/>`, {
				workbook: {
					after: `<definedNames><definedName name="mes_clients" localSheetId="0">'Clients'!$A$1:$E$3</definedName><definedName name="Mes_clients">Clients!$A$1:$Z$3</definedName></definedNames>`,
				},
			}),
		],
		[
			"a cell bound to XML on our rows, not one above them",
			"E",
			related(
				"tableSingleCells",
				"tables/s.xml",
				`<singleXmlCells xmlns="${MAIN}"><singleXmlCell id="1" r="D2" connectionId="0"/><singleXmlCell id="2" r="H9" connectionId="0"/></singleXmlCells>`,
			),
		],
		[
			"a note on an empty cell, not one below our rows",
			"D",
			related(
				"comments",
				"comments1.xml",
				`<comments xmlns="${MAIN}"><authors/><commentList><comment ref="C2" authorId="0"><text/></comment><comment ref="F9" authorId="0"><text/></comment></commentList></comments>`,
			),
		],
		["a link on empty cells", "F", { after: '<hyperlinks><hyperlink ref="D2:E2" location="A1"/></hyperlinks>' }],
		["a row that is merged to its end", "C", { after: '<mergeCells count="1"><mergeCell ref="A2:XFD2"/></mergeCells>' }],
		["a sparkline on our rows", "D", { after: sparkline("C2") }],
		["a sparkline below", "C", { after: sparkline("C20") }],
		["an array formula whose further cells are left out", "E", { last: formula('<f t="array" ref="B3:D3">A1:A3*2</f>') }],
		["a data table", "F", { last: formula('<f t="dataTable" ref="B3:$E$5" dt2D="1" r1="A1"/>') }],
		["an array formula of one cell", "C", { last: formula("<f t='array' ref='B3'>SUM(A1:A3*2)</f>") }],
		["a shared formula", "C", { last: formula('<f t="shared" ref="B3:F3" si="0">A3</f>') }],
	])("what owns empty cells keeps them: %s", async (_, column, { rels, after, last = "", ...more }) => {
		const rows = row(1, cell("A1", "Nom") + cell("B1", "Ville")) + row(2, cell("A2", "Ana") + cell("B2", "Nice")) + last;
		const sheets = [{ name: "Clients", xml: sheetXml(rows, { after }), ...(rels === undefined ? {} : { rels }) }];
		const path = savePlan({ sheets, ...more });
		const out = await write(path, report([added("E-mail", ["a"])]));
		expect((await read(out))[0]!.indexOf("E-mail (Loupe)")).toBe("ABCDEFGH".indexOf(column));
		expect(partsOf((await undo(out)).out)).toEqual(partsOf(path));
	});

	test("names of parts keep their case, whatever it is in the usual spelling", async () => {
		const rename = (name: string): string => name.replace("[Content_Types]", "[content_types]").replace("_rels/workbook.xml", "_rels/Workbook.xml");
		const path = saveParts(new Map([...makeParts()].map(([name, text]) => [rename(name), text])));
		const out = await write(path, report([added("E-mail", ["a", "b"])]));
		expect([...partsOf(out).keys()]).toEqual(expect.arrayContaining([...partsOf(path).keys()]));
		expect([...partsOf(out).keys()]).not.toEqual(expect.arrayContaining(["[Content_Types].xml"]));
		expect(partsOf((await undo(out)).out)).toEqual(partsOf(path));
	});

	test("a tab that leads to no part, a module of Excel 95, stays where it is and its name is not given again", async () => {
		const parts = makeParts();
		const xml = parts.get("xl/workbook.xml")!.replace("</sheets>", '<sheet name="Synthèse" sheetId="9" state="veryHidden" r:id=""/></sheets>');
		const path = saveParts(parts.set("xl/workbook.xml", xml));
		const book = openXlsx(path);
		expect(book.sheets[1]).toMatchObject({ name: "Synthèse", kind: "other", part: "", protected: false });
		book.close();
		const out = await write(path, report([added("E-mail", ["a", "b"])], { sheets: [tab("Synthèse")] }));
		const workbook = partsOf(out).get("xl/workbook.xml")!;
		expect(workbook).toContain('<sheet name="Synthèse" sheetId="9" state="veryHidden" r:id=""/><sheet name="Synthèse 2" sheetId="10"');
		expect(workbook).not.toContain("localSheetId"); // some readers do not count the module
		expect(partsOf((await undo(out)).out)).toEqual(partsOf(path));
	});

	test.each([
		["=1+1"],
		["+33612345678"],
		["-5"],
		["@SUM(A1)"],
		["007"],
		["2024-03-09"],
		["TRUE"],
		[" espaces "],
		["ligne\nligne"],
		["a\rb\tc"],
		["\u0000\u0001\u001f"],
		["_x000D_"],
		["\ud800 seul"],
		["\udc00"],
		["\ufffe\uffff"],
		["😀 é ’ 漢"],
		["<c r='A1'>&amp;</c>]]>"],
		["__proto__"],
		["a".repeat(32_767)],
	])("a text stays the text that it is: %j", async (text) => {
		const out = await write(savePlan(), report([added("E-mail", [text, "x"])]));
		const lone = /\p{Surrogate}/u.test(text);
		expect((await read(out))[1]![2]).toBe(lone ? text.replace(/\p{Surrogate}/u, "\ufffd") : text);
		if (lone) expect(partsOf(out).get(TARGET)).toMatch(/_xD[8C]00_/);
	});
	test("a text beyond what a cell holds is cut, never in the middle of a pair", async () => {
		const out = await write(savePlan(), report([added("E-mail", [`${"a".repeat(32_766)}😀`, "b".repeat(40_000)])]));
		expect((await read(out)).slice(1).map((cells) => (cells[2] as string).length)).toEqual([32_766, 32_767]);
	});
	test("numbers, dates and flags are what they are", async () => {
		const columns = [added("n", [1.5, null], { format: "number" }), added("d", ["2024-03-09", "avant"], { format: "date" }), added("t", [12, true])];
		const xml = partsOf(await write(savePlan(), report(columns))).get(TARGET)!;
		expect(xml).toMatch(/<c r="C2" s="\d+"><v>1.5<\/v><\/c><c r="D2" s="\d+"><v>45360<\/v><\/c><c r="E2" s="\d+" t="inlineStr"><is><t>12<\/t>/);
		expect(xml).toMatch(/<c r="D3" s="\d+" t="inlineStr"><is><t>avant<\/t><\/is><\/c><c r="E3" s="\d+" t="b"><v>1<\/v>/);
	});
	test("dates follow the system of the workbook", async () => {
		const out = await write(savePlan({ workbook: { pr: '<workbookPr date1904="1"/>' } }), report([added("d", ["2024-03-09", null], { format: "date" })]));
		expect(partsOf(out).get(TARGET)).toContain("<v>43898</v>");
		expect((await read(out))[1]![2]).toBe("2024-03-09");
	});

	test("styles are appended, the font is that of the sheet", async () => {
		const parts = partsOf(
			await write(
				savePlan(oneSheet(sheetXml(row(1, '<c r="A1" s="1"><v>1</v></c>') + row(2, '<c r="A2" s="1"><v>1</v></c>')))),
				report([added("E-mail", ["a"], { tint: () => "watch" })]),
			),
		);
		const styles = parts.get("xl/styles.xml")!;
		expect(styles).toContain('<xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0"'.slice(0, 30));
		expect(styles).toContain('<font><b/><sz val="9"/><color rgb="FFFFFFFF"/><name val="Georgia"/></font>');
		expect(styles).toContain('<fgColor rgb="FFFFF3DF"/>');
		expect(styles).toMatch(/<xf numFmtId="49" fontId="1" fillId="\d+" borderId="\d+" xfId="0" applyNumberFormat="1"/);
		const count = Number(/<cellXfs count="(\d+)"/.exec(styles)![1]);
		expect(styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")).match(/<xf /g)).toHaveLength(count);
	});
	test("notes stand on the headers, unless the sheet has comments", async () => {
		const noted = report([added("E-mail", ["a", "b"], { note: "Ajouté le 21/11/2026." })]);
		const out = partsOf(await write(savePlan(), noted));
		expect(out.get("xl/comments1.xml")).toContain('<comment ref="C1" authorId="0"><text><t xml:space="preserve">Ajouté le 21/11/2026.</t>');
		expect(out.get(TARGET)).toContain("<legacyDrawing ");
		const commented = partsOf(await write(savePlan(NASTY.find(([name]) => name.startsWith("comments"))![1]), noted));
		expect([...commented.keys()].filter((name) => /comments\d/.test(name))).toEqual(["xl/comments1.xml"]);
	});
	test("the tab is the one shown; print area and titles are named; names of other tabs keep their place", async () => {
		const plan = NASTY.find(([name]) => name.startsWith("names"))![1];
		const workbook = partsOf(await write(savePlan(plan), two)).get("xl/workbook.xml")!;
		expect(workbook).toContain('activeTab="1"');
		expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Clients!$A$1:$B$3</definedName>');
		expect(workbook).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'Synthèse de l''audit'!$A$1:$B$2</definedName>");
		expect(workbook).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Synthèse de l''audit'!$1:$1</definedName>");
	});
	test("without a view of the workbook, one is added: a tab selected behind another would be a group", async () => {
		expect(partsOf(await write(savePlan(), two)).get("xl/workbook.xml")).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
	});
	test("a group of selected tabs is left alone", async () => {
		const out = partsOf(await write(savePlan(NASTY.find(([name]) => name.startsWith("very hidden"))![1]), two));
		expect(out.get("xl/worksheets/sheet4.xml")).not.toContain("tabSelected");
	});
	test("the registry is given back", async () => {
		const text = '{"é":"<&>\\n"}\n';
		const book = openXlsx(await write(savePlan(), two, text));
		expect(book.registry).toBe(text);
		book.close();
	});
	test("in place: the workbook is replaced when all is written", async () => {
		const path = savePlan();
		const before = partsOf(path);
		const book = openXlsx(path);
		await writeReport(book, two, "{}", path);
		const again = openXlsx(path);
		expect(again.sheets).toHaveLength(2);
		await removeReport(again, { sheetNames: [] }, path);
		expect(partsOf(path)).toEqual(before);
	});
	test("columns beyond the last one, rows beyond the last one, sheets that are none", async () => {
		const problem = async (made: Report, path = savePlan()) =>
			write(path, made).then(
				() => null,
				(error: unknown) => (error instanceof XlsxError ? error.problem.kind : error),
			);
		expect(await problem(two, savePlan(oneSheet(sheetXml(row(1, '<c r="XFD1"><v>1</v></c>')))))).toBe("too-many-columns");
		expect(await problem(report([added("a", ["x"])], { rowNumbers: [1_048_577] }))).toBe("too-many-rows");
		expect(await problem({ ...two, target: { ...two.target, sheet: "Autre" } })).toBe("no-such-sheet");
	});
});

describe("another run", () => {
	const path = savePlan({ workbook: { views: "<bookViews><workbookView/></bookViews>" } });
	test("other columns, other tabs: as if the first had never been", async () => {
		const first = await write(path, two);
		const other = report([added("Mobile", ["+336", null]), added("E-mail", ["b", "c"]), added("Ville", ["Lyon", null])], {
			sheets: [tab("Audit summary", { id: "Synthèse de l'audit" }), tab("Audit findings")],
		});
		expect(partsOf(await write(first, other))).toEqual(partsOf(await write(path, other)));
	});
	test("another sheet: the first one is given back", async () => {
		const xml = sheetXml(three);
		const both = savePlan({
			sheets: [
				{ name: "A", xml },
				{ name: "B", xml },
			],
		});
		const on = (sheet: string): Report => ({ ...two, target: { ...two.target, sheet } });
		const moved = await write(await write(both, on("A")), on("B"));
		expect(partsOf(moved).get(TARGET)).toBe(xml);
		expect(partsOf(moved)).toEqual(partsOf(await write(both, on("B"))));
	});
	test.each([
		["is cut", (xml: string) => xml.replace(/<memory>.{9}/, "<memory>")],
		[
			"holds something else",
			(xml: string) => xml.replace(/<memory>[^<]*/, `<memory>${deflateRawSync('{"target":{},"changed":[{}],"added":7}').toString("base64")}`),
		],
		[
			"holds millions of lists",
			(xml: string) => xml.replace(/<memory>[^<]*/, `<memory>${deflateRawSync(`[${"[],".repeat(4_000_000)}[]]`).toString("base64")}`),
		],
	])("a registry that %s: the workbook opens, and is undone by name", async (_, spoil) => {
		const parts = partsOf(await write(path, two, "mine"));
		parts.set("customXml/item1.xml", spoil(parts.get("customXml/item1.xml")!));
		const spoilt = saveParts(parts);
		const book = openXlsx(spoilt);
		expect(book.registry).toBe("mine");
		book.close();
		const undone = await undo(spoilt, ["Synthèse de l'audit"]);
		expect(undone).toMatchObject({ columns: 2, sheets: 1 });
		expect(await read(undone.out)).toEqual(await read(path));
	});
	test("a tab that is no longer in the report stays", async () => {
		const first = await write(path, { ...two, sheets: [tab("Synthèse"), tab("Liste")] });
		const book = openXlsx(await write(first, { ...two, sheets: [tab("Synthèse")] }));
		expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Clients", "Liste", "Synthèse"]);
		expect((await undo(book.path)).sheets).toBe(1);
	});

	test("a tab of the user's that has a name of ours stays: ours takes another", async () => {
		const own = sheetXml(row(1, cell("A1", "Mes notes")));
		const theirs = savePlan({
			sheets: [
				{ name: "Clients", xml: sheetXml(three) },
				{ name: "AUDIT SUMMARY", xml: own },
			],
		});
		const made = { ...two, sheets: [tab("Audit summary", { id: "summary" })] };
		const once = await write(theirs, made);
		const twice = await write(once, made);
		const names = (file: string): string[] => openXlsx(file).sheets.map((sheet) => sheet.name);
		expect(names(once)).toEqual(["Clients", "AUDIT SUMMARY", "Audit summary 2"]);
		expect(partsOf(once).get("xl/worksheets/sheet2.xml")).toBe(own);
		expect(partsOf(twice)).toEqual(partsOf(once));
		expect(partsOf((await undo(twice)).out)).toEqual(partsOf(theirs));
	});
	test.each(["Ma note (Loupe)", "E-mail (Loupe)"])("a column of the user's under %j stays, whoever saved the workbook", async (name) => {
		const theirs = savePlan(oneSheet(sheetXml(three.replace(">Ville<", `>${name}<`))));
		const once = await write(theirs, two);
		const header = ["Nom", name, "E-mail (Loupe)", "Date de création (Loupe)"];
		expect((await read(once))[0]).toEqual(header);
		expect((await read(await write(await resaved(once), two)))[0]).toEqual(header);
		expect(partsOf((await undo(once)).out)).toEqual(partsOf(theirs));
		expect(await read((await undo(await resaved(once))).out)).toEqual(await read(theirs));
	});
	test("where there is nothing to undo, nothing is written", async () => {
		const undone = await undo(path);
		expect(undone).toMatchObject({ columns: 0, sheets: 0 });
		expect(existsSync(undone.out)).toBe(false);
	});

	/** Another program saved it: same cells, other bytes, all texts shared. */
	async function resaved(audited: string, more: (name: string, text: string) => string = (_, text) => text): Promise<string> {
		return saveParts(
			new Map(
				[...partsOf(audited)].map(([name, text]) => [
					name,
					more(
						name,
						name === "xl/workbook.xml" || name === TARGET || name === "xl/styles.xml"
							? text.replace('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', '<?xml version="1.0"?>')
							: text,
					),
				]),
			),
		);
	}
	test("after another program saved it: columns and tabs are found by name", async () => {
		const saved = await resaved(await write(path, report([added("E-mail", ["a", "b"], { note: "n" }), added("Mobile", ["c", "d"])])));
		const undone = await undo(saved);
		expect(undone).toMatchObject({ columns: 2, sheets: 1 });
		expect(await read(undone.out)).toEqual(await read(path));
		const names = [...partsOf(undone.out).keys()].filter((name) => !partsOf(path).has(name) && !/comments|vmlDrawing|sheet1\.xml\.rels/.test(name));
		expect(names).toEqual([]);
		expect(partsOf(undone.out).get("xl/workbook.xml")).not.toContain("definedName");
		expect(partsOf(undone.out).get(TARGET)).not.toContain("Loupe");
	});
	test("after another program dropped the registry: by header and by the names given", async () => {
		const saved = await resaved(await write(path, two), (name, text) =>
			name === "xl/_rels/workbook.xml.rels" ? text.replace(/<Relationship [^>]*customXml"[^>]*>/, "") : text,
		);
		const undone = await undo(saved, ["Synthèse de l'audit"]);
		expect(undone).toMatchObject({ columns: 2, sheets: 1 });
		expect(await read(undone.out)).toEqual(await read(path));
	});
	test("audited again after another program saved it: the same place, the same number of everything", async () => {
		const saved = await resaved(await write(path, two));
		const again = await write(saved, two);
		expect((await read(again))[0]).toEqual(["Nom", "Ville", "E-mail (Loupe)", "Date de création (Loupe)"]);
		expect(openXlsx(again).sheets).toHaveLength(2);
		const count = (file: string, what: string) => partsOf(file).get("xl/styles.xml")!.split(what).length;
		for (const what of ["<font>", "<fill>", "<border>", "<xf "]) expect(count(again, what)).toBe(count(saved, what));
	});
	test("columns that the user added to the right of ours stay, ours are filled where they stood", async () => {
		const saved = await resaved(await write(path, two), (name, text) =>
			name === TARGET
				? text.replace(/(<row r="1".*?)<\/row>/, `$1${cell("E1", "À moi")}</row>`).replace(/(<row r="2".*?)<\/row>/, `$1${cell("E2", "ici")}</row>`)
				: text,
		);
		const other = report([added("Mobile", ["+336", null]), added("Date de création", ["2020-01-01", null], { format: "date" }), added("E-mail", ["b", "c"])]);
		const again = await write(saved, other);
		const more = await write(again, report([...other.columns, added("SIREN", ["1", "2"])]));
		expect((await read(more)).slice(0, 2)).toEqual([
			["Nom", "Ville", "E-mail (Loupe)", "Date de création (Loupe)", "À moi", "Mobile (Loupe)", "SIREN (Loupe)"],
			["Ana", "2024-03-09", "b", "2020-01-01", "ici", "+336", "1"],
		]);
		expect((await read(again)).slice(0, 2)).toEqual([
			["Nom", "Ville", "E-mail (Loupe)", "Date de création (Loupe)", "À moi", "Mobile (Loupe)"],
			["Ana", "2024-03-09", "b", "2020-01-01", "ici", "+336"],
		]);
	});
});

test("whatever the rows look like, undoing gives them back byte for byte", async () => {
	const name = fc.constantFrom("A", "B", "C", "D", "E", "F");
	const anyCell = (number: number) =>
		fc
			.record({ at: name, style: fc.constantFrom("", ' s="1"'), body: fc.constantFrom("/>", "></c>", "><v>1</v></c>", ' t="str"><v>é</v></c>') })
			.map(({ at, style, body }) => ({ at, xml: `<c r="${at}${number}"${style}${body}` }));
	const anyRow = (number: number) =>
		fc
			.record({
				cells: fc.uniqueArray(anyCell(number), { selector: (one) => one.at, maxLength: 5 }),
				spans: fc.constantFrom("", ' spans="1:2"', ' spans="1:9"'),
				space: fc.constantFrom("", "\n"),
				form: fc.constantFrom("full", "absent", "empty", "empty "),
			})
			.map(({ cells, spans, space, form }) => {
				if (form === "absent") return "";
				if (form !== "full") return `<row r="${number}"${spans}${form === "empty" ? "" : " "}/>${space}`;
				return `<row r="${number}"${spans}>${space}${cells
					.sort((a, b) => (a.at < b.at ? -1 : 1))
					.map((one) => one.xml)
					.join(space)}${space}</row>${space}`;
			});
	await fc.assert(
		fc.asyncProperty(fc.tuple(anyRow(1), anyRow(2), anyRow(3), anyRow(4), anyRow(5)), fc.constantFrom(0, 1, 2), async (rows, headerRow) => {
			const path = savePlan(oneSheet(sheetXml(rows.join(""))));
			const numbers = [3, 5];
			const out = await write(path, report([added("a", ["x", null]), added("b", [null, null]), added("c", [null, "z"])], { headerRow, rowNumbers: numbers }));
			const undone = await undo(out);
			expect(partsOf(undone.out).get(TARGET)).toBe(partsOf(path).get(TARGET));
			const before = await read(path);
			const after = await read(out);
			for (const [index, cells] of before.entries()) expect(after[index]!.slice(0, cells.length)).toEqual(cells);
		}),
		{ numRuns: 60 },
	);
});

describe("a new workbook", () => {
	const cells = [
		["Nom", "Tél"],
		["=Ana", "0612345678"],
		["2024-03-09", null],
	];
	const source = {
		name: "clients d'été",
		rowCount: 3,
		columns: [0, 1].map(
			(at) =>
				added(
					"",
					cells.map((line) => line[at]!),
				).cells,
		),
	};
	const made = { ...report([added("E-mail", ["a", "b"])]), target: { sheet: "clients d'été", headerRow: 1, rowNumbers: Uint32Array.of(2, 3) } };
	test("holds the rows as texts, our columns beside them, our tabs", async () => {
		const out = freshPath();
		await createXlsx(source, made, '{"a":1}', out);
		const book = openXlsx(out);
		expect(book.sheets.map((sheet) => sheet.name)).toEqual(["clients d'été", "Synthèse de l'audit"]);
		expect(book.registry).toBe('{"a":1}');
		book.close();
		expect(await read(out, "clients d'été")).toEqual([
			["Nom", "Tél", "E-mail (Loupe)"],
			["=Ana", "0612345678", "a"],
			["2024-03-09", null, "b"],
		]);
		const undone = await undo(out);
		expect(undone).toMatchObject({ columns: 1, sheets: 1 });
		expect(await read(undone.out, "clients d'été")).toEqual(cells);
		expect([...partsOf(undone.out).keys()]).toEqual([
			"[Content_Types].xml",
			"_rels/.rels",
			"xl/workbook.xml",
			"xl/_rels/workbook.xml.rels",
			"xl/styles.xml",
			TARGET,
		]);
	});
	test("without a source: tabs alone, which cannot all be taken out", async () => {
		const out = freshPath();
		await createXlsx(null, { ...made, columns: [] }, "{}", out);
		expect(await read(out, "Synthèse de l'audit")).toEqual([
			["Synthèse", null],
			["Contacts", 1204],
		]);
		await expect(undo(out)).rejects.toThrow("nothing-left");
	});
});

test("nothing is left behind when writing fails", async () => {
	const path = savePlan(oneSheet(sheetXml(row(2, cell("A2", "x")) + row(1, cell("A1", "y")))));
	const out = freshPath();
	writeFileSync(out, "before");
	const book = openXlsx(path);
	await expect(writeReport(book, two, "{}", out)).rejects.toThrow("reference");
	expect(readFileSync(out, "utf8")).toBe("before");
	book.close();
});
