import { type Area, parseArea } from "./head.ts";
import type { Xlsx } from "./open.ts";
import { type Parts, relationshipsOf } from "./parts.ts";
import { MAX_COLUMNS } from "./scan.ts";
import { type Element, parseXml, rootOf } from "./xml.ts";

/** Areas of a sheet that belong to something even where their cells are empty. What moves down as it grows (tables, filters, pivot tables, query
 *  results) is told wherever it stands; what stays in its place (merged cells, links, notes, sparklines, cells bound to XML) where it meets the rows of `reach`.
 *  `tail`: the text of the sheet after its rows.
 *  @example takenAreas(book, parts, "Clients", "xl/worksheets/sheet1.xml", tail, reach)  // [{ firstRow: 0, lastRow: 8, firstColumn: 0, lastColumn: 5 }] */
export function takenAreas(book: Xlsx, parts: Parts, sheet: string, part: string, tail: string, reach: Area): Area[] {
	const growing: Area[] = [];
	const still: Area[] = [];
	for (const element of parseXml(part, tail, { fragment: true, depth: 1 }).children) {
		if (element.local === "autoFilter") growing.push(...areas([element.attribute("ref")]));
		if (element.local === "mergeCells" || element.local === "hyperlinks") still.push(...areas(element.children.map((one) => one.attribute("ref"))));
		if (element.local === "extLst" && element.content.includes("sparkline")) still.push(...sparklines(part, element));
	}
	for (const { type, target, external } of relationshipsOf(parts, part)) {
		if (external || !parts.has(target)) continue;
		const root = (depth: number): Element => rootOf(target, parts.text(target), { depth });
		if (type === "table") growing.push(...areas([root(0).attribute("ref")]));
		else if (type === "pivotTable") growing.push(...pivot(root(1)));
		else if (type === "queryTable") growing.push(...query(book, parts, sheet, root(0).attribute("name") ?? ""));
		else if (type === "comments")
			still.push(
				...areas(
					root(2)
						.child("commentList")
						?.children.map((one) => one.attribute("ref")) ?? [],
				),
			);
		else if (type === "tableSingleCells") still.push(...areas(root(1).children.map((cell) => cell.attribute("r"))));
	}
	// a whole row that is merged or linked leaves no column free: ours cross it
	const crossed = ({ lastColumn }: Area): boolean => lastColumn >= MAX_COLUMNS - 1;
	return [...growing, ...still.filter((area) => area.lastRow >= reach.firstRow && area.firstRow <= reach.lastRow && !crossed(area))];
}

function areas(texts: readonly (string | null)[]): Area[] {
	return texts.flatMap((text) => parseArea(text ?? "") ?? []);
}

/** The table, and its filters above: pairs of a label and a choice, an empty column between two pairs side by side. */
function pivot(root: Element): Area[] {
	const location = root.child("location");
	const table = parseArea(location?.attribute("ref") ?? "");
	if (location === undefined || table === null) return [];
	const pairs = Number(location.attribute("colPageCount") ?? 0);
	return [{ ...table, lastColumn: Math.max(table.lastColumn, table.firstColumn + 3 * pairs - 2) }];
}

/** A query keeps its results under a name of the sheet: its own, where what a name cannot hold is a line below. */
function query(book: Xlsx, parts: Parts, sheet: string, name: string): Area[] {
	const { workbookPart } = book.package;
	const at = String(book.sheets.findIndex((one) => one.name === sheet));
	const wanted = name.replace(/[^\p{L}\p{N}_.\\]/gu, "_").toLowerCase();
	const names = rootOf(workbookPart, parts.text(workbookPart)).child("definedNames")?.all("definedName") ?? [];
	return areas(
		names
			.filter((one) => one.attribute("localSheetId") === at && one.attribute("name")?.toLowerCase() === wanted)
			.map((one) => one.content.slice(one.content.lastIndexOf("!") + 1)),
	);
}

/** Cells in which a sparkline is drawn. */
function sparklines(part: string, extensions: Element): Area[] {
	const found: Area[] = [];
	const look = (element: Element): void => {
		if (element.local === "sparkline") found.push(...element.all("sqref").flatMap((cells) => areas(cells.content.split(" "))));
		else for (const child of element.children) look(child);
	};
	look(parseXml(part, extensions.xml.slice(extensions.start, extensions.end), { fragment: true }));
	return found;
}
