import type { CellRange } from "../../core/model/report.ts";
import { quoteSheet, reference } from "./chart.ts";
import { XlsxError } from "./error.ts";
import {
	addContentTypes,
	addRelationship,
	type Flavour,
	type Parts,
	RELATIONSHIP_NAMESPACES,
	relationshipsOf,
	relationshipsPart,
	removeContentTypes,
	removeRelationships,
} from "./parts.ts";
import { Edits, type Element, escapeXml, rootOf } from "./xml.ts";

/** The list of tabs in the workbook part, and all that counts tabs by their place. */

export interface NewTab {
	readonly name: string;
	readonly part: string;
	readonly printArea: CellRange | null;
	/** Rows from 0, both included. */
	readonly repeatRows: readonly [number, number] | null;
}
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds tabs after those that are there; with `activate`, the first of them is the one shown. */
export function addTabs(parts: Parts, workbookPart: string, flavour: Flavour, tabs: readonly NewTab[], activate: boolean): void {
	if (tabs.length === 0) return;
	const ids = tabs.map((tab) => addRelationship(parts, workbookPart, `${flavour.relationships}/worksheet`, tab.part));
	addContentTypes(
		parts,
		tabs.map((tab) => ({ part: tab.part, type: WORKSHEET_TYPE })),
	);
	const xml = parts.text(workbookPart);
	const root = rootOf(workbookPart, xml);
	const p = root.prefix;
	const list = root.child("sheets")!;
	const there = list.all("sheet");
	const r = list.prefixOf(RELATIONSHIP_NAMESPACES);
	const declared = r === null ? ` xmlns:r="${flavour.relationships}"` : "";
	let sheetId = Math.max(0, ...there.map((sheet) => Number(sheet.attribute("sheetId") ?? 0)));
	const edits = new Edits();
	edits.append(
		list,
		tabs.map((tab, index) => `<${p}sheet${declared} name="${escapeXml(tab.name)}" sheetId="${++sheetId}" ${r ?? "r:"}id="${ids[index]}"/>`).join(""),
	);

	// readers that see no sheet in a strict package, or count only tabs that lead to a part, stumble over names of ours: these tabs print without their titles
	const partless = there.some((sheet) => (sheet.attribute(`${sheet.prefixOf(RELATIONSHIP_NAMESPACES)}id`) ?? "") === "");
	const named = flavour.strict || partless ? [] : tabs;
	const names = named.flatMap((tab, index) => {
		const name = (kind: string, what: string): string =>
			`<${p}definedName name="_xlnm.${kind}" localSheetId="${there.length + index}">${what}</${p}definedName>`;
		const area = tab.printArea === null ? [] : [name("Print_Area", reference(tab, tab.printArea))];
		const titles =
			tab.repeatRows === null ? [] : [name("Print_Titles", escapeXml(`${quoteSheet(tab.name)}!$${tab.repeatRows[0] + 1}:$${tab.repeatRows[1] + 1}`))];
		return [...area, ...titles];
	});
	if (names.length > 0) {
		const defined = root.child("definedNames");
		if (defined !== undefined) edits.append(defined, names.join(""));
		else edits.insert((root.child("externalReferences") ?? root.child("functionGroups") ?? list).end, `<${p}definedNames>${names.join("")}</${p}definedNames>`);
	}
	if (activate) {
		const view = root.child("bookViews")?.child("workbookView");
		if (view !== undefined) edits.attribute(view, "activeTab", String(there.length));
		else edits.insert(list.start, `<${p}bookViews><${p}workbookView activeTab="${there.length}"/></${p}bookViews>`);
	}
	parts.set(workbookPart, edits.apply(xml));
}

/** Takes tabs out of the workbook, with the parts that belong to them alone; gives how many there were. */
export function removeTabs(parts: Parts, workbookPart: string, names: ReadonlySet<string>): number {
	const xml = parts.text(workbookPart);
	const root = rootOf(workbookPart, xml);
	const list = root.child("sheets")!;
	const sheets = list.all("sheet");
	const isDoomed = sheets.map((sheet) => names.has(sheet.attribute("name") ?? ""));
	const count = isDoomed.filter(Boolean).length;
	if (count === 0) return 0;
	if (count === sheets.length) throw new XlsxError({ kind: "nothing-left" });
	const newIndex = (index: number): number => index - isDoomed.slice(0, index).filter(Boolean).length;
	const edits = new Edits();
	const ids = new Set<string>();
	const sheetIds = new Set<string>();
	for (const [index, sheet] of sheets.entries()) {
		if (!isDoomed[index]) continue;
		edits.remove(sheet);
		ids.add(sheet.attribute(`${sheet.prefixOf(RELATIONSHIP_NAMESPACES)}id`) ?? "");
		sheetIds.add(sheet.attribute("sheetId") ?? "");
	}
	removeNames(root, isDoomed, newIndex, edits);
	for (const view of root.child("bookViews")?.all("workbookView") ?? []) {
		for (const attribute of ["activeTab", "firstSheet"]) {
			const index = Number(view.attribute(attribute) ?? 0);
			if (index === 0) continue;
			const visible = sheets.findIndex((sheet, at) => !isDoomed[at] && (sheet.attribute("state") ?? "visible") === "visible");
			edits.attribute(view, attribute, String(isDoomed[index] || index >= sheets.length ? newIndex(Math.max(0, visible)) : newIndex(index)));
		}
	}
	parts.set(workbookPart, edits.apply(xml));

	const doomed = relationshipsOf(parts, workbookPart).filter((one) => ids.has(one.id));
	removeRelationships(parts, workbookPart, (one) => ids.has(one.id));
	removeParts(
		parts,
		doomed.map((one) => one.target),
	);
	dropCalculationChain(parts, workbookPart, sheetIds);
	return count;
}

function removeNames(root: Element, isDoomed: readonly boolean[], newIndex: (index: number) => number, edits: Edits): void {
	const defined = root.child("definedNames");
	if (defined === undefined) return;
	const kept = defined.children.filter((name) => !isDoomed[Number(name.attribute("localSheetId") ?? -1)]);
	if (kept.length === 0) {
		edits.remove(defined);
		return;
	}
	for (const name of defined.children) {
		const local = name.attribute("localSheetId");
		if (local === null) continue;
		if (isDoomed[Number(local)]) edits.remove(name);
		else if (newIndex(Number(local)) !== Number(local)) edits.attribute(name, "localSheetId", String(newIndex(Number(local))));
	}
}

/** Removes parts, and those that only they lead to. */
export function removeParts(parts: Parts, doomed: readonly string[]): void {
	const leadsTo = new Map<string, string[]>();
	for (const name of parts.names) {
		const owner = ownerOf(name);
		if (owner !== null)
			leadsTo.set(
				owner,
				relationshipsOf(parts, owner)
					.filter((one) => !one.external)
					.map((one) => one.target),
			);
	}
	const gone = new Set(doomed);
	for (;;) {
		const alive = new Set([...leadsTo].filter(([owner]) => !gone.has(owner)).flatMap(([, targets]) => targets));
		const more = [...gone].flatMap((owner) => leadsTo.get(owner) ?? []).filter((target) => !gone.has(target) && !alive.has(target));
		if (more.length === 0) break;
		for (const name of more) gone.add(name);
	}
	for (const name of gone) {
		if (parts.has(relationshipsPart(name))) parts.remove(relationshipsPart(name));
		if (parts.has(name)) parts.remove(name);
	}
	removeContentTypes(parts, [...gone]);
}
/** The part whose relationships these are; null when the name is not that of relationships. */
function ownerOf(name: string): string | null {
	const found = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/.exec(name);
	return found === null ? null : `${found[1]}${found[2]}`;
}

/** The order of computing names tabs by number: one that is gone would be an error. Excel makes it anew. */
function dropCalculationChain(parts: Parts, workbookPart: string, sheetIds: ReadonlySet<string>): void {
	const chain = relationshipsOf(parts, workbookPart).find((one) => one.type === "calcChain");
	if (chain === undefined || !parts.has(chain.target)) return;
	const names = rootOf(chain.target, parts.text(chain.target)).children.some((cell) => sheetIds.has(cell.attribute("i") ?? ""));
	if (!names) return;
	removeRelationships(parts, workbookPart, (one) => one.id === chain.id);
	removeParts(parts, [chain.target]);
}
