import { languages } from "../../core/languages/index.ts";
import { REFERENCE_FILES, type Reference, type ReferenceTexts, readReference } from "../../core/reference.ts";

let read: Reference | null = null;

/** The tables that an audit is read by: the same texts as in every other host. */
export function reference(): Reference {
	read ??= readReference(
		Object.fromEntries(Object.entries(REFERENCE_FILES).map(([name, file]) => [name, LOUPE_DATA[file]!])) as unknown as ReferenceTexts,
		languages,
	);
	return read;
}
