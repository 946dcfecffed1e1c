import { describe, expect, test } from "vitest";
import type { Chart, ReportSheet } from "../../../core/model/report.ts";
import { openXlsx } from "../../../local/xlsx/open.ts";
import { pointsOfPixels, widthOfPixels } from "../../../local/xlsx/report-sheet.ts";
import { writeReport } from "../../../local/xlsx/write.ts";
import { freshPath, partsOf, report, savePlan, tab } from "./workbook.ts";

async function written(sheet: ReportSheet) {
	const out = freshPath();
	const book = openXlsx(savePlan());
	await writeReport(book, report([], { sheets: [sheet] }), "{}", out);
	book.close();
	const parts = partsOf(out);
	return { sheet: parts.get("xl/worksheets/sheet2.xml")!, styles: parts.get("xl/styles.xml")!, chart: parts.get("xl/charts/chart1.xml") ?? "", parts };
}
const at = (column: number, firstRow = 1, lastRow = 3) => ({ firstRow, lastRow, firstColumn: column, lastColumn: column });
const rows = [
	["Canal", "Accord", "Refus"],
	["E-mail", 712, 20],
	["SMS", 391, 398],
	["Tél. <1>", "non requis", 742],
].map((cells) => ({ cells: cells.map((value) => ({ value })) }));
const series = [
	{ name: "Accord", nameCell: at(1, 0, 0), values: at(1), color: "#174E86", labelColor: "#FFFFFF" },
	{ name: "Refus", nameCell: at(2, 0, 0), values: at(2), color: "#B5521B", labelColor: "#1B1F24" },
];
const bar: Chart = {
	type: "stacked-bar",
	title: "Par canal & accord",
	place: { firstRow: 5, lastRow: 20, firstColumn: 0, lastColumn: 3 },
	categories: at(0),
	series,
	legend: "bottom",
	axisMax: 1204,
	firstOnTop: true,
};

describe("a tab of ours", () => {
	test.each([
		[160, 155 / 7],
		[5, 0],
	])("%d pixels are %d characters", (pixels, width) => expect(widthOfPixels(pixels)).toBe(width));
	test("32 pixels are 24 points", () => expect(pointsOfPixels(32)).toBe(24));

	test("sizes, frozen rows, gridlines, colour, print set-up", async () => {
		const { sheet } = await written(
			tab("Synthèse", { print: { area: at(0), repeatRows: [0, 1], breaksBefore: [45], footer: "Loupe & Cie", orientation: "landscape" }, frozenRows: 2 }),
		);
		expect(sheet).toContain('<tabColor rgb="FF174E86"/><pageSetUpPr fitToPage="1"/>');
		expect(sheet).toContain('showGridLines="0"');
		expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
		expect(sheet).toContain(`<col min="1" max="1" width="${155 / 7}" customWidth="1"/>`);
		expect(sheet).toContain('<row r="1" ht="24" customHeight="1">');
		expect(sheet).toContain(
			'<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;LLoupe &amp;&amp; Cie&amp;R&amp;P/&amp;N</oddFooter></headerFooter>',
		);
		expect(sheet).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="45" max="16383" man="1"/></rowBreaks>');
	});
	test("styles: each look once", async () => {
		const style = {
			bold: true,
			italic: true,
			size: 24,
			color: "#14683a",
			fill: "#F4F6F9",
			align: "right",
			vertical: "top",
			wrap: true,
			indent: 1,
			format: '"▲ +"0.0',
			borderLeft: { color: "#174E86", width: "thick" },
			borderBottom: { color: "#D8DDE4", width: "thin" },
		} as const;
		const { styles, sheet } = await written(
			tab("a", {
				rows: [{ cells: [{ value: 1, style }, null, { value: "x", style }, { value: "2024-03-09", date: true }, { value: true }, { value: null, style }] }],
			}),
		);
		expect(styles).toContain('<font><b/><i/><sz val="24"/><color rgb="FF14683A"/><name val="Arial"/><family val="2"/></font>');
		expect(styles).toContain(`<numFmt numFmtId="164" formatCode="&quot;▲ +&quot;0.0"/>`);
		expect(styles).toContain('<left style="thick"><color rgb="FF174E86"/></left><right/><top/><bottom style="thin"><color rgb="FFD8DDE4"/></bottom>');
		expect(styles).toContain('<alignment horizontal="right" vertical="top" wrapText="1" indent="1"/>');
		expect(styles.split('numFmtId="164"')).toHaveLength(3);
		expect(sheet).toMatch(
			/<c r="A1" s="(\d+)"><v>1<\/v><\/c><c r="C1" s="\1" t="inlineStr"><is><t>x<\/t><\/is><\/c><c r="D1" s="\d+"><v>45360<\/v><\/c><c r="E1" s="\d+" t="b"><v>1<\/v><\/c><c r="F1" s="\1"\/>/,
		);
	});
	test("lists of words; those that Excel would not take typed stand in hidden columns right of all else", async () => {
		const { sheet } = await written(
			tab("a", {
				choices: [
					{ range: at(2, 1, 9), words: ["à faire", 'dit "fait"'] },
					{ range: at(3), words: ["un, deux", "trois"] },
					{ range: at(4), words: ["x".repeat(300)] },
				],
			}),
		);
		expect(sheet).toContain(
			'<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C10"><formula1>&quot;à faire,dit &quot;&quot;fait&quot;&quot;&quot;</formula1>',
		);
		expect(sheet).toContain('sqref="D2:D4"><formula1>$F$1:$F$2</formula1>');
		expect(sheet).toContain('sqref="E2:E4"><formula1>$G$1:$G$1</formula1>');
		expect(sheet).toContain('<col min="6" max="7" width="9" hidden="1" customWidth="1"/></cols>');
		expect(sheet).toMatch(/<c r="F1"[^>]*><is><t>un, deux<\/t>.*<c r="G1"[^>]*><is><t>x{300}<\/t>.*<c r="F2"[^>]*><is><t>trois<\/t>/s);
		expect(sheet).toContain('<dimension ref="A1:G2"/>');
	});
	test("a stacked bar: references, values of today, the first category on top, no label in a sliver", async () => {
		const { chart, sheet, parts } = await written(tab("L'audit", { rows, charts: [bar] }));
		expect(sheet).toContain('<drawing r:id="rId1"/>');
		expect(parts.get("xl/drawings/drawing1.xml")).toContain("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row>");
		expect(chart).toContain(
			'<c:f>\'L\'\'audit\'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>712</c:v></c:pt><c:pt idx="1"><c:v>391</c:v></c:pt></c:numCache>',
		);
		expect(chart).toContain('<c:pt idx="2"><c:v>Tél. &lt;1&gt;</c:v></c:pt>');
		expect(chart).toContain('<c:grouping val="stacked"/>');
		expect(chart).toContain('<c:overlap val="100"/>');
		expect(chart).toContain('<c:orientation val="maxMin"/>');
		expect(chart).toContain('<c:max val="1204"/><c:min val="0"/>');
		expect(chart).toContain('<c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl>');
		expect(chart).toContain("Par canal &amp; accord");
	});
	test.each([
		["column", /<c:barDir val="col"\/><c:grouping val="clustered"\/>/],
		["line", /<c:lineChart><c:grouping val="standard"\/>.*<a:ln w="31750" cap="rnd">.*<a:prstDash val="dash"\/>.*<c:symbol val="circle"\/>/],
	] as const)("a %s chart", async (type, pattern) => {
		const lined = series.map((one) => ({ ...one, labelColor: null, dashed: true as const, marker: "circle" as const, width: 2.5 }));
		const { chart } = await written(tab("a", { rows, charts: [{ ...bar, type, series: lined, legend: "none", axisTitle: "jours" }] }));
		expect(chart).toMatch(pattern);
		expect(chart).not.toContain("<c:legend>");
		expect(chart).not.toContain("<c:dLbls>");
		expect(chart).toContain("<a:t>jours</a:t>");
	});
});
