import { XlsxError } from "./error.ts";
import { byteString, Edits, type Element, escapeXml, rootOf } from "./xml.ts";
import type { PartSummary, Zip, ZipEntry, ZipWriter } from "./zip.ts";

/** Parts that are held whole in memory are refused beyond this. */
const MAX_SMALL_PART = 64 << 20;
const MAX_LARGE_PART = 500 << 20;

/** Where the parts of a package come from: a file, or what is being made. Names compare whatever their case. */
export interface PartSource {
	readonly names: readonly string[];
	/** Its name as it is spelt, size and checksum of a part; undefined when there is none. */
	find(name: string): (PartSummary & { readonly name: string }) | undefined;
	/** A small part whole; refused beyond 64 MB. */
	read(name: string): Buffer;
	/** Its first bytes, about that many. */
	peek(name: string, length: number): Buffer;
	/** A part whole, as a byte string, whatever its size up to half a gigabyte. */
	readLarge(name: string): string;
	stream(name: string): AsyncIterable<Buffer>;
	copyInto(writer: ZipWriter, name: string): Promise<void>;
}

export function zipSource(zip: Zip): PartSource {
	const entry = (name: string): ZipEntry => {
		const found = zip.find(name);
		if (found === undefined) throw new XlsxError({ kind: "missing-part", part: name });
		return found;
	};
	return {
		names: zip.entries.map((entry) => entry.name),
		find: (name) => zip.find(name),
		read: (name) => zip.read(entry(name), MAX_SMALL_PART),
		readLarge: (name) => zip.read(entry(name), MAX_LARGE_PART).toString("latin1"),
		peek: (name, length) => zip.peek(entry(name), length),
		stream: (name) => zip.stream(entry(name)),
		copyInto: async (writer, name) => writer.copy(zip, entry(name)),
	};
}

/** Changes laid over a package, which stays as it is. Texts are byte strings. */
export class Parts {
	readonly source: PartSource;
	readonly #texts = new Map<string, string>();
	/** Lower-case name → what stands there now; null: removed. */
	readonly #changed = new Map<string, { readonly name: string; readonly text: string } | null>();

	/** What had changed when `mark` was called. */
	#marked = new Map<string, { readonly name: string; readonly text: string } | null>();

	constructor(source: PartSource) {
		this.source = source;
	}

	/** From here on changes are told apart from those before. */
	mark(): void {
		this.#marked = new Map(this.#changed);
	}
	/** Parts that differ from what they were at the mark: their text then (null: there was none) and now. */
	sinceMark(): { readonly name: string; readonly before: string | null; readonly now: string }[] {
		const found = [];
		for (const [key, change] of this.#changed) {
			if (change === null) continue;
			const marked = this.#marked.get(key);
			const there = marked !== null && (marked !== undefined || this.source.find(change.name) !== undefined);
			const before = there ? (marked?.text ?? this.#texts.get(key) ?? this.source.read(change.name).toString("latin1")) : null;
			if (before !== change.text) found.push({ name: change.name, before, now: change.text });
		}
		return found;
	}

	has(name: string): boolean {
		const change = this.#changed.get(name.toLowerCase());
		return change === undefined ? this.source.find(name) !== undefined : change !== null;
	}
	/** The name of a part as it is spelt in the package, whatever its case where it is told; as told when there is none. */
	spelling(name: string): string {
		return this.#changed.get(name.toLowerCase())?.name ?? this.source.find(name)?.name ?? name;
	}
	/** A small part whole, as it stands now. */
	text(name: string): string {
		const key = name.toLowerCase();
		const change = this.#changed.get(key);
		if (change === null) throw new XlsxError({ kind: "missing-part", part: name });
		if (change !== undefined) return change.text;
		let text = this.#texts.get(key);
		if (text === undefined) {
			text = this.source.read(name).toString("latin1");
			this.#texts.set(key, text);
		}
		return text;
	}
	/** Gives a part its text; one that is there keeps the spelling of its name. */
	set(name: string, text: string): void {
		this.#changed.set(name.toLowerCase(), { name: this.spelling(name), text });
	}
	remove(name: string): void {
		if (this.source.find(name) === undefined) this.#changed.delete(name.toLowerCase());
		else this.#changed.set(name.toLowerCase(), null);
	}
	/** What stands for a part now: its text when it was changed, null when it was removed, undefined when it is as it was. */
	change(name: string): { readonly name: string; readonly text: string } | null | undefined {
		return this.#changed.get(name.toLowerCase());
	}
	/** Names of all parts as they stand now: those of the source in their order, then those added. */
	get names(): string[] {
		const names = this.source.names.filter((name) => this.#changed.get(name.toLowerCase()) !== null);
		for (const change of this.#changed.values()) if (change !== null && this.source.find(change.name) === undefined) names.push(change.name);
		return names;
	}
	/** A name that no part has: `xl/worksheets/sheet3.xml`, the number being the first that is free. Usual names, since some readers go by them. */
	freeName(before: string, after: string): string {
		for (let number = 1; ; number++) if (!this.has(`${before}${number}${after}`)) return `${before}${number}${after}`;
	}
}

export interface Relationship {
	readonly id: string;
	/** Last word of the type: `worksheet`, `styles`… the same in strict and transitional packages. */
	readonly type: string;
	/** Name of the part it leads to; the target as written when it leads outside the package. */
	readonly target: string;
	readonly external: boolean;
	readonly element: Element;
}

/** Where the relationships of a part stand: `xl/_rels/workbook.xml.rels`. "" is the package. */
export function relationshipsPart(part: string): string {
	const slash = part.lastIndexOf("/") + 1;
	return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(parts: Parts, part: string): Relationship[] {
	const name = relationshipsPart(part);
	if (!parts.has(name)) return [];
	return rootOf(name, parts.text(name))
		.all("Relationship")
		.map((element) => {
			const type = element.attribute("Type") ?? "";
			const external = element.attribute("TargetMode") === "External";
			const target = element.attribute("Target") ?? "";
			return {
				id: element.attribute("Id") ?? "",
				type: type.slice(type.lastIndexOf("/") + 1),
				target: external ? target : resolveTarget(parts, part, target),
				external,
				element,
			};
		});
}

/** The part that a target leads to, from the part that names it.
 *  @example "../drawings/drawing1.xml" from "xl/worksheets/sheet1.xml" is "xl/drawings/drawing1.xml" */
function resolveTarget(parts: Parts, from: string, target: string): string {
	const path = target.replaceAll("\\", "/").replace(/[#?].*$/, "");
	const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
	for (const step of path.split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	const name = steps.join("/");
	if (parts.has(name) || !name.includes("%")) return parts.spelling(name);
	try {
		return parts.spelling(decodeURIComponent(name));
	} catch {
		return name; // a stray % is part of the name
	}
}

/** How a part is named from another: "../drawings/drawing1.xml". */
function relativeTo(from: string, target: string): string {
	const here = from.split("/").slice(0, -1);
	const there = target.split("/");
	let same = 0;
	while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
	return encodeURI(`${"../".repeat(here.length - same)}${there.slice(same).join("/")}`);
}

/** Adds a relationship and gives its id, one that no other has. `target` is the name of a part. */
export function addRelationship(parts: Parts, from: string, type: string, target: string): string {
	const name = relationshipsPart(from);
	if (!parts.has(name)) parts.set(name, `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`);
	const xml = parts.text(name);
	const root = rootOf(name, xml);
	const taken = new Set(root.children.map((child) => child.attribute("Id")));
	let number = root.children.length + 1;
	while (taken.has(`rId${number}`)) number++;
	const edits = new Edits();
	edits.append(root, `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTo(from, target))}"/>`);
	parts.set(name, edits.apply(xml));
	return `rId${number}`;
}

export function removeRelationships(parts: Parts, from: string, matches: (relationship: Relationship) => boolean): void {
	const doomed = relationshipsOf(parts, from).filter(matches);
	if (doomed.length === 0) return;
	const name = relationshipsPart(from);
	const edits = new Edits();
	for (const { element } of doomed) edits.remove(element);
	parts.set(name, edits.apply(parts.text(name)));
}

const TYPES = "[Content_Types].xml";

/** Content type of a part: its own, or that of its ending. */
export function contentType(parts: Parts, name: string): string | null {
	const root = rootOf(TYPES, parts.text(TYPES));
	const path = `/${name}`.toLowerCase();
	const own = root.all("Override").find((element) => element.attribute("PartName")?.toLowerCase() === path);
	const ending = path.slice(path.lastIndexOf(".") + 1);
	return (own ?? root.all("Default").find((element) => element.attribute("Extension")?.toLowerCase() === ending))?.attribute("ContentType") ?? null;
}

/** Says what parts are. Defaults go first, as the schema of most readers wants. */
export function addContentTypes(
	parts: Parts,
	added: readonly { readonly part: string; readonly type: string }[],
	defaults: readonly { readonly extension: string; readonly type: string }[] = [],
): void {
	const xml = parts.text(TYPES);
	const root = rootOf(TYPES, xml);
	const known = new Set(root.all("Default").map((element) => element.attribute("Extension")?.toLowerCase()));
	const edits = new Edits();
	const missing = defaults
		.filter(({ extension }) => !known.has(extension))
		.map(({ extension, type }) => `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`);
	const overrides = added.map(({ part, type }) => `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`).join("");
	if (root.children.length === 0) edits.append(root, missing.join("") + overrides);
	else {
		if (missing.length > 0) edits.insert(root.children[0]!.start, missing.join(""));
		edits.append(root, overrides);
	}
	parts.set(TYPES, edits.apply(xml));
}

export function removeContentTypes(parts: Parts, gone: readonly string[]): void {
	const xml = parts.text(TYPES);
	const paths = new Set(gone.map((name) => `/${name}`.toLowerCase()));
	const edits = new Edits();
	for (const element of rootOf(TYPES, xml).all("Override")) if (paths.has((element.attribute("PartName") ?? "").toLowerCase())) edits.remove(element);
	parts.set(TYPES, edits.apply(xml));
}

export const DECLARATION = byteString('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');

/** Namespaces and relationship types of a package: transitional (nearly all) or strict. */
export interface Flavour {
	readonly strict: boolean;
	readonly main: string;
	/** Prefix of relationship types, and the namespace of `r:id`. */
	readonly relationships: string;
	readonly drawing: string;
	readonly chart: string;
	readonly spreadsheetDrawing: string;
}
const TRANSITIONAL: Flavour = {
	strict: false,
	main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
	relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
	chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
	spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
};
const STRICT: Flavour = {
	strict: true,
	main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
	relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
	drawing: "http://purl.oclc.org/ooxml/drawingml/main",
	chart: "http://purl.oclc.org/ooxml/drawingml/chart",
	spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
};
/** The flavour whose main namespace this is. */
export const flavourOf = (namespace: string): Flavour | null => [TRANSITIONAL, STRICT].find((flavour) => flavour.main === namespace) ?? null;
export const RELATIONSHIP_NAMESPACES: readonly string[] = [TRANSITIONAL.relationships, STRICT.relationships];
