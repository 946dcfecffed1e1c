import { columnLetters } from "./output.ts";
import { columnXml } from "./report-sheet.ts";
import { Edits, type Element, parseXml } from "./xml.ts";

/** What stands before the rows of a sheet: its dimension, views, widths. All texts are byte strings that end with the opening tag of the rows. */

/** A range of cells, counted from 0. */
export interface Area {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}
/** `A1:T100`, `B2`, `$A$1:$C$3`; null when it is none.
 *  @example parseArea("B2:D9")  // { firstRow: 1, lastRow: 8, firstColumn: 1, lastColumn: 3 } */
export function parseArea(text: string): Area | null {
	const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
	if (parts === null) return null;
	const [, firstLetters, firstDigits, lastLetters = firstLetters, lastDigits = firstDigits] = parts;
	return { firstRow: Number(firstDigits) - 1, lastRow: Number(lastDigits) - 1, firstColumn: columnIndex(firstLetters!), lastColumn: columnIndex(lastLetters!) };
}
/** @example columnIndex("AB")  // 27 */
function columnIndex(letters: string): number {
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}
const areaText = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): string =>
	`${columnLetters(firstColumn)}${firstRow + 1}${firstRow === lastRow && firstColumn === lastColumn ? "" : `:${columnLetters(lastColumn)}${lastRow + 1}`}`;

const worksheetOf = (part: string, head: string): Element => parseXml(part, head, { fragment: true }).children[0]!;

export interface HeadChange {
	/** Cells to be told by the dimension too. */
	readonly reach?: Area;
	/** Columns that the dimension need no longer tell: the last one that is used without them. */
	readonly lastColumn?: number;
	/** Widths in pixels by column; null: the column's own width and style go. */
	readonly widths: ReadonlyMap<number, number | null>;
	/** The sheet is no longer the one shown. */
	readonly deselect: boolean;
}

export function editHead(part: string, head: string, change: HeadChange): string {
	const root = worksheetOf(part, head);
	const edits = new Edits();
	const dimension = root.child("dimension");
	const area = parseArea(dimension?.attribute("ref") ?? "");
	if (dimension !== undefined && area !== null) {
		const { reach } = change;
		if (reach !== undefined)
			edits.attribute(
				dimension,
				"ref",
				areaText({
					firstRow: Math.min(area.firstRow, reach.firstRow),
					lastRow: Math.max(area.lastRow, reach.lastRow),
					firstColumn: Math.min(area.firstColumn, reach.firstColumn),
					lastColumn: Math.max(area.lastColumn, reach.lastColumn),
				}),
			);
		else if (change.lastColumn !== undefined && change.lastColumn >= area.firstColumn)
			edits.attribute(dimension, "ref", areaText({ ...area, lastColumn: change.lastColumn }));
	}
	if (change.deselect) for (const view of root.child("sheetViews")?.all("sheetView") ?? []) edits.dropAttribute(view, "tabSelected");
	editColumns(root, change.widths, edits);
	return edits.apply(head);
}

/** Puts columns of ours among those that are there; ranges that reach over them are split. */
function editColumns(root: Element, widths: ReadonlyMap<number, number | null>, edits: Edits): void {
	if (widths.size === 0) return;
	const p = root.prefix;
	const cols = root.child("cols");
	const items: { readonly at: number; readonly xml: string }[] = [];
	for (const [at, pixels] of widths) if (pixels !== null) items.push({ at, xml: columnXml(at, pixels).replace("<col ", `<${p}col `) });
	for (const col of cols?.all("col") ?? []) {
		const first = Number(col.attribute("min")) - 1;
		const last = Number(col.attribute("max")) - 1;
		for (let from = first; from <= last; ) {
			if (widths.has(from)) {
				from++;
				continue;
			}
			const taken = [...widths.keys()].filter((at) => at > from && at <= last);
			const to = taken.length === 0 ? last : Math.min(...taken) - 1;
			items.push({ at: from, xml: from === first && to === last ? col.xml.slice(col.start, col.end) : rangeOf(col, from, to) });
			from = to + 1;
		}
	}
	items.sort((a, b) => a.at - b.at);
	const xml = items.map((item) => item.xml).join("");
	if (cols === undefined) {
		if (xml !== "") edits.insert(root.children[root.children.length - 1]!.start, `<${p}cols>${xml}</${p}cols>`);
	} else if (xml === "") edits.remove(cols);
	else edits.replace(cols.openEnd, cols.closeStart, xml);
}
function rangeOf(col: Element, from: number, to: number): string {
	const own = new Edits();
	own.attribute(col, "min", String(from + 1));
	own.attribute(col, "max", String(to + 1));
	// edits are told by positions in the whole head: cut this element out of it
	const whole = own.apply(col.xml);
	return whole.slice(col.start, col.end + whole.length - col.xml.length);
}
