// Packs the French postcodes and their communes. Run by hand after an update of a source: node core/reference/pack/postcodes.mjs FILE
// Sources: @etalab/decoupage-administratif (MIT), from the INSEE geographic code and the postcode base of La Poste (Licence Ouverte); and
// FILE, codes-postaux.json of codes-postaux 4.1.2 (MIT), from the INSEE code and the FIMOCT base of the tax office (Licence Ouverte), which
// knows the places served from the post office of a neighbour.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const communes = require("@etalab/decoupage-administratif/data/communes.json");
const { version } = require("@etalab/decoupage-administratif/package.json");
const served = JSON.parse(readFileSync(process.argv[2], "utf8"));
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
const plain = (name) =>
	name
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.toUpperCase()
		.replace(/[^A-Z]+/g, " ")
		.replace(/\bST(E?)\b/g, "SAINT$1");
for (const { codePostal, codeCommune, nomCommune, libelleAcheminement } of served) {
	// Not Feyzin for Saint-Symphorien-d'Ozon, nor an office for its CEDEX
	const commune = byCode.get(codeCommune);
	if (!commune || !today.has(codePostal) || today.get(codePostal).includes(commune)) continue;
	if (plain(nomCommune).startsWith(plain(libelleAcheminement).slice(0, 20))) add(today, codePostal, commune);
}
const names = (list = []) => [
	...new Set(list.sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.nom.localeCompare(b.nom, "fr")).map((commune) => commune.nom)),
];
const lines = [...today.keys()].sort().map((postcode) => {
	const current = names(today.get(postcode));
	const old = names(former.get(postcode)).filter((name) => !current.includes(name));
	return postcode + current.join("|") + (old.length > 0 ? `;${old.join("|")}` : "");
});
const head = `# French postcodes: 5 digits, communes by population, then after ";" former communes. @etalab/decoupage-administratif ${version} and codes-postaux 4.1.2 (MIT; INSEE, La Poste, DGFiP)`;
writeFileSync(target, `${[head, ...lines].join("\n")}\n`);
console.log(`${lines.length} postcodes, ${readFileSync(target).length} bytes`);
