import { readFileSync } from "node:fs";
import { languages } from "../core/languages/index.ts";
import { REFERENCE_FILES, type Reference, type ReferenceTexts, readReference } from "../core/reference.ts";

let loaded: Reference | null = null;

/** The tables of reference, which lie beside the bundle; read once. */
export function loadReference(): Reference {
	if (loaded === null) {
		const texts = Object.entries(REFERENCE_FILES).map(([name, file]) => [name, readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")]);
		loaded = readReference(Object.fromEntries(texts) as ReferenceTexts, languages);
	}
	return loaded;
}
