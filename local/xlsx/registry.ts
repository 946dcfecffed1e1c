import { deflate, inflate } from "./deflate.ts";
import { addContentTypes, addRelationship, DECLARATION, type Flavour, type Parts, relationshipsOf, relationshipsPart } from "./parts.ts";
import { byteString, escapeXml, rootOf, textOf, unescapeXml } from "./xml.ts";
import type { PartSummary } from "./zip.ts";

/** Our memory inside a workbook: the caller's own text, and what undoing needs. A custom XML part with a namespace of ours;
 *  Excel keeps it when it saves, others may drop it. */
const NAMESPACE = "urn:loupe:registry:1";
/** The root element of our part begins within so many bytes, whoever saved it. */
const NAMESPACE_WITHIN = 2048;
const ITEM_ID = "{6C6F7570-652D-4C6F-8570-652D72656731}";
/** What undoing needs may take this much, as JSON; beyond, a workbook can still be undone by headers and names. */
const MAX_MEMORY = 128 << 20;
/** Lists, objects and values in it: two of the former and a few of the latter for each of a million rows. Text that holds more takes gigabytes to read. */
const MAX_NESTED = 3_000_000;
const MAX_VALUES = 16_000_000;

/** How to go back from a text to the one before: between the first and the last characters that both share stood this. */
export interface Splice {
	readonly head: number;
	readonly tail: number;
	/** Byte string. */
	readonly middle: string;
}
/** What was done to one row; null: nothing.
 *  `s`: its `spans` before · `e`: it had no cells and closed itself · `n`: the row is ours · `d`: cells that stood in our place
 *  · `w`: the whole row as it was. In `d` and `w` the row number is written \u0001. */
export interface RowChange {
	readonly s?: string;
	readonly e?: 1;
	readonly n?: 1;
	readonly d?: string;
	readonly w?: string;
}
export interface AddedPlace {
	readonly id: string;
	readonly header: string;
	/** 0 = column A. */
	readonly at: number;
}
export interface TargetMemory {
	readonly sheet: string;
	readonly part: string;
	/** What we wrote: told from what another program saved since. */
	readonly written: PartSummary;
	readonly headerRow: number;
	readonly columns: readonly AddedPlace[];
	/** Last column that the user used: ours may stand before it. */
	readonly lastUsed: number;
	/** Text up to the opening of the rows, and after them. */
	readonly before: Splice;
	readonly after: Splice | null;
	/** Changes of the rows in their order, run-length encoded. */
	readonly rows: readonly (readonly [count: number, change: RowChange | null])[];
}
export interface Memory {
	readonly target: TargetMemory | null;
	readonly changed: readonly { readonly part: string; readonly written: PartSummary; readonly before: Splice }[];
	readonly added: readonly { readonly part: string; readonly written: PartSummary }[];
	readonly tabs: readonly { readonly id: string; readonly name: string; readonly part: string }[];
}
export interface Registry {
	readonly part: string;
	/** The caller's own text. */
	readonly text: string;
	/** null when it cannot be read: cut, or changed by hand. Read at the first asking. */
	readonly memory: Memory | null;
}

/** How to go back from `after` to `before`. */
export function spliceBetween(before: string, after: string): Splice {
	const shortest = Math.min(before.length, after.length);
	let head = 0;
	while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head++;
	let tail = 0;
	while (tail < shortest - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
	return { head, tail, middle: before.slice(head, before.length - tail) };
}
export const undoSplice = (after: string, { head, tail, middle }: Splice): string => after.slice(0, head) + middle + after.slice(after.length - tail);

/** Our part in a package, if it has one. Excel ties it to the workbook; LibreOffice, when it saves, to the package. */
export function findRegistry(parts: Parts, workbookPart: string): Registry | null {
	for (const { type, target, external } of [...relationshipsOf(parts, workbookPart), ...relationshipsOf(parts, "")]) {
		if (type !== "customXml" || external || !parts.has(target)) continue;
		// those of others may be large: only the beginning tells
		if (!parts.source.peek(target, NAMESPACE_WITHIN).includes(NAMESPACE)) continue;
		const root = rootOf(target, parts.text(target));
		if (root.namespace !== NAMESPACE) continue;
		const text = root.child("registry");
		const memory = root.child("memory");
		if (text === undefined || memory === undefined) continue;
		let decoded: Memory | null | undefined;
		return {
			part: target,
			text: unescapeXml(textOf(text.content)),
			get memory() {
				if (decoded === undefined) decoded = decode(memory.content);
				return decoded;
			},
		};
	}
	return null;
}

/** The XML of our part, as a byte string. */
export function registryXml(text: string, memory: Memory): string {
	let json = Buffer.from(JSON.stringify(memory), "utf8");
	if (!isReadable(json) && memory.target !== null)
		json = Buffer.from(JSON.stringify({ ...memory, target: { ...memory.target, rows: [], written: { crc: 0, size: -1 } } }), "utf8");
	const packed = deflate(json, 9).toString("base64");
	return `${DECLARATION}<loupe xmlns="${NAMESPACE}"><registry>${escapeXml(text)}</registry><memory>${packed}</memory></loupe>`;
}
/** Whether it can be read again at a reasonable cost. */
function isReadable(json: Buffer): boolean {
	let nested = 0;
	let values = 0;
	for (const byte of json) {
		if (byte === 91 || byte === 123) nested++;
		else if (byte === 44) values++;
	}
	return json.length <= MAX_MEMORY && nested <= MAX_NESTED && values <= MAX_VALUES;
}
/** A workbook comes from anywhere: what does not have the shape that we wrote is as good as lost. */
function decode(packed: string): Memory | null {
	try {
		const json = inflate(Buffer.from(packed, "base64"), MAX_MEMORY);
		if (!isReadable(json)) return null;
		const memory: unknown = JSON.parse(json.toString("utf8"));
		return isMemory(memory) ? memory : null;
	} catch {
		return null;
	}
}
function isMemory(value: unknown): value is Memory {
	const { target, changed, added, tabs } = fieldsOf(value);
	return (
		(target === null || isTarget(target)) &&
		listOf(changed, (one) => typeof one.part === "string" && isSummary(one.written) && isSplice(one.before)) &&
		listOf(added, (one) => typeof one.part === "string" && isSummary(one.written)) &&
		listOf(tabs, (one) => [one.id, one.name, one.part].every((text) => typeof text === "string"))
	);
}
function isTarget(value: unknown): boolean {
	const { sheet, part, written, headerRow, columns, lastUsed, before, after, rows } = fieldsOf(value);
	return (
		typeof sheet === "string" &&
		typeof part === "string" &&
		typeof headerRow === "number" &&
		typeof lastUsed === "number" &&
		isSummary(written) &&
		isSplice(before) &&
		(after === null || isSplice(after)) &&
		listOf(columns, (one) => typeof one.id === "string" && typeof one.header === "string" && Number.isInteger(one.at)) &&
		Array.isArray(rows) &&
		rows.every((run) => Array.isArray(run) && typeof run[0] === "number" && (run[1] === null || isChange(run[1])))
	);
}
const isChange = (value: unknown): boolean => {
	const { s, e, n, d, w } = fieldsOf(value);
	return [s, d, w].every((text) => text === undefined || typeof text === "string") && [e, n].every((flag) => flag === undefined || flag === 1);
};
const isSummary = (value: unknown): boolean => typeof fieldsOf(value).crc === "number" && typeof fieldsOf(value).size === "number";
const isSplice = (value: unknown): boolean => {
	const { head, tail, middle } = fieldsOf(value);
	return typeof head === "number" && typeof tail === "number" && typeof middle === "string";
};
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});
const listOf = (value: unknown, isOne: (one: Readonly<Record<string, unknown>>) => boolean): boolean =>
	Array.isArray(value) && value.every((one) => isOne(fieldsOf(one)));

/** Ties a registry part into the package, its content still to come; gives its name. */
export function addRegistryParts(parts: Parts, workbookPart: string, flavour: Flavour): string {
	let number = 1;
	while (parts.has(`customXml/item${number}.xml`) || parts.has(`customXml/itemProps${number}.xml`)) number++;
	const item = `customXml/item${number}.xml`;
	const properties = `customXml/itemProps${number}.xml`;
	parts.set(item, "");
	const namespace = flavour.strict ? "http://purl.oclc.org/ooxml/officeDocument/customXml" : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
	parts.set(
		properties,
		byteString(
			`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
		),
	);
	addRelationship(parts, item, `${flavour.relationships}/customXmlProps`, properties);
	addRelationship(parts, workbookPart, `${flavour.relationships}/customXml`, item);
	addContentTypes(parts, [
		{ part: item, type: "application/xml" },
		{ part: properties, type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml" },
	]);
	return item;
}
/** The parts that `addRegistryParts` added for an item. */
export function registryParts(parts: Parts, item: string): string[] {
	const properties = relationshipsOf(parts, item).map((relationship) => relationship.target);
	return [item, relationshipsPart(item), ...properties].filter((name) => parts.has(name));
}
