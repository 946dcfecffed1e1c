import { Draft, drafted, type Kind, MAIN, OFFICE, type Package, type SheetPlan, type ZipForm } from "./draft.ts";

/** Kinds of how the same workbook is spelt: encodings, prefixes, names of parts, forms of zip. */

/** The plainest workbook, its parts spelt otherwise. */
const spelt = (name: string, respell: (part: string, text: string) => string | Uint8Array, plan: SheetPlan = {}): Kind => ({
	name,
	make() {
		const draft = new Draft();
		draft.sheet("Clients", plan);
		return new Map([...draft.build()].map(([part, content]) => [part, respell(part, String(content))]));
	},
});
/** The plainest workbook, its parts called otherwise wherever they are named. */
const renamed = (name: string, rename: (part: string) => string, respell: (part: string, text: string) => string = (_, text) => text): Kind => ({
	name,
	make() {
		const draft = new Draft();
		draft.sheet("Clients");
		return new Map([...draft.build()].map(([part, content]) => [rename(part), respell(part, String(content))]));
	},
});
const packed = (name: string, form: ZipForm, order: (parts: Package) => Package = (parts) => parts): Kind => {
	const plain = drafted(name, (draft) => draft.sheet("Clients"));
	return { name, form, make: () => order(plain.make()) };
};

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le");
const isXml = (part: string): boolean => !part.endsWith(".rels") && part !== "[Content_Types].xml";
/** Elements with a prefix, `x:worksheet`, instead of a default namespace. */
const prefixed = (text: string): string =>
	text.includes(`xmlns="${MAIN}"`) ? text.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)([A-Za-z])/g, "<$1x:$2") : text;
const strict = (text: string): string =>
	text
		.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
		.replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
		.replace("<workbook ", '<workbook conformance="strict" ');
const relativeTargets = (text: string): string => text.replaceAll('Target="/xl/', 'Target="').replaceAll('Target="styles.xml"', 'Target="./styles.xml"');

export const SPELLING_KINDS: readonly Kind[] = [
	spelt("spelling/byte-order-marks", (part, text) => (isXml(part) ? `\ufeff${text}` : text)),
	spelt("spelling/byte-order-marks-everywhere", (_, text) => `\ufeff${text}`),
	spelt("spelling/carriage-returns", (_, text) => text.replaceAll("><", ">\r\n<").replace("?>\n", "?>\r\n")),
	spelt("spelling/indented", (part, text) =>
		part.endsWith("sheet1.xml") ? text.replace(/<(row|c|v|sheetData)\b/g, "\n\t<$1").replaceAll("</row>", "\n\t</row>") : text,
	),
	spelt("spelling/comments-and-instructions", (part, text) =>
		isXml(part)
			? text.replace("?>\n", "?>\n<!-- made by <hand> -->\n<?tool sheetData?>\n").replace("<sheetData>", "<!-- <sheetData> --><sheetData><!-- <row> -->")
			: text,
	),
	spelt("spelling/comments-inside-rows", (part, text) => (part.endsWith("sheet1.xml") ? text.replaceAll("</row>", "<!-- </c> --></row>") : text)),
	spelt("spelling/single-quotes", (part, text) => (isXml(part) ? text.replace(/"([^"'<>]*)"/g, "'$1'") : text)),
	spelt("spelling/spaces-in-tags", (part, text) => (isXml(part) ? text.replace(/ (r|t|s|name)="/g, '\n  $1 = "').replaceAll("</row>", "</row >") : text)),
	spelt("spelling/no-declaration", (_, text) => text.replace(/^<\?xml[^>]*\?>\s*/, "")),
	spelt("spelling/standalone-no", (_, text) => text.replace('standalone="yes"', 'standalone="no"')),
	spelt("spelling/lower-case-encoding", (_, text) => text.replace("UTF-8", "utf-8")),
	spelt("spelling/prefixes", (_, text) => prefixed(text)),
	spelt("spelling/prefixes-and-no-rows", (_, text) => prefixed(text), { rows: "" }),
	spelt("spelling/package-prefixes", (part, text) =>
		isXml(part) ? text : text.replace(/ xmlns="([^"]*)"/, ' xmlns:p="$1"').replace(/<(\/?)(Types|Default|Override|Relationships|Relationship)\b/g, "<$1p:$2"),
	),
	spelt("spelling/other-relationship-prefix", (_, text) => text.replaceAll("xmlns:r=", "xmlns:rel=").replaceAll(" r:id=", " rel:id=")),
	spelt("spelling/relationship-prefix-on-the-tab", (part, text) =>
		part === "xl/workbook.xml"
			? text.replace(` xmlns:r="${OFFICE}"`, "").replaceAll("<sheet ", `<sheet xmlns:d="${OFFICE}" `).replaceAll(" r:id=", " d:id=")
			: text,
	),
	spelt("spelling/strict", (_, text) => strict(text)),
	spelt("spelling/ignorable-namespaces", (part, text) =>
		part.endsWith("sheet1.xml") || part.endsWith("workbook.xml")
			? text
					.replace(
						` xmlns:r="${OFFICE}"`,
						` xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"`,
					)
					.replace(
						"<sheets>",
						'<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><sheets>',
					)
			: text,
	),
	spelt("spelling/utf-16-sheet", (part, text) => (part.endsWith("sheet1.xml") ? utf16(text) : text)),
	spelt("spelling/utf-16-workbook", (part, text) => (part === "xl/workbook.xml" ? utf16(text) : text)),
	spelt("spelling/utf-16-styles", (part, text) => (part === "xl/styles.xml" ? utf16(text) : text)),
	spelt("spelling/latin-1-sheet", (part, text) =>
		part.endsWith("sheet1.xml") ? Buffer.from(text.replace("UTF-8", "ISO-8859-1").replace(/[^\0-\xff]/g, "?"), "latin1") : text,
	),
	renamed("names/upper-case-parts", (part) =>
		part.endsWith(".rels") || part.startsWith("[") ? part : part.replace("sheet1.xml", "Sheet1.XML").replace("styles", "Styles"),
	),
	renamed("names/lower-case-content-types", (part) => part.replace("[Content_Types]", "[content_types]")),
	renamed("names/upper-case-relationships", (part) => part.replace("_rels/workbook.xml.rels", "_rels/Workbook.XML.rels")),
	renamed("names/mixed-case-folders", (part) => part.replace("xl/worksheets", "XL/Worksheets")),
	renamed(
		"names/relative-targets",
		(part) => part,
		(_, text) => relativeTargets(text),
	),
	renamed(
		"names/climbing-targets",
		(part) => part,
		(_, text) => text.replaceAll('Target="/xl/worksheets', 'Target="../xl/worksheets').replaceAll('Target="styles.xml"', 'Target="../xl/styles.xml"'),
	),
	renamed(
		"names/another-folder",
		(part) => part.replace(/^xl\//, "classeur/"),
		(_, text) => text.replaceAll("/xl/", "/classeur/").replaceAll('Target="xl/', 'Target="classeur/'),
	),
	renamed(
		"names/at-the-root",
		(part) => part.replace(/^xl\/worksheets\//, "").replace(/^xl\//, ""),
		(_, text) => text.replaceAll("/xl/worksheets/", "/").replaceAll("/xl/", "/").replaceAll('Target="xl/', 'Target="'),
	),
	renamed(
		"names/spaces-and-accents",
		(part) => part.replace("sheet1.xml", "feuille é 1.xml"),
		(_, text) => text.replaceAll("sheet1.xml", "feuille%20%C3%A9%201.xml"),
	),
	renamed(
		"names/type-by-ending-alone",
		(part) => part,
		(part, text) => (part === "[Content_Types].xml" ? text.replace(/<Override PartName="\/xl\/styles[^>]*>/, "") : text),
	),
	renamed(
		"names/absolute-main-part",
		(part) => part,
		(_, text) => text.replace('Target="xl/workbook.xml"', 'Target="/xl/workbook.xml"'),
	),
	renamed(
		"names/backslashes-in-targets",
		(part) => part,
		(_, text) => text.replaceAll('Target="/xl/worksheets/', 'Target="worksheets\\\\'),
	),
	renamed(
		"names/numbered-main-part",
		(part) => part.replace("workbook.xml", "workbook22.xml"),
		(_, text) => text.replaceAll("xl/workbook.xml", "xl/workbook22.xml"),
	),
	renamed(
		"names/internal-said",
		(part) => part,
		(part, text) => (part.endsWith(".rels") ? text.replaceAll("/>", ' TargetMode="Internal"/>') : text),
	),
	renamed(
		"names/types-by-default",
		(part) => part,
		(part, text) =>
			part === "[Content_Types].xml"
				? text
						.replace(/<Override PartName="\/xl\/worksheets[^>]*>/, "")
						.replace('ContentType="application/xml"', 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"')
				: text,
	),
	packed("zip/stored", { stored: true }),
	packed("zip/descriptors", { descriptors: true }),
	packed("zip/wide", { wide: true }),
	packed("zip/wide-descriptors", { wide: true, descriptors: true }),
	packed("zip/folder-entries", { folders: true }),
	packed("zip/comment", { comment: "made by hand" }),
	packed("zip/backslashes", { backslashes: true }),
	packed("zip/types-last", {}, (parts) => new Map([...parts].reverse())),
];
