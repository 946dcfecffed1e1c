// Packs the numbering plans of the world. Run by hand after an update of the source: node core/reference/pack/phones.mjs
// Source: the "max" metadata of libphonenumber-js (MIT), which is Google's libphonenumber (Apache-2.0) with every type of number.
// What only serves to write a number is left out.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const metadata = require("libphonenumber-js/metadata.max.json");
const { version } = require("libphonenumber-js/package.json");

/** The places of what is kept in a plan of the source: calling code, international prefix, pattern, lengths, national prefix (the one by which
 *  numbers are read where there is one), its replacement, first digits of the country, types. */
const kept = (plan) => {
	const [code, international, pattern, lengths, , prefix, , prefixRead, replacement, , starts, types] = plan;
	return [code, international, pattern, lengths, prefixRead || prefix || 0, replacement || 0, starts || 0, types];
};
const packed = (plans) => Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, kept(plan)]));
const lines = (plans) =>
	Object.entries(packed(plans))
		.map(([name, plan]) => `${JSON.stringify(name)}:${JSON.stringify(plan)}`)
		.join(",\n");

const text = `{"source":"libphonenumber, as libphonenumber-js ${version} packs it (metadata: Apache-2.0, package: MIT); written by core/reference/pack/phones.mjs",
"countries":${JSON.stringify(metadata.country_calling_codes)},
"plans":{
${lines(metadata.countries)}
},
"global":{
${lines(metadata.nonGeographic)}
}}
`;
writeFileSync(new URL("../data/phone-plans.json", import.meta.url), text);
console.log(Object.keys(metadata.countries).length, "countries,", text.length, "characters");
