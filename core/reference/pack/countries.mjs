// Packs the names of the countries in five languages. Run by hand after an update of the source: node core/reference/pack/countries.mjs
// Source: i18n-iso-countries (MIT), from ISO 3166-1.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries/codes.json");
const { version } = require("i18n-iso-countries/package.json");
const names = ["fr", "en", "es", "de", "it"].map((language) => require(`i18n-iso-countries/langs/${language}.json`).countries);
const fold = (text) =>
	text
		.toLowerCase()
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/ß/g, "ss")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
const lines = codes
	.map(([alpha2, alpha3]) => `${alpha2} ${alpha3} ${[...new Set(names.flatMap((language) => language[alpha2] ?? []).map(fold))].join("|")}`)
	.sort();
const text = `// Written by core/reference/pack/countries.mjs from i18n-iso-countries ${version} (MIT; ISO 3166-1). A line: alpha-2 code, alpha-3 code, names
// in French, English, Spanish, German and Italian, folded.
export const COUNTRY_NAMES = \`
${lines.join("\n")}
\`;
`;
writeFileSync(new URL("../country-names.ts", import.meta.url), text);
console.log(`${lines.length} countries, ${text.length} characters`);
