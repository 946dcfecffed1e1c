import { fromCivil } from "../core/dates/civil-date.ts";
import { toSerial } from "../core/dates/serial.ts";
import { type Cell, numberCell, text } from "./cells.ts";
import type { ClientRange } from "./clients-sheet.ts";
import { COLUMNS, letterOf } from "./columns.ts";
import type { OrderCells } from "./sales-sheet.ts";
import { type Row, type SharedStrings, sheetData } from "./sheet-data.ts";
import type { StyleName } from "./styles.ts";

const FIRST_MONTH_ROW = 18;
const MONTHS = 25;
const LAST_MONTH_ROW = FIRST_MONTH_ROW + MONTHS - 1;
const SHOPS = ["Grenoble", "Lyon", "Annecy", "Site web"];
const VAT = 0.2;

/** A month as the sheet shows it: its first day as a serial, and the sum of its paid orders in euros. */
export interface MonthFigure {
	readonly serial: number;
	readonly revenue: number;
}

interface FollowUp {
	readonly rows: readonly Row[];
	readonly months: readonly MonthFigure[];
}

const cents = (rows: readonly OrderCells[]): number =>
	rows.reduce((sum, { amount }) => sum + (typeof amount.value === "number" ? Math.round(amount.value * 100) : 0), 0);
const round = (value: number): number => Math.round(value * 100) / 100;
const is = (cell: Cell, word: string): boolean => typeof cell.value === "string" && cell.value.toLowerCase() === word.toLowerCase();
const formula = (text: string, value: number, style: StyleName): Cell => ({ value, style, formula: text });
const monthStart = (at: number): number => toSerial(fromCivil(2024 + Math.floor((10 + at) / 12), ((10 + at) % 12) + 1, 1), 1900);

/** The sheet that the shop reads on Mondays: formulas over the two others, with the values that a spreadsheet shows for them. */
export function followUp(clients: readonly (readonly Cell[])[], range: ClientRange, orders: readonly OrderCells[]): FollowUp {
	const paid = orders.filter(({ status }) => is(status, "payée"));
	const months = Array.from({ length: MONTHS }, (_, at) => {
		const inside = paid.filter(({ date }) => typeof date.value === "number" && date.value >= monthStart(at) && date.value < monthStart(at + 1));
		return { serial: monthStart(at), count: inside.length, revenue: cents(inside) / 100 };
	});
	const rows: Row[] = [
		{ cells: [text("Suivi de l'activité", "title")], height: 27 },
		{ cells: [text("D'après les feuilles Clients et Ventes, au 20/11/2026", "subtitle")] },
		{ cells: [] },
		...keyFigures(clients, range, orders, paid, months),
		{ cells: [] },
		{ cells: [text("Par mois", "rule"), text("", "rule"), text("", "rule"), text("", "rule"), text("", "rule")] },
		{ cells: ["Mois", "Commandes", "CA TTC", "Panier moyen", "Cumul"].map((word) => text(word, "header")) },
		...monthRows(months, orders.length + 1),
		{ cells: [] },
		...shopRows(paid),
	];
	return { rows, months };
}

function keyFigures(
	clients: readonly (readonly Cell[])[],
	range: ClientRange,
	orders: readonly OrderCells[],
	paid: readonly OrderCells[],
	months: readonly MonthFigure[],
): Row[] {
	const span = (key: "id" | "email" | "newsletter"): string => `Clients!${letterOf(key)}${range.first}:${letterOf(key)}${range.last}`;
	const column = (key: "email" | "newsletter"): Cell[] =>
		clients.filter((cells) => cells.length > 0).map((cells) => cells[COLUMNS.findIndex(([other]) => other === key)]!);
	const files = clients.filter((cells) => cells.length > 0).length;
	const yes = column("newsletter").filter((cell) => is(cell, "oui")).length;
	const revenue = cents(paid) / 100;
	const lost = orders.filter(({ status }) => is(status, "annulée") || is(status, "remboursée")).length;
	const figures: readonly (readonly [string, Cell])[] = [
		["Fiches", formula(`COUNTA(${span("id")})`, files, "integer")],
		["Avec courriel", formula(`COUNTIF(${span("email")},"*@*")`, column("email").filter(({ value }) => `${value}`.includes("@")).length, "integer")],
		["Newsletter « oui »", formula(`COUNTIF(${span("newsletter")},"oui")`, yes, "integer")],
		["Part de « oui »", formula("B7/B5", yes / files, "rate")],
		["Commandes payées", formula('COUNTIF(TabVentes[Statut],"payée")', paid.length, "integer")],
		["CA payé, TTC", formula('SUMIFS(TabVentes[Montant TTC],TabVentes[Statut],"payée")', revenue, "money")],
		["soit hors taxe", formula("ROUND(B10/(1+TauxTVA),2)", round(revenue / (1 + VAT)), "money")],
		["Panier moyen", formula("ROUND(B10/B9,2)", round(revenue / paid.length), "money")],
		["Annulées ou remboursées", formula('COUNTIF(TabVentes[Statut],"annulée")+COUNTIF(TabVentes[Statut],"remboursée")', lost, "integer")],
		["Meilleur mois", formula(`MAX(C${FIRST_MONTH_ROW}:C${LAST_MONTH_ROW})`, Math.max(...months.map((month) => month.revenue)), "money")],
	];
	return [{ cells: [text("Chiffres clés", "rule"), text("", "rule")] }, ...figures.map(([label, cell]) => ({ cells: [text(label, "label"), cell] }))];
}

function monthRows(months: readonly (MonthFigure & { readonly count: number })[], lastOrder: number): Row[] {
	const orders = (letter: string): string => `Ventes!$${letter}$2:$${letter}$${lastOrder}`;
	let sum = 0;
	return months.map(({ serial, count, revenue }, at) => {
		const row = FIRST_MONTH_ROW + at;
		const within = `${orders("B")},">="&A${row},${orders("B")},"<"&EDATE(A${row},1),${orders("H")},"payée"`;
		sum = round(sum + revenue);
		return {
			cells: [
				at === 0 ? numberCell(serial, "month") : formula(`EDATE(A${row - 1},1)`, serial, "month"),
				formula(`COUNTIFS(${within})`, count, "integer"),
				formula(`SUMIFS(${orders("F")},${within})`, revenue, "money"),
				formula(`IF(B${row}=0,0,ROUND(C${row}/B${row},2))`, count === 0 ? 0 : round(revenue / count), "money"),
				formula(at === 0 ? `C${row}` : `E${row - 1}+C${row}`, sum, "money"),
			],
		};
	});
}

function shopRows(paid: readonly OrderCells[]): Row[] {
	const start = LAST_MONTH_ROW + 4;
	const end = start + SHOPS.length - 1;
	const figures = SHOPS.map((shop) => paid.filter((row) => is(row.shop, shop)));
	const total = cents(figures.flat()) / 100;
	return [
		{ cells: [text("Par magasin", "rule"), text("", "rule"), text("", "rule"), text("", "rule")] },
		{ cells: ["Magasin", "Commandes", "CA TTC", "Part"].map((word) => text(word, "header")) },
		...SHOPS.map((shop, at) => {
			const row = start + at;
			const which = `TabVentes[Magasin],A${row},TabVentes[Statut],"payée"`;
			const revenue = cents(figures[at]!) / 100;
			return {
				cells: [
					text(shop, "label"),
					formula(`COUNTIFS(${which})`, figures[at]!.length, "integer"),
					formula(`SUMIFS(TabVentes[Montant TTC],${which})`, revenue, "money"),
					formula(`C${row}/C$${end + 1}`, revenue / total, "rate"),
				],
			};
		}),
		{
			cells: [
				text("Total", "total"),
				formula(`SUM(B${start}:B${end})`, figures.flat().length, "total"),
				formula(`SUM(C${start}:C${end})`, total, "totalMoney"),
				text("", "total"),
			],
		},
	];
}

/** The part xl/worksheets/sheet3.xml. */
export function followUpPart(rows: readonly Row[], strings: SharedStrings): string {
	return [
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
		`<sheetPr><tabColor rgb="FF49626F"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E${rows.length}"/>`,
		'<sheetViews><sheetView showGridLines="0" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.8"/>',
		'<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="5" width="14" customWidth="1"/></cols>',
		sheetData(rows, strings),
		`<conditionalFormatting sqref="C${FIRST_MONTH_ROW}:C${LAST_MONTH_ROW}"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFE6D5C7"/></colorScale></cfRule></conditionalFormatting>`,
		'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="1"/><drawing r:id="rId1"/></worksheet>',
	].join("");
}

/** The part xl/drawings/drawing1.xml: where the chart stands. */
export function drawingPart(): string {
	return (
		'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>' +
		"<xdr:from><xdr:col>5</xdr:col><xdr:colOff>200000</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>26</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
		'<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="CA par mois" descr="Colonnes : chiffre d\'affaires payé, mois par mois"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
		'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic>' +
		"</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
	);
}

/** The part xl/charts/chart1.xml: one column a month. */
export function chartPart(months: readonly MonthFigure[]): string {
	const cache = (format: string, values: readonly number[]): string =>
		`<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join("")}</c:numCache>`;
	const range = (letter: string): string => `Suivi!$${letter}$${FIRST_MONTH_ROW}:$${letter}$${LAST_MONTH_ROW}`;
	const words = (size: number, bold: number): string => `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"/></a:pPr>`;
	return [
		'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>',
		`<c:title><c:tx><c:rich>${words(1200, 1)}<a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>Chiffre d'affaires payé, par mois</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`,
		'<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>',
		'<c:tx><c:strRef><c:f>Suivi!$C$17</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>CA TTC</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>',
		`<c:cat><c:numRef><c:f>${range("A")}</c:f>${cache(
			"mmm\\ yy",
			months.map((month) => month.serial),
		)}</c:numRef></c:cat>`,
		`<c:val><c:numRef><c:f>${range("C")}</c:f>${cache(
			"#,##0.00\\ &quot;€&quot;",
			months.map((month) => month.revenue),
		)}</c:numRef></c:val></c:ser>`,
		'<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
		'<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="mmm\\ yy" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
		'<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3DAD2"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
		'</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
	].join("");
}
