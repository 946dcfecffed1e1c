import { createInterface } from "node:readline";
import type { ColumnFacts } from "../../core/fields/define-field-type.ts";
import { readers } from "../../core/fields/index.ts";
import type { Cell } from "../../core/model/cell.ts";
import type { CleanContext, ReferenceTables } from "../../core/model/context.ts";
import type { FieldType } from "../../core/model/field.ts";
import type { Settings } from "../../core/model/settings.ts";
import { isOptOutHeader } from "../../core/reference/consents.ts";
import { nearest } from "../../core/text/similarity.ts";
import { UsageError } from "../usage-error.ts";

/** Fields that can be cleaned one at a time (contract.md `clean`). */
export const CLEANABLE: readonly FieldType[] = [
	"email",
	"phone",
	"civility",
	"first_name",
	"last_name",
	"full_name",
	"company",
	"job_title",
	"address",
	"postcode",
	"city",
	"country",
	"date",
	"amount",
	"consent",
	"siren",
	"siret",
	"vat_id",
	"iban",
	"naf",
];

/** One line of input: a cell, and what is known of its surroundings. */
interface Line {
	readonly id?: unknown;
	readonly value: Cell;
	readonly country?: string;
	readonly language?: string;
	readonly header?: string;
	readonly column?: string;
	readonly order?: "dmy" | "mdy" | "ymd";
	readonly system?: 1900 | 1904;
	readonly city?: string;
	readonly postcode?: string;
}

/** Reads lines of plain text, or of JSON with `ndjson`, and yields one line of JSON each, in order.
 *  Lines that share `column` are read as one column, so they are answered once all are there.
 *  @throws {UsageError} An unknown field, or a line that is no object. */
export async function* cleanLines(
	field: string,
	input: AsyncIterable<string>,
	ndjson: boolean,
	settings: Settings,
	reference: ReferenceTables,
): AsyncIterable<string> {
	const type = CLEANABLE.find((known) => known === field);
	if (!type) throw new UsageError({ kind: "unknown-field", field, nearest: nearest(field, CLEANABLE) });
	const reader = readers[type];
	const lines: Line[] = [];
	for await (const text of input) {
		if (ndjson && text.trim() === "") continue;
		lines.push(ndjson ? lineOf(text, lines.length + 1) : { value: text === "" ? null : text });
	}
	const columns = new Map<string, Line[]>();
	for (const line of lines) {
		if (line.column === undefined) continue;
		const column = columns.get(line.column);
		if (column) column.push(line);
		else columns.set(line.column, [line]);
	}
	const facts = new Map<string, ColumnFacts>();
	for (const [name, members] of columns) {
		const found = reader.study?.(
			members.map(({ value }) => [value, 1] as const),
			contextOf(members[0]!, settings, reference, type),
		);
		if (found) facts.set(name, found);
	}
	for (const line of lines) {
		const own = contextOf(line, settings, reference, type);
		const known = line.column === undefined ? undefined : facts.get(line.column);
		const context = { ...known, ...own, ...(known?.order !== undefined && line.order === undefined ? { order: known.order } : {}) };
		const outcome = reader.clean(line.value, context);
		yield JSON.stringify(line.id === undefined ? outcome : { id: line.id, ...outcome });
	}
}

function contextOf(line: Line, settings: Settings, reference: ReferenceTables, type: FieldType): CleanContext & ColumnFacts {
	const header = line.header ?? "";
	return {
		country: (line.country ?? settings.country).toUpperCase(),
		auditDate: settings.auditDate,
		header,
		reference,
		...(line.language === undefined ? {} : { language: line.language }),
		...(line.order === undefined ? {} : { order: line.order }),
		...(line.system === undefined ? {} : { system: line.system }),
		...(line.city === undefined ? {} : { city: line.city }),
		...(line.postcode === undefined ? {} : { postcode: line.postcode }),
		...(type === "consent" && isOptOutHeader(header, reference.values.consents) ? { inverted: true } : {}),
	};
}

function lineOf(text: string, number: number): Line {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw new UsageError({ kind: "bad-json-line", line: number });
	}
	if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new UsageError({ kind: "bad-json-line", line: number });
	const line = parsed as Partial<Line>;
	const { value } = line;
	const isCell = value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
	return { ...line, value: isCell ? value : null };
}

/** Lines of standard input. */
export const standardInput = (): AsyncIterable<string> => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
