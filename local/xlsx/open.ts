import type { Marks } from "../../core/model/report.ts";
import { XlsxError } from "./error.ts";
import { contentType, type Flavour, flavourOf, type PartSource, Parts, RELATIONSHIP_NAMESPACES, relationshipsOf, zipSource } from "./parts.ts";
import { findRegistry, type Registry } from "./registry.ts";
import type { SheetFacts } from "./scan.ts";
import { rootOf } from "./xml.ts";
import { Zip } from "./zip.ts";

export interface XlsxSheet {
	readonly name: string;
	readonly state: "visible" | "hidden" | "veryHidden";
	/** `other`: a chart sheet, a dialog, a macro sheet; or a module of Excel 95, which stands in the list of tabs and has no part. */
	readonly kind: "worksheet" | "other";
	/** Its cells are locked by a protection. Looked up in the sheet at the first asking, unless the sheet was read before. */
	readonly protected: boolean;
	/** "" where there is none. */
	readonly part: string;
}

/** A workbook whose sheets are not read yet. */
export interface Xlsx {
	readonly path: string;
	readonly date1904: boolean;
	readonly sheets: readonly XlsxSheet[];
	/** How additions of ours are told where no registry does. */
	readonly marks: Marks;
	/** The text stored by an earlier `writeReport`; null when there is none. */
	readonly registry: string | null;
	close(): void;
	/** For the files of this folder. */
	readonly package: OpenPackage;
}
interface OpenPackage {
	readonly source: PartSource;
	readonly workbookPart: string;
	readonly flavour: Flavour;
	readonly registry: Registry | null;
	/** Part of the sheets, styles and texts; null when the package has none. */
	readonly stylesPart: string | null;
	readonly sharedStringsPart: string | null;
	/** What reading a sheet told, by its part. */
	readonly facts: Map<string, ReadFacts>;
}
export interface ReadFacts extends SheetFacts {
	/** Columns whose header is one of ours. */
	readonly marked: readonly { readonly at: number; readonly rowNumber: number; readonly header: string }[];
}

/** Where a tab leads that names no part. */
const NO_PART = { type: "", target: "" } as const;

/** Without better knowledge, columns and tabs are told by what was recorded alone. */
export const BY_RECORD: Marks = { columnsOf: () => [], tabsOf: () => [] };

/** Opens a workbook: its directory and its small parts, not its sheets. Throws an XlsxError for whatever is no sound workbook.
 *  @example openXlsx("clients.xlsx").sheets[0]?.name  // "Clients" */
export function openXlsx(path: string, marks: Marks = BY_RECORD): Xlsx {
	const zip = new Zip(path);
	try {
		return openPackage(path, zipSource(zip), () => zip.close(), marks);
	} catch (error) {
		zip.close();
		throw error;
	}
}

/** A workbook out of parts, wherever they come from. */
export function openPackage(path: string, source: PartSource, close: () => void, marks: Marks = BY_RECORD): Xlsx {
	const parts = new Parts(source);
	const workbookPart = findWorkbook(parts);
	const root = rootOf(workbookPart, parts.text(workbookPart));
	const flavour = flavourOf(root.namespace);
	if (root.local !== "workbook" || flavour === null) throw new XlsxError({ kind: "bad-part", part: workbookPart, why: "root" });
	const relationships = relationshipsOf(parts, workbookPart);
	const partOf = (type: string): string | null => relationships.find((one) => one.type === type && !one.external && parts.has(one.target))?.target ?? null;
	const facts = new Map<string, ReadFacts>();

	const sheets = (root.child("sheets")?.all("sheet") ?? []).map((element): XlsxSheet => {
		const prefix = element.prefixOf(RELATIONSHIP_NAMESPACES);
		const id = prefix === null ? null : element.attribute(`${prefix}id`);
		const relationship = id === null || id === "" ? NO_PART : relationships.find((one) => one.id === id);
		if (relationship === undefined) throw new XlsxError({ kind: "bad-part", part: workbookPart, why: "reference" });
		if (relationship !== NO_PART && !parts.has(relationship.target)) throw new XlsxError({ kind: "missing-part", part: relationship.target });
		const state = element.attribute("state");
		return {
			name: element.attribute("name") ?? "",
			state: state === "hidden" || state === "veryHidden" ? state : "visible",
			kind: relationship.type === "worksheet" ? "worksheet" : "other",
			part: relationship.target,
			get protected(): boolean {
				if (relationship === NO_PART) return false;
				return facts.get(relationship.target)?.protected ?? /<(?:[\w.-]{1,60}:)?sheetProtection[\s/>]/.test(source.readLarge(relationship.target));
			},
		};
	});
	if (sheets.length === 0) throw new XlsxError({ kind: "not-a-workbook", found: "other" });
	const date1904 = root.child("workbookPr")?.attribute("date1904") ?? "0";
	const registry = findRegistry(parts, workbookPart);
	return {
		path,
		date1904: date1904 === "1" || date1904 === "true",
		sheets,
		marks,
		registry: registry?.text ?? null,
		close,
		package: { source, workbookPart, flavour, registry, stylesPart: partOf("styles"), sharedStringsPart: partOf("sharedStrings"), facts },
	};
}

/** The main part, from the package's own relationships. */
function findWorkbook(parts: Parts): string {
	if (parts.has("mimetype") && parts.source.read("mimetype").toString("latin1").startsWith("application/vnd.oasis.opendocument"))
		throw new XlsxError({ kind: "not-a-workbook", found: "ods" });
	if (!parts.has("[Content_Types].xml")) throw new XlsxError({ kind: "not-a-workbook", found: "other" });
	const main = relationshipsOf(parts, "").find((one) => one.type === "officeDocument" && !one.external);
	if (main === undefined) throw new XlsxError({ kind: "not-a-workbook", found: "other" });
	if (!parts.has(main.target)) throw new XlsxError({ kind: "missing-part", part: main.target });
	const type = contentType(parts, main.target) ?? "";
	if (type.includes("sheet.binary")) throw new XlsxError({ kind: "not-a-workbook", found: "xlsb" });
	if (type.includes("wordprocessingml") || type.includes("ms-word")) throw new XlsxError({ kind: "not-a-workbook", found: "docx" });
	if (type.includes("presentationml") || type.includes("ms-powerpoint")) throw new XlsxError({ kind: "not-a-workbook", found: "pptx" });
	return main.target;
}

/** The worksheet of that name; throws when there is none. */
export function worksheetNamed(book: Xlsx, name: string): XlsxSheet {
	const sheet = book.sheets.find((one) => one.name === name);
	if (sheet === undefined) throw new XlsxError({ kind: "no-such-sheet", sheet: name });
	if (sheet.kind !== "worksheet") throw new XlsxError({ kind: "not-a-worksheet", sheet: name });
	return sheet;
}
