import { cellName } from "./output.ts";
import { addContentTypes, addRelationship, DECLARATION, type Flavour, type Parts, relationshipsOf } from "./parts.ts";
import { Edits, escapeXml, parseXml, rootOf } from "./xml.ts";

/** Notes on our headers. Only where the sheet has neither notes nor comments: those of the user are never touched. */

export interface Note {
	readonly row: number;
	readonly column: number;
	readonly text: string;
}
const AUTHOR = "Loupe";
/** First number of our shapes: in a block of 1024 that drawings of other sheets are unlikely to use. */
const SHAPES = 77 * 1024 + 1;

/** Whether a sheet can take notes: none are there, and the package is not strict, which has no place for them. */
export function takesNotes(parts: Parts, sheetPart: string, flavour: Flavour): boolean {
	const taken = new Set(["comments", "vmlDrawing", "threadedComment"]);
	return !flavour.strict && !relationshipsOf(parts, sheetPart).some((one) => taken.has(one.type));
}

/** Adds the parts of notes; gives the relationship that the sheet has to name. */
export function addNotes(parts: Parts, sheetPart: string, directory: string, flavour: Flavour, notes: readonly Note[]): string {
	const comments = parts.freeName(`${directory}comments`, ".xml");
	const list = notes.map(
		({ row, column, text }) => `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
	);
	parts.set(
		comments,
		`${DECLARATION}<comments xmlns="${flavour.main}"><authors><author>${AUTHOR}</author></authors><commentList>${list.join("")}</commentList></comments>`,
	);
	const drawing = parts.freeName(`${directory}drawings/vmlDrawing`, ".vml");
	parts.set(drawing, vml(notes));
	addRelationship(parts, sheetPart, `${flavour.relationships}/comments`, comments);
	const id = addRelationship(parts, sheetPart, `${flavour.relationships}/vmlDrawing`, drawing);
	addContentTypes(
		parts,
		[{ part: comments, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml" }],
		[{ extension: "vml", type: "application/vnd.openxmlformats-officedocument.vmlDrawing" }],
	);
	return id;
}

/** Hidden yellow boxes, shown when the pointer rests on the cell: the old drawing language that notes still need. */
function vml(notes: readonly Note[]): string {
	const shapes = notes.map(
		({ row, column }, index) =>
			`<v:shape id="_x0000_s${SHAPES + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:170pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
	);
	return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${SHAPES >> 10}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}

/** What may stand after the legacy drawing of a sheet. */
const AFTER_DRAWING = new Set([
	"legacyDrawingHF",
	"drawingHF",
	"picture",
	"oleObjects",
	"controls",
	"webPublishItems",
	"tableParts",
	"extLst",
	"AlternateContent",
]);

/** The text after the rows of a sheet, with the relationship to its notes named where it belongs. */
export function nameNotes(part: string, tail: string, prefix: string, id: string, flavour: Flavour): string {
	const elements = parseXml(part, tail, { fragment: true, depth: 0 }).children;
	const next = elements.find((element) => AFTER_DRAWING.has(element.local));
	const edits = new Edits();
	edits.insert(next?.start ?? tail.lastIndexOf(`</${prefix}worksheet`), `<${prefix}legacyDrawing xmlns:r="${flavour.relationships}" r:id="${id}"/>`);
	return edits.apply(tail);
}

/** Takes our notes out of comments that another program has saved since: those on headers of ours. Their author may have been lost on the way. */
export function removeNotes(parts: Parts, sheetPart: string, cells: ReadonlySet<string>): void {
	for (const { type, target } of relationshipsOf(parts, sheetPart)) {
		if (type === "comments" && parts.has(target)) {
			const xml = parts.text(target);
			const root = rootOf(target, xml);
			const edits = new Edits();
			for (const comment of root.child("commentList")?.all("comment") ?? []) if (cells.has(comment.attribute("ref") ?? "")) edits.remove(comment);
			if (!edits.isEmpty) parts.set(target, edits.apply(xml));
		}
		if (type === "vmlDrawing" && parts.has(target)) {
			const xml = parts.text(target);
			const edits = new Edits();
			for (const shape of parseXml(target, xml, { fragment: true }).children.flatMap((root) => root.all("shape"))) {
				const data = shape.all("ClientData").find((element) => element.attribute("ObjectType") === "Note");
				const row = data?.all("Row")[0]?.content;
				const column = data?.all("Column")[0]?.content;
				if (row !== undefined && column !== undefined && cells.has(cellName(Number(row), Number(column)))) edits.remove(shape);
			}
			if (!edits.isEmpty) parts.set(target, edits.apply(xml));
		}
	}
}
