// Packs the French postcodes and their communes. Run by hand after an update of the source: node core/reference/pack/postcodes.mjs
// Source: @etalab/decoupage-administratif (MIT), from the INSEE geographic code and the postcode base of La Poste (Licence Ouverte).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const communes = require("@etalab/decoupage-administratif/data/communes.json");
const { version } = require("@etalab/decoupage-administratif/package.json");
const target = new URL("../data/french-postcodes.txt", import.meta.url);

const byCode = new Map(communes.filter((commune) => commune.type === "commune-actuelle").map((commune) => [commune.code, commune]));
/** Postcode -> today's communes, largest first; and the former ones (delegated, associated), which keep their name in addresses. */
const today = new Map();
const former = new Map();
const add = (map, postcode, commune) => map.set(postcode, [...(map.get(postcode) ?? []), commune]);
for (const commune of communes) {
	if (commune.type === "commune-actuelle") for (const postcode of commune.codesPostaux ?? []) add(today, postcode, commune);
	else if (commune.type !== "arrondissement-municipal") {
		const chief = byCode.get(commune.chefLieu);
		if (chief && chief.nom !== commune.nom) for (const postcode of chief.codesPostaux ?? []) add(former, postcode, commune);
	}
}
const names = (list = []) => [
	...new Set(list.sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.nom.localeCompare(b.nom, "fr")).map((commune) => commune.nom)),
];
const lines = [...today.keys()].sort().map((postcode) => {
	const current = names(today.get(postcode));
	const old = names(former.get(postcode)).filter((name) => !current.includes(name));
	return postcode + current.join("|") + (old.length > 0 ? `;${old.join("|")}` : "");
});
const head = `# French postcodes: 5 digits, communes by population, then after ";" former communes. @etalab/decoupage-administratif ${version} (MIT; INSEE, La Poste)`;
writeFileSync(target, `${[head, ...lines].join("\n")}\n`);
console.log(`${lines.length} postcodes, ${readFileSync(target).length} bytes`);
