import { toIso } from "./dates/civil-date.ts";
import type { Analysis } from "./model/analysis.ts";
import type { CleanedColumn } from "./model/cleaned-column.ts";
import { ACTIVITY_SOURCES, channelBit, NO_DAY } from "./model/contacts.ts";
import { CHANNELS } from "./model/field.ts";
import { RECENCY_BANDS, RETENTION_STATUSES, SEGMENTS } from "./model/tags.ts";

/** Codes above which a column's readings are not kept from row to row. */
const KEPT = 50_000;

/** Every contact row of the sheet in its order, as one line of JSON each: the reading of each mapped field, and the tags (contract.md `--rows`). */
export function* rowLines(analysis: Analysis): Iterable<string> {
	const { contacts } = analysis;
	const { duplicates, table } = contacts;
	const readings = readingsOf(analysis);
	for (let row = 0; row < table.rowCount; row++) {
		const fields = readings.map((read) => read(row)).join(",");
		const contact = duplicates.contactOf[row]!;
		const day = contacts.lastActivity[contact]!;
		const from = contacts.lastActivityFrom[contact]!;
		const group = duplicates.groupOf[row]!;
		const channels = (bits: Uint8Array): readonly string[] => CHANNELS.filter((channel) => (bits[contact]! & channelBit(channel)) !== 0);
		const tags = {
			segment: SEGMENTS[contacts.segment[contact]!],
			recency: RECENCY_BANDS[contacts.band[contact]!],
			activity: contacts.active[contact] === 1 ? "active" : "inactive",
			retention: RETENTION_STATUSES[contacts.retention[contact]!],
			channels: channels(contacts.contactable),
			permitted: channels(contacts.permitted),
			rfm: null,
			duplicateGroup: group === -1 ? null : group + 1,
			duplicateLevel: group === -1 ? null : duplicates.groups[group]!.level,
			lastActivity: day === NO_DAY ? null : toIso(day),
			lastActivityFrom: from === 0 ? null : ACTIVITY_SOURCES[from - 1],
		};
		yield `{"row":${table.rowNumbers[row]},"fields":{${fields}},"tags":${JSON.stringify(tags)}}`;
	}
}

/** For each mapped column, the member `"field":{…}` of a row. */
function readingsOf(analysis: Analysis): readonly ((row: number) => string)[] {
	const { contacts } = analysis;
	const city = contacts.fields.get("city")?.[0];
	return [...contacts.fields].flatMap(([field, columns]) =>
		columns.map((cleaned, index) => {
			const name = JSON.stringify(index === 0 ? field : `${field}:${index + 1}`);
			if (field === "postcode" && city) return (row: number) => `${name}:${JSON.stringify(besideCity(cleaned, city, row))}`;
			const kept = cleaned.column.size <= KEPT ? new Array<string | undefined>(cleaned.column.size) : null;
			return (row: number): string => {
				const code = cleaned.column.codes[row]!;
				const known = kept?.[code];
				if (known !== undefined) return known;
				const text = `${name}:${JSON.stringify(cleaned.outcome(code))}`;
				if (kept) kept[code] = text;
				return text;
			};
		}),
	);
}

/** A postcode read with the town of its row, which says whether they agree. */
function besideCity(postcode: CleanedColumn, city: CleanedColumn, row: number): object {
	const town = city.column.cell(city.column.codes[row]!);
	return postcode.outcome(postcode.column.codes[row]!, town === null ? {} : { city: String(town) });
}
