import { readFileSync } from "node:fs";
import { languages } from "../core/languages/index.ts";
import { REFERENCE_FILES, type Reference, type ReferenceTexts, readReference } from "../core/reference.ts";

/** The tables of reference, which lie beside the bundle. */
export function loadReference(): Reference {
	const texts = Object.entries(REFERENCE_FILES).map(([name, file]) => [name, readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")]);
	return readReference(Object.fromEntries(texts) as ReferenceTexts, languages);
}
