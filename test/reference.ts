import { readFileSync } from "node:fs";
import { languages } from "../core/languages/index.ts";
import { packMappingWords } from "../core/mapping/pack-words.ts";
import { packValues } from "../core/reference/pack-values.ts";
import { REFERENCE_FILES, readReference } from "../core/reference.ts";

const textOf = (name: "phonePlans" | "disposableDomains" | "countryNames"): string => readFileSync(`core/reference/data/${REFERENCE_FILES[name]}`, "utf8");

/** The tables that every audit needs, without the postcodes. */
export const reference = readReference(
	{
		mappingWords: packMappingWords(),
		phonePlans: textOf("phonePlans"),
		disposableDomains: textOf("disposableDomains"),
		countryNames: textOf("countryNames"),
		valueWords: packValues(),
	},
	languages,
);
