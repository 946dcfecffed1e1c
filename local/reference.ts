import { readFileSync } from "node:fs";
import type { ReferenceTables } from "../core/model/context.ts";
import { REFERENCE_FILES, type ReferenceTexts, readReference } from "../core/read-reference.ts";

/** The tables of reference, which lie beside the bundle. */
export function loadReference(): ReferenceTables {
	const texts = Object.entries(REFERENCE_FILES).map(([name, file]) => [name, readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")]);
	return readReference(Object.fromEntries(texts) as ReferenceTexts);
}
