// A reading of the sample's own XML, enough for its test: what it holds must be told by other code than what wrote it.
export interface ReadCell {
	readonly value: string | number | null;
	readonly style: number;
}
export type ReadRow = ReadonlyMap<string, ReadCell>;

const plainText = (xml: string): string =>
	xml
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, "&");

/** The texts of xl/sharedStrings.xml, runs put together. */
export function readStrings(part: string): string[] {
	return [...part.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
		plainText([...item!.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => text).join("")),
	);
}

/** The rows of a sheet by their number, each cell by its column's letters. */
export function readRows(part: string, strings: readonly string[]): Map<number, ReadRow> {
	const rows = new Map<number, ReadRow>();
	for (const [, number, inside] of part.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
		const cells = new Map<string, ReadCell>();
		for (const [, column, attributes, content] of inside!.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
			const raw = /<v>(.*?)<\/v>/s.exec(content ?? "")?.[1];
			const style = Number(/ s="(\d+)"/.exec(attributes!)?.[1] ?? 0);
			const value =
				raw === undefined ? null : attributes!.includes('t="s"') ? strings[Number(raw)]! : attributes!.includes('t="str"') ? plainText(raw) : Number(raw);
			cells.set(column!, { value, style });
		}
		rows.set(Number(number), cells);
	}
	return rows;
}
